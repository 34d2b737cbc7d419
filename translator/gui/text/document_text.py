"""The text of a Qt document in code points, and changing it where it differs and nowhere else.

Qt counts in UTF-16 units and Python in code points; they part at the first emoji.
"""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Sequence

from PySide6.QtGui import QTextCursor, QTextDocument

from translator.gui.text.text_diff import Replacement, with_line_feeds

_ASTRAL = re.compile("[\U00010000-\U0010ffff]")
_HALF = re.compile("[\ud800-\udfff]")


def text_of(document: QTextDocument) -> str:
    """The document's text. Unlike ``toPlainText`` it keeps no-break spaces as they are."""
    return with_line_feeds(document.toRawText())


class Positions:
    """Translates places in one text between code points and Qt's UTF-16 units."""

    def __init__(self, text: str) -> None:
        self._take(_astral(text))

    def _take(self, astral: list[int]) -> None:
        self._astral = astral  # where characters of two units stand
        self._units = [place + index for index, place in enumerate(astral)]

    def with_change(self, change: Replacement) -> Positions:
        """The places in the text after ``change``, without looking at the rest of it."""
        first, last = (bisect_left(self._astral, one) for one in (change.start, change.end))
        shift = len(change.text) - (change.end - change.start)
        within = [change.start + place for place in _astral(change.text)]
        behind = [place + shift for place in self._astral[last:]]
        changed = Positions("")
        changed._take([*self._astral[:first], *within, *behind])
        return changed

    def to_qt(self, position: int) -> int:
        return position + bisect_left(self._astral, position)

    def to_text(self, units: int) -> int:
        return units - bisect_left(self._units, units)


def _astral(text: str) -> list[int]:
    return [] if text.isascii() else [found.start() for found in _ASTRAL.finditer(text)]


class DocumentText:
    """A document's text, kept by following its changes: a key in a long text costs no more.

    Attributes:
        text: the text, with line feeds.
        positions: its places.
    """

    def __init__(self, document: QTextDocument) -> None:
        self._document = document
        self._read()
        document.contentsChange.connect(self._follow)

    def _read(self) -> None:
        self.text = text_of(self._document)
        self.positions = Positions(self.text)

    def _follow(self, place: int, removed: int, added: int) -> None:
        """Qt's ``contentsChange``: what it counts may take in the mark at the document's end."""
        positions, end = self.positions, self._document.characterCount() - 1
        old_end = min(place + removed, positions.to_qt(len(self.text)))
        start, stop = (positions.to_text(one) for one in (place, old_end))
        new = _part(self._document, place, min(place + added, end))
        if new == self.text[start:stop]:
            return  # an input method was at work, or only the look has changed
        change = Replacement(start, stop, new)
        self.text = f"{self.text[:start]}{new}{self.text[stop:]}"
        self.positions = positions.with_change(change)
        if _HALF.search(new) or self.positions.to_qt(len(self.text)) != end:
            self._read()  # a character of two units was divided


def _part(document: QTextDocument, start: int, end: int) -> str:
    cursor = QTextCursor(document)
    cursor.setPosition(start)
    cursor.setPosition(max(start, end), QTextCursor.MoveMode.KeepAnchor)
    return with_line_feeds(cursor.selectedText())


def apply(document: QTextDocument, old: str, changes: Sequence[Replacement]) -> None:
    """Carry out ``changes``, in text order, on ``document``, which holds ``old``."""
    positions = Positions(old)
    cursor = QTextCursor(document)
    cursor.beginEditBlock()
    for change in reversed(changes):  # from the end, so that earlier places stay right
        cursor.setPosition(positions.to_qt(change.start))
        cursor.setPosition(positions.to_qt(change.end), QTextCursor.MoveMode.KeepAnchor)
        cursor.insertText(change.text)
    cursor.endEditBlock()
