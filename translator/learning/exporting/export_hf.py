"""Export as a folder that transformers reads: ``AutoModelForSeq2SeqLM`` and ``AutoTokenizer``.

Weights are written in single precision, each rounded as serving in int8 rounds it: that is what the
gate let through. What the model last learned from is not so rounded, and with a thirtieth of a
stream of corrections learned, 66 % of 258 sentences came out as they are served; so rounded, 86 %.
The rest is the rounding of what flows between the weights, which transformers does not do, where
two words are nearly as probable.

The export is then read by transformers in a process of its own, and its greedy translations are
compared, piece by piece, with those of CTranslate2 on the same weights in single precision. How
many are those of the program itself is counted, and told in the card.
"""

from __future__ import annotations

import json
import shutil
import tempfile
from collections.abc import Callable, Sequence
from operator import eq
from pathlib import Path
from typing import Any

import ctranslate2
import numpy as np
from safetensors.numpy import save

from translator.core.drafts import BEAM
from translator.core.sentences import said
from translator.engine.model.conversion import DEFAULT_POSITIONS, convert
from translator.engine.model.int8_rounding import as_served
from translator.engine.model.shortlist import has_mapping
from translator.engine.model.tokeniser import END, UNKNOWN, Tokeniser, read_vocabulary
from translator.learning.exporting.checked_folder import (
    Exported,
    Mismatch,
    agreement,
    card,
    in_clean_process,
    on_and_on,
    read_settings,
    sentences,
    write_checked,
    write_settings,
)
from translator.learning.exporting.export_steps import HF_SHARES, ExportSteps
from translator.learning.exporting.reader_hf import LOADED

_STEPS = ExportSteps(HF_SHARES)
_READER = Path(__file__).with_name("reader_hf.py")
_PAD = "<pad>"
_BATCH = 16  # sentences compared between two looks at whether the user wants to stop
_COPIED = ("source.spm", "target.spm", "vocab.json")
_COPIED_IF_THERE = ("target_vocab.json", "tokenizer_config.json", "special_tokens_map.json")
_SHARED = (
    "model.encoder.embed_tokens.weight",
    "model.decoder.embed_tokens.weight",
    "lm_head.weight",
)
_ROUNDING = """
## As the program translates

The weights are those that the program serves; for processors without VNNI it rounds them to seven
bits. In int8, as it served them where this was exported, {equal} of {of} held-out
sentences come out greedily, token for token, as with transformers in single precision; in the
others two words were nearly as probable, or the program's shortlist of words, which transformers
has no use for, left one out. `translator export --format ctranslate2` has both.
"""
_USAGE = """
```python
from transformers import AutoModelForSeq2SeqLM, AutoTokenizer

tokenizer = AutoTokenizer.from_pretrained("FOLDER")
model = AutoModelForSeq2SeqLM.from_pretrained("FOLDER")
batch = tokenizer(["{example}"], return_tensors="pt", padding=True)
print(tokenizer.batch_decode(model.generate(**batch), skip_special_tokens=True))
```
"""


_Translate = Callable[[Sequence[str]], list[list[str]]]


def export_hf(
    destination: Path,
    exported: Exported,
    sources: Sequence[str],
    *,
    go_on: Callable[[], None] = on_and_on,
    steps: ExportSteps = _STEPS,
) -> None:
    """Write the folder, check it on ``sources``, and put it in place.

    Args:
        go_on: see ``write_checked``.
        steps: told as they are reached.

    Raises:
        ExportStopped: nothing is left behind.
        WouldOverwrite: something is there already; it is left alone.
        ExportFailed: it does not translate as the program does; it was removed.
        DiskFull, FileUnwritable: nothing is left behind.
    """
    write_checked(
        destination,
        lambda folder: _write(folder, exported),
        lambda folder: _check(folder, exported, sentences(sources), go_on, steps),
        go_on=go_on,
    )


def _write(folder: Path, exported: Exported) -> None:
    for name in _COPIED:
        shutil.copyfile(exported.model_folder / name, folder / name)
    for name in _COPIED_IF_THERE:
        if (exported.model_folder / name).is_file():
            shutil.copyfile(exported.model_folder / name, folder / name)
    config = read_settings(exported.model_folder / "config.json")
    config |= {"dtype": "float32", "architectures": ["MarianMTModel"]}
    config.pop("torch_dtype", None)  # the same, in the spelling of older versions
    config.pop("bad_words_ids", None)  # belongs to the generation settings
    write_settings(folder / "config.json", config)
    write_settings(folder / "generation_config.json", _generation(exported, config))
    floats = {
        name: np.ascontiguousarray(array, np.float32) for name, array in exported.weights.items()
    }
    # Written here: where the disk is full, the library's own writing raises no OSError.
    stored = save(as_served(floats), metadata={"format": "pt"})
    (folder / "model.safetensors").write_bytes(stored)
    token = _target_token(exported)
    example = f"{token} Where is the station?".strip()
    metadata = {
        "library_name": "transformers",
        "pipeline_tag": "translation",
        "language": f"[{exported.direction.source}, {exported.direction.target}]",
    }
    text = card(exported, usage=_USAGE.format(example=example), metadata=metadata)
    (folder / "README.md").write_text(text, encoding="utf-8")


