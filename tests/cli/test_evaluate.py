"""``translator evaluate``."""

from __future__ import annotations

import json
import lzma
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from translator.core.direction import Direction
from translator.core.tables import Row
from translator.memory.pair_files.exchange import write_pairs

Command = Callable[..., Any]
EN_TO_DE = Direction("en", "de")
EN_DE = ("evaluate", "--from", "en", "--to", "de")
PAIRS = "Where is the station?\tWo ist der Bahnhof?\nI am very tired.\tIch bin sehr müde.\n"


@pytest.fixture
def pairs(tmp_path: Path) -> Path:
    path = tmp_path / "pairs.tsv"
    path.write_text("source\ttarget\n" + PAIRS, encoding="utf-8")
    return path


def test_json_is_the_contract(command: Command, pairs: Path) -> None:
    done = command(*EN_DE, "--json", str(pairs))
    values = json.loads(done.out)
    assert done.status == 0
    assert set(values) == {"bleu", "chrf", "signature", "n", "seconds"}
    assert values["n"] == 2
    assert 30 < values["bleu"] <= 100.000001
    assert 30 < values["chrf"] <= 100.000001
    assert "nrefs:1|case:mixed" in values["signature"]
    assert done.err == ""


def test_a_readable_line(command: Command, pairs: Path) -> None:
    done = command(*EN_DE, str(pairs), "--beam", "1")
    first, signature, end = done.out.split("\n")
    assert first.startswith("en→de, beam 1, 2 pairs in ")
    assert "BLEU" in first
    assert "version:" in signature
    assert end == ""


def test_without_a_beam_it_is_asked_as_the_window_asks(command: Command, pairs: Path) -> None:
    done = command(*EN_DE, str(pairs))
    assert done.out.startswith("en→de, beam 4, said back, 2 pairs in ")


def test_forms_of_the_file_score_the_same(command: Command, pairs: Path, tmp_path: Path) -> None:
    headerless = tmp_path / "headerless.tsv.xz"
    headerless.write_bytes(lzma.compress(PAIRS.encode()))
    by_code = tmp_path / "codes.tsv"
    swapped = ["\t".join(reversed(line.split("\t"))) for line in PAIRS.splitlines()]
    by_code.write_text("\n".join(["de\ten", *swapped]), encoding="utf-8")
    memory = tmp_path / "memory.tmx"
    write_pairs(memory, [Row(*line.split("\t")) for line in PAIRS.splitlines()], EN_TO_DE)
    scores = {
        json.loads(command(*EN_DE, "--json", str(path)).out)["bleu"]
        for path in (pairs, headerless, by_code, memory)
    }
    assert len(scores) == 1


def test_files_that_will_not_do(command: Command, tmp_path: Path) -> None:
    missing = command(*EN_DE, str(tmp_path / "missing.tsv"))
    assert (missing.status, missing.out) == (1, "")
    assert "missing.tsv cannot be read: No such file or directory." in missing.err
    folder = command(*EN_DE, str(tmp_path))
    assert folder.status == 1
    assert "cannot be read" in folder.err
    (tmp_path / "prose.txt").write_text("No pairs here.\n")
    prose = command(*EN_DE, str(tmp_path / "prose.txt"))
    assert prose.status == 1
    assert "prose.txt, line 1: there is no tab between a source and a target." in prose.err
    (tmp_path / "empty.tsv").write_text("")
    empty = command(*EN_DE, "--json", str(tmp_path / "empty.tsv"))
    assert empty.status == 1
    assert "is empty" in json.loads(empty.out)["error"]["message"]
