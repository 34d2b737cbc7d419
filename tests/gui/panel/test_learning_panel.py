"""The learning panel: opening it, what it says, what can be chosen in it, by mouse and keyboard."""

from __future__ import annotations

import subprocess
import sys
import threading
from collections.abc import Sequence
from dataclasses import replace
from pathlib import Path

import pytest
from PySide6.QtCore import QPointF, Qt
from PySide6.QtWidgets import QAbstractButton, QApplication, QWidget
from pytestqt.qtbot import QtBot

from tests.gui.fake_course import report, revision
from tests.gui.fake_door import DE_EN, EN_DE, FakeDoor
from tests.gui.panel_fixtures import PAIRS, give_a_past, opened, slow_reading, the_learner
from tests.gui.room import cut_off
from translator.core.corrections import NewCorrection
from translator.core.errors.files import DiskFull
from translator.core.errors.home import HomeInUse
from translator.core.evidence import (
    Change,
    CorrectionsEvidence,
    Evidence,
    GeneralEvidence,
    HeldOutKind,
)
from translator.core.gate import Check, Outcome, Policy, Reason, Verdict, judge
from translator.core.learning import LearnerState, Progress
from translator.core.process.library_turn import import_in_turn, libraries_turn
from translator.core.settings import Settings
from translator.gui.panel.corrections_model import Column
from translator.gui.panel.learning_panel import LearningPanel
from translator.gui.widgets.theme import DARK, LIGHT, Colours, Theme
from translator.gui.window.main_window import SMALLEST, MainWindow
from translator.gui.wording.learning_words import undecided_sentence
from translator.gui.wording.window_language import WINDOW_LANGUAGES, speak

CTRL = Qt.KeyboardModifier.ControlModifier


def test_it_is_made_when_it_is_first_opened(qtbot: QtBot, window: MainWindow) -> None:
    assert window.learning_split.panel is None
    qtbot.keyClick(window, Qt.Key.Key_L, CTRL)
    panel = opened(qtbot, window)
    assert panel.isVisible()
    qtbot.mouseClick(panel.close_button, Qt.MouseButton.LeftButton)
    assert not panel.isVisible()
    assert window.source.editor.hasFocus()


def test_its_pages_are_made_one_after_the_other(qtbot: QtBot, window: MainWindow) -> None:
    window.learning_split.set_open(True)
    panel = window.learning_split.panel
    assert isinstance(panel, LearningPanel)
    assert panel.pages.count() == 1
    qtbot.waitUntil(lambda: panel.pages.count() == 4)
    names = [type(panel.pages.widget(place)).__name__ for place in range(4)]
    assert names == ["ProgressPage", "RevisionsPage", "CorrectionsPage", "ExportPage"]


def test_a_page_that_is_wanted_at_once_is_there(
    qtbot: QtBot, window: MainWindow, door: FakeDoor
) -> None:
    give_a_past(door)
    window.learning_split.set_open(True)
    panel = window.learning_split.panel
    assert isinstance(panel, LearningPanel)
    panel.tabs.setCurrentIndex(3)
    assert panel.pages.currentWidget() is panel.export
    opened(qtbot, window)
    assert panel.pages.currentWidget() is panel.export
    assert panel.pages.indexOf(panel.export) == 3
    assert panel.corrections.model.rowCount() == 4
    assert panel.export.name.text() == "translator-en-de-revision-2-hf"


@pytest.mark.parametrize("inside", [False, True])
def test_closing_it_leaves_the_keyboard_where_it_was(
    qtbot: QtBot, window: MainWindow, inside: bool
) -> None:
    editor = window.translation.editor
    editor.setFocus()
    panel = opened(qtbot, window)
    assert editor.hasFocus()
    if inside:
        panel.tabs.setFocus()
    qtbot.keyClick(window, Qt.Key.Key_L, CTRL)
    assert not panel.isVisible()
    assert editor.hasFocus()


def test_in_a_small_window_the_keyboard_comes_back_to_the_pane_that_gave_way(
    qtbot: QtBot, window: MainWindow
) -> None:
    window.resize(SMALLEST)
    window.translation.editor.setFocus()
    panel = opened(qtbot, window)
    assert panel.tabs.hasFocus()
    qtbot.keyClick(window, Qt.Key.Key_L, CTRL)
    assert window.translation.editor.hasFocus()


def test_the_window_opens_without_the_chart() -> None:
    code = "import sys, translator.gui.application; assert 'pyqtgraph' not in sys.modules"
    subprocess.run([sys.executable, "-c", code], check=True)


def test_the_chart_is_imported_while_no_other_thread_loads_libraries(
    qtbot: QtBot, window: MainWindow
) -> None:
    import_in_turn("translator.gui.panel.score_chart")  # so that it takes no time
    with libraries_turn():  # as the learner has it while torch's are loaded
        window.learning_split.set_open(True)
        panel = window.learning_split.panel
        assert isinstance(panel, LearningPanel)
        qtbot.wait(200)
        assert panel.progress.chart is None
    opened(qtbot, window)


