"""The general held-out pairs of one subject, as they are now: what its candidates are judged by."""

from __future__ import annotations

import threading
from collections.abc import Callable

from translator.core.corrections import Side, side_of
from translator.core.drafts import REFINED
from translator.core.evidence import HeldOutKind
from translator.core.process.priority import at_usual_priority
from translator.learning.judging import heldout
from translator.learning.judging.heldout import HeldOut
from translator.learning.judging.scoring import Served
from translator.learning.subject import Subject
from translator.memory.likeness.near_copies import NearCopies

# Of uncorrected sources, where there are no other general pairs: this share judges.
_JUDGING = 0.5


class GeneralPairs:
    """The same until ``forget`` or ``renew``, once there are some.

    In a language without pairs, what the user typed is shared out between judging and replay, and
    the base model translates it; there may be nothing yet. ``holds`` may be asked from any thread,
    the rest is for one.

    Args:
        load: gives the base model, should it be needed for that.
        between: called before each sentence that it translates; it may wait, or stop by raising.
    """

    def __init__(
        self, subject: Subject, load: Callable[[], Served], between: Callable[[], None]
    ) -> None:
        self._subject, self._load, self._between = subject, load, between
        self._found: HeldOut | None = None
        self._sources: list[str] = []  # to be translated, where there are no pairs
        self._drafts: dict[str, str] = {}  # of these, as far as it has come to
        self._near = NearCopies()
        self._choosing = threading.RLock()  # never held while something is translated

    @property
    def known(self) -> HeldOut:
        """All of them, translated first where need be.

        Raises:
            BadTable, FileUnreadable, DamagedFile: see ``heldout.given``.
        """
        self._choose()
        if self._found is not None:
            return self._found
        direction = self._subject.direction
        if not self._sources:
            return HeldOut(direction, HeldOutKind.OWN_DRAFTS, ())
        pairs = [(source, self._draft(source)) for source in self._sources]
        self._found = heldout.own_drafts(direction, pairs)
        return self._found

    def holds(self, source: str) -> bool:
        """Whether this source, or a near copy of it, judges and must not be learned from.

        Translates nothing, so it takes no time to speak of.
        """
        with self._choosing:
            self._choose()
            return source in self._near

    def renew(self, least: int) -> bool:
        """Choose again where there are fewer than ``least``; says whether others judge now.

        What the user typed since may do. To be called between rounds: all that is compared within
        one is compared on the same pairs. What is translated already is kept.
        """
        self._choose()
        if self._found is not None and self._found.kind is not HeldOutKind.OWN_DRAFTS:
            return False
        before = self._sources
        if len(before if self._found is None else self._found.pairs) >= least:
            return False
        drafts = self._drafts
        with self._choosing:
            self.forget()
            self._choose()
        self._drafts = {one: drafts[one] for one in self._sources if one in drafts}
        return set(self._sources) != set(before)

    def forget(self) -> None:
        """Choose again: other pairs were imported, or the user's texts have changed."""
        with self._choosing:
            self._found = None
            self._sources, self._drafts, self._near = [], {}, NearCopies()

    def _choose(self) -> None:
        with self._choosing:
            if not self._near:
                self._choose_anew()

    def _choose_anew(self) -> None:
        direction = self._subject.direction
        self._found = heldout.given(direction, self._subject.held_out)
        if self._found is None:
            typed = self._subject.store.sources(direction)
            judging = [source for source in typed if side_of(source, _JUDGING) is Side.HELD_OUT]
            self._sources = heldout.own_sources(direction, judging)
        chosen = [pair[0] for pair in self._found.pairs] if self._found else self._sources
        self._near = at_usual_priority(lambda: NearCopies(chosen))

    def _draft(self, source: str) -> str:
        """One by one, as in ``replay``: in a batch, some would depend on their companions."""
        if source not in self._drafts:
            self._between()
            (draft,) = self._load().draft([source], REFINED)
            self._drafts[source] = draft.text
        return self._drafts[source]
