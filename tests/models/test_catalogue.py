"""Installed models: listed, chosen, added whole or not at all, removed."""

from __future__ import annotations

import errno
import os
import shutil
import stat
from collections.abc import Callable
from pathlib import Path

import pytest

from tests.support.int8_model import stored_in_int8
from translator.core.direction import Direction
from translator.core.errors.files import DamagedFile, DiskFull
from translator.core.errors.models import (
    BundledModel,
    ModelLacksDirection,
    ModelNameTaken,
    NotAModel,
    UnknownModel,
    UnsafeModel,
)
from translator.core.model_info import ModelSource
from translator.core.paths import Home
from translator.models.catalogue import Catalogue

MakeModel = Callable[..., Path]
EN_DE, DE_EN, EN_FR = Direction("en", "de"), Direction("de", "en"), Direction("en", "fr")


@pytest.fixture
def catalogue(tmp_path: Path, home: Home, make_model: MakeModel) -> Catalogue:
    """A catalogue with the bundled models ``small-en-de`` and ``small-de-en``."""
    for slug in ("en-de", "de-en"):
        config = {"translator": {"directions": [slug]}}
        make_model(tmp_path / "bundled" / f"small-{slug}", config=config)
    return Catalogue(home, bundled=tmp_path / "bundled")


def _cut(path: Path) -> None:
    path.write_bytes(path.read_bytes()[:-10])


def test_listing_makes_nothing(catalogue: Catalogue, home: Home) -> None:
    infos = catalogue.list()
    assert [info.name for info in infos] == ["small-de-en", "small-en-de"]
    assert {info.source for info in infos} == {ModelSource.BUNDLED}
    assert not home.data.exists()


def test_without_any_folder_there_is_nothing(tmp_path: Path, home: Home) -> None:
    empty = Catalogue(home, bundled=tmp_path / "nowhere")
    assert empty.list() == []
    with pytest.raises(ModelLacksDirection, match="Available: none"):
        empty.for_direction(EN_DE)


def test_an_added_model_is_a_private_copy(
    tmp_path: Path, home: Home, catalogue: Catalogue, make_model: MakeModel
) -> None:
    files = {"pytorch_model.bin": "x", "modeling.py": "x", "README.md": "---\nlicense: mit\n---\n"}
    theirs = make_model(tmp_path / "opus-mt-en-fr", config={"translator": ...}, files=files)
    info = catalogue.add(str(theirs))
    assert (info.name, info.source) == ("opus-mt-en-fr", ModelSource.ADDED)
    assert info.folder == home.models / "opus-mt-en-fr"
    assert info.directions == (EN_FR,)
    assert info in catalogue.list()
    assert {path.name for path in info.folder.iterdir()} == {
        "config.json", "model.safetensors", "source.spm", "target.spm", "vocab.json", "README.md",
    }  # fmt: skip
    assert all(stat.S_IMODE(path.stat().st_mode) == 0o600 for path in info.folder.iterdir())
    assert stat.S_IMODE(info.folder.stat().st_mode) == 0o700
    assert [path.name for path in home.models.iterdir()] == ["opus-mt-en-fr"]
    assert (theirs / "pytorch_model.bin").exists()


def test_a_model_in_eight_bits_is_added_as_it_is(
    tmp_path: Path, catalogue: Catalogue, make_model: MakeModel
) -> None:
    folder = stored_in_int8(make_model(tmp_path / "floats"), tmp_path / "theirs")
    info = catalogue.add(str(folder))
    weights = "model.safetensors"
    assert (info.folder / weights).read_bytes() == (folder / weights).read_bytes()
    assert catalogue.find("theirs") == info


def test_links_are_followed_as_in_the_cache_of_the_hub(
    tmp_path: Path, catalogue: Catalogue, make_model: MakeModel
) -> None:
    blobs = make_model(tmp_path / "blobs")
    cached = tmp_path / "models--Helsinki-NLP--opus-mt-en-de" / "snapshots" / "0123abcd"
    cached.mkdir(parents=True)
    for blob in blobs.iterdir():
        (cached / blob.name).symlink_to(blob)
    info = catalogue.add(str(cached))
    assert info.name == "opus-mt-en-de"
    assert not any(path.is_symlink() for path in info.folder.iterdir())
    shutil.rmtree(blobs)
    assert catalogue.find("opus-mt-en-de").parameters == info.parameters


@pytest.mark.parametrize("name", ["small-en-de", "SMALL-en-DE"])
def test_a_taken_name_is_refused(
    tmp_path: Path, home: Home, catalogue: Catalogue, make_model: MakeModel, name: str
) -> None:
    folder = make_model(tmp_path / name)
    with pytest.raises(ModelNameTaken, match=name):
        catalogue.add(str(folder))
    assert len(catalogue.list()) == 2


def test_what_is_no_model_leaves_nothing(
    tmp_path: Path, home: Home, catalogue: Catalogue, make_model: MakeModel
) -> None:
    (tmp_path / "photos").mkdir()
    with pytest.raises(NotAModel):
        catalogue.add(str(tmp_path / "photos"))
    with pytest.raises(NotAModel, match="there is no such folder"):
        catalogue.add(str(tmp_path / "missing"))
    with pytest.raises(NotAModel, match="there is no such folder"):
        catalogue.add("no-such-thing")
    cut = make_model(tmp_path / "cut")
    _cut(cut / "source.spm")
    with pytest.raises(DamagedFile, match=r"cut/source\.spm"):
        catalogue.add(str(cut))
    unsafe = make_model(tmp_path / "unsafe", files={"pytorch_model.bin": "x"})
    (unsafe / "model.safetensors").unlink()
    with pytest.raises(UnsafeModel):
        catalogue.add(str(unsafe))
    assert not home.models.exists()


