"""What a model folder must hold, and what is said when it does not."""

from __future__ import annotations

import json
from collections.abc import Callable
from pathlib import Path

import numpy as np
import pytest
from safetensors.numpy import load_file, save_file

from tests.support.int8_model import stored_in_int8
from translator.core.direction import Direction
from translator.core.errors.files import DamagedFile, FileUnreadable
from translator.core.errors.models import NotAModel, UnsafeModel
from translator.core.model_info import ModelInfo, ModelSource
from translator.models.folder import check_pieces, read_model, safe_name

MakeModel = Callable[..., Path]


def _read(folder: Path) -> ModelInfo:
    return read_model(folder, name="tiny", source=ModelSource.FOLDER)


def test_a_whole_model_is_told_of(tmp_path: Path, make_model: MakeModel) -> None:
    folder = make_model(tmp_path / "tiny")
    info = _read(folder)
    assert info.name == "tiny"
    assert info.folder == folder
    assert info.directions == (Direction("en", "de"),)
    assert info.licence == "CC0-1.0"
    # By hand, for width 8, inner width 16 and 5 words: embedding 5·8, output bias 5; three
    # attention blocks of 4·(8·8+8)+2·8 = 304; two feed-forward blocks of 2·8·16+16+8+2·8 = 296.
    assert info.parameters == 40 + 5 + 3 * 304 + 2 * 296
    assert info.size == sum(path.stat().st_size for path in folder.iterdir())


@pytest.mark.parametrize(
    ("removed", "said"),
    [
        (["config.json"], "config.json is missing"),
        (["model.safetensors"], "model.safetensors is missing"),
        (["source.spm", "vocab.json"], "source.spm and vocab.json are missing"),
        (
            ["config.json", "model.safetensors", "target.spm"],
            "config.json, model.safetensors and target.spm are missing",
        ),
    ],
)
def test_missing_files_are_named(
    tmp_path: Path, make_model: MakeModel, removed: list[str], said: str
) -> None:
    folder = make_model(tmp_path / "tiny")
    for name in removed:
        (folder / name).unlink()
    with pytest.raises(NotAModel, match=f"tiny is not a translation model: {said}\\."):
        _read(folder)


def test_no_folder_and_a_file(tmp_path: Path) -> None:
    with pytest.raises(NotAModel, match="there is no such folder"):
        _read(tmp_path / "missing")
    (tmp_path / "file").write_text("text")
    with pytest.raises(NotAModel, match="it is a file, not a folder"):
        _read(tmp_path / "file")


def test_an_export_for_ctranslate2_is_called_so(tmp_path: Path, make_model: MakeModel) -> None:
    files = {"model.bin": "weights", "shared_vocabulary.json": "[]"}
    folder = make_model(tmp_path / "tiny", files=files)
    (folder / "model.safetensors").unlink()
    with pytest.raises(NotAModel, match="made for CTranslate2; an export with --format hf can be"):
        _read(folder)
    (folder / "shared_vocabulary.json").unlink()
    with pytest.raises(UnsafeModel):
        _read(folder)


def test_a_pickle_is_refused_unopened(tmp_path: Path, make_model: MakeModel) -> None:
    folder = make_model(tmp_path / "tiny", files={"pytorch_model.bin": "os.system('reboot')"})
    assert _read(folder).name == "tiny"  # beside safe weights it is simply not read
    (folder / "model.safetensors").unlink()
    with pytest.raises(UnsafeModel, match=r"Use a model with a model\.safetensors file"):
        _read(folder)


@pytest.mark.parametrize("keep", [0, 4, 100, -1, -500])
def test_cut_weights_are_damaged(tmp_path: Path, make_model: MakeModel, keep: int) -> None:
    folder = make_model(tmp_path / "tiny")
    whole = (folder / "model.safetensors").read_bytes()
    (folder / "model.safetensors").write_bytes(whole[:keep])
    with pytest.raises(DamagedFile, match=r"model\.safetensors is damaged"):
        _read(folder)


def test_a_header_that_claims_too_much_is_damaged(tmp_path: Path, make_model: MakeModel) -> None:
    folder = make_model(tmp_path / "tiny")
    whole = bytearray((folder / "model.safetensors").read_bytes())
    whole[:8] = (2**62).to_bytes(8, "little")
    (folder / "model.safetensors").write_bytes(whole)
    with pytest.raises(DamagedFile):
        _read(folder)


