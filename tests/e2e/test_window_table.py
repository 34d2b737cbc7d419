"""The table of corrections in the learning panel, on the bundled model."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from tests.e2e.conftest import Open
from tests.e2e.user import CTRL, Key, User
from translator.gui.panel.corrections_model import Column
from translator.gui.panel.corrections_page import CorrectionsPage
from translator.gui.window.main_window import MainWindow

pytestmark = [pytest.mark.e2e, pytest.mark.timeout(300)]

STATION, BAHNHOF, WACHE = "Where is the station?", "Wo ist der Bahnhof?", "Wo ist die Wache?"
TIRED, MUEDE = "I am tired.", "Müde bin ich."
DOG, HUND, WAUWAU = "The dog sleeps.", "Der Hund pennt.", "Der Wauwau schlummert."


def column(page: CorrectionsPage, column: Column) -> list[str]:
    """A column of the table, from the top."""
    rows = range(page.filtered.rowCount())
    return [str(page.filtered.index(row, column).data()) for row in rows]


def choose(page: CorrectionsPage, source: str) -> None:
    """Click the row with this source."""
    row = column(page, Column.SOURCE).index(source)
    area = page.table.visualRect(page.filtered.index(row, Column.SOURCE))
    QTest.mouseClick(page.table.viewport(), Qt.MouseButton.LeftButton, pos=area.center())


def narrow(user: User, page: CorrectionsPage, kind: str) -> None:
    """Choose in the list what is shown."""
    page.filter.setFocus()
    user.press(Key.Key_Home)
    for _ in range(page.filter.findText(kind)):
        user.press(Key.Key_Down)
    assert page.filter.currentText() == kind


def test_searched_edited_and_forgotten(qtbot: QtBot, open_window: Open) -> None:
    def tidying(window: MainWindow) -> None:
        user = User(qtbot, window)
        user.pause_learning()
        for source, wording in ((STATION, WACHE), (TIRED, MUEDE), (DOG, HUND)):
            user.write(source)
            user.correct(wording)
        panel = user.panel()
        page = panel.corrections
        user.turn_to(panel, page)
        user.wait(lambda: column(page, Column.SOURCE) == [DOG, TIRED, STATION])
        assert column(page, Column.TARGET) == [HUND, MUEDE, WACHE]

        page.search.setFocus()
        user.type_in("müde")
        assert column(page, Column.SOURCE) == [TIRED]
        assert page.note.text() == "1 of 3 corrections"
        user.press(Key.Key_A, CTRL)
        user.press(Key.Key_Delete)
        assert page.filtered.rowCount() == 3
        narrow(user, page, "Replaced")
        assert page.filtered.rowCount() == 0

        narrow(user, page, "In force")
        choose(page, DOG)
        user.press(Key.Key_F2)
        user.press(Key.Key_A, CTRL)
        user.type_in(WAUWAU)
        user.press(Key.Key_Return)
        user.wait(lambda: column(page, Column.TARGET) == [WAUWAU, MUEDE, WACHE])
        user.shows(WAUWAU)  # what is open is answered by it at once
        narrow(user, page, "Replaced")
        assert column(page, Column.TARGET) == [HUND]

        narrow(user, page, "All")
        assert page.filtered.rowCount() == 4
        choose(page, STATION)
        user.press(Key.Key_Delete)
        user.wait(panel.question.isVisible)
        assert panel.question.label.text().startswith(f"Forget the correction of “{STATION}”?")
        assert page.filtered.rowCount() == 4
        forget, keep = panel.question.buttons
        assert keep.hasFocus()
        user.click(forget)
        user.wait(lambda: STATION not in column(page, Column.SOURCE))
        assert user.write(STATION) == BAHNHOF
        assert user.write(DOG) == WAUWAU

    def the_next_day(window: MainWindow) -> None:
        user = User(qtbot, window)
        user.pause_learning()
        assert user.write(DOG) == WAUWAU
        assert user.write(TIRED) == MUEDE
        assert user.write(STATION) == BAHNHOF

    open_window(tidying)
    open_window(the_next_day)
