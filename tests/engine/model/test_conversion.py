"""The int8 form is the same model: compared with Transformers, piece by piece."""

from __future__ import annotations

import errno
import json
import math
import shutil
import subprocess
import sys
from pathlib import Path
from typing import Any

import ctranslate2
import numpy as np
import pytest
from safetensors.numpy import load_file, save_file

from tests.engine.made_model import make_model, make_weights
from tests.support.int8_model import in_floats
from translator.core.direction import Direction
from translator.core.errors.files import DamagedFile, DiskFull, FileUnwritable
from translator.core.errors.models import NotAModel
from translator.engine.model import conversion
from translator.engine.model.checksums import is_intact
from translator.engine.model.conversion import convert, positions
from translator.engine.model.tokeniser import END, Tokeniser

SENTENCES = (
    "Where is the station?",
    "My name is Tom, and I live in Boston with Maria.",
    "She said that she had paid 1,250 euros in 2019.",
    "Dogs.",
    "When does the next train leave, and how long does it take to get to the city from here?",
)


def greedy_by_transformers(folder: Path, sources: list[list[str]], steps: int) -> list[list[str]]:
    """What Transformers' own Marian says, chosen greedily, without the first (pad) piece."""
    import torch
    from transformers import MarianMTModel
    from transformers.utils.logging import disable_progress_bar

    disable_progress_bar()  # its thread would outlive the test
    vocabulary = json.loads((folder / "vocab.json").read_bytes())
    names = {number: piece for piece, number in vocabulary.items()}
    torch.set_num_threads(1)
    pad = vocabulary["<pad>"]
    model: Any = MarianMTModel.from_pretrained(folder, dtype=torch.float32).eval()
    said = []
    with torch.no_grad():
        for pieces in sources:
            encoder = torch.tensor([[vocabulary.get(piece, 1) for piece in pieces]])
            decoder = torch.tensor([[pad]])
            for _ in range(steps):
                logits = model(input_ids=encoder, decoder_input_ids=decoder).logits[0, -1]
                logits[pad] = -math.inf
                decoder = torch.cat([decoder, logits.argmax().view(1, 1)], dim=1)
                if names[int(decoder[0, -1])] == END:
                    break
            said.append([names[int(number)] for number in decoder[0, 1:]])
    return said


def greedy_by_ctranslate2(serving: Path, sources: list[list[str]], steps: int) -> list[list[str]]:
    translator = ctranslate2.Translator(str(serving), compute_type="float32")
    found = translator.translate_batch(
        sources, beam_size=1, max_decoding_length=steps, return_end_token=True
    )
    return [result.hypotheses[0] for result in found]


@pytest.mark.parametrize("bias", [False, True])
def test_random_weights_in_float_say_the_same_as_transformers(tmp_path: Path, bias: bool) -> None:
    model = make_model(tmp_path / "model", bias=bias)
    convert(model, tmp_path / "serving", quantization="float32")
    tokeniser = Tokeniser(model, Direction("en", "de"))
    sources = [tokeniser.encode(sentence) for sentence in SENTENCES]

    expected = greedy_by_transformers(model, sources, steps=25)

    assert greedy_by_ctranslate2(tmp_path / "serving", sources, steps=25) == expected
    assert len({tuple(pieces) for pieces in expected}) > 1  # the sources matter to the answer


def test_bundled_model_in_float_says_the_same_as_transformers(
    tmp_path: Path, bundled_model: Path
) -> None:
    convert(bundled_model, tmp_path / "serving", quantization="float32")
    tokeniser = Tokeniser(bundled_model, Direction("en", "de"))
    sources = [tokeniser.encode(sentence) for sentence in SENTENCES]

    floats = in_floats(bundled_model, tmp_path / "floats")
    expected = greedy_by_transformers(floats, sources, steps=60)

    assert greedy_by_ctranslate2(tmp_path / "serving", sources, steps=60) == expected


def test_a_moved_pad_row_is_not_served(tmp_path: Path) -> None:
    """Trap 1: what training does to the pad row must not reach the answers."""
    model = make_model(tmp_path / "model")
    weights = load_file(model / "model.safetensors")
    convert(model, tmp_path / "before", quantization="float32")
    weights["model.shared.weight"][-1] = 7.0
    convert(model, tmp_path / "after", quantization="float32", weights=weights)

    assert (tmp_path / "before" / "model.bin").read_bytes() == (
        tmp_path / "after" / "model.bin"
    ).read_bytes()


