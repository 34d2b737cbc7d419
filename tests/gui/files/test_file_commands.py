"""Opening, pasting, dropping and saving texts in the window."""

from __future__ import annotations

from pathlib import Path

import pytest
from PySide6.QtCore import QMimeData, QPoint, QPointF, Qt, QUrl
from PySide6.QtGui import QDragEnterEvent, QDragMoveEvent, QDropEvent, QGuiApplication
from PySide6.QtWidgets import QApplication, QFileDialog, QMenu, QWidget
from pytestqt.qtbot import QtBot

from tests.gui.fake_door import FakeDoor
from translator.gui.panes.pane import Pane
from translator.gui.window.main_window import MainWindow

COPY, MOVE = Qt.DropAction.CopyAction, Qt.DropAction.MoveAction
CONTROL, SHIFT = Qt.KeyboardModifier.ControlModifier, Qt.KeyboardModifier.ShiftModifier


def wait_for_source(qtbot: QtBot, window: MainWindow, text: str) -> None:
    qtbot.waitUntil(lambda: window.source.editor.text() == text)


def wait_for_translation(qtbot: QtBot, window: MainWindow, text: str) -> None:
    qtbot.waitUntil(lambda: window.translation.editor.text() == text)


def letter(folder: Path, text: str = "How are you?", encoding: str = "utf-8") -> Path:
    path = folder / "letter.txt"
    path.write_bytes(text.encode(encoding))
    return path


def of_files(*paths: Path) -> QMimeData:
    data = QMimeData()
    data.setUrls([QUrl.fromLocalFile(str(path)) for path in paths])
    return data


def drop(
    window: MainWindow, data: QMimeData, offered: Qt.DropAction = COPY, pane: Pane | None = None
) -> Qt.DropAction:
    """Drop ``data`` on a pane, the source's unless another is given: see ``drop_on``."""
    return drop_on((pane or window.source).editor.viewport(), data, offered)


def drop_on(viewport: QWidget, data: QMimeData, offered: Qt.DropAction = COPY) -> Qt.DropAction:
    """Drop ``data`` on a widget; returns what whoever dragged it is told was done."""
    left = Qt.MouseButton.LeftButton
    enter = QDragEnterEvent(QPoint(20, 20), offered, data, left, SHIFT)
    QApplication.sendEvent(viewport, enter)
    assert enter.isAccepted()
    move = QDragMoveEvent(QPoint(20, 20), offered, data, left, SHIFT)
    QApplication.sendEvent(viewport, move)
    if data.urls() and data.urls()[0].isLocalFile():
        assert {enter.dropAction(), move.dropAction()} <= {COPY, Qt.DropAction.IgnoreAction}
    event = QDropEvent(QPointF(20, 20), offered, data, left, SHIFT)
    QApplication.sendEvent(viewport, event)
    assert event.isAccepted()
    return event.dropAction()


def the_dialog(window: MainWindow) -> QFileDialog:
    (dialog,) = window.findChildren(QFileDialog)
    return dialog


# ---- opening


def test_opening_a_text(qtbot: QtBot, window: MainWindow, tmp_path: Path) -> None:
    path = letter(tmp_path)
    qtbot.keyClick(window, Qt.Key.Key_O, CONTROL)
    dialog = the_dialog(window)
    assert dialog.isVisible()
    dialog.fileSelected.emit(str(path))
    dialog.close()
    qtbot.waitUntil(lambda: not window.findChildren(QFileDialog))
    wait_for_translation(qtbot, window, "HOW ARE YOU?")
    assert window.status.state.text() == "Opened letter.txt"
    assert not window.banner.isVisible()


def test_undo_brings_back_what_was_there(qtbot: QtBot, window: MainWindow, tmp_path: Path) -> None:
    qtbot.keyClicks(window.source.editor, "Before.")
    window.files.open_file(letter(tmp_path))
    wait_for_source(qtbot, window, "How are you?")
    window.source.editor.undo()
    assert window.source.editor.text() == "Before."


def test_a_supposed_encoding_is_told(qtbot: QtBot, window: MainWindow, tmp_path: Path) -> None:
    window.files.open_file(letter(tmp_path, "A café.", "cp1252"))
    wait_for_source(qtbot, window, "A café.")
    assert "read as Windows-1252 (Western European)" in window.banner.label.text()


def test_another_encoding_can_be_chosen(qtbot: QtBot, window: MainWindow, tmp_path: Path) -> None:
    window.files.open_file(letter(tmp_path, "Добрый день", "cp1251"))
    qtbot.waitUntil(lambda: bool(window.banner.buttons))
    window.banner.buttons[0].click()
    menu = window.findChildren(QMenu)[-1]
    (russian,) = [one for one in menu.actions() if one.text() == "Windows-1251 (Russian)"]
    russian.trigger()
    menu.close()
    wait_for_source(qtbot, window, "Добрый день")
    qtbot.waitUntil(lambda: "read as Windows-1251" in window.banner.label.text())


