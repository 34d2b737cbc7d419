"""Sources that the user typed and left uncorrected: kept so that learning does not unlearn them."""

from __future__ import annotations

from collections import OrderedDict

from translator.core.direction import Direction
from translator.core.drafts import GREEDY, Origin, TextDraft
from translator.memory.store import Store

# Sentences that end so are finished; what is still being typed is not kept.
_ENDS = (".", "?", "!", "…", "。", "？", "！", ":", "”", '"')
_FEWEST_CHARACTERS = 8
_REMEMBERED = 5_000


class KeptSources:
    """Looks at the drafts of one direction, and keeps the sources of finished sentences.

    Only where the user paused long enough for the careful pass, and where the draft was the
    model's own: what the memory answered is known already.
    """

    def __init__(self, store: Store, direction: Direction) -> None:
        self._store, self._direction = store, direction
        self._seen: OrderedDict[str, None] = OrderedDict()

    def saw(self, draft: TextDraft) -> None:
        """Keep what is new in a draft; on the disk when this returns.

        Raises:
            DiskFull, FileUnwritable: it was not kept.
        """
        if self._store.read_only or draft.options == GREEDY:
            return
        for part in draft.parts:
            source = part.segment.source
            finished = source.endswith(_ENDS) and len(source) >= _FEWEST_CHARACTERS
            if part.draft.origin is Origin.MODEL and finished and source not in self._seen:
                self._store.add_source(self._direction, source)
                self._seen[source] = None
        while len(self._seen) > _REMEMBERED:
            self._seen.popitem(last=False)
