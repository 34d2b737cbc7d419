"""``translator models``."""

from __future__ import annotations

import json
import shutil
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

Command = Callable[..., Any]


@pytest.fixture
def theirs(tmp_path: Path, bundled_model: Path) -> Path:
    """A model folder of the user's."""
    folder = tmp_path / "theirs"
    shutil.copytree(bundled_model, folder)
    return folder


def test_the_bundled_models_are_listed(command: Command) -> None:
    done = command("models")
    assert done.status == 0
    line = next(line for line in done.out.splitlines() if line.startswith("small-en-de "))
    assert "en→de" in line
    assert "bundled" in line
    assert "CC-BY-2.0" in line
    values = json.loads(command("models", "--json").out)
    (model,) = [entry for entry in values["models"] if entry["name"] == "small-en-de"]
    assert model["directions"] == ["en-de", "de-en"]
    assert 5e6 < model["parameters"] < 2e7
    assert values["unusable"] == []


def test_add_use_and_remove(command: Command, tmp_path: Path, theirs: Path) -> None:
    home = tmp_path / "home"
    added = command("models", "add", str(theirs), home=home)
    assert (added.status, added.err) == (0, "")
    assert added.out.startswith("Added: theirs")
    again = command("models", "add", str(theirs), home=home)
    assert again.status == 1
    assert "translator models remove theirs" in again.err
    shutil.rmtree(theirs)
    text = ("translate", "--from", "en", "--to", "de", "Where is the station?")
    assert "Bahnhof" in command(*text, "--model", "theirs", home=home).out
    removed = command("models", "remove", "theirs", "--json", home=home)
    assert json.loads(removed.out) == {"removed": "theirs"}
    gone = command(*text, "--model", "theirs", home=home)
    assert gone.status == 1
    assert "There is no model 'theirs'. Installed: small-en-de, small-en-es, " in gone.err


def test_a_folder_that_is_no_model(command: Command, tmp_path: Path) -> None:
    (tmp_path / "photos").mkdir()
    for arguments in (
        ("models", "add", str(tmp_path / "photos")),
        ("translate", "--from", "en", "--to", "de", "x", "--model", str(tmp_path / "photos")),
    ):
        done = command(*arguments, home=tmp_path / "home")
        assert (done.status, done.out) == (1, "")
        assert "photos is not a translation model: config.json, model.safetensors," in done.err
        assert "A model folder holds" in done.err


@pytest.mark.parametrize("name", ["model.safetensors", "vocab.json", "source.spm", "config.json"])
def test_a_damaged_file(command: Command, tmp_path: Path, theirs: Path, name: str) -> None:
    whole = (theirs / name).read_bytes()
    (theirs / name).write_bytes(whole[: len(whole) // 2])
    text = ("translate", "--from", "en", "--to", "de", "Hello.", "--model", str(theirs))
    for arguments in (("models", "add", str(theirs)), text):
        done = command(*arguments, home=tmp_path / "home")
        assert (done.status, done.out) == (1, "")
        assert f"{name} is damaged." in done.err
        assert "again" in done.err
        assert done.err.count("\n") == 1


def test_an_installed_model_that_got_damaged(
    command: Command, tmp_path: Path, theirs: Path
) -> None:
    home = tmp_path / "home"
    command("models", "add", str(theirs), home=home)
    (home / "models" / "theirs" / "model.safetensors").write_bytes(b"")
    listed = command("models", home=home)
    assert listed.status == 0
    assert "small-en-de" in listed.out
    assert "'theirs' cannot be used: " in listed.err
    text = ("translate", "--from", "en", "--to", "de", "Where is the station?")
    assert "Bahnhof" in command(*text, home=home).out
    assert command("models", "remove", "theirs", home=home).status == 0
    assert command("models", home=home).err == ""


def test_what_came_with_the_program_stays(command: Command) -> None:
    done = command("models", "remove", "small-en-de")
    assert done.status == 1
    assert "came with the program" in done.err
    assert command("models", "remove", "unknown").status == 1
    assert "small-en-de" in command("models").out


def test_a_download_that_cannot_be(command: Command, tmp_path: Path) -> None:
    # The suite sets HF_HUB_OFFLINE, so the library itself refuses, without a socket.
    done = command("models", "add", "Helsinki-NLP/opus-mt-en-fr", home=tmp_path / "home")
    assert done.status == 1
    assert "Helsinki-NLP/opus-mt-en-fr could not be downloaded: " in done.err
    assert "HF_HUB_OFFLINE" in done.err
    assert list((tmp_path / "home" / "models").iterdir()) == []
