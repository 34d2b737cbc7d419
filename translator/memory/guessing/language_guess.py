"""Which language a text is in, by py3langid, loaded when first needed (about 1 s, 100 MB)."""

from __future__ import annotations

from functools import lru_cache
from typing import Protocol, cast

from translator.core.languages import LANGUAGES
from translator.core.process.library_turn import libraries_turn
from translator.core.unspaced import extent, has_unspaced

# With 20 letters or more and this confidence, 2 of 9,000 right sentences of nine corpora were
# taken for another language, and 95 % of them for their own. Of 14,000 with 10 to 20 letters, in
# four languages, none was taken for another, and 63 % for their own. Scripts without spaces are
# told by eight characters: of 10,000 Chinese and Japanese sentences that have so many, none was
# taken for another language, and all but a few were taken for their own.
_ENOUGH_LETTERS, _ENOUGH_UNSPACED = 10, 20.0
CONFIDENT = 0.9

# Languages so close that a confident guess of the one says little against the other.
_ALIKE = (
    frozenset({"da", "no"}),
    frozenset({"cs", "sk"}),
    frozenset({"hr", "sl"}),
    frozenset({"ca", "es", "pt"}),
    frozenset({"bg", "ru", "uk"}),
    frozenset({"fa", "ur"}),
)


class _Identifier(Protocol):
    def classify(self, text: str) -> tuple[str, float]:
        """The most probable language and its probability."""


def guess(text: str) -> str | None:
    """The ISO 639-1 code of the language of ``text``; None if it is too short or not clear."""
    letters = "".join(filter(str.isalpha, text))
    if extent(letters) < (_ENOUGH_UNSPACED if has_unspaced(letters) else _ENOUGH_LETTERS):
        return None
    language, confidence = _identifier().classify(text)
    return language if confidence >= CONFIDENT else None


def alike(one: str, other: str) -> bool:
    """Whether two languages are the same, or too close to be told apart with confidence."""
    return one == other or any(one in group and other in group for group in _ALIKE)


@lru_cache(maxsize=1)
def _identifier() -> _Identifier:
    with libraries_turn():
        from py3langid.langid import MODEL_FILE, LanguageIdentifier

    identifier = LanguageIdentifier.from_model_file(MODEL_FILE, norm_probs=True)
    identifier.set_languages(list(LANGUAGES))
    return cast(_Identifier, identifier)
