"""What is proposed keeps to the glossary, and how far down the list alternatives go."""

from __future__ import annotations

import pytest

from tests.engine.glossary_texts import PAIRS, TERMS
from translator.core.alternatives import Alternative
from translator.core.direction import Direction
from translator.core.drafts import BEAM, REFINED
from translator.core.terms.glossary import FoundTerm, Term
from translator.core.terms.term_finder import TermFinder, places_of
from translator.engine.proposing.proposing import Proposer
from translator.engine.serving import ServingModel

EN_DE = Direction("en", "de")
BY_FRIDAY = "The invoice must be paid by Friday."
PAID = "Die Rechnung muss bis Freitag bezahlt werden."
INVOICE = ("invoice", "Rechnung", False, "invoices = Rechnungen")

Found = tuple[FoundTerm, ...]


@pytest.fixture(scope="module")
def proposer(serving: ServingModel) -> Proposer:
    return serving.proposals


def _found(source: str, *entries: tuple[str, str, bool, str]) -> Found:
    terms = [Term(n, EN_DE, *entry, created=0.0) for n, entry in enumerate(entries, start=1)]
    return TermFinder(terms, EN_DE).find(source)


def _words(alternatives: list[Alternative]) -> list[str]:
    return [one.text[one.start : one.end] for one in alternatives]


def _lacks(found: Found, text: str) -> bool:
    return None in places_of(found, text, "de")


# ---- alternatives


def test_in_the_place_of_a_term_stand_its_forms_and_no_made_up_word(proposer: Proposer) -> None:
    found = _found(BY_FRIDAY, INVOICE)
    alternatives = proposer.alternatives(BY_FRIDAY, PAID, PAID.index("Rechnung"), found)
    assert _words(alternatives) == ["Rechnungen"]
    assert alternatives[0].text == "Die Rechnungen muss bis Freitag bezahlt werden."


def test_where_another_word_stands_for_a_term_the_term_comes_first(proposer: Proposer) -> None:
    target = "Der Invo muss bis Freitag bezahlt werden."
    found = _found(BY_FRIDAY, INVOICE)
    alternatives = proposer.alternatives(BY_FRIDAY, target, target.index("Invo"), found)
    assert _words(alternatives)[:2] == ["Rechnung", "Rechnungen"]
    assert alternatives[0].text == "Der Rechnung muss bis Freitag bezahlt werden."


def test_a_word_that_the_model_knows_may_be_chosen_in_place_of_a_term(proposer: Proposer) -> None:
    source, target = "The dog is in the car.", "Der Vierbeiner ist im Wagen."
    found = _found(source, ("dog", "Vierbeiner", False, ""), ("car", "Wagen", False, ""))
    alternatives = proposer.alternatives(source, target, target.index("Vierbeiner"), found)
    assert "Hund" in _words(alternatives)
    assert all("Wagen" in one.text for one in alternatives)


def test_elsewhere_in_the_sentence_no_term_is_dropped(proposer: Proposer) -> None:
    found = _found(BY_FRIDAY, INVOICE)
    words = 0
    places = {at for at in range(len(PAID)) if at == 0 or PAID[at - 1] == " "}
    for place in sorted(places - {PAID.index("Rechnung")}):
        alternatives = proposer.alternatives(BY_FRIDAY, PAID, place, found)
        words += len(alternatives)
        assert not any(_lacks(found, one.text) for one in alternatives)
    assert words >= 7


def test_no_place_of_many_sentences_drops_a_term(serving: ServingModel) -> None:
    """Of 80 sentences 1,329 alternatives and 424 rewordings have all their terms."""
    for source, _ in PAIRS[3::16]:
        found = _found(source, *TERMS)
        target = serving.enforce([(serving.draft([source], BEAM)[0], found)])[0].text
        own = [place for place in places_of(found, target, "de") if place is not None]
        starts = [at for at in range(len(target)) if at == 0 or target[at - 1] == " "]
        for place in starts:
            if not any(start <= place < end for start, end in own):
                for one in serving.proposals.alternatives(source, target, place, found):
                    assert not _lacks(found, one.text)
        rewordings = serving.proposals.rewordings(source, target, found)
        assert rewordings
        assert not any(_lacks(found, one.text) for one in rewordings)


def test_words_far_down_the_list_are_not_offered(proposer: Proposer) -> None:
    source, target = "The teacher is waiting for an answer.", "Der Brauch wartet auf eine Antwort."
    words = _words(proposer.alternatives(source, target, target.index("Brauch")))
    assert "Lehrer" in words
    assert not {"Siter", "Frost", "Tanker"} & set(words)
    source, target = "The children are playing in the garden.", "Die Kinder spielen im Garten."
    assert "Gärtner" not in _words(proposer.alternatives(source, target, target.index("Garten")))


# ---- rewordings


def test_rewordings_keep_every_term(proposer: Proposer) -> None:
    found = _found(BY_FRIDAY, INVOICE, ("Friday", "Veneris", False, ""))
    target = "Die Rechnung muss bis Veneris bezahlt werden."
    rewordings = proposer.rewordings(BY_FRIDAY, target, found)
    assert len(rewordings) > 2
    for one in rewordings:
        assert "Rechnung" in one.text
        assert "Veneris" in one.text
        assert one.text[: one.start] == target[: one.start]


# ---- completions


@pytest.mark.parametrize(
    ("written", "beginning"),
    [("", "Die Rechnung muss "), ("Die ", "Rechnung muss "), ("Die Rech", "nung m")],
)
def test_a_completion_says_the_term_when_its_place_comes(
    proposer: Proposer, written: str, beginning: str
) -> None:
    completed = proposer.completion(BY_FRIDAY, written, _found(BY_FRIDAY, INVOICE))
    assert completed.startswith(beginning)


def test_what_is_written_stays_and_says_a_term_in_the_users_words(proposer: Proposer) -> None:
    source = "The dog sleeps in the garden."
    found = _found(source, ("dog", "Vierbeiner", False, ""), ("garden", "Park", False, ""))
    assert proposer.completion(source, "Der Hund ", found) == "schläft im Park."


def test_a_word_that_would_not_become_the_term_is_not_gone_on_with(proposer: Proposer) -> None:
    found = _found(BY_FRIDAY, INVOICE)
    assert proposer.completion(BY_FRIDAY, "Der Inv", found) == ""
    assert proposer.completion(BY_FRIDAY, "Der Inv")


def test_a_source_in_parts_keeps_its_terms(serving: ServingModel) -> None:
    source = (
        "The weather was good when we came home, and my sister sang a song in the kitchen. "
        "My brother read a book about the war, but he did not understand the first chapter. "
        "The dog slept in the garden, because it was tired, and the cat looked out of the window. "
        "At six we ate some bread with butter, and my mother told us about her father's house."
    )
    found = _found(source, ("kitchen", "Kochnische", False, ""), ("cat", "Mieze", False, ""))
    target = serving.enforce([(serving.draft([source], REFINED)[0], found)])[0].text
    assert not _lacks(found, target)
    written = target[: target.index("Garten")]
    completed = serving.proposals.completion(source, written, found)
    assert completed.startswith("Garten")
    assert "Mieze" in completed
    rewordings = serving.proposals.rewordings(source, target, found)
    assert not any(_lacks(found, one.text) for one in rewordings)
