"""``translator translate --clipboard``, once on a real clipboard, on a screen of the test's own."""

from __future__ import annotations

import json
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path
from typing import Any

import copykitten
import pytest

from translator.cli import translate

Command = Callable[..., Any]
EN_DE = ("translate", "--from", "en", "--to", "de", "--clipboard")


class FakeClipboard:
    def __init__(self, monkeypatch: pytest.MonkeyPatch, text: str) -> None:
        self.text = text
        monkeypatch.setattr(translate, "read_clipboard", lambda: self.text)
        monkeypatch.setattr(translate, "fill_clipboard", self._fill)

    def _fill(self, text: str) -> None:
        self.text = text


def test_the_translation_is_written_and_copied(
    command: Command, monkeypatch: pytest.MonkeyPatch
) -> None:
    clipboard = FakeClipboard(monkeypatch, "Where is the station?")
    done = command(*EN_DE)
    assert (done.status, done.err) == (0, "")
    assert "Bahnhof" in done.out
    assert clipboard.text + "\n" == done.out


def test_the_clipboard_can_be_left_alone(command: Command, monkeypatch: pytest.MonkeyPatch) -> None:
    clipboard = FakeClipboard(monkeypatch, "Where is the station?")
    done = command(*EN_DE, "--no-copy", "--json")
    assert "Bahnhof" in json.loads(done.out)["translation"]
    assert clipboard.text == "Where is the station?"


def test_without_languages_those_of_the_window_hold(
    command: Command, monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    FakeClipboard(monkeypatch, "Wo ist der Bahnhof?")
    (tmp_path / "settings.json").write_text('{"source": "de", "target": "en"}')
    done = command("translate", "--clipboard", home=tmp_path)
    assert "station" in done.out


@pytest.mark.parametrize(
    ("library_says", "user_reads"),
    [
        ("The clipboard contents were not available in the requested format", "clipboard is empty"),
        ("Clipboard was never initialized.", "no display answers"),
    ],
)
def test_no_text_and_no_clipboard_are_told_apart(
    command: Command, monkeypatch: pytest.MonkeyPatch, library_says: str, user_reads: str
) -> None:
    def fail() -> str:
        raise copykitten.CopykittenError(library_says)

    monkeypatch.setattr(copykitten, "paste", fail)
    done = command(*EN_DE)
    assert (done.status, done.out) == (1, "")
    assert user_reads in done.err
    assert done.err.count("\n") == 1


def test_a_real_clipboard_before_and_after(
    x_display: str, warm_home: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("DISPLAY", x_display)
    monkeypatch.delenv("WAYLAND_DISPLAY", raising=False)

    def run(*arguments: str) -> subprocess.CompletedProcess[str]:
        return subprocess.run(
            [sys.executable, *arguments], capture_output=True, text=True, timeout=60, check=False
        )

    translator = ("-m", "translator.cli.main", "--home", str(warm_home))
    empty = run(*translator, *EN_DE)
    assert empty.returncode == 1
    assert "The clipboard is empty" in empty.stderr
    fill = "from translator.cli.clipboard import fill_clipboard as f; f('Where is the station?')"
    assert run("-c", fill).returncode == 0
    done = run(*translator, *EN_DE)
    assert "Bahnhof" in done.stdout
    assert run("-c", "import copykitten; print(copykitten.paste())").stdout == done.stdout
    monkeypatch.delenv("DISPLAY")
    without = run(*translator, *EN_DE)
    assert without.returncode == 1
    assert "no display answers" in without.stderr
