"""Finding what is shipped with the program."""

from __future__ import annotations

from pathlib import Path

import pytest

from translator.core import resources as module
from translator.core.resources import resources


def test_a_checkout_has_them_beside_the_package(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    (tmp_path / "resources").mkdir()
    monkeypatch.setattr(module, "_PACKAGE", tmp_path / "translator")
    assert resources() == tmp_path / "resources"


def test_an_installed_package_carries_them_and_looks_nowhere_else(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    (tmp_path / "resources").mkdir()
    (tmp_path / "translator" / "resources").mkdir(parents=True)
    monkeypatch.setattr(module, "_PACKAGE", tmp_path / "translator")
    assert resources() == tmp_path / "translator" / "resources"


def test_the_folder_is_there_and_holds_the_bundled_model(bundled_model: Path) -> None:
    assert bundled_model.is_relative_to(resources())
    for name in ("config.json", "model.safetensors", "source.spm", "target.spm", "vocab.json"):
        assert (bundled_model / name).is_file()
