"""Text files: read in whatever encoding they are in, as far as that can be told, and written.

UTF-8, the marks of UTF-16 and UTF-32, and the zeros of UTF-16 without one are certain, and a few
damaged characters are passed over; for what is none of these, ``encodings`` supposes one, and the
user is told, and may choose another.
"""

from __future__ import annotations

import re
from dataclasses import dataclass, replace
from pathlib import Path

from PySide6.QtCore import QIODevice, QSaveFile

from translator.core.errors.files import EmptyInput, FileUnreadable, FileUnwritable
from translator.core.errors.tree import CallerFault
from translator.core.sentences import said
from translator.core.text import likely_encoding, marked_encoding
from translator.gui.files.encodings import likely, plain_name, readable

LARGEST = 2_000_000  # bytes; a window with more answers slowly to each key press

UTF_8 = "utf-8"
_UTF_8_READ = "utf-8-sig"  # with a mark or without
_REPLACEMENT = "\ufffd"
_DAMAGE = 0.01  # share of characters up to which a damaged text is worth reading
_LATIN = 0.5  # share of letters; of no text that is not in UTF-16 as many bytes are zero
_NEVER_IN_TEXT = re.compile("[\x00-\x08\x0e-\x19\x1c-\x1f]")


@dataclass(frozen=True, slots=True)
class ReadText:
    """What a file holds.

    Attributes:
        supposed: the encoding that it was read in, where that was not certain.
        others: in which else it can be read.
        damaged: how many characters could not be read; a replacement character stands for each.
        encoding: that it was read in.
    """

    text: str
    supposed: str | None = None
    others: tuple[str, ...] = ()
    damaged: int = 0
    encoding: str = UTF_8


class NoText(CallerFault):
    """A file cannot be read as text in the encoding that it seems to be in.

    Attributes:
        others: in which else it can be read.
    """

    def __init__(self, path: Path, others: tuple[str, ...] = ()) -> None:
        self.others = others
        super().__init__(
            said(
                "{name} holds no text that can be read. Save it as plain text in UTF-8 first.",
                name=path.name,
            )
        )


class NotInEncoding(CallerFault):
    """A text has characters that an encoding has no place for."""

    def __init__(self, path: Path, encoding: str, character: str) -> None:
        super().__init__(
            said(
                "{name} was not saved: there is no “{character}” in {encoding}. Save it in UTF-8.",
                name=path.name,
                character=character,
                encoding=plain_name(encoding),
            )
        )


def read_text_file(path: Path, language: str, encoding: str | None = None) -> ReadText:
    """Read a file that should be text in ``language``.

    Args:
        encoding: that the user says it is in.

    Raises:
        FileUnreadable: it is not there, or no file.
        NoText: it is none, or in another encoding than it seems to be.
        CallerFault: it is empty or too large.
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
    found = _decoded(data, language, path, encoding)
    if _NEVER_IN_TEXT.search(found.text):
        raise NoText(path)
    if not found.text.strip():
        raise EmptyInput(path.name)
    return replace(found, text=found.text.replace("\r\n", "\n").replace("\r", "\n"))


def write_text_file(path: Path, text: str, encoding: str = UTF_8) -> None:
    """Put ``text`` at ``path``, all of it or nothing; a file that is there keeps its rights.

    Raises:
        NotInEncoding: nothing was written.
        FileUnwritable: what was there still is.
    """
    file = QSaveFile(str(path))
    # An emoji that was cut in half cannot be written, and must not keep the rest from being.
    data = text.encode(UTF_8, errors="replace")
    if encoding != UTF_8:
        try:
            data = data.decode(UTF_8).encode(encoding)
        except UnicodeEncodeError as error:
            raise NotInEncoding(path, encoding, error.object[error.start]) from None
    opened = file.open(QIODevice.OpenModeFlag.WriteOnly)
    if not opened or file.write(data) != len(data) or not file.commit():
        raise FileUnwritable(path, file.errorString())


def _bytes_of(path: Path) -> bytes:
    try:
        if path.is_dir():
            raise FileUnreadable(path, said("it is a folder"))
        if path.exists() and not path.is_file():
            raise FileUnreadable(path, said("it is not a file"))  # a device may never end
        with path.open("rb") as file:
            return file.read(LARGEST + 1)
    except OSError as error:
        raise FileUnreadable(path, error.strerror or type(error).__name__) from error


def _decoded(data: bytes, language: str, path: Path, encoding: str | None) -> ReadText:
    if encoding is None:
        marked = marked_encoding(data) or _by_its_zeros(data)
        try:
            return ReadText(data.decode(marked or _UTF_8_READ), encoding=marked or UTF_8)
        except UnicodeDecodeError:
            if marked is None and (found := _with_damage(data)) is not None:
                return found
            if marked is not None or b"\0" in data:
                raise NoText(path) from None
    supposed = encoding or likely(data, language)
    others = tuple(name for name in readable(data) if name != supposed)
    try:
        return ReadText(data.decode(supposed), supposed, others, encoding=supposed)
    except UnicodeDecodeError:
        # Where there is what no text has, whatever its encoding, none of them is worth a try.
        worth = not _NEVER_IN_TEXT.search(data.decode("latin-1"))
        raise NoText(path, others if worth else ()) from None


def _by_its_zeros(data: bytes) -> str | None:
    """UTF-16 of which most letters are Latin, so that every second byte of them is zero."""
    zeros = max(data[::2].count(0), data[1::2].count(0))
    return likely_encoding(data) if zeros > _LATIN * len(data) / 2 else None


def _with_damage(data: bytes) -> ReadText | None:
    """A text in UTF-8, as its other characters show, of which a few cannot be read."""
    text = data.decode(_UTF_8_READ, errors="replace")
    damaged = text.count(_REPLACEMENT) - data.count(_REPLACEMENT.encode())
    proofs = sum(letter > "\x7f" for letter in text) - damaged
    if damaged > _DAMAGE * len(text) or damaged > proofs:
        return None
    return ReadText(text, others=readable(data), damaged=damaged)
