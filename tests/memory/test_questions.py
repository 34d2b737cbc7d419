"""Junk is questioned; what is right is left in peace."""

from __future__ import annotations

import pytest

from tests.memory.made_memory import new
from translator.core.corrections import Correction, Side
from translator.core.direction import Direction
from translator.core.terms.glossary import Term
from translator.core.terms.term_finder import TermFinder
from translator.memory.guessing import language_guess
from translator.memory.guessing.scripts import count_scripts
from translator.memory.questions import QuestionKind, questions

EMPTY, COPY, LENGTH = QuestionKind.EMPTY, QuestionKind.COPY, QuestionKind.LENGTH
SCRIPT, LANGUAGE = QuestionKind.WRONG_SCRIPT, QuestionKind.WRONG_LANGUAGE
CONTRADICTION = QuestionKind.CONTRADICTION


def asked(source: str, target: str, slug: str = "en-de") -> list[QuestionKind]:
    found = questions(new(source, target, direction=Direction.from_slug(slug)), None)
    return [question.kind for question in found]


@pytest.mark.parametrize(
    ("source", "target", "slug", "expected"),
    [
        ("Where is the station?", "  \n", "en-de", [EMPTY]),
        ("Where is the station?", "Where  is the station?", "en-de", [COPY]),
        ("hello", "hello", "en-de", [COPY]),
        ("Guten Morgen Berlin", "Guten Morgen Berlin", "de-en", [COPY]),
        ("Where is the station?", "Где вокзал?", "en-de", [SCRIPT]),
        ("Where is the station?", "Wo ist der Bahnhof?", "en-zh", [SCRIPT]),
        ("Where is the station?", "駅はどこですか", "en-zh", [SCRIPT]),
        ("我的兄弟住在房子里。", "我的哥哥住在一间小房子里", "zh-ja", [LANGUAGE]),
        ("兄は田舎に住んでいます。", "兄は小さな家に住んでいる", "ja-en", [SCRIPT]),
        ("我的兄弟住在乡下。", "我的兄弟住在乡下。", "zh-en", [COPY]),
        ("My brother lives in a small house.", "Mon frère habite dans une petite maison.",
         "en-de", [LANGUAGE]),
        ("My brother lives in a small house.", "My big brother lives in a little house.",
         "en-de", [LANGUAGE]),
        ("Yes.", "Ja, und ich möchte noch sagen, dass es mir leidtut.", "en-de", [LENGTH]),
        ("I would like to say that I am sorry for all of it.", "Ja.", "en-de", [LENGTH]),
    ],
)  # fmt: skip
def test_asked_about(source: str, target: str, slug: str, expected: list[QuestionKind]) -> None:
    assert asked(source, target, slug) == expected


@pytest.mark.parametrize(
    ("source", "target", "slug"),
    [
        ("Where is the station?", "Wo ist der Bahnhof?", "en-de"),
        ("Where is the station?", "车站在哪里？", "en-zh"),
        ("Where is the station?", "駅はどこですか", "en-ja"),
        ("Berlin", "Berlin", "en-de"),
        ("New York", "New York", "en-de"),
        ("OK!", "OK!", "en-de"),
        ("1,000", "1,000", "en-de"),
        ("%s", "%s", "en-zh"),
        ("Open GitHub", "打开GitHub", "en-zh"),
        ("Open the GitHub Desktop application", "GitHub Desktopを開く", "en-ja"),
        ("Yes.", "Jawohl!", "en-de"),
        ("My brother lives in a small house.", "Mein Bruder wohnt in einem kleinen Haus.", "en-de"),
        ("My brother lives in a small house.", "Min bror bor i et lille hus på landet.", "en-no"),
        ("Ranges", "range 对象", "en-zh"),  # two characters say as much as five letters
        (
            "我的兄弟住在乡下的一间小房子里。",
            "My brother lives in a small house in the country.",
            "zh-en",
        ),
    ],
)
def test_left_in_peace(source: str, target: str, slug: str) -> None:
    assert asked(source, target, slug) == []


