"""The profiles of a home: listed, made, renamed, removed. Each is a folder."""

from __future__ import annotations

import os
import shutil
import tempfile
import unicodedata
from collections.abc import Iterator
from contextlib import ExitStack, contextmanager, suppress
from pathlib import Path

from translator.core.direction import Direction
from translator.core.errors.home import HomeInUse
from translator.core.errors.profiles import (
    BadProfileName,
    ProfileInUse,
    ProfileNameTaken,
    UnknownProfile,
)
from translator.core.errors.tree import EnvironmentFault
from translator.core.files import private_folder, writing_fault
from translator.core.keeping import ProfileInfo
from translator.core.paths import DEFAULT_PROFILE, Home
from translator.learning.recipe.recipe_file import RECIPE_FILE
from translator.learning.revisions.revision_index import read_index, sync_folder

_GRAVE = ".removed-"


class Profiles:
    """Holds nothing in memory: the folders are the truth.

    The default profile is always there: removing it empties it, renaming it leaves an empty one.
    A folder among the profiles in which nothing of the program's lies is none, and never touched.

    Args:
        in_use: a profile that is listed though nothing may have been kept in it yet.
    """

    def __init__(self, home: Home, *, in_use: str = DEFAULT_PROFILE) -> None:
        self._home = home
        self._folder = home.profiles
        self._standing = {DEFAULT_PROFILE, in_use}

    def names(self) -> list[str]:
        """All profiles: the default one, then the others in the order of the alphabet."""
        found = {path.name for path in self._entries() if self._is_profile(path)}
        others = sorted(
            (found | self._standing) - {DEFAULT_PROFILE}, key=lambda name: (name.casefold(), name)
        )
        return [DEFAULT_PROFILE, *others]

    def all(self) -> list[ProfileInfo]:
        """All profiles with what is in them; reads every one of them."""
        return [self.get(name) for name in self.names()]

    def get(self, name: str) -> ProfileInfo:
        """One profile with what is in it.

        Raises:
            UnknownProfile: there is none of that name.
            BadProfileName: nor could there be.
        """
        folder = self._find(name)
        return ProfileInfo(
            name=name,
            corrections=_counted_corrections(folder),
            revisions=_counted_revisions(folder),
            size=folder_size(folder),
        )

    def named(self, name: str, *, may_be_new: bool) -> str:
        """The profile that is meant, as its name is written on the disk.

        Raises:
            UnknownProfile: there is none of that name, or one that differs too little from it.
            BadProfileName: nor could there be.
        """
        if may_be_new and name not in self.names():
            with suppress(ProfileNameTaken):
                return self._free(name).name
        return self._find(name).name

    def create(self, name: str) -> str:
        """Make an empty profile; returns its name as it is written on the disk.

        Raises:
            BadProfileName: the name could not be a folder's.
            ProfileNameTaken: there is one already, or a folder of somebody else's.
            DiskFull, FileUnwritable: it was not made.
        """
        folder = self._free(name)
        private_folder(self._folder)
        try:
            folder.mkdir(mode=0o700)
        except FileExistsError:
            raise ProfileNameTaken(name) from None
        except OSError as error:
            raise writing_fault(error, folder) from error
        return folder.name

    def rename(self, old: str, new: str) -> str:
        """Give a profile another name, in one step; returns it as it is written on the disk.

        Raises:
            UnknownProfile: there is no ``old``.
            BadProfileName, ProfileNameTaken: as ``get`` and ``create``.
            ProfileInUse: a program works in it.
            FileUnwritable: the system does not let us. Nothing was changed.
        """
        folder = self._find(old)
        wanted = self._free(new, except_for=old)
        if not self._is_profile(folder):  # one that stands, with nothing kept in it yet
            return self.create(new)
        with self._alone(folder):
            self._move(folder, wanted)
        return wanted.name

    def remove(self, name: str) -> None:
        """Delete a profile with everything in it. What a kill leaves goes with the next removal.

        Raises:
            UnknownProfile, BadProfileName: as ``get``.
            ProfileInUse: a program works in it; nothing was changed.
            FileUnwritable: the system does not let us; some of it may be left.
        """
        self._remove([self._find(name)])

    def remove_all(self) -> None:
        """Delete every profile, or none where a program works in one; raises as ``remove``."""
        self._remove([self._find(name) for name in self.names()])

    # ---- inside

    def _entries(self) -> list[Path]:
        try:
            return list(self._folder.iterdir())
        except (FileNotFoundError, NotADirectoryError):
            return []

    def _is_profile(self, folder: Path) -> bool:
        """A folder with a profile's name that is empty, or in which the program has been."""
        from translator.memory.database.opening import LOCK
        from translator.memory.store import DATABASE

        try:
            self._home.profile(folder.name)
        except BadProfileName:
            return False
        if folder.is_symlink() or not folder.is_dir():
            return False
        inside = {path.name for path in folder.iterdir()}
        return not inside or bool(inside & {LOCK, DATABASE, RECIPE_FILE})

    def _find(self, name: str) -> Path:
        folder = self._home.profile(name)
        if name not in self._standing and not self._is_profile(folder):
            raise UnknownProfile(name, ", ".join(self.names()))
        return folder

    def _free(self, name: str, *, except_for: str | None = None) -> Path:
        """The folder for a new profile of that name, or for ``except_for`` under that name."""
        written = unicodedata.normalize("NFC", name.strip())
        folder = self._home.profile(written)
        # Some systems tell no upper from lower case in the names of folders.
        taken = {_folded(path.name) for path in self._entries()} | {_folded(DEFAULT_PROFILE)}
        if _folded(written) in taken - {_folded(except_for or "")}:
            raise ProfileNameTaken(written)
        return folder

    @contextmanager
    def _alone(self, folder: Path) -> Iterator[None]:
        """While this holds, no program can begin to work in the profile."""
        from translator.memory.database.opening import lock

        try:
            taken = lock(folder)
        except HomeInUse:
            raise ProfileInUse(folder.name) from None
        try:
            if os.name == "nt":  # where a folder with an open file in it cannot be moved
                taken.release()
            yield
        finally:
            taken.release()

    def _move(self, folder: Path, to: Path) -> None:
        try:
            folder.rename(to)
        except OSError as error:
            raise writing_fault(error, folder) from error
        sync_folder(self._folder)

    def _remove(self, folders: list[Path]) -> None:
        """Out of the way first, each in one step, so that no half of a profile is ever opened."""
        self._sweep()
        with ExitStack() as alone:
            there = [folder for folder in folders if self._is_profile(folder)]
            for folder in there:
                alone.enter_context(self._alone(folder))
            for folder in there:
                grave = Path(tempfile.mkdtemp(prefix=_GRAVE, dir=self._folder))
                self._move(folder, grave / folder.name)
        self._sweep()

    def _sweep(self) -> None:
        for grave in self._entries():
            if grave.name.startswith(_GRAVE):
                delete_folder(grave)


