"""What the one door does about learning: another base model, and what a kill left undone."""

from __future__ import annotations

import shutil
import threading
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pytest

from tests.memory.made_memory import files_with
from translator.core.corrections import NewCorrection
from translator.core.direction import Direction
from translator.core.errors.files import FileUnwritable
from translator.core.errors.home import HomeInUse
from translator.core.paths import Home
from translator.core.terms.glossary import NewTerm
from translator.learning.forgetting.forgetting_notes import note
from translator.memory.store import Store
from translator.workbench import Workbench

EN_DE, EN_FR = Direction("en", "de"), Direction("en", "fr")
SOURCE, TARGET = "The lamp hums all night.", "Die Leuchte brummt die ganze Nacht."


@pytest.fixture
def workbench(home: Home) -> Iterator[Workbench]:
    workbench = Workbench(home, keeps_memory=True)
    yield workbench
    workbench.close()


def quiet(*_: object) -> None:
    """What a learner tells nobody."""


def learners() -> list[threading.Thread]:
    return [thread for thread in threading.enumerate() if thread.name == "learner"]


def test_another_model_in_the_settings_moves_the_learner(
    workbench: Workbench, bundled_model: Path, tmp_path: Path
) -> None:
    """There is one course, the learner's, before and after; whoever holds the learner keeps it."""
    shutil.copytree(bundled_model, tmp_path / "mine")
    workbench.add_model(str(tmp_path / "mine"))
    learner = workbench.learner(EN_DE, on_event=quiet, on_error=quiet)
    learner.pause()
    before = workbench.course(EN_DE)
    assert learner._rounds is before.rounds
    workbench.save_settings(replace(workbench.settings, model=bundled_model.name))
    after = workbench.course(EN_DE)
    assert after is not before
    assert learner._rounds is after.rounds
    assert learner.paused
    assert len(learners()) == 1
    workbench.save_settings(replace(workbench.settings, font_size=20))
    assert workbench.course(EN_DE) is after
    workbench.save_settings(replace(workbench.settings, model="mine"))
    theirs = workbench.course(EN_DE)
    assert theirs is not after
    workbench.remove_model("mine")
    assert learner._rounds is workbench.course(EN_DE).rounds
    assert learner._rounds is not theirs.rounds
    assert len(learners()) == 1


def test_a_model_that_another_program_adds_waits_for_the_next_start(
    workbench: Workbench, home: Home, bundled_model: Path, tmp_path: Path
) -> None:
    """Else a second course would sweep away what the learner's is at work on."""
    learner = workbench.learner(EN_DE, on_event=quiet, on_error=quiet)
    shutil.copytree(bundled_model, tmp_path / "mine")
    other = Workbench(home)
    other.add_model(str(tmp_path / "mine"))
    other.close()
    assert learner._rounds is workbench.course(EN_DE).rounds
    assert learner._rounds is workbench.course(EN_DE, writing=True).rounds
    workbench.close()
    again = Workbench(home)
    assert again.course(EN_DE)._subject.name == "mine"
    again.close()


def test_a_setting_that_cannot_be_written_moves_it_all_the_same(
    workbench: Workbench, bundled_model: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    shutil.copytree(bundled_model, tmp_path / "mine")
    workbench.add_model(str(tmp_path / "mine"))
    learner = workbench.learner(EN_DE, on_event=quiet, on_error=quiet)
    before = workbench.course(EN_DE)

    def refused(path: Path, _: object) -> None:
        raise FileUnwritable(path, "not allowed")

    monkeypatch.setattr("translator.workbench.write_settings", refused)
    with pytest.raises(FileUnwritable):
        workbench.save_settings(replace(workbench.settings, model=bundled_model.name))
    after = workbench.course(EN_DE)
    assert after is not before
    assert learner._rounds is after.rounds


def test_a_forgetting_that_was_killed_ends_by_itself_in_every_direction(home: Home) -> None:
    """Also in those that are not in use, and where there is no model any more."""
    with Store(home.profile("default")) as store:
        for direction in (EN_DE, EN_DE.reversed(), EN_FR):
            number = store.add(NewCorrection(direction, SOURCE, "", TARGET)).number
            note(store, direction, [number])
    workbench = Workbench(home, keeps_memory=True)
    assert len(workbench.corrections()) == 3
    workbench.learner(EN_DE, on_event=quiet, on_error=quiet).pause()
    assert {one.direction for one in workbench.corrections()} <= {EN_FR, EN_DE.reversed()}
    assert workbench.corrections(EN_DE) == []
    workbench.close()


def test_what_is_saved_once_another_program_has_let_go_answers_at_once(home: Home) -> None:
    correction, term = NewCorrection(EN_DE, SOURCE, "", TARGET), NewTerm(EN_DE, "lamp", "Funzel")
    other = Store(home.profile("default"))
    workbench = Workbench(home, keeps_memory=True)
    translator = workbench.translator(EN_DE)
    assert len(workbench.take_notices()) == 1
    with pytest.raises(HomeInUse):
        workbench.correct(correction)
    assert workbench.take_notices() == []  # it was told before
    other.close()
    workbench.correct(correction)
    workbench.glossary(writing=True).add([term])
    assert workbench.translator(EN_DE) is translator
    draft = translator.translate(SOURCE)
    assert draft is not None
    assert draft.text == TARGET
    assert translator.terms("A lamp.")
    workbench.close()


def test_it_is_forgotten_where_no_model_translates_the_direction(home: Home) -> None:
    """Pairs that were imported, or corrected on a model that was removed."""
    polish = Direction("pl", "de")
    canary = "Kanarek-7Q2X śpi."
    with Store(home.profile("default")) as store:
        number = store.add(NewCorrection(polish, canary, "", TARGET)).number
        left = store.add(NewCorrection(polish, "Pies śpi.", "", "Der Hund schläft.")).number
        note(store, polish, [left])
    workbench = Workbench(home)
    assert workbench.forget(number) == ()
    assert workbench.corrections() == []  # and what a kill had left to be done
    workbench.close()
    assert files_with(home.data, canary) == []


def test_asking_again_to_forget_is_no_error(home: Home) -> None:
    with Store(home.profile("default")) as store:
        number = store.add(NewCorrection(EN_DE, SOURCE, "", TARGET)).number
        note(store, EN_DE, [number])
    workbench = Workbench(home)
    assert workbench.forget(number) == ()
    assert workbench.corrections() == []
    workbench.close()
