"""Labels in bold, **Note:**, and links that are alone on a line: asked for by their words.

With the signs around them a small model takes the words for no part of the sentence: **Warning:**
stayed as it is in Spanish and Chinese, and French made "**: 'u'" of **Note:**.
"""

from __future__ import annotations

import re
from typing import NamedTuple

_LABEL = re.compile(
    r"(?P<open>\*\*|__|<(?:b|strong)>)(?P<text>[^\s*_<>\[\]{}][^*_<>\[\]{}\n]{0,59}[:：])"
    r"(?P<close>(?:\*\*|__|</(?:b|strong)>)\s*)(?=[^\s*_<])"
)
_LINK = re.compile(r"(?P<open>\[)(?P<text>[^\[\]{}\n]{2,200})(?P<close>\]\([^()\s]{2,500}\))\Z")
_CLOSING = {"**": "**", "__": "__", "<b>": "</b>", "<strong>": "</strong>"}


class Label(NamedTuple):
    """The words of a label, what stands around them, and what comes behind."""

    before: str
    text: str
    after: str
    rest: str


def label_at_start(source: str) -> Label | None:
    """The label that a source begins with, or the link that is all of it."""
    if source[:1] not in ("*", "_", "<", "["):  # as most texts begin otherwise
        return None
    found = _LINK.match(source) or _LABEL.match(source)
    if found is None:
        return None
    before, text, after = found.group("open", "text", "close")
    if before != "[" and _CLOSING[before] != after.rstrip():
        return None
    return Label(before, text, after, source[found.end() :])