def test_how_much_could_not_be_read_is_told(
    qtbot: QtBot, window: MainWindow, tmp_path: Path
) -> None:
    path = tmp_path / "letter.txt"
    path.write_bytes("“Good morning.” ".encode() * 20 + b"Na\xefve caf\xe9s.")
    window.files.open_file(path)
    qtbot.waitUntil(window.banner.isVisible)
    assert window.banner.label.text() == (
        "2 characters of letter.txt could not be read. "
        "Put them right where the text has a “\ufffd”."
    )
    assert window.source.editor.text().endswith("Na\ufffdve caf\ufffds.")
    assert window.status.state.text() == "Opened letter.txt"
    window.source.clear()
    assert window.banner.isHidden()


def test_what_is_refused_can_be_read_in_an_encoding_of_your_choice(
    qtbot: QtBot, window: MainWindow, tmp_path: Path
) -> None:
    path = tmp_path / "letter.txt"
    path.write_bytes("“Ещё раз” — это она.".encode("cp1251") + b"\x81\x8d\x9d")
    window.files.open_file(path)
    qtbot.waitUntil(window.banner.isVisible)
    assert window.banner.label.text().startswith("letter.txt holds no text")
    for _ in range(2):  # who chooses none can choose again
        (read_as,) = window.banner.buttons
        read_as.click()
        assert window.banner.isVisible()
        menu = window.findChildren(QMenu)[-1]
    (russian,) = [one for one in menu.actions() if one.text() == "Windows-1251 (Russian)"]
    russian.trigger()
    for one in window.findChildren(QMenu):
        one.close()
    qtbot.waitUntil(lambda: "Ещё раз" in window.source.editor.text())


def test_a_picture_is_refused_and_the_source_stays(
    qtbot: QtBot, window: MainWindow, tmp_path: Path
) -> None:
    qtbot.keyClicks(window.source.editor, "Before.")
    path = tmp_path / "picture.png"
    path.write_bytes(b"\x89PNG\r\n\x1a\n\x00\x00")
    window.files.open_file(path)
    qtbot.waitUntil(window.banner.isVisible)
    assert window.banner.label.text().startswith("picture.png holds no text")
    assert not window.banner.buttons
    assert window.source.editor.text() == "Before."
    assert window.status.state.text() == "Ready: English → German"


def test_an_edited_translation_is_saved_before_another_text_comes(
    qtbot: QtBot, window: MainWindow, door: FakeDoor, tmp_path: Path
) -> None:
    qtbot.keyClicks(window.source.editor, "One.")
    wait_for_translation(qtbot, window, "ONE.")
    qtbot.keyClicks(window.translation.editor, "x")
    with qtbot.waitSignal(window.correcting.corrected):
        window.files.open_file(letter(tmp_path))
    assert [one.target for one in door.stored] == ["xONE."]


# ---- dropping


@pytest.mark.parametrize(
    ("offered", "done"),
    [(COPY, COPY), (COPY | MOVE, COPY), (MOVE, Qt.DropAction.IgnoreAction)],
    ids=["to copy", "either", "to move"],
)
def test_dropping_a_file_opens_it_and_never_moves_it(
    qtbot: QtBot,
    window: MainWindow,
    tmp_path: Path,
    offered: Qt.DropAction,
    done: Qt.DropAction,
) -> None:
    path = letter(tmp_path)
    assert drop(window, of_files(path), offered) == done
    wait_for_translation(qtbot, window, "HOW ARE YOU?")
    assert path.exists()


@pytest.mark.parametrize("text", ["", "One."], ids=["empty", "with a text"])
def test_a_file_is_opened_that_is_dropped_or_pasted_on_the_translation(
    qtbot: QtBot, window: MainWindow, tmp_path: Path, text: str
) -> None:
    window.source.editor.replace_text(text)
    wait_for_translation(qtbot, window, text.upper())
    path = letter(tmp_path)
    assert drop(window, of_files(path), pane=window.translation) == COPY
    wait_for_translation(qtbot, window, "HOW ARE YOU?")
    QGuiApplication.clipboard().setMimeData(of_files(letter(tmp_path, "Fine.")))
    window.translation.editor.paste()
    wait_for_translation(qtbot, window, "FINE.")
    assert not any(row.edited for row in window.translation.editor.sheet.rows)


def test_a_file_is_opened_that_is_dropped_beside_the_panes(
    qtbot: QtBot, window: MainWindow, tmp_path: Path
) -> None:
    assert drop_on(window, of_files(letter(tmp_path)), MOVE | COPY) == COPY
    qtbot.waitUntil(lambda: window.translation.editor.text() == "HOW ARE YOU?")


