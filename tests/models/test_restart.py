"""A run of the recipe that was killed goes on from its checkpoint when it is started again."""

from __future__ import annotations

import json
import subprocess
import time
from pathlib import Path
from typing import Any

import pytest
import torch
from safetensors.torch import load_file

from tests.models.made_corpus import ENVIRONMENT, PEAK, WARMUP, training, write_corpus
from tests.models.test_recipe import recipe

LONG = "5"  # minutes, of which a run has had some seconds when it is killed


def _killed_after_a_checkpoint(command: list[str], work: Path) -> tuple[dict[str, Any], str]:
    """The last checkpoint of a run that is killed once it has saved one, and what the run said."""
    checkpoint, said = work / "checkpoint.pt", work.with_name("said.txt")
    before = checkpoint.stat().st_mtime_ns if checkpoint.exists() else 0
    with said.open("w") as output, subprocess.Popen(command, env=ENVIRONMENT, stdout=output) as run:
        while run.poll() is None:
            if checkpoint.exists() and checkpoint.stat().st_mtime_ns > before:
                run.kill()
            time.sleep(0.02)
    assert run.returncode < 0, "it is to be killed before it ends"
    return torch.load(checkpoint, weights_only=True), said.read_text()


def _updates(checkpoint: dict[str, Any]) -> set[int]:
    """How often the optimiser has changed each weight."""
    return {int(one["step"]) for one in checkpoint["optimiser"]["state"].values()}


@pytest.mark.timeout(300)
def test_a_killed_run_goes_on_from_its_checkpoint(tmp_path: Path) -> None:
    command, work = training(tmp_path), tmp_path / "work"
    first, _ = _killed_after_a_checkpoint([*command, LONG], work)
    second, said = _killed_after_a_checkpoint([*command, LONG], work)

    assert f"going on from step {first['step']}," in said
    assert second["step"] > first["step"]
    assert second["spent"] > first["spent"]
    assert _updates(second) == {second["step"]}
    (group,) = second["optimiser"]["param_groups"]
    assert group["lr"] == pytest.approx(PEAK * min(1.0, second["step"] / WARMUP))

    # The time that it had before counts: with half of it as its budget it has nothing left to do.
    spent = str(second["spent"] / 60 / 2)
    subprocess.run([*command, spent], env=ENVIRONMENT, check=True, timeout=120, capture_output=True)
    (record,) = json.loads((work / "final" / "training.json").read_text())
    assert record["steps"] == second["step"]
    log = [json.loads(line) for line in (work / "log.jsonl").read_text().splitlines()]
    (saved,) = [line for line in log if line["step"] == second["step"] and "train" in line]
    assert record["held_out"]["last"] == pytest.approx(saved["held_out"])
    kept = second["network" if record["kept"] == "last" else "average"]
    written = load_file(work / "final" / "model.safetensors")
    assert all(torch.equal(written[name], one) for name, one in kept.items())


def test_a_list_of_own_translations_is_whole_or_not_there(tmp_path: Path) -> None:
    """A run that ends in the midst of writing it, here for want of room, can be started again."""
    body = """
import resource
import train
from corpus import Corpus
corpus, config, work = map(Path, sys.argv[1:])
settings = train.read_config([Path(train.__file__).with_name("config.toml"), config])
(work / "tokeniser").mkdir(parents=True)
learned = Corpus("es", corpus, work / "tokeniser", settings)
run = train.Run(learned, settings, work, minutes=1.0, workers=1)
train.greedy = lambda network, sources, *rest: sources
resource.setrlimit(resource.RLIMIT_FSIZE, (500, 500))
try:
    run._translate_own()
    found = "no failure"
except Exception as error:
    found = type(error).__name__
print(json.dumps([found, (work / "own.json").exists()]))
"""
    corpus, config = write_corpus(tmp_path)
    assert recipe(body, corpus, config, tmp_path / "work") == ["FileUnwritable", False]
