"""The setting for the window's own language; each language is named in itself."""

from __future__ import annotations

from PySide6.QtWidgets import QComboBox, QHBoxLayout, QLabel, QWidget

from translator.core.languages import language
from translator.core.settings import SYSTEM_LANGUAGE
from translator.gui.choices import Choices
from translator.gui.widgets.outline import Outline
from translator.gui.widgets.theme import Theme
from translator.gui.wording.window_language import WINDOW_LANGUAGES


class LanguageChoice(QWidget):
    """A label and a list: the system's language, and those the window speaks."""

    def __init__(self, choices: Choices, theme: Theme, parent: QWidget) -> None:
        super().__init__(parent)
        self._choices = choices
        self.list = QComboBox(self)
        self.list.setAccessibleName(self.tr("Language of the window"))
        self.list.addItem(self.tr("As the system"), SYSTEM_LANGUAGE)
        for code in WINDOW_LANGUAGES:
            self.list.addItem(language(code).own_name, code)
        self.list.setCurrentIndex(max(self.list.findData(choices.settings.window_language), 0))
        label = QLabel(self.tr("Lan&guage of the window:"), self)
        label.setBuddy(self.list)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(8)
        row.addWidget(label)
        row.addWidget(self.list)
        row.addStretch(1)
        Outline(self.list, theme)
        self.list.activated.connect(self._choose)

    def _choose(self, place: int) -> None:
        self._choices.choose_window_language(str(self.list.itemData(place)))
