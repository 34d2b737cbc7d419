"""Which recipe adapts best for the least harm: the table behind the defaults of ``Recipe``.

    python tests/bench/tune_recipe.py --data DIR [--stream en-de_captions] [--only NAME ...]

Plays a stream of corrections in rounds of four, without memory and gate, and compares the served
model before and after on unseen text of the same field and on general text. Every tuned model is
also measured part of the way from the base (``interpolate``).
"""

from __future__ import annotations

import argparse
import lzma
import tempfile
import time
from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass, replace
from pathlib import Path

import numpy as np
import sacrebleu

from translator.core.direction import Direction
from translator.core.drafts import GREEDY, REFINED
from translator.core.resources import resources
from translator.engine.model.conversion import convert
from translator.engine.serving import ServingModel
from translator.learning.fitting.fitting import FineTuner
from translator.learning.judging.heldout import shipped
from translator.learning.judging.scoring import loss_change
from translator.learning.recipe.recipe import Example, Method, OptimiserName, Recipe
from translator.learning.replay.replay import example, shipped_sources
from translator.learning.weights.interpolation import Weights, interpolate

Pairs = list[tuple[str, str]]

ROUND = 4
SHARES = (1.0, 0.75, 0.5)
GENTLE = Recipe(
    learning_rate=1e-4,
    encoder_share=1.0,
    vector_factor=1.0,
    passes=2,
    adaptive=False,
    kl_weight=1.0,
)
LORA = replace(
    GENTLE,
    method=Method.LORA,
    learning_rate=2e-3,
    passes=1,
    new_per_step=1,
    past_per_step=4,
    replay_per_step=8,
    kl_weight=5.0,
)
BARE = replace(
    GENTLE, passes=1, new_per_step=1, past_per_step=0, replay_per_step=0, train_embeddings=True
)
RECIPES: dict[str, Recipe] = {
    "default": Recipe(),
    "default, encoder as fast": Recipe(encoder_share=1.0),
    "default, vectors as fast as matrices": Recipe(vector_factor=1.0),
    "default, encoder still": Recipe(train_encoder=False),
    "full 1e-4, replay as targets": replace(GENTLE, kl_weight=0.0),
    "full 1e-4, KL 1": GENTLE,
    "full 1e-4, KL 3": replace(GENTLE, kl_weight=3.0),
    "full 1e-4, KL 10": replace(GENTLE, kl_weight=10.0),
    "full 1e-4, KL 30": replace(GENTLE, kl_weight=30.0),
    "full 1e-4, KL 10, 32 replay": replace(GENTLE, kl_weight=10.0, replay_per_step=32),
    "full 1e-4, KL 10, 32 replay, one pass": replace(
        GENTLE, kl_weight=10.0, replay_per_step=32, passes=1
    ),
    "full 2e-4, KL 30": replace(GENTLE, learning_rate=2e-4, kl_weight=30.0),
    "full 1e-4, KL 3, 32 replay": replace(GENTLE, kl_weight=3.0, replay_per_step=32),
    "full 5e-5, KL 3": replace(GENTLE, learning_rate=5e-5, kl_weight=3.0),
    "full 5e-5, KL 10": replace(GENTLE, learning_rate=5e-5, kl_weight=10.0),
    "full 3e-5, KL 3": replace(GENTLE, learning_rate=3e-5, kl_weight=3.0),
    "full 1e-4, KL 3, one pass": replace(GENTLE, kl_weight=3.0, passes=1),
    "full 2e-4, KL 1": replace(GENTLE, learning_rate=2e-4),
    "full 2e-4, KL 3": replace(GENTLE, learning_rate=2e-4, kl_weight=3.0),
    "full 2e-4, KL 10": replace(GENTLE, learning_rate=2e-4, kl_weight=10.0),
    "full 3e-4, KL 3": replace(GENTLE, learning_rate=3e-4, kl_weight=3.0),
    "full 3e-4, KL 10": replace(GENTLE, learning_rate=3e-4, kl_weight=10.0),
    "full 2e-4, KL 3, embeddings too": replace(
        GENTLE, learning_rate=2e-4, kl_weight=3.0, train_embeddings=True
    ),
    "decoder 3e-4, KL 3": replace(GENTLE, learning_rate=3e-4, kl_weight=3.0, train_encoder=False),
    "full Adagrad 1e-3, KL 3": replace(
        GENTLE, optimiser=OptimiserName.ADAGRAD, learning_rate=1e-3, kl_weight=3.0
    ),
    "full momentum 3e-2, KL 3": replace(
        GENTLE, optimiser=OptimiserName.MOMENTUM, learning_rate=3e-2, kl_weight=3.0
    ),
    "LoRA r8 2e-3, KL 5, one by one": LORA,
    "LoRA r8 2e-3, KL 3, rounds of four": replace(
        GENTLE, method=Method.LORA, learning_rate=2e-3, kl_weight=3.0
    ),
    "LoRA r16 everywhere 1e-3, KL 3": replace(
        GENTLE,
        method=Method.LORA,
        learning_rate=1e-3,
        kl_weight=3.0,
        lora_rank=16,
        lora_alpha=32,
        lora_targets=("q_proj", "k_proj", "v_proj", "out_proj", "fc1", "fc2"),
    ),
    "plain SGD 0.1": replace(BARE, optimiser=OptimiserName.SGD, learning_rate=0.1),
    "plain AdamW 1e-4": BARE,
    "plain Adadelta 0.1": replace(BARE, optimiser=OptimiserName.ADADELTA, learning_rate=0.1),
}


