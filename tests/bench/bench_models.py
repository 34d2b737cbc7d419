"""What one sentence costs: each bundled model, the first that was, and one for all languages.

The network is timed alone, by turns: the same sentences, as many pieces read and said by all of
them. What those that do not ship would say is nothing, as their weights are random.
"""

from __future__ import annotations

import random
import tempfile
import time
from dataclasses import dataclass
from pathlib import Path

import ctranslate2
import numpy as np
from random_model import BUNDLED, EN_DE, bundled_pieces, write_random_model
from report import goal, median, table
from safetensors.numpy import load_file, save_file
from texts import everyday

from translator.core.direction import Direction
from translator.core.drafts import GREEDY
from translator.core.model_info import ModelSource
from translator.core.resources import resources
from translator.engine.model.conversion import convert
from translator.engine.model.shortlist import PIECES, SHORTLIST, has_mapping, pieces_checksum
from translator.engine.model.tokeniser import END, Tokeniser
from translator.models.folder import read_model

LANGUAGES = ("de", "fr", "es", "zh", "ja")
LENGTH = 18  # pieces of a sentence, read and said
TURNS = 100
BOUND = 1.5  # of the first model's time
# The models that the program began with on 24 November 2026, one for each direction of English and
# German: the bundled one's sizes, but for one layer less in the encoder. They had no shortlist.
FIRST = {"encoder_layers": 4}
FIRST_VOCABULARY = 8_001
# One model for all ten directions, with as many parameters as the five together: the same layers,
# twice as wide, and a vocabulary for six languages, two of which take thousands of characters.
ONE = {"d_model": 512, "encoder_ffn_dim": 2048, "decoder_ffn_dim": 2048}
ONE |= {"encoder_attention_heads": 8, "decoder_attention_heads": 8}
ONE_VOCABULARY = 32_001
# The same vocabulary, and the layers that each of the five has for itself: a third of the size.
SMALL: dict[str, int] = {}
THE_FIRST = "the first that was bundled"
# Models of random weights: their sizes, their vocabulary, and whether they have a shortlist, which
# is that of the bundled German model.
MADE = {
    THE_FIRST: (FIRST, FIRST_VOCABULARY, False),
    "one for all": (ONE, ONE_VOCABULARY, False),
    "one for all, with a shortlist": (ONE, ONE_VOCABULARY, True),
    "one for all, small, with a shortlist": (SMALL, ONE_VOCABULARY, True),
}


@dataclass(frozen=True, slots=True)
class _Peer:
    """A loaded model, the sentences in its pieces, and what it is made of."""

    engine: ctranslate2.Translator
    sentences: list[list[str]]
    has_shortlist: bool
    parameters: int
    megabytes: float  # of the weights as they are served

    @staticmethod
    def of(model: Path, serving: Path, direction: Direction, texts: list[str]) -> _Peer:
        convert(model, serving)
        tokeniser = Tokeniser(model, direction)
        return _Peer(
            ctranslate2.Translator(str(serving), device="cpu", intra_threads=1),
            _of_one_length(tokeniser, texts),
            has_mapping(serving),
            read_model(model, name=model.name, source=ModelSource.FOLDER).parameters,
            (serving / "model.bin").stat().st_size / 1e6,
        )

    def milliseconds(self, number: int) -> float:
        """One sentence, as the program asks for it, but that it is told how long to go on."""
        sentence = self.sentences[number % len(self.sentences)]
        began = time.perf_counter()
        self.engine.translate_batch(
            [sentence],
            beam_size=GREEDY.beam,
            no_repeat_ngram_size=GREEDY.repetition_limit,
            disable_unk=True,
            use_vmap=self.has_shortlist,
            return_scores=True,
            min_decoding_length=LENGTH,
            max_decoding_length=LENGTH,
        )
        return 1000 * (time.perf_counter() - began)


def _of_one_length(tokeniser: Tokeniser, texts: list[str]) -> list[list[str]]:
    """The sentences that are long enough, up to the piece that makes them ``LENGTH`` long."""
    encoded = map(tokeniser.encode, texts)
    return [[*pieces[: LENGTH - 1], END] for pieces in encoded if len(pieces) >= LENGTH]


def _with_shortlist(model: Path, vocabulary_size: int) -> None:
    """Give a model the bundled one's shortlist, which has nothing for pieces of its own."""
    tensors = load_file(BUNDLED / SHORTLIST)
    pieces = bundled_pieces()
    unused = vocabulary_size - 1 - len(pieces)
    tensors["counts"] = np.concatenate([tensors["counts"], np.zeros(unused, np.uint16)])
    pieces += [f"unused{number}" for number in range(unused)]
    save_file(tensors, model / SHORTLIST, metadata={PIECES: pieces_checksum(pieces)})


def _peers(root: Path) -> dict[str, _Peer]:
    texts = everyday()
    peers = {}
    for code in LANGUAGES:
        model, serving = resources() / "models" / f"small-en-{code}", root / code
        peers[model.name] = _Peer.of(model, serving, Direction("en", code), texts)
    for name, (sizes, vocabulary_size, listed) in MADE.items():
        model = write_random_model(root / name, sizes, bundled_pieces(), vocabulary_size)
        if listed:
            _with_shortlist(model, vocabulary_size)
        peers[name] = _Peer.of(model, root / f"{name}, served", EN_DE, texts)
    return peers


def main() -> None:
    """Print medians over many turns, in each of which all models come once, in random order."""
    with tempfile.TemporaryDirectory(prefix="bench-models-") as root:
        peers = _peers(Path(root))
        took: dict[str, list[float]] = {name: [] for name in peers}
        order = list(peers)
        draw = random.Random(1)
        for turn in range(TURNS):
            draw.shuffle(order)
            for name in order:
                took[name].append(peers[name].milliseconds(turn))
    times = {name: median(one) for name, one in took.items()}
    rows = [
        (
            name,
            f"{peer.parameters / 1e6:.1f}",
            f"{peer.megabytes:.1f}",
            f"{times[name]:.1f}",
            f"{times[name] / times[THE_FIRST]:.2f}",
        )
        for name, peer in peers.items()
    ]
    head = ("", "million parameters", "MB served", "p50 ms", "of the first's")
    table(f"One sentence of {LENGTH} pieces, greedy, in int8", head, rows)
    for name in [one for one in peers if one != THE_FIRST]:
        ratio = times[name] / times[THE_FIRST]
        goal(f"at most {BOUND} times the first: {name}", ratio <= BOUND, f"{ratio:.2f}")


if __name__ == "__main__":
    main()
