"""Training examples as token ids, made by processes of their own while the network learns.

A *block* is a random sample of everything there is to learn from, augmented anew, in batches of
similar length.
"""

from __future__ import annotations

import multiprocessing
import random
from collections import deque
from collections.abc import Sequence
from dataclasses import dataclass
from multiprocessing.pool import AsyncResult
from pathlib import Path

import numpy as np
import numpy.typing as npt
import torch
from augmentation import Augmentation, augmented
from network import END
from pairs import Pair
from sentencepiece import SentencePieceProcessor
from torch import Tensor

from translator.core.direction import Direction
from translator.core.languages import language

MAX_LENGTH = 200
_BLOCKS_KEPT = 48
Ids = npt.NDArray[np.int32]


@dataclass(frozen=True, slots=True)
class Stream:
    """Pairs of one direction; ``share`` of them go into every block."""

    direction: Direction
    pairs: Sequence[Pair]
    share: float


@dataclass(frozen=True, slots=True)
class Sampling:
    """Subword regularisation (Kudo 2018): of which examples another segmentation is drawn.

    ``smoothness`` is his alpha: 0 takes every segmentation alike, 1 as often as it is likely.
    """

    sources: float = 0.0
    targets: float = 0.0
    smoothness: float = 0.3


@dataclass(frozen=True, slots=True)
class Ragged:
    """Rows of different length, one after the other; row i is ``ids[bounds[i]:bounds[i + 1]]``."""

    ids: Ids
    bounds: Ids

    @staticmethod
    def of(rows: list[list[int]]) -> Ragged:
        lengths = np.fromiter(map(len, rows), dtype=np.int32, count=len(rows))
        flat = np.fromiter((one for row in rows for one in row), dtype=np.int32)
        return Ragged(flat, np.concatenate([[0], np.cumsum(lengths)]).astype(np.int32))

    def lengths(self) -> Ids:
        return np.diff(self.bounds)


@dataclass(frozen=True, slots=True)
class Block:
    """Examples, and the rows of every batch."""

    sources: Ragged
    targets: Ragged
    batches: list[Ids]


def encoded(
    pairs: Sequence[Pair], pieces: SentencePieceProcessor, prefix: list[int]
) -> tuple[list[list[int]], list[list[int]]]:
    """Pairs as token ids with end marks."""
    sources, targets = zip(*pairs, strict=True)
    return (
        [[*prefix, *row, END] for row in pieces.encode(list(sources))],
        [[*row, END] for row in pieces.encode(list(targets))],
    )


def in_batches(sources: Ragged, targets: Ragged, tokens: int, rng: random.Random) -> list[Ids]:
    """Rows of similar length together: at most ``tokens`` padded tokens a side, in random order."""
    here, there = sources.lengths(), targets.lengths()
    longer = np.maximum(here, there)
    # By the longer side first: five sixths of a batch are then tokens, and the rest padding; by one
    # side and then the other two thirds to three quarters are.
    jitter = np.array([rng.random() for _ in here])
    order = np.lexsort((jitter, np.minimum(here, there), longer)).astype(np.int32)
    sizes = longer[order]
    batches, start, longest = [], 0, 0
    for at, size in enumerate(sizes):
        longest = max(longest, int(size))
        if longest * (at - start + 1) > tokens and at > start:
            batches.append(order[start:at])
            start, longest = at, int(size)
    batches.append(order[start:])
    rng.shuffle(batches)
    return batches


