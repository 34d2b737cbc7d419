"""Text files: read in whatever encoding they are in, as far as that can be told; written as UTF-8.

No library here guesses encodings. UTF-8 and the marks of UTF-16 and UTF-32 are certain; for what
is neither, the source language says which encoding was usual before them, and the user is told.
"""

from __future__ import annotations

import codecs
import re
from dataclasses import dataclass
from pathlib import Path

from PySide6.QtCore import QIODevice, QSaveFile

from translator.core.errors import CallerFault, EmptyInput, FileUnreadable, FileUnwritable
from translator.core.sentences import said

LARGEST = 2_000_000  # bytes; a window with more answers slowly to each key press

# UTF-32 first, because its mark begins with that of UTF-16.
_MARKS = (
    (codecs.BOM_UTF32_LE, "utf-32"),
    (codecs.BOM_UTF32_BE, "utf-32"),
    (codecs.BOM_UTF8, "utf-8-sig"),
    (codecs.BOM_UTF16_LE, "utf-16"),
    (codecs.BOM_UTF16_BE, "utf-16"),
)
_WESTERN = "cp1252"
_BEFORE_UNICODE = {
    **dict.fromkeys(("cs", "hr", "hu", "pl", "ro", "sk", "sl"), "cp1250"),
    **dict.fromkeys(("bg", "ru", "uk"), "cp1251"),
    **dict.fromkeys(("ar", "fa", "ur"), "cp1256"),
    **dict.fromkeys(("et", "lt", "lv"), "cp1257"),
    "el": "cp1253",
    "tr": "cp1254",
    "he": "cp1255",
    "vi": "cp1258",
    "th": "cp874",
    "ja": "cp932",
    "ko": "cp949",
    "zh": "gb18030",
}
_NEVER_IN_TEXT = re.compile("[\x00-\x08\x0e-\x19\x1c-\x1f]")


@dataclass(frozen=True, slots=True)
class ReadText:
    """What a file holds; ``supposed`` names an encoding that was not certain."""

    text: str
    supposed: str | None = None


def read_text_file(path: Path, language: str) -> ReadText:
    """Read a file that should be text in ``language``.

    Raises:
        FileUnreadable: it is not there, or no file.
        CallerFault: it is empty, too large or no text.
    """
    data = _bytes_of(path)
    if len(data) > LARGEST:
        raise CallerFault(
            said(
                "{name} is larger than 2 MB, too long for the window. On the command line: "
                "translator translate --from en --to de < FILE",
                name=path.name,
            )
        )
    found = _decoded(data, language, path)
    if _NEVER_IN_TEXT.search(found.text):
        raise _no_text(path)
    if not found.text.strip():
        raise EmptyInput(path.name)
    return ReadText(found.text.replace("\r\n", "\n").replace("\r", "\n"), found.supposed)


def write_text_file(path: Path, text: str) -> None:
    """Put ``text`` at ``path``, all of it or nothing; a file that is there keeps its rights.

    Raises:
        FileUnwritable: what was there still is.
    """
    file = QSaveFile(str(path))
    # An emoji that was cut in half cannot be written, and must not keep the rest from being.
    data = text.encode("utf-8", errors="replace")
    opened = file.open(QIODevice.OpenModeFlag.WriteOnly)
    if not opened or file.write(data) != len(data) or not file.commit():
        raise FileUnwritable(path, file.errorString())


def _bytes_of(path: Path) -> bytes:
    try:
        if path.exists() and not (path.is_file() or path.is_dir()):
            raise FileUnreadable(path, said("it is not a file"))  # a device may never end
        with path.open("rb") as file:
            return file.read(LARGEST + 1)
    except OSError as error:
        raise FileUnreadable(path, error.strerror or type(error).__name__) from error


def _decoded(data: bytes, language: str, path: Path) -> ReadText:
    marked = next((name for mark, name in _MARKS if data.startswith(mark)), None)
    try:
        return ReadText(data.decode(marked or "utf-8"))
    except UnicodeDecodeError:
        if marked is not None or b"\0" in data:
            raise _no_text(path) from None
    supposed = _BEFORE_UNICODE.get(language, _WESTERN)
    try:
        return ReadText(data.decode(supposed), supposed.replace("cp125", "Windows-125"))
    except UnicodeDecodeError:
        raise _no_text(path) from None


def _no_text(path: Path) -> CallerFault:
    return CallerFault(
        said(
            "{name} holds no text that can be read. Save it as plain text in UTF-8 first.",
            name=path.name,
        )
    )
