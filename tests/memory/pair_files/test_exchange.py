"""Pairs in files: what is written is read again, and TMX of other programs is read safely."""

from __future__ import annotations

import lzma
import sys
from pathlib import Path
from xml.etree import ElementTree as ET

import pytest

from tests.memory.made_memory import EN_DE
from translator.core.direction import Direction
from translator.core.errors.files import BadTable, EmptyInput, FileUnreadable, WouldOverwrite
from translator.core.tables import Row
from translator.memory.pair_files.exchange import read_pairs, write_pairs

PAIRS = [
    Row('He said "yes', 'Er sagte "ja', "Er hat gesagt"),
    Row("a < b & c > d", "ä ≤ ö", ""),
    Row("=1+1", "'quoted'", ""),
    Row("😀 {name}", "😀\u2028{name} \u0301x", ""),
]

TMX = """<?xml version="1.0" encoding="{encoding}"?>
<!DOCTYPE tmx SYSTEM "tmx14.dtd">
<tmx version="1.4"><header srclang="*all*" segtype="sentence"/><body>
<tu><tuv xml:lang="de-AT"><seg>Grüß Gott</seg></tuv>
<tuv xml:lang="EN-gb"><seg>Hello</seg></tuv></tu>
<tu><prop type="x">1</prop>
<tuv lang="en"><seg>Click <bpt i="1">&lt;b></bpt>here<ept i="1">&lt;/b></ept></seg></tuv>
<tuv lang="fr"><seg>Cliquez</seg></tuv><tuv lang="de"><seg>Hier klicken</seg></tuv></tu>
<tu><tuv xml:lang="en"><seg>No German</seg></tuv>
<tuv xml:lang="fr"><seg>Pas d'allemand</seg></tuv></tu>
<tu><tuv xml:lang="en"><seg>Empty</seg></tuv><tuv xml:lang="de"><seg> </seg></tuv></tu>
</body></tmx>
"""


@pytest.mark.parametrize("name", ["pairs.tsv", "pairs.tsv.xz", "pairs.txt"])
def test_tables_hold_everything(tmp_path: Path, name: str) -> None:
    write_pairs(tmp_path / name, PAIRS, EN_DE)
    assert read_pairs(tmp_path / name, EN_DE) == PAIRS


def test_tables_are_as_documented(tmp_path: Path) -> None:
    pairs = [Row("a\tb\r\nc", "d", "e"), Row("f", "g")]
    write_pairs(tmp_path / "t.tsv", pairs, EN_DE)
    expected = b"source\ttarget\tdraft\na b c\td\te\nf\tg\t\n"
    assert (tmp_path / "t.tsv").read_bytes() == expected
    write_pairs(tmp_path / "t.tsv.xz", pairs, EN_DE)
    assert lzma.decompress((tmp_path / "t.tsv.xz").read_bytes()) == expected


def test_tmx_holds_everything_but_drafts(tmp_path: Path) -> None:
    write_pairs(tmp_path / "pairs.tmx", [*PAIRS, Row("bell \a", "null \0")], EN_DE)
    found = read_pairs(tmp_path / "pairs.tmx", EN_DE)
    stripped = [Row(pair.source, pair.target.strip()) for pair in PAIRS]
    assert found == [*stripped, Row("bell", "null")]
    back = read_pairs(tmp_path / "pairs.tmx", Direction("de", "en"))
    assert [(row.target, row.source) for row in back] == [(r.source, r.target) for r in found]


def test_what_xml_has_no_place_for_is_left_out_of_tmx(tmp_path: Path) -> None:
    path = tmp_path / "pairs.tmx"
    assert write_pairs(path, [Row("\a\x1b", "x"), Row("bell", "\0 "), PAIRS[0]], EN_DE) == 1
    assert read_pairs(path, EN_DE) == [Row(PAIRS[0].source, PAIRS[0].target)]
    alone = tmp_path / "alone.tmx"
    with pytest.raises(EmptyInput, match="what TMX can hold is empty"):
        write_pairs(alone, [Row("\a", "\a")], EN_DE)
    assert not alone.exists()


