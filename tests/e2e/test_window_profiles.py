"""What stays when windows close, on the bundled model: edits, profiles, corrections in files."""

from __future__ import annotations

from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QAction
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QMenu
from pytestqt.qtbot import QtBot

from tests.e2e.conftest import Open
from tests.e2e.user import CTRL, SHIFT, Key, User
from translator.gui.panel.learning_panel import LearningPanel
from translator.gui.profiles.profiles_dialog import ProfilesDialog
from translator.gui.window.main_window import MainWindow

pytestmark = [pytest.mark.e2e, pytest.mark.timeout(300)]

STATION, BAHNHOF = "Where is the station?", "Wo ist der Bahnhof?"
TIRED = "I am tired, but there is a lot to be done before night falls."
WACHE = "Wo ist die Wache?"
LEFT = Qt.MouseButton.LeftButton


def test_a_profile_is_renamed_and_deleted(qtbot: QtBot, open_window: Open) -> None:
    def working(window: MainWindow) -> None:
        user = User(qtbot, window)
        user.pause_learning()
        user.press(Key.Key_P, CTRL | SHIFT)
        dialog = user.dialog(ProfilesDialog)

        def is_chosen(name: str) -> bool:
            return dialog.chosen is not None and dialog.chosen.name == name

        user.click(dialog.choosing.new_button)
        user.type_in("law")
        user.press(Key.Key_Return)
        user.wait(lambda: is_chosen("law"))
        user.click(dialog.choosing.rename_button)
        user.press(Key.Key_A, CTRL)
        user.type_in("contracts")
        user.press(Key.Key_Return)
        user.wait(lambda: is_chosen("contracts"))
        user.click(dialog.choosing.remove_button)
        assert "contracts" in dialog.asking.question.text()
        user.click(dialog.asking.yes_button)
        user.wait(lambda: is_chosen("default"))
        user.leave_dialog()
        user.press(Key.Key_P, CTRL | SHIFT)
        again = user.dialog(ProfilesDialog)
        user.wait(lambda: again.table.model().rowCount() == 1)
        user.leave_dialog()

    open_window(working)


def test_a_correction_is_saved_by_its_button(qtbot: QtBot, open_window: Open) -> None:
    def working(window: MainWindow) -> None:
        user = User(qtbot, window)
        user.pause_learning()
        assert user.write(STATION) == BAHNHOF
        assert not window.translation.save_button.isVisible()
        user.translation.setFocus()
        user.press(Key.Key_A, CTRL)
        user.type_in(WACHE)
        user.wait(window.translation.save_button.isVisible)
        with qtbot.waitSignal(window.correcting.corrected):
            user.click(window.translation.save_button)
        user.write(TIRED)
        assert user.write(STATION) == WACHE

    open_window(working)


def test_each_profile_has_its_own(qtbot: QtBot, open_window: Open) -> None:
    def make_another(window: MainWindow) -> None:
        user = User(qtbot, window)
        user.pause_learning()
        assert user.write(STATION) == BAHNHOF
        user.press(Key.Key_P, CTRL | SHIFT)
        dialog = user.dialog(ProfilesDialog)
        QTest.mouseClick(dialog.choosing.new_button, LEFT)
        user.type_in("law")
        user.press(Key.Key_Return)
        user.wait(lambda: dialog.chosen is not None and dialog.chosen.name == "law")
        QTest.mouseClick(dialog.choosing.use_button, LEFT)

    def in_law(window: MainWindow) -> None:
        user = User(qtbot, window)
        assert window.windowTitle() == "law – Translator"
        user.shows(BAHNHOF)  # the text has come along
        user.correct(WACHE)
        choose_profile(user, "default")

    def in_default(window: MainWindow) -> None:
        user = User(qtbot, window)
        assert window.windowTitle() == "Translator"
        assert user.translated(STATION) == BAHNHOF
        choose_profile(user, "law")

    def in_law_again(window: MainWindow) -> None:
        user = User(qtbot, window)
        user.shows(WACHE)
        assert window.learning.learner.paused

    open_window(make_another, in_law, in_default, in_law_again)


