"""The file by which a Linux desktop knows the program."""

from __future__ import annotations

import os
import sys
from contextlib import suppress
from pathlib import Path

from PySide6.QtCore import QStandardPaths

from translator.core.resources import resources

# GNOME gives keys only to a name with a dot in it. It claims no domain, for we have none.
APPLICATION_ID = "translator_desktop.Translator"


def put_desktop_file() -> bool:
    """Have the file where the desktop looks, unless whoever installed the program put one there.

    A portal asks who wants keys, and takes no name that has no file. It also wants the file's
    command to be there, so a file that an earlier installation has left is written anew.

    Returns:
        Whether it was written, which the desktop notices a moment later.
    """
    own, *others = _places()
    if any(other.is_file() for other in others) or _text(own) == _content():
        return False
    try:
        own.parent.mkdir(parents=True, exist_ok=True)
        own.write_text(_content(), encoding="utf-8")
    except OSError:  # the portal may know the program otherwise
        return False
    return True


def remove_desktop_file() -> None:
    """Take away what ``put_desktop_file`` wrote; what anybody else wrote stays."""
    places = _places()
    if places and _text(places[0]) == _content():
        with suppress(OSError):
            places[0].unlink()


def _places() -> list[Path]:
    """Where the desktop looks for the file: the user's own folder first."""
    folders = QStandardPaths.standardLocations(QStandardPaths.StandardLocation.ApplicationsLocation)
    return [Path(folder, f"{APPLICATION_ID}.desktop") for folder in folders]


def _text(path: Path) -> str:
    try:
        return path.read_text(encoding="utf-8")
    except (OSError, UnicodeDecodeError):
        return ""


def _content() -> str:
    command = " ".join(_quoted(word) for word in (sys.executable, "-m", "translator"))
    icon = os.fspath(resources() / "icons" / "translator.svg").replace("\\", "\\\\")
    lines = (
        "[Desktop Entry]",
        "Type=Application",
        "Name=Translator",
        f"Exec={command}",
        f"Icon={icon}",
        "Categories=Office;Dictionary;",
        "Terminal=false",
    )
    return "".join(f"{line}\n" for line in lines)


def _quoted(word: str) -> str:
    """A word of a command: in quotes, as the format has it, and then escaped as any value."""
    for character in '\\"`$':
        word = word.replace(character, f"\\{character}")
    word = word.replace("%", "%%").replace("\\", "\\\\")
    return f'"{word}"'
