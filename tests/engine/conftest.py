"""Models that are made or loaded once for all tests of the engine."""

from __future__ import annotations

from collections.abc import Callable
from functools import cache
from pathlib import Path

import pytest

from tests.engine.made_model import make_model
from translator.core.direction import Direction
from translator.core.resources import resources
from translator.engine.model.serving_cache import serving_folder
from translator.engine.serving import ServingModel

EN_DE = Direction("en", "de")


@pytest.fixture(scope="session")
def random_folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A model folder with random weights. Not to be changed: copy it."""
    return make_model(tmp_path_factory.mktemp("models") / "random")


@pytest.fixture(scope="session")
def random_serving(random_folder: Path, tmp_path_factory: pytest.TempPathFactory) -> ServingModel:
    """A model that never says anything sensible."""
    folder = serving_folder(random_folder, tmp_path_factory.mktemp("cache"))
    return ServingModel(model_folder=random_folder, serving_folder=folder, direction=EN_DE)


@pytest.fixture
def asked(serving: ServingModel, monkeypatch: pytest.MonkeyPatch) -> list[str]:
    """What the bundled model is asked for from here on, in order."""
    texts: list[str] = []
    tokeniser = serving._decoder.tokeniser
    encode = tokeniser.encode

    def told(text: str) -> list[str]:
        texts.append(text)
        return encode(text)

    monkeypatch.setattr(tokeniser, "encode", told)
    return texts


CHINESE = (
    "Where is the station, and when does the next train leave?",
    "请问火车站在哪里？下一班火车什么时候开？",
    "My name is Tom; I live in Boston.", "我叫汤姆，我住在北京，我们明天去火车站。",
    "He paid 731 yuan for 25 books on GitHub.", "他在GitHub上付了731元买了25本书。",
    "It is late.", "时间太晚了，我们已经很累了。", "他付了2万元。", "我们４月去。",
    "これは本です。", "コンピュータが好きです。",
    "abcdefghijklmnopqrstuvwxyz ABCDEFGHIJKLMNOPQRSTUVWXYZ 0123456789 .,:;!?-'",
)  # fmt: skip


@pytest.fixture(scope="session")
def chinese_folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A model folder with random weights whose pieces are English and Chinese."""
    folder = tmp_path_factory.mktemp("models") / "chinese"
    return make_model(folder, sentences=CHINESE, pieces=260)


@pytest.fixture(scope="session")
def to_chinese(chinese_folder: Path, tmp_path_factory: pytest.TempPathFactory) -> ServingModel:
    """A model from English to Chinese that never says anything sensible."""
    folder = serving_folder(chinese_folder, tmp_path_factory.mktemp("cache"))
    direction = Direction("en", "zh")
    return _asked_for_stand_ins(
        ServingModel(model_folder=chinese_folder, serving_folder=folder, direction=direction)
    )


@pytest.fixture(scope="session")
def from_chinese(chinese_folder: Path, tmp_path_factory: pytest.TempPathFactory) -> ServingModel:
    """The same model the other way."""
    folder = serving_folder(chinese_folder, tmp_path_factory.mktemp("cache"))
    direction = Direction("zh", "en")
    return _asked_for_stand_ins(
        ServingModel(model_folder=chinese_folder, serving_folder=folder, direction=direction)
    )


@pytest.fixture(scope="session")
def serving(tmp_path_factory: pytest.TempPathFactory, bundled_model: Path) -> ServingModel:
    """The bundled English to German model."""
    folder = serving_folder(bundled_model, tmp_path_factory.mktemp("cache"))
    return _asked_for_stand_ins(
        ServingModel(model_folder=bundled_model, serving_folder=folder, direction=EN_DE)
    )


@pytest.fixture(scope="session")
def bundled(tmp_path_factory: pytest.TempPathFactory) -> Callable[[str, str], ServingModel]:
    """The bundled model of a direction, loaded when it is first asked for."""

    @cache
    def model(source: str, target: str) -> ServingModel:
        other = target if source == "en" else source
        folder = resources() / "models" / f"small-en-{other}"
        served = serving_folder(folder, tmp_path_factory.mktemp("cache"))
        direction = Direction(source, target)
        return ServingModel(model_folder=folder, serving_folder=served, direction=direction)

    return model


def _asked_for_stand_ins(serving: ServingModel) -> ServingModel:
    """The same model, which knows its stand-ins: a test that has it say something else would
    otherwise, where it is the first to need them, leave all tests after it without any."""
    words = serving._drafter.words
    _ = (words.names, words.numbers, words.years)
    return serving
