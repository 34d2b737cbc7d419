"""The window: two panes, the languages above them, one line below, and what it tells."""

from __future__ import annotations

from collections.abc import Hashable, Sequence
from functools import partial
from pathlib import Path

from PySide6.QtCore import QPoint, QSize, Qt, SignalInstance
from PySide6.QtGui import QCloseEvent, QKeyEvent
from PySide6.QtWidgets import (
    QHBoxLayout,
    QLineEdit,
    QPushButton,
    QToolButton,
    QVBoxLayout,
    QWidget,
)

from translator.core.corrections import Correction
from translator.core.direction import Direction
from translator.core.drafts import TextDraft
from translator.core.errors.tree import ProgramFault, TranslatorError
from translator.core.process.free_heap import return_free_heap
from translator.core.settings import Settings
from translator.gui.door import Door
from translator.gui.languages.language_bar import GUTTER
from translator.gui.languages.swapping import Swapping
from translator.gui.panes.text_editor import TextEditor
from translator.gui.threads.joining import Joining
from translator.gui.widgets.theme import Theme
from translator.gui.window.context_menu import open_context_menu
from translator.gui.window.menus import build_menus
from translator.gui.window.window_parts import WindowParts
from translator.gui.window.window_state import remembered, restore
from translator.gui.wording.learning_words import filled, number_words
from translator.gui.wording.wording import language_name, worded

SMALLEST = QSize(640, 400)


