"""How often the gate errs: neutral updates it does not accept, and harmful ones it does.

Many updates of one base model are made, neutral to ruinous: copies with noise in their weights, and
fine-tunings on a field without and with replay, of several doses. Each is converted and scored as
it would be served, once, on a large table of pairs; its changes there are taken as the truth. Then
the gate judges it again and again on samples (with replacement) of 100, 200 and 300 of these pairs.

    python -m tests.bench.gate_error_rates MODEL PAIRS.tsv.xz STREAM.tsv.xz --cache FOLDER

Neutral: BLEU truly changes by less than 0.2 and the loss rises by at most 0.02 nats per token.
Harmful: BLEU truly falls by 1 or more. Whatever lies between is shown, and counts for neither.
The cache keeps figures only, so that policies can be compared without scoring again.
"""

from __future__ import annotations

import argparse
import itertools
import tempfile
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, fields, replace
from pathlib import Path

import numpy as np

from translator.core.direction import Direction
from translator.core.drafts import REFINED
from translator.core.evidence import CorrectionsEvidence, Evidence, GeneralEvidence, HeldOutKind
from translator.core.gate import Policy, Verdict, judge
from translator.core.tables import read_table
from translator.engine.model.conversion import convert
from translator.engine.model.weights_file import read_weights
from translator.engine.serving import ServingModel
from translator.learning.fitting.fitting import FineTuner
from translator.learning.judging.metrics import Statistics
from translator.learning.judging.scoring import (
    Changes,
    Compared,
    Pair,
    Scorer,
    Scores,
    changes,
    loss_change,
)
from translator.learning.recipe.recipe import Example, Method, Recipe
from translator.learning.weights.interpolation import Weights, interpolate

SIZES = (100, 200, 300)
NOISE = (0.01, 0.03, 0.05, 0.07, 0.10, 0.13, 0.16, 0.20, 0.25, 0.30)
NEUTRAL_BLEU, NEUTRAL_NLL, HARMFUL_BLEU = 0.2, 0.02, -1.0
_GAIN = CorrectionsEvidence(total=1, right_before=0, right_after=1)


@dataclass(frozen=True, slots=True)
class Measured:
    """Scores of the pairs, and of the base's drafts [n, 2]: log-probability, tokens."""

    scores: Scores
    own: np.ndarray


@dataclass(frozen=True, slots=True)
class Update:
    """One update, and what it truly changes."""

    name: str
    measured: Measured
    truth: Changes

    @property
    def neutral(self) -> bool:
        """Whether it should be let through."""
        return abs(self.truth.bleu.value) < NEUTRAL_BLEU and self.truth.nll.value <= NEUTRAL_NLL

    @property
    def harmful(self) -> bool:
        """Whether it should be stopped."""
        return self.truth.bleu.value <= HARMFUL_BLEU


def noisy(base: Weights, size: float, seed: int) -> Weights:
    """A copy with noise in every matrix but the embeddings, in units of its own spread."""
    random = np.random.default_rng(seed)
    copy = {name: array.copy() for name, array in base.items()}
    for name in sorted(base):
        if base[name].ndim == 2 and "layers" in name:
            noise = random.standard_normal(base[name].shape).astype(np.float32)
            copy[name] += np.float32(size) * base[name].std() * noise
    return copy


