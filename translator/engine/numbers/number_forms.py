"""How a number is written in another language: 2,800.50 in English is 2.800,50 in German."""

from __future__ import annotations

import re

from translator.core.direction import Direction
from translator.engine.numbers.han_numbers import in_ten_thousands
from translator.engine.numbers.numerals import Number, find_numbers, scale_behind
from translator.engine.numbers.ordinals import english_ordinal

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
_SCALED = re.compile("[万萬亿億]")
# "Python 3.11", "section 4.2", "v2.5": a point that divides no decimals. Of a name it may, as in
# "we gave Tom 2.5".
_PARTS = (
    "version|versión|release|chapter|chapitre|capítulo|kapitel|section|sección|abschnitt|page|v"
)
_NAMED = re.compile(rf"(?:[A-Z]\w*|\b(?i:{_PARTS}))\W?$")
_PART = re.compile(rf"\b(?i:{_PARTS})\W?$")
_OF_MANY = re.compile(r"(?!\d{1,3}(?:\.\d{3})+\Z)\d+(?:\.\d+){2,}")
# In the Americas, Spanish divides as English does: $1,250 and 2,350.75 are no little more than one.
_AMERICAN = re.compile(r"(\d{1,3}(?:,\d{3})+)(?:\.(\d\d?))?")
_DOLLARS = re.compile(r"\$ ?\Z")
_MONEY_BESIDE = re.compile(r"[€$£¥] ?\Z")
_MONEY_BEHIND = re.compile("[ \u00a0\u202f]?[€$£¥]")
_LIKE_A_TIME = re.compile(r"(?:0?[1-9]|1\d|2[0-4])\.[0-5]\d")
_RANGE = re.compile(r"(?<![\d.,/–-])(\d{1,4})([–-])(\d{1,4})(?![\d.,/–-]*\d)")
_TH = re.compile(r"(?<![\d.,])((?:\d*[02-9])?[123])th\b")
_HOURS = re.compile(r"(?<![\d.,:])(\d{1,2})(?::([0-5]\d)\s?(?:heures?|h)\b|\s?h\s?([0-5]\d)\b)")
_CLOCK = re.compile(r"\s*[ap]\.?\s?m\b", re.IGNORECASE)


def localised(text: str, number: Number, direction: Direction) -> str:
    """A number of the source ``text`` as the target language writes it.

    Left as it is where its signs could mean something else: a date, a time, a version.
    """
    written = number.text if direction.target in _HAN else number.digits
    source, target = _FORMS.get(direction.source), _FORMS.get(direction.target)
    if source is None or target is None or source == target or _is_american(text, number, source):
        return written
    thousands, decimal = (re.escape(sign) for sign in source)
    if source is _SPACE_COMMA:
        thousands = "[ \u00a0\u202f]"
    match = re.fullmatch(
        rf"(?P<whole>\d{{1,3}}(?:{thousands}\d{{3}})+|\d+)(?:{decimal}(?P<rest>\d+))?", written
    )
    if match is None:
        return written
    if match["rest"] is not None:
        is_named = source is _COMMA_POINT and _NAMED.search(text, 0, number.start) is not None
        if is_named or _CLOCK.match(text, number.end):
            return written
    return _written(match["whole"], match["rest"], target)


def _is_american(text: str, number: Number, form: tuple[str, str]) -> bool:
    """Whether a Spanish number has a comma between its thousands."""
    found = _AMERICAN.fullmatch(number.text) if form is _POINT_COMMA else None
    if found is None:
        return False
    reach = max(number.start - 2, 0)
    return found[2] is not None or _DOLLARS.search(text, reach, number.start) is not None


def _written(whole: str, rest: str | None, form: tuple[str, str]) -> str:
    """A number whose ``whole`` part has any sign between thousands, in another form."""
    grouped = re.sub(r"\D", form[0], whole)
    return grouped if rest is None else f"{grouped}{form[1]}{rest}"


def with_numbers_localised(text: str, direction: Direction) -> str:
    """A text with every number of it as the target language writes it."""
    for number in reversed(find_numbers(text)):
        text = f"{text[: number.start]}{localised(text, number, direction)}{text[number.end :]}"
    return text


def rewritten(source: str, draft: str, direction: Direction) -> str:
    """The draft with numbers as the target writes them that a model has copied letter by letter.

    1,234 copied into German would be a little more than one, and 2.125 may come as 2125; into
    French 12,500 may come as 12.500. What may be a time of day, 8.30, stays as the model has it;
    the points of a version or a section become no commas.
    """
    for number in find_numbers(source):
        draft = _ungrouped(number.text, draft) if direction.target != "fr" else draft
        if _keeps_points(source, number):
            draft = _with_points(number.text, draft)
            continue
        written = localised(source, number, direction)
        source_form = _FORMS.get(direction.source, _COMMA_POINT)
        is_american = _is_american(source, number, source_form) and direction.target == "en"
        if not is_american and (written == number.text or _may_be_a_time(source, number)):
            continue
        if not _alone(written).search(draft):
            copies = (_alone(copy) for copy in _copies(number, written, direction))
            found = next((copy for copy in copies if copy.search(draft)), None)
            draft = draft if found is None else found.sub(written, draft, count=1)
    return draft


