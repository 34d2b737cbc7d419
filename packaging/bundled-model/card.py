"""Write the model cards from the config, the training log and the scores beside each model.

python packaging/bundled-model/card.py --work DIR
"""

from __future__ import annotations

import argparse
import json
import tomllib
from pathlib import Path
from string import Template

from translator.core.languages import language

HERE = Path(__file__).resolve().parent
MODELS = HERE.parents[1] / "resources" / "models"


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


def write_card(folder: Path, work: Path, *, minutes: float) -> None:
    """Fill the template for one model folder that has been scored."""
    config = json.loads((folder / "config.json").read_text())
    scores = json.loads((folder / "scores.json").read_text())
    recipe = tomllib.loads((HERE / "config.toml").read_text())
    log = [json.loads(line) for line in (work / "log.jsonl").read_text().splitlines()]
    source, target = config["translator"]["directions"][0].split("-")
    size = sum(path.stat().st_size for path in folder.iterdir() if path.suffix != ".md")
    card = Template((HERE / "card.md.in").read_text()).substitute(
        scores,
        name=folder.name,
        source=source,
        target=target,
        source_name=language(source).name,
        target_name=language(target).name,
        encoder_layers=config["encoder_layers"],
        decoder_layers=config["decoder_layers"],
        width=config["d_model"],
        feed_forward=config["encoder_ffn_dim"],
        heads=config["encoder_attention_heads"],
        parameters=f"{parameter_count(config):,}",
        pieces=f"{config['vocab_size'] - 1:,}",
        megabytes=f"{size / 1e6:.1f}",
        minutes=f"{minutes:.0f}",
        steps=f"about {log[-1]['step']:,}",
        seed=recipe["seed"],
    )
    (folder / "README.md").write_text(card, encoding="utf-8")


def main() -> None:
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawTextHelpFormatter
    )
    parser.add_argument(
        "--work", type=Path, required=True, help="folder that holds en-de/ and de-en/"
    )
    parser.add_argument("--minutes", type=float, required=True, help="budget the runs were given")
    arguments = parser.parse_args()
    for slug in ("en-de", "de-en"):
        write_card(MODELS / f"small-{slug}", arguments.work / slug, minutes=arguments.minutes)


if __name__ == "__main__":
    main()
