"""Whether a text looks like it holds a secret: such text is remembered, but not learned from."""

from __future__ import annotations

import re
import unicodedata

from translator.core.unspaced import UNSPACED

_EMAIL = re.compile(r"[\w.+%-]{1,64}@[\w-]+(?:\.[\w-]+)+")
# Where there are no spaces between words, a secret stands right beside them: 我的卡号是4111…
_CHARACTER = re.compile(f"[{UNSPACED}]")
# Country code, check digits, then 11 to 30 letters and digits, in groups of four or unbroken.
_IBAN = re.compile(r"\b[A-Z]{2}\d{2}(?:[ -]?[A-Z0-9]{1,4}){3,8}\b")
# Digits that belong together, however they are grouped.
_DIGIT_RUN = re.compile(r"\d(?:[ ()./-]{0,2}\d)*")
_DIGIT = re.compile(r"\d")
# Keys and passwords as machines make them: long, without a space, letters and digits mixed.
_TOKEN = re.compile(r"(?<![\w-])(?=[A-Za-z_-]*\d)(?=[\d_-]*[A-Za-z])[\w-]{20,}")
# The same with wider gaps, as "0171 / 123 456": behind an area code or a country's, not in a range.
_PHONE = re.compile(r"(?<![\w.,/-])(?:\+ ?\d|\(0\)|\(?0\d)(?:[ ()./–-]{0,3}\d)+")
# Dashes and dots between more than two groups, where they join no range and no product.
_GROUPED = re.compile(r"(?<!\d)\d{2,6}(?:[–·•]\d{2,6}){2,}")
# Thousands end in three digits: "1,800,555,0199" is none.
_COMMAS = re.compile(r"(?<!\d)\d{1,3}(?:,\d{3})+,\d{4}(?!\d)")
_HYPHENS = re.compile("[\u2010\u2011]")
_DAY, _MONTH, _YEAR = r"(?:0?[1-9]|[12]\d|3[01])", r"(?:0?[1-9]|1[0-2])", r"[12]\d{3}"
_HOUR = r"\d{1,2}[./]\d{1,2}\.?"  # or a day and a month
# They end in zeros, with points or spaces between.
_MILLIONS = (
    r"(?<!\d)(?<!\d[ ()./-])"
    r"(?:[1-9]\d?([ .'’])\d{3}|[1-9]\d{0,2}([ .'’])(?:\d{3}\2)?000)(?:\1|\2)000"
    r"(?![ ()./-]{0,2}\d)"
)
_HARMLESS = re.compile(
    "|".join(
        (
            rf"\b{_YEAR}[-./–]{_MONTH}[-./–]{_DAY}\b",
            rf"\b(?:{_DAY}[-./–]{_MONTH}|{_MONTH}[-./–]{_DAY})[-./–]{_YEAR}\b",
            rf"(?<!\d[./-])\b{_MONTH} ?[./-] ?(?:19|20)\d\d\b(?! ?\d)",
            r"(?<!\d[-/–])\b(?:1\d|20)\d\d\s?[-/–]\s?(?:1\d|20)\d\d\b(?![-/–]\d)",
            rf"(?<![\d./-]){_HOUR} ?[-/–] ?{_HOUR}(?![./-]?\d)",
            _MILLIONS,
        )
    )
)

# Phone numbers with their area code have at least 7 digits, cards 12 to 19. Shorter runs are
# quantities, years, times and prices, without which little could be learned.
LONG_RUN = 7


def is_private(text: str) -> bool:
    """E-mail addresses, phone numbers, IBANs, machine-made keys, and other long runs of digits.

    Errs on the side of privacy: a number in the millions written with points counts as well,
    unless it ends in zeros.
    """
    if not text.isascii():
        # Full-width digits and hyphens are digits and hyphens.
        text = _CHARACTER.sub("、", unicodedata.normalize("NFKC", text))
        text = _HYPHENS.sub("-", text)
    if _TOKEN.search(text) or ("@" in text and _EMAIL.search(text)):
        return True
    if len(_DIGIT.findall(text)) < LONG_RUN:
        return False  # all that follow hold at least as many; nearly every text ends here
    if _IBAN.search(text) and any(_is_iban(found) for found in _IBAN.findall(text)):
        return True
    left = _HARMLESS.sub(";", text)
    return any(
        sum(character.isdigit() for character in run[0]) >= LONG_RUN
        for shape in (_DIGIT_RUN, _PHONE, _GROUPED, _COMMAS)
        for run in shape.finditer(left)
    )


def _is_iban(text: str) -> bool:
    """ISO 13616: the rearranged text, letters as 10 to 35, leaves 1 when divided by 97."""
    compact = re.sub(r"[ -]", "", text)
    rearranged = compact[4:] + compact[:4]
    return int("".join(str(int(character, 36)) for character in rearranged)) % 97 == 1
