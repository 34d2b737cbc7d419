"""Reading ahead, seen by asking the system what of a file it has in memory."""

from __future__ import annotations

import errno
import os
import sys
from pathlib import Path

import pytest

from translator.core.process.read_ahead import read_ahead, read_file_ahead

pytestmark = pytest.mark.skipif(sys.platform != "linux", reason="only Linux reads ahead")

_PAGE = 4096


def _pages_in_memory(path: Path) -> int:
    found = 0
    descriptor = os.open(path, os.O_RDONLY)
    try:
        for start in range(0, os.fstat(descriptor).st_size, _PAGE):
            try:
                found += os.preadv(descriptor, [bytearray(1)], start, os.RWF_NOWAIT)
            except BlockingIOError:
                continue
            except OSError as error:
                if error.errno == errno.EOPNOTSUPP:
                    pytest.skip("this file system does not tell")
                raise
    finally:
        os.close(descriptor)
    return found


def _forget(path: Path) -> None:
    descriptor = os.open(path, os.O_RDONLY)
    try:
        os.fsync(descriptor)
        os.posix_fadvise(descriptor, 0, 0, os.POSIX_FADV_DONTNEED)
    finally:
        os.close(descriptor)


def _cold(path: Path, pages: int) -> Path:
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_bytes(os.urandom(pages * _PAGE - 1))
    _forget(path)
    if _pages_in_memory(path) == pages:
        pytest.skip("this file system keeps everything in memory")
    _forget(path)  # looking may have read some of it
    return path


def test_all_of_a_file_is_in_memory_afterwards(tmp_path: Path) -> None:
    file = _cold(tmp_path / "some.bin", 700)
    read_file_ahead(file)
    assert _pages_in_memory(file) == 700


def test_of_a_distribution_the_libraries_are_read(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    library = _cold(tmp_path / "thing" / "_thing.cpython-311.so", 300)
    dependency = _cold(tmp_path / "thing.libs" / "libneeded.so.1.0", 300)
    table = _cold(tmp_path / "thing" / "table.bin", 300)
    record = tmp_path / "thing-1.0.dist-info" / "RECORD"
    record.parent.mkdir()
    (record.parent / "METADATA").write_text("Metadata-Version: 2.1\nName: thing\nVersion: 1.0\n")
    kept = (library, dependency, table)
    record.write_text("".join(f"{one.relative_to(tmp_path)},,\n" for one in kept))
    monkeypatch.syspath_prepend(tmp_path)
    read_ahead("thing", "not-installed-at-all")
    assert (_pages_in_memory(library), _pages_in_memory(dependency)) == (300, 300)
    assert _pages_in_memory(table) < 300


def test_what_is_not_there_is_left_alone(tmp_path: Path) -> None:
    read_file_ahead(tmp_path / "gone.so")
    read_file_ahead(tmp_path)
