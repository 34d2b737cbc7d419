"""Train the shared SentencePiece vocabulary and write it in Marian's layout."""

from __future__ import annotations

import json
import shutil
from collections.abc import Iterable, Sequence
from pathlib import Path

import sentencepiece
from characters import write_rules


def train_tokeniser(
    lines: Iterable[str],
    folder: Path,
    *,
    pieces: int,
    character_coverage: float,
    symbols: Sequence[str] = (),
    characters: str = "",
) -> None:
    """Write ``source.spm``, ``target.spm`` (the same model) and ``vocab.json``.

    ``symbols`` are whole pieces, such as the target tokens of a model for several directions;
    ``characters`` become pieces whether or not the lines hold them.
    Ids follow Marian: ``</s>`` 0, ``<unk>`` 1, the pieces, and ``<pad>`` last, which is what
    CTranslate2's converter expects to remove.
    """
    folder.mkdir(parents=True, exist_ok=True)
    rules = folder / "normalisation.tsv"
    write_rules(rules, keep_wide=bool(characters))
    sentencepiece.SentencePieceTrainer.train(
        sentence_iterator=iter(lines),
        model_prefix=str(folder / "joint"),
        vocab_size=pieces,
        character_coverage=character_coverage,
        model_type="unigram",
        normalization_rule_tsv=str(rules),
        required_chars=characters,
        user_defined_symbols=list(symbols),
        bos_id=-1,
        eos_id=0,
        unk_id=1,
        num_threads=2,
        shuffle_input_sentence=False,
        input_sentence_size=0,
        minloglevel=1,
    )
    (folder / "joint.vocab").unlink()
    rules.unlink()
    (folder / "joint.model").replace(folder / "source.spm")
    shutil.copyfile(folder / "source.spm", folder / "target.spm")
    model = sentencepiece.SentencePieceProcessor(model_file=str(folder / "source.spm"))
    vocabulary = {model.id_to_piece(i): i for i in range(model.get_piece_size())}
    vocabulary["<pad>"] = len(vocabulary)
    (folder / "vocab.json").write_text(
        json.dumps(vocabulary, ensure_ascii=False, indent=0), encoding="utf-8"
    )


def write_tokeniser_config(folder: Path, *, source: str, target: str) -> None:
    """Write what ``AutoTokenizer`` needs to know besides the vocabulary."""
    config = {
        "tokenizer_class": "MarianTokenizer",
        "source_lang": source,
        "target_lang": target,
        "model_max_length": 512,
        "eos_token": "</s>",
        "unk_token": "<unk>",
        "pad_token": "<pad>",
        "separate_vocabs": False,
    }
    (folder / "tokenizer_config.json").write_text(json.dumps(config, indent=2) + "\n")