def test_a_full_disk_leaves_nothing(
    tmp_path: Path,
    home: Home,
    catalogue: Catalogue,
    make_model: MakeModel,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    folder = make_model(tmp_path / "opus-mt-en-fr", config={"translator": ...})
    copy = shutil.copyfile

    def fill(source: Path, destination: Path) -> Path:
        if destination.name == "source.spm":
            destination.write_bytes(b"half")
            raise OSError(errno.ENOSPC, os.strerror(errno.ENOSPC))
        return Path(copy(source, destination))

    monkeypatch.setattr(shutil, "copyfile", fill)
    with pytest.raises(DiskFull, match="Free some space"):
        catalogue.add(str(folder))
    assert list(home.models.iterdir()) == []
    monkeypatch.undo()
    assert catalogue.add(str(folder)).name == "opus-mt-en-fr"


def test_a_model_is_removed_and_may_come_back(
    tmp_path: Path, home: Home, catalogue: Catalogue, make_model: MakeModel
) -> None:
    folder = make_model(tmp_path / "opus-mt-en-fr", config={"translator": ...})
    catalogue.add(str(folder))
    catalogue.remove("opus-mt-en-fr")
    assert list(home.models.iterdir()) == []
    assert len(catalogue.list()) == 2
    catalogue.add(str(folder))
    assert len(catalogue.list()) == 3


def test_what_cannot_be_removed(home: Home, catalogue: Catalogue) -> None:
    with pytest.raises(BundledModel):
        catalogue.remove("small-en-de")
    for name in ("unknown", "../small-en-de", "", ".", ".."):
        with pytest.raises(UnknownModel, match="Installed: small-de-en, small-en-de"):
            catalogue.remove(name)
    assert len(catalogue.list()) == 2


def test_a_damaged_model_does_not_hide_the_others(
    tmp_path: Path, home: Home, catalogue: Catalogue, make_model: MakeModel
) -> None:
    catalogue.add(str(make_model(tmp_path / "opus-mt-en-fr", config={"translator": ...})))
    _cut(home.models / "opus-mt-en-fr" / "model.safetensors")
    survey = catalogue.survey()
    assert [info.name for info in survey.models] == ["small-de-en", "small-en-de"]
    assert [(entry.name, type(entry.error)) for entry in survey.unusable] == [
        ("opus-mt-en-fr", DamagedFile)
    ]
    assert catalogue.for_direction(EN_DE).name == "small-en-de"
    with pytest.raises(DamagedFile):
        catalogue.for_direction(EN_FR)
    catalogue.remove("opus-mt-en-fr")
    assert catalogue.survey().unusable == ()


def test_the_only_model_for_a_direction_is_damaged(tmp_path: Path, catalogue: Catalogue) -> None:
    _cut(tmp_path / "bundled" / "small-en-de" / "model.safetensors")
    with pytest.raises(DamagedFile, match="small-en-de"):
        catalogue.for_direction(EN_DE)
    with pytest.raises(ModelLacksDirection, match="Available: de→en"):
        catalogue.for_direction(EN_FR)


def test_choosing_by_direction(tmp_path: Path, catalogue: Catalogue, make_model: MakeModel) -> None:
    assert catalogue.for_direction(DE_EN).name == "small-de-en"
    catalogue.add(str(make_model(tmp_path / "aaa")))
    assert catalogue.for_direction(EN_DE).name == "aaa"  # added, so wanted
    assert catalogue.for_direction(DE_EN).name == "small-de-en"
    assert catalogue.for_direction(EN_DE, preferred="small-en-de").name == "small-en-de"
    with pytest.raises(ModelLacksDirection, match=r"translates de→en\. Available: en→de"):
        catalogue.for_direction(DE_EN, preferred="aaa")


def test_a_folder_is_used_where_it_lies(
    tmp_path: Path, catalogue: Catalogue, make_model: MakeModel, monkeypatch: pytest.MonkeyPatch
) -> None:
    folder = make_model(tmp_path / "mine")
    info = catalogue.find(str(folder))
    assert (info.name, info.folder, info.source) == ("mine", folder, ModelSource.FOLDER)
    monkeypatch.chdir(tmp_path)
    assert catalogue.find("mine").folder == folder
    assert catalogue.find("./mine").folder == folder


def test_names_and_folders_that_are_not_there(tmp_path: Path, catalogue: Catalogue) -> None:
    with pytest.raises(UnknownModel, match="Installed: small-de-en, small-en-de"):
        catalogue.find("nothing")
    with pytest.raises(NotAModel, match="there is no such folder"):
        catalogue.find(str(tmp_path / "nothing"))


def test_what_a_kill_left_is_swept_after_a_day(
    tmp_path: Path, home: Home, catalogue: Catalogue, make_model: MakeModel
) -> None:
    for name, age in ((".staging-old", 25 * 3600), (".staging-new", 60)):
        (home.models / name / "half").mkdir(parents=True)
        moment = (home.models / name).stat().st_mtime - age
        os.utime(home.models / name, (moment, moment))
    catalogue.add(str(make_model(tmp_path / "mine")))
    assert {path.name for path in home.models.iterdir()} == {".staging-new", "mine"}
    assert len(catalogue.list()) == 3
