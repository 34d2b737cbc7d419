"""Where a progress bar is shown, and where it must not be; the same bytes on every system."""

from __future__ import annotations

import errno
import io
import sys
from pathlib import Path

import pytest

from translator.cli.console import Console, write_alike
from translator.core.errors.files import DiskFull, EmptyInput, FileUnwritable

FULL = Path("/dev/full")


class Terminal(io.StringIO):
    """A stream that a person is looking at."""

    def isatty(self) -> bool:
        return True


def _terminal(monkeypatch: pytest.MonkeyPatch) -> Terminal:
    """A terminal as standard error. Not a fixture: pytest puts its own stream there after those."""
    terminal = Terminal()
    monkeypatch.setattr(sys, "stderr", terminal)
    # tqdm's watcher outlives its bars; it only redraws slow ones.
    monkeypatch.setattr("tqdm.tqdm.monitor_interval", 0)
    return terminal


def _work(console: Console, *, shown: bool = True) -> None:
    with console.progress(unit=" pairs", total=3, shown=shown) as advance:
        for _ in range(3):
            advance()


def test_a_person_sees_progress(monkeypatch: pytest.MonkeyPatch) -> None:
    terminal = _terminal(monkeypatch)
    _work(Console())
    assert "3/3" in terminal.getvalue()


def test_no_progress_where_it_is_not_wanted(monkeypatch: pytest.MonkeyPatch) -> None:
    terminal = _terminal(monkeypatch)
    _work(Console(quiet=True))
    _work(Console(), shown=False)
    assert terminal.getvalue() == ""


def test_no_progress_into_a_file(capsys: pytest.CaptureFixture[str]) -> None:
    _work(Console())
    assert capsys.readouterr().err == ""


def test_quiet_keeps_errors(monkeypatch: pytest.MonkeyPatch) -> None:
    terminal = _terminal(monkeypatch)
    console = Console(quiet=True)
    console.note("A remark.")
    console.error(EmptyInput("The file"))
    assert terminal.getvalue() == "translator: The file is empty, so there is nothing to do.\n"


@pytest.mark.skipif(not FULL.exists(), reason="a device that is always full")
def test_where_no_result_can_be_written_the_error_is_told_beside_it(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    console = Console(json=True)
    with FULL.open("w", encoding="utf-8") as full:
        monkeypatch.setattr(sys, "stdout", full)
        with pytest.raises(DiskFull) as raised:
            console.result({"corrections": []}, "")
        console.error(raised.value)
    assert "no space left to write The standard output" in capsys.readouterr().err


def test_a_standard_output_that_was_closed(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    console = Console(json=True)
    monkeypatch.setattr(sys, "stdout", None)
    with pytest.raises(FileUnwritable) as raised:
        console.result({"corrections": []}, "")
    console.error(raised.value)
    assert "The standard output cannot be written: it is closed." in capsys.readouterr().err


def test_a_program_without_a_console(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(sys, "stderr", None)
    _work(Console())
    Console().error(EmptyInput("The file"))


def test_the_ends_of_lines_are_written_as_they_are_on_windows_too(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    written = io.BytesIO()
    # As Windows opens the standard output when it is a pipe.
    monkeypatch.setattr(sys, "stdout", io.TextIOWrapper(written, encoding="cp1252", newline="\r\n"))
    write_alike()
    Console().write("schön, 好", end="\r\n")
    Console().write("gut")
    assert written.getvalue() == "schön, 好\r\ngut\n".encode()


@pytest.mark.parametrize(
    ("system", "code", "told"),
    [
        ("linux", errno.EPIPE, BrokenPipeError),
        ("win32", errno.EINVAL, BrokenPipeError),
        ("linux", errno.EINVAL, FileUnwritable),
    ],
)
def test_a_reader_that_has_gone_is_no_fault(
    monkeypatch: pytest.MonkeyPatch, system: str, code: int, told: type[Exception]
) -> None:
    class Closed(io.StringIO):
        def flush(self) -> None:
            raise OSError(code, "said by the system")

    monkeypatch.setattr(sys, "platform", system)
    monkeypatch.setattr(sys, "stdout", Closed())
    with pytest.raises(told):
        Console().write("Guten Tag.")
