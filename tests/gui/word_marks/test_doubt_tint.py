"""Words that the model is unsure of are shown, and only they."""

from __future__ import annotations

import threading
from dataclasses import replace
from functools import partial
from pathlib import Path

import pytest
from PySide6.QtCore import QEvent, QPoint
from PySide6.QtGui import QAction, QHelpEvent
from PySide6.QtWidgets import QApplication, QMenu, QToolTip
from pytestqt.qtbot import QtBot

from tests.gui.fake_door import FakeDoor
from tests.gui.shown_marks import Line, point_of, tinted, underlined
from translator.core.corrections import NewCorrection
from translator.core.direction import Direction
from translator.core.errors.files import DiskFull
from translator.core.settings import Settings
from translator.core.terms.glossary import TermUse
from translator.gui.panes.text_editor import Mark
from translator.gui.widgets.theme import DARK, LIGHT, Colours, Theme
from translator.gui.window.main_window import SMALLEST, MainWindow

TEXT = "the old ship sank. it was late."
SHOWN = TEXT.upper()


@pytest.fixture(autouse=True)
def doubts(door: FakeDoor) -> None:
    door.doubted = {"SHIP": 0.31, "SANK": 0.07, "LATE": 0.4}


def write(qtbot: QtBot, window: MainWindow, text: str = TEXT) -> None:
    window.source.editor.replace_text(text)
    qtbot.waitUntil(lambda: window.translation.editor.text() == text.upper())


def doubted(window: MainWindow, colours: Colours = LIGHT) -> list[str]:
    tints = (colours.unsure_tint, colours.very_unsure_tint)
    return tinted(window.translation.editor, *tints)


def shows(window: MainWindow, words: list[str], colours: Colours) -> bool:
    return doubted(window, colours) == words


def wait_for_doubt(qtbot: QtBot, window: MainWindow, *words: str) -> None:
    qtbot.waitUntil(lambda: doubted(window) == list(words))


def scores_asked(door: FakeDoor) -> list[str]:
    return [target for what, _, target in door.words_asked if what == "scores"]


# ---- what is shown


def test_two_degrees_of_doubt_by_tint_and_by_line(qtbot: QtBot, window: MainWindow) -> None:
    write(qtbot, window)
    wait_for_doubt(qtbot, window, "SHIP", "SANK")  # and LATE, at the threshold, is sure enough
    editor = window.translation.editor
    assert tinted(editor, LIGHT.very_unsure_tint) == ["SANK"]
    assert underlined(editor, Line.DotLine) == ["SHIP"]
    assert underlined(editor, Line.DashUnderline) == ["SANK"]
    assert not tinted(window.source.editor, LIGHT.unsure_tint, LIGHT.very_unsure_tint)


def test_it_is_on_the_screen(qtbot: QtBot, window: MainWindow, theme: Theme) -> None:
    """In the sentence with the caret and outside it, which are painted in two ways."""
    editor = window.translation.editor
    write(qtbot, window, "a ship. a ship.")
    wait_for_doubt(qtbot, window, "SHIP", "SHIP")
    for colours in (LIGHT, DARK):
        theme.use(colours)
        qtbot.waitUntil(partial(shows, window, ["SHIP", "SHIP"], colours))
        image = window.grab().toImage()
        for word in (3, 11):
            corner = editor.viewport().mapTo(window, point_of(editor, word))
            around = {
                image.pixelColor(x, y).name()
                for x in range(corner.x(), corner.x() + 25)
                for y in range(corner.y() - 8, corner.y() + 12)
            }
            assert {colours.unsure_tint, colours.unsure} <= around


def test_a_word_in_two_lines_is_marked_in_both(qtbot: QtBot, window: MainWindow) -> None:
    word = "W" * 300
    editor = window.translation.editor
    write(qtbot, window, f"hi. {word}")
    editor.show_marks([], under=[Mark(4, 304, LIGHT.unsure_tint, LIGHT.unsure)])
    places = list(editor._under._places_in(editor.viewport().rect()))
    block = editor.document().firstBlock()
    assert len(places) >= block.lineCount() - 1 > 2
    tops = [area.top() for _, area, _ in places]
    assert tops == sorted(set(tops))


def test_only_what_is_painted_anew_is_looked_up(qtbot: QtBot, window: MainWindow) -> None:
    editor = window.translation.editor
    write(qtbot, window, "one\n\ntwo\n\nthree")
    editor.show_marks([], under=[Mark(at, at + 3, LIGHT.unsure_tint, "") for at in (0, 5, 10)])
    second = editor.area_of(5)
    (place,) = editor._under._places_in(second)
    assert place[1].top() == pytest.approx(second.top(), abs=2)
    assert list(editor._under._places_in(second.translated(0, 1000))) == []