def delete_folder(folder: Path) -> None:
    """Delete a folder with everything in it; what is linked to from within stays.

    Raises:
        FileUnwritable: the system does not let us; some of it may be left.
    """
    try:
        shutil.rmtree(folder)
    except FileNotFoundError:
        pass  # another program was faster
    except OSError as error:
        raise writing_fault(error, folder) from error


def folder_size(folder: Path) -> int:
    """Bytes of all files in a folder; 0 where there is none."""
    total = 0
    for parent, _, files in os.walk(folder):
        for name in files:
            try:
                total += (Path(parent) / name).lstat().st_size
            except FileNotFoundError:  # deleted meanwhile
                continue
    return total


def _folded(name: str) -> str:
    return unicodedata.normalize("NFC", name).casefold()


def _counted_corrections(folder: Path) -> int | None:
    from translator.memory.store import Store

    try:
        with Store(folder, read_only=True) as store:
            return len(store.list())
    except EnvironmentFault:
        return None


def _counted_revisions(profile: Path) -> int:
    """Folders that the index knows: one with a higher number was never published."""
    count = 0
    for folder in profile.glob("*-*/revisions"):
        if not folder.is_dir() or Direction.named(folder.parent.name) is None:
            continue  # put there by somebody else
        index = read_index(folder)
        numbers = [int(path.name) for path in folder.iterdir() if path.name.isdecimal()]
        count += sum(index is None or number <= index.last for number in numbers)
    return count
