"""``packaging/bundled-model/shortlist.py`` lists for a piece what aligned text says for it."""

from __future__ import annotations

import importlib
from pathlib import Path
from types import ModuleType

import numpy as np
import pytest
from safetensors.numpy import save_file

from tests.engine.made_model import make_model
from tests.support.int8_model import RECIPE
from translator.engine.model.shortlist import PIECES, SHORTLIST, pieces_checksum, read_shortlist


def _module(name: str, monkeypatch: pytest.MonkeyPatch) -> ModuleType:
    monkeypatch.syspath_prepend(str(RECIPE))
    return importlib.import_module(name)


def _numbers(*sentences: tuple[int, ...]) -> list[np.ndarray]:
    return [np.array(one, np.int64) for one in sentences]


def test_one_round_shares_every_word_evenly(monkeypatch: pytest.MonkeyPatch) -> None:
    """By hand: 4 stands beside 1 and 2 once, beside 1 alone once; 5 beside 1 and 2 once."""
    learned = _module("alignment", monkeypatch).learned
    lexicon = learned(_numbers((1, 2, 1), (1,)), _numbers((4, 5), (4,)), rounds=1)
    found = dict(
        zip(
            zip(lexicon.sources.tolist(), lexicon.targets.tolist(), strict=True),
            zip(lexicon.counts.tolist(), lexicon.probabilities.tolist(), strict=True),
            strict=True,
        )
    )
    assert found == {
        (1, 4): (1.5, 0.75),
        (1, 5): (0.5, 0.25),
        (2, 4): (0.5, 0.5),
        (2, 5): (0.5, 0.5),
    }
    assert lexicon.targets.tolist()[:2] == [4, 5]  # the most probable first


def test_more_rounds_find_who_belongs_together(monkeypatch: pytest.MonkeyPatch) -> None:
    """The book, the house, a book: das Buch, das Haus, ein Buch (Brown et al.'s own example)."""
    learned = _module("alignment", monkeypatch).learned
    sources = _numbers((1, 2), (1, 3), (4, 2))
    targets = _numbers((11, 12), (11, 13), (14, 12))
    lexicon = learned(sources, targets, rounds=20)
    pairs = [*zip(lexicon.sources.tolist(), lexicon.targets.tolist(), strict=True)]
    first = dict(reversed(pairs))  # for each source its most probable target
    assert first == {1: 11, 2: 12, 3: 13, 4: 14}


def test_a_shortlist_of_a_model(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """What is common stands with the language's token, and the rest with what it translates."""
    recipe = _module("shortlist", monkeypatch)
    monkeypatch.setattr(recipe, "_COMMON", 2)
    model = make_model(tmp_path / "model", extra_pieces=[">>deu<<", ">>eng<<"])
    pairs = [("is", "de"), ("quick is", "Ze de"), ("quick", "Ze"), ("is", "de")]
    tensors = recipe.shortlist(model, "de", pairs)
    assert {one.dtype for one in tensors.values()} == {np.dtype(np.uint16)}
    of = {PIECES: pieces_checksum(recipe.listed_for(model))}
    save_file(tensors, model / SHORTLIST, metadata=of)
    shortlist = read_shortlist(model)
    assert shortlist is not None
    # Said most often in German: "▁de" three times, "▁Z" and "e" twice, of which "e" comes first.
    assert shortlist.unlisted([([">>deu<<"], ["▁de", "▁Z", "e"])]) == {"▁Z"}
    assert shortlist.unlisted([(["▁quick"], ["▁Z"])]) == set()
    # In English there are but two, which are in no other list.
    assert shortlist.unlisted([([">>eng<<"], ["▁is", "▁quick"])]) == set()
    assert shortlist.unlisted([(["▁Z"], ["▁quick"])]) == {"▁quick"}
