"""The two panes scroll together: the paragraph at the top of one is at the top of the other.

Below it, one may take more rows than the other. So where somebody writes, the other pane scrolls on
as far as it takes to have the sentence at hand in sight on both sides.
"""

from __future__ import annotations

from functools import partial
from math import ceil

from PySide6.QtCore import QObject, QTimer
from PySide6.QtGui import QTextCursor
from PySide6.QtWidgets import QPlainTextEdit

from translator.gui.panes.text_editor import TextEditor
from translator.gui.panes.translation_editor import TranslationEditor

_MOST_STEPS = 6
_CARET_MS = 10  # what was typed is painted before


class ScrollTogether(QObject):
    """Moves the other pane when the user scrolls one, or moves the caret in it.

    The translation has the source's lines, so places are compared by line of text and by how much
    of that line has scrolled past, however many rows on screen it takes on either side.
    """

    def __init__(
        self, source: TextEditor, translation: TranslationEditor, parent: QObject | None = None
    ) -> None:
        super().__init__(parent)
        self._source, self._translation = source, translation
        self._moving = False
        self._leader: TextEditor = source  # the one that the user scrolled last
        # The one with the keyboard, or that had it before a button got it.
        self._entered: TextEditor = source
        self._caret_place = 0  # of the caret, as it was told last
        self._laid_out: TextEditor | None = None  # its lines were counted anew just now
        self._settle = QTimer(self, singleShot=True, interval=0)
        self._settle.timeout.connect(self._keep_end)
        for editor in (source, translation):
            bar = editor.verticalScrollBar()
            bar.rangeChanged.connect(partial(self._note_lines, editor))
            bar.valueChanged.connect(partial(self._take_scrolling, editor))
            editor.caret_moved.connect(self._take_caret)
            editor.entered.connect(partial(self._enter, editor))
        self._caret_due = QTimer(self, singleShot=True, interval=_CARET_MS)
        self._caret_due.timeout.connect(self._follow_caret)
        translation.sheet_changed.connect(self._follow_caret)

    def _enter(self, editor: TextEditor) -> None:
        self._entered, self._caret_place = editor, editor.caret()

    def _take_caret(self, place: int) -> None:
        self._caret_place = place
        self._caret_due.start()

    def _follow_caret(self) -> None:
        self._follow(self._entered, self._other(self._entered), at_hand=True)

    def _note_lines(self, editor: TextEditor, *_range: int) -> None:
        """How many lines a paragraph takes is known when it is on screen: the end moves then."""
        self._laid_out = editor
        self._settle.start()

    def _take_scrolling(self, editor: TextEditor, _value: int) -> None:
        """The user scrolled, unless Qt only keeps in its place what has grown."""
        by_itself = editor is self._laid_out and not editor.hasFocus()
        self._laid_out = None
        writing = editor is self._translation and self._translation.is_writing
        if not by_itself and not writing:
            # Qt tells of the caret after it has scrolled there, and that would be followed then.
            by_caret = editor is self._entered and editor.caret() != self._caret_place
            self._follow(editor, self._other(editor), at_hand=by_caret)

    def _keep_end(self) -> None:
        if not self._translation.is_writing and _at_end(self._leader):
            self._follow(self._leader, self._other(self._leader), at_hand=True)

    def _other(self, editor: TextEditor) -> TextEditor:
        return self._source if editor is self._translation else self._translation

    def _follow(self, leader: TextEditor, follower: TextEditor, *, at_hand: bool = False) -> None:
        """Scroll ``follower``, to the sentence ``at_hand``, too, if the caret can be seen."""
        if self._moving:
            return
        self._moving, self._leader = True, leader
        try:
            sentence = self._sentence_at_hand(leader) if at_hand else None
            top, at_end = _place(leader), _at_end(leader)
            if at_end:
                _go_to_end(follower, top)
            if not at_end or (sentence and not _is_in_sight(follower, sentence)):
                _go_to(follower, top, sentence)
        finally:
            self._moving = False

    def _sentence_at_hand(self, leader: TextEditor) -> tuple[int, int] | None:
        """Where in the other pane the sentence is that the caret is seen in, if it is in one."""
        seen = leader.viewport().rect().contains(leader.cursorRect().center())
        if leader is not self._entered or not seen:
            return None
        sheet, place = self._translation.sheet, leader.caret()
        if leader is self._translation:
            row = sheet.row_at(place)
            return None if row is None else (row.segment.start, row.segment.end)
        row = sheet.row_of_source(place)
        if row is None:
            return None
        start = sheet.start_of(row.key)
        return start, start + len(row.text)


