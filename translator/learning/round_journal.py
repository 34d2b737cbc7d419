"""The reports of all rounds of one direction, a line each; no text of the user."""

from __future__ import annotations

import json
import os
from dataclasses import asdict
from pathlib import Path
from typing import Any

from translator.core.files import private_folder, writing_fault
from translator.core.gate import Verdict
from translator.core.learning import RoundReport
from translator.learning.revision_record import reason_values, stored_reason

JOURNAL = "rounds.jsonl"


def append_report(folder: Path, report: RoundReport) -> None:
    """Add a report. A kill while writing leaves at worst half a last line, which is skipped.

    Raises:
        DiskFull, FileUnwritable: it was not added.
    """
    path = private_folder(folder) / JOURNAL
    values = {**asdict(report), "reasons": [reason_values(reason) for reason in report.reasons]}
    line = "\n" + json.dumps(values, ensure_ascii=False)
    try:
        handle = os.open(path, os.O_WRONLY | os.O_APPEND | os.O_CREAT, 0o600)
        with os.fdopen(handle, "wb") as file:
            file.write(line.encode())
    except OSError as error:
        raise writing_fault(error, path) from error


def read_reports(folder: Path) -> list[RoundReport]:
    """All reports that can be read, oldest first."""
    try:
        lines = (folder / JOURNAL).read_text(encoding="utf-8", errors="replace").splitlines()
    except OSError:
        return []
    found = (_report(line) for line in lines)
    return [report for report in found if report is not None]


def _report(line: str) -> RoundReport | None:
    try:
        values: dict[str, Any] = json.loads(line)
        values["verdict"] = Verdict(values["verdict"])
        values["reasons"] = tuple(stored_reason(stored) for stored in values["reasons"])
        for name in ("corrections", "suspects"):
            values[name] = tuple(values[name])
        return RoundReport(**values)
    except (ValueError, TypeError, KeyError):
        return None
