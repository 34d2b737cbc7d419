"""The text field of the source: a text file that is dropped on it, or pasted, is opened."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import QMimeData, Qt, Signal
from PySide6.QtGui import QDropEvent

from translator.gui.text_editor import TextEditor


def local_files(data: QMimeData) -> list[Path]:
    """The files of this machine that were copied or dragged; none where it is text or a link."""
    return [Path(url.toLocalFile()) for url in data.urls() if url.isLocalFile()]


class SourceEditor(TextEditor):
    """A text field that takes files.

    Signals:
        files_given: paths that were dropped or pasted.
    """

    files_given = Signal(list)

    def canInsertFromMimeData(self, source: QMimeData) -> bool:
        return bool(local_files(source)) or super().canInsertFromMimeData(source)

    def insertFromMimeData(self, source: QMimeData) -> None:
        if files := local_files(source):
            self.files_given.emit(files)
        else:
            super().insertFromMimeData(source)

    def dropEvent(self, event: QDropEvent) -> None:
        files = local_files(event.mimeData())
        super().dropEvent(event)
        if files:
            # Whoever dragged the file may remove it when told that it was moved.
            event.setDropAction(Qt.DropAction.CopyAction)
            if event.dropAction() != Qt.DropAction.CopyAction:  # it was not among the offers
                event.setDropAction(Qt.DropAction.IgnoreAction)
            event.accept()
