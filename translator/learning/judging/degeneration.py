"""Drafts that no score should be trusted over: empty, copied, repeating, or out of all length."""

from __future__ import annotations

from translator.core.languages import language
from translator.core.text import most_repeated, recall_key
from translator.core.unspaced import extent, has_unspaced, words

# A copy of one or two words is often right (names, codes, "OK"), and so is one of the six
# characters that a place or a person has at most where there are no spaces.
_LEAST_COPIED_WORDS, _LEAST_COPIED_CHARACTERS = 3, 7
# Translations of one sentence by two people rarely differ by more than a factor of two in length;
# very short ones may.
_LONGEST, _SHORTEST, _SHORT_TEXT = 2.0, 0.4, 20
# n-grams whose repetition shows a loop: words where there are spaces, else characters.
_WORDS_REPEATED, _CHARACTERS_REPEATED = 4, 8


def degenerate(source: str, draft: str, reference: str | None, *, target: str) -> bool:
    """Whether a draft is broken in a way that a reader sees at once.

    Args:
        reference: what a person wrote; None where there is nothing to hold the length against.
        target: ISO 639-1 code of the draft's language.
    """
    if not draft.strip():
        return reference is None or bool(reference.strip())
    return (
        _copied(source, draft, reference or "")
        or (reference is not None and _out_of_length(draft, reference))
        or _repeating(draft, reference or "", target)
    )


def _copied(source: str, draft: str, reference: str) -> bool:
    key = recall_key(source, coarse=True)
    least = _LEAST_COPIED_CHARACTERS if has_unspaced(key) else _LEAST_COPIED_WORDS
    return (
        len(words(key)) >= least
        and recall_key(draft, coarse=True) == key
        and recall_key(reference, coarse=True) != key
    )


def _out_of_length(draft: str, reference: str) -> bool:
    length, wanted = extent(draft), extent(reference)
    if max(length, wanted) <= _SHORT_TEXT:
        return False
    return length > _LONGEST * wanted or length < _SHORTEST * wanted


def _repeating(draft: str, reference: str, target: str) -> bool:
    if language(target).spaced:
        return most_repeated(draft.split(), _WORDS_REPEATED) > max(
            1, most_repeated(reference.split(), _WORDS_REPEATED)
        )
    return most_repeated(draft, _CHARACTERS_REPEATED) > max(
        1, most_repeated(reference, _CHARACTERS_REPEATED)
    )
