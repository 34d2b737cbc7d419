"""Text fields, and the window around them, take files: one dropped there is to be opened."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import QEvent, QMimeData, QObject, Qt, Signal
from PySide6.QtGui import QDragEnterEvent, QDragMoveEvent, QDropEvent
from PySide6.QtWidgets import QWidget

from translator.gui.panes.text_editor import TextEditor


def local_files(data: QMimeData) -> list[Path]:
    """The files of this machine that were copied or dragged; none where it is text or a link."""
    return [Path(url.toLocalFile()) for url in data.urls() if url.isLocalFile()]


class FileTaker(TextEditor):
    """A text field that hands on files, also where nothing can be written in it, yet.

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

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        super().dragEnterEvent(event)
        _only_copy(event)

    def dragMoveEvent(self, event: QDragMoveEvent) -> None:
        super().dragMoveEvent(event)
        _only_copy(event)

    def dropEvent(self, event: QDropEvent) -> None:
        super().dropEvent(event)
        if self.isReadOnly() and (files := local_files(event.mimeData())):
            self.files_given.emit(files)
        _only_copy(event)


class DropBeside(QObject):
    """Hands on files that are dropped on a window where no text field is.

    Signals:
        files_given: paths that were dropped.
    """

    files_given = Signal(list)

    def __init__(self, window: QWidget) -> None:
        super().__init__(window)
        window.setAcceptDrops(True)
        window.installEventFilter(self)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        # The events of entering and moving are kinds of that of dropping.
        if not isinstance(event, QDropEvent) or not (files := local_files(event.mimeData())):
            return super().eventFilter(watched, event)
        _only_copy(event)
        if event.type() == QEvent.Type.Drop:
            self.files_given.emit(files)
        return True


def _only_copy(event: QDropEvent) -> None:
    """Files are copied: whoever dragged one may remove it when told that it is moved.

    What is told while it is still dragged is what some desktops go by.
    """
    if local_files(event.mimeData()):
        event.setDropAction(Qt.DropAction.CopyAction)
        if event.dropAction() != Qt.DropAction.CopyAction:  # it was not among the offers
            event.setDropAction(Qt.DropAction.IgnoreAction)
        event.accept()
