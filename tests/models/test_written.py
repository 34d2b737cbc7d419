"""The sentences of our own that the bundled models are trained on."""

from __future__ import annotations

import csv
import unicodedata
from collections import Counter
from pathlib import Path

import pytest
from rapidfuzz import fuzz, process

from tests.support.int8_model import RECIPE, recipe_module
from translator.core.direction import Direction
from translator.core.text import recall_key
from translator.learning.judging import heldout

FILES = sorted((RECIPE / "written").glob("*.tsv"))
LANGUAGES = ["en", "de", "fr", "es", "zh", "ja"]
# Of a row and a sentence that judges, in per cent of their letters.
CLOSE = 90.0


def rows() -> list[dict[str, str]]:
    found = []
    for path in FILES:
        with path.open(encoding="utf-8", newline="") as file:
            found += list(csv.DictReader(file, delimiter="\t", quoting=csv.QUOTE_NONE))
    return found


@pytest.mark.parametrize("path", FILES, ids=lambda path: path.stem)
def test_every_row_says_something_in_every_language(path: Path) -> None:
    text = path.read_text(encoding="utf-8")
    assert unicodedata.is_normalized("NFC", text)
    lines = text.removesuffix("\n").split("\n")
    assert lines[0].split("\t") == LANGUAGES
    for line in lines[1:]:
        cells = line.split("\t")
        assert len(cells) == len(LANGUAGES), line
        assert all(cell and cell == cell.strip() for cell in cells), line


def test_no_row_comes_twice() -> None:
    counted = Counter(recall_key(row["en"]) for row in rows())
    assert [key for key, count in counted.items() if count > 1] == []


@pytest.mark.parametrize("language", LANGUAGES)
def test_no_row_is_close_to_a_sentence_that_judges(language: str) -> None:
    judges = heldout.shipped_sources(Direction(language, "de" if language == "en" else "en"))
    written = [row[language] for row in rows()]
    likeness = process.cdist(
        [one.casefold() for one in judges],
        [one.casefold() for one in written],
        scorer=fuzz.ratio,
        score_cutoff=CLOSE,
    )
    close = [(judges[i], written[j]) for i, j in zip(*likeness.nonzero(), strict=True)]
    assert close == []


def test_what_is_held_out_is_not_learned() -> None:
    pairs = recipe_module("pairs")
    learned = pairs.training_pairs(Path(), "de", pairs.WRITTEN, reverse=False)
    held_out = pairs.held_out_pairs(Path(), "de", pairs.WRITTEN, reverse=False)
    assert set(learned).isdisjoint(held_out)
    assert len(learned) + len(held_out) == len(rows())
    assert 0.015 < len(held_out) / len(rows()) < 0.035
    turned = pairs.held_out_pairs(Path(), "de", pairs.WRITTEN, reverse=True)
    assert turned == [(german, english) for english, german in held_out]
