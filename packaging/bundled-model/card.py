"""Write the model cards from the config, the training record and the scores beside each model.

What was tried for a model comes from ``tried/``, what it says of sentences of ours from
``samples/``.

python packaging/bundled-model/card.py
"""

from __future__ import annotations

import argparse
import csv
import json
from collections import Counter
from pathlib import Path
from string import Template
from typing import Any

from translator.core.languages import language

HERE = Path(__file__).resolve().parent
MODELS = HERE.parents[1] / "resources" / "models"
# Pairs of the training text for a language beside English, and those of them from documentation.
_PAIRS = {
    "de": (166_676, 0),
    "fr": (192_125, 28_389),
    "es": (179_699, 63_158),
    "zh": (100_158, 71_702),
    "ja": (118_807, 44_017),
}
_TATOEBA = (
    "The sentence pairs come from [Tatoeba](https://tatoeba.org), by way of the collections at\n"
    "manythings.org/anki, and are licensed CC BY 2.0 FR; we thank their many contributors."
)
_DOCS = (
    "{docs:,} further pairs are Python's documentation (PSF licence, version 2) and its\n"
    "translation by volunteers, whom we thank too."
)
_OWN = (
    "It also learned from its own translations of {own:,} English sentences out of the pairs of\n"
    "the other bundled languages, of Tatoeba and of Python's documentation (PSF licence)."
)
_WRITTEN = (
    "{written:,} further pairs are sentences that we wrote ourselves in all bundled languages, of\n"
    "letters, service, software, travel, home, news, stories and work (CC0-1.0)."
)
_PARENT = (
    "Its network began as that of {parent}, and so has read what the card of that model names, too."
)
_JUDGED = {"right": "right", "slip": "understood, with a slip", "wrong": "wrong"}


def parameter_count(config: dict[str, int]) -> int:
    """Weights of a tied Marian model with sinusoidal (fixed) positions.

    An attention block has four ``d×d`` matrices with bias and a layer norm, a feed-forward block
    ``d×f`` and ``f×d`` with bias and a layer norm; the decoder has a second attention block.
    """
    width, inner = config["d_model"], config["encoder_ffn_dim"]
    attention = 4 * (width * width + width) + 2 * width
    feed_forward = 2 * width * inner + inner + width + 2 * width
    layers = config["encoder_layers"] * (attention + feed_forward)
    layers += config["decoder_layers"] * (2 * attention + feed_forward)
    return layers + config["vocab_size"] * width


def run_told(run: dict[str, Any], number: int) -> str:
    """One run of the training, as a line of the card's table."""
    where = "one CPU core" if run["device"] == "cpu" else "one GPU"
    name = "trained" if number == 0 else "trained on"
    parent = run.get("transferred_from")
    begun = f"from the network of {parent}" if parent else "from nothing"
    start = begun if number == 0 else "from the weights before"
    return (
        f"| {name} | {start}, {run['minutes']:.0f} minutes on {where}, {run['steps']:,} steps "
        f"of at most {run['tokens_per_batch']:,} tokens, learning rate up to "
        f"{run['peak_learning_rate']:g}, seed {run['seed']}{blended_told(run)} |"
    )


def blended_told(run: dict[str, Any]) -> str:
    """How much of a run that went on is in what is shipped, where that is not all."""
    share = run.get("blended", {}).get("share", 0.5 if run.get("kept") == "halfway" else 1.0)
    return "" if share == 1.0 else f"; {share:.0%} of it, the rest is the weights before"


def data_told(other: str, runs: list[dict[str, Any]]) -> str:
    """Where the pairs of English and another language come from, and what else was read."""
    pairs, docs = _PAIRS[other]
    told = [f"{_TATOEBA} {pairs - docs:,} pairs,\nsix words a sentence on average."]
    if docs:
        told.append(_DOCS.format(docs=docs))
    if written := max(run.get("written", 0) for run in runs):
        told.append(_WRITTEN.format(written=written))
    if own := sum(run.get("own_translations", 0) for run in runs):
        told.append(_OWN.format(own=own))
    if parent := runs[0].get("transferred_from"):
        told.append(_PARENT.format(parent=parent))
    return "\n".join(told)


