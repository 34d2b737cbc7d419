"""Translation memories of other programs: TMX 1.4, by way of the Translate Toolkit.

Its parser resolves no entities, fetches nothing, and keeps libxml2's limits on size and depth.
"""

from __future__ import annotations

import re
from collections.abc import Iterable
from pathlib import Path

from translator.core.direction import Direction
from translator.core.errors import BadTable, FileUnreadable, WouldOverwrite
from translator.memory.faults import told
from translator.memory.schema import make_private_file
from translator.memory.tables import Pair

# What XML 1.0 cannot hold, escaped or not.
_NOT_XML = re.compile("[^\t\n\r\x20-\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]")


def read_tmx(path: Path, direction: Direction) -> list[Pair]:
    """The pairs of this direction; regional variants (``en-GB``) count as their language.

    Entries that lack one of the two languages, or are empty in one, are passed over.

    Raises:
        BadTable: it is not TMX, or broken.
        FileUnreadable: the file cannot be opened.
    """
    # Slow to load, and most sessions read no TMX.
    from lxml.etree import XMLSyntaxError  # noqa: PLC0415
    from translate.storage.tmx import tmxfile  # noqa: PLC0415

    try:
        data = path.read_bytes()
    except OSError as error:
        raise FileUnreadable(path, error.strerror or "the system refused") from error
    if b"<tmx" not in data.replace(b"\x00", b""):  # UTF-16 puts zeros between
        raise BadTable(path, 1, "it is not a TMX file")
    try:
        units = tmxfile.parsestring(data).units
    except XMLSyntaxError as error:
        raise BadTable(path, error.lineno or 1, "the XML is broken") from error
    texts = ({code: text for code, text in _texts(unit.xmlelement)} for unit in units)
    return [
        Pair(source=found[direction.source], target=found[direction.target])
        for found in texts
        if found.get(direction.source) and found.get(direction.target)
    ]
