"""The history as the window's dialogs use it: asked on the worker thread, answered by signals."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial

from PySide6.QtCore import QObject, Signal

from translator.core.errors.tree import TranslatorError
from translator.core.history import HistoryEntry, HistoryPage
from translator.gui.door import Door, PastTexts
from translator.gui.threads.bridge import Background


class PastTextsReader(QObject):
    """Reads, stars and erases. A dialog may be gone when the answer comes.

    Signals:
        read: the number that ``read_page`` gave, and a HistoryPage.
        counted: a HistoryCount.
        changed: entries are other than before, or gone.
        removed: the HistoryEntry that is gone, and can be put back.
        erased: nothing is there any more.
        failed: a TranslatorError.
    """

    read = Signal(int, object)
    counted = Signal(object)
    changed = Signal()
    removed = Signal(object)
    erased = Signal()
    failed = Signal(object)

    def __init__(self, door: Door, background: Background, parent: QObject) -> None:
        super().__init__(parent)
        self._door, self._background = door, background
        self._readings = 0

    def read_page(self, search: str, *, favourites: bool, offset: int, limit: int) -> int:
        """Ask for entries; the number comes back with them."""
        self._readings += 1
        ask = partial(self._page, search, favourites, offset, limit)
        self._background.run(ask, done=partial(self.read.emit, self._readings), failed=self._fail)
        return self._readings

    def count(self) -> None:
        """Ask how much there is."""
        self._background.run(
            lambda: self._door.history().count(), done=self.counted.emit, failed=self._fail
        )

    def star(self, entry: HistoryEntry, favourite: bool) -> None:
        """Make an entry a favourite, or an ordinary one."""
        self._change(lambda history: history.star(entry.number, favourite))

    def remove(self, entry: HistoryEntry) -> None:
        """Erase one entry."""
        self._change(
            lambda history: history.remove(entry.number), then=partial(self.removed.emit, entry)
        )

    def put_back(self, entry: HistoryEntry, *, failed: Callable[[], None]) -> None:
        """Undo the removal of an entry."""

        def fail(error: TranslatorError) -> None:
            failed()
            self._fail(error)

        self._background.run(
            lambda: self._door.history(writing=True).put_back(entry),
            done=lambda _: self.changed.emit(),
            failed=fail,
        )

    def erase(self) -> None:
        """Erase everything."""
        self._change(lambda history: history.erase(), then=self.erased.emit)

    # ---- inside

    def _page(self, search: str, favourites: bool, offset: int, limit: int) -> HistoryPage:
        history = self._door.history()
        return history.page(search, favourites=favourites, offset=offset, limit=limit)

    def _change(
        self, change: Callable[[PastTexts], None], then: Callable[[], None] = lambda: None
    ) -> None:
        self._background.run(
            lambda: change(self._door.history(writing=True)),
            done=lambda _: self._tell_changed(then),
            failed=self._fail,
        )

    def _tell_changed(self, then: Callable[[], None]) -> None:
        then()
        self.changed.emit()

    def _fail(self, error: TranslatorError) -> None:
        self.failed.emit(error)
