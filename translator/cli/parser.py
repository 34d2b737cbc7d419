"""The whole command line, put together from its commands."""

from __future__ import annotations

from translator.cli import (
    correct,
    erase,
    evaluate,
    export,
    glossary,
    learn,
    models,
    profiles,
    revisions,
    simulate,
    translate,
)
from translator.cli.options import Parser, add_global_options

_COMMANDS = (
    translate,
    evaluate,
    correct,
    glossary,
    learn,
    revisions,
    export,
    simulate,
    models,
    profiles,
    erase,
)


def build_parser() -> Parser:
    """The parser; ``run`` of its result is the command's function, None without a command."""
    parser = Parser(
        prog="translator",
        description="Translate on this machine, with a model that learns from corrections. "
        "Without a command, the window opens.",
        allow_abbrev=False,
    )
    parser.add_argument("--version", action="store_true", help="show the version")
    add_global_options(parser)
    parser.set_defaults(run=None)
    commands = parser.add_subparsers(title="commands", metavar="COMMAND", parser_class=Parser)
    for command in _COMMANDS:
        command.register(commands)
    return parser
