"""The line at the bottom: whether the program is ready, which revision, how fast, how private."""

from __future__ import annotations

from typing import Literal

from PySide6.QtCore import QSize, Qt, QTimer
from PySide6.QtGui import QColor, QPainter, QPaintEvent
from PySide6.QtWidgets import QHBoxLayout, QLabel, QWidget

from translator.gui.widgets.elided_label import ElidedLabel
from translator.gui.widgets.icons import icon
from translator.gui.widgets.theme import Theme

_PASSING_MS = 2500
_PROFILE_WIDTH = 90  # pixels; the rest of a longer name is in the tooltip and the title
_DotColour = Literal["edited", "ready", "fault"]  # names of the theme's colours


class StatusLine(QWidget):
    """What the user may want to know at a glance. Nothing in it can be clicked."""

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._lasting = ""
        self._dot_colour: _DotColour = "edited"
        self._works: dict[object, str] = {}  # what is being done, said instead of what lasts
        self.dot = _Dot(self)
        self.state = ElidedLabel(self)
        self.learning = QLabel(self)
        self.learning.setVisible(False)
        self.profile = QLabel(self)
        self.profile.setVisible(False)
        self.revision = QLabel(self)
        self.latency = QLabel(self)
        self.lock = QLabel(self)
        self.privacy = QLabel(self.tr("Nothing leaves this machine"), self)
        self._passing = QTimer(self, singleShot=True, interval=_PASSING_MS)
        self._passing.timeout.connect(self._return)
        self._milliseconds = 0.0
        self._latency_due = QTimer(self, singleShot=True, interval=0)
        self._latency_due.timeout.connect(self._tell_latency)
        row = QHBoxLayout(self)
        row.setContentsMargins(4, 0, 4, 0)
        row.setSpacing(8)
        row.addWidget(self.dot)
        row.addWidget(self.state, 1)
        row.addWidget(self.learning)
        row.addSpacing(8)
        row.addWidget(self.profile)
        row.addSpacing(8)
        row.addWidget(self.revision)
        row.addSpacing(8)
        row.addWidget(self.latency)
        row.addSpacing(8)
        row.addWidget(self.lock)
        row.addWidget(self.privacy)
        theme.changed.connect(self._restyle)
        self._restyle()
        self.setAccessibleName(self.tr("Status"))

    def show_busy(self, text: str) -> None:
        """Something is being prepared."""
        self._settle(text, "edited")

    def show_ready(self, text: str) -> None:
        """The program translates."""
        self._settle(text, "ready")

    def show_stopped(self, text: str) -> None:
        """The program cannot translate; the banner says why."""
        self._settle(text, "fault")

    def show_work(self, text: str, *, of: object = None) -> None:
        """Say what takes a while; with an empty text that it is over.

        Args:
            of: whose work it is; the newest is said, and the others again when that is over.
        """
        if text != self._works.get(of, ""):
            self._works.pop(of, None)
            if text:
                self._works[of] = text
            self._return()

    @property
    def _work(self) -> str:
        return next(reversed(self._works.values()), "")

    def show_passing(self, text: str) -> None:
        """Say something for a moment, then return to what was said before."""
        self.state.setText(text)
        self._passing.start()

    def show_revision(self, revision: int) -> None:
        base = self.tr("Base model")
        self.revision.setText(self.tr("Revision %n", "", revision) if revision else base)

    def show_profile(self, name: str) -> None:
        """Which profile is in use, where it is not the usual one."""
        shown = self.profile.fontMetrics().elidedText(
            name, Qt.TextElideMode.ElideRight, _PROFILE_WIDTH
        )
        self.profile.setText(shown)
        self.profile.setToolTip(self.tr("Profile: %1").replace("%1", name))
        self.profile.setAccessibleName(self.profile.toolTip())
        self.profile.setVisible(True)

    def show_learning(self, text: str) -> None:
        """What the learner is doing, in two or three words; nothing while it rests."""
        self.learning.setText(text)
        self.learning.setVisible(bool(text))

    def show_latency(self, milliseconds: float) -> None:
        """How long the last key press took to its translation on screen.

        Told when that is painted, which to paint this as well would hold up.
        """
        self._milliseconds = milliseconds
        self._latency_due.start()

    def _tell_latency(self) -> None:
        self.latency.setText(self.tr("%n ms", "", max(round(self._milliseconds), 1)))

    def _settle(self, text: str, colour: _DotColour) -> None:
        self._lasting, self._dot_colour = text, colour
        self._return()

    def _return(self) -> None:
        """To what was said before something passing."""
        self._passing.stop()
        self.state.setText(self._work or self._lasting)
        self._restyle()

    def _restyle(self) -> None:
        colours = self._theme.colours
        for label in (
            self.state,
            self.learning,
            self.profile,
            self.revision,
            self.latency,
            self.privacy,
        ):
            palette = label.palette()
            palette.setColor(label.foregroundRole(), QColor(colours.muted))
            label.setPalette(palette)
        dot = "edited" if self._work else self._dot_colour
        self.dot.show_colour(getattr(colours, dot))
        self.lock.setPixmap(icon("lock", colours).pixmap(QSize(14, 14)))


class _Dot(QWidget):
    """A coloured dot; the words beside it say the same."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self._colour = "#808080"
        self.setFixedSize(8, 8)

    def show_colour(self, colour: str) -> None:
        self._colour = colour
        self.update()

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(QColor(self._colour))
        painter.drawEllipse(self.rect())
        painter.end()
