"""How learning is wired to the rest of the window: what it hears, and what it says."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QWidget

from translator.core.learning import IN_ROUND, LearnerState, Progress
from translator.gui.correcting.correcting import Correcting
from translator.gui.learning.learning import Learning
from translator.gui.live.live_translation import LiveTranslation
from translator.gui.panes.text_editor import TextEditor
from translator.gui.widgets.banner import Banner
from translator.gui.widgets.status_line import StatusLine
from translator.gui.widgets.theme import Theme
from translator.gui.window.panel_split import PanelSplit

if TYPE_CHECKING:
    from translator.gui.panel.learning_panel import LearningPanel


class LearningWiring(QObject):
    """Connects the learner with the panes, the status line, the banner and its panel.

    ``split`` is what the window shows in its middle: the panes, and the panel when it is open.
    """

    def __init__(
        self,
        learning: Learning,
        *,
        live: LiveTranslation,
        panes: QWidget,
        editors: tuple[TextEditor, TextEditor],
        correcting: Correcting,
        status: StatusLine,
        banner: Banner,
        theme: Theme,
        parent: QObject | None = None,
    ) -> None:
        super().__init__(parent)
        self._learning, self._theme = learning, theme
        self._live, self._status, self._editors = live, status, editors
        self.split = PanelSplit(panes, self._make_panel, usual=editors[0])
        live.ready.connect(learning.use)
        for editor in editors:
            editor.typed.connect(learning.learner.typed)
        correcting.forget_requested.connect(learning.forget)
        correcting.corrected.connect(lambda _: learning.corrections_changed())
        learning.learner.progressed.connect(self._show_progress)
        learning.serving_changed.connect(self._show_serving)
        learning.answers_changed.connect(live.translate_again)
        learning.told.connect(status.show_passing)
        learning.working.connect(partial(status.show_work, of=learning))
        self._tell_in(banner)

    def _tell_in(self, banner: Banner) -> None:
        """Problems, until the next thing that was asked for is done; that nothing is learned."""
        learning = self._learning
        refusal = object()
        learning.learner.refused.connect(partial(banner.show_notice, cause=refusal))
        learning.learner.begun.connect(lambda: banner.withdraw(refusal))
        learning.failed.connect(lambda error: banner.show_fault(error.message, cause=self))
        banner.withdraw_on(self, learning.changed)

    def _make_panel(self) -> LearningPanel:
        # Not before it is wanted: the window is to open fast.
        from translator.gui.panel.learning_panel import LearningPanel

        panel = LearningPanel(self._learning, self._theme, source=self._editors[0])
        panel.close_requested.connect(self.split.toggle)
        return panel

    def _show_progress(self, progress: Progress | None) -> None:
        state = progress.state if progress is not None else LearnerState.IDLE
        words = ""
        if state is LearnerState.PAUSED:
            words = self.tr("Learning paused")
        elif state in IN_ROUND:
            words = self.tr("Learning…")
        self._status.show_learning(words)

    def _show_serving(self, revision: int, sentence: str) -> None:
        self._status.show_revision(revision)
        self._status.show_passing(sentence)
        self._live.translate_again()
