"""The text of a document is followed change by change, and is what the document holds."""

from __future__ import annotations

import random

import pytest
from PySide6.QtGui import QTextCursor, QTextDocument
from PySide6.QtWidgets import QApplication, QPlainTextDocumentLayout

from translator.gui.panes.text_editor import TextEditor
from translator.gui.text import document_text
from translator.gui.text.document_text import DocumentText, Positions, text_of
from translator.gui.text.text_diff import Replacement

PIECES = ("", "a", "word ", "🙂", "é", "\n", "\u2028", "\u00a0", "x\r\ny", "🙂🙃\n🙂", "שלום")


@pytest.fixture
def document(qapp: QApplication) -> QTextDocument:
    document = QTextDocument()
    # Without a layout a document tells of no changes.
    document.setDocumentLayout(QPlainTextDocumentLayout(document))
    return document


@pytest.mark.parametrize("seed", range(5))
def test_it_stays_right_while_the_document_is_changed(document: QTextDocument, seed: int) -> None:
    chance = random.Random(seed)
    content = DocumentText(document)
    cursor = QTextCursor(document)
    for _ in range(400):
        match chance.randrange(8):
            case 0:
                document.undo()
            case 1:
                document.redo()
            case 2:
                document.setPlainText("".join(chance.choices(PIECES, k=8)))
            case _:
                places, length = Positions(content.text), len(content.text)
                start = chance.randint(0, length)
                end = min(start + chance.randint(0, 4), length)
                cursor.setPosition(places.to_qt(start))
                cursor.setPosition(places.to_qt(end), QTextCursor.MoveMode.KeepAnchor)
                cursor.insertText(chance.choice(PIECES))
        assert content.text == text_of(document)
        places, fresh = content.positions, Positions(content.text)
        for place in range(len(content.text) + 1):
            assert places.to_qt(place) == fresh.to_qt(place)
            assert places.to_text(fresh.to_qt(place)) == place


def test_several_changes_at_once_are_followed(document: QTextDocument) -> None:
    document.setPlainText("one two 🙂 three")
    content = DocumentText(document)
    changes = [Replacement(0, 3, "1"), Replacement(8, 9, "two\nlines"), Replacement(15, 15, "!")]
    document_text.apply(document, content.text, changes)
    assert content.text == text_of(document) == "1 two two\nlines three!"


def test_a_key_in_a_long_text_does_not_read_all_of_it(
    qapp: QApplication, monkeypatch: pytest.MonkeyPatch
) -> None:
    editor = TextEditor()
    editor.replace_text("A sentence with a smile 🙂.\n" * 4000)
    read: list[QTextDocument] = []

    def text_of(document: QTextDocument) -> str:
        read.append(document)
        return ""

    monkeypatch.setattr(document_text, "text_of", text_of)
    told: list[str] = []
    editor.edited.connect(lambda: told.append(editor.text()))
    editor.place_caret(50_000)
    editor.insertPlainText("x")
    assert not read
    assert len(told) == 1
    assert told[0][50_000] == "x"
    assert editor.caret() == 50_001
