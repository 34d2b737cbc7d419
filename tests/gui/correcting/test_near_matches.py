"""The strip under the translation: sentences like the one at hand, and using their translation."""

from __future__ import annotations

import threading
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from tests.gui.fake_door import DE_EN, EN_DE, FakeDoor
from translator.core.corrections import NewCorrection
from translator.core.errors.files import FileUnreadable
from translator.gui.panes.near_strip import NearStrip
from translator.gui.widgets.marked_label import excerpt
from translator.gui.widgets.theme import DARK, LIGHT, Theme
from translator.gui.window.main_window import SMALLEST, MainWindow
from translator.gui.window.menus import shortcuts

RED = ("Press the red button.", "Drücken Sie die rote Taste.")
LONG_RED = ("Press the big red button.", "Drücken Sie die große rote Taste.")
TEXT = "Good morning. Press the new button. Then leave."
IN_THE_SECOND = 20


@pytest.fixture(autouse=True)
def past(door: FakeDoor) -> None:
    for source, target in (RED, LONG_RED):
        door.correct(NewCorrection(EN_DE, source, "", target))


def write(qtbot: QtBot, window: MainWindow, text: str = TEXT, caret: int = IN_THE_SECOND) -> None:
    """Have ``text`` translated, and the caret in its source at ``caret``."""
    window.source.editor.replace_text(text)
    window.source.editor.place_caret(caret)
    qtbot.waitUntil(lambda: len(window.translation.editor.text()) >= len(text))


def strip_with(qtbot: QtBot, window: MainWindow, *sources: str) -> NearStrip:
    """The strip, once it shows these remembered sources."""
    strip = window.translation.near

    def shows() -> bool:
        return [match.correction.source for match in strip.matches] == list(sources)

    qtbot.waitUntil(shows)
    return strip


def wait_for_questions(qtbot: QtBot, door: FakeDoor, *sources: str) -> None:
    qtbot.waitUntil(lambda: door.near_asked == list(sources))


def test_what_is_alike_is_shown_with_its_translation(
    qtbot: QtBot, window: MainWindow, door: FakeDoor
) -> None:
    assert not window.translation.near.isVisible()
    write(qtbot, window)
    strip = strip_with(qtbot, window, RED[0], LONG_RED[0])
    assert strip.isVisible()
    first = strip.rows[0]
    assert first.score.text() == "90 %"
    assert first.source.text() == RED[0]
    assert first.target.text() == RED[1]
    assert first.button.accessibleName() == "Use “Drücken Sie die rote Taste.”"
    assert RED[0] in first.button.accessibleDescription()
    assert strip.accessibleName()
    assert all(name.startswith("window-work") for name in door.near_threads)
    assert threading.current_thread().name not in door.near_threads


def test_the_words_that_differ_are_marked(qtbot: QtBot, window: MainWindow, theme: Theme) -> None:
    write(qtbot, window)
    label = strip_with(qtbot, window, RED[0], LONG_RED[0]).rows[0].source
    for colours in (LIGHT, DARK):
        theme.use(colours)
        image = label.grab().toImage()
        tinted = {
            x
            for x in range(image.width())
            for y in range(image.height())
            if image.pixelColor(x, y).name() == colours.edited_tint
        }
        metrics = label.fontMetrics()
        assert min(tinted) >= metrics.horizontalAdvance("Press the ") - 2
        assert max(tinted) <= metrics.horizontalAdvance("Press the red") + 2


def test_at_most_two(qtbot: QtBot, window: MainWindow, door: FakeDoor) -> None:
    door.correct(NewCorrection(EN_DE, "Press the new button!", "", "Den neuen Knopf!"))
    write(qtbot, window)
    strip_with(qtbot, window, "Press the new button!", RED[0])


def test_the_caret_in_the_translation_counts_as_well(qtbot: QtBot, window: MainWindow) -> None:
    write(qtbot, window, caret=0)
    window.translation.editor.setFocus()
    window.translation.editor.place_caret(IN_THE_SECOND)
    strip_with(qtbot, window, RED[0], LONG_RED[0])


def test_a_sentence_without_the_like_hides_it(qtbot: QtBot, window: MainWindow) -> None:
    write(qtbot, window)
    strip = strip_with(qtbot, window, RED[0], LONG_RED[0])
    window.source.editor.place_caret(2)
    assert not strip.matches  # at once: they were about another sentence
    qtbot.waitUntil(strip.isHidden)


