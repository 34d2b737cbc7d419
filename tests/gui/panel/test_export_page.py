"""Taking the model or the corrections elsewhere: form, place, progress, outcome."""

from __future__ import annotations

import threading
from dataclasses import replace
from functools import partial
from pathlib import Path

import pytest
from PySide6.QtCore import Qt, QUrl
from PySide6.QtGui import QDesktopServices
from PySide6.QtWidgets import QFileDialog
from pytestqt.qtbot import QtBot

from tests.gui.fake_course import revision
from tests.gui.fake_door import DE_EN, EN_DE, FakeDoor
from tests.gui.panel_fixtures import give_a_past, opened, slow_reading
from translator.core.errors.files import WouldOverwrite
from translator.core.errors.tree import ProgramFault
from translator.core.export_form import ExportForm
from translator.core.time_left import ExpectedEnd
from translator.gui.panel import export_page
from translator.gui.panel.export_page import ExportPage
from translator.gui.panel.learning_panel import LearningPanel
from translator.gui.widgets.theme import LIGHT, Theme
from translator.gui.window.main_window import MainWindow


def page(qtbot: QtBot, window: MainWindow, folder: Path) -> ExportPage:
    panel = opened(qtbot, window)
    panel.tabs.setCurrentIndex(panel.pages.indexOf(panel.export))
    panel.export.folder.setText(str(folder))
    return panel.export


@pytest.mark.parametrize(
    ("form", "name"),
    [
        (ExportForm.HF, "translator-en-de-revision-2-hf"),
        (ExportForm.CTRANSLATE2, "translator-en-de-revision-2-ctranslate2"),
        (ExportForm.TSV, "corrections-en-de.tsv"),
        (ExportForm.TMX, "corrections-en-de.tmx"),
    ],
)
def test_every_form_has_a_name_that_says_what_it_is(
    qtbot: QtBot, window: MainWindow, door: FakeDoor, tmp_path: Path, form: ExportForm, name: str
) -> None:
    give_a_past(door)
    export = page(qtbot, window, tmp_path)
    export.choose_form(form)
    assert export.name.text() == name
    qtbot.mouseClick(export.export_button, Qt.MouseButton.LeftButton)
    qtbot.waitUntil(export.open_button.isVisible)
    assert door.taught.exports == [(form, tmp_path / name)]


