"""How often a glossary is kept to, and what that does to the rest of the sentence.

Beside the unconstrained drafts stand the ways that were tried and left.
"""

from __future__ import annotations

import tempfile
import time
from collections.abc import Callable, Sequence
from pathlib import Path

import sacrebleu
from report import goal, table

from tests.engine.glossary_texts import PAIRS, TERMS
from translator.core.direction import Direction
from translator.core.drafts import GREEDY, REFINED, DecodingOptions
from translator.core.resources import resources
from translator.core.terms.glossary import FoundTerm, Term
from translator.core.terms.term_finder import TermFinder, places_of
from translator.engine.model.serving_cache import serving_folder
from translator.engine.serving import ServingModel

_EN_DE = Direction("en", "de")
_SOURCES = [source for source, _ in PAIRS]
_REFERENCES = [target for _, target in PAIRS]
# What a model copies well, see ``engine.stand_ins.stand_in_choice``.
_NAMES = ("Tom", "Boston", "Maria", "Peter")

Found = list[tuple[FoundTerm, ...]]
Way = Callable[[ServingModel, Found, DecodingOptions], list[str]]


def _free(serving: ServingModel, found: Found, options: DecodingOptions) -> list[str]:
    """Without the glossary."""
    return [draft.text for draft in serving.draft(_SOURCES, options)]


def _enforced(serving: ServingModel, found: Found, options: DecodingOptions) -> list[str]:
    drafts = serving.draft(_SOURCES, options)
    return [draft.text for draft in serving.enforce(list(zip(drafts, found, strict=True)))]


def _named(serving: ServingModel, found: Found, options: DecodingOptions) -> list[str]:
    """Names in the terms' places, and the translations in the places of the names."""
    sources = []
    for source, terms in zip(_SOURCES, found, strict=True):
        for term, name in zip(reversed(terms), _NAMES, strict=False):
            source = source[: term.start] + name + source[term.end :]
        sources.append(source)
    texts = []
    for draft, terms in zip(serving.draft(sources, options), found, strict=True):
        text = draft.text
        for term, name in zip(reversed(terms), _NAMES, strict=False):
            text = text.replace(name, term.wanted[0])
        texts.append(text)
    return texts


def _given(serving: ServingModel, found: Found, options: DecodingOptions) -> list[str]:
    """The translations in the terms' places in the source."""
    sources = []
    for source, terms in zip(_SOURCES, found, strict=True):
        for term in reversed(terms):
            source = source[: term.start] + term.wanted[0] + source[term.end :]
        sources.append(source)
    return [draft.text for draft in serving.draft(sources, options)]


WAYS: Sequence[tuple[str, Way]] = (
    ("unconstrained", _free),
    ("put in by attention", _enforced),
    ("names as stand-ins", _named),
    ("translation in the source", _given),
)


def main() -> None:
    """Print how many terms are kept to, BLEU and chrF, and the time for each sentence."""
    terms = [
        Term(number, _EN_DE, *entry, created=0.0) for number, entry in enumerate(TERMS, start=1)
    ]
    finder = TermFinder(terms, _EN_DE)
    found = [finder.find(source) for source in _SOURCES]
    wanted = sum(map(len, found))
    model = resources() / "models" / "small-en-de"
    rows, shares = [], []
    with tempfile.TemporaryDirectory() as temporary:
        folder = serving_folder(model, Path(temporary))
        serving = ServingModel(model_folder=model, serving_folder=folder, direction=_EN_DE)
        for name, options in (("greedy", GREEDY), ("beam 4", REFINED)):
            for way, translate in WAYS:
                began = time.perf_counter()
                texts = translate(serving, found, options)
                each = 1000 * (time.perf_counter() - began) / len(texts)
                kept = sum(
                    place is not None
                    for terms_here, text in zip(found, texts, strict=True)
                    for place in places_of(terms_here, text, "de")
                )
                if translate is _enforced:
                    shares.append(kept / wanted)
                bleu = sacrebleu.corpus_bleu(texts, [_REFERENCES]).score
                chrf = sacrebleu.corpus_chrf(texts, [_REFERENCES]).score
                figures = (f"{kept} of {wanted}", f"{bleu:.1f}", f"{chrf:.1f}", f"{each:.1f}")
                rows.append((f"{way}, {name}", *figures))
    header = (f"{len(PAIRS)} sentences, {len(TERMS)} terms", "kept", "BLEU", "chrF", "ms each")
    table("Glossary", header, rows)
    goal("terms that are kept to ≥ 95 %", min(shares) >= 0.95, f"{min(shares):.1%}")


if __name__ == "__main__":
    main()
