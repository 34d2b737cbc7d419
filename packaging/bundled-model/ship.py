"""Turn a finished training run into a model folder that the program ships.

    python packaging/bundled-model/ship.py en-de --work DIR/en-de --tokeniser DIR/tok

A model for several directions is named after the first of them.

Weights are written in eight bits as they are served (``int8.py``): what is shipped is what every
part of the program starts from, so serving and learning agree. ``score.py`` and ``card.py`` add
the model card.
"""

from __future__ import annotations

import argparse
import json
import shutil
from collections.abc import Sequence
from pathlib import Path

from int8 import as_stored
from safetensors.numpy import load_file, save_file
from tokeniser import write_tokeniser_config

from translator.core.direction import Direction
from translator.core.errors.files import DamagedFile
from translator.engine.model.shortlist import SHORTLIST, read_shortlist

# German, too: it has no pairs of documentation, but learned from English sentences of it.
LICENCE = "CC-BY-2.0-FR (trained on sentences of Tatoeba and of Python's documentation, PSF-2.0)"
MODELS = Path(__file__).resolve().parents[2] / "resources" / "models"


def ship(
    directions: Sequence[Direction], trained: Path, tokeniser: Path, destination: Path
) -> None:
    """Write ``destination``, replacing what is there only once everything is written."""
    beside = destination.with_name(destination.name + ".new")
    shutil.rmtree(beside, ignore_errors=True)
    beside.mkdir(parents=True)
    weights = load_file(trained / "model.safetensors")
    save_file(as_stored(weights), beside / "model.safetensors", metadata={"format": "pt"})
    config = json.loads((trained / "config.json").read_text())
    config["dtype"] = "float32"  # as which they are read
    config["translator"] = {
        "name": destination.name,
        "directions": [one.slug for one in directions],
        "licence": LICENCE,
    }
    (beside / "config.json").write_text(json.dumps(config, indent=2, sort_keys=True) + "\n")
    pad = config["pad_token_id"]
    generation = {
        "bad_words_ids": [[pad]],
        "decoder_start_token_id": pad,
        "eos_token_id": config["eos_token_id"],
        "forced_eos_token_id": config["eos_token_id"],
        "max_length": 512,
        "num_beams": 4,
        "pad_token_id": pad,
    }
    (beside / "generation_config.json").write_text(json.dumps(generation, indent=2) + "\n")
    for name in ("source.spm", "target.spm", "vocab.json"):
        shutil.copyfile(tokeniser / name, beside / name)
    write_tokeniser_config(beside, source=directions[0].source, target=directions[0].target)
    shutil.copyfile(trained / "training.json", beside / "training.json")
    for kept in ("README.md", SHORTLIST):
        if (destination / kept).exists():
            shutil.copyfile(destination / kept, beside / kept)
    try:
        read_shortlist(beside)
    except DamagedFile:
        (beside / SHORTLIST).unlink()
        print(f"{destination.name} has another vocabulary now: shortlist.py is to list its pieces")
    shutil.rmtree(destination, ignore_errors=True)
    beside.rename(destination)
    size = sum(path.stat().st_size for path in destination.iterdir())
    print(f"{destination.name}: {size / 1e6:.1f} MB")


def main() -> None:
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawTextHelpFormatter
    )
    parser.add_argument("directions", nargs="+", type=Direction.from_slug, help="en-de …")
    parser.add_argument("--work", type=Path, required=True, help="work folder of train.py")
    parser.add_argument("--tokeniser", type=Path, required=True)
    parser.add_argument("--result", default="final", help="'latest' ships an unfinished run")
    parser.add_argument("--models", type=Path, default=MODELS, help="where they are shipped to")
    arguments = parser.parse_args()
    ship(
        arguments.directions,
        arguments.work / arguments.result,
        arguments.tokeniser,
        arguments.models / f"small-{arguments.directions[0].slug}",
    )


if __name__ == "__main__":
    main()
