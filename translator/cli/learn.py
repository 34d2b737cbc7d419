"""``translator learn``: run rounds until no correction waits."""

from __future__ import annotations

import argparse
from collections.abc import Iterator, Sequence
from dataclasses import asdict
from pathlib import Path
from typing import TYPE_CHECKING, Any

from translator.cli.console import counted
from translator.cli.options import (
    Commands,
    add_command,
    add_direction,
    direction_of,
    listed_number,
)
from translator.core.corrections import Side
from translator.core.evidence import HeldOutKind
from translator.core.gate import Verdict
from translator.core.learning import RoundReport

if TYPE_CHECKING:
    from translator.cli.console import Console
    from translator.learning.course import Course
    from translator.workbench import Workbench

_MOST_NAMED = 20  # corrections of one kind

_SAID = {
    Verdict.ACCEPTED: "accepted",
    Verdict.REVERTED: "reverted",
    Verdict.UNDECIDED: "undecided",
}

_JUDGED_BY = {
    HeldOutKind.SHIPPED: "From now on the pairs that come with the program judge general quality.",
    HeldOutKind.OWN_DRAFTS: "No pairs come with the program for these languages: from now on the "
    "base model's own translations judge how far it moves.",
}


def register(commands: Commands) -> None:
    """Add the command to the parser."""
    parser = add_command(
        commands,
        "learn",
        summary="learn from the corrections that wait",
        description="Fine-tune on the corrections that wait, in rounds. After each, the candidate "
        "is measured on sentences it never learned from; what makes it worse is undone.",
        run=run,
    )
    add_direction(parser)
    judging = parser.add_mutually_exclusive_group()
    judging.add_argument(
        "--held-out",
        type=Path,
        metavar="FILE",
        help="from now on, judge general quality by these pairs (TSV) in place of the shipped ones",
    )
    judging.add_argument(
        "--shipped-held-out",
        action="store_true",
        help="from now on, judge by the shipped pairs again, which --held-out had replaced",
    )
    parser.add_argument(
        "--confirm",
        type=listed_number,
        nargs="+",
        default=[],
        metavar="ID",
        help="learn from these corrections although they look wrong, did harm, or were undone",
    )


def run(arguments: argparse.Namespace, workbench: Workbench, console: Console) -> int:
    """Run the rounds, each told as it ends."""
    course = workbench.course(direction_of(arguments), writing=True)
    if arguments.shipped_held_out:
        console.note(_JUDGED_BY[course.drop_held_out()])
    elif arguments.held_out is not None:
        pairs = len(course.import_held_out(arguments.held_out).pairs)
        console.note(f"From now on {pairs} pairs of {arguments.held_out} judge general quality.")
    if arguments.confirm:
        course.confirm(arguments.confirm)
    reports: list[RoundReport] = []
    for report in course.learn_all():
        reports.append(report)
        console.note(_sentence(report))
    for notice in course.take_notices():
        console.note(notice.message)
    revision = course.revisions.current.number
    values = {"rounds": [_values(report) for report in reports], "revision": revision}
    text = f"{counted(len(reports), 'round')}; revision {revision} serves."
    suspects = course.suspects()
    if suspects:
        console.note(
            f"{_of(suspects, 'looks wrong and was', 'look wrong and were')} not learned: "
            f"{', '.join(map(str, suspects))}. To learn {_of_it(suspects)} all the same: "
            "translator learn --confirm ID; to remove one: translator forget ID."
        )
    if undecided := course.undecided():
        console.note(
            f"{_of(undecided, 'waits', 'wait')} for more corrections: {_listed(undecided)}. It "
            f"could not be shown yet that learning {_of_it(undecided)} helps and does no harm. "
            f"translator learn tries {_of_it(undecided)} again, together with what you correct "
            "until then."
        )
    held_back = sorted({*course.held_back()} - {*suspects})
    if held_back:
        console.note(
            f"{_of(held_back, 'is not learned, because it', 'are not learned, because they')} did "
            f"harm, or because you went back from what had learned {_of_it(held_back)}: "
            f"{', '.join(map(str, held_back))}. To learn {_of_it(held_back)} all the same: "
            "translator learn --confirm ID."
        )
    for note in _never_learned(course, workbench):
        console.note(note)
    console.result(values, text if reports else f"Nothing waits. Revision {revision} serves.")
    return 0


def _never_learned(course: Course, workbench: Workbench) -> Iterator[str]:
    """What only the memory answers, each kind with its reason: whoever corrected it may wonder."""
    judging = [
        one.number
        for one in workbench.corrections(course.direction)
        if one.active and one.side is Side.HELD_OUT
    ]
    for numbers, reason in (
        (judging, "they judge what is learned (one correction in eight does)"),
        (course.too_alike(), "they are, or are very like, sentences that judge what is learned"),
        (course.private(), "they look as if they held an address, a long number or a key"),
    ):
        if numbers:
            yield f"Answered from memory and never learned, since {reason}: {_listed(numbers)}."


def _of(numbers: Sequence[int], one: str, many: str) -> str:
    return f"{counted(len(numbers), 'correction')} {one if len(numbers) == 1 else many}"


def _of_it(numbers: Sequence[int]) -> str:
    return "it" if len(numbers) == 1 else "them"


def _listed(numbers: Sequence[int]) -> str:
    named = ", ".join(map(str, numbers[:_MOST_NAMED]))
    more = len(numbers) - _MOST_NAMED
    return f"{named} and {more} more" if more > 0 else named


def _values(report: RoundReport) -> dict[str, Any]:
    values = asdict(report)
    values["reasons"] = [reason.sentence for reason in report.reasons]
    return values


def _sentence(report: RoundReport) -> str:
    personal = ""
    if report.personal_before is not None and report.personal_after is not None:
        personal = f", personal BLEU {report.personal_before:.1f} → {report.personal_after:.1f}"
    return (
        f"Round {report.round} {_SAID[report.verdict]}: "
        f"general BLEU {report.general_before:.1f} → {report.general_after:.1f}{personal}, "
        f"{report.right_after} of {report.right_of} corrections right by itself "
        f"({report.right_before} before), {report.seconds:.1f} s"
    )
