"""Whether the user is still at work on the same text, or has begun another one."""

from __future__ import annotations

from collections import Counter

from translator.gui.text_diff import replacements


def goes_on(before: str, after: str) -> bool:
    """Whether ``after`` can be what became of ``before``: at least half of it is still there.

    Either in one piece around what was changed, or word by word, wherever they stand now.
    """
    lost = sum(change.end - change.start for change in replacements([before], [after]))
    if 2 * lost <= len(before):
        return True
    words = Counter(before.split())
    return 2 * _letters(words & Counter(after.split())) >= _letters(words)


def _letters(words: Counter[str]) -> int:
    return sum(len(word) * count for word, count in words.items())
