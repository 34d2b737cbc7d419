"""The text of a Qt document in code points, and changing it where it differs and nowhere else.

Qt counts in UTF-16 units and Python in code points; they part at the first emoji.
"""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Sequence

from PySide6.QtGui import QTextCursor, QTextDocument

from translator.gui.text_diff import Replacement, with_line_feeds

_ASTRAL = re.compile("[\U00010000-\U0010ffff]")


def text_of(document: QTextDocument) -> str:
    """The document's text. Unlike ``toPlainText`` it keeps no-break spaces as they are."""
    return with_line_feeds(document.toRawText())


class Positions:
    """Translates places in one text between code points and Qt's UTF-16 units."""

    def __init__(self, text: str) -> None:
        self._astral = [] if text.isascii() else [found.start() for found in _ASTRAL.finditer(text)]
        self._units = [place + index for index, place in enumerate(self._astral)]

    def to_qt(self, position: int) -> int:
        return position + bisect_left(self._astral, position)

    def to_text(self, units: int) -> int:
        return units - bisect_left(self._units, units)


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
