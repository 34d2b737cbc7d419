"""A candidate's folder, from its first file to the moment it can be renamed into a revision."""

from __future__ import annotations

import os
import shutil
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path

import numpy as np
import numpy.typing as npt
from safetensors.numpy import save

from translator.core.files import writing_fault
from translator.engine.expressions.own_names import write_own_names
from translator.learning.revisions.revision_index import sync_folder
from translator.learning.revisions.revision_record import (
    RECORD,
    Finding,
    Revision,
    encoded_record,
    library_versions,
)

STAGING = ".staging-"
WEIGHTS = "weights.safetensors"


@dataclass(frozen=True, slots=True)
class Staging:
    """A folder that becomes a revision, or is thrown away.

    What has to be put in before publishing: ``serving`` (by ``engine.model.conversion.convert``)
    and the weights (``put_weights``). Where the vocabulary grew, ``put_vocabulary`` puts it into
    ``vocabulary``.
    """

    folder: Path
    base: Path
    parent: int

    @property
    def serving(self) -> Path:
        """Where the int8 form goes."""
        return self.folder / "serving"

    @property
    def vocabulary(self) -> Path:
        """Where a grown vocabulary goes."""
        return self.folder / "vocabulary"

    @property
    def model_folder(self) -> Path:
        """The folder with the candidate's tokeniser and config.json."""
        return self.vocabulary if self.vocabulary.is_dir() else self.base

    def put_vocabulary(self, model_folder: Path) -> None:
        """Take over the tokeniser of ``model_folder``, where that is not the base's.

        Raises:
            DiskFull, FileUnwritable: as every write here.
        """
        if model_folder == self.base:
            return
        try:
            shutil.copytree(
                model_folder, self.vocabulary, ignore=shutil.ignore_patterns("model.safetensors")
            )
        except OSError as error:
            raise writing_fault(error, self.vocabulary) from error

    def put_own_names(self, names: Sequence[str]) -> None:
        """Serve with these names left to the model; put in after the serving form.

        Raises:
            DiskFull, FileUnwritable: as every write here.
        """
        try:
            write_own_names(self.serving, names)
        except OSError as error:
            raise writing_fault(error, self.serving) from error

    def put_weights(self, difference: Mapping[str, npt.NDArray[np.generic]]) -> None:
        """Store what differs from the base: the second value of ``differences.settled``.

        Raises:
            DiskFull, FileUnwritable: as every write here.
        """
        contiguous = {name: np.ascontiguousarray(array) for name, array in difference.items()}
        self._write(WEIGHTS, save(contiguous))

    def seal(self, number: int, finding: Finding, *, base: str) -> None:
        """Write the record last, make everything private, and bring it to disk.

        Args:
            base: checksum of the base model.

        Raises:
            DiskFull, FileUnwritable: the candidate cannot be published.
            FileNotFoundError: the int8 form or the weights were never put in.
        """
        for needed in (self.serving, self.folder / WEIGHTS):
            if not needed.exists():
                raise FileNotFoundError(needed)
        revision = Revision(
            number=number,
            parent=self.parent,
            base=base,
            finding=finding,
            libraries=library_versions(),
        )
        self._write(RECORD, encoded_record(self.folder, revision))
        try:
            for path in sorted(self.folder.rglob("*")):
                _make_durable(path)
        except OSError as error:
            raise writing_fault(error, self.folder) from error
        sync_folder(self.folder)

    def _write(self, name: str, data: bytes) -> None:
        path = self.folder / name
        try:
            path.write_bytes(data)
        except OSError as error:
            raise writing_fault(error, path) from error


def _make_durable(path: Path) -> None:
    if path.is_dir():
        path.chmod(0o700)
        sync_folder(path)
        return
    path.chmod(0o600)
    with path.open("rb+") as file:
        os.fsync(file.fileno())
