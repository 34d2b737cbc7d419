"""How soon a word that corrections always put for another is the model's own.

    TRANSLATOR_BENCH_DATA=DIR python tests/bench/run.py adoption

Ten words of the model are each corrected to another one, twenty times in sentences of
``DIR/train/en-de.tsv.xz``, in random order; everything else of its drafts is left as it is, as
people do who edit. After some of the corrections, unseen sentences are translated by the model
alone, without the memory: in how many does the wished word stand? The peer is a model to which
nothing but the same corrections is shown, once each, as they come (online AdamW, 1e-4).
"""

from __future__ import annotations

import os
import random
import re
import tempfile
import time
from collections.abc import Callable, Collection, Sequence
from dataclasses import dataclass, field
from pathlib import Path

from bench_learning import EN_DE, ONLINE, Pairs
from report import table

from translator.core.drafts import REFINED
from translator.core.model_info import ModelInfo
from translator.core.paths import Home
from translator.core.tables import Row, read_table
from translator.engine.model.conversion import convert
from translator.engine.serving import ServingModel
from translator.engine.texts.translation import TextTranslator
from translator.learning.fitting.fitting import FineTuner
from translator.learning.judging.evaluation import evaluate
from translator.learning.replay.replay import example
from translator.learning.simulation import thrown_away
from translator.learning.weights.interpolation import Weights
from translator.models.catalogue import Catalogue

WISHES = {
    "oft": "häufig",
    "sofort": "umgehend",
    "vielleicht": "eventuell",
    "schnell": "rasch",
    "immer": "stets",
    "nur": "lediglich",
    "schon": "bereits",
    "Bild": "Foto",
    "Arzt": "Doktor",
    "Mädchen": "Mädel",
}
# What has a sentence said in English, so that few have to be translated to find the words.
_ENGLISH = (
    "often|at once|immediately|maybe|perhaps|fast|quickly|always|only|already|picture|doctor|girl"
)
_CORRECTIONS, _UNSEEN = 20, 20  # of each word
_SHOWN = (25, 50, 100, 200)
_PEER = "online AdamW 1e-4"
_SEED = 3

Translate = Callable[[Sequence[str]], Sequence[str]]


@dataclass(frozen=True, slots=True)
class _Stream:
    """The corrections, and what is asked after some of them: (unseen source, wished word)."""

    corrections: list[Row]
    asked: list[tuple[str, str]]
    general: Pairs  # without any of the words


@dataclass(slots=True)
class _Learner:
    """What was found of one learner."""

    adopted: list[float] = field(default_factory=list)  # shares of 100, by ``_SHOWN``
    general: float = 0.0

    def ask(self, stream: _Stream, translate: Translate) -> None:
        drafts = translate([source for source, _ in stream.asked])
        pairs = zip(stream.asked, drafts, strict=True)
        found = [_says(draft, wished) for (_, wished), draft in pairs]
        self.adopted.append(100 * sum(found) / len(found))


def main() -> None:
    data = os.environ.get("TRANSLATOR_BENCH_DATA")
    if not data:
        print("\nadoption: left out; name the folder of streams: make bench DATA=FOLDER")
        return
    with tempfile.TemporaryDirectory(prefix="bench-adoption-") as work:
        home = Home(data=Path(work), cache=Path(work))
        base = Catalogue(home).for_direction(EN_DE)
        frozen = _served(base.folder, home)
        stream = _stream(Path(data), _translating(frozen))
        before = evaluate(frozen, stream.general, options=REFINED).bleu
        learners = {_PEER: _peer(base.folder, home, stream), "ours": _ours(base, home, stream)}
    table(
        f"adoption: of {len(stream.asked)} unseen sentences, % with the wished word by the model "
        "alone",
        ("after corrections", *map(str, _SHOWN), "general BLEU without these words"),
        [
            (name, *(f"{one:.0f}" for one in found.adopted), f"{found.general - before:+.2f}")
            for name, found in learners.items()
        ],
    )


