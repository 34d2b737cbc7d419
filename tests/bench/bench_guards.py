"""What must survive a translation: the share of numbers, addresses and placeholders that do."""

from __future__ import annotations

import tempfile
from pathlib import Path

from report import goal, table

from tests.engine.protected import Case, read_cases
from translator.core.drafts import GREEDY, REFINED, DecodingOptions
from translator.core.paths import Home
from translator.workbench import Workbench


def _survivors(workbench: Workbench, cases: list[Case], options: DecodingOptions) -> list[int]:
    """How many things each case has kept."""
    kept = [0] * len(cases)
    for direction in sorted({case.direction for case in cases}):
        places = [at for at, case in enumerate(cases) if case.direction == direction]
        lines = [cases[at].source for at in places]
        drafts = workbench.translate_lines(lines, direction, options)
        for at, draft in zip(places, drafts, strict=True):
            kept[at] = len(cases[at].wanted) - len(cases[at].lost(draft))
    return kept


def main() -> None:
    """Print the shares, by direction and by how the model is asked."""
    cases = read_cases()
    rows = []
    shares = []
    with tempfile.TemporaryDirectory() as temporary:
        workbench = Workbench(Home(Path(temporary) / "data", Path(temporary) / "cache"))
        for name, options in (("greedy", GREEDY), ("beam 4", REFINED)):
            kept = _survivors(workbench, cases, options)
            for direction in sorted({case.direction for case in cases}):
                own = [at for at, case in enumerate(cases) if case.direction == direction]
                wanted = sum(len(cases[at].wanted) for at in own)
                survived = sum(kept[at] for at in own)
                shares.append(survived / wanted)
                rows.append((f"{direction}, {name}", len(own), wanted, f"{shares[-1]:.1%}"))
        workbench.close()
    table("Protected items", ("", "sentences", "items", "survive"), rows)
    goal("protected items that survive ≥ 99 %", min(shares) >= 0.99, f"{min(shares):.1%}")


if __name__ == "__main__":
    main()
