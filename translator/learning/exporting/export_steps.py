"""How far an export is. Most of its time goes into loading, which tells nothing while it lasts."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass

# Tenths of a second each step took with a bundled model and 100 sentences, in the order of the
# steps. Other machines are faster or slower, but as much so in one step as in another.
HF_SHARES = {
    "torch": 65,
    "weights": 7,
    "torch there": 24,  # in the process that reads the export again
    "transformers there": 18,
    "tokeniser there": 8,
    "model there": 35,
    "its translations": 20,
    "conversion": 28,
    "our translations": 8,
}
CTRANSLATE2_SHARES = {"torch": 65, "weights": 7, "its translations": 34, "our translations": 9}


def unheard(_done: int, _of: int) -> None:
    """Stands for whoever wants to know how far it is."""


@dataclass(frozen=True, slots=True)
class ExportSteps:
    """The steps with their shares, and who is told of them."""

    shares: Mapping[str, int]
    tell: Callable[[int, int], None] = unheard

    def reach(self, step: str, part: float = 1.0) -> None:
        """A step is done, or a part of it, and with it all before."""
        names = list(self.shares)
        before = sum(self.shares[name] for name in names[: names.index(step)])
        self.tell(before + round(self.shares[step] * part), sum(self.shares.values()))

    def without(self, step: str) -> ExportSteps:
        """Where that step has been taken before."""
        return ExportSteps(
            {name: share for name, share in self.shares.items() if name != step}, self.tell
        )