@dataclass(frozen=True, slots=True)
class Quality:
    """Of a served model on some pairs: BLEU of 100 (greedy) and nats per token."""

    bleu: float
    nll: float


def read_pairs(path: Path, limit: int) -> Pairs:
    """The first columns of a table with a header, compressed or not."""
    opener = lzma.open if path.suffix == ".xz" else open
    with opener(path, "rt", encoding="utf-8") as file:
        rows = [line.rstrip("\n").split("\t") for line in file][1:]
    return [(row[0], row[1]) for row in rows if len(row) > 1 and row[0] and row[1]][:limit]


def measure(model: ServingModel, pairs: Pairs) -> Quality:
    """BLEU and loss of a model as it is served."""
    drafts = [draft.text for draft in model.draft([source for source, _ in pairs], GREEDY)]
    bleu = sacrebleu.corpus_bleu(drafts, [[target for _, target in pairs]]).score
    scored = model.score(pairs)
    return Quality(bleu, -sum(one[0] for one in scored) / sum(one[1] for one in scored))


class Bench:
    """One model, one stream: what a recipe does to it."""

    def __init__(self, arguments: argparse.Namespace) -> None:
        streams, slug = arguments.data / "streams", arguments.stream.partition("_")[0]
        self._direction = Direction.from_slug(slug)
        self._folder: Path = arguments.model or resources() / "models" / f"small-{slug}"
        self._work = Path(tempfile.mkdtemp(prefix="tune-recipe-"))
        self.corrections = [
            example(*pair)
            for pair in read_pairs(streams / f"{arguments.stream}.tsv.xz", arguments.limit)
        ]
        self.test = read_pairs(streams / f"{arguments.stream}_test.tsv.xz", arguments.pairs)
        self.general = read_pairs(arguments.data / "dev" / f"{slug}.tsv.xz", arguments.pairs)
        self._base = self.serve({})
        sources = (
            [source for source, _ in read_pairs(arguments.replay, arguments.pool)]
            if arguments.replay
            else shipped_sources(self._direction.source)[: arguments.pool]
        )
        drafts = self._base.draft(sources, GREEDY)
        self.replay = [example(draft.source, draft.text) for draft in drafts if draft.text]
        self.before = {name: measure(self._base, pairs) for name, pairs in self._sets()}
        held_out = shipped(self._direction)
        everyday = [source for source, _ in held_out.pairs] if held_out else []
        self._own = [(one.source, one.text) for one in self._base.draft(everyday, REFINED)]
        self._own_before = self._base.score(self._own)

    def _sets(self) -> list[tuple[str, Pairs]]:
        return [("field", self.test), ("general", self.general)]

    def serve(
        self, weights: Mapping[str, np.ndarray], also_said: Collection[str] = ()
    ) -> ServingModel:
        """The served form of these weights, or of the base without any."""
        staged = self._work / str(time.monotonic_ns())
        convert(self._folder, staged, weights=weights, also_said=also_said)
        return ServingModel(
            model_folder=self._folder, serving_folder=staged, direction=self._direction
        )

    def drift(self, model: ServingModel) -> float:
        """How much less probable the base model's own drafts of held-out sources have become."""
        change = loss_change(self._own_before, model.score(self._own))
        return change.value if change else 0.0

    def play(self, recipe: Recipe) -> tuple[Weights, Weights, set[str], list[float]]:
        """Learn the stream round after round.

        Returns base and tuned weights, what these may say besides, and the seconds of each round.
        """
        tuner = FineTuner(self._folder, self._direction, recipe)
        base, seconds = tuner.weights(), []
        for at in range(0, len(self.corrections), ROUND):
            new: Sequence[Example] = self.corrections[at : at + ROUND]
            report = tuner.fit(new, past=self.corrections[:at], replay=self.replay)
            seconds.append(report.seconds)
        tuned = tuner.weights()
        also_said = tuner.unlisted((one.source, one.target) for one in self.corrections)
        tuner.close()
        return base, tuned, also_said, seconds

    def row(self, name: str, recipe: Recipe) -> None:
        """Print what a recipe does, at each share of the way from the base."""
        base, tuned, also_said, seconds = self.play(recipe)
        for share in SHARES:
            model = self.serve(interpolate(base, tuned, share=share), also_said)
            cells = [f"{name if share == 1.0 else '':36}", f"{share:5.2f}"]
            for kind, pairs in self._sets():
                found, before = measure(model, pairs), self.before[kind]
                cells.append(f"{found.bleu - before.bleu:+7.2f} {found.nll - before.nll:+7.3f}")
            cells.append(f"{self.drift(model):+6.4f}  {np.median(seconds):6.2f}")
            print("  ".join(cells), flush=True)


