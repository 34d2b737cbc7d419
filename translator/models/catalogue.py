"""The base models of this installation: those that came with the program and those added to it."""

from __future__ import annotations

import os
import shutil
import tempfile
import time
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, replace
from pathlib import Path

from translator.core.direction import Direction
from translator.core.errors.files import FileUnreadable
from translator.core.errors.models import (
    BundledModel,
    ModelLacksDirection,
    ModelNameTaken,
    UnknownModel,
)
from translator.core.errors.tree import TranslatorError
from translator.core.files import private_folder, writing_fault
from translator.core.model_info import ModelInfo, ModelSource
from translator.core.paths import Home
from translator.core.resources import resources
from translator.models.directions import repository_name
from translator.models.folder import (
    check_pieces,
    claimed_directions,
    read_model,
    safe_name,
)
from translator.models.hub import download, is_repository_name
from translator.models.layout import OPTIONAL, REQUIRED, require_files

_STAGING = ".staging-"
_ABANDONED_AFTER = 24 * 3600.0  # seconds; a download that takes longer is given up


@dataclass(frozen=True, slots=True)
class Unusable:
    """An installed model that cannot be used, and why.

    ``directions`` are those its configuration states; empty where it states none or is damaged.
    """

    name: str
    source: ModelSource
    directions: tuple[Direction, ...]
    error: TranslatorError


@dataclass(frozen=True, slots=True)
class Survey:
    """All installed models: the bundled ones first, each kind in the order of its names."""

    models: tuple[ModelInfo, ...]
    unusable: tuple[Unusable, ...]


