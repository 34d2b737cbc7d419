"""What learning costs: latency of the window meanwhile, memory, and a round of a large model.

The peer of each figure stands beside it: the same sentences while nothing is learned, the process
before it ever learned, and the model that is bundled.
"""

from __future__ import annotations

import statistics
import tempfile
import threading
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path

import psutil
from random_model import EN_DE, bundled_pieces, write_random_model
from report import goal, median, percentile, table

from translator.core.corrections import NewCorrection
from translator.core.drafts import GREEDY
from translator.core.learning import LearnerState, Progress, RoundReport
from translator.core.paths import Home
from translator.learning.replay.replay import shipped_sources
from translator.workbench import Workbench

SENTENCES, CORRECTIONS = 300, 64
# OPUS-MT's Marian models (Tiedemann and Thottingal 2020): 6 + 6 layers of width 512.
LARGE = {
    "d_model": 512,
    "encoder_layers": 6,
    "decoder_layers": 6,
    "encoder_ffn_dim": 2048,
    "decoder_ffn_dim": 2048,
    "encoder_attention_heads": 8,
    "decoder_attention_heads": 8,
}
LARGE_VOCABULARY = 58_101


class Memory:
    """Resident memory of this process, watched by a thread; in megabytes."""

    def __init__(self) -> None:
        self._process = psutil.Process()
        self._done = threading.Event()
        self.highest = 0.0
        self._thread = threading.Thread(target=self._watch)
        self._thread.start()

    def now(self) -> float:
        return float(self._process.memory_info().rss) / 1e6

    def close(self) -> None:
        self._done.set()
        self._thread.join()

    def _watch(self) -> None:
        while not self._done.wait(0.05):
            self.highest = max(self.highest, self.now())


def corrections(sentences: list[str], workbench: Workbench) -> list[NewCorrection]:
    """Corrections that a model has to learn something for: each draft with one word more."""
    drafts = workbench.translator(EN_DE).serving.draft(sentences, GREEDY)
    return [
        NewCorrection(EN_DE, draft.source, draft.text, f"{draft.text.rstrip('.!?')}, übrigens.")
        for draft in drafts
    ]


def latencies(
    sentences: list[str], workbench: Workbench, typed: Callable[[], None] = lambda: None
) -> list[float]:
    """Milliseconds from a sentence to its draft, as while typing: a moment between two of them.

    ``typed`` is called before each, as the window tells its learner of each key.
    """
    taken = []
    for sentence in sentences:
        typed()
        began = time.perf_counter()
        workbench.translate(sentence, EN_DE)
        taken.append((time.perf_counter() - began) * 1000)
        time.sleep(0.02)
    return taken


@contextmanager
def home() -> Iterator[Home]:
    with tempfile.TemporaryDirectory(prefix="bench-round-") as folder:
        yield Home(data=Path(folder), cache=Path(folder) / "cache")


def while_learning() -> None:
    """Latency and memory with the bundled model."""
    sources = shipped_sources("en")
    with home() as place:
        workbench = Workbench(place, keeps_memory=True)
        idle = latencies(sources[:SENTENCES], workbench)
        workbench.close()
        workbench = Workbench(place, keeps_memory=True)  # that has drafted none of them yet
        memory = Memory()
        before = memory.now()
        reports: list[RoundReport] = []
        began, idle_again = threading.Event(), threading.Event()

        def hear(event: Progress | RoundReport) -> None:
            if isinstance(event, RoundReport):
                reports.append(event)
            elif event.state is LearnerState.LEARNING:
                began.set()
            elif event.state is LearnerState.IDLE:
                idle_again.set()

        def fail(error: Exception) -> None:
            raise error

        taught = corrections(sources[-CORRECTIONS:], workbench)
        learner = workbench.learner(EN_DE, on_event=hear, on_error=fail)
        workbench.correct_many(taught)
        learner.corrections_changed()
        began.wait(timeout=60)
        busy = latencies(sources[:SENTENCES], workbench, learner.typed)
        idle_again.wait(timeout=300)
        highest = memory.highest
        learner.close()
        after = memory.now()
        memory.close()
        workbench.close()
    rows = [
        [name, f"{median(taken):.1f}", f"{percentile(taken, 0.95):.1f}"]
        for name, taken in (("idle", idle), ("while learning", busy))
    ]
    table("milliseconds from a sentence to its draft", ["", "p50", "p95"], rows)
    ratio = percentile(busy, 0.95) / percentile(idle, 0.95)
    goal("p95 while learning at most 1.5 times idle", ratio <= 1.5, f"{ratio:.2f}")
    seconds = statistics.median(report.seconds for report in reports) if reports else 0.0
    print(f"  {len(reports)} rounds of the bundled model, {seconds:.1f} s each (median)")
    print(f"  memory {before:.0f} MB before, {highest:.0f} MB at most, {after:.0f} MB afterwards")
    goal("at most 1,200 MB while learning", highest <= 1200, f"{highest:.0f} MB")


def write_large(folder: Path) -> Path:
    """A model of OPUS-MT's size for one direction alone, which therefore has no target tokens."""
    pieces = [piece for piece in bundled_pieces() if not piece.startswith(">>")]
    return write_random_model(folder, LARGE, pieces, LARGE_VOCABULARY)


def large_round() -> None:
    """One round of a large model."""
    with home() as place:
        model = write_large(place.data / "large")
        workbench = Workbench(place, model=str(model))
        course = workbench.course(EN_DE, writing=True)
        rows = [
            NewCorrection(EN_DE, source, "", "Das ist eine andere Übersetzung.")
            for source in shipped_sources("en")[-8:]
        ]
        memory = Memory()
        workbench.correct_many(rows)
        course.confirm([one.number for one in workbench.corrections()])
        first = course.rounds.run()
        workbench.correct_many(
            [NewCorrection(EN_DE, f"{row.source} Now.", "", "Das auch, jetzt.") for row in rows[:4]]
        )
        course.confirm([one.number for one in workbench.corrections()])
        second = course.rounds.run()
        memory.close()
        workbench.close()
    if first is None or second is None:
        print("  the large model had nothing to learn")
        return
    print(f"  74 million parameters: the first round {first.seconds:.1f} s (the base model is")
    print(f"  scored too), {memory.highest:.0f} MB at most")
    goal("a round of OPUS-MT's size in 30 s", second.seconds <= 30, f"{second.seconds:.1f} s")


def main() -> None:
    print("\nwhat learning costs")
    while_learning()
    large_round()
