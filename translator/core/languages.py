"""The languages the program has names for: their codes, and what models and windows call them."""

from __future__ import annotations

import re
from dataclasses import dataclass

from translator.core.errors.languages import UnknownLanguage


@dataclass(frozen=True, slots=True)
class Language:
    """A language.

    ``code`` is ISO 639-1; ``code3`` is ISO 639-3, which multilingual Marian models use in their
    target tokens (``>>deu<<``). ``spaced`` is false where words are written without spaces.
    """

    code: str
    code3: str
    name: str
    own_name: str
    right_to_left: bool = False
    spaced: bool = True

    def __str__(self) -> str:
        return self.name


_TABLE = (
    Language("ar", "ara", "Arabic", "العربية", right_to_left=True),
    Language("bg", "bul", "Bulgarian", "Български"),
    Language("ca", "cat", "Catalan", "Català"),
    Language("cs", "ces", "Czech", "Čeština"),
    Language("da", "dan", "Danish", "Dansk"),
    Language("de", "deu", "German", "Deutsch"),
    Language("el", "ell", "Greek", "Ελληνικά"),
    Language("en", "eng", "English", "English"),
    Language("es", "spa", "Spanish", "Español"),
    Language("et", "est", "Estonian", "Eesti"),
    Language("fa", "fas", "Persian", "فارسی", right_to_left=True),
    Language("fi", "fin", "Finnish", "Suomi"),
    Language("fr", "fra", "French", "Français"),
    Language("he", "heb", "Hebrew", "עברית", right_to_left=True),
    Language("hi", "hin", "Hindi", "हिन्दी"),
    Language("hr", "hrv", "Croatian", "Hrvatski"),
    Language("hu", "hun", "Hungarian", "Magyar"),
    Language("id", "ind", "Indonesian", "Bahasa Indonesia"),
    Language("it", "ita", "Italian", "Italiano"),
    Language("ja", "jpn", "Japanese", "日本語", spaced=False),
    Language("ko", "kor", "Korean", "한국어"),
    Language("lt", "lit", "Lithuanian", "Lietuvių"),
    Language("lv", "lav", "Latvian", "Latviešu"),
    Language("nl", "nld", "Dutch", "Nederlands"),
    Language("no", "nor", "Norwegian", "Norsk"),
    Language("pl", "pol", "Polish", "Polski"),
    Language("pt", "por", "Portuguese", "Português"),
    Language("ro", "ron", "Romanian", "Română"),
    Language("ru", "rus", "Russian", "Русский"),
    Language("sk", "slk", "Slovak", "Slovenčina"),
    Language("sl", "slv", "Slovenian", "Slovenščina"),
    Language("sv", "swe", "Swedish", "Svenska"),
    Language("th", "tha", "Thai", "ไทย", spaced=False),
    Language("tr", "tur", "Turkish", "Türkçe"),
    Language("uk", "ukr", "Ukrainian", "Українська"),
    Language("ur", "urd", "Urdu", "اردو", right_to_left=True),
    Language("vi", "vie", "Vietnamese", "Tiếng Việt"),
    Language("zh", "zho", "Chinese", "中文", spaced=False),
)

LANGUAGES: dict[str, Language] = {entry.code: entry for entry in _TABLE}


def language(code: str) -> Language:
    """Look a language up by its ISO 639-1 code.

    Raises:
        UnknownLanguage: the code is not in the table.
    """
    try:
        return LANGUAGES[code]
    except KeyError:
        raise UnknownLanguage(code) from None


def primary(tag: str) -> str:
    """The language of a tag such as ``de-AT`` (BCP 47) or ``de_AT``: its code, in lower case."""
    return re.split("[-_]", tag.strip().casefold())[0]
