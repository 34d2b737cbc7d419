"""``translator revisions`` and ``rollback``: what was learned, and going back."""

from __future__ import annotations

import argparse
import time
from collections.abc import Sequence
from dataclasses import asdict
from typing import TYPE_CHECKING, Any

from translator.cli.console import counted
from translator.cli.options import (
    Commands,
    MissingProfile,
    UsageError,
    add_command,
    add_optional_direction,
    listed_number,
    named_direction,
)
from translator.core.direction import Direction
from translator.core.errors.learning import UnknownRevision
from translator.core.errors.models import ModelLacksDirection
from translator.core.learning import RevisionInfo

if TYPE_CHECKING:
    from translator.cli.console import Console
    from translator.workbench import Workbench

Listed = tuple[Direction, RevisionInfo]


def register(commands: Commands) -> None:
    """Add the commands to the parser."""
    listing = add_command(
        commands,
        "revisions",
        summary="list the revisions of the model",
        description="List the revisions of the model. Those that were learned on another base "
        "model rest: they serve only where that one is in use.",
        run=show,
        missing_profile=MissingProfile.NOTED,
    )
    listing.add_argument(
        "--delete-resting",
        action="store_true",
        help="delete the revisions of other base models first; the corrections stay",
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
    back.add_argument("number", type=listed_number, metavar="N")
    for parser in (listing, back):
        add_optional_direction(parser)


def show(arguments: argparse.Namespace, workbench: Workbench, console: Console) -> int:
    """List the revisions of each direction that has any, oldest first."""
    found: list[Listed] = []
    resting: list[Listed] = []
    for direction in _asked(arguments, workbench):
        try:
            course = workbench.course(direction, writing=arguments.delete_resting)
        except ModelLacksDirection as error:  # of which the others know nothing
            console.note(error.message)
            continue
        if arguments.delete_resting and (deleted := course.remove_resting()):
            console.note(f"Deleted for {direction}: {', '.join(map(str, deleted))}.")
        found += [(direction, revision) for revision in course.history()]
        resting += [(direction, revision) for revision in course.resting()]
    text = "\n".join(_line(direction, revision) for direction, revision in found)
    console.result(
        {"revisions": _values(found), "resting": _values(resting)},
        text or "Nothing has been learned yet.",
    )
    if found:
        from translator.learning.revisions.revision_views import Keep  # slow to load, seldom needed

        console.note(f"Kept are {Keep()}.")
    if resting:
        size = sum(revision.size for _, revision in resting) / 1e6
        console.note(
            f"{len(resting)} of another base model rest ({size:.1f} MB). To delete them: "
            "translator revisions --delete-resting"
        )
    return 0


def _values(listed: Sequence[Listed]) -> list[dict[str, Any]]:
    return [
        {"from": direction.source, "to": direction.target, **asdict(revision)}
        for direction, revision in listed
    ]


def roll_back(arguments: argparse.Namespace, workbench: Workbench, console: Console) -> int:
    """Go back, in the one direction that has revisions, or the one that was named."""
    directions = _asked(arguments, workbench)
    if not directions:
        if arguments.number:
            raise UnknownRevision(arguments.number)
        console.result(
            {"revision": 0}, "Nothing has been learned yet: the model as it came serves."
        )
        return 0
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
    named = named_direction(arguments)
    return workbench.learned_directions() if named is None else [named]


def _line(direction: Direction, revision: RevisionInfo) -> str:
    mark = "*" if revision.current else " "
    if not revision.number:
        return f"{mark} {direction}  0  the base model"
    when = time.strftime("%Y-%m-%d %H:%M", time.localtime(revision.created))
    general = f"{revision.general:.1f}" if revision.general is not None else "–"
    base = f"{revision.general_base:.1f}" if revision.general_base is not None else "–"
    learned = counted(len(revision.corrections), "correction")
    personal = f", personal {revision.personal:.1f}" if revision.personal is not None else ""
    return (
        f"{mark} {direction}  {revision.number}  {when}  {learned}, "
        f"general BLEU {general} (base {base}){personal}, "
        f"{revision.right} of {revision.right_of} right by itself"
    )
