"""The program's place on the desktop: in the tray, and on keys that work in every program."""

from __future__ import annotations

from functools import partial

from PySide6.QtCore import QObject, Qt, QTimer
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QApplication, QMainWindow

from translator.gui.choices import Choices
from translator.gui.desktop.global_shortcut import GlobalShortcut
from translator.gui.desktop.tray import Tray
from translator.gui.files.file_commands import FileCommands
from translator.gui.learning.running_learner import RunningLearner
from translator.gui.threads.bridge import Background

_FOCUS_MS = 500  # after which the clipboard is read whether the window got the keyboard or not
_PATIENCE_MS = 200  # after which the window tries to get it otherwise


class Desktop(QObject):
    """Shows and hides the window, and has the clipboard translated in it."""

    def __init__(
        self,
        window: QMainWindow,
        *,
        background: Background,
        choices: Choices,
        files: FileCommands,
        learner: RunningLearner,
    ) -> None:
        super().__init__(window)
        self._window, self._choices, self._files = window, choices, files
        self._ending = False
        self.tray = Tray(window, learner)
        self.shortcut = GlobalShortcut(background, self)
        self._pasting = QTimer(self, singleShot=True, interval=_FOCUS_MS)
        self._pasting.timeout.connect(self._paste)
        self._asking = QTimer(self, singleShot=True, interval=_PATIENCE_MS)
        self._asking.timeout.connect(self._show_anew)
        QGuiApplication.instance().focusWindowChanged.connect(  # type: ignore[union-attr]
            self._paste_if_awaited
        )
        self.tray.toggle_requested.connect(self.toggle_window)
        self.tray.clipboard_requested.connect(self.translate_clipboard)
        self.tray.quit_requested.connect(self.quit)
        self.shortcut.pressed.connect(self.translate_clipboard)
        self.shortcut.declined.connect(partial(choices.choose_shortcut, ""))
        choices.shortcut_chosen.connect(self.shortcut.use)

    def start(self) -> None:
        """Ask for the keys of the settings; the window is on the screen."""
        self.shortcut.use(self._choices.settings.global_shortcut)

    # ---- the window

    def toggle_window(self) -> None:
        """Show the window, or hide it where it is in sight."""
        window = self._window
        if window.isVisible() and not window.isMinimized():
            window.hide()
        else:
            self.show_window()

    def show_window(self) -> None:
        """Bring the window to the front, compact or full as it was."""
        window = self._window
        window.setWindowState(window.windowState() & ~Qt.WindowState.WindowMinimized)
        window.show()
        window.raise_()
        window.activateWindow()

    def keeps_running(self) -> bool:
        """Whether closing the window only hides it; that is done here, too."""
        stays = self._choices.settings.keep_in_tray and self.tray.is_there and not self._ending
        # Else the program would end with the next dialog that is closed.
        QApplication.setQuitOnLastWindowClosed(not stays)
        if stays:
            self._window.hide()
        return stays

    def quit(self) -> None:
        """End the program, whatever closing the window means, unless the window has to ask."""
        self._ending = True
        QApplication.setQuitOnLastWindowClosed(True)
        if self._window.close():
            QApplication.quit()  # closing a hidden window does not end it
        else:
            self._ending = False

    def close(self) -> None:
        """Give the keys back and leave the tray."""
        self._stop_waiting()
        self.shortcut.close()
        self.tray.close()

    # ---- the clipboard

    def translate_clipboard(self) -> None:
        """Show the window with what is on the clipboard, translated."""
        self.show_window()
        if self._window.isActiveWindow() or not _asks_for_focus():
            self._paste()
        else:
            self._asking.start()

    def _show_anew(self) -> None:
        """Wayland gives the keyboard to windows that appear, and to others seldom."""
        self._pasting.start()
        if QApplication.activeModalWidget() is None:  # else it would lose its window
            self._window.hide()
            self.show_window()

    def _paste_if_awaited(self) -> None:
        if self._asking.isActive() or self._pasting.isActive():
            self._paste()

    def _paste(self) -> None:
        self._stop_waiting()
        self._files.paste_and_translate()

    def _stop_waiting(self) -> None:
        self._asking.stop()
        self._pasting.stop()


def _asks_for_focus() -> bool:
    """Whether the clipboard can only be read by the window with the keyboard."""
    return QGuiApplication.platformName().startswith("wayland")
