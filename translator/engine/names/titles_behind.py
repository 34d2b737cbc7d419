"""People whose title stands behind their name, as in Chinese and Japanese: 王先生, 田中さん.

A small model reads the characters of a surname as words: of 王先生在吗？ it made "Is the king
first?", and of 田中さん "any country".

``resources/names/surnames.tsv`` has the commonest surnames with what English writes for them. One
that has a question mark before it is the end of many words, as 周 is of 上周, "last week": it is
looked for only where nothing Chinese stands before it, or a word that ends before a name. What
makes another word of one of the others is in the last column: 国王 is a king.
"""

from __future__ import annotations

import re
from functools import cache
from typing import NamedTuple

from translator.core.direction import Direction
from translator.core.late_pattern import late_pattern
from translator.core.resources import resources
from translator.core.unspaced import HAN
from translator.engine.protection import Item, Kind


class _Behind(NamedTuple):
    """A title: how it is written, what English writes, and who is most likely to have it."""

    title: str
    written: str
    kind: Kind = Kind.MAN


# さん and 様 tell nothing of sex, and 先生 not whether somebody teaches, heals or writes: what
# English would have to choose is left open, as those do who write English in Japan. 氏 is what
# newspapers write, and those of English write the bare name.
_TITLES = {
    "zh": (
        _Behind("先生(?![们們产產成活])", "Mr. {}"),
        _Behind("女士(?![们們兵])", "Ms. {}", Kind.WOMAN),
        _Behind("小姐(?![们們姐妹])", "Miss {}", Kind.WOMAN),
        _Behind("太太(?![们們平多少])", "Mrs. {}", Kind.WOMAN),
        _Behind("(?:老师|老師)(?![们們傅])", "Teacher {}"),
        _Behind("(?:医生|醫生)(?![们們活])", "Dr. {}"),
        _Behind("(?:博士)(?![们們后後生])", "Dr. {}"),
        _Behind("教授(?![们們法])", "Professor {}"),
        _Behind("(?:经理|經理)(?![们們人解])", "Manager {}"),
    ),
    "ja": (
        _Behind("さん", "{}-san"),
        _Behind("様(?![子々式相])|さま", "{}-san"),
        _Behind("先生", "{}-sensei"),
        _Behind("氏(?!名)", "{}"),
        _Behind("くん|君", "{}-kun"),
        _Behind("ちゃん", "{}-chan", Kind.WOMAN),
        _Behind("教授(?!会)", "Professor {}"),
        _Behind("博士(?!号)", "Dr. {}"),
    ),
}
# The others with somebody: 田中さんたち. These are more than are named.
_MORE = "(?!たち|達|方|ら(?!し))"
# At the beginning of a letter: 尊敬的王先生.
_DEAR = "(?:尊敬|亲爱|親愛)的|親愛なる"
_LETTER_GOES_ON = late_pattern("[、,，:：]?")
_TITLE = late_pattern(
    "先生|女士|小姐|太太|老师|老師|医生|醫生|博士|教授|经理|經理|さ[んま]|様|氏|くん|君|ちゃん"
)
# A surname that ends many words begins none only behind one of these.
_BEFORE_A_NAME = "的和跟与與请請问問找是了见見让讓叫"
# In front of a Japanese name a word of time has no particle.
_DAYS = "昨日|今日|明日|毎日|先日|今朝|昨夜|時々"
# English knows a person by any title, but a Chinese name without one may be another word: He, Long.
_ANY_TITLE = r"(?:(?:Mr|Mrs|Ms|Dr|Prof)\.?|Miss|Doctor|Professor|Teacher|Manager)"


class _Surnames(NamedTuple):
    """The surnames of a language: what English writes for each, and where they stand in a text."""

    written: dict[str, str]
    pattern: re.Pattern[str]


def missing_titled_behind(source: str, draft: str, direction: Direction) -> list[Item]:
    """People named with a title behind, whom the draft does not name; ``text`` is what to write."""
    found = []
    for match, written, kind in _people(source, direction):
        if not re.search(_said(match, direction.source), draft):
            is_spoken_to = match["dear"] or _opens_letter(source, match)
            found.append(Item(kind, f"Dear {written}" if is_spoken_to else written, *match.span()))
    return found


def said_titled_behind(source: str, direction: Direction) -> list[str]:
    """Regular expressions for what a draft says for each of them."""
    return [_said(match, direction.source) for match, _, _ in _people(source, direction)]


def _people(source: str, direction: Direction) -> list[tuple[re.Match[str], str, Kind]]:
    """Where they stand, what is written for each, and who is meant."""
    if direction.source not in _TITLES or direction.target != "en" or not _TITLE().search(source):
        return []
    surnames = _surnames(direction.source)
    found = []
    for match in surnames.pattern.finditer(source):
        _, written, kind = _TITLES[direction.source][int(str(match.lastgroup)[1:])]
        found.append((match, written.format(surnames.written[match["name"]]), kind))
    return found


def _said(match: re.Match[str], code: str) -> str:
    name = re.escape(_surnames(code).written[match["name"]])
    title = f"(?:{_ANY_TITLE} )" if code == "zh" else f"(?:{_ANY_TITLE} )?"
    return rf"(?<!\w){title}{name}(?:-(?:san|sensei|kun|chan))?(?!\w)"


def _opens_letter(source: str, match: re.Match[str]) -> bool:
    """Whether it is all that a line says, as 山田様 above a letter."""
    alone = not source[: match.start()].strip() and _LETTER_GOES_ON().fullmatch(source, match.end())
    return bool(alone) and match.group().endswith("様")


@cache
def _surnames(code: str) -> _Surnames:
    """Those of a language."""
    lines = (resources() / "names" / "surnames.tsv").read_text("utf-8").splitlines()[1:]
    rows = [cells[1:] for cells in (line.split("\t") for line in lines) if cells[0] == code]
    written = {name.removeprefix("?"): said for name, said, _ in rows}
    titles = "|".join(f"(?P<t{n}>{one.title})" for n, one in enumerate(_TITLES[code]))
    name = _name_in_japanese(rows) if code == "ja" else _name_in_chinese(rows)
    dear = f"(?P<dear>(?:{_DEAR}))?"
    more = _MORE if code == "ja" else ""
    return _Surnames(written, re.compile(f"{dear}(?P<name>{name})(?:{titles}){more}"))


def _name_in_chinese(rows: list[list[str]]) -> str:
    """Longer names first; each where nothing before it makes another word of it."""
    whole = "|".join(name for name, *_ in rows if len(name) > 1 and name[0] != "?")
    plain = "".join(name for name, _, unlike in rows if len(name) == 1 and not unlike)
    ends = "".join(name[1] for name, *_ in rows if name[0] == "?")
    unlike = "|".join(f"(?<![{unlike}]){name}" for name, _, unlike in rows if unlike)
    begins = f"(?:(?<![{HAN}])|(?<=[{_BEFORE_A_NAME}]))"
    return f"{whole}|[{plain}]|{unlike}|{begins}[{ends}]"


def _name_in_japanese(rows: list[list[str]]) -> str:
    """Longer names first; none behind a character that makes a longer name of it."""
    ordered = "|".join(name for name, *_ in sorted(rows, key=lambda row: -len(row[0])))
    return f"(?:(?<![{HAN}])|(?<={_DAYS}))(?:{ordered})"
