"""Train the model of English and one other language within a time budget; on a CPU or a GPU.

    python packaging/bundled-model/train.py fr --corpus DIR --work DIR

One model learns both directions, told apart by target tokens (``>>fra<<``). With ``--init`` it goes
on from the weights and the vocabulary of a model folder, such as those that are shipped.

The learning rate follows the *share of the budget* that is spent, not a number of steps, so the
same command does the best it can on a slow machine and on a fast one. Killed, it goes on from its
last checkpoint. With ``--transfer`` it begins with the network of another language's model, and the
embeddings of the pieces that both vocabularies have.
"""

from __future__ import annotations

import argparse
import json
import shutil
import time
import tomllib
from collections.abc import Sequence
from pathlib import Path
from typing import Any

import torch
from blocks import OnDevice, Supply
from corpus import Corpus
from decoding import greedy
from network import Network, Shape, write_model
from objective import batch_loss
from pairs import Pair
from transfer import transferred

from translator.core.files import write_private
from translator.engine.model.weights_file import read_weights

HERE = Path(__file__).parent
RECORD = "training.json"
_TOKENISER = ("source.spm", "target.spm", "vocab.json")
_SHORTEST, _LONGEST = 0.4, 2.5  # length of a draft of its own that is worth learning, in tokens


def read_config(paths: Sequence[Path]) -> dict[str, Any]:
    """The recipe; each file changes what the ones before it say, constant by constant."""
    config: dict[str, Any] = {}
    for path in paths:
        for name, value in tomllib.loads(path.read_text(encoding="utf-8")).items():
            config[name] = config.get(name, {}) | value if isinstance(value, dict) else value
    return config


class Average:
    """Exponential moving average of weights."""

    def __init__(self, decay: float, network: Network) -> None:
        self._decay = decay
        self.weights = {name: one.detach().clone() for name, one in network.named_parameters()}

    @torch.no_grad()
    def add(self, network: Network) -> None:
        torch._foreach_lerp_(
            list(self.weights.values()), list(network.parameters()), 1.0 - self._decay
        )


def _multiplies_bfloat16() -> bool:
    """Whether this processor has instructions for it: a step takes about half as long then."""
    found = torch.cpu.get_capabilities()
    return bool(found.get("avx512_bf16") or found.get("amx_bf16"))


