"""The panel's first page: what is being learned, what came of it, and the chart of both."""

from __future__ import annotations

from collections.abc import Sequence
from functools import partial
from types import ModuleType
from typing import TYPE_CHECKING

from PySide6.QtCore import QTimer, Signal
from PySide6.QtWidgets import (
    QHBoxLayout,
    QLabel,
    QProgressBar,
    QPushButton,
    QVBoxLayout,
    QWidget,
)

from translator.core.learning import IN_ROUND, LearnerState, Progress, RoundReport
from translator.core.process.library_turn import import_in_turn
from translator.gui.learning.learning import Learning
from translator.gui.learning_snapshot import Snapshot
from translator.gui.panel.chart_points import (
    Series,
    general_series,
    judged_by_own_drafts,
    personal_series,
    too_few_of_yours,
)
from translator.gui.panel.corrections_model import never_learned, undecided
from translator.gui.panel.page import Page
from translator.gui.panel.round_reasons import RoundReasons
from translator.gui.panel.suspect_row import SuspectRow
from translator.gui.widgets.theme import Theme
from translator.gui.wording.learning_words import (
    figure,
    never_learned_sentence,
    progress_sentence,
    right_sentence,
    signed,
    undecided_sentence,
    verdict_heading,
    verdict_sentence,
)
from translator.gui.wording.wording import worded

if TYPE_CHECKING:
    from translator.gui.panel.score_chart import Plot, ScoreChart