def _may_be_a_time(source: str, number: Number) -> bool:
    """Whether it is written like one, and no price: €12.50."""
    if _LIKE_A_TIME.fullmatch(number.text) is None:
        return False
    before = _MONEY_BESIDE.search(source, max(number.start - 2, 0), number.start)
    return before is None and _MONEY_BEHIND.match(source, number.end) is None


def _copies(number: Number, written: str, direction: Direction) -> list[str]:
    """How a model may have taken over a number that the target writes as ``written``."""
    copies = [number.text]
    if _FORMS.get(direction.source, _COMMA_POINT)[1] in number.text:
        copies.append(re.sub(r"\D", "", number.text))
    if american := _AMERICAN.fullmatch(number.text):
        whole, rest = american[1].replace(",", ""), american[2]
        copies += [f"{whole}{sign}{rest}" for sign in ",."] if rest else []
        copies.append(_written(american[1], rest, _POINT_COMMA))
    form = _FORMS.get(direction.target)
    if form is not None and _FORMS.get(direction.source) is _SPACE_COMMA:
        copies.append(number.text.replace(_SPACE_COMMA[1], form[1]))  # of 1 234,56, 1 234.56
        copies.append(re.sub(r"\s", "", number.text))
    if form is _SPACE_COMMA and form[0] in written:
        whole, _, rest = written.partition(form[1])
        copies.append(_written(whole, rest or None, _POINT_COMMA))
    return copies


def _keeps_points(source: str, number: Number) -> bool:
    """Whether its points surely divide neither thousands nor decimals."""
    if "." not in number.text or "," in number.text:
        return False
    return bool(_OF_MANY.fullmatch(number.text) or _PART.search(source, 0, number.start))


def _with_points(number: str, draft: str) -> str:
    """A draft with the points of a number in which a model has written commas."""
    if _alone(number).search(draft):
        return draft
    divided = re.escape(number).replace(r"\.", "[.,]")
    return re.sub(rf"(?<![\d.,]){divided}(?![.,]?\d)", number, draft, count=1)


def _ungrouped(number: str, draft: str) -> str:
    """A draft with a number of bare digits as it was, where a model has put spaces between them."""
    if not number.isdecimal() or len(number) < _SHORTEST_GROUPED or _alone(number).search(draft):
        return draft
    spaced = re.sub(r"(?<=\d)(?=(?:\d{3})+\Z)", "[ \u00a0\u202f]", number)
    return re.sub(rf"(?<![\d.,]){spaced}(?![.,]?\d)", number, draft, count=1)


def without_scale_twice(source: str, draft: str, direction: Direction) -> str:
    """The draft of a Chinese or Japanese source without the "million" of 3,200,000 million.

    320万 is 3,200,000 in digits alone.
    """
    if direction.source not in _HAN or direction.target in _HAN:
        return draft
    for number in find_numbers(source):
        if _SCALED.search(number.text) is None:
            continue
        found = _alone(localised(source, number, direction)).search(draft)
        scale = scale_behind(draft, found.end(), direction.target) if found else None
        if found and scale:
            draft = draft[: found.end()] + draft[scale[1] :]
    return draft


def with_ranges(source: str, draft: str) -> str:
    """The draft with the sign between the two numbers of a range that a model has left out.

    And without spaces around it, or more such signs.
    """
    for first, sign, last in _RANGE.findall(source):
        parted = rf"(?<![\d.,/–-]){first}(?: | ?[–—-]+ ?){last}(?![\d.,/–-]*\d)"
        draft = re.sub(parted, f"{first}{sign}{last}", draft)
    return draft


def with_ordinals(draft: str) -> str:
    """An English draft with 1st, 2nd and 3rd where a model has written 1th, 2th and 3th."""
    return _TH.sub(lambda found: english_ordinal(int(found[1])), draft)


def with_hours(draft: str) -> str:
    """A French draft with 10 heures and 10 h 30 where a model wrote 10:00 heures and 10 h30."""

    def said(found: re.Match[str]) -> str:
        hour, minute = found[1], found[2] or found[3]
        if minute == "00":
            return f"{hour} heure" if int(hour) == 1 else f"{hour} heures"
        return f"{hour} h {minute}"

    return _HOURS.sub(said, draft)


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
