"""Weights of seven bits, for processors whose sums of eight-bit products are cut off."""

from __future__ import annotations

import platform
from pathlib import Path

import numpy as np
import pytest
from safetensors.numpy import load_file

from tests.engine.made_model import make_model
from translator.core.int8_form import is_served_in_int8
from translator.engine.model import conversion, saturation
from translator.engine.model.conversion import convert
from translator.engine.model.int8_rounding import quantised
from translator.engine.model.saturation import in_seven_bits, saturates

MATRIX = "model.decoder.layers.0.fc1.weight"


@pytest.mark.parametrize(
    ("machine", "flags", "told"),
    [
        ("x86_64", "flags : sse4_1 avx2 avx512f avx512_vnni", False),
        ("x86_64", "flags : sse4_1 avx avx2", True),
        ("AMD64", None, True),  # where there is no such file to ask
        ("aarch64", None, False),
        ("arm64", None, False),
    ],
)
def test_which_processors_do(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, machine: str, flags: str | None, told: bool
) -> None:
    file = tmp_path / "cpuinfo"
    if flags is not None:
        file.write_text(flags, encoding="utf-8")
    monkeypatch.setattr(saturation, "_CPU_INFO", file)
    monkeypatch.setattr(platform, "machine", lambda: machine)
    saturates.cache_clear()
    try:
        assert saturates() is told
    finally:
        saturates.cache_clear()


def test_no_sum_of_two_products_is_too_large() -> None:
    integers = np.arange(-127, 128, dtype=np.int8)[None]
    scale = np.array([127.0], np.float32)
    halves, half = in_seven_bits(integers, scale)
    assert halves.dtype == np.int8
    assert 2 * 255 * int(np.abs(halves).max()) <= np.iinfo(np.int16).max
    assert np.abs(halves / half[:, None] - integers / scale[:, None]).max() <= 1.001 / scale[0]


def test_such_processors_are_served_seven_bits(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(conversion, "saturates", lambda: True)
    model = make_model(tmp_path / "model")
    convert(model, tmp_path / "serving")
    weights = load_file(model / "model.safetensors")
    integers, scale = in_seven_bits(*quantised(weights[MATRIX]))
    served = (tmp_path / "serving" / "model.bin").read_bytes()
    assert integers.tobytes() in served
    assert scale.tobytes() in served
    matrices = {name: one for name, one in weights.items() if is_served_in_int8(name, one.shape)}
    assert len(matrices) > 10
    assert not any(quantised(one)[0].tobytes() in served for one in matrices.values())