class ProgressPage(Page):
    """What the learner does now and what the rounds found.

    Signals:
        forget_requested: a Correction, to be asked about first.
    """

    forget_requested = Signal(object)

    def __init__(self, learning: Learning, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._learning, self._learner = learning, learning.learner
        self._theme = theme
        self._reports: Sequence[RoundReport] = ()
        self._kept: frozenset[int] = frozenset()  # rounds whose revision is there
        self._serving = 0  # the number of the revision in use
        self._earlier = 0  # how many of the rounds were on an earlier base model
        self._place = 0
        self._never_learned = 0  # how many corrections the memory alone answers
        self._undecided = 0  # how many wait for more of them
        self.chart: ScoreChart | None = None
        self.state = QLabel(progress_sentence(None), self)
        self.state.setWordWrap(True)
        self.bar = QProgressBar(self)
        self.bar.setTextVisible(False)
        self.bar.setFixedSize(140, 8)
        self.bar.setAccessibleName(self.tr("Progress of this round"))
        self.bar.hide()
        self.pause_button = QPushButton(self.tr("Pause learning"), self)
        self.right = QLabel(self)
        self.suspects = SuspectRow(theme, self)
        self.reasons = RoundReasons(theme, self)
        self._chart_place = QWidget(self)
        self._chart_layout = QVBoxLayout(self._chart_place)
        self._chart_place.hide()  # until there is something to draw
        self._arrange()
        self._connect()
        self.first = self.pause_button

    def _arrange(self) -> None:
        now = QHBoxLayout()
        now.setSpacing(12)
        now.addWidget(self.state, 1)
        now.addWidget(self.bar)
        now.addWidget(self.pause_button)
        findings = QVBoxLayout()
        findings.setSpacing(4)
        findings.addWidget(self.right)
        findings.addWidget(self.reasons, 1)
        below = QHBoxLayout()
        below.setSpacing(20)
        below.addWidget(self._chart_place, 3)
        below.addLayout(findings, 2)
        self._chart_layout.setContentsMargins(0, 0, 0, 0)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(8)
        column.addLayout(now)
        column.addWidget(self.suspects)
        column.addLayout(below, 1)
        font = self.right.font()
        font.setBold(True)
        self.right.setFont(font)
        self.right.setWordWrap(True)
        self.right.hide()

    def _connect(self) -> None:
        self.pause_button.clicked.connect(self._pause_or_resume)
        self._learner.progressed.connect(self.show_progress)
        self._learner.refused.connect(lambda _: self.show_progress(None))
        self._learning.prepare(
            partial(import_in_turn, "translator.gui.panel.score_chart"), self._add_chart
        )
        self.suspects.confirmed.connect(self._learning.confirm)
        self.suspects.forget_requested.connect(self.forget_requested)
        self.reasons.chosen.connect(self.choose)
        self.show_progress(self._learner.progress)

    # ---- what is shown

    def show_progress(self, progress: Progress | None) -> None:
        """Say what the learner is doing."""
        self.state.setText(self._learner.refusal or self._sentence(progress))
        self.pause_button.setEnabled(not self._learner.refusal)
        paused = self._learner.paused
        self.pause_button.setText(
            self.tr("Go on learning") if paused else self.tr("Pause learning")
        )
        at_work = progress is not None and progress.state in IN_ROUND
        self.bar.setVisible(at_work)
        if progress is not None and at_work:
            # Without steps to count the bar shows that something moves.
            self.bar.setRange(0, progress.steps)
            self.bar.setValue(progress.step)

    def show_snapshot(self, snapshot: Snapshot) -> None:
        """Show what the rounds found. A newest round that was not there before is chosen."""
        kept = snapshot.kept_rounds()
        serving = snapshot.current.number if snapshot.current else 0
        shown = (self._reports, self._kept, self._earlier, self._serving)
        news = (snapshot.reports, kept, snapshot.earlier, serving) != shown
        self._kept, self._earlier, self._serving = kept, snapshot.earlier, serving
        at_end = self._place >= len(self._reports)
        self._reports = snapshot.reports
        self._place = len(self._reports) if at_end else min(self._place, len(self._reports))
        self._never_learned, self._undecided = never_learned(snapshot), undecided(snapshot)
        self.show_progress(self._learner.progress)
        sentence = right_sentence(snapshot)
        self.right.setText(sentence)
        self.right.setVisible(bool(sentence))
        self.suspects.show_suspects(
            [one for one in snapshot.corrections if one.number in snapshot.suspects]
        )
        if news:
            self._draw_chart()
            self.choose(self._place)

    def choose(self, place: int) -> None:
        """Show why the round at ``place``, counted from 1, ended as it did."""
        self._place = place
        heading = self._heading(place) if place else ""
        self.reasons.show_round(self._reports, place, heading)
        if self.chart is not None:
            self.chart.show_chosen(place, heading)

    # ---- inside

    def _sentence(self, progress: Progress | None) -> str:
        """What the learner does; where it rests, what waits for more, and what is never learned."""
        sentence = progress_sentence(progress)
        if progress is None or progress.state is not LearnerState.IDLE:
            return sentence
        if self._undecided:
            sentence = undecided_sentence(self._undecided)
        if not self._never_learned:
            return sentence
        return f"{sentence} {never_learned_sentence(self._never_learned)}"

    def _pause_or_resume(self) -> None:
        if self._learner.paused:
            self._learner.resume()
        else:
            self._learner.pause()
        self.show_progress(self._learner.progress)

    def _add_chart(self, module: ModuleType) -> None:
        general = module.general_plot(self._theme, self._chart_place)
        QTimer.singleShot(0, self, partial(self._add_second_half, module, general))

    def _add_second_half(self, module: ModuleType, general: Plot) -> None:
        personal = module.personal_plot(self._theme, self._chart_place)
        QTimer.singleShot(0, self, partial(self._complete_chart, module, general, personal))

    def _complete_chart(self, module: ModuleType, general: Plot, personal: Plot) -> None:
        self.chart = module.ScoreChart(self._theme, general, personal, self)
        self._chart_layout.addWidget(self.chart)
        self.chart.chosen.connect(self.choose)
        QWidget.setTabOrder(self.suspects.forget_button, self.chart)
        QWidget.setTabOrder(self.chart, self.reasons.earlier)
        self._draw_chart()
        self.choose(self._place)

    def _draw_chart(self) -> None:
        if self.chart is None:
            return
        general = general_series(self._reports, earlier=self._earlier)
        personal = personal_series(self._reports, earlier=self._earlier)
        name = self.tr("General text, BLEU")
        if judged_by_own_drafts(self._reports[self._earlier :] or self._reports):
            name = self.tr("Likeness to the base model, BLEU")
        self.chart.general.caption.setText(self._captioned(name, general))
        yours = self._captioned(
            self.tr("Your text, BLEU"), personal, few=too_few_of_yours(self._reports)
        )
        self.chart.personal.caption.setText(yours)
        self.chart.show_scores(general, personal, self._tips())
        self._chart_place.setVisible(bool(self._reports))

    def _captioned(self, name: str, series: Series, *, few: int = 0) -> str:
        """With what the revision in use scores, which need not be that of the last round.

        Of ``few`` sentences, a change would say nothing.
        """
        now = series.score_of(self._serving)
        if series.first is None or now is None:
            return name
        if few:
            return f"{name}: {figure(now)} ({self.tr('only %n sentences', '', few)})"
        return f"{name}: {figure(now)} ({signed(now - series.first)})"

    def _heading(self, place: int) -> str:
        return verdict_heading(
            self._reports[place - 1], gone=place not in self._kept, earlier=place <= self._earlier
        )

    def _tips(self) -> list[str]:
        """What is said of each round where it is pointed at."""
        tips = []
        for place, report in enumerate(self._reports, start=1):
            sentence = verdict_sentence(report)
            reasons = [sentence] if sentence else [worded(one.sentence) for one in report.reasons]
            tips.append("\n".join([self._heading(place), *reasons]))
        return tips
