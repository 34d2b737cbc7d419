"""The panel's second page: the revisions, what another one makes of the open text, going back."""

from __future__ import annotations

from collections.abc import Sequence
from functools import partial

from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtGui import QShowEvent
from PySide6.QtWidgets import QHBoxLayout, QPushButton, QVBoxLayout, QWidget

from translator.core.direction import Direction
from translator.core.drafts import TextDraft
from translator.core.learning import RevisionInfo
from translator.gui.learning.learning import Learning
from translator.gui.learning_snapshot import Snapshot
from translator.gui.panel.page import Page
from translator.gui.panel.revision_list import RevisionList
from translator.gui.panes.text_editor import Mark, TextEditor
from translator.gui.text.text_diff import with_line_feeds
from translator.gui.text.word_diff import Fate, Piece, word_changes
from translator.gui.widgets.muted_label import MutedLabel
from translator.gui.widgets.theme import Theme
from translator.gui.wording.keeping_words import resting_sentence

_SETTLED_MS = 150
_WRITTEN_MS = 600  # without a key, after which the open text is looked at again
_LONGEST = 1500  # characters of the open text; a whole book would take minutes


class RevisionsPage(Page):
    """A timeline, and beside it the open text as the chosen revision would translate it.

    Args:
        source: holds the open text.

    Signals:
        removal_requested: of the revisions of other base models, to be asked about first.
        corrections_requested: a RevisionInfo; what it learned from is to be shown.
    """

    removal_requested = Signal()
    corrections_requested = Signal(object)

    def __init__(
        self,
        learning: Learning,
        theme: Theme,
        source: TextEditor,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._learning, self._theme, self._source = learning, theme, source
        self._direction: Direction | None = None  # of the revisions that are shown
        self._asked = 0  # number of the newest preview: an older one that arrives is dropped
        self._pieces: Sequence[Piece] = ()
        self._about: tuple[RevisionInfo | None, str] = (None, "")  # what was looked at last
        self.timeline = RevisionList(theme, self)
        self.timeline.setMinimumWidth(270)
        self.corrections_button = QPushButton(self.tr("Show its corrections"), self)
        self.corrections_button.setEnabled(False)  # until a revision with some is chosen
        self.resting = MutedLabel(theme, parent=self)
        self.resting.setWordWrap(True)
        self.remove_button = QPushButton(self.tr("Delete…"), self)
        for part in (self.resting, self.remove_button):
            part.hide()  # until there are some
        self.note = MutedLabel(theme, parent=self)
        self.note.setWordWrap(True)
        self.preview = TextEditor(self)
        self.preview.setReadOnly(True)
        self.preview.document().setDocumentMargin(2)
        self.preview.setAccessibleName(self.tr("Your text by the chosen revision"))
        self.consequence = MutedLabel(theme, parent=self)
        self.consequence.setWordWrap(True)
        self.back_button = QPushButton(self.tr("Go back to this one"), self)
        self.back_button.hide()  # until another revision than the one in use is chosen
        self._settled = QTimer(self, singleShot=True, interval=_SETTLED_MS)
        self._written = QTimer(self, singleShot=True, interval=_WRITTEN_MS)
        self._arrange()
        self.timeline.selectionModel().currentChanged.connect(self._settled.start)
        self.timeline.selectionModel().currentChanged.connect(self._offer_corrections)
        self._settled.timeout.connect(self.look)
        source.edited.connect(self._written.start)
        self._written.timeout.connect(self._look_at_text)
        self.corrections_button.clicked.connect(self._ask_for_corrections)
        self.back_button.clicked.connect(self._go_back)
        self.remove_button.clicked.connect(self._ask_to_remove)
        theme.changed.connect(self._draw)
        self.first = self.timeline

    def _arrange(self) -> None:
        bottom = QHBoxLayout()
        bottom.setSpacing(12)
        bottom.addWidget(self.consequence, 1)
        bottom.addWidget(self.back_button)
        right = QVBoxLayout()
        right.setSpacing(4)
        right.addWidget(self.note)
        right.addWidget(self.preview, 1)
        right.addLayout(bottom)
        below = QHBoxLayout()
        below.setSpacing(12)
        below.addWidget(self.resting, 1)
        below.addWidget(self.remove_button)
        left = QVBoxLayout()
        left.setSpacing(4)
        left.addWidget(self.timeline, 1)
        left.addWidget(self.corrections_button, 0, Qt.AlignmentFlag.AlignLeft)
        left.addLayout(below)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(16)
        row.addLayout(left, 2)
        row.addLayout(right, 3)

    def show_snapshot(self, snapshot: Snapshot) -> None:
        """Show the revisions there are. Another than the one in use stays chosen; else that is."""
        self._direction = snapshot.direction
        chosen = self.timeline.chosen()
        model = self.timeline.revisions
        model.show(snapshot.revisions, snapshot.corrections)
        number = model.current_number()
        if chosen is not None and not chosen.current and model.row_of(chosen.number) is not None:
            number = chosen.number
        self.timeline.choose(number)
        self._offer_corrections()
        self.resting.setText(resting_sentence(snapshot.resting))
        for part in (self.resting, self.remove_button):
            part.setVisible(bool(snapshot.resting))
        self._settled.start()

    def look(self) -> None:
        """Show how the chosen revision translates the open text.

        What is shown of the same ones is read on until there is something else.
        """
        self._asked += 1
        before, self._about = self._about, (self.timeline.chosen(), self._beginning())
        revision, text = self._about
        anew = self._about != before
        if anew:
            self._show_pieces([])
        self._offer(revision)
        if revision is None or self._direction is None:
            self.note.setText("")
        elif not text.strip():
            self.note.setText(self.tr("Type a text to see what each revision makes of it."))
        else:
            if anew:
                self.note.setText(self.tr("Translating…"))
            current = self.timeline.revisions.current_number()
            self._learning.preview(
                self._direction,
                text,
                [current, revision.number],
                done=partial(self._compare, self._asked, self._goes_on_after(text)),
                failed=partial(self._give_up, self._asked),
            )

    def showEvent(self, event: QShowEvent) -> None:
        self._settled.start()  # the text may have been written meanwhile

    # ---- inside

    def _look_at_text(self) -> None:
        if self.isVisible():
            self.look()

    def _beginning(self) -> str:
        """The open text, or as many whole sentences of it as can be waited for."""
        text = self._source.text()
        if len(text) <= _LONGEST or self._direction is None:
            return text
        start = text[:_LONGEST]
        whole = self._learning.sentences(self._direction, start)[:-1]  # the last one may be cut
        return start[: whole[-1].end] if whole else start

    def _goes_on_after(self, beginning: str) -> bool:
        """Whether the open text has more words than these."""
        return bool(self._source.text()[len(beginning) :].strip())

    def _offer_corrections(self) -> None:
        revision = self.timeline.chosen()
        self.corrections_button.setEnabled(revision is not None and bool(revision.corrections))

    def _offer(self, revision: RevisionInfo | None) -> None:
        current = self.timeline.revisions.current_number()
        other = revision is not None and not revision.current and not revision.stale
        self.back_button.setVisible(other)
        self.consequence.setVisible(other)
        if revision is None:
            return
        if revision.number > current:
            self.back_button.setText(self.tr("Use this one again"))
            self.consequence.setText("")
        else:
            self.back_button.setText(self.tr("Go back to this one"))
            self.consequence.setText(
                self.tr("What was learned later rests, and can be returned to.")
            )

    def _ask_for_corrections(self) -> None:
        if (revision := self.timeline.chosen()) is not None:
            self.corrections_requested.emit(revision)

    def _go_back(self) -> None:
        revision = self.timeline.chosen()
        if revision is not None and self._direction is not None:
            self.timeline.setFocus()  # the button is about to go
            self._learning.roll_back(self._direction, revision.number)

    def _ask_to_remove(self) -> None:
        self.timeline.setFocus()  # there the keyboard comes back to
        self.removal_requested.emit()

    def _compare(self, asked: int, goes_on: bool, drafts: Sequence[TextDraft]) -> None:
        if asked != self._asked:
            return
        now, then = (with_line_feeds(draft.text) for draft in drafts)
        revision = self.timeline.chosen()
        if revision is not None and revision.current:
            note = self.tr("Your text by the revision in use:")
            of_beginning = self.tr("The beginning of your text by the revision in use:")
        elif now == then:
            note = self.tr("It translates your text in the same way:")
            of_beginning = self.tr("It translates the beginning of your text in the same way:")
        else:
            note = self.tr("Your text by this revision; the present wording is struck out:")
            of_beginning = self.tr(
                "The beginning of your text by this revision; the present wording is struck out:"
            )
        self.note.setText(of_beginning if goes_on else note)
        self._show_pieces(word_changes(now, then))

    def _give_up(self, asked: int) -> None:
        if asked == self._asked:
            self.note.setText("")

    def _show_pieces(self, pieces: Sequence[Piece]) -> None:
        if list(pieces) != list(self._pieces):
            self._pieces = pieces
            self._draw()

    def _draw(self) -> None:
        colours = self._theme.colours
        marks: list[Mark] = []
        shown = ""
        for piece in self._pieces:
            if marks and marks[-1].struck and piece.fate is Fate.ADDED and not shown[-1].isspace():
                shown += " "  # or the words that go and the words that come would run together
            place, end = len(shown), len(shown) + len(piece.text)
            if piece.fate is Fate.ADDED:
                marks.append(Mark(place, end, tint=colours.yours_tint, line=colours.yours))
            elif piece.fate is Fate.REMOVED:
                marks.append(Mark(place, end, tint=colours.fault_tint, struck=True))
            shown += piece.text
        self.preview.replace_text(shown)
        self.preview.show_marks(marks)
