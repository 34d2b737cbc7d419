"""The settings about the history: kept or not, and what is there erased."""

from __future__ import annotations

from PySide6.QtWidgets import QCheckBox, QHBoxLayout, QPushButton, QVBoxLayout, QWidget

from translator.core.errors.tree import TranslatorError
from translator.core.history import HistoryCount
from translator.gui.choices import Choices
from translator.gui.history.past_texts import PastTextsReader
from translator.gui.widgets.asking import Asking
from translator.gui.widgets.muted_label import MutedLabel, beside_the_box
from translator.gui.widgets.outline import Outline
from translator.gui.widgets.theme import Theme
from translator.gui.wording.history_words import counted_texts, erase_question, policy
from translator.gui.wording.wording import worded


class HistorySettings(QWidget):
    """A switch with its help, and a button that asks before it erases."""

    def __init__(
        self,
        choices: Choices,
        past: PastTextsReader,
        theme: Theme,
        *,
        width: int,
        parent: QWidget,
    ) -> None:
        super().__init__(parent)
        self._past, self._width = past, width
        self._count = HistoryCount(0, 0)
        self.keep = QCheckBox(self.tr("Keep a histor&y of what I translate"), self)
        self.keep.setChecked(choices.settings.keep_history)
        Outline(self.keep, theme)
        self.help = self._label(theme, self._help())
        self.keep.setAccessibleDescription(self.help.text())
        self.erase_button = QPushButton(self.tr("&Erase the history…"), self)
        self.erase_button.setAutoDefault(False)
        self.outcome = self._label(theme, "")
        self.asking = Asking(self)
        self.asking.hide()
        self._arrange()
        self.keep.toggled.connect(choices.keep_history)
        self.keep.toggled.connect(self._describe)
        self.erase_button.clicked.connect(self._ask)
        self.asking.confirmed.connect(self._erase)
        self.asking.cancelled.connect(self._step_back)
        past.counted.connect(self._take_count)
        past.erased.connect(self._tell_erased)
        past.failed.connect(self._tell_problem)
        self._describe()
        past.count()

    def _help(self) -> str:
        sentence = self.tr(
            "Texts are kept when you pause or go on to another one, to be found again with Ctrl+H."
        )
        return f"{sentence} {policy()}"

    def _label(self, theme: Theme, words: str) -> MutedLabel:
        label = MutedLabel(theme, words, self)
        label.setWordWrap(True)
        return label

    def _arrange(self) -> None:
        inset = beside_the_box(self.keep)
        self.help.setFixedWidth(self._width)
        self.help.setContentsMargins(inset, 0, 0, 0)
        self.asking.setFixedWidth(self._width)
        row = QHBoxLayout()
        row.setContentsMargins(inset, 4, 0, 0)
        row.setSpacing(12)
        row.addWidget(self.erase_button)
        row.addWidget(self.outcome, 1)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(4)
        column.addWidget(self.keep)
        column.addWidget(self.help)
        column.addLayout(row)
        column.addSpacing(8)
        column.addWidget(self.asking)

    # ---- what is told

    def _take_count(self, count: HistoryCount) -> None:
        self._count = count
        self._describe()

    def _describe(self) -> None:
        """Say what is there; where nothing is added any more, that it stays until it is erased."""
        texts = self._count.texts
        self.erase_button.setEnabled(texts > 0)
        if not texts:
            self.outcome.say(self.tr("It is empty."), aloud=False)
            return
        sentence = self.tr("%1 in it.")
        if not self.keep.isChecked():
            sentence = self.tr("Nothing is added any more. %1 in it, until you erase them.")
        self.outcome.say(sentence.replace("%1", counted_texts(texts)), aloud=False)

    def _ask(self) -> None:
        self.asking.show()
        self.asking.ask(
            erase_question(self._count), yes=self.tr("Erase e&verything"), no=self.tr("&Keep it")
        )

    def _erase(self) -> None:
        self._step_back()
        self._past.erase()

    def _step_back(self) -> None:
        self.asking.hide()
        self.erase_button.setFocus()

    def _tell_erased(self) -> None:
        self._take_count(HistoryCount(0, 0))
        self.outcome.say(self.tr("Erased."))

    def _tell_problem(self, error: TranslatorError) -> None:
        self.outcome.say(worded(error.message))
