"""``translator profiles``."""

from __future__ import annotations

import io
import json
import sys
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from translator.cli.main import main
from translator.core.paths import Home
from translator.core.settings import Settings, read_settings, write_settings
from translator.memory.store import Store

Command = Callable[..., Any]


@pytest.fixture
def at_home(command: Command, home: Home) -> Command:
    """The same, each in this test's own home."""

    def run(*arguments: str) -> Any:
        return command(*arguments, home=home.data)

    return run


def correct(at_home: Command, profile: str, source: str, target: str) -> None:
    words = ("correct", "--from", "en", "--to", "de", source, target, "--profile", profile)
    assert at_home(*words).status == 0


def test_the_list_says_what_is_in_them(at_home: Command) -> None:
    assert at_home("profiles").out.startswith("default  0 corrections, 0 revisions, 0.0 MB")
    correct(at_home, "law", "The party agrees.", "Die Partei stimmt zu.")
    lines = at_home("profiles").out.splitlines()
    assert lines[1].startswith("law      1 correction, 0 revisions, 0.")
    listed = json.loads(at_home("profiles", "--json").out)["profiles"]
    assert [(one["name"], one["corrections"], one["revisions"]) for one in listed] == [
        ("default", 0, 0),
        ("law", 1, 0),
    ]
    assert listed[1]["size"] > 1000


def test_each_has_a_memory_of_its_own(at_home: Command) -> None:
    correct(at_home, "law", "The party agrees.", "Die Vertragspartei stimmt zu.")
    text = ("translate", "--from", "en", "--to", "de", "The party agrees.")
    assert at_home(*text, "--profile", "law").out == "Die Vertragspartei stimmt zu.\n"
    assert "Vertragspartei" not in at_home(*text).out


def test_add_rename_and_remove(at_home: Command, home: Home) -> None:
    added = at_home("profiles", "add", "Client A (law)", "--json")
    assert json.loads(added.out) == {"added": "Client A (law)"}
    again = at_home("profiles", "add", "client a (LAW)")
    assert (again.status, again.out) == (1, "")
    assert "There is a profile 'client a (LAW)' already. Choose another name." in again.err
    renamed = at_home("profiles", "rename", "Client A (law)", "law")
    assert renamed.out == "Renamed: Client A (law) is law now\n"
    assert home.profile("law").is_dir()
    assert at_home("profiles", "remove", "law", "--yes").out == "Removed: law\n"
    assert not home.profile("law").exists()
    gone = at_home("profiles", "remove", "law")
    assert gone.status == 1
    assert "There is no profile 'law'. There are: default. To make one: translator" in gone.err


def test_a_name_that_cannot_be(at_home: Command) -> None:
    done = at_home("profiles", "add", "../other")
    assert done.status == 1
    assert "'../other' cannot be the name of a profile. Begin with a letter" in done.err
    for words in (("corrections",), ("correct", *EN_DE, "Hello.", "Hallo.")):
        done = at_home("--profile", "../other", *words)
        assert (done.status, done.out) == (1, "")
        assert "'../other' cannot be the name of a profile" in done.err


EN_DE = ("--from", "en", "--to", "de")
REFUSED = (
    ("forget", "1"),
    ("forget", "--typed"),
    ("glossary",),
    ("glossary", "remove", "1"),
    ("glossary", "export", *EN_DE, "terms.tsv"),
    ("learn", *EN_DE),
    ("rollback", "0"),
    ("export", "--format", "tsv", *EN_DE, "out.tsv"),
)
NOTED = (
    ("translate", *EN_DE, "Hello."),
    ("evaluate", *EN_DE, "pairs.tsv"),
    ("simulate", *EN_DE, "pairs.tsv"),
    ("corrections",),
    ("revisions",),
)


@pytest.mark.parametrize("words", REFUSED, ids=" ".join)
def test_a_name_that_was_mistyped_is_told_and_makes_no_profile(
    at_home: Command, home: Home, words: tuple[str, ...]
) -> None:
    at_home("profiles", "add", "law")
    done = at_home("--profile", "lwa", *words)
    assert (done.status, done.out) == (1, "")
    assert done.err == (
        "translator: There is no profile 'lwa'. There are: default, law. To make one: translator "
        "profiles add NAME\n"
    )
    assert [path.name for path in home.profiles.iterdir()] == ["law"]


@pytest.mark.parametrize("words", NOTED, ids=" ".join)
def test_where_an_empty_profile_would_do_it_is_noted_that_there_is_none(
    at_home: Command, home: Home, words: tuple[str, ...], tmp_path: Path
) -> None:
    pairs = tmp_path / "pairs.tsv"
    pairs.write_text("Hello.\tHallo.\n")
    at_home("profiles", "add", "law")
    done = at_home("--profile", "lwa", *(str(pairs) if one == pairs.name else one for one in words))
    assert done.status == 0
    noted = "translator: There is no profile 'lwa'. This is done as in an empty one.\n"
    assert noted in done.err
    assert [path.name for path in home.profiles.iterdir()] == ["law"]


def test_what_is_added_may_begin_a_profile_and_says_so(at_home: Command, tmp_path: Path) -> None:
    table = tmp_path / "table.tsv"
    table.write_text("contract\tVertrag\n")
    adding = (
        ("correct", *EN_DE, "Hello.", "Hallo."),
        ("correct", *EN_DE, "--file", str(table)),
        ("glossary", "add", *EN_DE, "contract", "Vertrag"),
        ("glossary", "import", *EN_DE, str(table)),
    )
    for number, words in enumerate(adding):
        done = at_home("--profile", f"client {number}", *words)
        assert (done.status, done.err) == (
            0,
            f"translator: The profile 'client {number}' is new.\n",
        )
        assert "is new" not in at_home("--profile", f"client {number}", *words).err
    missing = at_home("--profile", "none", "correct", *EN_DE, "--file", "no such file")
    assert missing.status == 1
    names = [one["name"] for one in json.loads(at_home("profiles", "--json").out)["profiles"]]
    assert names == ["default", *(f"client {number}" for number in range(4))]


