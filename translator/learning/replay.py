"""General replay: sources with the base model's own translations, so that nothing is forgotten.

The sources are a list that is shipped and what the user typed and left uncorrected. It works for
any base model, because it needs nothing of what that model was trained on.
"""

from __future__ import annotations

import hashlib
import json
from collections.abc import Callable, Mapping, Sequence
from pathlib import Path
from typing import Protocol

from translator.core.direction import Direction
from translator.core.drafts import GREEDY, DecodingOptions, Draft
from translator.core.files import write_private
from translator.core.resources import resources
from translator.core.text import recall_key
from translator.learning.recipe import Example

# Sentences decoded between two looks at whether the learner should stop.
_BATCH = 32


class Drafting(Protocol):
    """The base model as it is served: ``engine.serving.ServingModel``."""

    def draft(self, sources: Sequence[str], options: DecodingOptions) -> list[Draft]:
        """The drafts of these segments."""


def shipped_sources(language: str) -> list[str]:
    """The shipped list of general sentences in a language, each once; empty where there is none."""
    path = resources() / "replay" / f"{language}.txt"
    if not path.is_file():
        return []
    lines = path.read_text(encoding="utf-8").splitlines()
    return list(dict.fromkeys(line.strip() for line in lines if line.strip()))


def example(source: str, target: str) -> Example:
    """A pair whose key depends on nothing but its texts."""
    digest = hashlib.blake2b(f"{source}\x1f{target}".encode(), digest_size=12)
    return Example(source, target, digest.hexdigest())


class Replay:
    """The replay pool of one base model in one direction.

    The base model's translations of the shipped list are kept in the cache folder; those of the
    user's own sources in memory only, so that erasing the sources erases them.

    Args:
        cache: the file of the shipped list's translations; made when missing or damaged.
        between: called between batches; where the learner waits, or stops by raising.
    """

    def __init__(
        self,
        base: Drafting,
        direction: Direction,
        cache: Path,
        *,
        between: Callable[[], None] = lambda: None,
    ) -> None:
        self._base = base
        self._direction = direction
        self._cache = cache
        self._between = between
        self._shipped: list[Example] | None = None
        self._own: dict[str, Example] = {}

    def examples(self, own_sources: Sequence[str], *, without: set[str]) -> list[Example]:
        """The pool: shipped and own sources, none of them with a coarse key in ``without``.

        ``without`` holds the coarse keys of corrected sources: the base model's translation of
        those is what the user does not want.
        """
        self._own = {source: pair for source, pair in self._own.items() if source in own_sources}
        missing = [source for source in own_sources if source not in self._own]
        self._own.update((pair.source, pair) for pair in _pairs(self._drafts(missing)))
        pool = [*self._shipped_pairs(), *self._own.values()]
        return [pair for pair in pool if recall_key(pair.source, coarse=True) not in without]

    def _shipped_pairs(self) -> list[Example]:
        if self._shipped is None:
            sources = shipped_sources(self._direction.source)
            known = self._read()
            if list(known) != sources:
                known = self._drafts(sources)
                text = json.dumps(known, ensure_ascii=False)
                write_private(self._cache, text.encode())
            self._shipped = _pairs(known)
        return self._shipped

    def _read(self) -> dict[str, str]:
        try:
            known = json.loads(self._cache.read_text(encoding="utf-8"))
        except (OSError, ValueError):
            return {}
        return known if isinstance(known, dict) else {}

    def _drafts(self, sources: Sequence[str]) -> dict[str, str]:
        """The base model's translation of each source, empty ones included."""
        found: dict[str, str] = {}
        for start in range(0, len(sources), _BATCH):
            self._between()
            batch = sources[start : start + _BATCH]
            drafts = self._base.draft(batch, GREEDY)
            found.update((one, draft.text) for one, draft in zip(batch, drafts, strict=True))
        return found


def _pairs(drafts: Mapping[str, str]) -> list[Example]:
    """What can be learned from: an empty translation cannot."""
    return [example(source, text) for source, text in drafts.items() if text.strip()]
