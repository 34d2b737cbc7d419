"""Terms and their forms, where they are in sources, and where drafts say what is wanted."""

from __future__ import annotations

import time
from dataclasses import replace
from unicodedata import normalize

import pytest

from translator.core.direction import Direction
from translator.core.terms.glossary import NewTerm, Term, forms_of
from translator.core.terms.term_change import TermChange, change_between
from translator.core.terms.term_finder import TermFinder, places_of

EN_DE, ZH_DE, EN_ZH = Direction("en", "de"), Direction("zh", "de"), Direction("en", "zh")


def _finder(*entries: tuple[str, str, bool, str], direction: Direction = EN_DE) -> TermFinder:
    terms = [Term(n, direction, *entry, created=0.0) for n, entry in enumerate(entries, start=1)]
    return TermFinder(terms, direction)


def _found(finder: TermFinder, source: str) -> list[tuple[str, str]]:
    """What stands in the source, and what is wanted for it first."""
    return [(source[one.start : one.end], one.wanted[0]) for one in finder.find(source)]


@pytest.mark.parametrize(
    ("note", "forms"),
    [
        ("", [("invoice", ("Faktura",))]),
        ("feminine; in contracts only", [("invoice", ("Faktura",))]),
        (
            "invoices = Fakturen",
            [("invoice", ("Faktura",)), ("invoices", ("Fakturen",))],
        ),
        (
            "invoices=Fakturen|invoices = den Fakturen | Faktur",
            [("invoice", ("Faktura", "Faktur")), ("invoices", ("Fakturen", "den Fakturen"))],
        ),
        ("= Faktur | invoice = Faktura |", [("invoice", ("Faktura", "Faktur"))]),
    ],
)
def test_forms_come_from_the_note(note: str, forms: list[tuple[str, tuple[str, ...]]]) -> None:
    assert [(form.text, form.wanted) for form in forms_of("invoice", "Faktura", note)] == forms


def test_tidying_leaves_no_tab_or_line_end() -> None:
    tidied = NewTerm(EN_DE, " a\tb ", "c\r\nd", note="\ne ").tidied()
    assert (tidied.term, tidied.translation, tidied.note) == ("a b", "c d", "e")


def test_a_stored_term_can_be_stored_anew() -> None:
    new = NewTerm(EN_DE, "Apple", "Apfel", True, "the fruit")
    stored = Term(3, new.direction, new.term, new.translation, True, "the fruit", 1.0)
    assert stored.as_new() == new


@pytest.mark.parametrize(
    ("old_note", "new", "case_and_note"),
    [
        ("as = bs", NewTerm(EN_DE, "a", "b"), (True, "as = bs")),
        ("as = bs", NewTerm(EN_DE, "a", "b", False, ""), (False, "")),
        ("as = bs", NewTerm(EN_DE, "a", "b", note="as = cs"), (True, "as = cs")),
        ("as = bs", NewTerm(EN_DE, "a", "c"), (True, "")),
        ("b | der b", NewTerm(EN_DE, "a", "c", note="x"), (True, "x")),
        ("a remark", NewTerm(EN_DE, "a", "c"), (True, "a remark")),
    ],
)
def test_what_a_term_does_not_say_stays_but_for_forms_of_another_translation(
    old_note: str, new: NewTerm, case_and_note: tuple[bool, str]
) -> None:
    assert new.over(Term(3, EN_DE, "a", "b", True, old_note, 1.0)) == case_and_note


TEXTS = ((1, "kept"), (2, "other"), (3, "gone"), (4, "fresh"))


def test_a_change_is_known_by_the_texts() -> None:
    kept, other, gone, fresh = (Term(n, EN_DE, t, "x", False, "", 1.0) for n, t in TEXTS)
    changed = replace(other, number=9, note="y")
    change = change_between([kept, other, gone], [replace(kept, number=8), changed, fresh])
    assert change == TermChange(old=(other, gone), fresh=(fresh,))


INVOICE = ("invoice", "Faktura", False, "invoices = Fakturen")


@pytest.mark.parametrize(
    ("source", "found"),
    [
        ("The invoice is late.", ["invoice"]),
        ("Invoice and invoices, INVOICE!", ["Invoice", "invoices", "INVOICE"]),
        ("The invoice's date", ["invoice"]),
        ("(invoice)", ["invoice"]),
        ("An invoiced sum, a pre-invoice, an invoice-like thing, reinvoice", []),
        ("invoice_number and invoice2", []),
    ],
)
def test_only_whole_words_are_found(source: str, found: list[str]) -> None:
    assert [text for text, _ in _found(_finder(INVOICE), source)] == found


def test_each_form_wants_its_own_translation() -> None:
    assert _found(_finder(INVOICE), "Two invoices, one invoice") == [
        ("invoices", "Fakturen"),
        ("invoice", "Faktura"),
    ]


def test_the_longest_term_goes_first_wherever_it_begins() -> None:
    finder = _finder(
        ("power", "Macht", False, ""),
        ("power cord", "Netzkabel", False, ""),
        ("red power", "rote Macht", False, ""),
        ("cord", "Schnur", False, ""),
    )
    assert _found(finder, "power cord") == [("power cord", "Netzkabel")]
    assert _found(finder, "a red power  cord") == [("power  cord", "Netzkabel")]
    assert _found(finder, "red power, cord") == [("red power", "rote Macht"), ("cord", "Schnur")]


