"""Train one model within a time budget; restartable; on a CPU or a GPU.

    python packaging/bundled-model/train.py en-de --corpus DIR --work DIR --tokeniser DIR

Given several directions, it trains one model for all, with target tokens (``>>deu<<``). With
``--init`` it goes on from the weights of an earlier run, such as those that are shipped; by
``--config config.toml continue.toml`` the second file says what is then done otherwise.

The learning rate follows the *share of the budget* that is spent, not a number of steps, so the
same command does the best it can on a slow machine and on a fast one. Killed, it goes on from its
last checkpoint. With ``--transfer`` it begins from a model of another language: its network, and
the embeddings of the pieces that both vocabularies have.
"""

from __future__ import annotations

import argparse
import contextlib
import json
import random
import shutil
import time
import tomllib
from collections.abc import Iterator, Mapping, Sequence
from pathlib import Path
from typing import Any

import torch
from corpus import Augmentation, Pair, batches, epoch, read_pairs
from network import END, NOT_STORED, Example, batch_loss, build_model, held_out_loss, write_model
from safetensors.torch import load_file
from sentencepiece import SentencePieceProcessor
from tokeniser import train_tokeniser, write_tokeniser_config
from transfer import transferred

from translator.core.direction import Direction
from translator.core.languages import language

HERE = Path(__file__).parent
MAX_LENGTH = 200
STEPS_BETWEEN_AVERAGED = 20
RECORD = "training.json"


def read_config(paths: Sequence[Path]) -> dict[str, Any]:
    """The recipe; each file changes what the ones before it say, constant by constant."""
    config: dict[str, Any] = {}
    for path in paths:
        for name, value in tomllib.loads(path.read_text(encoding="utf-8")).items():
            config[name] = config.get(name, {}) | value if isinstance(value, dict) else value
    return config


def earlier_runs(weights: Path | None) -> list[dict[str, Any]]:
    """What made the weights that a run starts from: the record beside them."""
    if weights is None:
        return []
    runs: list[dict[str, Any]] = json.loads(weights.with_name(RECORD).read_text(encoding="utf-8"))
    return runs


class Corpus:
    """The pairs of some directions, as token ids."""

    def __init__(
        self, directions: list[Direction], folder: Path, tokeniser: Path, config: dict[str, Any]
    ) -> None:
        self._shares = Augmentation(**config["augmentation"])
        self._train = {one: self._read(folder / "train", one) for one in directions}
        self._held_out = {one: self._read(folder / "dev", one, "general") for one in directions}
        self.tokeniser = tokeniser
        several = len(directions) > 1
        tokens = {one: f">>{language(one.target).code3}<<" for one in directions}
        if not (tokeniser / "vocab.json").exists():
            # Sorted, so that every set of directions over the same text trains the same vocabulary.
            pairs = [pair for part in self._train.values() for pair in part]
            text = sorted({text for pair in pairs for text in pair})
            symbols = sorted(set(tokens.values())) if several else []
            train_tokeniser(text, tokeniser, symbols=symbols, **config["tokeniser"])
        write_tokeniser_config(tokeniser, source=directions[0].source, target=directions[0].target)
        self._pieces = SentencePieceProcessor(model_file=str(tokeniser / "source.spm"))
        self._prefix = {
            one: [self._pieces.piece_to_id(tokens[one])] if several else [] for one in directions
        }
        self.vocabulary_size = self._pieces.get_piece_size() + 1

    @staticmethod
    def _read(folder: Path, direction: Direction, domain: str | None = None) -> list[Pair]:
        reverse = direction.source != "en"
        other = direction.source if reverse else direction.target
        return read_pairs(folder / f"en-{other}.tsv.xz", reverse=reverse, domain=domain)

    def _encode(self, pairs: Iterator[Pair], prefix: list[int]) -> list[Example]:
        """Token ids with end marks; examples that are too long are dropped."""
        sources, targets = zip(*pairs, strict=True)
        rows = zip(
            self._pieces.encode(list(sources)), self._pieces.encode(list(targets)), strict=True
        )
        return [
            ([*prefix, *source, END], [*target, END])
            for source, target in rows
            if 0 < len(source) < MAX_LENGTH and 0 < len(target) < MAX_LENGTH
        ]

    def epoch(self, rng: random.Random, tokens_per_batch: int) -> list[list[Example]]:
        """Batches of every training pair once, augmented."""
        examples = [
            example
            for one, pairs in self._train.items()
            for example in self._encode(epoch(pairs, rng, self._shares), self._prefix[one])
        ]
        return batches(examples, rng, tokens_per_batch)

    def held_out(self, tokens_per_batch: int) -> dict[str, list[list[Example]]]:
        """Batches of the general held-out pairs, by direction."""
        return {
            str(one): batches(
                self._encode(iter(pairs), self._prefix[one]), random.Random(0), tokens_per_batch
            )
            for one, pairs in self._held_out.items()
        }


