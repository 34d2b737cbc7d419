"""A model folder small enough to be made for every test, with random weights."""

from __future__ import annotations

import io
import json
from collections.abc import Callable
from pathlib import Path

import numpy as np
import pytest
from safetensors.numpy import save_file
from sentencepiece import SentencePieceTrainer

WIDTH, INNER = 8, 16
SENTENCES = ["a small house", "a big house", "the cat sleeps", "the dog eats", "who is there"]

MakeModel = Callable[..., Path]


@pytest.fixture(scope="session")
def pieces() -> bytes:
    """A SentencePiece model of a few pieces."""
    written = io.BytesIO()
    SentencePieceTrainer.train(
        sentence_iterator=iter(SENTENCES * 20),
        model_writer=written,
        vocab_size=40,
        hard_vocab_limit=False,
        minloglevel=2,
    )
    return written.getvalue()


@pytest.fixture
def make_model(pieces: bytes) -> MakeModel:
    """Makes a model folder: ``make_model(folder, config={...}, vocabulary=[...], files={...})``."""

    def make(
        folder: Path,
        *,
        config: dict[str, object] | None = None,
        vocabulary: list[str] | None = None,
        files: dict[str, str] | None = None,
    ) -> Path:
        words = ["</s>", "<unk>", *(vocabulary or ["▁a", "▁the"]), "<pad>"]
        size = len(words)
        folder.mkdir(parents=True)
        stated = {
            "model_type": "marian",
            "vocab_size": size,
            "d_model": WIDTH,
            "encoder_layers": 1,
            "decoder_layers": 1,
            "encoder_attention_heads": 2,
            "decoder_attention_heads": 2,
            "encoder_ffn_dim": INNER,
            "decoder_ffn_dim": INNER,
            "eos_token_id": 0,
            "pad_token_id": size - 1,
            "decoder_start_token_id": size - 1,
            "translator": {"directions": ["en-de"], "licence": "CC0-1.0"},
        } | (config or {})
        stated = {name: value for name, value in stated.items() if value is not ...}
        (folder / "config.json").write_text(json.dumps(stated))
        save_file(tensors(size), folder / "model.safetensors")
        (folder / "source.spm").write_bytes(pieces)
        (folder / "target.spm").write_bytes(pieces)
        table = {word: number for number, word in enumerate(words)}
        (folder / "vocab.json").write_text(json.dumps(table))
        for name, content in (files or {}).items():
            (folder / name).write_text(content)
        return folder

    return make


def tensors(vocabulary: int) -> dict[str, np.ndarray]:
    """The weights of a Marian model of one layer on each side, named as transformers names them.

    The shapes are written out by hand from the architecture: [out, in] for projections.
    """
    random = np.random.default_rng(1)
    shapes: dict[str, tuple[int, ...]] = {
        "model.shared.weight": (vocabulary, WIDTH),
        "final_logits_bias": (1, vocabulary),
    }
    blocks = ("encoder.layers.0.self_attn", "decoder.layers.0.self_attn")
    for block in (*blocks, "decoder.layers.0.encoder_attn"):
        for part in ("q_proj", "k_proj", "v_proj", "out_proj"):
            shapes[f"model.{block}.{part}.weight"] = (WIDTH, WIDTH)
            shapes[f"model.{block}.{part}.bias"] = (WIDTH,)
        shapes[f"model.{block}_layer_norm.weight"] = (WIDTH,)
        shapes[f"model.{block}_layer_norm.bias"] = (WIDTH,)
    for side in ("encoder", "decoder"):
        shapes[f"model.{side}.layers.0.fc1.weight"] = (INNER, WIDTH)
        shapes[f"model.{side}.layers.0.fc1.bias"] = (INNER,)
        shapes[f"model.{side}.layers.0.fc2.weight"] = (WIDTH, INNER)
        shapes[f"model.{side}.layers.0.fc2.bias"] = (WIDTH,)
        shapes[f"model.{side}.layers.0.final_layer_norm.weight"] = (WIDTH,)
        shapes[f"model.{side}.layers.0.final_layer_norm.bias"] = (WIDTH,)
    return {name: random.normal(size=shape).astype(np.float16) for name, shape in shapes.items()}
