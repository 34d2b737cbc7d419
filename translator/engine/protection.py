"""What must come through a translation unchanged: addresses, placeholders, tags, foreign signs."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from enum import StrEnum

from translator.core.late_pattern import late_pattern
from translator.core.unspaced import LETTER, UNSPACED, is_unspaced


class Kind(StrEnum):
    """How an item takes part in its sentence, which decides how it is carried over."""

    NAME = "name"  # a URL, an address, a foreign word: stands where a noun stands
    CITY = "city"  # a place that the target has its own name for: only where it is not said
    LAND = "land"  # the same, a country or region
    FEMININE_LAND = "feminine land"  # with another article or preposition than the others
    MAN = "man"  # somebody, only where the draft does not name them
    WOMAN = "woman"
    SLOT = "slot"  # a placeholder: a name or a number will stand there
    TAG = "tag"  # mark-up around or between words
    SYMBOL = "symbol"  # an emoji or sign that is no part of the grammar
    NUMBER = "number"  # only where the model has failed to copy it
    MEASURE = "measure"  # the same, with a unit
    OR = "or"  # a slash between words, only where the model has lost it


@dataclass(frozen=True, slots=True)
class Item:
    """``text[start:end]`` of a source, to be found in its translation as it is."""

    kind: Kind
    text: str
    start: int
    end: int

    def has(self, other: Item) -> bool:
        """Whether all of the other lies in this one."""
        return self.start <= other.start and other.end <= self.end

    def cuts(self, other: Item) -> bool:
        """Whether a part of the other does, and another part does not."""
        return self.start < other.end and other.start < self.end and not self.has(other)


_NOT_IN_ADDRESS = r"\s<>\"`“”„«»、。，！？；：（）「」『』"
_DOMAINS = "com|org|net|info|eu|de|at|ch|fr|es|it|nl|uk|us|jp|cn|ru|br|io|dev|app|gov|edu"
_FILES = (
    "py|txt|pdf|docx?|xlsx?|pptx?|od[tsp]|csv|tsv|json|xml|ya?ml|html?|css|js|ts|toml|ini|cfg|conf|"
    "md|rtf|tex|log|zip|tar|t?gz|7z|iso|png|jpe?g|gif|svg|webp|mp[34]|wav|exe|dll|bat|sh|cpp|java|"
    "rs|db|sql|po|xliff|tmx|safetensors"
)
_FILES = f"{_FILES}|{_FILES.upper()}"
_CODE = r"[A-Z\d]{1,30}(?:[-/][A-Z\d]{1,30}){0,9}"
# Part of an address or of the name of a file: {user}@example.org, info@${host}, list_%d.csv. In
# the local part of an address %s is written in characters that may stand there anyhow.
_BRACED = r"\{\{[^{}\n]{0,80}\}\}|[$#]?\{[^{}\n]{0,80}\}|%\([^()\n]{0,80}\)s"
_LOCAL = rf"(?:{_BRACED}|[\w.+%-]){{1,64}}"
_LABEL = rf"(?:[\w-]{{1,63}}|{_BRACED}|%s)"
_HOST = rf"(?:{_LABEL}(?:\.{_LABEL})+|{_BRACED}|%s(?!\w))"
_BEHIND_SLOT = r"(?:(?<=\})|(?<=%[ds])|(?<=\)[ds]))"
_THOUSANDS = r"\d{1,3}(?:[ \u00a0\u202f]\d{3}){1,9}(?![ -]?\d)"
_YEARS = r"(?:1\d|20)\d\d-(?:1\d|20)\d\d(?!\d)"
_BEFORE_SLOT = r"(?=[$#]?\{|%[ds(])"
# Names with an ampersand: one twice, one with those who came after it, or well known. Two other
# words with capitals may be a heading, "Terms & Conditions", or any two nouns of German.
_FIRMS = (
    "Abercrombie & Fitch|Arm & Hammer|Bang & Olufsen|Barnes & Noble|Ben & Jerry['’]s|"
    "Black & Decker|Bausch & Lomb|Crate & Barrel|Dolce & Gabbana|Dun & Bradstreet|"
    "Ernst & Young|Giesecke & Devrient|Head & Shoulders|Heckler & Koch|Hill & Knowlton|"
    "Laurel & Hardy|Legal & General|Marks & Spencer|Moët & Chandon|Peek & Cloppenburg|"
    "Pratt & Whitney|Procter & Gamble|Rohde & Schwarz|Simon & Garfunkel|Simon & Schuster|"
    "Smith & Wesson|Standard & Poor['’]s|Villeroy & Boch|Young & Rubicam"
)
_FAMILY = "Father|Mother|Sister|V[aä]ter|M[uü]tter|Père|Mère|Fille|Sœur|Padre|Madre|Hermana|Hija"
_AFTER_FIRST = (
    "Sons?|Daughters|Brothers|Bros|Co|Cie|Company|Associates|S[oö]hne|Sohn|Töchter|Fils|Frères|Associés|"
    "Hijos?|Hermanos?|Asociados"
)

# Earlier patterns win where two begin at the same place.
_PATTERNS = (
    (
        Kind.TAG,
        r"<!--.{0,500}?-->|</?[A-Za-z][^<>\n]*>|</?\d{1,3}/?>|&lt;/?[A-Za-z][^<>&\n]{0,80}&gt;",
    ),
    (Kind.NAME, rf"(?i:https?|ftp|file)://[^{_NOT_IN_ADDRESS}]+|www\.[^{_NOT_IN_ADDRESS}]+"),
    (Kind.NAME, rf"(?<![\w.+%-])(?:mailto:)?{_LOCAL}@{_HOST}"),
    (
        Kind.NAME,
        rf"(?:\b|(?=[{{$#%]))(?:{_LABEL}\.){{1,8}}(?:{_DOMAINS})\b(?:/[^{_NOT_IN_ADDRESS}]*)?",
    ),
    (Kind.NAME, r"`[^`\n]+`"),
    # The last is that of a message for several numbers: {n, plural, one {# file} other {# files}}.
    (
        Kind.SLOT,
        (
            r"\{\{\{[^{}\n]*\}\}\}|\{\{[^{}\n]*\}\}|[$#]\{[^{}\n]*\}|\{[^{}\n]{0,80}\}|"
            r"\{[^{}\n]{0,80}(?:\{[^{}\n]{0,80}\}[^{}\n]{0,80}){1,9}\}"
        ),
    ),
    (Kind.NAME, r"(?:[A-Za-z]:|%[A-Z][A-Z_]+%)\\(?:(?:[\w.-]+|%[A-Z][A-Z_]+%)\\)*[\w.-]*\w"),
    (Kind.SLOT, r"%\([^()\n]*\)[-+#0]*\d*(?:\.\d+)?[a-zA-Z]|%[A-Z][A-Z_]+%"),
    (
        Kind.SLOT,
        r"(?<![\d%])%(?:\d+\$)?[-+#0]*\d*(?:\.\d+)?(?:hh?|ll?|[qjzt])?[sdiouxXeEfFgGcpn@](?![A-Za-z])",
    ),
    (Kind.SLOT, r"(?<![\d%])%L?\d{1,2}(?!\d)"),
    # %sth is the fifth and %dx%d a size; %ds are seconds.
    (Kind.SLOT, r"(?<![\d%])%[sd](?:(?=(?:st|nd|rd|th|x)(?!\w))|(?:m?s|px|[kKMG]B)(?!\w))"),
    (Kind.SLOT, r"\$[A-Za-z_]\w*|\[\[[^\[\]\n]*\]\]|\[[A-Z][A-Z0-9_ ]*\]|__\w+?__|@[a-z_]+@"),
    (Kind.NAME, r"(?<!\w)(?:[@#][A-Za-z_]\w*|#\d+(?:-[A-Z\d]+)*)(?!\w)"),
    (Kind.SYMBOL, r"%%|&(?:#\d+|#x[0-9A-Fa-f]+|[A-Za-z]\w*);|\\[nrt](?![a-z])"),
    (Kind.SYMBOL, r"(?<!\w):[a-z0-9_+]+:(?!\w)"),
    (Kind.NAME, rf"(?:(?<![\w/])|{_BEHIND_SLOT})(?:[A-Za-z]:\\|~?/)(?:[\w.-]+[\\/])*[\w.-]*\w"),
    (Kind.NAME, rf"\b(?:[\w-]{{1,99}}/){{0,9}}(?:[\w-]{{1,99}}\.){{1,9}}(?:{_FILES})\b"),
    (Kind.NAME, r"\b[A-Za-z]\w*_\w+\b"),
    (Kind.NAME, r"\b\d{4}-\d{2}-\d{2}(?:T[\d:.]+Z?)?\b|\+\d[\d ()/.-]{5,}\d"),
    # A size, if its numbers have no decimals that would have to be rewritten.
    (
        Kind.NAME,
        (
            r"(?<![\w.,])\d{1,5}(?: ?[x×] ?\d{1,5}(?:[ \u00a0]?(?:mm|cm|m|km|px|in|ft)\b)?)+"
            r"(?![\w²³]|[ \u00a0]?(?:mm|cm|m|km)[²³]|[.,]\d)"
        ),
    ),
    # An account by its IBAN; an identifier, a digest, or a network card's address in hexadecimal.
    (Kind.NAME, r"\b[A-Z]{2}\d{2}(?: ?[A-Z\d]{4}){2,7}(?: ?[A-Z\d]{1,3})?\b"),
    (
        Kind.NAME,
        (
            r"\b[\da-fA-F]{8}(?:-[\da-fA-F]{4}){3}-[\da-fA-F]{12}\b|\b(?:[\da-fA-F]{2}:){5}[\da-fA-F]{2}\b|"
            r"\b(?=[a-f]{0,40}\d)(?=\d{0,40}[a-f])[\da-f]{16,}\b|\b0x[\da-fA-F]+\b"
        ),
    ),
    # Groups of digits: a card, a telephone, a book; but no thousands, 12 345 678, nor 1914-1918.
    (
        Kind.NAME,
        (
            rf"(?<![\w.,/-])(?!{_THOUSANDS})(?:\d{{2,}}(?:[ -]| ?/ ?)\d{{2,}}(?:[ -]\d+)+|"
            rf"\d+(?:-\d+){{3,}}|(?!{_YEARS})\d{{4,}}-\d{{3,}})(?![\w,.-]*\d)(?!\w)|"
            r"(?<!\w)\(\d{2,5}\) ?\d{3,}(?:[ -]\d{2,})*(?!\w)"
        ),
    ),
    # A telephone number in its country; a version, if only a long one looks like no number.
    # But 000 000 is the rest of a million.
    (
        Kind.NAME,
        (
            r"(?<![\d.,/-])(?!(?<=\d[ \u00a0\u202f])0\d\d \d{3}(?!\d))"
            r"(?:0\d{2,5}[ /-]\d{3,}(?:[ -]?\d{2,})*|\d{3}-\d{4})(?![\w-])"
        ),
    ),
    (Kind.NAME, r"\bv\d+(?:\.\d+)*\b|\b\d+\.\d+\.\d+-[a-z]+(?:\.?\d+)*\b"),
    # Longer than any word of a language: a key, a digest, a line of something encoded.
    (Kind.NAME, r"[A-Za-z\d_+/=-]{100,}"),
    # A house or a room with its letter.
    (Kind.NAME, r"(?<![\w.,/-])\d{1,4}[abc](?![\w-])"),
    # An order number, a part number: capitals and digits, at least three of them.
    (Kind.NAME, rf"\b(?=[A-Z/-]{{0,30}}\d)(?=[\d/-]{{0,30}}[A-Z]){_CODE}\b(?<=[A-Z\d/-]{{3}})"),
    (Kind.NAME, rf"{_BEHIND_SLOT}(?:\.(?:{_FILES})\b|_\w*)"),
    # H&M, Q&A; but what is asked for by its words, see ``spelled_out``.
    (Kind.NAME, r"\b(?!(?:R&D|F&E|T&C)(?![\w-]))[A-Z]{1,3}&(?:amp;)?[A-Z]{1,3}(?:\b|(?=s\b))(?!;)"),
    (
        Kind.NAME,
        (
            rf"\b(?:(?:{_FIRMS})(?!\w)|(?P<twin>[A-ZÀ-ÖØ-Þ][\w’'-]+) & (?P=twin)\b|"
            rf"(?!{_FAMILY})[A-ZÀ-ÖØ-Þ][\w’'-]+ & (?:{_AFTER_FIRST})\b)"
        ),
    ),
    # Keys to press, Ctrl+C and Alt+Shift+F4; and what programs are written in.
    (Kind.NAME, r"(?<!\w)[A-Z]\+\+(?!\w)|(?<!\w)[CF]#(?!\w)"),
    (Kind.NAME, r"\b(?:(?:Ctrl|Strg|Alt|AltGr|Shift|Cmd|Win)\+)+(?:[A-Z][A-Za-z]*|F?\d{1,2})\b"),
    (Kind.NAME, rf"\b[A-Za-z]\w*_{_BEFORE_SLOT}|(?<!\w)@{_BEFORE_SLOT}"),
)
_URLS, _DOMAIN, _PATHS = 1, 3, 15
# What is written without spaces stands right beside an item, as in 请看example.com吧. It is hidden
# from the patterns behind a sign that is part of no item, so that an item ends where it begins.
_CHARACTER = re.compile(f"[{UNSPACED}]")
_HIDDEN = "、"
# It may be part of an address, but not right behind the name of a host: .../wiki/中国
_GOES_ON = late_pattern(
    rf"(?<=[/=_-])[{UNSPACED}]+(?:[/#=&_-][^{_NOT_IN_ADDRESS}{UNSPACED}]*[{UNSPACED}]*)*"
)
_HAS_PATH = re.compile(r"(?:://|www\.)[^/]+/.")
_ITEMS = re.compile("|".join(f"(?P<p{i}>{pattern})" for i, (_, pattern) in enumerate(_PATTERNS)))
# Something of each is in every item. Most sentences have no sign; those with a sign have mostly a
# number or a full stop, and a look closer costs them less than the search for items.
_SIGN = re.compile(r"[<`{%$#@\[&\\/:_\d+]|\.\w")
_LONG_WORD = re.compile(r"(?<![A-Za-z+=-])[A-Za-z+=-]{100}")
_CLOSER = re.compile(
    rf"[<`{{%$#@\[&\\/_]|:[a-z0-9_+]+:|www\.|\.(?:{_DOMAINS}|{_FILES})\b|\d-[\da-z]|\+\d|"
    r"\d{2} ?[ /-] ?\d{2}|\d-\d|\(\d\d|v\d|[A-Z]-*\d|\d-*[A-Z]|[A-Za-z\d+=-]{100}|"
    r"[\da-f]{16}|\d[abc]|\d ?[x×]|:[\da-fA-F]{2}:|[A-Za-z][+#]"
)
# What may be between two that are one: {year}-{month}, %d/%d, {width}x{height}.
_BETWEEN = re.compile(r"[/\\:._@,+=&|×x~-]{0,3}")
# What stands right beside a placeholder: x{name}y, v{version}, {width}px, ({name}).
_WORD_BEGUN, _WORD_ENDS = re.compile(rf"{LETTER}+\Z"), re.compile(f"{LETTER}+")
_LONGEST_WORD = 40
_UNIT = re.compile(rf"(?:[kKMGT]i?B|px|pt|k[gm]|[cm]m|ms|[kMG]?Hz)(?!{LETTER})")
_OPENING = re.compile(r"\W([(\[（])")
_CLOSING = {"(": ")", "[": "]", "（": "）"}
_FREE = re.compile(rb"\0+")
_LAST_LATIN = "\u024f"
_AFTER_ADDRESS = ".,;:!?'’*_…"


def find_items(text: str, foreign: Sequence[tuple[int, int]] = ()) -> list[Item]:
    """The items of a source, in order, without overlap; numbers are looked after elsewhere.

    ``foreign`` are the places of words and signs that the model's vocabulary lacks. Neighbouring
    foreign words become one item.
    """
    items: list[Item] = []
    if _SIGN.search(text) or (len(text) >= 100 and _LONG_WORD.search(text)):
        shown = _CHARACTER.sub(_HIDDEN, text)
        if _CLOSER.search(shown):
            found = (_matched(match, text) for match in _ITEMS.finditer(shown))
            items = [item for item in found if item.text]
    if not foreign:
        return items
    taken = [(item.start, item.end) for item in items]
    for start, end in _joined(text, foreign, taken):
        word = text[start:end]
        kind = Kind.NAME if any(char.isalnum() for char in word) else Kind.SYMBOL
        items.append(Item(kind, word, start, end))
    return sorted(items, key=lambda item: item.start)


def _matched(match: re.Match[str], whole: str) -> Item:
    """The item that was found in ``whole``; an empty one where it is none after all."""
    number, (start, end) = int(str(match.lastgroup)[1:]), match.span()
    if number == _URLS and _HAS_PATH.search(whole, start, end):
        goes_on = _GOES_ON().match(whole, end)
        end = goes_on.end() if goes_on else end
    text = whole[start:end]
    if number in (_URLS, _DOMAIN):  # a full stop or bracket after an address is the sentence's
        kept = text.rstrip(_AFTER_ADDRESS)
        while kept.endswith(")") and kept.count(")") > kept.count("("):
            kept = kept[:-1].rstrip(_AFTER_ADDRESS)
        text = kept
    if number == _PATHS and is_unspaced(whole[:start][-1:]) and text.rfind("/") == 0:
        text = ""  # the second of two words: 中文/English
    return Item(_PATTERNS[number][0], text, start, start + len(text))


def _joined(
    text: str, foreign: Iterable[tuple[int, int]], taken: Iterable[tuple[int, int]]
) -> list[tuple[int, int]]:
    """Foreign places outside the taken ones, those with nothing but spaces between made one."""
    covered = bytearray(len(text))
    for start, end in taken:
        covered[start:end] = b"\1" * (end - start)
    joined: list[tuple[int, int]] = []
    places = [free.span() for span in foreign for free in _FREE.finditer(covered, *span)]
    for start, end in places:
        if joined and text[joined[-1][1] : start].isspace():
            joined[-1] = (joined[-1][0], end)
        else:
            joined.append((start, end))
    return joined


def carried_items(text: str, foreign: Sequence[tuple[int, int]] = ()) -> list[Item]:
    """The items of a source as they go through the model: with what is glued to them.

    ``foreign`` as for :func:`find_items`.
    """
    items = find_items(text, foreign)
    if not any(item.kind is Kind.SLOT for item in items):
        return _touching_as_one(text, items)
    joined = _touching_as_one(text, list(_with_letters(text, items)))
    return _with_brackets(text, joined)


def _with_letters(text: str, items: Sequence[Item]) -> Iterator[Item]:
    """Placeholders with the letters of the word that they stand in, or the unit right behind."""
    ends = [item.start for item in items[1:]] + [len(text)]
    before = 0
    for item, end in zip(items, ends, strict=True):
        if item.kind is Kind.SLOT:
            word = _WORD_BEGUN.search(text, max(before, item.start - _LONGEST_WORD), item.start)
            behind = (_WORD_ENDS if word else _UNIT).match(text, item.end, end)
            start = word.start() if word else item.start
            item = _longer(text, item, start, behind.end() if behind else item.end)
        yield item
        before = item.end


def _with_brackets(text: str, items: Sequence[Item]) -> list[Item]:
    """Placeholders that are alone in brackets with these, which a model mistakes for others.

    Brackets that the vocabulary lacks are items themselves, and are left out then.
    """
    ends = {item.end: item for item in items}
    starts = {item.start: item for item in items}
    kept: list[Item] = []
    left_out: set[Item] = set()
    for item in items:
        around = (ends.get(item.start), starts.get(item.end))
        are_brackets = all(other is None or len(other.text) == 1 for other in around)
        if item.kind is Kind.SLOT and are_brackets and _is_in_brackets(text, item):
            left_out.update(bracket for bracket in around if bracket is not None)
            item = _longer(text, item, item.start - 1, item.end + 1)
        kept.append(item)
    return [item for item in kept if item not in left_out]


def _is_in_brackets(text: str, item: Item) -> bool:
    """Whether it is alone in brackets, and these are not glued to a word, as in f({x})."""
    before, behind = text[max(item.start - 2, 0) : item.start], text[item.end : item.end + 2]
    opening = _OPENING.fullmatch(before.rjust(2))
    return opening is not None and _CLOSING[opening[1]] == behind[:1] and not behind[1:].isalnum()


def _longer(text: str, item: Item, start: int, end: int) -> Item:
    return Item(item.kind, text[start:end], start, end)


def _touching_as_one(text: str, items: Sequence[Item]) -> list[Item]:
    """The items of a text, those with no space between made one, as {first}{last} and {n}/{all}.

    The words in their places would run together, and a model that takes two for one word does not
    copy it. What has a placeholder in it is one. Tags and signs have no words, and stay by
    themselves, but for the sign of per cent behind a placeholder.
    """
    joined: list[Item] = []
    for item in items:
        before = joined[-1] if joined else None
        if before is not None and _touch(text, before, item):
            kind = Kind.SLOT if Kind.SLOT in (before.kind, item.kind) else Kind.NAME
            joined[-1] = Item(kind, text[before.start : item.end], before.start, item.end)
        else:
            joined.append(item)
    return joined


def _touch(text: str, before: Item, item: Item) -> bool:
    if before.kind not in (Kind.NAME, Kind.SLOT):
        return False
    if item.kind not in (Kind.NAME, Kind.SLOT):
        return item.text == "%%" and before.end == item.start
    return _BETWEEN.fullmatch(text, before.end, item.start) is not None


def has_words(text: str, items: Sequence[Item]) -> bool:
    """Whether anything is left to translate when the items are taken out.

    That is a letter, but a lone one of the Latin alphabet is no word yet: of a first letter, a
    model makes up a sentence.
    """
    letters = _letters(text, items)
    first = next(letters, "")
    return first > _LAST_LATIN or next(letters, "") != ""


def _letters(text: str, items: Sequence[Item]) -> Iterator[str]:
    position = 0
    for item in (*items, None):
        end = len(text) if item is None else item.start
        yield from filter(str.isalpha, text[position:end])
        position = len(text) if item is None else item.end


def copies(text: str, items: Sequence[Item]) -> dict[int, int]:
    """Where a text says the items of another one: number of the item → where its copy begins.

    Longer ones are looked for first, so that none is taken for a part of another; of alike ones
    the first item has the first copy.
    """
    taken = bytearray(len(text))
    found: dict[int, int] = {}
    for number, item in sorted(enumerate(items), key=lambda entry: -len(entry[1].text)):
        start = text.find(item.text)
        while start >= 0 and any(taken[start : start + len(item.text)]):
            start = text.find(item.text, start + 1)
        if start >= 0:
            found[number] = start
            taken[start : start + len(item.text)] = b"\1" * len(item.text)
    return found
