"""Erasing everything the program keeps, and nothing of anybody else's."""

from __future__ import annotations

import shutil
from pathlib import Path

import pytest

from translator.core.corrections import NewCorrection
from translator.core.direction import Direction
from translator.core.errors.profiles import ProfileInUse
from translator.core.files import write_private
from translator.core.paths import Home
from translator.core.settings import Settings, read_settings, write_settings
from translator.learning.erasing import erase, kept
from translator.memory.store import Store
from translator.models.catalogue import Catalogue

EN_DE = Direction("en", "de")


def files_below(folder: Path) -> list[str]:
    return sorted(str(path.relative_to(folder)) for path in folder.rglob("*") if path.is_file())


@pytest.fixture
def used(home: Home, bundled_model: Path, tmp_path: Path) -> Home:
    """A home with something of everything."""
    for name, sources in (("default", ("One.",)), ("law", ("Two.", "Three."))):
        home.profile(name).mkdir(parents=True)
        with Store(home.profile(name)) as store:
            store.add_many([NewCorrection(EN_DE, source, "", "Gut.") for source in sources])
    shutil.copytree(bundled_model, tmp_path / "theirs")
    Catalogue(home).add(str(tmp_path / "theirs"))
    (home.models / ".staging-x").mkdir()
    write_private(home.settings, b"{damaged")
    read_settings(home.settings)
    write_settings(home.settings, Settings())
    write_private(home.serving / "small-en-de" / "model.bin", b"int8")
    write_private(home.logs / "faults.log", b"fault")
    return home


def test_what_there_is(used: Home) -> None:
    found = kept(used)
    assert [one.name for one in found.profiles] == ["default", "law"]
    assert (found.corrections, found.revisions, found.models) == (3, 0, 1)
    names = files_below(used.data)
    assert found.size == sum((used.data / name).stat().st_size for name in names)


def test_nothing_is_left(used: Home) -> None:
    assert len(files_below(used.data)) > 10
    erase(used)
    assert not used.data.exists()
    erase(used)
    assert kept(used) == kept(Home(data=used.data / "a", cache=used.data / "b"))


def test_the_cache_may_lie_elsewhere(used: Home, tmp_path: Path) -> None:
    apart = Home(data=used.data, cache=tmp_path / "apart")
    shutil.move(used.cache, apart.cache)
    erase(apart)
    assert not apart.data.exists()
    assert not apart.cache.exists()


def test_what_is_not_ours_stays(used: Home, bundled_model: Path) -> None:
    theirs = (
        "letter.txt",
        "settings.json.txt",
        "profiles/notes/letter.txt",
        "models/readme.txt",
        "models/speech/config.json",
        "models/speech/weights.h5",
        "cache/letter.txt",
    )
    for name in theirs:
        write_private(used.data / name, b"mine")
    (used.models / "linked").symlink_to(bundled_model, target_is_directory=True)
    erase(used)
    assert files_below(used.data) == sorted(theirs)
    assert (bundled_model / "model.safetensors").stat().st_size > 0


def test_another_program_at_work_keeps_everything(used: Home) -> None:
    before = files_below(used.data)
    with Store(used.profile("law")), pytest.raises(ProfileInUse):
        erase(used)
    assert [name for name in files_below(used.data) if name in before] == before


def test_every_place_of_the_home_is_thought_of(home: Home) -> None:
    """A new place in ``Home`` has to be erased too, and to be named here."""
    places = {name for name, value in vars(Home).items() if isinstance(value, property)}
    assert places == {"settings", "models", "serving", "simulations", "logs", "profiles"}
    for name in places:
        place = getattr(home, name)
        inside = {"models": "m/config.json", "profiles": "p/corrections.db"}.get(name, "x")
        write_private(place if place.suffix else place / inside, b"{}")
    erase(home)
    assert not home.data.exists()
