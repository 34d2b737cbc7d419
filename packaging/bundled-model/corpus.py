"""What one model learns from: the pairs of English and one language, and its own drafts."""

from __future__ import annotations

import random
from pathlib import Path
from typing import Any

from augmentation import Augmentation
from blocks import Block, Examples, Ragged, Sampling, Stream, encoded, in_batches
from characters import common_characters
from pairs import (
    WRITTEN,
    Pair,
    held_out_domains,
    held_out_pairs,
    read_pairs,
    training_pairs,
    unpaired_english,
)
from tokeniser import train_tokeniser, write_tokeniser_config

from translator.core.direction import Direction
from translator.core.languages import language


class Corpus:
    """The pairs of English and one language, in both directions."""

    def __init__(self, code: str, folder: Path, tokeniser: Path, config: dict[str, Any]) -> None:
        self._code, self._folder, self.tokeniser = code, folder, tokeniser
        self.there, self.back = Direction("en", code), Direction(code, "en")
        self.directions = (self.there, self.back)
        self._shares = config["streams"]
        self._domains: dict[str, float] = config["for"][code]["domains"]
        if not (tokeniser / "vocab.json").exists():
            self._train_tokeniser(config)
        write_tokeniser_config(tokeniser, source="en", target=code)
        streams = {
            (one, domain): self._paired(one, domain)
            for one in self.directions
            for domain in self._domains
        }
        own = streams.get((self.there, WRITTEN))
        self.written = len(own.pairs) if own is not None else 0  # pairs of our own
        self.examples = Examples(
            list(streams.values()),
            tokeniser,
            Augmentation(**config["augmentation"]),
            Sampling(**config["sampling"]),
            config["optimiser"]["tokens_per_batch"],
        )
        self.vocabulary_size = self.examples.pieces.get_piece_size() + 1

    def _paired(self, direction: Direction, domain: str) -> Stream:
        """A domain's pairs; those that are to come up more often than once are there so often."""
        reverse = direction.source != "en"
        pairs = training_pairs(self._folder, self._code, domain, reverse=reverse)
        weight = self._domains[domain]
        return Stream(direction, pairs, self._shares["block"] * weight)

    def _train_tokeniser(self, config: dict[str, Any]) -> None:
        pairs = read_pairs(self._folder / "train" / f"en-{self._code}.tsv.xz", reverse=False)
        settings = config["tokeniser"]
        settings = settings | {
            name: value for name, value in config["for"][self._code].items() if name in settings
        }
        train_tokeniser(
            sorted({text for pair in pairs for text in pair}),
            self.tokeniser,
            symbols=sorted(f">>{language(one.target).code3}<<" for one in self.directions),
            characters=common_characters(self._code),
            **settings,
        )

    def held_out(self, tokens_per_batch: int) -> dict[str, Block]:
        """The held-out pairs of what it learns from, by direction and domain."""
        found = {}
        domains = [
            one for one in held_out_domains(self._folder, self._code) if one in self._domains
        ]
        for one in self.directions:
            for domain in domains:
                pairs = held_out_pairs(self._folder, self._code, domain, reverse=one.source != "en")
                rows = encoded(pairs, self.examples.pieces, self.examples.prefix(one))
                sources, targets = (Ragged.of(side) for side in rows)
                batches = in_batches(sources, targets, tokens_per_batch, random.Random(0))
                found[f"{one} {domain}"] = Block(sources, targets, batches)
        return found

    def unpaired(self) -> list[str]:
        return unpaired_english(self._folder, self._code)

    def encode(self, texts: list[str], direction: Direction) -> list[list[int]]:
        """Sources as token ids."""
        pairs = [(text, "") for text in texts]
        return encoded(pairs, self.examples.pieces, self.examples.prefix(direction))[0]

    def decode(self, rows: list[list[int]]) -> list[str]:
        texts: list[str] = self.examples.pieces.decode(rows)
        return texts

    def learn_from(self, own: list[Pair]) -> None:
        """English sentences with drafts of the model's own: to be read back, and to be learned."""
        block = self._shares["block"]
        read_back = [(draft, english) for english, draft in own]
        self.examples.extended(
            [
                Stream(self.back, read_back, block * self._shares["back_translated"]),
                Stream(self.there, own, block * self._shares["self_translated"]),
            ]
        )
