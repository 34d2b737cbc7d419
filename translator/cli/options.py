"""Options that several commands share."""

from __future__ import annotations

import argparse
from collections.abc import Callable, Iterable
from enum import Enum
from pathlib import Path
from typing import TYPE_CHECKING, Any, NoReturn

from translator.core.direction import Direction
from translator.core.errors.files import BadEncoding

if TYPE_CHECKING:
    from translator.cli.console import Console
    from translator.workbench import Workbench

# What a command module gives to the parser: it does the work and returns the exit status.
Run = Callable[["argparse.Namespace", "Workbench", "Console"], int]

_LARGEST_BEAM = 64


class UsageError(Exception):
    """The command line cannot be understood; ``usage`` says how it should look."""

    def __init__(self, message: str, usage: str) -> None:
        super().__init__(message)
        self.message = message
        self.usage = usage


class Parser(argparse.ArgumentParser):
    """A parser that raises ``UsageError`` where argparse would end the program."""

    def error(self, message: str) -> NoReturn:
        raise UsageError(message, self.format_usage())

    def parse_known_args(
        self, args: Iterable[str] | None = None, namespace: Any = None
    ) -> tuple[Any, list[str]]:
        """As argparse does, but each parser itself says what it does not know."""
        found, unknown = super().parse_known_args(args, namespace)
        if unknown:
            words = not any(one.startswith("-") for one in unknown)
            hint = " (several words that belong together need quotes)" if words else ""
            self.error(f"unrecognized arguments: {' '.join(unknown)}{hint}")
        return found, unknown


if TYPE_CHECKING:
    Commands = argparse._SubParsersAction[Parser]
else:
    Commands = object


class MissingProfile(Enum):
    """What a command does where ``--profile`` names one that is not there.

    ``NOTED``, it says so, and goes on as in an empty one: scripts may ask before they add.
    ``BEGUN``, it keeps something new, and says that the profile is new, too.
    """

    REFUSED = "refused"
    NOTED = "noted"
    BEGUN = "begun"


def add_command(
    commands: Commands,
    name: str,
    *,
    summary: str,
    description: str | None = None,
    run: Run,
    missing_profile: MissingProfile = MissingProfile.REFUSED,
) -> Parser:
    """A command, which takes the global options after its name too.

    Args:
        missing_profile: what to do where ``--profile`` names one that is not there.
    """
    parser = commands.add_parser(
        name, help=summary, description=description or summary, allow_abbrev=False
    )
    add_global_options(parser, repeated=True)
    parser.set_defaults(run=run, missing_profile=missing_profile)
    return parser


def add_global_options(parser: argparse.ArgumentParser, *, repeated: bool = False) -> None:
    """The options that stand before or after the command.

    ``repeated`` ones set nothing when they are absent, or they would undo those before the command.
    """
    group = parser.add_argument_group("global options")

    def default(value: object) -> object:
        return argparse.SUPPRESS if repeated else value

    group.add_argument(
        "--home",
        type=_folder,
        metavar="DIR",
        default=default(None),
        help="keep everything in this folder (also: TRANSLATOR_HOME)",
    )
    group.add_argument(
        "--model",
        metavar="NAME_OR_FOLDER",
        default=default(None),
        help="the base model to use",
    )
    group.add_argument(
        "--profile",
        metavar="NAME",
        default=default(None),
        help="the profile to work in; without it, the window opens the one it used last, and "
        "commands work in 'default'; what you add may begin a new one",
    )
    group.add_argument(
        "--json",
        action="store_true",
        default=default(False),
        help="write one JSON object to standard output",
    )
    group.add_argument(
        "--quiet",
        action="store_true",
        default=default(False),
        help="no progress and no remarks on standard error",
    )


def _folder(value: str) -> Path:
    """An empty name, as an unset variable gives it, would mean the folder one happens to be in."""
    if not value:
        raise argparse.ArgumentTypeError("the name of a folder is needed")
    return Path(value)


def add_direction(parser: argparse.ArgumentParser) -> None:
    """``--from`` and ``--to``."""
    parser.add_argument(
        "--from", dest="source", metavar="CODE", required=True, help="source language, such as en"
    )
    parser.add_argument(
        "--to", dest="target", metavar="CODE", required=True, help="target language, such as de"
    )


def direction_of(arguments: argparse.Namespace) -> Direction:
    """The direction that was asked for.

    Raises:
        UnknownLanguage, SameLanguage: it is none.
    """
    return Direction(arguments.source, arguments.target)


def add_optional_direction(parser: argparse.ArgumentParser) -> None:
    """``--from`` and ``--to`` of a command that finds a direction by itself."""
    parser.add_argument("--from", dest="source", metavar="CODE", help="source language, such as en")
    parser.add_argument("--to", dest="target", metavar="CODE", help="target language, such as de")


def named_direction(arguments: argparse.Namespace, usage: str = "") -> Direction | None:
    """The direction that was asked for; None where none was.

    Raises:
        UsageError: half of one was.
        UnknownLanguage, SameLanguage: it is none.
    """
    if bool(arguments.source) != bool(arguments.target):
        raise UsageError("give both --from and --to, or neither", usage)
    return direction_of(arguments) if arguments.source else None


def valid_text(text: str) -> str:
    """A text of the command line; bytes that are not UTF-8 arrive there as lone surrogates.

    Raises:
        BadEncoding: it holds such bytes.
    """
    try:
        text.encode("utf-8")
    except UnicodeEncodeError:
        raise BadEncoding("The text on the command line", "LATIN1") from None
    return text


def beam_width(value: str) -> int:
    """``--beam``: a whole number from 1 to 64."""
    try:
        width = int(value)
    except ValueError:
        width = 0
    if not 1 <= width <= _LARGEST_BEAM:
        raise argparse.ArgumentTypeError(f"a whole number from 1 to {_LARGEST_BEAM} is needed")
    return width


def how_many(value: str) -> int:
    """A whole number from 1."""
    try:
        count = int(value)
    except ValueError:
        count = 0
    if count < 1:
        raise argparse.ArgumentTypeError("a whole number from 1 is needed")
    return count


def listed_number(value: str) -> int:
    """The number of a correction, a revision or a term, as a list shows it."""
    try:
        return int(value)
    except ValueError:
        raise argparse.ArgumentTypeError(f"{value!r} is no number; the list shows them") from None