def test_being_open_is_remembered(qtbot: QtBot, theme: Theme) -> None:
    door = FakeDoor(Settings(learning_panel=True))
    window = MainWindow(door, theme)
    qtbot.addWidget(window)
    window.show()
    window.start()
    opened(qtbot, window)
    window.close()
    assert door.settings.learning_panel
    window = MainWindow(door, theme)
    qtbot.addWidget(window)
    window.learning_split.toggle()
    window.close()
    assert not door.settings.learning_panel


@pytest.mark.parametrize(("height", "open_too"), [(400, False), (640, True)])
def test_the_program_starts_with_its_panes_in_sight(
    qtbot: QtBot, theme: Theme, height: int, open_too: bool
) -> None:
    settings = Settings(learning_panel=True, window_width=640, window_height=height)
    window = MainWindow(FakeDoor(settings), theme)
    qtbot.addWidget(window)
    window.show()
    qtbot.waitExposed(window)
    assert window.source.editor.isVisible()
    assert window.learning_split.is_open is open_too
    window.learning_split.set_open(True)  # who asks for it gets it, in the place of the panes
    assert window.source.editor.isVisible() is open_too
    window.close()


def test_where_nothing_waits_it_says_what_is_never_learned(
    qtbot: QtBot, window: MainWindow, door: FakeDoor
) -> None:
    """Of four corrections one judges, one is like what judges, and one looks private."""
    give_a_past(door)
    door.taught.doubted = door.taught.kept_back = ()
    door.taught.like_what_judges, door.taught.secret = (2,), (3,)
    learner = the_learner(qtbot, window, door)
    panel = opened(qtbot, window)
    never = "Answered from memory and never learned: 3 corrections; “Corrections” says why."
    learner.tell(Progress(state=LearnerState.IDLE, round=3, waiting=0))
    sentence = f"Nothing waits to be learned. {never}"
    qtbot.waitUntil(lambda: panel.progress.state.text() == sentence)
    door.taught.secret = ()
    window.learning.changed.emit()
    fewer = sentence.replace("3", "2")
    qtbot.waitUntil(lambda: panel.progress.state.text() == fewer)
    learner.tell(Progress(state=LearnerState.WAITING, round=3, waiting=1))
    qtbot.waitUntil(lambda: "Waiting: 1 correction." in panel.progress.state.text())
    assert "never" not in panel.progress.state.text()


def test_what_an_undecided_round_has_tried_waits_for_more_on_the_first_page_and_in_the_table(
    qtbot: QtBot, window: MainWindow, door: FakeDoor
) -> None:
    for source, target in PAIRS:
        door.correct(NewCorrection(EN_DE, source, source.upper(), target))
    door.stored[2] = replace(door.stored[2], active=False)  # replaced since
    door.taught.without_outcome = (1, 2, 3)
    learner = the_learner(qtbot, window, door)
    panel = opened(qtbot, window)
    learner.tell(Progress(state=LearnerState.IDLE, round=1, waiting=0))
    sentence = undecided_sentence(2)
    qtbot.waitUntil(lambda: panel.progress.state.text() == sentence)
    assert "Nothing waits" not in sentence
    table = panel.corrections.model
    words = [table.index(row, Column.STATE).data() for row in range(table.rowCount())]
    assert words == ["Waits", "Replaced", "Waits for more", "Waits for more"]
    learner.tell(Progress(state=LearnerState.WAITING, round=1, waiting=1))
    qtbot.waitUntil(lambda: "Waiting: 1 correction." in panel.progress.state.text())
    door.taught.without_outcome = ()
    window.learning.changed.emit()
    learner.tell(Progress(state=LearnerState.IDLE, round=2, waiting=0))
    qtbot.waitUntil(lambda: panel.progress.state.text() == "Nothing waits to be learned.")


def test_rounds_of_forgotten_revisions_say_so(
    qtbot: QtBot, window: MainWindow, door: FakeDoor
) -> None:
    give_a_past(door)
    panel = opened(qtbot, window)
    assert panel.progress.reasons.heading.text() == "Round 3: accepted as revision 2"
    door.taught.drop(2)
    window.learning.corrections_changed()
    gone = "Round 3: accepted as revision 2, which was removed since"
    qtbot.waitUntil(lambda: panel.progress.reasons.heading.text() == gone)
    door.taught.rounds.append(report(4, revision=2))  # the number is given again
    door.taught.revisions.append(revision(2, corrections=(1,), current=True))
    window.learning.corrections_changed()
    again = "Round 4: accepted as revision 2"
    qtbot.waitUntil(lambda: panel.progress.reasons.heading.text() == again)
    panel.progress.choose(3)
    assert panel.progress.reasons.heading.text() == gone


