"""The user's settings while the window is open: changed here, obeyed at once, remembered."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from PySide6.QtCore import QObject, Signal

from translator.core.direction import Direction
from translator.core.settings import LARGEST_FONT, SMALLEST_FONT, Settings
from translator.gui.correcting.correcting import Correcting
from translator.gui.door import Door
from translator.gui.panes.text_editor import TextEditor
from translator.gui.threads.bridge import Background
from translator.gui.wording.window_language import spoken


class Choices(QObject):
    """Tells each setting to whom it concerns, and has it written to the disk.

    Signals:
        text_size_changed: the size of both panes' text, in points.
        show_doubt_changed, suggest_changed, offer_on_click_changed: whether it is wanted from now
            on; each can be switched in the menu and in the settings, which show the same.
        shortcut_chosen: keys that should translate the clipboard from anywhere; empty for none.
        window_language_changed: the window should speak another language from now on.
        sources_erased: nothing that was kept for practice is there any more.
        written: the settings are on the disk as they are now.
        failed: a TranslatorError; the setting holds all the same until the window is closed.
    """

    text_size_changed = Signal(int)
    show_doubt_changed = Signal(bool)
    suggest_changed = Signal(bool)
    offer_on_click_changed = Signal(bool)
    shortcut_chosen = Signal(str)
    window_language_changed = Signal()
    sources_erased = Signal()
    written = Signal()
    failed = Signal(object)

    def __init__(
        self,
        door: Door,
        background: Background,
        *,
        editors: Sequence[TextEditor],
        correcting: Correcting,
        parent: QObject | None = None,
    ) -> None:
        super().__init__(parent)
        self._door, self._background = door, background
        self._correcting, self._editors = correcting, editors
        self._settings: Settings = door.settings
        correcting.save_on_leaving = self._settings.save_on_leaving
        for editor in editors:
            editor.setTabChangesFocus(self._settings.tab_leaves)
            editor.set_text_size(self._settings.font_size)
            editor.resize_text.connect(self.change_text_size)
            self.text_size_changed.connect(editor.set_text_size)

    @property
    def settings(self) -> Settings:
        """As they are now."""
        return self._settings

    def choose_direction(self, direction: Direction) -> None:
        """Begin with these languages next time."""
        self._settings = replace(self._settings, source=direction.source, target=direction.target)

    def remember(self) -> None:
        """Write down what was chosen so far, before the window is closed."""
        self._write()

    # ---- corrections and practice

    def save_on_leaving(self, wanted: bool) -> None:
        """Whether an edit becomes a correction when the caret leaves its sentence."""
        self._correcting.save_on_leaving = wanted
        self._settings = replace(self._settings, save_on_leaving=wanted)
        self._write()

    def keep_sources(self, wanted: bool) -> None:
        """Whether finished sentences that are left uncorrected are kept."""
        self._settings = replace(self._settings, keep_sources=wanted)
        self._write()

    def keep_history(self, wanted: bool) -> None:
        """Whether translated texts are kept in the history."""
        self._settings = replace(self._settings, keep_history=wanted)
        self._write()

    def show_doubt(self, wanted: bool) -> None:
        """Whether words that the model is unsure of are tinted."""
        if wanted != self._settings.show_doubt:
            self._settings = replace(self._settings, show_doubt=wanted)
            self._write()
            self.show_doubt_changed.emit(wanted)

    def suggest(self, wanted: bool) -> None:
        """Whether typing in the translation offers how the sentence may go on."""
        if wanted != self._settings.suggest:
            self._settings = replace(self._settings, suggest=wanted)
            self._write()
            self.suggest_changed.emit(wanted)

    def offer_on_click(self, wanted: bool) -> None:
        """Whether a click on a word of the translation offers others for it."""
        if wanted != self._settings.offer_on_click:
            self._settings = replace(self._settings, offer_on_click=wanted)
            self._write()
            self.offer_on_click_changed.emit(wanted)

    def tab_leaves(self, wanted: bool) -> None:
        """Whether the Tab key leaves a pane; otherwise it writes a tab."""
        for editor in self._editors:
            editor.setTabChangesFocus(wanted)
        self._settings = replace(self._settings, tab_leaves=wanted)
        self._write()

    def erase_sources(self) -> None:
        """Erase the sentences that were kept."""
        self._background.run(
            self._door.clear_sources,
            done=lambda _: self.sources_erased.emit(),
            failed=self.failed.emit,
        )

    def choose_window_language(self, code: str) -> None:
        """Have the window speak this language."""
        before = self._settings.window_language
        self._settings = replace(self._settings, window_language=code)
        self._write()
        if spoken(code) != spoken(before):
            self.window_language_changed.emit()

    # ---- the desktop

    def keep_in_tray(self, wanted: bool) -> None:
        """Whether closing the window leaves the program in the tray."""
        self._settings = replace(self._settings, keep_in_tray=wanted)
        self._write()

    def choose_shortcut(self, keys: str) -> None:
        """Keys that translate the clipboard from anywhere, as Qt spells them; empty for none."""
        if keys != self._settings.global_shortcut:
            self._settings = replace(self._settings, global_shortcut=keys)
            self._write()
            self.shortcut_chosen.emit(keys)

    # ---- text size; written when the window is closed, for a wheel turns it many times

    def set_text_size(self, points: int) -> None:
        """Show the text of both panes in this size, or the nearest that can be."""
        points = min(max(points, SMALLEST_FONT), LARGEST_FONT)
        if points != self._settings.font_size:
            self._settings = replace(self._settings, font_size=points)
            self.text_size_changed.emit(points)

    def change_text_size(self, step: int) -> None:
        """Make the text of both panes larger or smaller by ``step`` points."""
        self.set_text_size(self._settings.font_size + step)

    def enlarge_text(self) -> None:
        self.change_text_size(1)

    def reduce_text(self) -> None:
        self.change_text_size(-1)

    def reset_text_size(self) -> None:
        self.set_text_size(Settings().font_size)

    def _write(self) -> None:
        settings = self._settings
        self._background.run(
            lambda: self._door.save_settings(settings),
            done=lambda _: self.written.emit(),
            failed=self.failed.emit,
        )
