from __future__ import annotations

import threading
import weakref
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

import numpy as np
import pytest

from translator.core.direction import Direction
from translator.learning.fitting.fitting import FineTuner, StepReport
from translator.learning.recipe.recipe import Example, Method, OptimiserName, Recipe
from translator.learning.stopping import StoppedError

EN_DE = Direction("en", "de")
GENTLE = Recipe(learning_rate=3e-3, passes=3, adaptive=False, past_per_step=3, replay_per_step=4)
LORA = replace(GENTLE, method=Method.LORA, learning_rate=1e-2)
CORRECTIONS = [
    Example("the dog eats bread", "der Hund frisst Brot", "c1"),
    Example("the cat reads a book", "die Katze liest ein Buch", "c2"),
    Example("my friends write a letter", "meine Freunde schreiben einen Brief", "c3"),
    Example("the child sleeps today", "das Kind schläft heute", "c4"),
    Example("the door is green", "die Tür ist grün", "c5"),
]


def _bytes(tuner: FineTuner) -> dict[str, bytes]:
    return {name: array.tobytes() for name, array in tuner.weights().items()}


def _loss(tuner: FineTuner, examples: list[Example]) -> float:
    found = tuner.fit(examples, passes=0).assessed
    return sum(one.loss * one.tokens for one in found) / sum(one.tokens for one in found)


def test_schooled_model_gives_its_pairs(schooled_model: Path, pairs: list[Example]) -> None:
    tuner = FineTuner(schooled_model, EN_DE, GENTLE)
    assert all(found.given for found in tuner.fit(pairs, passes=0).assessed)


@pytest.mark.parametrize("recipe", [GENTLE, LORA], ids=["full", "lora"])
def test_learns_corrections_and_keeps_the_rest(
    recipe: Recipe, schooled_model: Path, pairs: list[Example]
) -> None:
    longer = replace(recipe, passes=12)
    with_replay = FineTuner(schooled_model, EN_DE, longer)
    before = _loss(with_replay, CORRECTIONS)
    with_replay.fit(CORRECTIONS, replay=pairs)
    without = FineTuner(schooled_model, EN_DE, replace(longer, replay_per_step=0))
    without.fit(CORRECTIONS, replay=pairs)
    assert _loss(with_replay, CORRECTIONS) < before / 2
    assert _loss(with_replay, pairs) < _loss(without, pairs)


@pytest.mark.parametrize("recipe", [GENTLE, LORA], ids=["full", "lora"])
def test_what_the_base_made_of_new_pairs_is_told_once_something_was_learned(
    recipe: Recipe, schooled_model: Path, pairs: list[Example]
) -> None:
    tuner = FineTuner(schooled_model, EN_DE, recipe)
    first = tuner.fit(CORRECTIONS[:3], replay=pairs, learned=0)
    assert first.by_base == ()
    second = tuner.fit(CORRECTIONS[3:], past=CORRECTIONS[:3], replay=pairs, learned=3)
    untouched = FineTuner(schooled_model, EN_DE, recipe).fit(CORRECTIONS[3:], passes=0)
    assert second.by_base == untouched.assessed
    assert second.by_base != second.assessed


@pytest.mark.parametrize("name", list(OptimiserName))
def test_every_optimiser_learns(name: OptimiserName, schooled_model: Path) -> None:
    rate = {OptimiserName.ADADELTA: 1.0, OptimiserName.ADAMW: 3e-3, OptimiserName.ADAGRAD: 1e-2}
    recipe = replace(GENTLE, optimiser=name, learning_rate=rate.get(name, 0.1))
    tuner = FineTuner(schooled_model, EN_DE, recipe)
    before = _loss(tuner, CORRECTIONS)
    tuner.fit(CORRECTIONS)
    assert _loss(tuner, CORRECTIONS) < before


@pytest.mark.parametrize("recipe", [GENTLE, LORA], ids=["full", "lora"])
def test_the_same_pairs_give_the_same_bits(
    recipe: Recipe, schooled_model: Path, pairs: list[Example]
) -> None:
    results = []
    for _ in range(2):
        tuner = FineTuner(schooled_model, EN_DE, recipe)
        tuner.fit(CORRECTIONS[3:], past=CORRECTIONS[:3], replay=pairs)
        results.append(_bytes(tuner))
    assert results[0] == results[1]


