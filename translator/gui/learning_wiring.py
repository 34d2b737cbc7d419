"""How learning is wired to the rest of the window: what it hears, and what it says."""

from __future__ import annotations

from PySide6.QtCore import QObject

from translator.core.learning import LearnerState, Progress
from translator.gui.banner import Banner
from translator.gui.correcting import Correcting
from translator.gui.learning import Learning
from translator.gui.learning_words import seconds_left
from translator.gui.live_translation import LiveTranslation
from translator.gui.status_line import StatusLine
from translator.gui.text_editor import TextEditor

_AT_WORK = (LearnerState.LEARNING, LearnerState.SCORING)


class LearningWiring(QObject):
    """Connects the learner with the panes, the status line and the banner."""

    def __init__(
        self,
        learning: Learning,
        *,
        live: LiveTranslation,
        editors: tuple[TextEditor, TextEditor],
        correcting: Correcting,
        status: StatusLine,
        banner: Banner,
        parent: QObject | None = None,
    ) -> None:
        super().__init__(parent)
        self._live, self._status = live, status
        live.ready.connect(learning.use)
        for editor in editors:
            editor.typed.connect(learning.typed)
        correcting.corrected.connect(lambda _: learning.corrections_changed())
        learning.progressed.connect(self._show_progress)
        learning.serving_changed.connect(self._show_serving)
        learning.told.connect(status.show_passing)
        learning.refused.connect(banner.show_notice)
        learning.failed.connect(lambda error: banner.show_fault(error.message))

    def _show_progress(self, progress: Progress) -> None:
        if progress.state is LearnerState.PAUSED:
            self._status.show_learning(self.tr("Learning paused"))
        elif progress.state in _AT_WORK:
            left = seconds_left(progress)
            learning = self.tr("Learning")
            self._status.show_learning(f"{learning}, {left}" if left else learning)
        else:
            self._status.show_learning("")

    def _show_serving(self, revision: int, sentence: str) -> None:
        self._status.show_revision(revision)
        self._status.show_passing(sentence)
        self._live.translate_again()
