"""Arabic and Hebrew stand at the right in lists, in a window that is read from the left."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QRect, Qt
from PySide6.QtGui import QImage, QStandardItemModel
from PySide6.QtWidgets import QStyledItemDelegate, QStyleOptionViewItem, QTableView
from pytestqt.qtbot import QtBot

from tests.gui.fake_door import EN_DE, FakeDoor
from tests.gui.panel_fixtures import opened as opened_panel
from translator.core.corrections import NewCorrection
from translator.core.direction import Direction
from translator.core.history import TranslatedText
from translator.gui.history.history_dialog import HistoryDialog
from translator.gui.panel.corrections_model import Column
from translator.gui.text.list_side import written_way
from translator.gui.widgets.marked_label import MarkedLabel
from translator.gui.widgets.rows_table import show_rows
from translator.gui.widgets.theme import Theme
from translator.gui.window.main_window import MainWindow

ARABIC, ENGLISH = "أرسل العقد.", "Send the contract."
LEFT, RIGHT = Qt.LayoutDirection.LeftToRight, Qt.LayoutDirection.RightToLeft


def ink(image: QImage, area: QRect) -> tuple[int, int]:
    """Where in an area what is drawn begins and ends, from its left side on."""
    ground = image.pixelColor(area.topLeft())
    columns = [
        x - area.left()
        for x in range(area.left(), area.right() + 1)
        if any(image.pixelColor(x, y) != ground for y in range(area.top(), area.bottom() + 1))
    ]
    return columns[0], columns[-1]


@pytest.mark.parametrize(
    ("text", "way"),
    [
        (ENGLISH, LEFT),
        (ARABIC, RIGHT),
        ("שלחו לנו את החוזה.", RIGHT),
        ("«1» العقد and more", RIGHT),
        ("PDF של החוזה", LEFT),
        ("12:30 …", LEFT),
        ("", LEFT),
    ],
)
def test_the_first_letter_tells_the_way(text: str, way: Qt.LayoutDirection) -> None:
    assert written_way(text) is way


@pytest.mark.parametrize("window_way", [LEFT, RIGHT])
def test_texts_of_the_history_stand_at_their_own_side(
    qtbot: QtBot, window: MainWindow, door: FakeDoor, window_way: Qt.LayoutDirection
) -> None:
    door.past.record(TranslatedText(Direction("en", "ar"), ENGLISH, ARABIC))
    door.past.record(TranslatedText(EN_DE, "newer", "neuer"))  # which is chosen, and tinted
    with qtbot.waitSignal(window.history.past.read):
        qtbot.keyClick(window, Qt.Key.Key_H, Qt.KeyboardModifier.ControlModifier)
    (dialog,) = window.findChildren(HistoryDialog)
    qtbot.waitExposed(dialog)
    dialog.setLayoutDirection(window_way)
    image = dialog.list.viewport().grab().toImage()
    row = dialog.list.visualRect(dialog.model.index(1)).adjusted(0, 2, 0, -2)
    room = row.adjusted(40, 0, -150, 0) if window_way is LEFT else row.adjusted(150, 0, -40, 0)
    source, translation = QRect(room), QRect(room)
    source.setBottom(room.center().y() - 1)
    translation.setTop(room.center().y() + 2)
    assert ink(image, source)[1] < room.width() / 2
    assert ink(image, translation)[0] > room.width() / 2
    dialog.close()


def test_cells_of_a_table_stand_at_the_side_of_their_text(
    qtbot: QtBot, window: MainWindow, door: FakeDoor
) -> None:
    door.correct(NewCorrection(EN_DE, ENGLISH, "", ARABIC))
    panel = opened_panel(qtbot, window)
    table: QTableView = panel.corrections.table
    image = table.viewport().grab().toImage()
    for column, way in ((Column.SOURCE, LEFT), (Column.TARGET, RIGHT)):
        index = table.model().index(0, column)
        area = table.visualRect(index)
        first, last = ink(image, area)
        assert (last < area.width() / 2) if way is LEFT else (first > area.width() / 2)


def test_a_cell_without_a_text_is_laid_out_as_the_table_is(qtbot: QtBot) -> None:
    table = QTableView()
    qtbot.addWidget(table)
    show_rows(table)
    model = QStandardItemModel(1, 1, table)
    table.setModel(model)
    option = QStyleOptionViewItem()
    option.direction = RIGHT
    delegate = table.itemDelegate()
    assert isinstance(delegate, QStyledItemDelegate)
    delegate.initStyleOption(option, model.index(0, 0))
    assert option.direction is RIGHT


def test_a_marked_text_stands_at_its_own_side(qtbot: QtBot, theme: Theme) -> None:
    label = MarkedLabel(theme)
    qtbot.addWidget(label)
    label.resize(400, label.sizeHint().height())
    label.show_text(ENGLISH)
    assert ink(label.grab().toImage(), label.rect())[1] < 200
    label.show_text(ARABIC)
    assert ink(label.grab().toImage(), label.rect())[0] > 200
    label.show_text(ARABIC * 30, [(200, 205)])  # with its beginning cut off
    assert ink(label.grab().toImage(), label.rect())[1] >= 395
