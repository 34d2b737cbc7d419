"""What looks wrong with a correction before it is stored: asked about, and never thrown away."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass
from enum import StrEnum

from translator.core.corrections import Correction, NewCorrection
from translator.core.languages import language
from translator.core.sentences import said
from translator.core.terms.glossary import FoundTerm
from translator.core.terms.term_finder import places_of
from translator.core.text import normalise
from translator.core.unspaced import LETTER, UNSPACED, extent
from translator.memory.guessing import language_guess
from translator.memory.guessing.scripts import count_scripts, scripts_of, weight_of

# Lengths are in characters; one that is written without spaces says as much as 2.5 others, and so
# does a Korean syllable. Ten are added to both sides, so that short texts may differ more. In
# 27,000 right pairs of 18 corpora (en with de, es, fr, ja and zh) fewer than one in a thousand went
# beyond this.
_HANGUL = re.compile("[\uac00-\ud7af]")
_HANGUL_EXTRA = 1.5
_LENGTH_ADDED = 10.0
LENGTH_RATIO = 2.5

_FEW_WORDS = 3
_WORD = re.compile(rf"(?:(?!\d){LETTER}){{2,}}|[{UNSPACED}]{{2,}}")


class QuestionKind(StrEnum):
    """What is questioned."""

    EMPTY = "empty"
    COPY = "copy"
    WRONG_SCRIPT = "wrong_script"
    WRONG_LANGUAGE = "wrong_language"
    LENGTH = "length"
    TERM = "term"
    CONTRADICTION = "contradiction"


@dataclass(frozen=True, slots=True)
class Question:
    """One thing to ask the user about a correction; ``message`` is a sentence for the window."""

    kind: QuestionKind
    message: str


def questions(
    new: NewCorrection, earlier: Correction | None, terms: Sequence[FoundTerm] = ()
) -> list[Question]:
    """What to ask before ``new`` is stored; nothing for most corrections.

    The first text of 20 letters or more loads the language guesser, which takes about a second:
    do not ask on the window's thread.

    Args:
        earlier: the correction that answers this source now (``Store.active``).
        terms: those of the glossary that the source holds.
    """
    if not new.target.strip():
        return [_ask(QuestionKind.EMPTY, said("The translation is empty."))]
    if normalise(new.source) == normalise(new.target):
        asked = _copy(new)
    else:
        asked = (_script(new) or _language(new)) + _length(new)
    return asked + _terms(new, terms) + _contradiction(new, earlier)


def _ask(kind: QuestionKind, message: str) -> Question:
    return Question(kind, message)


def _copy(new: NewCorrection) -> list[Question]:
    """The same text is right only for names, numbers and codes, which stay as they are."""
    words = normalise(new.source).split(" ")
    if len(words) < _FEW_WORDS and all(
        word[0].isupper() or not word[0].isalpha() for word in words
    ):
        return []
    return [_ask(QuestionKind.COPY, said("The translation is the same as the source."))]


def _script(new: NewCorrection) -> list[Question]:
    """Most letters, words taken over from the source aside, are of a script of another language."""
    own = normalise(new.target)
    for word in set(_WORD.findall(normalise(new.source))):
        own = own.replace(word, " ")
    counts = count_scripts(own)
    wanted = scripts_of(new.direction.target)
    said_by = {script: weight_of(script) * count for script, count in counts.items()}
    right = sum(said_by.get(script, 0.0) for script in wanted)
    foreign_kana = new.direction.target == "zh" and counts["kana"] > 0
    if counts.total() and (2 * right < sum(said_by.values()) or foreign_kana):
        meant = language(new.direction.target)
        message = said("The translation is not in the script of {wanted}.", wanted=meant)
        return [_ask(QuestionKind.WRONG_SCRIPT, message)]
    return []


def _language(new: NewCorrection) -> list[Question]:
    guessed = language_guess.guess(new.target)
    wanted = new.direction.target
    if guessed is None or guessed == wanted:
        return []
    if guessed != new.direction.source and language_guess.alike(guessed, wanted):
        return []
    message = said(
        "The translation looks like {guessed}, not {wanted}.",
        guessed=language(guessed),
        wanted=language(wanted),
    )
    return [_ask(QuestionKind.WRONG_LANGUAGE, message)]


def _length(new: NewCorrection) -> list[Question]:
    ratio = _width(new.target) / _width(new.source)
    if ratio > LENGTH_RATIO:
        message = said("The translation is much longer than the source.")
    elif ratio < 1 / LENGTH_RATIO:
        message = said("The translation is much shorter than the source.")
    else:
        return []
    return [_ask(QuestionKind.LENGTH, message)]


def _width(text: str) -> float:
    text = normalise(text)
    return extent(text) + _HANGUL_EXTRA * len(_HANGUL.findall(text)) + _LENGTH_ADDED


def _terms(new: NewCorrection, found: Sequence[FoundTerm]) -> list[Question]:
    """The terms that the draft says and the translation nowhere does.

    A correction without a draft, as the command line gives it, is held to all: so are drafts.
    """
    target = new.direction.target
    in_draft = places_of(found, new.draft, target)
    in_target = places_of(found, new.target, target)
    kept = {term.term for term, place in zip(found, in_target, strict=True) if place is not None}
    lost = {
        term.term: term.translation
        for term, drafted in zip(found, in_draft, strict=True)
        if term.term not in kept and (drafted is not None or not new.draft.strip())
    }
    return [_ask(QuestionKind.TERM, _without_term(*each)) for each in lost.items()]


def _without_term(term: str, translation: str) -> str:
    return said(
        "The glossary has “{translation}” for “{term}”, and the translation does not say it. "
        "If you save it, it goes before the glossary.",
        term=term,
        translation=translation,
    )


def _contradiction(new: NewCorrection, earlier: Correction | None) -> list[Question]:
    """Whoever alters an earlier correction where it stands as the draft knows of it."""
    if earlier is None or normalise(earlier.target) in (
        normalise(new.target),
        normalise(new.draft),
    ):
        return []
    message = said(
        "Correction {number} gives another translation of this source. The new one will be used, "
        "and the earlier one kept.",
        number=earlier.number,
    )
    return [_ask(QuestionKind.CONTRADICTION, message)]
