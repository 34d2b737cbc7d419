"""Rows out of a damaged SQLite file: its pages read one by one, without trusting any index or link.

Follows "Database File Format" (sqlite.org/fileformat2.html): a table's rows stand in leaf pages,
each row as a cell of its own, so a damaged page loses the rows on it and no others, be it the
first page, a page of the tree above, or the header.
"""

from __future__ import annotations

import struct
from collections.abc import Iterator, Mapping
from pathlib import Path

from translator.memory.database.schema import PAGE_SIZE

_TABLE_LEAF = 0x0D
_FILE_HEADER = 100  # bytes of page 1 before its own header
_WAL_HEADER = 32
_FRAME_HEADER = 24
_MOST_LOCAL = PAGE_SIZE - 35  # a longer row continues on overflow pages
_LEAST_LOCAL = (PAGE_SIZE - 12) * 32 // 255 - 23

Value = int | float | str | bytes | None


class _Unreadable(Exception):
    """These bytes are not a row."""


def read_pages(database: Path) -> dict[int, bytes]:
    """The pages of a database by number from 1, as its -wal has changed them, as far as it goes.

    The -wal's frames count up to the last one that ended a transaction, as SQLite itself reads it
    after a crash.
    """
    pages = _split(database.read_bytes()) if database.exists() else {}
    wal = database.with_name(f"{database.name}-wal")
    if wal.exists():
        pages.update(_committed(wal.read_bytes()))
    return pages


def rows(pages: Mapping[int, bytes], columns: int) -> Iterator[tuple[int, list[Value]]]:
    """``(rowid, values)`` of everything that reads like a row of so many columns, of any table."""
    for number, page in pages.items():
        start = _FILE_HEADER if number == 1 else 0
        if page[start] != _TABLE_LEAF:
            continue
        count = int.from_bytes(page[start + 3 : start + 5])
        for cell in range(min(count, PAGE_SIZE // 4)):
            place = start + 8 + 2 * cell
            offset = int.from_bytes(page[place : place + 2])
            try:
                rowid, payload = _cell(page, offset, pages)
                values = _record(payload)
            except _Unreadable:
                continue
            if len(values) == columns:
                yield rowid, values


def _split(data: bytes) -> dict[int, bytes]:
    whole = len(data) // PAGE_SIZE
    return {
        number + 1: data[number * PAGE_SIZE : (number + 1) * PAGE_SIZE] for number in range(whole)
    }


def _committed(data: bytes) -> dict[int, bytes]:
    """The pages that a -wal file holds, newest last, up to its last complete transaction."""
    if len(data) < _WAL_HEADER:
        return {}
    salts = data[16:24]
    committed: dict[int, bytes] = {}
    waiting: dict[int, bytes] = {}
    step = _FRAME_HEADER + PAGE_SIZE
    for start in range(_WAL_HEADER, len(data) - step + 1, step):
        page, size_after = struct.unpack_from(">II", data, start)
        if data[start + 8 : start + 16] != salts:
            break  # left from before the file was last emptied
        waiting[page] = data[start + _FRAME_HEADER : start + step]
        if size_after:
            committed.update(waiting)
            waiting.clear()
    return committed


def _varint(data: bytes, at: int) -> tuple[int, int]:
    """A big-endian integer of 1 to 9 bytes, and the place after it."""
    value = 0
    for step in range(8):
        if at + step >= len(data):
            raise _Unreadable
        byte = data[at + step]
        value = value << 7 | byte & 0x7F
        if byte < 0x80:
            return value, at + step + 1
    if at + 8 >= len(data):
        raise _Unreadable
    return value << 8 | data[at + 8], at + 9


def _cell(page: bytes, offset: int, pages: Mapping[int, bytes]) -> tuple[int, bytes]:
    """The rowid and the payload of the cell at ``offset``, overflow pages followed."""
    size, at = _varint(page, offset)
    rowid, at = _varint(page, at)
    if size > len(pages) * PAGE_SIZE:
        raise _Unreadable
    local = size
    if size > _MOST_LOCAL:
        surplus = _LEAST_LOCAL + (size - _LEAST_LOCAL) % (PAGE_SIZE - 4)
        local = surplus if surplus <= _MOST_LOCAL else _LEAST_LOCAL
    payload = bytearray(page[at : at + local])
    following = page[at + local : at + local + 4]
    while len(payload) < size:
        overflow = pages.get(int.from_bytes(following))
        if overflow is None:
            raise _Unreadable
        following = overflow[:4]
        payload += overflow[4 : 4 + size - len(payload)]
    return rowid, bytes(payload)


def _record(payload: bytes) -> list[Value]:
    """The values of a row in record format."""
    end, at = _varint(payload, 0)
    values: list[Value] = []
    body = end
    while at < end:
        kind, at = _varint(payload, at)
        value, body = _value(payload, kind, body)
        values.append(value)
    return values


_INTEGER_SIZES = {1: 1, 2: 2, 3: 3, 4: 4, 5: 6, 6: 8}


def _value(payload: bytes, kind: int, at: int) -> tuple[Value, int]:
    """One value of a serial type, and the place after it."""
    if kind == 0:
        return None, at
    if kind in (8, 9):
        return kind - 8, at
    if kind in (10, 11):
        raise _Unreadable
    size = 8 if kind == 7 else _INTEGER_SIZES.get(kind, (kind - 12) // 2)
    data = payload[at : at + size]
    if len(data) != size:
        raise _Unreadable
    if kind == 7:
        return float(struct.unpack(">d", data)[0]), at + size
    if kind in _INTEGER_SIZES:
        return int.from_bytes(data, signed=True), at + size
    if kind % 2 == 0:
        return data, at + size
    try:
        return data.decode(), at + size
    except UnicodeDecodeError:
        raise _Unreadable from None
