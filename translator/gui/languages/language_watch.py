"""Notices that the source is in another language than was chosen, and offers what fits it."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial

from PySide6.QtCore import QObject, QTimer, Signal

from translator.core.direction import Direction
from translator.gui.languages.language_bar import LanguageBar
from translator.gui.panes.source_pane import SourcePane
from translator.gui.panes.translation_editor import TranslationEditor
from translator.gui.threads.bridge import Background, Bridge
from translator.memory.guessing import language_guess

SETTLED_MS = 700  # after the last key press; before that nothing is done
_ENOUGH = 2000  # characters of a long text; more would not make the guess better


class LanguageWatch(QObject):
    """Looks at the source when typing pauses. It offers, and never switches by itself.

    What guesses takes a second to load. That is done on a thread of its own, when there is a first
    text to guess about, so that no correction has to wait for it.

    Signals:
        looked: the source was looked at, whatever came of it.
    """

    looked = Signal()

    def __init__(
        self,
        bridge: Bridge,
        *,
        source: SourcePane,
        translation: TranslationEditor,
        languages: LanguageBar,
        use_direction: Callable[[Direction], None],
        parent: QObject | None = None,
    ) -> None:
        super().__init__(parent)
        self._background = Background(bridge, "language-guess")
        self._source, self._translation = source, translation
        self._languages, self._use_direction = languages, use_direction
        self._offered: Direction | None = None
        self._settled = QTimer(self, singleShot=True, interval=SETTLED_MS)
        self._settled.timeout.connect(self._look)
        source.editor.edited.connect(self._settled.start)
        translation.entered.connect(source.offer.hide)
        source.offer.accepted.connect(self.accept)

    @property
    def offers_swap(self) -> bool:
        """Whether turning the direction round is offered."""
        turned = self._languages.direction.reversed()
        return not self._source.offer.isHidden() and self._offered == turned

    def accept(self) -> None:
        """Do what is offered; unlike swapping otherwise, it leaves the source what it is."""
        if self._offered is not None:
            self._use_direction(self._offered)
            self._source.editor.setFocus()

    def look_again(self) -> None:
        """The languages are others now."""
        self._source.offer.hide()
        if self._source.editor.text():
            self._settled.start()

    def stop(self) -> None:
        """Look at nothing any more."""
        self._settled.stop()
        self._background.stop()

    def join(self) -> None:
        """Join the thread that guesses."""
        self._background.join()

    def _look(self) -> None:
        sample, direction = self._sample(), self._languages.direction
        if self._may_offer(direction):
            self._background.run(
                partial(language_guess.guess, sample),
                done=partial(self._answer, sample, direction),
                failed=lambda _: None,
            )
        else:
            self._source.offer.hide()
            self.looked.emit()

    def _answer(self, sample: str, direction: Direction, found: str | None) -> None:
        # An answer about another text is dropped: the one there is now is being looked at.
        if sample == self._sample() and direction == self._languages.direction:
            fitting = self._fitting(found) if self._may_offer(direction) else None
            self._offered = fitting
            if found is None or fitting is None:
                self._source.offer.hide()
            else:
                turned = fitting == direction.reversed()
                self._source.offer.show_for(found, None if turned else fitting.target)
        self.looked.emit()

    def _fitting(self, found: str | None) -> Direction | None:
        """The direction for a text in this language; None where it is the one that was chosen."""
        direction = self._languages.direction
        if found is None or language_guess.alike(found, direction.source):
            return None
        if found == direction.target:
            return direction.reversed()
        return self._languages.direction_from(found)

    def _may_offer(self, direction: Direction) -> bool:
        """Whether swapping is possible, can be a good idea, and would disturb nobody."""
        editing = self._translation.hasFocus() or any(
            row.edited for row in self._translation.sheet.rows
        )
        alike = language_guess.alike(direction.source, direction.target)
        return self._languages.can_swap and not alike and not editing and bool(self._sample())

    def _sample(self) -> str:
        return self._source.editor.text()[:_ENOUGH]
