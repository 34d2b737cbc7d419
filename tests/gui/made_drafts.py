"""Translations made by hand, for tests of what the window does with them."""

from __future__ import annotations

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
