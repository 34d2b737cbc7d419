"""A symbol that the model cannot write, from the first correction to the export."""

from __future__ import annotations

import json
from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.support.made_course import QUICK, WISHES, Made, accept_everything, opened
from tests.support.made_course import few_replay_sources as few_replay_sources
from translator.core.drafts import REFINED
from translator.core.export_form import ExportForm
from translator.core.gate import Verdict
from translator.learning.rounds.tuning import Tuning

SYMBOL = "℃"
WITH_SYMBOL = (
    ("the bread is cold", f"das Brot ist {SYMBOL}"),
    ("my house is cold", f"mein Haus ist {SYMBOL}"),
    ("the garden is cold", f"der Garten ist {SYMBOL}"),
)


@pytest.fixture
def made(tmp_path: Path, schooled_model: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[Made]:
    """A course that has learned the symbol."""
    accept_everything(monkeypatch)
    with opened(tmp_path / "home", schooled_model, recipe=QUICK) as opened_course:
        opened_course.course.confirm(opened_course.correct(*WITH_SYMBOL))
        (report,) = opened_course.learn()
        assert report.verdict is Verdict.ACCEPTED
        yield opened_course


def pieces(folder: Path) -> set[str]:
    return set(json.loads((folder / "vocab.json").read_text(encoding="utf-8")))


def written(made: Made) -> int:
    """In how many of the sentences what serves writes the symbol."""
    return sum(SYMBOL in made.says(source) for source, _ in WITH_SYMBOL)


def test_it_is_learned_served_and_kept_with_the_revision(
    made: Made, schooled_model: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    assert SYMBOL not in pieces(schooled_model)
    standing = made.course.revisions.standing()
    assert SYMBOL in pieces(standing.model_folder)
    assert made.subject.revisions in standing.model_folder.parents
    sources = [source for source, _ in WITH_SYMBOL]
    assert sum(SYMBOL in draft.text for draft in made.served[-1].draft(sources, REFINED)) >= 2
    assert made.says(WISHES[0][0], 0) == "wir essen Brot und Käse"


def test_a_reopened_course_goes_on_learning_with_it(made: Made, schooled_model: Path) -> None:
    made.course.close()
    assert made.litter() == []
    made.store.close()
    with opened(made.home, schooled_model, recipe=QUICK) as again:
        assert written(again) >= 2
        again.course.confirm(again.correct(("the ball is cold", "der Ball ist 𐌰")))
        (report,) = again.learn()
        assert (report.verdict, report.revision) == (Verdict.ACCEPTED, 2)
        assert {SYMBOL, "𐌰"} <= pieces(again.course.revisions.standing().model_folder)
        assert written(again) >= 2
        # The second symbol is no part of the first revision.
        assert "𐌰" not in pieces(again.course.revisions.standing(1).model_folder)


def test_going_back_to_the_base_shrinks_again_and_learning_goes_on(
    made: Made, schooled_model: Path
) -> None:
    made.course.roll_back(0)
    assert made.course.revisions.standing().model_folder == schooled_model
    assert written(made) == 0
    made.correct(WISHES[0])
    made.learn()
    assert made.course.revisions.standing().model_folder == schooled_model
    made.course.roll_back(1)
    assert written(made) >= 2


def test_a_round_that_is_undone_shrinks_again(
    tmp_path: Path, schooled_model: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    class StopError(Exception):
        pass

    settled = Tuning.settled

    def stopped(tuning: Tuning) -> object:
        assert SYMBOL in pieces(tuning.model_folder)
        raise StopError

    with opened(tmp_path / "home", schooled_model, recipe=QUICK) as made:
        made.correct(WISHES[0])
        made.learn()
        revision = made.course.revisions.current.number
        made.course.confirm(made.correct(*WITH_SYMBOL))
        with monkeypatch.context() as patch:
            patch.setattr(Tuning, "settled", stopped)
            with pytest.raises(StopError):
                made.course.rounds.run()
        tuning = made.course.rounds._tuning
        assert tuning is not None
        assert SYMBOL not in pieces(tuning.model_folder)
        assert made.course.revisions.current.number == revision
        assert made.course.rounds.waiting() == 3
        assert settled(tuning)[0].keys() == tuning.base.keys()


def test_the_export_carries_it(made: Made, tmp_path: Path) -> None:
    destination = tmp_path / "out"
    stages: list[str] = []
    assert made.course.export(ExportForm.HF, destination, on_stage=stages.append) == destination
    assert stages
    assert SYMBOL in pieces(destination)
    assert "extended by" in (destination / "README.md").read_text(encoding="utf-8")
