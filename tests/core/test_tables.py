"""Files of sentence pairs."""

from __future__ import annotations

import bz2
import codecs
import gzip
import io
import lzma
import zipfile
from collections.abc import Callable
from pathlib import Path

import pytest

from translator.core.direction import Direction
from translator.core.errors.files import (
    BadEncoding,
    BadTable,
    DamagedFile,
    EmptyInput,
    FileUnreadable,
    PackedFile,
)
from translator.core.tables import Row, read_table

EN_DE = Direction("en", "de")


def _table(tmp_path: Path, content: str) -> Path:
    path = tmp_path / "pairs.tsv"
    path.write_text(content, encoding="utf-8", newline="")
    return path


def test_without_a_header_the_columns_are_source_and_target(tmp_path: Path) -> None:
    path = _table(tmp_path, "A cat.\tEine Katze.\nA dog.\tEin Hund.\tnot a draft\n")
    assert read_table(path, EN_DE) == [Row("A cat.", "Eine Katze."), Row("A dog.", "Ein Hund.")]


@pytest.mark.parametrize(
    ("content", "row"),
    [
        ("source\ttarget\nA\tB\n", Row("A", "B")),
        ("source\ttarget\tdraft\nA\tB\tC\n", Row("A", "B", "C")),
        ("source\ttarget\tdraft\nA\tB\n", Row("A", "B")),
        ("draft\ttarget\tsource\nC\tB\tA\n", Row("A", "B", "C")),
        ("de\tdomain\ten\nB\tx\tA\n", Row("A", "B")),
        ("\ufeffsource\ttarget\r\nA\tB\r\n\r\n", Row("A", "B")),
        ("\n\nA\tB", Row("A", "B")),
        ("de-AT\ten_GB\nB\tA\n", Row("A", "B")),
        ("English\tGerman\nA\tB\n", Row("A", "B")),
        ("source\ttarget\rA\tB\r", Row("A", "B")),
        ("\t\nA\tB\n\t\t \n \n\t\r\n", Row("A", "B")),
    ],
)
def test_headers_order_and_line_ends(tmp_path: Path, content: str, row: Row) -> None:
    assert read_table(_table(tmp_path, content), EN_DE) == [row]


def test_a_pair_that_begins_with_the_name_of_a_language_is_no_header(tmp_path: Path) -> None:
    path = _table(tmp_path, "Hindi\tHindi\nEnglish\tEnglisch\nA\rB\tC\n")
    assert read_table(path, EN_DE) == [
        Row("Hindi", "Hindi"), Row("English", "Englisch"), Row("A\rB", "C")
    ]  # fmt: skip


def test_one_file_serves_both_directions(tmp_path: Path) -> None:
    path = _table(tmp_path, "en\tde\nA\tB\n")
    assert read_table(path, EN_DE.reversed()) == [Row("B", "A")]


def test_xz_is_known_by_its_content(tmp_path: Path) -> None:
    path = tmp_path / "pairs"
    path.write_bytes(lzma.compress("A\tÄ\n".encode()))
    assert read_table(path, EN_DE) == [Row("A", "Ä")]


def test_a_cut_archive_is_damaged(tmp_path: Path) -> None:
    path = tmp_path / "pairs.tsv.xz"
    path.write_bytes(lzma.compress(b"A\tB\n" * 1000)[:-8])
    with pytest.raises(DamagedFile):
        read_table(path, EN_DE)


def _zip(content: bytes) -> bytes:
    packed = io.BytesIO()
    with zipfile.ZipFile(packed, "w", zipfile.ZIP_DEFLATED) as archive:
        archive.writestr("pairs.tsv", content)
    return packed.getvalue()


@pytest.mark.parametrize("pack", [gzip.compress, bz2.compress, _zip])
def test_what_is_packed_in_another_way_has_to_be_unpacked_first(
    tmp_path: Path, pack: Callable[[bytes], bytes]
) -> None:
    path = tmp_path / "pairs.tsv"
    path.write_bytes(pack("A\tÄ\n".encode()))
    with pytest.raises(PackedFile, match=r"is compressed\. Unpack it first"):
        read_table(path, EN_DE)


@pytest.mark.parametrize(
    ("content", "line"),
    [
        (b"A\tB\nno tab here\n", 2),
        (b"A\tB\nC\t \n", 2),
        (b"A\tB\n\n\tD\n", 3),
        (b"en\tfr\nA\tB\n", 1),
        (b"en-US\tfr-CA\nA\tB\n", 1),
        (b"English\tFrench\nA\tB\n", 1),
    ],
)
def test_a_bad_line_is_named(tmp_path: Path, content: bytes, line: int) -> None:
    path = tmp_path / "pairs.tsv"
    path.write_bytes(content)
    with pytest.raises(BadTable, match=f"pairs.tsv, line {line}: "):
        read_table(path, EN_DE)


@pytest.mark.parametrize("encoding", ["utf-16-le", "utf-16-be", "utf-32-le", "utf-32-be"])
def test_what_a_spreadsheet_calls_unicode_text(tmp_path: Path, encoding: str) -> None:
    path = tmp_path / "pairs.txt"
    path.write_bytes("\ufeffsource\ttarget\r\nYes ☀\tJä 😀\r\n".encode(encoding))
    assert read_table(path, EN_DE) == [Row("Yes ☀", "Jä 😀")]


@pytest.mark.parametrize(
    ("content", "where", "encoding"),
    [
        (b"A\tB\nC\t\xe4\n", ", line 2", "LATIN1"),
        ("A\tB\n".encode("utf-16")[:-1], "", "UTF-16"),
        (codecs.BOM_UTF16_BE + b"\xd8\x00\x00A", "", "UTF-16"),
        ("A\tB\nC\tÄ\n".encode("utf-16-le"), "", "UTF-16LE"),
        ("A\tB\n".encode("utf-16-be"), "", "UTF-16BE"),
    ],
)
def test_what_cannot_be_read_is_named_with_how_to_convert_it(
    tmp_path: Path, content: bytes, where: str, encoding: str
) -> None:
    path = tmp_path / "pairs.tsv"
    path.write_bytes(content)
    message = f"pairs.tsv{where} is not UTF-8 text.*: iconv -f {encoding} -t UTF-8$"
    with pytest.raises(BadEncoding, match=message):
        read_table(path, EN_DE)


@pytest.mark.parametrize("content", ["", "\n\n", "source\ttarget\n", "source\ttarget\n\t\n"])
def test_nothing_in_it(tmp_path: Path, content: str) -> None:
    with pytest.raises(EmptyInput):
        read_table(_table(tmp_path, content), EN_DE)


def test_no_such_file_and_not_a_file(tmp_path: Path) -> None:
    with pytest.raises(FileUnreadable):
        read_table(tmp_path / "missing.tsv", EN_DE)
    with pytest.raises(FileUnreadable):
        read_table(tmp_path, EN_DE)