def test_case_matters_where_it_is_said_to() -> None:
    finder = _finder(("Apple", "Apple", True, ""), ("apple", "Apfelfrucht", False, ""))
    assert _found(finder, "Apple sells an apple.") == [("Apple", "Apple"), ("apple", "Apfelfrucht")]
    assert _found(finder, "APPLE") == [("APPLE", "APFELFRUCHT")]
    assert _found(_finder(("IT", "EDV", True, "")), "It is it, not IT.") == [("IT", "EDV")]


def test_terms_may_begin_and_end_with_signs() -> None:
    finder = _finder((".NET", "Punktnetz", True, ""), ("C++", "Zehplus", False, ""))
    assert _found(finder, "I like .NET and C++.") == [(".NET", "Punktnetz"), ("C++", "Zehplus")]


def test_without_spaces_between_words_terms_are_found_anywhere() -> None:
    finder = _finder(("车站", "Haltepunkt", False, ""), direction=ZH_DE)
    assert _found(finder, "我在车站等你") == [("车站", "Haltepunkt")]


@pytest.mark.parametrize(
    ("term", "source", "found"),
    [
        ("API", "这个API很好", True),
        ("API", "这个ＡＰＩ很好", True),  # full-width letters
        ("API", "这是RAPID的", False),  # a name among characters is whole all the same
        ("API", "这是API3的", False),
        ("Windows 更新", "请做Windows更新。", True),
        ("Windows更新", "请做 Windows 更新。", True),
        ("更新Windows", "请更新Windows95", False),
        ("１号楼", "在1号楼", True),
        ("コンピュータ", "私のコンピュータです", True),
    ],
)
def test_names_among_characters(term: str, source: str, found: bool) -> None:
    finder = _finder((term, "X", False, ""), direction=ZH_DE)
    assert bool(finder.find(source)) is found


def test_names_in_chinese_drafts() -> None:
    found = _finder(("interface", "API 接口", False, ""), direction=EN_ZH).find("the interface")
    assert places_of(found, "这个API接口很好", "zh") == [(2, 7)]
    assert places_of(found, "这个ＡＰＩ　接口很好", "zh") == [(2, 8)]
    assert places_of(found, "这个RAPI接口很好", "zh") == [None]


def _seconds(finder: TermFinder) -> float:
    """Of processor time for some sentences with one term each; the best of five."""
    sentences = [
        f"Here is a sentence with word{n} thing in its midst, and more." for n in range(99)
    ]
    times = []
    for _ in range(5):
        began = time.process_time()
        assert all(len(finder.find(sentence)) == 1 for sentence in sentences)
        times.append(time.process_time() - began)
    return min(times)


def test_a_large_glossary_is_not_slower_than_a_small_one() -> None:
    """Terms are looked up by their words, two hundred times as many in about the same time."""
    entries = [(f"word{n} thing", f"Wort{n}", False, "") for n in range(20_000)]
    assert _seconds(_finder(*entries)) < 5 * _seconds(_finder(*entries[:100]))


# ---- in drafts


def _places(source: str, draft: str, *entries: tuple[str, str, bool, str]) -> list[str | None]:
    found = _finder(*entries).find(source)
    return [place and draft[slice(*place)] for place in places_of(found, draft, "de")]


@pytest.mark.parametrize(
    ("draft", "place"),
    [
        ("Die Faktura ist da.", "Faktura"),
        ("Wegen der Fakturen", "Fakturen"),  # another form than the one that is wanted first
        ("Die Rechnung ist da.", None),
        ("Die Fakturaabteilung ist da.", None),
        ("die faktura", None),
    ],
)
def test_a_draft_is_looked_through_for_every_form(draft: str, place: str | None) -> None:
    assert _places("the invoice", draft, INVOICE) == [place]


@pytest.mark.parametrize(
    ("translation", "draft", "place"),
    [
        ("Vertrag", "die Seiten des Vertrags", "Vertrags"),
        ("Vertrag", "des Vertrages", "Vertrages"),
        ("Vertrag", "der Vertragspartner", None),
        ("billig", "Billige Schuhe", "Billige"),
        ("Schreiben", "wir schreiben", None),
        ("blauer Hafen", "am blauer Hafen", "blauer Hafen"),
    ],
)
def test_endings_and_a_capital_are_allowed(translation: str, draft: str, place: str | None) -> None:
    assert _places("the term", draft, ("term", translation, False, "")) == [place]


def test_a_term_that_is_there_twice_must_be_said_twice() -> None:
    assert _places("invoice by invoice", "Faktura um Rechnung", INVOICE) == ["Faktura", None]
    assert _places("invoice by invoice", "Faktura um Faktura", INVOICE) == ["Faktura", "Faktura"]


def test_what_is_shouted_may_be_shouted_back() -> None:
    assert _places("THE INVOICE", "DIE FAKTURA", INVOICE) == ["FAKTURA"]


def test_without_spaces_a_translation_is_found_anywhere() -> None:
    found = _finder(("station", "车站", False, ""), direction=EN_ZH).find("the station")
    assert places_of(found, "我在车站等你", "zh") == [(2, 4)]


def test_letters_and_marks_apart_are_the_same_letters() -> None:
    de_en = Direction("de", "en")
    whole, apart = (normalize(form, "Grüße vom Geschäftsführer, ja.") for form in ("NFC", "NFD"))
    for term in ("NFC", "NFD"):
        entry = (normalize(term, "Geschäftsführer"), "managing partner", False, "")
        finder = _finder(entry, direction=de_en)
        for source in (whole, apart):
            ((found, wanted),) = _found(finder, source)
            assert (normalize("NFC", found), wanted) == ("Geschäftsführer", "managing partner")
