"""``translator erase``: remove everything that the program keeps."""

from __future__ import annotations

import argparse
from typing import TYPE_CHECKING

from translator.cli.confirming import add_yes, confirmed
from translator.cli.console import counted
from translator.cli.options import Commands, add_command

if TYPE_CHECKING:
    from translator.cli.console import Console
    from translator.core.keeping import Kept
    from translator.workbench import Workbench


def register(commands: Commands) -> None:
    """Add the command to the parser."""
    parser = add_command(
        commands,
        "erase",
        summary="erase everything that the program keeps",
        description="Erase all profiles with their corrections and revisions, added models, the "
        "settings and the cache, for good. You are asked first, unless you give --yes. Exports "
        "and other files in the same folder stay.",
        run=run,
    )
    add_yes(parser)


def run(arguments: argparse.Namespace, workbench: Workbench, console: Console) -> int:
    """Erase, where that is meant."""
    kept = workbench.kept()
    if not confirmed(arguments, console, f"{_listed(kept)} in {workbench.home.data}"):
        return 1
    workbench.erase()
    values = {
        "erased": {
            "profiles": len(kept.profiles),
            "corrections": kept.corrections,
            "revisions": kept.revisions,
            "models": kept.models,
            "size": kept.size,
        }
    }
    console.result(values, f"Erased: {_listed(kept)}")
    return 0


def _listed(kept: Kept) -> str:
    parts = (
        counted(len(kept.profiles), "profile"),
        counted(kept.corrections, "correction"),
        counted(kept.revisions, "revision"),
        counted(kept.models, "added model"),
        "the settings and the cache",
    )
    return f"{', '.join(parts)} ({kept.size / 1e6:.1f} MB)"