def test_where_the_keyboard_is_can_be_seen_in_the_reasons(
    qtbot: QtBot, window: MainWindow, door: FakeDoor
) -> None:
    give_a_past(door)
    text = opened(qtbot, window).progress.reasons.text
    before = text.grab().toImage()
    text.setFocus()
    qtbot.waitUntil(text.hasFocus)
    assert text.grab().toImage() != before


def test_it_says_what_to_do_before_the_first_round(qtbot: QtBot, window: MainWindow) -> None:
    progress = opened(qtbot, window).progress
    assert progress.state.text() == "Ready to learn from your corrections."
    assert progress.reasons.heading.text() == "No round so far"
    assert "Correct a few sentences" in progress.reasons.text.toPlainText()
    assert not progress.right.isVisible()
    assert progress.chart is not None
    assert not progress.chart.isVisible()


def test_it_shows_what_was_found(qtbot: QtBot, window: MainWindow, door: FakeDoor) -> None:
    give_a_past(door)
    progress = opened(qtbot, window).progress
    assert progress.right.text() == "2 of 2 corrections right by itself"
    assert progress.reasons.heading.text() == "Round 3: accepted as revision 2"
    assert progress.reasons.text.toPlainText().splitlines() == [
        "More of your corrections come out right, and other text not measurably worse.",
        "Within chance. General BLEU changed by -0.10 ± 0.12: no measurable change.",
        "Gain. It gives 2 of 2 corrections right by itself, 1 before.",
    ]
    assert progress.chart is not None
    assert progress.chart.general.caption.text() == "General text, BLEU: 38.5 (+0.1)"
    assert progress.chart.personal.caption.text() == "Your text, BLEU: 24.0 (+4.0)"


def test_the_chart_tells_of_the_revision_in_use(
    qtbot: QtBot, window: MainWindow, door: FakeDoor
) -> None:
    give_a_past(door)
    chart = opened(qtbot, window).progress.chart
    assert chart is not None
    general, personal = chart.general.caption, chart.personal.caption
    assert (general.text(), personal.text()) == (
        "General text, BLEU: 38.5 (+0.1)",
        "Your text, BLEU: 24.0 (+4.0)",
    )
    door.taught.roll_back(1)
    window.learning.changed.emit()
    qtbot.waitUntil(lambda: general.text() == "General text, BLEU: 38.3 (−0.1)")
    assert personal.text() == "Your text, BLEU: 20.0 (±0.0)"
    door.taught.drop(1)  # and all that learned from it
    window.learning.changed.emit()
    qtbot.waitUntil(lambda: general.text() == "General text, BLEU: 38.4 (±0.0)")
    assert personal.text() == "Your text, BLEU"  # the base model was never judged by it


def test_no_change_is_told_of_sentences_too_few_to_judge_by(
    qtbot: QtBot, window: MainWindow, door: FakeDoor
) -> None:
    give_a_past(door)
    few = Reason(check=Check.EVIDENCE, outcome=Outcome.NO_WORSE, figure=2, sentence="Too few.")
    door.taught.rounds[-1] = replace(door.taught.rounds[-1], reasons=(few,))
    chart = opened(qtbot, window).progress.chart
    assert chart is not None
    assert chart.personal.caption.text() == "Your text, BLEU: 24.0 (only 2 sentences)"
    assert chart.general.caption.text() == "General text, BLEU: 38.5 (+0.1)"


@pytest.mark.parametrize(("serving", "right"), [(2, "2 of 2"), (1, "1 of 1"), (0, "")])
def test_a_round_that_asked_for_no_correction_leaves_the_figure_as_it_was(
    qtbot: QtBot, window: MainWindow, door: FakeDoor, serving: int, right: str
) -> None:
    """What serves by then: the newest revision, one that was gone back to, or the base model."""
    give_a_past(door)
    door.taught.revisions = [
        replace(one, current=one.number == serving) for one in door.taught.revisions
    ]
    asked_none = report(4, Verdict.UNDECIDED, revision=serving, corrections=(), right=(0, 0))
    door.taught.rounds.append(replace(asked_none, right_of=0))
    progress = opened(qtbot, window).progress
    assert progress.right.text() == (right and f"{right} corrections right by itself")


def test_no_measurable_change_is_said(qtbot: QtBot, window: MainWindow, door: FakeDoor) -> None:
    door.taught.rounds = [report(1, Verdict.UNDECIDED, revision=0)]
    progress = opened(qtbot, window).progress
    assert progress.reasons.heading.text() == "Round 1: no measurable change"