class Examples:
    """What blocks are made of: pairs, a vocabulary, and the recipe for changing pairs."""

    def __init__(
        self,
        streams: Sequence[Stream],
        tokeniser: Path,
        augmentation: Augmentation,
        sampling: Sampling,
        tokens_per_batch: int,
    ) -> None:
        self._streams = list(streams)
        self._augmentation, self._sampling = augmentation, sampling
        self._tokens_per_batch = tokens_per_batch
        self.pieces = SentencePieceProcessor(model_file=str(tokeniser / "source.spm"))

    def prefix(self, direction: Direction) -> list[int]:
        """The target token."""
        return [self.pieces.piece_to_id(f">>{language(direction.target).code3}<<")]

    def extended(self, streams: Sequence[Stream]) -> None:
        """Learn from further pairs too."""
        self._streams.extend(streams)

    def _drawn(self, texts: list[str], share: float, rng: random.Random) -> list[list[int]]:
        """Texts as token ids; of a share of them not the most likely segmentation."""
        rows: list[list[int]] = self.pieces.encode(texts)
        chosen = [at for at in range(len(texts)) if rng.random() < share]
        if chosen:
            drawn = self.pieces.encode(
                [texts[at] for at in chosen],
                enable_sampling=True,
                alpha=self._sampling.smoothness,
                nbest_size=-1,
            )
            for at, row in zip(chosen, drawn, strict=True):
                rows[at] = row
        return rows

    def block(self, seed: int) -> Block:
        """A block; the same seed draws the same examples."""
        rng = random.Random(seed)
        unknown = self.pieces.unk_id()
        sources: list[list[int]] = []
        targets: list[list[int]] = []
        for stream in self._streams:
            wanted = round(len(stream.pairs) * stream.share)
            pairs = rng.sample(stream.pairs, min(wanted, len(stream.pairs)))
            texts = list(augmented(pairs, rng, self._augmentation, stream.direction))
            prefix = self.prefix(stream.direction)
            rows = zip(
                self._drawn([one for one, _ in texts], self._sampling.sources, rng),
                self._drawn([one for _, one in texts], self._sampling.targets, rng),
                strict=True,
            )
            for source, target in rows:
                # What the vocabulary cannot write is not practised.
                writable = unknown not in target
                if writable and 0 < len(source) < MAX_LENGTH and 0 < len(target) < MAX_LENGTH:
                    sources.append([*prefix, *source, END])
                    targets.append([*target, END])
        here, there = Ragged.of(sources), Ragged.of(targets)
        return Block(here, there, in_batches(here, there, self._tokens_per_batch, rng))


class _Worker:
    """What a process of the pool makes blocks of."""

    examples: Examples


def _begin(examples: Examples) -> None:
    _Worker.examples = examples


def _make(seed: int) -> Block:
    return _Worker.examples.block(seed)


class Supply:
    """Blocks made ahead by ``workers`` processes; where they fall behind, earlier ones come again.

    The processes are forked and inherit the examples, and must not touch a GPU. What was made
    before, of other examples, serves until there is something new.
    """

    def __init__(
        self, examples: Examples, seed: int, workers: int, before: Supply | None = None
    ) -> None:
        # Forked, so that the pairs need not be sent.
        self._pool = multiprocessing.get_context("fork").Pool(workers, _begin, (examples,))
        self._rng = random.Random(seed)
        self._seed = seed << 32
        self._coming: deque[AsyncResult[Block]] = deque()
        self._kept: deque[Block] = deque(before._kept if before else (), maxlen=_BLOCKS_KEPT)
        if before:
            before.close()
        for _ in range(2 * workers):
            self._order()

    def _order(self) -> None:
        self._seed += 1
        self._coming.append(self._pool.apply_async(_make, (self._seed,)))

    def block(self) -> Block:
        """A new block; one of the earlier ones where none is ready."""
        if self._kept and not self._coming[0].ready():
            return self._rng.choice(self._kept)
        self._kept.append(self._coming.popleft().get())
        self._order()
        return self._kept[-1]

    def close(self) -> None:
        self._pool.terminate()
        self._pool.join()


class OnDevice:
    """A block's rows where they are learned from."""

    def __init__(self, block: Block, pad: int, device: torch.device) -> None:
        self.batches, self._pad, self._device = block.batches, pad, device
        self._sides = [
            (
                torch.from_numpy(side.ids).to(device),
                torch.from_numpy(side.bounds).to(device),
                side.lengths(),
            )
            for side in (block.sources, block.targets)
        ]

    def batch(self, rows: Ids) -> tuple[Tensor, Tensor, int]:
        """Sources and targets ``[batch, longest]``, padded; how many tokens the targets have."""
        chosen = torch.from_numpy(rows).to(self._device).long()
        padded = []
        for ids, bounds, lengths in self._sides:
            span = torch.arange(int(lengths[rows].max()), device=self._device)
            at = bounds[chosen][:, None] + span
            real = at < bounds[chosen + 1][:, None]
            tokens = ids[at.clamp_max(len(ids) - 1)]
            padded.append(torch.where(real, tokens, self._pad).long())
        return padded[0], padded[1], int(self._sides[1][2][rows].sum())
