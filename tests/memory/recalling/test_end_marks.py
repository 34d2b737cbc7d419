"""Full stops and commas at the end of what is remembered."""

from __future__ import annotations

import pytest

from translator.memory.recalling.end_marks import parted, with_end_of


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("We are open.", ("We are open", ".")),
        ("We are open , ", ("We are open", ",")),
        ("We are open", ("We are open", "")),
        ("We are open...", ("We are open...", "")),
        ("We are open…", ("We are open…", "")),
        ("开门。", ("开门", "。")),
        ("Open?", ("Open?", "")),
        ("", ("", "")),
        (".", ("", ".")),
        # Long gaps are passed over at once, for every source is looked at.
        pytest.param(f"a{' ' * 99_999}b.", (f"a{' ' * 99_999}b", "."), id="a long gap"),
    ],
)
def test_parted(text: str, expected: tuple[str, str]) -> None:
    assert parted(text) == expected


@pytest.mark.parametrize(
    ("remembered", "target", "new", "language", "expected"),
    [
        ("Yes.", "Ja.", "Yes", "de", "Ja"),
        ("Yes", "Ja", "Yes.", "de", "Ja."),
        ("Yes.", "Ja.", "Yes,", "de", "Ja,"),
        ("Yes.", "是的。", "Yes,", "zh", "是的，"),
        ("Yes", "はい", "Yes.", "ja", "はい。"),
        ("Best,", "Grüße", "Best", "de", "Grüße"),
        ("Best,", "Grüße", "Best.", "de", "Grüße"),
        ("Best", "Grüße.", "Best,", "de", "Grüße."),
        ("Best", "Grüße.", "Best", "de", "Grüße."),
    ],
)
def test_the_mark_follows_the_source(
    remembered: str, target: str, new: str, language: str, expected: str
) -> None:
    found = with_end_of(target, remembered=remembered, new=new, language_code=language)
    assert found == expected
