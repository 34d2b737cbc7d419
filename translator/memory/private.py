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
_ISO_DATE = re.compile(r"\b(?:\d{4}[-./]\d{1,2}[-./]\d{1,2}|\d{1,2}[-./]\d{1,2}[-./]\d{4})\b")
_YEARS = re.compile(r"\b(?:1\d|20)\d\d\s?[-/]\s?(?:1\d|20)\d\d\b")

# Phone numbers with their area code have at least 7 digits, cards 12 to 19. Shorter runs are
# quantities, years, times and prices, without which little could be learned.
LONG_RUN = 7


def is_private(text: str) -> bool:
    """E-mail addresses, phone numbers, IBANs, machine-made keys, and other long runs of digits.

    Errs on the side of privacy: a number in the millions written with points counts as well.
    """
    if not text.isascii():
        # Full-width digits and hyphens are digits and hyphens.
        text = _CHARACTER.sub("、", unicodedata.normalize("NFKC", text))
    if _TOKEN.search(text) or ("@" in text and _EMAIL.search(text)):
        return True
    if len(_DIGIT.findall(text)) < LONG_RUN:
        return False  # all that follow hold at least as many; nearly every text ends here
    if _IBAN.search(text) and any(_is_iban(found) for found in _IBAN.findall(text)):
        return True
    without_dates = _YEARS.sub(" ", _ISO_DATE.sub(" ", text))
    return any(
        sum(character.isdigit() for character in run) >= LONG_RUN
        for run in _DIGIT_RUN.findall(without_dates)
    )


def _is_iban(text: str) -> bool:
    """ISO 13616: the rearranged text, letters as 10 to 35, leaves 1 when divided by 97."""
    compact = re.sub(r"[ -]", "", text)
    rearranged = compact[4:] + compact[:4]
    return int("".join(str(int(character, 36)) for character in rearranged)) % 97 == 1