def test_an_acceptance_does_not_contradict_its_reasons(
    qtbot: QtBot, window: MainWindow, door: FakeDoor
) -> None:
    nothing = Change(0.0, 0.001)
    judgement = judge(
        Evidence(
            general=GeneralEvidence(
                kind=HeldOutKind.SHIPPED,
                pairs=300,
                nll=nothing,
                bleu=nothing,
                chrf=nothing,
                degenerate_before=0,
                degenerate_after=0,
            ),
            corrections=CorrectionsEvidence(total=2, right_before=0, right_after=0),
            personal=None,
        ),
        Policy(),
    )
    assert judgement.verdict is Verdict.ACCEPTED
    door.taught.rounds = [report(1, reasons=judgement.reasons)]
    door.taught.revisions = [revision(0), revision(1, corrections=(1,), current=True)]
    progress = opened(qtbot, window).progress
    assert progress.reasons.heading.text() == "Round 1: accepted as revision 1"
    sentence, *_, right, kept = progress.reasons.text.toPlainText().splitlines()
    assert sentence == "It has learned, and nothing comes out measurably worse; so it is in use."
    assert right.startswith("As before. It gives 0 of 2")
    assert kept.startswith("Enough for now. So far 0")


def test_progress_is_followed(qtbot: QtBot, window: MainWindow, door: FakeDoor) -> None:
    learner = the_learner(qtbot, window, door)
    progress = opened(qtbot, window).progress
    learner.tell(Progress(state=LearnerState.PREPARING, round=0, waiting=4))
    qtbot.waitUntil(progress.bar.isVisible)
    assert progress.state.text() == "Preparing to learn."
    assert progress.bar.maximum() == 0
    assert window.status.learning.text() == "Learning…"
    learner.tell(
        Progress(state=LearnerState.LEARNING, round=1, waiting=4, step=3, steps=8, seconds_left=2.1)
    )
    qtbot.waitUntil(lambda: progress.bar.maximum() == 8)
    assert (
        progress.state.text() == "Learning from 4 corrections. Step 3 of 8, about 3 seconds left."
    )
    assert (progress.bar.value(), progress.bar.maximum()) == (3, 8)
    learner.tell(Progress(state=LearnerState.SCORING, round=1, waiting=4))
    qtbot.waitUntil(lambda: progress.bar.maximum() == 0)
    assert progress.state.text() == "Comparing what was learned with the model in use."
    learner.tell(
        Progress(
            state=LearnerState.SCORING, round=1, waiting=4, step=32, steps=300, seconds_left=7.5
        )
    )
    qtbot.waitUntil(lambda: progress.bar.maximum() == 300)
    assert progress.bar.value() == 32
    assert progress.state.text().endswith("in use. Sentence 32 of 300, about 8 seconds left.")
    learner.tell(Progress(state=LearnerState.WAITING, round=1, waiting=1))
    qtbot.waitUntil(lambda: not progress.bar.isVisible())
    sentence = "Waiting: 1 correction. Learning begins when you pause typing."
    assert progress.state.text() == sentence
    learner.tell(Progress(state=LearnerState.IDLE, round=1, waiting=0))
    qtbot.waitUntil(lambda: progress.state.text() == "Nothing waits to be learned.")


def test_pausing_and_going_on(qtbot: QtBot, window: MainWindow, door: FakeDoor) -> None:
    learner = the_learner(qtbot, window, door)
    progress = opened(qtbot, window).progress
    progress.pause_button.setFocus()
    qtbot.keyClick(progress.pause_button, Qt.Key.Key_Space)
    assert learner.paused
    assert progress.pause_button.text() == "Go on learning"
    qtbot.waitUntil(lambda: progress.state.text() == "Paused.")
    qtbot.keyClick(progress.pause_button, Qt.Key.Key_Space)
    assert not learner.paused
    assert progress.pause_button.text() == "Pause learning"
    assert progress.state.text() == "Nothing waits to be learned."


def test_a_new_round_is_shown_as_it_ends(qtbot: QtBot, window: MainWindow, door: FakeDoor) -> None:
    give_a_past(door)
    learner = the_learner(qtbot, window, door)
    progress = opened(qtbot, window).progress
    door.taught.rounds.append(report(4, Verdict.REVERTED, revision=2))
    learner.tell(door.taught.rounds[-1])
    heading = "Round 4: undone, because it would have done harm"
    qtbot.waitUntil(lambda: progress.reasons.heading.text() == heading)
    # Somebody who reads about an earlier round is left in peace.
    progress.choose(2)
    door.taught.rounds.append(report(5, revision=3))
    learner.tell(door.taught.rounds[-1])
    qtbot.waitUntil(lambda: len(progress.reasons._reports) == 5)
    assert progress.reasons.heading.text().startswith("Round 2:")


def test_a_round_that_failed_is_over(qtbot: QtBot, window: MainWindow, door: FakeDoor) -> None:
    learner = the_learner(qtbot, window, door)
    progress = opened(qtbot, window).progress
    learner.tell(Progress(state=LearnerState.LEARNING, round=1, waiting=4, step=3, steps=8))
    qtbot.waitUntil(progress.bar.isVisible)
    learner.tell(DiskFull(Path("/full")))
    qtbot.waitUntil(lambda: not progress.bar.isVisible())
    assert progress.state.text() == "Ready to learn from your corrections."
    assert not window.status.learning.isVisible()


