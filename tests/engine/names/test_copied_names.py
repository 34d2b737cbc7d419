"""Names that are written alike everywhere are in the draft."""

from __future__ import annotations

import pytest

from translator.core.direction import Direction
from translator.engine.names.copied_names import missing_names


@pytest.mark.parametrize(
    ("direction", "source", "draft", "missing"),
    [
        ("en-es", "I sent it by WhatsApp.", "Lo envié por HassApp.", ["WhatsApp"]),
        ("en-es", "I sent it by WhatsApp.", "Lo envié por whatsapp.", []),
        ("en-de", "My iPhone and LibreOffice", "Mein iPhone", ["LibreOffice"]),
        ("en-de", "Peter lives in Munich.", "Er lebt in München.", []),
        ("en-de", "hELLO wORLD, said iOS", "Hallo", ["iOS"]),
        ("en-de", "STOP HERE, Peter's USB-C", "Halt", []),
        (
            "ja-en",
            "ミュラーさんはMünchenに住んでいる。",
            "Mr. Müller lives in Mnchen.",
            ["München"],
        ),
        ("ja-en", "TシャツをLサイズで。", "A shirt in size L.", []),
        ("zh-en", "我的同事Wolfgang去了Zürich。", "My colleague Wolfgang went.", ["Zürich"]),
        ("zh-en", "用getValue读取。", "Read it with get value.", ["getValue"]),
        # Names alone on a line; within a sentence, a German noun may be what follows.
        ("de-en", "Sabine Krüger", "Sabine candidate", ["Sabine Krüger"]),
        ("de-en", "i. A. Klaus Weber", "I'm. Klaus is weber", ["i. A. Klaus Weber"]),
        ("de-en", "Klaus Weber", "Klaus Weber", []),
        ("de-en", "Sabine Krüger kommt", "Sabine candidate comes", []),
        ("de-en", "Neue Preise", "New prices", []),
        ("fr-en", "Jean-Pierre Dupont", "Jeanster Dupter", ["Jean-Pierre Dupont"]),
        ("de-zh", "Sabine Krüger", "萨比娜", []),
    ],
)
def test_names_that_are_missing(
    direction: str, source: str, draft: str, missing: list[str]
) -> None:
    found = missing_names(source, draft, Direction.from_slug(direction))
    assert [item.text for item in found] == missing
    assert all(source[item.start : item.end] == item.text for item in found)
