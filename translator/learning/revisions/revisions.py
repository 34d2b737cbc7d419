"""Revisions on disk: published as a whole, returned to in a moment, pruned, forgotten.

::

    revisions/
      index.json            which revision serves; see ``revision_index``
      0001/
        revision.json       number, parent, corrections, scores, reasons, seed, versions, checksums
        weights.safetensors what tuning changed; see ``differences`` and ``Finding.share``
        serving/            the int8 form, as it was scored
        vocabulary/         only where the vocabulary grew: tokeniser files and config.json
      .staging-…            a candidate; swept away when the program starts
      damaged-0002-1        set aside because its checksum was wrong

A folder becomes a revision by one rename, and counts from the moment the index names it; so there
is an index before the first one. Rolling back writes the index alone.
"""

from __future__ import annotations

import shutil
import tempfile
import threading
from collections.abc import Iterable, Iterator, Sequence
from contextlib import contextmanager, suppress
from dataclasses import replace
from functools import cached_property
from pathlib import Path

from safetensors import SafetensorError
from safetensors.numpy import load

from translator.core.errors.files import DamagedFile, DiskFull, FileUnwritable
from translator.core.errors.learning import RestingRevision, UnknownRevision
from translator.core.errors.tree import TranslatorError
from translator.core.files import private_folder, writing_fault
from translator.core.sentences import said
from translator.learning.revisions.revision_index import (
    INDEX,
    Index,
    read_index,
    sync_folder,
    write_index,
)
from translator.learning.revisions.revision_record import Finding, Revision, read_record, verify
from translator.learning.revisions.revision_views import Keep, Standing
from translator.learning.revisions.staging import STAGING, WEIGHTS, Staging
from translator.learning.weights.base_checksum import base_checksum
from translator.learning.weights.differences import Tensors, applied
from translator.learning.weights.interpolation import Weights, interpolate

_DAMAGED, _REMOVED = "damaged-", ".removed-"


