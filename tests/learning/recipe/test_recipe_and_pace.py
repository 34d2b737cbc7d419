from __future__ import annotations

from dataclasses import replace
from typing import Any

import pytest

from translator.core.errors.learning import BadRecipe
from translator.learning.recipe.pace import TYPICAL_LOSS, Assessment, Pace, pace
from translator.learning.recipe.recipe import Method, Recipe

RECIPE = Recipe(learning_rate=1e-3, passes=4, kl_weight=10.0, new_per_step=1)


def _costing(loss: float, *, tokens: int = 10, given: bool = False) -> Assessment:
    return Assessment(loss=loss, tokens=tokens, given=given)


@pytest.mark.parametrize(
    ("changes", "said"),
    [
        ({"train_embeddings": False, "train_encoder": False, "train_decoder": False}, "neither"),
        (
            {
                "method": Method.LORA,
                "train_embeddings": True,
                "train_encoder": False,
                "train_decoder": False,
            },
            "LoRA",
        ),
        ({"learning_rate": 0.0}, "rate"),
        ({"encoder_share": -0.1}, "weight is negative"),
        ({"vector_factor": -1.0}, "weight is negative"),
        ({"passes": 0}, "no steps"),
        ({"new_per_step": 0}, "no steps"),
        ({"past_per_step": -1}, "negative"),
        ({"kl_weight": -0.5}, "negative"),
        ({"lora_rank": 0}, "below one"),
    ],
)
def test_refuses_a_recipe_that_cannot_be_carried_out(changes: dict[str, Any], said: str) -> None:
    with pytest.raises(BadRecipe, match=said):
        replace(Recipe(), **changes)


def test_typical_corrections_get_the_recipes_own_pace() -> None:
    assert pace(RECIPE, [_costing(TYPICAL_LOSS)]) == Pace(1e-3, 4, 10.0)


@pytest.mark.parametrize(
    ("loss", "passes"),
    [
        (TYPICAL_LOSS / 100, 4),  # one word of many: no fewer than the recipe's
        (TYPICAL_LOSS, 4),
        (TYPICAL_LOSS * 1.5625, 5),
        (TYPICAL_LOSS * 100, 6),  # at most two more than the recipe's
    ],
)
def test_passes_grow_with_the_root_of_the_loss(loss: float, passes: int) -> None:
    assert pace(RECIPE, [_costing(loss)]).passes == passes


def test_loss_is_weighed_by_tokens_and_leaves_out_what_is_given() -> None:
    # (2.5 · 30 + 10 · 10) / 40 = 4.375 nats; √(4.375 / 2.5) · 4 = 5.29
    assessed = [_costing(2.5, tokens=30), _costing(10.0), _costing(0.01, given=True)]
    assert pace(RECIPE, assessed).passes == 5


@pytest.mark.parametrize(("reverts", "rate"), [(0, 1e-3), (1, 5e-4), (3, 1.25e-4), (9, 1.25e-4)])
def test_each_revert_halves_the_rate_three_times_at_most(reverts: int, rate: float) -> None:
    assert pace(RECIPE, [_costing(2.5)], reverts=reverts).learning_rate == pytest.approx(rate)


@pytest.mark.parametrize(("new", "rate"), [(1, 5e-4), (2, 7.0711e-4), (4, 1e-3), (9, 1e-3)])
def test_steps_with_few_new_pairs_are_shorter(new: int, rate: float) -> None:
    """By the square root of the share of a full step; what is given already takes no part."""
    assessed = [*[_costing(2.5)] * new, _costing(0.01, given=True)]
    found = pace(replace(RECIPE, new_per_step=4), assessed)
    assert found.learning_rate == pytest.approx(rate, rel=1e-4)


@pytest.mark.parametrize(
    ("drift", "weight"),
    [(0.0, 10.0), (0.5, 10.0), (0.75, 30.0), (1.0, 50.0)],  # 1 + 8 · (drift - 0.5) times
)
def test_who_has_drifted_far_goes_on_carefully(drift: float, weight: float) -> None:
    assert pace(RECIPE, [_costing(2.5)], drift=drift).kl_weight == pytest.approx(weight)


@pytest.mark.parametrize(
    ("learned", "loss", "rate"),
    [  # 1 + 1.5 · e^(-learned / 40) · least(1, loss / 2.5) times
        (None, 2.5, 1e-3),
        (0, 2.5, 2.5e-3),
        (40, 2.5, 1.5518e-3),
        (1000, 2.5, 1e-3),
        (0, 10.0, 2.5e-3),
        (0, 0.5, 1.3e-3),
        (40, 0.5, 1.1104e-3),
    ],
)
def test_the_first_corrections_are_learned_eagerly_if_they_cost_much(
    learned: int | None, loss: float, rate: float
) -> None:
    found = pace(RECIPE, [_costing(loss)], learned=learned)
    assert found.learning_rate == pytest.approx(rate, rel=1e-4)


def test_a_recipe_that_does_not_adapt_keeps_its_pace() -> None:
    fixed = replace(RECIPE, adaptive=False)
    assert pace(fixed, [_costing(50.0)], learned=0, reverts=5, drift=0.9) == Pace(1e-3, 4, 10.0)


def test_nothing_to_learn_keeps_the_recipes_pace() -> None:
    assert pace(RECIPE, []) == Pace(1e-3, 4, 10.0)
