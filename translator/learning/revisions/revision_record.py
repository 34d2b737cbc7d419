"""The record of a revision: what it is, what it learned from, what it scored, and its checksums."""

from __future__ import annotations

import hashlib
import json
from collections.abc import Iterable, Mapping
from dataclasses import asdict, dataclass, field
from importlib import metadata
from pathlib import Path
from typing import Any

from translator.core.errors.files import DamagedFile
from translator.core.gate import Check, Outcome, Reason
from translator.core.sentences import as_json, from_json, said
from translator.engine.model.checksums import file_checksum

RECORD = "revision.json"
_LIBRARIES = (
    "ctranslate2",
    "numpy",
    "peft",
    "sacrebleu",
    "safetensors",
    "sentencepiece",
    "torch",
    "transformers",
)
_WHAT_NOW = said("It is passed over, and another revision serves. Your corrections are unharmed.")

Summary = Mapping[str, float | int | str]


@dataclass(frozen=True, slots=True, kw_only=True)
class Finding:
    """What a round found out about the candidate that becomes a revision; no text of the user.

    Attributes:
        corrections: numbers of all corrections it learned from, its ancestors' included.
        traces: those that were no longer in force, because newer ones had replaced them. Its
            weights go back to them all the same.
        share: how far the weights that serve lie along the line from the base to the tuned ones.
        scores: summaries (``learning.judging.scoring.Scores.summary``) by what was scored, such as
            ``general_base``, ``general_after``, ``personal_before``, ``personal_after``.
        recipe: settings of the round, as JSON can hold them.
    """

    created: float
    corrections: tuple[int, ...] = ()
    traces: tuple[int, ...] = ()
    share: float = 1.0
    scores: Mapping[str, Summary] = field(default_factory=dict)
    reasons: tuple[Reason, ...] = ()
    seed: int = 0
    recipe: Mapping[str, Any] = field(default_factory=dict)

    def saw(self, corrections: Iterable[int]) -> bool:
        """Whether its weights go back to any of these."""
        return not {*self.corrections, *self.traces}.isdisjoint(corrections)


@dataclass(frozen=True, slots=True, kw_only=True)
class Revision:
    """A published revision. Number 0 is the base model, which has no folder.

    Attributes:
        parent: the revision it was made from.
        base: checksum of the base model that it differs from.
        size: bytes on disk.
        stale: it learned from a correction that is to be forgotten.
    """

    number: int
    parent: int
    base: str
    finding: Finding
    libraries: Mapping[str, str]
    size: int = 0
    stale: bool = False


def library_versions() -> dict[str, str]:
    """Versions of the libraries that weights and scores depend on, those that are installed."""
    versions = {}
    for name in _LIBRARIES:
        try:
            versions[name] = metadata.version(name)
        except metadata.PackageNotFoundError:
            continue
    return versions


def encoded_record(folder: Path, revision: Revision) -> bytes:
    """The bytes of ``revision.json`` that describe ``revision`` and the files in ``folder``."""
    files = {
        path.relative_to(folder).as_posix(): file_checksum(path)
        for path in sorted(folder.rglob("*"))
        if path.is_file() and path.name != RECORD
    }
    content = {
        "number": revision.number,
        "parent": revision.parent,
        "base": revision.base,
        "libraries": dict(revision.libraries),
        "finding": _finding_values(revision.finding),
        "files": files,
    }
    return _encoded({**content, "checksum": _checksum(content)})


def read_record(folder: Path) -> tuple[Revision, dict[str, str]]:
    """The revision in ``folder``, and the checksums of its files by their relative names.

    Raises:
        DamagedFile: the record is missing, cut off, or was changed.
    """
    try:
        content = json.loads((folder / RECORD).read_bytes())
        checksum = content.pop("checksum")
        if checksum != _checksum(content):
            raise ValueError("checksum")
        return _revision(content, folder), content["files"]
    except (OSError, ValueError, TypeError, KeyError, AttributeError) as error:
        raise DamagedFile(folder, _WHAT_NOW) from error


def verify(folder: Path, files: Mapping[str, str], *, below: str = "") -> None:
    """Compare the files of a revision with their checksums.

    Args:
        below: only those whose relative name starts with this, such as ``serving/``.

    Raises:
        DamagedFile: one is missing or was changed.
    """
    for name, checksum in files.items():
        if not name.startswith(below):
            continue
        try:
            intact = file_checksum(folder / name) == checksum
        except OSError as error:
            raise DamagedFile(folder, _WHAT_NOW) from error
        if not intact:
            raise DamagedFile(folder, _WHAT_NOW)


def _revision(content: Mapping[str, Any], folder: Path) -> Revision:
    finding = dict(content["finding"])
    for name in ("corrections", "traces"):
        finding[name] = tuple(finding.get(name, ()))
    finding["reasons"] = tuple(stored_reason(reason) for reason in finding["reasons"])
    return Revision(
        number=content["number"],
        parent=content["parent"],
        base=content["base"],
        libraries=content["libraries"],
        finding=Finding(**finding),
        size=sum((folder / name).stat().st_size for name in content["files"]),
    )


def _finding_values(finding: Finding) -> dict[str, Any]:
    return {**asdict(finding), "reasons": [reason_values(reason) for reason in finding.reasons]}


def reason_values(reason: Reason) -> dict[str, Any]:
    """A reason as JSON can hold it."""
    return {**asdict(reason), "sentence": as_json(reason.sentence)}


def stored_reason(stored: Mapping[str, Any]) -> Reason:
    """A reason as JSON holds it.

    Raises:
        KeyError, ValueError, TypeError: it is none.
    """
    return Reason(
        check=Check(stored["check"]),
        outcome=Outcome(stored["outcome"]),
        figure=stored["figure"],
        sentence=from_json(stored["sentence"]),
    )


def _checksum(content: Mapping[str, Any]) -> str:
    return hashlib.sha256(_encoded(content)).hexdigest()


def _encoded(content: Mapping[str, Any]) -> bytes:
    return (json.dumps(content, indent=1, sort_keys=True) + "\n").encode()
