"""A course on the tiny schooled model: a profile in a folder, with all that a round needs.

The model gives ``PAIRS`` as they are. Some of them judge (``GENERAL``); what is corrected here, and
what is replayed, are other sentences of the same words.
"""

from __future__ import annotations

import re
import shutil
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass, field
from pathlib import Path

import pytest

from tests.support.tiny_marian import PAIRS
from translator.core.corrections import NewCorrection
from translator.core.direction import Direction
from translator.core.drafts import REFINED
from translator.core.evidence import Evidence
from translator.core.gate import Judgement, Policy, Verdict, judge
from translator.core.learning import RoundReport
from translator.engine.serving import ServingModel
from translator.learning.course import Course
from translator.learning.judging import examination
from translator.learning.recipe.recipe import Recipe
from translator.learning.replay import replay
from translator.learning.subject import Subject
from translator.memory.store import Store

EN_DE = Direction("en", "de")
GENERAL = PAIRS[:5]
REPLAY = (
    "the garden is big",
    "my cat is small",
    "the night was dark",
    "she eats fresh bread",
    "open the door, please",
    "the child sleeps in the house",
)

# Nothing is harm, so that every round that learned something is published.
LENIENT = Policy(
    least_general_pairs=5,
    nll_tolerance=1e3,
    drift_tolerance=1e3,
    bleu_tolerance=1e3,
    fall_confidence=1 - 1e-12,
    degenerate_share=1.0,
)
QUICK = Recipe(
    learning_rate=1.2e-3,  # the first corrections are learned at 2.5 times that: pace.eagerness
    encoder_share=1.0,
    vector_factor=1.0,
    passes=30,
    new_per_step=4,
    past_per_step=4,
    replay_per_step=4,
    kl_weight=1.0,
)

# What the user wants otherwise than the model gives it; the first five are learned within a round.
WISHES = (
    ("we eat bread and cheese", "wir essen Käse und Brot"),
    ("she reads a long book", "sie liest ein Buch"),
    ("he writes a short letter", "er schreibt einen Brief"),
    ("the night was cold and dark", "die Nacht war dunkel und kalt"),
    ("open the window, please", "bitte öffnen Sie das Fenster"),
    ("the train comes at seven", "der Zug kommt heute um sieben"),
    ("close the door, please", "bitte schließen Sie die Tür"),
    ("the bread is fresh today", "heute ist das Brot frisch"),
    ("the child plays with the ball", "das Kind spielt mit der Katze"),
    ("our friends arrive tomorrow", "morgen kommen unsere Freunde an"),
    ("where is the station?", "wo ist denn der Bahnhof?"),
)
# Sources whose hash puts them on the other side: corrections of these judge.
PERSONAL = (
    ("she writes a long letter", "sie schreibt einen langen Brief"),
    ("where is my cat?", "wo ist meine Katze?"),
    ("the train is green", "der Zug ist grün"),
)
_DRAFTS = dict(PAIRS)


@dataclass
class Made:
    """A course with everything around it.

    ``served`` are the models it has handed out to be served, the newest last.
    """

    home: Path
    store: Store
    subject: Subject
    course: Course
    served: list[ServingModel] = field(default_factory=list)

    def correct(self, *pairs: tuple[str, str]) -> list[int]:
        """Add corrections of what the base model gives; their numbers."""
        added = self.store.add_many(
            NewCorrection(EN_DE, source, _DRAFTS.get(source, ""), target)
            for source, target in pairs
        )
        return [one.number for one in added]

    def learn(self) -> list[RoundReport]:
        """Run rounds until nothing waits."""
        return list(self.course.learn_all())

    def says(self, source: str, revision: int | None = None) -> str:
        """What a revision gives for a sentence by itself: by default the one that serves."""
        return self.course.load(revision).draft([source], REFINED)[0].text

    def files(self) -> dict[str, bytes]:
        """Every file below the home with its bytes."""
        return {
            path.relative_to(self.home).as_posix(): path.read_bytes()
            for path in sorted(self.home.rglob("*"))
            if path.is_file()
        }

    def litter(self) -> list[str]:
        """What lies in the folders of the direction without belonging there."""
        known = re.compile(r"\d{4}|index\.json|revisions|heldout|rounds\.jsonl|en-de\.tsv")
        folders = (self.subject.folder, self.subject.revisions)
        found = [path.name for folder in folders if folder.is_dir() for path in folder.iterdir()]
        return sorted(name for name in found if not known.fullmatch(name))


def hold_out(profile: Path, general: Sequence[tuple[str, str]] = GENERAL) -> None:
    """Let a profile judge by these pairs, unless it has some: the shipped ones are too long."""
    (profile / "en-de" / "heldout").mkdir(parents=True, exist_ok=True)
    lines = ["source\ttarget", *("\t".join(pair) for pair in general)]
    table = profile / "en-de" / "heldout" / "en-de.tsv"
    if not table.exists():
        table.write_text("\n".join(lines) + "\n", encoding="utf-8")


@contextmanager
def opened(
    home: Path,
    model: Path,
    *,
    policy: Policy = LENIENT,
    recipe: Recipe = QUICK,
    general: Sequence[tuple[str, str]] = GENERAL,
    read_only: bool = False,
) -> Iterator[Made]:
    """Open the course of a home, which may be a new one, and close it again."""
    profile = home / "profile"
    if not read_only:
        hold_out(profile, general)
        (home / "cache").mkdir(exist_ok=True)
    served: list[ServingModel] = []
    with Store(profile, read_only=read_only) as store:
        subject = Subject(
            store=store,
            direction=EN_DE,
            name="tiny",
            licence="none",
            parameters=1_000,
            base=model,
            folder=profile / "en-de",
            cache=home / "cache",
        )
        course = Course(
            subject,
            on_serving=served.append,
            recipe=recipe,
            policy=policy,
            read_only=read_only,
        )
        try:
            yield Made(home, store, subject, course, served)
        finally:
            course.close()


def replay_little(patch: pytest.MonkeyPatch) -> None:
    """Let the shipped list of general sentences be one in words that the tiny model knows."""
    patch.setattr(replay, "shipped_sources", lambda language: list(REPLAY))


@pytest.fixture(autouse=True)
def few_replay_sources(monkeypatch: pytest.MonkeyPatch) -> None:
    replay_little(monkeypatch)


def copied(home: Path, destination: Path) -> Path:
    """The same home once more, as after a restart from a backup."""
    shutil.copytree(home, destination)
    return destination


def accept_everything(patch: pytest.MonkeyPatch) -> None:
    """Let every candidate be published, whatever was measured."""

    def accepted(evidence: Evidence, policy: Policy) -> Judgement:
        return Judgement(Verdict.ACCEPTED, judge(evidence, policy).reasons)

    patch.setattr(examination, "judge", accepted)
