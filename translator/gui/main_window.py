"""The window: two panes, the languages above them, one line below, and how its parts are wired."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from pathlib import Path

from PySide6.QtCore import QPoint, QSize, Qt
from PySide6.QtGui import QCloseEvent
from PySide6.QtWidgets import QHBoxLayout, QMainWindow, QMenu, QVBoxLayout, QWidget

from translator.core.corrections import Correction
from translator.core.direction import Direction
from translator.core.drafts import TextDraft
from translator.core.errors import TranslatorError
from translator.core.settings import Settings
from translator.gui.banner import Banner
from translator.gui.bridge import Background, Bridge
from translator.gui.choices import Choices
from translator.gui.compact import CompactMode
from translator.gui.correcting import Correcting
from translator.gui.crash_report import CrashReports
from translator.gui.desktop import Desktop
from translator.gui.dialogs import Dialogs
from translator.gui.door import Door
from translator.gui.doubt_tint import DoubtTint
from translator.gui.file_commands import FileCommands
from translator.gui.first_run import FirstRun
from translator.gui.glossary.glossary import Glossary
from translator.gui.history.history import History
from translator.gui.language_bar import GUTTER, LanguageBar
from translator.gui.language_watch import LanguageWatch
from translator.gui.learning import Learning
from translator.gui.learning_wiring import LearningWiring
from translator.gui.live_translation import LiveTranslation
from translator.gui.menus import build_menus
from translator.gui.near_matches import NearMatches
from translator.gui.profile_menu import ProfileMenu
from translator.gui.proposals import Proposals
from translator.gui.reopening import Reopening
from translator.gui.scroll_together import ScrollTogether
from translator.gui.sentence_marks import SentenceMarks
from translator.gui.source_pane import SourcePane
from translator.gui.status_line import StatusLine
from translator.gui.text_editor import TextEditor
from translator.gui.theme import Theme
from translator.gui.translation_pane import TranslationPane
from translator.gui.word_links import WordLinks
from translator.gui.wording import language_name, worded

SMALLEST = QSize(640, 400)
_USUAL = QSize(1000, 640)


class MainWindow(QMainWindow):
    """Wires the parts together. ``start`` loads the model, after the window is on screen."""

    def __init__(self, door: Door, theme: Theme) -> None:
        super().__init__()
        self._door = door
        self._bridge = Bridge(self)
        self._background = Background(self._bridge)
        self.live = LiveTranslation(door, self._bridge, self._background, self)
        self.banner = Banner(theme)
        self.crash_reports = CrashReports(self, self.banner, theme)
        self.languages = LanguageBar(theme)
        self.source = SourcePane(theme)
        self.translation = TranslationPane(theme)
        self.status = StatusLine(theme)
        self.correcting = Correcting(
            door=door,
            background=self._background,
            editor=self.translation.editor,
            banner=self.banner,
            direction=lambda: self.languages.direction,
            parent=self,
        )
        self.choices = Choices(
            door,
            self._background,
            editors=(self.source.editor, self.translation.editor),
            correcting=self.correcting,
            parent=self,
        )
        self.reopening = Reopening(
            self,
            background=self._background,
            source=self.source.editor,
            translation=self.translation.editor,
            correcting=self.correcting,
            banner=self.banner,
            close=self.close_window,
        )
        self.history = History(
            self,
            door=door,
            background=self._background,
            live=self.live,
            source=self.source.editor,
            translation=self.translation.editor,
            correcting=self.correcting,
            choices=self.choices,
            banner=self.banner,
            status=self.status,
            theme=theme,
            direction=lambda: self.languages.direction,
            use_direction=self.use_direction,
        )
        self.dialogs = Dialogs(
            self,
            door=door,
            choices=self.choices,
            theme=theme,
            desktop=lambda: self.desktop,
            background=self._background,
            reopening=self.reopening,
            past=self.history.past,
        )
        self.files = FileCommands(
            self,
            background=self._background,
            source=self.source.editor,
            translation=self.translation.editor,
            correcting=self.correcting,
            banner=self.banner,
            status=self.status,
            direction=lambda: self.languages.direction,
        )
        self.language_watch = LanguageWatch(
            self._bridge,
            source=self.source,
            translation=self.translation.editor,
            languages=self.languages,
            use_direction=self.use_direction,
            parent=self,
        )
        self.learning = Learning(door, self._bridge, self)
        self._panes = QWidget()
        self.learning_wiring = LearningWiring(
            self.learning,
            live=self.live,
            panes=self._panes,
            editors=(self.source.editor, self.translation.editor),
            correcting=self.correcting,
            status=self.status,
            banner=self.banner,
            theme=theme,
            parent=self,
        )
        self.learning_split = self.learning_wiring.split
        self._marks = SentenceMarks(self.source.editor, self.translation.editor, theme, self)
        self.near = NearMatches(
            door=door,
            background=self._background,
            marks=self._marks,
            editor=self.translation.editor,
            strip=self.translation.near,
            direction=lambda: self.languages.direction,
            parent=self,
        )
        self.doubt = DoubtTint(
            door=door,
            background=self._background,
            marks=self._marks,
            pane=self.translation,
            choices=self.choices,
            direction=lambda: self.languages.direction,
            theme=theme,
            parent=self,
        )
        self.links = WordLinks(
            door=door,
            background=self._background,
            marks=self._marks,
            source=self.source.editor,
            translation=self.translation.editor,
            direction=lambda: self.languages.direction,
            theme=theme,
            parent=self,
        )
        self.glossary = Glossary(
            self,
            door=door,
            background=self._background,
            live=self.live,
            marks=self._marks,
            source=self.source.editor,
            translation=self.translation.editor,
            banner=self.banner,
            theme=theme,
            direction=lambda: self.languages.direction,
        )
        self.proposals = Proposals(
            door=door,
            bridge=self._bridge,
            marks=self._marks,
            pane=self.translation,
            choices=self.choices,
            direction=lambda: self.languages.direction,
            theme=theme,
            parent=self,
        )
        self._scroll = ScrollTogether(self.source.editor, self.translation.editor, self)
        self.setWindowTitle(self.tr("Translator"))
        self.profiles = ProfileMenu(
            self,
            door=door,
            background=self._background,
            reopening=self.reopening,
            status=self.status,
            manage=self.dialogs.show_profiles,
        )
        self.compact = CompactMode(
            self,
            panes=self._panes,
            source=self.source,
            translation=self.translation,
            languages=self.languages,
            status=self.status,
            split=self.learning_split,
        )
        self.desktop = Desktop(
            self,
            background=self._background,
            choices=self.choices,
            files=self.files,
            learner=self.learning.learner,
        )
        self._arrange()
        self._connect()
        self._editing = build_menus(self)
        self._restore()
        if door.first_start:
            FirstRun(theme, self.choices, source=self.source.editor, instead_of=self.translation)

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
        column.addWidget(self.banner)
        column.addWidget(self.learning_split, 1)
        column.addWidget(self.status)
        self.setCentralWidget(body)
        self.setMinimumSize(SMALLEST)
        for first, second in (
            (self.languages.source, self.languages.swap_button),
            (self.languages.swap_button, self.languages.target),
            (self.languages.target, self.source.editor),
        ):
            QWidget.setTabOrder(first, second)

    def _connect(self) -> None:
        self.languages.direction_chosen.connect(self.use_direction)
        self.languages.swap_requested.connect(self.swap)
        self.source.editor.edited.connect(self._translate)
        self.live.loading.connect(self._tell_loading)
        self.live.loading.connect(self.language_watch.look_again)
        self.live.loading.connect(self.compact.show_languages)
        self.live.ready.connect(self._tell_ready)
        self.live.draft_ready.connect(self._show_draft)
        self.live.answered.connect(self.status.show_latency)
        self.live.failed.connect(self.show_problem)
        self.translation.save_requested.connect(self.correcting.save)
        self.translation.copied.connect(lambda: self.status.show_passing(self.tr("Copied")))
        self.correcting.corrected.connect(self._tell_corrected)
        self.correcting.failed.connect(self.show_problem)
        self.choices.failed.connect(self.show_problem)
        self.near.failed.connect(self.show_problem)
        self.proposals.alternatives.failed.connect(self.show_problem)
        self.proposals.alternatives.told.connect(self.status.show_passing)
        self.learning.changed.connect(self.near.look_again)
        for editor in (self.source.editor, self.translation.editor):
            editor.menu_requested.connect(self._open_context_menu)

    # ---- translating

    def use_direction(self, direction: Direction) -> None:
        """Translate in another direction from now on."""
        self.correcting.leave_all()
        self.translation.editor.forget_text()
        self.languages.show_direction(direction)
        self.choices.choose_direction(direction)
        self.live.use(direction)

    def swap(self) -> None:
        """Turn the direction round and go on with the translation as the source."""
        if not self.languages.can_swap:
            return
        text = self.translation.editor.text() or self.source.editor.text()
        self.use_direction(self.languages.direction.reversed())
        self.source.editor.replace_text(text)

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
            self.translation.editor.forget_text()

    def _show_draft(self, draft: TextDraft) -> None:
        if draft.source != self.source.editor.text():
            return
        self.translation.editor.show_draft(draft)
        self.status.show_revision(draft.revision)

    # ---- what is told

    def _tell_loading(self, direction: Direction) -> None:
        self.status.show_busy(self.tr("Loading %1…").replace("%1", _named(direction)))

    def _tell_notices(self) -> None:
        for notice in self._door.take_notices():
            self.banner.show_notice(notice)

    def _tell_ready(self, direction: Direction) -> None:
        self._tell_notices()  # such as that a damaged revision was passed over
        self.status.show_ready(self.tr("Ready: %1").replace("%1", _named(direction)))

    def _tell_corrected(self, _correction: Correction) -> None:
        self.status.show_passing(self.tr("Correction saved"))
        self.live.translate_again()

    def show_problem(self, error: TranslatorError) -> None:
        """Tell a problem in the banner."""
        self.banner.show_fault(error.message)
        if not self.live.is_ready:
            self.status.show_stopped(worded(error.title))

    def show_bug(self, report: Path | None) -> None:
        """Tell that the program itself is at fault, and offer the report about it."""
        self.crash_reports.tell_fault(report)

    # ---- menus, keyboard

    def focused_editor(self) -> TextEditor:
        """The text field with the keyboard, or else the source's."""
        pane = self.translation if self.translation.editor.hasFocus() else self.source
        return pane.editor

    def other_pane(self) -> None:
        """Move the keyboard to the next pane, or to the learning panel where it is open."""
        stops: list[QWidget] = [self.source, self.translation]
        if self.learning_split.panel is not None:
            stops.append(self.learning_split.panel)
        seen = [stop for stop in stops if stop.isVisible()]
        at = next((i for i, stop in enumerate(seen) if stop.isAncestorOf(self.focusWidget())), -1)
        seen[(at + 1) % len(seen)].setFocus(Qt.FocusReason.ShortcutFocusReason)

    def close_window(self) -> None:
        """End the program; closing the window by its button may only hide it."""
        self.desktop.quit()

    def _open_context_menu(self, place: QPoint) -> None:
        menu = QMenu(self)
        menu.addActions(self._editing)
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        menu.popup(place)

    # ---- what is remembered

    def _restore(self) -> None:
        settings = self.choices.settings
        self.learning_split.set_open(settings.learning_panel)
        self.languages.show_direction(Direction(settings.source, settings.target))
        known = settings.window_width and settings.window_height
        self.resize(QSize(settings.window_width, settings.window_height) if known else _USUAL)
        if settings.window_maximised:
            self.setWindowState(Qt.WindowState.WindowMaximized)
        self.compact.restore(settings)
        self.source.editor.setFocus()

    def _remembered(self) -> Settings:
        maximised = self.isMaximized()
        size = self.normalGeometry().size() if maximised else self.size()
        settings = replace(
            self.choices.settings,
            window_width=size.width(),
            window_height=size.height(),
            window_maximised=maximised,
            learning_panel=self.learning_split.is_open,
        )
        return self.compact.remembered(settings)

    def closeEvent(self, event: QCloseEvent) -> None:
        """Close in order: what is being saved, the learner, the engine, the store, the window."""
        self.correcting.leave_all()
        if self.desktop.keeps_running():
            event.ignore()
            return
        # Out of sight at once: an export or a forgetting under way is finished first.
        self.hide()
        self.desktop.close()
        self.history.close()
        self.near.close()
        self.doubt.close()
        self.links.close()
        self.proposals.close()
        self._background.close()
        self.language_watch.close()
        self.learning.close()
        self.live.close()
        self._bridge.close()
        try:
            self._door.save_settings(self._remembered())
        finally:
            self._door.close()
        event.accept()


def _named(direction: Direction) -> str:
    return f"{language_name(direction.source)} → {language_name(direction.target)}"
