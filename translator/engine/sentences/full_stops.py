"""Full stops that end no sentence, though sentencex ends one there: 19. Jahrhundert, M. Dupont.

Nor within a word: Dipl.-Ing., n.º 5.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator

from translator.engine.sentences.joined_spans import Span, joined

# German writes ordinals with a full stop. What stands before one tells it from a number that ends a
# sentence; a noun follows, and none of the words that sentences mostly begin with.
_ARTICLE = (
    r"(?:[Dd](?:er|ie|as|en|em|es)|[Aa]m|[Ii]m|[Zz](?:um|ur)|[Vv]om|[Bb]eim|[Ii]ns|"
    r"(?:[MmDdSs]ein|[Uu]nser|[Ee]ur|[Ii]hr|[Jj]ed|[Dd]ies)e?[rsmn]?)"
)
_MONTH = r"(?:Jan|Feb|Mär|Mrz|Apr|Mai|Jun|Jul|Aug|Sep|Okt|Nov|Dez)"
_BEGINS = (
    "Ich|Du|Er|Sie|Es|Wir|Ihr|Man|Der|Die|Das|Den|Dem|Des|Ein|Eine|Einen|Einem|Einer|Mein|Meine|Dein|"
    "Deine|Sein|Seine|Unser|Unsere|Und|Aber|Oder|Denn|Dann|Danach|Dort|Da|Hier|So|Auch|Wenn|Als|Ob|"
    "Was|Wer|Wie|Wo|Wann|Warum|In|Im|An|Am|Auf|Aus|Bei|Bis|Mit|Nach|Vor|Von|Vom|Zu|Zum|Zur|Für|Um|"
    "Ab|Seit|Heute|Morgen|Gestern|Bitte|Ja|Nein|Nicht|Kein|Keine|Alle|Jetzt|Leider|Vielleicht"
)
_ENDS = {
    "de": re.compile(
        rf"(?:\A|[^\w]){_ARTICLE} \d{{1,3}}\.\s+\Z|"
        r"(?:\A|[^\w.])(?:Ing|geb|Hrn?|Fr|zzgl|inkl)\.\s+\Z"
    ),
    "en": re.compile(r"(?:\A|[^\w.])(?:Ms|approx|incl|excl|ext|vols?)\.\s+\Z"),
    "fr": re.compile(r"(?:\A|[^\w.])(?:MM?|Mmes?|Mlles?|Mgr|Mes?|Drs?|Pr|Ste?)\.\s+\Z"),
    "es": re.compile(r"(?:\A|[^\w.])(?:Srt?a?s?|D|Dña|Dra?s?|Profa?|Uds?|Sta|Sto)\.\s+\Z"),
}
_GOES_ON = {
    "de": re.compile(rf"(?!(?:{_BEGINS})(?!\w))[A-ZÄÖÜ]"),
    "en": re.compile(r"\w"),
    "fr": re.compile(r"[^\W\d_]"),
    "es": re.compile(r"[^\W\d_]"),
}
_WITHIN_WORD = re.compile(r"[-‑º°ª](?=\w|\s)")
_BEFORE_SIGN = re.compile(r"\d\.\Z")  # of an ordinal, 2.º
_HALF_DAY = re.compile(r"\d ?[ap]\. ?m\.\s+\Z")
_BEFORE_NUMBER = {
    "fr": re.compile(r"(?:\A|[^\w.])(?:[Nn]os?|[Aa]rt|[Vv]ol|[Cc]hap|pp?|env|c\.-à-d)\.\s+\Z"),
    "es": re.compile(r"(?:\A|[^\w.])(?:aprox|págs?|pp?)\.\s+\Z"),
}
# A day of the week in short, before a time, a date or another day.
_DAY = {
    "fr": re.compile(r"(?i)(?:\A|[^\w])(?:lun|mar|mer|jeu|ven|sam|dim)\.\s*\Z"),
    "es": re.compile(r"(?i)(?:\A|[^\w])(?:lun|mar|mi[ée]|jue|vie|s[áa]b|dom)\.\s*\Z"),
    "de": re.compile(r"(?:\A|[^\w])(?:Mo|Di|Mi|Do|Fr|Sa|So)\.\s*\Z"),
}
_BEHIND_DAY = re.compile(r"\d|[:–-]|(?:au|à|a|bis|et|y|und)\b")
_BEFORE_MONTH, _BEGINS_WITH_MONTH = re.compile(r"\b\d{1,2}\.\s+\Z"), re.compile(_MONTH)
_LONGEST = 30  # characters before a cut that are looked at


def without_cuts_behind(line: str, sentences: Iterable[Span], language: str) -> Iterator[Span]:
    """Sentences ``line[start:end]``, those made one again that such a full stop has parted."""
    return joined(sentences, lambda cut: _goes_on(line, cut, language))


def _goes_on(line: str, cut: int, language: str) -> bool:
    before = line[max(0, cut - _LONGEST) : cut]
    if before[-1:] == "." and before[-2:-1].isalpha() and _WITHIN_WORD.match(line, cut):
        return True
    if _BEFORE_SIGN.search(before) and line[cut] in "ºª":
        return True
    if language not in _ENDS:
        return False
    numbered = _BEFORE_NUMBER.get(language)
    if numbered is not None and line[cut].isdecimal() and numbered.search(before):
        return True
    if language == "es" and line[cut].islower() and _HALF_DAY.search(before):
        return True
    if language == "de" and _BEFORE_MONTH.search(before) and _BEGINS_WITH_MONTH.match(line, cut):
        return True
    if language in _DAY and _BEHIND_DAY.match(line, cut) and _DAY[language].search(before):
        return True
    return _ENDS[language].search(before) is not None and bool(_GOES_ON[language].match(line, cut))