@pytest.mark.parametrize(
    ("change", "said"),
    [
        ({"d_model": 16}, "model.shared.weight should be 5×16 and is 5×8"),
        ({"vocab_size": 6}, "model.shared.weight should be 6×8 and is 5×8"),
        ({"encoder_ffn_dim": 8}, "fc1.weight should be 8×8 and is 16×8"),
        ({"decoder_layers": 2}, "It has no model.decoder.layers.1."),
        ({"encoder_attention_heads": 3}, "cannot be divided by its encoder_attention_heads"),
        ({"d_model": "8"}, "no usable d_model"),
        ({"d_model": ...}, "no usable d_model"),
        ({"encoder_layers": 10**9}, "no usable encoder_layers"),
        ({"eos_token_id": 3}, "eos_token_id is not that of </s>"),
        ({"pad_token_id": 5}, "no usable pad_token_id"),
        ({"decoder_start_token_id": None}, "no usable decoder_start_token_id"),
    ],
)
def test_a_configuration_that_does_not_fit(
    tmp_path: Path, make_model: MakeModel, change: dict[str, object], said: str
) -> None:
    folder = make_model(tmp_path / "tiny", config=change)
    with pytest.raises(DamagedFile) as raised:
        _read(folder)
    assert said in raised.value.message


@pytest.mark.parametrize("kind", ["bert", "m2m_100", None, 7])
def test_another_kind_of_model(tmp_path: Path, make_model: MakeModel, kind: object) -> None:
    folder = make_model(tmp_path / "tiny", config={"model_type": kind})
    with pytest.raises(NotAModel, match="does not describe a Marian model"):
        _read(folder)


@pytest.mark.parametrize("name", ["config.json", "vocab.json"])
@pytest.mark.parametrize("content", [b"", b'{"a": ', b"[1]", b"\xff\xfe", b"[" * 9999])
def test_tables_that_are_none(
    tmp_path: Path, make_model: MakeModel, name: str, content: bytes
) -> None:
    folder = make_model(tmp_path / "tiny")
    (folder / name).write_bytes(content)
    with pytest.raises(DamagedFile, match=f"{name} is damaged"):
        _read(folder)


@pytest.mark.parametrize(
    "table",
    [
        {"</s>": 0, "<unk>": 1, "x": 1},
        {"</s>": 0, "<unk>": 1, "x": 5},
        {"</s>": 0, "<unk>": 1, "x": "2"},
        {"</s>": 0, "x": 1},
    ],
)
def test_a_vocabulary_that_does_not_fit(
    tmp_path: Path, make_model: MakeModel, table: dict[str, object]
) -> None:
    folder = make_model(tmp_path / "tiny")
    (folder / "vocab.json").write_text(json.dumps(table))
    with pytest.raises(DamagedFile, match=r"vocab\.json is damaged"):
        _read(folder)


def test_a_quantised_file_is_no_base_model(tmp_path: Path, make_model: MakeModel) -> None:
    folder = make_model(tmp_path / "tiny")
    weights = load_file(folder / "model.safetensors")
    save_file(
        {name: weight.astype(np.int8) for name, weight in weights.items()},
        folder / "model.safetensors",
    )
    with pytest.raises(DamagedFile, match="I8"):
        _read(folder)


def test_a_model_in_eight_bits_is_told_of(tmp_path: Path, make_model: MakeModel) -> None:
    floats = _read(make_model(tmp_path / "floats"))
    stored = _read(stored_in_int8(floats.folder, tmp_path / "stored"))
    assert (stored.parameters, stored.directions) == (floats.parameters, floats.directions)


