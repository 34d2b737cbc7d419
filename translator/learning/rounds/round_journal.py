"""The reports of the rounds of one direction, a line each; no text of the user.

A line with nothing but the checksum of a base model divides the rounds on it from those on an
earlier one: their figures cannot be compared. Of years of learning, the newest lines are kept.
"""

from __future__ import annotations

import json
import os
from collections.abc import Iterator, Mapping
from contextlib import suppress
from dataclasses import asdict
from pathlib import Path
from typing import Any

from translator.core.errors.files import DiskFull, FileUnwritable
from translator.core.files import private_folder, sweep_unfinished, write_private, writing_fault
from translator.core.gate import Verdict
from translator.core.learning import RoundReport
from translator.learning.revisions.revision_record import reason_values, stored_reason

JOURNAL = "rounds.jsonl"
# The panel reads all of them each time it is brought up to date: 20,000 would take seconds.
_KEPT = 1_000


def append_report(folder: Path, report: RoundReport) -> None:
    """Add a report. A kill while writing leaves at worst half a last line, which is skipped.

    The oldest go when there are twice as many as are kept.

    Raises:
        DiskFull, FileUnwritable: it was not added.
    """
    reasons = [reason_values(reason) for reason in report.reasons]
    with suppress(DiskFull, FileUnwritable):  # the next report does it
        _let_go_of_old(folder / JOURNAL)
    _append(folder, {**asdict(report), "reasons": reasons})


def append_base(folder: Path, checksum: str) -> None:
    """Say that all that follows is about this base model, and what there is about another one.

    Raises:
        DiskFull, FileUnwritable: it was not said.
    """
    if (folder / JOURNAL).is_file():
        _append(folder, {"base": checksum})


def read_reports(folder: Path) -> list[RoundReport]:
    """All reports that are kept and can be read, oldest first."""
    return [one for one in map(_report, _lines(folder)) if one is not None]


def count_earlier(folder: Path) -> int:
    """How many of the reports, the first ones, are about an earlier base model."""
    count = earlier = 0
    for values in _lines(folder):
        if _report(values) is not None:
            count += 1
        elif values.keys() == {"base"}:
            earlier = count
    return earlier


def sweep(folder: Path) -> None:
    """Delete what a kill left while old reports were let go of.

    Raises:
        FileUnwritable: the system does not let us.
    """
    sweep_unfinished(folder / JOURNAL)


def _let_go_of_old(path: Path) -> None:
    if not path.is_file():
        return
    try:
        lines = path.read_bytes().splitlines()
    except OSError:  # then it cannot be shown either
        return
    if len(lines) >= 2 * _KEPT:
        write_private(path, b"\n".join(lines[-_KEPT:]))


def _append(folder: Path, values: Mapping[str, Any]) -> None:
    path = private_folder(folder) / JOURNAL
    line = "\n" + json.dumps(values, ensure_ascii=False)
    try:
        handle = os.open(path, os.O_WRONLY | os.O_APPEND | os.O_CREAT, 0o600)
        with os.fdopen(handle, "wb") as file:
            file.write(line.encode())
    except OSError as error:
        raise writing_fault(error, path) from error


def _lines(folder: Path) -> Iterator[dict[str, Any]]:
    """What each line says; half a line, and one that says nothing, is passed over."""
    try:
        lines = (folder / JOURNAL).read_text(encoding="utf-8", errors="replace").splitlines()
    except OSError:
        return
    for line in lines:
        with suppress(ValueError):
            values = json.loads(line)
            if isinstance(values, dict):
                yield values


def _report(values: Mapping[str, Any]) -> RoundReport | None:
    known = dict(values)
    try:
        known["verdict"] = Verdict(known["verdict"])
        known["reasons"] = tuple(stored_reason(stored) for stored in known["reasons"])
        for name in ("corrections", "suspects"):
            known[name] = tuple(known[name])
        return RoundReport(**known)
    except (ValueError, TypeError, KeyError):
        return None
