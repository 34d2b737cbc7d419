"""Messages of programs: gettext's PO, by way of the Translate Toolkit."""

from __future__ import annotations

import re
from collections.abc import Iterable
from pathlib import Path
from typing import Any

from translator.core.direction import Direction
from translator.core.errors.files import BadEncoding, BadTable, EmptyInput
from translator.core.languages import primary
from translator.core.packed import read_unpacked
from translator.core.sentences import said
from translator.core.tables import Row
from translator.core.text import likely_encoding

_LINE = re.compile(r"on line (\d+)")


def read_po(path: Path, direction: Direction) -> list[Row]:
    """The translated messages, in both forms where there is a plural of two.

    What is fuzzy, obsolete or not translated is passed over, and all of a file whose header names
    another language than ``direction.target``. No PO says what its messages are translated from.

    Raises:
        BadEncoding: it is not UTF-8.
        BadTable: it is not PO, or broken.
        EmptyInput: nothing is in the file.
        FileUnreadable, DamagedFile, PackedFile: the file's fault.
    """
    file = _parsed(read_unpacked(path), path)
    named = str(file.parseheader().get("Language") or "")
    if named and primary(named) != direction.target:
        return []
    rows = []
    for unit in file.units:
        if unit.isheader() or unit.isobsolete() or unit.isfuzzy() or not unit.istranslated():
            continue
        sources, targets = _forms(unit.source), _numbered(unit)
        if len(sources) == len(targets):
            pairs = ((source, targets.get(n)) for n, source in enumerate(sources))
            rows += [Row(source, target) for source, target in pairs if source and target]
    return rows


def _parsed(data: bytes, path: Path) -> Any:
    from translate.storage.pypo import pofile  # slow to load, seldom needed

    if not data.strip():
        raise EmptyInput(str(path))
    toolkit: Any = pofile
    try:
        return toolkit.parsestring(data)
    except UnicodeDecodeError:
        raise BadEncoding(str(path), likely_encoding(data)) from None
    except (ValueError, AttributeError) as error:
        # The toolkit's PoParseError is one; where a plural has no translation it finds no forms.
        line = _LINE.search(str(error))
        problem = said("it is not a PO file, or broken")
        raise BadTable(path, int(line.group(1)) if line else 1, problem) from error


def _numbered(unit: Any) -> dict[int, str]:
    """The forms of a translation by their numbers, which the file may have in another order."""
    numbers = list(unit.msgstr) if isinstance(unit.msgstr, dict) else [0]
    return dict(zip(numbers, _forms(unit.target), strict=True))


def _forms(text: Any) -> list[str]:
    """The singular and the plural, if it has one."""
    forms: Iterable[Any] = getattr(text, "strings", [text])
    return [str(form).strip() for form in forms]