def scores_told(scores: list[dict[str, Any]]) -> str:
    """What was measured, a line for each direction and domain, with the signatures below."""
    rows = [
        f"| {one['direction']} | {one['domain']} | {one['n']} "
        f"| **{one['bleu_refined']}** ({one['chrf_refined']}) | {one['bleu']} ({one['chrf']}) "
        f"| {one['bleu_plain']} ({one['chrf_plain']}) | {one['bleu_torch']} ({one['chrf_torch']}) "
        f"| {one['bleu_greedy']} |"
        for one in scores
    ]
    head = (
        "| direction | domain | sentences | int8, beam 4, said back | int8, beam 4 "
        "| int8, beam 4, plain | torch, beam 4 | int8, greedy |\n|---|---|---|---|---|---|---|---|"
    )
    signatures = "\n\n".join(f"`{one}`" for one in dict.fromkeys(s["signature"] for s in scores))
    return "\n".join([head, *rows, "", signatures])


def rows_of(path: Path) -> list[dict[str, str]]:
    """The rows of a table of ours, by the names in its header."""
    with path.open(encoding="utf-8", newline="") as file:
        return list(csv.DictReader(file, delimiter="\t", quoting=csv.QUOTE_NONE))


def tried_told(path: Path) -> str:
    """Every run for a language with what came of it, shipped or not, as a table."""
    rows = "\n".join(
        f"| {row['run']} | {row['held out']} | {row['bleu']} | {row['shipped']} |"
        for row in rows_of(path)
    )
    return f"| run | nats a token | BLEU | of it shipped |\n|---|---|---|---|\n{rows}"


def samples_told(path: Path) -> str:
    """Sentences of our own with the drafts that somebody read and judged, as a table."""
    rows = rows_of(path)
    kinds = Counter(row["judged"].partition(":")[0] for row in rows)
    told = ", ".join(f"{kinds[kind]} {words}" for kind, words in _JUDGED.items())
    table = "\n".join(f"| {row['source']} | {row['draft']} | {row['judged']} |" for row in rows)
    head = "| sentence | draft | judged |\n|---|---|---|"
    return f"{len(rows)} sentences that we wrote, read and judged: {told}.\n\n{head}\n{table}"


def write_card(folder: Path) -> None:
    """Fill the template for one model folder that has been scored."""
    config = json.loads((folder / "config.json").read_text())
    scores = json.loads((folder / "scores.json").read_text())
    runs = json.loads((folder / "training.json").read_text())
    slugs = config["translator"]["directions"]
    source, target = slugs[0].split("-")
    other = source if target == "en" else target
    names = [language(code).name for code in (source, target)]
    size = sum(path.stat().st_size for path in folder.iterdir() if path.suffix != ".md")
    card = Template((HERE / "card.md.in").read_text()).substitute(
        name=folder.name,
        source=source,
        target=target,
        languages=" and ".join(names) if len(slugs) > 1 else " to ".join(names),
        preposition="between" if len(slugs) > 1 else "from",
        data=data_told(other, runs),
        scores=scores_told(scores),
        tried=tried_told(HERE / "tried" / f"{other}.tsv"),
        encoder_layers=config["encoder_layers"],
        decoder_layers=config["decoder_layers"],
        width=config["d_model"],
        feed_forward=config["encoder_ffn_dim"],
        heads=config["encoder_attention_heads"],
        parameters=f"{parameter_count(config):,}",
        pieces=f"{config['vocab_size'] - 1:,}",
        megabytes=f"{size / 1e6:.1f}",
        samples="\n\n".join(samples_told(HERE / "samples" / f"{slug}.tsv") for slug in slugs),
        runs="\n".join(run_told(run, number) for number, run in enumerate(runs)),
    )
    (folder / "README.md").write_text(card, encoding="utf-8")


def main() -> None:
    argparse.ArgumentParser(description=__doc__).parse_args()
    for folder in sorted(MODELS.iterdir()):
        if folder.is_dir():
            write_card(folder)


if __name__ == "__main__":
    main()
