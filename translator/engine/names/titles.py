"""People who are named with a title or in full: Mr. Smith, Frau Weber, Anna Kowalczyk.

A small model hardly knows titles, and takes surnames for other words: "Mr. Müller called" came out
as "Mr. Versandler hat angerufen", and "Mrs. Schmidt" as "Maman. Schmid".
"""

from __future__ import annotations

import re
from enum import StrEnum
from functools import cache

from translator.core.direction import Direction
from translator.core.languages import LANGUAGES, language
from translator.core.unspaced import HAN, UNSPACED
from translator.engine.names.known_names import given_names, is_spelled
from translator.engine.names.titles_behind import said_titled_behind
from translator.engine.protection import Item, Kind


class _Title(StrEnum):
    MAN = "man"
    WOMAN = "woman"
    DOCTOR = "doctor"
    PROFESSOR = "professor"


# In sources. An article or preposition goes with the title where one is usual.
_TITLES = {
    "en": {
        _Title.MAN: r"Mr\.?",
        _Title.WOMAN: r"(?:Mrs|Ms)\.?|Miss",
        _Title.DOCTOR: r"Dr\.?",
        _Title.PROFESSOR: r"(?:Prof\.|Professor)(?: Dr\.?)?",
    },
    "de": {
        _Title.MAN: r"Herrn?|Hrn?\.",
        _Title.WOMAN: r"Frau|Fr\.",
        _Title.DOCTOR: r"(?:(?:Herrn?|Frau) )?Dr\.(?: (?:med|phil|jur)\.)?",
        _Title.PROFESSOR: r"(?:(?:Herrn?|Frau) )?(?:Prof\.|Professor(?:in)?)(?: Dr\.)?",
    },
    "fr": {
        _Title.MAN: r"M\.|[Mm]onsieur",
        _Title.WOMAN: r"Mme|[Mm]adame|Mlle|[Mm]ademoiselle",
        _Title.DOCTOR: r"(?:[Ll][ea] )?(?:Dre?\b\.?|[Dd]octeure?)",
        # Behind "un" or "ma" it is a teacher.
        _Title.PROFESSOR: (
            r"(?:[Ll][ea] )?Pr\b\.?|(?:[Ll][ea] |(?<=Cher )|(?<=Chère ))[Pp]rofesseure?"
        ),
    },
    "es": {
        _Title.MAN: r"(?:[Ee]l )?(?:señor|Sr\.)",
        _Title.WOMAN: r"(?:[Ll]a )?(?:señor(?:a|ita)|Srt?a\.)",
        _Title.DOCTOR: r"(?:(?:[Ee]l|[Ll]a) )?(?:Dra?\.|[Dd]octora?)",
    },
}
# A capital behind a title, and no name.
_OFFICES = (
    "President|Chairman|Chairwoman|Speaker|Secretary|Minister|Ambassador|Mayor|Right|Wrong|"
    r"Doktor\w*|Professor\w*|Präsident\w*|Bundes\w+|Kanzler\w*|Direktor\w*|Lehrer(?:in)?|Ober|Wirt(?:in)?|"
    r"Kolleg\w+|Nachbar(?:in)?|Gott|Bürgermeister\w*|Richterin|Minister\w*|"
    r"Président\w*|Presidente|Presidenta|Director|Directora|Ministr[oa]|Alcalde|Juez|Doctora?|Profesora?"
)
_DATES = (
    "(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day|January|February|March|April|May|June|July|August|"
    "September|October|November|December"
)
NAME = rf"(?!(?:I|Dr|Dra|Prof|{_OFFICES}|{_DATES})\b)[A-ZÀ-ÖØ-Þ](?:[\w-]|['’](?!s\b)\w)+"
# What somebody is, behind their name: "Is Tom Canadian?"
_NATIONS = "|".join(entry.name for entry in LANGUAGES.values()) + (
    "|American|British|Canadian|Australian|Austrian|Belgian|Swiss|Irish|Scottish|Welsh|Indian|"
    "Mexican|Brazilian|African|Asian|European|Egyptian|Israeli|Jewish|Muslim|Christian|Catholic"
)
# Before a German word for a woman or a gentleman that is no title: "Ich gab der Frau Geld."
_DETERMINER = re.compile(
    r"d(?:er|ie|em|en|es|iese[rmns]?)|(?:k?ein|[mds]ein|ihr|unser|eur|jed|welch)e?[rmns]?"
)

