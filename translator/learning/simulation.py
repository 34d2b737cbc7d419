"""How the program would have learned from a stream: translate, then correct, then learn.

Prequential: each sentence is translated before its correction is known, so nothing is scored that
was learned from (Dawid 1984). It all happens in a profile that is thrown away.
"""

from __future__ import annotations

import tempfile
import time
from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager, suppress
from dataclasses import dataclass, field
from pathlib import Path
from statistics import quantiles

import numpy as np

from translator.core.corrections import NewCorrection
from translator.core.direction import Direction
from translator.core.drafts import REFINED
from translator.core.errors.home import HomeInUse
from translator.core.files import private_folder
from translator.core.gate import Policy, Verdict
from translator.core.learning import RoundReport
from translator.core.model_info import ModelInfo
from translator.core.tables import Row
from translator.core.text import normalise
from translator.engine.serving import ServingModel
from translator.engine.texts.translation import TextTranslator
from translator.learning.course import Course
from translator.learning.judging.evaluation import evaluate
from translator.learning.judging.metrics import Metrics, Statistics, bleu, chrf
from translator.learning.profiles.profiles import delete_folder
from translator.learning.recipe.recipe import Recipe
from translator.learning.subject import Subject
from translator.memory.database.opening import LOCK, lock
from translator.memory.recalling.recall import Recall
from translator.memory.store import Store

Pair = tuple[str, str]

# Corrections that start a round, as for the learner's thread (``learner.Timing.enough``).
ENOUGH = 4


@dataclass(frozen=True, slots=True, kw_only=True)
class Simulated:
    """What came of a stream. Scores are sacrebleu's, of 100; see ``signature``.

    Attributes:
        n: sentences of the stream.
        corrections: of them that the program did not give already.
        bleu_frozen: of the base model alone; ``adaptive`` of memory and model together,
            ``model`` of the adapting model alone. chrF and TER likewise (TER: less is better).
        last_quarter: the same over the last quarter of the stream, when most was learned.
        test_before, test_after: BLEU of the model alone on unseen text of the field; None where
            no file was given. ``general`` likewise, on general text.
        accepted, reverted, undecided: rounds by verdict.
        seconds_per_correction: time spent learning, divided by the corrections.
        correction_to_served_p50_s: from a correction to the moment that a revision which has
            learned it serves; None where no round was accepted. ``p95`` likewise.
        suspects: corrections that looked wrong, by their place in the stream, from 1.
    """

    n: int
    corrections: int
    bleu_frozen: float
    bleu_adaptive: float
    chrf_frozen: float
    chrf_adaptive: float
    ter_frozen: float
    ter_adaptive: float
    model_bleu_adaptive: float
    bleu_frozen_last_quarter: float
    bleu_adaptive_last_quarter: float
    test_before: float | None
    test_after: float | None
    general_before: float | None
    general_after: float | None
    accepted: int
    reverted: int
    undecided: int
    seconds_per_correction: float
    correction_to_served_p50_s: float | None
    correction_to_served_p95_s: float | None
    right_by_itself: int
    right_of: int
    suspects: tuple[int, ...]
    signature: str


@dataclass(frozen=True, slots=True)
class Curve:
    """Cumulative BLEU after each sentence, and where rounds ended: (sentences, verdict)."""

    frozen: list[float]
    adaptive: list[float]
    rounds: list[tuple[int, Verdict]]


@dataclass(slots=True)
class _Drafts:
    """What was proposed for each sentence, and what the user wanted."""

    frozen: list[str] = field(default_factory=list)
    adaptive: list[str] = field(default_factory=list)
    model: list[str] = field(default_factory=list)
    wanted: list[str] = field(default_factory=list)


