"""Checksums of a folder's files, written beside them, to tell a damaged folder from a whole one."""

from __future__ import annotations

import hashlib
import json
import os
from pathlib import Path

CHECKSUMS = "checksums.json"


def file_checksum(path: Path) -> str:
    """SHA-256 of one file, in hexadecimal digits."""
    with path.open("rb") as file:
        return hashlib.file_digest(file, "sha256").hexdigest()


def write_checksums(folder: Path) -> None:
    """Write ``checksums.json`` for every other file of ``folder`` and bring all of it to disk."""
    table = {path.name: file_checksum(path) for path in sorted(folder.iterdir())}
    listing = folder / CHECKSUMS
    listing.write_text(json.dumps(table, indent=1) + "\n", encoding="utf-8")
    for path in folder.iterdir():
        path.chmod(0o600)
        with path.open("rb+") as file:
            os.fsync(file.fileno())


def is_intact(folder: Path) -> bool:
    """Whether ``folder`` holds exactly the files its ``checksums.json`` names, unchanged."""
    try:
        table = json.loads((folder / CHECKSUMS).read_bytes())
        names = {path.name for path in folder.iterdir()} - {CHECKSUMS}
        if not isinstance(table, dict) or set(table) != names:
            return False
        return all(file_checksum(folder / name) == digest for name, digest in table.items())
    except (OSError, ValueError):
        return False
