"""Settings survive restarts, damage and versions that know more."""

from __future__ import annotations

import errno
import json
import os
from pathlib import Path

import pytest

from translator.core.errors.files import DiskFull
from translator.core.settings import Settings, read_settings, write_settings


def test_without_a_file_the_defaults_hold_and_nothing_is_made(tmp_path: Path) -> None:
    loaded = read_settings(tmp_path / "home" / "settings.json")
    assert loaded.settings == Settings()
    assert loaded.notice is None
    assert list(tmp_path.iterdir()) == []


def test_what_is_written_is_read_again(tmp_path: Path) -> None:
    path = tmp_path / "settings.json"
    settings = Settings(source="zh", target="ja", model="größer", font_size=20, window_width=800)
    write_settings(path, settings)
    assert read_settings(path).settings == settings
    assert path.stat().st_mode & 0o777 == 0o600


@pytest.mark.parametrize("written", [True, False])
def test_the_learning_panel_is_remembered(tmp_path: Path, written: bool) -> None:
    path = tmp_path / "settings.json"
    assert not Settings().learning_panel
    write_settings(path, Settings(learning_panel=written))
    assert read_settings(path).settings.learning_panel is written
    path.write_text('{"learning_panel": 1}')
    assert read_settings(path).settings.learning_panel is False


def test_keys_of_another_version_are_kept(tmp_path: Path) -> None:
    path = tmp_path / "settings.json"
    path.write_text('{"font_size": 15, "holograms": {"on": [1, 2]}}')
    loaded = read_settings(path)
    assert loaded.settings.font_size == 15
    write_settings(path, loaded.settings)
    assert json.loads(path.read_text())["holograms"] == {"on": [1, 2]}


@pytest.mark.parametrize(
    "damaged", [b'{"font_size": 1', b"\xff\xfe\x00", b"[1, 2]", b"", b"[" * 9999]
)
def test_a_damaged_file_is_set_aside_and_told(tmp_path: Path, damaged: bytes) -> None:
    path = tmp_path / "settings.json"
    path.write_bytes(damaged)
    loaded = read_settings(path)
    assert loaded.settings == Settings()
    aside = tmp_path / "settings.json.damaged"
    assert loaded.notice is not None
    assert str(aside) in loaded.notice
    assert aside.read_bytes() == damaged
    assert not path.exists()


def test_an_earlier_damaged_file_is_not_overwritten(tmp_path: Path) -> None:
    path = tmp_path / "settings.json"
    for content in ("first", "second", "third"):
        path.write_text(content)
        read_settings(path)
    kept = sorted(entry.read_text() for entry in tmp_path.iterdir())
    assert kept == ["first", "second", "third"]


@pytest.mark.parametrize(
    ("written", "font_size"), [("true", 13), ('"big"', 13), ("null", 13), ("5000", 72), ("0", 6)]
)
def test_a_value_that_makes_no_sense_falls_back_alone(
    tmp_path: Path, written: str, font_size: int
) -> None:
    path = tmp_path / "settings.json"
    path.write_text(f'{{"font_size": {written}, "source": "fr"}}')
    loaded = read_settings(path)
    assert loaded.settings == Settings(source="fr", font_size=font_size)
    assert loaded.notice is None


def test_a_full_disk_keeps_the_old_settings(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    path = tmp_path / "settings.json"
    write_settings(path, Settings(source="fr"))

    def full(descriptor: int) -> None:
        raise OSError(errno.ENOSPC, os.strerror(errno.ENOSPC))

    monkeypatch.setattr(os, "fsync", full)
    with pytest.raises(DiskFull):
        write_settings(path, Settings(source="es"))
    assert read_settings(path).settings.source == "fr"


def test_a_file_that_cannot_be_read_is_told_and_left(tmp_path: Path) -> None:
    path = tmp_path / "settings.json"
    path.mkdir()  # reading a folder fails for root too, unlike missing rights
    loaded = read_settings(path)
    assert loaded.settings == Settings()
    assert loaded.notice is not None
    assert str(path) in loaded.notice
    assert path.is_dir()
