"""What would drop the edits first saves what can be saved, and asks about the rest."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from functools import partial

from PySide6.QtCore import QObject

from translator.gui.correcting.correcting import Correcting
from translator.gui.panes.translation_editor import TranslationEditor
from translator.gui.sheet.sheet import Row
from translator.gui.threads.bridge import Background
from translator.gui.widgets.banner import Banner, Choice


def nothing() -> None:
    """What has to be done before something else, usually."""


class UnsavedEdits(QObject):
    """Asks for one purpose, such as closing the window; ``save`` and ``drop`` name the answers."""

    def __init__(
        self,
        *,
        background: Background,
        editor: TranslationEditor,
        correcting: Correcting,
        banner: Banner,
        save: str,
        drop: str,
        parent: QObject,
    ) -> None:
        super().__init__(parent)
        self._background, self._editor = background, editor
        self._correcting, self._banner = correcting, banner
        self._save, self._drop = save, drop
        self._asked: set[tuple[int, str]] = set()
        self._given_up: set[tuple[int, str]] = set()  # by an answer of the user's
        self._go: Callable[[], None] | None = None  # once what is being saved is saved
        editor.sheet_changed.connect(self._withdraw_question)

    def all_known(self) -> bool:
        """Whether all unsaved edits are given up, or are what a question in sight is about.

        One that was put off, or that another message took the place of, has no answer.
        """
        unsaved = {(row.key, row.text) for row in self._correcting.unsaved()}
        in_sight = self._asked if self._banner.tells(self) else set()
        return unsaved <= self._given_up | in_sight

    def settle(
        self, go: Callable[[], None], *, before_asking: Callable[[], None] = nothing
    ) -> None:
        """Do ``go`` once nothing is lost by it, or the user has said that it may be.

        At once, where nothing is unsaved. What is asked for meanwhile takes its place.
        """
        self._correcting.leave_all()
        if not self._correcting.unsaved():
            self._go = None  # it was about edits that are gone
            go()
        elif self._go is None:
            self._wait(go, before_asking)
        else:
            self._go = go

    # ---- inside

    def _wait(self, go: Callable[[], None], before_asking: Callable[[], None]) -> None:
        """The worker does one thing after the other: what is being saved comes before this."""
        self._go = go
        self._background.run(
            nothing, done=lambda _: self._go_or_ask(before_asking), failed=lambda _: None
        )

    def _go_or_ask(self, before_asking: Callable[[], None]) -> None:
        go, self._go = self._go, None
        if go is None:
            return
        if unsaved := self._correcting.unsaved():
            before_asking()
            self._ask(unsaved, go)
        else:
            go()

    def _ask(self, unsaved: Sequence[Row], go: Callable[[], None]) -> None:
        self._asked = {(row.key, row.text) for row in unsaved}
        singles = [row for row in unsaved if not row.for_several]
        gone = sum(row.stale or self._editor.sheet.find(row.key) is None for row in singles)
        sentences: list[str] = []
        choices: list[Choice] = [(self._drop, partial(self._go_unsaved, go))]
        if singles:
            choices.insert(0, (self._save, partial(self._save_and_go, go)))
        if here := len(singles) - gone:
            sentences.append(self.tr("%n edited sentences are not saved as corrections.", "", here))
        if gone:
            sentences.append(
                self.tr(
                    "%n edits of sentences that are no longer in the source are not saved as "
                    "corrections.",
                    "",
                    gone,
                )
            )
        if len(singles) < len(unsaved):
            sentences.append(
                self.tr("Your text for several sentences cannot be saved as a correction.")
            )
        self._banner.ask(" ".join(sentences), *choices, cause=self)

    def _go_unsaved(self, go: Callable[[], None]) -> None:
        """The answer is about the edits of the question, and about none that came later."""
        self._given_up |= self._asked
        if self.all_known():
            self._correcting.drop_questions()
            go()
        else:
            self.settle(go)

    def _save_and_go(self, go: Callable[[], None]) -> None:
        self._correcting.save_all()
        self._background.run(nothing, done=lambda _: self._go_saved(go), failed=lambda _: None)

    def _go_saved(self, go: Callable[[], None]) -> None:
        """Go on, unless something could not be saved, of which the banner tells."""
        left = self._correcting.unsaved()
        if all(row.for_several for row in left):
            self._given_up |= {(row.key, row.text) for row in left} & self._asked
            go()

    def _withdraw_question(self) -> None:
        if not self._correcting.unsaved():
            self._banner.withdraw(self)
