"""The recipe of the bundled models: its network is Marian's, its examples are as they should be."""

from __future__ import annotations

import json
import subprocess
import sys
from pathlib import Path

import pytest

from tests.models.made_corpus import ENVIRONMENT, training
from tests.support.int8_model import RECIPE


def recipe(body: str, *arguments: str | Path) -> object:
    """What a script prints, as JSON, that can import the recipe's modules."""
    script = "\n".join(
        (
            "import json, random, sys",
            "from pathlib import Path",
            f"sys.path[:0] = [{str(RECIPE)!r}, {str(RECIPE.parents[1])!r}]",
            body,
        )
    )
    done = subprocess.run(
        [sys.executable, "-c", script, *map(str, arguments)],
        capture_output=True,
        text=True,
        check=False,
        timeout=120,
    )
    assert done.returncode == 0, done.stderr
    return json.loads(done.stdout)


SHARES = "dict(join=0, lower_case_source=0, upper_case_both=0, no_final_punctuation=0)"


@pytest.mark.parametrize(
    ("source", "target", "kept"),
    [
        ("Tom has 12 cats.", "汤姆有12只猫。", "只猫。"),
        ("At 10:30 Mary left.", "メアリーは10:30に出た。", "10:30"),
        ("Tom's 3 dogs", "Toms 4 Hunde", "4 Hunde"),
    ],
)
def test_names_and_numbers_change_on_both_sides(source: str, target: str, kept: str) -> None:
    body = f"""
from augmentation import Augmentation, augment
shares = Augmentation(**{SHARES}, swap_name=1.0, swap_number=1.0)
pair = tuple(sys.argv[1:3])
print(json.dumps([augment(pair, random.Random(seed), shares, "zh") for seed in range(40)]))
"""
    changed = recipe(body, source, target)
    assert isinstance(changed, list)
    for one, other in changed:
        assert kept in other
        digits = ["".join(filter(str.isdigit, text)) for text in (one, other)]
        if "12" in source:
            assert digits[0] == digits[1]
            assert not one.startswith("Tom ")
            assert one.split(" has")[0] == other.split("有")[0]
    if "Tom's" in source:  # not one name and one number that both sides have
        assert all(tuple(pair) == (source, target) for pair in changed)


def test_batches_hold_every_row_once_and_no_more_tokens_than_they_may() -> None:
    body = """
from blocks import Ragged, in_batches
rng = random.Random(3)
rows = [[[1] * rng.randint(1, 40) for _ in range(500)] for _ in range(2)]
sides = [Ragged.of(side) for side in rows]
batches = in_batches(*sides, 300, rng)
most = [max(side.lengths()[batch].max() for side in sides) * len(batch) for batch in batches]
print(json.dumps([sorted(int(row) for batch in batches for row in batch), int(max(most))]))
"""
    found = recipe(body)
    assert isinstance(found, list)
    rows, most = found
    assert rows == list(range(500))
    assert most <= 300


def test_the_network_is_marians(tmp_path: Path) -> None:
    """Written down and read by transformers, it gives the same logits; the pad row stays zero."""
    body = """
import torch
from network import Network, Shape, write_model
from objective import batch_loss
from transformers import MarianMTModel
torch.manual_seed(1)
network = Network(Shape(16, 32, 2, 2, 1, 0.0), 23)
optimiser = torch.optim.AdamW(network.parameters(), lr=0.01, weight_decay=0.0)
pad = network.pad
source = torch.tensor([[3, 5, 7, 9, 0], [4, 6, 0, pad, pad]])
target = torch.tensor([[8, 7, 0], [9, 0, pad]])
losses = []
for _ in range(30):
    loss = batch_loss(network, source, target, 5, torch.float32, smoothing=0.1, agreement=0.5)
    optimiser.zero_grad(); loss.backward(); optimiser.step()
    losses.append(loss.item())
network.eval()
folder = Path(sys.argv[1])
write_model(network.state_dict(), network.shape, folder)
theirs = MarianMTModel.from_pretrained(folder).eval()
shifted = torch.nn.functional.pad(target[:, :-1], (1, 0), value=pad)
with torch.no_grad():
    ours = network(source, target, torch.float32)
    other = theirs(source, (source != pad).long(), shifted).logits[..., :pad]
apart = (ours - other)[target != pad].abs().max().item()
pad_row = network.model.shared.weight[pad].abs().max().item()
print(json.dumps([losses[0], losses[-1], apart, pad_row]))
"""
    found = recipe(body, tmp_path / "model")
    assert isinstance(found, list)
    first, last, apart, pad_row = found
    assert last < first / 2
    assert apart < 1e-4
    assert pad_row == 0.0


