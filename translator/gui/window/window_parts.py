"""What the window is made of, made in the order in which the parts need each other."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial

from PySide6.QtWidgets import QMainWindow, QWidget

from translator.core.direction import Direction
from translator.gui.choices import Choices
from translator.gui.correcting.correcting import Correcting
from translator.gui.correcting.near_matches import NearMatches
from translator.gui.correcting.unsaved_edits import UnsavedEdits, nothing
from translator.gui.desktop.desktop import Desktop
from translator.gui.door import Door
from translator.gui.faults.crash_report import CrashReports
from translator.gui.files.file_commands import FileCommands
from translator.gui.finding.finding import Finding
from translator.gui.glossary.glossary import Glossary
from translator.gui.history.history import History
from translator.gui.languages.language_bar import LanguageBar
from translator.gui.languages.language_watch import LanguageWatch
from translator.gui.learning.learning import Learning
from translator.gui.live.live_translation import LiveTranslation
from translator.gui.live.long_text import LongText
from translator.gui.panes.scroll_together import ScrollTogether
from translator.gui.panes.sentence_marks import SentenceMarks
from translator.gui.panes.source_pane import SourcePane
from translator.gui.panes.translation_pane import TranslationPane
from translator.gui.profiles.profile_menu import ProfileMenu
from translator.gui.proposals.proposals import Proposals
from translator.gui.reopening import Reopening
from translator.gui.threads.bridge import Background, Bridge
from translator.gui.widgets.banner import Banner
from translator.gui.widgets.status_line import StatusLine
from translator.gui.widgets.theme import Theme
from translator.gui.window.closing import Closing
from translator.gui.window.compact import CompactMode
from translator.gui.window.dialogs import Dialogs
from translator.gui.window.importing_ahead import ImportingAhead
from translator.gui.window.learning_wiring import LearningWiring
from translator.gui.word_marks.doubt_tint import DoubtTint
from translator.gui.word_marks.word_links import WordLinks


class WindowParts(QMainWindow):
    """A window with all its parts, which ``MainWindow`` lays out and brings together.

    What belongs to one feature is in a class of that feature's own; here it is only made, told
    what it works on, and closed.
    """

    def make_parts(self, door: Door, theme: Theme) -> None:
        """Make them all. The window's title has to be set before: profiles add their name to it."""
        self._door, self._theme = door, theme
        self._make_what_is_seen()
        self._make_correcting()
        self._make_texts()
        self._make_learning()
        self._make_reopening()
        self._make_marks()
        self._make_offers()
        self._make_frame()

    def use_direction(self, direction: Direction, then: Callable[[], None] = nothing) -> None:
        """Translate in another direction, and do ``then``, once no edit is lost by it unasked."""
        self.changing.settle(partial(self._change_direction, direction, then))

    def close_window(self) -> None:
        """End the program; closing the window by its button may only hide it."""
        self.desktop.quit()

    def stop_parts(self) -> None:
        """Have nothing more begun, nor told by what is under way."""
        self.desktop.close()
        self.history.close()
        self.near.close()
        self.doubt.close()
        self.links.close()
        self.proposals.stop()
        self._background.stop()
        self.language_watch.stop()
        self.learning.stop()
        self.live.stop()
        self._bridge.close()

    def join_parts(self) -> None:
        """End what runs, in order: what is being saved, the learner, the engine.

        They must have been stopped. This may take long, and be called on any thread.
        """
        self.proposals.join()
        self._background.join()
        self.language_watch.join()
        self.learning.join()
        self.live.join()

    # ---- inside

    def _direction(self) -> Direction:
        return self.languages.direction

    def _change_direction(self, direction: Direction, then: Callable[[], None] = nothing) -> None:
        self.translation.editor.forget_text()
        self.languages.show_direction(direction)
        self.choices.choose_direction(direction)
        self.live.use(direction)
        then()

    def _make_what_is_seen(self) -> None:
        """The panes and what stands around them; the engine whose drafts they show."""
        theme = self._theme
        self._bridge = Bridge(self)
        self._background = Background(self._bridge)
        self.live = LiveTranslation(self._door, self._bridge, self._background, self)
        self.banner = Banner(theme)
        self.crash_reports = CrashReports(self, self.banner, theme)
        self.languages = LanguageBar(theme)
        self.source = SourcePane(theme)
        self.translation = TranslationPane(theme)
        self.status = StatusLine(theme)
        self._panes = QWidget()

    def _make_correcting(self) -> None:
        """Corrections, the user's choices, and what asks before edits are lost."""
        self.correcting = Correcting(
            door=self._door,
            background=self._background,
            editor=self.translation.editor,
            banner=self.banner,
            direction=self._direction,
            parent=self,
        )
        self.choices = Choices(
            self._door,
            self._background,
            editors=(self.source.editor, self.translation.editor),
            correcting=self.correcting,
            parent=self,
        )
        self.changing = UnsavedEdits(
            background=self._background,
            editor=self.translation.editor,
            correcting=self.correcting,
            banner=self.banner,
            save=self.tr("Save and change"),
            drop=self.tr("Change without saving"),
            parent=self,
        )

    def _make_texts(self) -> None:
        """Where texts come from and go to, and the language they are in."""
        self.long_text = LongText(
            live=self.live,
            source=self.source.editor,
            pane=self.translation,
            panes=self._panes,
            status=self.status,
            theme=self._theme,
        )
        self.history = History(
            self,
            door=self._door,
            background=self._background,
            live=self.live,
            source=self.source.editor,
            translation=self.translation.editor,
            correcting=self.correcting,
            choices=self.choices,
            banner=self.banner,
            status=self.status,
            theme=self._theme,
            direction=self._direction,
            use_direction=self.use_direction,
        )
        self.files = FileCommands(
            self,
            background=self._background,
            source=self.source.editor,
            translation=self.translation.editor,
            correcting=self.correcting,
            banner=self.banner,
            status=self.status,
            direction=self._direction,
        )
        self.language_watch = LanguageWatch(
            self._bridge,
            source=self.source,
            translation=self.translation.editor,
            languages=self.languages,
            use_direction=self.use_direction,
            parent=self,
        )

    def _make_learning(self) -> None:
        self.learning = Learning(self._door, self._bridge, self)
        self.learning_wiring = LearningWiring(
            self.learning,
            live=self.live,
            panes=self._panes,
            editors=(self.source.editor, self.translation.editor),
            correcting=self.correcting,
            status=self.status,
            banner=self.banner,
            theme=self._theme,
            parent=self,
        )
        self.learning_split = self.learning_wiring.split
        for bringing in (self.files, self.history):
            bringing.brought.connect(self.learning_split.show_panes)
        ImportingAhead(self.live, (self.source.editor, self.translation.editor), self)

    def _make_reopening(self) -> None:
        """The way into another profile, and into another language of the window."""
        self.reopening = Reopening(
            self,
            background=self._background,
            source=self.source.editor,
            translation=self.translation.editor,
            correcting=self.correcting,
            edits=self.changing,
            banner=self.banner,
            live=self.live,
            learner=self.learning.learner,
            direction=self._direction,
            is_first=self.translation.isHidden,  # the first page stands in its place
            close=self.close_window,
        )
        self.choices.window_language_changed.connect(
            lambda: self.reopening.open_anew(self._door.profile)
        )

    def _make_marks(self) -> None:
        """What is marked in the texts, and told of the sentence at hand."""
        source, translation = self.source.editor, self.translation.editor
        self._marks = SentenceMarks(source, translation, self._theme, self)
        self.live.asked.connect(self._marks.await_draft)
        self.near = NearMatches(
            door=self._door,
            background=self._background,
            marks=self._marks,
            editor=translation,
            strip=self.translation.near,
            direction=self._direction,
            parent=self,
        )
        self.doubt = DoubtTint(
            door=self._door,
            background=self._background,
            marks=self._marks,
            pane=self.translation,
            choices=self.choices,
            direction=self._direction,
            theme=self._theme,
            parent=self,
        )
        self.links = WordLinks(
            door=self._door,
            background=self._background,
            marks=self._marks,
            source=source,
            translation=translation,
            direction=self._direction,
            theme=self._theme,
            parent=self,
        )
        self.finding = Finding(
            source=self.source,
            translation=self.translation,
            marks=self._marks,
            theme=self._theme,
            parent=self,
        )
        self._scroll = ScrollTogether(source, translation, self)

    def _make_offers(self) -> None:
        """What is offered for the words at hand: terms, other wordings, how to go on."""
        self.glossary = Glossary(
            self,
            door=self._door,
            background=self._background,
            live=self.live,
            marks=self._marks,
            source=self.source.editor,
            translation=self.translation.editor,
            banner=self.banner,
            theme=self._theme,
            direction=self._direction,
        )
        self.proposals = Proposals(
            door=self._door,
            bridge=self._bridge,
            marks=self._marks,
            pane=self.translation,
            choices=self.choices,
            direction=self._direction,
            theme=self._theme,
            parent=self,
        )

    def _make_frame(self) -> None:
        """What has to do with the window as a whole: its sizes, dialogs, profiles, the desktop."""
        self.desktop = Desktop(
            self,
            background=self._background,
            choices=self.choices,
            files=self.files,
            learner=self.learning.learner,
        )
        self.closing = Closing(
            background=self._background,
            editor=self.translation.editor,
            correcting=self.correcting,
            reopening=self.reopening,
            banner=self.banner,
            desktop=self.desktop,
            parent=self,
        )
        self.dialogs = Dialogs(
            self,
            door=self._door,
            choices=self.choices,
            theme=self._theme,
            desktop=self.desktop,
            background=self._background,
            reopening=self.reopening,
            past=self.history.past,
        )
        self.profiles = ProfileMenu(
            self,
            door=self._door,
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
            banner=self.banner,
        )
