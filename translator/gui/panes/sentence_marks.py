"""What is marked in the panes: the sentence at hand on both sides, edits, and the user's own."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from functools import partial

from PySide6.QtCore import QObject, QTimer, Signal

from translator.gui.panes.text_editor import Mark, TextEditor
from translator.gui.panes.translation_editor import TranslationEditor
from translator.gui.panes.under_text import may_lie_under
from translator.gui.sheet.sheet import Row
from translator.gui.widgets.theme import Theme

# How long the marks wait for a draft: longer than most take, and too short to be noticed.
_DRAFT_MS = 40
# How long they wait otherwise: the text is painted before, which they would hold up by 2 to 5 ms.
_PAINTED_MS = 10

Layer = Callable[[], tuple[Sequence[Mark], Sequence[Mark]]]


class SentenceMarks(QObject):
    """Keeps the marks of both panes right. Only what is on screen is marked: texts may be long.

    Signals:
        sentence_at_hand: the Row the caret stands in, or None; told again when it may have changed.
    """

    sentence_at_hand = Signal(object)

    def __init__(
        self,
        source: TextEditor,
        translation: TranslationEditor,
        theme: Theme,
        parent: QObject | None = None,
    ) -> None:
        super().__init__(parent)
        self._source, self._translation, self._theme = source, translation, theme
        # The pane with the keyboard, or that had it before a button got it.
        self._entered: TextEditor = source
        self._caret_key: int | None = None
        self._pointer_key: int | None = None
        # Several things change at once when a draft arrives; the marks are drawn once after them.
        self._redraw = QTimer(self, singleShot=True)
        self._redraw.timeout.connect(self._draw)
        self._draft_awaited = False
        source.caret_moved.connect(self._source_caret)
        translation.caret_moved.connect(self._translation_caret)
        source.pointed.connect(self._source_pointed)
        translation.pointed.connect(self._translation_pointed)
        for editor in (source, translation):
            editor.entered.connect(partial(self._enter, editor))
            editor.updateRequest.connect(self._scrolled)
            editor.resized.connect(self.redraw)
        translation.sheet_changed.connect(self._take_sheet)
        theme.changed.connect(self.redraw)
        self._layers: list[Layer] = []

    def add_layer(self, layer: Layer) -> None:
        """Draw the marks of words that ``layer`` gives for source and translation, each time."""
        self._layers.append(layer)

    def redraw(self) -> None:
        """Draw again, once what has changed is painted; once for several changes."""
        if not self._draft_awaited:
            self._redraw.start(_PAINTED_MS)
        elif not self._redraw.isActive():
            self._redraw.start(_DRAFT_MS)

    def await_draft(self) -> None:
        """A draft is on its way: draw together with it, and leave the processor to it till then."""
        if self._redraw.isActive() and not self._draft_awaited:  # else it would never be due
            self._redraw.start(_DRAFT_MS)
        self._draft_awaited = True

    def _enter(self, editor: TextEditor) -> None:
        self._entered = editor
        self._caret_of_focus()

    def _take_sheet(self) -> None:
        self._draft_awaited = False
        self._caret_of_focus()

    def _caret_of_focus(self) -> None:
        if self._entered is self._translation:
            self._translation_caret(self._translation.caret())
        else:
            self._source_caret(self._source.caret())

    def _source_caret(self, place: int) -> None:
        self._set_caret(self._translation.sheet.row_of_source(place))

    def _translation_caret(self, place: int) -> None:
        if self._entered is self._translation:
            self._set_caret(self._translation.sheet.row_at(place))

    def _source_pointed(self, place: int) -> None:
        self._set_pointer(self._translation.sheet.row_of_source(place) if place >= 0 else None)

    def _translation_pointed(self, place: int) -> None:
        self._set_pointer(self._translation.sheet.row_at(place) if place >= 0 else None)

    def _set_caret(self, row: Row | None) -> None:
        self._caret_key = row.key if row else None
        self.redraw()
        self.sentence_at_hand.emit(row)

    def _set_pointer(self, row: Row | None) -> None:
        key = row.key if row else None
        if key != self._pointer_key:
            self._pointer_key = key
            self.redraw()

    def _scrolled(self, _area: object, rows: int) -> None:
        if rows:
            self.redraw()

    def _draw(self) -> None:
        self._draft_awaited = False
        sheet, colours = self._translation.sheet, self._theme.colours
        first, last = self._translation.visible_part()
        source_first, source_last = self._source.visible_part()
        # One sentence alone needs no highlight: there is nothing to tell it from.
        tints = self._tints() if len(sheet.rows) > 1 else {}
        segments = [(row.segment, tints[row.key]) for row in map(sheet.find, tints) if row]
        source_marks = [
            Mark(segment.start, segment.end, tint)
            for segment, tint in segments
            if segment.start < source_last and segment.end > source_first
        ]
        marks = []
        for row, start in sheet.rows_between(first, last):
            end, tint = start + len(row.text), tints.get(row.key)
            if row.edited and not row.taken_back:
                marks.append(Mark(start, end, tint or colours.edited_tint, colours.edited))
            elif row.yours:
                marks.append(Mark(start, end, tint or colours.yours_tint, colours.yours))
            elif tint:
                marks.append(Mark(start, end, tint))
        layers = [layer() for layer in self._layers]
        _show(self._source, source_marks, [mark for words, _ in layers for mark in words])
        _show(self._translation, marks, [mark for _, words in layers for mark in words])

    def _tints(self) -> dict[int, str]:
        """The highlights by the keys of their rows; that of the caret before the pointer's."""
        colours, tints = self._theme.colours, {}
        if self._pointer_key is not None:
            tints[self._pointer_key] = colours.pointer_tint
        if self._caret_key is not None:
            tints[self._caret_key] = colours.sentence_tint
        return tints


def _show(editor: TextEditor, sentences: Sequence[Mark], words: Sequence[Mark]) -> None:
    """Show words on top of sentences; under the text, which is quicker, where none is tinted."""
    on_top: list[Mark] = []
    under: list[Mark] = []
    for word in words:
        free = all(word.end <= one.start or one.end <= word.start for one in sentences)
        (under if free and may_lie_under(word) else on_top).append(word)
    editor.show_marks([*sentences, *on_top], under)
