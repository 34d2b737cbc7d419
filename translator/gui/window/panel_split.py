"""The panes above, the learning panel below, and what happens where there is room for one only."""

from __future__ import annotations

from collections.abc import Callable
from typing import cast

from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QResizeEvent, QShowEvent
from PySide6.QtWidgets import QSplitter, QWidget

from translator.gui.widgets.keyboard_return import KeyboardReturn

_PANES_AND_PANEL = 380  # pixels; with fewer, the panel takes the place of the panes
_PANEL_SHARE = 0.56
_STEP = 40  # pixels that the line between them moves by at once: about two lines of text


class PanelSplit(QSplitter):
    """Holds the panes, and the panel once it was opened for the first time.

    Args:
        usual: where the keyboard goes from a panel that closes, unless it came from elsewhere.
    """

    def __init__(
        self,
        panes: QWidget,
        make_panel: Callable[[], QWidget],
        *,
        usual: QWidget,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(Qt.Orientation.Vertical, parent)
        self._panes, self._make_panel, self._usual = panes, make_panel, usual
        self._panel: QWidget | None = None
        self._keyboard: KeyboardReturn | None = None
        self._is_open = False
        self._if_room = False  # it gives way to the panes, before anybody has looked
        self.setChildrenCollapsible(False)
        self.setHandleWidth(8)
        self.addWidget(panes)

    @property
    def is_open(self) -> bool:
        return self._is_open

    @property
    def panel(self) -> QWidget | None:
        """The panel, if it was ever opened."""
        return self._panel

    def toggle(self) -> None:
        self.set_open(not self._is_open)

    def show_panes(self) -> None:
        """Close the panel where it has the place of the panes: something came into them."""
        if self._panes.isHidden():
            self.set_open(False)

    def open_if_room(self) -> None:
        """Open it as it was, unless the panes would have to go for it."""
        self._if_room = True
        self.set_open(True)

    def set_open(self, wanted: bool) -> None:
        """Show or hide the panel."""
        if wanted == self._is_open:
            return
        self._is_open = wanted
        if wanted and self._panel is None:
            self._panel = self._make_panel()
            self._keyboard = KeyboardReturn(self._panel)
            self.addWidget(self._panel)
            self._share_out()
        keyboard = self._keyboard
        leaving = not wanted and keyboard is not None and keyboard.is_due
        if self._panel is not None:
            self._panel.setVisible(wanted)
        self._make_room()
        if leaving and keyboard is not None:
            keyboard.give_back(self._usual)

    # ---- the line between them, for who has no pointer

    @property
    def can_enlarge_panel(self) -> bool:
        """Whether the line can be moved up."""
        return self._both_in_sight and self._line > self._bounds[0]

    @property
    def can_reduce_panel(self) -> bool:
        """Whether the line can be moved down."""
        return self._both_in_sight and self._line < self._bounds[1]

    def enlarge_panel(self) -> None:
        """Give the panel a step of the panes' room, or what they can spare."""
        self._move_line(-_STEP)

    def reduce_panel(self) -> None:
        """Give a step of the panel's room back to the panes, or what it can spare."""
        self._move_line(_STEP)

    def minimumSizeHint(self) -> QSize:
        """Whatever the panel would like: where it is too much, the panel takes the panes' place."""
        return self._panes.minimumSizeHint()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._make_room()

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        self._make_room()

    @property
    def _both_in_sight(self) -> bool:
        return self._is_open and not self._panes.isHidden()

    @property
    def _line(self) -> int:
        return self.sizes()[0]

    @property
    def _bounds(self) -> tuple[int, int]:
        # PySide answers with both, and types them as an object.
        return cast("tuple[int, int]", self.getRange(1))

    def _move_line(self, by: int) -> None:
        if self._both_in_sight:
            self.moveSplitter(self._line + by, 1)  # as the pointer does, within the same bounds

    def _share_out(self) -> None:
        for_panel = int(self.height() * _PANEL_SHARE)
        self.setSizes([max(self.height() - for_panel, 1), max(for_panel, 1)])

    def _make_room(self) -> None:
        too_low = self.height() < _PANES_AND_PANEL
        if self._if_room:
            if not self.isVisible():
                return  # how high it will be is not known yet
            self._if_room = False
            if too_low:
                self.set_open(False)
                return
        alone = self._is_open and too_low
        if self._panes.isHidden() == alone:
            return
        if alone and self._panel is not None:
            self._panel.setFocus()  # before the panes go, so that it can be given back to them
        self._panes.setHidden(alone)
        if self._is_open and not alone:
            self._share_out()