def _generation(exported: Exported, config: dict[str, Any]) -> dict[str, Any]:
    """How the program decodes, in the words of transformers."""
    target = exported.model_folder / "target_vocab.json"
    vocabulary = read_vocabulary(target if target.is_file() else target.with_name("vocab.json"))
    pad = int(config["pad_token_id"])
    settings = read_settings(exported.model_folder / "generation_config.json")
    return settings | {
        "bad_words_ids": sorted([[index] for index in {pad, vocabulary[UNKNOWN]}]),
        "decoder_start_token_id": int(config.get("decoder_start_token_id", pad)),
        "do_sample": False,
        "eos_token_id": int(config["eos_token_id"]),
        "forced_eos_token_id": int(config["eos_token_id"]),
        "max_length": int(config.get("max_position_embeddings", DEFAULT_POSITIONS)),
        "no_repeat_ngram_size": BEAM.repetition_limit,
        "num_beams": BEAM.beam,
        "pad_token_id": pad,
    }


def _target_token(exported: Exported) -> str:
    first = Tokeniser(exported.model_folder, exported.direction).encode("")[0]
    return "" if first == END else first


def _check(
    folder: Path,
    exported: Exported,
    sources: Sequence[str],
    go_on: Callable[[], None],
    steps: ExportSteps,
) -> None:
    steps.reach("weights")
    token = _target_token(exported)
    asked = {"folder": str(folder), "sources": [f"{token} {text}".strip() for text in sources]}
    answer = in_clean_process(
        _READER,
        json.dumps(asked),
        go_on=go_on,
        on_lines=lambda lines: _reach_there(steps, lines, len(sources)),
    )
    *greedy, found = [json.loads(line) for line in answer.splitlines()][len(LOADED) :]
    if not found["pad_row_is_zero"]:
        raise Mismatch(said("the embedding that decoding starts from is not zero"))
    shared = not any(name in exported.weights for name in _SHARED)
    if shared and not found["embeddings_are_tied"]:
        raise Mismatch(said("its embeddings and its output layer came apart"))
    expected: list[list[str]] = []
    served: list[list[str]] = []
    exactly, as_program = _translators(folder, exported)
    steps.reach("conversion")
    for at in range(0, len(sources), _BATCH):
        go_on()
        expected += exactly(sources[at : at + _BATCH])
        served += as_program(sources[at : at + _BATCH])
        steps.reach("our translations", len(expected) / len(sources))
    agreement(greedy, expected)
    if not any(text.strip() for text in found["text"]):
        raise Mismatch(said("its stored settings give empty translations"))
    _tell_rounding(folder, sum(map(eq, greedy, served)), len(sources))


def _tell_rounding(folder: Path, equal: int, of: int) -> None:
    with (folder / "README.md").open("a", encoding="utf-8") as file:
        file.write(_ROUNDING.format(equal=equal, of=of))


def _reach_there(steps: ExportSteps, lines: int, sources: int) -> None:
    """Tell how far the other process is, by the lines it has written."""
    translated = lines - len(LOADED)
    if translated > 0:
        steps.reach("its translations", min(translated / sources, 1.0))
    elif lines:
        steps.reach(f"{LOADED[lines - 1]} there")


def _translators(folder: Path, exported: Exported) -> tuple[_Translate, _Translate]:
    """Greedy translations by CTranslate2: of the export in single precision, and as served."""
    tokeniser = Tokeniser(folder, exported.direction)
    settings = read_settings(folder / "generation_config.json")

    def translating(serving_folder: Path) -> _Translate:
        translator = ctranslate2.Translator(str(serving_folder), device="cpu")
        has_shortlist = has_mapping(serving_folder)

        def translated(sources: Sequence[str]) -> list[list[str]]:
            results = translator.translate_batch(
                [tokeniser.encode(source) for source in sources],
                beam_size=1,
                max_input_length=0,
                max_decoding_length=settings["max_length"] - 2,
                no_repeat_ngram_size=settings["no_repeat_ngram_size"],
                disable_unk=True,
                use_vmap=has_shortlist,
            )
            return [result.hypotheses[0] for result in results]

        return translated

    with tempfile.TemporaryDirectory(dir=folder.parent, prefix=".check-") as scratch:
        convert(folder, Path(scratch) / "float", quantization="float32")
        return translating(Path(scratch) / "float"), translating(exported.serving_folder)