def test_another_direction_begins_with_no_progress(
    qtbot: QtBot, window: MainWindow, door: FakeDoor
) -> None:
    learner = the_learner(qtbot, window, door)
    progress = opened(qtbot, window).progress
    learner.tell(Progress(state=LearnerState.WAITING, round=1, waiting=4))
    qtbot.waitUntil(lambda: progress.state.text().startswith("Waiting"))
    with qtbot.waitSignal(window.live.ready):
        window.use_direction(DE_EN)
    assert progress.state.text() == "Ready to learn from your corrections."


def test_a_window_that_does_not_learn_says_so(qtbot: QtBot, theme: Theme) -> None:
    door = FakeDoor(learner_problem=HomeInUse(Path("/somewhere")))
    window = MainWindow(door, theme)
    qtbot.addWidget(window)
    window.show()
    progress = opened_before_the_start(window).progress
    window.start()
    qtbot.waitUntil(lambda: "this window saves no correction" in progress.state.text())
    assert not progress.pause_button.isEnabled()
    window.close()


def opened_before_the_start(window: MainWindow) -> LearningPanel:
    window.learning_split.set_open(True)
    panel = window.learning_split.panel
    assert isinstance(panel, LearningPanel)
    return panel


def test_rounds_are_chosen_by_keyboard(qtbot: QtBot, window: MainWindow, door: FakeDoor) -> None:
    give_a_past(door)
    progress = opened(qtbot, window).progress
    chart, heading = progress.chart, progress.reasons.heading
    assert chart is not None
    chart.setFocus()
    qtbot.keyClick(chart, Qt.Key.Key_Left)
    assert heading.text() == "Round 2: undone, because it would have done harm"
    assert chart.accessibleDescription() == heading.text()
    qtbot.keyClick(chart, Qt.Key.Key_Home)
    qtbot.keyClick(chart, Qt.Key.Key_Left)
    assert heading.text().startswith("Round 1:")
    assert not progress.reasons.earlier.isEnabled()
    qtbot.keyClick(chart, Qt.Key.Key_End)
    assert heading.text().startswith("Round 3:")
    assert not progress.reasons.later.isEnabled()
    qtbot.mouseClick(progress.reasons.earlier, Qt.MouseButton.LeftButton)
    assert heading.text().startswith("Round 2:")


def test_a_marker_tells_its_reasons(qtbot: QtBot, window: MainWindow, door: FakeDoor) -> None:
    give_a_past(door)
    chart = opened(qtbot, window).progress.chart
    assert chart is not None
    markers = chart.general._markers.points()
    assert [marker.symbol() for marker in markers] == ["o", "x", "o"]
    assert chart.general._tip(2, 36.9, markers[1].data()) == (
        "Round 2: undone, because it would have done harm\n"
        "Other text would have come out worse, so it is not used."
    )


def test_clicking_the_chart_chooses_the_nearest_round(
    qtbot: QtBot, window: MainWindow, door: FakeDoor
) -> None:
    give_a_past(door)
    progress = opened(qtbot, window).progress
    assert progress.chart is not None
    plot = progress.chart.general.plot
    QApplication.processEvents()
    box = progress.chart.general.area
    place = plot.mapFromScene(box.mapViewToScene(box.viewRect().center()))
    place.setX(plot.mapFromScene(box.mapViewToScene(QPointF(2.2, 38.0))).x())
    qtbot.mouseClick(plot.viewport(), Qt.MouseButton.LeftButton, pos=place)
    qtbot.waitUntil(lambda: progress.reasons.heading.text().startswith("Round 2:"))


def test_a_suspect_can_be_confirmed(qtbot: QtBot, window: MainWindow, door: FakeDoor) -> None:
    give_a_past(door)
    learner = the_learner(qtbot, window, door)
    suspects = opened(qtbot, window).progress.suspects
    assert suspects.isVisible()
    assert suspects.label.text() == (
        "This correction looks wrong, so it waits: “See you tomorrow.” → “Ich mag Käse.”"
    )
    window.translation.editor.setFocus()
    qtbot.mouseClick(suspects.learn_button, Qt.MouseButton.LeftButton)
    qtbot.waitUntil(lambda: not suspects.isVisible())
    assert window.translation.editor.hasFocus()
    assert door.taught.confirmed == [3]
    assert learner.changes == 1


