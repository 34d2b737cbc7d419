from __future__ import annotations

import json
import shutil
from pathlib import Path

import numpy as np
import pytest
import torch
from safetensors.numpy import load_file, save_file
from transformers import AutoTokenizer, MarianMTModel
from transformers.utils.logging import disable_progress_bar

from translator.core.direction import Direction
from translator.core.errors.models import NotAModel
from translator.learning.fitting.batches import Encoder, collate
from translator.learning.fitting.marian import build, read_layout, read_weights
from translator.learning.fitting.network import Network
from translator.learning.recipe.recipe import Example
from translator.learning.weights.interpolation import Weights

EN_DE = Direction("en", "de")


@pytest.fixture(autouse=True)
def quiet_transformers() -> None:
    disable_progress_bar()


def test_says_as_much_as_transformers_does(schooled_model: Path, pairs: list[Example]) -> None:
    """The same logits as ``from_pretrained`` gives, so that neither lost a tied matrix."""
    config, layout = read_layout(schooled_model)
    network = Network(config, layout, read_weights(schooled_model))
    encoder = Encoder(schooled_model, EN_DE)
    batch = collate([encoder.encode(pair) for pair in pairs], pad=layout.pad)
    theirs = MarianMTModel.from_pretrained(schooled_model, dtype=torch.float32)
    with torch.no_grad():
        logits = theirs(
            input_ids=batch.source,
            attention_mask=batch.source_mask,
            decoder_input_ids=batch.decoder_input,
        ).logits[batch.target_mask]
        logits[:, layout.pad] = -torch.inf
        ours = network.log_probabilities(batch)
    expected = torch.log_softmax(logits, dim=1)
    others = torch.arange(layout.vocabulary) != layout.pad
    assert torch.allclose(ours[:, others], expected[:, others], atol=1e-4)
    assert bool((ours[:, layout.pad] < -1e8).all())


def test_saved_weights_come_back_as_they_were(schooled_model: Path, tmp_path: Path) -> None:
    """Through our file, transformers' file and back, the same words come out: nothing was lost."""
    config, layout = read_layout(schooled_model)
    ours, theirs = tmp_path / "ours", tmp_path / "theirs"
    shutil.copytree(schooled_model, ours)
    network = Network(config, layout, read_weights(schooled_model))
    save_file(network.weights(), ours / "model.safetensors", metadata={"format": "pt"})
    MarianMTModel.from_pretrained(ours).save_pretrained(theirs)
    again = read_weights(theirs)
    assert again.keys() == network.weights().keys()
    tokeniser = AutoTokenizer.from_pretrained(schooled_model)
    sources = ["the house is big", "close the door, please"]
    inputs = tokeniser(sources, return_tensors="pt", padding=True)
    drafts = []
    for folder in (schooled_model, ours, theirs):
        model = MarianMTModel.from_pretrained(folder, dtype=torch.float32)
        said = model.generate(**inputs, max_new_tokens=30, num_beams=1)
        drafts.append(tokeniser.batch_decode(said, skip_special_tokens=True))
    assert drafts == [["das Haus ist groß", "schließen Sie bitte die Tür"]] * 3


def test_tied_matrices_are_one_and_the_pad_row_is_zero(tiny_model: Path) -> None:
    config, layout = read_layout(tiny_model)
    weights = read_weights(tiny_model)
    weights["model.shared.weight"][layout.pad] = 5.0
    model = build(config, layout, weights)
    shared = model.model.shared.weight
    assert model.lm_head.weight is shared
    assert model.model.encoder.embed_tokens.weight is shared
    assert model.model.decoder.embed_tokens.weight is shared
    assert not bool(shared[layout.pad].any())
    assert bool(shared[layout.pad - 1].any())


@pytest.mark.parametrize(
    "names",
    [
        ("lm_head.weight",),
        ("model.decoder.embed_tokens.weight", "model.encoder.embed_tokens.weight"),
    ],
)
def test_reads_tied_matrices_under_any_of_their_names(
    names: tuple[str, ...], tiny_model: Path, tmp_path: Path
) -> None:
    folder = tmp_path / "model"
    shutil.copytree(tiny_model, folder)
    stored = load_file(folder / "model.safetensors")
    shared = stored.pop("model.shared.weight")
    positions = {"model.encoder.embed_positions.weight": np.zeros((64, 32), dtype=np.float32)}
    save_file(stored | dict.fromkeys(names, shared) | positions, folder / "model.safetensors")
    read = read_weights(folder)
    assert read.keys() == read_weights(tiny_model).keys()
    assert np.array_equal(read["model.shared.weight"], shared.astype(np.float32))


def test_separate_embeddings_stay_separate(tiny_model: Path, tmp_path: Path) -> None:
    folder = tmp_path / "model"
    shutil.copytree(tiny_model, folder)
    settings = json.loads((folder / "config.json").read_text(encoding="utf-8"))
    settings["share_encoder_decoder_embeddings"] = False
    (folder / "config.json").write_text(json.dumps(settings), encoding="utf-8")
    weights: Weights = read_weights(tiny_model)
    shared = weights.pop("model.shared.weight")
    weights["model.encoder.embed_tokens.weight"] = shared
    weights["model.decoder.embed_tokens.weight"] = shared * 2
    save_file(weights, folder / "model.safetensors")
    config, layout = read_layout(folder)
    network = Network(config, layout, read_weights(folder))
    found = network.weights()
    assert np.array_equal(found["model.encoder.embed_tokens.weight"], shared)
    assert np.array_equal(found["model.decoder.embed_tokens.weight"], shared * 2)
    assert "model.shared.weight" not in found


def test_refuses_what_is_no_marian_model(tmp_path: Path) -> None:
    with pytest.raises(NotAModel):
        read_layout(tmp_path)