class MainWindow(WindowParts):
    """Brings the parts together. ``start`` loads the model, after the window is on screen."""

    def __init__(self, door: Door, theme: Theme) -> None:
        super().__init__()
        self._swapping = Swapping()
        self._notices: list[str] = []  # that stand in the banner, and were not read yet
        self._joining = Joining(self)
        self._joining.over.connect(self._close_joined)
        self._ended = False  # all that ran for this window
        self.setWindowTitle(self.tr("Translator"))
        self.make_parts(door, theme)
        self._arrange()
        self._connect()
        self._editing = build_menus(self)
        restore(self)
        if door.first_start:
            self.show_first_page()

    def show_first_page(self) -> None:
        """Say how the program works, where the translation will stand."""
        from translator.gui.window.first_run import FirstRun

        FirstRun(self._theme, self.choices, source=self.source.editor, instead_of=self.translation)

    def start(self) -> None:
        """Find out what can be translated and load what the user had last."""
        self.desktop.start()
        self.status.show_busy(self.tr("Starting…"))
        self._background.run(
            lambda: list(self._door.directions()), done=self._offer, failed=self.show_problem
        )

    # ---- the parts

    def _arrange(self) -> None:
        panes = QHBoxLayout(self._panes)
        panes.setContentsMargins(0, 0, 0, 0)
        panes.setSpacing(GUTTER)
        panes.addWidget(self.source, 1)
        panes.addWidget(self.translation, 1)
        body = QWidget(self)
        column = QVBoxLayout(body)
        column.setContentsMargins(14, 8, 14, 8)
        column.setSpacing(8)
        column.addWidget(self.languages)
        column.addWidget(self.learning_split, 1)
        column.addWidget(self.banner)  # under the panes: what is read there stays where it is
        column.addWidget(self.status)
        self.setCentralWidget(body)
        self.setMinimumSize(SMALLEST)
        for first, second in (
            (self.languages.source, self.languages.swap_button),
            (self.languages.swap_button, self.languages.target),
        ):
            QWidget.setTabOrder(first, second)

    def _connect(self) -> None:
        self.languages.direction_chosen.connect(self._choose_direction)
        self.languages.swap_requested.connect(self.swap)
        self.languages.list_left.connect(self._leave_languages)
        asked_for = (self.languages.direction_chosen, self.languages.swap_requested)
        for over in (*asked_for, self.banner.closed):
            over.connect(lambda *_: self._notices.clear())  # they have been read
        self.source.editor.edited.connect(self._translate)
        self.live.loading.connect(self._tell_loading)
        self.live.loading.connect(self.language_watch.look_again)
        self.live.loading.connect(self.compact.show_languages)
        self.live.ready.connect(self._tell_ready)
        self.live.draft_ready.connect(self._show_draft)
        self.live.answered.connect(self.status.show_latency)
        self.translation.save_requested.connect(self.correcting.save)
        self.translation.copied.connect(self._tell_copied)
        self.correcting.corrected.connect(self._tell_corrected)
        self._tell_until(self.live.failed, self.live.ready, self.live.draft_ready)
        self._tell_until(self.correcting.failed, self.correcting.corrected, self.history.kept.left)
        self._tell_until(self.choices.failed, self.choices.written)
        self._tell_until(self.near.failed, self.near.answered)
        self._tell_until(self.proposals.alternatives.failed, self.proposals.alternatives.answered)
        self.proposals.alternatives.told.connect(self.status.show_passing)
        self.learning.changed.connect(self.near.look_again)
        for editor in (self.source.editor, self.translation.editor):
            editor.menu_requested.connect(partial(self._open_context_menu, editor))

    def _tell_until(self, failed: SignalInstance, *over: SignalInstance) -> None:
        """Tell of a kind of problem, until the same succeeds."""
        cause = object()
        failed.connect(partial(self.show_problem, cause=cause))
        self.banner.withdraw_on(cause, *over)

    # ---- translating

    def _choose_direction(self, direction: Direction) -> None:
        """The one in force changes nothing, but is tried once more where it could not be loaded."""
        if not self.live.is_for(direction):
            self.use_direction(direction)

    def swap(self) -> None:
        """Turn the direction round and go on with the translation as the source.

        At once swapped back, what the user wrote is there again. Where the source seems to be in
        the target language already, it stays as it is.
        """
        if self.language_watch.offers_swap:
            self.language_watch.accept()
        elif self.languages.can_swap:
            self.changing.settle(self._swap)

    def _swap(self) -> None:
        direction = self.languages.direction
        text = self._swapping.turned(
            direction, self.source.editor.text(), self.translation.editor.sheet
        )
        self._change_direction(direction.reversed())
        self.source.editor.replace_text(text)

    def _leave_languages(self) -> None:
        """What is typed next is text, and no name of another language."""
        panel = self.learning_split.panel
        in_its_place = panel if panel is not None and self._panes.isHidden() else self.source
        in_its_place.setFocus()

    def _offer(self, directions: Sequence[Direction]) -> None:
        wanted = Direction(self.choices.settings.source, self.choices.settings.target)
        if not directions:
            self.live.use(wanted)  # which fails, and says what to do
            return
        self._tell_notices()
        chosen = wanted if wanted in directions else directions[0]
        self.languages.offer(directions, chosen)
        self.use_direction(chosen)

    def _translate(self) -> None:
        text = self.source.editor.text()
        self.live.translate(text)
        if not text.strip():
            self.correcting.leave_all()
            self.translation.editor.empty()

    def _show_draft(self, draft: TextDraft) -> None:
        if draft.source != self.source.editor.text():
            return
        self.translation.editor.show_draft(draft)
        self.status.show_revision(draft.revision)

    # ---- what is told

    def _tell_loading(self, direction: Direction) -> None:
        self.status.show_busy(self.tr("Loading %1…").replace("%1", _named(direction)))

    def _tell_notices(self) -> None:
        """Add what is new to what stands in the banner already, so that each can be read."""
        new = [one for one in self._door.take_notices() if one not in self._notices]
        if new:
            self._notices += new
            self.banner.show_notice("\n".join(map(worded, self._notices)))

    def _tell_ready(self, direction: Direction) -> None:
        self._tell_notices()  # such as that a damaged revision was passed over
        self.status.show_ready(self.tr("Ready: %1").replace("%1", _named(direction)))

    def _tell_copied(self) -> None:
        copied = self.tr("Copied")
        if unfinished := self.translation.editor.sheet.unfinished:
            words = self.tr("Copied: %1 of %2 sentences, the others are not translated yet")
            copied = filled(words, *map(number_words, unfinished))
        self.status.show_passing(copied)

    def _tell_corrected(self, _correction: Correction) -> None:
        self.status.show_passing(self.tr("Correction saved"))
        self.live.translate_again()

    def show_problem(self, error: TranslatorError, *, cause: Hashable = None) -> None:
        """Tell a problem in the banner."""
        self.banner.show_fault(error.message, cause=cause)
        if not self.live.is_ready:
            self.status.show_stopped(worded(error.title))

    def show_bug(self, report: Path | None) -> None:
        """Tell that the program itself is at fault, and offer the report about it."""
        self.crash_reports.tell_fault(report)

    # ---- menus, keyboard

    def focused_editor(self) -> TextEditor | QLineEdit | None:
        """The text field with the keyboard, or else the source's.

        In the learning panel it is none of the panes': they may be out of sight.
        """
        focused, panel = self.focusWidget(), self.learning_split.panel
        if panel is not None and panel.isAncestorOf(focused):
            return focused if isinstance(focused, QLineEdit) else None
        if focused is self.finding.strip.field:
            return self.finding.strip.field
        pane = self.translation if focused is self.translation.editor else self.source
        return pane.editor

    def other_pane(self) -> None:
        """Move the keyboard to the next pane, the learning panel or a question that is asked."""
        stops: list[QWidget] = [self.source, self.translation]
        if self.learning_split.panel is not None:
            stops.append(self.learning_split.panel)
        if self.banner.buttons:
            stops.append(self.banner)
        seen = [stop for stop in stops if stop.isVisible()]
        at = next((i for i, stop in enumerate(seen) if stop.isAncestorOf(self.focusWidget())), -1)
        seen[(at + 1) % len(seen)].setFocus(Qt.FocusReason.ShortcutFocusReason)

    def _open_context_menu(self, editor: TextEditor, place: QPoint) -> None:
        wordings = self.proposals.edit_actions
        open_context_menu(self, editor, place, editing=self._editing, wordings=wordings)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Enter presses the button with the keyboard, as it does in dialogs, and no other."""
        focused = self.focusWidget()
        is_enter = event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter)
        plain = not event.modifiers() & ~Qt.KeyboardModifier.KeypadModifier
        if is_enter and plain and isinstance(focused, QPushButton | QToolButton):
            if not event.isAutoRepeat():
                focused.click()
        else:
            super().keyPressEvent(event)

    # ---- the end

    def closeEvent(self, event: QCloseEvent) -> None:
        """Close in order: what is being saved, the learner, the engine, the store, the window.

        Where another one opens in its place, this one refuses to close until all is joined, and
        closes by itself then.
        """
        if not self._ended and not self._end():
            event.ignore()
            return
        self.hide()
        # What this window and those before have left: some milliseconds, with nothing in sight.
        return_free_heap()
        event.accept()

    def _end(self) -> bool:
        """End what runs; whether all of it has ended."""
        if self._joining.under_way:
            return False
        self.correcting.leave_all()
        if self.desktop.keeps_running() or not self.closing.may_close():
            return False
        # A forgetting under way is finished first, or a library loaded that learns.
        in_sight = self.reopening.next is not None
        if in_sight:
            self._wait_in_sight()
        else:
            self.hide()
        self.stop_parts()
        join = partial(self._join, remembered(self))
        if in_sight:
            self._joining.start(join)
            return False
        self._ended = True
        join()
        return True

    def _wait_in_sight(self) -> None:
        """With no window until the next one can open, the program would seem to be gone."""
        self.status.show_busy(self.tr("Opening anew…"))
        self.setEnabled(False)

    def _join(self, settings: Settings) -> None:
        """Called on another thread, where the window stays in sight."""
        try:
            self.join_parts()
            self._door.save_settings(settings)
        finally:
            self._door.close()

    def _close_joined(self, error: Exception | None) -> None:
        """The next window tells what went wrong; this one is out of sight by then."""
        self._ended = True
        if error is not None:
            self.reopening.tell(error if isinstance(error, TranslatorError) else ProgramFault())
        self.close_window()
        if error is not None and not isinstance(error, TranslatorError):
            raise error


def _named(direction: Direction) -> str:
    return f"{language_name(direction.source)} → {language_name(direction.target)}"