def test_a_suspect_is_forgotten_after_a_question(
    qtbot: QtBot, window: MainWindow, door: FakeDoor
) -> None:
    give_a_past(door)
    panel = opened(qtbot, window)
    qtbot.mouseClick(panel.progress.suspects.forget_button, Qt.MouseButton.LeftButton)
    assert panel.question.isVisible()
    assert panel.question.label.text() == (
        "Forget the correction of “See you tomorrow.”? It leaves the memory for good, and texts "
        "that hold it leave the history. No revision has learned from it."
    )
    _forget, keep = panel.question.buttons
    assert keep.hasFocus()
    with_it = keep.grab().toImage()
    panel.question.buttons[0].setFocus()
    assert keep.grab().toImage() != with_it  # where the keyboard is can be seen
    keep.setFocus()
    assert not panel.progress.suspects.isVisible()  # one question at a time
    qtbot.keyClick(keep, Qt.Key.Key_Space)
    assert not panel.question.isVisible()
    assert panel.progress.suspects.isVisible()
    assert len(door.stored) == 4
    qtbot.mouseClick(panel.progress.suspects.forget_button, Qt.MouseButton.LeftButton)
    qtbot.mouseClick(panel.question.buttons[0], Qt.MouseButton.LeftButton)
    qtbot.waitUntil(lambda: not panel.work.isVisible())
    qtbot.waitUntil(lambda: not panel.progress.suspects.isVisible())
    assert [one.number for one in door.stored] == [1, 2, 4]


@pytest.mark.parametrize("fails", [False, True], ids=["done", "failed"])
def test_a_forgetting_is_seen_from_its_first_moment_until_it_is_over(
    qtbot: QtBot,
    window: MainWindow,
    door: FakeDoor,
    monkeypatch: pytest.MonkeyPatch,
    fails: bool,
) -> None:
    give_a_past(door)
    learner = the_learner(qtbot, window, door)
    panel = opened(qtbot, window)
    begun, may_end = threading.Event(), threading.Event()
    forget = door.forget

    def slow(number: int) -> Sequence[int]:
        begun.set()
        assert may_end.wait(20)
        if fails:
            raise DiskFull(Path("corrections"))
        return forget(number)

    monkeypatch.setattr(door, "forget", slow)
    assert not panel.work.isVisible()
    learner.tell(Progress(state=LearnerState.PREPARING, round=3, waiting=1))
    qtbot.waitUntil(panel.progress.bar.isVisible)
    sentence = "Ending the round under way, then forgetting…"
    panel.ask_to_forget(door.stored[2])
    qtbot.mouseClick(panel.question.buttons[0], Qt.MouseButton.LeftButton)
    assert panel.work.isVisible()
    assert (panel.work.bar.minimum(), panel.work.bar.maximum()) == (0, 0)  # it moves
    assert panel.work.label.text() == panel.work.label.accessibleName() == sentence
    assert begun.wait(10)
    qtbot.wait(3_000)  # longer than a passing word stands in the status line
    assert panel.work.isVisible()
    assert window.status.state.text() == sentence
    may_end.set()
    qtbot.waitUntil(lambda: not panel.work.isVisible())
    assert window.status.state.text() != sentence
    assert (window.status.state.text() == "Forgotten") is not fails
    learner.tell(Progress(state=LearnerState.IDLE, round=3, waiting=0))
    qtbot.waitUntil(lambda: not panel.progress.bar.isVisible())
    panel.ask_to_forget(door.stored[0])
    qtbot.mouseClick(panel.question.buttons[0], Qt.MouseButton.LeftButton)
    assert panel.work.label.text() == "Forgetting…"  # no round has to end for it
    qtbot.waitUntil(lambda: not panel.work.isVisible())


def test_a_long_text_that_is_done_does_not_end_what_is_told_of_a_forgetting(
    window: MainWindow,
) -> None:
    said = window.status.state.text()
    window.learning.working.emit("Forgetting…")
    window.status.show_work("Translating…")
    assert window.status.state.text() == "Translating…"
    window.status.show_work("")
    assert window.status.state.text() == "Forgetting…"
    window.learning.working.emit("")
    assert window.status.state.text() == said


def test_a_question_is_asked_as_things_are_by_now(
    qtbot: QtBot, window: MainWindow, door: FakeDoor
) -> None:
    give_a_past(door)
    panel = opened(qtbot, window)
    panel.ask_to_forget(door.stored[2])
    question, keep = panel.question.label, panel.question.buttons[-1]
    assert "No revision has learned from it." in question.text()
    door.taught.revisions.append(revision(3, corrections=(1, 2, 3)))
    window.learning.changed.emit()
    qtbot.waitUntil(lambda: "the revisions that learned from it (3)" in question.text())
    assert panel.question.accessibleName() == question.text()
    assert keep.hasFocus()
    assert not panel.progress.suspects.isVisible()
    door.forget(3)  # on the command line, say
    window.learning.changed.emit()
    qtbot.waitUntil(lambda: not panel.question.isVisible())


def test_a_question_about_a_row_that_is_still_shown_goes_when_the_row_does(
    qtbot: QtBot, window: MainWindow, door: FakeDoor, monkeypatch: pytest.MonkeyPatch
) -> None:
    give_a_past(door)
    door.taught.rested = [revision(7)]
    panel = opened(qtbot, window)
    with slow_reading(monkeypatch, door) as reading:
        with qtbot.waitSignal(window.live.ready):
            window.use_direction(DE_EN)
        qtbot.waitUntil(reading.is_set)
        panel.ask_to_remove_resting()
        assert panel.question.isVisible()
    qtbot.waitUntil(lambda: not panel.question.isVisible())
    assert panel.snapshot is not None
    assert panel.snapshot.direction == DE_EN


