"""Other ways to put a word or a whole sentence of the translation, to choose from in a list."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace
from functools import partial

from PySide6.QtCore import QEvent, QObject, QRect, Qt, Signal
from PySide6.QtGui import (
    QAccessible,
    QAccessibleAnnouncementEvent,
    QAction,
    QKeySequence,
    QMouseEvent,
)

from translator.core.alternatives import Alternative
from translator.core.direction import Direction
from translator.core.errors.tree import TranslatorError
from translator.core.languages import language
from translator.gui.door import Door
from translator.gui.panes.sentence_marks import SentenceMarks
from translator.gui.panes.translation_editor import TranslationEditor
from translator.gui.proposals.alternatives_popup import AlternativesPopup, Choice
from translator.gui.proposals.writing_place import shown_word, word_place
from translator.gui.sheet.sheet import Row
from translator.gui.text.text_diff import with_line_feeds
from translator.gui.threads.bridge import Background
from translator.gui.threads.newest_question import Abandoned, NewestQuestion
from translator.gui.widgets.theme import Theme
from translator.gui.wording.learning_words import filled, shortened


@dataclass(frozen=True, slots=True)
class _Asked:
    """What was asked about: a place in a row, or all of it where ``place`` is None.

    ``unasked`` is what is offered without having been asked for, and gets in nobody's way.
    """

    key: int
    source: str
    text: str
    place: int | None
    unasked: bool = False


class Alternatives(QObject):
    """Asks for alternatives, shows them, and puts the chosen one into its sentence.

    That is an edit like one by hand: it can be undone, and becomes a correction.

    Signals:
        told: a sentence to be shown for a moment.
        answered: the model could be asked.
        failed: a TranslatorError.
    """

    told = Signal(str)
    answered = Signal()
    failed = Signal(object)

    def __init__(
        self,
        *,
        door: Door,
        background: Background,
        editor: TranslationEditor,
        marks: SentenceMarks,
        direction: Callable[[], Direction],
        theme: Theme,
        parent: QObject | None = None,
    ) -> None:
        super().__init__(parent)
        self._door, self._editor, self._direction = door, editor, direction
        self._question: NewestQuestion[Sequence[Alternative]] = NewestQuestion(
            background, failed=self._fail
        )
        self.popup = AlternativesPopup(theme, editor)
        self.beside = AlternativesPopup(theme, editor, beside=True)
        self._asked: _Asked | None = None
        self._awaiting = False
        self._found: Sequence[Alternative] = ()
        self._key_at_hand: int | None = None
        self.word_action = QAction(self.tr("Other &words here"), self)
        self.word_action.setShortcut(QKeySequence("Alt+Down"))
        # Elsewhere these keys open lists of choices.
        self.word_action.setShortcutContext(Qt.ShortcutContext.WidgetShortcut)
        self.word_action.triggered.connect(self._enter_or_ask)
        editor.addAction(self.word_action)
        self.sentence_action = QAction(self.tr("Other wordings of t&he sentence"), self)
        self.sentence_action.setShortcut(QKeySequence("Alt+Shift+Down"))
        self.sentence_action.triggered.connect(self.ask_for_sentence)
        self.popup.chosen.connect(self._use)
        self.beside.chosen.connect(self._use)
        marks.sentence_at_hand.connect(self._follow)
        editor.sheet_changed.connect(self._look_again)
        editor.viewport().installEventFilter(self)

    def ask_at_caret(self) -> None:
        """Offer other words for the one that the caret stands in."""
        row = self._editor.current_row()
        if row is not None:
            inside = self._editor.caret() - self._editor.sheet.start_of(row.key)
            spaced = language(self._direction().target).spaced
            self._ask(row, word_place(row, inside, spaced=spaced))

    def ask_for_sentence(self) -> None:
        """Offer other translations of the sentence at hand, in whichever pane."""
        row = self._editor.sheet.find(self._key_at_hand) if self._key_at_hand is not None else None
        if row is not None:
            self._ask(row, None)

    def offer(self, row: Row, inside: int) -> None:
        """Show beside the text what else may stand there; the keyboard stays in the text."""
        spaced = language(self._direction().target).spaced
        self._ask(row, word_place(row, inside, spaced=spaced), unasked=True)

    def enter(self) -> None:
        """Give the keyboard to the list beside the text."""
        row = self._editor.sheet.find(self._asked.key) if self._asked is not None else None
        if row is not None and self._asked is not None:
            self._asked = replace(self._asked, unasked=False)
            self.beside.close()
            self._open(self.popup, row, self._asked)

    def put_away(self) -> None:
        """Take back what was offered unasked; what was asked for stays."""
        if self._asked is not None and self._asked.unasked:
            self._forget()

    def close(self) -> None:
        """Ask nothing any more."""
        self._forget()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if isinstance(event, QMouseEvent) and event.type() == QEvent.Type.MouseButtonPress:
            with_ctrl = event.modifiers() == Qt.KeyboardModifier.ControlModifier
            if with_ctrl and event.button() == Qt.MouseButton.LeftButton:
                return self._ask_under(event)
        return super().eventFilter(watched, event)

    # ---- inside

    def _ask_under(self, event: QMouseEvent) -> bool:
        """A word was clicked; whether there was one."""
        place = self._editor.place_pointed_at(event.position().toPoint())
        if place < 0:
            return False
        self._editor.setFocus(Qt.FocusReason.MouseFocusReason)
        self._editor.place_caret(place)
        self.ask_at_caret()
        return True

    def _follow(self, row: Row | None) -> None:
        self._key_at_hand = row.key if row is not None else None

    def _enter_or_ask(self) -> None:
        if self.beside.isVisible():
            self.enter()
        else:
            self.ask_at_caret()

    def _ask(self, row: Row, place: int | None, *, unasked: bool = False) -> None:
        self.put_away()
        if row.parts:  # the model proposes something for single sentences only
            self._tell_nothing(place)
            return
        self._asked = asked = _Asked(row.key, row.segment.source, row.text, place, unasked)
        self._awaiting = True
        self._question.ask(
            partial(self._propose, asked, self._direction()), partial(self._offer, asked)
        )

    def _propose(
        self, asked: _Asked, direction: Direction, abandoned: Abandoned
    ) -> Sequence[Alternative]:
        """On the worker thread."""
        source, text = asked.source, asked.text
        if asked.place is None:
            return self._door.rewordings(source, text, direction, abandoned=abandoned)
        return self._door.alternatives(source, text, asked.place, direction, abandoned=abandoned)

    def _offer(self, asked: _Asked, found: Sequence[Alternative]) -> None:
        self._awaiting = False
        self.answered.emit()
        row = self._editor.sheet.find(asked.key)
        if row is None or not self._is_about(row, asked):
            return
        if not found:
            self._tell_nothing(asked.place)
        else:
            self._found = found
            self._open(self.beside if asked.unasked else self.popup, row, asked)

    def _open(self, popup: AlternativesPopup, row: Row, asked: _Asked) -> None:
        word = shown_word(asked.text, asked.place or 0)
        name = self.tr("Other wordings of the sentence")
        if asked.place is not None:
            name = filled(self.tr("Other words for “%1”"), shortened(word))
        choices = [_choice(one, from_start=asked.place is None) for one in self._found]
        popup.open_at(self._on_screen(row, asked.place), choices, name)
        if asked.unasked:  # a screen reader stays with the text, and would not tell of it
            tip = popup.list.accessibleDescription()
            event = QAccessibleAnnouncementEvent(self._editor, f"{name}. {tip}")
            QAccessible.updateAccessibility(event)

    def _fail(self, error: TranslatorError) -> None:
        """Where the model is at fault the translation has said so already."""
        self._awaiting = False
        if self._asked is None or not self._asked.unasked:
            self.failed.emit(error)

    def _tell_nothing(self, place: int | None) -> None:
        nothing = self.tr("The model knows no other words here")
        self.told.emit(nothing if place is not None else self.tr("No other wording found"))

    def _use(self, alternative: Alternative) -> None:
        """Put it in, and the caret behind the words that were chosen."""
        asked, self._asked = self._asked, None
        row = self._editor.sheet.find(asked.key) if asked is not None else None
        if row is None or asked is None or not self._still_holds(row, asked):
            return
        start = self._editor.sheet.start_of(row.key)
        text = with_line_feeds(alternative.text)
        self._editor.rewrite_row(row.key, text)
        self._editor.place_caret(start + min(alternative.end, len(text)))
        self._editor.setFocus(Qt.FocusReason.OtherFocusReason)

    def _look_again(self) -> None:
        """The sentence may be another one than what was asked about, or have another draft.

        A list that has the keyboard stays through another draft: its choices are whole sentences,
        and the next key would go into the text. What is not answered yet is asked about that draft.
        """
        asked = self._asked
        row = self._editor.sheet.find(asked.key) if asked is not None else None
        if asked is None or (row is not None and self._is_about(row, asked)):
            return
        if row is None or asked.unasked or not self._still_holds(row, asked):
            self._forget()
        elif self._awaiting:
            self._ask_anew(row, asked)

    def _ask_anew(self, row: Row, asked: _Asked) -> None:
        at_hand = self._editor.current_row()
        if asked.place is None:
            self._ask(row, None)
        elif at_hand is not None and at_hand.key == row.key:
            self.ask_at_caret()
        else:
            self._forget()

    def _forget(self) -> None:
        self._asked, self._awaiting = None, False
        self._question.drop()
        self.popup.close()
        self.beside.close()

    def _is_about(self, row: Row, asked: _Asked) -> bool:
        return row.text == asked.text and row.segment.source == asked.source

    def _still_holds(self, row: Row, asked: _Asked) -> bool:
        """The same, or only the model has put it otherwise since."""
        redrafted = not row.edited and row.segment.source == asked.source
        return redrafted or self._is_about(row, asked)

    def _on_screen(self, row: Row, place: int | None) -> QRect:
        """Where a place of a row is, or all of it; the nearest edge of the pane if out of sight."""
        start = self._editor.sheet.start_of(row.key)
        area = self._editor.area_of(start + (place or 0))
        if place is None:
            area = area.united(self._editor.area_of(start + len(row.text)))
        viewport = self._editor.viewport()
        area = area.intersected(viewport.rect())
        area = viewport.rect() if area.isEmpty() else area
        return QRect(viewport.mapToGlobal(area.topLeft()), area.size())


def _choice(alternative: Alternative, *, from_start: bool) -> Choice:
    """What the list shows: the sentence from where it is other than now, or all of it."""
    first = 0 if from_start else alternative.start
    shown = " ".join(alternative.text[first:].split("\n"))
    return Choice(alternative, shown, alternative.start - first, alternative.end - first)
