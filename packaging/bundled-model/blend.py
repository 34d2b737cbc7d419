"""Blend the weights of a run that went on with those it began with, as far as BLEU likes it best.

    python packaging/bundled-model/blend.py de --work DIR --start MODEL_FOLDER --corpus DIR

Weights that one run made of another's lie in one basin of the loss, and a mean of the two often
translates better than either (Wortsman et al. 2022, "Robust fine-tuning of zero-shot models").
Each blend is scored as it will be served, in eight bits with a beam of four, on held-out pairs,
which are there to choose by; the best one, by the mean over directions and domains, is written to
``DIR/blended`` beside ``DIR/final``, for ``ship.py --result blended``. What is blended already
stays as it is: once shipped, it lies where the run began.
"""

from __future__ import annotations

import argparse
import json
import shutil
import tempfile
from collections.abc import Mapping, Sequence
from pathlib import Path
from statistics import mean
from typing import Any

import numpy.typing as npt
from pairs import held_out_domains, held_out_pairs
from safetensors.numpy import save_file

from translator.core.direction import Direction
from translator.core.drafts import BEAM
from translator.engine.model.conversion import convert
from translator.engine.model.weights_file import read_weights
from translator.engine.serving import ServingModel
from translator.learning.judging.metrics import Metrics, bleu
from translator.learning.weights.interpolation import interpolate

SHARES = (0.0, 0.3, 0.4, 0.5, 0.6, 0.8, 1.0)
RECORD = "training.json"


def score(
    model: Path,
    weights: Mapping[str, npt.NDArray[Any]],
    language: str,
    corpus: Path,
    domains: Sequence[str],
) -> float:
    """Mean BLEU of these weights over both directions and domains of held-out pairs.

    Args:
        model: a folder with the vocabulary and the configuration that they belong to.
    """
    found = []
    with tempfile.TemporaryDirectory() as folder:
        serving = Path(folder) / "serving"
        convert(model, serving, weights=weights)
        for direction in (Direction("en", language), Direction(language, "en")):
            served = ServingModel(model_folder=model, serving_folder=serving, direction=direction)
            for domain in domains:
                pairs = held_out_pairs(corpus, language, domain, reverse=direction.target == "en")
                drafts = [draft.text for draft in served.draft([one for one, _ in pairs], BEAM)]
                metrics = Metrics(direction.target)
                statistics = metrics.statistics(drafts, [target for _, target in pairs])
                found.append(float(bleu(statistics.bleu.sum(axis=0))))
    return mean(found)


def blend(
    start: Path,
    work: Path,
    language: str,
    corpus: Path,
    *,
    shares: Sequence[float],
    domains: Sequence[str],
) -> float:
    """Write the best blend to ``work/blended``; returns the run's share in it.

    Args:
        start: the model's folder that the run began with.
        work: its work folder, with ``final``.
    """
    before, after = read_weights(start), read_weights(work / "final")
    scores: dict[float, float] = {}
    for share in shares:
        blended = interpolate(before, after, share=share)
        scores[share] = round(score(start, blended, language, corpus, domains), 2)
        print(json.dumps({"share": share, "bleu": scores[share]}), flush=True)
    best = max(scores, key=lambda share: scores[share])
    beside, folder = work / "blended.new", work / "blended"
    shutil.rmtree(beside, ignore_errors=True)
    shutil.copytree(work / "final", beside)
    weights = interpolate(before, after, share=best)
    save_file(weights, beside / "model.safetensors", metadata={"format": "pt"})
    runs = json.loads((beside / RECORD).read_text(encoding="utf-8"))
    runs[-1]["blended"] = {"share": best, "bleu": {str(one): scores[one] for one in shares}}
    text = json.dumps(runs, indent=1, ensure_ascii=False) + "\n"
    (beside / RECORD).write_text(text, encoding="utf-8")
    shutil.rmtree(folder, ignore_errors=True)
    beside.rename(folder)
    return best


def main() -> None:
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawTextHelpFormatter
    )
    parser.add_argument("language", help="its ISO 639-1 code; the other one is English")
    parser.add_argument("--work", type=Path, required=True, help="work folder of train.py")
    parser.add_argument("--start", type=Path, required=True, help="what --init was given")
    parser.add_argument("--corpus", type=Path, required=True, help="folder with dev/")
    parser.add_argument("--shares", type=float, nargs="+", default=SHARES, help="of the run")
    parser.add_argument("--domains", nargs="+", help="to judge by; all that there are without it")
    given = parser.parse_args()
    if (given.work / "blended").is_dir():
        print(f"{given.work / 'blended'} is finished", flush=True)
        return
    domains = given.domains or held_out_domains(given.corpus, given.language)
    best = blend(
        given.start,
        given.work,
        given.language,
        given.corpus,
        shares=given.shares,
        domains=domains,
    )
    print(f"{given.work / 'blended'}: {best:g} of the run, {1 - best:g} of what it began with")


if __name__ == "__main__":
    main()
