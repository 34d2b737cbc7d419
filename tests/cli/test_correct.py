"""``correct`` and ``corrections``: what is taught answers at once, and is listed."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from translator.cli.main import main

PAIR = ("The cranberry committee adjourned.", "Das Preiselbeerkomitee vertagte sich.")


def _json(capsys: pytest.CaptureFixture[str]) -> dict[str, object]:
    values = json.loads(capsys.readouterr().out)
    assert isinstance(values, dict)
    return values


def _home(tmp_path: Path) -> list[str]:
    return ["--home", str(tmp_path / "home"), "--quiet", "--json"]


def test_a_correction_answers_in_the_next_process(
    tmp_path: Path, capsys: pytest.CaptureFixture[str], bundled_model: Path
) -> None:
    direction = ["--from", "en", "--to", "de"]
    assert main([*_home(tmp_path), "correct", *direction, *PAIR]) == 0
    assert _json(capsys) == {"added": [1]}
    assert main([*_home(tmp_path), "translate", *direction, PAIR[0]]) == 0
    assert _json(capsys)["translation"] == PAIR[1]


def test_a_table_is_added_whole_and_listed(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    table = tmp_path / "pairs.tsv"
    table.write_text("source\ttarget\tdraft\nOne plum\tEine Pflaume\tEin Pflaume\nTwo\tZwei\t\n")
    arguments = ["correct", "--from", "en", "--to", "de", "--file", str(table)]
    assert main([*_home(tmp_path), *arguments]) == 0
    assert _json(capsys) == {"added": [1, 2]}
    assert main([*_home(tmp_path), "corrections"]) == 0
    listed = _json(capsys)["corrections"]
    assert isinstance(listed, list)
    found = [(one["id"], one["source"], one["target"], one["draft"]) for one in listed]
    assert found == [(1, "One plum", "Eine Pflaume", "Ein Pflaume"), (2, "Two", "Zwei", "")]


def test_each_is_listed_in_one_line(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    home = ["--home", str(tmp_path / "home")]
    pair = ("Two\nlines\tC:\\new", "Zwei\r\nZeilen \x1b[31m\u2028rot")
    assert main([*home, "correct", "--from", "en", "--to", "de", *pair]) == 0
    capsys.readouterr()
    assert main([*home, "corrections"]) == 0
    listed = capsys.readouterr().out
    assert listed == ("1\ten→de\tTwo\\nlines\\tC:\\new\tZwei\\r\\nZeilen \\x1b[31m\\u2028rot\n")
    assert main([*home, "--json", "corrections"]) == 0
    (one,) = json.loads(capsys.readouterr().out)["corrections"]
    assert one["source"] == pair[0]


def test_a_pair_that_recurs_in_a_table_is_counted_once(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    table = tmp_path / "pairs.tsv"
    table.write_text("One plum\tEine Pflaume\nTwo\tZwei\nOne plum\tEine Pflaume\n")
    arguments = ["correct", "--from", "en", "--to", "de", "--file", str(table)]
    assert main([*_home(tmp_path), *arguments]) == 0
    assert _json(capsys) == {"added": [1, 2]}


def test_what_is_there_already_is_not_counted_as_saved(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    home, direction = ["--home", str(tmp_path / "home")], ["--from", "en", "--to", "de"]
    table = tmp_path / "pairs.tsv"
    table.write_text("One plum\tEine Pflaume\nTwo\tZwei\n")
    assert main([*home, "correct", *direction, "Two", "Zwei"]) == 0
    assert capsys.readouterr() == ("Saved: 1\n", "")
    assert main([*home, "correct", *direction, "--file", str(table)]) == 0
    assert capsys.readouterr() == ("Saved: 1\n", "translator: There already: 1 correction.\n")
    assert main([*home, "--json", "correct", *direction, "--file", str(table)]) == 0
    told = capsys.readouterr()
    assert json.loads(told.out) == {"added": []}
    assert told.err == "translator: There already: 2 corrections.\n"


def test_a_newer_correction_of_the_same_source_replaces_and_keeps_the_older(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    for target in ("Ein Pfirsich", "Der Pfirsich"):
        main([*_home(tmp_path), "correct", "--from", "en", "--to", "de", "A peach", target])
    capsys.readouterr()
    main([*_home(tmp_path), "corrections"])
    listed = _json(capsys)["corrections"]
    assert isinstance(listed, list)
    assert [(one["target"], one["active"]) for one in listed] == [
        ("Ein Pfirsich", False),
        ("Der Pfirsich", True),
    ]


@pytest.mark.parametrize("arguments", [[], ["only a source"], ["--file", "x.tsv", "a", "b"]])
def test_half_of_a_correction_is_wrong_usage(
    tmp_path: Path, capsys: pytest.CaptureFixture[str], arguments: list[str]
) -> None:
    assert main([*_home(tmp_path), "correct", "--from", "en", "--to", "de", *arguments]) == 2
    assert "SOURCE and TARGET" in str(_json(capsys))


@pytest.mark.parametrize("pair", [(" ", "x"), ("x", "\t"), ("", "x"), ("x", "")])
def test_a_correction_of_nothing_or_to_nothing_is_refused(
    tmp_path: Path, capsys: pytest.CaptureFixture[str], pair: tuple[str, str]
) -> None:
    assert main([*_home(tmp_path), "correct", "--from", "en", "--to", "de", *pair]) == 2
    assert "SOURCE and TARGET must not be blank" in str(_json(capsys))
    assert main([*_home(tmp_path), "corrections"]) == 0
    assert _json(capsys) == {"corrections": []}


@pytest.mark.parametrize("place", [0, 1])
def test_a_correction_that_is_not_utf8_is_refused(
    tmp_path: Path, capsys: pytest.CaptureFixture[str], place: int
) -> None:
    pair = ["One plum", "Eine Pflaume"]
    pair[place] = b"K\xf6ln".decode("utf-8", "surrogateescape")
    assert main([*_home(tmp_path), "correct", "--from", "en", "--to", "de", *pair]) == 1
    assert "The text on the command line is not UTF-8 text." in str(_json(capsys))
    assert main([*_home(tmp_path), "corrections"]) == 0
    assert _json(capsys) == {"corrections": []}


def test_an_older_correction_is_restored(
    tmp_path: Path, capsys: pytest.CaptureFixture[str], bundled_model: Path
) -> None:
    direction = ["--from", "en", "--to", "de"]
    for target in ("Das Komitee tagte.", "Der Ausschuss tagte."):
        assert main([*_home(tmp_path), "correct", *direction, PAIR[0], target]) == 0
    capsys.readouterr()
    assert main([*_home(tmp_path), "corrections", "--restore", "1"]) == 0
    found = _json(capsys)["corrections"]
    assert isinstance(found, list)
    assert [one["active"] for one in found] == [True, False]
    assert main([*_home(tmp_path), "translate", *direction, PAIR[0]]) == 0
    assert _json(capsys)["translation"] == "Das Komitee tagte."
    assert main([*_home(tmp_path), "corrections", "--restore", "9"]) == 1


def test_a_lost_term_of_the_glossary_is_told_and_the_correction_saved(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    home, direction = ["--home", str(tmp_path / "home")], ["--from", "en", "--to", "de"]
    assert main([*home, "glossary", "add", *direction, "plum", "Zwetschge"]) == 0
    assert main([*home, "correct", *direction, "The plum is ripe.", "Die Pflaume ist reif."]) == 0
    told = capsys.readouterr()
    assert "“Zwetschge” for “plum”" in told.err
    assert "Saved: 1" in told.out
    assert main([*home, "correct", *direction, "A plum", "Eine Zwetschge"]) == 0
    assert "Zwetschge" not in capsys.readouterr().err


def test_a_damaged_store_is_saved_by_the_next_correction(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    home, direction = ["--home", str(tmp_path / "home")], ["--from", "en", "--to", "de"]
    assert main([*home, "correct", *direction, *PAIR]) == 0
    path = tmp_path / "home" / "profiles" / "default" / "corrections.db"
    path.write_bytes(b"X" * 20 + path.read_bytes()[20:])
    assert main([*home, "correct", *direction, "A plum", "Eine Pflaume"]) == 0
    told = capsys.readouterr().err
    assert "What could be read was kept (corrections: 1, terms of the glossary: 0). The dam" in told
    assert told.endswith("until you next forget a correction.\n")
    assert main([*home, "corrections"]) == 0
    assert capsys.readouterr().out.count("en→de") == 2
