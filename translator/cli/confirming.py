"""What cannot be undone is done only when somebody says that it is meant."""

from __future__ import annotations

import argparse
import sys
from typing import TYPE_CHECKING

from translator.cli.console import is_terminal
from translator.core.errors.home import NotConfirmed

if TYPE_CHECKING:
    from translator.cli.console import Console


def add_yes(parser: argparse.ArgumentParser) -> None:
    """``--yes``, for a command that asks with ``confirmed``."""
    parser.add_argument("--yes", action="store_true", help="do it without asking")


def confirmed(arguments: argparse.Namespace, console: Console, what: str) -> bool:
    """Whether ``what`` is to be erased: by ``--yes``, or by whoever sits at the terminal.

    Raises:
        NotConfirmed: nobody can be asked.
    """
    if arguments.yes:
        return True
    if console.json or not (is_terminal(sys.stdin) and is_terminal(sys.stderr)):
        raise NotConfirmed(what)
    sys.stderr.write(f"This erases {what}, for good. Do it? [y/N] ")
    sys.stderr.flush()
    if sys.stdin.readline().strip().casefold() in {"y", "yes"}:
        return True
    console.note("Nothing was erased.")
    return False