def test_a_forgotten_pair_leaves_no_bit_behind(schooled_model: Path, pairs: list[Example]) -> None:
    def learner(corrections: list[Example]) -> FineTuner:
        tuner = FineTuner(schooled_model, EN_DE, GENTLE)
        tuner.fit(corrections[:2], replay=pairs)
        tuner.fit(corrections[2:], past=corrections[:2], replay=pairs)
        return tuner

    knew = learner(CORRECTIONS)
    # Rebuilding: the weights that knew it, back to the base, without the forgotten pair.
    remaining = [pair for pair in CORRECTIONS if pair.key != "c4"]
    rebuilt = FineTuner(schooled_model, EN_DE, GENTLE)
    rebuilt.load(knew.weights())
    fresh = FineTuner(schooled_model, EN_DE, GENTLE)
    rebuilt.restore(fresh.snapshot())
    rebuilt.fit(remaining[:2], replay=pairs)
    rebuilt.fit(remaining[2:], past=remaining[:2], replay=pairs)
    assert _bytes(rebuilt) == _bytes(learner(remaining))
    assert _bytes(rebuilt) != _bytes(knew)


@pytest.mark.parametrize("recipe", [GENTLE, LORA], ids=["full", "lora"])
def test_restoring_undoes_a_fit_bit_for_bit(
    recipe: Recipe, schooled_model: Path, pairs: list[Example]
) -> None:
    tuner = FineTuner(schooled_model, EN_DE, recipe)
    tuner.fit(CORRECTIONS[:2], replay=pairs)
    before, snapshot = _bytes(tuner), tuner.snapshot()
    tuner.fit(CORRECTIONS[2:], replay=pairs)
    after = _bytes(tuner)
    assert after != before
    tuner.restore(snapshot)
    assert _bytes(tuner) == before
    # The optimiser is back too: the same fit gives the same weights.
    tuner.fit(CORRECTIONS[2:], replay=pairs)
    assert _bytes(tuner) == after


def test_a_snapshot_outlives_the_process_that_took_it(
    schooled_model: Path, pairs: list[Example]
) -> None:
    tuner = FineTuner(schooled_model, EN_DE, LORA)
    tuner.fit(CORRECTIONS[:2])
    other = FineTuner(schooled_model, EN_DE, LORA)
    other.restore(tuner.snapshot())
    for one in (tuner, other):
        one.fit(CORRECTIONS[2:], replay=pairs)
    assert _bytes(other) == _bytes(tuner)


def test_goes_on_from_loaded_weights(schooled_model: Path) -> None:
    tuner = FineTuner(schooled_model, EN_DE, LORA)
    tuner.fit(CORRECTIONS)
    merged = tuner.weights()
    tuner.load(merged)
    assert _bytes(tuner) == {name: array.tobytes() for name, array in merged.items()}
    again = FineTuner(schooled_model, EN_DE, GENTLE)
    again.load(merged)
    assert _loss(again, CORRECTIONS) == pytest.approx(_loss(tuner, CORRECTIONS), abs=1e-5)


def test_load_refuses_weights_of_another_model(schooled_model: Path) -> None:
    tuner = FineTuner(schooled_model, EN_DE, GENTLE)
    weights = tuner.weights()
    with pytest.raises(ValueError, match="shape"):
        tuner.load(weights | {"model.encoder.layers.0.fc1.bias": np.zeros(3, dtype=np.float32)})
    del weights["model.encoder.layers.0.fc1.bias"]
    with pytest.raises(KeyError, match=r"fc1\.bias"):
        tuner.load(weights)


def test_what_the_model_gives_already_is_left_out(
    schooled_model: Path, pairs: list[Example]
) -> None:
    tuner = FineTuner(schooled_model, EN_DE, replace(GENTLE, adaptive=True))
    before = _bytes(tuner)
    report = tuner.fit(pairs[:3], replay=pairs)
    assert report.steps == 0
    assert [found.given for found in report.assessed] == [True] * 3
    assert _bytes(tuner) == before


def test_what_is_too_long_or_empty_is_left_out(schooled_model: Path) -> None:
    # The tiny model knows 64 positions.
    odd = [Example("the " * 80, "das", "long"), Example("the dog", "", "empty")]
    tuner = FineTuner(schooled_model, EN_DE, GENTLE)
    before = _bytes(tuner)
    report = tuner.fit(odd)
    assert [found.tokens for found in report.assessed] == [0, 0]
    assert report.steps == 0
    assert _bytes(tuner) == before


def test_reports_every_step(schooled_model: Path, pairs: list[Example]) -> None:
    seen: list[StepReport] = []
    tuner = FineTuner(schooled_model, EN_DE, GENTLE)
    report = tuner.fit(CORRECTIONS, replay=pairs, on_step=seen.append)
    # Five corrections, four a step: two steps a pass, three passes.
    assert [(one.step, one.steps) for one in seen] == [(at, 6) for at in range(1, 7)]
    assert seen[-1].seconds_left == 0.0
    assert all(one.seconds_left > 0 for one in seen[:-1])
    assert seen[-1].loss < seen[0].loss
    assert report.steps == 6
    assert report.assessed[0].loss > 0


