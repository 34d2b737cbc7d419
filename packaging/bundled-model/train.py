"""Train one direction of the bundled model, within a time budget, restartable.

    python packaging/bundled-model/train.py --from en --to de --corpus DIR --work DIR

The learning rate follows the *share of the budget* that is spent, not a number of steps, so the same
command gives the best it can on a slow machine and on a fast one. Killed, it goes on from its last
checkpoint. The pad row is held at zero throughout: the logits of ``<pad>`` are left out of the loss,
so its row gets no gradient and torch and CTranslate2 start decoding from the same zero embedding.
"""

from __future__ import annotations

import argparse
import contextlib
import json
import math
import random
import time
import tomllib
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import torch
from corpus import Augmentation, batches, epoch, read_pairs
from safetensors.torch import load_file, save_file
from sentencepiece import SentencePieceProcessor
from tokeniser import train_tokeniser, write_tokeniser_config
from torch.nn import functional
from transformers import MarianConfig, MarianMTModel

HERE = Path(__file__).parent
END = 0
MAX_LENGTH = 200


def build_model(config: dict[str, Any], vocabulary_size: int) -> MarianMTModel:
    """A randomly initialised Marian model whose last row, ``<pad>``, is zero."""
    shape = config["model"]
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
            pad_token_id=vocabulary_size - 1,
            eos_token_id=END,
            forced_eos_token_id=END,
            decoder_start_token_id=vocabulary_size - 1,
            share_encoder_decoder_embeddings=True,
            tie_word_embeddings=True,
        )
    )
    with torch.no_grad():
        model.model.shared.weight.normal_(0.0, shape["width"] ** -0.5)
        model.model.shared.weight[-1].zero_()
        for name, weight in model.named_parameters():
            if weight.dim() == 2 and "embed" not in name and "shared" not in name:
                torch.nn.init.xavier_uniform_(weight)
    return model


def pad(rows: list[list[int]], value: int, device: torch.device) -> torch.Tensor:
    """Stack rows of different length: ``[batch, longest]``."""
    longest = max(map(len, rows))
    return torch.tensor([row + [value] * (longest - len(row)) for row in rows], device=device)


def batch_loss(
    model: MarianMTModel, batch: list[tuple[list[int], list[int]]], *, smoothing: float
) -> tuple[torch.Tensor, int]:
    """Summed cross-entropy in nats over the target tokens of a batch, and their number."""
    pad_id = model.config.pad_token_id
    device = model.device
    source = pad([source for source, _ in batch], pad_id, device)
    target = pad([target for _, target in batch], pad_id, device)
    start = torch.full((len(batch), 1), pad_id, device=device)
    given = torch.cat([start, target[:, :-1]], dim=1)
    hidden = model.model(
        input_ids=source,
        attention_mask=(source != pad_id).long(),
        decoder_input_ids=given,
        use_cache=False,
    ).last_hidden_state
    real = target != pad_id
    # <pad> is the last row: leaving it out keeps it unpredictable and its embedding zero.
    logits = functional.linear(hidden[real], model.lm_head.weight[:pad_id])
    loss = functional.cross_entropy(
        logits.float(), target[real], label_smoothing=smoothing, reduction="sum"
    )
    return loss, int(real.sum())


@torch.no_grad()
def held_out_loss(model: MarianMTModel, groups: list[Any]) -> float:
    """Mean nats per target token."""
    model.eval()
    total, count = 0.0, 0
    for group in groups:
        loss, tokens = batch_loss(model, group, smoothing=0.0)
        total, count = total + loss.item(), count + tokens
    model.train()
    return total / count


class Encoder:
    """Text to ids, end mark included; too long examples are dropped."""

    def __init__(self, folder: Path) -> None:
        self._pieces = SentencePieceProcessor(model_file=str(folder / "source.spm"))
        self.vocabulary_size = self._pieces.get_piece_size() + 1

    def __call__(self, pairs: Iterator[tuple[str, str]]) -> list[tuple[list[int], list[int]]]:
        sources, targets = zip(*pairs, strict=True)
        encoded = zip(
            self._pieces.encode(list(sources)), self._pieces.encode(list(targets)), strict=True
        )
        return [
            (source + [END], target + [END])
            for source, target in encoded
            if 0 < len(source) < MAX_LENGTH and 0 < len(target) < MAX_LENGTH
        ]