class Revisions:
    """The revisions of one base model in one direction. Safe to use from several threads.

    Opening sweeps away what a killed program left unfinished. What was found damaged is told once,
    by ``notices``. Those of another base model rest: they are there, and cannot serve.

    Args:
        folder: where they are kept; made when the first is staged.
        base: the model folder that they differ from.
        read_only: another program may be at work on them: nothing is swept, and what is damaged
            is passed over, not set aside. ``staging`` and all that changes something must not be
            called.
    """

    def __init__(
        self, folder: Path, *, base: Path, keep: Keep | None = None, read_only: bool = False
    ) -> None:
        self._folder = folder
        self._base = base
        self._read_only = read_only
        self._keep = keep or Keep()
        self._lock = threading.RLock()
        self._revisions: dict[int, Revision] = {}
        self._foreign: dict[int, Revision] = {}  # those of another base model
        self._displaced = False
        self._files: dict[int, dict[str, str]] = {}
        self._index = Index()
        self.notices: list[TranslatorError] = []
        if folder.is_dir():
            self._open()

    @property
    def current(self) -> Revision:
        """The revision that serves."""
        with self._lock:
            return self.get(self._index.current)

    @property
    def awaits_new_base(self) -> bool:
        """Whether what was learned on another base model has not been learned on this one yet.

        Once it has, there is a revision of this one that is newer than all that rest.
        """
        return max(self._foreign, default=0) > max(self._revisions, default=0)

    @property
    def displaced(self) -> bool:
        """Whether what served when these were opened was learned on another base model."""
        return self._displaced

    @property
    def base_checksum(self) -> str:
        """Of the base model; see ``base_checksum``."""
        return self._base_checksum

    def history(self) -> list[Revision]:
        """All of them, the base model first."""
        with self._lock:
            return [self.get(number) for number in (0, *sorted(self._revisions))]

    def resting(self) -> list[Revision]:
        """Those of another base model, the oldest first."""
        with self._lock:
            return [self._foreign[number] for number in sorted(self._foreign)]

    def get(self, number: int) -> Revision:
        """One of them.

        Raises:
            UnknownRevision: there is none of that number, or no longer.
            RestingRevision: it is one of another base model.
        """
        with self._lock:
            if number == 0:
                finding = Finding(created=0.0, share=0.0)
                return Revision(
                    number=0, parent=0, base=self._base_checksum, finding=finding, libraries={}
                )
            if number in self._foreign:
                raise RestingRevision(number)
            if number not in self._revisions:
                raise UnknownRevision(number)
            return replace(self._revisions[number], stale=number in self._index.stale)

    def standing(self, number: int | None = None) -> Standing:
        """A revision ready to be served, its files checked; by default the one that serves.

        A damaged current revision is set aside, told by ``notices``, and an earlier one takes its
        place.

        Raises:
            UnknownRevision: there is none of that number.
            DamagedFile: the revision asked for by number is damaged; it was set aside.
        """
        with self._lock:
            wanted = self._index.current if number is None else number
            while True:
                revision = self.get(wanted)
                try:
                    return self._checked(revision)
                except DamagedFile as error:
                    self._set_aside(wanted)
                    if number is not None:
                        raise
                    self.notices.append(error)
                    wanted = self._index.current

    def weights(self, number: int, base: Tensors) -> Weights:
        """The weights that serve in a revision; always the same bits.

        They lie on the line from the base to the tuned weights: see ``Finding.share``.

        Args:
            base: as for ``tuned``.

        Raises:
            UnknownRevision, DamagedFile: as ``tuned``.
        """
        tuned, share = self.tuned(number, base), self.get(number).finding.share
        return tuned if share == 1.0 else interpolate(base, tuned, share=share)

    def tuned(self, number: int, base: Tensors) -> Weights:
        """The weights that learning goes on from after a revision; always the same bits.

        Args:
            base: the base's weights, in the vocabulary of the revision
                (``vocabulary.starting_weights``).

        Raises:
            UnknownRevision: there is none of that number.
            DamagedFile: its weights are damaged; it was set aside.
        """
        with self._lock:
            if number == 0:
                return dict(base)
            self.get(number)
            folder = self._path(number)
            try:
                verify(folder, self._files[number], below=WEIGHTS)
                verify(folder, self._files[number], below="vocabulary/")
                return applied(base, load((folder / WEIGHTS).read_bytes()))
            except DamagedFile:
                self._set_aside(number)
                raise
            except (OSError, SafetensorError) as error:
                self._set_aside(number)
                raise DamagedFile(folder, said("An earlier revision serves.")) from error

    @contextmanager
    def staging(self, *, parent: int) -> Iterator[Staging]:
        """A folder for one candidate. Gone afterwards, unless it was published.

        Raises:
            UnknownRevision: there is no such parent.
            DiskFull, FileUnwritable: nothing was changed.
        """
        revision = self.get(parent)
        private_folder(self._folder)
        try:
            folder = Path(tempfile.mkdtemp(prefix=STAGING, dir=self._folder))
        except OSError as error:
            raise writing_fault(error, self._folder) from error
        try:
            yield Staging(folder, base=self._base, parent=revision.number)
        finally:
            shutil.rmtree(folder, ignore_errors=True)

    def publish(self, staging: Staging, finding: Finding) -> Revision:
        """Make a complete staging folder the revision that serves; then prune.

        Raises:
            DiskFull, FileUnwritable: nothing was changed.
        """
        number = self._index.last + 1
        staging.seal(number, finding, base=self._base_checksum)
        final = self._path(number)
        with self._lock:
            if read_index(self._folder) is None:
                # A kill would leave a folder without an index, which counts as a lost index.
                self._commit(self._index)
            if final.exists():  # left by a publish that could neither be finished nor undone
                self._discard(number)
            try:
                staging.folder.replace(final)
            except OSError as error:
                raise writing_fault(error, final) from error
            try:
                sync_folder(self._folder)
                parents = {**self._index.parents, number: staging.parent}
                self._commit(replace(self._index, current=number, last=number, parents=parents))
            except (DiskFull, FileUnwritable):
                with suppress(DiskFull, FileUnwritable):
                    self._discard(number)
                raise
            self._revisions[number], self._files[number] = read_record(final)
            self._prune()
            return self.get(number)

    def roll_back(self, number: int) -> Standing:
        """Let this revision serve, older or newer.

        Raises:
            UnknownRevision: there is none of that number.
            DamagedFile: it is damaged; it was set aside, and the one that served still does.
            DiskFull, FileUnwritable: nothing was changed.
        """
        with self._lock:
            standing = self.standing(number)
            if self._index.last:  # else there is the base model alone, and nothing to write down
                self._commit(replace(self._index, current=number))
            return standing

    def mark_stale(self, corrections: Iterable[int]) -> tuple[int, ...]:
        """Mark the revisions that learned from any of these corrections, and say which are stale.

        Raises:
            DiskFull, FileUnwritable: nothing was marked.
        """
        unwanted = set(corrections)
        with self._lock:
            stale = set(self._index.stale) | {
                number
                for number, revision in (self._revisions | self._foreign).items()
                if revision.finding.saw(unwanted)
            }
            if stale != set(self._index.stale):
                self._commit(replace(self._index, stale=tuple(sorted(stale))))
            return self._index.stale

    def remove(self, numbers: Iterable[int]) -> None:
        """Delete revisions for good. If the one that serves is among them, an earlier one does.

        Folders set aside as damaged are deleted too, whatever the numbers: nobody can tell what
        they learned from.

        Raises:
            DiskFull, FileUnwritable: some may be left; to be called again.
        """
        unwanted = set(numbers)
        with self._lock:
            going = unwanted & (self._revisions.keys() | self._foreign.keys())
            if self._index.current in going:
                self._commit(replace(self._index, current=self._fallback(going)))
            elif going & self._foreign.keys():
                self._commit(self._index)  # the one on the disk may name one that goes
            for number in sorted(going):
                self._discard(number)
            for path in self._folder.glob(f"{_DAMAGED}*"):
                shutil.rmtree(path, ignore_errors=True)
            # Also of those that are gone already: a kill may have come between folder and index,
            # and a damaged one was set aside. What stays stale is forgotten again at every start.
            there = self._revisions.keys() | self._foreign.keys()
            left = tuple(n for n in self._index.stale if n in there and n not in unwanted)
            if left != self._index.stale:
                self._commit(replace(self._index, stale=left))

    @cached_property
    def _base_checksum(self) -> str:
        return base_checksum(self._base)

    def _path(self, number: int) -> Path:
        return self._folder / f"{number:04d}"

    def _model_folder(self, number: int) -> Path:
        own = self._path(number) / "vocabulary"
        return own if number and own.is_dir() else self._base

    def _commit(self, index: Index) -> None:
        if not self._read_only:
            write_index(self._folder, index)
        self._index = index

    def _checked(self, revision: Revision) -> Standing:
        if revision.number == 0:
            return Standing(revision, self._base, None)
        folder, files = self._path(revision.number), self._files[revision.number]
        verify(folder, files, below="serving/")
        verify(folder, files, below="vocabulary/")
        return Standing(revision, self._model_folder(revision.number), folder / "serving")

    def _fallback(self, without: Iterable[int] = ()) -> int:
        """What serves in place of the current revision."""
        return self._index.nearest(self._revisions.keys() - set(without) - set(self._index.stale))

    def _open(self) -> None:
        for path in [] if self._read_only else list(self._folder.iterdir()):
            if path.name.startswith((STAGING, _REMOVED)):
                shutil.rmtree(path, ignore_errors=True)
            elif path.name.startswith(f".{INDEX}."):
                path.unlink(missing_ok=True)  # a half-written index
        numbers = sorted(int(path.name) for path in self._folder.iterdir() if path.name.isdecimal())
        self._index = self._read_index(numbers)
        for number in numbers:
            if number <= self._index.last:
                self._read(number)
            elif not self._read_only:
                self._discard(number)
        known = self._revisions | self._foreign
        recorded = {number: revision.parent for number, revision in known.items()}
        self._index = replace(self._index, parents={**self._index.parents, **recorded})
        self._settle_current(numbers)

    def _settle_current(self, numbers: Sequence[int]) -> None:
        """Where what served cannot any more, let an earlier one; ``numbers`` had a folder."""
        current = self._index.current
        self._displaced = current in self._foreign
        if current and current not in self._revisions:
            if current not in self._foreign and current not in numbers:
                self.notices.append(
                    DamagedFile(self._path(current), said("An earlier revision serves."))
                )
            # What served on another base model has no ancestor of this one.
            earlier = (number for number in self._revisions if number < current)
            instead = max(earlier, default=0) if self._displaced else self._fallback()
            self._index = replace(self._index, current=instead)

    def _read_index(self, numbers: Sequence[int]) -> Index:
        index = read_index(self._folder)
        if index is not None:
            return index
        newest = max(numbers, default=0)
        if newest:
            what_was_done = said(
                "The newest revision serves; choose another with: translator rollback N"
            )
            self.notices.append(DamagedFile(self._folder / INDEX, what_was_done))
        return Index(current=newest, last=newest)

    def _read(self, number: int) -> None:
        """Take a revision in, or set it aside. One that fits another base model rests."""
        try:
            revision, files = read_record(self._path(number))
        except DamagedFile as error:
            self.notices.append(error)
            self._move_aside(number)
            return
        known = self._revisions if revision.base == self._base_checksum else self._foreign
        known[number], self._files[number] = revision, files

    def _set_aside(self, number: int) -> None:
        """Take a damaged revision out; if it serves, an earlier one takes its place first."""
        self._revisions.pop(number)
        self._files.pop(number)
        if self._index.current == number:
            self._commit(replace(self._index, current=self._fallback()))
        self._move_aside(number)

    def _move_aside(self, number: int) -> None:
        if self._read_only:
            return
        path = self._path(number)
        for attempt in range(1, 1000):
            aside = self._folder / f"{_DAMAGED}{path.name}-{attempt}"
            if not aside.exists():
                break
        try:
            path.replace(aside)
        except OSError as error:
            raise writing_fault(error, path) from error

    def _discard(self, number: int) -> None:
        """Delete a revision's folder, out of the way in one step."""
        self._revisions.pop(number, None)
        self._foreign.pop(number, None)
        self._files.pop(number, None)
        grave = self._folder / f"{_REMOVED}{number:04d}"
        try:
            shutil.rmtree(grave, ignore_errors=True)
            self._path(number).replace(grave)
        except OSError as error:
            raise writing_fault(error, grave) from error
        shutil.rmtree(grave, ignore_errors=True)

    def _prune(self) -> None:
        """Let old revisions go. That one cannot be deleted must not make a publish fail.

        Those of another base model go as newer ones take their places, every tenth too.
        """
        dropped = self._keep.dropped(
            [*self._revisions, *self._foreign],
            self._index.current,
            parent=self.current.parent,
            resting=self._foreign,
        )
        for number in dropped:
            try:
                self._discard(number)
            except FileUnwritable as error:
                self.notices.append(error)
