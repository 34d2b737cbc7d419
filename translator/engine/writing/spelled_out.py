"""Abbreviations as a model is asked for them: small models know "for example" and not "e.g.".

They take the full stops for ends of sentences: of "Bring fruit, e.g. apples" German's model made
"Bring Obst, Egg". Only those are here that mean one thing.
"""

from __future__ import annotations

import re

from translator.core.late_pattern import late_pattern
from translator.core.unspaced import LETTER, UNSPACED, is_unspaced
from translator.engine.times.weekdays import with_weekdays_spelled_out

_MEANT = {
    "en": {
        "e.g.": "for example",
        "i.e.": "that is",
        "approx.": "about",
        "incl.": "including",
        "w/o": "without",
        "asap": "as soon as possible",
        "ASAP": "as soon as possible",
        "R&D": "research and development",
        "T&C": "terms and conditions",
        "T&Cs": "terms and conditions",
    },
    "de": {
        "z. B.": "zum Beispiel",
        "d. h.": "das heißt",
        "u. a.": "unter anderem",
        "usw.": "und so weiter",
        "bzw.": "oder",
        "ca.": "etwa",
        "evtl.": "eventuell",
        "inkl.": "inklusive",
        "Mio. €": "Millionen Euro",
        "Mrd. €": "Milliarden Euro",
        "Mio.": "Millionen",
        "Mrd.": "Milliarden",
        "zzgl.": "plus",
        "i. d. R.": "normalerweise",
        "F&E": "Forschung und Entwicklung",
    },
    "fr": {
        "p. ex.": "par exemple",
        "svp": "s'il vous plaît",
        "s.v.p.": "s'il vous plaît",
        "c.-à-d.": "c'est-à-dire",
        "R&D": "recherche et développement",
    },
    "es": {
        "p. ej.": "por ejemplo",
        "aprox.": "alrededor de",
        "EE. UU.": "Estados Unidos",
        "EEUU": "Estados Unidos",
        "Ud.": "usted",
        "Uds.": "ustedes",
        "I+D": "investigación y desarrollo",
    },
}
# Only before a number: "No." is a word as well.
_MEANT_BEFORE_A_NUMBER = {
    "en": {
        "No.": "number",
        "no.": "number",
        "Nos.": "numbers",
        "p.": "page",
        "pp.": "pages",
        "ext.": "extension",
        "max.": "at most",
        "min.": "at least",
    },
    "de": {
        "Nr.": "Nummer",
        "Nrn.": "Nummern",
        "S.": "Seite",
        "mind.": "mindestens",
    },
    "fr": {
        "n°": "numéro",
        "N°": "numéro",
        "nº": "numéro",
        "p.": "page",
        "env.": "environ",
    },
    "es": {
        "nº": "número",
        "Nº": "número",
        "núm.": "número",
        "pág.": "página",
        "p.": "página",
        "págs.": "páginas",
    },
}

_SPACE = re.compile("[ \u00a0\u202f]")
# Of 1 000 000 they make a 1 somewhere, and 000 000; 1000000 they copy.
_SPACED_MILLIONS = re.compile(
    r"(?<![\w.,-])(?<!\d[ \u00a0\u202f])\d{1,3}(?:[ \u00a0\u202f]\d{3}){2,4}(?![ \u00a0\u202f]?\d)"
)
# Before whatever is numbered, a code too. The sign in it is foreign to some models, which have to
# be asked without it before what is foreign is hidden from them, and so is a code.
_SIGN = late_pattern(r"(?<![\w.])([Nn])\.?[°º](?=[ \u00a0\u202f]?\w)(\d?)")
_CODE = r"(?=[ \u00a0](?=[A-Z-]*\d)(?=[\d-]*[A-Z])[A-Z\d])()"
_NUMBER_SIGN = {
    "fr": (_SIGN, r"\1uméro"),
    "es": (_SIGN, r"\1úmero"),
    "en": (late_pattern(rf"(?<![\w.])([Nn])o\.{_CODE}"), r"\1umber"),
    "de": (late_pattern(r"(?<=[a-zäöüß])(-N)r\.(?= )()"), "nummer"),  # Bestell-Nr.
}

# Between words; what is a name with it has been hidden before. Some models have no such sign.
_AMPERSAND = late_pattern(
    rf"(?<=\w[\w.)!?’'\"]) +& +(?=[\w(¿¡\"])|(?<={LETTER}{{3}})&(?={LETTER}{{3}})(?!{LETTER}+;)|"
    f"(?<=[{UNSPACED}]) *[&＆] *(?=[{UNSPACED}])"
)
_BEGINS_WITH_I = late_pattern("(?i:h?[ií])(?![aeou])")
_AND = {"en": "and", "de": "und", "fr": "et", "es": "y", "zh": "和", "ja": "と"}


def _either(abbreviations: dict[str, str]) -> str:
    return "|".join(re.escape(one).replace(r"\ ", "[ \u00a0\u202f]?") for one in abbreviations)


def _pattern(language: str) -> re.Pattern[str]:
    anywhere, numbered = _either(_MEANT[language]), _either(_MEANT_BEFORE_A_NUMBER[language])
    before = r"(?=[ \u00a0\u202f]?\d)"
    return re.compile(rf"(?<![\w./])(?:(?:{anywhere})(?![\w/])|(?:{numbered}){before})")


_WRITTEN = {language: _pattern(language) for language in _MEANT}
_CLOSE = {
    language: {
        _SPACE.sub("", one): said
        for one, said in (meant | _MEANT_BEFORE_A_NUMBER[language]).items()
    }
    for language, meant in _MEANT.items()
}


def with_number_signs_spelled_out(text: str, language: str) -> str:
    """A text with the word for what is short for it before a number: n°, n.º, -Nr., no. AB-12."""
    if language not in _NUMBER_SIGN:
        return text
    sign, word = _NUMBER_SIGN[language]
    return sign().sub(lambda found: f"{found.expand(word)}{found[2] and ' ' + found[2]}", text)


def spelled_out(text: str, language: str) -> str:
    """A text of a language without its abbreviations; one at the very end keeps its full stop."""
    text = with_weekdays_spelled_out(_with_and(text, language), language)
    pattern = _WRITTEN.get(language)
    if pattern is None:
        return text
    if language != "en":
        text = _SPACED_MILLIONS.sub(lambda found: _SPACE.sub("", found[0]), text)

    def said(found: re.Match[str]) -> str:
        meant = _CLOSE[language][_SPACE.sub("", found.group())]
        if found.start() == 0 and found.group()[0].isupper():
            meant = meant[0].upper() + meant[1:]
        if text[found.end() :][:1].isdigit():  # "n°5"
            meant += " "
        return f"{meant}." if found.end() == len(text) and text.endswith(".") else meant

    return pattern.sub(said, text)


def _with_and(text: str, language: str) -> str:
    """A text with the word for an ampersand: "and", in Spanish "e" before an i."""
    said = _AND.get(language)
    if said is None or not ("&" in text or "＆" in text):
        return text
    if is_unspaced(said):
        return _AMPERSAND().sub(said, text)

    def word(found: re.Match[str]) -> str:
        before_i = language == "es" and _BEGINS_WITH_I().match(text, found.end()) is not None
        return f" {'e' if before_i else said} "

    return _AMPERSAND().sub(word, text)
