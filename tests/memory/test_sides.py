"""Trap 7: a held-out source, or a near copy of it, is never among the learnable ones."""

from __future__ import annotations

import random
from pathlib import Path

from rapidfuzz import fuzz

from tests.memory.made_memory import EN_DE, new, sentences
from translator.core.corrections import Side, side_of
from translator.core.text import recall_key
from translator.memory.store import Store


def _varied(text: str, draw: random.Random, letters: int) -> str:
    """``text`` with so many of its letters, each in another place, replaced."""
    changed = list(text)
    for place in draw.sample(range(len(text)), letters):
        changed[place] = draw.choice("abcdefghijklmnopqrstuvwxyz")
    return "".join(changed)


def test_a_lone_source_is_where_its_hash_puts_it(store: Store) -> None:
    added = store.add_many([new(text, text.upper()) for text in sentences(120)])
    assert [c.side for c in added] == [side_of(c.source) for c in added]
    assert {c.side for c in added} == {Side.LEARN, Side.HELD_OUT}


def test_vowels_and_what_cannot_be_seen_leave_a_side_as_it_was() -> None:
    """Of rows from before there were rules for these."""
    words = ["किताब", "कुत्ता", "मेज़", "पानी", "दूध", "घोड़ा", "चाय"]
    texts = [*(f"{word} कहाँ है {word}" for word in words), "Ver\u00adsiche\u00adrung"]
    assert [side_of(text) is Side.HELD_OUT for text in texts] == [
        False, False, False, True, False, True, False, False
    ]  # fmt: skip


def test_what_cannot_be_seen_does_not_hide_a_copy(store: Store) -> None:
    text = "Die Versicherungsgesellschaft verweigert die Schadensregulierung"
    hyphened = text.replace("gese", "\u00adgese\u00ad").replace("sregu", "s\u00adre\u00adgu")
    first = store.add(new(text, "The insurer refuses"))
    second = store.add(new(hyphened, "The insurer refuses to pay"))
    assert second.side is first.side
    assert store.active(EN_DE, text) == second
    assert not store.get(first.number).active


def test_a_near_copy_joins_what_is_there(store: Store) -> None:
    draw = random.Random(3)
    moved = 0
    for text in sentences(150):
        side = store.add(new(text, text.upper())).side
        copy = _varied(text, draw, 2)
        if side_of(copy) != side:
            moved += 1
            assert store.add(new(copy, copy.upper())).side is side
    assert moved > 10


def test_digits_case_and_punctuation_do_not_hide_a_copy(store: Store) -> None:
    for text in sentences(60):
        first = store.add(new(f"{text} 17", text))
        second = store.add(new(f"{text.upper()} 2,500!", text))
        assert first.side is second.side


def test_no_learnable_source_is_near_a_held_out_one_whatever_the_order(tmp_path: Path) -> None:
    """Families of copies of copies, added in random order; brute force is the judge."""
    for seed in range(4):
        draw = random.Random(seed)
        family = sentences(8, seed=seed, words=6)
        for _ in range(120):
            family.append(_varied(draw.choice(family), draw, draw.randint(1, 4)))
        draw.shuffle(family)
        with Store(tmp_path / str(seed)) as store:
            store.add_many([new(text, text.upper()) for text in family])
            learnable = [recall_key(c.source, coarse=True) for c in store.learnable(EN_DE)]
            held_out = [recall_key(c.source, coarse=True) for c in store.held_out(EN_DE)]
        assert learnable
        nearest = max((fuzz.ratio(a, b) for a in learnable for b in held_out), default=0.0)
        assert nearest < 90.0


def test_a_source_between_the_sides_is_used_for_neither(store: Store) -> None:
    """Three letters of 48 each way: near both (about 94), which are not near each other (88)."""
    draw = random.Random(11)
    while True:
        middle = "".join(draw.choices("abcdefghijklmnopqrstuvwxyz", k=48))
        places = draw.sample(range(48), 6)
        one = "".join("é" if i in places[:3] else c for i, c in enumerate(middle))
        two = "".join("ñ" if i in places[3:] else c for i, c in enumerate(middle))
        if side_of(one) is Side.LEARN and side_of(two) is Side.HELD_OUT:
            break
    assert store.add(new(one, "eins")).side is Side.LEARN
    assert store.add(new(two, "zwei")).side is Side.HELD_OUT
    between = store.add(new(middle, "dazwischen"))
    assert between.side is Side.NEITHER
    assert between not in store.learnable(EN_DE) + store.held_out(EN_DE)
    assert store.active(EN_DE, middle) == between
