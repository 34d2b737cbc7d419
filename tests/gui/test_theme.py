"""Both themes: what is written can be read."""

from __future__ import annotations

import pytest
from PySide6.QtGui import QColor

from translator.gui.theme import DARK, LIGHT, Colours

# Text and what it stands on, wherever that happens in the window.
PAIRS = [
    ("text", "window"), ("text", "base"), ("text", "control"),
    ("text", "sentence_tint"), ("text", "pointer_tint"), ("text", "edited_tint"),
    ("text", "yours_tint"), ("text", "fault_tint"), ("text", "word_tint"),
    ("text", "unsure_tint"), ("text", "very_unsure_tint"),
    ("muted", "window"), ("muted", "base"), ("muted", "sentence_tint"),
    ("notice", "notice_tint"), ("fault", "fault_tint"), ("fault", "base"), ("yours", "base"),
    ("on_accent", "accent"), ("accent", "base"),
]  # fmt: skip
# Lines and symbols need less: WCAG 2.1, 1.4.11.
SHAPES = [("accent", "base"), ("yours", "base"), ("fault", "base"), ("edited", "base"),
          ("unsure", "unsure_tint"), ("unsure", "very_unsure_tint"), ("unsure", "base"),
          ("unsure", "word_tint"), ("unsure", "sentence_tint")]  # fmt: skip


def luminance(colour: str) -> float:
    """Relative luminance, WCAG 2.1."""

    def linear(part: float) -> float:
        return part / 12.92 if part <= 0.04045 else ((part + 0.055) / 1.055) ** 2.4

    found = QColor(colour)
    red, green, blue = linear(found.redF()), linear(found.greenF()), linear(found.blueF())
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue


def contrast(one: str, other: str) -> float:
    """Contrast ratio, WCAG 2.1."""
    low, high = sorted((luminance(one), luminance(other)))
    return (high + 0.05) / (low + 0.05)


def test_the_measure_is_right() -> None:
    assert contrast("#ffffff", "#000000") == pytest.approx(21)
    assert contrast("#777777", "#ffffff") == pytest.approx(4.48, abs=0.01)


@pytest.mark.parametrize("colours", [LIGHT, DARK], ids=["light", "dark"])
@pytest.mark.parametrize(("front", "back"), PAIRS)
def test_text_can_be_read(colours: Colours, front: str, back: str) -> None:
    assert contrast(getattr(colours, front), getattr(colours, back)) >= 4.5


@pytest.mark.parametrize("colours", [LIGHT, DARK], ids=["light", "dark"])
@pytest.mark.parametrize(("front", "back"), SHAPES)
def test_shapes_can_be_seen(colours: Colours, front: str, back: str) -> None:
    assert contrast(getattr(colours, front), getattr(colours, back)) >= 3
