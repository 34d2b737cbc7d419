"""The icon in the tray: the window comes and goes, the clipboard is translated, learning pauses."""

from __future__ import annotations

from PySide6.QtCore import QObject, Signal
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QMenu, QSystemTrayIcon, QWidget

from translator.gui.learning.running_learner import RunningLearner
from translator.gui.widgets.icons import application_icon


class Tray(QObject):
    """An icon with a menu, where the desktop has a place for one.

    Signals:
        toggle_requested: the window is to be shown, or hidden where it is in sight.
        clipboard_requested: the clipboard is to be translated.
        quit_requested: the program is to end.
    """

    toggle_requested = Signal()
    clipboard_requested = Signal()
    quit_requested = Signal()

    def __init__(self, window: QWidget, learner: RunningLearner) -> None:
        super().__init__(window)
        self._window, self._learner = window, learner
        self.menu = QMenu(window)
        self.show_action = self._action("", self.toggle_requested.emit)
        self.clipboard_action = self._action(
            self.tr("&Translate the clipboard"), self.clipboard_requested.emit
        )
        self.menu.addSeparator()
        self.pause_action = self._action(self.tr("&Pause learning"), self._pause)
        self.pause_action.setCheckable(True)
        self.menu.addSeparator()
        self.quit_action = self._action(self.tr("&Quit"), self.quit_requested.emit)
        self.menu.aboutToShow.connect(self._describe)
        self.icon: QSystemTrayIcon | None = None
        if QSystemTrayIcon.isSystemTrayAvailable():
            self.icon = QSystemTrayIcon(application_icon(), self)
            self.icon.setToolTip(self.tr("Translator"))
            self.icon.setContextMenu(self.menu)
            self.icon.activated.connect(self._activate)
            self.icon.show()
        self._describe()

    @property
    def is_there(self) -> bool:
        """Whether the user can reach the program when no window is in sight."""
        return self.icon is not None and QSystemTrayIcon.isSystemTrayAvailable()

    def close(self) -> None:
        """Take the icon away; some desktops show it until the pointer touches it otherwise."""
        if self.icon is not None:
            self.icon.hide()

    def _action(self, words: str, do: object) -> QAction:
        action = QAction(words, self.menu)
        action.triggered.connect(do)
        self.menu.addAction(action)
        return action

    def _describe(self) -> None:
        seen = self._window.isVisible() and not self._window.isMinimized()
        self.show_action.setText(
            self.tr("&Hide the window") if seen else self.tr("&Show the window")
        )
        self.pause_action.setChecked(self._learner.paused)

    def _pause(self, wanted: bool) -> None:
        if wanted:
            self._learner.pause()
        else:
            self._learner.resume()

    def _activate(self, reason: QSystemTrayIcon.ActivationReason) -> None:
        if reason is QSystemTrayIcon.ActivationReason.Trigger:  # a click, or Enter on it
            self.toggle_requested.emit()
