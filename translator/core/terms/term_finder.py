"""Finding the terms of a glossary in sources, and their translations in drafts."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from functools import cached_property

from translator.core.direction import Direction
from translator.core.languages import language
from translator.core.late_pattern import late_pattern
from translator.core.terms.glossary import FoundTerm, Term, forms_of
from translator.core.text import composed
from translator.core.unspaced import UNSPACED, WORD, is_unspaced, narrowed

# Endings with which a word is still the word that the glossary wants. Inflection within a word,
# as in Lehrkraft and Lehrkräfte, is for the note of the term.
_ENDINGS = {
    "da": "s|en|et|er|ne",
    "de": "s|es|e|n|en|er|em|ern|nen",
    "en": "s|es|'s|’s",
    "es": "s|es",
    "fr": "s|x|e|es",
    "it": "",
    "nl": "s|en|e|'s",
    "no": "s|en|et|er|ne",
    "pt": "s|es",
    "sv": "s|en|et|er|ar|or|na",
}
_WORD = re.compile(r"\w+")
# Between Latin letters and Chinese some put a space, and some do not.
_SCRIPTS_MEET = late_pattern(rf" |(?<=[{UNSPACED}])(?={WORD})|(?<={WORD})(?=[{UNSPACED}])")


@dataclass(frozen=True)
class _Entry:
    """One form of a term as it is looked for."""

    text: str
    term: Term
    wanted: tuple[str, ...]
    accepted: tuple[str, ...]

    @cached_property
    def pattern(self) -> re.Pattern[str]:
        """Made when it is first needed: most of a large glossary never is."""
        whole = _whole(_body(self.text), self.text, "")
        return re.compile(whole, 0 if self.term.case_sensitive else re.I)


class TermFinder:
    """Finds the terms of one direction. Never changed once it is made, so any thread may use it.

    A source is looked up word by word, so that what it costs grows only with the terms that begin
    with a word of it.
    """

    def __init__(self, terms: Iterable[Term], direction: Direction) -> None:
        self._spaced = language(direction.source).spaced
        self._by_head: dict[str, list[_Entry]] = {}
        for term in terms:
            forms = forms_of(term.term, term.translation, term.note)
            accepted = tuple(dict.fromkeys(text for form in forms for text in form.wanted))
            for form in forms:
                text, _ = composed(form.text)
                entry = _Entry(narrowed(text), term, form.wanted, accepted)
                self._by_head.setdefault(self._head(entry.text), []).append(entry)
        for entries in self._by_head.values():
            # The longest wins; of the same length the one that minds case.
            entries.sort(key=lambda entry: (-len(entry.text), not entry.term.case_sensitive))

    def find(self, source: str) -> tuple[FoundTerm, ...]:
        """The terms of a source, in order and without overlap, the longest ones first served."""
        if not self._by_head:
            return ()
        source, places = composed(source)
        source = narrowed(source)
        hits = [
            (match, entry)
            for start in self._starts(source)
            for entry in self._by_head.get(self._head(source, start), ())
            if (match := entry.pattern.match(source, start))
        ]
        hits.sort(key=lambda hit: (-len(hit[0].group()), hit[0].start()))
        taken: list[FoundTerm] = []
        for match, entry in hits:
            start, end = places[match.start()], places[match.end()]
            if all(end <= one.start or one.end <= start for one in taken):
                term = entry.term
                texts = (term.term, term.translation, term.note)
                wanted, accepted = entry.wanted, entry.accepted
                if _shouted(match.group(), entry.text):
                    wanted = tuple(text.upper() for text in wanted)
                    accepted += tuple(text.upper() for text in accepted)
                taken.append(FoundTerm(*texts, start, end, wanted, accepted))
        return tuple(sorted(taken, key=lambda found: found.start))

    def _starts(self, source: str) -> Iterable[int]:
        if self._spaced:
            words = [match.start() for match in _WORD.finditer(source)]
            # A term may begin with a sign, as .NET does.
            signs = [at for at, char in enumerate(source) if not char.isalnum() and char != " "]
            return sorted({*words, *signs})
        return range(len(source))

    def _head(self, text: str, start: int = 0) -> str:
        """What is looked up: the word that begins at ``start``, or the sign there."""
        match = _WORD.match(text, start) if self._spaced else None
        return (match.group() if match else text[start : start + 1]).casefold()


def _body(form: str) -> str:
    body, end = "", 0
    for place in _SCRIPTS_MEET().finditer(form):
        meet = is_unspaced(form[place.start() - 1 :]) or is_unspaced(form[place.end() :])
        body += re.escape(form[end : place.start()]) + (r"\s*" if meet else r"\s+")
        end = place.end()
    return body + re.escape(form[end:])


def _whole(body: str, form: str, endings: str) -> str:
    """``body`` as whole words: ``car`` is neither in ``carpet`` nor in ``car-pool``.

    Where a form begins or ends in a script without spaces, anything may stand beside it.
    """
    before = f"(?<!{WORD})(?<!{WORD}-)" if _is_in_word(form[0]) else ""
    ending = f"(?:{endings})?" if endings and form[-1].isalpha() else ""
    behind = f"(?!{WORD}|-{WORD})" if _is_in_word(form[-1]) else ""
    return f"{before}{body}{ending}{behind}"


def _is_in_word(char: str) -> bool:
    return char.isalnum() and not is_unspaced(char)


def _shouted(found: str, form: str) -> bool:
    return found.isupper() and not form.isupper() and len(found) > 1


def places_of(found: Sequence[FoundTerm], draft: str, target: str) -> list[tuple[int, int] | None]:
    """Where a draft says what is wanted for each term; None where it does not.

    A translation may begin with a capital, and have an ending of its language (``target``). Each
    place is given once: a term that a source has twice must be in the draft twice.
    """
    taken: list[tuple[int, int]] = []
    places: list[tuple[int, int] | None] = []
    for term in found:
        free = (
            span
            for form in (*term.wanted, *term.accepted)
            for span in _spans(form, draft, target)
            if all(span[1] <= start or end <= span[0] for start, end in taken)
        )
        place = next(free, None)
        if place is not None:
            taken.append(place)
        places.append(place)
    return places


def _spans(form: str, draft: str, target: str) -> list[tuple[int, int]]:
    form, draft = narrowed(form), narrowed(draft)
    body = _body(form)
    if (capital := form[0].upper()) != form[0] and len(capital) == 1:
        body = f"[{re.escape(form[0])}{re.escape(capital)}]" + body[len(re.escape(form[0])) :]
    body = _whole(body, form, _ENDINGS.get(target, ""))
    return [match.span() for match in re.finditer(body, draft)]
