"""The weights that learning goes on from: opened at a revision, tuned, and undone to the bit.

What serves lies on the line from the base to these *tuned* weights (``Finding.share``). They go on
from where the last accepted round left them, not from what serves: pulling them back towards the
base in every round would unlearn what earlier rounds taught.

Imports torch, so only a round that has something to learn opens it.
"""

from __future__ import annotations

import shutil
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
from pathlib import Path

from translator.core.files import private_folder
from translator.core.process.priority import at_usual_priority
from translator.learning.fitting.fitting import FineTuner, FitReport, Snapshot, StepReport
from translator.learning.fitting.marian import canonical, read_layout
from translator.learning.fitting.vocabulary import can_grow, grow, missing_pieces, starting_weights
from translator.learning.recipe.recipe import Example, Recipe
from translator.learning.replay.sampling import Draws
from translator.learning.revisions.revision_views import Standing
from translator.learning.revisions.revisions import Revisions
from translator.learning.subject import Subject
from translator.learning.weights.differences import Difference, settled
from translator.learning.weights.interpolation import Weights

_ANEW_PASSES, _ANEW_PER_STEP = 3, 8  # see ``Tuning.learn_anew``


@dataclass(frozen=True, slots=True)
class Mark:
    """What ``Tuning.undo`` needs."""

    model_folder: Path
    base: Weights
    snapshot: Snapshot


class Tuning:
    """A fine-tuner at work on one subject, in a vocabulary that may grow.

    Args:
        standing: the revision to start from.

    Raises:
        NotAModel, DamagedFile: the base model or the revision cannot be read.
    """

    def __init__(
        self, subject: Subject, revisions: Revisions, standing: Standing, recipe: Recipe
    ) -> None:
        self._subject, self._recipe = subject, recipe
        self._grown = 0
        self._sweep()
        self.model_folder = standing.model_folder
        self.base = self._read_base(standing.model_folder)
        self._tuner = self._open()
        number = standing.revision.number
        if number:
            self._tuner.load(revisions.tuned(number, self.base))

    def learn(
        self,
        new: Sequence[Example],
        *,
        past: Sequence[Example],
        replay: Draws,
        reverts: int,
        drift: float,
        on_step: Callable[[StepReport], None],
        breathe: Callable[[], None],
    ) -> FitReport:
        """Learn new pairs as ``FineTuner.fit``; the vocabulary takes in what it lacks, first.

        Args:
            breathe: called many times in a step; it may wait, and what it raises ends the step.
        """
        self._take_in(new)
        return self._tuner.fit(
            new,
            past=past,
            replay=replay,
            learned=len(past),
            reverts=reverts,
            drift=drift,
            on_step=on_step,
            breathe=breathe,
        )

    def learn_anew(
        self,
        pairs: Sequence[Example],
        *,
        replay: Draws,
        on_step: Callable[[StepReport], None],
        breathe: Callable[[], None],
    ) -> FitReport:
        """Go back to the base and learn everything once more, in an order that nothing depends on.

        The vocabulary takes in what these pairs bring, and no more what others had brought.

        On 262 of 300 image captions (changes of BLEU on unseen ones and on general text, and the
        drift in nats per token): three passes in steps of 16, +2.1, -0.0, .006; six, +2.7, -0.4,
        .011; three in steps of 8, +2.7, +0.4, .009; six of 16 at twice the rate, +2.4, +0.1, .025.
        """
        self._go_back_to_base()
        ordered = sorted(pairs, key=lambda pair: pair.key)
        self._take_in(ordered)
        return self._tuner.fit(
            ordered,
            replay=replay,
            passes=_ANEW_PASSES,
            per_step=_ANEW_PER_STEP,
            on_step=on_step,
            breathe=breathe,
        )

    def settled(self) -> tuple[Weights, Difference]:
        """The tuned weights in the form that storing keeps, and what is to be stored."""
        return settled(self.base, self._tuner.weights())

    def go_on_from(self, weights: Weights) -> None:
        """Take the stored form as the tuned weights, as a learner does that starts anew."""
        self._tuner.load(weights)
        self._tuner.forget_averages()

    def unlisted(self, pairs: Iterable[tuple[str, str]]) -> set[str]:
        """What pairs say and the model's shortlist has not: see ``FineTuner.unlisted``."""
        return self._tuner.unlisted(pairs)

    def mark(self) -> Mark:
        """The state to come back to."""
        return Mark(self.model_folder, self.base, self._tuner.snapshot())

    def undo(self, mark: Mark) -> None:
        """Return to a mark: weights, optimiser and vocabulary, bit for bit."""
        if self.model_folder != mark.model_folder:
            self._tuner.close()
            self.model_folder, self.base = mark.model_folder, mark.base
            self._tuner = self._open()
        self._tuner.restore(mark.snapshot)

    def close(self) -> None:
        """Give back the memory and remove what was grown."""
        self._tuner.close()
        self._sweep()

    def _go_back_to_base(self) -> None:
        if self.model_folder == self._subject.base:
            self._tuner.load(self.base)
            self._tuner.forget_averages()
            return
        base = self._read_base(self._subject.base)
        self._tuner.close()
        self.model_folder, self.base = self._subject.base, base
        self._tuner = self._open()

    def _open(self) -> FineTuner:
        return FineTuner(self.model_folder, self._subject.direction, self._recipe, base=self.base)

    def _read_base(self, model_folder: Path) -> Weights:
        _, layout = read_layout(model_folder)
        base = self._subject.base
        weights = at_usual_priority(lambda: starting_weights(base, model_folder))
        return canonical(weights, shared=layout.shared)

    def _take_in(self, new: Sequence[Example]) -> None:
        direction = self._subject.direction
        if not can_grow(self.model_folder):
            return
        if not at_usual_priority(lambda: missing_pieces(self.model_folder, direction, new)):
            return
        self._grown += 1
        folder = private_folder(self._subject.grown) / str(self._grown)
        growth = grow(
            self.model_folder, folder, direction=direction, examples=new, weights=self.base
        )
        tuned = growth.apply(self._tuner.weights())
        self._tuner.close()
        self.model_folder = folder
        self.base = growth.apply(self.base)
        self._tuner = self._open()
        self._tuner.load(tuned)

    def _sweep(self) -> None:
        shutil.rmtree(self._subject.grown, ignore_errors=True)
