"""Begin a language with the network of another one."""

from __future__ import annotations

import json
from collections.abc import Mapping
from pathlib import Path

import torch

from translator.engine.model.weights_file import read_weights

# The tensors with one entry for each piece of the vocabulary, and the axis that counts them.
_BY_PIECE = {"model.shared.weight": 0, "final_logits_bias": 1}


def _vocabulary(folder: Path) -> dict[str, int]:
    pieces: dict[str, int] = json.loads((folder / "vocab.json").read_text(encoding="utf-8"))
    return pieces


def transferred(
    parent: Path, tokeniser: Path, fresh: Mapping[str, torch.Tensor]
) -> dict[str, torch.Tensor]:
    """The parent's network for another vocabulary.

    Pieces that both vocabularies have keep what the parent knows of them; the others start as in
    ``fresh``, the initialised weights of the new model (Kocmi and Bojar 2018 take over everything
    but the words; here the words that are alike come too). ``<pad>`` is a piece of both and zero in
    both, so it stays zero.
    """
    old, new = _vocabulary(parent), _vocabulary(tokeniser)
    shared = sorted(new[piece] for piece in new.keys() & old.keys())
    by_id = {number: piece for piece, number in new.items()}
    there = torch.tensor(shared)
    here = torch.tensor([old[by_id[number]] for number in shared])
    weights = {name: torch.from_numpy(one) for name, one in read_weights(parent).items()}
    for name, axis in _BY_PIECE.items():
        rows = fresh[name].detach().float().cpu().clone()
        rows.index_copy_(axis, there, weights[name].index_select(axis, here))
        weights[name] = rows
    print(f"{len(shared)} of {len(new)} pieces are known to {parent.name}", flush=True)
    return weights
