"""The window is closed in order, and another one opens in its place.

For another profile, or for the same one in another language of the window.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, field, replace
from functools import partial

from PySide6.QtCore import QByteArray, QObject
from PySide6.QtWidgets import QWidget

from translator.core.direction import Direction
from translator.core.errors.tree import TranslatorError
from translator.core.paths import DEFAULT_PROFILE
from translator.gui.correcting.correcting import Correcting
from translator.gui.correcting.unsaved_edits import UnsavedEdits, nothing
from translator.gui.learning.running_learner import RunningLearner
from translator.gui.live.live_translation import LiveTranslation
from translator.gui.panes.source_editor import SourceEditor
from translator.gui.panes.translation_editor import TranslationEditor
from translator.gui.sheet.sheet import Sheet
from translator.gui.threads.bridge import Background
from translator.gui.widgets.banner import Banner
from translator.gui.wording.wording import worded


@dataclass(frozen=True, slots=True)
class Place:
    """What the user saw of a translation: what the same window goes on with once more."""

    direction: Direction
    sheet: Sheet
    caret: int  # in the translation
    first_page: bool  # it was still there


@dataclass(frozen=True, slots=True, kw_only=True)
class NextWindow:
    """What opens when this window has closed.

    Attributes:
        profile: to work in; None is the one used last.
        before: done while nothing is open, such as giving the profile its new name; where it
            gives a text, that is ``profile`` as it is written on the disk.
        otherwise: the profile to open where ``before`` fails.
        text: for the source pane.
        caret: the place in that text.
        anew: where it is the same window once more, such as in another language: unsaved edits
            and all.
        from_settings: whether it is opened for a choice in the settings, which then show again.
        afresh: whether nothing of all this goes along once ``before`` is done.
        paused: whether learning was.
        geometry: of the window, as Qt saves it; empty leaves it to the settings.
        problem: what went wrong before it opened.
    """

    profile: str | None = None
    before: Callable[[], object] = nothing
    otherwise: str | None = None
    text: str = ""
    caret: int = 0
    anew: Place | None = None
    from_settings: bool = False
    afresh: bool = False
    paused: bool = False
    geometry: QByteArray = field(default_factory=QByteArray)
    problem: TranslatorError | None = None


class Reopening(QObject):
    """Leaves this profile: settles what becomes of unsaved edits, then closes the window.

    A new window on a new workbench is what a start is, too: nothing of the one profile can be left
    standing in the other.
    """

    def __init__(
        self,
        window: QWidget,
        *,
        background: Background,
        source: SourceEditor,
        translation: TranslationEditor,
        correcting: Correcting,
        edits: UnsavedEdits,
        banner: Banner,
        live: LiveTranslation,
        learner: RunningLearner,
        direction: Callable[[], Direction],
        is_first: Callable[[], bool],
        close: Callable[[], None],
    ) -> None:
        super().__init__(window)
        self._window, self._close, self._is_first = window, close, is_first
        self._background, self._banner, self._learner = background, banner, learner
        self._source, self._translation = source, translation
        self._correcting, self._edits, self._direction = correcting, edits, direction
        self._anew: Place | None = None  # to go on from, once the engine is ready
        self.next: NextWindow | None = None  # what opens once this window has closed
        live.ready.connect(self._go_on)

    def take_up(self, opened: NextWindow) -> None:
        """Begin where the window before left off."""
        if not opened.geometry.isEmpty():
            self._window.restoreGeometry(opened.geometry)
        if opened.text:
            self._source.replace_text(opened.text)
            self._source.place_caret(opened.caret)
        if opened.paused:
            self._learner.pause()
        self._anew = opened.anew
        if opened.problem is not None:
            self._banner.show_fault(worded(opened.problem.message))

    def tell(self, error: TranslatorError) -> None:
        """Have the next window tell what went wrong while this one closed."""
        if self.next is not None:
            self.next = replace(self.next, problem=error)

    def open(
        self,
        profile: str,
        *,
        before: Callable[[], object] = nothing,
        otherwise: str | None = None,
    ) -> None:
        """Go on in another profile with the same text, once no edit is lost by it unasked."""
        self._edits.settle(partial(self._leave_with_text, profile, before, otherwise or profile))

    def open_instead(self, profile: str, *, before: Callable[[], object]) -> None:
        """The same where ``before`` deletes what is in this one, unsaved edits included."""
        self._leave_with_text(profile, before, profile)

    def open_anew(self, profile: str) -> None:
        """Go on in the same profile, the text and what was edited in it as they are."""
        self._once_saved(lambda: self._leave(replace(self._same(profile), from_settings=True)))

    def start_over(self, *, before: Callable[[], object], otherwise: str) -> None:
        """Go on as a program that was never used, with an empty window.

        Where ``before`` fails, all is as it was, as in ``open_anew``.
        """

        def leave() -> None:
            same = self._same(otherwise)
            self._leave(replace(same, profile=DEFAULT_PROFILE, before=before, afresh=True))

        self._once_saved(leave)

    # ---- inside

    def _leave_with_text(self, profile: str, before: Callable[[], object], otherwise: str) -> None:
        self._leave(
            NextWindow(
                profile=profile,
                before=before,
                otherwise=otherwise,
                text=self._source.text(),
                caret=self._source.caret(),
                paused=self._learner.paused,
                geometry=self._window.saveGeometry(),
            )
        )

    def _once_saved(self, go: Callable[[], None]) -> None:
        """Do ``go`` when what can be saved is; what cannot stays in the sheet."""
        self._correcting.leave_all()
        self._background.run(nothing, done=lambda _: go(), failed=lambda _: None)

    def _same(self, profile: str) -> NextWindow:
        """This window once more, text, edits and all."""
        return NextWindow(
            profile=profile,
            otherwise=profile,
            text=self._source.text(),
            caret=self._source.caret(),
            anew=Place(
                self._direction(),
                self._translation.sheet,
                self._translation.caret(),
                first_page=self._is_first(),
            ),
            paused=self._learner.paused,
            geometry=self._window.saveGeometry(),
        )

    def _go_on(self, direction: Direction) -> None:
        """The engine is ready, and the pane still empty: the first draft joins what was edited."""
        place, self._anew = self._anew, None
        if place is not None and place.direction == direction:
            self._translation.take_up(place.sheet)
            self._translation.place_caret(place.caret)

    def _leave(self, following: NextWindow) -> None:
        if self.next is None:  # else it is closing already, which may take a while
            self.next = following
            self._close()
