"""The settings, on Ctrl+,: each with a sentence about what it does, and obeyed at once."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtWidgets import (
    QCheckBox,
    QDialog,
    QHBoxLayout,
    QLabel,
    QLayout,
    QPushButton,
    QSpinBox,
    QTabWidget,
    QVBoxLayout,
    QWidget,
)

from translator.core.errors.tree import TranslatorError
from translator.core.settings import LARGEST_FONT, SMALLEST_FONT
from translator.gui.choices import Choices
from translator.gui.desktop.desktop import Desktop
from translator.gui.desktop.desktop_settings import DesktopSettings
from translator.gui.history.history_settings import HistorySettings
from translator.gui.history.past_texts import PastTextsReader
from translator.gui.settings.language_choice import LanguageChoice
from translator.gui.settings.translation_settings import TranslationSettings
from translator.gui.widgets.close_box import close_box
from translator.gui.widgets.muted_label import MutedLabel, beside_the_box
from translator.gui.widgets.outline import Outline
from translator.gui.widgets.theme import Theme
from translator.gui.wording.wording import worded

_WIDTH = 440


class SettingsDialog(QDialog):
    """A few settings on a few pages. There is nothing to confirm; Esc closes it."""

    def __init__(
        self,
        choices: Choices,
        desktop: Desktop,
        past: PastTextsReader,
        theme: Theme,
        parent: QWidget,
    ) -> None:
        super().__init__(parent)
        self._choices, self._theme = choices, theme
        self.setWindowTitle(self.tr("Settings"))
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.tabs = QTabWidget(self)  # first, because Tab follows the order of making
        # With no frame, which Qt would fill with a shade that is none of the theme's.
        self.tabs.setDocumentMode(True)
        self.save_on_leaving = QCheckBox(self.tr("&Save an edit when I leave the sentence"), self)
        self.keep_sources = QCheckBox(self.tr("&Keep finished sentences for practice"), self)
        self.erase_button = QPushButton(self.tr("&Erase what was kept"), self)
        self.erase_button.setAutoDefault(False)
        self.outcome = MutedLabel(theme, "", self)
        self.outcome.setWordWrap(True)
        self.translation = TranslationSettings(choices, theme, width=_WIDTH, parent=self)
        self.text_size = QSpinBox(self)
        self.tab_leaves = QCheckBox(self.tr("&Tab leaves the pane"), self)
        self.history = HistorySettings(choices, past, theme, width=_WIDTH, parent=self)
        self.language = LanguageChoice(choices, theme, self)
        self.desktop = DesktopSettings(choices, desktop, theme, width=_WIDTH, parent=self)
        self.close_box = close_box(self)
        self._show_choices()
        self._arrange()
        self._connect()
        self.save_on_leaving.setFocus()

    def _show_choices(self) -> None:
        settings = self._choices.settings
        self.save_on_leaving.setChecked(settings.save_on_leaving)
        self.keep_sources.setChecked(settings.keep_sources)
        self.tab_leaves.setChecked(settings.tab_leaves)
        self.text_size.setRange(SMALLEST_FONT, LARGEST_FONT)
        self.text_size.setSuffix(self.tr(" pt"))
        self.text_size.setAccessibleName(self.tr("Text size"))
        self.text_size.setValue(settings.font_size)

    # ---- the parts

    def _arrange(self) -> None:
        outer = QVBoxLayout(self)
        outer.setContentsMargins(12, 12, 12, 12)
        outer.setSpacing(12)
        outer.setSizeConstraint(QLayout.SizeConstraint.SetFixedSize)
        outer.addWidget(self.tabs)
        outer.addWidget(self.close_box)
        self._arrange_corrections(self._page(self.tr("&Corrections")))
        column = self._page(self.tr("Trans&lation"))
        column.addWidget(self.translation)
        column.addStretch(1)
        self._arrange_panes(self._page(self.tr("&Window")))
        column = self._page(self.tr("&History"))
        column.addWidget(self.history)
        column.addStretch(1)
        column = self._page(self.tr("&Desktop"))
        column.addWidget(self.desktop)
        column.addStretch(1)
        controls = (self.save_on_leaving, self.keep_sources, self.text_size, self.tab_leaves)
        for control in controls:
            Outline(control, self._theme)

    def _page(self, words: str) -> QVBoxLayout:
        """A page of its own; all together would not fit into a small window."""
        page = QWidget(self.tabs)
        column = QVBoxLayout(page)
        column.setContentsMargins(16, 14, 16, 14)
        column.setSpacing(4)
        self.tabs.addTab(page, words)
        return column

    def _arrange_corrections(self, column: QVBoxLayout) -> None:
        column.addWidget(self.save_on_leaving)
        self._help(
            column,
            self.save_on_leaving,
            self.tr(
                "When this is off, an edit becomes a correction only when you save it, with "
                "the button under the translation or Ctrl+Enter."
            ),
        )
        column.addSpacing(12)
        column.addWidget(self.keep_sources)
        self._help(
            column,
            self.keep_sources,
            self.tr(
                "Sentences you leave uncorrected help the model not to lose what it can already "
                "do. They stay on this machine."
            ),
        )
        column.addLayout(self._erasing())
        column.addStretch(1)

    def _arrange_panes(self, column: QVBoxLayout) -> None:
        column.addLayout(self._sizing())
        self._help(
            column, self.text_size, self.tr("In both panes. Also Ctrl and + or −, anywhere.")
        )
        column.addSpacing(12)
        column.addWidget(self.tab_leaves)
        self._help(
            column,
            self.tab_leaves,
            self.tr(
                "When this is off, Tab writes a tab into the text; Shift+Tab leaves the pane, and "
                "F6 goes to the other one."
            ),
        )
        column.addSpacing(12)
        column.addWidget(self.language)
        self._help(
            column,
            self.language.list,
            self.tr("The window opens anew in it, with the same text."),
        )
        column.addStretch(1)

    def _help(self, column: QVBoxLayout, control: QWidget, sentence: str) -> None:
        """Put a sentence of help under a control; a screen reader reads it with the control."""
        label = MutedLabel(self._theme, sentence, self)
        label.setWordWrap(True)
        label.setFixedWidth(_WIDTH)
        if isinstance(control, QCheckBox):
            label.setContentsMargins(beside_the_box(control), 0, 0, 0)
        control.setAccessibleDescription(sentence)
        column.addWidget(label)

    def _erasing(self) -> QHBoxLayout:
        self.erase_button.setAccessibleDescription(
            self.tr("Removes the sentences kept for practice from this machine")
        )
        row = QHBoxLayout()
        row.setContentsMargins(beside_the_box(self.keep_sources), 4, 0, 0)
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
        self.tab_leaves.toggled.connect(choices.tab_leaves)
        self.text_size.valueChanged.connect(choices.set_text_size)
        self.erase_button.clicked.connect(self._erase)
        choices.sources_erased.connect(self._tell_erased)
        choices.failed.connect(self._tell_problem)
        choices.window_language_changed.connect(self.close)  # it opens anew with the window
        self.tabs.currentChanged.connect(self._spare_keys)
        self.close_box.rejected.connect(self.close)

    def go_to_language(self) -> None:
        """Show the page with the language of the window, the keyboard in its list."""
        pages = [self.tabs.widget(place) for place in range(self.tabs.count())]
        self.tabs.setCurrentIndex(pages.index(self.language.parentWidget()))
        self.language.list.setFocus()

    def _spare_keys(self) -> None:
        """Qt gives a new page's first field the keyboard; this one records whatever is pressed."""
        if self.focusWidget() is self.desktop.keys:
            self.tabs.tabBar().setFocus()

    # ---- what is told

    def _erase(self) -> None:
        self.erase_button.setEnabled(False)
        self._choices.erase_sources()

    def _tell_erased(self) -> None:
        self._say(self.tr("Erased."))

    def _tell_problem(self, error: TranslatorError) -> None:
        self._say(worded(error.message))

    def _say(self, sentence: str) -> None:
        self.erase_button.setEnabled(True)
        self.outcome.say(sentence)
