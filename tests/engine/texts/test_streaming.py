"""Lines are answered as soon as they can be, in order, however many there are."""

from __future__ import annotations

import threading
from collections.abc import Callable, Iterator
from itertools import count
from queue import SimpleQueue
from string import ascii_letters
from unittest.mock import Mock

import pytest

from tests.engine.texts.fake_serving import FakeServing
from translator.core.drafts import GREEDY
from translator.engine.serving import ServingModel
from translator.engine.texts import streaming
from translator.engine.texts.streaming import side_by_side
from translator.engine.texts.translation import TextTranslator


def _counted(count: int, read: list[int]) -> Iterator[str]:
    for number in range(count):
        read.append(number)
        yield f"Line {number}.\n"


def test_every_line_has_its_answer_in_order() -> None:
    serving = FakeServing()
    found = list(serving.translator().translate_lines(_counted(5_000, []), GREEDY))
    assert found == [f"<Line {number}.>" for number in range(5_000)]


def test_the_first_line_comes_before_the_last_is_read() -> None:
    read: list[int] = []
    lines = FakeServing().translator().translate_lines(_counted(10_000, read), GREEDY)
    assert next(lines) == "<Line 0.>"
    assert len(read) < 10_000
    lines.close()  # type: ignore[attr-defined]
    assert len(read) < 10_000


def test_batches_grow_where_lines_are_waiting() -> None:
    serving = FakeServing()
    list(serving.translator().translate_lines(_counted(10_000, []), GREEDY))
    sizes = [len(call) for call in serving.calls]
    assert sizes[0] == 1
    assert max(sizes) >= 512
    assert sum(sizes) == 10_000


def test_batches_grow_no_more_where_one_takes_long(monkeypatch: pytest.MonkeyPatch) -> None:
    """As with a large model: an answer is not to be waited for until 2,048 lines are done."""
    clock = count(step=6)  # seconds, each time that somebody looks
    monkeypatch.setattr(streaming, "time", Mock(monotonic=lambda: next(clock)))
    serving = FakeServing()
    list(serving.translator().translate_lines(_counted(3_000, []), GREEDY))
    assert max(len(call) for call in serving.calls) <= 256


def test_batches_that_were_too_large_do_not_come_again(monkeypatch: pytest.MonkeyPatch) -> None:
    """With 0.2 seconds a line, all but those that were begun already."""
    now = 0.0
    sizes: list[int] = []

    def begin(batch: list[str]) -> Callable[[], list[str]]:
        sizes.append(len(batch))

        def finish() -> list[str]:
            nonlocal now
            now += 0.2 * len(batch)
            return batch

        return finish

    monkeypatch.setattr(streaming, "time", Mock(monotonic=lambda: now))
    assert len(list(side_by_side(["line"] * 20_000, begin))) == 20_000
    assert max(sizes) > 256  # begun before one of 256 was known to take long
    begun_by_then = sizes.index(256) + streaming.UNDER_WAY
    assert max(sizes[begun_by_then:]) <= 256


def test_a_line_is_answered_before_the_next_is_written() -> None:
    """As when somebody types: nothing waits for a second line."""
    written: SimpleQueue[str | None] = SimpleQueue()
    lines = FakeServing().translator().translate_lines(iter(written.get, None), GREEDY)
    for text in ("one", "two", "three"):
        written.put(text)
        assert next(lines) == f"<{text}>"
    written.put(None)
    assert list(lines) == []


def test_a_batch_is_begun_before_the_one_before_it_is_finished() -> None:
    """While the model works on one batch the next is made ready for it."""
    log: list[str] = []
    ready = threading.Event()

    def lines() -> Iterator[str]:
        yield from ascii_letters[:20]
        ready.set()

    def begin(batch: list[str]) -> object:
        assert ready.wait(timeout=30)
        log.append(f"begin {batch[0]}")

        def finish() -> list[str]:
            log.append(f"finish {batch[0]}")
            return batch

        return finish

    assert list(side_by_side(lines(), begin)) == list(ascii_letters[:20])  # type: ignore[arg-type]
    assert log == ["begin a", "begin b", "begin r", "finish a", "finish b", "finish r"]


def test_the_same_line_is_decoded_once() -> None:
    serving = FakeServing()
    lines = ["Again.", "Once.", "Again."] * 400
    found = list(serving.translator(cache_size=1).translate_lines(lines[:12], GREEDY))
    assert found == [f"<{line}>" for line in lines[:12]]
    serving = FakeServing()
    list(serving.translator().translate_lines(lines, GREEDY))
    assert sorted(serving.asked) == ["Again.", "Once."]


def test_what_reading_raises_comes_after_the_lines_before() -> None:
    def lines() -> Iterator[str]:
        yield "one"
        yield "two"
        raise OSError("gone")

    found = FakeServing().translator().translate_lines(lines(), GREEDY)
    assert [next(found), next(found)] == ["<one>", "<two>"]
    with pytest.raises(OSError, match="gone"):
        next(found)


def test_what_decoding_raises_is_raised() -> None:
    class Failing(FakeServing):
        def draft(self, *_: object, **__: object) -> list[object]:  # type: ignore[override]
            raise RuntimeError("no memory")

    with pytest.raises(RuntimeError, match="no memory"):
        list(Failing().translator().translate_lines(["one", "two"], GREEDY))


def test_no_lines_no_answers() -> None:
    assert list(FakeServing().translator().translate_lines([], GREEDY)) == []


def test_blank_lines_and_layout_stay() -> None:
    lines = ["\n", "  \t\n", "  - One. Two.\r\n", "", "three"]
    found = list(FakeServing().translator().translate_lines(lines, GREEDY))
    assert found == ["", "  \t", "  - <One.> <Two.>", "", "<three>"]


def test_a_revision_swapped_in_serves_the_lines_from_then_on() -> None:
    old, new = FakeServing(), FakeServing(revision=1)
    translator = old.translator()
    written: SimpleQueue[str | None] = SimpleQueue()
    lines = translator.translate_lines(iter(written.get, None), GREEDY)
    written.put("one")
    next(lines)
    translator.swap(new)  # type: ignore[arg-type]
    written.put("one")
    next(lines)
    written.put(None)
    assert list(lines) == []
    assert (old.asked, new.asked) == (["one"], ["one"])


def test_the_real_model_says_the_same_as_for_single_lines(serving: ServingModel) -> None:
    lines = ["Where is the station?", "", "I am tired.", "Tom is here. Where is Mary?"] * 3
    translator = TextTranslator(serving)
    streamed = list(translator.translate_lines(lines, GREEDY))
    single = []
    for line in lines:
        draft = TextTranslator(serving).translate(line)
        assert draft is not None
        single.append(draft.text)
    assert streamed == single
