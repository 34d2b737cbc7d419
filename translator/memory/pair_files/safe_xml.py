"""XML of other programs, which may do nothing but hold text.

The Translate Toolkit's parser opens no other file, fetches nothing, and keeps libxml2's limits on
size and depth. A file that declares entities of its own is refused: no format of translations has a
use for them.
"""

from __future__ import annotations

from pathlib import Path
from typing import Any

from translator.core.errors.files import BadTable, EmptyInput
from translator.core.sentences import said


def root_of(data: bytes, path: Path) -> Any:
    """The root element, for which the toolkit gives no type.

    Raises:
        BadTable: it is no XML, or not XML of which nothing bad can come.
        EmptyInput: nothing is in it.
    """
    from translate.misc.xml_helpers import parse_xml  # slow to load, seldom needed

    if not data.strip():
        raise EmptyInput(str(path))
    if b"<!ENTITY" in data.replace(b"\0", b""):  # UTF-16 puts zeros between
        raise BadTable(path, 1, said("it declares XML entities, which are not accepted"))
    try:
        return parse_xml(data)
    except SyntaxError as error:  # lxml's XMLSyntaxError is one
        raise BadTable(path, error.lineno or 1, said("the XML is broken")) from error


def local_name(element: Any) -> str:
    """The name of an element, whatever its namespace."""
    return str(element.tag).rpartition("}")[2]
