"""The profiles in the File menu: which one is in use, and going to another."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from functools import partial

from PySide6.QtCore import QObject
from PySide6.QtGui import QAction, QActionGroup, QKeySequence
from PySide6.QtWidgets import QMainWindow, QMenu

from translator.core.paths import DEFAULT_PROFILE
from translator.gui.door import Door
from translator.gui.reopening import Reopening
from translator.gui.threads.bridge import Background
from translator.gui.widgets.status_line import StatusLine


class ProfileMenu(QObject):
    """A menu of the profiles. The window's title and its last line name any but the usual one."""

    def __init__(
        self,
        window: QMainWindow,
        *,
        door: Door,
        background: Background,
        reopening: Reopening,
        status: StatusLine,
        manage: Callable[[], None],
    ) -> None:
        super().__init__(window)
        self._door, self._background, self._reopening = door, background, reopening
        self.menu = QMenu(self.tr("Pro&file"), window)
        self._group = QActionGroup(self)
        self._line = self.menu.addSeparator()
        self.menu.addAction(self.tr("&Manage profiles…"), QKeySequence("Ctrl+Shift+P"), manage)
        self._names: list[str] = []
        self._show([door.profile])
        if door.profile != DEFAULT_PROFILE:
            title = self.tr("%1 – Translator").replace("%1", door.profile)
            window.setWindowTitle(title)
            status.show_profile(door.profile)

    def look_again(self) -> None:
        """Read the names anew; other windows and commands change them, too."""
        self._background.run(self._door.profile_names, done=self._show, failed=lambda _: None)

    def _show(self, names: Sequence[str]) -> None:
        if list(names) == self._names:
            return
        self._names = list(names)
        for action in self._group.actions():
            self._group.removeAction(action)
            self.menu.removeAction(action)
            action.deleteLater()
        for name in names:
            action = QAction(name.replace("&", "&&"), self.menu)
            action.setCheckable(True)
            action.setData(name)
            action.triggered.connect(partial(self._use, name))
            self._group.addAction(action)
            self.menu.insertAction(self._line, action)
        self._tick()

    def _tick(self) -> None:
        for action in self._group.actions():
            action.setChecked(action.data() == self._door.profile)

    def _use(self, name: str) -> None:
        if name != self._door.profile:
            self._tick()  # the user is asked about edits that are not saved, and may stay
            self._reopening.open(name)
