"""A model with a shortlist says what is listed for its source, and what corrections said."""

from __future__ import annotations

import csv
import shutil
from collections.abc import Collection
from itertools import pairwise
from pathlib import Path

import numpy as np
import pytest
from safetensors import safe_open
from safetensors.numpy import load_file, save_file

from translator.core.direction import Direction
from translator.core.drafts import GREEDY, REFINED
from translator.core.errors.files import DamagedFile
from translator.core.resources import resources
from translator.engine.decoding.decoding import Decoder
from translator.engine.model.conversion import convert
from translator.engine.model.serving_cache import serving_folder
from translator.engine.model.shortlist import (
    PIECES,
    SHORTLIST,
    Shortlist,
    has_mapping,
    pieces_checksum,
    read_shortlist,
)
from translator.engine.model.tokeniser import Tokeniser, read_vocabulary
from translator.engine.serving import ServingModel

EN_DE = Direction("en", "de")
SOURCE = "My name is Tom; I live in Boston with Maria, Peter and Anna."


def _put_shortlist(model: Path, lists: dict[str, Collection[str]]) -> None:
    vocabulary = read_vocabulary(model / "vocab.json")
    pieces = sorted(vocabulary, key=vocabulary.__getitem__)[:-1]
    listed = [sorted(vocabulary[one] for one in lists.get(piece, ())) for piece in pieces]
    tensors = {
        "counts": np.array([len(one) for one in listed], np.uint16),
        "listed": np.array([number for one in listed for number in one], np.uint16),
    }
    save_file(tensors, model / SHORTLIST, metadata={PIECES: pieces_checksum(pieces)})


@pytest.fixture
def model(tmp_path: Path, random_folder: Path) -> Path:
    """A model that says anything at all, and has a shortlist of a few pieces for "T"."""
    folder = shutil.copytree(random_folder, tmp_path / "model")
    _put_shortlist(folder, {"▁T": ["▁de", "▁Z", "e"], "▁is": ["▁quick"]})
    return folder


def _said(model: Path, serving: Path, text: str = SOURCE) -> set[str]:
    decoder = Decoder(serving, Tokeniser(model, EN_DE), threads=1)
    found = decoder.decode_once([text], GREEDY)[0].text
    return {*decoder.tokeniser.encode_target(found)}


def test_a_model_says_what_is_listed(model: Path, tmp_path: Path) -> None:
    convert(model, tmp_path / "serving")
    assert has_mapping(tmp_path / "serving")
    said = "".join(_said(model, tmp_path / "serving"))
    own = Tokeniser(model, EN_DE).encode(SOURCE)
    assert {*said} <= {*"".join([*own, "▁de", "▁Z", "e"])}
    (model / SHORTLIST).unlink()
    convert(model, tmp_path / "without")
    assert not has_mapping(tmp_path / "without")
    everything = "".join(_said(model, tmp_path / "without"))
    assert not {*everything} <= {*"".join([*own, "▁de", "▁Z", "e"])}


def test_what_else_may_be_said(model: Path, tmp_path: Path) -> None:
    """It stands for every source; without it there is no such row."""
    convert(model, tmp_path / "serving", also_said=["ü", "Ö"])
    rows = dict(
        line.split("\t") for line in (tmp_path / "serving" / "vmap.txt").read_text().splitlines()
    )
    assert rows[""] == "Ö ü"
    assert {"▁de", "▁Z", "e"} <= {*rows["▁T"].split()}
    convert(model, tmp_path / "other")
    assert "\n\t" not in "\n" + (tmp_path / "other" / "vmap.txt").read_text()


def test_every_piece_may_stay_as_it_is() -> None:
    pieces = ["</s>", "<unk>", "▁Tom", "Tom", "▁a", "b"]
    shortlist = Shortlist(pieces, np.zeros(6, np.uint16), np.zeros(0, np.uint16))
    assert shortlist.unlisted([(["▁Tom"], ["▁Tom", "Tom", "▁a"])]) == {"▁a"}
    assert shortlist.unlisted([(["Tom", "b"], ["▁Tom", "b"])]) == set()


def test_what_corrections_say_besides(model: Path) -> None:
    shortlist, tokeniser = read_shortlist(model), Tokeniser(model, EN_DE)
    assert shortlist is not None

    def unlisted(*pairs: tuple[str, str]) -> set[str]:
        encode, encode_target = tokeniser.encode, tokeniser.encode_target
        return shortlist.unlisted((encode(one), encode_target(other)) for one, other in pairs)

    assert unlisted(("Tom", "Tom Ze"), ("is", "is quick")) == set()
    assert unlisted(("Tom", "Tom ü"), ("is", "is de")) == {"▁", "ü", "▁de"}


