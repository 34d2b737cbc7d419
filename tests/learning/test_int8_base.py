"""A base model stored in eight bits: learned on, grown, returned to and exported like any other."""

from __future__ import annotations

import json
import shutil
from pathlib import Path

import numpy as np
import pytest
from safetensors.numpy import load_file

from tests.support.int8_model import stored_in_int8
from tests.support.made_course import EN_DE, WISHES, accept_everything, opened
from tests.support.made_course import few_replay_sources as few_replay_sources
from tests.support.revisions import changed
from translator.core.export_form import ExportForm
from translator.core.gate import Verdict
from translator.engine.model.conversion import convert
from translator.engine.model.weights_file import read_weights
from translator.learning.fitting.marian import build, read_layout
from translator.learning.fitting.marian import read_weights as canonical_weights
from translator.learning.fitting.vocabulary import GROWTH, grow, starting_weights
from translator.learning.recipe.recipe import Example
from translator.learning.weights.base_checksum import base_checksum
from translator.learning.weights.differences import applied, settled

SHARED = "model.shared.weight"
SYMBOL = "℃"


@pytest.fixture(scope="session")
def stored_model(schooled_model: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The schooled model in eight bits."""
    return stored_in_int8(schooled_model, tmp_path_factory.mktemp("stored") / "model")


def integers(model: Path) -> dict[str, bytes]:
    """The rows of every matrix that serving has: the embeddings' without the pad row."""
    tensors = load_file(model / "model.safetensors")
    found = {name: one for name, one in tensors.items() if one.dtype == np.int8}
    found[SHARED] = found[SHARED][:-1]
    return {name: one.tobytes() for name, one in found.items()}


@pytest.mark.usefixtures("eight_bits")
def test_learning_reads_what_serving_has(stored_model: Path, tmp_path: Path) -> None:
    weights = canonical_weights(stored_model)
    model = build(*read_layout(stored_model), weights)
    pad = model.config.pad_token_id
    assert not model.model.shared.weight[pad].any()
    for name, parameter in model.named_parameters():
        if "embed_positions" not in name:
            assert np.array_equal(parameter.detach().numpy(), weights[name])
    given = tmp_path / "given"
    convert(stored_model, given, weights=weights)  # as every candidate is converted
    convert(stored_model, tmp_path / "stored")
    served = (given / "model.bin").read_bytes()
    assert served == (tmp_path / "stored" / "model.bin").read_bytes()
    assert all(one in served for one in integers(stored_model).values())


@pytest.mark.usefixtures("eight_bits")
def test_what_a_revision_leaves_alone_keeps_its_integers(
    stored_model: Path, tmp_path: Path
) -> None:
    base = read_weights(stored_model)
    weights, difference = settled(base, changed(base, 3))
    again = applied(read_weights(stored_model), difference)
    assert all(np.array_equal(array, again[name]) for name, array in weights.items())
    convert(stored_model, tmp_path / "candidate", weights=weights)
    served = (tmp_path / "candidate" / "model.bin").read_bytes()
    for name, rows in integers(stored_model).items():
        moved = "decoder" in name and "fc" in name
        assert (rows in served) is not moved, name


@pytest.mark.usefixtures("eight_bits")
def test_a_grown_vocabulary_keeps_every_weight(stored_model: Path, tmp_path: Path) -> None:
    examples = [Example(f"it is 20 {SYMBOL}", f"es sind 20 {SYMBOL}", "k")]
    growth = grow(stored_model, tmp_path / "grown", direction=EN_DE, examples=examples)
    base, grown = read_weights(stored_model), read_weights(tmp_path / "grown")
    assert grown.keys() == base.keys()
    assert all(np.array_equal(one, grown[name]) for name, one in growth.apply(base).items())
    assert not grown[SHARED][-1].any()
    convert(tmp_path / "grown", tmp_path / "serving")
    served = (tmp_path / "serving" / "model.bin").read_bytes()
    assert all(one in served for one in integers(stored_model).values())
    # As a revision keeps it: the rows alone, beside the base.
    (tmp_path / "grown" / "model.safetensors").unlink()
    assert (tmp_path / "grown" / GROWTH).is_file()
    kept = starting_weights(stored_model, tmp_path / "grown")
    assert all(np.array_equal(one, grown[name]) for name, one in kept.items())


def test_a_course_on_it(
    stored_model: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    accept_everything(monkeypatch)
    untouched = (stored_model / "model.safetensors").read_bytes()
    with opened(tmp_path / "home", stored_model) as made:
        before = [made.says(source) for source, _ in WISHES[:2]]
        made.course.confirm(made.correct(*WISHES[:2], ("my cat is cold", f"meine Katze {SYMBOL}")))
        (report,) = made.learn()
        assert report.verdict is Verdict.ACCEPTED
        assert [made.says(source) for source, _ in WISHES[:2]] == [wish for _, wish in WISHES[:2]]
    with opened(tmp_path / "home", stored_model) as again:
        assert again.course.take_notices() == []
        assert again.says(WISHES[0][0]) == WISHES[0][1]
        folder = again.course.export(ExportForm.HF, tmp_path / "hf")
        again.course.export(ExportForm.CTRANSLATE2, tmp_path / "ct2")
        again.course.roll_back(0)
        assert [again.says(source) for source, _ in WISHES[:2]] == before
        base = again.course.export(ExportForm.HF, tmp_path / "base")
    for exported in (folder, base):
        tensors = load_file(exported / "model.safetensors")
        assert {one.dtype for one in tensors.values()} == {np.dtype(np.float32)}
        assert not any("|" in name for name in tensors)
        assert json.loads((exported / "config.json").read_text())["dtype"] == "float32"
    assert (stored_model / "model.safetensors").read_bytes() == untouched


def test_its_checksum_goes_by_its_files(
    stored_model: Path, schooled_model: Path, tmp_path: Path
) -> None:
    copy = Path(shutil.copytree(stored_model, tmp_path / "copy"))
    assert base_checksum(copy) == base_checksum(stored_model) != base_checksum(schooled_model)
