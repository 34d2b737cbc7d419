"""Which languages a model translates, told or guessed."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest

from translator.core.errors.models import NotAModel
from translator.core.model_info import ModelSource
from translator.models.folder import read_model

MakeModel = Callable[..., Path]


def _directions(folder: Path) -> list[str]:
    info = read_model(folder, name="x", source=ModelSource.FOLDER)
    return [direction.slug for direction in info.directions]


def test_several_stated_directions_keep_their_order(tmp_path: Path, make_model: MakeModel) -> None:
    config: dict[str, object] = {"translator": {"directions": ["en-zh", "en-de", "de-en"]}}
    folder = make_model(tmp_path / "opus-mt-en-fr", config=config)
    assert _directions(folder) == ["en-zh", "en-de", "de-en"]


@pytest.mark.parametrize("stated", [[], "en-de", ["en"], ["en-en"], ["en-tlh"], [7]])
def test_stated_nonsense_is_refused(tmp_path: Path, make_model: MakeModel, stated: object) -> None:
    folder = make_model(tmp_path / "m", config={"translator": {"directions": stated}})
    with pytest.raises(NotAModel, match=r"its config\.json names"):
        _directions(folder)


@pytest.mark.parametrize(
    ("folder_name", "directions"),
    [
        ("opus-mt-en-de", ["en-de"]),
        ("opus-mt-tc-big-eng-deu", ["en-de"]),
        ("opus-mt_tiny_fra-eng", ["fr-en"]),
        ("opus-mt-en-de_nl", ["en-de", "en-nl"]),
        ("opus-mt-de+nl-en", ["de-en", "nl-en"]),
    ],
)
def test_the_folder_name_tells(
    tmp_path: Path, make_model: MakeModel, folder_name: str, directions: list[str]
) -> None:
    folder = make_model(tmp_path / folder_name, config={"translator": ...})
    assert _directions(folder) == directions


def test_the_tokeniser_tells_before_the_name(tmp_path: Path, make_model: MakeModel) -> None:
    files = {"tokenizer_config.json": '{"source_lang": "eng", "target_lang": "zho"}'}
    folder = make_model(tmp_path / "opus-mt-en-de", config={"translator": ...}, files=files)
    assert _directions(folder) == ["en-zh"]


def test_the_saved_name_tells_before_the_folder(tmp_path: Path, make_model: MakeModel) -> None:
    config = {"translator": ..., "_name_or_path": "Helsinki-NLP/opus-mt-ja-en"}
    folder = make_model(tmp_path / "opus-mt-en-de", config=config)
    assert _directions(folder) == ["ja-en"]


def test_target_tokens_are_the_targets(tmp_path: Path, make_model: MakeModel) -> None:
    tokens = [">>deu<<", ">>nld<<", ">>cmn_Hans<<", ">>eng<<", ">>gos<<"]
    folder = make_model(tmp_path / "opus-mt-en-mul", config={"translator": ...}, vocabulary=tokens)
    assert _directions(folder) == ["en-de", "en-nl", "en-zh"]


def test_the_cache_of_the_hub_names_the_model_above_the_folder(
    tmp_path: Path, make_model: MakeModel
) -> None:
    cached = tmp_path / "models--Helsinki-NLP--opus-mt-en-de" / "snapshots" / "0123abcd"
    assert _directions(make_model(cached, config={"translator": ...})) == ["en-de"]


@pytest.mark.parametrize("folder_name", ["mymodel", "opus-mt-mul-en", "opus-mt-en-en"])
def test_where_nothing_tells_the_user_is_told_what_to_write(
    tmp_path: Path, make_model: MakeModel, folder_name: str
) -> None:
    folder = make_model(tmp_path / folder_name, config={"translator": ...})
    with pytest.raises(NotAModel, match=r'"translator": \{"directions": \["en-de"\]\}'):
        _directions(folder)
