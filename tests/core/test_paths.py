"""Where the program keeps things."""

from __future__ import annotations

from pathlib import Path

import pytest

from translator.core.errors.profiles import BadProfileName
from translator.core.paths import Home


def test_what_must_not_be_lost_is_under_data_and_the_rest_under_cache() -> None:
    home = Home(data=Path("/d"), cache=Path("/c"))
    assert home.settings == Path("/d/settings.json")
    assert home.models == Path("/d/models")
    assert home.serving == Path("/c/serving")
    assert home.simulations == Path("/c/simulations")
    assert home.logs == Path("/c/logs")
    assert home.profile("default") == Path("/d/profiles/default")


def test_asking_for_a_path_makes_nothing(home: Home, home_folder: Path) -> None:
    for path in (home.settings, home.models, home.serving, home.logs, home.profile("default")):
        assert not path.exists()
    assert not home_folder.exists()


@pytest.mark.parametrize(
    "name", ["default", "Client 2 (law)", "Ärzte", "法律", "a.b-c_d", "x" * 64]
)
def test_names_of_profiles(name: str, home: Home) -> None:
    assert home.profile(name) == home.data / "profiles" / name


@pytest.mark.parametrize(
    "name",
    ["", ".", "..", "../other", "a/b", "a\\b", "/root", " a", "a ", "a.", ".hidden", "-x", "a\nb",
     "a\0b", "a:b", "x" * 65],
)  # fmt: skip
def test_a_name_that_could_leave_its_folder_is_refused(name: str, home: Home) -> None:
    with pytest.raises(BadProfileName):
        home.profile(name)