def tuned(
    model: Path, direction: Direction, stream: Sequence[Pair]
) -> Iterator[tuple[str, Weights]]:
    """Fine-tunings on the stream, and points on the line from the base to each of them."""
    base = read_weights(model)
    examples = [Example(source, target, f"{at}") for at, (source, target) in enumerate(stream)]
    own = [Example(source, target, f"r{at}") for at, (source, target) in enumerate(stream[200:400])]
    plain = Recipe(
        encoder_share=1.0, vector_factor=1.0, past_per_step=0, replay_per_step=0, passes=1
    )
    recipes = {
        "full 1e-4": replace(plain, adaptive=False),
        "full 1e-4 past": Recipe(
            encoder_share=1.0, vector_factor=1.0, replay_per_step=0, adaptive=False
        ),
        "full 3e-5": replace(
            plain, learning_rate=3e-5, replay_per_step=8, passes=2, adaptive=False
        ),
        "lora 2e-3": replace(plain, method=Method.LORA, learning_rate=2e-3),
    }
    for (name, recipe), count in itertools.product(recipes.items(), (25, 100)):
        tuner = FineTuner(model, direction, recipe)
        tuner.fit(examples[:count], past=examples[:count], replay=own)
        weights = tuner.weights()
        tuner.close()
        for share in (0.25, 0.5, 0.75, 1.0):
            yield f"{name} x{count} at {share}", interpolate(base, weights, share=share)


def updates(
    model: Path, direction: Direction, stream: Sequence[Pair]
) -> Iterator[tuple[str, Weights]]:
    """The base model itself, then all its updates."""
    base = read_weights(model)
    yield "base", base
    for size, seed in itertools.product(NOISE, range(3)):
        yield f"noise {size:.2f} #{seed}", noisy(base, size, seed)
    yield from tuned(model, direction, stream)


def scored(
    model: Path, direction: Direction, stream: Sequence[Pair], pairs: Sequence[Pair], cache: Path
) -> Iterator[tuple[str, Measured]]:
    """The figures of the base and of every update, made or, where they are complete, read."""
    cache.mkdir(parents=True, exist_ok=True)
    listing = cache / "names.txt"
    if listing.is_file():
        yield from (
            (name, _read(cache / f"{name}.npz")) for name in listing.read_text().split("\n")
        )
        return
    names = []
    scorer = Scorer(direction)
    own: list[Pair] = []  # the base model's drafts, made with the base, which comes first
    for name, weights in updates(model, direction, stream):
        stored = cache / f"{name}.npz"
        if not own or not stored.is_file():
            _write(stored, _served(model, direction, weights, scorer, pairs, own))
        measured = _read(stored)
        names.append(name)
        print(f"{name}: {measured.scores.bleu:.2f} BLEU", flush=True)
        yield name, measured
    listing.write_text("\n".join(names))


def _served(
    model: Path,
    direction: Direction,
    weights: Weights,
    scorer: Scorer,
    pairs: Sequence[Pair],
    own: list[Pair],
) -> Measured:
    with tempfile.TemporaryDirectory() as folder:
        serving = Path(folder) / "int8"
        convert(model, serving, weights=weights)
        served = ServingModel(model_folder=model, serving_folder=serving, direction=direction)
        if not own:
            sources = [source for source, _ in pairs]
            drafts = served.draft(sources, REFINED)
            own += [(source, draft.text) for source, draft in zip(sources, drafts, strict=True)]
        return Measured(scorer.candidate(served, pairs), np.array(served.score(own), float))


def _write(path: Path, measured: Measured) -> None:
    scores = measured.scores
    np.savez(
        path,
        own=measured.own,
        bleu=scores.statistics.bleu,
        chrf=scores.statistics.chrf,
        log_probabilities=scores.log_probabilities,
        tokens=scores.tokens,
        broken=scores.broken,
        hits=scores.hits,
    )


def _read(path: Path) -> Measured:
    with np.load(path) as stored:
        scores = Scores(
            statistics=Statistics(stored["bleu"], stored["chrf"]),
            log_probabilities=stored["log_probabilities"],
            tokens=stored["tokens"],
            broken=stored["broken"],
            hits=stored["hits"],
            bleu_signature="",
            chrf_signature="",
        )
        return Measured(scores, stored["own"])


def sample(scores: Scores, chosen: np.ndarray) -> Scores:
    """The same scores on chosen pairs."""
    return replace(
        scores,
        statistics=Statistics(scores.statistics.bleu[chosen], scores.statistics.chrf[chosen]),
        log_probabilities=scores.log_probabilities[chosen],
        tokens=scores.tokens[chosen],
        broken=scores.broken[chosen],
        hits=scores.hits[chosen],
    )