def test_what_is_no_file_is_not_taken_beside_the_panes(window: MainWindow) -> None:
    data = QMimeData()
    data.setText("Some words.")
    left = Qt.MouseButton.LeftButton
    event = QDragEnterEvent(QPoint(5, 5), COPY, data, left, Qt.KeyboardModifier.NoModifier)
    QApplication.sendEvent(window, event)
    assert not event.isAccepted()


def test_dropping_text_and_links_inserts_them(qtbot: QtBot, window: MainWindow) -> None:
    data = QMimeData()
    data.setText("https://example.org/")
    data.setUrls([QUrl("https://example.org/")])
    drop(window, data)
    wait_for_source(qtbot, window, "https://example.org/")


def test_two_files_at_once_are_too_many(qtbot: QtBot, window: MainWindow, tmp_path: Path) -> None:
    path = letter(tmp_path)
    drop(window, of_files(path, path))
    assert window.status.state.text() == "One file at a time can be opened"
    assert window.source.editor.text() == ""


def test_a_folder_is_refused(qtbot: QtBot, window: MainWindow, tmp_path: Path) -> None:
    drop(window, of_files(tmp_path))
    qtbot.waitUntil(window.banner.isVisible)
    assert "cannot be read" in window.banner.label.text()


# ---- pasting


def test_pasting_in_place_of_the_source(qtbot: QtBot, window: MainWindow) -> None:
    qtbot.keyClicks(window.source.editor, "Before.")
    QGuiApplication.clipboard().setText("Now.")
    window.translation.editor.setFocus()
    qtbot.keyClick(window, Qt.Key.Key_V, CONTROL | SHIFT)
    wait_for_translation(qtbot, window, "NOW.")
    assert window.source.editor.hasFocus()


def test_an_empty_clipboard_changes_nothing(qtbot: QtBot, window: MainWindow) -> None:
    qtbot.keyClicks(window.source.editor, "Before.")
    QGuiApplication.clipboard().setText(" \n")
    window.files.paste_and_translate()
    assert window.source.editor.text() == "Before."
    assert window.status.state.text() == "There is no text to paste"


def test_a_copied_file_is_opened(qtbot: QtBot, window: MainWindow, tmp_path: Path) -> None:
    clipboard = QGuiApplication.clipboard()
    clipboard.setMimeData(of_files(letter(tmp_path)))
    window.files.paste_and_translate()
    wait_for_source(qtbot, window, "How are you?")
    window.source.clear()
    window.source.editor.paste()
    wait_for_source(qtbot, window, "How are you?")
    clipboard.clear()  # Qt would delete what Python made when Python is gone already, and crash


# ---- saving


def test_saving_the_translation_as_it_is_shown(
    qtbot: QtBot, window: MainWindow, tmp_path: Path
) -> None:
    window.files.open_file(letter(tmp_path, "Größe.\nTwo."))
    wait_for_translation(qtbot, window, "GRÖSSE.\nTWO.")
    qtbot.keyClick(window, Qt.Key.Key_S, CONTROL)
    dialog = the_dialog(window)
    assert [Path(name) for name in dialog.selectedFiles()] == [tmp_path / "letter.de.txt"]
    dialog.fileSelected.emit(*dialog.selectedFiles())
    dialog.close()
    qtbot.waitUntil(lambda: not window.findChildren(QFileDialog))
    qtbot.waitUntil(lambda: window.status.state.text() == "Saved letter.de.txt")
    assert (tmp_path / "letter.de.txt").read_bytes() == "GRÖSSE.\nTWO.".encode()


@pytest.mark.parametrize("encoding", ["cp1252", "utf-16", "utf-16-le"])
def test_what_is_saved_in_another_encoding_than_its_source_says_so(
    qtbot: QtBot, window: MainWindow, tmp_path: Path, encoding: str
) -> None:
    window.files.open_file(letter(tmp_path, "Größe.", encoding))
    wait_for_translation(qtbot, window, "GRÖSSE.")
    saved = tmp_path / "letter.de.txt"
    window.files.save_file(saved)
    qtbot.waitUntil(lambda: window.status.state.text() == "Saved letter.de.txt in UTF-8")
    assert saved.read_bytes() == "GRÖSSE.".encode()


