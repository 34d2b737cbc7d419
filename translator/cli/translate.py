"""``translator translate``: one text, the clipboard's, or standard input line by line."""

from __future__ import annotations

import argparse
import sys
from collections import deque
from collections.abc import Iterator
from typing import TYPE_CHECKING, BinaryIO

from translator.cli.clipboard import fill_clipboard, read_clipboard
from translator.cli.console import is_terminal
from translator.cli.options import (
    Commands,
    MissingProfile,
    UsageError,
    add_command,
    add_optional_direction,
    beam_width,
    named_direction,
    valid_text,
)
from translator.core.direction import Direction
from translator.core.drafts import REFINED, DecodingOptions
from translator.core.errors.files import BadEncoding, EmptyInput
from translator.core.text import likely_encoding

if TYPE_CHECKING:
    from translator.cli.console import Console
    from translator.workbench import Workbench


_USAGE = (
    "usage: translator translate --from CODE --to CODE [--beam N] [TEXT]\n"
    "       translator translate --clipboard [--from CODE --to CODE] [--no-copy] [--beam N]\n"
)


def register(commands: Commands) -> None:
    """Add the command to the parser."""
    parser = add_command(
        commands,
        "translate",
        summary="translate a text, or standard input line by line",
        description="Translate TEXT. Without it, read standard input (UTF-8) and write one line "
        "for every line, each as soon as it is translated; blank lines stay. With --clipboard, "
        "translate what is on the clipboard, write the translation and put it there.",
        run=run,
        missing_profile=MissingProfile.NOTED,
    )
    add_optional_direction(parser)
    how = parser.add_mutually_exclusive_group()
    how.add_argument(
        "--beam",
        type=beam_width,
        default=1,
        metavar="N",
        help="hypotheses kept at each step; more is slower and often better (default: 1)",
    )
    how.add_argument(
        "--careful",
        action="store_true",
        help="as the window does when you pause: of 4 hypotheses the one that also says the source "
        "back best; slower and better",
    )
    parser.add_argument(
        "--clipboard",
        action="store_true",
        help="translate the clipboard; without --from and --to, in the languages of the window",
    )
    parser.add_argument(
        "--no-copy", action="store_true", help="leave what is on the clipboard as it is"
    )
    parser.add_argument("text", nargs="?", metavar="TEXT")


def run(arguments: argparse.Namespace, workbench: Workbench, console: Console) -> int:
    """Translate what was given and write it out."""
    _check(arguments)
    options = REFINED if arguments.careful else DecodingOptions(beam=arguments.beam)
    direction = _direction(arguments, workbench)
    if arguments.clipboard:
        return _translate_clipboard(arguments, workbench, console, direction, options)
    if arguments.text is not None:
        draft = workbench.translate(valid_text(arguments.text), direction, options)
        console.result({"translation": draft.text, "revision": draft.revision}, draft.text)
        return 0
    if is_terminal(sys.stdin):
        console.note("Reading from the keyboard, line by line.")
    ends: deque[str] = deque()
    translations = workbench.translate_lines(_stdin_lines(ends), direction, options)
    if console.json:
        revision = workbench.translator(direction).serving.revision
        text = "\n".join(translations)
        console.result({"translation": text, "revision": revision}, text)
        return 0
    # On a terminal the translations themselves are the progress.
    with console.progress(unit=" lines", shown=not is_terminal(sys.stdout)) as advance:
        for translation in translations:
            console.write(translation, end=ends.popleft())
            advance()
    return 0


def _check(arguments: argparse.Namespace) -> None:
    """What the parser cannot say: which options belong together.

    Raises:
        UsageError: they do not.
    """
    if not arguments.clipboard and not (arguments.source and arguments.target):
        raise UsageError("the following arguments are required: --from, --to", _USAGE)
    if arguments.clipboard and arguments.text is not None:
        raise UsageError("give either TEXT or --clipboard", _USAGE)
    if arguments.no_copy and not arguments.clipboard:
        raise UsageError("--no-copy belongs to --clipboard", _USAGE)


def _direction(arguments: argparse.Namespace, workbench: Workbench) -> Direction:
    """What was asked for, or else what the window was set to last.

    Raises:
        UsageError: half of a direction was asked for.
        UnknownLanguage, SameLanguage: it is no direction.
    """
    settings = workbench.settings
    return named_direction(arguments, _USAGE) or Direction(settings.source, settings.target)


def _translate_clipboard(
    arguments: argparse.Namespace,
    workbench: Workbench,
    console: Console,
    direction: Direction,
    options: DecodingOptions,
) -> int:
    draft = workbench.translate(read_clipboard(), direction, options)
    if not arguments.no_copy:
        fill_clipboard(draft.text)
    console.result({"translation": draft.text, "revision": draft.revision}, draft.text)
    return 0


def _stdin_lines(ends: deque[str]) -> Iterator[str]:
    """Lines of standard input; how each one ends goes into ``ends``.

    Raises:
        BadEncoding: a line is not UTF-8; those before it have been given out.
    """
    for number, line in enumerate(_own_stdin(), start=1):
        try:
            text = line.decode("utf-8-sig" if number == 1 else "utf-8")
        except UnicodeDecodeError:
            where = f"Line {number} of the standard input"
            raise BadEncoding(where, likely_encoding(line)) from None
        ends.append("\r\n" if text.endswith("\r\n") else "\n")
        yield text


def _own_stdin() -> BinaryIO:
    """Standard input, through a buffer of our own.

    Raises:
        EmptyInput: it was closed before the program began.

    A thread may still be waiting in it when the program ends, and the interpreter, which closes its
    own ``sys.stdin`` then, would wait for that thread's lock and abort.
    """
    if sys.stdin is None:
        raise EmptyInput("The standard input")
    try:
        descriptor = sys.stdin.fileno()
    except (OSError, ValueError):  # a test's or an embedding program's stream
        return sys.stdin.buffer
    return open(descriptor, "rb", closefd=False)
