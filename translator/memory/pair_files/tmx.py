"""Translation memories of other programs: TMX 1.4, by way of the Translate Toolkit."""

from __future__ import annotations

import re
from collections.abc import Iterable
from pathlib import Path
from typing import Any

from translator.core.direction import Direction
from translator.core.errors.files import BadTable
from translator.core.languages import primary
from translator.core.packed import read_unpacked
from translator.core.sentences import said
from translator.core.tables import Row
from translator.memory.pair_files.safe_xml import local_name, root_of

# What XML 1.0 cannot hold, escaped or not.
_NOT_XML = re.compile("[^\t\n\r\x20-\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]")
# What holds another program's codes for bold type and the like, and no words of the sentence; what
# is marked by ``hi`` is words.
_CODES = ("{*}bpt", "{*}ept", "{*}it", "{*}ph", "{*}ut")
_XML_LANG = "{http://www.w3.org/XML/1998/namespace}lang"


def read_tmx(path: Path, direction: Direction) -> list[Row]:
    """The pairs of this direction; regional variants (``en-GB``) count as their language.

    Entries that lack one of the two languages, or are empty in one, are passed over. Codes of other
    programs within a text are left out.

    Raises:
        BadTable: it is not TMX, or broken.
        EmptyInput: nothing is in the file.
        FileUnreadable, DamagedFile, PackedFile: the file's fault.
    """
    found = map(_texts, _units(read_unpacked(path), path))
    return [
        Row(texts[direction.source], texts[direction.target])
        for texts in found
        if direction.source in texts and direction.target in texts
    ]


def tmx_rows(pairs: Iterable[Row]) -> list[Row]:
    """The pairs as TMX can hold them: without drafts and characters that XML has no place for.

    Those of which nothing is left in one language are left out; ``read_tmx`` passes over them.
    """
    rows = (Row(_NOT_XML.sub("", pair.source), _NOT_XML.sub("", pair.target)) for pair in pairs)
    return [row for row in rows if row.source.strip() and row.target.strip()]


def tmx_bytes(rows: Iterable[Row], direction: Direction) -> bytes:
    """A TMX file of rows that ``tmx_rows`` gave."""
    from translate.storage.tmx import tmxfile  # slow to load, seldom needed

    memory = tmxfile(sourcelanguage=direction.source, targetlanguage=direction.target)
    for row in rows:
        memory.addtranslation(row.source, direction.source, row.target, direction.target)
    return bytes(memory)


def _units(data: bytes, path: Path) -> Iterable[Any]:
    """The entries as the Toolkit has them, which gives no types for them."""
    from translate.storage.tmx import tmxfile

    # The Toolkit, which parses it once more, has only an assertion against other kinds of file.
    if local_name(root_of(data, path)) != "tmx":
        raise BadTable(path, 1, said("it is not a TMX file"))
    toolkit: Any = tmxfile
    units: Iterable[Any] = toolkit.parsestring(data).units
    return units


def _texts(unit: Any) -> dict[str, str]:
    """The text of each language of an entry, the first where several variants are there.

    Codes are left out, and so are the notes and the like (``sub``) that stand within them.
    """
    texts: dict[str, str] = {}
    for node in unit.getlanguageNodes():
        code = str(node.get(_XML_LANG) or node.get("lang") or "")
        language = primary(code)
        for found in list(node.iter(*_CODES)):
            found.clear(keep_tail=True)
        text = str(unit.getNodeText(node, "preserve") or "").strip()
        if language and text:
            texts.setdefault(language, text)
    return texts