def rate_at(share: float, step: int, settings: dict[str, Any]) -> float:
    """Learning rate: warm-up by steps, then constant, then linear decay by share of the budget."""
    peak: float = settings["peak_learning_rate"]
    warm = min(1.0, (step + 1) / settings["warmup_steps"])
    left = (1.0 - share) / settings["decay_share"]
    return peak * max(0.0, min(warm, left, 1.0))


class Average:
    """Uniform average of the weights at the end of training, kept in double precision."""

    def __init__(self) -> None:
        self.count = 0
        self.total: dict[str, torch.Tensor] = {}

    def add(self, state: dict[str, torch.Tensor]) -> None:
        self.count += 1
        for name, weight in state.items():
            value = weight.detach().double().cpu()
            self.total[name] = self.total[name] + value if name in self.total else value

    def weights(self) -> dict[str, torch.Tensor]:
        return {name: (total / self.count).float() for name, total in self.total.items()}


def save_checkpoint(path: Path, contents: dict[str, Any]) -> None:
    """Write beside and replace, so that a kill leaves the previous checkpoint."""
    beside = path.with_suffix(".new")
    torch.save(contents, beside)
    beside.replace(path)


def train(arguments: argparse.Namespace) -> None:
    """Train until the budget is spent; write ``model.safetensors`` and ``log.jsonl`` in the work folder."""
    config = tomllib.loads(arguments.config.read_text())
    settings, schedule = config["optimiser"], config["schedule"]
    budget = 60.0 * (arguments.minutes or schedule["minutes"])
    reverse = arguments.source != "en"
    other = arguments.source if reverse else arguments.target
    work: Path = arguments.work
    work.mkdir(parents=True, exist_ok=True)
    torch.set_num_threads(arguments.threads)
    torch.manual_seed(config["seed"])
    rng = random.Random(config["seed"])
    device = torch.device("cuda" if torch.cuda.is_available() else "cpu")
    cast: Callable[[], Any] = (
        (lambda: torch.autocast("cuda", torch.bfloat16))
        if device.type == "cuda"
        else contextlib.nullcontext
    )

    pairs = read_pairs(arguments.corpus / f"train/en-{other}.tsv.xz", reverse=reverse)
    held_out = read_pairs(
        arguments.corpus / f"dev/en-{other}.tsv.xz", reverse=reverse, domain="general"
    )
    if not (arguments.tokeniser / "vocab.json").exists():
        # Sorted, so that both directions would train the same vocabulary.
        text = sorted({text for pair in pairs for text in pair})
        train_tokeniser(text, arguments.tokeniser, **config["tokeniser"])
    write_tokeniser_config(arguments.tokeniser, source=arguments.source, target=arguments.target)
    encode = Encoder(arguments.tokeniser)
    dev_groups = batches(encode(iter(held_out)), random.Random(0), settings["tokens_per_batch"])
    shares = Augmentation(**config["augmentation"])

    model = build_model(config, encode.vocabulary_size).to(device)
    model.train()
    optimiser = torch.optim.AdamW(
        model.parameters(),
        lr=0.0,
        betas=(0.9, 0.98),
        eps=1e-9,
        weight_decay=settings["weight_decay"],
        fused=True,
    )
    step, spent, average = 0, 0.0, Average()
    if (work / "checkpoint.pt").exists():
        kept = torch.load(work / "checkpoint.pt", weights_only=True)
        model.load_state_dict(kept["model"])
        optimiser.load_state_dict(kept["optimiser"])
        step, spent = kept["step"], kept["spent"]
        rng.seed(config["seed"] + step)
        print(f"going on from step {step}, {spent / 60:.1f} minutes spent", flush=True)
    elif arguments.init:
        model.load_state_dict(
            {name: weight.float() for name, weight in load_file(arguments.init).items()},
            strict=False,
        )
    parameters = sum(weight.numel() for weight in model.parameters())
    print(f"{parameters:,} parameters, {len(pairs):,} pairs, {device}", flush=True)

    began = last = time.monotonic() - spent
    seen_tokens, running = 0, 0.0
    evaluated = spent
    finished = False
    while not finished:
        examples = encode(epoch(pairs, rng, shares))
        for batch in batches(examples, rng, settings["tokens_per_batch"]):
            share = (time.monotonic() - began) / budget
            if share >= 1.0:
                finished = True
                break
            for group in optimiser.param_groups:
                group["lr"] = rate_at(share, step, settings)
            with cast():
                loss, tokens = batch_loss(model, batch, smoothing=settings["label_smoothing"])
            optimiser.zero_grad(set_to_none=True)
            (loss / tokens).backward()
            torch.nn.utils.clip_grad_norm_(model.parameters(), settings["clip_norm"])
            optimiser.step()
            step, seen_tokens, running = step + 1, seen_tokens + tokens, running + loss.item()
            if share > 1.0 - schedule["average_last_share"] and step % 20 == 0:
                average.add(model.state_dict())
            now = time.monotonic()
            if now - began - evaluated > 60.0 * schedule["evaluate_every_minutes"]:
                evaluated = now - began
                line = {
                    "minutes": round(evaluated / 60, 1),
                    "step": step,
                    "train": round(running / seen_tokens, 3),
                    "held_out": round(held_out_loss(model, dev_groups), 4),
                    "tokens_per_second": round(seen_tokens / (now - last)),
                    "rate": optimiser.param_groups[0]["lr"],
                }
                print(json.dumps(line), flush=True)
                with (work / "log.jsonl").open("a") as log:
                    log.write(json.dumps(line) + "\n")
                seen_tokens, running, last = 0, 0.0, time.monotonic()
                save_checkpoint(
                    work / "checkpoint.pt",
                    {
                        "model": model.state_dict(),
                        "optimiser": optimiser.state_dict(),
                        "step": step,
                        "spent": now - began,
                    },
                )
                write_model(model, work / "latest")
    candidates = {"last": {k: v.cpu().clone() for k, v in model.state_dict().items()}}
    if average.count:
        candidates["average"] = average.weights()
    scores = {}
    for name, state in candidates.items():
        model.load_state_dict(state)
        scores[name] = held_out_loss(model, dev_groups)
    best = min(scores, key=lambda name: scores[name])
    print(json.dumps({"steps": step, "held_out": scores, "kept": best}), flush=True)
    model.load_state_dict(candidates[best])
    write_model(model, work / "final")


