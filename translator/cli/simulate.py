"""``translator simulate``: whether learning pays, on a stream of corrections."""

from __future__ import annotations

import argparse
import os
from dataclasses import asdict
from pathlib import Path
from typing import TYPE_CHECKING

from translator.cli.console import counted
from translator.cli.options import (
    Commands,
    MissingProfile,
    UsageError,
    add_command,
    add_direction,
    direction_of,
    how_many,
)
from translator.core.direction import Direction
from translator.core.errors.files import FileUnwritable
from translator.memory.pair_files.exchange import read_pairs

if TYPE_CHECKING:
    from translator.cli.console import Console
    from translator.learning.simulation import Simulated
    from translator.workbench import Workbench


def register(commands: Commands) -> None:
    """Add the command to the parser."""
    parser = add_command(
        commands,
        "simulate",
        summary="show how the program would have learned from a stream of corrections",
        description="Play STREAM (a table: source, target, and perhaps the old draft) in a "
        "profile that is thrown away: each sentence is translated, then corrected, then learned. "
        "Your own profile is not touched.",
        run=run,
        missing_profile=MissingProfile.NOTED,
    )
    add_direction(parser)
    parser.add_argument("stream", type=Path, metavar="STREAM")
    parser.add_argument("--test", type=Path, metavar="FILE", help="unseen pairs of the same field")
    parser.add_argument("--general", type=Path, metavar="FILE", help="pairs of general text")
    parser.add_argument(
        "--limit", type=how_many, metavar="N", help="only the first N of the stream"
    )
    parser.add_argument(
        "--recipe",
        type=Path,
        metavar="FILE",
        help="other learning settings (TOML), such as learning.toml in a profile's folder may hold",
    )
    parser.add_argument("--plot", type=Path, metavar="FILE.png", help="draw the learning curve")


def run(arguments: argparse.Namespace, workbench: Workbench, console: Console) -> int:
    """Play the stream and write the figures."""
    direction = direction_of(arguments)
    if arguments.plot is not None:
        _check_place(arguments.plot)
    rows = read_pairs(arguments.stream, direction)[: arguments.limit]
    with (
        workbench.simulation(direction, recipe=arguments.recipe) as simulation,
        console.progress(unit=" sentences", total=len(rows)) as advance,
    ):
        found = simulation.play(
            rows,
            test=_pairs(arguments.test, direction),
            general=_pairs(arguments.general, direction),
            on_sentence=advance,
        )
        curve = simulation.curve()
    console.result(asdict(found), _table(found))  # first: no picture is worth the figures
    if arguments.plot is not None:
        from translator.learning.plot import draw_curve

        draw_curve(curve, arguments.plot)
    return 0


def _check_place(plot: Path) -> None:
    """See to it, before hours of work, that the picture can be written.

    Raises:
        FileUnwritable: it cannot be.
        UsageError: it would be another kind of picture.
    """
    folder = plot.absolute().parent
    if not folder.is_dir():
        raise FileUnwritable(plot, "there is no such folder")
    if plot.is_dir():
        raise FileUnwritable(plot, "it is a folder")
    if not os.access(plot if plot.exists() else folder, os.W_OK):
        raise FileUnwritable(plot, "access is denied")
    if plot.suffix.casefold() != ".png":
        raise UsageError(f"--plot draws a PNG picture: let the name end in .png, not {plot}", "")


def _pairs(path: Path | None, direction: Direction) -> list[tuple[str, str]]:
    if path is None:
        return []
    return [(row.source, row.target) for row in read_pairs(path, direction)]


def _table(found: Simulated) -> str:
    rows = [
        f"{counted(found.n, 'sentence')}, {counted(found.corrections, 'correction')}",
        f"rounds        {found.accepted} ok, {found.reverted} undone, {found.undecided} open",
        _change("stream BLEU  ", found.bleu_frozen, found.bleu_adaptive)
        + f" (the model alone: {found.model_bleu_adaptive:.2f})",
        _change("stream chrF  ", found.chrf_frozen, found.chrf_adaptive),
        _change("stream TER   ", found.ter_frozen, found.ter_adaptive),
        _change("last quarter ", found.bleu_frozen_last_quarter, found.bleu_adaptive_last_quarter),
    ]
    for name, before, after in (
        ("unseen, field", found.test_before, found.test_after),
        ("general text ", found.general_before, found.general_after),
    ):
        if before is not None and after is not None:
            rows.append(_change(name, before, after))
    if found.correction_to_served_p50_s is not None:
        rows.append(
            f"a correction is served after {found.correction_to_served_p50_s:.1f} s (median), "
            f"{found.correction_to_served_p95_s:.1f} s (95 %)"
        )
    return "\n".join(rows)


def _change(name: str, before: float, after: float) -> str:
    return f"{name} {before:6.2f} → {after:6.2f}"