def test_the_copies_of_an_example_disagree_by_dropout_alone() -> None:
    body = """
import torch
from network import Network, Shape
from objective import batch_loss
torch.manual_seed(1)
source, target = torch.tensor([[3, 5, 7, 0]]), torch.tensor([[8, 7, 0]])
found = []
for dropout in (0.0, 0.3):
    network = Network(Shape(16, 32, 2, 1, 1, dropout), 23).train()
    alone = batch_loss(network, source, target, 3, torch.float32)
    twice = batch_loss(network, source, target, 3, torch.float32, agreement=100.0)
    found.append((twice - alone).item())
print(json.dumps(found))
"""
    found = recipe(body)
    assert isinstance(found, list)
    assert abs(found[0]) < 1e-5
    assert found[1] > 1.0


def test_wide_punctuation_stays_in_chinese_and_is_folded_elsewhere(tmp_path: Path) -> None:
    body = """
from tokeniser import train_tokeniser
from sentencepiece import SentencePieceProcessor
folder, rng = Path(sys.argv[1]), random.Random(1)
words = ["".join(rng.choices("abdehilmnorstuw", k=rng.randint(2, 5))) for _ in range(600)]
lines = ["你好，世界！", "hello, world!", "good 12 times", *words]
found = []
for name, characters in (("zh", "你好，世界！谢"), ("de", "")):
    train_tokeniser(lines, folder / name, pieces=60, character_coverage=1.0, characters=characters)
    pieces = SentencePieceProcessor(model_file=str(folder / name / "source.spm"))
    found.append(pieces.decode(pieces.encode("ｈｅｌｌｏ　１２，谢！")))
print(json.dumps(found))
"""
    found = recipe(body, tmp_path)
    assert isinstance(found, list)
    assert found[0] == "hello 12，谢！"
    assert found[1].startswith("hello 12,")
    assert found[1].endswith("!")


def test_a_run_learns_and_is_not_done_again(tmp_path: Path) -> None:
    """A few seconds of the real thing, on pairs made up here."""
    command, work = [*training(tmp_path), "0.1"], tmp_path / "work"
    subprocess.run(command, env=ENVIRONMENT, check=True, timeout=120, capture_output=True)
    (record,) = json.loads((work / "final" / "training.json").read_text())
    assert record["steps"] > 5
    log = [json.loads(line) for line in (work / "log.jsonl").read_text().splitlines()]
    losses = [line["train"] for line in log if "train" in line]
    assert losses[-1] < losses[0]
    again = subprocess.run(command, env=ENVIRONMENT, check=True, timeout=60, capture_output=True)
    assert b"is finished" in again.stdout


def test_the_loss_is_cross_entropy_with_smoothed_labels() -> None:
    body = """
import objective, torch
from torch.nn import functional
objective._AT_ONCE = 500  # ten rows at a time
torch.manual_seed(3)
pad, found = 50, []
for dtype in (torch.float32, torch.bfloat16):
    logits = torch.randn(44, pad).to(dtype).requires_grad_()
    target = torch.randint(0, pad + 1, (44,))
    own = objective._CrossEntropy.apply(logits, target, pad, 0.1)
    theirs = functional.cross_entropy(
        logits.float(), target, ignore_index=pad, label_smoothing=0.1, reduction="sum"
    )
    pulls = [torch.autograd.grad(2 * loss, logits)[0] for loss in (own, theirs)]
    found.append([own.item(), theirs.item(), (pulls[0] - pulls[1]).abs().max().item()])
print(json.dumps(found))
"""
    found = recipe(body)
    assert isinstance(found, list)
    for own, theirs, apart in found:
        assert own == pytest.approx(theirs, rel=1e-6)
        assert apart < 1e-6
