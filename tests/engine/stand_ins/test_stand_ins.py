"""Items go through the model under other names and come out as they were."""

from __future__ import annotations

import random
from collections.abc import Sequence
from dataclasses import dataclass

import pytest

from tests.engine.protected import read_cases
from translator.engine.protection import Item, Kind, carried_items, find_items
from translator.engine.stand_ins.stand_ins import (
    Masked,
    apart,
    each_once,
    insert_missing,
    mark,
    masks,
    restore,
    unmask,
    without_endings,
)


@dataclass(frozen=True)
class _Words:
    names: tuple[str, ...] = ("Tom", "Anna", "Paris")
    numbers: tuple[str, ...] = ("25", "40")
    years: tuple[str, ...] = ("1995",)
    unit: str = " meters"
    either: str = "or"

    def known(self, kind: Kind) -> Sequence[str]:
        return {Kind.LAND: ("Japan",), Kind.MAN: ("Tom",)}.get(kind, self.names)


def _masks(text: str, words: _Words = _Words()) -> list[Masked]:
    return list(masks(text, carried_items(text), words))


def _restored(draft: str, masked: Masked) -> str:
    return restore(unmask(draft, masked).text, masked.items)


def test_a_model_that_copies_everything_loses_nothing() -> None:
    for case in read_cases():
        for masked in _masks(case.source):
            unmasked = unmask(masked.text, masked)
            hidden = {number for _, number in masked.stand_ins} | set(masked.quoted)
            assert hidden.isdisjoint(unmasked.missing)
            whole = insert_missing(unmasked.text, case.source, masked.items, unmasked.missing)
            whole = restore(whole, masked.items)
            assert all(item.text in whole for item in masked.items)


@pytest.mark.parametrize(
    ("text", "ways"),
    [
        ("Nothing here.", ["Nothing here."]),
        ("Ask @x now.", ["Ask Tom now.", "Ask Anna now.", "Ask 25 now."]),
        ("Hi {n}!", ["Hi Tom!", "Hi 40!"]),
        ("Ask Tom and @x.", ["Ask Tom and Anna.", "Ask Tom and Paris.", "Ask Tom and 25."]),
        ("A <b>b</b> c", ['A "b" c']),
        ('A "q" <b>b</b>', ['A "q" b']),
    ],
)
def test_ways(text: str, ways: list[str]) -> None:
    assert [masked.text for masked in _masks(text)] == ways


def test_numbers_and_years_have_their_own() -> None:
    items = [Item(Kind.NUMBER, "1914", 3, 7), Item(Kind.NUMBER, "7", 12, 13)]
    (masked,) = masks("In 1914 the 7 came.", items, _Words())
    assert masked.text == "In 1995 the 25 came."
    assert _restored("1995 kamen die 25.", masked) == "1914 kamen die 7."


def test_without_stand_ins_items_are_missing_and_put_in_by_their_place() -> None:
    words = _Words(names=(), numbers=(), years=())
    masked = _masks("Ask @x about it.", words)[0]
    unmasked = unmask("Frag danach.", masked)
    assert unmasked.missing == (0,)
    whole = insert_missing(unmasked.text, "Ask @x about it.", masked.items, unmasked.missing)
    assert restore(whole, masked.items) == "Frag @x danach."


@pytest.mark.parametrize(
    ("draft", "whole"),
    [
        ("问一问这件事。", "问一@x问这件事。"),
        ("コンピュータ好き", "@xコンピュータ好き"),
        ("你的 Python 好", "你的@x Python 好"),
        ("Ask Python", "Ask @x Python"),
    ],
)
def test_between_words_without_spaces_items_have_none(draft: str, whole: str) -> None:
    source = "It is about @x, which is what was asked."
    items = find_items(source)
    assert restore(insert_missing(draft, source, items, [0]), items) == whole


def test_inflected_and_embedded_stand_ins() -> None:
    masked = _masks("This is @x.")[0]
    assert _restored("Das ist Toms Haus", masked) == "Das ist @xs Haus"
    assert unmask("Das ist Tomate", masked).missing == (0,)


def test_a_number_in_characters_is_copied_too() -> None:
    masked = _masks("You have %d of them.", _Words(names=()))[1]
    assert "40" in masked.text or "25" in masked.text
    said = {"40": "四十", "25": "二十五"}[masked.stand_ins[0][0]]
    assert _restored(f"你有{said}个。", masked) == "你有%d个。"
    assert unmask(f"你有{said}三个。", masked).missing == (0,)