def write_model(model: MarianMTModel, folder: Path) -> None:
    """Write the weights (32 bits; shared ones once) and the two configurations."""
    folder.mkdir(parents=True, exist_ok=True)
    shared = model.state_dict()
    weights = {
        name: weight.detach().float().cpu().contiguous()
        for name, weight in shared.items()
        if name
        not in {
            "lm_head.weight",
            "model.encoder.embed_tokens.weight",
            "model.decoder.embed_tokens.weight",
        }
        and "embed_positions" not in name
    }
    if not math.isclose(weights["model.shared.weight"][-1].abs().max().item(), 0.0):
        raise RuntimeError("the pad row moved")
    save_file(weights, folder / "model.safetensors", metadata={"format": "pt"})
    model.config.save_pretrained(folder)
    model.generation_config.save_pretrained(folder)


def main() -> None:
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawTextHelpFormatter
    )
    parser.add_argument("--from", dest="source", required=True)
    parser.add_argument("--to", dest="target", required=True)
    parser.add_argument("--corpus", type=Path, required=True, help="folder with train/ and dev/")
    parser.add_argument(
        "--work", type=Path, required=True, help="folder for checkpoints and the result"
    )
    parser.add_argument(
        "--tokeniser", type=Path, required=True, help="folder of the shared vocabulary"
    )
    parser.add_argument("--config", type=Path, default=HERE / "config.toml")
    parser.add_argument("--init", type=Path, help="a model.safetensors to continue from")
    parser.add_argument("--minutes", type=float, help="time budget; the config's without it")
    parser.add_argument("--threads", type=int, default=1)
    train(parser.parse_args())


if __name__ == "__main__":
    main()