# In drafts: what is written, and what else is left as it is.
_WRITTEN = {
    "en": ("Mr. {}", "Ms. {}", "Dr. {}", "Professor {}"),
    "de": ("Herr {}", "Frau {}", "Dr. {}", "Professor {}"),
    "fr": ("M. {}", "Mme {}", "le Dr {}", "le professeur {}"),
    "es": ("el señor {}", "la señora {}", "el Dr. {}", "el profesor {}"),
    "zh": ("{}先生", "{}女士", "{}博士", "{}教授"),
    "ja": ("{}さん", "{}さん", "{}博士", "{}教授"),
}
_SAID = {
    "en": (
        r"Mr\.? {}",
        r"(?:Mrs|Ms|Miss|Madame)\.? {}",
        r"(?<!M[rs] )(?<!M[rs]\. )(?<!Mrs\. )(?:Dr\.?|[Dd]octor) {}",
        r"Prof\w*\.? {}",
    ),
    "de": (r"Herrn? {}", r"(?:Frau|Fräulein) {}", r"(?:Dr\.|Doktor) {}", r"Prof(?:\.|essor) {}"),
    "fr": (
        r"(?:M\.|[Mm]onsieur) {}",
        r"(?:Mme|[Mm]adame|Mlle|[Mm]ademoiselle) {}",
        r"(?:Dr\.?|[Dd]octeur) {}",
        r"[Pp]rofesseure? {}",
    ),
    "es": (
        r"(?:[Ss]eñor|Sr\.|[Dd]on) {}",
        r"(?:[Ss]eñor(?:a|ita)|Srt?a\.|[Dd]oña) {}",
        r"(?:Dra?\.|[Dd]octora?) {}",
        r"[Pp]rofesora? {}",
    ),
    "zh": ("{}先生", "{}(?:女士|小姐|太太|夫人)", "{}(?:博士|医生)", "{}教授"),
    "ja": ("{}(?:さん|氏|様)", "{}(?:さん|氏|様)", "{}(?:博士|先生)", "{}(?:教授|先生)"),
}
# Japanese names that the model may know in their characters.
_SPELLED = {"ja": f"[{HAN}]{{1,4}}"}
_BEFORE = re.compile(r"(\w+|[,:;]) *\Z")
# Before somebody who does something, or is spoken to; before others German has "Herrn".
_BEFORE_SUBJECT = re.compile(
    "am|and|are|as|because|before|but|can|could|dear|did|do|does|had|has|have|hello|hey|hi|how|if|"
    "is|may|might|must|or|said|says|shall|should|since|than|that|then|though|was|were|what|when|"
    "where|which|while|who|why|will|would"
)
# At the beginning of a letter.
DEAR = {
    "en": "Dear ",
    "de": "(?:Sehr geehrter?|Lieber?) ",
    "fr": "Ch(?:er|ère)s? ",
    "es": "(?:Estimad|Querid)[oa]s? ",
}
_WRITTEN_DEAR = {
    "en": ("Dear Mr. {}", "Dear Ms. {}", "Dear Dr. {}", "Dear Professor {}"),
    "de": (
        "Sehr geehrter Herr {}",
        "Sehr geehrte Frau {}",
        "Guten Tag Dr. {}",
        "Guten Tag Professor {}",
    ),
    "fr": ("Cher M. {}", "Chère Mme {}", "Cher Dr {}", "Cher professeur {}"),
    "es": (
        "Estimado señor {}",
        "Estimada señora {}",
        "Estimado Dr. {}",
        "Estimado profesor {}",
    ),
    "zh": ("尊敬的{}先生", "尊敬的{}女士", "尊敬的{}博士", "尊敬的{}教授"),
    "ja": ("{}様", "{}様", "{}先生", "{}先生"),
}
# Preposition and article in one, and two full stops; what stands as a place did, in its case.
_CONTRACTED = {
    "en": ((r"\b[Tt]he (?=World War I|the \d+(?:st|nd|rd|th) century)", ""),),
    "de": (
        (r"\b([IVX]+\.)\.(?!\.)", r"\1"),
        (r"\b([Ii])n der ((?:Ers|Zwei)te) Weltkrieg", r"\1m \2n Weltkrieg"),
        (
            r"\b((?i:nach|vor|seit|von|aus|zu|mit|bei)) der ((?:Ers|Zwei)te) Weltkrieg",
            r"\1 dem \2n Weltkrieg",
        ),
        (
            r"\b([Üü]ber|[Ff]ür|[Gg]egen|[Dd]urch) der ((?:Ers|Zwei)te) Weltkrieg",
            r"\1 den \2n Weltkrieg",
        ),
        (r"\b([Ww]ährend) der ((?:Ers|Zwei)te) Weltkrieg", r"\1 des \2n Weltkriegs"),
    ),
    "es": ((r"\b([Aa]|[Dd]e) el (?=señor|Dr\.|profesor)", r"\1l "),),
    "fr": (
        (r"\b[àÀ] la (?=(?:Première|Seconde) Guerre)", "pendant la "),
        (r"\bà le (?=Dr|professeur)", "au "),
        (r"\bde le (?=Dr|professeur)", "du "),
    ),
}


def places_of_people(source: str, draft: str, direction: Direction) -> list[tuple[int, int]]:
    """Where a draft says those that the source names with a title or in full."""
    return [
        match.span() for said in _all_said(source, direction) for match in re.finditer(said, draft)
    ]


