"""The command line in this process, in a home whose int8 models are made once."""

from __future__ import annotations

import io
import sys
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

import pytest

from translator.cli.main import main


@dataclass(frozen=True, slots=True)
class Outcome:
    """What a command left: its exit status, standard output and standard error."""

    status: int
    out: str
    err: str


Command = Callable[..., Outcome]


@pytest.fixture(scope="session")
def warm_home(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A home that is shared: tests may read and cache in it, nothing else."""
    return tmp_path_factory.mktemp("warm") / "home"


@pytest.fixture
def command(
    warm_home: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> Command:
    """Runs ``main``: ``command("translate", "--from", "en", ..., stdin=b"...", home=None)``."""

    def run(*arguments: str, stdin: bytes = b"", home: Path | None = None) -> Outcome:
        monkeypatch.setenv("TRANSLATOR_HOME", str(home or warm_home))
        monkeypatch.setattr(sys, "stdin", io.TextIOWrapper(io.BytesIO(stdin), encoding="utf-8"))
        capsys.readouterr()
        status = main(arguments)
        captured = capsys.readouterr()
        return Outcome(status, captured.out, captured.err)

    return run
