"""Erasing everything that the program keeps, and nothing else: the home may be a shared folder."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import suppress
from pathlib import Path

from translator.core.files import writing_fault
from translator.core.keeping import Kept
from translator.core.paths import Home
from translator.learning.profiles.profiles import Profiles, delete_folder, folder_size
from translator.models.layout import OPTIONAL, REQUIRED

_MODEL_FILES = {*REQUIRED, *OPTIONAL}
_STAGING = ".staging-"  # of a model that was being added


def kept(home: Home) -> Kept:
    """What there is; reads every profile."""
    profiles = Profiles(home).all()
    others = sum(folder_size(path) for path in (*_models(home), *_caches(home)))
    settings = sum(path.stat().st_size for path in _settings(home))
    return Kept(
        profiles=tuple(profiles),
        models=sum(not path.name.startswith(_STAGING) for path in _models(home)),
        size=sum(profile.size for profile in profiles) + others + settings,
    )


def erase(home: Home) -> None:
    """Delete profiles, added models, the cache, settings; then the folders that are empty.

    Among the models, only folders that hold nothing but a model's files are the program's. What
    else lies in the home's folders stays.

    Raises:
        ProfileInUse: a program works in one of the profiles; nothing was changed.
        FileUnwritable: the system does not let us; to be called again.
    """
    Profiles(home).remove_all()
    for folder in (*_models(home), *_caches(home)):
        delete_folder(folder)
    for path in _settings(home):
        try:
            path.unlink(missing_ok=True)
        except OSError as error:
            raise writing_fault(error, path) from error
    for folder in (home.profiles, home.models, home.cache, home.data):
        with suppress(OSError):  # something of somebody else's lies there
            folder.rmdir()


def _models(home: Home) -> list[Path]:
    return [
        folder
        for folder in _entries(home.models)
        if folder.is_dir() and not folder.is_symlink() and _is_added(folder)
    ]


def _is_added(folder: Path) -> bool:
    if folder.name.startswith(_STAGING):
        return True
    return {path.name for path in folder.iterdir()} <= _MODEL_FILES


def _caches(home: Home) -> list[Path]:
    caches = (home.serving, home.simulations, home.logs)
    return [path for path in caches if path.is_dir() and not path.is_symlink()]


def _settings(home: Home) -> list[Path]:
    """The settings, those set aside as damaged, and what a kill left half written."""
    name = home.settings.name
    return [
        path
        for path in _entries(home.data)
        if path.name == name or path.name.startswith((f"{name}.damaged", f".{name}."))
    ]


def _entries(folder: Path) -> Iterator[Path]:
    with suppress(FileNotFoundError, NotADirectoryError):
        yield from list(folder.iterdir())