def _stream(data: Path, translate: Translate) -> _Stream:
    """Sentences in whose draft one of the words stands, once, and none of the others."""
    chance = random.Random(_SEED)
    wanted = re.compile(rf"\b(?:{_ENGLISH})\b", re.IGNORECASE)
    sources = {row.source for row in read_table(data / "train" / "en-de.tsv.xz", EN_DE)}
    usable = sorted(one for one in sources if wanted.search(one) and 4 <= len(one.split()) <= 14)
    chance.shuffle(usable)
    by_word: dict[str, Pairs] = {word: [] for word in WISHES}
    enough = _CORRECTIONS + _UNSEEN
    for at in range(0, len(usable), 500):
        some = usable[at : at + 500]
        for source, draft in zip(some, translate(some), strict=True):
            words = [word for word in WISHES if _says(draft, word)]
            if len(words) != 1 or not _alone(words[0]).search(draft):
                continue
            if len(by_word[words[0]]) < enough:
                by_word[words[0]].append((source, draft))
        if all(len(found) == enough for found in by_word.values()):
            break
    corrections = [
        Row(source, _wished(draft, word))
        for word, found in by_word.items()
        for source, draft in found[:_CORRECTIONS]
    ]
    chance.shuffle(corrections)
    asked = [
        (source, WISHES[word]) for word, found in by_word.items() for source, _ in found[-_UNSEEN:]
    ]
    general = [
        (row.source, row.target)
        for row in read_table(data / "dev" / "en-de.tsv.xz", EN_DE)
        if not wanted.search(row.source)
    ]
    return _Stream(corrections, asked, general)


def _ours(base: ModelInfo, home: Home, stream: _Stream) -> _Learner:
    """With gate and everything, as ``translator simulate`` plays a stream."""
    found = _Learner()
    done = 0
    with thrown_away(EN_DE, base=base, cache=home.cache, simulations=home.simulations) as played:

        def count() -> None:
            nonlocal done
            done += 1
            if done in _SHOWN:
                found.ask(stream, played.translate_alone)

        told = played.play(stream.corrections, general=stream.general, on_sentence=count)
    found.general = told.general_after or 0.0
    return found


def _peer(folder: Path, home: Home, stream: _Stream) -> _Learner:
    """One step for each correction, with nothing that keeps the model from forgetting."""
    found, tuner = _Learner(), FineTuner(folder, EN_DE, ONLINE[_PEER])
    learned: Pairs = []
    for number, row in enumerate(stream.corrections, start=1):
        tuner.fit([example(row.source, row.target)])
        learned.append((row.source, row.target))
        if number in _SHOWN:
            served = _served(folder, home, tuner.weights(), tuner.unlisted(learned))
            found.ask(stream, _translating(served))
    found.general = evaluate(served, stream.general, options=REFINED).bleu
    tuner.close()
    return found


def _served(
    folder: Path, home: Home, weights: Weights | None = None, also_said: Collection[str] = ()
) -> ServingModel:
    """The base model, or what became of it, as it is served."""
    staged = home.cache / f"served-{time.monotonic_ns()}"
    convert(folder, staged, weights=weights, also_said=also_said)
    return ServingModel(model_folder=folder, serving_folder=staged, direction=EN_DE)


def _translating(model: ServingModel) -> Translate:
    return lambda sources: list(TextTranslator(model).translate_lines(sources, REFINED))


def _says(draft: str, word: str) -> bool:
    """Whether a word stands in a draft, as it is or with an ending."""
    return re.search(rf"\b{word}", draft, re.IGNORECASE) is not None


def _wished(draft: str, word: str) -> str:
    """A draft with the wished word in the place of another, large or small as that."""

    def instead(found: re.Match[str]) -> str:
        wish = WISHES[word]
        return wish[:1].upper() + wish[1:] if found.group()[:1].isupper() else wish

    return _alone(word).sub(instead, draft)


def _alone(word: str) -> re.Pattern[str]:
    return re.compile(rf"\b{word}\b", re.IGNORECASE)