def main() -> None:
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    parser.add_argument("--data", type=Path, required=True, help="folder with streams/ and dev/")
    parser.add_argument("--stream", default="en-de_captions")
    parser.add_argument("--model", type=Path, help="a model folder; without it, the bundled one")
    parser.add_argument("--replay", type=Path, help="a table of sources, not the shipped list")
    parser.add_argument("--pool", type=int, default=5000, help="replay sources at most")
    parser.add_argument("--limit", type=int, default=200, help="corrections")
    parser.add_argument("--pairs", type=int, default=200, help="pairs to measure on, of each kind")
    parser.add_argument("--only", nargs="*", choices=list(RECIPES), metavar="NAME")
    bench = Bench(parser.parse_args())
    field, general = bench.before["field"], bench.before["general"]
    print(
        f"{len(bench.corrections)} corrections, replay out of {len(bench.replay)}; before: ", end=""
    )
    print(f"before: field {field.bleu:.2f} BLEU {field.nll:.3f} nats, ", end="")
    print(f"general {general.bleu:.2f} BLEU {general.nll:.3f} nats")
    print(f"{'recipe':36}  share  {'field BLEU nats':>15}  {'general':>15}   drift  s/round")
    for name in parser.parse_args().only or RECIPES:
        bench.row(name, RECIPES[name])


if __name__ == "__main__":
    main()
