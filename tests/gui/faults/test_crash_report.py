"""Reports about faults: told, looked at, copied, mailed by the user, and without the text."""

from __future__ import annotations

import os
import socket
import subprocess
import sys
from pathlib import Path

import pytest
from PySide6.QtCore import Qt, QUrl, QUrlQuery
from PySide6.QtGui import QDesktopServices, QGuiApplication
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from tests.gui.fake_door import FakeDoor
from translator.core.paths import Home
from translator.core.process.crash_watch import collect_crashes
from translator.core.process.fault_log import newest_report, record_fault
from translator.gui.application import faults_told
from translator.gui.faults.crash_report import CrashReport
from translator.gui.faults.report_mail import LONGEST
from translator.gui.widgets.theme import DARK, LIGHT, Colours, Theme
from translator.gui.window.main_window import SMALLEST, MainWindow
from translator.gui.wording.window_language import speak

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
    assert report.outcome.text() == f"No file manager answered. The report is {log}."
    report.close()


def test_a_log_that_cannot_be_deleted_is_told(window: MainWindow, log: Path) -> None:
    window.show_bug(log)
    report = opened(window)
    log.unlink()
    log.mkdir()
    report.delete_button.click()
    assert report.outcome.text().startswith("It could not be deleted (")
    assert report.copy_button.isEnabled()
    report.close()


# ---- by e-mail


@pytest.fixture
def links(monkeypatch: pytest.MonkeyPatch) -> list[QUrl]:
    """What the desktop was asked to open."""
    opened: list[QUrl] = []

    def take(url: QUrl) -> bool:
        opened.append(url)
        return True

    monkeypatch.setattr(QDesktopServices, "openUrl", take)
    return opened


def written(link: QUrl) -> tuple[str, str]:
    """Subject and text of the e-mail that a link begins, which has nothing else."""
    assert link.isValid()
    assert link.scheme() == "mailto"
    assert link.path() == ""  # no recipient
    whole = QUrl.ComponentFormattingOption.FullyDecoded
    (subject, about), (body, text) = QUrlQuery(link).queryItems(whole)
    assert (subject, body) == ("subject", "body")
    return about, text


def test_the_users_mail_program_begins_an_email(
    qtbot: QtBot, window: MainWindow, log: Path, links: list[QUrl]
) -> None:
    window.show_bug(log)
    report = opened(window)
    qtbot.mouseClick(report.mail_button, Qt.MouseButton.LeftButton)
    (link,) = links
    subject, text = written(link)
    assert "Translator" in subject
    assert text.split("\r\n") == newest_report(log).split("\n")
    assert "builtins.KeyError" in text
    assert CANARY not in text
    assert "mail program" in report.outcome.text()
    assert str(log.parent) not in text
    report.close()


def test_nothing_leaves_without_the_click(
    window: MainWindow, log: Path, links: list[QUrl], monkeypatch: pytest.MonkeyPatch
) -> None:
    def connect(*_: object) -> None:
        pytest.fail("something was sent")

    monkeypatch.setattr(socket.socket, "connect", connect)
    window.show_bug(log)
    report = opened(window)
    assert "Translator itself sends nothing" in report.explanation.text()
    report.copy_button.click()
    assert links == []
    report.folder_button.click()
    assert [link.scheme() for link in links] == ["file"]
    report.delete_button.click()
    assert not report.mail_button.isEnabled()
    report.mail_button.click()
    report.close()
    assert len(links) == 1


@pytest.mark.parametrize("language", ["en", "zh"])
def test_of_a_long_report_an_email_has_the_beginning(
    qapp: QApplication, window: MainWindow, log: Path, links: list[QUrl], language: str
) -> None:
    speak(qapp, language)
    lines = [f"  ~/Übung & more/{place}.py:{place} in f" for place in range(400)]
    log.write_text("\n".join(lines), encoding="utf-8")
    window.show_bug(log)
    (button,) = window.banner.buttons
    button.click()
    (report,) = window.findChildren(CrashReport)
    report.mail_button.click()
    (link,) = links
    assert LONGEST - 200 < link.toEncoded().size() <= LONGEST
    _, text = written(link)
    *begun, nothing, rest = text.split("\r\n")
    assert begun == newest_report(log).split("\n")[: len(begun)]
    assert nothing == ""
    assert log.name in rest
    assert log.name in report.outcome.text()
    report.close()


def test_without_a_mail_program_it_is_said(
    window: MainWindow, log: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(QDesktopServices, "openUrl", lambda url: False)
    window.show_bug(log)
    report = opened(window)
    report.mail_button.click()
    assert report.outcome.text().startswith("No mail program opened.")
    assert report.outcome.isVisible()
    report.close()


def test_it_fits_into_the_smallest_window(window: MainWindow, log: Path, links: list[QUrl]) -> None:
    log.write_text("a line\n" * 400)
    window.show_bug(log)
    report = opened(window)
    report.mail_button.click()  # the longest that it says
    report.adjustSize()
    assert report.minimumSizeHint().width() <= SMALLEST.width()
    assert report.minimumSizeHint().height() <= SMALLEST.height()
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
    for _ in range(6):
        seen.append(report.focusWidget())
        qtbot.keyClick(report.focusWidget(), Qt.Key.Key_Tab)
    assert seen == [
        report.copy_button,
        report.folder_button,
        report.mail_button,
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
from translator.gui.window import main_window
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