class Simulation:
    """One stream, played in a profile of its own.

    Args:
        work: an empty folder, to be deleted afterwards.
        cache: as in ``Subject``; shared with the program, so that nothing is converted twice.
        enough: corrections that start a round.
        learns: without it, only the memory answers.
    """

    def __init__(
        self,
        *,
        direction: Direction,
        base: ModelInfo,
        work: Path,
        cache: Path,
        recipe: Recipe | None = None,
        policy: Policy | None = None,
        enough: int = ENOUGH,
        learns: bool = True,
    ) -> None:
        self._direction, self._enough, self._learns = direction, enough, learns
        self._store = Store(work)
        subject = Subject(
            store=self._store,
            direction=direction,
            name=base.name,
            licence=base.licence,
            parameters=base.parameters,
            base=base.folder,
            folder=work / direction.slug,
            cache=cache,
        )
        self._base = subject.load_base()
        self._course = Course(subject, on_serving=self._serve, recipe=recipe, policy=policy)
        self._recall = Recall(self._store, direction)
        self._model = TextTranslator(self._base)
        self._given: dict[int, tuple[int, float]] = {}  # number: place in the stream, when
        self._served: dict[int, float] = {}
        self._seconds = 0.0
        self.reports: list[tuple[int, RoundReport]] = []
        self._drafts = _Drafts()

    def play(
        self,
        rows: Sequence[Row],
        *,
        test: Sequence[Pair] = (),
        general: Sequence[Pair] = (),
        on_sentence: Callable[[], object] = lambda: None,
    ) -> Simulated:
        """Play the stream. ``on_sentence`` is called after each of its sentences.

        Raises:
            TranslatorError: as rounds do.
        """
        sources = [row.source for row in rows]
        frozen = TextTranslator(self._base)
        self._drafts.frozen = list(frozen.translate_lines(sources, REFINED))
        before = [self._score(pairs) for pairs in (test, general)]
        for place, row in enumerate(rows, start=1):
            self._sentence(place, row)
            self._learn(place)
            on_sentence()
        self._learn(len(rows), everything=True)
        after = [self._score(pairs) for pairs in (test, general)]
        return self._result(before, after)

    def curve(self) -> Curve:
        """Cumulative scores over the stream that was played."""
        drafts = self._drafts
        metrics = Metrics(self._direction.target)
        counts = [
            np.cumsum(metrics.statistics(texts, drafts.wanted).bleu, axis=0)
            for texts in (drafts.frozen, drafts.adaptive)
        ]
        frozen, adaptive = (bleu(one).tolist() for one in counts)
        return Curve(frozen, adaptive, [(place, one.verdict) for place, one in self.reports])

    def translate_alone(self, sources: Sequence[str]) -> list[str]:
        """What the model makes of sources as it has adapted so far, without the memory."""
        return list(self._model.translate_lines(sources, REFINED))

    def close(self) -> None:
        """Give everything back."""
        self._course.close()
        self._store.close()

    def _serve(self, model: ServingModel) -> None:
        self._model.swap(model)

    def _sentence(self, place: int, row: Row) -> None:
        """Translate one sentence, then let the user correct what is not as they want it."""
        alone = self._translate(self._model, row.source)
        together = TextTranslator(self._model.serving, recall=self._recall)
        draft = self._translate(together, row.source)
        drafts = self._drafts
        drafts.adaptive.append(draft)
        drafts.model.append(alone)
        drafts.wanted.append(row.target)
        if normalise(draft) == normalise(row.target):
            return
        new = NewCorrection(self._direction, row.source, draft, row.target)
        number = self._store.add(new).number
        self._given.setdefault(number, (place, time.perf_counter()))

    @staticmethod
    def _translate(translator: TextTranslator, source: str) -> str:
        found = translator.translate(source, REFINED)
        return "" if found is None else found.text

    def _learn(self, place: int, *, everything: bool = False) -> None:
        """Rounds until fewer corrections wait than would start one; at the end, until none does.

        When it is time to learn everything anew, that is done at once: somebody who corrects for
        an hour pauses for the few seconds that the learner's thread waits for.
        """
        if not self._learns:
            return
        began = time.perf_counter()
        rounds = self._course.rounds
        while rounds.waiting() >= (1 if everything else self._enough):
            self._note(place, rounds.run())
        while rounds.idle_work():
            self._note(place, rounds.run())
        self._seconds += time.perf_counter() - began

    def _note(self, place: int, report: RoundReport | None) -> None:
        if report is None:
            return
        self.reports.append((place, report))
        if report.verdict is Verdict.ACCEPTED:
            now = time.perf_counter()
            for number in self._course.revisions.current.finding.corrections:
                if number in self._given:
                    self._served.setdefault(number, now - self._given[number][1])

    def _score(self, pairs: Sequence[Pair]) -> float | None:
        if not pairs:
            return None
        return evaluate(self._model.serving, pairs, options=REFINED).bleu

    def _result(self, before: Sequence[float | None], after: Sequence[float | None]) -> Simulated:
        drafts = self._drafts
        metrics = Metrics(self._direction.target)
        counted = {
            name: metrics.statistics(texts, drafts.wanted)
            for name, texts in (
                ("frozen", drafts.frozen),
                ("adaptive", drafts.adaptive),
                ("model", drafts.model),
            )
        }
        ter = {
            name: metrics.ter(texts, drafts.wanted)
            for name, texts in (("frozen", drafts.frozen), ("adaptive", drafts.adaptive))
        }
        verdicts = [report.verdict for _, report in self.reports]
        waits = sorted(self._served.values())
        last = self.reports[-1][1] if self.reports else None
        quarter = -max(1, len(drafts.wanted) // 4)
        return Simulated(
            n=len(drafts.wanted),
            corrections=len(self._given),
            bleu_frozen=_bleu(counted["frozen"]),
            bleu_adaptive=_bleu(counted["adaptive"]),
            chrf_frozen=_chrf(counted["frozen"]),
            chrf_adaptive=_chrf(counted["adaptive"]),
            ter_frozen=ter["frozen"],
            ter_adaptive=ter["adaptive"],
            model_bleu_adaptive=_bleu(counted["model"]),
            bleu_frozen_last_quarter=_bleu(counted["frozen"], quarter),
            bleu_adaptive_last_quarter=_bleu(counted["adaptive"], quarter),
            test_before=before[0],
            test_after=after[0],
            general_before=before[1],
            general_after=after[1],
            accepted=verdicts.count(Verdict.ACCEPTED),
            reverted=verdicts.count(Verdict.REVERTED),
            undecided=verdicts.count(Verdict.UNDECIDED),
            seconds_per_correction=self._seconds / max(1, len(self._given)),
            correction_to_served_p50_s=_percentile(waits, 50),
            correction_to_served_p95_s=_percentile(waits, 95),
            right_by_itself=last.right_after if last else 0,
            right_of=last.right_of if last else 0,
            suspects=tuple(sorted(self._given[number][0] for number in self._course.suspects())),
            signature=f"BLEU|{metrics.bleu_signature} chrF2|{metrics.chrf_signature}",
        )


@contextmanager
def thrown_away(
    direction: Direction,
    *,
    base: ModelInfo,
    cache: Path,
    simulations: Path,
    recipe: Recipe | None = None,
) -> Iterator[Simulation]:
    """A simulation in a folder of its own below ``simulations``, which is deleted afterwards.

    What is left there of simulations that were killed is deleted first.
    """
    _sweep(private_folder(simulations))
    try:
        with tempfile.TemporaryDirectory(dir=simulations) as work:
            simulation = Simulation(
                direction=direction, base=base, work=Path(work), cache=cache, recipe=recipe
            )
            try:
                yield simulation
            finally:
                simulation.close()
    finally:
        with suppress(OSError):  # another simulation is played there
            simulations.rmdir()


def _sweep(simulations: Path) -> None:
    for folder in simulations.iterdir():
        if not (folder / LOCK).exists():  # one that begins just now, and holds no text yet
            continue
        with suppress(HomeInUse):
            lock(folder).release()
            delete_folder(folder)


def _bleu(counts: Statistics, since: int | None = None) -> float:
    return round(float(bleu(counts.bleu[since:].sum(axis=0))), 2)


def _chrf(counts: Statistics) -> float:
    return round(float(chrf(counts.chrf.sum(axis=0))), 2)


def _percentile(ordered: Sequence[float], percent: int) -> float | None:
    if len(ordered) < 2:
        return ordered[0] if ordered else None
    return quantiles(ordered, n=100, method="inclusive")[percent - 1]