class Catalogue:
    """Finds, adds and removes base models. Holds nothing in memory: the folders are the truth."""

    def __init__(self, home: Home, *, bundled: Path | None = None) -> None:
        self._bundled = resources() / "models" if bundled is None else bundled
        self._added = home.models

    def list(self) -> list[ModelInfo]:
        """The models that can be used."""
        return [*self.survey().models]

    def survey(self) -> Survey:
        """The models that can be used, and those that cannot."""
        models: list[ModelInfo] = []
        unusable: list[Unusable] = []
        for folder, source in self._folders():
            try:
                models.append(read_model(folder, name=folder.name, source=source))
            except TranslatorError as error:
                directions = claimed_directions(folder)
                unusable.append(Unusable(folder.name, source, directions, error))
        return Survey(tuple(models), tuple(unusable))

    def find(self, name_or_folder: str) -> ModelInfo:
        """An installed model by its name, or any model folder, used where it lies.

        Raises:
            UnknownModel: there is no model of that name, and no such folder.
            NotAModel, UnsafeModel, DamagedFile, FileUnreadable: there is one, of no use.
        """
        for folder, source in self._folders():
            if folder.name == name_or_folder:
                return read_model(folder, name=folder.name, source=source)
        folder = Path(name_or_folder).expanduser()
        if folder.exists() or len(folder.parts) > 1:
            info = read_model(folder.absolute(), name="", source=ModelSource.FOLDER)
            return replace(info, name=safe_name(repository_name(info.folder)))
        raise UnknownModel(name_or_folder, self._names())

    def for_direction(self, direction: Direction, preferred: str | None = None) -> ModelInfo:
        """The model to translate with: ``preferred`` where named, else the first that can.

        An added one comes before those that came with the program: whoever adds it wants it.

        Raises:
            ModelLacksDirection: none can, or the preferred one cannot.
            TranslatorError: as ``find``; also where the only model for it is damaged.
        """
        if preferred is not None:
            info = self.find(preferred)
            if direction not in info.directions:
                raise ModelLacksDirection(str(direction), _written(info.directions))
            return info
        survey = self.survey()
        for info in sorted(survey.models, key=lambda info: info.source is ModelSource.BUNDLED):
            if direction in info.directions:
                return info
        for entry in survey.unusable:
            if not entry.directions or direction in entry.directions:
                raise entry.error
        available = [known for info in survey.models for known in info.directions]
        raise ModelLacksDirection(str(direction), _written(tuple(available)))

    def add(self, name_or_folder: str, *, progress: bool = False) -> ModelInfo:
        """Copy a model folder, or fetch ``owner/model`` from the Hugging Face Hub.

        The model is checked where it will lie before it gets its name; a failure leaves nothing.

        Raises:
            ModelNameTaken: a model of that name is installed.
            NetworkNeeded: a download failed.
            DiskFull, FileUnwritable: there is no space, or no right to write.
            NotAModel, UnsafeModel, DamagedFile, FileUnreadable: what was named is of no use.
        """
        folder = Path(name_or_folder).expanduser().absolute()
        fetch = not folder.exists() and is_repository_name(name_or_folder)
        if fetch:
            name = safe_name(name_or_folder.rpartition("/")[2])
        else:
            # Before copying: the message is about the user's folder, not about our copy.
            read_model(folder, name="", source=ModelSource.FOLDER)
            check_pieces(folder)
            name = safe_name(repository_name(folder))
        self._require_free(name)
        with self._staging() as staging:
            copy = staging / name
            if fetch:
                download(name_or_folder, copy, progress=progress)
            else:
                _copy_model(folder, copy)
            return self._install(copy)

    def remove(self, name: str) -> None:
        """Remove an added model, usable or not.

        Raises:
            BundledModel: it came with the program.
            UnknownModel: there is none of that name.
            FileUnwritable: the system does not let us.
        """
        sources = {folder.name: source for folder, source in self._folders()}
        if name not in sources:
            raise UnknownModel(name, self._names())
        if sources[name] is ModelSource.BUNDLED:
            raise BundledModel(name)
        folder = self._added / name
        with self._staging() as staging:
            try:
                folder.rename(staging / name)
            except OSError as error:
                raise writing_fault(error, folder) from error

    def _require_free(self, name: str) -> None:
        # Some systems tell no upper from lower case in the names of folders.
        if name.casefold() in {folder.name.casefold() for folder, _ in self._folders()}:
            raise ModelNameTaken(name)

    def _install(self, copy: Path) -> ModelInfo:
        """Check the staged copy and give it its place.

        It keeps the name it was staged under, because the name may be what tells its languages.
        """
        info = read_model(copy, name=copy.name, source=ModelSource.ADDED)
        check_pieces(copy)
        folder = self._added / copy.name
        try:
            for path in copy.iterdir():
                path.chmod(0o600)
                _sync(path)
            copy.chmod(0o700)
            copy.rename(folder)
        except OSError as error:
            raise writing_fault(error, folder) from error
        return replace(info, folder=folder)

    def _folders(self) -> Iterator[tuple[Path, ModelSource]]:
        for root, source in (
            (self._bundled, ModelSource.BUNDLED),
            (self._added, ModelSource.ADDED),
        ):
            try:
                entries = sorted(root.iterdir()) if root.is_dir() else []
            except OSError as error:
                raise FileUnreadable(root, error.strerror or type(error).__name__) from error
            for folder in entries:
                if folder.is_dir() and not folder.name.startswith("."):
                    yield folder, source

    def _names(self) -> str:
        return ", ".join(folder.name for folder, _ in self._folders()) or "none"

    @contextmanager
    def _staging(self) -> Iterator[Path]:
        """A folder beside the models, on the same disk, gone in the end."""
        private_folder(self._added)
        self._sweep()
        try:
            staging = Path(tempfile.mkdtemp(prefix=_STAGING, dir=self._added))
        except OSError as error:
            raise writing_fault(error, self._added) from error
        try:
            yield staging
        finally:
            shutil.rmtree(staging, ignore_errors=True)

    def _sweep(self) -> None:
        """Remove what a killed program left behind; a recent one may still be at work."""
        for leftover in self._added.glob(f"{_STAGING}*"):
            try:
                abandoned = time.time() - leftover.stat().st_mtime > _ABANDONED_AFTER
            except FileNotFoundError:  # its owner was faster
                continue
            if abandoned:
                shutil.rmtree(leftover, ignore_errors=True)


def _copy_model(folder: Path, copy: Path) -> None:
    """Copy the files that make a model, following links, and no others.

    Raises:
        FileUnreadable: a file vanished or cannot be read.
        DiskFull, FileUnwritable: the copy cannot be written.
    """
    names = [name for name in (*REQUIRED, *OPTIONAL) if (folder / name).is_file()]
    require_files(folder, names)
    for name in names:
        try:
            copy.mkdir(mode=0o700, exist_ok=True)
            shutil.copyfile(folder / name, copy / name)
        except (PermissionError, FileNotFoundError) as error:
            if str(error.filename) == str(folder / name):
                reason = error.strerror or type(error).__name__
                raise FileUnreadable(folder / name, reason) from error
            raise writing_fault(error, copy) from error
        except OSError as error:
            raise writing_fault(error, copy) from error


def _sync(path: Path) -> None:
    """Bring a file's bytes to the disk, so that the rename cannot overtake them."""
    with path.open("rb+") as file:
        os.fsync(file.fileno())


def _written(directions: tuple[Direction, ...]) -> str:
    return ", ".join(str(direction) for direction in dict.fromkeys(directions)) or "none"
