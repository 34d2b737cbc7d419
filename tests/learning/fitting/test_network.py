from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import numpy as np
import pytest
import torch

from translator.core.direction import Direction
from translator.learning.fitting.batches import Encoder, collate
from translator.learning.fitting.fitting import FineTuner
from translator.learning.fitting.marian import read_layout, read_weights
from translator.learning.fitting.network import Network
from translator.learning.recipe.recipe import Example, Method, OptimiserName, Recipe

EN_DE = Direction("en", "de")
FAST = Recipe(learning_rate=1e-2, passes=4, adaptive=False, past_per_step=0, replay_per_step=4)
NEW = [Example("the night is green", "die Nacht ist grün", "n1")]


def _fitted(folder: Path, recipe: Recipe, pairs: list[Example]) -> dict[str, np.ndarray]:
    tuner = FineTuner(folder, EN_DE, recipe)
    tuner.fit(NEW, replay=pairs)
    return dict(tuner.weights())


def _group(name: str) -> str:
    for group in ("encoder.layers", "decoder.layers"):
        if group in name:
            return group.partition(".")[0]
    return "embeddings" if "shared" in name else "other"


@pytest.mark.parametrize("method", list(Method))
@pytest.mark.parametrize(
    "trained",
    [{"encoder"}, {"decoder"}, {"encoder", "decoder"}, {"embeddings", "decoder"}],
    ids=lambda trained: "+".join(sorted(trained)),
)
def test_only_the_groups_that_are_on_move(
    method: Method, trained: set[str], schooled_model: Path, pairs: list[Example]
) -> None:
    recipe = replace(
        FAST,
        method=method,
        train_embeddings="embeddings" in trained,
        train_encoder="encoder" in trained,
        train_decoder="decoder" in trained,
    )
    before = read_weights(schooled_model)
    after = _fitted(schooled_model, recipe, pairs)
    assert after.keys() == before.keys()
    moved = {_group(name) for name in before if not np.array_equal(before[name], after[name])}
    assert moved == trained


@pytest.mark.parametrize("kl_weight", [0.0, 1.0])
@pytest.mark.parametrize("method", list(Method))
@pytest.mark.parametrize("name", list(OptimiserName))
def test_the_pad_row_stays_zero(
    name: OptimiserName,
    method: Method,
    kl_weight: float,
    schooled_model: Path,
    pairs: list[Example],
) -> None:
    recipe = replace(
        FAST, optimiser=name, method=method, kl_weight=kl_weight, train_embeddings=True
    )
    before = read_weights(schooled_model)["model.shared.weight"]
    after = _fitted(schooled_model, recipe, pairs)["model.shared.weight"]
    assert not np.array_equal(before[:-1], after[:-1])
    assert not after[-1].any()


def test_the_gradient_of_the_pad_row_is_taken_away(schooled_model: Path) -> None:
    """Also where something outside the loss would move it, such as a pad in a target."""
    config, layout = read_layout(schooled_model)
    network = Network(
        config, layout, read_weights(schooled_model), replace(FAST, train_embeddings=True)
    )
    shared = network.trained["model.shared.weight"]
    shared.sum().backward()  # type: ignore[no-untyped-call]
    assert shared.grad is not None
    assert not bool(shared.grad[layout.pad].any())
    assert bool((shared.grad[: layout.pad] == 1.0).all())


@pytest.mark.parametrize("method", list(Method))
def test_of_a_grown_vocabulary_only_the_new_rows_move(
    method: Method, schooled_model: Path, pairs: list[Example], tmp_path: Path
) -> None:
    from translator.learning.fitting.vocabulary import grow

    new = [Example("the rain ☂ is green", "der Regen ☂ ist grün", "n1")]
    grown = tmp_path / "grown"
    growth = grow(schooled_model, grown, direction=EN_DE, examples=new)
    tuner = FineTuner(grown, EN_DE, replace(FAST, method=method))
    before = tuner.weights()["model.shared.weight"]
    tuner.fit(new, replay=pairs)
    after = tuner.weights()["model.shared.weight"]
    first = len(before) - 1 - len(growth.pieces)
    assert np.array_equal(before[:first], after[:first])
    # Every new piece is in the pair, so every row has moved.
    assert (np.abs(after[first:-1] - before[first:-1]).max(axis=1) > 1e-3).all()
    assert not after[-1].any()


def test_merged_adapters_say_what_adapters_beside_say(
    schooled_model: Path, pairs: list[Example]
) -> None:
    config, layout = read_layout(schooled_model)
    recipe = replace(FAST, method=Method.LORA)
    beside = Network(config, layout, read_weights(schooled_model), recipe)
    generator = torch.Generator().manual_seed(4)
    with torch.no_grad():
        for parameter in beside.trained.values():
            parameter.normal_(std=0.1, generator=generator)
    merged = Network(config, layout, beside.weights())
    plain = Network(config, layout, read_weights(schooled_model))
    encoder = Encoder(schooled_model, EN_DE)
    batch = collate([encoder.encode(pair) for pair in pairs], pad=layout.pad)
    with torch.no_grad():
        said = [one.log_probabilities(batch) for one in (beside, merged, plain)]
    assert torch.allclose(said[0], said[1], atol=1e-4)
    assert not torch.allclose(said[0], said[2], atol=1e-1)


def test_adapters_sit_where_the_recipe_says(schooled_model: Path) -> None:
    config, layout = read_layout(schooled_model)
    recipe = Recipe(method=Method.LORA, lora_targets=("v_proj",), train_encoder=False)
    network = Network(config, layout, read_weights(schooled_model), recipe)
    # One decoder layer, attention to itself and to the source, two matrices each.
    assert len(network.trained) == 4
    assert all("decoder" in name and "v_proj" in name for name in network.trained)


def test_unmoved_weights_are_shared_with_the_base(schooled_model: Path) -> None:
    config, layout = read_layout(schooled_model)
    base = Network(config, layout, read_weights(schooled_model))
    network = Network(config, layout, read_weights(schooled_model), FAST)
    network.share_unmoved(base)
    ours, theirs = network.state(), base.state()
    assert np.shares_memory(ours["model.shared.weight"], theirs["model.shared.weight"])
    layer = "model.encoder.layers.0.fc1.weight"
    assert not np.shares_memory(ours[layer], theirs[layer])
