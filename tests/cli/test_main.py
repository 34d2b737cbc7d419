"""From what a command raises to what the user reads."""

from __future__ import annotations

import errno
import json
import os
import signal
import subprocess
import sys
from collections.abc import Callable, Iterator
from pathlib import Path
from threading import Event
from types import ModuleType
from typing import Any

import pytest

from translator.cli.main import main
from translator.core.corrections import Correction
from translator.core.errors.desktop import DisplayMissing
from translator.core.paths import Home
from translator.core.version import version
from translator.workbench import Workbench

Command = Callable[..., Any]
TRANSLATE = ("translate", "--from", "en", "--to", "de", "my secret sentence")


@pytest.fixture
def usual_signals() -> Iterator[None]:
    """As a shell starts a program; under ``nohup`` or behind ``&`` some are ignored."""
    usual: dict[int, Any] = {
        signal.SIGINT: signal.default_int_handler,
        signal.SIGTERM: signal.SIG_DFL,
    }
    if hasattr(signal, "SIGHUP"):
        usual[signal.SIGHUP] = signal.SIG_DFL
    before = {number: signal.signal(number, effect) for number, effect in usual.items()}
    yield
    for number, effect in before.items():
        signal.signal(number, effect)


def _raising(error: BaseException) -> Callable[..., object]:
    def fail(*arguments: object) -> object:
        raise error

    return fail


