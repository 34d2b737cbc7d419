"""A model is asked which words it copies once, not at each start."""

from __future__ import annotations

import json
import os
from collections.abc import Sequence
from pathlib import Path

import pytest

from translator.core.direction import Direction
from translator.core.drafts import GREEDY, DecodingOptions
from translator.engine.decoding.decoding import Decoder
from translator.engine.decoding.hypothesis import Hypothesis
from translator.engine.model.serving_cache import serving_folder
from translator.engine.serving import ServingModel
from translator.engine.stand_ins.kept_answers import KeptAnswers

SENTENCE = "Mr. Xerxatron sent 47 letters to <b>Anna</b> in {city}."


class _Model:
    """Answers in capitals, and counts what it was asked."""

    def __init__(self) -> None:
        self.asked: list[str] = []

    def __call__(self, texts: Sequence[str]) -> list[str]:
        self.asked += texts
        return [text.upper() for text in texts]


@pytest.fixture
def model_folder(tmp_path: Path) -> Path:
    folder = tmp_path / "model"
    folder.mkdir()
    (folder / "model.safetensors").write_bytes(b"weights")
    return folder


def test_what_was_answered_is_not_asked_again(tmp_path: Path, model_folder: Path) -> None:
    file, model = tmp_path / "cache" / "answers.json", _Model()
    first = KeptAnswers(file, model_folder)
    assert first(["Tom", "Anna"], model) == ["TOM", "ANNA"]
    assert first(["Anna", "Peter"], model) == ["ANNA", "PETER"]
    after_a_restart = KeptAnswers(file, model_folder)
    assert after_a_restart(["Peter", "Tom"], model) == ["PETER", "TOM"]
    assert model.asked == ["Tom", "Anna", "Peter"]


def test_another_model_is_asked_for_itself(tmp_path: Path, model_folder: Path) -> None:
    file, model = tmp_path / "answers.json", _Model()
    KeptAnswers(file, model_folder)(["Tom"], model)
    weights = model_folder / "model.safetensors"
    weights.write_bytes(b"others!")
    os.utime(weights, ns=(1, 1))
    KeptAnswers(file, model_folder)(["Tom"], model)
    assert model.asked == ["Tom", "Tom"]


@pytest.mark.parametrize("data", [b"", b"[]", b"{}", b'{"model": [7, 0]', b'{"model": 1}', b"\xff"])
def test_a_damaged_file_is_written_anew(tmp_path: Path, model_folder: Path, data: bytes) -> None:
    file, model = tmp_path / "answers.json", _Model()
    file.write_bytes(data)
    assert KeptAnswers(file, model_folder)(["Tom"], model) == ["TOM"]
    assert json.loads(file.read_bytes())["answers"] == {"Tom": "TOM"}


def test_where_nothing_can_be_kept_it_is_asked_each_time(
    tmp_path: Path, model_folder: Path
) -> None:
    (tmp_path / "cache").write_text("no folder")
    for _ in range(2):
        model = _Model()
        assert KeptAnswers(tmp_path / "cache" / "answers.json", model_folder)(["Tom"], model)
        assert model.asked == ["Tom"]


def test_the_same_drafts_come_of_kept_answers(
    bundled_model: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    direction = Direction("en", "de")
    serving = serving_folder(bundled_model, tmp_path)
    decoded: list[str] = []
    decode = Decoder.decode

    def counted(self: Decoder, texts: Sequence[str], options: DecodingOptions) -> list[Hypothesis]:
        decoded.extend(texts)
        return decode(self, texts, options)

    monkeypatch.setattr(Decoder, "decode", counted)
    drafts, asked = [], []
    for _ in range(2):
        decoded.clear()
        model = ServingModel(
            model_folder=bundled_model,
            serving_folder=serving,
            direction=direction,
            answers=KeptAnswers(tmp_path / "answers.json", bundled_model),
        )
        (draft,) = model.draft([SENTENCE], GREEDY)
        drafts.append(draft.text)
        asked.append(len(decoded))
    assert drafts[0] == drafts[1]
    assert "Xerxatron" in drafts[0]
    assert asked[1] < asked[0] / 10
