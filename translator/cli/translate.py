"""``translator translate``: one text, or standard input line by line."""

from __future__ import annotations

import argparse
import sys
from collections import deque
from collections.abc import Iterator
from typing import TYPE_CHECKING, BinaryIO

from translator.cli.options import Commands, add_command, add_direction, beam_width, direction_of
from translator.core.drafts import DecodingOptions
from translator.core.errors import BadEncoding

if TYPE_CHECKING:
    from translator.cli.console import Console
    from translator.workbench import Workbench


def register(commands: Commands) -> None:
    """Add the command to the parser."""
    parser = add_command(
        commands,
        "translate",
        summary="translate a text, or standard input line by line",
        description="Translate TEXT. Without it, read standard input (UTF-8) and write one line "
        "for every line, each as soon as it is translated; blank lines stay.",
        run=run,
    )
    add_direction(parser)
    parser.add_argument(
        "--beam",
        type=beam_width,
        default=1,
        metavar="N",
        help="hypotheses kept at each step; more is slower and often better (default: 1)",
    )
    parser.add_argument("text", nargs="?", metavar="TEXT")


def run(arguments: argparse.Namespace, workbench: Workbench, console: Console) -> int:
    """Translate what was given and write it out."""
    options = DecodingOptions(beam=arguments.beam)
    direction = direction_of(arguments)
    if arguments.text is not None:
        draft = workbench.translate(_valid(arguments.text), direction, options)
        console.result({"translation": draft.text, "revision": draft.revision}, draft.text)
        return 0
    if sys.stdin.isatty():
        console.note("Reading from the keyboard, line by line.")
    ends: deque[str] = deque()
    translations = workbench.translate_lines(_stdin_lines(ends), direction, options)
    if console.json:
        revision = workbench.translator(direction).serving.revision
        text = "\n".join(translations)
        console.result({"translation": text, "revision": revision}, text)
        return 0
    # On a terminal the translations themselves are the progress.
    with console.progress(unit=" lines", shown=not sys.stdout.isatty()) as advance:
        for translation in translations:
            console.write(translation, end=ends.popleft())
            advance()
    return 0


def _valid(text: str) -> str:
    """Bytes of the command line that are not UTF-8 arrive as lone surrogates."""
    try:
        text.encode("utf-8")
    except UnicodeEncodeError:
        raise BadEncoding("The text on the command line") from None
    return text


def _stdin_lines(ends: deque[str]) -> Iterator[str]:
    """Lines of standard input; how each one ends goes into ``ends``.

    Raises:
        BadEncoding: a line is not UTF-8; those before it have been given out.
    """
    for number, line in enumerate(_own_stdin(), start=1):
        try:
            text = line.decode("utf-8-sig" if number == 1 else "utf-8")
        except UnicodeDecodeError:
            raise BadEncoding(f"Line {number} of the standard input") from None
        ends.append("\r\n" if text.endswith("\r\n") else "\n")
        yield text


def _own_stdin() -> BinaryIO:
    """Standard input, through a buffer of our own.

    A thread may still be waiting in it when the program ends, and the interpreter, which closes its
    own ``sys.stdin`` then, would wait for that thread's lock and abort.
    """
    try:
        descriptor = sys.stdin.fileno()
    except (OSError, ValueError):  # a test's or an embedding program's stream
        return sys.stdin.buffer
    return open(descriptor, "rb", closefd=False)
