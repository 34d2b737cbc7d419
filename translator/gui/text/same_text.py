"""Whether the user is still at work on the same text, or has begun another one."""

from __future__ import annotations

import re
from collections import Counter

from translator.core.unspaced import UNSPACED, is_unspaced
from translator.gui.text.text_diff import replacements

_RUN = re.compile(rf"[{UNSPACED}]+|[^\s{UNSPACED}]+")


def goes_on(before: str, after: str) -> bool:
    """Whether ``after`` can be what became of ``before``: at least half of it is still there.

    Either in one piece around what was changed, or word by word, wherever they stand now.
    """
    lost = sum(change.end - change.start for change in replacements([before], [after]))
    if 2 * lost <= len(before):
        return True
    words = _words(before)
    return 2 * _letters(words & _words(after)) >= _letters(words)


def _words(text: str) -> Counter[str]:
    """The words of a text; where there are no spaces, every two characters that stand together.

    Single characters would be the same ones in any two texts of some length.
    """
    words: Counter[str] = Counter()
    for run in _RUN.findall(text):
        if is_unspaced(run):
            words.update(run[at : at + 2] for at in range(max(len(run) - 1, 1)))
        else:
            words[run] += 1
    return words


def _letters(words: Counter[str]) -> int:
    return sum(len(word) * count for word, count in words.items())
