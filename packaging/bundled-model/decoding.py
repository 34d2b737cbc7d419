"""Greedy decoding with the network that is being trained, where it is being trained."""

from __future__ import annotations

import random

import torch
from blocks import Ragged, in_batches
from network import END, Network
from torch import Tensor
from torch.nn.utils.rnn import pad_sequence

_LONGEST = 120
_ROOM = 8  # tokens more than one and a half times the source's


@torch.no_grad()
def _decoded(network: Network, source: Tensor, dtype: torch.dtype) -> list[list[int]]:
    """The most likely next token again and again, for sources ``[batch, length]``.

    All earlier tokens are read again at every step: with two decoder layers and short sentences
    that costs little, and no cache has to be kept.
    """
    encoded, mask = network.encode(source, dtype)
    longest = min(_LONGEST, source.shape[1] * 3 // 2 + _ROOM)
    target = source.new_full((len(source), 1), network.pad)
    ended = torch.zeros(len(source), dtype=torch.bool, device=source.device)
    for _ in range(longest):
        hidden = network.decode(target, encoded, mask)[:, -1]
        chosen = network.logits(hidden).argmax(-1).masked_fill(ended, END)
        target = torch.cat([target, chosen[:, None]], dim=1)
        ended |= chosen == END
        if ended.all():
            break
    rows: list[list[int]] = target[:, 1:].tolist()
    return [row[: row.index(END)] if END in row else [] for row in rows]


def greedy(
    network: Network,
    sources: list[list[int]],
    dtype: torch.dtype,
    device: torch.device,
    tokens_per_batch: int = 48_000,
) -> list[list[int]]:
    """Token ids of a draft for each source; none where no end came."""
    network.eval()
    drafts: list[list[int]] = [[] for _ in sources]
    ragged = Ragged.of(sources)
    for rows in in_batches(ragged, ragged, tokens_per_batch, random.Random(0)):
        batch = pad_sequence(
            [torch.tensor(sources[at]) for at in rows],
            batch_first=True,
            padding_value=network.pad,
        ).to(device)
        for at, draft in zip(rows, _decoded(network, batch, dtype), strict=True):
            drafts[at] = draft
    network.train()
    return drafts