def evidence_on(base: Measured, update: Measured, chosen: np.ndarray) -> Evidence:
    """What a round would measure on these pairs; the gain is taken for granted."""
    before, after = sample(base.scores, chosen), sample(update.scores, chosen)
    found = changes(Compared(before, after))
    general = GeneralEvidence(
        kind=HeldOutKind.SHIPPED,
        pairs=len(chosen),
        nll=found.nll,
        bleu=found.bleu,
        chrf=found.chrf,
        degenerate_before=before.degenerate,
        degenerate_after=after.degenerate,
        drift=loss_change(_pairs(base.own[chosen]), _pairs(update.own[chosen])),
    )
    return Evidence(general=general, personal=None, corrections=_GAIN)


def _pairs(likelihoods: np.ndarray) -> list[tuple[float, int]]:
    return [(float(one[0]), int(one[1])) for one in likelihoods]


def accepted_share(evidence: Sequence[Evidence], policy: Policy) -> float:
    """How often the gate accepts."""
    verdicts = [judge(one, policy).verdict for one in evidence]
    return verdicts.count(Verdict.ACCEPTED) / len(verdicts)


def report(updates: Sequence[Update], measured: dict[str, dict[int, list[Evidence]]]) -> None:
    """Print what is accepted of each update, and the error rates."""
    policy = Policy()
    print("  ".join(f"{field.name}={getattr(policy, field.name)}" for field in fields(policy)))
    print(f"{'update':32} {'nats':>8} {'BLEU':>6} {'chrF':>6}  accepted at {SIZES}")
    shares: dict[str, list[float]] = {}
    for update in sorted(updates, key=lambda update: -update.truth.bleu.value):
        truth = update.truth
        shares[update.name] = [
            accepted_share(measured[update.name][size], policy) for size in SIZES
        ]
        kind = "neutral" if update.neutral else "harmful" if update.harmful else ""
        figures = f"{truth.nll.value:+8.4f} {truth.bleu.value:+6.2f} {truth.chrf.value:+6.2f}"
        row = "  ".join(f"{share:4.0%}" for share in shares[update.name])
        print(f"{update.name:32} {figures}  {row}  {kind}")
    for at, size in enumerate(SIZES):
        neutral = [1 - shares[update.name][at] for update in updates if update.neutral]
        harmful = [shares[update.name][at] for update in updates if update.harmful]
        print(
            f"{size} sentences: false reverts {np.mean(neutral):.1%} of {len(neutral)} neutral, "
            f"false accepts {np.mean(harmful):.1%} of {len(harmful)} harmful updates"
        )


def main() -> None:
    """Score, sample, judge, print."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("model", type=Path)
    parser.add_argument("pairs", type=Path)
    parser.add_argument("stream", type=Path)
    parser.add_argument("--direction", default="en-de")
    parser.add_argument("--samples", type=int, default=100)
    parser.add_argument("--cache", type=Path, required=True)
    given = parser.parse_args()
    direction = Direction.from_slug(given.direction)
    pairs = [(row.source, row.target) for row in read_table(given.pairs, direction)]
    stream = [(row.source, row.target) for row in read_table(given.stream, direction)]
    (_, base), *others = scored(given.model, direction, stream, pairs, given.cache)
    found = [Update(name, one, changes(Compared(base.scores, one.scores))) for name, one in others]
    random = np.random.default_rng(1)
    measured: dict[str, dict[int, list[Evidence]]] = {update.name: {} for update in found}
    for size in SIZES:
        drawn = random.integers(len(pairs), size=(given.samples, size))
        for update in found:
            measured[update.name][size] = [
                evidence_on(base, update.measured, chosen) for chosen in drawn
            ]
    report(found, measured)


if __name__ == "__main__":
    main()
