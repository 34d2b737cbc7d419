"""What the window says after the base model has changed: in the banner, and in the panel."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from tests.gui.fake_course import report, revision
from tests.gui.fake_door import EN_DE, EN_FR, FakeDoor
from tests.gui.panel_fixtures import give_a_past, opened
from translator.core.errors.learning import OtherBase
from translator.core.gate import Verdict
from translator.gui.learning_snapshot import Snapshot
from translator.gui.panel.chart_points import general_series, personal_series
from translator.gui.panel.learning_panel import LearningPanel
from translator.gui.widgets.theme import Theme
from translator.gui.window.main_window import MainWindow
from translator.gui.wording.window_language import speak

ROUNDS = (
    report(1, general=(30.0, 30.5), personal=None),
    report(2, Verdict.REVERTED, general=(30.5, 28.0), personal=(10.0, 9.0)),
    report(3, revision=3, general=(40.0, 40.2), personal=(20.0, 20.5)),
)


def give_another_base(door: FakeDoor) -> None:
    """What was learned before rests, and nothing has been learned since."""
    give_a_past(door)
    door.taught.rested = door.taught.revisions[1:]
    door.taught.revisions = [revision(0, current=True)]
    door.taught.rounds_before = len(door.taught.rounds)
    door.revision = 0


def revisions_page(qtbot: QtBot, window: MainWindow) -> LearningPanel:
    panel = opened(qtbot, window)
    panel.tabs.setCurrentIndex(panel.pages.indexOf(panel.revisions))
    return panel


def test_the_line_breaks_where_the_base_changed() -> None:
    series = general_series(ROUNDS, earlier=2)
    assert series.served == ((0, 30.0), (1, 30.5), (2, 30.5), (2, 40.0), (3, 40.2))
    assert series.joined() == [True, True, False, True, True]
    assert (series.first, series.score_of(0), series.score_of(3)) == (40.0, 40.0, 40.2)
    assert series.score_of(1) is None
    assert [marker.earlier for marker in series.markers] == [True, True, False]
    personal = personal_series(ROUNDS, earlier=2)
    assert personal.served == ((1, 10.0), (2, 10.0), (2, 20.0), (3, 20.5))
    assert (personal.first, personal.score_of(3)) == (20.0, 20.5)


def test_before_the_first_round_on_it_the_new_base_has_no_figures() -> None:
    series = general_series(ROUNDS[:2], earlier=2)
    assert (series.first, series.score_of(0), series.score_of(1)) == (None, None, None)
    assert len(series.served) == 3
    assert Snapshot(direction=EN_DE, reports=ROUNDS[:2], earlier=2).right() is None


def test_what_the_chart_says_of_rounds_on_the_earlier_base(
    qtbot: QtBot, window: MainWindow, door: FakeDoor
) -> None:
    give_another_base(door)
    panel = opened(qtbot, window)
    chart = panel.progress.chart
    assert chart is not None
    assert chart.general.caption.text() == "General text, BLEU"
    assert (
        panel.progress.reasons.heading.text()
        == "Round 3, on an earlier base model: accepted as revision 2"
    )
    door.taught.rounds.append(report(4, revision=3, general=(44.0, 44.1)))
    door.taught.revisions = [
        revision(0),
        revision(3, corrections=(1, 2), general=44.1, current=True),
    ]
    window.learning.changed.emit()
    qtbot.waitUntil(lambda: len(panel.snapshot.reports if panel.snapshot else ()) == 4)
    assert chart.general.caption.text() == "General text, BLEU: 44.1 (+0.1)"
    assert panel.progress.reasons.heading.text() == "Round 4: accepted as revision 3"


def test_revisions_that_rest_are_told_and_deleted_after_a_question(
    qtbot: QtBot, window: MainWindow, door: FakeDoor
) -> None:
    give_another_base(door)
    panel = revisions_page(qtbot, window)
    page = panel.revisions
    assert page.resting.text() == "2 revisions of another base model rest (2.0 MB)."
    assert page.remove_button.isVisible()
    qtbot.mouseClick(page.remove_button, Qt.MouseButton.LeftButton)
    assert panel.question.label.text().startswith("Delete 2 revisions of another base model")
    qtbot.mouseClick(panel.question.buttons[1], Qt.MouseButton.LeftButton)
    assert len(door.taught.rested) == 2
    qtbot.mouseClick(page.remove_button, Qt.MouseButton.LeftButton)
    qtbot.mouseClick(panel.question.buttons[0], Qt.MouseButton.LeftButton)
    qtbot.waitUntil(lambda: not page.remove_button.isVisible())
    assert not page.resting.isVisible()
    assert page.timeline.hasFocus()
    assert door.taught.rested == []
    assert (EN_DE, True) in door.taught.asked_for
    assert window.status.state.text() == "Deleted"


def test_what_is_deleted_is_of_the_direction_that_was_asked_about(
    qtbot: QtBot, window: MainWindow, door: FakeDoor
) -> None:
    give_another_base(door)
    panel = revisions_page(qtbot, window)
    panel.ask_to_remove_resting()
    delete = panel.question.buttons[0]
    with qtbot.waitSignal(window.live.ready):
        window.use_direction(EN_FR)
    assert not panel.question.isVisible()
    delete.click()  # as a press does that was on its way
    qtbot.waitUntil(lambda: door.taught.rested == [])
    assert [one for one, writing in door.taught.asked_for if writing] == [EN_DE]


def test_without_another_base_nothing_is_said_of_it(
    qtbot: QtBot, window: MainWindow, door: FakeDoor
) -> None:
    give_a_past(door)
    panel = revisions_page(qtbot, window)
    assert not panel.revisions.resting.isVisible()
    assert not panel.revisions.remove_button.isVisible()


def test_forgetting_names_the_revisions_that_rest(
    qtbot: QtBot, window: MainWindow, door: FakeDoor
) -> None:
    give_another_base(door)
    panel = opened(qtbot, window)
    panel.ask_to_forget(door.stored[0])
    assert "(1, 2)" in panel.question.label.text()


def test_all_notices_can_be_read(qtbot: QtBot, theme: Theme) -> None:
    door = FakeDoor(notices=["The settings were damaged."])
    window = MainWindow(door, theme)
    qtbot.addWidget(window)
    window.show()
    with qtbot.waitSignal(window.live.loading):
        window.start()
    door.notices += ["A model is gone.", "The settings were damaged."]
    with qtbot.waitSignal(window.live.ready):
        window.use_direction(EN_FR)
    assert window.banner.label.text() == "The settings were damaged.\nA model is gone."
    qtbot.mouseClick(window.banner.close_button, Qt.MouseButton.LeftButton)
    door.notices += ["Something else."]
    with qtbot.waitSignal(window.live.ready):
        window.use_direction(EN_DE)
    assert window.banner.label.text() == "Something else."
    window.close()


def test_each_notice_is_in_the_language_of_the_window(
    qtbot: QtBot, qapp: QApplication, theme: Theme
) -> None:
    speak(qapp, "de")
    door = FakeDoor(notices=["Once.", OtherBase("en", "de", 2).message])
    window = MainWindow(door, theme)
    qtbot.addWidget(window)
    window.show()
    with qtbot.waitSignal(window.live.ready):
        window.start()
    first, second = window.banner.label.text().split("\n")
    assert first == "Once."
    assert second.startswith("Das Basismodell für en→de ist ein anderes als zuvor")
    assert second.endswith("translator learn --from en --to de")
    window.close()