class Average:
    """Uniform average of weights, kept in double precision."""

    def __init__(self) -> None:
        self.count = 0
        self._total: dict[str, torch.Tensor] = {}

    def add(self, state: dict[str, torch.Tensor]) -> None:
        self.count += 1
        for name, weight in state.items():
            value = weight.detach().double().cpu()
            self._total[name] = self._total[name] + value if name in self._total else value

    def weights(self) -> dict[str, torch.Tensor]:
        return {name: (total / self.count).float() for name, total in self._total.items()}


class Run:
    """One training run: the model, the optimiser and the clock."""

    def __init__(
        self,
        corpus: Corpus,
        config: dict[str, Any],
        work: Path,
        *,
        minutes: float,
        steps: int | None = None,
        init: Path | None = None,
        transfer: Path | None = None,
    ) -> None:
        self._corpus, self._work = corpus, work
        self._settings, self._schedule = config["optimiser"], config["schedule"]
        self._seed = config["seed"]
        self._budget, self._steps = 60.0 * minutes, steps
        self._device = torch.device("cuda" if torch.cuda.is_available() else "cpu")
        self.model = build_model(config["model"], corpus.vocabulary_size).to(self._device)
        self.model.train()
        self._optimiser = torch.optim.AdamW(
            self.model.parameters(),
            betas=(0.9, 0.98),
            eps=1e-9,
            weight_decay=self._settings["weight_decay"],
            fused=True,
        )
        self._held_out = corpus.held_out(self._settings["tokens_per_batch"])
        self._average = Average()
        self._rng = random.Random(self._seed)
        self._step, self._spent = 0, 0.0
        self._checkpoint = work / "checkpoint.pt"
        self._earlier = earlier_runs(init)
        self._parent = transfer and transfer.name
        if self._checkpoint.exists():
            self._resume()
        elif init is not None:
            self._start_from(init, load_file(init))
        elif transfer is not None:
            fresh = self.model.state_dict()
            self._start_from(transfer, transferred(transfer, corpus.tokeniser, fresh))

    def _start_from(self, init: Path, stored: Mapping[str, torch.Tensor]) -> None:
        """Take over the weights of an earlier run, or those of a model of another language.

        Raises:
            RuntimeError: they are of another shape, or some are missing.
        """
        weights = {name: weight.float() for name, weight in stored.items()}
        lacking, unknown = self.model.load_state_dict(weights, strict=False)
        lacking = [name for name in lacking if name not in NOT_STORED]
        if lacking or unknown:
            raise RuntimeError(f"{init} lacks {lacking} and has {unknown}")

    def _resume(self) -> None:
        kept = torch.load(self._checkpoint, weights_only=True, map_location=self._device)
        self.model.load_state_dict(kept["model"])
        self._optimiser.load_state_dict(kept["optimiser"])
        self._step, self._spent = kept["step"], kept["spent"]
        self._rng.seed(self._seed + self._step)
        print(f"going on from step {self._step}, {self._spent / 60:.1f} minutes spent", flush=True)

    def _save(self) -> None:
        """Write beside and replace: a kill leaves the previous checkpoint."""
        beside = self._checkpoint.with_suffix(".new")
        state = {
            "model": self.model.state_dict(),
            "optimiser": self._optimiser.state_dict(),
            "step": self._step,
            "spent": self._spent,
        }
        torch.save(state, beside)
        beside.replace(self._checkpoint)

    def _rate(self, share: float) -> float:
        """Warm-up by steps, then constant, then linear decay by share of the budget."""
        warm = (self._step + 1) / self._settings["warmup_steps"]
        left = (1.0 - share) / self._settings["decay_share"]
        share_of_peak: float = max(0.0, min(warm, left, 1.0))
        return float(self._settings["peak_learning_rate"]) * share_of_peak

    def _learn(self, batch: list[Example], share: float) -> tuple[float, int]:
        for group in self._optimiser.param_groups:
            group["lr"] = self._rate(share)
        on_gpu = self._device.type == "cuda"
        cast = torch.autocast("cuda", torch.bfloat16) if on_gpu else contextlib.nullcontext()
        with cast:
            loss, tokens = batch_loss(
                self.model, batch, smoothing=self._settings["label_smoothing"]
            )
        self._optimiser.zero_grad(set_to_none=True)
        (loss / tokens).backward()  # type: ignore[no-untyped-call]
        torch.nn.utils.clip_grad_norm_(self.model.parameters(), self._settings["clip_norm"])
        self._optimiser.step()
        self._step += 1
        return loss.item(), tokens

    def _scores(self) -> dict[str, float]:
        return {
            name: round(held_out_loss(self.model, groups), 4)
            for name, groups in self._held_out.items()
        }

    def _report(self, loss: float, tokens: int, seconds: float) -> None:
        line = {
            "minutes": round(self._spent / 60, 1),
            "step": self._step,
            "train": round(loss / tokens, 3),
            "held_out": self._scores(),
            "tokens_per_second": round(tokens / seconds),
        }
        print(json.dumps(line, ensure_ascii=False), flush=True)
        with (self._work / "log.jsonl").open("a", encoding="utf-8") as log:
            log.write(json.dumps(line, ensure_ascii=False) + "\n")

    def _batches(self) -> Iterator[list[Example]]:
        while True:
            yield from self._corpus.epoch(self._rng, self._settings["tokens_per_batch"])

    def train(self) -> None:
        """Train until the budget is spent, reporting and saving on the way."""
        began = time.monotonic() - self._spent
        reported, loss, tokens = self._spent, 0.0, 0
        averaging = 1.0 - self._schedule["average_last_share"]
        for batch in self._batches():
            self._spent = time.monotonic() - began
            share = self._step / self._steps if self._steps else self._spent / self._budget
            if share >= 1.0:
                return
            batch_loss_, batch_tokens = self._learn(batch, share)
            loss, tokens = loss + batch_loss_, tokens + batch_tokens
            if share > averaging and self._step % STEPS_BETWEEN_AVERAGED == 0:
                self._average.add(self.model.state_dict())
            if self._spent - reported > 60.0 * self._schedule["evaluate_every_minutes"]:
                self._report(loss, tokens, self._spent - reported)
                self._save()
                write_model(self.model, self._work / "latest")
                reported, loss, tokens = self._spent, 0.0, 0

    def finish(self) -> None:
        """Write the better of the last weights and the average of the last ones."""
        last = {name: weight.cpu().clone() for name, weight in self.model.state_dict().items()}
        candidates = {"last": last}
        if self._average.count:
            candidates["average"] = self._average.weights()
        scores = {}
        for name, state in candidates.items():
            self.model.load_state_dict(state)
            scores[name] = self._scores()
        best = min(scores, key=lambda name: sum(scores[name].values()))
        print(json.dumps({"steps": self._step, "held_out": scores, "kept": best}), flush=True)
        self.model.load_state_dict(candidates[best])
        final = self._work / "final"
        shutil.rmtree(final, ignore_errors=True)
        write_model(self.model, final.with_name("final.new"))
        record = [*self._earlier, self._record(scores, best)]
        text = json.dumps(record, indent=1, ensure_ascii=False) + "\n"
        (final.with_name("final.new") / RECORD).write_text(text, encoding="utf-8")
        final.with_name("final.new").rename(final)  # a finished run is one that has this folder

    def _record(self, scores: dict[str, dict[str, float]], kept: str) -> dict[str, Any]:
        return {
            "minutes": round(self._budget / 60, 1),
            "device": self._device.type,
            "steps": self._step,
            "peak_learning_rate": self._settings["peak_learning_rate"],
            "tokens_per_batch": self._settings["tokens_per_batch"],
            "seed": self._seed,
            "transferred_from": self._parent,
            "held_out": scores,
            "kept": kept,
        }


