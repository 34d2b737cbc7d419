"""``translator translate``."""

from __future__ import annotations

import json
import sys
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from translator.cli.main import main
from translator.core.direction import Direction
from translator.learning.judging.heldout import shipped_sources

Command = Callable[..., Any]
EN_DE = ("translate", "--from", "en", "--to", "de")


def test_a_text(command: Command) -> None:
    done = command(*EN_DE, "Where is the station?")
    assert done.status == 0
    assert "Bahnhof" in done.out
    assert done.out.count("\n") == 1
    assert done.err == ""


def test_a_text_of_several_lines(command: Command) -> None:
    done = command(*EN_DE, "--beam", "4", "I am tired.\n\n\tWhere is the station?")
    lines = done.out.split("\n")
    assert len(lines) == 4
    assert lines[1] == ""
    assert lines[2].startswith("\t")


def test_carefully(command: Command) -> None:
    """What says the source back best, as the window shows it after a pause."""
    sources = "\n".join(shipped_sources(Direction("en", "de"))[:40]).encode()
    first = command(*EN_DE, "--beam", "4", stdin=sources).out.splitlines()
    careful = command(*EN_DE, "--careful", stdin=sources).out.splitlines()
    assert len(first) == len(careful) == 40
    assert 0 < sum(map(str.__ne__, first, careful)) < 20


def test_json(command: Command) -> None:
    done = command("--json", *EN_DE, "Where is the station?")
    values = json.loads(done.out)
    assert set(values) == {"translation", "revision"}
    assert "Bahnhof" in values["translation"]
    assert values["revision"] == 0


def test_lines_of_standard_input(command: Command) -> None:
    done = command(*EN_DE, stdin="\ufeffI am tired.\n\n  \nWhere is the station?".encode())
    lines = done.out.split("\n")
    assert len(lines) == 5
    assert lines[0].startswith("Ich bin müde")
    assert lines[1:3] == ["", "  "]
    assert "Bahnhof" in lines[3]
    assert lines[4] == ""


def test_line_ends_are_kept(command: Command) -> None:
    done = command(*EN_DE, stdin=b"I am tired.\r\n\r\nI am tired.\nI am tired.\r\n")
    one = done.out.split("\r\n")[0]
    assert done.out == f"{one}\r\n\r\n{one}\n{one}\r\n"


def test_only_line_feeds_end_a_line(command: Command) -> None:
    done = command(*EN_DE, stdin="One.\u2028Two.\x0bThree.\x85Four.\n".encode())
    assert done.out.count("\n") == 1


def test_lines_in_json(command: Command) -> None:
    done = command(*EN_DE, "--json", stdin=b"I am tired.\n\nI am tired.\n")
    first, blank, last = json.loads(done.out)["translation"].split("\n")
    assert blank == ""
    assert first == last
    assert first.startswith("Ich bin müde")


def test_no_input_gives_no_output(command: Command) -> None:
    done = command(*EN_DE, stdin=b"")
    assert (done.status, done.out) == (0, "")


def test_an_empty_text(command: Command) -> None:
    done = command(*EN_DE, "")
    assert (done.status, done.out) == (0, "\n")


def test_input_that_is_not_utf8(command: Command) -> None:
    done = command(*EN_DE, stdin="I am tired.\nKöln.\n".encode("latin-1"))
    assert done.status == 1
    assert done.out.startswith("Ich bin müde")
    assert done.err.startswith("translator: Line 2 of the standard input is not UTF-8 text.")
    assert "iconv" in done.err


def test_input_in_utf16(command: Command) -> None:
    done = command(*EN_DE, stdin="I am tired.\n".encode("utf-16"))
    assert (done.status, done.out) == (1, "")
    assert done.err.endswith("iconv -f UTF-16 -t UTF-8\n")


def test_input_that_was_closed(
    warm_home: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setattr(sys, "stdin", None)
    assert main(["--home", str(warm_home), *EN_DE]) == 1
    done = capsys.readouterr()
    assert done.out == ""
    assert done.err == "translator: The standard input is empty, so there is nothing to do.\n"


def test_a_text_that_is_not_utf8(command: Command) -> None:
    done = command(*EN_DE, b"K\xf6ln.".decode("utf-8", "surrogateescape"))
    assert done.status == 1
    assert "The text on the command line is not UTF-8 text." in done.err


@pytest.mark.parametrize(
    ("source", "target", "said"),
    [
        ("en", "klingon", "'klingon' is not a language code"),
        ("EN", "de", "'EN' is not a language code"),
        ("en", "en", "Source and target are both 'en'"),
        ("en", "th", "No installed model translates en→th. Available: en→de, de→en, "),
    ],
)
def test_languages_that_will_not_do(command: Command, source: str, target: str, said: str) -> None:
    done = command("translate", "--from", source, "--to", target, "Hello")
    assert (done.status, done.out) == (1, "")
    assert said in done.err
    assert done.err.count("\n") == 1
    in_json = command("translate", "--from", source, "--to", target, "Hello", "--json")
    assert (in_json.status, in_json.err) == (1, "")
    assert said in json.loads(in_json.out)["error"]["message"]


def test_a_profile_that_cannot_be(command: Command) -> None:
    done = command(*EN_DE, "Hello", "--profile", "../other")
    assert done.status == 1
    assert "'../other' cannot be the name of a profile." in done.err
