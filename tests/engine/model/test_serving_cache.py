"""The int8 forms of models are made once, checked at every start, and made again when damaged."""

from __future__ import annotations

import errno
import json
import os
import shutil
import tempfile
from pathlib import Path

import numpy as np
import pytest
from safetensors.numpy import load_file, save_file

from translator.core.direction import Direction
from translator.core.errors.files import DamagedFile, DiskFull, FileUnreadable, FileUnwritable
from translator.core.errors.models import NotAModel
from translator.core.errors.tree import TranslatorError
from translator.core.files import private_folder
from translator.engine.model import conversion, serving_cache
from translator.engine.model.checksums import is_intact
from translator.engine.model.serving_cache import STAND_INS, serving_folder
from translator.engine.serving import ServingModel

EN_DE = Direction("en", "de")


@pytest.fixture
def model(tmp_path: Path, random_folder: Path) -> Path:
    return shutil.copytree(random_folder, tmp_path / "model")


@pytest.fixture
def cache(tmp_path: Path) -> Path:
    return tmp_path / "cache"


def test_made_once(model: Path, cache: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    first = serving_folder(model, cache)
    monkeypatch.setattr(serving_cache, "convert", None)
    assert serving_folder(model, cache) == first
    assert first.parent == cache


def test_a_changed_model_gets_a_folder_of_its_own(model: Path, cache: Path) -> None:
    first = serving_folder(model, cache)
    weights = load_file(model / "model.safetensors")
    weights["model.shared.weight"][0] += np.float32(0.25)
    save_file(weights, model / "model.safetensors")
    second = serving_folder(model, cache)
    assert first != second
    assert is_intact(first)
    assert is_intact(second)


@pytest.mark.parametrize("damage", ["cut", "changed", "missing", "more", "no list", "bad list"])
def test_a_damaged_cache_is_made_again(model: Path, cache: Path, damage: str) -> None:
    folder = serving_folder(model, cache)
    weights, listing = folder / "model.bin", folder / "checksums.json"
    whole = weights.read_bytes()
    if damage == "cut":
        weights.write_bytes(whole[:1000])
    elif damage == "changed":
        weights.write_bytes(whole[:-1] + bytes([whole[-1] ^ 1]))
    elif damage == "missing":
        weights.unlink()
    elif damage == "more":
        (folder / "stray").write_bytes(b"")
    elif damage == "no list":
        listing.unlink()
    else:
        listing.write_text("[]", encoding="utf-8")
    assert not is_intact(folder)
    assert serving_folder(model, cache) == folder
    assert is_intact(folder)
    assert weights.read_bytes() == whole
    assert [path.name for path in cache.iterdir()] == [folder.name]


def test_a_full_disk_while_caching_is_told_and_leaves_nothing(
    model: Path, cache: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def full(_: Path) -> None:
        raise OSError(errno.ENOSPC, "No space left on device")

    monkeypatch.setattr(conversion, "write_checksums", full)
    with pytest.raises(DiskFull) as caught:
        serving_folder(model, cache)
    assert "Free some space" in str(caught.value)
    assert str(cache) in str(caught.value)
    assert list(cache.iterdir()) == []
    monkeypatch.undo()
    assert is_intact(serving_folder(model, cache))


def test_a_cache_that_cannot_be_written(model: Path, tmp_path: Path) -> None:
    (tmp_path / "cache").write_text("a file where a folder should be", encoding="utf-8")
    with pytest.raises(FileUnwritable, match="cache"):
        serving_folder(model, tmp_path / "cache")


def test_a_damaged_folder_that_cannot_be_moved(
    model: Path, cache: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    folder = serving_folder(model, cache)
    (folder / "model.bin").unlink()

    def refused(*_: object, **__: object) -> str:
        raise PermissionError(errno.EACCES, "Permission denied")

    monkeypatch.setattr(tempfile, "mkdtemp", refused)
    with pytest.raises(FileUnwritable):
        serving_folder(model, cache)


def test_another_process_was_faster(
    model: Path, cache: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def beaten(folder: Path, destination: Path) -> None:
        conversion.convert(folder, destination)
        raise FileUnwritable(destination, "it exists")

    monkeypatch.setattr(serving_cache, "convert", beaten)
    assert is_intact(serving_folder(model, cache))


@pytest.mark.parametrize("name", ["config.json", "model.safetensors", "vocab.json"])
def test_a_folder_that_is_no_model(model: Path, cache: Path, name: str) -> None:
    (model / name).unlink()
    with pytest.raises(NotAModel, match=name) as caught:
        serving_folder(model, cache)
    assert str(model) in str(caught.value)
    assert not cache.exists()


def test_no_folder_at_all(tmp_path: Path, cache: Path) -> None:
    with pytest.raises(NotAModel):
        serving_folder(tmp_path / "nothing", cache)


def test_a_file_that_cannot_be_read(
    model: Path, cache: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def broken(_: Path) -> str:
        raise OSError(errno.EIO, "Input/output error")

    monkeypatch.setattr(serving_cache, "file_checksum", broken)
    with pytest.raises(FileUnreadable, match="Input/output error"):
        serving_folder(model, cache)


@pytest.mark.parametrize("kept", [0, 5, 1000, -10])
def test_a_damaged_model_file_is_named_with_what_to_do(model: Path, cache: Path, kept: int) -> None:
    path = model / "model.safetensors"
    path.write_bytes(path.read_bytes()[:kept])
    with pytest.raises(DamagedFile) as caught:
        serving_folder(model, cache)
    assert "model.safetensors" in str(caught.value)
    assert "Add the model again" in str(caught.value)
    assert not any(cache.iterdir()) if cache.exists() else True


def test_an_int8_form_that_cannot_be_loaded(model: Path, cache: Path) -> None:
    """As when it is damaged between being checked and being loaded."""
    folder = serving_folder(model, cache)
    (folder / "model.bin").write_bytes(b"nonsense")
    with pytest.raises(DamagedFile, match="made again"):
        ServingModel(model_folder=model, serving_folder=folder, direction=EN_DE)


def test_every_message_is_for_a_reader(model: Path, cache: Path) -> None:
    (model / "config.json").write_text(json.dumps({"model_type": "t5"}), encoding="utf-8")
    with pytest.raises(TranslatorError) as caught:
        serving_folder(model, cache)
    assert "Traceback" not in str(caught.value)
    assert str(caught.value)[0].isupper() or str(caught.value).startswith(str(model))


def test_only_the_owner_can_read_the_cache(model: Path, cache: Path) -> None:
    folder = serving_folder(model, cache)
    assert folder.stat().st_mode & 0o077 == 0
    private_folder(cache)
    assert cache.stat().st_mode & 0o077 == 0


def grown_old(*paths: Path) -> None:
    """As if nobody had asked for these since a month and a day."""
    for path in paths:
        long_ago = path.stat().st_mtime - 31 * 24 * 3600
        os.utime(path, (long_ago, long_ago))


def test_what_nobody_asks_for_goes_after_a_month(model: Path, cache: Path, tmp_path: Path) -> None:
    other = shutil.copytree(model, tmp_path / "other")
    gone, used = serving_folder(model, cache), serving_folder(other, cache)
    beside = [folder.with_name(f"{folder.name}-replay-en-de.json") for folder in (gone, used)]
    killed = [cache / f".{used.name}-x1y2", cache / ".damaged-x1y2"]
    strange, asked = cache / "notes.txt", cache / f"other{STAND_INS}en-de.json"
    for path in (*beside, strange, asked):
        path.write_text("{}", encoding="utf-8")
    for path in killed:
        path.mkdir()
    assert {path.name for path in cache.iterdir()} == {
        path.name for path in (gone, used, *beside, *killed, strange, asked)
    }
    grown_old(gone, *beside, *killed, strange, asked)
    serving_folder(other, cache)
    left = {path.name for path in cache.iterdir()}
    assert left == {used.name, beside[1].name, strange.name}
    assert is_intact(serving_folder(model, cache))  # it is made again


def test_asking_for_a_form_keeps_it(model: Path, cache: Path, tmp_path: Path) -> None:
    folder = serving_folder(model, cache)
    grown_old(folder)
    assert serving_folder(model, cache) == folder
    serving_folder(shutil.copytree(model, tmp_path / "other"), cache)
    assert is_intact(folder)


def test_a_form_that_cannot_be_deleted_is_no_hindrance(
    model: Path, cache: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    old = serving_folder(model, cache)
    other = shutil.copytree(model, tmp_path / "other")
    used = serving_folder(other, cache)
    grown_old(old)

    def refused(*_: object, **__: object) -> str:
        raise PermissionError(errno.EACCES, "Permission denied")

    with monkeypatch.context() as patch:
        patch.setattr(tempfile, "mkdtemp", refused)
        assert serving_folder(other, cache) == used
    assert is_intact(old)
