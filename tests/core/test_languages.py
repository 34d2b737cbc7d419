"""The table of languages."""

from __future__ import annotations

import unicodedata

import pytest

from translator.core.errors.languages import UnknownLanguage
from translator.core.languages import LANGUAGES, Language, language


def test_german() -> None:
    assert language("de") == Language("de", "deu", "German", "Deutsch")


# ISO 639-3, as printed in its code tables; these differ most from their two-letter codes.
@pytest.mark.parametrize(
    ("code", "code3"),
    [("cs", "ces"), ("el", "ell"), ("es", "spa"), ("fa", "fas"), ("ja", "jpn"), ("sv", "swe"),
     ("uk", "ukr"), ("zh", "zho")],
)  # fmt: skip
def test_three_letter_codes(code: str, code3: str) -> None:
    assert language(code).code3 == code3


def test_codes_and_names_are_unique_and_well_formed() -> None:
    for code, entry in LANGUAGES.items():
        assert code == entry.code
        assert len(entry.code) == 2
        assert len(entry.code3) == 3
        assert (entry.code + entry.code3).isascii()
        assert (entry.code + entry.code3).islower()
    for field in ("code3", "name", "own_name"):
        assert len({getattr(entry, field) for entry in LANGUAGES.values()}) == len(LANGUAGES)


def test_right_to_left_is_what_unicode_says_of_the_languages_own_name() -> None:
    for entry in LANGUAGES.values():
        letters = {unicodedata.bidirectional(character) for character in entry.own_name}
        assert entry.right_to_left == bool(letters & {"R", "AL"}), entry.name


def test_only_languages_written_without_spaces_say_so() -> None:
    assert {code for code, entry in LANGUAGES.items() if not entry.spaced} == {"ja", "th", "zh"}


@pytest.mark.parametrize("code", ["", "xx", "DE", "deu", "de "])
def test_an_unknown_code_is_named_in_the_message(code: str) -> None:
    with pytest.raises(UnknownLanguage, match=f"'{code}'"):
        language(code)