@pytest.mark.parametrize("draft", ["von {}:30", "um 9:{}", "{}.5", "1{}"])
def test_a_number_that_is_now_part_of_another_is_not_copied(draft: str) -> None:
    masked = _masks("You have %d of them.", _Words(names=()))[1]
    (word, _), *_ = masked.stand_ins
    assert unmask(draft.format(word), masked).missing == (0,)
    assert unmask(f"Es sind: {word}. Gut.", masked).missing == ()


@pytest.mark.parametrize(
    ("draft", "missing", "surplus"),
    [
        ("在汤姆前写。", (), 0),
        ("トムさんに聞いて。", (), 0),
        ("アトムに聞いて。", (0,), 0),
        ("Tom oder 汤姆", (), 1),
    ],
)
def test_a_name_is_known_in_other_letters(
    draft: str, missing: tuple[int, ...], surplus: int
) -> None:
    unmasked = unmask(draft, _masks("Ask @x!")[0])
    assert (unmasked.missing, unmasked.surplus) == (missing, surplus)


def test_a_number_is_known_in_words() -> None:
    masked = _masks("You have %d of them.", _Words(names=(), numbers=("25",)))[1]
    assert unmask("Es sind fünfundzwanzig.", masked).missing == ()
    assert unmask("Hay veinticinco.", masked).missing == ()
    assert unmask("Il y en a vingt-cinquièmes.", masked).missing == (0,)


def test_a_long_name_is_known_by_its_beginning() -> None:
    masked = _masks("Ask @x!", _Words(names=("Boston",)))[0]
    assert unmask('Frag "Bostoon" oder Boston.', masked).surplus == 1


@pytest.mark.parametrize(("number", "restored"), [("40.00$", "It is 40.00$."), ("7", "It is 7th.")])
def test_an_amount_is_no_ordinal(number: str, restored: str) -> None:
    source = f"Es sind {number}."
    items = [Item(Kind.NUMBER, number, 8, 8 + len(number))]
    (masked,) = masks(source, items, _Words())
    assert _restored("It is 25th.", masked) == restored


def test_what_has_letters_right_behind_is_a_number() -> None:
    texts = [masked.text for masked in _masks("the {n}th of {name}s and {x}")]
    assert texts[0] == "the 25th of Toms and Anna"


@pytest.mark.parametrize(
    ("kind", "text", "said", "restored"),
    [
        (Kind.LAND, "Norwegen", "Die Küste Japans ist lang.", "Die Küste Norwegens ist lang."),
        (Kind.MAN, "Herr Jones", "Toms Auto ist da.", "Herr Jones Auto ist da."),
        (Kind.MAN, "el señor Ruiz", "Tom vino.", "El señor Ruiz vino."),
        (Kind.MAN, "el señor Ruiz", "¿Tom vino?", "¿El señor Ruiz vino?"),
        (Kind.LAND, "挪威", "他去了日本。", "他去了挪威。"),
    ],
)
def test_known_names_stand_in_for_their_kind(
    kind: Kind, text: str, said: str, restored: str
) -> None:
    (masked, *_) = masks("See X now.", [Item(kind, text, 4, 5)], _Words())
    unmasked = unmask(said, masked)
    kept = without_endings(unmasked.text, "See X now.", masked.items, spaced=True)
    assert restore(kept, masked.items) == restored


def test_numbers_that_became_one_are_known_apart() -> None:
    masked = _masks("Page %d of %d", _Words(names=()))[1]
    assert _restored("Seite 4025", masked) == "Seite %d %d"
    assert unmask("Seite 40251", masked).missing == (0, 1)


def test_no_two_stand_ins_are_forms_of_one_name() -> None:
    words = _Words(names=("Maria", "Mary", "Tom"))
    assert _masks("Ask @x and @y", words)[0].text == "Ask Maria and Tom"


def test_no_stand_in_is_one_that_the_source_says_in_another_form() -> None:
    words = _Words(names=("Tom", "Anna"), numbers=("25",))
    assert _masks("汤姆 asks @x for twenty-five.", words)[0].text.endswith("Anna for twenty-five.")
    assert all("25" not in masked.text for masked in _masks("twenty-five: %d", words))