class Run:
    """One training run: the network, the optimiser and the clock."""

    def __init__(
        self,
        corpus: Corpus,
        config: dict[str, Any],
        work: Path,
        *,
        minutes: float,
        workers: int,
        init: Path | None = None,
        transfer: Path | None = None,
    ) -> None:
        self._corpus, self._work, self._workers = corpus, work, workers
        self._settings, self._schedule = config["optimiser"], config["schedule"]
        self._seed = config["seed"]
        self._budget = 60.0 * minutes
        self._own = work / "own.json"
        if self._own.exists():
            corpus.learn_from(self._read_own())
        on_gpu = torch.cuda.is_available()
        self._device = torch.device("cuda" if on_gpu else "cpu")
        self._dtype = torch.bfloat16 if on_gpu or _multiplies_bfloat16() else torch.float32
        # It would make a plan for every shape of batch that it meets.
        torch.backends.cuda.enable_cudnn_sdp(False)
        shape = Shape(**config["model"])
        self._network = Network(shape, corpus.vocabulary_size).to(self._device).train()
        self._optimiser = torch.optim.AdamW(
            self._network.parameters(),
            betas=(0.9, 0.98),
            eps=1e-9,
            weight_decay=self._settings["weight_decay"],
            fused=True,
        )
        self._held_out = corpus.held_out(self._settings["tokens_per_batch"])
        self._step, self._spent = 0, 0.0
        self._earlier: list[dict[str, Any]] = []
        self._checkpoint = work / "checkpoint.pt"
        self._parent = transfer and transfer.name
        if init is not None:
            self._earlier = json.loads((init / RECORD).read_text(encoding="utf-8"))
            weights = read_weights(init)
            self._network.load_state_dict(
                {name: torch.from_numpy(one) for name, one in weights.items()}
            )
        elif transfer is not None:
            fresh = self._network.state_dict()
            self._network.load_state_dict(transferred(transfer, corpus.tokeniser, fresh))
        self._average = Average(self._schedule["average_decay"], self._network)
        if self._checkpoint.exists():
            self._resume()
        # Not the same examples again after a kill.
        self._supply = Supply(corpus.examples, self._seed + self._step, workers)

    def _read_own(self) -> list[Pair]:
        return [(english, draft) for english, draft in json.loads(self._own.read_text())]

    def _resume(self) -> None:
        kept = torch.load(self._checkpoint, weights_only=True, map_location=self._device)
        self._network.load_state_dict(kept["network"])
        self._optimiser.load_state_dict(kept["optimiser"])
        self._average.weights = kept["average"]
        self._step, self._spent = kept["step"], kept["spent"]
        print(f"going on from step {self._step}, {self._spent / 60:.1f} minutes spent", flush=True)

    def _save(self) -> None:
        """Write beside and replace: a kill leaves the previous checkpoint."""
        beside = self._checkpoint.with_suffix(".new")
        state = {
            "network": self._network.state_dict(),
            "optimiser": self._optimiser.state_dict(),
            "average": self._average.weights,
            "step": self._step,
            "spent": self._spent,
        }
        torch.save(state, beside)
        beside.replace(self._checkpoint)
        self._write(self._average.weights, "latest")

    def _write(self, weights: dict[str, torch.Tensor], name: str) -> None:
        beside, folder = self._work / f"{name}.new", self._work / name
        shutil.rmtree(beside, ignore_errors=True)
        whole = self._network.state_dict() | weights
        write_model(whole, self._network.shape, beside)
        (beside / RECORD).write_text(
            json.dumps(self._record(), indent=1, ensure_ascii=False) + "\n", encoding="utf-8"
        )
        shutil.rmtree(folder, ignore_errors=True)
        beside.rename(folder)

    def _rate(self, share: float) -> float:
        """Warm-up by steps, then constant, then linear decay by share of the budget."""
        warm = (self._step + 1) / self._settings["warmup_steps"]
        left = (1.0 - share) / self._settings["decay_share"]
        share_of_peak: float = max(0.0, min(warm, left, 1.0))
        return float(self._settings["peak_learning_rate"]) * share_of_peak

    def _learn(
        self, source: torch.Tensor, target: torch.Tensor, tokens: int, share: float
    ) -> torch.Tensor:
        for group in self._optimiser.param_groups:
            group["lr"] = self._rate(share)
        second = share >= self._schedule["first_stage"]
        loss = batch_loss(
            self._network,
            source,
            target,
            tokens,
            self._dtype,
            smoothing=self._settings["label_smoothing"],
            agreement=self._schedule["agreement"] if second else 0.0,
        )
        self._optimiser.zero_grad(set_to_none=True)
        loss.backward()  # type: ignore[no-untyped-call]
        torch.nn.utils.clip_grad_norm_(self._network.parameters(), self._settings["clip_norm"])
        self._optimiser.step()
        self._average.add(self._network)
        self._step += 1
        return loss.detach()

    @torch.no_grad()
    def _held_out_losses(self) -> dict[str, float]:
        """Mean nats per target token, without smoothing and dropout, by direction."""
        self._network.eval()
        losses = {}
        for name, block in self._held_out.items():
            there = OnDevice(block, self._network.pad, self._device)
            total, count = 0.0, 0
            for rows in there.batches:
                source, target, tokens = there.batch(rows)
                loss = batch_loss(self._network, source, target, tokens, self._dtype)
                total, count = total + loss.item() * tokens, count + tokens
            losses[name] = round(total / count, 4)
        self._network.train()
        return losses

    def _report(self, **figures: object) -> None:
        line = {"minutes": round(self._spent / 60, 1), "step": self._step, **figures}
        print(json.dumps(line, ensure_ascii=False), flush=True)
        with (self._work / "log.jsonl").open("a", encoding="utf-8") as log:
            log.write(json.dumps(line, ensure_ascii=False) + "\n")

    def _translate_own(self) -> None:
        """Translate English that has no pair, and learn from it from now on."""
        texts = self._corpus.unpaired()
        began = time.monotonic()
        sources = self._corpus.encode(texts, self._corpus.there)
        drafts = greedy(self._network, sources, self._dtype, self._device)
        kept = [
            (text, draft)
            for text, source, row, draft in zip(
                texts, sources, drafts, self._corpus.decode(drafts), strict=True
            )
            if row and _SHORTEST < len(row) / len(source) < _LONGEST
        ]
        # All of it or nothing: a kill in the midst of it is to leave no list that cannot be read.
        write_private(self._own, json.dumps(kept, ensure_ascii=False).encode())
        self._report(own=len(kept), of=len(texts), seconds=round(time.monotonic() - began, 1))
        self._corpus.learn_from(kept)
        self._supply = Supply(
            self._corpus.examples,
            self._seed + self._step,
            self._workers,
            before=self._supply,
        )

    def train(self) -> None:
        """Train until the budget is spent, reporting and saving on the way."""
        began = time.monotonic() - self._spent
        reported, tokens, losses = self._spent, 0, []
        every = 60.0 * self._schedule["evaluate_every_minutes"]
        while True:
            block = OnDevice(self._supply.block(), self._network.pad, self._device)
            for rows in block.batches:
                share = self._spent / self._budget
                if share >= 1.0:
                    return
                source, target, count = block.batch(rows)
                losses.append(self._learn(source, target, count, share))
                tokens += count
                self._spent = time.monotonic() - began
                if self._spent - reported > every:
                    self._report(
                        train=round(torch.stack(losses).mean().item(), 3),
                        held_out=self._held_out_losses(),
                        tokens_per_second=round(tokens / (self._spent - reported)),
                    )
                    self._save()
                    reported, tokens, losses = self._spent, 0, []
            if share >= self._schedule["first_stage"] and not self._own.exists():
                self._translate_own()

    def finish(self) -> None:
        """Write the better of the last weights and their moving average."""
        self._supply.close()
        found = {"last": self._weights(), "average": self._average.weights}
        scores = {name: self._losses_of(weights) for name, weights in found.items()}
        kept = min(scores, key=lambda name: sum(scores[name].values()))
        self._network.load_state_dict(found[kept], strict=False)
        self._earlier.append(self._record_of(scores, kept))
        self._report(held_out=scores, kept=kept)
        self._write(found[kept], "final")  # a finished run is one that has this folder

    def _weights(self) -> dict[str, torch.Tensor]:
        return {name: one.detach().clone() for name, one in self._network.named_parameters()}

    def _losses_of(self, weights: dict[str, torch.Tensor]) -> dict[str, float]:
        self._network.load_state_dict(weights, strict=False)
        return self._held_out_losses()

    def _record(self) -> list[dict[str, Any]]:
        return self._earlier or [self._record_of({}, "average")]

    def _record_of(self, scores: dict[str, dict[str, float]], kept: str) -> dict[str, Any]:
        return {
            "minutes": round(self._budget / 60, 1),
            "device": self._device.type,
            "steps": self._step,
            "peak_learning_rate": self._settings["peak_learning_rate"],
            "tokens_per_batch": self._settings["tokens_per_batch"],
            "seed": self._seed,
            "transferred_from": self._parent,
            "written": self._corpus.written,
            "own_translations": len(self._read_own()) if self._own.exists() else 0,
            "held_out": scores,
            "kept": kept,
        }


