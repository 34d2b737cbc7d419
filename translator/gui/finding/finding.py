"""Finding words in the panes: where they are, which of these places is shown, and their marks."""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from collections.abc import Sequence
from functools import partial

from PySide6.QtCore import QObject

from translator.gui.finding.find_strip import FindStrip
from translator.gui.panes.pane import Pane
from translator.gui.panes.sentence_marks import SentenceMarks
from translator.gui.panes.text_editor import Mark, TextEditor
from translator.gui.widgets.theme import Theme

Place = tuple[int, int]


def places_of(sought: str, text: str) -> list[Place]:
    """Where ``sought`` stands in a text, in whatever case; nowhere if it is empty."""
    if not sought:
        return []
    return [found.span() for found in re.finditer(re.escape(sought), text, re.IGNORECASE)]


class Finding(QObject):
    """Looks for words in the pane that has the keyboard, or had it last.

    The place that is shown is selected there, so that closing the strip leaves the caret at it.
    """

    def __init__(
        self,
        *,
        source: Pane,
        translation: Pane,
        marks: SentenceMarks,
        theme: Theme,
        parent: QObject | None = None,
    ) -> None:
        super().__init__(parent)
        self._source, self._theme, self._marks = source, theme, marks
        self._pane = source  # the one that is searched, which has the strip
        self._entered = source  # the one with the keyboard, or that had it last
        self._from = 0  # where in its text what is being written is looked for
        self._known: tuple[str, str, list[Place]] = ("", "", [])
        self.strip = FindStrip(theme, source)
        self.strip.changed.connect(self._take_words)
        self.strip.later.connect(self._go_later)
        self.strip.earlier.connect(self._go_earlier)
        self.strip.closed.connect(self.close)
        for pane in (source, translation):
            pane.editor.entered.connect(partial(self._enter, pane))
            pane.editor.edited.connect(partial(self._look_again, pane))
            pane.editor.caret_moved.connect(partial(self._look_again, pane))
        marks.add_layer(self._layer)

    @property
    def can_find(self) -> bool:
        """Whether there is a text in sight to be searched."""
        return self._source.isVisible()

    def open(self) -> None:
        """Ask what to look for; what is selected in the text, unless that is more than a line."""
        if not self.can_find:
            return
        self._turn_to_keyboard()
        self._from, end = self._editor.selected()
        selected = self._editor.text()[self._from : end]
        if selected and "\n" not in selected:
            self.strip.field.setText(selected)
        self.strip.field.selectAll()
        self.strip.field.setFocus()
        self._tell(aloud=True)

    def later(self) -> None:
        """Show the next place; after the last one the first."""
        if self._is_open_for_words():
            self._go_later()

    def earlier(self) -> None:
        """Show the place before; before the first one the last."""
        if self._is_open_for_words():
            self._go_earlier()

    def close(self) -> None:
        """Look for nothing any more; the keyboard is in the text again."""
        self.strip.hide()
        self._marks.redraw()
        self._editor.setFocus()

    # ---- inside

    @property
    def _editor(self) -> TextEditor:
        return self._pane.editor

    def _is_open_for_words(self) -> bool:
        """Whether there are words to look for; else they are asked for."""
        if self.strip.isVisible() and self.strip.sought:
            self._turn_to_keyboard()
            return True
        self.open()
        return False

    def _enter(self, pane: Pane) -> None:
        self._entered = pane

    def _turn_to_keyboard(self) -> None:
        """Search the pane with the keyboard; from the strip, the one that it stands in."""
        keyboard = self.strip.window().focusWidget()
        if not self.strip.isAncestorOf(keyboard):
            # The first page may stand in the place of the translation.
            pane = self._entered if self._entered.isVisible() else self._source
            if pane is not self._pane or self.strip.isHidden():
                self._pane = pane
                self._show()

    def _show(self) -> None:
        self._pane.add_under_text(self.strip)
        name = self.tr("Find in the translation")
        if self._pane is self._source:
            name = self.tr("Find in the text to translate")
        self.strip.show_after(self._editor, name)
        self._marks.redraw()

    def _go_later(self) -> None:
        places, (_, end) = self._places(), self._editor.selected()
        at = bisect_left(places, (end, end))
        self._go_to(places, at if at < len(places) else 0)

    def _go_earlier(self) -> None:
        places, (start, _) = self._places(), self._editor.selected()
        self._go_to(places, bisect_left(places, (start, start)) - 1)

    def _take_words(self) -> None:
        places = self._places()
        if places:
            at = bisect_left(places, (self._from, self._from))
            self._select(places[at if at < len(places) else 0])
        self._tell(aloud=True)
        self._marks.redraw()

    def _go_to(self, places: Sequence[Place], at: int) -> None:
        if places:
            self._select(places[at])
            self._from = places[at][0]
        self._tell(aloud=True)

    def _select(self, place: Place) -> None:
        self._editor.select(*place)

    def _look_again(self, pane: Pane, *_caret: int) -> None:
        """The text is another, or the caret elsewhere in it."""
        if pane is self._pane and self.strip.isVisible():
            self._tell(aloud=False)
            self._marks.redraw()

    def _tell(self, *, aloud: bool) -> None:
        places, selected = self._places(), self._editor.selected()
        at = bisect_left(places, selected)
        shown = at + 1 if at < len(places) and places[at] == selected else 0
        self.strip.show_count(shown, len(places), aloud=aloud)

    def _places(self) -> list[Place]:
        text, sought = self._editor.text(), self.strip.sought
        known_text, known_sought, places = self._known
        if text is not known_text or sought != known_sought:
            places = places_of(sought, text)
            self._known = text, sought, places
        return places

    def _layer(self) -> tuple[Sequence[Mark], Sequence[Mark]]:
        if not self.strip.isVisible():
            return (), ()
        places, (first, last) = self._places(), self._editor.visible_part()
        start = bisect_left(places, first, key=lambda place: place[1])
        seen = places[start : bisect_right(places, last, key=lambda place: place[0])]
        colours = self._theme.colours
        marks = [Mark(*place, colours.notice_tint, colours.notice) for place in seen]
        return (marks, ()) if self._pane is self._source else ((), marks)