@pytest.mark.parametrize(
    ("source", "draft", "restored"),
    [
        ("文件{a}已删除", "The file{0} is", "The file {a} is"),
        ("Datei „%s“ fehlt", "The file{0} lacks", "The file %s lacks"),
        ("Ask @a_b and @c_d now", "Frag KL{0}{1} nun", "Frag KL @a_b @c_d nun"),
        ("A <b>bold</b> word", "Ein fett{0}es{1} Wort", "Ein fett<b>es</b> Wort"),
        ("<b>{a}</b> is", "{0}{1}{2} ist", "<b>{a}</b> ist"),
    ],
)
def test_items_are_not_glued_to_words(source: str, draft: str, restored: str) -> None:
    items = carried_items(source)
    marked = draft.format(*map(mark, range(len(items))))
    assert restore(apart(marked, source, items), items) == restored


@pytest.mark.parametrize(
    ("source", "draft", "spaced", "restored"),
    [
        ("Ask %d!", "问{0}s！", False, "问%d！"),
        ("{name}'s book", "{0}s Buch", True, "{name}s Buch"),
        ("%d files", "{0}s Dateien", True, "%d Dateien"),
        ("files of @a_b", "@x {0}'s files", True, "@x @a_b files"),
        ("the files of a.org", "{0}s Dateien", True, "a.org Dateien"),
        ("a.org's files", "{0}s Dateien", True, "a.orgs Dateien"),
        ("Ask %s!", "Fragt {0}st!", True, "Fragt %sst!"),
    ],
)
def test_a_genitive_stays_where_there_may_be_one(
    source: str, draft: str, spaced: bool, restored: str
) -> None:
    items = carried_items(source)
    marked = draft.format(*map(mark, range(len(items))))
    assert restore(without_endings(marked, source, items, spaced=spaced), items) == restored


def test_a_sign_put_in_is_glued_to_the_word_that_it_was_at() -> None:
    source = "This is +very+ good."
    items = [Item(Kind.SYMBOL, "+", at, at + 1) for at in (8, 13)]
    whole = restore(insert_missing("Das ist sehr gut.", source, items, [0, 1]), items)
    assert whole == "Das ist +sehr+ gut."


def test_one_said_twice_is_surplus() -> None:
    unmasked = unmask("Tom, Tom!", _masks("Ask @x!")[0])
    assert (unmasked.surplus, unmasked.missing) == (1, ())


def test_of_one_said_twice_that_stays_which_is_nearest_to_its_place() -> None:
    source = "Now let us all ask @x!"
    items = find_items(source)
    for said, whole in (
        (f"{mark(0)} und {mark(0)}!", "und @x!"),
        (f"Fragt {mark(0)}, alle {mark(0)}!", "Fragt, alle @x!"),
        (f"Fragt alle {mark(0)}s, {mark(0)}!", "Fragt alle @x!"),
    ):
        text, missing = each_once(said, source, items, [])
        assert (restore(text, items), missing) == (whole, [])


def test_one_said_twice_stands_for_a_missing_one_that_is_written_alike() -> None:
    source = "@x met @x and @y."
    items = find_items(source)
    text, missing = each_once(f"{mark(0)} traf {mark(0)}.", source, items, [1, 2])
    assert (restore(text, items), missing) == ("@x traf @x.", [2])


def test_private_characters_of_the_model_are_no_marks() -> None:
    masked = _masks("Ask @x!")[0]
    assert _restored(f"{mark(3)}Frag Tom!", masked) == "Frag @x!"


def test_tags_at_their_places() -> None:
    masked = _masks("Press <b>Save</b> now.")[0]
    assert _restored('Drücke jetzt "Sichern".', masked) == "Drücke jetzt <b>Sichern</b>."


def test_insertion_never_loses_or_doubles_anything() -> None:
    chance = random.Random(3)
    for _ in range(300):
        words = [chance.choice(("ja", "nein", "@x", "{n}", "<b>", "😀")) for _ in range(8)]
        source = " ".join(words)
        items = find_items(source)
        draft = chance.choice(("", "Ein Satz.", "你好。", "ohne Punkt und mit vielen Worten"))
        whole = restore(insert_missing(draft, source, items, range(len(items))), items)
        for text in {item.text for item in items}:
            assert whole.count(text) == sum(item.text == text for item in items)
        for item in items:
            whole = whole.replace(item.text, "", 1)
        assert whole.replace(" ", "") == draft.replace(" ", "")
