"""``translator correct``, ``corrections`` and ``forget``: teach, see, and take back."""

from __future__ import annotations

import argparse
from pathlib import Path
from typing import TYPE_CHECKING

from translator.cli.console import counted, one_line
from translator.cli.options import (
    Commands,
    MissingProfile,
    UsageError,
    add_command,
    add_direction,
    direction_of,
    listed_number,
    valid_text,
)
from translator.core.corrections import Correction, NewCorrection
from translator.memory.pair_files.exchange import read_pairs

if TYPE_CHECKING:
    from translator.cli.console import Console
    from translator.workbench import Workbench


def register(commands: Commands) -> None:
    """Add the commands to the parser."""
    parser = add_command(
        commands,
        "correct",
        summary="add corrections",
        description="Add one correction, or with --file every pair of a table "
        "(tab-separated source and target, or TMX, XLIFF, PO). They answer at once from then on.",
        run=correct,
        missing_profile=MissingProfile.BEGUN,
    )
    add_direction(parser)
    parser.add_argument(
        "--file", type=Path, metavar="F", help="a table of pairs (TSV), or TMX, XLIFF or PO"
    )
    parser.add_argument("text", nargs="?", metavar="SOURCE")
    parser.add_argument("translation", nargs="?", metavar="TARGET")
    listing = add_command(
        commands,
        "corrections",
        summary="list the corrections, or restore one",
        run=show,
        missing_profile=MissingProfile.NOTED,
    )
    listing.add_argument(
        "--restore",
        type=listed_number,
        metavar="ID",
        help="let this older correction answer again, in place of the one that replaced it",
    )
    forgetting = add_command(
        commands,
        "forget",
        summary="remove a correction from memory and model",
        description="Remove correction ID. Revisions that learned from it are deleted, an earlier "
        "one serves, and 'translator learn' learns the other corrections again. With --typed, "
        "erase all sentences that were kept because you typed them and left them uncorrected.",
        run=forget,
    )
    forgetting.add_argument("number", type=listed_number, nargs="?", metavar="ID")
    forgetting.add_argument("--typed", action="store_true", help="erase what was kept of typing")


def correct(arguments: argparse.Namespace, workbench: Workbench, console: Console) -> int:
    """Store one correction or a table of them; doubts are told, and nothing is refused."""
    direction = direction_of(arguments)
    given = (arguments.text, arguments.translation)
    if arguments.file is not None and given == (None, None):
        rows = read_pairs(arguments.file, direction)
        new = [NewCorrection(direction, row.source, row.draft, row.target) for row in rows]
    elif arguments.file is None and None not in given:
        if not all(map(str.strip, given)):
            raise UsageError("SOURCE and TARGET must not be blank", "")
        source, target = map(valid_text, given)
        new = [NewCorrection(direction, source, "", target)]
    else:
        raise UsageError("give SOURCE and TARGET, or --file F", "")
    if len(new) == 1:
        for question in workbench.questions(new[0]):
            console.note(question.message)
    known = {correction.number for correction in workbench.corrections(direction)}
    stored = workbench.correct_many(new)
    numbers = dict.fromkeys(correction.number for correction in stored)  # a pair may recur
    added = [number for number in numbers if number not in known]
    if again := len(numbers) - len(added):
        console.note(f"There already: {counted(again, 'correction')}.")
    console.result({"added": added}, f"Saved: {len(added)}")
    return 0


def show(arguments: argparse.Namespace, workbench: Workbench, console: Console) -> int:
    """List the corrections, oldest first; replaced ones are marked."""
    if arguments.restore is not None:
        workbench.restore(arguments.restore)
        console.note(f"Correction {arguments.restore} answers again.")
    found = workbench.corrections()
    values = {"corrections": [_values(correction) for correction in found]}
    console.result(values, "\n".join(map(_line, found)) or "There are no corrections yet.")
    return 0


def forget(arguments: argparse.Namespace, workbench: Workbench, console: Console) -> int:
    """Remove one correction and everything that learned from it, or what was kept of typing."""
    if arguments.typed == (arguments.number is not None):
        raise UsageError("give ID, or --typed", "")
    if arguments.typed:
        workbench.clear_sources()
        console.result({"forgotten": "typed"}, "Forgotten: the sentences kept from your typing.")
        return 0
    removed = workbench.forget(arguments.number)
    revisions = f" Revisions removed: {', '.join(map(str, removed))}." if removed else ""
    console.result(
        {"forgotten": arguments.number, "revisions_removed": list(removed)},
        f"Forgotten: {arguments.number}.{revisions}",
    )
    return 0


def _values(correction: Correction) -> dict[str, object]:
    return {
        "id": correction.number,
        "from": correction.direction.source,
        "to": correction.direction.target,
        "source": correction.source,
        "draft": correction.draft,
        "target": correction.target,
        "created": correction.created,
        "side": correction.side.value,
        "active": correction.active,
    }


def _line(correction: Correction) -> str:
    mark = "" if correction.active else " (replaced)"
    pair = f"{one_line(correction.source)}\t{one_line(correction.target)}"
    return f"{correction.number}\t{correction.direction}\t{pair}{mark}"
