"""Closing the window loses no edit without a word: what is no correction yet is asked about."""

from __future__ import annotations

from PySide6.QtCore import QObject
from PySide6.QtGui import QGuiApplication

from translator.gui.correcting.correcting import Correcting
from translator.gui.correcting.unsaved_edits import UnsavedEdits
from translator.gui.desktop.desktop import Desktop
from translator.gui.panes.translation_editor import TranslationEditor
from translator.gui.reopening import Reopening
from translator.gui.threads.bridge import Background
from translator.gui.widgets.banner import Banner


class Closing(QObject):
    """Says whether the window may close now; else it asks, and closes it when it may.

    While it asks, who closes the window again wants it closed.
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
        self._correcting, self._reopening, self._desktop = correcting, reopening, desktop
        self._no_questions = False
        self._edits = UnsavedEdits(
            background=background,
            editor=editor,
            correcting=correcting,
            banner=banner,
            save=self.tr("Save and close"),
            drop=self.tr("Close without saving"),
            parent=self,
        )
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
        if self._no_questions or self._reopening.next is not None or self._edits.all_known():
            return True
        # The window may be in the tray.
        self._edits.settle(self._desktop.quit, before_asking=self._desktop.show_window)
        return False
