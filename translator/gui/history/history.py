"""The history in the window: what is kept of it, the way back and forward, and the dialog."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QWidget

from translator.core.direction import Direction
from translator.core.errors.tree import TranslatorError
from translator.core.history import HistoryEntry, TranslatedText
from translator.gui.choices import Choices
from translator.gui.correcting.correcting import Correcting
from translator.gui.correcting.unsaved_edits import nothing
from translator.gui.door import Door
from translator.gui.history.kept_texts import KeptTexts
from translator.gui.history.own_words import with_wordings
from translator.gui.history.past_texts import PastTextsReader
from translator.gui.history.trail import Trail, Visit
from translator.gui.live.live_translation import LiveTranslation
from translator.gui.panes.source_editor import SourceEditor
from translator.gui.panes.translation_editor import TranslationEditor
from translator.gui.threads.bridge import Background
from translator.gui.widgets.banner import Banner
from translator.gui.widgets.status_line import StatusLine
from translator.gui.widgets.theme import Theme


class History(QObject):
    """Ties the parts together for one window.

    Signals:
        brought: an earlier text comes into the source, to be looked at.
    """

    brought = Signal()

    def __init__(
        self,
        window: QWidget,
        *,
        door: Door,
        background: Background,
        live: LiveTranslation,
        source: SourceEditor,
        translation: TranslationEditor,
        correcting: Correcting,
        choices: Choices,
        banner: Banner,
        status: StatusLine,
        theme: Theme,
        direction: Callable[[], Direction],
        use_direction: Callable[[Direction, Callable[[], None]], None],
    ) -> None:
        super().__init__(window)
        self._window, self._source, self._correcting = window, source, correcting
        self._live, self._translation = live, translation
        self._choices, self._banner, self._status = choices, banner, status
        self._theme, self._direction, self._use_direction = theme, direction, use_direction
        self._trail = Trail()
        self.past = PastTextsReader(door, background, self)
        self.kept = KeptTexts(
            door=door,
            background=background,
            live=live,
            source=source,
            translation=translation,
            direction=direction,
            parent=self,
        )
        self.kept.kept.connect(self._remember)
        self.kept.left.connect(self._trail.leave)
        self.kept.failed.connect(self._tell_problem)
        banner.withdraw_on(self, self.kept.recorded)
        self.past.erased.connect(self._forget)

    # ---- what the menus offer

    def show(self) -> None:
        """Open the history, the text at hand at its top."""
        from translator.gui.history.history_dialog import HistoryDialog

        self.kept.keep()
        on = self._choices.settings.keep_history
        dialog = HistoryDialog(self.past, self._theme, on=on, parent=self._window)
        dialog.chosen.connect(self._use)
        dialog.open()

    def back(self) -> None:
        """Show the text before this one again."""
        self.kept.keep()
        self._go(self._trail.earlier, self._trail.back, self.tr("There is no earlier text"))

    @property
    def can_go_back(self) -> bool:
        """Whether there is a text before this one; the one at hand may not be kept yet."""
        return self._trail.earlier is not None

    @property
    def can_go_forward(self) -> bool:
        return self._trail.later is not None

    def forward(self) -> None:
        """Show the text after this one again."""
        self.kept.keep()
        self._go(self._trail.later, self._trail.forward, self.tr("There is no later text"))

    def toggle_favourite(self) -> None:
        """Make the text at hand a favourite, or no favourite any more."""
        if not self.kept.toggle_favourite(done=self._tell_favourite):
            self._status.show_passing(self.tr("There is no translated text to keep"))

    def close(self) -> None:
        """Have the text at hand kept; the worker must not be closed yet."""
        self.kept.begin_anew()

    # ---- inside

    def _use(self, entry: HistoryEntry) -> None:
        self.kept.keep()
        visit = Visit(entry.text.direction, entry.text.source)
        step = partial(self._trail.show, visit, instead=False)
        self._put(visit, step, then=partial(self._bring_back, entry.text))

    def _bring_back(self, text: TranslatedText) -> None:
        """Show what the user wrote there again, with the next draft of its source."""
        if text.wordings:
            self._translation.take_up(with_wordings(self._translation.sheet, text))
            self._live.translate_again()  # none would come where the same source is there already

    def _go(self, visit: Visit | None, step: Callable[[], object], otherwise: str) -> None:
        if visit is None:
            self._status.show_passing(otherwise)
        else:
            self._put(visit, step)

    def _put(
        self, visit: Visit, step: Callable[[], object], then: Callable[[], object] = nothing
    ) -> None:
        """Put a text into the source pane, in its direction; undo brings back what was there.

        ``step`` is done on the trail before, and ``then`` after that: the user may rather stay
        with edits of this text.
        """
        show = partial(self._show, visit, step, then)
        if visit.direction != self._direction():
            self._use_direction(visit.direction, show)
        else:
            self._correcting.leave_all()
            show()

    def _show(self, visit: Visit, step: Callable[[], object], then: Callable[[], object]) -> None:
        step()
        self.brought.emit()
        self.kept.begin_anew()
        self._source.replace_text(visit.source)
        then()
        self._source.setFocus()

    def _remember(self, text: TranslatedText, instead: bool) -> None:
        self._trail.show(Visit(text.direction, text.source), instead=instead)

    def _forget(self) -> None:
        self._trail.clear()
        self.kept.drop()

    # ---- what is told

    def _tell_favourite(self, favourite: bool | None) -> None:
        if favourite is None and self._choices.settings.keep_history:
            said = self.tr("This text is not kept in the history")
        elif favourite is None:
            said = self.tr("The history is switched off in the settings")
        elif favourite:
            said = self.tr("Added to the favourites")
        else:
            said = self.tr("Removed from the favourites")
        self._status.show_passing(said)

    def _tell_problem(self, error: TranslatorError) -> None:
        self._banner.show_fault(error.message, cause=self)
