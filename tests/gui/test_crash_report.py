"""Reports about faults of the program: told, looked at, copied, deleted, and without the text."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

import pytest
from PySide6.QtCore import Qt, QUrl
from PySide6.QtGui import QDesktopServices, QGuiApplication
from pytestqt.qtbot import QtBot

from tests.gui.fake_door import FakeDoor
from translator.core.crash_watch import collect_crashes
from translator.core.fault_log import newest_report, record_fault
from translator.core.paths import Home
from translator.gui.application import faults_told
from translator.gui.crash_report import CrashReport
from translator.gui.main_window import MainWindow
from translator.gui.theme import DARK, LIGHT, Colours, Theme

CANARY = "Canary7391"


@pytest.fixture
def log(tmp_path: Path) -> Path:
    written = record_fault(KeyError(CANARY), tmp_path / "logs")
    assert written is not None
    return written


def opened(window: MainWindow) -> CrashReport:
    """The report, by the button in the banner."""
    (button,) = window.banner.buttons
    assert button.text() == "Show the report"
    button.click()
    (report,) = window.findChildren(CrashReport)
    return report


def test_a_fault_in_the_window_is_told_and_holds_nothing_of_the_text(
    qtbot: QtBot,
    window: MainWindow,
    door: FakeDoor,
    home: Home,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    qtbot.keyClicks(window.source.editor, f"{CANARY} is ill.")
    qtbot.waitUntil(lambda: CANARY.upper() in window.translation.editor.text())
    window.translation.editor.setFocus()
    qtbot.keyClicks(window.translation.editor, CANARY)

    def fail(new: object) -> None:
        text = f"cannot store {new}"  # what a careless message, and a local, would hold
        raise RuntimeError(text)

    monkeypatch.setattr(door, "correct", fail)
    seen: list[type[BaseException]] = []
    monkeypatch.setattr(sys, "excepthook", lambda kind, error, trace: seen.append(kind))
    with faults_told(window, home):
        window.correcting.save()
        qtbot.waitUntil(lambda: bool(window.banner.buttons))
    assert seen == [RuntimeError]
    assert "Your texts are safe" in window.banner.label.text()
    report = opened(window)
    text = report.text.toPlainText()
    assert "builtins.RuntimeError" in text
    assert "in fail" in text
    everything = [path.read_text() for path in home.logs.iterdir()]
    for shown in (text, window.banner.label.text(), *everything):
        assert CANARY.casefold() not in shown.casefold()
    report.close()


def test_it_can_be_copied_shown_and_deleted(
    qtbot: QtBot, window: MainWindow, log: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    shown: list[str] = []

    def show(url: QUrl) -> bool:
        shown.append(url.toLocalFile())
        return True

    monkeypatch.setattr(QDesktopServices, "openUrl", show)
    window.show_bug(log)
    report = opened(window)
    qtbot.mouseClick(report.copy_button, Qt.MouseButton.LeftButton)
    assert QGuiApplication.clipboard().text() == newest_report(log)
    assert report.outcome.text() == "Copied"
    qtbot.mouseClick(report.folder_button, Qt.MouseButton.LeftButton)
    assert shown == [str(log.parent)]
    qtbot.mouseClick(report.delete_button, Qt.MouseButton.LeftButton)
    assert not log.exists()
    assert report.text.toPlainText() == ""
    assert not report.copy_button.isEnabled()
    assert report.outcome.accessibleName() == report.outcome.text() != ""
    report.close()


def test_without_a_file_manager_the_place_is_said(
    window: MainWindow, log: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(QDesktopServices, "openUrl", lambda url: False)
    window.show_bug(log)
    report = opened(window)
    report.folder_button.click()
    assert report.outcome.text() == str(log)
    report.close()


def test_a_log_that_cannot_be_deleted_is_told(window: MainWindow, log: Path) -> None:
    window.show_bug(log)
    report = opened(window)
    log.unlink()
    log.mkdir()
    report.delete_button.click()
    assert report.outcome.text().startswith("It could not be deleted:")
    assert report.copy_button.isEnabled()
    report.close()


def test_the_window_goes_on_while_it_is_open(qtbot: QtBot, window: MainWindow, log: Path) -> None:
    window.show_bug(log)
    report = opened(window)
    assert not report.isModal()
    window.source.editor.replace_text("one.")
    qtbot.waitUntil(lambda: window.translation.editor.text() == "ONE.")
    with qtbot.waitSignal(report.destroyed):
        qtbot.keyClick(report, Qt.Key.Key_Escape)


def test_where_no_report_could_be_written_none_is_offered(window: MainWindow) -> None:
    window.show_bug(None)
    assert "Something went wrong" in window.banner.label.text()
    assert not window.banner.buttons


def test_the_last_end_is_told_once_other_messages_are_read(window: MainWindow, log: Path) -> None:
    window.banner.show_notice("The settings were damaged.")
    window.crash_reports.offer_last(log)
    assert "settings" in window.banner.label.text()
    window.banner.dismiss()
    assert "ended by itself the last time" in window.banner.label.text()
    window.banner.dismiss()
    assert window.banner.isHidden()


def test_everything_is_reached_by_tab_and_named(
    qtbot: QtBot, window: MainWindow, log: Path
) -> None:
    window.show_bug(log)
    report = opened(window)
    (close,) = report.close_box.buttons()
    seen = []
    for _ in range(5):
        seen.append(report.focusWidget())
        qtbot.keyClick(report.focusWidget(), Qt.Key.Key_Tab)
    assert seen == [
        report.copy_button,
        report.folder_button,
        report.delete_button,
        close,
        report.text,
    ]
    assert report.text.accessibleName()
    report.close()


@pytest.mark.parametrize("colours", [LIGHT, DARK], ids=["light", "dark"])
def test_its_words_can_be_read(
    window: MainWindow, theme: Theme, log: Path, colours: Colours
) -> None:
    theme.use(colours)
    window.show_bug(log)
    report = opened(window)
    muted = report.outcome.palette().color(report.outcome.foregroundRole())
    assert muted.name() == colours.muted
    report.close()


CRASH = f"""
import faulthandler
from pathlib import Path
from PySide6.QtCore import QTimer
from translator.gui import main_window
from translator.gui.application import run
from translator.workbench import default_home

def crash(window):
    window.source.editor.replace_text("{CANARY} is ill.")
    window.translation.editor.setPlainText("{CANARY} ist krank.")
    faulthandler._sigsegv()

start = main_window.MainWindow.start
def start_and_crash(window):
    start(window)
    QTimer.singleShot(0, window, lambda: crash(window))
main_window.MainWindow.start = start_and_crash
run(default_home(None))
"""


def test_a_crash_is_offered_at_the_next_start(qtbot: QtBot, window: MainWindow, home: Home) -> None:
    environment = {**os.environ, "PYTHONPATH": str(Path.cwd())}
    environment.pop("PYTHONFAULTHANDLER", None)
    done = subprocess.run(
        [sys.executable, "-c", CRASH], env=environment, capture_output=True, check=False
    )
    assert done.returncode != 0
    log = collect_crashes(home.logs)
    assert log is not None
    window.crash_reports.offer_last(log)
    report = opened(window)
    assert "Segmentation fault" in report.text.toPlainText()
    assert "in crash" in report.text.toPlainText()
    for path in home.logs.iterdir():
        assert CANARY.casefold() not in path.read_text().casefold()
    report.close()
