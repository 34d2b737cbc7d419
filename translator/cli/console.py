"""What the command line writes: results to standard output, everything else to standard error."""

from __future__ import annotations

import contextlib
import errno
import io
import json
import os
import re
import sys
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass, field
from pathlib import Path
from typing import TextIO

from translator.core.errors.files import FileUnwritable
from translator.core.errors.tree import TranslatorError
from translator.core.files import writing_fault

_STANDARD_OUTPUT = Path("The standard output")
_NOT_IN_A_LINE = re.compile("[\x00-\x1f\x7f-\x9f\u2028\u2029]")


@dataclass(slots=True)
class Console:
    """How results are written.

    Attributes:
        json: one JSON object is the whole of standard output.
        quiet: no progress and no remarks; errors are told all the same.
    """

    json: bool = False
    quiet: bool = False
    _ended: bool = field(default=False, init=False)  # nothing more goes to standard output

    def result(self, values: Mapping[str, object], text: str) -> None:
        """The result of a command: ``values`` as JSON where asked for, else ``text``."""
        self.write(json.dumps(values, ensure_ascii=False) if self.json else text)
        self._ended = True

    def write(self, text: str, end: str = "\n") -> None:
        """Write to standard output and bring it to the reader at once.

        Raises:
            BrokenPipeError: the reader has gone.
            DiskFull, FileUnwritable: standard output is a file that cannot be written, or closed.
        """
        if sys.stdout is None:
            self._ended = True
            raise FileUnwritable(_STANDARD_OUTPUT, "it is closed")
        try:
            sys.stdout.write(text + end)
            sys.stdout.flush()
        except OSError as error:
            self._ended = True
            _abandon_output()
            if _reader_has_gone(error):
                raise BrokenPipeError from error
            raise writing_fault(error, _STANDARD_OUTPUT) from error

    def note(self, sentence: str) -> None:
        """A remark beside the result."""
        if not self.quiet:
            _write_error(sentence)

    def error(self, error: TranslatorError) -> None:
        """Why the command did not do what it was asked to."""
        self.failure(error.title, error.message)

    def failure(self, title: str, message: str) -> None:
        """As ``error``, for what is not one of the errors with a title of its own."""
        if self.json and not self._ended:
            values = {"error": {"title": title, "message": message}}
            with contextlib.suppress(OSError, TranslatorError):
                self.write(json.dumps(values, ensure_ascii=False))
                return
        _write_error(message)

    def stopped(self) -> None:
        """Somebody pressed Ctrl+C."""
        self.failure("Stopped", "Stopped before it was done.")

    @contextlib.contextmanager
    def progress(
        self, *, unit: str, total: int | None = None, shown: bool = True
    ) -> Iterator[Callable[[], object]]:
        """A progress bar on standard error, where a person may be looking at it.

        Gives what is to be called after each unit of work.
        """
        if self.quiet or not shown or not is_terminal(sys.stderr):
            yield _nothing
            return
        from tqdm import tqdm

        with tqdm(total=total, unit=unit, file=sys.stderr, dynamic_ncols=True) as bar:
            yield bar.update


def counted(number: int, noun: str) -> str:
    """``1 correction``, ``2 corrections``."""
    return f"{number} {noun}{'' if number == 1 else 's'}"


def is_terminal(stream: TextIO | None) -> bool:
    """Whether somebody may sit there; a stream that was closed beforehand is none."""
    return stream is not None and stream.isatty()


def one_line(text: str) -> str:
    r"""A text for a cell of a list: ends of lines, tabs and what steers a terminal as ``\n``."""
    return _NOT_IN_A_LINE.sub(lambda found: found[0].encode("unicode_escape").decode(), text)


def write_alike() -> None:
    """Write UTF-8 and the ends of lines as they are: files and pipes must not depend on the system.

    Windows would else write its own code page, and add a carriage return to one that is there.
    """
    for stream in (sys.stdout, sys.stderr):
        if isinstance(stream, io.TextIOWrapper):
            stream.reconfigure(encoding="utf-8", errors="backslashreplace", newline="\n")


def _abandon_output() -> None:
    """Throw away what standard output still holds, so that the end of the program is silent.

    Otherwise the interpreter tries to write it once more when it ends, fails again, and says so.
    """
    with contextlib.suppress(OSError, ValueError):  # no descriptor behind it: nothing to do
        nowhere = os.open(os.devnull, os.O_WRONLY)
        os.dup2(nowhere, sys.stdout.fileno())
        os.close(nowhere)


def _write_error(sentence: str) -> None:
    if sys.stderr is None:  # a program without a console on Windows
        return
    with contextlib.suppress(OSError):
        sys.stderr.write(f"translator: {sentence}\n")
        sys.stderr.flush()


def _nothing() -> None:
    """Stands for a bar that is not shown."""


def _reader_has_gone(error: OSError) -> bool:
    """Whether that is why nothing can be written. Windows calls it an invalid argument."""
    on_windows = sys.platform.startswith("win") and error.errno == errno.EINVAL
    return isinstance(error, BrokenPipeError) or on_windows
