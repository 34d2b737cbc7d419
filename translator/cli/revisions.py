"""``translator revisions`` and ``rollback``: what was learned, and going back."""

from __future__ import annotations

import argparse
import time
from dataclasses import asdict
from typing import TYPE_CHECKING

from translator.cli.options import Commands, UsageError, add_command
from translator.core.direction import Direction
from translator.core.errors import UnknownRevision
from translator.core.learning import RevisionInfo
from translator.learning.revision_views import Keep

if TYPE_CHECKING:
    from translator.cli.console import Console
    from translator.workbench import Workbench


def register(commands: Commands) -> None:
    """Add the commands to the parser."""
    listing = add_command(
        commands, "revisions", summary="list the revisions of the model", run=show
    )
    back = add_command(
        commands,
        "rollback",
        summary="let an older or newer revision serve",
        description="Let revision N serve; 0 is the model as it came. Corrections stay, and the "
        "memory goes on answering. What revisions after N had learned is not learned again unless "
        "you ask for it with: translator learn --confirm ID.",
        run=roll_back,
    )
    back.add_argument("number", type=int, metavar="N")
    for parser in (listing, back):
        parser.add_argument("--from", dest="source", metavar="CODE", help="source language")
        parser.add_argument("--to", dest="target", metavar="CODE", help="target language")


def show(arguments: argparse.Namespace, workbench: Workbench, console: Console) -> int:
    """List the revisions of each direction that has any, oldest first."""
    found = [
        (direction, revision)
        for direction in _asked(arguments, workbench)
        for revision in workbench.course(direction).history()
    ]
    values = [
        {"from": direction.source, "to": direction.target, **asdict(revision)}
        for direction, revision in found
    ]
    text = "\n".join(_line(direction, revision) for direction, revision in found)
    console.result({"revisions": values}, text or "Nothing has been learned yet.")
    if found:
        console.note(f"Kept are {Keep()}.")
    return 0


def roll_back(arguments: argparse.Namespace, workbench: Workbench, console: Console) -> int:
    """Go back, in the one direction that has revisions, or the one that was named."""
    directions = _asked(arguments, workbench)
    if not directions:
        raise UnknownRevision(arguments.number)
    if len(directions) > 1:
        learned = ", ".join(map(str, directions))
        raise UsageError(f"name the direction with --from and --to: {learned} have revisions", "")
    revision = workbench.course(directions[0], writing=True).roll_back(arguments.number)
    console.result(
        {"revision": revision.number},
        f"Revision {revision.number} serves {directions[0]} now.",
    )
    return 0


def _asked(arguments: argparse.Namespace, workbench: Workbench) -> list[Direction]:
    if arguments.source and arguments.target:
        return [Direction(arguments.source, arguments.target)]
    return workbench.learned_directions()


def _line(direction: Direction, revision: RevisionInfo) -> str:
    mark = "*" if revision.current else " "
    if not revision.number:
        return f"{mark} {direction}  0  the base model"
    when = time.strftime("%Y-%m-%d %H:%M", time.localtime(revision.created))
    general = f"{revision.general:.1f}" if revision.general is not None else "–"
    base = f"{revision.general_base:.1f}" if revision.general_base is not None else "–"
    personal = f", personal {revision.personal:.1f}" if revision.personal is not None else ""
    return (
        f"{mark} {direction}  {revision.number}  {when}  {len(revision.corrections)} corrections, "
        f"general BLEU {general} (base {base}){personal}, "
        f"{revision.right} of {revision.right_of} right by itself"
    )
