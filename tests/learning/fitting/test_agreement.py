"""What torch has learned is what CTranslate2 serves, token by token."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import ctranslate2
import numpy as np
import pytest
import torch

from translator.core.direction import Direction
from translator.core.drafts import GREEDY
from translator.engine.model.conversion import convert
from translator.engine.model.tokeniser import Tokeniser
from translator.engine.serving import ServingModel
from translator.learning.fitting.batches import Encoder, collate
from translator.learning.fitting.fitting import FineTuner
from translator.learning.fitting.marian import build, read_layout, read_weights
from translator.learning.fitting.network import Network
from translator.learning.judging.heldout import shipped
from translator.learning.recipe.recipe import Example, Method, Recipe
from translator.learning.weights.interpolation import Weights

EN_DE = Direction("en", "de")
FULL = Recipe(
    learning_rate=5e-3,
    vector_factor=1.0,
    passes=10,
    adaptive=False,
    past_per_step=0,
    replay_per_step=8,
)
RECIPES = {
    "full": FULL,
    "everything": replace(FULL, train_embeddings=True),
    "lora": replace(FULL, method=Method.LORA, learning_rate=1e-2),
}
NEW = [
    Example("the garden is dark", "der Garten ist dunkel", "n1"),
    Example("we eat cheese today", "wir essen heute Käse", "n2"),
]
# Nats of one token's log-probability, both in single precision; 6e-7 was measured.
EXACT = 1e-3
# Nats of the mean loss that eight bits may cost the bundled model; 0.007 was measured, on one
# whose products of eight bits saturate (AVX2 without VNNI).
ROUNDING = 0.05


def _fitted(folder: Path, recipe: Recipe, pairs: list[Example]) -> Weights:
    tuner = FineTuner(folder, EN_DE, recipe)
    tuner.fit(NEW, replay=pairs)
    return tuner.weights()


def _served(
    folder: Path, weights: Weights, pairs: list[Example], staged: Path, *, bits: str = "int8"
) -> list[np.ndarray]:
    """Log-probabilities of the target tokens of each pair, by CTranslate2."""
    convert(folder, staged, weights=weights, quantization=bits)
    tokeniser = Tokeniser(folder, EN_DE)
    translator = ctranslate2.Translator(str(staged), intra_threads=1)
    found = translator.score_batch(
        [tokeniser.encode(pair.source) for pair in pairs],
        [tokeniser.encode_target(pair.target) for pair in pairs],
    )
    return [np.array(one.log_probs) for one in found]


def _computed(folder: Path, weights: Weights, pairs: list[Example]) -> list[np.ndarray]:
    """The same by torch."""
    config, layout = read_layout(folder)
    network = Network(config, layout, weights)
    encoder = Encoder(folder, EN_DE)
    batch = collate([encoder.encode(pair) for pair in pairs], pad=layout.pad)
    with torch.no_grad():
        said = network.log_probabilities(batch).gather(1, batch.targets[:, None]).flatten()
    return [said[batch.rows == row].numpy() for row in range(len(pairs))]


@pytest.mark.parametrize("recipe", RECIPES.values(), ids=list(RECIPES))
def test_every_token_is_as_probable_in_both(
    recipe: Recipe, schooled_model: Path, pairs: list[Example], tmp_path: Path
) -> None:
    weights = _fitted(schooled_model, recipe, pairs)
    every = [*pairs, *NEW]
    staged = tmp_path / "staged"
    served = _served(schooled_model, weights, every, staged, bits="float32")
    for ours, theirs in zip(_computed(schooled_model, weights, every), served, strict=True):
        assert np.abs(ours - theirs).max() < EXACT
    # Where a target is what greedy decoding gives in torch, the program drafts it too.
    model = ServingModel(model_folder=schooled_model, serving_folder=staged, direction=EN_DE)
    drafts = model.draft([pair.source for pair in every], GREEDY)
    given = FineTuner(schooled_model, EN_DE, recipe)
    given.load(weights)
    said = given.fit(every, passes=0).assessed
    assert sum(one.given for one in said) >= len(pairs) - 1
    for draft, pair, found in zip(drafts, every, said, strict=True):
        assert (draft.text == pair.target) is found.given


def test_eight_bits_cost_the_bundled_model_little(bundled_model: Path, tmp_path: Path) -> None:
    tuner = FineTuner(bundled_model, EN_DE, Recipe(learning_rate=1e-4, passes=2, adaptive=False))
    tuner.fit(NEW)
    held_out = shipped(EN_DE)
    assert held_out is not None
    every = [Example(source, target, source) for source, target in held_out.pairs[:40]]
    weights = tuner.weights()
    tuner.close()
    in_torch, in_service = (
        -np.concatenate(found).mean()
        for found in (
            _computed(bundled_model, weights, every),
            _served(bundled_model, weights, every, tmp_path / "staged"),
        )
    )
    assert in_service == pytest.approx(in_torch, abs=ROUNDING)


def test_a_moved_pad_row_would_show(
    schooled_model: Path, pairs: list[Example], tmp_path: Path
) -> None:
    """The measure of the test above: with a pad row such as training leaves it they disagree."""
    weights = _fitted(schooled_model, RECIPES["everything"], pairs)
    served = _served(schooled_model, weights, pairs, tmp_path / "staged", bits="float32")
    config, layout = read_layout(schooled_model)
    model = build(config, layout, weights)
    encoder = Encoder(schooled_model, EN_DE)
    batch = collate([encoder.encode(pair) for pair in pairs], pad=layout.pad)
    with torch.no_grad():
        model.model.shared.weight[layout.pad] = model.model.shared.weight[layout.pad - 1]
        logits = model.forward(
            input_ids=batch.source,
            attention_mask=batch.source_mask,
            decoder_input_ids=batch.decoder_input,
        ).logits[batch.target_mask]
    said = torch.log_softmax(logits, 1).gather(1, batch.targets[:, None]).flatten().numpy()
    assert np.abs(said - np.concatenate(served)).max() > 100 * EXACT


def test_serving_weights_leaves_them_as_they_are(tiny_model: Path, tmp_path: Path) -> None:
    weights = read_weights(tiny_model)
    before = {name: array.copy() for name, array in weights.items()}
    convert(tiny_model, tmp_path / "staged", weights=weights)
    assert all(np.array_equal(array, before[name]) for name, array in weights.items())


@pytest.mark.parametrize("recipe", RECIPES.values(), ids=list(RECIPES))
def test_small_changes_survive_eight_bits(
    recipe: Recipe, schooled_model: Path, tmp_path: Path
) -> None:
    """One gentle step lowers the served model's loss by what it lowers torch's."""
    gentle = replace(recipe, passes=1, replay_per_step=0, learning_rate=recipe.learning_rate / 5)
    tuner = FineTuner(schooled_model, EN_DE, gentle)
    before = tuner.weights()
    tuner.fit(NEW)
    after = tuner.weights()
    computed = [_computed(schooled_model, weights, NEW) for weights in (before, after)]
    served = [
        _served(schooled_model, weights, NEW, tmp_path / name)
        for name, weights in (("before", before), ("after", after))
    ]
    in_torch, in_service = (
        float(np.concatenate(last).mean() - np.concatenate(first).mean())
        for first, last in (computed, served)
    )
    assert in_torch > 0.02
    assert in_service == pytest.approx(in_torch, rel=0.15)
