"""The command line's grammar: what stands where, and what wrong usage says."""

from __future__ import annotations

import json
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from translator.cli.options import UsageError
from translator.cli.parser import build_parser

Command = Callable[..., Any]
TRANSLATE = ["translate", "--from", "en", "--to", "de", "Hello"]
GLOBALS = ["--home", "h", "--model", "m", "--profile", "p", "--json", "--quiet"]


@pytest.mark.parametrize(
    "arguments",
    [
        [*GLOBALS, *TRANSLATE],
        [*TRANSLATE, *GLOBALS],
        [*GLOBALS[:4], *TRANSLATE, *GLOBALS[4:]],
        [*GLOBALS[4:], "translate", *GLOBALS[:4], *TRANSLATE[1:]],
        ["models", "add", "X", *GLOBALS],
        ["models", *GLOBALS[:4], "add", *GLOBALS[4:], "X"],
        [*GLOBALS, "models", "remove", "X"],
        GLOBALS,
    ],
)
def test_global_options_stand_anywhere(arguments: list[str]) -> None:
    parsed = build_parser().parse_args(arguments)
    assert parsed.home == Path("h")
    assert (parsed.model, parsed.profile) == ("m", "p")
    assert parsed.json is True
    assert parsed.quiet is True


@pytest.mark.parametrize("arguments", [TRANSLATE, ["models"], []])
def test_their_defaults(arguments: list[str]) -> None:
    parsed = build_parser().parse_args(arguments)
    assert (parsed.home, parsed.model, parsed.profile) == (None, None, None)
    assert (parsed.json, parsed.quiet) == (False, False)


def test_a_text_may_begin_with_a_dash() -> None:
    parsed = build_parser().parse_args([*TRANSLATE[:-1], "--", "-5 degrees"])
    assert parsed.text == "-5 degrees"


@pytest.mark.parametrize(
    "arguments",
    [
        ["frobnicate"],
        [*TRANSLATE, "two", "texts"],
        [*TRANSLATE, "--beam", "0"],
        [*TRANSLATE, "--beam", "65"],
        [*TRANSLATE, "--beam", "wide"],
        [*TRANSLATE, "--beam", "4", "--careful"],
        [*TRANSLATE, "--unknown"],
        [*TRANSLATE, "--prof", "x"],  # no abbreviations: they would break when options are added
        ["models", "paint"],
        ["models", "add"],
        ["evaluate", "--from", "en", "--to", "de"],
        ["--home"],
    ],
)
def test_wrong_usage(arguments: list[str], command: Command) -> None:
    with pytest.raises(UsageError):
        build_parser().parse_args(arguments)
    done = command(*arguments)
    assert done.status == 2
    assert done.out == ""
    assert done.err.startswith("usage: translator")
    assert "\ntranslator: " in done.err


@pytest.mark.parametrize(
    "arguments",
    [
        ["translate", "Hello"],
        ["translate", "--from", "en", "Hello"],
        ["translate", "--clipboard", "Hello"],
        ["translate", "--clipboard", "--to", "de"],
        [*TRANSLATE, "--no-copy"],
    ],
)
def test_words_that_are_wrong_together(arguments: list[str], command: Command) -> None:
    done = command(*arguments)
    assert done.status == 2
    assert done.out == ""
    assert done.err.startswith("usage: translator translate --from")
    assert "\ntranslator: " in done.err


@pytest.mark.parametrize(
    ("arguments", "command_line", "told"),
    [
        (
            [*TRANSLATE, "two", "texts"],
            "translator translate",
            "unrecognized arguments: two texts (several words that belong together need quotes)",
        ),
        (["profiles", "add", "A", "B"], "translator profiles add", "B (several words that belong"),
        ([*TRANSLATE, "--becarefull"], "translator translate", ": --becarefull\n"),
        (["--unknown", *TRANSLATE], "translator", ": --unknown\n"),
    ],
)
def test_what_a_command_does_not_know_is_told_with_its_own_usage(
    arguments: list[str], command_line: str, told: str, command: Command
) -> None:
    done = command(*arguments)
    assert (done.status, done.out) == (2, "")
    assert done.err.startswith(f"usage: {command_line} [-h]")
    assert told in done.err


def test_an_empty_home_is_not_the_folder_one_is_in(
    command: Command, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(tmp_path)
    done = command("--home", "", *TRANSLATE)
    assert (done.status, done.out) == (2, "")
    assert "argument --home: the name of a folder is needed" in done.err
    assert list(tmp_path.iterdir()) == []


@pytest.mark.parametrize("half", [["--from", "fr"], ["--to", "fr"]])
@pytest.mark.parametrize(
    "arguments", [["rollback", "1"], ["revisions"], ["export", "--format", "tsv", "x"]]
)
def test_half_a_direction_is_never_taken_for_another_one(
    arguments: list[str], half: list[str], command: Command
) -> None:
    done = command(*arguments, *half)
    assert done.status == 2
    assert (done.out, done.err) == ("", "translator: give both --from and --to, or neither\n")


def test_wrong_usage_in_json(command: Command) -> None:
    done = command("translate", "--json", "Hello")
    assert done.status == 2
    error = json.loads(done.out)["error"]
    assert error["title"] == "Wrong usage"
    assert "--from" in error["message"]
    assert done.err == ""


@pytest.mark.parametrize(
    "arguments", [["--help"], ["translate", "--help"], ["models", "add", "-h"]]
)
def test_help(arguments: list[str], command: Command) -> None:
    done = command(*arguments)
    assert done.status == 0
    assert "--profile NAME" in done.out
    assert done.err == ""


def test_version(command: Command) -> None:
    done = command("--version")
    assert done.status == 0
    assert done.out.startswith("translator ")
