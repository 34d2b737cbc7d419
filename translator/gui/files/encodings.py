"""Encodings from before Unicode: which of them the bytes of a text may be in.

No library here guesses encodings. Where most bytes are no ASCII, the text is in none of the Western
ones, and those of East Asia can be told apart: each keeps its common characters in a part of its
own. Otherwise the language says what was usual, and its letters, which of several.
"""

from __future__ import annotations

import codecs
import re
from collections.abc import Callable

from translator.gui.files.alphabets import cyrillic, most_like

_WESTERN = "cp1252"
_BEFORE_UNICODE = {
    **dict.fromkeys(("cs", "hr", "hu", "pl", "ro", "sk", "sl"), "cp1250"),
    **dict.fromkeys(("bg", "ru", "uk"), "cp1251"),
    **dict.fromkeys(("ar", "fa", "ur"), "cp1256"),
    **dict.fromkeys(("et", "lt", "lv"), "cp1257"),
    "el": "cp1253",
    "tr": "cp1254",
    "he": "cp1255",
    "vi": "cp1258",
    "th": "cp874",
    "ja": "cp932",
    "ko": "cp949",
    "zh": "gb18030",
}
# What they are known as, and a language that was written in them; None for those of Western Europe.
ENCODINGS: dict[str, tuple[str, str | None]] = {
    "cp1252": ("Windows-1252", None),
    "cp1250": ("Windows-1250", "pl"),
    "iso8859_2": ("ISO-8859-2", "pl"),
    "cp1251": ("Windows-1251", "ru"),
    "koi8_r": ("KOI8-R", "ru"),
    "koi8_u": ("KOI8-U", "uk"),
    "iso8859_5": ("ISO-8859-5", "ru"),
    "cp1253": ("Windows-1253", "el"),
    "cp1254": ("Windows-1254", "tr"),
    "cp1255": ("Windows-1255", "he"),
    "cp1256": ("Windows-1256", "ar"),
    "cp1257": ("Windows-1257", "lt"),
    "cp1258": ("Windows-1258", "vi"),
    "cp874": ("Windows-874", "th"),
    "gb18030": ("GB 18030", "zh"),
    "big5": ("Big5", "zh"),
    "cp932": ("Shift-JIS", "ja"),
    "euc_jp": ("EUC-JP", "ja"),
    "cp949": ("EUC-KR", "ko"),
}
# Python reads it, and writes no letter with two marks of Vietnamese.
NOT_WRITTEN = frozenset({"cp1258"})
# Of languages in a script of their own, of which most bytes are no ASCII either.
_OTHER_SCRIPTS = frozenset({"cp1251", "cp1253", "cp1255", "cp1256", "cp874"})
# They have what is in no text where others have quotation marks and dashes.
_WITHOUT_QUOTES = frozenset({"iso8859_2", "iso8859_5", "koi8_r", "koi8_u"})
_IN_NO_TEXT = re.compile("[\x80-\x9f\u2500-\u25a0]")  # control characters, lines of tables
_ENOUGH = 20_000  # bytes by which it can be told
_NOT_WESTERN = 0.4  # share of bytes beyond ASCII; French, rich in accents, has 0.05
_LIKELY = 0.75  # share of characters that are common in an encoding
_FAVOUR = 0.1  # for the encodings of the language
_DOUBT = 0.95
_OWN_KANA = 0.15  # of kana; there is hardly a Japanese sentence without
_KANA = re.compile("[\u3041-\u30fe]")
_PRIVATE = re.compile("[\ue000-\uf8ff]")  # nothing that is written; other encodings come out as it
_WIDE = re.compile("[^\x00-\x7f\uff61-\uff9f]")


def plain_name(encoding: str) -> str:
    """What an encoding is known as."""
    return ENCODINGS[encoding][0] if encoding in ENCODINGS else encoding.upper()


def likely(data: bytes, language: str) -> str:
    """The encoding that the bytes are in, as far as they tell; else the usual one of a language."""
    start, usual = data[:_ENOUGH], _BEFORE_UNICODE.get(language, _WESTERN)
    found = None
    if usual not in _OTHER_SCRIPTS and _is_not_western(start):
        found = _of_east_asia(start, language) or cyrillic(start)
    return found or most_like(start, usual, language)


def readable(data: bytes) -> tuple[str, ...]:
    """All in which the bytes make a text, whether it makes sense or not."""
    return tuple(name for name in ENCODINGS if _reads(data, name))


def _is_not_western(data: bytes) -> bool:
    letters = len(data) - sum(data.count(space) for space in (b" ", b"\n", b"\r", b"\t"))
    return sum(byte >= 0x80 for byte in data) >= _NOT_WESTERN * letters


def _of_east_asia(data: bytes, language: str) -> str | None:
    """Where several are as likely, one of ``language`` is taken."""
    shares = {name: share(data) - _private(data, name) for name, share in _SHARES.items()}
    for name in shares:
        if ENCODINGS[name][1] == language:
            shares[name] += _FAVOUR
    best = max(shares, key=lambda name: shares[name])
    return best if shares[best] >= _LIKELY else None


def _reads(data: bytes, encoding: str) -> bool:
    try:
        text = data.decode(encoding)
    except UnicodeDecodeError:
        return False
    return encoding not in _WITHOUT_QUOTES or not _IN_NO_TEXT.search(text)


def _text(data: bytes, encoding: str) -> str:
    """The text in an encoding; empty where it is in another. The last character may be cut off."""
    try:
        return codecs.getincrementaldecoder(encoding)().decode(data)
    except UnicodeDecodeError:
        return ""


def _private(data: bytes, encoding: str) -> float:
    """Of the characters beyond ASCII, those that stand for nothing."""
    text = _text(data, encoding)
    return len(_PRIVATE.findall(text)) / max(len(_WIDE.findall(text)), 1)


def _japanese(encoding: str) -> Callable[[bytes], float]:
    def share(data: bytes) -> float:
        text = _text(data, encoding)
        wide = len(_WIDE.findall(text))
        halves = sum("\uff61" <= letter <= "\uff9f" for letter in text)
        if not wide or len(_KANA.findall(text)) < _OWN_KANA * wide:
            return 0.0
        return wide / (wide + halves)  # the bytes of others come out as halves

    return share


def _common(encoding: str, words: int, last: int, *, least: int = 1) -> Callable[[bytes], float]:
    """Of the words in two bytes, those whose first byte is in the common part, up to ``last``.

    Bytes below ``words`` begin signs, which say nothing; the second is above ASCII in the common
    part, but for Big5. Fewer words than ``least`` prove little.
    """
    second = 0x40 if encoding == "big5" else 0xA1

    def share(data: bytes) -> float:
        pairs = [letter.encode(encoding) for letter in _WIDE.findall(_text(data, encoding))]
        found = [pair for pair in pairs if not 0xA1 <= pair[0] < words]
        common = sum(
            len(pair) == 2 and words <= pair[0] <= last and pair[1] >= second for pair in found
        )
        doubt = 1.0 if len(found) >= least else _DOUBT
        return doubt * common / len(found) if found else 0.0

    return share


# Korean words lie within what is common in Chinese, so that enough of them decide for Korean.
_SHARES: dict[str, Callable[[bytes], float]] = {
    "cp932": _japanese("cp932"),
    "euc_jp": _japanese("euc_jp"),
    "cp949": _common("cp949", 0xB0, 0xC8, least=5),
    "gb18030": _common("gb18030", 0xB0, 0xD7),
    "big5": _common("big5", 0xA4, 0xC6),
}
