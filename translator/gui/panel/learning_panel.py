"""The learning panel: its pages, the question it may have, and when it reads what it shows."""

from __future__ import annotations

from collections.abc import Callable
from functools import cached_property, partial
from typing import TYPE_CHECKING, TypeVar

from PySide6.QtCore import QRectF, QSize, Qt, QTimer, Signal
from PySide6.QtGui import QColor, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import (
    QHBoxLayout,
    QStackedWidget,
    QTabBar,
    QToolButton,
    QVBoxLayout,
    QWidget,
)

from translator.core.corrections import Correction
from translator.core.direction import Direction
from translator.core.export_form import ExportForm
from translator.core.learning import RevisionInfo
from translator.gui.learning.learning import Learning
from translator.gui.learning_snapshot import Snapshot
from translator.gui.panel.page import Page
from translator.gui.panel.progress_page import ProgressPage
from translator.gui.panel.work_row import WorkRow
from translator.gui.panes.text_editor import TextEditor
from translator.gui.widgets.banner import Banner, Choice
from translator.gui.widgets.icons import icon
from translator.gui.widgets.theme import Theme
from translator.gui.wording.keeping_words import resting_question
from translator.gui.wording.learning_words import forget_question

if TYPE_CHECKING:
    from translator.gui.panel.corrections_page import CorrectionsPage
    from translator.gui.panel.export_page import ExportPage
    from translator.gui.panel.revisions_page import RevisionsPage

_ROUNDING = 8
_PROGRESS, _REVISIONS, _CORRECTIONS, _EXPORT = range(4)  # as the tabs have them
# At once, several were made before the event loop came to anything else, while the chart's library
# was being imported beside them: 118 ms in one turn.
_NEXT_PAGE_MS = 50

_Some = TypeVar("_Some", bound=Page)
_Wording = Callable[[Snapshot], str]  # a question as things are; empty where nothing is left to ask


