"""Marian models of any size with random weights: they say nothing, and cost what real ones do."""

from __future__ import annotations

import json
import shutil
from collections.abc import Mapping, Sequence
from pathlib import Path

import numpy as np

from translator.core.direction import Direction
from translator.core.resources import resources
from translator.engine.model.tokeniser import read_vocabulary

BUNDLED = resources() / "models" / "small-en-de"
EN_DE = Direction("en", "de")


def bundled_pieces() -> list[str]:
    """The pieces of the bundled German model by number, without ``<pad>``."""
    vocabulary = read_vocabulary(BUNDLED / "vocab.json")
    return sorted(vocabulary, key=vocabulary.__getitem__)[:-1]


def write_random_model(
    folder: Path, sizes: Mapping[str, int], pieces: Sequence[str], vocabulary_size: int
) -> Path:
    """Write a model of ``sizes`` that ends its sentences as often as usual; ``folder``.

    It reads the text of the bundled German model, and knows ``pieces`` and as many more, which no
    text has, as make ``vocabulary_size``.
    """
    import torch
    from safetensors.torch import save_file
    from transformers import MarianConfig, MarianMTModel

    folder.mkdir(parents=True)
    for name in ("source.spm", "target.spm", "tokenizer_config.json"):
        shutil.copyfile(BUNDLED / name, folder / name)
    unused = [f"unused{number}" for number in range(vocabulary_size - 1 - len(pieces))]
    ordered = {piece: index for index, piece in enumerate([*pieces, *unused, "<pad>"])}
    (folder / "vocab.json").write_text(json.dumps(ordered))
    config = json.loads((BUNDLED / "config.json").read_text()) | dict(sizes)
    pad = vocabulary_size - 1
    config["translator"]["directions"] = [EN_DE.slug]
    config |= dict.fromkeys(("vocab_size", "decoder_vocab_size"), vocabulary_size)
    config |= dict.fromkeys(("pad_token_id", "decoder_start_token_id"), pad)
    config["bad_words_ids"] = [[pad]]
    (folder / "config.json").write_text(json.dumps(config))
    torch.manual_seed(1)
    model = MarianMTModel(MarianConfig.from_dict(config))
    with torch.no_grad():
        model.model.shared.weight[pad] = 0.0
    kept = {name: p.half() for name, p in model.named_parameters() if "embed_pos" not in name}
    bias = np.zeros((1, vocabulary_size), np.float16)
    bias[0, 0] = np.log(vocabulary_size / 12)  # a sentence ends after some 12 pieces
    kept["final_logits_bias"] = torch.from_numpy(bias)
    save_file({name: p.contiguous() for name, p in kept.items()}, folder / "model.safetensors")
    return folder
