"""The texts that ``bench_robustness`` cuts, shouts and misspells; written for it.

Those of a language are in ``robustness/``. Signs and letters say the same in all languages.
"""

from __future__ import annotations

import tomllib
from dataclasses import dataclass
from pathlib import Path

EMPTYISH = ("…", "?", "-", "!", ".", "a", "x", "z", "Q", "...", "—", "()", '"', "??", "7", "*")
# The same as Chinese and Japanese keyboards write them.
WIDE_EMPTYISH = ("……", "？", "・", "！", "。", "ａ", "ｘ", "、", "——", "（）", "「", "？？", "７")


@dataclass(frozen=True)
class Texts:
    """What there is in one language.

    Attributes:
        lists: each one text, most of several lines.
        mixed: with words of other languages among those of this one.
    """

    sentences: list[str]
    words: list[str]
    lists: list[str]
    mixed: list[str]


def texts(language: str) -> Texts:
    """The texts in a language, which is an ISO 639-1 code."""
    path = Path(__file__).parent / "robustness" / f"{language}.toml"
    return Texts(**tomllib.loads(path.read_text(encoding="utf-8")))
