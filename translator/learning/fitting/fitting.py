"""Corrections in, weights out: the fine-tuner that a round of the learner uses.

This module imports torch and transformers, so only the learner imports it, when it first works.
"""

from __future__ import annotations

import time
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from contextlib import contextmanager
from dataclasses import dataclass, replace
from functools import partial
from itertools import starmap
from pathlib import Path
from typing import Any

import numpy as np
import numpy.typing as npt
import torch

from translator.core.direction import Direction
from translator.core.process.free_heap import return_free_heap
from translator.core.process.priority import at_usual_priority
from translator.engine.model.shortlist import read_shortlist
from translator.learning.fitting.ahead import made_ahead
from translator.learning.fitting.batches import Encoded, Encoder, collate, portions
from translator.learning.fitting.distillation import Anchor, AnchorStore, anchor, parted
from translator.learning.fitting.marian import read_layout, read_weights
from translator.learning.fitting.network import Network
from translator.learning.fitting.objective import Mixture, aim
from translator.learning.fitting.optimisers import (
    build_optimiser,
    read_state,
    set_rate,
    write_state,
)
from translator.learning.recipe.pace import Assessment, Pace, pace
from translator.learning.recipe.recipe import Example, Method, Recipe
from translator.learning.replay.sampling import Draws, Pool, drawn_from, fingerprint
from translator.learning.weights.interpolation import Weights

# Padded target tokens that are computed together. Half or twice as many took 15 to 20 % longer with
# 74 million parameters, and made no difference with the bundled model.
_PORTION = 256


@dataclass(frozen=True, slots=True)
class StepReport:
    """One step done. ``loss`` is in nats per token of the corrections in it."""

    step: int
    steps: int
    loss: float
    seconds_left: float


@dataclass(frozen=True, slots=True)
class FitReport:
    """What a fit did.

    Attributes:
        assessed: of each new pair, in order, before anything was learned: its prequential loss.
        by_base: the same of the base model; empty where nothing had been learned before.
        pace: rate and passes, adapted to these.
        steps: steps made. One whose gradient was no number changed nothing.
    """

    assessed: tuple[Assessment, ...]
    by_base: tuple[Assessment, ...]
    pace: Pace
    steps: int
    seconds: float


@dataclass(frozen=True, slots=True)
class Snapshot:
    """Weights as the network holds them (adapters apart) and the optimiser's state, as arrays."""

    weights: Mapping[str, npt.NDArray[np.float32]]
    optimiser: Mapping[str, npt.NDArray[np.float32]]


@dataclass(frozen=True, slots=True)
class _Step:
    """New pairs that take part together, and the fingerprint by which the others are drawn."""

    new: tuple[Encoded, ...]
    draw: int


def _on() -> None:
    return None


def _unseen(_report: StepReport) -> None:
    return None


