"""Which typed sources are kept for practice."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.memory.made_memory import files_with
from translator.core.corrections import NewCorrection
from translator.core.direction import Direction
from translator.core.drafts import (
    GREEDY,
    REFINED,
    DecodingOptions,
    Draft,
    Origin,
    Segment,
    SegmentDraft,
    TextDraft,
)
from translator.core.errors.files import DiskFull
from translator.learning.replay.kept_sources import KeptSources
from translator.memory.store import Store

EN_DE = Direction("en", "de")


@pytest.fixture
def store(tmp_path: Path) -> Iterator[Store]:
    with Store(tmp_path) as opened:
        yield opened


def _text(
    *sources: str, options: DecodingOptions = REFINED, origin: Origin = Origin.MODEL
) -> TextDraft:
    parts = tuple(
        SegmentDraft(Segment(source, 0, len(source)), Draft(source, source.upper(), origin), 0, 1)
        for source in sources
    )
    return TextDraft(
        request=1,
        source=" ".join(sources),
        text="",
        parts=parts,
        revision=0,
        options=options,
        decoded=1,
        seconds=0.0,
    )


def test_finished_sentences_are_kept_once_the_user_pauses(store: Store) -> None:
    kept = KeptSources(lambda: store, EN_DE)
    kept.saw(_text("The lamp is on the table.", options=GREEDY))
    assert store.sources(EN_DE) == []
    kept.saw(_text("The lamp is on the table.", "And then he"))
    kept.saw(_text("The lamp is on the table.", "And then he went home."))
    assert store.sources(EN_DE) == ["And then he went home.", "The lamp is on the table."]


def test_what_the_memory_answered_is_not_kept(store: Store) -> None:
    KeptSources(lambda: store, EN_DE).saw(_text("The lamp is on the table.", origin=Origin.MEMORY))
    assert store.sources(EN_DE) == []


def test_a_corrected_sentence_is_kept_no_longer(store: Store) -> None:
    KeptSources(lambda: store, EN_DE).saw(_text("The lamp is on the table."))
    store.add(NewCorrection(EN_DE, "The lamp is on the table.", "", "Die Leuchte steht dort."))
    assert store.sources(EN_DE) == []


def test_a_forgotten_sentence_that_still_stands_in_the_window_is_not_kept(
    store: Store, tmp_path: Path
) -> None:
    sentence = "The Kanarienvogel-7Q2X is on the table."
    kept = KeptSources(lambda: store, EN_DE)
    number = store.add(NewCorrection(EN_DE, sentence, "", "Die Leuchte steht dort.")).number
    kept.saw(_text(sentence, origin=Origin.MEMORY))
    store.remove(number)
    kept.saw(_text(sentence, "It is old."))
    assert store.sources(EN_DE) == ["It is old."]
    store.close()
    assert files_with(tmp_path, "Kanarienvogel") == []


def test_a_memory_that_is_only_read_keeps_nothing(tmp_path: Path) -> None:
    with Store(tmp_path):
        pass
    with Store(tmp_path, read_only=True) as opened:
        KeptSources(lambda: opened, EN_DE).saw(_text("The lamp is on the table."))
        assert opened.sources(EN_DE) == []


def test_what_was_erased_is_kept_again_when_it_is_typed_again(store: Store) -> None:
    kept = KeptSources(lambda: store, EN_DE)
    kept.saw(_text("The lamp is on the table.", "It is old."))
    kept.saw(_text("The lamp is on the table."))
    kept.erased()
    store.clear_sources()
    kept.saw(_text("The lamp is on the table.", "It is old."))
    assert store.sources(EN_DE) == ["It is old."]  # the other one has not left the text
    kept.saw(_text("And then he went home.", options=GREEDY))
    kept.saw(_text("The lamp is on the table.", "It is old."))
    assert store.sources(EN_DE) == ["The lamp is on the table.", "It is old."]


def test_a_full_disk_is_told_once_and_not_at_each_pause(
    store: Store, monkeypatch: pytest.MonkeyPatch
) -> None:
    def full(*_: object) -> bool:
        raise DiskFull(tmp)

    tmp = Path("corrections.db")
    kept = KeptSources(lambda: store, EN_DE)
    for _ in range(2):  # told again only when something could be kept in between
        with monkeypatch.context() as patch:
            patch.setattr(Store, "add_sources", full)
            with pytest.raises(DiskFull):
                kept.saw(_text("The lamp is on the table."))
            kept.saw(_text("The lamp is on the table.", "It is old."))
            kept.saw(_text("It is still unfinished", "It is old."))
        kept.saw(_text("It is old."))
        assert "It is old." in store.sources(EN_DE)
        kept.erased()
        kept.saw(_text())


def test_a_short_sentence_without_spaces_says_enough(store: Store) -> None:
    zh_en = Direction("zh", "en")
    kept = KeptSources(lambda: store, zh_en)
    kept.saw(_text("好。", "「我很累。」", "她这样说：", "我们明天去火车站"))
    assert store.sources(zh_en) == ["她这样说：", "「我很累。」"]


def test_a_long_text_is_kept_a_few_sentences_at_each_pause(
    store: Store, monkeypatch: pytest.MonkeyPatch
) -> None:
    written: list[int] = []
    add = Store.add_sources

    def counted(self: Store, direction: Direction, *texts: str) -> int:
        written.append(len(texts))
        return add(self, direction, *texts)

    monkeypatch.setattr(Store, "add_sources", counted)
    kept = KeptSources(lambda: store, EN_DE)
    text = _text(*(f"Shelf {number} of {number * number} is empty." for number in range(120)))
    for expected in (50, 100, 120, 120):
        kept.saw(text)
        assert len(store.sources(EN_DE)) == expected
    assert written == [50, 50, 20, 0]  # each is one transaction, which the next draft waits for