def test_doubt_lies_on_top_of_the_sentence(qtbot: QtBot, window: MainWindow) -> None:
    write(qtbot, window)
    wait_for_doubt(qtbot, window, "SHIP", "SANK")
    drawn = [words for words, _ in window.translation.editor.marks]
    assert drawn.index("THE OLD SHIP SANK.") < drawn.index("SHIP")


def test_places_behind_an_emoji(qtbot: QtBot, window: MainWindow) -> None:
    write(qtbot, window, "\U0001f6a2 \U0001f6a2 a ship.")
    wait_for_doubt(qtbot, window, "SHIP")


def test_the_dark_theme(qtbot: QtBot, window: MainWindow, theme: Theme) -> None:
    write(qtbot, window)
    wait_for_doubt(qtbot, window, "SHIP", "SANK")
    theme.use(DARK)
    qtbot.waitUntil(lambda: doubted(window, DARK) == ["SHIP", "SANK"])


def test_an_edited_sentence_is_not_doubted(qtbot: QtBot, window: MainWindow) -> None:
    write(qtbot, window)
    wait_for_doubt(qtbot, window, "SHIP", "SANK")
    window.correcting.save_on_leaving = False
    window.translation.editor.setFocus()
    window.translation.editor.place_caret(3)
    qtbot.keyClicks(window.translation.editor, "RE")
    qtbot.waitUntil(lambda: not doubted(window))
    window.translation.editor.undo()
    wait_for_doubt(qtbot, window, "SHIP", "SANK")


def test_what_the_memory_answered_is_not_doubted(
    qtbot: QtBot, window: MainWindow, door: FakeDoor
) -> None:
    door.correct(NewCorrection(Direction("en", "de"), "it was late.", "", "LATE SHIP."))
    window.source.editor.replace_text("a ship. it was late.")
    qtbot.waitUntil(lambda: window.translation.editor.text() == "A SHIP. LATE SHIP.")
    wait_for_doubt(qtbot, window, "SHIP")
    assert scores_asked(door) == ["A SHIP."]


def test_a_term_of_the_glossary_is_not_doubted(
    qtbot: QtBot, window: MainWindow, door: FakeDoor
) -> None:
    write(qtbot, window)
    wait_for_doubt(qtbot, window, "SHIP", "SANK")
    draft = door.translation(TEXT, 0)
    place = SHOWN.index("SANK")
    uses = (TermUse("sank", "SANK", "", place, place + 4), TermUse("old", "ALT", ""))
    first = replace(draft.parts[0], draft=replace(draft.parts[0].draft, terms=uses))
    window.translation.editor.show_draft(replace(draft, parts=(first, *draft.parts[1:])))
    wait_for_doubt(qtbot, window, "SHIP")


# ---- in words


def test_the_tool_tip_says_how_sure(qtbot: QtBot, window: MainWindow) -> None:
    write(qtbot, window)
    wait_for_doubt(qtbot, window, "SHIP", "SANK")
    editor = window.translation.editor

    def tip_at(place: QPoint) -> str:
        QToolTip.hideText()
        qtbot.waitUntil(lambda: not QToolTip.isVisible())  # it is given a moment to be read
        event = QHelpEvent(QEvent.Type.ToolTip, place, editor.viewport().mapToGlobal(place))
        QApplication.sendEvent(editor.viewport(), event)
        return QToolTip.text() if QToolTip.isVisible() else ""

    assert tip_at(point_of(editor, SHOWN.index("SHIP") + 2)) == (
        "The model is unsure of “SHIP”: 31 %"
    )
    assert tip_at(point_of(editor, SHOWN.index("SANK"))) == (
        "The model is very unsure of “SANK”: 7 %"
    )
    assert tip_at(point_of(editor, 1)) == ""
    assert tip_at(QPoint(20, editor.viewport().height() - 5)) == ""


def test_the_caret_in_a_word_says_it_too(qtbot: QtBot, window: MainWindow) -> None:
    write(qtbot, window)
    wait_for_doubt(qtbot, window, "SHIP", "SANK")
    legend, editor = window.doubt.legend, window.translation.editor
    assert [sample.isVisible() for sample in legend.samples] == [True, True]
    editor.setFocus()
    editor.place_caret(SHOWN.index("SANK") + 4)  # just behind it
    assert legend.about.text() == "The model is very unsure of “SANK”: 7 %"
    assert not any(sample.isVisible() for sample in legend.samples)
    editor.place_caret(0)
    assert not legend.about.isVisible()
    assert all(sample.isVisible() for sample in legend.samples)
    assert legend.accessibleName() == "Words that the model is unsure of"


