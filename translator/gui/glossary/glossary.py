"""The glossary in the window: the dialog, what was selected, and the marks in both panes."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QWidget

from translator.core.direction import Direction
from translator.core.errors.tree import TranslatorError
from translator.core.text import normalise
from translator.gui.door import Door
from translator.gui.glossary.term_marks import TermMarks
from translator.gui.glossary.terms_keeper import TermsKeeper
from translator.gui.live.live_translation import LiveTranslation
from translator.gui.panes.sentence_marks import SentenceMarks
from translator.gui.panes.text_editor import TextEditor
from translator.gui.panes.translation_editor import TranslationEditor
from translator.gui.threads.bridge import Background
from translator.gui.widgets.banner import Banner
from translator.gui.widgets.theme import Theme
from translator.gui.wording.wording import worded


class Glossary(QObject):
    """Ties the parts together for one window. What is changed is seen in the text at once."""

    def __init__(
        self,
        window: QWidget,
        *,
        door: Door,
        background: Background,
        live: LiveTranslation,
        marks: SentenceMarks,
        source: TextEditor,
        translation: TranslationEditor,
        banner: Banner,
        theme: Theme,
        direction: Callable[[], Direction],
    ) -> None:
        super().__init__(window)
        self._window, self._theme, self._direction = window, theme, direction
        self._source, self._translation, self._banner = source, translation, banner
        self._is_open = False
        self.keeper = TermsKeeper(door, background, self)
        self.keeper.changed.connect(live.translate_again)
        self.keeper.failed.connect(self._tell_problem)
        banner.withdraw_on(self, self.keeper.changed, self.keeper.exported)
        self.marks = TermMarks(
            marks=marks, source=source, translation=translation, theme=theme, parent=self
        )

    def show(self) -> None:
        """Open the glossary of the languages in use."""
        self._open("", "")

    def add_selection(self) -> None:
        """Open it to add what is selected in the panes."""
        self._open(_selected(self._source), _selected(self._translation))

    def _open(self, term: str, translation: str) -> None:
        from translator.gui.glossary.glossary_dialog import GlossaryDialog

        dialog = GlossaryDialog(self.keeper, self._direction(), self._theme, self._window)
        dialog.begin(term, translation)
        dialog.finished.connect(self._closed)
        self._is_open = True
        dialog.open()

    def _closed(self) -> None:
        self._is_open = False

    def _tell_problem(self, error: TranslatorError) -> None:
        """The dialog tells it, unless it has been closed meanwhile."""
        if not self._is_open:
            self._banner.show_fault(worded(error.message), cause=self)


def _selected(editor: TextEditor) -> str:
    return normalise(editor.textCursor().selectedText())
