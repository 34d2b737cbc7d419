"""What an export is compared on, also in a language that no sentences are shipped for."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.support.made_course import WISHES, Made, accept_everything, copied, opened, replay_little
from translator.core.errors.files import DamagedFile, EmptyInput
from translator.core.errors.learning import RevisionGone
from translator.core.export_form import ExportForm
from translator.learning.judging import heldout


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


@pytest.fixture(scope="module")
def one_revision(schooled_model: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A home in which a correction has become revision 1."""
    home = tmp_path_factory.mktemp("one") / "home"
    with pytest.MonkeyPatch.context() as patch:
        replay_little(patch)
        accept_everything(patch)
        with opened(home, schooled_model) as made:
            made.correct(WISHES[0])
            made.learn()
            assert made.course.revisions.current.number == 1
    return home


@pytest.fixture
def learned(one_revision: Path, schooled_model: Path, tmp_path: Path) -> Iterator[Made]:
    with opened(copied(one_revision, tmp_path / "home"), schooled_model) as made:
        yield made


@pytest.mark.parametrize("asked_for", [None, 1])
def test_the_revision_is_the_one_that_was_asked_for(
    learned: Made, tmp_path: Path, asked_for: int | None
) -> None:
    """Another one may serve by the time that its weights are put together."""

    def go_back(_stage: str) -> None:
        if learned.course.revisions.current.number:
            learned.course.roll_back(0)

    folder = learned.course.export(
        ExportForm.CTRANSLATE2, tmp_path / "mine", revision=asked_for, on_stage=go_back
    )
    assert learned.course.revisions.current.number == 0
    assert "revision 1\n" in (folder / "README.md").read_text(encoding="utf-8")


@pytest.mark.parametrize("form", [ExportForm.HF, ExportForm.CTRANSLATE2])
@pytest.mark.parametrize("stage", [0, 1])
def test_a_revision_that_is_deleted_meanwhile_is_not_exported(
    learned: Made, tmp_path: Path, form: ExportForm, stage: int
) -> None:
    """Before its weights are put together, then before they are written."""
    stages: list[str] = []

    def forget(told: str) -> None:
        stages.append(told)
        if len(stages) == stage + 1:
            learned.course.forget(1)

    with pytest.raises(RevisionGone, match="Revision 1 has been deleted"):
        learned.course.export(form, tmp_path / "out" / "mine", revision=1, on_stage=forget)
    assert len(stages) == stage + 1
    assert not (tmp_path / "out").exists()


def test_a_damaged_revision_that_was_asked_for_is_told_as_damaged(
    learned: Made, tmp_path: Path
) -> None:
    (learned.subject.revisions / "0001" / "serving" / "model.bin").write_bytes(b"")
    with pytest.raises(DamagedFile):
        learned.course.export(ExportForm.HF, tmp_path / "mine", revision=1)
    assert not (tmp_path / "mine").exists()


def test_where_there_is_nothing_to_compare_on_nothing_is_written(
    alone: Made, tmp_path: Path
) -> None:
    with pytest.raises(EmptyInput):
        alone.course.export(ExportForm.CTRANSLATE2, tmp_path / "mine")
    assert not (tmp_path / "mine").exists()