def test_an_exact_answer_needs_nothing_beside_it(
    qtbot: QtBot, window: MainWindow, door: FakeDoor
) -> None:
    write(qtbot, window)
    strip = strip_with(qtbot, window, RED[0], LONG_RED[0])
    asked = list(door.near_asked)
    window.source.editor.replace_text(RED[0])
    qtbot.waitUntil(lambda: window.translation.editor.text() == RED[1])
    qtbot.waitUntil(lambda: not strip.matches)
    assert door.near_asked == asked


def test_nothing_is_asked_while_the_caret_moves(
    qtbot: QtBot, window: MainWindow, door: FakeDoor
) -> None:
    write(qtbot, window, caret=0)
    for place in range(len(TEXT)):
        window.source.editor.place_caret(place)
    wait_for_questions(qtbot, door, "Then leave.")


def test_the_newest_question_wins(
    qtbot: QtBot, window: MainWindow, door: FakeDoor, monkeypatch: pytest.MonkeyPatch
) -> None:
    door.near_may_answer.clear()
    write(qtbot, window, TEXT, IN_THE_SECOND)
    wait_for_questions(qtbot, door, "Press the new button.")
    strip = window.translation.near
    for place in (2, len(TEXT) - 2):
        window.source.editor.place_caret(place)
        qtbot.waitUntil(lambda: not window.near._settled.isActive())
    assert len(door.near_asked) == 1  # one at a time
    shown: list[object] = []
    monkeypatch.setattr(strip, "show_matches", lambda matches, **_: shown.append(matches))
    door.near_may_answer.set()
    wait_for_questions(qtbot, door, "Press the new button.", "Then leave.")
    qtbot.waitUntil(lambda: not window.near._asking)
    assert not shown
    assert strip.isHidden()


def test_the_height_stays_while_a_sentence_is_typed(qtbot: QtBot, window: MainWindow) -> None:
    write(qtbot, window, "Press the new button.", 20)
    strip = strip_with(qtbot, window, RED[0], LONG_RED[0])
    height = strip.height()
    qtbot.keyClicks(window.source.editor, " and then something quite different")
    qtbot.waitUntil(lambda: not strip.matches)
    assert strip.isVisible()
    assert strip.height() == height
    window.source.clear()
    qtbot.waitUntil(strip.isHidden)


def test_using_a_translation_is_an_edit_that_can_be_changed_and_saved(
    qtbot: QtBot, window: MainWindow, door: FakeDoor
) -> None:
    write(qtbot, window)
    strip = strip_with(qtbot, window, RED[0], LONG_RED[0])
    qtbot.mouseClick(strip.rows[1].button, Qt.MouseButton.LeftButton)
    editor = window.translation.editor
    assert editor.text() == f"GOOD MORNING. {LONG_RED[1]} THEN LEAVE."
    assert editor.hasFocus()
    assert window.translation.hint.text() == "Edited by you, not saved yet"
    assert not strip.rows[1].button.isEnabled()
    assert strip.rows[0].button.isEnabled()
    qtbot.keyClick(editor, Qt.Key.Key_Backspace)
    qtbot.keyClick(editor, Qt.Key.Key_Exclam)
    assert editor.text() == f"GOOD MORNING. {LONG_RED[1][:-1]}! THEN LEAVE."
    with qtbot.waitSignal(window.correcting.corrected):
        qtbot.keyClick(editor, Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier)
    assert door.stored[-1].source == "Press the new button."
    assert door.stored[-1].target == f"{LONG_RED[1][:-1]}!"


def test_using_the_first_by_keyboard_and_undoing_it(qtbot: QtBot, window: MainWindow) -> None:
    write(qtbot, window)
    strip_with(qtbot, window, RED[0], LONG_RED[0])
    qtbot.keyClick(window.source.editor, Qt.Key.Key_Return, Qt.KeyboardModifier.AltModifier)
    editor = window.translation.editor
    assert editor.text() == f"GOOD MORNING. {RED[1]} THEN LEAVE."
    editor.undo()
    assert editor.text() == TEXT.upper()
    assert not any(row.edited for row in editor.sheet.rows)
    editor.redo()
    assert editor.text() == f"GOOD MORNING. {RED[1]} THEN LEAVE."


def test_the_key_does_nothing_where_nothing_is_alike(qtbot: QtBot, window: MainWindow) -> None:
    write(qtbot, window, caret=2)
    qtbot.keyClick(window.source.editor, Qt.Key.Key_Return, Qt.KeyboardModifier.AltModifier)
    assert window.translation.editor.text() == TEXT.upper()
    assert window.source.editor.text() == TEXT


