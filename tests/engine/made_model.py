"""A Marian model of random weights, made in a moment: right in form, and as bad as one can be."""

from __future__ import annotations

import io
import json
from collections.abc import Sequence
from pathlib import Path

import numpy as np
import sentencepiece
from safetensors.numpy import save_file

WIDTH, FEED_FORWARD, HEADS, ENCODER_LAYERS, DECODER_LAYERS = 32, 48, 4, 2, 1

_SENTENCES = (
    "Where is the station, and when does the next train leave?",
    "Wo ist der Bahnhof, und wann fährt der nächste Zug ab?",
    "My name is Tom; I live in Boston with Maria, Peter and Anna.",
    "Mein Name ist Tom; ich wohne in Boston mit Maria, Peter und Anna.",
    'She said: "I paid 1,250.50 euros in 2019, not 3476!" (Really?)',
    "Sie sagte: »Ich habe 2019 genau 1.250,50 Euro bezahlt, nicht 3476!«",
    "Übung macht den Meister. Größe zählt, süße Öfen ärgern Äpfel.",
    "The quick brown fox jumps over the lazy dog while Zoe vexes Jack quickly.",
)


def make_model(
    folder: Path,
    *,
    seed: int = 5,
    bias: bool = False,
    extra_pieces: Sequence[str] = (),
    positions: int = 512,
    sentences: Sequence[str] = _SENTENCES,
    pieces: int = 120,
) -> Path:
    """Write the model to ``folder``; ``extra_pieces`` join the vocabulary, such as ``>>deu<<``.

    The others are learned from ``sentences``.
    """
    folder.mkdir(parents=True)
    _write_pieces(folder, sentences, pieces)
    model = sentencepiece.SentencePieceProcessor(model_file=str(folder / "source.spm"))
    learned = [model.id_to_piece(i) for i in range(model.get_piece_size())]
    vocabulary = [*learned, *extra_pieces, "<pad>"]
    table = {piece: number for number, piece in enumerate(vocabulary)}
    (folder / "vocab.json").write_text(json.dumps(table), encoding="utf-8")
    config = {
        "model_type": "marian",
        "architectures": ["MarianMTModel"],
        "vocab_size": len(vocabulary),
        "decoder_vocab_size": len(vocabulary),
        "d_model": WIDTH,
        "encoder_layers": ENCODER_LAYERS,
        "decoder_layers": DECODER_LAYERS,
        "encoder_attention_heads": HEADS,
        "decoder_attention_heads": HEADS,
        "encoder_ffn_dim": FEED_FORWARD,
        "decoder_ffn_dim": FEED_FORWARD,
        "activation_function": "swish",
        "scale_embedding": True,
        "max_position_embeddings": positions,
        "pad_token_id": len(vocabulary) - 1,
        "decoder_start_token_id": len(vocabulary) - 1,
        "eos_token_id": 0,
        "forced_eos_token_id": None,
        "tie_word_embeddings": True,
        "share_encoder_decoder_embeddings": True,
    }
    (folder / "config.json").write_text(json.dumps(config), encoding="utf-8")
    save_file(make_weights(len(vocabulary), seed=seed, bias=bias), folder / "model.safetensors")
    return folder


def _write_pieces(folder: Path, sentences: Sequence[str], pieces: int) -> None:
    written = io.BytesIO()
    sentencepiece.SentencePieceTrainer.train(
        sentence_iterator=iter([*sentences] * 3),
        model_writer=written,
        vocab_size=pieces,
        hard_vocab_limit=False,
        character_coverage=1.0,
        model_type="unigram",
        normalization_rule_name="nmt_nfkc",
        bos_id=-1,
        eos_id=0,
        unk_id=1,
        num_threads=1,
        minloglevel=2,
    )
    for name in ("source.spm", "target.spm"):
        (folder / name).write_bytes(written.getvalue())


def make_weights(rows: int, *, seed: int, bias: bool) -> dict[str, np.ndarray]:
    """Random weights by their Hugging Face names; the pad row is zero, as training holds it."""
    random = np.random.default_rng(seed)

    def normal(*shape: int, spread: float = 0.3) -> np.ndarray:
        return random.normal(0.0, spread, shape).astype(np.float32)

    shared = normal(rows, WIDTH)
    shared[-1] = 0.0
    final_bias = normal(1, rows) if bias else np.zeros((1, rows), dtype=np.float32)
    if bias:
        final_bias[0, -1] = -1e4  # Transformers never chooses the pad piece, CTranslate2 has none
    weights = {"model.shared.weight": shared, "final_logits_bias": final_bias}
    for side, layers in (("encoder", ENCODER_LAYERS), ("decoder", DECODER_LAYERS)):
        for layer in range(layers):
            name = f"model.{side}.layers.{layer}"
            shapes = {"fc1": (FEED_FORWARD, WIDTH), "fc2": (WIDTH, FEED_FORWARD)}
            norms = ["self_attn_layer_norm", "final_layer_norm"]
            attentions = ["self_attn"]
            if side == "decoder":
                attentions.append("encoder_attn")
                norms.append("encoder_attn_layer_norm")
            for attention in attentions:
                shapes |= {f"{attention}.{part}_proj": (WIDTH, WIDTH) for part in "qkv"}
                shapes[f"{attention}.out_proj"] = (WIDTH, WIDTH)
            for part, shape in shapes.items():
                weights[f"{name}.{part}.weight"] = normal(*shape)
                weights[f"{name}.{part}.bias"] = normal(shape[0])
            for norm in norms:
                weights[f"{name}.{norm}.weight"] = 1.0 + normal(WIDTH)
                weights[f"{name}.{norm}.bias"] = normal(WIDTH)
    return weights
