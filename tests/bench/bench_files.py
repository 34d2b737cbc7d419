"""A file of lines: our streaming translation against raw CTranslate2 on the same segments."""

from __future__ import annotations

import tempfile
import time
from pathlib import Path

import ctranslate2
from report import goal, median, table
from texts import different

from translator.core.direction import Direction
from translator.core.drafts import DecodingOptions
from translator.core.paths import Home
from translator.core.resources import resources
from translator.engine.serving_cache import serving_folder
from translator.engine.tokeniser import Tokeniser
from translator.workbench import Workbench

DIRECTION = Direction("en", "de")
ROUNDS = 3
LINES = 2000
RAW_BATCH_TOKENS = 2048


def _ours(lines: list[str], home: Home) -> float:
    workbench = Workbench(home, threads=2)
    workbench.translator(DIRECTION)
    began = time.perf_counter()
    for _ in workbench.translate_lines(lines, DIRECTION, DecodingOptions(beam=1)):
        pass
    seconds = time.perf_counter() - began
    workbench.close()
    return seconds


def _raw(segments: list[list[str]], folder: Path) -> tuple[float, int]:
    engine = ctranslate2.Translator(
        str(folder), device="cpu", compute_type="int8", inter_threads=2, intra_threads=1
    )
    began = time.perf_counter()
    results = engine.translate_batch(
        segments, beam_size=1, max_batch_size=RAW_BATCH_TOKENS, batch_type="tokens"
    )
    seconds = time.perf_counter() - began
    return seconds, sum(len(result.hypotheses[0]) for result in results)


def main() -> None:
    """Print tokens per second of both, and their ratio."""
    lines = different(LINES)
    folder = resources() / "models" / f"small-{DIRECTION.slug}"
    with tempfile.TemporaryDirectory() as temporary:
        home = Home(Path(temporary) / "data", Path(temporary) / "cache")
        tokeniser = Tokeniser(folder, DIRECTION)
        serving = serving_folder(folder, home.serving)
        segments = [tokeniser.encode(line) for line in lines]
        raw, ours, tokens = [], [], 0
        for _ in range(ROUNDS):
            seconds, tokens = _raw(segments, serving)
            raw.append(seconds)
            ours.append(_ours(lines, home))
    rows = [
        (name, f"{median(seconds):.2f}", f"{tokens / median(seconds):.0f}")
        for name, seconds in (("raw CTranslate2", raw), ("translator translate", ours))
    ]
    table(f"File of {len(lines)} lines, greedy, int8", ("", "seconds", "tokens/s"), rows)
    ratio = median([a / b for a, b in zip(raw, ours, strict=True)])
    goal("throughput against raw CTranslate2 ≥ 0.9", ratio >= 0.9, f"{ratio:.2f}")


if __name__ == "__main__":
    main()