class LearningPanel(QWidget):
    """Reads a snapshot when it is shown and whenever something has changed.

    The first page is there at once, the others are made one after the other, with time for the
    window between, or when one of them is wanted.

    Args:
        source: holds the open text.

    Signals:
        close_requested: its button was pressed.
    """

    close_requested = Signal()

    def __init__(
        self,
        learning: Learning,
        theme: Theme,
        *,
        source: TextEditor,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._learning, self._theme, self._source = learning, theme, source
        self._reading = self._outdated = False
        self.snapshot: Snapshot | None = None
        self._asked: tuple[Direction, _Wording] | None = None  # what the question is about
        self.tabs = QTabBar(self)
        self.tabs.setDrawBase(False)
        self.tabs.setExpanding(False)
        self.tabs.setAccessibleName(self.tr("Pages of the learning panel"))
        self.question = Banner(theme, self)
        self.work = WorkRow(theme, self)
        self.pages = QStackedWidget(self)
        for name in (
            self.tr("Learning"),
            self.tr("Revisions"),
            self.tr("Corrections"),
            self.tr("Export"),
        ):
            self.tabs.addTab(name)
        self._made: dict[int, Page] = {}  # by their place among the tabs
        self._pages: tuple[Callable[[], Page], ...] = (
            lambda: self.progress,
            lambda: self.revisions,
            lambda: self.corrections,
            lambda: self.export,
        )
        self._add_close_button()
        self._arrange()
        self.tabs.currentChanged.connect(self._turn_to)
        self.question.closed.connect(self._share_room)
        learning.working.connect(self._show_work)
        learning.direction_changed.connect(self.question.dismiss)  # it is about the former one
        learning.changed.connect(self.refresh)
        theme.changed.connect(self._restyle)
        self._restyle()
        self._make_from(_PROGRESS)
        self.setFocusProxy(self.tabs)

    # ---- the pages

    @cached_property
    def progress(self) -> ProgressPage:
        page = ProgressPage(self._learning, self._theme)
        page.forget_requested.connect(self.ask_to_forget)
        return self._put(page, _PROGRESS)

    @cached_property
    def revisions(self) -> RevisionsPage:
        from translator.gui.panel.revisions_page import RevisionsPage

        page = RevisionsPage(self._learning, self._theme, self._source)
        page.removal_requested.connect(self.ask_to_remove_resting)
        page.corrections_requested.connect(self._show_corrections_of)
        return self._put(page, _REVISIONS)

    @cached_property
    def corrections(self) -> CorrectionsPage:
        from translator.gui.panel.corrections_page import CorrectionsPage

        page = CorrectionsPage(self._learning, self._theme)
        page.forget_requested.connect(self.ask_to_forget)
        page.export_requested.connect(self._export_corrections)
        return self._put(page, _CORRECTIONS)

    @cached_property
    def export(self) -> ExportPage:
        from translator.gui.panel.export_page import ExportPage

        return self._put(ExportPage(self._learning, self._theme), _EXPORT)

    # ---- what is shown and asked

    def refresh(self) -> None:
        """Read again what is shown: at once, or after the reading that is under way."""
        if self._reading or not self.isVisible():
            self._outdated = True
            return
        self._reading, self._outdated = True, False
        self._learning.read(self._show, failed=self._stop_reading)

    def ask_to_forget(self, correction: Correction) -> None:
        """Ask in the panel, with what forgetting does, before it is done."""
        self._ask(
            partial(_about_forgetting, correction.number),
            (self.tr("Forget it"), partial(self._learning.forget, correction)),
            (self.tr("Keep it"), self._return_to_page),
        )

    def ask_to_remove_resting(self) -> None:
        """Ask before the revisions of other base models are deleted."""
        if self.snapshot is None:
            return
        self._ask(
            lambda now: resting_question(now.resting) if now.resting else "",
            (self.tr("Delete"), partial(self._learning.remove_resting, self.snapshot.direction)),
            (self.tr("Keep"), self._return_to_page),
        )

    # ---- inside

    def _ask(self, wording: _Wording, yes: Choice, no: Choice) -> None:
        """Ask; ``no`` has the keyboard, which can be seen."""
        if self.snapshot is None or not (question := wording(self.snapshot)):
            return
        self._asked = self.snapshot.direction, wording
        self.question.ask(question, yes, no)
        self._share_room()
        self.question.buttons[-1].setFocus(Qt.FocusReason.ShortcutFocusReason)

    def _show_work(self, sentence: str) -> None:
        self.work.show_work(sentence)
        self._share_room()

    def _share_room(self) -> None:
        """One question at a time, and none beside work: in a small window they have no room."""
        taken = not (self.question.isHidden() and self.work.isHidden())
        self.progress.suspects.stand_back(taken)

    def _keep_question_true(self, snapshot: Snapshot) -> None:
        """Ask as things are now: a round may just have learned what is to be forgotten."""
        if self._asked is None or self.question.isHidden():
            return
        direction, wording = self._asked
        if snapshot.direction == direction and (question := wording(snapshot)):
            self.question.reword(question)
        else:
            self.question.dismiss()

    def _put(self, page: _Some, place: int) -> _Some:
        """Among the others. Tab comes to it, the newest, before it comes to the close button."""
        self.pages.insertWidget(sum(other < place for other in self._made), page)
        self._made[place] = page
        QWidget.setTabOrder(_last_stop(self.window()), self.close_button)
        if self.snapshot is not None:
            page.show_snapshot(self.snapshot)
        return page

    def _make_from(self, place: int) -> None:
        """Make the page of this place, and those after it in turns of their own."""
        self._pages[place]()
        if place + 1 < len(self._pages):
            QTimer.singleShot(_NEXT_PAGE_MS, self, partial(self._make_from, place + 1))

    def _turn_to(self, place: int) -> None:
        self.pages.setCurrentWidget(self._pages[place]())

    def _add_close_button(self) -> None:
        self.close_button = QToolButton(self)
        self.close_button.setAutoRaise(True)
        self.close_button.setIconSize(QSize(16, 16))
        self.close_button.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.close_button.setAccessibleName(self.tr("Close the learning panel"))
        self.close_button.setToolTip(self.tr("Close the learning panel (Ctrl+L)"))
        self.close_button.clicked.connect(self.close_requested)

    def _arrange(self) -> None:
        header = QHBoxLayout()
        header.addWidget(self.tabs)
        header.addStretch(1)
        header.addWidget(self.close_button)
        column = QVBoxLayout(self)
        column.setContentsMargins(12, 6, 8, 10)
        column.setSpacing(8)
        column.addLayout(header)
        column.addWidget(self.question)
        column.addWidget(self.work)
        column.addWidget(self.pages, 1)

    def _export_corrections(self) -> None:
        self.export.choose_form(ExportForm.TSV)
        self.tabs.setCurrentIndex(_EXPORT)
        self.export.export_button.setFocus()

    def _show_corrections_of(self, revision: RevisionInfo) -> None:
        self.corrections.show_learned_by(revision)
        self.tabs.setCurrentIndex(_CORRECTIONS)
        self.corrections.first.setFocus()

    def _return_to_page(self) -> None:
        self._pages[self.tabs.currentIndex()]().first.setFocus()

    def showEvent(self, event: object) -> None:
        self.refresh()

    def _show(self, snapshot: Snapshot) -> None:
        self.snapshot = snapshot
        for page in self._made.values():
            page.show_snapshot(snapshot)
        self._keep_question_true(snapshot)
        self._stop_reading()

    def _stop_reading(self) -> None:
        self._reading = False
        if self._outdated:
            self.refresh()

    def paintEvent(self, event: QPaintEvent) -> None:
        colours = self._theme.colours
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(QPen(QColor(colours.line), 1.0))
        painter.setBrush(QColor(colours.base))
        area = QRectF(self.rect()).adjusted(0.5, 0.5, -0.5, -0.5)
        painter.drawRoundedRect(area, _ROUNDING, _ROUNDING)
        painter.end()

    def _restyle(self) -> None:
        self.close_button.setIcon(icon("clear", self._theme.colours))
        self.update()


def _about_forgetting(number: int, snapshot: Snapshot) -> str:
    correction = snapshot.correction(number)
    if correction is None:
        return ""
    return forget_question(
        correction.source,
        snapshot.revisions_with(number),
        other=snapshot.answering_without(number),
    )


def _last_stop(window: QWidget) -> QWidget:
    """The last widget of a window that Tab comes to."""
    last = window.previousInFocusChain() or window
    while last.focusPolicy() == Qt.FocusPolicy.NoFocus and last is not window:
        last = last.previousInFocusChain() or window
    return last
