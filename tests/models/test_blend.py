"""``packaging/bundled-model/blend.py`` takes as much of a run as makes translations better."""

from __future__ import annotations

import json
import lzma
import os
import shutil
import subprocess
import sys
from pathlib import Path

import numpy as np
import pytest
from safetensors.numpy import save_file

from tests.support.int8_model import RECIPE
from translator.core.resources import resources
from translator.engine.model.weights_file import read_weights

MODEL = resources() / "models" / "small-en-de"
PAIRS = (
    ("Good morning.", "Guten Morgen."),
    ("Where is the station?", "Wo ist der Bahnhof?"),
    ("I am very tired today.", "Ich bin heute sehr müde."),
    ("She has two brothers.", "Sie hat zwei Brüder."),
)


def spoiled(folder: Path) -> Path:
    """The bundled model with so much noise that it says nothing of use."""
    shutil.copytree(MODEL, folder)
    draw = np.random.default_rng(1)
    weights = {
        name: (one + 0.3 * draw.standard_normal(one.shape)).astype(np.float32)
        for name, one in read_weights(MODEL).items()
    }
    save_file(weights, folder / "model.safetensors", metadata={"format": "pt"})
    return folder


@pytest.mark.parametrize(("run_is_good", "share"), [(True, 1.0), (False, 0.0)])
def test_the_better_of_two_is_taken(tmp_path: Path, run_is_good: bool, share: float) -> None:
    bad, work = spoiled(tmp_path / "bad"), tmp_path / "work"
    start, run = (bad, MODEL) if run_is_good else (MODEL, bad)
    shutil.copytree(run, work / "final")
    dev = tmp_path / "corpus/dev/en-de.tsv.xz"
    dev.parent.mkdir(parents=True)
    lines = "".join(f"{one}\t{other}\tgeneral\n" for one, other in PAIRS)
    dev.write_bytes(lzma.compress(f"en\tde\tdomain\n{lines}".encode()))
    command = [sys.executable, str(RECIPE / "blend.py"), "de", "--shares", "0", "1"]
    command += ["--domains", "general"]
    for name, place in (("work", work), ("start", start), ("corpus", tmp_path / "corpus")):
        command += [f"--{name}", str(place)]
    environment = os.environ | {"PYTHONPATH": str(RECIPE.parents[1])}
    subprocess.run(command, env=environment, check=True, timeout=120)
    # Run again after it was shipped to where the run began, it is not blended once more.
    again = [str(work / "blended") if one == str(start) else one for one in command]
    subprocess.run(again, env=environment, check=True, timeout=120)

    told = json.loads((work / "blended/training.json").read_text(encoding="utf-8"))[-1]["blended"]
    assert told["share"] == share
    assert told["bleu"][str(share)] > 50 > told["bleu"][str(1 - share)]
    found, wanted = read_weights(work / "blended"), read_weights(MODEL)
    assert all(np.array_equal(found[name], one) for name, one in wanted.items())
