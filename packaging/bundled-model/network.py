"""The Marian network of the recipe: building it, its loss, and writing it down."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import torch
from safetensors.torch import save_file
from torch.nn import functional
from transformers import MarianConfig, MarianMTModel

END = 0
Example = tuple[list[int], list[int]]

# Tied to model.shared.weight, or computed: nothing of these is stored.
NOT_STORED = (
    "lm_head.weight",
    "model.encoder.embed_tokens.weight",
    "model.decoder.embed_tokens.weight",
    "model.encoder.embed_positions.weight",
    "model.decoder.embed_positions.weight",
)


def build_model(shape: dict[str, Any], vocabulary_size: int) -> MarianMTModel:
    """A randomly initialised Marian model whose last row, ``<pad>``, is zero."""
    pad = vocabulary_size - 1
    model = MarianMTModel(
        MarianConfig(
            vocab_size=vocabulary_size,
            decoder_vocab_size=vocabulary_size,
            d_model=shape["width"],
            encoder_layers=shape["encoder_layers"],
            decoder_layers=shape["decoder_layers"],
            encoder_ffn_dim=shape["feed_forward"],
            decoder_ffn_dim=shape["feed_forward"],
            encoder_attention_heads=shape["heads"],
            decoder_attention_heads=shape["heads"],
            dropout=shape["dropout"],
            attention_dropout=0.0,
            activation_dropout=0.0,
            activation_function="swish",
            scale_embedding=True,
            max_position_embeddings=512,
            max_length=512,
            num_beams=4,
            pad_token_id=pad,
            eos_token_id=END,
            forced_eos_token_id=END,
            decoder_start_token_id=pad,
            share_encoder_decoder_embeddings=True,
            tie_word_embeddings=True,
        )
    )
    with torch.no_grad():
        for name, weight in model.named_parameters():
            if weight.dim() == 2 and "embed" not in name and "shared" not in name:
                torch.nn.init.xavier_uniform_(weight)
        model.model.shared.weight.normal_(0.0, shape["width"] ** -0.5)
        model.model.shared.weight[pad].zero_()
    return model


def _stack(rows: list[list[int]], value: int, device: torch.device) -> torch.Tensor:
    """Rows of different length as one tensor ``[batch, longest]``."""
    longest = max(map(len, rows))
    return torch.tensor([row + [value] * (longest - len(row)) for row in rows], device=device)


def batch_loss(
    model: MarianMTModel, batch: list[Example], *, smoothing: float
) -> tuple[torch.Tensor, int]:
    """Summed cross-entropy in nats over the target tokens of a batch, and their number.

    ``<pad>`` is the last row of the vocabulary: its logit is left out, so it is never predicted and
    its embedding, from which decoding starts, gets no gradient and stays zero.
    """
    pad = model.config.pad_token_id
    source = _stack([source for source, _ in batch], pad, model.device)
    target = _stack([target for _, target in batch], pad, model.device)
    start = torch.full((len(batch), 1), pad, device=model.device)
    hidden = model.model(
        input_ids=source,
        attention_mask=(source != pad).long(),
        decoder_input_ids=torch.cat([start, target[:, :-1]], dim=1),
        use_cache=False,
    ).last_hidden_state
    real = target != pad
    logits = functional.linear(hidden[real], model.lm_head.weight[:pad])
    loss = functional.cross_entropy(
        logits.float(), target[real], label_smoothing=smoothing, reduction="sum"
    )
    return loss, int(real.sum())


@torch.no_grad()
def held_out_loss(model: MarianMTModel, groups: list[list[Example]]) -> float:
    """Mean nats per target token, without smoothing and dropout."""
    model.eval()
    total, count = 0.0, 0
    for group in groups:
        loss, tokens = batch_loss(model, group, smoothing=0.0)
        total, count = total + loss.item(), count + tokens
    model.train()
    return total / count


def write_model(model: MarianMTModel, folder: Path) -> None:
    """Write the weights in 32 bits, tied ones once, and the two configurations.

    Raises:
        RuntimeError: the pad row is no longer zero.
    """
    folder.mkdir(parents=True, exist_ok=True)
    weights = {
        name: weight.detach().float().cpu().contiguous()
        for name, weight in model.state_dict().items()
        if name not in NOT_STORED
    }
    if weights["model.shared.weight"][-1].any():
        raise RuntimeError("the pad row moved")
    save_file(weights, folder / "model.safetensors", metadata={"format": "pt"})
    model.config.save_pretrained(folder)
    model.generation_config.save_pretrained(folder)
