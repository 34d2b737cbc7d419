"""What a user does in the window, by keys and clicks, and waits for."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import TypeVar

from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QInputMethodEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QDialog, QFileDialog, QLineEdit, QPushButton, QWidget
from pytestqt.qtbot import QtBot

from translator.core.corrections import Correction
from translator.core.direction import Direction
from translator.core.drafts import REFINED, TextDraft
from translator.gui.panel.learning_panel import LearningPanel
from translator.gui.panel.page import Page
from translator.gui.window.main_window import MainWindow

# Milliseconds, for a machine that has other things to do.
SOON = 30_000
Key = Qt.Key
NONE, ALT, CTRL, SHIFT = (
    Qt.KeyboardModifier.NoModifier,
    Qt.KeyboardModifier.AltModifier,
    Qt.KeyboardModifier.ControlModifier,
    Qt.KeyboardModifier.ShiftModifier,
)

_Dialog = TypeVar("_Dialog", bound=QDialog)


class User:
    """Sits at one window."""

    def __init__(self, qtbot: QtBot, window: MainWindow) -> None:
        self.window, self._qtbot = window, qtbot
        self.source, self.translation = window.source.editor, window.translation.editor
        self._draft: TextDraft | None = None  # the newest one
        window.live.loading.connect(self._forget_draft)
        window.live.draft_ready.connect(self._take_draft)
        self.wait(self._is_here)
        self.wait(lambda: window.live.is_ready)

    def _is_here(self) -> bool:
        """Whether the window has the keyboard, or a dialog with which it has opened."""
        dialogs: list[QDialog] = self.window.findChildren(QDialog)
        return any(one.isActiveWindow() for one in (self.window, *dialogs))

    def wait(self, condition: Callable[[], object]) -> None:
        self._qtbot.waitUntil(lambda: bool(condition()), timeout=SOON)

    # ---- keys

    def press(self, key: Qt.Key, held: Qt.KeyboardModifier = NONE) -> None:
        """Through whatever has the keyboard, as the desktop does."""
        popup = QApplication.activePopupWidget()
        window = popup or QApplication.activeWindow() or self.window
        QTest.keyClick(window.windowHandle(), key, held)

    def type_in(self, text: str) -> None:
        """Into whatever has the keyboard."""
        field = QApplication.focusWidget()
        assert field is not None
        if text.isascii():
            QTest.keyClicks(field, text)
            return
        written = QInputMethodEvent()  # QTest knows the keys of ASCII only, and aborts
        written.setCommitString(text)
        QApplication.sendEvent(field, written)

    def correct(self, wording: str) -> Correction:
        """Write over the sentence of the translation, the only one, and save that."""
        self.translation.setFocus()
        self.press(Key.Key_A, CTRL)
        self.type_in(wording)
        return self.save()

    def save(self) -> Correction:
        """Save the edit under the caret, and give the correction that it became."""
        with self._qtbot.waitSignal(self.window.correcting.corrected, timeout=SOON) as saved:
            self.press(Key.Key_Return, CTRL)
        (correction,) = saved.args
        assert isinstance(correction, Correction)
        return correction

    def pause_learning(self) -> None:
        """Where nothing is to be learned, the machine is left to what is."""
        self.window.desktop.tray.pause_action.trigger()
        assert self.window.learning.learner.paused

    # ---- the panes

    def write(self, text: str) -> str:
        """Write ``text`` as the source, in place of what is there, and give its translation."""
        self.source.setFocus()
        self.press(Key.Key_A, CTRL)
        self.press(Key.Key_Delete)
        self.wait(lambda: not self.translation.sheet.rows)
        self._forget_draft()
        self.type_in(text)
        return self.translated(text)

    def translated(self, text: str) -> str:
        """The translation of ``text``, once it is there as good as the model can make it."""
        self.wait(lambda: self._is_refined(text))
        return self.translation.text()

    def _take_draft(self, draft: TextDraft) -> None:
        self._draft = draft

    def _forget_draft(self) -> None:
        """It is of another text, or in another language, than what is waited for from now on."""
        self._draft = None

    def _is_refined(self, text: str) -> bool:
        draft = self._draft
        return draft is not None and (draft.source, draft.options) == (text, REFINED)

    def shows(self, text: str) -> None:
        """Wait for a translation."""
        self.wait(lambda: self.translation.text() == text)

    def click_word(self, word: str, held: Qt.KeyboardModifier = NONE) -> None:
        """On a letter of the translation, near its left edge: the caret comes before it."""
        point = self.translation.area_of(self.translation.text().index(word) + 1).center()
        viewport = self.translation.viewport()
        QTest.mouseClick(viewport, Qt.MouseButton.LeftButton, held, point + QPoint(2, 0))

    # ---- questions and dialogs

    def answer(self, words: str) -> None:
        """Click the answer in the banner, once it is offered."""
        banner = self.window.banner

        def offered() -> list[QPushButton]:
            return [one for one in banner.buttons if one.isVisible() and one.text() == words]

        self.wait(offered)
        QTest.mouseClick(offered()[0], Qt.MouseButton.LeftButton)

    def dialog(self, kind: type[_Dialog]) -> _Dialog:
        """The dialog that has just been asked for."""

        def open_ones() -> list[_Dialog]:
            found: list[_Dialog] = self.window.findChildren(kind)
            return [one for one in found if one.isVisible() and one.isActiveWindow()]

        self.wait(open_ones)
        return open_ones()[0]

    def leave_dialog(self) -> None:
        """Close it by Esc."""
        self.press(Key.Key_Escape)
        self.is_back()

    def is_back(self, to: QDialog | None = None) -> None:
        """Wait until no dialog is open, or none over this one; it has the keyboard again then."""

        def open_ones() -> list[QDialog]:
            found: list[QDialog] = self.window.findChildren(QDialog)
            return [one for one in found if one.isVisible() and one is not to]

        self.wait(lambda: not open_ones())
        below = to or self.window
        below.activateWindow()  # as desktops do; the platform of the tests does not
        self.wait(below.isActiveWindow)

    def choose_file(self, path: Path, over: QDialog | None = None) -> None:
        """In the dialog that has just been asked for, maybe over another, by typing its name."""
        dialog = self.dialog(QFileDialog)
        name = dialog.findChild(QLineEdit, "fileNameEdit")
        assert isinstance(name, QLineEdit)
        name.setFocus()
        self.press(Key.Key_A, CTRL)
        self.type_in(str(path))
        self.press(Key.Key_Return)
        self.is_back(over)

    def click(self, widget: QWidget) -> None:
        """In the middle, with the left button."""
        QTest.mouseClick(widget, Qt.MouseButton.LeftButton)

    def panel(self) -> LearningPanel:
        """Open the learning panel, and wait until there is something in it."""
        self.press(Key.Key_L, CTRL)
        panel = self.window.learning_split.panel
        assert isinstance(panel, LearningPanel)
        self.wait(lambda: panel.snapshot is not None)
        return panel

    def turn_to(self, panel: LearningPanel, page: Page) -> None:
        """Click the tab of a page of the learning panel, until it is there.

        A panel that has just come up may still be laid out, and the tab go from under the pointer.
        """

        def turned() -> bool:
            tab = panel.tabs.tabRect(panel.pages.indexOf(page)).center()
            QTest.mouseClick(panel.tabs, Qt.MouseButton.LeftButton, pos=tab)
            return panel.pages.currentWidget() is page

        self.wait(turned)

    def direction(self, source: str, target: str) -> None:
        """Wait until this direction is in use."""
        wanted = Direction(source, target)
        self.wait(lambda: self.window.live.is_ready and self.window.live.is_for(wanted))
