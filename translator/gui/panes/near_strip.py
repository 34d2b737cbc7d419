"""A quiet strip under the translation: sentences like the one at hand, and how they were put."""

from __future__ import annotations

import math
from collections.abc import Sequence
from functools import partial

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QGridLayout, QPushButton, QVBoxLayout, QWidget

from translator.gui.door import NearMatch
from translator.gui.text.text_diff import with_line_feeds
from translator.gui.widgets.marked_label import MarkedLabel
from translator.gui.widgets.muted_label import MutedLabel
from translator.gui.widgets.outline import Outline
from translator.gui.widgets.theme import Theme
from translator.gui.wording.learning_words import filled, shortened

_MOST = 2
_TWO_NEED = 260  # pixels of the pane; a lower one shows one match, to leave the text its room
_GAP = 4
_AROUND_WORD = 28


class NearMatchRow(QWidget):
    """One match: how alike, the remembered source, its translation, and a button to use it."""

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.score = MutedLabel(theme, "", self)
        self.source = MarkedLabel(theme, self)
        self.target = MarkedLabel(theme, self, muted=False)
        self.button = QPushButton(self.tr("Use"), self)
        # Not by a click: the caret would leave the sentence, whose edit would be saved by that.
        self.button.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        # As wide as its word needs, where the style has a width for all: the texts need theirs.
        words = self.button.fontMetrics().horizontalAdvance(self.button.text())
        self.button.setFixedWidth(words + _AROUND_WORD)
        Outline(self.button, theme)
        grid = QGridLayout(self)
        grid.setContentsMargins(0, 0, 0, 0)
        grid.setHorizontalSpacing(8)
        grid.setVerticalSpacing(0)
        grid.addWidget(self.score, 0, 0)
        grid.addWidget(self.source, 0, 1)
        grid.addWidget(self.target, 1, 0, 1, 2)
        grid.addWidget(self.button, 0, 2, 2, 1, Qt.AlignmentFlag.AlignVCenter)
        grid.setColumnStretch(1, 1)

    def show_match(self, match: NearMatch) -> None:
        """Show ``match`` in place of the one before."""
        correction = match.correction
        spans = [(one.remembered_start, one.remembered_end) for one in match.differences]
        # Rounded down: what is not the same sentence is never called alike by 100 %.
        alike = filled(self.tr("%1 %"), str(math.floor(match.score)))
        self.score.setText(alike)
        self.source.show_text(correction.source, spans)
        self.target.show_text(correction.target)
        self.button.setAccessibleName(filled(self.tr("Use “%1”"), shortened(correction.target)))
        words = self.tr("Your translation of “%1”, which is alike by %2")
        self.button.setAccessibleDescription(filled(words, shortened(correction.source), alike))


class NearStrip(QWidget):
    """At most two matches; hidden when there was none.

    While it is shown it keeps its height, whatever it shows or does not show any more, so that the
    text above does not move while it is read.

    Signals:
        chosen: a NearMatch, whose translation is to be used.
    """

    chosen = Signal(object)

    def __init__(self, theme: Theme, pane: QWidget) -> None:
        super().__init__(pane)
        self._pane = pane
        self.setAccessibleName(self.tr("Similar sentences that you have translated"))
        self._matches: Sequence[NearMatch] = ()
        self._shown_text = ""
        self._room = 0  # how many matches the strip is high enough for; 0 while it is hidden
        self.rows = [NearMatchRow(theme, self) for _ in range(_MOST)]
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(14, 4, 8, 4)
        self._column.setSpacing(_GAP)
        for index, row in enumerate(self.rows):
            row.button.clicked.connect(partial(self._choose, index))
            self._column.addWidget(row)
        self._column.addStretch(1)
        self.rows[0].button.setToolTip(
            self.tr("Put this translation into the sentence (Alt+Enter)")
        )
        self.rows[1].button.setToolTip(self.tr("Put this translation into the sentence"))
        self.hide()

    @property
    def matches(self) -> Sequence[NearMatch]:
        """What can be seen."""
        return self._matches

    def show_matches(self, matches: Sequence[NearMatch], *, may_grow: bool) -> None:
        """Show the first of ``matches``: as many as there is room for, or can be made."""
        if may_grow or not self._room:
            most = _MOST if self._pane.height() >= _TWO_NEED else 1
            self._make_room(max(self._room, min(len(matches), most)))
        self._fill(matches[: self._room])
        self.show()

    def blank(self) -> None:
        """Show nothing, and keep the room."""
        self._fill(())

    def leave(self) -> None:
        """Show nothing, and give the room back."""
        self._fill(())
        self._room = 0
        self.hide()

    def show_use(self, text: str) -> None:
        """Offer no translation that the sentence has already: ``text``."""
        self._shown_text = text
        for row, match in zip(self.rows, self._matches, strict=False):
            row.button.setEnabled(usable_text(match) != text)

    # ---- inside

    def _choose(self, index: int) -> None:
        if index < len(self._matches):
            self.chosen.emit(self._matches[index])

    def _fill(self, matches: Sequence[NearMatch]) -> None:
        self._matches = matches
        for index, row in enumerate(self.rows):
            row.setVisible(index < len(matches))
        for row, match in zip(self.rows, matches, strict=False):
            row.show_match(match)
        self.show_use(self._shown_text)

    def _make_room(self, count: int) -> None:
        self._room = count
        margins = self._column.contentsMargins()
        heights = count * self.rows[0].sizeHint().height() + (count - 1) * _GAP
        self.setFixedHeight(heights + margins.top() + margins.bottom())


def usable_text(match: NearMatch) -> str:
    """The remembered translation as a pane shows it."""
    return with_line_feeds(match.correction.target)
