"""The window's dialogs, made when they are asked for and gone when they are closed."""

from __future__ import annotations

from PySide6.QtWidgets import QMainWindow

from translator.gui.choices import Choices
from translator.gui.door import Door
from translator.gui.menus import shortcuts
from translator.gui.theme import Theme


class Dialogs:
    """Opens dialogs over one window. Nothing of theirs is imported before that."""

    def __init__(self, window: QMainWindow, *, door: Door, choices: Choices, theme: Theme) -> None:
        self._window, self._door = window, door
        self._choices, self._theme = choices, theme

    def show_shortcuts(self) -> None:
        """List the keys of all commands."""
        from translator.gui.shortcut_list import ShortcutList

        ShortcutList(shortcuts(self._window.menuBar()), self._window).open()

    def show_settings(self) -> None:
        """Let the user see and change the settings."""
        from translator.gui.settings_dialog import SettingsDialog

        SettingsDialog(self._choices, self._theme, self._window).open()

    def show_about(self) -> None:
        """Say which version this is, its licences, and where the user's data lies."""
        from translator.gui.about_dialog import AboutDialog

        AboutDialog(self._door.home.data, self._theme, self._window).open()