@pytest.mark.usefixtures("eight_bits")
def test_int8_rows_follow_the_published_rule(tmp_path: Path) -> None:
    """Each row is scaled so that its largest value is 127 (CTranslate2's documentation).

    Read back through CTranslate2 itself: a float model made of the rounded rows answers alike.
    """
    model = make_model(tmp_path / "model")
    convert(model, tmp_path / "int8")
    weights = load_file(model / "model.safetensors")
    rounded = {}
    for name, weight in weights.items():
        rounded[name] = weight
        if weight.ndim == 2 and name != "final_logits_bias":
            scale = 127.0 / np.abs(weight).max(axis=1, keepdims=True).clip(1e-9)
            rounded[name] = np.rint(weight * scale) / scale
    convert(model, tmp_path / "rounded", quantization="float32", weights=rounded)
    tokeniser = Tokeniser(model, Direction("en", "de"))
    sources = [tokeniser.encode(sentence) for sentence in SENTENCES]

    assert greedy_by_ctranslate2(tmp_path / "int8", sources, steps=12) == greedy_by_ctranslate2(
        tmp_path / "rounded", sources, steps=12
    )


def test_positions_are_those_of_transformers() -> None:
    from transformers.models.marian.modeling_marian import MarianSinusoidalPositionalEmbedding

    for count, width in ((512, 256), (20, 7)):
        expected = MarianSinusoidalPositionalEmbedding(count, width).create_weight().numpy()
        np.testing.assert_allclose(positions(count, width), expected, atol=1e-6)


def test_position_one_by_hand() -> None:
    """Width 4: sin(1), sin(1/100), cos(1), cos(1/100)."""
    expected = [math.sin(1), math.sin(0.01), math.cos(1), math.cos(0.01)]
    np.testing.assert_allclose(positions(2, 4)[1], expected, rtol=1e-6)


def test_a_model_trained_on_short_texts_serves_longer_ones(tmp_path: Path) -> None:
    """It must not end in an error in the middle of a draft; positions are computed anyway."""
    said = []
    for name, count in (("usual", 512), ("short", 8)):
        model = make_model(tmp_path / name, positions=count)
        convert(model, tmp_path / f"{name} serving", quantization="float32")
        sources = [Tokeniser(model, Direction("en", "de")).encode(" ".join(SENTENCES))]
        assert len(sources[0]) > 8
        said.append(greedy_by_ctranslate2(tmp_path / f"{name} serving", sources, steps=40))
    assert said[0] == said[1]


def test_given_weights_are_left_as_they_are(tmp_path: Path) -> None:
    """CTranslate2 rounds in place, and the learner goes on from what it has had converted."""
    model = make_model(tmp_path / "model")
    weights = load_file(model / "model.safetensors")
    before = {name: weight.tobytes() for name, weight in weights.items()}
    for weight in weights.values():
        weight.flags.writeable = False
    convert(model, tmp_path / "serving", weights=weights)
    assert {name: weight.tobytes() for name, weight in weights.items()} == before