def test_a_question_goes_with_the_direction_that_it_is_about(
    qtbot: QtBot, window: MainWindow, door: FakeDoor
) -> None:
    give_a_past(door)
    panel = opened(qtbot, window)
    panel.ask_to_forget(door.stored[2])
    window.learning.changed.emit()
    assert panel.question.isVisible()
    with qtbot.waitSignal(window.live.ready):
        window.use_direction(DE_EN)
    assert not panel.question.isVisible()
    assert len(door.stored) == 4


def test_another_direction_has_another_past(
    qtbot: QtBot, window: MainWindow, door: FakeDoor
) -> None:
    give_a_past(door)
    panel = opened(qtbot, window)
    door.taught.rounds = []
    with qtbot.waitSignal(window.live.ready):
        window.use_direction(DE_EN)
    qtbot.waitUntil(lambda: panel.snapshot is not None and panel.snapshot.direction == DE_EN)
    assert panel.progress.reasons.heading.text() == "No round so far"


def test_another_direction_is_read_also_where_the_one_before_was_still_being_read(
    qtbot: QtBot, window: MainWindow, door: FakeDoor, monkeypatch: pytest.MonkeyPatch
) -> None:
    give_a_past(door)
    panel = opened(qtbot, window)
    with slow_reading(monkeypatch, door) as reading:
        window.learning.changed.emit()
        qtbot.waitUntil(reading.is_set)
        with qtbot.waitSignal(window.live.ready):
            window.use_direction(DE_EN)
    qtbot.waitUntil(lambda: panel.snapshot is not None and panel.snapshot.direction == DE_EN)


@pytest.mark.parametrize("act", ["confirm", "go back"])
def test_what_is_done_is_done_in_the_direction_that_is_still_shown(
    qtbot: QtBot,
    window: MainWindow,
    door: FakeDoor,
    monkeypatch: pytest.MonkeyPatch,
    act: str,
) -> None:
    give_a_past(door)
    panel = opened(qtbot, window)
    button = panel.progress.suspects.learn_button
    if act == "go back":
        panel.tabs.setCurrentIndex(1)
        panel.revisions.timeline.choose(1)
        button = panel.revisions.back_button
        qtbot.waitUntil(button.isVisible)
    with slow_reading(monkeypatch, door) as reading:
        with qtbot.waitSignal(window.live.ready):
            window.use_direction(DE_EN)
        qtbot.waitUntil(reading.is_set)
        qtbot.mouseClick(button, Qt.MouseButton.LeftButton)
    asked = door.taught.asked_for
    qtbot.waitUntil(lambda: any(writing for _, writing in asked))
    assert [direction for direction, writing in asked if writing] == [EN_DE]


def test_a_problem_while_reading_is_told_and_reading_goes_on(
    qtbot: QtBot, window: MainWindow, door: FakeDoor
) -> None:
    panel = opened(qtbot, window)
    door.problem = DiskFull(Path("/somewhere"))
    with qtbot.waitSignal(window.learning.failed):
        window.learning.changed.emit()
    assert window.banner.isVisible()
    door.problem = None
    give_a_past(door)
    window.learning.changed.emit()
    qtbot.waitUntil(lambda: panel.progress.reasons.heading.text().startswith("Round 3:"))


def test_what_is_hidden_reads_nothing(qtbot: QtBot, window: MainWindow, door: FakeDoor) -> None:
    panel = opened(qtbot, window)
    window.learning_split.set_open(False)
    asked = len(door.taught.asked_for)
    give_a_past(door)
    window.learning.changed.emit()
    QApplication.processEvents()
    assert len(door.taught.asked_for) == asked
    window.learning_split.set_open(True)
    qtbot.waitUntil(lambda: panel.progress.reasons.heading.text().startswith("Round 3:"))


def test_f6_reaches_the_panel(qtbot: QtBot, window: MainWindow) -> None:
    panel = opened(qtbot, window)
    window.source.editor.setFocus()
    qtbot.keyClick(window, Qt.Key.Key_F6)
    assert window.translation.editor.hasFocus()
    qtbot.keyClick(window, Qt.Key.Key_F6)
    assert panel.tabs.hasFocus()
    qtbot.keyClick(window, Qt.Key.Key_F6)
    assert window.source.editor.hasFocus()


def test_in_a_small_window_the_panel_takes_the_place_of_the_panes(
    qtbot: QtBot, window: MainWindow
) -> None:
    window.resize(SMALLEST)
    panel = opened(qtbot, window)
    QApplication.processEvents()
    assert window.size() == SMALLEST
    assert not window.source.isVisible()
    assert panel.height() > 250
    window.resize(1000, 700)
    qtbot.waitUntil(window.source.isVisible)
    window.resize(SMALLEST)
    qtbot.waitUntil(lambda: not window.source.isVisible())
    qtbot.keyClick(window, Qt.Key.Key_L, CTRL)
    assert window.source.editor.hasFocus()