def test_an_edit_is_not_saved_by_pressing_the_button(
    qtbot: QtBot, window: MainWindow, door: FakeDoor
) -> None:
    write(qtbot, window)
    window.translation.editor.setFocus()
    window.translation.editor.place_caret(IN_THE_SECOND)
    strip = strip_with(qtbot, window, RED[0], LONG_RED[0])
    qtbot.keyClicks(window.translation.editor, "x")
    qtbot.mouseClick(strip.rows[0].button, Qt.MouseButton.LeftButton)
    QApplication.processEvents()
    assert RED[1] in window.translation.editor.text()
    assert len(door.stored) == 2


def test_the_buttons_are_reached_by_tab_and_stay_about_their_sentence(
    qtbot: QtBot, window: MainWindow
) -> None:
    write(qtbot, window, caret=0)
    window.translation.editor.setFocus()
    window.translation.editor.place_caret(IN_THE_SECOND)
    strip = strip_with(qtbot, window, RED[0], LONG_RED[0])
    qtbot.keyClick(window.translation.editor, Qt.Key.Key_Tab)
    assert strip.rows[0].button.hasFocus()
    window.live.translate_again()
    QApplication.processEvents()
    qtbot.keyClick(strip.rows[0].button, Qt.Key.Key_Space)
    assert window.translation.editor.text() == f"GOOD MORNING. {RED[1]} THEN LEAVE."


def test_a_new_correction_is_found_at_once(
    qtbot: QtBot, window: MainWindow, door: FakeDoor
) -> None:
    write(qtbot, window)
    strip_with(qtbot, window, RED[0], LONG_RED[0])
    door.correct(NewCorrection(EN_DE, "Press the new button!", "", "Den neuen Knopf!"))
    window.learning.corrections_changed()
    strip_with(qtbot, window, "Press the new button!", RED[0])


def test_another_direction_has_other_memories(
    qtbot: QtBot, window: MainWindow, door: FakeDoor
) -> None:
    write(qtbot, window)
    strip = strip_with(qtbot, window, RED[0], LONG_RED[0])
    with qtbot.waitSignal(window.live.ready):
        window.use_direction(DE_EN)
    assert strip.isHidden()
    asked = len(door.near_asked)
    qtbot.waitUntil(lambda: len(door.near_asked) > asked)
    assert not strip.matches


def test_a_memory_that_cannot_be_read_is_told_once(
    qtbot: QtBot, window: MainWindow, door: FakeDoor
) -> None:
    door.near_problem = FileUnreadable(Path("memory.sqlite"), "it is damaged")
    with qtbot.waitSignal(window.near.failed):
        write(qtbot, window)
    assert "memory.sqlite" in window.banner.label.text()
    window.banner.dismiss()
    asked = len(door.near_asked)
    window.source.editor.place_caret(2)
    qtbot.waitUntil(lambda: len(door.near_asked) > asked)
    QApplication.processEvents()
    assert not window.banner.isVisible()


def test_the_smallest_window_leaves_the_text_its_room(qtbot: QtBot, window: MainWindow) -> None:
    window.resize(SMALLEST)
    window.banner.show_fault("A rather long sentence about a problem, with the next step. " * 3)
    write(qtbot, window)
    strip = window.translation.near
    qtbot.waitUntil(lambda: bool(strip.matches))
    QApplication.processEvents()
    assert window.size() == SMALLEST
    assert window.translation.editor.height() >= 100
    assert abs(window.translation.width() - window.source.width()) <= 1


def test_the_line_being_written_stays_in_sight(qtbot: QtBot, window: MainWindow) -> None:
    write(qtbot, window, "Then leave.\n" * 60 + "Press the new button.", 0)
    editor = window.translation.editor
    editor.setFocus()
    editor.place_caret(len(editor.text()) - 3)
    strip_with(qtbot, window, RED[0], LONG_RED[0])
    QApplication.processEvents()
    assert editor.cursorRect().bottom() <= editor.viewport().height()


def test_the_shortcut_is_listed(window: MainWindow) -> None:
    assert ("Use the similar translation", "Alt+Enter") in shortcuts(window.menuBar())


@pytest.mark.parametrize(
    ("text", "span", "shown", "seen"),
    [
        ("short enough", (0, 5), "short enough", "short"),
        ("one two three four five six", (4, 7), "one two three four f…", "two"),
        ("one two three four five six seven eight", (34, 39), "…five six seven eight", "eight"),
        ("aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaab", (37, 38), "…aaaaaaaaaaaab", "b"),
        ("one two three four five six", (4, 27), "one two three four f…", "two three four f"),
    ],
)
def test_the_first_mark_is_never_cut_off(
    text: str, span: tuple[int, int], shown: str, seen: str
) -> None:
    cut, ((start, end),) = excerpt(text, [span], lambda part: len(part) <= 21)
    assert len(cut) <= 21
    assert cut[start:end] == seen
    assert cut == shown
