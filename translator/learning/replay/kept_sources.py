"""Sources that the user typed and left uncorrected: kept so that learning does not unlearn them."""

from __future__ import annotations

import threading
from collections import OrderedDict
from collections.abc import Callable

from translator.core.direction import Direction
from translator.core.drafts import GREEDY, Origin, TextDraft
from translator.core.errors.tree import EnvironmentFault
from translator.core.unspaced import extent
from translator.memory.store import Store

# Sentences that end so are finished; what is still being typed is not kept.
_ENDS = (
    ".", "?", "!", "…", ":", "”", '"', "。", "？", "！", "：", "」", "』", "．", "｡",
)  # fmt: skip
_FEWEST_CHARACTERS = 8  # as long as Latin letters would be that say the same
_REMEMBERED = 5_000
# Of a long text that was pasted, at each pause: whoever types next waits for these, and each is
# compared with all corrections.
_AT_ONCE = 50


class KeptSources:
    """Looks at the drafts of one direction, and keeps the sources of finished sentences.

    Only where the user paused long enough for the careful pass, and where the draft was the
    model's own: what the memory answered is known already. Safe to use from several threads.

    Args:
        store: gives the store, which may be another one once it can be written.
    """

    def __init__(self, store: Callable[[], Store], direction: Direction) -> None:
        self._store, self._direction = store, direction
        self._guard = threading.Lock()
        self._seen: OrderedDict[str, None] = OrderedDict()
        self._standing: set[str] = set()  # the sources of the newest draft
        self._erased: set[str] = set()  # those that have stood there ever since the erasing
        self._troubled = False  # the disk would not take the last one, which was told

    def erased(self) -> None:
        """What was kept is being erased: from now on it may be kept again, when it is typed again.

        Not what stands in the text at this moment: the next pause would bring back what the user
        has just had erased.
        """
        with self._guard:
            self._seen.clear()
            self._erased = set(self._standing)

    def saw(self, draft: TextDraft) -> None:
        """Keep what is new in a draft; on the disk when this returns.

        Raises:
            DiskFull, FileUnwritable: it was not kept. Told once, until something can be kept again:
                practice is worth no complaint at each pause.
        """
        with self._guard:
            self._standing = {part.segment.source for part in draft.parts}
            self._erased &= self._standing
            store = self._store()
            if not store.read_only and draft.options != GREEDY:
                self._try_to_keep(draft, store)

    def _try_to_keep(self, draft: TextDraft, store: Store) -> None:
        try:
            self._keep(draft, store)
        except EnvironmentFault:
            told, self._troubled = self._troubled, True
            if not told:
                raise

    def _keep(self, draft: TextDraft, store: Store) -> None:
        new = dict.fromkeys(
            part.segment.source
            for part in draft.parts
            if part.draft.origin is Origin.MODEL and self._is_new(part.segment.source)
        )
        kept = list(new)[:_AT_ONCE]
        if store.add_sources(self._direction, *kept):
            self._troubled = False
        self._seen.update(dict.fromkeys(kept))
        while len(self._seen) > _REMEMBERED:
            self._seen.popitem(last=False)

    def _is_new(self, source: str) -> bool:
        """Whether a source is a finished sentence that was not looked at before."""
        if source in self._seen or source in self._erased:
            return False
        return source.endswith(_ENDS) and extent(source) >= _FEWEST_CHARACTERS
