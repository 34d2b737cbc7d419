"""Understand the command line, do it, and say what went wrong.

Exit status: 0 done, 1 a problem that the message explains, 2 wrong usage.
"""

from __future__ import annotations

import argparse
import errno
import os
import sys
from collections.abc import Sequence
from pathlib import Path

from translator.cli.console import Console, write_alike
from translator.cli.options import MissingProfile, UsageError
from translator.cli.parser import build_parser
from translator.cli.profiles import profile_to_work_in
from translator.cli.stopping import stopped_by_signals
from translator.core.errors.files import DiskFull, FileUnreadable
from translator.core.errors.tree import TranslatorError
from translator.core.files import DISK_FULL
from translator.core.paths import DEFAULT_PROFILE
from translator.core.process.fault_log import record_fault
from translator.core.version import version
from translator.workbench import Workbench, default_home

DONE, PROBLEM, WRONG_USAGE = 0, 1, 2

# What a system refuses for reasons of its own, and never because of a fault in the program.
_REFUSALS = DISK_FULL | {
    errno.EACCES,
    errno.EPERM,
    errno.EROFS,
    errno.EIO,
    errno.ENAMETOOLONG,
    errno.EMFILE,
    errno.ENFILE,
}


def run(given: Sequence[str]) -> int:
    """Run one command, or the window where there is none; returns the exit status."""
    write_alike()
    try:
        arguments = build_parser().parse_args(given)
    except UsageError as error:
        return _wrong_usage(error, Console(json="--json" in given))
    except SystemExit:  # argparse has shown the help
        return DONE
    return _guarded(arguments, Console(json=arguments.json, quiet=arguments.quiet))


def _guarded(arguments: argparse.Namespace, console: Console) -> int:
    """Run the command and turn whatever it raises into words and an exit status."""
    try:
        return _run(arguments, console)
    except UsageError as error:  # words that are right one by one, but not together
        return _wrong_usage(error, console)
    except TranslatorError as error:
        console.error(error)
        return PROBLEM
    except BrokenPipeError:
        return DONE  # whoever read our output has seen enough, as with `| head`
    except KeyboardInterrupt:
        console.stopped()
        return PROBLEM
    except Exception as error:  # noqa: BLE001  # the last layer: what else comes here is a bug
        if isinstance(error, OSError) and error.errno in _REFUSALS:
            console.error(_refused(error, arguments.home))
            return PROBLEM
        console.failure("A fault in the program", _bug_message(error, arguments.home))
        return PROBLEM


def _run(arguments: argparse.Namespace, console: Console) -> int:
    if arguments.version:
        console.result({"version": version()}, f"translator {version()}")
        return DONE
    home = default_home(arguments.home)
    if arguments.run is None:
        from translator.gui.application import run as run_window

        window: int = run_window(home, model=arguments.model, profile=arguments.profile)
        return window
    with stopped_by_signals():
        profile = profile_to_work_in(arguments, home)
        is_missing = profile != DEFAULT_PROFILE and not home.profile(profile).is_dir()
        if is_missing and arguments.missing_profile is MissingProfile.NOTED:
            console.note(f"There is no profile '{profile}'. This is done as in an empty one.")
        workbench = Workbench(home, model=arguments.model, profile=profile, threads=_usable_cores())
        try:
            status: int = arguments.run(arguments, workbench, console)
            if is_missing and home.profile(profile).is_dir():
                console.note(f"The profile '{profile}' is new.")
        finally:
            workbench.close()
            for notice in workbench.take_notices():
                console.note(notice)
        return status


def _wrong_usage(error: UsageError, console: Console) -> int:
    if not console.json and sys.stderr is not None:  # which a window's program lacks on Windows
        sys.stderr.write(error.usage)
    console.failure("Wrong usage", error.message)
    return WRONG_USAGE


def _refused(error: OSError, home: Path | None) -> TranslatorError:
    """What to tell where the system refused something at a place that did not reckon with it."""
    path = Path(str(error.filename)) if error.filename else default_home(home).data
    if error.errno in DISK_FULL:
        return DiskFull(path)
    return FileUnreadable(path, error.strerror or type(error).__name__)


def _bug_message(error: Exception, home: Path | None) -> str:
    log = record_fault(error, default_home(home).logs)
    where = f"Details, without your text, are in {log}" if log else "Details could not be saved"
    return (
        f"Something unexpected went wrong ({type(error).__name__}). {where}; please report it. "
        "What was saved before is unharmed."
    )


def _usable_cores() -> int:
    """The cores this process may run on, which may be fewer than the machine has."""
    if hasattr(os, "sched_getaffinity"):
        return len(os.sched_getaffinity(0))
    return os.cpu_count() or 1
