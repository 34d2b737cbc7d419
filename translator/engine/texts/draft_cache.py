"""Drafts of segments that were decoded already: only what has changed is decoded again."""

from __future__ import annotations

import threading
from collections import OrderedDict
from typing import TYPE_CHECKING

from translator.core.drafts import DecodingOptions, Draft
from translator.core.terms.glossary import FoundTerm

if TYPE_CHECKING:
    from translator.engine.serving import ServingModel

Found = tuple[FoundTerm, ...]

# Of all sources and drafts that are remembered: a few megabytes, whatever is pasted.
_MOST_CHARACTERS = 4_000_000


class DraftCache:
    """Drafts of segments by (revision, direction, segment, its terms, options).

    The least used go first: there are at most ``size``, of ``_MOST_CHARACTERS`` together. By its
    terms and not by the glossary's version: a term that is added changes the segments that hold it,
    and no others.
    """

    def __init__(self, size: int) -> None:
        self._size = size
        self._characters = 0
        self._drafts: OrderedDict[tuple[object, ...], Draft] = OrderedDict()
        self._lock = threading.Lock()

    def __len__(self) -> int:
        return len(self._drafts)

    def get(
        self, serving: ServingModel, source: str, found: Found, options: DecodingOptions
    ) -> Draft | None:
        key = (serving.revision, serving.direction, source, found, options)
        with self._lock:
            draft = self._drafts.get(key)
            if draft is not None:
                self._drafts.move_to_end(key)
            return draft

    def put(
        self, serving: ServingModel, draft: Draft, found: Found, options: DecodingOptions
    ) -> None:
        key = (serving.revision, serving.direction, draft.source, found, options)
        with self._lock:
            self._let_go(self._drafts.pop(key, None))
            self._drafts[key] = draft
            self._characters += len(draft.source) + len(draft.text)
            while len(self._drafts) > self._size or self._characters > _MOST_CHARACTERS:
                self._let_go(self._drafts.popitem(last=False)[1])

    def _let_go(self, draft: Draft | None) -> None:
        if draft is not None:
            self._characters -= len(draft.source) + len(draft.text)
