"""``translator models``: which base models there are; adding and removing them."""

from __future__ import annotations

import argparse
from typing import TYPE_CHECKING

from translator.cli.options import Commands, Parser, add_command

if TYPE_CHECKING:
    from translator.cli.console import Console
    from translator.core.model_info import ModelInfo
    from translator.workbench import Workbench


def register(commands: Commands) -> None:
    """Add the commands to the parser."""
    parser = add_command(commands, "models", summary="list, add or remove base models", run=show)
    actions = parser.add_subparsers(metavar="ACTION", parser_class=Parser)
    adding = add_command(
        actions,
        "add",
        summary="copy a model folder, or download OWNER/NAME from the Hugging Face Hub",
        run=add,
    )
    adding.add_argument("name_or_folder", metavar="NAME_OR_FOLDER")
    removing = add_command(actions, "remove", summary="remove a model that was added", run=remove)
    removing.add_argument("name", metavar="NAME")


def show(_: argparse.Namespace, workbench: Workbench, console: Console) -> int:
    """List the installed models; those that cannot be used are told of beside."""
    survey = workbench.survey()
    for entry in survey.unusable:
        console.note(f"'{entry.name}' cannot be used: {entry.error.message}")
    values = {
        "models": [_values(info) for info in survey.models],
        "unusable": [
            {"name": entry.name, "source": entry.source.value, "problem": entry.error.message}
            for entry in survey.unusable
        ],
    }
    console.result(values, _table(survey.models) or "No model is installed.")
    return 0


def add(arguments: argparse.Namespace, workbench: Workbench, console: Console) -> int:
    """Add a model."""
    info = workbench.add_model(arguments.name_or_folder, progress=not console.quiet)
    console.result({"added": _values(info)}, f"Added: {_table((info,))}")
    return 0


def remove(arguments: argparse.Namespace, workbench: Workbench, console: Console) -> int:
    """Remove a model."""
    workbench.remove_model(arguments.name)
    console.result({"removed": arguments.name}, f"Removed: {arguments.name}")
    return 0


def _values(info: ModelInfo) -> dict[str, object]:
    return {
        "name": info.name,
        "source": info.source.value,
        "directions": [direction.slug for direction in info.directions],
        "parameters": info.parameters,
        "size": info.size,
        "licence": info.licence,
        "folder": str(info.folder),
    }


def _table(infos: tuple[ModelInfo, ...]) -> str:
    """One line for each model, in columns."""
    rows = [
        (
            info.name,
            " ".join(str(direction) for direction in info.directions),
            f"{info.parameters / 1e6:.1f} M weights",
            f"{info.size / 1e6:.1f} MB",
            info.source.value,
            info.licence,
        )
        for info in infos
    ]
    widths = [max(len(cell) for cell in column) for column in zip(*rows, strict=True)]
    lines = (
        "  ".join(cell.ljust(width) for cell, width in zip(row, widths, strict=True)).rstrip()
        for row in rows
    )
    return "\n".join(lines)
