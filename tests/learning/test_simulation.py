"""A stream played in a profile of its own, on the tiny schooled model."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.support.made_course import EN_DE, LENIENT, QUICK, WISHES, hold_out
from tests.support.made_course import few_replay_sources as few_replay_sources
from translator.core.files import private_folder
from translator.core.model_info import ModelSource
from translator.core.paths import Home
from translator.core.tables import Row
from translator.learning.rounds import rounds
from translator.learning.simulation import Simulation, thrown_away
from translator.memory.store import Store
from translator.models.folder import read_model


def test_everything_is_learned_anew_when_it_is_due_not_only_at_the_end(
    tmp_path: Path, schooled_model: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(rounds, "_FIRST_RETUNE", 3)
    (tmp_path / "cache").mkdir()
    hold_out(tmp_path / "work")
    simulation = Simulation(
        direction=EN_DE,
        base=read_model(schooled_model, name="tiny", source=ModelSource.FOLDER),
        work=tmp_path / "work",
        cache=tmp_path / "cache",
        recipe=QUICK,
        policy=LENIENT,
    )
    try:
        simulation.play([Row(*wish) for wish in WISHES[:6]])
    finally:
        simulation.close()
    first, anew, *_ = simulation.reports
    assert len(first[1].corrections) == 4
    assert anew[1].corrections == ()
    assert anew[1].steps > 0
    assert anew[0] == first[0] == 4


def test_what_a_killed_simulation_left_goes_with_the_next_and_a_running_one_stays(
    home: Home, schooled_model: Path
) -> None:
    killed, running = home.simulations / "killed", home.simulations / "running"
    Store(private_folder(killed)).close()
    with Store(private_folder(running)):
        base = read_model(schooled_model, name="tiny", source=ModelSource.FOLDER)
        with thrown_away(
            EN_DE, base=base, cache=private_folder(home.serving), simulations=home.simulations
        ):
            assert len(list(home.simulations.iterdir())) == 2
            assert not killed.exists()
        assert list(home.simulations.iterdir()) == [running]
