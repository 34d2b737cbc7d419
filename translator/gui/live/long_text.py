"""A text that takes long is shown in parts: what is done, how much is left, and a way to stop."""

from __future__ import annotations

from dataclasses import replace

from PySide6.QtCore import QObject, Qt, QTimer
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QWidget

from translator.core.drafts import GREEDY, REFINED, Origin, SegmentDraft, TextDraft
from translator.gui.live.live_translation import LiveTranslation
from translator.gui.live.work_strip import WorkStrip
from translator.gui.panes.text_editor import TextEditor
from translator.gui.panes.translation_pane import TranslationPane
from translator.gui.sheet.sheet import Sheet, singles
from translator.gui.text.same_text import goes_on
from translator.gui.widgets.status_line import StatusLine
from translator.gui.widgets.theme import Theme
from translator.gui.wording.learning_words import filled, number_words
from translator.gui.wording.time_words import time_left

_STALE_MS = 100  # the translation of another text is no longer shown after that
_WORTH_A_STRIP_S = 1.0
_FITS_ON_SCREEN = 2_000  # characters: of such a text it does not matter what comes first


class LongText(QObject):
    """Shows the parts of a translation as they come, and the strip while more are to come."""

    def __init__(
        self,
        *,
        live: LiveTranslation,
        source: TextEditor,
        pane: TranslationPane,
        panes: QWidget,
        status: StatusLine,
        theme: Theme,
    ) -> None:
        super().__init__(panes)
        self._live, self._source, self._status = live, source, status
        self._translation = pane.editor
        self._shown_for = ""  # the source of what the translation pane shows
        self._newest: TextDraft | None = None  # the part that came last
        self.strip = WorkStrip(theme, pane)
        pane.add_under_text(self.strip)
        self._cancel = QShortcut(QKeySequence(Qt.Key.Key_Escape), panes)
        self._cancel.setContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)
        self._cancel.setEnabled(False)  # the key is the panes' own unless there is work
        self._cancel.activated.connect(self.cancel)
        self._stale = QTimer(self, singleShot=True, interval=_STALE_MS)
        self._stale.timeout.connect(self._clear_other_text)
        self.strip.cancelled.connect(self.cancel)
        self.strip.resumed.connect(live.go_on)
        live.asked.connect(self._look)
        live.asked.connect(self._stale.start)
        live.part_ready.connect(self._show_part)
        live.draft_ready.connect(self._finish)
        live.failed.connect(self._end)
        live.loading.connect(self._end)
        source.verticalScrollBar().valueChanged.connect(self._look_at_screen)
        source.caret_moved.connect(self._look)

    def cancel(self) -> None:
        """Give up the rest of the text."""
        part = self._newest
        self._live.cancel()
        self._end()
        if part is not None and part.options == GREEDY:
            done, of = _done(part), len(part.parts)
            words = self.tr(
                "Stopped: %1 of %2 sentences are translated. Press “Go on” or change the text "
                "for the rest."
            )
            self.strip.show_stopped(filled(words, number_words(done), number_words(of)), done, of)

    # ---- inside

    def _look(self) -> None:
        """Have translated first what the user sees, or is about to see where the caret went."""
        if len(self._source.text()) > _FITS_ON_SCREEN:
            first, last = self._source.visible_part()
            caret = self._source.caret()
            self._live.look_at(first if first <= caret <= last else caret)

    def _look_at_screen(self) -> None:
        if len(self._source.text()) > _FITS_ON_SCREEN:
            self._live.look_at(self._source.visible_part()[0])

    def _clear_other_text(self) -> None:
        """Show nothing of what may be the translation of another text; its edits are set aside."""
        text = self._source.text()
        if self._shown_for and not goes_on(self._shown_for, text):
            self._shown_for = ""
            self._translation.show_draft(_nothing(text, self._translation.sheet.revision))

    def _show_part(self, part: TextDraft) -> None:
        if part.source != self._source.text():
            return
        self._take(part)
        self._newest = part
        self._translation.show_draft(_with_shown(part, self._translation.sheet))
        left = part.waiting * part.seconds / max(part.decoded, 1)
        if part.seconds + left >= _WORTH_A_STRIP_S or self.strip.is_working:
            self._tell(part, left)

    def _tell(self, part: TextDraft, left: float) -> None:
        done, of = _done(part), len(part.parts)
        quick = self.tr("Translating: %1 of %2 sentences, %3")
        careful = self.tr("Improving: %1 of %2 sentences, %3")
        words = careful if part.options == REFINED else quick
        self.strip.show_progress(
            filled(words, number_words(done), number_words(of), time_left(left)), done, of
        )
        self._cancel.setEnabled(True)
        self._status.show_work(self.tr("Translating…"))

    def _finish(self, draft: TextDraft) -> None:
        self._take(draft)
        self._end()

    def _take(self, draft: TextDraft) -> None:
        """A draft may come before the pane is cleared, and must not get another text's edits."""
        if self._stale.isActive():
            self._stale.stop()
            if not _was_there(draft, self._translation.sheet):
                self._clear_other_text()
        self._shown_for = draft.source

    def _end(self) -> None:
        self._newest = None
        self._cancel.setEnabled(False)
        self.strip.hide()
        self._status.show_work("")


def _done(part: TextDraft) -> int:
    return sum(one.draft.origin is not Origin.WAITING for one in part.parts)


def _was_there(draft: TextDraft, sheet: Sheet) -> bool:
    """Whether each sentence is shown already: however much was taken out, it is the same text."""
    shown = {row.segment.source for row in singles(sheet.rows)}
    return shown.issuperset(one.segment.source for one in draft.parts)


def _with_shown(part: TextDraft, sheet: Sheet) -> TextDraft:
    """``part`` with what is shown of the same sources in the places of what is to come."""
    shown = {row.segment.source: row.draft for row in sheet.rows}
    pieces: list[str] = []
    parts: list[SegmentDraft] = []
    part_end = length = 0
    for one in part.parts:
        gap, draft = part.text[part_end : one.start], one.draft
        if draft.origin is Origin.WAITING:
            draft = shown.get(draft.source, draft)
        start = length + len(gap)
        length = start + len(draft.text)
        pieces += (gap, draft.text)
        parts.append(SegmentDraft(one.segment, draft, start, length))
        part_end = one.end
    return replace(part, text="".join([*pieces, part.text[part_end:]]), parts=tuple(parts))


def _nothing(source: str, revision: int) -> TextDraft:
    """A translation without a sentence, of a text that is still to be translated."""
    return TextDraft(0, source, "", (), revision, GREEDY, 0, 0.0)
