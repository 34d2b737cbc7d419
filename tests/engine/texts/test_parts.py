"""A long text comes in parts, what the user sees first; a short one as it always did."""

from __future__ import annotations

import pytest

from tests.engine.texts.fake_serving import FakeServing
from translator.core.drafts import Origin, Segment, TextDraft
from translator.engine.texts import parts
from translator.engine.texts.parts import DecodingQueue, Parts

LINES = [f"line {number}" for number in range(200)]
TEXT = "\n".join(LINES)


@pytest.fixture(autouse=True)
def always_due(monkeypatch: pytest.MonkeyPatch) -> None:
    """The fake model is quick: parts are told as if it were not."""
    monkeypatch.setattr(parts, "_WORTH_TELLING_S", 0.0)
    monkeypatch.setattr(parts, "_BETWEEN_S", 0.0)


def _segments() -> list[Segment]:
    found, start = [], 0
    for line in LINES:
        found.append(Segment(line, start, start + len(line)))
        start += len(line) + 1
    return found


def _told(serving: FakeServing, text: str, place: int = 0) -> list[TextDraft]:
    told: list[TextDraft] = []
    whole = serving.translator().translate(text, request=7, parts=Parts(told.append, lambda: place))
    assert whole is not None
    return [*told, whole]


def test_the_first_sentences_come_alone_and_the_rest_in_batches() -> None:
    serving = FakeServing()
    _told(serving, TEXT)
    assert [len(call) for call in serving.calls][:3] == [4, 16, 16]


def test_a_text_of_two_batches_is_decoded_as_ever() -> None:
    serving = FakeServing()
    _told(serving, "\n".join(LINES[:32]))
    assert [len(call) for call in serving.calls] == [16, 16]


def test_parts_have_every_segment_and_say_how_many_are_waiting() -> None:
    told = _told(FakeServing(), TEXT)
    assert {draft.request for draft in told} == {7}
    assert {draft.source for draft in told} == {TEXT}
    assert [draft.waiting for draft in told[:2]] == [196, 180]
    first = told[0]
    origins = [part.draft.origin for part in first.parts]
    assert origins == [Origin.MODEL] * 4 + [Origin.WAITING] * 196
    assert first.text == "\n".join(f"<{line}>" for line in LINES[:4]) + "\n" * 196
    assert all(first.text[one.start : one.end] == one.draft.text for one in first.parts)


def test_the_last_draft_is_whole() -> None:
    whole = _told(FakeServing(), TEXT)[-1]
    assert whole.waiting == 0
    assert whole.decoded == 200
    assert whole.text == "\n".join(f"<{line}>" for line in LINES)


def test_what_is_looked_at_comes_first() -> None:
    serving = FakeServing()
    _told(serving, TEXT, place=TEXT.index("line 150") + 2)
    assert serving.calls[0] == LINES[150:154]
    assert serving.calls[1] == LINES[154:170]
    assert sorted(serving.asked) == sorted(LINES)


def test_a_place_behind_all_that_waits_leads_to_the_beginning() -> None:
    queue = DecodingQueue(_segments(), LINES, 16)
    assert queue.take(len(TEXT)) == LINES[:4]


def test_a_source_that_stands_twice_is_decoded_where_it_stands_first() -> None:
    found = [*_segments()[:3], Segment("line 0", 900, 906)]
    assert DecodingQueue(found, LINES[:3], 2).take(0) == ["line 0", "line 1"]


def test_little_work_is_not_told_in_parts(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(parts, "_WORTH_TELLING_S", 60.0)
    assert len(_told(FakeServing(), TEXT)) == 1


def test_parts_do_not_come_faster_than_they_can_be_shown(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(parts, "_BETWEEN_S", 60.0)
    assert len(_told(FakeServing(), TEXT)) == 2