def test_a_name_that_differs_in_case_alone_begins_none(at_home: Command, home: Home) -> None:
    at_home("profiles", "add", "law")
    done = at_home("--profile", "Law", "correct", *EN_DE, "Hello.", "Hallo.")
    assert done.status == 1
    assert "There is no profile 'Law'. There are: default, law." in done.err
    assert [path.name for path in home.profiles.iterdir()] == ["law"]


def test_one_that_a_window_works_in_stays(at_home: Command, home: Home) -> None:
    correct(at_home, "law", "The party agrees.", "Die Partei stimmt zu.")
    with Store(home.profile("law")):
        for words in (("remove", "law", "--yes"), ("rename", "law", "art")):
            done = at_home("profiles", *words)
            assert (done.status, done.out) == (1, "")
            assert "'law' is open in another Translator, so it was left as it is" in done.err
    assert home.profile("law").is_dir()


def test_the_window_finds_the_profile_it_used_last(at_home: Command, home: Home) -> None:
    at_home("profiles", "add", "law")
    write_settings(home.settings, Settings(profile="law", font_size=20))
    at_home("profiles", "rename", "law", "contracts")
    assert read_settings(home.settings).settings == Settings(profile="contracts", font_size=20)
    at_home("profiles", "remove", "contracts", "--yes")
    assert read_settings(home.settings).settings == Settings(font_size=20)


def test_commands_work_in_the_default_one_whatever_the_window_used(
    at_home: Command, home: Home
) -> None:
    at_home("profiles", "add", "law")
    write_settings(home.settings, Settings(profile="law"))
    at_home("correct", "--from", "en", "--to", "de", "Hello.", "Hallo.")
    listed = json.loads(at_home("profiles", "--json").out)["profiles"]
    assert [(one["name"], one["corrections"]) for one in listed] == [("default", 1), ("law", 0)]


def test_erasing_asks_to_be_confirmed(at_home: Command, home: Home, tmp_path: Path) -> None:
    correct(at_home, "law", "The party agrees.", "Die Partei stimmt zu.")
    (home.data / "letter.txt").write_text("mine")
    asked = at_home("erase")
    assert (asked.status, asked.out) == (1, "")
    assert "2 profiles, 1 correction, 0 revisions, 0 added models" in asked.err
    assert str(home.data) in asked.err
    assert asked.err.rstrip().endswith("give the same command with --yes.")
    assert home.profile("law").is_dir()
    done = at_home("erase", "--yes", "--json")
    assert json.loads(done.out)["erased"]["corrections"] == 1
    assert [path.name for path in home.data.iterdir()] == ["letter.txt"]


def test_removing_asks_to_be_confirmed(at_home: Command, home: Home) -> None:
    correct(at_home, "law", "The party agrees.", "Die Partei stimmt zu.")
    asked = at_home("profiles", "remove", "law")
    assert (asked.status, asked.out) == (1, "")
    assert "This would erase the profile 'law' (1 correction, 0 revisions, 0." in asked.err
    assert asked.err.rstrip().endswith("give the same command with --yes.")
    assert home.profile("law").is_dir()


class Terminal(io.StringIO):
    """Where somebody sits, who has typed this."""

    def isatty(self) -> bool:
        return True


@pytest.mark.parametrize("words", [("erase",), ("profiles", "remove", "law")])
@pytest.mark.parametrize(
    ("answer", "is_meant"),
    [("y\n", True), (" YES\n", True), ("n\n", False), ("\n", False), ("", False)],
)
def test_on_a_terminal_it_is_asked(
    home: Home,
    at_home: Command,
    monkeypatch: pytest.MonkeyPatch,
    words: tuple[str, ...],
    answer: str,
    is_meant: bool,
) -> None:
    correct(at_home, "law", "The party agrees.", "Die Partei stimmt zu.")
    screen = Terminal()
    monkeypatch.setattr(sys, "stdin", Terminal(answer))
    monkeypatch.setattr(sys, "stderr", screen)
    status = main(["--home", str(home.data), *words])
    assert screen.getvalue().startswith("This erases ")
    assert "for good. Do it? [y/N] " in screen.getvalue()
    assert ("Nothing was erased." in screen.getvalue()) is not is_meant
    assert (status, home.profile("law").exists()) == ((0, False) if is_meant else (1, True))


def test_nobody_is_asked_for_json_or_through_a_closed_stream(
    home: Home,
    at_home: Command,
    monkeypatch: pytest.MonkeyPatch,
    capsys: pytest.CaptureFixture[str],
) -> None:
    correct(at_home, "law", "The party agrees.", "Die Partei stimmt zu.")
    remove = ["--home", str(home.data), "profiles", "remove", "law"]
    monkeypatch.setattr(sys, "stdin", Terminal("y\n"))
    assert main([*remove, "--json"]) == 1
    assert "--yes" in json.loads(capsys.readouterr().out)["error"]["message"]
    monkeypatch.setattr(sys, "stdin", None)
    assert main(remove) == 1
    assert "--yes" in capsys.readouterr().err
    assert home.profile("law").is_dir()


def test_nothing_is_erased_under_an_open_window(at_home: Command, home: Home) -> None:
    correct(at_home, "default", "The party agrees.", "Die Partei stimmt zu.")
    with Store(home.profile("default")):
        done = at_home("erase", "--yes")
    assert done.status == 1
    assert "'default' is open in another Translator" in done.err
    assert json.loads(at_home("corrections", "--json").out)["corrections"]
