"""Brings the window's catalogues up to date with the sources and compiles them: see README.md."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

import PySide6
from catalogues import FORMS, path_of, read, updated, written
from sources import NotFound, all_words

from translator.core.resources import resources

_PACKAGE = Path(__file__).resolve().parents[2] / "translator"


def main() -> int:
    """Returns the exit status: 1 where something still has to be translated."""
    try:
        words = all_words(_PACKAGE)
    except NotFound as error:
        print(error, file=sys.stderr)
        return 1
    folder = resources() / "translations"
    missing = 0
    for language in FORMS:
        path = path_of(folder, language)
        catalogue = updated(read(path, language), words)
        path.write_text(written(catalogue, words), encoding="utf-8")
        _compile(path)
        for one in catalogue.unfinished:
            print(f"{path.name}: not translated ({one.context}): {one.text}")
        missing += len(catalogue.unfinished)
    return 1 if missing else 0


def _compile(path: Path) -> None:
    """Have Qt's lrelease write the .qm beside the .ts."""
    lrelease = Path(PySide6.__path__[0], "lrelease")
    subprocess.run([lrelease, "-silent", path, "-qm", path.with_suffix(".qm")], check=True)


if __name__ == "__main__":
    sys.exit(main())
