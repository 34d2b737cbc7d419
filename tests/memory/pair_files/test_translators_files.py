"""Files that translators work on, XLIFF and PO: what is translated comes in, and nothing else."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from tests.memory.made_memory import EN_DE
from translator.core.direction import Direction
from translator.core.errors.files import BadEncoding, BadTable, EmptyInput
from translator.core.tables import Row
from translator.memory.pair_files.exchange import read_pairs

XLIFF_1 = """<?xml version="1.0" encoding="UTF-8"?>
<xliff version="1.2" xmlns="urn:oasis:names:tc:xliff:document:1.2">
<file original="a" source-language="en-US" target-language="de-DE" datatype="html"><body>
<trans-unit id="1"><source>Bright <g id="1">morning</g>!</source>
<target state="translated">Heller <g id="1">Morgen</g>!</target></trans-unit>
<trans-unit id="2"><source>Later</source>
<target state="needs-translation">Later</target></trans-unit>
<trans-unit id="3"><source>Doubtful</source>
<target state="needs-review-translation">Zweifelhaft</target></trans-unit>
<trans-unit id="4"><source>Empty</source><target/></trans-unit>
<trans-unit id="5" translate="no"><source>v1</source><target>v1</target></trans-unit>
<group id="g"><trans-unit id="6"><source>Oak <ph id="1">&lt;br/&gt;</ph> tree</source>
<target>Eiche <ph id="1">&lt;br/&gt;</ph></target>
<alt-trans><source>Oak</source><target>Eichenholz</target></alt-trans></trans-unit></group>
</body></file>
<file original="b" source-language="de" target-language="en" datatype="plaintext"><body>
<trans-unit id="7"><source>Birke</source><target>Birch</target></trans-unit></body></file>
<file original="c" source-language="en" datatype="plaintext"><body>
<trans-unit id="8"><source>Ash</source><target>Esche</target></trans-unit></body></file>
</xliff>
"""
XLIFF_2 = """<?xml version="1.0"?>
<xliff xmlns="urn:oasis:names:tc:xliff:document:2.0" version="2.0" srcLang="en" trgLang="de-AT">
<file id="f"><unit id="1"><segment state="final"><source>Warm <pc id="1">rain</pc></source>
<target>Warmer <pc id="1">Regen</pc></target></segment></unit>
<unit id="2"><segment><source>One. </source><target>Eins. </target></segment>
<segment state="initial"><source>Two.</source><target>Zwei.</target></segment>
<segment><source>Three.</source></segment></unit></file></xliff>
"""
PO = r"""msgid ""
msgstr ""
"Language: de_AT\n"
"Content-Type: text/plain; charset=UTF-8\n"

#: a.c
msgid "Feed the &cat"
msgstr "&Katze füttern"

#, fuzzy
msgid "Doubtful"
msgstr "Zweifelhaft"

msgid "Later"
msgstr ""

msgctxt "list"
msgid "%d cat"
msgid_plural "%d cats"
msgstr[0] "%d Katze"
msgstr[1] "%d Katzen"

msgid "%d dog"
msgid_plural "%d dogs"
msgstr[0] "%d Hund"

#~ msgid "Old"
#~ msgstr "Alt"

