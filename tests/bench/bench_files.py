"""A file of lines: our streaming translation against raw CTranslate2 on the same segments."""

from __future__ import annotations

import tempfile
import time
from collections import deque
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from unittest.mock import patch

import ctranslate2
from report import goal, median, table
from texts import as_in_a_file

from translator.core.direction import Direction
from translator.core.drafts import GREEDY, DecodingOptions
from translator.core.paths import Home
from translator.core.resources import resources
from translator.engine.decoding.decoding import Decoder
from translator.engine.decoding.hypothesis import Hypothesis
from translator.engine.model.serving_cache import serving_folder
from translator.engine.model.tokeniser import Tokeniser
from translator.engine.sentences.segmentation import segments
from translator.workbench import Workbench

DIRECTION = Direction("en", "de")
ROUNDS = 3
LINES = 5000
THREADS = 2
# The best of 512, 768, 1024, 1536, 2048, 4096 and 8192.
RAW_BATCH_TOKENS = 1024
# What a draft is asked for with, as in ``engine/decoding/decoding.py``; but the shortlist is ours.
OPTIONS: dict[str, int | bool] = {
    "no_repeat_ngram_size": GREEDY.repetition_limit,
    "disable_unk": True,
    "return_scores": True,
    "return_end_token": True,
}


@dataclass(frozen=True, slots=True)
class _Took:
    """What one pass over the file took: by the clock, and of all cores together."""

    clock: float
    cores: float


@contextmanager
def _measured(into: list[_Took]) -> Iterator[None]:
    clock, cores = time.perf_counter(), time.process_time()
    yield
    into.append(_Took(time.perf_counter() - clock, time.process_time() - cores))


def _ours(lines: list[str], home: Home, into: list[_Took]) -> int:
    """Translate as ``translator translate`` does; returns how many texts were decoded for it."""
    workbench = Workbench(home, threads=THREADS)
    workbench.translator(DIRECTION)
    decoded = 0
    decode = Decoder.decode

    def counted(self: Decoder, texts: Sequence[str], options: DecodingOptions) -> list[Hypothesis]:
        nonlocal decoded
        decoded += len(texts)
        return decode(self, texts, options)

    with patch.object(Decoder, "decode", counted), _measured(into):
        deque(workbench.translate_lines(lines, DIRECTION, DecodingOptions(beam=1)), maxlen=0)
    workbench.close()
    return decoded


def _raw(segments: list[list[str]], folder: Path, into: list[_Took], **options: int | bool) -> int:
    """Decode the pieces at once, as fast as CTranslate2 can; returns how many it made.

    What is measured is decoding alone: the pieces are there before, and no text is made of the
    answer.
    """
    engine = ctranslate2.Translator(
        str(folder), device="cpu", compute_type="int8", inter_threads=THREADS, intra_threads=1
    )
    with _measured(into):
        results = engine.translate_batch(
            segments,
            beam_size=1,
            max_batch_size=RAW_BATCH_TOKENS,
            batch_type="tokens",
            **options,
        )
    return sum(len(result.hypotheses[0]) for result in results)


def _row(name: str, took: list[_Took], tokens: int) -> tuple[str, str, str, str]:
    clock = median([each.clock for each in took])
    cores = median([each.cores for each in took])
    return name, f"{clock:.2f}", f"{tokens / clock:.0f}", f"{cores:.2f}"


def _ratios(raw: list[_Took], ours: list[_Took]) -> tuple[float, float]:
    """How fast ours is against raw, by the clock and by core seconds: medians over the turns."""
    clock = median([a.clock / b.clock for a, b in zip(raw, ours, strict=True)])
    return clock, median([a.cores / b.cores for a, b in zip(raw, ours, strict=True)])


def main() -> None:
    """Print tokens per second of all, turn by turn in one run, and ours against raw."""
    lines = as_in_a_file(LINES)
    folder = resources() / "models" / f"small-{DIRECTION.slug}"
    raw: list[_Took] = []
    bare: list[_Took] = []
    listed: list[_Took] = []
    ours: list[_Took] = []
    tokens = decoded = 0
    with tempfile.TemporaryDirectory() as temporary:
        home = Home(Path(temporary) / "data", Path(temporary) / "cache")
        tokeniser = Tokeniser(folder, DIRECTION)
        serving = serving_folder(folder, home.serving)
        pieces = [
            tokeniser.encode(segment.source)
            for line in lines
            for segment in segments(line, DIRECTION.source)
        ]
        for turn in range(ROUNDS):  # now one goes first, now the other
            if turn % 2:
                decoded = _ours(lines, home, ours)
            tokens = _raw(pieces, serving, raw, **OPTIONS)
            _raw(pieces, serving, bare)
            _raw(pieces, serving, listed, use_vmap=True, **OPTIONS)
            if not turn % 2:
                decoded = _ours(lines, home, ours)
    table(
        f"File of {len(lines)} lines ({len(pieces)} segments), greedy, int8, {THREADS} threads",
        ("", "seconds", "tokens/s", "core seconds"),
        [
            _row("raw CTranslate2, our decoding options", raw, tokens),
            _row("raw CTranslate2, none of them", bare, tokens),
            _row("raw CTranslate2, our options and shortlist", listed, tokens),
            _row("translator translate", ours, tokens),
        ],
    )
    ratio, cores = _ratios(raw, ours)
    goal("throughput against raw CTranslate2 ≥ 0.9", ratio >= 0.9, f"{ratio:.2f}")
    print(f"  by core seconds, which other programs disturb less: {cores:.2f}")
    clock, cores = _ratios(bare, ours)
    print(f"  against raw CTranslate2 with none: {clock:.2f}, by core seconds {cores:.2f}")
    clock, cores = _ratios(listed, ours)
    print(f"  against it with our shortlist, too: {clock:.2f}, by core seconds {cores:.2f}")
    again = decoded / len(pieces) - 1
    print(f"  texts decoded besides one for each segment (asked again, or probed): {again:.1%}")


if __name__ == "__main__":
    main()
