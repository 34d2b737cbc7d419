"""The settings about what the model adds to a translation: its doubt, and what it proposes."""

from __future__ import annotations

from PySide6.QtWidgets import QCheckBox, QVBoxLayout, QWidget

from translator.gui.choices import Choices
from translator.gui.widgets.muted_label import MutedLabel, beside_the_box
from translator.gui.widgets.outline import Outline
from translator.gui.widgets.theme import Theme


class TranslationSettings(QWidget):
    """Three switches with their help; the menu has the same ones, and shows what they show."""

    def __init__(self, choices: Choices, theme: Theme, *, width: int, parent: QWidget) -> None:
        super().__init__(parent)
        self._theme, self._width = theme, width
        settings = choices.settings
        self.show_doubt = QCheckBox(self.tr("Show where the model is &unsure"), self)
        self.show_doubt.setChecked(settings.show_doubt)
        self.suggest = QCheckBox(self.tr("Suggest how to &go on"), self)
        self.suggest.setChecked(settings.suggest)
        self.offer_on_click = QCheckBox(self.tr("Offer other words on a clic&k"), self)
        self.offer_on_click.setChecked(settings.offer_on_click)
        self._arrange()
        self.show_doubt.toggled.connect(choices.show_doubt)
        choices.show_doubt_changed.connect(self.show_doubt.setChecked)
        self.suggest.toggled.connect(choices.suggest)
        choices.suggest_changed.connect(self.suggest.setChecked)
        self.offer_on_click.toggled.connect(choices.offer_on_click)
        choices.offer_on_click_changed.connect(self.offer_on_click.setChecked)

    def _arrange(self) -> None:
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(4)
        self._add(
            column,
            self.show_doubt,
            self.tr(
                "Words of the translation that the model is unsure of are tinted and underlined. "
                "Point at one to see how sure it is."
            ),
        )
        column.addSpacing(12)
        self._add(
            column,
            self.suggest,
            self.tr(
                "While you write in the translation, the rest of the sentence is proposed behind "
                "the caret. Tab takes its next word, End everything."
            ),
        )
        column.addSpacing(12)
        self._add(
            column,
            self.offer_on_click,
            self.tr(
                "A click on a word that the model wrote lists others for it. Alt+Down in the word "
                "does so in any case."
            ),
        )

    def _add(self, column: QVBoxLayout, control: QCheckBox, sentence: str) -> None:
        """Put a switch and its help below the others; a screen reader reads them together."""
        label = MutedLabel(self._theme, sentence, self)
        label.setWordWrap(True)
        label.setFixedWidth(self._width)
        label.setContentsMargins(beside_the_box(control), 0, 0, 0)
        control.setAccessibleDescription(sentence)
        Outline(control, self._theme)
        column.addWidget(control)
        column.addWidget(label)
