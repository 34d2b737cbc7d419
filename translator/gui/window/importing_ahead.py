"""What may be opened later is imported before, while nobody types."""

from __future__ import annotations

import importlib

from PySide6.QtCore import QObject, QTimer

from translator.gui.live.live_translation import LiveTranslation
from translator.gui.panes.text_editor import TextEditor

# The chart is not among them: its library takes 20 MB, and a third of a second on another thread.
_AHEAD = (
    "translator.gui.panel.progress_page",
    "translator.gui.panel.learning_panel",
    "translator.gui.panel.revisions_page",
    "translator.gui.panel.corrections_page",
    "translator.gui.panel.export_page",
    "translator.gui.settings.settings_dialog",
    "translator.gui.history.history_dialog",
    "translator.gui.glossary.glossary_dialog",
    "translator.gui.profiles.profiles_dialog",
    "translator.gui.about.about_dialog",
    "translator.gui.window.shortcut_list",
)
# What was typed while the model was loaded has been translated by then. The learner, which imports
# torch, waits for a quiet moment four times as long, in which all of it is done.
_QUIET_MS = 500
_BETWEEN_MS = 20  # each takes about as long


class ImportingAhead(QObject):
    """Imports the learning panel and the dialogs, one module in a turn of the event loop.

    Where they were imported as they were opened, and the learner imported torch on another thread
    meanwhile, they held the window up for as long as 155 ms.
    """

    def __init__(
        self, live: LiveTranslation, editors: tuple[TextEditor, TextEditor], parent: QObject
    ) -> None:
        super().__init__(parent)
        self._live = live
        self._left = iter(_AHEAD)
        self._next = QTimer(self, singleShot=True)
        self._next.timeout.connect(self._import_next)
        live.ready.connect(self._wait)
        for editor in editors:
            editor.typed.connect(self._wait)

    def _wait(self) -> None:
        if self._live.is_ready:
            self._next.start(_QUIET_MS)

    def _import_next(self) -> None:
        if name := next(self._left, ""):
            importlib.import_module(name)
            self._next.start(_BETWEEN_MS)
