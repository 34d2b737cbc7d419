"""Score the shipped models on held-out text, torch beside CTranslate2, and write the figures down.

    python packaging/bundled-model/score.py --corpus DIR [--samples 20]

Prints one line per direction and rewrites ``scores.json`` beside each model, from which the model
card takes its table. The corpus is not part of the project; only figures are kept.
"""

from __future__ import annotations

import argparse
import json
import tempfile
import time
from pathlib import Path

import torch
from corpus import Pair, read_pairs
from sacrebleu.metrics import BLEU, CHRF
from transformers import AutoModelForSeq2SeqLM, AutoTokenizer

from translator.core.direction import Direction
from translator.core.paths import Home
from translator.workbench import Workbench

MODELS = Path(__file__).resolve().parents[2] / "resources" / "models"
BEAM = 4


def torch_translations(folder: Path, sources: list[str]) -> list[str]:
    """Beam search in transformers, in batches of similar length, in full precision."""
    tokeniser = AutoTokenizer.from_pretrained(folder)
    model = AutoModelForSeq2SeqLM.from_pretrained(folder, dtype=torch.float32).eval()
    order = sorted(range(len(sources)), key=lambda i: len(sources[i]))
    found = [""] * len(sources)
    for start in range(0, len(order), 32):
        rows = order[start : start + 32]
        batch = tokeniser([sources[i] for i in rows], return_tensors="pt", padding=True)
        with torch.inference_mode():
            output = model.generate(**batch, num_beams=BEAM, max_length=256)
        texts = tokeniser.batch_decode(output, skip_special_tokens=True)
        for row, text in zip(rows, texts, strict=True):
            found[row] = text
    return found


def score(direction: Direction, pairs: list[Pair], home: Home) -> dict[str, object]:
    """BLEU and chrF of the served model and of torch on the same sentences."""
    name = f"small-{direction.slug}"
    workbench = Workbench(home, model=name)
    served = workbench.evaluate(pairs, direction, beam=BEAM)
    greedy = workbench.evaluate(pairs, direction, beam=1)
    workbench.close()
    began = time.monotonic()
    reference = [[target for _, target in pairs]]
    in_torch = torch_translations(MODELS / name, [source for source, _ in pairs])
    return {
        "direction": str(direction),
        "n": len(pairs),
        "bleu": round(served.bleu, 2),
        "bleu_greedy": round(greedy.bleu, 2),
        "bleu_torch": round(BLEU().corpus_score(in_torch, reference).score, 2),
        "chrf": round(served.chrf, 2),
        "chrf_torch": round(CHRF().corpus_score(in_torch, reference).score, 2),
        "signature": served.signature,
        "seconds": round(served.seconds, 1),
        "seconds_torch": round(time.monotonic() - began, 1),
    }


def main() -> None:
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawTextHelpFormatter
    )
    parser.add_argument("--corpus", type=Path, required=True, help="folder with dev/")
    parser.add_argument("--samples", type=int, default=0, help="translations to print for reading")
    arguments = parser.parse_args()
    for direction in (Direction("en", "de"), Direction("de", "en")):
        other = direction.target if direction.source == "en" else direction.source
        pairs = read_pairs(
            arguments.corpus / f"dev/en-{other}.tsv.xz",
            reverse=direction.source != "en",
            domain="general",
        )
        with tempfile.TemporaryDirectory() as folder:
            home = Home(Path(folder) / "data", Path(folder) / "cache")
            figures = score(direction, pairs, home)
            print(json.dumps(figures, ensure_ascii=False), flush=True)
            written = MODELS / f"small-{direction.slug}" / "scores.json"
            written.write_text(json.dumps(figures, ensure_ascii=False, indent=2) + "\n")
            workbench = Workbench(home, model=f"small-{direction.slug}")
            sample = [source for source, _ in pairs[: arguments.samples]]
            drafts = workbench.translate_lines(sample, direction)
            for source, draft in zip(sample, drafts, strict=True):
                print(f"  {source}\n    {draft}")
            workbench.close()


if __name__ == "__main__":
    main()
