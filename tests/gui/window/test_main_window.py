"""The window as a whole, on a workbench that translates into capitals."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QPoint, QPointF, Qt
from PySide6.QtGui import QGuiApplication, QWheelEvent
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from tests.gui.fake_door import DE_EN, EN_DE, EN_FR, FakeDoor
from translator.core.direction import Direction
from translator.core.errors.models import ModelLacksDirection
from translator.core.settings import LARGEST_FONT, SMALLEST_FONT, Settings
from translator.gui.widgets.theme import DARK, LIGHT, Theme
from translator.gui.window import main_window
from translator.gui.window.main_window import SMALLEST, MainWindow
from translator.gui.window.shortcut_list import ShortcutList


def type_text(qtbot: QtBot, window: MainWindow, text: str) -> None:
    """Type into the source pane and wait until its translation is on screen."""
    qtbot.keyClicks(window.source.editor, text)
    wait_for_translation(qtbot, window, text.upper())


def wait_for_translation(qtbot: QtBot, window: MainWindow, text: str) -> None:
    qtbot.waitUntil(lambda: window.translation.editor.text() == text)


def test_typing_is_translated(qtbot: QtBot, window: MainWindow) -> None:
    type_text(qtbot, window, "How are you? Fine.")
    qtbot.waitUntil(lambda: window.status.latency.text().endswith("ms"))
    assert window.status.revision.text() == "Base model"


def test_the_window_is_there_before_the_model(qtbot: QtBot, door: FakeDoor, theme: Theme) -> None:
    window = MainWindow(door, theme)
    qtbot.addWidget(window)
    window.show()
    qtbot.waitExposed(window)
    assert not door.engines
    qtbot.keyClicks(window.source.editor, "Soon.")
    with qtbot.waitSignal(window.live.loading):
        window.start()
    assert window.status.state.text() == "Loading English → German…"
    wait_for_translation(qtbot, window, "SOON.")
    assert window.status.state.text() == "Ready: English → German"
    window.close()


def test_clearing_empties_both_panes_and_undo_brings_the_text_back(
    qtbot: QtBot, window: MainWindow
) -> None:
    type_text(qtbot, window, "One. Two.")
    qtbot.mouseClick(window.source.clear_button, Qt.MouseButton.LeftButton)
    assert window.source.editor.text() == ""
    assert window.translation.editor.text() == ""
    assert window.source.editor.hasFocus()
    window.source.editor.undo()
    wait_for_translation(qtbot, window, "ONE. TWO.")


def test_copying(qtbot: QtBot, window: MainWindow) -> None:
    type_text(qtbot, window, "One.")
    qtbot.mouseClick(window.translation.copy_button, Qt.MouseButton.LeftButton)
    assert QGuiApplication.clipboard().text() == "ONE."
    assert window.status.state.text() == "Copied"


def test_swapping_goes_on_with_the_translation(
    qtbot: QtBot, window: MainWindow, door: FakeDoor
) -> None:
    type_text(qtbot, window, "one.")
    with qtbot.waitSignal(window.live.ready):
        qtbot.mouseClick(window.languages.swap_button, Qt.MouseButton.LeftButton)
    assert window.languages.direction == DE_EN
    assert window.source.editor.text() == "ONE."
    wait_for_translation(qtbot, window, "ONE.")
    assert door.engines[0].closed


def _swapped(qtbot: QtBot, window: MainWindow, translation: str) -> None:
    with qtbot.waitSignal(window.live.ready):
        window.swap()
    wait_for_translation(qtbot, window, translation)


def test_swapping_back_brings_what_the_user_wrote(qtbot: QtBot, window: MainWindow) -> None:
    type_text(qtbot, window, "One. two.")
    _swapped(qtbot, window, "ONE. TWO.")
    _swapped(qtbot, window, "ONE. TWO.")
    assert window.languages.direction == EN_DE
    assert window.source.editor.text() == "One. two."
    _swapped(qtbot, window, "ONE. TWO.")
    assert window.source.editor.text() == "ONE. TWO."


def test_swapping_back_goes_on_with_what_was_written_since(
    qtbot: QtBot, window: MainWindow
) -> None:
    type_text(qtbot, window, "One. two.")
    _swapped(qtbot, window, "ONE. TWO.")
    qtbot.keyClicks(window.source.editor, "Three. ")
    wait_for_translation(qtbot, window, "THREE. ONE. TWO.")
    _swapped(qtbot, window, "THREE. ONE. TWO.")
    assert window.source.editor.text() == "THREE. ONE. TWO."


def test_swapping_back_goes_on_with_a_translation_that_was_edited(
    qtbot: QtBot, window: MainWindow
) -> None:
    type_text(qtbot, window, "One.")
    _swapped(qtbot, window, "ONE.")
    editor = window.translation.editor
    editor.setFocus()
    editor.selectAll()
    qtbot.keyClicks(editor, "Just one.")
    qtbot.keyClick(editor, Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier)
    _swapped(qtbot, window, "JUST ONE.")
    assert window.source.editor.text() == "Just one."


def test_a_direction_without_a_way_back_cannot_be_swapped(qtbot: QtBot, window: MainWindow) -> None:
    with qtbot.waitSignal(window.live.ready):
        window.use_direction(EN_FR)
    assert not window.languages.swap_button.isEnabled()
    window.swap()
    assert window.languages.direction == EN_FR


def test_choosing_a_language_by_keyboard(qtbot: QtBot, window: MainWindow) -> None:
    window.languages.target.setFocus()
    with qtbot.waitSignal(window.live.ready):
        qtbot.keyClick(window.languages.target, Qt.Key.Key_F)
        qtbot.keyClick(window.languages.target, Qt.Key.Key_Return)
        window.languages.target.activated.emit(window.languages.target.currentIndex())
    assert window.languages.direction == EN_FR


def test_the_language_in_force_changes_nothing(qtbot: QtBot, window: MainWindow) -> None:
    window.source.editor.replace_text("One.")
    qtbot.waitUntil(lambda: window.translation.editor.text() == "ONE.")
    for languages in (window.languages.source, window.languages.target):
        languages.activated.emit(languages.currentIndex())
        assert window.live.is_ready  # else an engine would be loading
        assert window.translation.editor.text() == "ONE."


def test_a_language_that_could_not_be_loaded_may_be_chosen_again(
    qtbot: QtBot, window: MainWindow, door: FakeDoor
) -> None:
    door.problem = ModelLacksDirection("en→fr", "none")
    with qtbot.waitSignal(window.live.failed):
        window.use_direction(EN_FR)
    door.problem = None
    with qtbot.waitSignal(window.live.ready):
        window.languages.target.activated.emit(window.languages.target.currentIndex())
    assert window.languages.direction == EN_FR


def test_a_source_without_the_target_gets_one_it_has(qtbot: QtBot, window: MainWindow) -> None:
    source = window.languages.source
    with qtbot.waitSignal(window.live.ready):
        source.setCurrentIndex(source.findData("de"))
        source.activated.emit(source.currentIndex())
    assert window.languages.direction == DE_EN


def test_text_size(qtbot: QtBot, window: MainWindow) -> None:
    usual = window.source.editor.font().pointSize()
    qtbot.keyClick(window, Qt.Key.Key_Plus, Qt.KeyboardModifier.ControlModifier)
    assert window.source.editor.font().pointSize() == usual + 1
    assert window.translation.editor.font().pointSize() == usual + 1
    qtbot.keyClick(window, Qt.Key.Key_Minus, Qt.KeyboardModifier.ControlModifier)
    qtbot.keyClick(window, Qt.Key.Key_Minus, Qt.KeyboardModifier.ControlModifier)
    assert window.source.editor.font().pointSize() == usual - 1
    qtbot.keyClick(window, Qt.Key.Key_0, Qt.KeyboardModifier.ControlModifier)
    assert window.source.editor.font().pointSize() == usual
    for _ in range(100):
        window.choices.enlarge_text()
    assert window.source.editor.font().pointSize() == LARGEST_FONT
    for _ in range(100):
        window.choices.reduce_text()
    assert window.source.editor.font().pointSize() == SMALLEST_FONT


def test_ctrl_and_the_wheel_change_the_text_size(window: MainWindow) -> None:
    editor = window.translation.editor
    usual = editor.font().pointSize()
    place = QPointF(20, 20)
    turn = QWheelEvent(
        place,
        editor.viewport().mapToGlobal(place),
        QPoint(),
        QPoint(0, 120),
        Qt.MouseButton.NoButton,
        Qt.KeyboardModifier.ControlModifier,
        Qt.ScrollPhase.NoScrollPhase,
        False,
    )
    QApplication.sendEvent(editor.viewport(), turn)
    assert editor.font().pointSize() == usual + 1


def test_choices_are_remembered(qtbot: QtBot, window: MainWindow, door: FakeDoor) -> None:
    with qtbot.waitSignal(window.live.ready):
        window.use_direction(EN_FR)
    window.choices.enlarge_text()
    window.resize(700, 500)
    window.close()
    kept = door.settings
    assert (kept.source, kept.target) == ("en", "fr")
    assert kept.font_size == Settings().font_size + 1
    assert (kept.window_width, kept.window_height) == (700, 500)


def test_remembered_choices_are_used(qtbot: QtBot, theme: Theme) -> None:
    door = FakeDoor(
        Settings(source="de", target="en", font_size=20, window_width=800, window_height=480)
    )
    window = MainWindow(door, theme)
    qtbot.addWidget(window)
    with qtbot.waitSignal(window.live.ready):
        window.start()
    assert window.languages.direction == DE_EN
    assert window.source.editor.font().pointSize() == 20
    assert (window.width(), window.height()) == (800, 480)
    window.close()


def test_languages_that_are_gone_give_way_to_some_that_are_there(
    qtbot: QtBot, theme: Theme
) -> None:
    door = FakeDoor(Settings(source="fr", target="it"))
    window = MainWindow(door, theme)
    qtbot.addWidget(window)
    with qtbot.waitSignal(window.live.ready):
        window.start()
    assert window.languages.direction == Direction("en", "de")
    window.close()


def test_a_problem_is_told_in_the_window_with_the_next_step(qtbot: QtBot, theme: Theme) -> None:
    door = FakeDoor(offered=[], problem=ModelLacksDirection("en→de", "none"))
    window = MainWindow(door, theme)
    qtbot.addWidget(window)
    window.show()
    with qtbot.waitSignal(window.live.failed):
        window.start()
    assert window.banner.isVisible()
    assert "translator models add" in window.banner.label.text()
    assert window.status.state.text() == "No model for these languages"
    qtbot.mouseClick(window.banner.close_button, Qt.MouseButton.LeftButton)
    assert not window.banner.isVisible()
    window.close()


def test_a_notice_of_the_workbench_is_shown(qtbot: QtBot, theme: Theme) -> None:
    door = FakeDoor(notices=["The settings were damaged; defaults are used."])
    window = MainWindow(door, theme)
    qtbot.addWidget(window)
    window.show()
    with qtbot.waitSignal(window.live.ready):
        window.start()
    assert window.banner.label.text() == "The settings were damaged; defaults are used."
    window.close()


def test_closing_goes_engine_then_workbench(window: MainWindow, door: FakeDoor) -> None:
    engine = door.engines[-1]
    window.close()
    assert engine.closed
    assert door.closed


def test_closing_gives_the_heap_back_last(
    window: MainWindow, door: FakeDoor, monkeypatch: pytest.MonkeyPatch
) -> None:
    seen: list[tuple[str, bool]] = []
    monkeypatch.setattr(
        main_window,
        "return_free_heap",
        lambda: seen.append((door.closings[-1], window.isVisible())),
    )
    window.close()
    assert seen == [("workbench", False)]


def test_closing_while_the_model_loads(qtbot: QtBot, door: FakeDoor, theme: Theme) -> None:
    window = MainWindow(door, theme)
    qtbot.addWidget(window)
    with qtbot.waitSignal(window.live.loading):
        window.start()
    window.close()
    assert [engine.closed for engine in door.engines] == [True]


def test_a_draft_for_an_older_text_is_dropped(
    qtbot: QtBot, window: MainWindow, door: FakeDoor
) -> None:
    engine = door.engines[-1]
    engine.held = True
    qtbot.keyClicks(window.source.editor, "ab")
    engine.answer(1)
    engine.answer(2)
    engine.answer(1)
    wait_for_translation(qtbot, window, "AB")
    QApplication.processEvents()
    assert window.translation.editor.text() == "AB"


def test_only_the_first_answer_to_a_text_sets_the_latency(
    qtbot: QtBot, window: MainWindow, door: FakeDoor
) -> None:
    told: list[float] = []
    window.live.answered.connect(told.append)
    type_text(qtbot, window, "a")
    with qtbot.waitSignal(window.live.draft_ready):
        door.engines[-1].answer(1)
    assert len(told) == 1


def test_the_keyboard_reaches_everything(qtbot: QtBot, window: MainWindow) -> None:
    type_text(qtbot, window, "One. Two.")
    window.languages.source.setFocus()
    seen = []
    for _ in range(7):
        seen.append(window.focusWidget())
        qtbot.keyClick(window.focusWidget(), Qt.Key.Key_Tab)
    assert seen == [
        window.languages.source,
        window.languages.swap_button,
        window.languages.target,
        window.source.editor,
        window.source.clear_button,
        window.translation.editor,
        window.translation.copy_button,
    ]


def test_f6_changes_panes(qtbot: QtBot, window: MainWindow) -> None:
    assert window.source.editor.hasFocus()
    qtbot.keyClick(window, Qt.Key.Key_F6)
    assert window.translation.editor.hasFocus()
    qtbot.keyClick(window, Qt.Key.Key_F6)
    assert window.source.editor.hasFocus()


def test_f1_lists_the_shortcuts(qtbot: QtBot, window: MainWindow) -> None:
    qtbot.keyClick(window, Qt.Key.Key_F1)
    (dialog,) = window.findChildren(ShortcutList)
    assert dialog.isVisible()
    with qtbot.waitSignal(dialog.destroyed):
        qtbot.keyClick(dialog, Qt.Key.Key_Escape)


def test_a_small_window_shows_everything(qtbot: QtBot, window: MainWindow) -> None:
    window.resize(SMALLEST)
    window.banner.show_fault("A rather long sentence about a problem, with the next step. " * 3)
    QApplication.processEvents()
    assert window.size() == SMALLEST
    for pane in (window.source, window.translation):
        assert pane.editor.height() >= 100
        assert pane.width() >= 280


def test_a_long_text_does_not_hold_the_window_up(qtbot: QtBot, window: MainWindow) -> None:
    text = "The quick brown fox jumps over the lazy dog. " * 2000
    window.source.editor.replace_text(text)
    wait_for_translation(qtbot, window, text.upper())


@pytest.mark.parametrize("text", ["😀 yes. 👍🏽 no.", "שלום. עולם.", "a\u00a0b.", "\t x\n\n- y"])
def test_any_text_comes_back_whole(qtbot: QtBot, window: MainWindow, text: str) -> None:
    window.source.editor.replace_text(text)
    wait_for_translation(qtbot, window, text.upper())
    assert window.source.editor.text() == text


def test_the_dot_follows_the_theme(window: MainWindow, theme: Theme) -> None:
    for colours in (DARK, LIGHT):
        theme.use(colours)
        middle = window.status.dot.grab().toImage().pixelColor(4, 4)
        assert middle.name() == colours.ready