def test_the_file_is_not_read_where_all_of_it_is_given(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    model = make_model(tmp_path / "model")
    weights = load_file(model / "model.safetensors")
    convert(model, tmp_path / "expected")
    monkeypatch.setattr(
        "translator.engine.model.conversion.read_weights", lambda _: pytest.fail("read")
    )
    convert(model, tmp_path / "serving", weights=weights)
    expected, found = (tmp_path / name / "model.bin" for name in ("expected", "serving"))
    assert expected.read_bytes() == found.read_bytes()


def test_given_weights_take_the_place_of_the_stored_ones(tmp_path: Path) -> None:
    model = make_model(tmp_path / "model", seed=1)
    other = make_model(tmp_path / "other", seed=2)
    half = {
        name: weight.astype(np.float16)
        for name, weight in load_file(other / "model.safetensors").items()
    }
    save_file(half, other / "model.safetensors")

    convert(model, tmp_path / "replaced", weights=half)
    convert(other, tmp_path / "expected")

    replaced, expected = (tmp_path / name / "model.bin" for name in ("replaced", "expected"))
    assert replaced.read_bytes() == expected.read_bytes()


def test_bfloat16_weights_are_read(tmp_path: Path) -> None:
    import torch
    from safetensors.torch import save_file as save_tensors

    model = make_model(tmp_path / "model")
    weights = load_file(model / "model.safetensors")
    brief = {name: torch.from_numpy(array).bfloat16() for name, array in weights.items()}
    save_tensors(brief, model / "model.safetensors")
    convert(model, tmp_path / "brief", quantization="float32")
    widened = {name: tensor.float().numpy() for name, tensor in brief.items()}
    convert(model, tmp_path / "widened", quantization="float32", weights=widened)

    assert (tmp_path / "brief" / "model.bin").read_bytes() == (
        tmp_path / "widened" / "model.bin"
    ).read_bytes()


def test_separate_target_vocabulary(tmp_path: Path) -> None:
    model = make_model(tmp_path / "model")
    source = json.loads((model / "vocab.json").read_bytes())
    dropped = max(source, key=lambda piece: source[piece] if piece != "<pad>" else -1)
    kept = [piece for piece in source if piece != dropped]
    table = {piece: number for number, piece in enumerate(kept)}
    (model / "target_vocab.json").write_text(json.dumps(table), encoding="utf-8")
    weights = load_file(model / "model.safetensors")
    smaller = np.delete(weights["model.shared.weight"], source[dropped], axis=0)
    bias = weights["final_logits_bias"][:, : len(kept)]
    given = {"model.decoder.embed_tokens.weight": smaller, "final_logits_bias": bias}
    convert(model, tmp_path / "serving", weights=given)

    listed = json.loads((tmp_path / "serving" / "target_vocabulary.json").read_bytes())
    assert listed == kept[:-1]
    ctranslate2.Translator(str(tmp_path / "serving"))


def test_torch_is_not_imported_and_can_be_later(tmp_path: Path) -> None:
    make_model(tmp_path / "model")
    program = (
        "import sys; from pathlib import Path\n"
        "from translator.engine.model.conversion import convert\n"
        f"convert(Path({str(tmp_path / 'model')!r}), Path({str(tmp_path / 'serving')!r}))\n"
        "assert not {'torch', 'transformers'} & set(sys.modules), 'imported'\n"
        "import importlib.util; assert importlib.util.find_spec('torch') is not None\n"
    )
    subprocess.run([sys.executable, "-c", program], check=True, timeout=50)


@pytest.mark.parametrize("name", ["config.json", "model.safetensors", "vocab.json"])
def test_missing_file_is_not_a_model(tmp_path: Path, random_folder: Path, name: str) -> None:
    model = shutil.copytree(random_folder, tmp_path / "model")
    (model / name).unlink()
    with pytest.raises(NotAModel, match=name):
        convert(model, tmp_path / "serving")
    assert not (tmp_path / "serving").exists()


@pytest.mark.parametrize("name", ["config.json", "model.safetensors", "vocab.json"])
def test_cut_off_file_is_damaged(tmp_path: Path, random_folder: Path, name: str) -> None:
    model = shutil.copytree(random_folder, tmp_path / "model")
    whole = (model / name).read_bytes()
    (model / name).write_bytes(whole[: len(whole) // 2])
    with pytest.raises(DamagedFile, match=name):
        convert(model, tmp_path / "serving")


def test_weight_that_is_no_number_is_damage(tmp_path: Path, random_folder: Path) -> None:
    model = shutil.copytree(random_folder, tmp_path / "model")
    weights = load_file(model / "model.safetensors")
    weights["model.shared.weight"][3, 3] = np.nan
    save_file(weights, model / "model.safetensors")
    with pytest.raises(DamagedFile):
        convert(model, tmp_path / "serving")


def test_missing_weight_and_wrong_size_are_not_a_model(tmp_path: Path, random_folder: Path) -> None:
    model = shutil.copytree(random_folder, tmp_path / "model")
    weights = load_file(model / "model.safetensors")
    del weights["model.decoder.layers.0.fc1.bias"]
    save_file(weights, model / "model.safetensors")
    with pytest.raises(NotAModel, match=r"model\.decoder\.layers\.0\.fc1\.bias"):
        convert(model, tmp_path / "serving")
    short = make_weights(100, seed=1, bias=False)
    with pytest.raises(NotAModel, match="differ in size"):
        convert(model, tmp_path / "serving", weights=short)


def test_other_kinds_of_model_are_refused(tmp_path: Path, random_folder: Path) -> None:
    model = shutil.copytree(random_folder, tmp_path / "model")
    config = json.loads((model / "config.json").read_bytes())
    for change, told in (
        ({"model_type": "t5"}, "Marian"),
        ({"activation_function": "tanh"}, "activation"),
        ({"d_model": "wide"}, "d_model"),
    ):
        (model / "config.json").write_text(json.dumps(config | change), encoding="utf-8")
        with pytest.raises(NotAModel, match=told):
            convert(model, tmp_path / "serving")


def test_full_disk_leaves_nothing_behind(
    tmp_path: Path, random_folder: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def no_space(folder: Path) -> None:
        raise OSError(errno.ENOSPC, "No space left on device")

    monkeypatch.setattr(conversion, "write_checksums", no_space)
    with pytest.raises(DiskFull, match="Free some space"):
        convert(random_folder, tmp_path / "cache" / "serving")
    assert list((tmp_path / "cache").iterdir()) == []


def test_place_that_is_taken_is_left_alone(tmp_path: Path, random_folder: Path) -> None:
    (tmp_path / "serving").mkdir()
    (tmp_path / "serving" / "mine.txt").write_text("mine", encoding="utf-8")
    with pytest.raises(FileUnwritable):
        convert(random_folder, tmp_path / "serving")
    assert [path.name for path in tmp_path.iterdir()] == ["serving"]
    assert (tmp_path / "serving" / "mine.txt").read_text(encoding="utf-8") == "mine"


def test_only_the_owner_can_read_it(tmp_path: Path, random_folder: Path) -> None:
    convert(random_folder, tmp_path / "serving")
    assert is_intact(tmp_path / "serving")
    if sys.platform != "win32":
        assert (tmp_path / "serving").stat().st_mode & 0o077 == 0
        assert all(path.stat().st_mode & 0o077 == 0 for path in (tmp_path / "serving").iterdir())
