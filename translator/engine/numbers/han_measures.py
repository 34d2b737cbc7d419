"""What a model is asked for in place of Chinese and Japanese measures that it does not know.

Of 25元 Chinese's model makes dollars, yen or metal, and of 200块 pieces; dollars it knows, and in
the draft these are yuan again. Of 90平方米 it made 90 degrees, and Japanese's of 60平方メートル
60 metres; of 90 m² all make m².
"""

from __future__ import annotations

import re

_NUMBER = r"\d[\d,.]*[万亿]?"
# 块 may be a piece of something, unless it ends what is said: 3块面包 are three pieces of bread.
_YUAN = re.compile(
    rf"(?<![\d.,])({_NUMBER})(?:元人民币|元钱|块钱|元|块(?=[，。！？；、,.!?;）)]|\Z))"
)
DOLLARS = "美元"
_HAS_DOLLARS = re.compile(r"美[元金]|\$|刀")
_IN_DRAFT = re.compile(r"\$ ?(?=\d)|(?<=\d) ?-?dollars?\b|\bdollars?\b", re.IGNORECASE)
_AREAS = (
    (re.compile(r"(?<=[\d万亿億]) ?平方(?:米|公尺|メートル)"), " m²"),
    (re.compile(r"(?<=[\d万亿億]) ?平方(?:公里|千米|キロメートル)"), " km²"),
    (re.compile(r"(?<=[\d万亿億]) ?立方(?:米|公尺|メートル)"), " m³"),
)


def with_square_metres(text: str, language: str) -> str:
    """A Chinese or Japanese text with m² for its square metres."""
    if language not in ("zh", "ja"):
        return text
    for pattern, instead in _AREAS:
        text = pattern.sub(instead, text)
    return text


def in_dollars(text: str, language: str) -> str:
    """A Chinese text with dollars for its yuan; as it is where it has dollars itself."""
    return _YUAN.sub(rf"\1{DOLLARS}", text) if _is_in_yuan(text, language) else text


def with_yuan(source: str, draft: str, language: str) -> str:
    """The draft of a text that was asked for in dollars, in yuan."""
    return _IN_DRAFT.sub(_in_yuan, draft) if _is_in_yuan(source, language) else draft


def _is_in_yuan(text: str, language: str) -> bool:
    return language == "zh" and _HAS_DOLLARS.search(text) is None and _YUAN.search(text) is not None


def _in_yuan(found: re.Match[str]) -> str:
    if "$" in found[0]:
        return "¥"
    return found[0].replace("dollars", "yuan").replace("dollar", "yuan")