@pytest.mark.parametrize(
    ("encoding", "known_as"),
    [("cp1252", "Windows-1252"), ("utf-16", "UTF-16"), ("utf-16-le", "UTF-16LE")],
)
def test_the_encoding_of_the_source_can_be_chosen_for_the_translation(
    qtbot: QtBot, window: MainWindow, tmp_path: Path, encoding: str, known_as: str
) -> None:
    window.files.open_file(letter(tmp_path, "Größe.", encoding))
    wait_for_translation(qtbot, window, "GRÖSSE.")
    qtbot.keyClick(window, Qt.Key.Key_S, CONTROL)
    dialog = the_dialog(window)
    in_utf_8, as_read, everything = dialog.nameFilters()
    assert dialog.selectedNameFilter() == in_utf_8
    assert known_as in as_read
    assert everything == "All files (*)"
    dialog.selectNameFilter(as_read)
    dialog.fileSelected.emit(*dialog.selectedFiles())
    dialog.close()
    qtbot.waitUntil(lambda: window.status.state.text() == f"Saved letter.de.txt in {known_as}")
    assert (tmp_path / "letter.de.txt").read_bytes() == "GRÖSSE.".encode(encoding)


def test_another_text_than_the_file_s_has_neither_its_name_nor_its_encoding(
    qtbot: QtBot, window: MainWindow, tmp_path: Path
) -> None:
    window.files.open_file(letter(tmp_path, "Größe.", "cp1252"))
    wait_for_translation(qtbot, window, "GRÖSSE.")
    window.source.editor.textCursor().insertText("Die ")  # still that file's
    wait_for_translation(qtbot, window, "DIE GRÖSSE.")
    window.files.save()
    dialog = the_dialog(window)
    assert dialog.selectedFiles() == [str(tmp_path / "letter.de.txt")]
    assert len(dialog.nameFilters()) == 3
    dialog.close()
    qtbot.waitUntil(lambda: not window.findChildren(QFileDialog))
    window.source.editor.clear()
    qtbot.keyClicks(window.source.editor, "Now this.")
    wait_for_translation(qtbot, window, "NOW THIS.")
    window.files.save()
    dialog = the_dialog(window)
    assert Path(*dialog.selectedFiles()).name == "translation.de.txt"
    assert len(dialog.nameFilters()) == 2
    dialog.close()


def test_an_encoding_that_cannot_be_written_is_not_offered(
    qtbot: QtBot, window: MainWindow, tmp_path: Path
) -> None:
    path = letter(tmp_path, "C\xe0i n\xe0y.", "cp1258")
    window.files.open_file(path, "cp1258")
    wait_for_source(qtbot, window, "C\xe0i n\xe0y.")
    wait_for_translation(qtbot, window, "C\xc0I N\xc0Y.")
    window.files.save()
    dialog = the_dialog(window)
    assert len(dialog.nameFilters()) == 2
    dialog.close()


def test_what_the_encoding_of_the_source_has_no_letter_for_is_told(
    qtbot: QtBot, window: MainWindow, tmp_path: Path
) -> None:
    window.files.open_file(letter(tmp_path, "Größe.", "cp1252"))
    wait_for_translation(qtbot, window, "GRÖSSE.")
    window.translation.editor.textCursor().insertText("→")
    saved = tmp_path / "letter.de.txt"
    window.files.save_file(saved, "cp1252")
    qtbot.waitUntil(lambda: "no “→” in Windows-1252" in window.banner.label.text())
    assert not saved.exists()


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "ascii"])
def test_of_the_usual_encoding_no_words_are_made(
    qtbot: QtBot, window: MainWindow, tmp_path: Path, encoding: str
) -> None:
    text = "One." if encoding == "ascii" else "Größe."
    window.files.open_file(letter(tmp_path, text, encoding))
    wait_for_source(qtbot, window, text)
    window.files.save_file(tmp_path / "letter.de.txt")
    qtbot.waitUntil(lambda: window.status.state.text() == "Saved letter.de.txt")


def test_a_text_that_was_pasted_has_no_encoding(
    qtbot: QtBot, window: MainWindow, tmp_path: Path
) -> None:
    window.files.open_file(letter(tmp_path, "Größe.", "cp1252"))
    wait_for_source(qtbot, window, "Größe.")
    QGuiApplication.clipboard().setText("Now.")
    window.files.paste_and_translate()
    wait_for_translation(qtbot, window, "NOW.")
    window.files.save_file(tmp_path / "now.txt")
    qtbot.waitUntil(lambda: window.status.state.text() == "Saved now.txt")


def test_without_a_translation_there_is_nothing_to_save(window: MainWindow) -> None:
    window.files.save()
    assert window.status.state.text() == "There is no translation to save"
    assert window.findChildren(QFileDialog) == []


def test_a_place_that_cannot_be_written_is_told(
    qtbot: QtBot, window: MainWindow, tmp_path: Path
) -> None:
    window.files.save_file(tmp_path / "missing" / "letter.txt")
    qtbot.waitUntil(window.banner.isVisible)
    assert "cannot be written" in window.banner.label.text()