def test_a_contradiction_names_the_earlier_correction() -> None:
    direction = Direction("en", "de")
    earlier = Correction(17, direction, "Good morning", "", "Guten Tag", 0.0, 0, Side.LEARN)
    (question,) = questions(new("Good morning", "Guten Morgen"), earlier)
    assert question.kind is CONTRADICTION
    assert "Correction 17" in question.message
    assert questions(new("Good morning", "Guten  Tag "), earlier) == []


def test_who_alters_an_earlier_correction_where_it_stands_is_not_asked() -> None:
    direction = Direction("en", "de")
    earlier = Correction(17, direction, "Good morning", "", "Guten Tag", 0.0, 0, Side.LEARN)
    assert questions(new("Good morning", "Guten Morgen", draft="Guten Tag"), earlier) == []
    (question,) = questions(new("Good morning", "Guten Morgen", draft="Morgen"), earlier)
    assert question.kind is CONTRADICTION


INVOICE = Term(1, Direction("en", "de"), "invoice", "Rechnung", False, "invoices = Belege", 0.0)
BY_FRIDAY = "The invoice must be paid by Friday."


def asked_with_invoice(source: str, draft: str, target: str) -> list[QuestionKind]:
    found = TermFinder([INVOICE], INVOICE.direction).find(source)
    return [each.kind for each in questions(new(source, target, draft=draft), None, found)]


@pytest.mark.parametrize("draft", ["Die Rechnung muss bis Freitag bezahlt werden.", ""])
def test_a_term_that_was_in_the_draft_is_missed(draft: str) -> None:
    found = TermFinder([INVOICE], INVOICE.direction).find(BY_FRIDAY)
    corrected = new(BY_FRIDAY, "Das Invo muss bis Freitag gezahlt sein.", draft=draft)
    (question,) = questions(corrected, None, found)
    assert question.kind is QuestionKind.TERM
    assert "“Rechnung” for “invoice”" in question.message


@pytest.mark.parametrize(
    ("source", "draft", "target"),
    [
        # Another form, or an ending.
        (BY_FRIDAY, "Die Rechnung ist zu zahlen.", "Zahlen Sie die Belege bis Freitag."),
        (BY_FRIDAY, "Die Rechnung ist zu zahlen.", "Die Rechnungen sind bis Freitag zu zahlen."),
        # The draft, which may be an earlier correction, did not say it either.
        (BY_FRIDAY, "Der Invo muss bis Freitag bezahlt werden.", "Sie ist bis Freitag zu zahlen."),
        # Said once, and meant again by a pronoun.
        (
            "I have an invoice, but the invoice is wrong.",
            "Ich habe eine Rechnung, aber die Rechnung ist falsch.",
            "Ich habe eine Rechnung, aber sie ist falsch.",
        ),
    ],
)
def test_no_term_is_missed(source: str, draft: str, target: str) -> None:
    assert asked_with_invoice(source, draft, target) == []


def test_a_term_twice_in_the_source_is_asked_about_once() -> None:
    asked_about = asked_with_invoice("The invoice, the invoice!", "", "Das Papier, das Papier!")
    assert asked_about == [QuestionKind.TERM]


def test_messages_are_sentences_without_the_users_text() -> None:
    pairs = [("Where is the station?", target) for target in ("", "Где вокзал?", "Ja." * 40)]
    for source, target in pairs:
        for question in questions(new(source, target), None):
            assert question.message.endswith(".")
            assert "station" not in question.message


def test_short_texts_do_not_load_the_guesser(monkeypatch: pytest.MonkeyPatch) -> None:
    def load() -> None:
        raise AssertionError

    monkeypatch.setattr(language_guess, "_identifier", load)
    assert asked("Good day", "Guten Tag") == []


def test_scripts_are_told_apart() -> None:
    counts = count_scripts("Abc é ßЖ αβ 漢字 かな カナ 한글 עב عر हि ไท 12 !? ა")
    assert counts == {
        "latin": 5, "cyrillic": 1, "greek": 2, "han": 2, "kana": 4, "hangul": 2,
        "hebrew": 2, "arabic": 2, "devanagari": 1, "thai": 2, "other": 1,
    }  # fmt: skip
