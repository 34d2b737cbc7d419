"""The words that belong together: the word at hand and its like in the other pane are shown."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from functools import partial

from PySide6.QtCore import QObject

from translator.core.direction import Direction
from translator.core.word_scores import WordLink
from translator.gui.door import Door
from translator.gui.panes.sentence_marks import SentenceMarks
from translator.gui.panes.text_editor import Mark, TextEditor
from translator.gui.panes.translation_editor import TranslationEditor
from translator.gui.sheet.sheet import Row
from translator.gui.threads.bridge import Background
from translator.gui.widgets.theme import Theme
from translator.gui.word_marks.word_answers import WordAnswers

Span = tuple[int, int]


@dataclass(frozen=True, slots=True)
class _Hand:
    """The place that the caret or the pointer came to last."""

    editor: TextEditor
    place: int
    pointed: bool = False


class WordLinks(QObject):
    """Tints the word under the caret or pointer, whichever moved last, and what belongs to it."""

    def __init__(
        self,
        *,
        door: Door,
        background: Background,
        marks: SentenceMarks,
        source: TextEditor,
        translation: TranslationEditor,
        direction: Callable[[], Direction],
        theme: Theme,
        parent: QObject | None = None,
    ) -> None:
        super().__init__(parent)
        self._marks, self._theme = marks, theme
        self._source, self._translation = source, translation
        self._entered: TextEditor = source  # the pane with the keyboard, or that had it last
        self._hand = _Hand(source, 0)
        self._answers: WordAnswers[WordLink] = WordAnswers(
            door.word_links,
            background=background,
            direction=direction,
            parent=self,
        )
        self._answers.answered.connect(marks.redraw)
        for editor in (source, translation):
            editor.caret_moved.connect(partial(self._follow_caret, editor))
            editor.entered.connect(partial(self._enter, editor))
            editor.pointed.connect(partial(self._follow_pointer, editor))
        marks.add_layer(self._layer)

    def close(self) -> None:
        """Ask nothing any more."""
        self._answers.close()

    # ---- inside

    def _enter(self, editor: TextEditor) -> None:
        self._entered = editor
        self._follow_caret(editor, editor.caret())

    def _follow_caret(self, editor: TextEditor, place: int) -> None:
        if editor is self._entered:  # else it was moved by a draft that came in
            self._take(_Hand(editor, place))

    def _follow_pointer(self, editor: TextEditor, place: int) -> None:
        if place >= 0:
            self._take(_Hand(editor, place, pointed=True))
        else:
            self._take(_Hand(self._entered, self._entered.caret()))

    def _take(self, hand: _Hand) -> None:
        if hand != self._hand:
            self._hand = hand
            self._marks.redraw()

    def _layer(self) -> tuple[Sequence[Mark], Sequence[Mark]]:
        row, start = self._row_at_hand()
        if row is None:
            return (), ()
        revision = self._translation.sheet.revision
        links = self._answers.get(row, revision)
        if links is None:
            self._answers.want([row], revision, soon=self._hand.pointed)
            return (), ()
        at_source = self._hand.editor is self._source
        inside = self._hand.place - (row.segment.start if at_source else start)
        sources, targets = together(links, inside, at_source=at_source)
        tint = self._theme.colours.word_tint
        return (
            [Mark(row.segment.start + a, row.segment.start + b, tint) for a, b in sources],
            [Mark(start + a, start + b, tint) for a, b in targets],
        )

    def _row_at_hand(self) -> tuple[Row | None, int]:
        """The row, if both panes still show it as the answer has it, and where it begins."""
        sheet, place = self._translation.sheet, self._hand.place
        at_source = self._hand.editor is self._source
        row = sheet.row_of_source(place) if at_source else sheet.row_at(place)
        if row is None or not row.text.strip() or row.parts:
            return None, 0  # the model knows words of single sentences
        segment = row.segment
        if self._source.text()[segment.start : segment.end] != segment.source:
            return None, 0  # the source was changed, and its draft is on its way
        return row, sheet.start_of(row.key)


def together(
    links: Sequence[WordLink], place: int, *, at_source: bool
) -> tuple[set[Span], set[Span]]:
    """The words linked with the one at ``place`` of a text, and the words linked with those.

    Returns places in the source and in the translation; the word itself is among them, unless it
    is linked with none.
    """
    pairs = [
        ((link.source_start, link.source_end), (link.target_start, link.target_end))
        for link in links
    ]
    if not at_source:
        pairs = [(target, source) for source, target in pairs]
    # Just behind a word is still at it, unless the next one begins there: in Chinese they touch.
    within = [own for own, _ in pairs if own[0] <= place < own[1]]
    at_hand = within or [own for own, _ in pairs if own[1] == place]
    there = {other for own, other in pairs if own in at_hand}
    here = {own for own, other in pairs if other in there}
    return (here, there) if at_source else (there, here)