class FineTuner:
    """Fine-tunes one model by one recipe, reproducibly to the bit.

    Steps are made on the caller's thread; what the next one takes is prepared on another meanwhile:
    replay is translated, and the base model asked. That is two fifths of the time on one thread.

    Holds the model's weights, those of the base model as the anchor, and the optimiser's state
    between fits. Not safe to use from two threads at once.

    Args:
        model_folder: the base model, or that model with a grown vocabulary.
        base: the base's weights in that vocabulary, where the folder does not hold them.

    Raises:
        NotAModel, DamagedFile: the folder cannot be read for what it should be.
    """

    def __init__(
        self,
        model_folder: Path,
        direction: Direction,
        recipe: Recipe,
        *,
        base: Weights | None = None,
    ) -> None:
        self.recipe = recipe
        self._base_weights = read_weights(model_folder) if base is None else base
        self._config, self._layout = read_layout(model_folder)
        self._encoder = at_usual_priority(lambda: Encoder(model_folder, direction))
        self._shortlist = read_shortlist(model_folder)
        self._limit = min(recipe.length_limit, self._layout.positions)
        self._kl_weight = recipe.kl_weight
        self._base: Network | None = None
        self._anchors = AnchorStore(self._ask_base)
        self._one_thread()
        self._network = Network(self._config, self._layout, self._base_weights, recipe)
        self._optimiser = self._fresh_optimiser()

    # -- weights

    def load(self, weights: Mapping[str, npt.NDArray[Any]]) -> None:
        """Go on from other weights, under the names of ``model.safetensors``.

        The optimiser keeps its averages with full fine-tuning. With LoRA a new adapter starts
        beside the loaded weights, with a fresh optimiser.

        Raises:
            KeyError, ValueError: a tensor is missing or of another shape.
        """
        kept = read_state(self._optimiser, self._network.moving())
        fresh = Network(self._config, self._layout, weights, self.recipe)
        self._network.close()
        self._network = fresh
        if self._base is not None:
            self._network.share_unmoved(self._base)
        self._optimiser = self._fresh_optimiser()
        if self.recipe.method is Method.FULL:
            write_state(self._optimiser, self._network.moving(), kept)

    def weights(self) -> Weights:
        """Copies of the weights as they are now, LoRA merged in, single precision."""
        return self._network.weights()

    def snapshot(self) -> Snapshot:
        """Everything that ``restore`` needs to undo later fits bit for bit.

        Weights that the recipe keeps still are not copied.
        """
        moving = self._network.moving()
        return Snapshot(
            weights=self._network.state(),
            optimiser=read_state(self._optimiser, moving),
        )

    def restore(self, snapshot: Snapshot) -> None:
        """Return to a snapshot, taken in this process or read back from disk."""
        self._network.restore(snapshot.weights)
        self._optimiser = self._fresh_optimiser()
        write_state(self._optimiser, self._network.moving(), snapshot.optimiser)

    def forget_averages(self) -> None:
        """Go on with an optimiser that has seen no step yet."""
        self._optimiser = self._fresh_optimiser()

    def close(self) -> None:
        """Drop the model and give its memory back. Nothing else may be called afterwards."""
        self._network.close()
        if self._base is not None:
            self._base.close()
        del self._network, self._base, self._anchors, self._optimiser
        return_free_heap()

    # -- learning

    def unlisted(self, pairs: Iterable[tuple[str, str]]) -> set[str]:
        """The pieces that targets take and the model's shortlist has not for their sources."""
        if self._shortlist is None:
            return set()
        return self._shortlist.unlisted(starmap(self._encoder.pieces, pairs))

    def fit(
        self,
        new: Sequence[Example],
        *,
        past: Sequence[Example] = (),
        replay: Sequence[Example] | Draws = (),
        learned: int | None = None,
        reverts: int = 0,
        passes: int | None = None,
        per_step: int | None = None,
        drift: float = 0.0,
        on_step: Callable[[StepReport], None] = _unseen,
        breathe: Callable[[], None] = _on,
    ) -> FitReport:
        """Learn new pairs, mixed with past ones and with replay.

        Pairs that the model gives already are left out, and so are pairs that are too long.

        Args:
            past: corrections learned before; drawn from, without the new ones.
            replay: sources with the base model's own translations.
            learned: how many corrections were learned before; see ``pace``.
            reverts: rounds in a row that the gate has reverted; the rate falls with each.
            passes: how often each new pair is learned; without it, as ``pace`` finds right.
            per_step: new pairs in a step; without it, the recipe's.
            drift: of the model so far, as a share of what the gate tolerates; see ``pace``.
            breathe: called many times in a step, before each layer's work, on both threads; it may
                wait. What it raises, such as ``StoppedError``, ends the fit with the last whole
                step.
        """
        started = time.monotonic()
        with self._breathing(breathe):
            assessed, by_base = self._assessed(new, with_base=bool(learned))
            chosen = pace(self.recipe, assessed, learned=learned, reverts=reverts, drift=drift)
            set_rate(self._optimiser, chosen.learning_rate)
            self._kl_weight = chosen.kl_weight
            if passes is not None:
                chosen = replace(chosen, passes=passes)
            steps = self._plan(new, assessed, chosen.passes, per_step or self.recipe.new_per_step)
            mixtures = self._mixtures(steps, Pool(past), drawn_from(replay), _keys(new))
            done = self._run(mixtures, on_step)
        return FitReport(
            assessed=tuple(assessed),
            by_base=tuple(by_base),
            pace=chosen,
            steps=done,
            seconds=time.monotonic() - started,
        )

    def _assessed(
        self, new: Sequence[Example], *, with_base: bool
    ) -> tuple[list[Assessment], list[Assessment]]:
        """What the weights say of the new pairs, and at the same time the base, if it is asked."""
        makers = [partial(self._assess, self._base_network(), new)] if with_base else []
        with made_ahead(makers, begin=self._one_thread) as by_base:
            return self._assess(self._network, new), next(by_base, [])

    def _assess(self, network: Network, examples: Sequence[Example]) -> list[Assessment]:
        """The loss of each pair, and whether greedy decoding gives it already."""
        pairs = [self._encoder.encode(example) for example in examples]
        found = [Assessment(loss=0.0, tokens=0, given=False)] * len(pairs)
        usable = [index for index, pair in enumerate(pairs) if self._fits(pair)]
        for portion in portions([pairs[index] for index in usable], tokens=_PORTION):
            members = [usable[index] for index in portion]
            batch = collate([pairs[index] for index in members], pad=self._layout.pad)
            said = network.log_probabilities(batch)
            costs = -said.gather(1, batch.targets[:, None]).squeeze(1)
            right = said.argmax(dim=1) == batch.targets
            for row, index in enumerate(members):
                own = batch.rows == row
                found[index] = Assessment(
                    loss=float(costs[own].mean()),
                    tokens=int(own.sum()),
                    given=bool(right[own].all()) and self._may_be_said(examples[index]),
                )
        return found

    def _may_be_said(self, example: Example) -> bool:
        """Whether what serves could say a target: what it never may is still to be learned."""
        return not self.unlisted([(example.source, example.target)])

    def _fits(self, pair: Encoded) -> bool:
        """Whether a pair has a target and is short enough to be learned whole."""
        return len(pair.target) > 1 and pair.size <= self._limit

    def _plan(
        self, new: Sequence[Example], assessed: Sequence[Assessment], passes: int, size: int
    ) -> list[_Step]:
        """Which new pairs take part in which step, ``size`` in each; all once in each pass."""
        wanted = [
            self._encoder.encode(pair)
            for pair, found in zip(new, assessed, strict=True)
            if found.tokens and not (found.given and self.recipe.adaptive)
        ]
        groups = [tuple(wanted[at : at + size]) for at in range(0, len(wanted), size)]
        return [
            _Step(group, fingerprint(self.recipe.seed, turn, *(pair.key for pair in group)))
            for turn in range(passes)
            for group in groups
        ]

    def _run(
        self, mixtures: Sequence[Callable[[], Mixture]], on_step: Callable[[StepReport], None]
    ) -> int:
        """Make the steps, each while the next one's mixture is put together; how many."""
        started = time.monotonic()
        steps = len(mixtures)
        if self.recipe.kl_weight:
            self._base_network()  # before two threads want it
        with made_ahead(mixtures, begin=self._one_thread) as made:
            for number, mixture in enumerate(made, start=1):
                loss = self._step(mixture)
                seconds = (time.monotonic() - started) / number
                on_step(StepReport(number, steps, loss, (steps - number) * seconds))
        return steps

    def _mixtures(
        self, steps: Sequence[_Step], past: Draws, replay: Draws, without: frozenset[str]
    ) -> list[Callable[[], Mixture]]:
        return [partial(self._mixture, step, past, replay, without) for step in steps]

    def _mixture(self, step: _Step, past: Draws, replay: Draws, without: frozenset[str]) -> Mixture:
        recipe = self.recipe
        drawn = past.draw(step.draw, recipe.past_per_step, without=without)
        general = replay.draw(step.draw, recipe.replay_per_step, without=without)
        taught = (*step.new, *self._usable(drawn))
        kept = self._usable(general)
        if not recipe.kl_weight:
            return Mixture(taught=(*taught, *kept), kept=(), anchors=())
        return Mixture(taught=taught, kept=kept, anchors=tuple(self._anchors.of(kept)))

    def _usable(self, examples: Sequence[Example]) -> tuple[Encoded, ...]:
        pairs = (self._encoder.encode(example) for example in examples)
        return tuple(pair for pair in pairs if self._fits(pair))

    def _step(self, mixture: Mixture) -> float:
        """One step of the optimiser, unless the gradient is no number: the corrections' loss."""
        self._optimiser.zero_grad(set_to_none=True)
        told = 0.0
        for indices in portions(mixture.pairs, tokens=_PORTION):
            batch = collate([mixture.pairs[index] for index in indices], pad=self._layout.pad)
            wanted = aim(batch, indices, mixture, kl_weight=self._kl_weight, pad=self._layout.pad)
            loss, plain = self._network.loss(batch, wanted)
            loss.backward()  # type: ignore[no-untyped-call]
            told += plain
        norm = torch.nn.utils.clip_grad_norm_(
            self._network.moving().values(), self.recipe.clip_norm or torch.inf
        )
        if mixture.pairs and torch.isfinite(norm):
            self._optimiser.step()
        return told

    def _ask_base(self, pairs: Sequence[Encoded]) -> list[Anchor]:
        """What the base model says at each target token of these pairs."""
        base = self._base_network()
        anchors: dict[int, Anchor] = {}
        for indices in portions(pairs, tokens=_PORTION):
            members = [pairs[index] for index in indices]
            said = base.logits(collate(members, pad=self._layout.pad))
            together = anchor(said, top=self.recipe.kl_top)
            parts = parted(together, [len(pair.target) for pair in members])
            anchors.update(zip(indices, parts, strict=True))
        return [anchors[index] for index in range(len(pairs))]

    def _base_network(self) -> Network:
        """The base model, breathing as the learner does."""
        if self._base is None:
            self._base = Network(self._config, self._layout, self._base_weights)
            self._network.share_unmoved(self._base)
        self._base.breathe = self._network.breathe
        return self._base

    # -- surroundings

    @contextmanager
    def _breathing(self, breathe: Callable[[], None]) -> Iterator[None]:
        """Call ``breathe`` between any two layers' work."""
        self._one_thread()
        self._network.breathe = breathe
        try:
            yield
        finally:
            self._network.breathe = _on
            self._optimiser.zero_grad(set_to_none=True)

    def _one_thread(self) -> None:
        """One thread leaves the processor to the window, and makes sums come out the same."""
        torch.set_num_threads(1)
        torch.use_deterministic_algorithms(True)
        # Nothing here reads what it did not write; to fill it first would take 3 % of a step.
        torch.utils.deterministic.fill_uninitialized_memory = False  # type: ignore[attr-defined]

    def _fresh_optimiser(self) -> torch.optim.Optimizer:
        return build_optimiser(self.recipe, self._network.trained, self._network.new_words)


def _keys(examples: Sequence[Example]) -> frozenset[str]:
    return frozenset(example.key for example in examples)
