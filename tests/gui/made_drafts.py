"""Translations made by hand, for tests of what the window does with them."""

from __future__ import annotations

from dataclasses import replace

from translator.core.drafts import GREEDY, Draft, Origin, Segment, SegmentDraft, TextDraft


def text_draft(
    *pairs: tuple[str, str],
    gap: str = " ",
    lead: str = "",
    request: int = 0,
    revision: int = 0,
    origin: Origin = Origin.MODEL,
) -> TextDraft:
    """A translation of sentences: each pair is (source, draft), joined by ``gap`` on both sides."""
    source, text, parts = lead, lead, []
    for index, (sentence, translation) in enumerate(pairs):
        if index:
            source, text = source + gap, text + gap
        segment = Segment(sentence, len(source), len(source) + len(sentence))
        draft = Draft(sentence, translation, origin)
        parts.append(SegmentDraft(segment, draft, len(text), len(text) + len(translation)))
        source, text = source + sentence, text + translation
    return TextDraft(
        request=request,
        source=source,
        text=text,
        parts=tuple(parts),
        revision=revision,
        options=GREEDY,
        decoded=len(pairs),
        seconds=0.004,
    )


def part_of(whole: TextDraft, waiting: int) -> TextDraft:
    """What there is of a translation while its last sentences are waiting."""
    text, parts, end = "", [], 0
    done = len(whole.parts) - waiting
    for number, part in enumerate(whole.parts):
        text += whole.text[end : part.start]
        draft = part.draft if number < done else Draft(part.segment.source, "", Origin.WAITING)
        parts.append(SegmentDraft(part.segment, draft, len(text), len(text) + len(draft.text)))
        text, end = text + draft.text, part.end
    return replace(
        whole, text=text + whole.text[end:], parts=tuple(parts), decoded=done, waiting=waiting
    )
