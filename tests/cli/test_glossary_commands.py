"""``glossary``: terms are added, kept to by ``translate``, listed, moved in files and removed."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from translator.cli.main import main

EN_DE = ("--from", "en", "--to", "de")


class Program:
    """Runs commands in one home."""

    def __init__(self, home: Path, capsys: pytest.CaptureFixture[str]) -> None:
        self._home, self._capsys = home, capsys
        self.notes = ""

    def __call__(self, *arguments: str, status: int = 0) -> dict[str, object]:
        assert main(["--home", str(self._home), "--json", *arguments]) == status
        captured = self._capsys.readouterr()
        self.notes = captured.err
        values = json.loads(captured.out)
        assert isinstance(values, dict)
        return values

    def terms(self, *arguments: str) -> list[dict[str, object]]:
        found = self("glossary", *arguments)["terms"]
        assert isinstance(found, list)
        return found


@pytest.fixture
def program(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> Program:
    return Program(tmp_path / "home", capsys)


def test_a_term_is_kept_to_in_the_next_process_and_not_once_it_is_removed(
    program: Program, bundled_model: Path
) -> None:
    sentence = ("translate", *EN_DE, "My bicycle was stolen yesterday.")
    before = program(*sentence)["translation"]
    assert "Drahtesel" not in str(before)
    assert program("glossary", "add", *EN_DE, "bicycle", "Drahtesel") == {"added": [1]}
    assert program(*sentence)["translation"] == "Mein Drahtesel wurde gestern gestohlen."
    assert program("glossary", "remove", "1") == {"removed": [1]}
    assert program(*sentence)["translation"] == before


@pytest.mark.parametrize("place", [0, 1, 2])
def test_a_term_that_is_not_utf8_is_refused(program: Program, place: int) -> None:
    words = ["invoice", "Faktura", "--note=a remark"]
    words[place] += b"\xf6".decode("utf-8", "surrogateescape")
    told = program("glossary", "add", *EN_DE, *words, status=1)
    assert "The text on the command line is not UTF-8 text." in str(told)
    assert program.terms() == []


def test_terms_are_listed_and_searched(program: Program) -> None:
    program("glossary", "add", *EN_DE, "--note", "invoices = Fakturen", "invoice", "Faktura")
    program("glossary", "add", "--from", "de", "--to", "en", "--case", "Übung", "drill")
    first, second = program.terms()
    assert (first["id"], first["from"], first["to"]) == (1, "en", "de")
    assert (first["term"], first["translation"], first["case"]) == ("invoice", "Faktura", False)
    assert first["note"] == "invoices = Fakturen"
    assert (second["term"], second["case"]) == ("Übung", True)
    assert [term["id"] for term in program.terms("--search", "ubung DRILL")] == [2]
    assert [term["id"] for term in program.terms("--search", "fakturen")] == [1]
    assert program.terms("--search", "nowhere") == []


def test_options_that_are_not_given_leave_what_is_stored(program: Program) -> None:
    invoice = ("glossary", "add", *EN_DE, "invoice", "Faktura")
    program(*invoice, "--case", "--note", "invoices = Fakturen")
    program(*invoice)
    assert program.notes == ""
    (term,) = program.terms()
    assert (term["case"], term["note"]) == (True, "invoices = Fakturen")
    program("glossary", "add", *EN_DE, "invoice", "Rechnung")
    assert "Replaced: 1\ten→de\tinvoice\tFaktura (case matters)\tinvoices = F" in program.notes
    (term,) = program.terms()
    assert (term["translation"], term["case"], term["note"]) == ("Rechnung", True, "")
    program(*invoice, "--no-case")
    assert program.terms()[0]["case"] is False


def test_terms_that_a_table_replaces_are_named(program: Program, tmp_path: Path) -> None:
    table = tmp_path / "terms.tsv"
    table.write_text("".join(f"w{number}\tW\n" for number in range(22)))
    program("glossary", "import", *EN_DE, str(table))
    assert program.notes == ""
    table.write_text("".join(f"w{number}\tX\n" for number in range(22)))
    program("glossary", "import", *EN_DE, str(table))
    *named, more = program.notes.splitlines()
    assert len(named) == 20
    assert named[-1] == "translator: Replaced: 20\ten→de\tw19\tW"
    assert more == "translator: So were 2 more."


def test_a_table_goes_out_and_comes_in(program: Program, tmp_path: Path) -> None:
    table = tmp_path / "terms.tsv"
    table.write_text("term\ttranslation\tcase\tnote\ninvoice\tFaktura\n\nbroken\nIT\tEDV\tyes\tx\n")
    values = program("glossary", "import", *EN_DE, str(table))
    assert values["added"] == [1, 2]
    left_out = values["left_out"]
    assert isinstance(left_out, list)
    assert [line["line"] for line in left_out] == [4]
    assert "Line 4 was left out" in program.notes
    written = tmp_path / "out.tsv"
    assert program("glossary", "export", *EN_DE, str(written))["terms"] == 2
    assert written.read_text().splitlines()[1:] == ["invoice\tFaktura\tno\t", "IT\tEDV\tyes\tx"]
    assert "already exists" in str(program("glossary", "export", *EN_DE, str(written), status=1))


def test_a_table_without_a_good_line_is_a_problem(
    tmp_path: Path, capsys: pytest.CaptureFixture[str], program: Program
) -> None:
    table = tmp_path / "terms.tsv"
    table.write_text("no tab\n" * 23)
    told = program("glossary", "import", *EN_DE, str(table), status=1)
    left_out = told["left_out"]
    assert isinstance(left_out, list)
    assert (told["added"], len(left_out)) == ([], 23)
    *named, more = program.notes.splitlines()
    assert len(named) == 20
    assert named[-1].startswith("translator: Line 20 was left out: there is no tab")
    assert more == "translator: So were 3 more; with --json, each is named."


def test_problems_are_told(program: Program) -> None:
    assert "no glossary term 7" in str(program("glossary", "remove", "7", status=1))
    assert "Write both" in str(program("glossary", "add", *EN_DE, " ", "x", status=1))
    assert "required" in str(program("glossary", "add", "invoice", "Faktura", status=2))


def test_without_json_the_terms_are_lines(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    home = ["--home", str(tmp_path / "home")]
    assert main([*home, "glossary"]) == 0
    assert capsys.readouterr().out == "There are no such terms.\n"
    main([*home, "glossary", "add", *EN_DE, "--case", "--note", "a remark", "IT", "EDV"])
    capsys.readouterr()
    main([*home, "glossary"])
    assert capsys.readouterr().out == "1\ten→de\tIT\tEDV (case matters)\ta remark\n"
