"""Drafts keep to the glossary, and nothing else in them changes."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

import numpy as np
import pytest

from tests.engine.glossary_texts import PAIRS, TERMS
from translator.core.direction import Direction
from translator.core.drafts import BEAM, GREEDY, Draft, Origin
from translator.core.resources import resources
from translator.core.terms.glossary import Term
from translator.core.terms.term_finder import TermFinder
from translator.engine.model.serving_cache import serving_folder
from translator.engine.serving import ServingModel
from translator.engine.words.piece_places import piece_places

EN_DE, DE_EN = Direction("en", "de"), Direction("de", "en")

Entry = tuple[str, str, bool, str]


def _enforced(
    serving: ServingModel, source: str, *entries: Entry, text: str | None = None
) -> Draft:
    """The draft of a source, or ``text`` in its place, made to keep to the terms."""
    terms = [
        Term(n, serving.direction, *entry, created=0.0) for n, entry in enumerate(entries, start=1)
    ]
    draft = Draft(source, text, Origin.MODEL) if text else serving.draft([source], GREEDY)[0]
    found = TermFinder(terms, serving.direction).find(source)
    return serving.enforce([(draft, found)])[0]


def _used(draft: Draft) -> list[str | None]:
    return [
        draft.text[use.start : use.end] if use.start is not None else None for use in draft.terms
    ]


def test_most_terms_are_kept_to(serving: ServingModel) -> None:
    """The figures in ``term_enforcement``: 88 of 89 greedy, 87 by beam."""
    terms = [Term(n, EN_DE, *entry, created=0.0) for n, entry in enumerate(TERMS, start=1)]
    finder = TermFinder(terms, EN_DE)
    for options in (GREEDY, BEAM):
        drafts = serving.draft([source for source, _ in PAIRS], options)
        enforced = serving.enforce([(draft, finder.find(draft.source)) for draft in drafts])
        uses = [use for draft in enforced for use in draft.terms]
        assert len(uses) == 89
        assert sum(use.is_used for use in uses) >= 85


def test_the_word_is_replaced_and_the_rest_stays(serving: ServingModel) -> None:
    draft = _enforced(
        serving,
        "The dog is sleeping under the table.",
        ("dog", "Vierbeiner", False, ""),
        text="Der Hund schläft unter dem Tisch.",
    )
    assert draft.text == "Der Vierbeiner schläft unter dem Tisch."
    assert _used(draft) == ["Vierbeiner"]
    (use,) = draft.terms
    assert (use.term, use.translation) == ("dog", "Vierbeiner")


def test_several_terms_find_their_places(serving: ServingModel) -> None:
    draft = _enforced(
        serving,
        "My phone and my computer are in the kitchen.",
        ("kitchen", "Kochnische", False, ""),
        ("computer", "Rechner", False, ""),
        ("phone", "Fernsprecher", False, ""),
        text="Mein Telefon und mein Computer sind in der Küche.",
    )
    assert draft.text == "Mein Fernsprecher und mein Rechner sind in der Kochnische."
    assert _used(draft) == ["Fernsprecher", "Rechner", "Kochnische"]


class _CannotDecode:
    def __getattr__(self, name: str) -> object:
        raise AssertionError("the model was asked")


def test_what_is_there_already_costs_nothing(
    serving: ServingModel, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(serving._decoder, "translator", _CannotDecode())
    dog = ("dog", "Hund", False, "")
    draft = _enforced(serving, "The dog sleeps.", dog, text="Des Hundes Schlaf.")
    assert draft.text == "Des Hundes Schlaf."
    assert _used(draft) == ["Hundes"]
    assert _enforced(serving, "The cat.", dog, text="Die Katze.").terms == ()


def test_the_model_chooses_among_the_forms(serving: ServingModel) -> None:
    cheap = ("cheap", "preiswert", False, "preiswerte | preiswerten | preiswerter | preiswertes")
    first = _enforced(serving, "He only buys cheap clothes.", cheap)
    assert first.text == "Er kauft nur preiswerte Kleidung."
    second = _enforced(serving, "This car is cheap.", cheap)
    assert second.text == "Dieses Auto ist preiswert."


def test_a_sentence_begins_with_a_capital(serving: ServingModel) -> None:
    draft = _enforced(
        serving,
        "Cheap shoes are bad.",
        ("cheap", "preiswerte", False, ""),
        text="Billige Schuhe sind schlecht.",
    )
    assert draft.text == "Preiswerte Schuhe sind schlecht."


def test_what_the_model_left_out_is_told_and_not_forced(serving: ServingModel) -> None:
    draft = _enforced(
        serving,
        "Can I use your phone for a minute?",
        ("phone", "Fernsprecher", False, ""),
        text="Darf ich?",
    )
    assert draft.text == "Darf ich?"
    assert [use.is_used for use in draft.terms] == [False]


def test_terms_within_addresses_and_numbers_of_the_draft_are_left_alone(
    serving: ServingModel,
) -> None:
    invoice = ("invoice", "Faktura", False, "")
    source = "See https://example.org/invoice now."
    assert _enforced(serving, source, invoice).terms == ()
    draft = _enforced(
        serving,
        "The invoice is at https://example.org/a1 in room 25.",
        invoice,
        text="Die Rechnung ist bei https://example.org/a1 in Zimmer 25.",
    )
    assert draft.text == "Die Faktura ist bei https://example.org/a1 in Zimmer 25."


@pytest.mark.parametrize("origin", [Origin.MEMORY, Origin.NEAR, Origin.VERBATIM])
def test_only_what_the_model_wrote_is_changed(serving: ServingModel, origin: Origin) -> None:
    term = Term(1, EN_DE, "dog", "Vierbeiner", False, "", 0.0)
    found = TermFinder([term], EN_DE).find("The dog.")
    draft = Draft("The dog.", "Der Hund.", origin)
    assert serving.enforce([(draft, found)]) == [draft]


def test_a_text_too_long_for_the_model_is_left_as_it_is(serving: ServingModel) -> None:
    source = "The dog sleeps, " * 300
    draft = _enforced(serving, source, ("dog", "Vierbeiner", False, ""), text="Der Hund schläft.")
    assert draft.text == "Der Hund schläft."
    assert len(draft.terms) == 300


@pytest.fixture(scope="module")
def german(tmp_path_factory: pytest.TempPathFactory) -> ServingModel:
    model: Path = resources() / "models" / "small-en-de"
    folder = serving_folder(model, tmp_path_factory.mktemp("german"))
    return ServingModel(model_folder=model, serving_folder=folder, direction=DE_EN)


def _lines(german: ServingModel, sources: Sequence[str], *entries: Entry) -> list[str]:
    return [_enforced(german, source, *entries).text for source in sources]


def test_compounds_become_words_and_articles_stay(german: ServingModel) -> None:
    ticket = ("Fahrkarte", "travel pass", False, "Fahrkarten = travel passes")
    hospital = ("Krankenhaus", "medical centre", False, "")
    sources = [
        "Wo liegt deine Fahrkarte?",
        "Die Fahrkarten liegen auf dem Tisch.",
        "Sie liegt seit gestern in einem Krankenhaus.",
    ]
    assert _lines(german, sources, ticket, hospital) == [
        "Where is your travel pass?",
        "The travel passes are on the table.",
        "She has been in a medical centre since yesterday.",
    ]


def test_in_capitals_nothing_is_put_in_a_wrong_place(serving: ServingModel) -> None:
    """The model reads such a source in other letters than it stands in."""
    phone = ("phone", "Fernsprecher", False, "")
    source = "THE PHONE IS IN THE OFFICE AND NOBODY ANSWERS."
    draft = _enforced(serving, source, phone)
    assert draft.text == serving.draft([source], GREEDY)[0].text
    assert _used(draft) == [None]


def test_in_small_letters_the_place_is_found(german: ServingModel) -> None:
    table = ("tisch", "desk", False, "")
    draft = _enforced(german, "die katze schläft unter dem tisch.", table)
    assert _used(draft) == ["desk"]
    assert "table" not in draft.text


def test_a_chinese_term_takes_no_article_along(from_chinese: ServingModel) -> None:
    enforcer, text = from_chinese._terms, "We wait at the station."
    source = "我们明天去火车站。"
    term = Term(1, Direction("zh", "en"), "火车站", "depot", False, "", 0.0)
    found = TermFinder([term], term.direction).find(source)
    job = enforcer._job(Draft(source, text, Origin.MODEL), found, 0)
    assert job is not None
    keen = [text.index("the"), text.index("station")]
    rows = [
        float(any(start <= place < end for place in keen))
        for start, end in piece_places(text, job.target)
    ]
    weights = np.outer(rows, np.ones(len(job.source)))
    assert [text[slice(*place)] for place, _ in enforcer._places(job, weights)] == ["station"]
