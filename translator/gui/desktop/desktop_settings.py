"""The settings about the desktop: staying in the tray, and keys that work in every program."""

from __future__ import annotations

from PySide6.QtWidgets import (
    QCheckBox,
    QHBoxLayout,
    QLabel,
    QLineEdit,
    QVBoxLayout,
    QWidget,
)

from translator.gui.choices import Choices
from translator.gui.desktop.desktop import Desktop
from translator.gui.desktop.global_shortcut import COMMAND, COMMAND_SHOWN
from translator.gui.desktop.keys_field import KeysField
from translator.gui.desktop.shortcut_keys import KeysRefused, spelled
from translator.gui.widgets.muted_label import MutedLabel, beside_the_box
from translator.gui.widgets.outline import Outline
from translator.gui.widgets.theme import Theme
from translator.gui.wording.wording import worded


class DesktopSettings(QWidget):
    """Two settings, each with a sentence of help; what came of the keys stands in its place."""

    def __init__(
        self, choices: Choices, desktop: Desktop, theme: Theme, *, width: int, parent: QWidget
    ) -> None:
        super().__init__(parent)
        self._choices, self._desktop, self._theme = choices, desktop, theme
        self._width = width
        settings = choices.settings
        self.keep_in_tray = QCheckBox(self.tr("Keep running in the &tray"), self)
        self.keep_in_tray.setChecked(settings.keep_in_tray)
        self.keep_in_tray.setEnabled(desktop.tray.is_there)
        self.keys = KeysField(settings.global_shortcut, self)
        self.keys.setAccessibleName(self.tr("Keys that translate the clipboard"))
        for part in self.keys.findChildren(QLineEdit):  # what a screen reader sees of it
            part.setAccessibleName(self.keys.accessibleName())
        self.keys_help = self._help()
        self._arrange()
        self.keep_in_tray.toggled.connect(choices.keep_in_tray)
        self.keys.editingFinished.connect(self._choose)
        desktop.shortcut.told.connect(self._tell)
        desktop.shortcut.refused.connect(self._keep)
        desktop.shortcut.declined.connect(self.keys.clear)
        self._tell(desktop.shortcut.outcome)

    def _arrange(self) -> None:
        tray_help = self._help()
        if self._desktop.tray.is_there:
            sentence = self.tr("Closing the window then hides it. Ctrl+Q ends the program.")
        else:
            sentence = self.tr("This desktop has no tray.")
        tray_help.setText(sentence)
        tray_help.setContentsMargins(beside_the_box(self.keep_in_tray), 0, 0, 0)
        self.keep_in_tray.setAccessibleDescription(sentence)
        label = QLabel(self.tr("T&ranslate the clipboard with:"), self)
        label.setBuddy(self.keys)
        row = QHBoxLayout()
        row.setSpacing(8)
        row.addWidget(label)
        row.addWidget(self.keys, 1)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(4)
        column.addWidget(self.keep_in_tray)
        column.addWidget(tray_help)
        column.addSpacing(12)
        column.addLayout(row)
        column.addWidget(self.keys_help)
        for control in (self.keep_in_tray, self.keys):
            Outline(control, self._theme)

    def _help(self) -> MutedLabel:
        label = MutedLabel(self._theme, "", self)
        label.setWordWrap(True)
        label.setFixedWidth(self._width)
        return label

    def _choose(self) -> None:
        """Use what was pressed; keys that could not be had leave the old ones as they are."""
        keys = self.keys.keys()
        try:
            if keys:
                spelled(keys)
        except KeysRefused as error:
            self.keys.show_keys(self._choices.settings.global_shortcut)
            self._tell(worded(error.message))
        else:
            self._choices.choose_shortcut(keys)

    def _keep(self, keys: str) -> None:
        """The desktop refused the new keys; ``keys`` are those it gave before."""
        self.keys.show_keys(keys)
        self._choices.choose_shortcut(keys)

    def _tell(self, outcome: str) -> None:
        sentence = worded(outcome) if outcome else self._desktop.shortcut.help
        self.keys_help.setText(sentence.replace(COMMAND, COMMAND_SHOWN))
        self.keys.setAccessibleDescription(sentence)
