"""What an export is compared on, also in a language that no sentences are shipped for."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.support.made_course import WISHES, Made, opened
from translator.core.errors.files import EmptyInput
from translator.core.export_form import ExportForm
from translator.learning import heldout


@pytest.fixture
def alone(tmp_path: Path, schooled_model: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[Made]:
    """A course in a direction without held-out pairs, where nothing was typed."""
    monkeypatch.setattr(heldout, "shipped", lambda direction: None)
    monkeypatch.setattr(heldout, "shipped_sources", lambda direction: [])
    with opened(tmp_path / "home", schooled_model) as made:
        (made.subject.held_out / "en-de.tsv").unlink()
        yield made


def test_where_no_sentences_are_shipped_it_is_compared_on_what_was_corrected(
    alone: Made, tmp_path: Path
) -> None:
    alone.correct(*WISHES[:2])
    folder = alone.course.export(ExportForm.CTRANSLATE2, tmp_path / "mine")
    assert (folder / "translate.py").is_file()
    written = b"".join(path.read_bytes() for path in folder.rglob("*") if path.is_file())
    assert not any(source.encode() in written for source, _ in WISHES[:2])


def test_where_there_is_nothing_to_compare_on_nothing_is_written(
    alone: Made, tmp_path: Path
) -> None:
    with pytest.raises(EmptyInput):
        alone.course.export(ExportForm.CTRANSLATE2, tmp_path / "mine")
    assert not (tmp_path / "mine").exists()
