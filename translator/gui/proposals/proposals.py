"""What the model proposes where the user is at work: other wordings, and how to go on."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QObject
from PySide6.QtGui import QAction

from translator.core.direction import Direction
from translator.gui.choices import Choices
from translator.gui.door import Door
from translator.gui.panes.sentence_marks import SentenceMarks
from translator.gui.panes.translation_pane import TranslationPane
from translator.gui.proposals.alternatives import Alternatives
from translator.gui.proposals.click_offers import ClickOffers
from translator.gui.proposals.completions import Completions
from translator.gui.threads.bridge import Background, Bridge
from translator.gui.widgets.theme import Theme


class Proposals(QObject):
    """Both kinds, on one worker thread of their own: what is saved does not wait for them."""

    def __init__(
        self,
        *,
        door: Door,
        bridge: Bridge,
        marks: SentenceMarks,
        pane: TranslationPane,
        choices: Choices,
        direction: Callable[[], Direction],
        theme: Theme,
        parent: QObject | None = None,
    ) -> None:
        super().__init__(parent)
        self._background = Background(bridge, "proposals")
        self.alternatives = Alternatives(
            door=door,
            background=self._background,
            editor=pane.editor,
            marks=marks,
            direction=direction,
            theme=theme,
            parent=self,
        )
        self.click_offers = ClickOffers(
            alternatives=self.alternatives, editor=pane.editor, choices=choices, parent=self
        )
        self.completions = Completions(
            door=door,
            background=self._background,
            pane=pane,
            choices=choices,
            direction=direction,
            theme=theme,
            parent=self,
        )

    @property
    def edit_actions(self) -> tuple[QAction, ...]:
        """For the menu of what can be done to a text."""
        return self.alternatives.word_action, self.alternatives.sentence_action

    def stop(self) -> None:
        """Ask nothing any more."""
        self.click_offers.close()
        self.alternatives.close()
        self.completions.close()
        self._background.stop()

    def join(self) -> None:
        """Join the thread that asks."""
        self._background.join()
