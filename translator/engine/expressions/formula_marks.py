"""The marks behind fixed expressions: which may stand there, and what the target has instead."""

from __future__ import annotations

import re

from translator.core.direction import Direction
from translator.core.languages import language
from translator.engine.expressions.formula_table import FormulaKind

_MARK = re.compile(r"\s*(\.{3,}|…+|。{3,}|[!?！？]{2,}|[.!?,:。！？，：、]?)\Z")
_LONGEST = 40
_NARROW = str.maketrans("。！？，：、", ".!?,:,")
_WIDE = {"zh": str.maketrans(".!?,:", "。！？，："), "ja": str.maketrans(".!?,:", "。！？、：")}
_OPENING = str.maketrans("!?", "¡¿")  # in Spanish
_ASKS_WITH_STOP = ("ja",)  # a question may end in a full stop
# What may stand behind a label or a word: with any other mark, it is a sentence.
_BEHIND_LABEL = ("", ":", ",")
# What stands behind the line that opens or closes a letter, whatever the source has there.
_OPENS = {"en": ",", "de": ",", "fr": ",", "es": ":", "zh": "：", "ja": ""}
_LETTER = {
    FormulaKind.OPENING: _OPENS,
    FormulaKind.MAN: _OPENS,
    FormulaKind.WOMAN: _OPENS,
    FormulaKind.CLOSING: {"en": ",", "de": "", "fr": ",", "es": ",", "zh": "，", "ja": ""},
}
# Behind a greeting with a name, which opens a letter where a comma follows.
_OPENS_WITH_GREETING = {**_OPENS, "zh": "，", "ja": "。"}


def without_mark(text: str) -> str:
    """A text without the mark at its end."""
    found = _mark(text)
    return text[: found.start()] if found else text


def mark_of(text: str) -> str:
    """The mark at the end of a text, as English has it; empty without one."""
    found = _mark(text)
    return found[1].translate(_NARROW) if found else ""


def may_have(kind: FormulaKind, mark: str, source: str) -> bool:
    """Whether a mark of a source may be behind an expression of this kind."""
    if kind is FormulaKind.QUESTION:
        return not mark or "?" in mark or (mark == "." and source in _ASKS_WITH_STOP)
    if kind in (FormulaKind.LABEL, FormulaKind.WORD):
        return mark in _BEHIND_LABEL or _trails_off(mark)
    return "?" not in mark


def with_mark(text: str, mark: str, kind: FormulaKind, direction: Direction) -> str:
    """What is written for an expression of this kind, with what stands for the source's mark."""
    target = direction.target
    if "¿" in text:  # where only a part of a sentence asks, the table has its opening mark
        return text + (mark if "?" in mark else "?")
    if not mark:
        return text
    if kind in _LETTER:
        return text + _LETTER[kind][target]
    if kind is FormulaKind.QUESTION and "?" not in mark:
        mark = "?"
    if _trails_off(mark):
        return text + _trailing(mark, kind, target)
    if target in _WIDE:
        return text + mark.translate(_WIDE[target])
    if target == "es":
        opening = mark[::-1].translate(_OPENING) if mark[0] in "!?" else ""
        return f"{opening}{text}{mark}"
    return f"{text} {mark}" if target == "fr" and mark[0] in "!?:" else text + mark


def with_mark_behind_name(text: str, mark: str, kind: FormulaKind, direction: Direction) -> str:
    """The same for an expression with a name at its end."""
    if kind is FormulaKind.GREETING and mark == ",":
        return text + _OPENS_WITH_GREETING[direction.target]
    if kind is FormulaKind.CLOSING:  # the name ends it, and no mark of the letter is needed
        kind = FormulaKind.SENTENCE
    return with_mark(text, mark, kind, direction)


def _mark(text: str) -> re.Match[str] | None:
    """With the spaces before it. From further back, each space of thousands would be tried."""
    return _MARK.search(text, max(len(text) - _LONGEST, 0))


def _trails_off(mark: str) -> bool:
    return mark.startswith(("…", "..."))


def _trailing(mark: str, kind: FormulaKind, target: str) -> str:
    """The dots of the target; programs have one sign behind a label everywhere: 另存为…"""
    if kind is FormulaKind.LABEL and not language(target).spaced:
        return "…"
    if not language(target).spaced:
        return "……"
    return "…" if mark == "…" else "..."
