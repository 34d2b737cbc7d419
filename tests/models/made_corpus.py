"""A corpus made up here, and a recipe small enough that a run learns it in seconds."""

from __future__ import annotations

import lzma
import random
import sys
from pathlib import Path

from tests.support.int8_model import RECIPE

PEAK, WARMUP = 5e-3, 200  # of the learning rate, in steps
_NOUNS = (("cat", "gato"), ("dog", "perro"), ("house", "casa"), ("tree", "árbol"))
_VERBS = (("sees", "ve"), ("has", "tiene"), ("finds", "halla"))
_CONFIG = f"""
[tokeniser]
pieces = 36
[model]
width = 32
feed_forward = 64
heads = 2
encoder_layers = 1
decoder_layers = 1
[streams]
block = 0.5
[optimiser]
tokens_per_batch = 800
warmup_steps = {WARMUP}
peak_learning_rate = {PEAK}
[schedule]
evaluate_every_minutes = 0.02
average_decay = 0.9
first_stage = 0.5
[for.es]
domains = {{ general = 1.0 }}
"""
ENVIRONMENT = {"PYTHONPATH": str(RECIPE.parents[1]), "PATH": "/usr/bin:/bin"}


def write_corpus(root: Path) -> tuple[Path, Path]:
    """Pairs of English and Spanish, and of French that is none; the folder and the small recipe."""
    rng = random.Random(1)
    rows = []
    for _ in range(400):
        one, verb, other = rng.choice(_NOUNS), rng.choice(_VERBS), rng.choice(_NOUNS)
        rows.append((f"The {one[0]} {verb[0]} {other[0]}.", f"El {one[1]} {verb[1]} {other[1]}."))
    corpus, config = root / "corpus", root / "small.toml"
    config.write_text(_CONFIG, encoding="utf-8")
    for part, chosen in (("train", rows[:-20]), ("dev", rows[-20:])):
        (corpus / part).mkdir(parents=True)
        lines = "".join(f"{one}\t{other}\tgeneral\n" for one, other in chosen)
        for code in ("es", "fr"):
            with lzma.open(corpus / part / f"en-{code}.tsv.xz", "wt", encoding="utf-8") as file:
                of_code = lines.replace("The", "A") if code == "fr" else lines
                file.write(f"en\t{code}\tdomain\n{of_code}")
    return corpus, config


def training(root: Path) -> list[str]:
    """The command that trains on such a corpus in ``root / "work"``; its minutes are to follow."""
    corpus, config = write_corpus(root)
    options = ["--corpus", corpus, "--work", root / "work"]
    options += ["--config", RECIPE / "config.toml", config]
    return [sys.executable, str(RECIPE / "train.py"), "es", *map(str, options), "--minutes"]
