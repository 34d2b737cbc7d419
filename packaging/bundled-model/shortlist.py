"""Write the shortlist of a model: which pieces may be said for which, from the pairs it learned.

    python packaging/bundled-model/shortlist.py de --corpus DIR [--models DIR]

What the program makes of it is told in ``translator/engine/model/shortlist.py``. It goes with the
vocabulary: ``ship.py`` leaves the one that is there, for weights that went on from others.
"""

from __future__ import annotations

import argparse
from collections.abc import Sequence
from pathlib import Path

import numpy as np
from alignment import Lexicon, Numbers, learned
from pairs import WRITTEN, Pair, read_domains, training_pairs
from safetensors.numpy import save_file
from ship import MODELS

from translator.core.direction import Direction
from translator.core.languages import language
from translator.engine.model.shortlist import PIECES, SHORTLIST, pieces_checksum
from translator.engine.model.tokeniser import Tokeniser, read_vocabulary

_ROUNDS = 4
_LONGEST = 80  # pieces of a sentence; of longer ones the beginning
# The most common pieces of a language may be said for every source; they are in no other list. Of
# 160 to 240 sentences a direction of German, French and Japanese, asked for one by one, so many
# greedy drafts differ from those without a list (their BLEU by -0.1 to +0.2, without direction):
# with 1,500, and 60 of at least 0.002 listed for a piece, 12 % into German and 4 % from it; with
# 3,000, 3 and 1 %; with 3,500, 1, 3 and 4 % into German, French and Japanese and 0, 2 and 0 % from
# them. A thousand more cost a twentieth of the time.
_COMMON = 3500
_MOST_LISTED = 150
_LEAST_PROBABLE = 0.0005
_LEAST_COUNT = 0.3  # what is expected of a piece less often is chance


def listed(lexicon: Lexicon, said: Sequence[Numbers], token: int, size: int) -> list[set[int]]:
    """For each of ``size`` pieces those that may be said for it, in one direction.

    Args:
        said: the targets that ``lexicon`` is from.
        token: the piece that chooses their language.
    """
    often = np.bincount(np.concatenate(said), minlength=size)
    common = np.argsort(-often, kind="stable")[:_COMMON]
    lists: list[set[int]] = [set() for _ in range(size)]
    lists[token] = {int(one) for one in common if often[one]}
    likely = (lexicon.probabilities >= _LEAST_PROBABLE) & (lexicon.counts >= _LEAST_COUNT)
    likely &= ~np.isin(lexicon.targets, common)
    for source, target in zip(lexicon.sources[likely], lexicon.targets[likely], strict=True):
        if len(lists[source]) < _MOST_LISTED:
            lists[source].add(int(target))
    return lists


def listed_for(model: Path) -> list[str]:
    """The pieces of a model as it ships, by number, without <pad>, which comes last."""
    vocabulary = read_vocabulary(model / "vocab.json")
    return sorted(vocabulary, key=vocabulary.__getitem__)[:-1]


def shortlist(model: Path, code: str, pairs: Sequence[Pair]) -> dict[str, np.ndarray]:
    """The tensors of a model of English and another language, both ways."""
    vocabulary = read_vocabulary(model / "vocab.json")
    size = len(vocabulary) - 1  # without <pad>
    unknown = vocabulary["<unk>"]
    sides: dict[str, list[Numbers]] = {}
    for at, target in enumerate(("en", code)):
        tokeniser = Tokeniser(model, Direction("en" if target == code else code, target))
        sides[target] = [
            np.array([vocabulary.get(piece, unknown) for piece in pieces[:_LONGEST]], np.int64)
            for pieces in (tokeniser.encode_target(pair[at]) for pair in pairs)
        ]
    both: list[set[int]] = [set() for _ in range(size)]
    for source, target in (("en", code), (code, "en")):
        lexicon = learned(sides[source], sides[target], rounds=_ROUNDS)
        token = vocabulary[f">>{language(target).code3}<<"]
        for one, more in zip(both, listed(lexicon, sides[target], token, size), strict=True):
            one |= more
    return {
        "counts": np.array([len(one) for one in both], np.uint16),
        "listed": np.array([number for one in both for number in sorted(one)], np.uint16),
    }


def main() -> None:
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawTextHelpFormatter
    )
    parser.add_argument("languages", nargs="+", help="de …")
    parser.add_argument("--corpus", type=Path, required=True)
    parser.add_argument("--models", type=Path, default=MODELS, help="where they are shipped")
    arguments = parser.parse_args()
    for code in arguments.languages:
        model = arguments.models / f"small-en-{code}"
        domains = [*read_domains(arguments.corpus / "train" / f"en-{code}.tsv.xz"), WRITTEN]
        pairs = [
            pair
            for domain in domains
            for pair in training_pairs(arguments.corpus, code, domain, reverse=False)
        ]
        tensors = shortlist(model, code, pairs)
        save_file(tensors, model / SHORTLIST, metadata={PIECES: pieces_checksum(listed_for(model))})
        size = (model / SHORTLIST).stat().st_size
        print(f"{model.name}: {len(tensors['listed'])} listed, {size / 1e3:.0f} kB", flush=True)


if __name__ == "__main__":
    main()
