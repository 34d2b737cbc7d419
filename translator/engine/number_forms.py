"""How a number is written in another language: 2,800.50 in English is 2.800,50 in German."""

from __future__ import annotations

import re

from translator.core.direction import Direction
from translator.engine.han_numbers import in_ten_thousands
from translator.engine.numerals import Number, find_numbers, scale_behind

_SHORTEST_GROUPED = 4  # digits
# (between thousands, before decimals), by language.
_COMMA_POINT, _POINT_COMMA, _SPACE_COMMA = (",", "."), (".", ","), ("\u00a0", ",")
_FORMS = {
    **dict.fromkeys(("en", "he", "hi", "ja", "ko", "th", "zh"), _COMMA_POINT),
    **dict.fromkeys(
        ("ca", "da", "de", "el", "es", "hr", "id", "it", "nl", "pt", "ro", "sl", "tr", "vi"),
        _POINT_COMMA,
    ),
    **dict.fromkeys(
        ("bg", "cs", "et", "fi", "fr", "hu", "lt", "lv", "no", "pl", "ru", "sk", "sv", "uk"),
        _SPACE_COMMA,
    ),
}
_HAN = ("ja", "zh")
# "Python 3.11", "Section 4.2", "v2.5": a point that divides no decimals.
_NAMED = re.compile(r"(?:[A-Z]\w*|version|release|chapter|section|page|v)\W?$")
_LIKE_A_TIME = re.compile(r"(?:0?[1-9]|1\d|2[0-4])\.[0-5]\d")
_RANGE = re.compile(r"(?<![\d.,/–-])(\d{1,4})([–-])(\d{1,4})(?![\d.,/–-]*\d)")
_TH = re.compile(r"(?<![\d.,])((?:\d*[02-9])?[123])th\b")
_ORDINAL_ENDINGS = {"1": "st", "2": "nd", "3": "rd"}
_CLOCK = re.compile(r"\s*[ap]\.?\s?m\b", re.IGNORECASE)


def localised(text: str, number: Number, direction: Direction) -> str:
    """A number of the source ``text`` as the target language writes it.

    Left as it is where its signs could mean something else: a date, a time, a version.
    """
    written = number.text if direction.target in _HAN else number.digits
    source, target = _FORMS.get(direction.source), _FORMS.get(direction.target)
    if source is None or target is None or source == target:
        return written
    thousands, decimal = (re.escape(sign) for sign in source)
    if source is _SPACE_COMMA:
        thousands = "[ \u00a0\u202f]"
    match = re.fullmatch(
        rf"(?P<whole>\d{{1,3}}(?:{thousands}\d{{3}})+|\d+)(?:{decimal}(?P<rest>\d+))?", written
    )
    if match is None:
        return written
    whole = re.sub(r"\D", target[0], match["whole"])
    if match["rest"] is None:
        return whole
    is_named = source is _COMMA_POINT and _NAMED.search(text, 0, number.start) is not None
    if is_named or _CLOCK.match(text, number.end):
        return written
    return f"{whole}{target[1]}{match['rest']}"


def with_numbers_localised(text: str, direction: Direction) -> str:
    """A text with every number of it as the target language writes it."""
    for number in reversed(find_numbers(text)):
        text = f"{text[: number.start]}{localised(text, number, direction)}{text[number.end :]}"
    return text


def rewritten(source: str, draft: str, direction: Direction) -> str:
    """The draft with numbers as the target writes them that a model has copied letter by letter.

    1,234 copied into German would be a little more than one, and 2.125 may come as 2125. What may
    be a time of day, 8.30, stays as the model has it.
    """
    for number in find_numbers(source):
        draft = _ungrouped(number.text, draft) if direction.target != "fr" else draft
        written = localised(source, number, direction)
        if written == number.text or _LIKE_A_TIME.fullmatch(number.text):
            continue
        copies = [number.text]
        if _FORMS.get(direction.source, _COMMA_POINT)[1] in number.text:
            copies.append(re.sub(r"\D", "", number.text))
        if not _alone(written).search(draft):
            draft = next(
                (
                    _alone(copy).sub(written, draft, count=1)
                    for copy in copies
                    if _alone(copy).search(draft)
                ),
                draft,
            )
    return draft


def _ungrouped(number: str, draft: str) -> str:
    """A draft with a number of bare digits as it was, where a model has put spaces between them."""
    if not number.isdecimal() or len(number) < _SHORTEST_GROUPED or _alone(number).search(draft):
        return draft
    spaced = re.sub(r"(?<=\d)(?=(?:\d{3})+\Z)", "[ \u00a0\u202f]", number)
    return re.sub(rf"(?<![\d.,]){spaced}(?![.,]?\d)", number, draft, count=1)


def with_ranges(source: str, draft: str) -> str:
    """The draft with the sign between the two numbers of a range that a model has left out."""
    for first, sign, last in _RANGE.findall(source):
        draft = re.sub(rf"(?<![\d.,]){first} {last}(?![\d.,]*\d)", f"{first}{sign}{last}", draft)
    return draft


def with_ordinals(draft: str) -> str:
    """An English draft with 1st, 2nd and 3rd where a model has written 1th, 2th and 3th."""
    return _TH.sub(lambda found: found[1] + _ORDINAL_ENDINGS[found[1][-1]], draft)


def _alone(written: str) -> re.Pattern[str]:
    """A number that is no part of a longer one."""
    return re.compile(rf"(?<![\d.,]){re.escape(written)}(?![.,]?\d)")


def with_scale(text: str, number: Number, direction: Direction) -> tuple[str, int] | None:
    """A number with a "million" behind it for Chinese or Japanese, where that is no unit.

    Returns how it is written there, and where the word ends; None where there is no such word.
    """
    scale = scale_behind(text, number.end, direction.source)
    if scale is None or direction.target not in _HAN:
        return None
    thousands, decimal = _FORMS.get(direction.source) or _COMMA_POINT
    whole, _, rest = re.sub(rf"[{thousands}\s]", "", number.digits).partition(decimal)
    zeros, end = scale
    if not (whole + rest).isdecimal() or len(rest) > zeros:
        return None
    return in_ten_thousands(int(whole + rest.ljust(zeros, "0")), direction.target), end
