"""Private, all-or-nothing writing."""

from __future__ import annotations

import errno
import os
import stat
from pathlib import Path

import pytest

from translator.core.errors.files import DiskFull, FileUnwritable
from translator.core.files import (
    private_folder,
    sweep_unfinished,
    write_private,
    writing_fault,
)


def _mode(path: Path) -> int:
    return stat.S_IMODE(path.stat().st_mode)


def test_every_folder_that_is_made_is_private(tmp_path: Path) -> None:
    private_folder(tmp_path / "a" / "b")
    assert _mode(tmp_path / "a") == 0o700
    assert _mode(tmp_path / "a" / "b") == 0o700


def test_a_folder_that_exists_keeps_its_rights(tmp_path: Path) -> None:
    theirs = tmp_path / "theirs"
    theirs.mkdir(mode=0o755)
    theirs.chmod(0o755)
    private_folder(theirs)
    assert _mode(theirs) == 0o755


def test_a_folder_that_cannot_be_looked_into_is_told(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def refuse(path: Path) -> bool:
        raise PermissionError(errno.EACCES, os.strerror(errno.EACCES), str(path))

    monkeypatch.setattr(Path, "exists", refuse)
    with pytest.raises(FileUnwritable, match="Permission denied"):
        private_folder(tmp_path / "home")


def test_a_file_where_the_folder_should_be_is_told(tmp_path: Path) -> None:
    (tmp_path / "home").write_text("mine")
    with pytest.raises(FileUnwritable):
        private_folder(tmp_path / "home")
    with pytest.raises(FileUnwritable):
        private_folder(tmp_path / "home" / "below")
    assert (tmp_path / "home").read_text() == "mine"


def test_a_written_file_is_private_and_alone(tmp_path: Path) -> None:
    path = tmp_path / "new" / "settings.json"
    write_private(path, b"one")
    write_private(path, b"two")
    assert path.read_bytes() == b"two"
    assert _mode(path) == 0o600
    assert list(path.parent.iterdir()) == [path]


def test_a_full_disk_leaves_the_old_file_and_no_litter(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    path = tmp_path / "settings.json"
    write_private(path, b"old")

    def full(descriptor: int) -> None:
        raise OSError(errno.ENOSPC, os.strerror(errno.ENOSPC))

    monkeypatch.setattr(os, "fsync", full)
    with pytest.raises(DiskFull):
        write_private(path, b"new")
    assert path.read_bytes() == b"old"
    assert list(tmp_path.iterdir()) == [path]


def test_a_full_disk_is_told_where_the_new_file_cannot_be_taken_away(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """On Windows a file stays that another program, as a search for viruses, holds open."""

    def full(descriptor: int) -> None:
        raise OSError(errno.ENOSPC, os.strerror(errno.ENOSPC))

    def held(path: Path, missing_ok: bool = False) -> None:
        raise PermissionError(errno.EACCES, os.strerror(errno.EACCES), path)

    monkeypatch.setattr(os, "fsync", full)
    monkeypatch.setattr(Path, "unlink", held)
    with pytest.raises(DiskFull):
        write_private(tmp_path / "settings.json", b"new")


def _killed_while_writing(path: Path, data: bytes, monkeypatch: pytest.MonkeyPatch) -> None:
    def kill(path: Path, target: Path) -> None:
        raise KeyboardInterrupt

    with monkeypatch.context() as patched:
        patched.setattr(Path, "replace", kill)
        with pytest.raises(KeyboardInterrupt):
            write_private(path, data)


def test_what_a_kill_leaves_of_a_file_is_swept_and_nothing_else(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    path, other = tmp_path / "[mine].tsv", tmp_path / "theirs.tsv"
    write_private(path, b"old")
    _killed_while_writing(other, b"other", monkeypatch)
    swap = tmp_path / ".[mine].tsv.swp"
    swap.write_bytes(b"an editor's")
    kept = set(tmp_path.iterdir())
    assert len(kept) == 3
    _killed_while_writing(path, b"new", monkeypatch)
    assert len(list(tmp_path.iterdir())) == 4
    sweep_unfinished(path)
    assert set(tmp_path.iterdir()) == kept
    assert path.read_bytes() == b"old"
    sweep_unfinished(tmp_path / "no such folder" / "x")


def test_what_cannot_be_swept_is_told(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def held(path: Path, missing_ok: bool = False) -> None:
        raise PermissionError(errno.EACCES, os.strerror(errno.EACCES), path)

    path = tmp_path / "mine.tsv"
    _killed_while_writing(path, b"new", monkeypatch)
    monkeypatch.setattr(Path, "unlink", held)
    with pytest.raises(FileUnwritable, match="Permission denied"):
        sweep_unfinished(path)


@pytest.mark.parametrize(
    ("number", "kind"),
    [(errno.ENOSPC, DiskFull), (errno.EDQUOT, DiskFull), (errno.EROFS, FileUnwritable)],
)
def test_faults_of_writing(number: int, kind: type[Exception], tmp_path: Path) -> None:
    fault = writing_fault(OSError(number, os.strerror(number)), tmp_path / "x")
    assert type(fault) is kind
    assert str(tmp_path / "x") in fault.message