def test_a_bug_is_one_sentence_and_a_log_without_the_text(
    command: Command, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(Workbench, "translate", _raising(ValueError("my secret sentence")))
    done = command(*TRANSLATE, home=tmp_path)
    log = tmp_path / "cache" / "logs" / "faults.log"
    assert done.status == 1
    assert done.out == ""
    assert done.err.count("\n") == 1
    assert "unexpected" in done.err
    assert "ValueError" in done.err
    assert str(log) in done.err
    assert "secret" not in done.err
    assert "builtins.ValueError" in log.read_text()
    assert "secret" not in log.read_text()


def test_a_bug_in_json(command: Command, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(Workbench, "translate", _raising(KeyError("my secret sentence")))
    (tmp_path / "cache").write_text("in the way of the log")
    done = command(*TRANSLATE, "--json", home=tmp_path)
    assert done.status == 1
    message = json.loads(done.out)["error"]["message"]
    assert "KeyError" in message
    assert "could not be saved" in message
    assert "secret" not in message


@pytest.mark.parametrize(
    ("number", "name", "message"),
    [
        (errno.EACCES, "/some/where", "/some/where cannot be read: Permission denied. Check"),
        (errno.ENOSPC, None, "There is no space left to write {home}. Free some space"),
        (errno.EMFILE, "/some/where", "/some/where cannot be read: Too many open files. Check"),
    ],
)
def test_what_the_system_refuses_is_no_bug(
    command: Command,
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
    number: int,
    name: str | None,
    message: str,
) -> None:
    refusal = OSError(number, os.strerror(number), name)
    monkeypatch.setattr(Workbench, "translate", _raising(refusal))
    done = command(*TRANSLATE, home=tmp_path)
    assert (done.status, done.out) == (1, "")
    assert done.err.startswith(f"translator: {message.format(home=tmp_path)}")
    assert not (tmp_path / "cache").exists()


def test_stopped_by_the_user(command: Command, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(Workbench, "translate", _raising(KeyboardInterrupt()))
    done = command(*TRANSLATE)
    assert (done.status, done.out) == (1, "")
    assert done.err == "translator: Stopped before it was done.\n"


@pytest.mark.parametrize("json_wanted", [False, True])
def test_stopped_while_the_program_is_loaded(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str], json_wanted: bool
) -> None:
    class Stopping(ModuleType):
        def __getattr__(self, name: str) -> object:
            raise KeyboardInterrupt

    monkeypatch.setitem(sys.modules, "translator.cli.run", Stopping("translator.cli.run"))
    assert main(["corrections", *["--json"][: int(json_wanted)]]) == 1
    told = capsys.readouterr()
    if json_wanted:
        assert json.loads(told.out)["error"]["message"] == "Stopped before it was done."
    else:
        assert (told.out, told.err) == ("", "translator: Stopped before it was done.\n")


def test_little_is_loaded_before_it_can_be_stopped() -> None:
    code = (
        "import sys, translator.cli.main\n"
        "print(*sorted(name for name in sys.modules if name.startswith('translator')))"
    )
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert done.stdout == "translator translator.cli translator.cli.main\n"


@pytest.mark.usefixtures("usual_signals")
@pytest.mark.skipif(not hasattr(signal, "SIGHUP"), reason="signals as on Unix")
@pytest.mark.parametrize("name", ["SIGTERM", "SIGHUP"])
def test_stopped_from_outside(name: str, command: Command, monkeypatch: pytest.MonkeyPatch) -> None:
    number = getattr(signal, name)

    def stop(*arguments: object) -> object:
        try:
            signal.raise_signal(number)
        finally:
            signal.raise_signal(number)  # while things are tidied up it does nothing
        pytest.fail("not stopped")

    monkeypatch.setattr(Workbench, "translate", stop)
    done = command(*TRANSLATE)
    assert (done.status, done.out) == (1, "")
    assert done.err == "translator: Stopped before it was done.\n"
    assert signal.getsignal(number) is signal.SIG_DFL


class ExtensionFileLoader:
    """Stands for Python's own: what is called in it is a compiled library that sets itself up."""

    def exec_module(self, number: int, done: list[str]) -> None:
        for _ in range(3):
            signal.raise_signal(number)
        done.append("set up")


class Dying:
    """An exception that is raised while it is taken away goes nowhere."""

    def __init__(self, number: int, done: list[str]) -> None:
        self._number, self._done = number, done

    def __del__(self) -> None:
        signal.raise_signal(self._number)
        self._done.append("taken away")


@pytest.mark.usefixtures("usual_signals")
@pytest.mark.parametrize("name", ["SIGINT", "SIGTERM"])
@pytest.mark.parametrize(
    ("at_work", "result"), [(ExtensionFileLoader().exec_module, "set up"), (Dying, "taken away")]
)
def test_a_signal_that_comes_at_a_bad_moment_stops_a_moment_later(
    name: str,
    at_work: Callable[[int, list[str]], object],
    result: str,
    command: Command,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    number, done = getattr(signal, name), list[str]()
    before = signal.getsignal(number)

    def work(*arguments: object) -> object:
        at_work(number, done)
        Event().wait(10)
        pytest.fail("not stopped")

    monkeypatch.setattr(Workbench, "translate", work)
    outcome = command(*TRANSLATE)
    assert (outcome.status, outcome.out) == (1, "")
    assert outcome.err == "translator: Stopped before it was done.\n"
    assert done == [result]
    assert signal.getsignal(number) is before


@pytest.mark.skipif(not hasattr(signal, "SIGHUP"), reason="signals as on Unix")
def test_a_signal_that_is_ignored_stays_so(
    command: Command, monkeypatch: pytest.MonkeyPatch
) -> None:
    def hang_up(*arguments: object) -> list[Correction]:
        signal.raise_signal(signal.SIGHUP)
        return []

    monkeypatch.setattr(Workbench, "corrections", hang_up)
    before = signal.signal(signal.SIGHUP, signal.SIG_IGN)
    try:
        assert command("corrections").status == 0
    finally:
        signal.signal(signal.SIGHUP, before)


def test_what_happened_to_the_settings_is_told(command: Command, tmp_path: Path) -> None:
    (tmp_path / "settings.json").write_text("{")
    done = command("translate", "--from", "en", "--to", "de", "Hello.", home=tmp_path)
    assert done.status == 0
    assert "settings.json.damaged" in done.err
    (tmp_path / "settings.json").write_text("{")
    done = command("translate", "--from", "en", "--to", "de", "Hello.", "--quiet", home=tmp_path)
    assert (done.status, done.err) == (0, "")


@pytest.fixture
def window(monkeypatch: pytest.MonkeyPatch) -> ModuleType:
    """Stands for the window's module, so that these tests need no window."""
    module = ModuleType("translator.gui.application")
    monkeypatch.setitem(sys.modules, "translator.gui.application", module)
    return module


def test_without_a_command_the_window_opens(
    command: Command, tmp_path: Path, window: ModuleType
) -> None:
    opened: list[tuple[Home, str | None, str]] = []

    def run(home: Home, *, model: str | None, profile: str) -> int:
        opened.append((home, model, profile))
        return 0

    vars(window)["run"] = run
    assert command("--model", "m", "--profile", "p", home=tmp_path).status == 0
    assert opened == [(Home(data=tmp_path, cache=tmp_path / "cache"), "m", "p")]


def test_without_a_display_the_way_out_is_told(command: Command, window: ModuleType) -> None:
    vars(window)["run"] = lambda home, model, profile: _raising(DisplayMissing())()
    done = command()
    assert done.status == 1
    assert "translator translate --from en --to de" in done.err


def test_a_full_disk_while_caching(
    command: Command, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def full(descriptor: int) -> None:
        raise OSError(errno.ENOSPC, os.strerror(errno.ENOSPC))

    monkeypatch.setattr(os, "fsync", full)
    hello = ("translate", "--from", "en", "--to", "de", "Where is the station?")
    done = command(*hello, home=tmp_path)
    assert (done.status, done.out) == (1, "")
    assert done.err.startswith("translator: There is no space left to write ")
    assert "Free some space on that disk and try again" in done.err
    assert done.err.count("\n") == 1
    assert [path for path in tmp_path.rglob("*") if path.is_file()] == []
    monkeypatch.undo()
    assert "Bahnhof" in command(*hello, home=tmp_path).out


def test_a_home_that_cannot_be(command: Command, tmp_path: Path) -> None:
    (tmp_path / "file").write_text("mine")
    for asked in (["translate", "--from", "en", "--to", "de", "Hello."], ["corrections"]):
        done = command(*asked, home=tmp_path / "file")
        assert done.status == 1
        assert "file cannot be read: it is a file, not a folder." in done.err
    done = command("correct", "--from", "en", "--to", "de", "a", "b", home=tmp_path / "file/x")
    assert done.status == 1
    assert "cannot be written: Not a directory." in done.err
    assert (tmp_path / "file").read_text() == "mine"


@pytest.mark.parametrize(
    "asked",
    [
        ["forget", "x"],
        ["rollback", "x"],
        ["learn", "--confirm", "x"],
        ["corrections", "--restore", "x"],
        ["glossary", "remove", "x"],
    ],
)
def test_what_is_no_number_of_a_list_is_told(
    asked: list[str], capsys: pytest.CaptureFixture[str]
) -> None:
    assert main(asked) == 2
    assert "'x' is no number; the list shows them" in capsys.readouterr().err


def test_a_home_of_a_user_who_is_not_there(
    capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    told = "~nobody-here/home cannot be read: there is no such user."
    assert main(["--home", "~nobody-here/home", "corrections"]) == 1
    assert told in capsys.readouterr().err
    monkeypatch.setenv("TRANSLATOR_HOME", "~nobody-here/home")
    assert main(["corrections"]) == 1
    assert told in capsys.readouterr().err


def test_the_package_can_be_run() -> None:
    command = [sys.executable, "-m", "translator", "--version"]
    done = subprocess.run(command, capture_output=True, text=True, check=True)
    assert done.stdout == f"translator {version()}\n"
    done = subprocess.run([*command, "--json"], capture_output=True, text=True, check=True)
    assert json.loads(done.stdout) == {"version": version()}


def test_wrong_usage_without_a_console(monkeypatch: pytest.MonkeyPatch) -> None:
    """On Windows ``translator-window`` has no standard output and no standard error."""
    monkeypatch.setattr(sys, "stdout", None)
    monkeypatch.setattr(sys, "stderr", None)
    assert main(["--nonsense"]) == 2
