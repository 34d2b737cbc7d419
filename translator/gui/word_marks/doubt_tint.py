"""Doubt is shown: words of drafts that the model is unsure of are tinted and underlined."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from PySide6.QtCore import QEvent, QObject
from PySide6.QtGui import QAction, QHelpEvent, QKeySequence
from PySide6.QtWidgets import QToolTip

from translator.core.direction import Direction
from translator.core.drafts import Origin
from translator.core.word_scores import UNSURE, VERY_UNSURE, WordScore
from translator.gui.choices import Choices
from translator.gui.door import Door
from translator.gui.panes.sentence_marks import SentenceMarks
from translator.gui.panes.text_editor import Mark
from translator.gui.panes.translation_pane import TranslationPane
from translator.gui.sheet.sheet import Row
from translator.gui.threads.bridge import Background
from translator.gui.widgets.theme import Theme
from translator.gui.word_marks.doubt_legend import DoubtLegend, doubt_mark
from translator.gui.word_marks.word_answers import WordAnswers
from translator.gui.wording.learning_words import filled


class DoubtTint(QObject):
    """Tints what is doubted of the sentences on screen, and says how much on pointing at a word.

    Only the model's own words are doubted: not edited sentences, nor what memory or glossary said.
    """

    def __init__(
        self,
        *,
        door: Door,
        background: Background,
        marks: SentenceMarks,
        pane: TranslationPane,
        choices: Choices,
        direction: Callable[[], Direction],
        theme: Theme,
        parent: QObject | None = None,
    ) -> None:
        super().__init__(parent)
        self._pane, self._editor, self._theme = pane, pane.editor, theme
        self.legend = DoubtLegend(theme, pane)
        self.legend.hide()
        self._is_doubt_shown = False
        pane.add_before_hint(self.legend)
        self._answers: WordAnswers[WordScore] = WordAnswers(
            door.word_scores,
            background=background,
            direction=direction,
            parent=self,
        )
        self._answers.answered.connect(marks.redraw)
        self.action = QAction(self.tr("Show where the model is u&nsure"), self)
        self.action.setShortcut(QKeySequence("Ctrl+Shift+D"))
        self.action.setCheckable(True)
        self.action.setChecked(choices.settings.show_doubt)
        self.action.toggled.connect(choices.show_doubt)
        choices.show_doubt_changed.connect(self.action.setChecked)
        self.action.toggled.connect(marks.redraw)
        marks.add_layer(self._layer)
        pane.described.connect(self._show_legend)
        self._editor.viewport().installEventFilter(self)

    def close(self) -> None:
        """Ask nothing any more."""
        self._answers.close()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if isinstance(event, QHelpEvent) and event.type() == QEvent.Type.ToolTip:
            if sentence := self.about(self._editor.place_pointed_at(event.pos())):
                QToolTip.showText(event.globalPos(), sentence, self._editor)
                return True
            QToolTip.hideText()  # the one about the word before; others may have something to say
        return super().eventFilter(watched, event)

    def about(self, place: int) -> str:
        """What there is to say about the word at a place of the translation; empty for nothing."""
        row = self._editor.sheet.row_at(place) if place >= 0 else None
        if row is None or not self.action.isChecked():
            return ""
        inside = place - self._editor.sheet.start_of(row.key)
        # Just behind a word is still at it, unless the next one begins there.
        for score in sorted(self._doubted(row) or (), key=lambda score: score.end == inside):
            if score.start <= inside <= score.end:
                very = self.tr("The model is very unsure of “%1”: %2 %")
                some = self.tr("The model is unsure of “%1”: %2 %")
                sentence = very if score.probability < VERY_UNSURE else some
                word = row.text[score.start : score.end]
                return filled(sentence, word, str(max(round(100 * score.probability), 1)))
        return ""

    # ---- inside

    def _layer(self) -> tuple[Sequence[Mark], Sequence[Mark]]:
        """The marks of what is on screen; what is not known of it yet is asked for."""
        marks: list[Mark] = []
        unknown: list[Row] = []
        sheet = self._editor.sheet
        if self.action.isChecked():
            for row, start in sheet.rows_between(*self._editor.visible_part()):
                doubted = self._doubted(row)
                if doubted is None:
                    unknown.append(row)
                marks += [self._mark(score, start) for score in doubted or ()]
        self._answers.want(unknown, sheet.revision)
        self._is_doubt_shown = bool(marks)
        self._show_legend()
        return (), marks

    def _doubted(self, row: Row) -> list[WordScore] | None:
        """The words of a row that the model is unsure of; None where that is not known yet."""
        if row.edited or row.draft.origin is not Origin.MODEL:
            return []
        scores = self._answers.get(row, self._editor.sheet.revision)
        if scores is None:
            return None
        wanted = [(use.start, use.end) for use in row.draft.terms]
        return [
            score for score in scores if score.probability < UNSURE and not _touches(score, wanted)
        ]

    def _mark(self, score: WordScore, start: int) -> Mark:
        very = score.probability < VERY_UNSURE
        return doubt_mark(start + score.start, start + score.end, self._theme.colours, very=very)

    def _show_legend(self) -> None:
        seen = self._editor.hasFocus()
        self.legend.show_about(self.about(self._editor.caret()) if seen else "")
        # Where there is none for both, what else is to be said needs the room more.
        has_room = not self._pane.hint.text() or self._pane.has_room_beside_hint(self.legend)
        self.legend.setVisible(self._is_doubt_shown and has_room)


def _touches(score: WordScore, places: Sequence[tuple[int | None, int | None]]) -> bool:
    return any(
        start is not None and end is not None and start < score.end and score.start < end
        for start, end in places
    )
