"""While the user writes a sentence of the translation, the model's way to end it is offered."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial

from PySide6.QtCore import QEvent, QObject, Qt, QTimer
from PySide6.QtGui import (
    QAccessible,
    QAccessibleAnnouncementEvent,
    QAction,
    QKeyEvent,
    QKeySequence,
)

from translator.core.direction import Direction
from translator.core.errors.tree import TranslatorError
from translator.core.languages import language
from translator.gui.choices import Choices
from translator.gui.door import Door
from translator.gui.panes.translation_pane import TranslationPane
from translator.gui.proposals.ghost_text import GhostText
from translator.gui.proposals.writing_place import OpenEnd, left_after_words, next_word, open_end
from translator.gui.text.text_diff import with_line_feeds
from translator.gui.threads.bridge import Background
from translator.gui.threads.newest_question import Abandoned, NewestQuestion
from translator.gui.widgets.theme import Theme
from translator.gui.wording.learning_words import filled

# What is suggested, and how much of it is left behind each word where there are no spaces.
_Suggestion = tuple[str, tuple[int, ...]]
_PAUSE_MS = 120  # after the last letter: who types on does not look for suggestions


class Completions(QObject):
    """Suggests behind the caret, at the end of a sentence that is being written, how to go on.

    What is suggested is no part of the text until it is taken; then it is as if it had been typed.
    """

    def __init__(
        self,
        *,
        door: Door,
        background: Background,
        pane: TranslationPane,
        choices: Choices,
        direction: Callable[[], Direction],
        theme: Theme,
        parent: QObject | None = None,
    ) -> None:
        super().__init__(parent)
        self._door, self._direction = door, direction
        self._pane, self._editor = pane, pane.editor
        self._question: NewestQuestion[_Suggestion] = NewestQuestion(
            background, failed=self._do_without
        )
        self.ghost = GhostText(pane.editor, theme)
        self._end: OpenEnd | None = None  # what the suggestion, or the question, is about
        self._length = 0
        self._left: tuple[int, ...] = ()  # of the suggestion, behind each of its words
        self._pause = QTimer(self, singleShot=True, interval=_PAUSE_MS)
        self._pause.timeout.connect(self._ask)
        self.action = QAction(self.tr("Suggest how to &go on"), self)
        self.action.setShortcut(QKeySequence("Ctrl+Shift+N"))
        self.action.setCheckable(True)
        self.action.setChecked(choices.settings.suggest)
        self.action.toggled.connect(choices.suggest)
        choices.suggest_changed.connect(self.action.setChecked)
        self.action.toggled.connect(self.dismiss)
        self._editor.edited.connect(self._take_edit)
        self._editor.caret_moved.connect(self._look_again)
        self._editor.sheet_changed.connect(self._look_again)
        self._editor.left.connect(self.dismiss)
        self._editor.installEventFilter(self)

    def take_word(self) -> None:
        """Put the next word of the suggestion into the text."""
        text = self.ghost.text
        if language(self._direction().target).spaced:
            self._take(next_word(text))
        else:
            left = next((left for left in self._left if left < len(text)), 0)
            self._take(text[: len(text) - left])

    def take_all(self) -> None:
        """Put the whole suggestion into the text."""
        self._take(self.ghost.text)

    def dismiss(self) -> None:
        """Suggest nothing until the user types on."""
        self._end = None
        self._pause.stop()
        self._question.drop()
        self._show("")

    def close(self) -> None:
        """Ask nothing any more."""
        self.dismiss()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        kinds = (QEvent.Type.KeyPress, QEvent.Type.ShortcutOverride)
        if self.ghost.text and isinstance(event, QKeyEvent) and event.type() in kinds:
            action = self._action_of(event)
            if action is not None:
                event.accept()
                if event.type() == QEvent.Type.KeyPress:
                    action()
                return True
        return super().eventFilter(watched, event)

    # ---- inside

    def _action_of(self, event: QKeyEvent) -> Callable[[], None] | None:
        if event.modifiers() & ~Qt.KeyboardModifier.KeypadModifier:
            return None
        actions: dict[int, Callable[[], None]] = {
            Qt.Key.Key_Tab: self.take_word,
            Qt.Key.Key_End: self.take_all,
            Qt.Key.Key_Escape: self.dismiss,
        }
        return actions.get(event.key())

    def _take(self, text: str) -> None:
        if text:
            self._editor.textCursor().insertText(text)
            self._editor.ensureCursorVisible()

    def _take_edit(self) -> None:
        """The text was changed; by the user, unless the program is writing."""
        grown = len(self._editor.text()) - self._length
        self._length += grown
        if self._editor.is_writing:
            return  # what has become of the place is looked at when the sheet is changed
        end, before, left = self._open_end(), self._end, self.ghost.text
        if end is None or (grown <= 0 and end.written):
            self.dismiss()
        elif before is not None and end.key == before.key and _typed_on(before, end, left):
            self._end = end
            self._show(left[len(end.written) - len(before.written) :], anew=False)
        else:
            self.dismiss()
            self._end = end
            self._pause.start()

    def _open_end(self) -> OpenEnd | None:
        """The end that is being written at, where suggestions are wanted."""
        cursor = self._editor.textCursor()
        composing = bool(cursor.block().layout().preeditAreaText())
        if not self.action.isChecked() or cursor.hasSelection() or composing:
            return None
        return open_end(self._editor.sheet, self._editor.caret())

    def _look_again(self) -> None:
        """The caret or the text may be elsewhere than where the suggestion belongs."""
        in_between = self._editor.is_writing or len(self._editor.text()) != self._length
        if self._end is not None and not in_between and self._open_end() != self._end:
            self.dismiss()

    def _ask(self) -> None:
        if self._end is not None:
            self._question.ask(
                partial(self._complete, self._end, self._direction()),
                partial(self._suggest, self._end),
            )

    def _complete(self, end: OpenEnd, direction: Direction, abandoned: Abandoned) -> _Suggestion:
        """On the worker thread."""
        written = end.written
        text = self._door.completion(end.source, written, direction, abandoned=abandoned)
        text = with_line_feeds(text).split("\n")[0]
        if not text or language(direction.target).spaced:
            return text, ()
        # Without spaces, only the model knows its words.
        places = self._door.word_places(written + text, direction)
        return text, left_after_words(places, len(written), len(written + text))

    def _suggest(self, end: OpenEnd, suggestion: _Suggestion) -> None:
        if end == self._end and self._editor.hasFocus():
            text, self._left = suggestion
            self._show(text)

    def _do_without(self, _error: TranslatorError) -> None:
        """Where the model is at fault the translation has said so already."""

    def _show(self, text: str, *, anew: bool = True) -> None:
        """Show what is suggested, and say it to a screen reader where it is new."""
        if not text and not self.ghost.text:
            return
        self.ghost.suggest(text)
        words = self.tr("Tab takes the next word, End everything")
        self._pane.show_tip(words if text else "")
        spoken = filled(self.tr("Suggestion: %1"), text) if text else ""
        self._editor.setAccessibleDescription(f"{spoken}\n{words}" if text else "")
        if text and anew:
            event = QAccessibleAnnouncementEvent(self._editor, spoken)
            QAccessible.updateAccessibility(event)


def _typed_on(before: OpenEnd, end: OpenEnd, left: str) -> bool:
    """Whether what was typed since is what the suggestion said, or its beginning."""
    added = end.written[len(before.written) :]
    continues = end.written.startswith(before.written) and left.startswith(added)
    return bool(added) and continues
