"""A click on a word of the translation offers others for it, and gets in nobody's way."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QObject, QRect, Qt
from PySide6.QtGui import QAction, QInputMethodEvent, QKeyEvent, QKeySequence, QWindow

from translator.core.drafts import Origin
from translator.gui.choices import Choices
from translator.gui.panes.translation_editor import TranslationEditor
from translator.gui.proposals.alternatives import Alternatives
from translator.gui.proposals.plain_click import PlainClick

_MODIFIERS = {
    Qt.Key.Key_Shift, Qt.Key.Key_Control, Qt.Key.Key_Alt, Qt.Key.Key_AltGr, Qt.Key.Key_Meta,
}  # fmt: skip
_KEYS = (QEvent.Type.KeyPress, QEvent.Type.ShortcutOverride)
# Of the window: a press anywhere in it, and what takes the text away from under the list.
_ELSEWHERE = {
    QEvent.Type.MouseButtonPress, QEvent.Type.Wheel, QEvent.Type.Move, QEvent.Type.Hide,
}  # fmt: skip


class ClickOffers(QObject):
    """Shows the list beside the text, and puts it away as soon as anything else is done.

    Only what the model wrote is offered other words for: what is the user's own is as they want it,
    and who clicks there is about to write.
    """

    def __init__(
        self,
        *,
        alternatives: Alternatives,
        editor: TranslationEditor,
        choices: Choices,
        parent: QObject | None = None,
    ) -> None:
        super().__init__(parent)
        self._alternatives, self._editor = alternatives, editor
        self._window: QWindow | None = None  # watched while the list is shown
        self._caret_area = QRect()  # where it was when the list was opened
        self.action = QAction(self.tr("Offer other words on a clic&k"), self)
        self.action.setShortcut(QKeySequence("Ctrl+Shift+K"))
        self.action.setCheckable(True)
        self.action.setChecked(choices.settings.offer_on_click)
        self.action.toggled.connect(choices.offer_on_click)
        choices.offer_on_click_changed.connect(self.action.setChecked)
        self.action.toggled.connect(self._put_away)
        self._click = PlainClick(editor, self)
        self._click.pressed.connect(self._put_away)
        self._click.clicked.connect(self._offer)
        alternatives.beside.opened.connect(self._watch)
        alternatives.beside.closed.connect(self._unwatch)
        editor.caret_moved.connect(self._follow_caret)
        editor.sheet_changed.connect(self._follow_place)
        editor.resized.connect(self._follow_place)
        editor.verticalScrollBar().valueChanged.connect(alternatives.put_away)
        editor.installEventFilter(self)

    def close(self) -> None:
        """Offer nothing any more."""
        self._put_away()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if watched is self._window:
            if event.type() in _ELSEWHERE:
                self._put_away()
        elif isinstance(event, QKeyEvent) and event.type() in _KEYS:
            return self._take_key(event)
        elif event.type() == QEvent.Type.FocusOut or _writes(event):
            self._put_away()
        return super().eventFilter(watched, event)

    # ---- inside

    def _offer(self, letter: int) -> None:
        """A letter was clicked, and no second click has followed."""
        editor = self._editor
        if (
            not self.action.isChecked()
            or not editor.hasFocus()
            or editor.textCursor().hasSelection()
        ):
            return
        for row, start in editor.sheet.rows_between(letter, letter + 1):
            if row.draft.origin is Origin.MODEL and not row.edited and not row.parts:
                self._alternatives.offer(row, letter - start)

    def _take_key(self, event: QKeyEvent) -> bool:
        """Whether a key is for the list; every other one goes into the text and closes it."""
        plain = not event.modifiers() & ~Qt.KeyboardModifier.KeypadModifier
        shown = self._alternatives.beside.isVisible()
        pressed = event.type() == QEvent.Type.KeyPress
        if shown and plain and event.key() in (Qt.Key.Key_Down, Qt.Key.Key_Escape):
            event.accept()
            if pressed and event.key() == Qt.Key.Key_Down:
                self._alternatives.enter()
            elif pressed:
                self._put_away()
            return True
        if pressed and event.key() not in _MODIFIERS:
            self._put_away()
        return False

    def _put_away(self) -> None:
        self._click.cancel()
        self._alternatives.put_away()

    def _follow_caret(self) -> None:
        if not self._editor.is_writing:  # a draft that comes in elsewhere moves it along
            self._alternatives.put_away()

    def _follow_place(self) -> None:
        """The word may be elsewhere, and the list would point at another one.

        That the pane has got smaller says nothing: the click itself may bring up what is like the
        sentence, under the text.
        """
        if self._window is not None and self._editor.cursorRect() != self._caret_area:
            self._put_away()

    def _watch(self) -> None:
        self._unwatch()
        self._caret_area = self._editor.cursorRect()
        self._window = self._editor.window().windowHandle()
        if self._window is not None:
            self._window.installEventFilter(self)

    def _unwatch(self) -> None:
        if self._window is not None:
            self._window.removeEventFilter(self)
            self._window = None


def _writes(event: QEvent) -> bool:
    """Whether an input method writes something; many also tell of nothing at each click."""
    return isinstance(event, QInputMethodEvent) and bool(
        event.preeditString() or event.commitString()
    )