def test_what_is_exported_is_of_the_direction_that_the_name_says(
    qtbot: QtBot,
    window: MainWindow,
    door: FakeDoor,
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    give_a_past(door)
    export = page(qtbot, window, tmp_path)
    with slow_reading(monkeypatch, door) as reading:
        with qtbot.waitSignal(window.live.ready):
            window.use_direction(DE_EN)
        qtbot.waitUntil(reading.is_set)
        before = len(door.taught.asked_for)
        qtbot.mouseClick(export.export_button, Qt.MouseButton.LeftButton)
        qtbot.waitUntil(lambda: bool(door.taught.exports))
        assert door.taught.asked_for[before:] == [(EN_DE, False)]
    assert door.taught.exports[0][1].name == "translator-en-de-revision-2-hf"


def test_before_a_model_is_ready_there_is_nothing_to_export(
    qtbot: QtBot, door: FakeDoor, theme: Theme
) -> None:
    window = MainWindow(door, theme)
    qtbot.addWidget(window)
    window.show()
    window.learning_split.set_open(True)
    panel = window.learning_split.panel
    assert isinstance(panel, LearningPanel)
    panel.export.name.setText("mine")
    panel.export.name.setModified(True)
    assert not panel.export.export_button.isEnabled()
    window.start()
    qtbot.waitUntil(panel.export.export_button.isEnabled)
    window.close()


def test_exporting_tells_progress_and_outcome(
    qtbot: QtBot,
    window: MainWindow,
    door: FakeDoor,
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    give_a_past(door)
    export = page(qtbot, window, tmp_path)
    said: list[str] = []
    monkeypatch.setattr(export, "_say", lambda text, failed=False: said.append(text))
    assert not export.bar.isVisible()
    qtbot.mouseClick(export.export_button, Qt.MouseButton.LeftButton)
    assert export.bar.isVisible()
    assert not export.export_button.isEnabled()
    qtbot.waitUntil(export.open_button.isVisible)
    assert said == [
        "Preparing…",
        "Writing, and reading it again to compare…",
        "Done: translator-en-de-revision-2-hf was read again, and translates as this program does.",
    ]
    assert not export.bar.isVisible()
    assert export.export_button.isEnabled()
    opened_urls: list[QUrl] = []
    monkeypatch.setattr(QDesktopServices, "openUrl", opened_urls.append)
    qtbot.mouseClick(export.open_button, Qt.MouseButton.LeftButton)
    folder = tmp_path / export.name.text()
    assert opened_urls == [QUrl.fromLocalFile(str(folder))]
    assert said.pop() == f"No file manager answered. The folder is {folder}."
    monkeypatch.setattr(QDesktopServices, "openUrl", lambda _: True)
    qtbot.mouseClick(export.open_button, Qt.MouseButton.LeftButton)
    assert len(said) == 3


def test_it_tells_how_long_it_will_take(
    qtbot: QtBot,
    window: MainWindow,
    door: FakeDoor,
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    now = [0.0]
    counting = partial(ExpectedEnd, clock=lambda: now[0])
    monkeypatch.setattr(export_page, "ExpectedEnd", counting)
    export = page(qtbot, window, tmp_path)
    door.taught.export_progress = (16, 100, 100)
    door.taught.export_is_slow = True
    export.export()
    assert export.bar.maximum() == 0  # nothing can be counted so far
    now[0] = 20.0
    qtbot.waitUntil(lambda: export.bar.maximum() == 200)
    qtbot.waitUntil(lambda: export.bar.value() == 100)
    stage = "Writing, and reading it again to compare…"
    assert export.result.text() == f"{stage} about 20 seconds left"
    now[0] = 35.0  # without any news meanwhile, as while something is loaded
    qtbot.waitUntil(lambda: export.result.text() == f"{stage} about 5 seconds left")
    now[0] = 45.0
    qtbot.waitUntil(lambda: export.result.text() == stage)
    export.cancel_button.click()
    qtbot.waitUntil(lambda: export.result.text().startswith("The export was stopped."))


def test_a_failure_is_told_on_the_page(
    qtbot: QtBot, window: MainWindow, door: FakeDoor, tmp_path: Path
) -> None:
    door.taught.export_problem = WouldOverwrite(tmp_path / "there")
    export = page(qtbot, window, tmp_path)
    qtbot.mouseClick(export.export_button, Qt.MouseButton.LeftButton)
    qtbot.waitUntil(lambda: "already exists" in export.result.text())
    assert not export.open_button.isVisible()
    assert export.export_button.isEnabled()
    assert not window.banner.isVisible()


def test_a_bug_ends_the_export_and_is_reported_once(
    qtbot: QtBot, window: MainWindow, door: FakeDoor, tmp_path: Path
) -> None:
    door.taught.export_problem = ZeroDivisionError()
    export = page(qtbot, window, tmp_path)
    with qtbot.captureExceptions() as raised:
        qtbot.mouseClick(export.export_button, Qt.MouseButton.LeftButton)
        qtbot.waitUntil(lambda: len(raised) == 1)
    assert raised[0][0] is ZeroDivisionError
    assert export.result.text() == ProgramFault().message
    assert not export.bar.isVisible()
    door.taught.export_problem = None
    qtbot.mouseClick(export.export_button, Qt.MouseButton.LeftButton)
    qtbot.waitUntil(export.open_button.isVisible)


def test_revision_and_name_are_those_of_the_click(
    qtbot: QtBot, window: MainWindow, door: FakeDoor, tmp_path: Path
) -> None:
    give_a_past(door)
    panel = opened(qtbot, window)
    export = page(qtbot, window, tmp_path)
    door.taught.export_is_slow = True
    export.export()
    door.taught.revisions = [
        *(replace(one, current=False) for one in door.taught.revisions),
        revision(3, corrections=(1, 2, 4), current=True),
    ]
    before = panel.snapshot
    window.learning.changed.emit()
    qtbot.waitUntil(lambda: panel.snapshot is not before)
    export.choose_form(ExportForm.CTRANSLATE2)
    assert export.name.text() == "translator-en-de-revision-2-hf"
    door.taught.export_is_slow = False
    qtbot.waitUntil(export.open_button.isVisible)
    assert door.taught.exports == [(ExportForm.HF, tmp_path / "translator-en-de-revision-2-hf")]
    assert door.taught.exported_revisions == [2]
    assert export.result.text().startswith("Done: translator-en-de-revision-2-hf ")
    assert export.name.text() == "translator-en-de-revision-3-ctranslate2"  # of what comes next


def test_a_name_the_user_wrote_stays(
    qtbot: QtBot, window: MainWindow, door: FakeDoor, tmp_path: Path
) -> None:
    export = page(qtbot, window, tmp_path)
    export.name.selectAll()
    qtbot.keyClicks(export.name, "mine")
    export.choose_form(ExportForm.TSV)
    assert export.name.text() == "mine"
    qtbot.keyClick(export.name, Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: door.taught.exports == [(ExportForm.TSV, tmp_path / "mine")])


def test_another_form_has_a_name_of_its_own_once_the_one_before_was_used(
    qtbot: QtBot, window: MainWindow, door: FakeDoor, tmp_path: Path
) -> None:
    give_a_past(door)
    export = page(qtbot, window, tmp_path)
    export.choose_form(ExportForm.TSV)
    export.name.setFocus()
    export.name.selectAll()
    qtbot.keyClicks(export.name, "my corr.tsv")
    qtbot.keyClick(export.name, Qt.Key.Key_Return)
    qtbot.waitUntil(export.open_button.isVisible)
    assert export.result.text() == "Done. Your corrections are in my corr.tsv"
    qtbot.mouseClick(export._forms[ExportForm.TSV], Qt.MouseButton.LeftButton)
    assert export.result.text().startswith("Done.")  # it is the same one
    assert export.name.text() == "my corr.tsv"
    export._forms[ExportForm.HF].setFocus()
    qtbot.keyClick(export._forms[ExportForm.HF], Qt.Key.Key_Space)
    assert export.name.text() == "translator-en-de-revision-2-hf"
    assert export.result.text() == export.result.accessibleName() == ""
    assert export.open_button.isHidden()


def test_what_failed_is_no_longer_told_of_another_form_and_the_name_stays(
    qtbot: QtBot, window: MainWindow, door: FakeDoor, tmp_path: Path
) -> None:
    export = page(qtbot, window, tmp_path)
    door.taught.export_problem = WouldOverwrite(tmp_path / "mine")
    export.name.selectAll()
    qtbot.keyClicks(export.name, "mine")
    qtbot.keyClick(export.name, Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: "mine" in export.result.text())
    export.choose_form(ExportForm.TSV)
    assert export.result.text() == ""
    assert export.name.text() == "mine"


def test_without_a_name_nothing_can_be_exported(
    qtbot: QtBot, window: MainWindow, tmp_path: Path
) -> None:
    export = page(qtbot, window, tmp_path)
    export.name.clear()
    assert not export.export_button.isEnabled()


def test_a_folder_that_is_written_in_short_is_shown_whole(
    qtbot: QtBot,
    window: MainWindow,
    door: FakeDoor,
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.chdir(tmp_path)
    monkeypatch.setenv("HOME", str(tmp_path / "home"))
    export = page(qtbot, window, tmp_path)
    for written, whole in (
        ("sub", tmp_path / "sub"),
        ("~/sub", tmp_path / "home" / "sub"),
        ("~no-such-user/sub", tmp_path / "~no-such-user" / "sub"),
    ):
        export.folder.setFocus()
        export.folder.selectAll()
        qtbot.keyClicks(export.folder, written)
        export.name.setFocus()
        assert export.folder.text() == str(whole)
    export.folder.setFocus()
    export.folder.selectAll()
    qtbot.keyClicks(export.folder, "sub")
    qtbot.keyClick(export.folder, Qt.Key.Key_Return)
    qtbot.waitUntil(export.open_button.isVisible)
    assert door.taught.exports == [(ExportForm.HF, tmp_path / "sub" / export.name.text())]


def test_choosing_a_folder(qtbot: QtBot, window: MainWindow, tmp_path: Path) -> None:
    export = page(qtbot, window, tmp_path)
    qtbot.mouseClick(export.choose_button, Qt.MouseButton.LeftButton)
    (dialog,) = export.findChildren(QFileDialog)
    dialog.fileSelected.emit(str(tmp_path / "other"))
    dialog.close()
    assert export.folder.text() == str(tmp_path / "other")


def test_the_table_s_button_leads_here(
    qtbot: QtBot, window: MainWindow, door: FakeDoor, tmp_path: Path
) -> None:
    give_a_past(door)
    panel = opened(qtbot, window)
    panel.tabs.setCurrentIndex(panel.pages.indexOf(panel.corrections))
    qtbot.mouseClick(panel.corrections.export_button, Qt.MouseButton.LeftButton)
    assert panel.export.isVisible()
    assert panel.tabs.currentIndex() == panel.pages.currentIndex()
    assert panel.export.form() is ExportForm.TSV
    assert panel.export.export_button.hasFocus()


def test_forms_are_chosen_by_keyboard(qtbot: QtBot, window: MainWindow, tmp_path: Path) -> None:
    export = page(qtbot, window, tmp_path)
    export.first.setFocus()
    qtbot.keyClick(export.first, Qt.Key.Key_Down)
    assert export.form() is ExportForm.CTRANSLATE2
    assert export.name.text().endswith("ctranslate2")


def test_closing_stops_the_export(
    qtbot: QtBot, window: MainWindow, door: FakeDoor, tmp_path: Path
) -> None:
    export = page(qtbot, window, tmp_path)
    door.taught.export_is_slow = True
    export.export()
    qtbot.waitUntil(lambda: export.result.text().startswith("Writing"))
    in_the_end = threading.Timer(5, lambda: setattr(door.taught, "export_is_slow", False))
    in_the_end.start()
    window.close()
    in_the_end.cancel()
    assert door.closed
    assert door.taught.exports == []


def test_an_export_can_be_stopped(
    qtbot: QtBot, window: MainWindow, door: FakeDoor, tmp_path: Path
) -> None:
    export = page(qtbot, window, tmp_path)
    door.taught.export_is_slow = True
    assert not export.cancel_button.isVisible()
    export.export_button.setFocus()
    qtbot.keyClick(export.export_button, Qt.Key.Key_Space)
    assert export.cancel_button.hasFocus()
    assert not export.export_button.isVisible()
    qtbot.waitUntil(lambda: export.result.text().startswith("Writing"))
    qtbot.keyClick(export.cancel_button, Qt.Key.Key_Space)
    qtbot.waitUntil(lambda: export.result.text().startswith("The export was stopped."))
    assert door.taught.exports == []
    assert export.export_button.hasFocus()
    assert not export.bar.isVisible()
    assert not export.open_button.isVisible()
    colour = export.result.palette().color(export.result.foregroundRole())
    assert colour.name() == LIGHT.text  # it was the user's wish, and is no fault
    door.taught.export_is_slow = False
    qtbot.keyClick(export.export_button, Qt.Key.Key_Space)
    qtbot.waitUntil(lambda: len(door.taught.exports) == 1)
