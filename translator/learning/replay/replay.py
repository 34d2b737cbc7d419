"""General replay: sources with the base model's own translations, so that nothing is forgotten.

The sources are a list that is shipped and what the user typed and left uncorrected. It works for
any base model, because it needs nothing of what that model was trained on. A source is translated
when it is first drawn for a step: a large model would take many minutes for the whole list.
"""

from __future__ import annotations

import hashlib
import json
from collections.abc import Callable, Container, Sequence
from dataclasses import replace
from pathlib import Path
from typing import Protocol

from translator.core.direction import Direction
from translator.core.drafts import GREEDY, DecodingOptions, Draft
from translator.core.files import write_private
from translator.core.resources import resources
from translator.core.text import recall_key
from translator.learning.recipe.recipe import Example
from translator.learning.replay.sampling import Pool


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
    """The replay of one base model in one direction.

    The base model's translations of the shipped list are kept in the cache folder; those of the
    user's own sources in memory only, so that erasing the sources erases them.

    Args:
        load: the base model, asked for each time something is to be translated.
        cache: the file of translations of the shipped list; begun anew when damaged.
        between: called before sentences are translated; where the learner waits, or stops by
            raising.
    """

    def __init__(
        self,
        load: Callable[[], Drafting],
        direction: Direction,
        cache: Path,
        *,
        between: Callable[[], None] = lambda: None,
    ) -> None:
        self._load = load
        self._cache = cache
        self._between = between
        self._shipped = shipped_sources(direction.source)
        self._coarse = {one: recall_key(one, coarse=True) for one in self._shipped}
        self._examples = {one: example(one, "") for one in self._shipped}
        self._known = self._read()
        self._own: dict[str, str] = {}
        self._unsaved = False

    def pool(self, own_sources: Sequence[str], *, without: Container[str]) -> ReplayPool:
        """What to draw from: shipped and own sources, none with a coarse key in ``without``.

        ``without`` holds the coarse keys of corrected sources: the base model's translation of
        those is what the user does not want.
        """
        wanted = set(own_sources)
        self._own = {source: text for source, text in self._own.items() if source in wanted}
        sources = dict.fromkeys([*self._shipped, *own_sources])
        usable = [
            self._examples.get(one) or example(one, "")
            for one in sources
            if (self._coarse.get(one) or recall_key(one, coarse=True)) not in without
        ]
        return ReplayPool(usable, self.translations)

    def translations(self, sources: Sequence[str]) -> list[str]:
        """The base model's translation of each source, made now where it is not known.

        One by one: in a batch, five of 600 came out otherwise with other companions (*measured* on
        the bundled model), and then what was forgotten would have left a trace in what is replayed.
        """
        missing = [one for one in sources if one not in self._known and one not in self._own]
        shipped = set(self._shipped) if missing else set()
        for source in missing:
            self._between()
            (draft,) = self._load().draft([source], GREEDY)
            (self._known if source in shipped else self._own)[source] = draft.text
            self._unsaved = True
        return [self._known.get(one, self._own.get(one, "")) for one in sources]

    def save(self) -> None:
        """Keep what was translated of the shipped list.

        Raises:
            DiskFull, FileUnwritable: it will be translated again.
        """
        if self._unsaved:
            write_private(self._cache, json.dumps(self._known, ensure_ascii=False).encode())
            self._unsaved = False

    def _read(self) -> dict[str, str]:
        try:
            known = json.loads(self._cache.read_text(encoding="utf-8"))
        except (OSError, ValueError):
            return {}
        shipped = set(self._shipped)
        if not isinstance(known, dict):
            return {}
        return {
            source: text
            for source, text in known.items()
            if source in shipped and isinstance(text, str)
        }


class ReplayPool:
    """Draws as ``sampling.Pool`` does, and has what it draws translated."""

    def __init__(
        self, examples: Sequence[Example], translations: Callable[[Sequence[str]], list[str]]
    ) -> None:
        self._pool = Pool(examples)
        self._translations = translations

    def draw(self, step: int, count: int, *, without: Container[str] = ()) -> list[Example]:
        """Up to ``count`` pairs for ``step``; an empty translation leaves its pair out."""
        drawn = self._pool.draw(step, count, without=without)
        targets = self._translations([one.source for one in drawn])
        pairs = zip(drawn, targets, strict=True)
        return [replace(one, target=target) for one, target in pairs if target.strip()]