def choose_profile(user: User, name: str) -> None:
    """In the File menu, whose names are read anew when it is opened."""
    file = user.window.menuBar().actions()[0].menu()
    assert isinstance(file, QMenu)
    file.aboutToShow.emit()

    def found() -> list[QAction]:
        return [one for one in user.window.profiles.menu.actions() if one.data() == name]

    user.wait(found)
    found()[0].trigger()


def test_out_to_a_file_and_in_again(qtbot: QtBot, open_window: Open, tmp_path: Path) -> None:
    given, taken = tmp_path / "given.tsv", tmp_path / "taken.tsv"
    given.write_text(f"{STATION}\t{WACHE}\nI am tired.\tMüde bin ich.\n", encoding="utf-8")

    def exchanging(window: MainWindow) -> None:
        user = User(qtbot, window)
        user.pause_learning()
        user.write(STATION)
        user.press(Key.Key_L, CTRL)
        panel = window.learning_split.panel
        assert isinstance(panel, LearningPanel)
        user.wait(lambda: panel.snapshot is not None)
        page = panel.corrections
        QTest.mouseClick(panel.tabs, LEFT, pos=panel.tabs.tabRect(2).center())
        assert panel.pages.currentWidget() is page
        QTest.mouseClick(page.import_button, LEFT)
        user.choose_file(given)
        user.wait(lambda: page.filtered.rowCount() == 2)
        user.shows(WACHE)  # what is open is answered by them at once
        page.search.setFocus()
        user.type_in("tired")
        user.wait(lambda: page.filtered.rowCount() == 1)

        QTest.mouseClick(page.export_button, LEFT)
        export = panel.export
        assert panel.pages.currentWidget() is export
        export.folder.setFocus()
        user.press(Key.Key_A, CTRL)
        user.type_in(str(tmp_path))
        export.name.setFocus()
        user.press(Key.Key_A, CTRL)
        user.type_in(taken.name)
        user.press(Key.Key_Return)
        user.wait(lambda: export.result.text() == "Done. Your corrections are in taken.tsv")
        header, *rows = taken.read_text(encoding="utf-8").splitlines()
        assert header == "source\ttarget\tdraft"
        # All of them, whatever is searched for; no draft is known of what came from a file.
        assert rows == [f"{row}\t" for row in given.read_text(encoding="utf-8").splitlines()]

    open_window(exchanging)


def test_unsaved_edits_outlast_the_window(qtbot: QtBot, open_window: Open) -> None:
    def left_in_mid_sentence(window: MainWindow) -> None:
        user = User(qtbot, window)
        user.pause_learning()
        user.write(STATION)
        user.press(Key.Key_F6)
        user.press(Key.Key_A, CTRL)
        user.type_in(WACHE)
        user.press(Key.Key_Q, CTRL)

    def left_with_a_question(window: MainWindow) -> None:
        user = User(qtbot, window)
        user.pause_learning()
        user.write(STATION)
        assert user.translation.text() == WACHE
        user.write(TIRED)
        user.press(Key.Key_F6)
        user.press(Key.Key_A, CTRL)
        user.type_in("Ach.")
        user.press(Key.Key_Q, CTRL)
        user.wait(window.banner.isVisible)
        assert window.isVisible()
        assert window.banner.label.text() == "1 edited sentence is not saved as a correction."
        user.answer("Save and close")
        user.wait(lambda: not window.isVisible())

    def the_last(window: MainWindow) -> None:
        user = User(qtbot, window)
        user.pause_learning()
        user.write(TIRED)
        assert user.translation.text() == "Ach."

    for step in (left_in_mid_sentence, left_with_a_question, the_last):
        open_window(step)