def test_pieces_that_corrections_brought_may_always_be_said(model: Path, tmp_path: Path) -> None:
    pieces = ["</s>", "<unk>", "▁a", "b", "₿", "<pad>"]
    shortlist = Shortlist(pieces, np.array([0, 0, 1, 0], np.uint16), np.array([3], np.uint16))
    shortlist.write_mapping(tmp_path, ["b"])
    rows = dict(line.split("\t") for line in (tmp_path / "vmap.txt").read_text().splitlines())
    assert rows[""] == "b ₿"
    assert rows["▁a"].split() == ["b", "▁a"]
    assert "<pad>" not in " ".join(rows.values())


@pytest.mark.parametrize(
    "damage", ["cut", "another's", "longer", "no table", "beyond", "fractions"]
)
def test_a_damaged_shortlist_is_told(model: Path, tmp_path: Path, damage: str) -> None:
    path = model / SHORTLIST
    tensors = load_file(path)
    with safe_open(path, framework="np") as file:
        of = file.metadata()
    if damage == "cut":
        path.write_bytes(path.read_bytes()[:-1])
    elif damage == "another's":
        save_file(tensors, path, metadata={PIECES: pieces_checksum(["▁un", "▁train"])})
    elif damage == "longer":
        save_file({**tensors, "counts": np.zeros(9000, np.uint16)}, path, metadata=of)
    elif damage == "beyond":
        beyond = tensors["listed"] + np.uint16(60_000)
        save_file({**tensors, "listed": beyond}, path, metadata=of)
    elif damage == "fractions":
        save_file(
            {name: one.astype(np.float32) for name, one in tensors.items()}, path, metadata=of
        )
    else:
        save_file({"counts": tensors["counts"]}, path, metadata=of)
    with pytest.raises(DamagedFile) as told:
        convert(model, tmp_path / "serving")
    assert str(path) in str(told.value)
    assert not (tmp_path / "serving").exists()


def test_another_shortlist_is_another_form(model: Path, tmp_path: Path) -> None:
    first = serving_folder(model, tmp_path / "cache")
    _put_shortlist(model, {"▁is": ["e"]})
    assert serving_folder(model, tmp_path / "cache") != first


def test_nothing_is_said_over_and_over(model: Path, tmp_path: Path) -> None:
    """Sequences are looked for among the pieces that are listed, by their numbers there."""
    convert(model, tmp_path / "serving")
    decoder = Decoder(tmp_path / "serving", Tokeniser(model, EN_DE), threads=1)
    found = decoder.translator.translate_batch(
        [decoder.tokeniser.encode(SOURCE)],
        beam_size=1,
        use_vmap=True,
        no_repeat_ngram_size=2,
        disable_unk=True,
        max_decoding_length=120,
    )[0].hypotheses[0]
    assert len(found) > 20
    assert len({*pairwise(found)}) == len(found) - 1


def _shipped() -> list[Path]:
    return sorted((resources() / "models").glob("small-*"))


@pytest.mark.parametrize("folder", _shipped(), ids=lambda folder: folder.name)
def test_every_bundled_model_has_one(folder: Path) -> None:
    shortlist = read_shortlist(folder)
    assert shortlist is not None
    other = folder.name.rpartition("-")[2]
    everything = Tokeniser(folder, Direction("en", other)).target_pieces
    for pair in ((other, "en"), ("en", other)):
        token = Tokeniser(folder, Direction(*pair)).encode("")[0]
        assert 3000 < len(everything) - len(shortlist.unlisted([([token], everything)])) < 4000


def test_drafts_with_the_bundled_one_are_those_without(
    serving: ServingModel, bundled_model: Path, tmp_path: Path
) -> None:
    """Nearly all of them, asked for one by one, as they are while one types."""
    plain = shutil.copytree(bundled_model, tmp_path / "plain")
    (plain / SHORTLIST).unlink()
    whole = ServingModel(
        model_folder=plain,
        serving_folder=serving_folder(plain, tmp_path / "cache"),
        direction=EN_DE,
    )
    with (resources() / "heldout" / "everyday.tsv").open(encoding="utf-8") as file:
        sources = [row["en"] for row in csv.DictReader(file, delimiter="\t")][:60]
    for options in (GREEDY, REFINED):
        alike = [
            serving.draft([source], options)[0].text == whole.draft([source], options)[0].text
            for source in sources
        ]
        assert sum(alike) >= 55
