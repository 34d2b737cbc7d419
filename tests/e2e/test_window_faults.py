"""A fault of the program, from ``main()``: told, reported without the text, and survived."""

from __future__ import annotations

from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from tests.e2e.conftest import Open
from tests.e2e.user import CTRL, Key, User
from translator.core.paths import Home
from translator.gui.faults.crash_report import CrashReport
from translator.gui.window import shortcut_list
from translator.gui.window.main_window import MainWindow
from translator.gui.window.shortcut_list import ShortcutList
from translator.workbench import Workbench

pytestmark = [pytest.mark.e2e, pytest.mark.timeout(300)]

CANARY = "Canary7391"
SOURCE, MINE = f"{CANARY} is ill.", f"{CANARY} ist leider krank."


def test_a_report_without_the_text(
    qtbot: QtBot, open_window: Open, home: Home, monkeypatch: pytest.MonkeyPatch
) -> None:
    log = home.logs / "faults.log"

    def failing(window: MainWindow) -> None:
        user = User(qtbot, window)
        user.pause_learning()
        user.write(SOURCE)
        user.press(Key.Key_F6)
        user.press(Key.Key_A, CTRL)
        user.type_in(MINE)
        with monkeypatch.context() as broken:
            broken.setattr(Workbench, "correct", fail)
            user.press(Key.Key_Return, CTRL)
            report = told(user)
        assert "builtins.RuntimeError" in report.text.toPlainText()
        assert "in fail" in report.text.toPlainText()
        assert "It holds nothing that you wrote" in report.explanation.text()
        check_for_the_text(report, log.parent)
        user.leave_dialog()
        assert log.is_file()

        assert user.translation.text() == MINE
        with monkeypatch.context() as broken:
            broken.setattr(shortcut_list, "ShortcutList", fail)
            user.press(Key.Key_F1)
            report = told(user)
        assert "in show_shortcuts" in report.text.toPlainText()
        assert log.read_text(encoding="utf-8").count("builtins.RuntimeError") == 2
        check_for_the_text(report, log.parent)
        user.click(report.delete_button)
        assert report.outcome.text() == "Deleted, with all earlier ones"
        assert not log.exists()
        user.leave_dialog()

        user.press(Key.Key_F1)
        user.dialog(ShortcutList)
        user.leave_dialog()
        user.translation.setFocus()  # wherever it is: to leave the sentence would save it
        assert user.save().target == MINE

    def fail(*given: object) -> None:
        text = f"cannot do it with {given}, {SOURCE}"  # what a careless message would hold
        raise RuntimeError(text)

    with qtbot.captureExceptions() as seen:
        open_window(failing)
    assert [kind for kind, _, _ in seen] == [RuntimeError, RuntimeError]


def told(user: User) -> CrashReport:
    """The report of what has just gone wrong, opened as it is offered."""
    user.wait(user.window.banner.isVisible)
    assert user.window.banner.label.text().startswith("Something went wrong")
    user.answer("Show the report")
    return user.dialog(CrashReport)


def check_for_the_text(report: CrashReport, logs: Path) -> None:
    """Nothing of it is shown, nor written anywhere."""
    written = [path.read_text(encoding="utf-8") for path in logs.iterdir()]
    for text in (report.text.toPlainText(), *written):
        assert CANARY.casefold() not in text.casefold()
