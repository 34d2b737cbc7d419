"""Labels in bold and links that are alone."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from translator.core.drafts import GREEDY
from translator.engine.serving import ServingModel
from translator.engine.writing.labels import Label, label_at_start


@pytest.mark.parametrize(
    ("source", "label"),
    [
        ("**Note:** We go.", Label("**", "Note:", "** ", "We go.")),
        ("**Note :** On y va.", Label("**", "Note :", "** ", "On y va.")),
        ("<b>Note:</b> We go.", Label("<b>", "Note:", "</b> ", "We go.")),
        ("**注意：**我们走。", Label("**", "注意：", "**", "我们走。")),
        ("[Read more](https://example.com)", Label("[", "Read more", "](https://example.com)", "")),
    ],
)
def test_labels(source: str, label: Label) -> None:
    assert label_at_start(source) == label


@pytest.mark.parametrize(
    "source",
    [
        "",
        "This is **very** important.",
        "**Very important**",
        "**Very** important: go.",
        "**Note:**",  # nothing behind: taken off at both ends as it is
        "**Note:__ We go.",
        "<b>Note:</strong> We go.",
        "**{name}:** We go.",
        "** a: ** b",
        "[Read more](https://example.com) now",
        "[x] Read more",
        "[1] Note: (go)",
        "__init__: a name",
    ],
)
def test_what_is_no_label(source: str) -> None:
    assert label_at_start(source) is None


def test_a_model_is_asked_for_the_words(bundled: Callable[[str, str], ServingModel]) -> None:
    sources = ["**Important:** Please call us.", "[Read more](https://example.com/more)"]
    label, link = (draft.text for draft in bundled("en", "fr").draft(sources, GREEDY))
    assert label == "**Important :** Veuillez nous appeler."
    assert link.startswith("[")
    assert link.endswith("](https://example.com/more)")
    (chinese,) = bundled("en", "zh").draft(["**Warning:** The water is hot."], GREEDY)
    assert chinese.text.startswith("**警告：** ")
    (numbers,) = bundled("en", "de").draft(["**Open:** Mon–Fri 9:00–17:00"], GREEDY)
    assert numbers.text.endswith(":** Mo–Fr 9:00–17:00")
