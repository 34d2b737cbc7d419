"""Bugs are logged with their place and without the user's text."""

from __future__ import annotations

from pathlib import Path

from translator.core.process.fault_log import describe_fault, record_fault

SECRET = "my secret sentence"


def _fail() -> ZeroDivisionError:
    try:
        try:
            raise KeyError(SECRET)
        except KeyError as error:
            raise ZeroDivisionError(f"cannot divide {SECRET}") from error
    except ZeroDivisionError as error:
        return error


def test_the_chain_is_there_and_the_text_is_not() -> None:
    entry = describe_fault(_fail())
    assert SECRET not in entry
    assert "secret" not in entry
    assert entry.index("builtins.ZeroDivisionError") < entry.index("builtins.KeyError")
    assert f"{__file__}:" in entry
    assert "in _fail" in entry


def test_entries_are_appended_in_a_private_file(tmp_path: Path) -> None:
    first = record_fault(_fail(), tmp_path / "logs")
    second = record_fault(_fail(), tmp_path / "logs")
    assert first == second == tmp_path / "logs" / "faults.log"
    assert first.read_text().count("builtins.KeyError") == 2
    assert first.stat().st_mode & 0o777 == 0o600


def test_the_log_does_not_grow_for_ever(tmp_path: Path) -> None:
    path = tmp_path / "faults.log"
    path.write_bytes(b"x" * 300_000)
    record_fault(_fail(), tmp_path)
    assert path.stat().st_size == 200_000
    assert path.read_bytes().endswith(b"\n\n")


def test_a_log_that_cannot_be_written_does_not_hide_the_bug(tmp_path: Path) -> None:
    (tmp_path / "logs").write_text("a file in the way")
    assert record_fault(_fail(), tmp_path / "logs") is None
