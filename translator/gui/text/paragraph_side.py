"""Each paragraph of a text field starts at the side where its script starts."""

from __future__ import annotations

from PySide6.QtCore import QObject, QRectF, Qt
from PySide6.QtGui import QTextBlock, QTextOption
from PySide6.QtWidgets import QPlainTextDocumentLayout, QPlainTextEdit

_plain = QPlainTextDocumentLayout.blockBoundingRect  # called for each line that is painted


class ParagraphLayout(QPlainTextDocumentLayout):
    """Aligns paragraphs in Arabic or Hebrew to the right.

    Qt finds out the direction of each paragraph, and orders its words by it, but its layout for
    plain text aligns all of them as its one option for the whole document says.
    """

    def blockBoundingRect(self, block: QTextBlock) -> QRectF:
        """Where a paragraph is; Qt lays it out here, when it is first asked for its place."""
        area = _plain(self, block)
        if block.isValid() and block.textDirection() == Qt.LayoutDirection.RightToLeft:
            layout = block.layout()
            option = QTextOption(layout.textOption())
            if option.alignment() != Qt.AlignmentFlag.AlignRight:
                option.setAlignment(Qt.AlignmentFlag.AlignRight)
                layout.setTextOption(option)
        return area


class ParagraphSides(QObject):
    """Lets ``ParagraphLayout`` lay out a field from its first paragraph written from the right on.

    Not before: Qt asks for the place of a paragraph some 250 times for a key pressed in a text of
    thirty lines, and each answer of Python's took 5 ms of 20 in all together.
    """

    def __init__(self, editor: QPlainTextEdit) -> None:
        super().__init__(editor)
        self._editor = editor
        self._wanted = False
        editor.document().contentsChange.connect(self._look)
        editor.document().contentsChanged.connect(self._take_over)

    def _look(self, position: int, _removed: int, added: int) -> None:
        block = self._editor.document().findBlock(position)
        while block.isValid() and block.position() <= position + added and not self._wanted:
            self._wanted = block.textDirection() == Qt.LayoutDirection.RightToLeft
            block = block.next()

    def _take_over(self) -> None:
        """The change is laid out by now, so the layout may be another one for the next."""
        if not self._wanted:
            return
        document = self._editor.document()
        document.contentsChange.disconnect(self._look)
        document.contentsChanged.disconnect(self._take_over)
        document.setDocumentLayout(ParagraphLayout(document))
        self._editor.setDocument(document)  # tells the field of its new layout
