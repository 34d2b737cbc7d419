"""The settings, on Ctrl+,: each with a sentence about what it does, and obeyed at once."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtGui import QAccessible, QAccessibleEvent, QFont
from PySide6.QtWidgets import (
    QCheckBox,
    QDialog,
    QDialogButtonBox,
    QHBoxLayout,
    QLabel,
    QLayout,
    QPushButton,
    QSpinBox,
    QStyle,
    QVBoxLayout,
    QWidget,
)

from translator.core.errors import TranslatorError
from translator.core.settings import LARGEST_FONT, SMALLEST_FONT
from translator.gui.choices import Choices
from translator.gui.muted_label import MutedLabel
from translator.gui.outline import Outline
from translator.gui.theme import Theme

_WIDTH = 440


class SettingsDialog(QDialog):
    """Three settings and a button to erase. There is nothing to confirm; Esc closes it."""

    def __init__(self, choices: Choices, theme: Theme, parent: QWidget) -> None:
        super().__init__(parent)
        self._choices, self._theme = choices, theme
        self.setWindowTitle(self.tr("Settings"))
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.save_on_leaving = QCheckBox(self.tr("&Save an edit when I leave the sentence"), self)
        self.keep_sources = QCheckBox(self.tr("&Keep finished sentences for practice"), self)
        self.erase_button = QPushButton(self.tr("&Erase what was kept"), self)
        self.erase_button.setAutoDefault(False)
        self.outcome = MutedLabel(theme, "", self)
        self.outcome.setWordWrap(True)
        self.text_size = QSpinBox(self)
        self.close_box = QDialogButtonBox(QDialogButtonBox.StandardButton.Close, self)
        self._show_choices()
        self._arrange()
        self._connect()
        self.save_on_leaving.setFocus()

    def _show_choices(self) -> None:
        settings = self._choices.settings
        self.save_on_leaving.setChecked(settings.save_on_leaving)
        self.keep_sources.setChecked(settings.keep_sources)
        self.text_size.setRange(SMALLEST_FONT, LARGEST_FONT)
        self.text_size.setSuffix(self.tr(" pt"))
        self.text_size.setAccessibleName(self.tr("Text size"))
        self.text_size.setValue(settings.font_size)

    # ---- the parts

    def _arrange(self) -> None:
        column = QVBoxLayout(self)
        column.setContentsMargins(24, 18, 24, 16)
        column.setSpacing(4)
        column.setSizeConstraint(QLayout.SizeConstraint.SetFixedSize)
        column.addWidget(self._heading(self.tr("Corrections")))
        column.addWidget(self.save_on_leaving)
        self._help(
            self.save_on_leaving,
            self.tr(
                "When this is off, an edit becomes a correction only when you save it, with "
                "the button under the translation or Ctrl+Enter."
            ),
        )
        column.addSpacing(12)
        column.addWidget(self._heading(self.tr("Practice")))
        column.addWidget(self.keep_sources)
        self._help(
            self.keep_sources,
            self.tr(
                "Sentences you leave uncorrected help the model not to lose what it can already "
                "do. They stay on this machine."
            ),
        )
        column.addLayout(self._erasing())
        column.addSpacing(12)
        column.addWidget(self._heading(self.tr("Appearance")))
        column.addLayout(self._sizing())
        self._help(self.text_size, self.tr("In both panes. Also Ctrl and + or −, anywhere."))
        column.addSpacing(12)
        column.addWidget(self.close_box)
        for control in (self.save_on_leaving, self.keep_sources, self.text_size):
            Outline(control, self._theme)

    def _heading(self, words: str) -> QLabel:
        label = QLabel(words, self)
        font = label.font()
        font.setWeight(QFont.Weight.DemiBold)
        label.setFont(font)
        return label

    def _help(self, control: QWidget, sentence: str) -> None:
        """Put a sentence of help under a control; a screen reader reads it with the control."""
        label = MutedLabel(self._theme, sentence, self)
        label.setWordWrap(True)
        label.setFixedWidth(_WIDTH)
        if isinstance(control, QCheckBox):
            label.setContentsMargins(_beside_the_box(control), 0, 0, 0)
        control.setAccessibleDescription(sentence)
        column = self.layout()
        if column is not None:
            column.addWidget(label)

    def _erasing(self) -> QHBoxLayout:
        self.erase_button.setAccessibleDescription(
            self.tr("Removes the sentences kept for practice from this machine")
        )
        row = QHBoxLayout()
        row.setContentsMargins(_beside_the_box(self.keep_sources), 4, 0, 0)
        row.setSpacing(12)
        row.addWidget(self.erase_button)
        row.addWidget(self.outcome, 1)
        return row

    def _sizing(self) -> QHBoxLayout:
        label = QLabel(self.tr("Text si&ze:"), self)
        label.setBuddy(self.text_size)
        row = QHBoxLayout()
        row.setSpacing(8)
        row.addWidget(label)
        row.addWidget(self.text_size)
        row.addStretch(1)
        return row

    def _connect(self) -> None:
        choices = self._choices
        self.save_on_leaving.toggled.connect(choices.save_on_leaving)
        self.keep_sources.toggled.connect(choices.keep_sources)
        self.text_size.valueChanged.connect(choices.set_text_size)
        self.erase_button.clicked.connect(self._erase)
        choices.sources_erased.connect(self._tell_erased)
        choices.failed.connect(self._tell_problem)
        self.close_box.rejected.connect(self.close)

    # ---- what is told

    def _erase(self) -> None:
        self.erase_button.setEnabled(False)
        self._choices.erase_sources()

    def _tell_erased(self) -> None:
        self._say(self.tr("Erased."))

    def _tell_problem(self, error: TranslatorError) -> None:
        self._say(error.message)

    def _say(self, sentence: str) -> None:
        self.erase_button.setEnabled(True)
        self.outcome.setText(sentence)
        self.outcome.setAccessibleName(sentence)
        QAccessible.updateAccessibility(QAccessibleEvent(self.outcome, QAccessible.Event.Alert))


def _beside_the_box(control: QCheckBox) -> int:
    """How far to the right a check box has its words."""
    style, metric = control.style(), QStyle.PixelMetric
    return style.pixelMetric(metric.PM_IndicatorWidth, None, control) + style.pixelMetric(
        metric.PM_CheckBoxLabelSpacing, None, control
    )