def test_eight_bits_without_what_belongs_to_them(tmp_path: Path, make_model: MakeModel) -> None:
    folder = stored_in_int8(make_model(tmp_path / "floats"), tmp_path / "stored")
    whole = load_file(folder / "model.safetensors")
    name = "model.encoder.layers.0.fc1.weight"
    bias = name.replace("weight", "bias")
    kind = r"of a kind that a model has not \(I8\)"
    again = r"damaged\. Get the model again"
    cases: tuple[tuple[str, dict[str, np.ndarray], str], ...] = (
        (f"{name}|scale", {}, kind),
        ("", {bias: np.zeros(16, np.int8), f"{bias}|scale": np.ones(16, np.float32)}, kind),
        ("", {f"{name}|scale": whole[f"{name}|scale"][1:].copy()}, again),
        ("", {name: whole[name].astype(np.float16)}, again),
        (name, {}, again),
    )
    for removed, changed, said in cases:
        spoiled = whole | changed
        spoiled.pop(removed, None)
        save_file(spoiled, folder / "model.safetensors")
        with pytest.raises(DamagedFile, match=said):
            _read(folder)


def test_tied_embeddings_count_once(tmp_path: Path, make_model: MakeModel) -> None:
    folder = make_model(tmp_path / "tiny")
    before = _read(folder).parameters
    weights = load_file(folder / "model.safetensors")
    shared = weights["model.shared.weight"]
    for name in ("lm_head", "model.encoder.embed_tokens", "model.decoder.embed_tokens"):
        weights[f"{name}.weight"] = shared.copy()
    weights["model.encoder.embed_positions.weight"] = np.zeros((512, 8), np.float16)
    save_file(weights, folder / "model.safetensors")
    assert _read(folder).parameters == before


def test_separate_vocabularies(tmp_path: Path, make_model: MakeModel) -> None:
    folder = make_model(
        tmp_path / "tiny",
        config={"share_encoder_decoder_embeddings": False, "decoder_vocab_size": 3},
        files={"target_vocab.json": '{"</s>": 0, "<unk>": 1, "<pad>": 2}'},
    )
    weights = load_file(folder / "model.safetensors")
    weights["model.encoder.embed_tokens.weight"] = weights.pop("model.shared.weight")
    weights["model.decoder.embed_tokens.weight"] = np.zeros((3, 8), np.float16)
    weights["final_logits_bias"] = np.zeros((1, 3), np.float16)
    save_file(weights, folder / "model.safetensors")
    assert _read(folder).parameters == 40 + 24 + 3 + 3 * 304 + 2 * 296


@pytest.mark.parametrize(
    ("card", "licence"),
    [
        ("---\nlanguage: en\nlicense: apache-2.0\n---\n", "apache-2.0"),
        ('---\nlicense: "cc-by-4.0"\n---\n', "cc-by-4.0"),
        ("A model.\n", "not stated"),
        (None, "not stated"),
    ],
)
def test_the_licence_of_a_foreign_model_is_on_its_card(
    tmp_path: Path, make_model: MakeModel, card: str | None, licence: str
) -> None:
    folder = make_model(
        tmp_path / "opus-mt-en-de",
        config={"translator": ...},
        files={} if card is None else {"README.md": card},
    )
    assert _read(folder).licence == licence


def test_a_cut_tokeniser_is_found_when_it_is_loaded(tmp_path: Path, make_model: MakeModel) -> None:
    folder = make_model(tmp_path / "tiny")
    check_pieces(folder)
    (folder / "target.spm").write_bytes((folder / "target.spm").read_bytes()[:-100])
    with pytest.raises(DamagedFile, match=r"target\.spm is damaged"):
        check_pieces(folder)


def test_a_table_that_cannot_be_read(
    tmp_path: Path, make_model: MakeModel, monkeypatch: pytest.MonkeyPatch
) -> None:
    folder = make_model(tmp_path / "tiny")

    def refuse(path: Path) -> bytes:
        raise PermissionError(13, "Permission denied", str(path))

    monkeypatch.setattr(Path, "read_bytes", refuse)
    with pytest.raises(FileUnreadable, match="Permission denied"):
        _read(folder)


@pytest.mark.parametrize(
    ("raw", "name"),
    [
        ("opus-mt-en-de", "opus-mt-en-de"),
        ("../../etc/passwd", "etc-passwd"),
        (".hidden", "hidden"),
        ("a model (new)", "a-model-new"),
        ("...", "model"),
        ("模型", "模型"),
        ("x" * 200, "x" * 64),
    ],
)
def test_names_are_folder_safe(raw: str, name: str) -> None:
    assert safe_name(raw) == name
