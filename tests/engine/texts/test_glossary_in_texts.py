"""Whole texts and streams keep to the glossary; other segments are not touched by it."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field, replace

from tests.engine.texts.fake_serving import FakeServing
from translator.core.direction import Direction
from translator.core.drafts import GREEDY, REFINED, DecodingOptions, Draft, Origin, TextDraft
from translator.core.terms.glossary import FoundTerm, Term, TermUse
from translator.core.terms.term_finder import TermFinder
from translator.engine.texts.translation import Recall, TextTranslator

EN_DE = Direction("en", "de")


@dataclass(eq=False)
class KeepingServing(FakeServing):
    """Writes the translations of terms behind its drafts; keeps what it was asked to enforce."""

    enforced: list[str] = field(default_factory=list)

    def enforce(self, drafts: Sequence[tuple[Draft, Sequence[FoundTerm]]]) -> list[Draft]:
        self.enforced += [draft.source for draft, _ in drafts]
        return [
            replace(
                draft,
                text=" ".join([draft.text, *(term.wanted[0] for term in found)]),
                terms=tuple(TermUse(term.term, term.translation, term.note) for term in found),
            )
            for draft, found in drafts
        ]


@dataclass
class Changing:
    """A glossary that can be changed, with a translator that keeps to it."""

    serving: KeepingServing = field(default_factory=KeepingServing)
    entries: dict[str, str] = field(default_factory=dict)
    recall: Recall | None = None

    def __post_init__(self) -> None:
        self.translator = TextTranslator(
            self.serving,  # type: ignore[arg-type]
            recall=self.recall,
            glossary=self.finder,
        )

    def finder(self) -> TermFinder:
        terms = [
            Term(n, EN_DE, term, translation, False, "", 0.0)
            for n, (term, translation) in enumerate(self.entries.items(), start=1)
        ]
        return TermFinder(terms, EN_DE)

    def translate(self, text: str, options: DecodingOptions = GREEDY) -> TextDraft:
        draft = self.translator.translate(text, options, prefer_refined=True)
        assert draft is not None
        return draft


def test_only_segments_with_terms_are_enforced_and_tell_of_them() -> None:
    glossary = Changing(entries={"invoice": "Faktura"})
    draft = glossary.translate("An invoice.\nA dog.")
    assert draft.text == "<An invoice.> Faktura\n<A dog.>"
    assert glossary.serving.enforced == ["An invoice."]
    assert [[use.term for use in part.draft.terms] for part in draft.parts] == [["invoice"], []]


def test_a_change_of_the_glossary_reaches_its_segments_and_no_others() -> None:
    """The others keep the draft that was refined, which is not asked for again."""
    glossary = Changing()
    text = "An invoice.\nA dog."
    assert glossary.translate(text, REFINED).text == "<4:An invoice.>\n<4:A dog.>"
    glossary.entries["invoice"] = "Faktura"
    changed = glossary.translate(text)
    assert changed.text == "<An invoice.> Faktura\n<4:A dog.>"
    assert changed.decoded == 1
    glossary.entries["invoice"] = "Rechnung"
    assert glossary.translate(text).text == "<An invoice.> Rechnung\n<4:A dog.>"
    glossary.entries.clear()
    assert glossary.translate(text).text == "<4:An invoice.>\n<4:A dog.>"
    assert glossary.serving.asked.count("A dog.") == 1


def test_the_memory_goes_before_the_glossary() -> None:
    def recall(source: str) -> Draft | None:
        return Draft(source, "Meine Rechnung.", Origin.MEMORY) if "invoice" in source else None

    glossary = Changing(entries={"invoice": "Faktura"}, recall=recall)
    draft = glossary.translate("An invoice.")
    assert draft.text == "Meine Rechnung."
    assert draft.parts[0].draft.terms == ()
    assert glossary.serving.enforced == []


def test_streams_keep_to_it_too() -> None:
    glossary = Changing(entries={"invoice": "Faktura"})
    lines = ["An invoice.", "A dog.", "An invoice.", "", "No invoice."]
    assert list(glossary.translator.translate_lines(lines, GREEDY)) == [
        "<An invoice.> Faktura",
        "<A dog.>",
        "<An invoice.> Faktura",
        "",
        "<No invoice.> Faktura",
    ]
    assert sorted(glossary.serving.enforced) == ["An invoice.", "No invoice."]
