"""Closing the window loses no edit without a word: what is no correction yet is asked about."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from PySide6.QtCore import QObject
from PySide6.QtGui import QGuiApplication

from translator.gui.banner import Banner, Choice
from translator.gui.bridge import Background
from translator.gui.correcting import Correcting
from translator.gui.desktop import Desktop
from translator.gui.reopening import Reopening, nothing
from translator.gui.sheet import Row
from translator.gui.translation_editor import TranslationEditor


class Closing(QObject):
    """Says whether the window may close now; else it asks, and closes it when it may.

    About the same edits it asks once: who closes the window again wants it closed.
    """

    def __init__(
        self,
        *,
        background: Background,
        editor: TranslationEditor,
        correcting: Correcting,
        reopening: Reopening,
        banner: Banner,
        desktop: Desktop,
        parent: QObject,
    ) -> None:
        super().__init__(parent)
        self._background, self._editor, self._correcting = background, editor, correcting
        self._reopening, self._banner, self._desktop = reopening, banner, desktop
        self._asked: set[tuple[int, str]] = set()
        self._waiting = False  # until what is being saved is saved
        self._no_questions = False
        editor.sheet_changed.connect(self._withdraw_question)
        QGuiApplication.instance().commitDataRequest.connect(  # type: ignore[union-attr]
            self.end_session
        )

    def end_session(self) -> None:
        """The user leaves the desktop: what can be saved is, and nobody is there to be asked."""
        self._no_questions = True
        self._correcting.leave_all()

    def may_close(self) -> bool:
        """Whether nothing is lost, or the user has said that it may be."""
        # Who leaves for another profile has been asked already.
        if self._no_questions or self._reopening.next is not None or not self._unknown():
            return True
        if not self._waiting:
            self._wait(then=self._close_or_ask)
        return False

    # ---- inside

    def _unknown(self) -> list[Row]:
        """The unsaved edits, where there is one among them that was not asked about."""
        unsaved = self._correcting.unsaved()
        return unsaved if any((row.key, row.text) not in self._asked for row in unsaved) else []

    def _wait(self, *, then: Callable[[], None]) -> None:
        """The worker does one thing after the other: what is being saved comes before this."""
        self._waiting = True
        self._background.run(nothing, done=lambda _: self._go_on(then), failed=lambda _: None)

    def _go_on(self, then: Callable[[], None]) -> None:
        self._waiting = False
        then()

    def _close_or_ask(self) -> None:
        if unsaved := self._unknown():
            self._asked = {(row.key, row.text) for row in unsaved}
            self._ask(unsaved)
        else:
            self._desktop.quit()

    def _ask(self, unsaved: Sequence[Row]) -> None:
        joined = [row for row in unsaved if row.parts]
        single = len(unsaved) - len(joined)
        sentences: list[str] = []
        choices: list[Choice] = [(self.tr("Close without saving"), self._desktop.quit)]
        if single:
            sentences.append(
                self.tr("%n edited sentences are not saved as corrections.", "", single)
            )
            choices.insert(0, (self.tr("Save and close"), self._save_and_close))
        if joined:
            sentences.append(
                self.tr("Your text for several sentences cannot be saved as a correction.")
            )
        self._desktop.show_window()  # it may be in the tray
        self._banner.ask(" ".join(sentences), *choices, cause=self)

    def _save_and_close(self) -> None:
        self._correcting.save_all(sure=True)
        self._wait(then=self._close_saved)

    def _close_saved(self) -> None:
        """Close, unless something could not be saved, of which the banner tells."""
        if all(row.parts for row in self._correcting.unsaved()):
            self._desktop.quit()

    def _withdraw_question(self) -> None:
        if not self._correcting.unsaved():
            self._banner.withdraw(self)
