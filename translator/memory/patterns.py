"""A text taken apart: what would be the same in a similar sentence, and what may differ."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from enum import Enum

from translator.core.late_pattern import late_pattern
from translator.core.text import normalise
from translator.core.unspaced import UNSPACED, narrowed

# Names and numbers stand among these without spaces; Hangul joins its particles to them.
SPACELESS = f"{UNSPACED}\uac00-\ud7af"
LETTER = f"[^\\W_{SPACELESS}]"  # letters and digits of the other scripts

_NAME = f"(?:{LETTER}|[_-])+"
_PROTECTED = "|".join(
    (
        rf"https?://[^\s<>\"、。，！？；：（）「」『』{SPACELESS}]*(?:{LETTER}|[_/])",
        # At most 64 before the @ (RFC 5321): a line of dashes would take time in its square.
        rf"(?:{LETTER}|[_.+%-]){{1,64}}@{_NAME}(?:\.{_NAME})+",
        r"</?[A-Za-z][^<>]*>",
        r"\$?\{\{?[^{}\s]*\}\}?",  # {name} {0} {{name}} ${name}
        # %s %1$d %(name)s %.2f
        rf"%(?:\d+\$|\(\w+\))?[-+#0]*\d*(?:\.\d+)?[sdifgxXeEc@](?!{LETTER}|_)",
        rf"%(?:{LETTER}|_)+%",
        r"&\w+;",
    )
)
_WORD_PATTERN = f"{LETTER}+(?:[-'’]{LETTER}+)*"
_WORD = late_pattern(_WORD_PATTERN)
_TOKEN = late_pattern(
    f"(?P<protected>{_PROTECTED})"
    f"|(?P<coded>\\d+(?![\\d]){LETTER}+)"  # 3rd, 10km: neither a number nor a word
    r"|(?P<number>\d+(?:[.,:'’\u00a0\u202f]\d+)*)"
    f"|(?P<word>{_WORD_PATTERN})"
    f"|(?P<spaceless>[{SPACELESS}]+)"
)
_PIECE = late_pattern(f"{LETTER}+|\\S")
# Looked for at each word once: a row of dots would take time in its square otherwise.
_BEHIND_WORDS = re.compile(r"(?:^|\w)(\W*)$")
_SENTENCE_END = re.compile("[.!?:…。！？：]")
# Quoted or in brackets, ¿asked?, or after a dash, a sentence may begin, too.
_SENTENCE_START = re.compile(r"[\"'“”„‟«»‹›‘’‚「『（(\[¿¡–—-]\s*$")


class Kind(Enum):
    """What stands in a slot; the value, from the private use area, marks it in a skeleton."""

    NUMBER = "\ue000"
    NAME = "\ue001"
    PROTECTED = "\ue002"


@dataclass(frozen=True, slots=True)
class Slot:
    """A part of a text that may differ; ``opening`` is true where it may begin a sentence.

    Numbers and names are in the narrow width, however the text has them.
    """

    kind: Kind
    text: str
    opening: bool


@dataclass(frozen=True, slots=True)
class Pattern:
    """A text as a skeleton, with marks in the place of its slots.

    ``words`` is how many words are left in the skeleton; without spaces, each character is one.
    """

    text: str
    skeleton: str
    slots: tuple[Slot, ...]
    words: int


def pattern(text: str) -> Pattern:
    """Take ``text`` (normalised first) apart. Neighbouring capitalised words are one name.

    A text that holds a mark itself, such as an icon of a font, stays whole: nobody could tell the
    two apart.
    """
    text = normalise(text)
    if any(kind.value in text for kind in Kind):
        return Pattern(text, text, (), 0)
    slots: list[Slot] = []
    skeleton: list[str] = []
    done = words = 0
    named = False
    for token in _TOKEN().finditer(text):
        kind = _kind(token)
        if kind is None:
            words += len(token[0]) if token.lastgroup == "spaceless" else 1
            continue
        between = text[done : token.start()]
        if kind is Kind.NAME and between == " " and slots and slots[-1].kind is Kind.NAME:
            slots[-1] = Slot(kind, f"{slots[-1].text} {narrowed(token[0])}", slots[-1].opening)
        else:
            own = token[0] if kind is Kind.PROTECTED else narrowed(token[0])
            slots.append(Slot(kind, own, not (named or words) or _begins_sentence(between)))
            named = named or kind is Kind.NAME
            skeleton += (between, kind.value)
        done = token.end()
    skeleton.append(text[done:])
    return Pattern(text, "".join(skeleton), tuple(slots), words)


def numbers(text: str) -> Iterator[tuple[int, int]]:
    """The spans of the numbers in ``text`` that stand for themselves, as in a pattern of it."""
    for token in _TOKEN().finditer(text):
        if token["number"]:
            yield token.span()


def protected(text: str) -> Iterator[tuple[int, int]]:
    """The spans of the addresses, tags and placeholders in ``text``, as in a pattern of it."""
    for token in _TOKEN().finditer(text):
        if token["protected"]:
            yield token.span()


def names(text: str) -> set[str]:
    """The capitalised words of ``text``."""
    return {word for word in _WORD().findall(text) if word[0].isupper()}


def words_and_gaps(text: str) -> list[tuple[int, int]]:
    """The spans of all words, numbers and single other characters of ``text``, without spaces."""
    return [found.span() for found in _PIECE().finditer(text)]


def whole_words(wanted: str, text: str) -> list[tuple[int, int]]:
    """The spans where ``wanted`` stands in ``text`` by itself, not as part of a longer word."""
    found = re.finditer(
        f"(?<!{LETTER})(?<!{LETTER}[-'’]){re.escape(wanted)}(?![-'’]?{LETTER})", text
    )
    return [match.span() for match in found]


def _begins_sentence(between: str) -> bool:
    """Whether a sentence may begin behind ``between``, so that a capital there says nothing."""
    behind = _BEHIND_WORDS.search(between)
    signs = behind[1] if behind else ""
    return any(found.search(signs) for found in (_SENTENCE_END, _SENTENCE_START))


def _kind(token: re.Match[str]) -> Kind | None:
    group = token.lastgroup
    if group == "word":
        return Kind.NAME if token[0][0].isupper() else None
    if group == "number":
        return Kind.NUMBER
    return Kind.PROTECTED if group == "protected" else None
