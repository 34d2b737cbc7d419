from __future__ import annotations

import json
import shutil
from pathlib import Path

import pytest
import torch

from tests.support.tiny_marian import write_tiny_model
from translator.core.direction import Direction
from translator.learning.fitting.batches import Encoded, Encoder, collate, portions
from translator.learning.recipe.recipe import Example

EN_DE = Direction("en", "de")
PAD = 99


def _pair(source: tuple[int, ...], target: tuple[int, ...]) -> Encoded:
    return Encoded(key="", source=source, target=target)


def test_pads_sources_and_shifts_targets() -> None:
    batch = collate([_pair((5, 6, 0), (7, 0)), _pair((8, 0), (9, 10, 0))], pad=PAD)
    assert batch.source.tolist() == [[5, 6, 0], [8, 0, PAD]]
    assert batch.source_mask.tolist() == [[1, 1, 1], [1, 1, 0]]
    assert batch.decoder_input.tolist() == [[PAD, 7, PAD], [PAD, 9, 10]]
    assert batch.target_mask.tolist() == [[True, True, False], [True, True, True]]
    assert batch.targets.tolist() == [7, 0, 9, 10, 0]
    assert batch.rows.tolist() == [0, 0, 1, 1, 1]
    # The states picked by the mask line up with the targets.
    positions = torch.arange(6).reshape(2, 3)
    assert positions[batch.target_mask].tolist() == [0, 1, 3, 4, 5]


def test_portions_hold_neighbours_in_length() -> None:
    pairs = [_pair((1,) * length, (1,)) for length in (4, 2, 9, 2)]
    assert portions(pairs, tokens=8) == [[1, 3], [0], [2]]
    assert portions(pairs, tokens=12) == [[1, 3, 0], [2]]
    assert portions([], tokens=8) == []


def test_both_sides_end_and_unknown_pieces_are_unknown(tiny_model: Path) -> None:
    vocabulary = json.loads((tiny_model / "vocab.json").read_text(encoding="utf-8"))
    found = Encoder(tiny_model, EN_DE).encode(Example("the house ☂", "das Haus", "k"))
    pieces = {index: piece for piece, index in vocabulary.items()}
    source = "".join(pieces[index] for index in found.source)
    assert source.replace("▁", " ") == " the house <unk></s>"
    target = "".join(pieces[index] for index in found.target)
    assert target.replace("▁", " ") == " das Haus</s>"


def test_the_target_is_cut_by_the_targets_own_model(tiny_model: Path, tmp_path: Path) -> None:
    folder = tmp_path / "model"
    shutil.copytree(tiny_model, folder)
    # A target model in which every letter is a piece of its own; the tables stay the same.
    other = write_tiny_model(tmp_path / "other", symbols=tuple("dasHu"))
    shutil.copyfile(other / "target.spm", folder / "target.spm")
    table = json.loads((folder / "vocab.json").read_text(encoding="utf-8"))
    plain = Encoder(tiny_model, EN_DE).encode(Example("das Haus", "das Haus", "k"))
    found = Encoder(folder, EN_DE).encode(Example("das Haus", "das Haus", "k"))
    assert found.source == plain.source
    letters = ["▁", *"das", "▁", *"Haus", "</s>"]
    assert found.target == tuple(table.get(letter, 1) for letter in letters)


@pytest.mark.parametrize(("target", "prefixed"), [("de", True), ("fr", False)])
def test_a_multilingual_model_is_told_its_target(
    target: str, prefixed: bool, tmp_path: Path
) -> None:
    folder = write_tiny_model(tmp_path / "model", symbols=(">>deu<<",))
    token = json.loads((folder / "vocab.json").read_text(encoding="utf-8"))[">>deu<<"]
    found = Encoder(folder, Direction("en", target)).encode(Example("the dog", "der Hund", "k"))
    assert (found.source[0] == token) is prefixed
    assert token not in found.target
