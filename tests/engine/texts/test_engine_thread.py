"""The newest request wins, and nothing of an older one is shown after it."""

from __future__ import annotations

from collections.abc import Iterator
from queue import SimpleQueue

import pytest

from tests.engine.texts.fake_serving import FakeServing
from translator.core.drafts import GREEDY, REFINED, TextDraft
from translator.engine.texts import parts
from translator.engine.texts.engine_thread import EngineThread

WAIT = 30


class _Desk:
    """An engine thread with what it has reported."""

    def __init__(self, serving: FakeServing, refine_after: float | None = None) -> None:
        self.drafts: SimpleQueue[TextDraft] = SimpleQueue()
        self.errors: SimpleQueue[Exception] = SimpleQueue()
        self.engine = EngineThread(
            serving.translator(),
            on_draft=self.drafts.put,
            on_error=self.errors.put,
            refine_after=refine_after,
        )


@pytest.fixture
def serving() -> FakeServing:
    return FakeServing()


@pytest.fixture
def desk(serving: FakeServing) -> Iterator[_Desk]:
    desk = _Desk(serving)
    yield desk
    serving.gate.set()
    desk.engine.close()


def test_an_answer_carries_the_number_of_its_request(desk: _Desk) -> None:
    for text in ("one", "two"):
        number = desk.engine.request(text)
        draft = desk.drafts.get(timeout=WAIT)
        assert (draft.request, draft.source, draft.text) == (number, text, f"<{text}>")


def test_a_replaced_request_is_never_reported(desk: _Desk, serving: FakeServing) -> None:
    serving.gate.clear()
    desk.engine.request("old")
    assert serving.started.wait(timeout=WAIT)
    desk.engine.request("older than the last")
    number = desk.engine.request("new")
    serving.gate.set()
    draft = desk.drafts.get(timeout=WAIT)
    assert (draft.request, draft.source) == (number, "new")
    assert desk.drafts.empty()
    assert "older than the last" not in serving.asked


def test_the_last_of_a_thousand_is_answered(desk: _Desk) -> None:
    numbers = [desk.engine.request(f"text {number}") for number in range(1_000)]
    while (draft := desk.drafts.get(timeout=WAIT)).request != numbers[-1]:
        pass
    assert draft.source == "text 999"
    assert numbers == sorted(set(numbers))


def test_a_long_text_is_given_up_between_batches(desk: _Desk, serving: FakeServing) -> None:
    serving.gate.clear()
    desk.engine.request("\n".join(f"line {number}" for number in range(500)))
    assert serving.started.wait(timeout=WAIT)
    desk.engine.request("short")
    serving.gate.set()
    assert desk.drafts.get(timeout=WAIT).source == "short"
    assert len(serving.asked) < 100


def test_after_a_pause_the_beam_takes_over_and_stays() -> None:
    desk = _Desk(FakeServing(), refine_after=0.0)
    desk.engine.request("one")
    greedy, beam = (desk.drafts.get(timeout=WAIT) for _ in range(2))
    assert (greedy.options, greedy.text) == (GREEDY, "<one>")
    assert (beam.options, beam.text) == (REFINED, "<4:one>")
    desk.engine.request("one\ntwo")
    assert desk.drafts.get(timeout=WAIT).text == "<4:one>\n<two>"
    desk.engine.close()


def test_an_error_is_reported_and_the_next_request_served(serving: FakeServing) -> None:
    class Failing(FakeServing):
        def draft(self, sources, options, *, abandoned=None):  # type: ignore[no-untyped-def]
            if "bad" in sources:
                raise RuntimeError("broken")
            return super().draft(sources, options, abandoned=abandoned)

    desk = _Desk(Failing())
    desk.engine.request("bad")
    assert str(desk.errors.get(timeout=WAIT)) == "broken"
    desk.engine.request("good")
    assert desk.drafts.get(timeout=WAIT).text == "<good>"
    desk.engine.close()


def test_closing_drops_what_is_under_way(serving: FakeServing) -> None:
    desk = _Desk(serving)
    serving.gate.clear()
    desk.engine.request("one")
    assert serving.started.wait(timeout=WAIT)
    serving.gate.set()
    desk.engine.close()
    desk.engine.close()
    assert desk.drafts.qsize() <= 1
    assert desk.errors.empty()


LONG = "\n".join(f"line {number}" for number in range(200))


def test_parts_of_a_long_text_carry_its_number(
    desk: _Desk, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(parts, "_WORTH_TELLING_S", 0.0)
    number = desk.engine.request(LONG)
    first = desk.drafts.get(timeout=WAIT)
    assert (first.request, first.waiting) == (number, 196)
    while desk.drafts.get(timeout=WAIT).waiting:
        pass
    assert desk.drafts.empty()


def test_no_part_of_a_replaced_text_is_told(
    desk: _Desk, serving: FakeServing, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(parts, "_WORTH_TELLING_S", 0.0)
    serving.gate.clear()
    desk.engine.request(LONG)
    assert serving.started.wait(timeout=WAIT)
    number = desk.engine.request("short")
    serving.gate.set()
    assert desk.drafts.get(timeout=WAIT).request == number


def test_what_is_cancelled_ends_between_two_batches_and_is_not_refined(
    serving: FakeServing,
) -> None:
    desk = _Desk(serving, refine_after=0.0)
    serving.gate.clear()
    desk.engine.request(LONG)
    assert serving.started.wait(timeout=WAIT)
    desk.engine.cancel()
    serving.gate.set()
    number = desk.engine.request("short")
    drafts = [desk.drafts.get(timeout=WAIT) for _ in range(2)]
    assert [(one.request, one.source) for one in drafts] == [(number, "short")] * 2
    assert len(serving.asked) < 100
    desk.engine.close()


def test_what_is_cancelled_after_the_quick_draft_is_not_refined() -> None:
    serving = FakeServing()
    desk = _Desk(serving, refine_after=WAIT)
    desk.engine.request("one")
    assert desk.drafts.get(timeout=WAIT).options == GREEDY
    desk.engine.cancel()
    desk.engine.request("two")
    assert desk.drafts.get(timeout=WAIT).source == "two"
    assert serving.asked == ["one", "two"]
    desk.engine.close()


def test_a_place_looked_at_meanwhile_comes_next(desk: _Desk, serving: FakeServing) -> None:
    serving.gate.clear()
    desk.engine.request(LONG)
    assert serving.started.wait(timeout=WAIT)
    desk.engine.look_at(LONG.index("line 150"))
    serving.gate.set()
    desk.drafts.get(timeout=WAIT)
    assert serving.calls[1][0] == "line 150"
