"""A kill at any step of forgetting: it is not begun, or the next start carries it through."""

from __future__ import annotations

import json
import os
import subprocess
import sys
from pathlib import Path

import pytest

from tests.support.made_course import WISHES, accept_everything, opened
from tests.support.made_course import few_replay_sources as few_replay_sources
from tests.support.tree import ROOT
from translator.core.direction import Direction
from translator.learning.forgetting.forgetting_notes import directions_noted, note, noted
from translator.memory.store import Store

EN_DE = Direction("en", "de")


@pytest.mark.skipif(not hasattr(os, "fork"), reason="lives are forked processes")
def test_killed_at_every_step_of_forgetting(
    schooled_model: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    accept_everything(monkeypatch)
    template, work = tmp_path / "template", tmp_path / "work"
    work.mkdir()
    with opened(template, schooled_model) as made:
        for wish in WISHES[:3]:
            made.correct(wish)
            made.learn()
        assert [one.number for one in made.course.history()] == [0, 1, 2, 3]
    script = ROOT / "tests" / "support" / "killed_forgetting.py"
    paths = (str(script), str(schooled_model), str(template), str(work))
    done = subprocess.run(
        [sys.executable, "-W", "error", *paths],
        capture_output=True,
        text=True,
        timeout=110,
        check=False,
        env=os.environ | {"PYTHONPATH": str(ROOT)},
    )
    assert done.returncode == 0, done.stderr
    first, *lives = [json.loads(line) for line in done.stdout.splitlines()]
    assert (first["corrections"], first["revisions"]) == ([1, 3], [0, 1])
    assert first["steps"] == len(lives) > 15
    for life in lives:
        assert life["killed"], life
        assert life["stale"] == life["litter"] == [], life
        assert life["state"] is None, life
        outcome = (life["corrections"], life["revisions"])
        # Before it was noted, nothing has happened; from then on, all of it does.
        begun = life["step"] > 0
        assert outcome == (([1, 3], [0, 1]) if begun else ([1, 2, 3], [0, 1, 2, 3])), life
    assert {life["was there"] for life in lives} == {True, False}


def test_what_is_noted_lasts_until_it_is_done(tmp_path: Path) -> None:
    back = EN_DE.reversed()
    with Store(tmp_path) as store:
        assert (noted(store, EN_DE), directions_noted(store)) == ((), [])
        note(store, EN_DE, [3, 1, 3])
        note(store, back, [7])
    with Store(tmp_path) as store:
        assert (noted(store, EN_DE), noted(store, back)) == ((1, 3), (7,))
        assert directions_noted(store) == [back, EN_DE]
        note(store, EN_DE, ())
        assert directions_noted(store) == [back]
        note(store, back, ())
        assert store.get_state("forgetting") is None


@pytest.mark.parametrize(
    "stored", ["", "{broken", "[]", "7", '{"en-de": 7, "en-fr": "13"}', '{"de-xx": [7]}']
)
def test_a_note_that_cannot_be_read_is_none(tmp_path: Path, stored: str) -> None:
    with Store(tmp_path) as store:
        store.set_state("forgetting", stored)
        assert (noted(store, EN_DE), directions_noted(store)) == ((), [])
        note(store, EN_DE, [3])
        assert (noted(store, EN_DE), directions_noted(store)) == ((3,), [EN_DE])


def test_beside_one_that_cannot_be_read_a_note_stands(tmp_path: Path) -> None:
    with Store(tmp_path) as store:
        store.set_state("forgetting", '{"en-xx": [1], "en-de": [7, 2], "en-fr": ["3"]}')
        assert (noted(store, EN_DE), directions_noted(store)) == ((7, 2), [EN_DE])