def _all_said(source: str, direction: Direction) -> list[str]:
    """Regular expressions for what a draft may say for each of them."""
    said = said_titled_behind(source, direction)
    if direction.source in _TITLES and direction.target in _WRITTEN:
        said += [
            _SAID[direction.target][_number(match, direction)].format(
                _said(match["name"], direction)
            )
            for match in _titled(direction).finditer(source)
        ]
    if _has_full_names(direction):
        said += [re.escape(match.group()) for match in _full_names(direction).finditer(source)]
    return said


def missing_titled(source: str, draft: str, direction: Direction) -> list[Item]:
    """People named with a title, of whom the draft says less; ``text`` is what to write."""
    if direction.source not in _TITLES or direction.target not in _WRITTEN:
        return []
    found = []
    for match in _titled(direction).finditer(source):
        if direction.source == "de" and _DETERMINER.fullmatch(_word_before(source, match)):
            continue
        number, name = _number(match, direction), match["name"]
        if re.search(_SAID[direction.target][number].format(_said(name, direction)), draft):
            continue
        if match["dear"]:
            wanted = _WRITTEN_DEAR[direction.target][number]
        else:
            wanted = in_case(_WRITTEN[direction.target][number], source, match, direction)
        kind = Kind.WOMAN if match.groupdict().get(_Title.WOMAN) else Kind.MAN
        found.append(Item(kind, wanted.format(name), *match.span()))
    return found


def _number(match: re.Match[str], direction: Direction) -> int:
    """The place of its title among all titles."""
    return list(_Title).index(next(one for one in _TITLES[direction.source] if match[one]))


@cache
def _titled(direction: Direction) -> re.Pattern[str]:
    """Finds a title and what it is one of, with "dear" before it, and the name behind.

    In German the word behind a name may be any noun, unless it is a given name.
    """
    source = direction.source
    titles = "|".join(f"(?P<{title}>{said})" for title, said in _TITLES[source].items())
    name = f"{NAME}(?: {_surname(direction)})?"
    if source == "de":
        name = f"(?:(?:{_given(direction)}) )?{NAME}"
    return re.compile(rf"(?<![\w-])(?P<dear>{DEAR[source]})?(?:{titles}) (?P<name>{name})")


def _given(direction: Direction) -> str:
    return "|".join(map(re.escape, given_names(direction)))


def _surname(direction: Direction) -> str:
    """What may follow a given name: not that of somebody else, as in "I gave Tom Mary's book".

    Nor a Roman number, with which the others have their own name for somebody.
    """
    return rf"(?!(?:{_NATIONS}|{_given(direction)}|[IVX]+(?:er|re)?(?!-))\b){NAME}"


def _said(name: str, direction: Direction) -> str:
    said = rf"{re.escape(name)}(?:(?=[{UNSPACED}])|s?(?!\w))"
    spelled = _SPELLED.get(direction.target)
    return f"(?:{said}|{spelled})" if spelled else said


def missing_full(source: str, draft: str, direction: Direction) -> list[Item]:
    """People by a known given name and another one, which is written alike in Latin letters."""
    if not _has_full_names(direction):
        return []
    given = given_names(direction)
    return [
        Item(given[match[1]], match.group(), *match.span())
        for match in _full_names(direction).finditer(source)
        if match.group() not in draft and not is_spelled(match[1], draft, direction)
    ]


def _has_full_names(direction: Direction) -> bool:
    """Whether they can be told: in German any noun may be the next word."""
    return language(direction.source).spaced and direction.source != "de"


@cache
def _full_names(direction: Direction) -> re.Pattern[str]:
    return re.compile(rf"(?<![\w-])({_given(direction)}) {_surname(direction)}")


def contracted(text: str, target: str) -> str:
    """The text with preposition and article in one, as in "al señor"."""
    for pattern, new in _CONTRACTED.get(target, ()):
        text = re.sub(pattern, new, text)
    return text


def in_case(written: str, source: str, found: re.Match[str], direction: Direction) -> str:
    """What is written for somebody, as it is where it stands: "Herrn" behind a verb."""
    word = _word_before(source, found)
    if direction.target == "es" and (
        word in {",", "dear", "hello", "hi"} or _is_called(source, found)
    ):
        return written.removeprefix("el ").removeprefix("la ")
    is_object = word.isalpha() and _BEFORE_SUBJECT.fullmatch(word) is None
    return written.replace("Herr ", "Herrn ") if is_object else written


def _word_before(source: str, found: re.Match[str]) -> str:
    """The word or sign before it, in small letters; empty at the beginning."""
    before = _BEFORE.search(source[: found.start()])
    return before[1].casefold() if before else ""


def _is_called(source: str, found: re.Match[str]) -> bool:
    """Whether somebody is spoken to at the beginning of a sentence."""
    return found.start() == 0 and source[found.end() : found.end() + 1] == ","
