"""Pairs as token numbers, and batches of them as tensors."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

import torch

from translator.core.direction import Direction
from translator.engine.model.tokeniser import END, UNKNOWN, Tokeniser, read_vocabulary
from translator.learning.recipe.recipe import Example


@dataclass(frozen=True, slots=True)
class Encoded:
    """A pair as vocabulary indices: source with its language token if any, both with the end."""

    key: str
    source: tuple[int, ...]
    target: tuple[int, ...]

    @property
    def size(self) -> int:
        return max(len(self.source), len(self.target))


class Encoder:
    """Turns pairs into indices with exactly the pieces that are served."""

    def __init__(self, model_folder: Path, direction: Direction) -> None:
        self._tokeniser = Tokeniser(model_folder, direction)
        self._source = read_vocabulary(model_folder / "vocab.json")
        separate = model_folder / "target_vocab.json"
        self._target = read_vocabulary(separate) if separate.is_file() else self._source

    def encode(self, example: Example) -> Encoded:
        """Both sides of a pair; the target with the target side's model and vocabulary."""
        source, target = self.pieces(example.source, example.target)
        return Encoded(
            key=example.key,
            source=_indices(source, self._source),
            target=_indices([*target, END], self._target),
        )

    def pieces(self, source: str, target: str) -> tuple[list[str], list[str]]:
        """Both sides of a pair in pieces, the target without its end."""
        return self._tokeniser.encode(source), self._tokeniser.encode_target(target)


def _indices(pieces: Sequence[str], table: dict[str, int]) -> tuple[int, ...]:
    unknown = table[UNKNOWN]
    return tuple(table.get(piece, unknown) for piece in pieces)


@dataclass(frozen=True, slots=True)
class Batch:
    """Padded pairs, B of them, with N target tokens in all.

    Attributes:
        source: [B, S] indices; ``source_mask`` [B, S] is 1 where there is a token.
        decoder_input: [B, T], the target shifted right behind a pad.
        target_mask: [B, T], true where there is a target token.
        targets: [N], the target tokens row after row; ``rows`` [N] says whose they are.
    """

    source: torch.Tensor
    source_mask: torch.Tensor
    decoder_input: torch.Tensor
    target_mask: torch.Tensor
    targets: torch.Tensor
    rows: torch.Tensor


def collate(pairs: Sequence[Encoded], *, pad: int) -> Batch:
    """Pad pairs to one width."""
    sources = [torch.tensor(pair.source) for pair in pairs]
    inputs = [torch.tensor((pad, *pair.target[:-1])) for pair in pairs]
    lengths = torch.tensor([len(pair.target) for pair in pairs])
    source = torch.nn.utils.rnn.pad_sequence(sources, batch_first=True, padding_value=pad)
    spans = torch.tensor([len(pair.source) for pair in pairs])
    return Batch(
        source=source,
        source_mask=(torch.arange(source.shape[1]) < spans[:, None]).long(),
        decoder_input=torch.nn.utils.rnn.pad_sequence(inputs, batch_first=True, padding_value=pad),
        target_mask=torch.arange(int(lengths.max())) < lengths[:, None],
        targets=torch.tensor([token for pair in pairs for token in pair.target]),
        rows=torch.repeat_interleave(torch.arange(len(pairs)), lengths),
    )


def portions(pairs: Sequence[Encoded], *, tokens: int) -> list[list[int]]:
    """Indices of ``pairs``, shortest first, in groups of at most ``tokens`` padded target tokens.

    A single longer pair forms a group of its own. Neighbours in length share a group, so little is
    computed for padding.
    """
    order = sorted(range(len(pairs)), key=lambda index: (pairs[index].size, index))
    groups: list[list[int]] = []
    for index in order:
        if groups and (len(groups[-1]) + 1) * pairs[index].size <= tokens:
            groups[-1].append(index)
        else:
            groups.append([index])
    return groups
