"""What the learner remembers between two rounds: numbers of corrections and figures, no text."""

from __future__ import annotations

import json
from collections.abc import Iterable
from dataclasses import asdict, dataclass, fields, replace
from typing import Any

from translator.core.direction import Direction
from translator.memory.store import Store

Numbers = tuple[int, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class RoundState:
    """Where the learner of one direction stands.

    What was learned is not here: the revision that serves says so itself.

    Attributes:
        round: number of the last round.
        reverts: rounds in a row that the gate has reverted.
        share: where on the line to the tuned weights the next round begins; found by the last
            accepted one.
        drift: of the candidate that was examined last: see ``evidence.GeneralEvidence``.
        groups: corrections of a reverted round, to be tried again in these smaller groups.
        quarantined: corrections that did harm when they were tried alone.
        suspects: corrections that look wrong; not learned from until the user confirms them.
        confirmed: corrections that the user says are right.
        examined: corrections that were looked at for being wrong.
        resting: corrections of revisions that the user went back from.
        retuned: how many corrections had been learned when all were last learned anew.
        base: checksum of the base model that all this is about; empty before the first round.
    """

    round: int = 0
    reverts: int = 0
    share: float = 1.0
    drift: float = 0.0
    groups: tuple[Numbers, ...] = ()
    quarantined: Numbers = ()
    suspects: Numbers = ()
    confirmed: Numbers = ()
    examined: Numbers = ()
    resting: Numbers = ()
    retuned: int = 0
    base: str = ""

    @property
    def left_out(self) -> frozenset[int]:
        """Corrections that are not learned from as things stand."""
        return frozenset((*self.quarantined, *self.suspects, *self.resting))

    def tried(self, number: int) -> bool:
        """Whether a round has tried to learn a correction."""
        return number in {*self.examined, *self.confirmed} and number not in self.suspects

    def as_if_untried(self) -> RoundState:
        """The same without anything that came of trying: pace, shares, groups, what did harm.

        Nobody can tell which of the corrections of a round it goes back to.
        """
        return replace(self, reverts=0, share=1.0, drift=0.0, groups=(), quarantined=(), retuned=0)

    def on_base(self, checksum: str) -> RoundState:
        """The same for another base model: what an earlier one made of them says nothing.

        Neither which corrections did harm, nor which looked wrong. What the user wished for stays.
        """
        if self.base == checksum:
            return self
        return replace(self.as_if_untried(), suspects=(), examined=(), base=checksum)

    def without(self, number: int) -> RoundState:
        """The same, with no trace of a correction."""
        changes: dict[str, Any] = {
            name: tuple(other for other in getattr(self, name) if other != number)
            for name in ("quarantined", "suspects", "confirmed", "examined", "resting")
        }
        groups = (tuple(one for one in group if one != number) for group in self.groups)
        return replace(self, **changes, groups=tuple(group for group in groups if group))

    def welcoming(self, numbers: Iterable[int]) -> RoundState:
        """The same, with these corrections to be learned from whatever was thought of them."""
        confirmed = tuple(numbers)
        state = self
        for number in confirmed:
            state = state.without(number)
        return replace(state, confirmed=(*state.confirmed, *confirmed))


def read_state(store: Store, direction: Direction) -> RoundState:
    """The state kept in the store; a fresh one where there is none, or none that can be read."""
    text = store.get_state(_key(direction))
    if text is None:
        return RoundState()
    try:
        return _state(json.loads(text))
    except (ValueError, TypeError):
        # Not this program's. Everything that matters is in the corrections and revisions.
        return RoundState()


def _state(values: Any) -> RoundState:
    """A state as JSON holds it; what another version did not know yet is as in a fresh one.

    Raises:
        ValueError, TypeError: it is none.
    """
    if not isinstance(values, dict):
        raise TypeError("not an object")
    known: dict[str, Any] = {
        entry.name: values[entry.name] for entry in fields(RoundState) if entry.name in values
    }
    figures = [name for name in ("round", "reverts", "share", "drift", "retuned") if name in known]
    if not all(isinstance(known[name], (int, float)) for name in figures):
        raise TypeError("not a number")
    known["groups"] = tuple(_numbers(group) for group in known.get("groups", ()))
    known["base"] = str(known.get("base", ""))
    for name in known.keys() - {*figures, "groups", "base"}:
        known[name] = _numbers(known[name])
    return RoundState(**known)


def _numbers(values: Any) -> Numbers:
    numbers = tuple(values)
    if not all(isinstance(number, int) for number in numbers):
        raise TypeError("not the numbers of corrections")
    return numbers


def write_state(store: Store, direction: Direction, state: RoundState) -> None:
    """Keep the state; on the disk when this returns.

    Raises:
        DiskFull, FileUnwritable: the old one is kept.
    """
    store.set_state(_key(direction), json.dumps(asdict(state)))


def _key(direction: Direction) -> str:
    return f"rounds {direction.slug}"
