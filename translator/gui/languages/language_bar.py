"""The languages above the panes, and the button that swaps them."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QEvent, QObject, QSize, QTimer, Signal
from PySide6.QtWidgets import QComboBox, QHBoxLayout, QToolButton, QWidget

from translator.core.direction import Direction
from translator.gui.widgets.icons import icon
from translator.gui.widgets.theme import Theme
from translator.gui.widgets.unseen_label import name_unseen
from translator.gui.wording.wording import language_name

GUTTER = 12  # between the two panes, and so between what stands above them


class LanguageBar(QWidget):
    """Offers the directions there are models for.

    Signals:
        direction_chosen: the user chose a direction from the lists, which go on showing the one in
            force until they are told to show it.
        list_left: the user opened one of the lists and chose from it, whatever it was.
        swap_requested: the button was pressed.
    """

    direction_chosen = Signal(object)
    list_left = Signal()
    swap_requested = Signal()

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._directions: list[Direction] = []
        self._shown: Direction  # set when there is something to choose from
        self.source = _LanguageList(self.tr("Source language"), self)
        self.target = _LanguageList(self.tr("Target language"), self)
        self.swap_button = QToolButton(self)
        self.swap_button.setAutoRaise(True)
        self.swap_button.setIconSize(QSize(20, 20))
        self.swap_button.setAccessibleName(self.tr("Swap the languages"))
        self.swap_button.setToolTip(self.tr("Swap the languages (Ctrl+Shift+X)"))
        self.swap_button.clicked.connect(self.swap_requested)
        self.source.activated.connect(self._choose_source)
        self.target.activated.connect(self._choose_target)
        for languages in (self.source, self.target):
            languages.left.connect(self.list_left)
        theme.changed.connect(self._restyle)
        self._restyle()
        self._arrange()

    def _arrange(self) -> None:
        """Two halves, as wide as the panes below them; the button stands where they meet."""
        halves = QHBoxLayout(self)
        halves.setContentsMargins(0, 0, 0, 0)
        halves.setSpacing(GUTTER)
        for widgets in ((self.source, self.swap_button), (self.target, None)):
            half = QHBoxLayout()
            half.addWidget(widgets[0])
            half.addStretch(1)
            if widgets[1] is not None:
                half.addWidget(widgets[1])
            halves.addLayout(half, 1)

    def offer(self, directions: Sequence[Direction], chosen: Direction) -> None:
        """List these directions and show ``chosen``, which is one of them."""
        self._directions = list(directions)
        self.show_direction(chosen)

    def show_direction(self, chosen: Direction) -> None:
        """Show ``chosen`` without telling anyone."""
        self._shown = chosen
        if chosen not in self._directions:
            self._directions.append(chosen)
        self.source.offer({entry.source for entry in self._directions}, chosen.source)
        targets = {entry.target for entry in self._directions if entry.source == chosen.source}
        self.target.offer(targets, chosen.target)
        self.swap_button.setEnabled(chosen.reversed() in self._directions)

    @property
    def can_swap(self) -> bool:
        """Whether there is a model for the way back."""
        return self.swap_button.isEnabled()

    @property
    def direction(self) -> Direction:
        return Direction(self.source.code(), self.target.code())

    def direction_from(self, source: str) -> Direction | None:
        """Out of this language: into the same target, or else the first there is a model for."""
        targets = [entry.target for entry in self._directions if entry.source == source]
        target = self.target.code()
        if not targets:
            return None
        return Direction(source, target if target in targets else targets[0])

    def _choose_source(self) -> None:
        if (direction := self.direction_from(self.source.code())) is not None:
            self._choose(direction)

    def _choose_target(self) -> None:
        self._choose(self.direction)

    def _choose(self, direction: Direction) -> None:
        # Until it is in force, edits of the translation are corrections in the one that was.
        self.show_direction(self._shown)
        self.direction_chosen.emit(direction)

    def _restyle(self) -> None:
        self.swap_button.setIcon(icon("swap", self._theme.colours))


class _LanguageList(QComboBox):
    """Languages by name.

    Signals:
        left: one was chosen with the list open. The arrows and letters choose without that.
    """

    left = Signal()

    def __init__(self, name: str, parent: QWidget) -> None:
        super().__init__(parent)
        name_unseen(self, name)
        self.setToolTip(name)
        self.setMinimumContentsLength(9)
        self.setMinimumHeight(30)
        self.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToContents)
        self._is_open = False
        self.activated.connect(self._tell_left)

    def offer(self, codes: set[str], chosen: str) -> None:
        names = sorted((language_name(code), code) for code in codes)
        self.clear()
        for name, code in names:
            self.addItem(name, code)
        self.setCurrentIndex(self.findData(chosen))

    def code(self) -> str:
        return str(self.currentData())

    def showPopup(self) -> None:
        self._is_open = True
        super().showPopup()
        self.view().installEventFilter(self)  # once, however often it is told

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """The list is hidden, by a choice or by Esc, before Qt tells what was chosen in it."""
        if watched is self.view() and event.type() == QEvent.Type.Hide:
            QTimer.singleShot(0, self, self._forget_list)
        return super().eventFilter(watched, event)

    def _tell_left(self) -> None:
        if self._is_open:
            self.left.emit()

    def _forget_list(self) -> None:
        self._is_open = False