msgid "First line\n"
"second line"
msgstr "Erste Zeile\n"
"zweite Zeile"
"""


@pytest.mark.parametrize("name", ["work.xlf", "work.XLIFF"])
def test_xliff_1(tmp_path: Path, name: str) -> None:
    (tmp_path / name).write_text(XLIFF_1, encoding="utf-8")
    found = [
        Row("Bright morning!", "Heller Morgen!"),
        Row("Oak <br/> tree", "Eiche <br/>"),
        Row("Birch", "Birke"),
    ]
    assert read_pairs(tmp_path / name, EN_DE) == [*found, Row("Ash", "Esche")]
    back = read_pairs(tmp_path / name, Direction("de", "en"))
    assert back == [Row(row.target, row.source) for row in found]


def test_xliff_2(tmp_path: Path) -> None:
    path = tmp_path / "work.xlf"
    path.write_text(XLIFF_2, encoding="utf-8")
    assert read_pairs(path, EN_DE) == [Row("Warm rain", "Warmer Regen"), Row("One.", "Eins.")]
    with pytest.raises(EmptyInput, match="en→fr"):
        read_pairs(path, Direction("en", "fr"))


@pytest.mark.parametrize(
    ("text", "problem"),
    [
        ("no XML", "XML is broken"),
        ("<tmx/>", "not an XLIFF file"),
        (XLIFF_2.replace('version="2.0"', "", 1), "not an XLIFF file"),
        (re.sub(r' xmlns="[^"]*"', "", XLIFF_2), "not an XLIFF file"),
        ("<xliff version='1.2'/>", "not an XLIFF file"),
        ('<!DOCTYPE x [<!ENTITY a SYSTEM "file:///etc/passwd">]><xliff/>', "entities"),
    ],
)
def test_what_is_no_xliff_is_told(tmp_path: Path, text: str, problem: str) -> None:
    (tmp_path / "bad.xlf").write_text(text, encoding="utf-8")
    with pytest.raises(BadTable, match=problem):
        read_pairs(tmp_path / "bad.xlf", EN_DE)


def test_po(tmp_path: Path) -> None:
    path = tmp_path / "de.po"
    path.write_text(PO, encoding="utf-8")
    assert read_pairs(path, EN_DE) == [
        Row("Feed the &cat", "&Katze füttern"),
        Row("%d cat", "%d Katze"),
        Row("%d cats", "%d Katzen"),
        Row("First line\nsecond line", "Erste Zeile\nzweite Zeile"),
    ]
    with pytest.raises(EmptyInput, match="de→en"):
        read_pairs(path, Direction("de", "en"))


@pytest.mark.parametrize(
    ("forms", "expected"),
    [
        ({1: "%d Äste"}, [Row("%d boughs", "%d Äste")]),
        ({0: "", 1: "%d Äste"}, [Row("%d boughs", "%d Äste")]),
        ({1: "%d Äste", 0: "ein Ast"}, [Row("one bough", "ein Ast"), Row("%d boughs", "%d Äste")]),
        ({0: "ein Ast", 1: ""}, [Row("one bough", "ein Ast")]),
        ({0: "ein Ast", 1: "zwei Äste", 2: "drei Äste"}, []),
        ({0: "ein Ast", 2: "%d Äste"}, [Row("one bough", "ein Ast")]),
    ],
)
def test_plural_forms_are_paired_by_their_numbers(
    tmp_path: Path, forms: dict[int, str], expected: list[Row]
) -> None:
    said = "".join(f'msgstr[{number}] "{text}"\n' for number, text in forms.items())
    rest = 'msgid "root"\nmsgstr "Wurzel"\n'
    text = f'msgid "one bough"\nmsgid_plural "%d boughs"\n{said}\n{rest}'
    (tmp_path / "de.po").write_text(text, encoding="utf-8")
    assert read_pairs(tmp_path / "de.po", EN_DE) == [*expected, Row("root", "Wurzel")]


def test_po_that_does_not_say_its_language_is_believed(tmp_path: Path) -> None:
    path = tmp_path / "some.po"
    path.write_bytes('\ufeffmsgid "cat"\nmsgstr "Kätzchen"\n'.encode())
    assert read_pairs(path, EN_DE) == [Row("cat", "Kätzchen")]


@pytest.mark.parametrize(
    ("data", "error", "told"),
    [
        (b'msgid "a"\nmsgstr "b\n', BadTable, "line 2: it is not a PO file"),
        (b"\x00\x01\xff", BadTable, "line 1: it is not a PO file"),
        (b'msgid "cat"\nmsgid_plural "cats"\n\nmsgid "a"\nmsgstr "b"\n', BadTable, "not a PO file"),
        (b"", EmptyInput, "is empty"),
        (b'msgid ""\nmsgstr "X: y\\n"\n\nmsgid "a"\nmsgstr "\xf6"\n', BadEncoding, "LATIN1"),
    ],
)
def test_what_is_no_po_is_told(
    tmp_path: Path, data: bytes, error: type[Exception], told: str
) -> None:
    (tmp_path / "bad.po").write_bytes(data)
    with pytest.raises(error, match=told):
        read_pairs(tmp_path / "bad.po", EN_DE)
