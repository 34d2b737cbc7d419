"""The compact window: small, above all others, a line or two of source over the translation."""

from __future__ import annotations

import math
from dataclasses import dataclass, replace

from PySide6.QtCore import QObject, QPoint, QRect, QSize, Qt, QTimer
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QBoxLayout, QMainWindow, QWidget

from translator.core.settings import Settings
from translator.gui.languages.language_bar import LanguageBar
from translator.gui.panes.source_pane import SourcePane
from translator.gui.panes.translation_pane import TranslationPane
from translator.gui.widgets.banner import Banner
from translator.gui.widgets.status_line import StatusLine
from translator.gui.window.panel_split import PanelSplit

SMALLEST_COMPACT = QSize(300, 200)
_USUAL = QSize(380, 260)
_ANY_HEIGHT = 16_777_215  # what Qt takes for no limit
# Of a line: letters that the font lacks, such as Chinese, are those of a higher one.
_HIGHEST = 1.25


@dataclass(frozen=True, slots=True)
class _FullWindow:
    """The window as it was before it became compact."""

    size: QSize
    place: QPoint
    maximised: bool
    panel: bool
    smallest: QSize


class CompactMode(QObject):
    """Makes the window compact and full again. The menus stay within reach of the keyboard.

    Only what takes room is put away: the text, its undo steps and the translation stay.
    """

    def __init__(
        self,
        window: QMainWindow,
        *,
        panes: QWidget,
        source: SourcePane,
        translation: TranslationPane,
        languages: LanguageBar,
        status: StatusLine,
        split: PanelSplit,
        banner: Banner,
    ) -> None:
        super().__init__(window)
        self._window, self._panes, self._split = window, panes, split
        self._source, self._translation = source, translation
        self._languages, self._put_away = languages, (languages, status)
        self._title = window.windowTitle()
        self._full: _FullWindow | None = None
        self._geometry: QRect | None = None  # of the compact window, once there was one
        self._grown: tuple[QRect, QRect] | None = None  # for a message: from where to where
        # Queued, as how high a message is depends on how wide it has been made.
        banner.told.connect(self._make_room, Qt.ConnectionType.QueuedConnection)
        banner.closed.connect(self._give_room_back)
        source.editor.resized.connect(self._give_line)  # its letters may be larger now
        self.swap_button = translation.icon_button("swap", self.tr("Swap the languages"))
        self.leave_button = translation.icon_button("compact", self.tr("Back to the full window"))
        self.swap_button.clicked.connect(languages.swap_requested)
        self.leave_button.clicked.connect(self.toggle)
        for button in (self.swap_button, self.leave_button):
            button.hide()

    @property
    def is_on(self) -> bool:
        return self._full is not None

    def toggle(self) -> None:
        """Make the window compact, or full again."""
        if self._full is None:
            self._enter()
        else:
            self._leave(self._full)

    def toggle_panel(self) -> None:
        """Open or close the learning panel. It is too wide for the compact window: that is left."""
        if self._full is None:
            self._split.toggle()
        else:
            self._leave(replace(self._full, panel=True))

    def show_languages(self) -> None:
        """Say in the title what the compact window has no room for elsewhere."""
        if self.is_on:
            names = (self._languages.source.currentText(), self._languages.target.currentText())
            self._window.setWindowTitle(" → ".join(names))
            self.swap_button.setEnabled(self._languages.can_swap)

    # ---- what is remembered

    def restore(self, settings: Settings) -> None:
        """Take the compact window's place and size from the settings, and be compact if it was."""
        if settings.compact_width and settings.compact_height:
            self._geometry = QRect(
                QPoint(settings.compact_x, settings.compact_y),
                QSize(settings.compact_width, settings.compact_height),
            )
        if settings.compact:
            self.toggle()

    def remembered(self, settings: Settings) -> Settings:
        """``settings``, made from the window as it is, with both windows' places and sizes."""
        if self._full is not None:
            self._geometry = self._placed()
            settings = replace(
                settings,
                window_width=self._full.size.width(),
                window_height=self._full.size.height(),
                window_maximised=self._full.maximised,
                learning_panel=self._full.panel,
            )
        settings = replace(settings, compact=self.is_on)
        if (placed := self._geometry) is None:
            return settings
        return replace(
            settings,
            compact_x=placed.x(),
            compact_y=placed.y(),
            compact_width=placed.width(),
            compact_height=placed.height(),
        )

    # ---- inside

    def _enter(self) -> None:
        window, maximised = self._window, self._window.isMaximized()
        self._full = _FullWindow(
            size=window.normalGeometry().size() if maximised else window.size(),
            place=window.pos(),
            maximised=maximised,
            panel=self._split.is_open,
            smallest=window.minimumSize(),
        )
        self._split.set_open(False)
        self._show_parts(full=False)
        self.show_languages()
        window.setMinimumSize(SMALLEST_COMPACT)
        self._put(self._geometry or QRect(window.pos(), _USUAL), maximised=False)
        QTimer.singleShot(0, self, self._make_room)  # a message may stand already

    def _leave(self, full: _FullWindow) -> None:
        window = self._window
        self._geometry = self._placed()
        self._full = self._grown = None
        self._show_parts(full=True)
        window.setWindowTitle(self._title)
        window.setMinimumSize(full.smallest)
        self._put(QRect(full.place, full.size), maximised=full.maximised)
        self._split.set_open(full.panel)

    def _placed(self) -> QRect:
        """Where it is, without the room that was made for a message."""
        placed = QRect(self._window.pos(), self._window.size())
        if self._grown is None:
            return placed
        before, after = self._grown
        if placed.topLeft() == after.topLeft():  # else the user has moved it
            placed.moveTo(before.topLeft())
        if placed.height() == after.height():
            placed.setHeight(before.height())
        return placed

    def _make_room(self) -> None:
        """Grow for a message that would be cut off, or leave the texts none, while it stands."""
        window = self._window
        body, height = window.centralWidget(), window.height()
        layout = body.layout() if body is not None else None
        if layout is None or not self.is_on:
            return
        layout.activate()
        needed = layout.minimumHeightForWidth(window.width())
        if needed <= height:
            return
        before, frame = self._placed(), window.frameGeometry()
        room = window.screen().availableGeometry()
        # What does not fit above the end of the screen, desktops would move without a way back.
        below = max(frame.bottom() + needed - height - room.bottom(), 0)
        top = max(frame.top() - below, min(room.top(), frame.top()))
        self._grown = before, QRect(frame.left(), top, window.width(), needed)
        window.move(frame.left(), top)
        window.resize(window.width(), needed)

    def _give_room_back(self) -> None:
        if self._grown is not None:
            placed, self._grown = self._placed(), None
            self._window.resize(placed.size())
            self._window.move(placed.topLeft())

    def _put(self, wanted: QRect, *, maximised: bool) -> None:
        """Above the others or not, and in its place."""
        window = self._window
        field: QWidget | None = window.focusWidget()
        self._set_on_top(self.is_on)
        window.setWindowState(window.windowState() & ~Qt.WindowState.WindowMaximized)
        window.resize(wanted.size())
        # A screen that was there the last time may be gone.
        if QGuiApplication.screenAt(wanted.center()) is not None:
            window.move(wanted.topLeft())
        if maximised:
            window.setWindowState(window.windowState() | Qt.WindowState.WindowMaximized)
        # The one with the keyboard may be out of sight now.
        editor = self._source.editor
        (field if field is not None and field.isVisible() else editor).setFocus()

    def _set_on_top(self, wanted: bool) -> None:
        """As ``setWindowFlag`` does, but without making the window anew, which would be seen."""
        on_top, window = Qt.WindowType.WindowStaysOnTopHint, self._window
        flags = window.windowFlags()
        window.overrideWindowFlags(flags | on_top if wanted else flags & ~on_top)
        if (handle := window.windowHandle()) is not None:
            handle.setFlag(on_top, wanted)

    def _show_parts(self, *, full: bool) -> None:
        for part in self._put_away:
            part.setVisible(full)
        # A hidden menu bar would take the keys of all its commands with it.
        self._window.menuBar().setMaximumHeight(_ANY_HEIGHT if full else 0)
        layout = self._panes.layout()
        if isinstance(layout, QBoxLayout):
            directions = QBoxLayout.Direction
            layout.setDirection(directions.LeftToRight if full else directions.TopToBottom)
            layout.setStretch(0, 1)
            layout.setStretch(1, 1 if full else 3)
        self._source.footer.setVisible(full)
        self._give_line()
        for button in (self.swap_button, self.leave_button):
            button.setVisible(not full)

    def _give_line(self) -> None:
        """One line of the source is enough; left to itself a text field wants three."""
        editor, line = self._source.editor, 0
        if self.is_on:
            letters = _HIGHEST * editor.fontMetrics().lineSpacing()
            line = math.ceil(letters + 2 * editor.document().documentMargin())
        editor.setMinimumHeight(line)
