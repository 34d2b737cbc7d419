"""Lines of text in lists stand at the side where their script starts, whatever the window's is."""

from __future__ import annotations

import unicodedata

from PySide6.QtCore import Qt
from PySide6.QtGui import QTextOption
from PySide6.QtWidgets import QStyle

_STRONG = frozenset({"L", "R", "AL"})  # letters; numbers and signs are written in either way


def written_way(text: str) -> Qt.LayoutDirection:
    """The way a text is written in, which its first letter tells."""
    ways = map(unicodedata.bidirectional, text)
    first = next((way for way in ways if way in _STRONG), "L")
    return Qt.LayoutDirection.LeftToRight if first == "L" else Qt.LayoutDirection.RightToLeft


def line_option(text: str) -> QTextOption:
    """How to lay out ``text`` in one line."""
    way = written_way(text)
    option = QTextOption(QStyle.visualAlignment(way, Qt.AlignmentFlag.AlignLeft))
    option.setTextDirection(way)
    option.setWrapMode(QTextOption.WrapMode.NoWrap)
    return option
