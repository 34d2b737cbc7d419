"""Files that translators work on: XLIFF 1.2 and 2, by way of the Translate Toolkit."""

from __future__ import annotations

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

# The attributes that name the two languages: of a file in XLIFF 1, of the whole in XLIFF 2.
_LANGUAGES = (("source-language", "target-language"), ("srcLang", "trgLang"))
# States of what is not translated yet, or not well enough to learn from: besides these, all that
# begin with "needs-".
_UNFINISHED = frozenset({"new", "initial"})


def read_xliff(path: Path, direction: Direction) -> list[Row]:
    """The translated pairs of this direction; regional variants count as their language.

    What is marked as not to be translated, as not translated yet or as in need of work is passed
    over. A file that names no target language is taken to be in the one asked for.

    Raises:
        BadTable: it is not XLIFF, or broken.
        EmptyInput: nothing is in the file.
        FileUnreadable, DamagedFile, PackedFile: the file's fault.
    """
    rows = []
    for unit in _units(read_unpacked(path), path):
        source, target = (str(text or "").strip() for text in (unit.source, unit.target))
        if not source or not target or not unit.istranslatable() or not _is_finished(unit):
            continue
        languages = _languages(unit.xmlelement, direction)
        if languages == (direction.source, direction.target):
            rows.append(Row(source, target))
        elif languages == (direction.target, direction.source):
            rows.append(Row(target, source))
    return rows


def _units(data: bytes, path: Path) -> Iterable[Any]:
    root = root_of(data, path)
    if local_name(root) != "xliff":
        raise BadTable(path, 1, said("it is not an XLIFF file"))
    from translate.storage import xliff, xliff2  # slow to load, seldom needed

    is_second = str(root.get("version", "")).startswith("2")
    toolkit: Any = xliff2.Xliff2File if is_second else xliff.xlifffile
    try:
        units: Iterable[Any] = toolkit.parsestring(data).units
    except (AssertionError, StopIteration, ValueError) as error:
        # How the toolkit says that the version, the namespace and the elements do not agree.
        raise BadTable(path, 1, said("it is not an XLIFF file")) from error
    return units


def _is_finished(unit: Any) -> bool:
    """As far as it says: many programs say nothing."""
    children = [child for child in unit.xmlelement if local_name(child) == "target"]
    states = [str(one.get("state", "")) for one in (unit.xmlelement, *children)]
    return not any(state in _UNFINISHED or state.startswith("needs-") for state in states)


def _languages(element: Any, direction: Direction) -> tuple[str, str]:
    for outer in element.iterancestors():
        for source, target in _LANGUAGES:
            if (named := outer.get(source)) is not None:
                return primary(named), primary(outer.get(target) or direction.target)
    return "", ""
