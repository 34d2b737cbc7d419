"""The terms of the glossary in both panes: where they were kept to, and where they were not."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QEvent, QObject
from PySide6.QtGui import QHelpEvent, QTextCharFormat
from PySide6.QtWidgets import QToolTip

from translator.core.terms.glossary import TermUse
from translator.gui.panes.sentence_marks import SentenceMarks
from translator.gui.panes.text_editor import Mark, TextEditor
from translator.gui.panes.translation_editor import TranslationEditor
from translator.gui.widgets.theme import Theme
from translator.gui.wording.term_words import about_use, uses_of

_Line = QTextCharFormat.UnderlineStyle


class TermMarks(QObject):
    """Underlines what the glossary is about, and says on pointing at it what it wants.

    In the translation the terms that were kept to, dotted; in the source those that were not,
    with a wave, since there is no place for them in the translation.
    """

    def __init__(
        self,
        *,
        marks: SentenceMarks,
        source: TextEditor,
        translation: TranslationEditor,
        theme: Theme,
        parent: QObject | None = None,
    ) -> None:
        super().__init__(parent)
        self._source, self._translation, self._theme = source, translation, theme
        marks.add_layer(self._layer)
        for editor in (source, translation):
            editor.viewport().installEventFilter(self)

    def about(self, editor: TextEditor, place: int) -> str:
        """What there is to say about a place of one of the panes; empty for nothing."""
        for start, end, use in self._seen(in_source=editor is self._source):
            if start <= place <= end:
                return about_use(use)
        return ""

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if isinstance(event, QHelpEvent) and event.type() == QEvent.Type.ToolTip:
            at_source = watched is self._source.viewport()
            editor = self._source if at_source else self._translation
            if sentence := self.about(editor, editor.place_pointed_at(event.pos())):
                QToolTip.showText(event.globalPos(), sentence, editor)
                return True
        return super().eventFilter(watched, event)  # others may have something to say

    # ---- inside

    def _layer(self) -> tuple[Sequence[Mark], Sequence[Mark]]:
        colours = self._theme.colours
        missing = [
            Mark(start, end, line=colours.edited, line_style=_Line.WaveUnderline)
            for start, end, use in self._seen(in_source=True)
            if not use.is_used
        ]
        kept = [
            Mark(start, end, line=colours.accent, line_style=_Line.DotLine)
            for start, end, _ in self._seen(in_source=False)
        ]
        return missing, kept

    def _seen(self, *, in_source: bool) -> list[tuple[int, int, TermUse]]:
        """Where the terms of what is on screen stand in a pane, and what came of each."""
        text = self._source.text()
        found = []
        for row, begin in self._translation.sheet.rows_between(*self._translation.visible_part()):
            segment = row.segment
            if text[segment.start : segment.end] != segment.source:
                continue  # the source was changed, and its draft is on its way
            for use in uses_of(row):
                if in_source:
                    at = segment.start
                    found.append((at + use.source_start, at + use.source_end, use))
                elif use.start is not None and use.end is not None:
                    found.append((begin + use.start, begin + use.end, use))
        return found