def test_ends_within_one_layers_work_with_the_last_whole_step(
    schooled_model: Path, pairs: list[Example]
) -> None:
    reference = FineTuner(schooled_model, EN_DE, GENTLE)
    after_each: list[dict[str, bytes]] = [_bytes(reference)]
    calls: list[int] = []
    others: list[int] = []
    here = threading.get_ident()

    def breathe() -> None:
        (calls if threading.get_ident() == here else others).append(len(after_each))

    reference.fit(
        CORRECTIONS,
        replay=pairs,
        on_step=lambda _step: after_each.append(_bytes(reference)),
        breathe=breathe,
    )
    # Three layers and the output layer, forward, and three backward, in each of the six steps, not
    # counting the base model's, which breathe where the next step is prepared; stop in the forward
    # and in the backward half of the second step.
    in_second = [at for at, step in enumerate(calls) if step == 2]
    assert len(in_second) >= 7
    assert len(others) >= 3
    for moment in (in_second[1], in_second[-1]):
        tuner = FineTuner(schooled_model, EN_DE, GENTLE)
        with pytest.raises(StoppedError):
            tuner.fit(CORRECTIONS, replay=pairs, breathe=_here(_Stop(moment)))
        assert _bytes(tuner) == after_each[1]
        assert tuner.fit(CORRECTIONS, passes=0).assessed[0].tokens > 0


def test_stopped_while_the_next_step_is_prepared(
    schooled_model: Path, pairs: list[Example]
) -> None:
    reference = FineTuner(schooled_model, EN_DE, GENTLE)
    after_each: list[dict[str, bytes]] = [_bytes(reference)]
    reference.fit(
        CORRECTIONS,
        replay=pairs,
        on_step=lambda _step: after_each.append(_bytes(reference)),
    )
    tuner = FineTuner(schooled_model, EN_DE, GENTLE)
    # What the base model says of the replay of one step takes three layers; none of it was known.
    with pytest.raises(StoppedError):
        tuner.fit(CORRECTIONS, replay=pairs, breathe=_here(_Stop(4), elsewhere=True))
    assert _bytes(tuner) == after_each[1]


class _Stop:
    """Ends what breathes after so many breaths."""

    def __init__(self, after: int) -> None:
        self._left = after

    def __call__(self) -> None:
        self._left -= 1
        if self._left < 0:
            raise StoppedError


def _here(breathe: Callable[[], object], *, elsewhere: bool = False) -> Callable[[], None]:
    """Breathes on this thread only, on which the steps are made, or on the others only."""
    thread = threading.get_ident()

    def breathes() -> None:
        if (threading.get_ident() == thread) is not elsewhere:
            breathe()

    return breathes


def test_a_gradient_that_is_no_number_is_not_followed(schooled_model: Path) -> None:
    tuner = FineTuner(schooled_model, EN_DE, GENTLE)
    weights = tuner.weights()
    weights["model.decoder.layers.0.fc2.bias"][0] = np.inf
    tuner.load(weights)
    before = _bytes(tuner)
    assert tuner.fit(CORRECTIONS[:1]).steps == 3
    assert _bytes(tuner) == before


def test_portions_do_not_change_what_is_learned(
    schooled_model: Path, pairs: list[Example], monkeypatch: pytest.MonkeyPatch
) -> None:
    whole = FineTuner(schooled_model, EN_DE, replace(GENTLE, optimiser=OptimiserName.SGD))
    monkeypatch.setattr("translator.learning.fitting.fitting._PORTION", 20)
    monkeypatch.setattr("translator.learning.fitting.output_loss._WORK", 1e4)
    cut = FineTuner(schooled_model, EN_DE, replace(GENTLE, optimiser=OptimiserName.SGD))
    for tuner in (whole, cut):
        tuner.fit(CORRECTIONS, past=pairs[:4], replay=pairs[4:])
    for name, array in whole.weights().items():
        assert np.allclose(array, cut.weights()[name], atol=1e-5), name


def test_closing_lets_the_model_go(schooled_model: Path, pairs: list[Example]) -> None:
    tuner = FineTuner(schooled_model, EN_DE, GENTLE)
    tuner.fit(CORRECTIONS, replay=pairs)
    assert tuner._base is not None
    learner, base = weakref.ref(tuner._network), weakref.ref(tuner._base)
    tuner.close()
    assert learner() is None
    assert base() is None
