"""What the one door does where the settings wish for a model that is gone or damaged."""

from __future__ import annotations

import shutil
from dataclasses import replace
from pathlib import Path

import pytest

from translator.core.direction import Direction
from translator.core.errors.files import FileUnwritable
from translator.core.paths import Home
from translator.core.settings import Settings, read_settings, write_settings
from translator.workbench import Workbench

EN_DE, DE_EN = Direction("en", "de"), Direction("de", "en")


def test_a_wish_for_a_model_that_is_gone_is_told_once_and_dropped(
    tmp_path: Path, home: Home, bundled_model: Path
) -> None:
    write_settings(home.settings, Settings(model="theirs", font_size=20, others={"later": 1}))
    wishing = Workbench(home)
    shown = wishing.settings  # what a window holds, and writes again when it is closed
    wishing.translator(EN_DE)
    wishing.translator(DE_EN)
    (notice,) = wishing.take_notices()
    assert "'theirs', which the settings wish for, is no longer installed" in notice
    kept = read_settings(home.settings).settings
    assert (kept.model, kept.font_size, kept.others) == (None, 20, {"later": 1})
    before = wishing.translator(EN_DE)
    wishing.save_settings(replace(shown, font_size=21))
    assert wishing.translator(EN_DE) is before
    assert read_settings(home.settings).settings == replace(kept, font_size=21)
    wishing.add_model(str(shutil.copytree(bundled_model, tmp_path / "theirs")))
    wishing.save_settings(replace(wishing.settings, model="theirs"))
    assert read_settings(home.settings).settings.model == "theirs"
    wishing.close()
    again = Workbench(home)
    assert again.translator(EN_DE).serving.direction == EN_DE
    assert again.take_notices() == []
    again.close()


def test_a_wish_that_cannot_be_dropped_is_told_once_each_time(
    home: Home, monkeypatch: pytest.MonkeyPatch
) -> None:
    write_settings(home.settings, Settings(model="gone"))

    def refused(path: Path, _: object) -> None:
        raise FileUnwritable(path, "not allowed")

    monkeypatch.setattr("translator.workbench.write_settings", refused)
    for _ in range(2):
        wishing = Workbench(home)
        wishing.translator(EN_DE)
        wishing.translator(DE_EN)
        assert len(wishing.take_notices()) == 1
        wishing.close()


def test_a_wish_for_a_damaged_model_stays_and_is_told_once(
    tmp_path: Path, home: Home, bundled_model: Path
) -> None:
    workbench = Workbench(home)
    workbench.add_model(str(shutil.copytree(bundled_model, tmp_path / "mine")))
    weights = home.models / "mine" / "model.safetensors"
    weights.write_bytes(weights.read_bytes()[:-1000])
    workbench.save_settings(replace(workbench.settings, model="mine"))
    workbench.translator(EN_DE)
    workbench.translator(DE_EN)
    (notice,) = workbench.take_notices()
    assert notice.endswith("Another model is used in its place.")
    assert read_settings(home.settings).settings.model == "mine"
    workbench.close()
