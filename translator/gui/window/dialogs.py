"""The window's dialogs, made when they are asked for and gone when they are closed."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtWidgets import QMainWindow

from translator.gui.choices import Choices
from translator.gui.desktop.desktop import Desktop
from translator.gui.door import Door
from translator.gui.history.past_texts import PastTextsReader
from translator.gui.reopening import Reopening
from translator.gui.threads.bridge import Background
from translator.gui.widgets.theme import Theme
from translator.gui.window.menus import shortcuts
from translator.gui.window.pane_keys import pane_keys, table_keys

if TYPE_CHECKING:
    from translator.gui.settings.settings_dialog import SettingsDialog


class Dialogs:
    """Opens dialogs over one window. Nothing of theirs is imported as the program starts."""

    def __init__(
        self,
        window: QMainWindow,
        *,
        door: Door,
        choices: Choices,
        theme: Theme,
        desktop: Desktop,
        background: Background,
        reopening: Reopening,
        past: PastTextsReader,
    ) -> None:
        self._window, self._door, self._desktop = window, door, desktop
        self._choices, self._theme = choices, theme
        self._background, self._reopening = background, reopening
        self._past = past

    def show_shortcuts(self) -> None:
        """List the keys of all commands."""
        from translator.gui.window.shortcut_list import ShortcutList

        entries = [*shortcuts(self._window.menuBar()), *pane_keys(), *table_keys()]
        ShortcutList(entries, self._theme, self._window).open()

    def show_settings(self) -> None:
        """Let the user see and change the settings."""
        self._settings().open()

    def show_language(self) -> None:
        """The settings again, where the window was made to speak another language."""
        dialog = self._settings()
        dialog.open()
        dialog.go_to_language()

    def _settings(self) -> SettingsDialog:
        from translator.gui.settings.settings_dialog import SettingsDialog

        return SettingsDialog(self._choices, self._desktop, self._past, self._theme, self._window)

    def show_about(self) -> None:
        """Say which version this is, its licences, and where the user's data lies."""
        from translator.gui.about.about_dialog import AboutDialog

        AboutDialog(self._door, self._background, self._reopening, self._theme, self._window).open()

    def show_profiles(self) -> None:
        """Let the user see, make, rename and remove profiles, and use another one."""
        from translator.gui.profiles.profiles_dialog import ProfilesDialog

        ProfilesDialog(
            self._door, self._background, self._reopening, self._theme, self._window
        ).open()
