"""Each paragraph of a text field starts at the side where its script starts."""

from __future__ import annotations

from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QFont, QTextBlock, QTextDocument, QTextOption
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


def laid_out_document(editor: QPlainTextEdit) -> QTextDocument:
    """An empty document for ``editor``, laid out so."""
    document = QTextDocument(editor)
    document.setDefaultFont(QFont(editor.font()))
    document.setDocumentLayout(ParagraphLayout(document))
    return document