def test_less_than_one_per_cent_is_not_called_none(
    qtbot: QtBot, window: MainWindow, door: FakeDoor
) -> None:
    door.doubted = {"SANK": 0.0001}
    write(qtbot, window)
    wait_for_doubt(qtbot, window, "SANK")
    assert window.doubt.about(SHOWN.index("SANK")).endswith(": 1 %")


# ---- the legend


def test_the_legend_is_there_while_there_is_doubt(
    qtbot: QtBot, window: MainWindow, door: FakeDoor
) -> None:
    assert not window.doubt.legend.isVisible()
    write(qtbot, window)
    qtbot.waitUntil(window.doubt.legend.isVisible)
    write(qtbot, window, "it was fine.")
    qtbot.waitUntil(window.doubt.legend.isHidden)


def edit_the_last(qtbot: QtBot, window: MainWindow) -> None:
    write(qtbot, window)
    qtbot.waitUntil(window.doubt.legend.isVisible)
    window.translation.editor.setFocus()
    window.translation.editor.place_caret(len(SHOWN))
    qtbot.keyClicks(window.translation.editor, "!")


def test_it_makes_room_for_what_else_is_said(qtbot: QtBot, window: MainWindow) -> None:
    window.resize(SMALLEST)
    edit_the_last(qtbot, window)
    qtbot.waitUntil(window.doubt.legend.isHidden)
    assert window.translation.hint.text() == "Edited by you, not saved yet"
    assert doubted(window) == ["SHIP", "SANK"]  # the other sentence's


def test_where_there_is_room_it_stays_beside_what_else_is_said(
    qtbot: QtBot, window: MainWindow
) -> None:
    window.resize(1400, SMALLEST.height())
    edit_the_last(qtbot, window)
    qtbot.wait(100)
    hint, legend = window.translation.hint, window.doubt.legend
    assert legend.isVisible()
    assert hint.shown == hint.text() == "Edited by you, not saved yet"
    window.resize(SMALLEST)
    qtbot.waitUntil(legend.isHidden)
    window.resize(1400, SMALLEST.height())
    qtbot.waitUntil(legend.isVisible)


def test_it_makes_room_for_a_tip_at_once(qtbot: QtBot, window: MainWindow) -> None:
    write(qtbot, window)
    qtbot.waitUntil(window.doubt.legend.isVisible)
    window.translation.show_tip("It can be done. " * 20)
    assert window.doubt.legend.isHidden()
    window.translation.show_tip("")
    assert window.doubt.legend.isVisible()


def test_it_is_never_there_at_the_cost_of_what_else_is_said(
    qtbot: QtBot, window: MainWindow
) -> None:
    edit_the_last(qtbot, window)
    hint, legend = window.translation.hint, window.doubt.legend
    seen = set()
    for width in range(SMALLEST.width(), 1400, 20):
        window.resize(width, SMALLEST.height())
        qtbot.wait(20)
        seen.add(legend.isVisible())
        assert hint.shown == hint.text() or legend.isHidden()
    assert seen == {True, False}


def test_it_looks_as_it_says(qtbot: QtBot, window: MainWindow, theme: Theme) -> None:
    write(qtbot, window)
    qtbot.waitUntil(window.doubt.legend.isVisible)
    for colours in (LIGHT, DARK):
        theme.use(colours)
        some, very = (sample.grab().toImage() for sample in window.doubt.legend.samples)
        for image, tint in ((some, colours.unsure_tint), (very, colours.very_unsure_tint)):
            seen = {
                image.pixelColor(x, y).name()
                for x in range(image.width())
                for y in range(image.height())
            }
            assert tint in seen


def test_it_fits_into_the_smallest_window(qtbot: QtBot, window: MainWindow) -> None:
    window.resize(SMALLEST)
    write(qtbot, window)
    qtbot.waitUntil(window.doubt.legend.isVisible)
    assert window.width() == SMALLEST.width()
    last = window.doubt.legend.samples[1]
    assert last.width() >= last.sizeHint().width()
    right = last.mapTo(window.translation, last.rect().topRight())
    assert right.x() < window.translation.copy_button.x()


# ---- the switch