def main() -> None:
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawTextHelpFormatter
    )
    parser.add_argument("directions", nargs="+", type=Direction.from_slug, help="en-de …")
    parser.add_argument("--corpus", type=Path, required=True, help="folder with train/ and dev/")
    parser.add_argument("--work", type=Path, required=True, help="for checkpoints and the result")
    parser.add_argument("--tokeniser", type=Path, required=True, help="the vocabulary's folder")
    parser.add_argument("--config", type=Path, nargs="+", default=[HERE / "config.toml"])
    parser.add_argument("--init", type=Path, help=f"model.safetensors, {RECORD} beside it")
    parser.add_argument("--transfer", type=Path, help="a model's folder, of another language")
    parser.add_argument("--minutes", type=float, help="time budget; the config's without it")
    parser.add_argument("--steps", type=int, help="a budget of steps in place of minutes")
    parser.add_argument("--threads", type=int, default=1)
    arguments = parser.parse_args()
    if (arguments.work / "final").is_dir():
        print(f"{arguments.work / 'final'} is finished", flush=True)
        return
    config = read_config(arguments.config)
    torch.set_num_threads(arguments.threads)
    torch.manual_seed(config["seed"])
    arguments.work.mkdir(parents=True, exist_ok=True)
    corpus = Corpus(arguments.directions, arguments.corpus, arguments.tokeniser, config)
    minutes = arguments.minutes or config["schedule"]["minutes"]
    run = Run(
        corpus,
        config,
        arguments.work,
        minutes=minutes,
        steps=arguments.steps,
        init=arguments.init,
        transfer=arguments.transfer,
    )
    run.train()
    run.finish()


if __name__ == "__main__":
    main()
