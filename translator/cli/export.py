"""``translator export``: the model or the corrections, to be used elsewhere."""

from __future__ import annotations

import argparse
from pathlib import Path
from typing import TYPE_CHECKING

from translator.cli.options import (
    Commands,
    UsageError,
    add_command,
    add_optional_direction,
    named_direction,
)
from translator.core.direction import Direction
from translator.core.export_form import ExportForm

if TYPE_CHECKING:
    from translator.cli.console import Console
    from translator.workbench import Workbench


def register(commands: Commands) -> None:
    """Add the command to the parser."""
    parser = add_command(
        commands,
        "export",
        summary="write the adapted model or the corrections, to use elsewhere",
        description="hf is a folder for the transformers library, ctranslate2 one with int8 "
        "weights and a script; tmx and tsv hold the corrections. Each is read again and compared "
        "before it is called done.",
        run=run,
    )
    parser.add_argument(
        "--format", dest="form", required=True, choices=[form.value for form in ExportForm]
    )
    add_optional_direction(parser)
    parser.add_argument("destination", type=_destination, metavar="DEST")


def run(arguments: argparse.Namespace, workbench: Workbench, console: Console) -> int:
    """Write one export."""
    direction = _direction(arguments, workbench)
    course = workbench.course(direction)
    written = course.export(
        ExportForm(arguments.form),
        arguments.destination.absolute(),
        on_stage=lambda sentence: console.note(f"{sentence}…"),
    )
    for notice in course.take_notices():  # such as that another revision was damaged
        console.note(notice.message)
    revision = course.revisions.current.number
    console.result(
        {"exported": str(written), "format": arguments.form, "revision": revision},
        f"Exported and verified: {written} ({direction}, revision {revision})",
    )
    return 0


def _destination(value: str) -> Path:
    """An empty name, as an unset variable gives it, would mean beside the folder one is in."""
    if not value:
        raise argparse.ArgumentTypeError("the name of a file or folder is needed")
    return Path(value)


def _direction(arguments: argparse.Namespace, workbench: Workbench) -> Direction:
    """The direction that was named; else the one with something in it; else the settings' own."""
    if (named := named_direction(arguments)) is not None:
        return named
    known = workbench.learned_directions() or sorted(
        {correction.direction for correction in workbench.corrections()}
    )
    if len(known) > 1:
        found = ", ".join(map(str, known))
        raise UsageError(f"name the direction with --from and --to: there are {found}", "")
    settings = workbench.settings
    return known[0] if known else Direction(settings.source, settings.target)