def test_it_can_be_switched_off_and_stays_off(
    qtbot: QtBot, window: MainWindow, door: FakeDoor
) -> None:
    write(qtbot, window)
    wait_for_doubt(qtbot, window, "SHIP", "SANK")
    action = window.doubt.action
    assert any(action in menu.actions() for menu in window.menuBar().findChildren(QMenu))
    action.trigger()
    wait_for_doubt(qtbot, window)
    qtbot.waitUntil(window.doubt.legend.isHidden)
    assert window.doubt.about(SHOWN.index("SANK")) == ""
    qtbot.waitUntil(lambda: not door.settings.show_doubt)
    action.trigger()
    wait_for_doubt(qtbot, window, "SHIP", "SANK")
    qtbot.waitUntil(lambda: door.settings.show_doubt)


def test_switched_off_from_the_start_nothing_is_asked(
    qtbot: QtBot, door: FakeDoor, theme: Theme
) -> None:
    door.settings = Settings(show_doubt=False)
    window = MainWindow(door, theme)
    qtbot.addWidget(window)
    window.show()
    with qtbot.waitSignal(window.live.ready):
        window.start()
    assert isinstance(window.doubt.action, QAction)
    assert not window.doubt.action.isChecked()
    write(qtbot, window)
    window._marks._draw()
    assert not window.doubt._answers._wanted
    window.close()
    assert not scores_asked(door)


# ---- asking


def test_nothing_is_asked_before_a_pause_and_only_the_newest(
    qtbot: QtBot, window: MainWindow, door: FakeDoor
) -> None:
    for end in range(4, len(TEXT) + 1, 3):
        write(qtbot, window, TEXT[:end])
    assert not scores_asked(door)
    write(qtbot, window)
    wait_for_doubt(qtbot, window, "SHIP", "SANK")
    qtbot.waitUntil(lambda: len(scores_asked(door)) == 2)
    assert scores_asked(door) == ["THE OLD SHIP SANK.", "IT WAS LATE."]
    assert threading.current_thread().name not in door.words_threads


def test_an_answer_is_kept(qtbot: QtBot, window: MainWindow, door: FakeDoor) -> None:
    write(qtbot, window)
    qtbot.waitUntil(lambda: len(scores_asked(door)) == 2)
    wait_for_doubt(qtbot, window, "SHIP", "SANK")
    write(qtbot, window, "it was late. " + TEXT)
    wait_for_doubt(qtbot, window, "SHIP", "SANK")
    assert len(scores_asked(door)) == 2


def test_another_revision_is_asked_again(qtbot: QtBot, window: MainWindow, door: FakeDoor) -> None:
    write(qtbot, window)
    wait_for_doubt(qtbot, window, "SHIP", "SANK")
    door.revision, door.doubted = 1, {"OLD": 0.1}
    window.live.translate_again()
    wait_for_doubt(qtbot, window, "OLD")


def test_only_what_is_on_screen_is_asked_about(
    qtbot: QtBot, window: MainWindow, door: FakeDoor
) -> None:
    write(qtbot, window, "\n".join(f"this is ship {number}." for number in range(300)))
    qtbot.waitUntil(lambda: len(doubted(window)) > 5)
    qtbot.waitUntil(lambda: not window.doubt._answers._asking)
    assert 5 < len(scores_asked(door)) < 100
    window.translation.editor.verticalScrollBar().setValue(250)
    qtbot.waitUntil(lambda: any("260" in one for one in scores_asked(door)))


def test_where_the_model_is_at_fault_there_is_no_doubt_shown_and_no_asking_on(
    qtbot: QtBot, window: MainWindow, door: FakeDoor
) -> None:
    door.words_problem = DiskFull(Path("/cache"))
    write(qtbot, window)
    qtbot.waitUntil(lambda: len(scores_asked(door)) == 2)
    qtbot.waitUntil(lambda: not window.doubt._answers._asking)
    window._marks._draw()
    assert not window.doubt._answers._pause.isActive()
    assert scores_asked(door) == ["THE OLD SHIP SANK.", "IT WAS LATE."]
    assert not doubted(window)
    assert not window.banner.isVisible()


def test_a_fault_is_no_answer_and_is_asked_again_when_it_is_next_wanted(
    qtbot: QtBot, window: MainWindow, door: FakeDoor
) -> None:
    door.words_problem = DiskFull(Path("/cache"))
    write(qtbot, window)
    qtbot.waitUntil(lambda: len(scores_asked(door)) == 2)
    qtbot.waitUntil(lambda: not window.doubt._answers._asking)
    door.words_problem = None
    write(qtbot, window, "it was fine.")
    qtbot.waitUntil(lambda: len(scores_asked(door)) == 3)
    write(qtbot, window)
    wait_for_doubt(qtbot, window, "SHIP", "SANK")