def test_written_tmx_is_what_the_standard_asks_for(tmp_path: Path) -> None:
    """TMX 1.4b: header with these attributes, then a body of tu, each of tuv with xml:lang, seg."""
    write_pairs(tmp_path / "pairs.tmx", PAIRS, EN_DE)
    root = ET.parse(tmp_path / "pairs.tmx").getroot()
    assert (root.tag, root.get("version")) == ("tmx", "1.4")
    needed = {
        "creationtool",
        "creationtoolversion",
        "segtype",
        "o-tmf",
        "adminlang",
        "srclang",
        "datatype",
    }
    assert needed <= set(root[0].attrib)
    units = root.findall("body/tu")
    assert len(units) == len(PAIRS)
    language = "{http://www.w3.org/XML/1998/namespace}lang"
    assert [[v.get(language) for v in unit.findall("tuv")] for unit in units] == [["en", "de"]] * 4


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "utf-16", "iso-8859-1"])
def test_tmx_of_other_programs(tmp_path: Path, encoding: str) -> None:
    text = TMX.format(encoding=encoding.removesuffix("-sig"))
    (tmp_path / "other.TMX").write_bytes(text.encode(encoding))
    assert read_pairs(tmp_path / "other.TMX", EN_DE) == [
        Row("Hello", "Grüß Gott"),
        Row("Click here", "Hier klicken"),
    ]


@pytest.mark.parametrize(
    ("text", "problem"),
    [
        ("not xml", "XML is broken"),
        ("<tmx><body>", "XML is broken"),
        ("<xliff><tmx/></xliff>", "not a TMX file"),
        ('<!DOCTYPE tmx [<!ENTITY x SYSTEM "file:///etc/passwd">]><tmx><body/></tmx>', "entities"),
        ('<!DOCTYPE tmx [<!ENTITY a "aa"><!ENTITY b "&a;&a;">]><tmx><body/></tmx>', "entities"),
    ],
)
def test_broken_and_dangerous_tmx_is_refused(tmp_path: Path, text: str, problem: str) -> None:
    (tmp_path / "bad.tmx").write_text(text)
    with pytest.raises(BadTable, match=problem):
        read_pairs(tmp_path / "bad.tmx", EN_DE)


def test_entities_are_refused_in_other_encodings_too(tmp_path: Path) -> None:
    text = '<?xml version="1.0" encoding="utf-16"?><!DOCTYPE t [<!ENTITY a "b">]><tmx><body/></tmx>'
    (tmp_path / "bad.tmx").write_bytes(text.encode("utf-16"))
    with pytest.raises(BadTable, match="entities"):
        read_pairs(tmp_path / "bad.tmx", EN_DE)


def test_nothing_for_these_languages_is_said(tmp_path: Path) -> None:
    (tmp_path / "empty.tmx").write_text("\n")
    with pytest.raises(EmptyInput, match=r"empty\.tmx is empty"):
        read_pairs(tmp_path / "empty.tmx", EN_DE)
    (tmp_path / "other.tmx").write_text(TMX.format(encoding="utf-8"))
    with pytest.raises(EmptyInput, match="en→es"):
        read_pairs(tmp_path / "other.tmx", Direction("en", "es"))


def test_a_file_that_is_not_there(tmp_path: Path) -> None:
    with pytest.raises(FileUnreadable):
        read_pairs(tmp_path / "none.tmx", EN_DE)


def test_codes_in_tmx_are_no_text(tmp_path: Path) -> None:
    text = r"""<tmx version="1.4"><header srclang="en"/><body><tu>
<tuv xml:lang="en"><seg>Press <bpt i="1">{\b </bpt><hi type="x">Enter</hi><ept i="1">}</ept
> or <sub>click</sub><ph>[img "<sub>A hand</sub>"]</ph> now.<it pos="end">\par</it
></seg></tuv>
<tuv xml:lang="de"><seg><ut>{1}</ut>Jetzt <!-- x --><bpt i="1">{\b </bpt>Enter<ept i="1">}</ept
> drücken.</seg></tuv></tu></body></tmx>"""
    (tmp_path / "codes.tmx").write_text(text, encoding="utf-8")
    expected = [Row("Press Enter or click now.", "Jetzt Enter drücken.")]
    assert read_pairs(tmp_path / "codes.tmx", EN_DE) == expected


@pytest.mark.parametrize("name", ["pairs.tsv", "pairs.tmx"])
def test_nothing_is_overwritten_unasked(tmp_path: Path, name: str) -> None:
    path = tmp_path / name
    path.write_text("mine")
    with pytest.raises(WouldOverwrite):
        write_pairs(path, PAIRS, EN_DE)
    assert path.read_text() == "mine"
    write_pairs(path, PAIRS, EN_DE, overwrite=True)
    assert len(read_pairs(path, EN_DE)) == len(PAIRS)
    assert [found.name for found in tmp_path.iterdir() if found.is_file()] == [name]
    if sys.platform != "win32":
        assert path.stat().st_mode & 0o777 == 0o600
