"""Profiles on the disk: listed, made, renamed, removed."""

from __future__ import annotations

import errno
import os
import shutil
import stat
from pathlib import Path

import pytest

from translator.core.corrections import NewCorrection
from translator.core.direction import Direction
from translator.core.errors.files import FileUnwritable
from translator.core.errors.profiles import (
    BadProfileName,
    ProfileInUse,
    ProfileNameTaken,
    UnknownProfile,
)
from translator.core.paths import Home
from translator.learning.profiles.profiles import Profiles
from translator.learning.revisions.revision_index import Index, write_index
from translator.memory.store import DATABASE, Store

EN_DE = Direction("en", "de")


@pytest.fixture
def profiles(home: Home) -> Profiles:
    return Profiles(home)


def filled(home: Home, name: str, *sources: str) -> Path:
    """A profile with a correction of each source."""
    folder = home.profile(name)
    folder.mkdir(parents=True, exist_ok=True)
    with Store(folder) as store:
        store.add_many([NewCorrection(EN_DE, source, "", "Gut.") for source in sources])
    return folder


def with_revisions(folder: Path, *numbers: int, last: int) -> None:
    revisions = folder / "en-de" / "revisions"
    for number in numbers:
        (revisions / f"{number:04d}").mkdir(parents=True)
        (revisions / f"{number:04d}" / "weights.safetensors").write_bytes(b"w" * 1000)
    write_index(revisions, Index(current=last, last=last))


def test_the_default_one_is_always_there(home: Home, profiles: Profiles) -> None:
    assert profiles.names() == ["default"]
    assert profiles.get("default").empty
    assert profiles.get("default").corrections == 0
    assert not home.data.exists()


def test_they_are_listed_in_order_with_what_is_in_them(home: Home, profiles: Profiles) -> None:
    filled(home, "default")
    law = filled(home, "law", "One.", "Two.")
    with_revisions(law, 1, 3, 4, last=3)  # the fourth was never published
    profiles.create("Art")
    assert profiles.names() == ["default", "Art", "law"]
    assert [(one.name, one.corrections, one.revisions) for one in profiles.all()] == [
        ("default", 0, 0),
        ("Art", 0, 0),
        ("law", 2, 2),
    ]
    assert profiles.get("law").size > 3000
    assert not profiles.get("law").empty
    assert profiles.get("Art").empty


def test_what_is_no_revision_is_not_counted(home: Home, profiles: Profiles) -> None:
    law = filled(home, "law", "One.")
    with_revisions(law, 1, 2, last=2)
    shutil.copytree(law / "en-de", law / "en-de copy")
    (law / "en-fr").mkdir()
    (law / "en-fr" / "revisions").write_text("mine")
    (law / "en-de" / "revisions" / "²").mkdir()
    assert profiles.get("law").revisions == 2


def test_one_that_cannot_be_read_is_listed_all_the_same(home: Home, profiles: Profiles) -> None:
    folder = filled(home, "law", "One.")
    (folder / DATABASE).write_bytes(b"no database at all" * 1000)
    law = profiles.get("law")
    assert law.corrections is None
    assert not law.empty


def test_one_that_is_open_can_be_read(home: Home, profiles: Profiles) -> None:
    with Store(filled(home, "law", "One.")):
        assert profiles.get("law").corrections == 1


def test_one_in_use_is_listed_before_anything_is_kept_in_it(home: Home) -> None:
    profiles = Profiles(home, in_use="new")
    assert profiles.names() == ["default", "new"]
    assert profiles.get("new").empty
    profiles.rename("new", "newer")
    assert Profiles(home).names() == ["default", "newer"]


def test_what_is_none_is_left_alone(home: Home, profiles: Profiles, tmp_path: Path) -> None:
    theirs = home.profiles / "theirs"
    theirs.mkdir(parents=True)
    (theirs / "letter.txt").write_text("mine")
    (home.profiles / "linked").symlink_to(tmp_path, target_is_directory=True)
    (home.profiles / "a file").write_text("mine")
    assert profiles.names() == ["default"]
    for name in ("theirs", "linked", "a file", "nobody"):
        with pytest.raises(UnknownProfile):
            profiles.remove(name)
        with pytest.raises(UnknownProfile):
            profiles.rename(name, "other")
    with pytest.raises(ProfileNameTaken):
        profiles.create("theirs")
    assert (theirs / "letter.txt").read_text() == "mine"


def test_a_new_one_is_for_its_owner_only(home: Home, profiles: Profiles) -> None:
    assert profiles.create("  law  ") == "law"
    assert stat.S_IMODE(home.profile("law").stat().st_mode) == 0o700


