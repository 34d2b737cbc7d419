"""Score the shipped models on held-out text, torch beside CTranslate2, and write the figures down.

    python packaging/bundled-model/score.py --corpus DIR [--models small-en-de …] [--samples 20]

Prints one line per direction and domain, and rewrites ``scores.json`` beside each model, from which
the model card takes its table. The corpus is not part of the project; only figures are kept.
"""

from __future__ import annotations

import argparse
import json
import tempfile
import time
from pathlib import Path

import torch
from pairs import Pair, held_out_domains, held_out_pairs
from transformers import AutoTokenizer, GenerationConfig

from translator.core.direction import Direction
from translator.core.drafts import BEAM, GREEDY, REFINED
from translator.core.languages import language
from translator.core.paths import Home
from translator.engine.decoding.decoding import Decoder
from translator.engine.model.serving_cache import serving_folder
from translator.engine.model.tokeniser import Tokeniser
from translator.learning.fitting.marian import build, read_layout, read_weights
from translator.learning.judging.metrics import Metrics, bleu, chrf
from translator.workbench import Workbench

MODELS = Path(__file__).resolve().parents[2] / "resources" / "models"


def directions_of(folder: Path) -> list[Direction]:
    """What a shipped model translates."""
    config = json.loads((folder / "config.json").read_text())
    return [Direction.from_slug(slug) for slug in config["translator"]["directions"]]


def torch_translations(folder: Path, sources: list[str], direction: Direction) -> list[str]:
    """Beam search in transformers, in batches of similar length, in full precision."""
    tokeniser = AutoTokenizer.from_pretrained(folder)
    # transformers itself reads no matrices of eight bits.
    model = build(*read_layout(folder), read_weights(folder))
    model.generation_config = GenerationConfig.from_pretrained(folder)
    token = f">>{language(direction.target).code3}<<"
    prefix = f"{token} " if token in tokeniser.get_vocab() else ""
    order = sorted(range(len(sources)), key=lambda i: len(sources[i]))
    found = [""] * len(sources)
    for start in range(0, len(order), 32):
        rows = order[start : start + 32]
        texts = [f"{prefix}{sources[i]}" for i in rows]
        batch = tokeniser(texts, return_tensors="pt", padding=True)
        with torch.inference_mode():
            output = model.generate(**batch, num_beams=BEAM.beam, max_length=256)
        texts = tokeniser.batch_decode(output, skip_special_tokens=True)
        for row, text in zip(rows, texts, strict=True):
            found[row] = text
    return found


def plain_translations(
    folder: Path, sources: list[str], direction: Direction, home: Home
) -> list[str]:
    """The same by CTranslate2 in int8, with none of what the program does to sources and drafts."""
    tokeniser = Tokeniser(folder, direction)
    decoder = Decoder(serving_folder(folder, home.serving), tokeniser, threads=1)
    return [found.text for found in decoder.decode_once(sources, BEAM)]


def score(
    name: str, direction: Direction, pairs: list[Pair], domain: str, home: Home
) -> dict[str, object]:
    """BLEU and chrF of the served model and of torch on the same sentences."""
    workbench = Workbench(home, model=name)
    refined = workbench.evaluate(pairs, direction)
    served = workbench.evaluate(pairs, direction, options=BEAM)
    greedy = workbench.evaluate(pairs, direction, options=GREEDY)
    workbench.close()
    sources, targets = [source for source, _ in pairs], [target for _, target in pairs]
    metrics = Metrics(direction.target)
    plain = metrics.statistics(plain_translations(MODELS / name, sources, direction, home), targets)
    began = time.monotonic()
    statistics = metrics.statistics(torch_translations(MODELS / name, sources, direction), targets)
    return {
        "direction": str(direction),
        "domain": domain,
        "n": len(pairs),
        "bleu_refined": round(refined.bleu, 2),
        "bleu": round(served.bleu, 2),
        "bleu_greedy": round(greedy.bleu, 2),
        "bleu_plain": round(float(bleu(plain.bleu.sum(axis=0))), 2),
        "bleu_torch": round(float(bleu(statistics.bleu.sum(axis=0))), 2),
        "chrf_refined": round(refined.chrf, 2),
        "chrf": round(served.chrf, 2),
        "chrf_plain": round(float(chrf(plain.chrf.sum(axis=0))), 2),
        "chrf_torch": round(float(chrf(statistics.chrf.sum(axis=0))), 2),
        "signature": served.signature,
        "seconds": round(served.seconds, 1),
        "seconds_torch": round(time.monotonic() - began, 1),
    }


def print_samples(name: str, direction: Direction, sources: list[str], home: Home) -> None:
    """Some drafts, for reading."""
    workbench = Workbench(home, model=name)
    drafts = workbench.translate_lines(sources, direction, REFINED)
    for source, draft in zip(sources, drafts, strict=True):
        print(f"  {source}\n    {draft}")
    workbench.close()


def score_model(name: str, corpus: Path, samples: int) -> None:
    """Score all directions of one model in every domain of the corpus."""
    figures = []
    for direction in directions_of(MODELS / name):
        reverse = direction.source != "en"
        other = direction.source if reverse else direction.target
        for domain in held_out_domains(corpus, other):
            pairs = held_out_pairs(corpus, other, domain, reverse=reverse)
            with tempfile.TemporaryDirectory() as folder:
                home = Home(Path(folder) / "data", Path(folder) / "cache")
                figures.append(score(name, direction, pairs, domain, home))
                print(json.dumps(figures[-1], ensure_ascii=False), flush=True)
                print_samples(name, direction, [source for source, _ in pairs[:samples]], home)
    text = json.dumps(figures, ensure_ascii=False, indent=2) + "\n"
    (MODELS / name / "scores.json").write_text(text, encoding="utf-8")


def main() -> None:
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawTextHelpFormatter
    )
    shipped = sorted(folder.name for folder in MODELS.iterdir() if folder.is_dir())
    parser.add_argument("--corpus", type=Path, required=True, help="folder with dev/")
    parser.add_argument("--models", nargs="+", default=shipped, help="all without it")
    parser.add_argument("--samples", type=int, default=0, help="translations to print for reading")
    arguments = parser.parse_args()
    for name in arguments.models:
        score_model(name, arguments.corpus, arguments.samples)


if __name__ == "__main__":
    main()