@pytest.mark.parametrize("code", WINDOW_LANGUAGES)
def test_nothing_in_it_is_cut_off_in_the_smallest_window(
    qtbot: QtBot, window: MainWindow, door: FakeDoor, qapp: QApplication, code: str
) -> None:
    give_a_past(door)
    door.taught.rested = [revision(1, general=37.0)]
    speak(qapp, code)
    window.resize(SMALLEST)
    panel = opened(qtbot, window)
    for page in range(panel.tabs.count()):
        panel.tabs.setCurrentIndex(page)
        qtbot.waitUntil(lambda: cut_off(panel) == [])
    panel.tabs.setCurrentIndex(0)
    window.learning.working.emit("Ending the round under way, then changing the revision…")
    assert panel.work.isVisible()
    learner = the_learner(qtbot, window, door)
    for state in LearnerState:
        learner.tell(
            Progress(state=state, round=4, waiting=12, step=30, steps=120, seconds_left=75.0)
        )
        qtbot.waitUntil(lambda: cut_off(panel) == [])
    for place in range(1, len(door.taught.rounds) + 1):
        panel.progress.choose(place)
        qtbot.waitUntil(lambda: cut_off(panel) == [])


def test_everything_has_a_name(qtbot: QtBot, window: MainWindow, door: FakeDoor) -> None:
    give_a_past(door)
    panel = opened(qtbot, window)
    nameless = [
        widget
        for widget in panel.findChildren(QWidget)
        if widget.focusPolicy() & Qt.FocusPolicy.TabFocus
        and widget.window() is window  # the list of a combo box is Qt's own
        and not widget.accessibleName()
        and not (isinstance(widget, QAbstractButton) and widget.text())
    ]
    assert [(w.parent(), w.metaObject().className()) for w in nameless] == []


@pytest.mark.parametrize("colours", [LIGHT, DARK], ids=["light", "dark"])
def test_the_panel_follows_the_theme(
    qtbot: QtBot, window: MainWindow, door: FakeDoor, theme: Theme, colours: Colours
) -> None:
    give_a_past(door)
    panel = opened(qtbot, window)
    theme.use(colours)
    image = panel.grab().toImage()
    assert image.pixelColor(20, image.height() - 20).name() == colours.base


def test_many_rounds_do_not_hold_the_window_up(
    qtbot: QtBot, window: MainWindow, door: FakeDoor
) -> None:
    door.taught.rounds = [replace(report(1), round=number) for number in range(1, 2001)]
    progress = opened(qtbot, window).progress
    assert progress.reasons.heading.text().startswith("Round 2000:")


def tab_stops(qtbot: QtBot, panel: LearningPanel) -> list[QWidget]:
    """What Tab comes to, from the tabs to the panel's close button."""
    panel.tabs.setFocus()
    seen: list[QWidget] = []
    while (focus := panel.window().focusWidget()) is not panel.close_button:
        assert focus is not None
        assert len(seen) < 20
        seen.append(focus)
        qtbot.keyClick(focus, Qt.Key.Key_Tab)
    return seen


def test_tab_goes_through_each_page_as_it_is_read(
    qtbot: QtBot, window: MainWindow, door: FakeDoor
) -> None:
    give_a_past(door)
    panel = opened(qtbot, window)
    progress, revisions, corrections = panel.progress, panel.revisions, panel.corrections
    assert tab_stops(qtbot, panel) == [
        panel.tabs,
        progress.pause_button,
        progress.suspects.learn_button,
        progress.suspects.forget_button,
        progress.chart,
        progress.reasons.earlier,
        progress.reasons.text,
    ]
    panel.tabs.setCurrentIndex(1)
    assert tab_stops(qtbot, panel) == [
        panel.tabs,
        revisions.timeline,
        revisions.corrections_button,
        revisions.preview,
    ]
    panel.tabs.setCurrentIndex(2)
    assert tab_stops(qtbot, panel) == [
        panel.tabs,
        corrections.search,
        corrections.filter,
        corrections.import_button,
        corrections.export_button,
        corrections.table,  # which chooses a row, so that something can be done with it
        corrections.edit_button,
        corrections.forget_button,
    ]
    panel.tabs.setCurrentIndex(3)
    export = panel.export
    assert tab_stops(qtbot, panel)[2:] == [
        export.folder,
        export.choose_button,
        export.name,
        export.export_button,
    ]


def test_tab_reaches_the_answers_to_a_question(
    qtbot: QtBot, window: MainWindow, door: FakeDoor
) -> None:
    give_a_past(door)
    panel = opened(qtbot, window)
    panel.ask_to_forget(door.stored[0])
    question = panel.question
    assert tab_stops(qtbot, panel)[:5] == [
        panel.tabs,
        *question.buttons,
        question.close_button,
        panel.progress.pause_button,
    ]
