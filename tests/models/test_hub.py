"""Fetching a model: what is asked of the server, and what is said when it fails.

The fakes stand where the library meets the network: ``HfApi.model_info`` and ``snapshot_download``.
"""

from __future__ import annotations

import errno
import os
import shutil
from collections.abc import Callable
from pathlib import Path, PureWindowsPath
from types import SimpleNamespace

import huggingface_hub
import pytest
from huggingface_hub.errors import HFValidationError, OfflineModeIsEnabled

from translator.core.errors.files import DiskFull
from translator.core.errors.models import NetworkNeeded, NotAModel, UnsafeModel
from translator.core.model_info import ModelSource
from translator.core.paths import Home
from translator.models.catalogue import Catalogue
from translator.models.hub import download, is_repository_name

MakeModel = Callable[..., Path]
NAME = "Helsinki-NLP/opus-mt-en-fr"


class FakeHub:
    """One repository, copied from a folder."""

    def __init__(self, repository: Path) -> None:
        self.repository = repository
        self.asked: dict[str, object] = {}
        self.failure: Exception | None = None

    def model_info(self, name: str) -> SimpleNamespace:
        if self.failure is not None:
            raise self.failure
        siblings = [SimpleNamespace(rfilename=path.name) for path in self.repository.iterdir()]
        return SimpleNamespace(sha="abc123", siblings=siblings)

    def snapshot_download(self, name: str, **asked: object) -> str:
        self.asked = {"name": name} | asked
        destination = Path(str(asked["local_dir"]))
        shutil.copytree(self.repository, destination, ignore=shutil.ignore_patterns("*.bin"))
        (destination / ".cache" / "huggingface").mkdir(parents=True)
        return str(destination)


@pytest.fixture
def hub(tmp_path: Path, make_model: MakeModel, monkeypatch: pytest.MonkeyPatch) -> FakeHub:
    files = {"pytorch_model.bin": "x"}
    fake = FakeHub(make_model(tmp_path / "remote", config={"translator": ...}, files=files))
    # A bound method is not bound again, so the library's own object is not passed on to it.
    monkeypatch.setattr(huggingface_hub.HfApi, "model_info", fake.model_info)
    monkeypatch.setattr(huggingface_hub, "snapshot_download", fake.snapshot_download)
    return fake


def test_only_safe_files_of_one_commit_are_asked_for(tmp_path: Path, hub: FakeHub) -> None:
    folder = download(NAME, tmp_path / "here")
    assert hub.asked["name"] == NAME
    assert hub.asked["revision"] == "abc123"
    patterns = hub.asked["allow_patterns"]
    assert isinstance(patterns, list)
    assert "model.safetensors" in patterns
    assert not any(pattern.endswith((".bin", ".py", "*")) for pattern in patterns)
    assert not (folder / ".cache").exists()


def test_a_fetched_model_is_installed_under_its_name(tmp_path: Path, hub: FakeHub) -> None:
    home = Home(data=tmp_path / "home", cache=tmp_path / "cache")
    info = Catalogue(home, bundled=tmp_path / "none").add(NAME)
    assert (info.name, info.source) == ("opus-mt-en-fr", ModelSource.ADDED)
    assert [direction.slug for direction in info.directions] == ["en-fr"]
    assert [path.name for path in home.models.iterdir()] == ["opus-mt-en-fr"]


def test_a_repository_of_pickles_is_refused_before_it_is_fetched(
    tmp_path: Path, hub: FakeHub, monkeypatch: pytest.MonkeyPatch
) -> None:
    # A repository is named as it is, also where folders are written with a backslash.
    monkeypatch.setattr("translator.models.hub.Path", PureWindowsPath)
    (hub.repository / "model.safetensors").unlink()
    with pytest.raises(UnsafeModel, match=NAME):
        download(NAME, tmp_path / "here")
    (hub.repository / "pytorch_model.bin").unlink()
    with pytest.raises(NotAModel, match=r"model\.safetensors is missing"):
        download(NAME, tmp_path / "here")
    assert hub.asked == {}


@pytest.mark.parametrize(
    ("failure", "said"),
    [
        (OfflineModeIsEnabled("offline"), "HF_HUB_OFFLINE forbids it"),
        (ConnectionError("no route"), "the server could not be reached"),
        (TimeoutError("slow"), "the server could not be reached"),
        (HFValidationError("bad"), "not a name of the form owner/model"),
    ],
)
def test_a_failed_download_says_why(
    tmp_path: Path, hub: FakeHub, failure: Exception, said: str
) -> None:
    hub.failure = failure
    with pytest.raises(NetworkNeeded) as raised:
        download(NAME, tmp_path / "here")
    assert said in raised.value.message
    assert NAME in raised.value.message
    assert "add its folder" in raised.value.message


def test_a_full_disk_is_not_taken_for_the_network(tmp_path: Path, hub: FakeHub) -> None:
    hub.failure = OSError(errno.ENOSPC, os.strerror(errno.ENOSPC))
    with pytest.raises(DiskFull):
        download(NAME, tmp_path / "here")


@pytest.mark.parametrize(
    ("name", "is_one"),
    [
        (NAME, True),
        ("a/b", True),
        ("a/b/c", False),
        ("opus", False),
        ("./a", False),
        ("../a", False),
        ("/a/b", False),
        ("~/a", False),
        ("a/..", False),
        ("", False),
    ],
)
def test_names_of_repositories(name: str, is_one: bool) -> None:
    assert is_repository_name(name) is is_one
