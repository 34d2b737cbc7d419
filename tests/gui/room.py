"""What has no room in a window: words that are cut off, and controls that are not all there."""

from __future__ import annotations

from collections.abc import Iterator

from PySide6.QtCore import QRect
from PySide6.QtWidgets import (
    QAbstractButton,
    QAbstractScrollArea,
    QComboBox,
    QHeaderView,
    QLabel,
    QLineEdit,
    QPushButton,
    QTabBar,
    QWidget,
)

from translator.gui.widgets.elided_label import ElidedLabel
from translator.gui.widgets.marked_label import MarkedLabel

_AROUND = 12  # pixels beside what is written in a field


def cut_off(root: QWidget) -> list[str]:
    """What is too narrow, too low or outside of its window, in words; nothing is what is wanted."""
    return [
        f"{type(widget).__name__} {_words(widget)!r} {fault}"
        for widget in _seen(root)
        for fault in (*_faults_of_place(widget), *_faults_of_size(widget))
    ]


def _seen(root: QWidget) -> Iterator[QWidget]:
    for widget in root.findChildren(QWidget):
        if widget.isVisible() and widget.window() is root.window() and not _is_scrolled(widget):
            yield widget


def _is_scrolled(widget: QWidget) -> bool:
    """Whether it lies in what shows a part of itself; but the words above a table are all seen."""
    parent = widget.parentWidget()
    while parent is not None and not parent.isWindow():
        if isinstance(parent, QAbstractScrollArea):
            return not isinstance(widget, QHeaderView)
        parent = parent.parentWidget()
    return False


def _faults_of_place(widget: QWidget) -> Iterator[str]:
    window = widget.window()
    place = QRect(widget.mapTo(window, widget.rect().topLeft()), widget.size())
    if not window.rect().contains(place):
        yield "is not all in the window"
    elif _words(widget) and widget.visibleRegion().boundingRect().size() != widget.size():
        yield "is covered"


def _faults_of_size(widget: QWidget) -> Iterator[str]:
    if isinstance(widget, ElidedLabel):
        if widget.shown != widget.text():
            yield f"is shortened to {widget.shown!r}"
    elif isinstance(widget, QLabel) and widget.wordWrap():
        needed = widget.heightForWidth(widget.width())
        if widget.text() and widget.height() < needed:
            yield f"has {widget.height()} of {needed} in height"
    elif isinstance(widget, QHeaderView):
        for place in range(widget.count()):
            if widget.sectionSize(place) < widget.sectionSizeHint(place):
                words = widget.model().headerData(place, widget.orientation())
                yield f"has too little for {words!r}"
    elif widget.width() < (needed := _needed_width(widget)):
        yield f"has {widget.width()} of {needed} in width"


def _needed_width(widget: QWidget) -> int:
    match widget:
        case MarkedLabel():
            return 0  # shows an excerpt of its text
        case QLabel() | QPushButton() | QComboBox():
            return widget.sizeHint().width()
        case QTabBar():
            return sum(widget.tabSizeHint(place).width() for place in range(widget.count()))
        case QLineEdit() if not widget.text():
            return widget.fontMetrics().horizontalAdvance(widget.placeholderText()) + _AROUND
    return 0


def _words(widget: QWidget) -> str:
    match widget:
        case QLabel() | QAbstractButton() | QLineEdit():
            return widget.text() or widget.accessibleName()
        case QComboBox():
            return widget.currentText()
        case QTabBar():
            return " ".join(widget.tabText(place) for place in range(widget.count()))
    return ""