def main() -> None:
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawTextHelpFormatter
    )
    parser.add_argument("language", help="its ISO 639-1 code; the other one is English")
    parser.add_argument("--corpus", type=Path, required=True, help="folder with train/ and dev/")
    parser.add_argument("--work", type=Path, required=True, help="for checkpoints and the result")
    parser.add_argument("--config", type=Path, nargs="+", default=[HERE / "config.toml"])
    parser.add_argument("--init", type=Path, help="a model's folder to go on from")
    parser.add_argument("--transfer", type=Path, help="a model's folder, of another language")
    parser.add_argument("--minutes", type=float, help="time budget; the config's without it")
    parser.add_argument("--threads", type=int, default=1)
    parser.add_argument("--workers", type=int, default=1, help="processes that make examples")
    arguments = parser.parse_args()
    if (arguments.work / "final").is_dir():
        print(f"{arguments.work / 'final'} is finished", flush=True)
        return
    config = read_config(arguments.config)
    torch.set_num_threads(arguments.threads)
    torch.manual_seed(config["seed"])
    tokeniser = arguments.work / "tokeniser"
    tokeniser.mkdir(parents=True, exist_ok=True)
    if arguments.init:
        for name in _TOKENISER:
            shutil.copyfile(arguments.init / name, tokeniser / name)
    corpus = Corpus(arguments.language, arguments.corpus, tokeniser, config)
    run = Run(
        corpus,
        config,
        arguments.work,
        minutes=arguments.minutes or config["schedule"]["minutes"],
        workers=arguments.workers,
        init=arguments.init,
        transfer=arguments.transfer,
    )
    run.train()
    run.finish()


if __name__ == "__main__":
    main()
