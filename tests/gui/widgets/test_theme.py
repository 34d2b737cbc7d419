"""Both themes: what is written can be read."""

from __future__ import annotations

import pytest
from PySide6.QtGui import QColor, QPalette

from translator.gui.widgets.theme import DARK, LIGHT, Colours, palette

# Text and what it stands on, wherever that happens in the window.
PAIRS = [
    ("text", "window"), ("text", "base"), ("text", "control"),
    ("text", "sentence_tint"), ("text", "pointer_tint"), ("text", "edited_tint"),
    ("text", "yours_tint"), ("text", "fault_tint"), ("text", "word_tint"),
    ("text", "unsure_tint"), ("text", "very_unsure_tint"),
    ("muted", "window"), ("muted", "base"), ("muted", "sentence_tint"),
    ("notice", "notice_tint"), ("fault", "fault_tint"), ("fault", "base"), ("yours", "base"),
    ("on_accent", "accent"), ("accent", "base"),
    ("accent", "window"), ("muted", "pointer_tint"), ("muted", "control"), ("edited", "base"),
    ("text", "notice_tint"), ("muted", "edited_tint"),
]  # fmt: skip
# Lines and symbols need less: WCAG 2.1, 1.4.11.
SHAPES = [("accent", "base"), ("yours", "base"), ("fault", "base"), ("edited", "base"),
          ("unsure", "unsure_tint"), ("unsure", "very_unsure_tint"), ("unsure", "base"),
          ("unsure", "word_tint"), ("unsure", "sentence_tint"),
          ("edited", "edited_tint"), ("edited", "sentence_tint"), ("edited", "pointer_tint"),
          ("yours", "yours_tint"), ("yours", "sentence_tint"), ("accent", "sentence_tint"),
          ("accent", "word_tint"), ("edited", "word_tint"), ("accent", "window"),
          ("ready", "window"), ("edited", "window"), ("fault", "window")]  # fmt: skip


ROLE = QPalette.ColorRole
# What Qt's own controls write, and on what.
PALETTE_PAIRS = [
    (ROLE.WindowText, ROLE.Window), (ROLE.Text, ROLE.Base), (ROLE.Text, ROLE.AlternateBase),
    (ROLE.ButtonText, ROLE.Button), (ROLE.ToolTipText, ROLE.ToolTipBase),
    (ROLE.HighlightedText, ROLE.Highlight), (ROLE.HighlightedText, ROLE.Accent),
    (ROLE.PlaceholderText, ROLE.Base), (ROLE.Link, ROLE.Base), (ROLE.Link, ROLE.Window),
    (ROLE.LinkVisited, ROLE.Base), (ROLE.LinkVisited, ROLE.Window),
]  # fmt: skip


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


@pytest.mark.parametrize("colours", [LIGHT, DARK], ids=["light", "dark"])
@pytest.mark.parametrize("group", [QPalette.ColorGroup.Active, QPalette.ColorGroup.Inactive])
def test_what_qt_writes_can_be_read(colours: Colours, group: QPalette.ColorGroup) -> None:
    made = palette(colours)
    poor = [
        (front.name, back.name)
        for front, back in PALETTE_PAIRS
        if contrast(made.color(group, front).name(), made.color(group, back).name()) < 4.5
    ]
    assert poor == []
