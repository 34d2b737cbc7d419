"""``translator evaluate``: BLEU and chrF of the model on a file of pairs."""

from __future__ import annotations

import argparse
from dataclasses import asdict
from pathlib import Path
from typing import TYPE_CHECKING

from translator.cli.options import (
    Commands,
    MissingProfile,
    add_command,
    add_direction,
    beam_width,
    direction_of,
)
from translator.core.drafts import REFINED, DecodingOptions
from translator.memory.pair_files.exchange import read_pairs

if TYPE_CHECKING:
    from translator.cli.console import Console
    from translator.workbench import Workbench


def register(commands: Commands) -> None:
    """Add the command to the parser."""
    parser = add_command(
        commands,
        "evaluate",
        summary="score the model on a file of sentence pairs",
        description="Translate the sources of FILE with the model alone and compare with its "
        "targets. FILE is TMX, XLIFF, PO, or tab-separated, source and target, plain or .xz; its "
        "header, if any, is 'source target' or the two language codes.",
        run=run,
        missing_profile=MissingProfile.NOTED,
    )
    add_direction(parser)
    parser.add_argument(
        "--beam",
        type=beam_width,
        metavar="N",
        help="hypotheses kept at each step; without it, the model is asked as the window does when "
        "you pause (translate --careful)",
    )
    parser.add_argument("file", type=Path, metavar="FILE")


def run(arguments: argparse.Namespace, workbench: Workbench, console: Console) -> int:
    """Score and write the figures."""
    direction = direction_of(arguments)
    pairs = [(row.source, row.target) for row in read_pairs(arguments.file, direction)]
    options = DecodingOptions(beam=arguments.beam) if arguments.beam else REFINED
    how = f"beam {options.beam}" + (", said back" if options.weighed else "")
    with console.progress(unit=" pairs", total=len(pairs)) as advance:
        figures = workbench.evaluate(pairs, direction, options=options, on_pair=advance)
    text = (
        f"{direction}, {how}, {figures.n} pairs in {figures.seconds:.1f} s: "
        f"BLEU {figures.bleu:.2f}, chrF {figures.chrf:.2f}\n{figures.signature}"
    )
    console.result(asdict(figures), text)
    return 0
