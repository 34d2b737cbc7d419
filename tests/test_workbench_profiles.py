"""Profiles and erasing through the one door."""

from __future__ import annotations

import queue
from dataclasses import replace

import pytest

from translator.core.corrections import NewCorrection
from translator.core.direction import Direction
from translator.core.drafts import GREEDY, TextDraft
from translator.core.errors.profiles import ProfileInUse
from translator.core.paths import Home
from translator.core.settings import Settings, write_settings
from translator.workbench import Workbench

EN_DE = Direction("en", "de")
STATION = NewCorrection(EN_DE, "Where is the station?", "", "Wo ist die Station?")


@pytest.mark.parametrize(
    ("remembered", "opened"),
    [("law", "law"), ("gone", "default"), ("../other", "default"), ("default", "default")],
)
def test_the_profile_used_last(home: Home, remembered: str, opened: str) -> None:
    Workbench(home).add_profile("law")
    write_settings(home.settings, Settings(profile=remembered))
    assert Workbench(home, profile=None).profile == opened
    assert Workbench(home).profile == "default"
    assert Workbench(home, profile="art").profile == "art"


def test_a_profile_answers_for_itself(home: Home) -> None:
    law = Workbench(home, profile="law", keeps_memory=True)
    law.correct(STATION)
    assert law.translate("Where is the station?", EN_DE).text == "Wo ist die Station?"
    assert law.profile_names() == ["default", "law"]
    other = Workbench(home, keeps_memory=True)
    assert "Bahnhof" in other.translate("Where is the station?", EN_DE).text
    with pytest.raises(ProfileInUse):
        other.rename_profile("law", "art")
    law.close()
    other.rename_profile("law", "art")
    assert [(one.name, one.corrections) for one in other.profiles()] == [("default", 0), ("art", 1)]
    other.close()


def test_everything_is_erased_and_the_next_start_is_the_first(home: Home) -> None:
    workbench = Workbench(home, keeps_memory=True)
    assert workbench.first_start
    workbench.correct(STATION)
    assert not workbench.first_start
    workbench.save_settings(replace(workbench.settings, font_size=20))
    workbench.translator(EN_DE)
    kept = workbench.kept()
    assert (kept.corrections, len(kept.profiles)) == (1, 1)
    assert kept.size > 1_000_000  # the int8 model
    with pytest.raises(ProfileInUse):
        workbench.erase()
    assert workbench.corrections()
    workbench.close()
    workbench.erase()
    assert not home.data.exists()
    assert workbench.settings == Settings()
    assert Workbench(home).first_start


def test_settings_alone_are_no_first_start(home: Home) -> None:
    write_settings(home.settings, Settings())
    assert not Workbench(home).first_start


def test_erased_sentences_stay_erased_while_they_stand_in_the_text(home: Home) -> None:
    """Through the live thread, whose looker-on is told."""
    workbench = Workbench(home, keeps_memory=True)
    told: queue.Queue[TextDraft | Exception] = queue.Queue()
    live = workbench.live(EN_DE, on_draft=told.put, on_error=told.put)

    def wait_for(request: int, *, careful: bool) -> None:
        while True:
            draft = told.get(timeout=20)
            assert isinstance(draft, TextDraft)
            if draft.request == request and (draft.options != GREEDY) == careful:
                return

    def typed(text: str) -> None:
        wait_for(live.request(text), careful=True)
        # What comes of a draft is done before the next one is begun.
        wait_for(live.request(text), careful=False)

    typed("The lamp is old.")
    typed("The lamp is old. I am tired.")
    workbench.clear_sources()
    typed("The lamp is old. I am tired. Where is he?")
    typed("I am tired.")
    typed("I am tired. The lamp is old.")
    live.close()
    assert workbench._open.store().sources(EN_DE) == ["The lamp is old.", "Where is he?"]
    workbench.close()
