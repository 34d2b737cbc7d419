"""A Marian model small enough for unit tests: random weights, a vocabulary of its own sentences."""

from __future__ import annotations

import json
import shutil
from pathlib import Path

import sentencepiece

PAIRS = (
    ("the house is big", "das Haus ist groß"),
    ("the house is small", "das Haus ist klein"),
    ("the garden is green", "der Garten ist grün"),
    ("my dog sleeps in the garden", "mein Hund schläft im Garten"),
    ("my cat sleeps in the house", "meine Katze schläft im Haus"),
    ("the bread is fresh today", "das Brot ist heute frisch"),
    ("we eat bread and cheese", "wir essen Brot und Käse"),
    ("she reads a long book", "sie liest ein langes Buch"),
    ("he writes a short letter", "er schreibt einen kurzen Brief"),
    ("the train comes at seven", "der Zug kommt um sieben"),
    ("where is the station?", "wo ist der Bahnhof?"),
    ("the night was cold and dark", "die Nacht war kalt und dunkel"),
    ("open the window, please", "öffnen Sie bitte das Fenster"),
    ("close the door, please", "schließen Sie bitte die Tür"),
    ("the child plays with the ball", "das Kind spielt mit dem Ball"),
    ("our friends arrive tomorrow", "unsere Freunde kommen morgen an"),
)


def write_tiny_model(folder: Path, *, symbols: tuple[str, ...] = ()) -> Path:
    """Write a model folder in Hugging Face layout: width 32, two encoder layers, one decoder layer.

    The weights are random with a fixed seed, in half precision as shipped models are.
    """
    folder.mkdir(parents=True)
    sentencepiece.SentencePieceTrainer.train(
        sentence_iterator=iter([text for pair in PAIRS for text in pair] * 4),
        model_prefix=str(folder / "joint"),
        vocab_size=120,
        hard_vocab_limit=False,
        character_coverage=1.0,
        normalization_rule_name="nmt_nfkc",
        user_defined_symbols=list(symbols),
        bos_id=-1,
        eos_id=0,
        unk_id=1,
        num_threads=1,
        minloglevel=2,
    )
    (folder / "joint.vocab").unlink()
    (folder / "joint.model").replace(folder / "source.spm")
    shutil.copyfile(folder / "source.spm", folder / "target.spm")
    pieces = sentencepiece.SentencePieceProcessor(model_file=str(folder / "source.spm"))
    vocabulary = {pieces.id_to_piece(index): index for index in range(pieces.get_piece_size())}
    vocabulary["<pad>"] = len(vocabulary)
    _write(folder / "vocab.json", vocabulary)
    _write(folder / "tokenizer_config.json", _TOKENISER)
    pad = len(vocabulary) - 1
    config = _CONFIG | dict.fromkeys(("vocab_size", "decoder_vocab_size"), pad + 1)
    config |= dict.fromkeys(("pad_token_id", "decoder_start_token_id"), pad)
    _write(folder / "config.json", config)
    _write(
        folder / "generation_config.json",
        {"pad_token_id": pad, "decoder_start_token_id": pad, "bad_words_ids": [[pad]]},
    )
    _write_random_weights(folder)
    return folder


def _write(path: Path, content: object) -> None:
    path.write_text(json.dumps(content, ensure_ascii=False), encoding="utf-8")


def _write_random_weights(folder: Path) -> None:
    import torch
    from safetensors.torch import save_file
    from transformers import MarianConfig, MarianMTModel

    with torch.random.fork_rng(devices=[]):
        torch.manual_seed(7)
        model = MarianMTModel(MarianConfig.from_pretrained(folder))
        # Biases start at zero; a test that swapped them would not notice.
        with torch.no_grad():
            for name, parameter in model.named_parameters():
                if name.endswith("bias"):
                    parameter.normal_(std=0.05)
            model.model.shared.weight[-1] = 0.0
    # named_parameters gives tied matrices once.
    kept = {name: p for name, p in model.named_parameters() if "embed_positions" not in name}
    kept["final_logits_bias"] = model.final_logits_bias
    halves = {name: tensor.detach().half().contiguous() for name, tensor in kept.items()}
    save_file(halves, folder / "model.safetensors", metadata={"format": "pt"})


_CONFIG: dict[str, object] = {
    "model_type": "marian",
    "d_model": 32,
    "encoder_layers": 2,
    "decoder_layers": 1,
    "encoder_attention_heads": 4,
    "decoder_attention_heads": 4,
    "encoder_ffn_dim": 64,
    "decoder_ffn_dim": 64,
    "activation_function": "swish",
    "dropout": 0.1,
    "init_std": 0.05,
    "scale_embedding": True,
    "max_position_embeddings": 64,
    "eos_token_id": 0,
    "forced_eos_token_id": 0,
    "share_encoder_decoder_embeddings": True,
    "tie_word_embeddings": True,
    "is_encoder_decoder": True,
    "translator": {"directions": ["en-de"], "licence": "none", "name": "tiny"},
}
_TOKENISER = {
    "tokenizer_class": "MarianTokenizer",
    "source_lang": "en",
    "target_lang": "de",
    "model_max_length": 64,
    "eos_token": "</s>",
    "unk_token": "<unk>",
    "pad_token": "<pad>",
    "separate_vocabs": False,
}