def _go_to_end(editor: TextEditor, top: tuple[int, float]) -> None:
    place, bar = _row_for(editor, *top), editor.verticalScrollBar()
    if not _is_near_end(editor):
        bar.setValue(place)  # what is there is laid out only now
    # Beside each other both may be at their ends already, as far as one sees.
    bar.setValue(place if _shows_end(editor, place) else bar.maximum())


def _go_to(editor: TextEditor, top: tuple[int, float], sentence: tuple[int, int] | None) -> None:
    """Bring a place to the top, or as near to it as it takes to have the sentence in sight."""
    bar = editor.verticalScrollBar()
    # How many rows there are is known once it is there; where they are, Qt tells for twice the
    # height of what is in sight.
    for _ in range(_MOST_STEPS):
        place = _row_for(editor, *top)
        if sentence is not None:
            place += _rows_to(editor, sentence, place)
        if place == bar.value():
            break
        bar.setValue(place)


def _is_in_sight(editor: TextEditor, part: tuple[int, int]) -> bool:
    first, last = map(editor.area_of, part)
    return first.top() >= 0 and last.bottom() <= editor.viewport().height()


def _rows_to(editor: TextEditor, part: tuple[int, int], row: int) -> int:
    """How many rows further a part of the text is all in sight, with the bar at ``row`` before.

    0 where it takes more room than there is.
    """
    first, last = map(editor.area_of, part)
    shift = (editor.verticalScrollBar().value() - row) * first.height()
    below = last.bottom() + shift - editor.viewport().height()
    rows = ceil(max(below, 0) / first.height())
    return rows if first.top() + shift >= rows * first.height() else 0


def _at_end(editor: QPlainTextEdit) -> bool:
    """Whether the last line is seen; Qt shows it some steps before the bar is at its maximum."""
    bar = editor.verticalScrollBar()
    # Far from it, to find its place would lay out all between.
    return bar.value() > 0 and _is_near_end(editor) and _shows_end(editor, bar.value())


def _is_near_end(editor: QPlainTextEdit) -> bool:
    bar = editor.verticalScrollBar()
    return bar.maximum() - bar.value() <= bar.pageStep()


def _shows_end(editor: QPlainTextEdit, row: int) -> bool:
    """Whether the last line would be seen with the bar at ``row``, without moving it there.

    To scroll there and back would have all painted anew, at each draft.
    """
    # From the first line, to go there would have that laid out: while Qt sets the bar, which may
    # have brought us here, it takes no notice of how many lines there are by that.
    end = QTextCursor(editor.document().lastBlock())
    end.movePosition(QTextCursor.MoveOperation.EndOfBlock)
    area = editor.cursorRect(end)
    shift = (editor.verticalScrollBar().value() - row) * area.height()
    return area.bottom() + shift <= editor.viewport().height()


def _place(editor: QPlainTextEdit) -> tuple[int, float]:
    """The line of text at the top, and the share of it that has scrolled past."""
    block = editor.firstVisibleBlock()
    rows = max(block.lineCount(), 1)
    passed = editor.verticalScrollBar().value() - block.firstLineNumber()
    return block.blockNumber(), min(max(passed / rows, 0.0), 1.0)


def _row_for(editor: QPlainTextEdit, line: int, share: float) -> int:
    """The scroll value at which that place is at the top."""
    document = editor.document()
    block = document.findBlockByNumber(min(line, document.blockCount() - 1))
    return block.firstLineNumber() + int(share * max(block.lineCount(), 1))