@pytest.mark.parametrize("name", ["", "../other", "a/b", ".hidden", "a:b", "x" * 65])
def test_a_name_that_cannot_be(profiles: Profiles, name: str) -> None:
    with pytest.raises(BadProfileName):
        profiles.create(name)
    profiles.create("law")
    with pytest.raises(BadProfileName):
        profiles.rename("law", name)
    assert profiles.names() == ["default", "law"]


@pytest.mark.parametrize("name", ["law", "LAW", "Default", "default"])
def test_a_name_that_is_taken(profiles: Profiles, name: str) -> None:
    profiles.create("law")
    profiles.create("art")
    with pytest.raises(ProfileNameTaken):
        profiles.create(name)
    with pytest.raises(ProfileNameTaken):
        profiles.rename("art", name)


def test_composed_and_decomposed_letters_are_the_same(profiles: Profiles) -> None:
    assert profiles.create("A\u0308rzte") == "\u00c4rzte"
    with pytest.raises(ProfileNameTaken):
        profiles.create("\u00e4rzte")


def test_renaming_takes_everything_along(home: Home, profiles: Profiles) -> None:
    filled(home, "law", "One.")
    assert profiles.rename("law", "Law") == "Law"
    assert profiles.rename("Law", "contracts") == "contracts"
    assert profiles.names() == ["default", "contracts"]
    assert profiles.get("contracts").corrections == 1


def test_renaming_the_default_one_leaves_an_empty_one(home: Home, profiles: Profiles) -> None:
    filled(home, "default", "One.")
    profiles.rename("default", "law")
    assert [(one.name, one.corrections) for one in profiles.all()] == [("default", 0), ("law", 1)]


def test_one_that_is_open_is_left_as_it_is(home: Home, profiles: Profiles) -> None:
    with Store(filled(home, "law", "One.")):
        with pytest.raises(ProfileInUse, match="'law' is open in another Translator"):
            profiles.rename("law", "art")
        with pytest.raises(ProfileInUse):
            profiles.remove("law")
        assert profiles.get("law").corrections == 1
    profiles.rename("law", "art")


def test_removing_leaves_no_byte(home: Home, profiles: Profiles) -> None:
    folder = filled(home, "law", "A sentence nobody else should read.")
    with_revisions(folder, 1, last=1)
    filled(home, "art", "Kept.")
    profiles.remove("law")
    assert [path.name for path in home.profiles.iterdir()] == ["art"]
    assert profiles.get("art").corrections == 1


def test_removing_the_default_one_empties_it(home: Home, profiles: Profiles) -> None:
    filled(home, "default", "One.")
    profiles.remove("default")
    profiles.remove("default")
    assert list(home.profiles.iterdir()) == []
    assert profiles.names() == ["default"]


def test_what_is_linked_to_stays(home: Home, profiles: Profiles, tmp_path: Path) -> None:
    theirs = tmp_path / "theirs"
    theirs.mkdir()
    (theirs / "letter.txt").write_text("mine")
    (filled(home, "law") / "linked").symlink_to(theirs, target_is_directory=True)
    profiles.remove("law")
    assert (theirs / "letter.txt").read_text() == "mine"


def test_what_a_kill_left_is_swept_with_the_next_removal(home: Home, profiles: Profiles) -> None:
    left = home.profiles / ".removed-x" / "law"
    left.mkdir(parents=True)
    (left / DATABASE).write_bytes(b"half")
    profiles.create("art")
    assert profiles.names() == ["default", "art"]
    profiles.remove("art")
    assert list(home.profiles.iterdir()) == []


def test_removing_all_or_none(home: Home, profiles: Profiles) -> None:
    filled(home, "default", "One.")
    with Store(filled(home, "law", "Two.")), pytest.raises(ProfileInUse):
        profiles.remove_all()
    assert [one.corrections for one in profiles.all()] == [1, 1]
    profiles.remove_all()
    assert list(home.profiles.iterdir()) == []


def test_a_system_that_does_not_let_us_rename(
    home: Home, profiles: Profiles, monkeypatch: pytest.MonkeyPatch
) -> None:
    def refuse(path: Path, target: Path) -> Path:
        raise OSError(errno.EACCES, os.strerror(errno.EACCES))

    filled(home, "law", "One.")
    monkeypatch.setattr(Path, "rename", refuse)
    for act in (lambda: profiles.rename("law", "art"), lambda: profiles.remove("law")):
        with pytest.raises(FileUnwritable, match="Permission denied"):
            act()
    assert profiles.names() == ["default", "law"]
    with Store(home.profile("law")) as store:  # the lock was given back
        assert len(store.list()) == 1
