from __future__ import annotations

import json
import shutil
from pathlib import Path

import numpy as np
import pytest
from sentencepiece import SentencePieceProcessor
from transformers import AutoTokenizer

from translator.core.direction import Direction
from translator.core.drafts import GREEDY
from translator.core.errors.files import DiskFull
from translator.core.files import write_private
from translator.engine.model.conversion import convert
from translator.engine.model.tokeniser import Tokeniser
from translator.engine.model.weights_file import read_weights
from translator.engine.serving import ServingModel
from translator.learning.fitting.fitting import FineTuner
from translator.learning.fitting.vocabulary import can_grow, grow, missing_pieces, near_forms
from translator.learning.recipe.recipe import Example, Recipe

EN_DE = Direction("en", "de")
RAIN = Example("the rain ☂ today", "der Regen ☂ heute", "r1")
NAMES = Example("the book of Ŧora is in Αθήνα, 5 m²", "das Buch von Ŧora ist in Αθήνα, 5 m²", "r2")


@pytest.fixture
def grown(tiny_model: Path, tmp_path: Path) -> Path:
    folder = tmp_path / "grown"
    grow(tiny_model, folder, direction=EN_DE, examples=[RAIN, NAMES])
    return folder


def _table(folder: Path, name: str = "vocab.json") -> dict[str, int]:
    table: dict[str, int] = json.loads((folder / name).read_text(encoding="utf-8"))
    return table


def test_finds_symbols_letters_and_words_that_are_missing(tiny_model: Path) -> None:
    found = missing_pieces(tiny_model, EN_DE, [RAIN, NAMES])
    # The tiny vocabulary has only the letters of its own sentences. Letters come before the word
    # that they spell.
    assert found[0] == "☂"
    assert {"Ŧ", "²", "5", "Αθήνα", *"Αθήνα"} <= set(found)
    assert found.index("Α") < found.index("Αθήνα")
    assert "h" not in found
    assert "Ŧora" not in found
    assert missing_pieces(tiny_model, EN_DE, []) == ()


def test_all_readers_agree_on_the_grown_folder(grown: Path) -> None:
    texts = ["the rain ☂", "☂", "☂☂ the ☂", "das Ŧor, 5 m² in Αθήνα", "θήνα"]
    table = _table(grown)
    ours = Tokeniser(grown, EN_DE)
    theirs = AutoTokenizer.from_pretrained(grown)
    for text in texts:
        assert ours.unknown(text, target=True) == []
        pieces = ours.encode(text)
        assert [table[piece] for piece in pieces] == theirs(text).input_ids
        target = [table[piece] for piece in [*ours.encode_target(text), "</s>"]]
        assert target == theirs(text_target=text).input_ids
        assert ours.decode(ours.encode_target(text)) == text
        assert theirs.decode(target, skip_special_tokens=True) == text
    assert theirs.pad_token_id == len(table) - 1
    assert "☂" in ours.encode("the rain ☂")
    assert "Αθήνα" in ours.encode("in Αθήνα")
    # Kept from the normaliser, which writes ² as 2 elsewhere.
    assert "²" in ours.encode("5 m²")


def test_old_text_is_cut_as_before(grown: Path, tiny_model: Path, pairs: list[Example]) -> None:
    before, after = Tokeniser(tiny_model, EN_DE), Tokeniser(grown, EN_DE)
    for pair in pairs:
        assert after.encode(pair.source) == before.encode(pair.source)
        assert after.encode_target(pair.target) == before.encode_target(pair.target)


def test_pad_stays_last_and_every_setting_follows(grown: Path, tiny_model: Path) -> None:
    old, table = _table(tiny_model), _table(grown)
    added = missing_pieces(tiny_model, EN_DE, [RAIN, NAMES])
    pad = len(old) - 1 + len(added)
    assert sorted(table.values()) == list(range(pad + 1))
    assert table["<pad>"] == pad
    assert {piece: table[piece] for piece in old if piece != "<pad>"} == {
        piece: index for piece, index in old.items() if piece != "<pad>"
    }
    config = json.loads((grown / "config.json").read_text(encoding="utf-8"))
    assert config["vocab_size"] == config["decoder_vocab_size"] == pad + 1
    assert config["pad_token_id"] == config["decoder_start_token_id"] == pad
    assert config["translator"]["grown"] == len(added)
    generation = json.loads((grown / "generation_config.json").read_text(encoding="utf-8"))
    assert generation["bad_words_ids"] == [[pad]]
    assert generation["pad_token_id"] == generation["decoder_start_token_id"] == pad
    for name in ("source.spm", "target.spm"):
        sizes = [
            SentencePieceProcessor(model_file=str(folder / name)).get_piece_size()
            for folder in (tiny_model, grown)
        ]
        assert sizes[1] - sizes[0] == len(added)


def test_new_rows_start_from_what_is_near(grown: Path, tiny_model: Path) -> None:
    old, new = read_weights(tiny_model), read_weights(grown)
    table = _table(grown)
    before, after = old["model.shared.weight"], new["model.shared.weight"]
    first = len(before) - 1
    assert np.array_equal(after[:first], before[:first])
    assert not after[-1].any()
    # Ŧ is near t and T; of "T", " T", "t", " t" the tiny vocabulary has these.
    near = [table[form] for form in ("T", "▁T", "t", "▁t") if form in table]
    assert len(near) >= 2
    assert np.allclose(after[table["Ŧ"]], before[near].mean(axis=0), atol=1e-3)
    # Nothing spells an umbrella; beside it, on both sides, stand these pieces.
    ours = Tokeniser(grown, EN_DE)
    beside = []
    for text in (ours.encode(RAIN.source), ours.encode_target(RAIN.target)):
        written = [piece for piece in text if piece not in ("▁", "</s>")]
        at = written.index("☂")
        beside += [written[at - 1], written[at + 1]]
    rows = before[[table[piece] for piece in beside]]
    assert np.allclose(after[table["☂"]], rows.mean(axis=0), atol=1e-3)


@pytest.mark.parametrize(
    ("piece", "near"),
    [("ŧ", "t"), ("Ǻ", "A"), ("ø", "o"), ("ﬁ", "fi"), ("É", "é")],
)
def test_near_forms(piece: str, near: str) -> None:
    assert near in near_forms(piece)
    assert f"▁{near}" in near_forms(piece)


def test_nothing_spells_a_symbol() -> None:
    assert near_forms("☂") == []


def test_the_lowest_bias_keeps_new_pieces_back(tiny_model: Path, tmp_path: Path) -> None:
    from safetensors.numpy import save_file

    folder = tmp_path / "model"
    shutil.copytree(tiny_model, folder)
    weights = read_weights(folder)
    weights["final_logits_bias"][0, 3] = -2.5
    save_file(weights, folder / "model.safetensors")
    growth = grow(folder, tmp_path / "grown", direction=EN_DE, examples=[RAIN])
    bias = read_weights(tmp_path / "grown")["final_logits_bias"]
    assert bias[0, -1 - len(growth.pieces) : -1].tolist() == [-2.5] * len(growth.pieces)
    assert bias[0, -1] == weights["final_logits_bias"][0, -1]


def test_other_weights_grow_in_the_same_way(tiny_model: Path, tmp_path: Path) -> None:
    growth = grow(tiny_model, tmp_path / "grown", direction=EN_DE, examples=[RAIN])
    base = read_weights(tiny_model)
    again = growth.apply(base)
    stored = read_weights(tmp_path / "grown")
    assert all(np.array_equal(array, stored[name]) for name, array in again.items())
    tuned = {name: array * np.float32(1.5) for name, array in base.items()}
    rows = growth.apply(tuned)["model.shared.weight"]
    assert np.array_equal(rows[-1 - len(growth.pieces) : -1], growth.rows)
    assert np.array_equal(rows[: -1 - len(growth.pieces)], tuned["model.shared.weight"][:-1])


def test_grows_a_second_time(grown: Path, tmp_path: Path) -> None:
    again = tmp_path / "again"
    growth = grow(grown, again, direction=EN_DE, examples=[RAIN, Example("λ", "λ", "r3")])
    assert growth.pieces == ("λ",)
    before = json.loads((grown / "config.json").read_text(encoding="utf-8"))
    after = json.loads((again / "config.json").read_text(encoding="utf-8"))
    assert after["translator"]["grown"] == before["translator"]["grown"] + 1
    assert Tokeniser(again, EN_DE).unknown("☂ λ", target=True) == []


def test_separate_vocabularies_do_not_grow(tiny_model: Path, tmp_path: Path) -> None:
    folder = tmp_path / "model"
    shutil.copytree(tiny_model, folder)
    assert can_grow(folder)
    shutil.copyfile(folder / "vocab.json", folder / "target_vocab.json")
    assert not can_grow(folder)
    with pytest.raises(ValueError, match="grow"):
        grow(folder, tmp_path / "grown", direction=EN_DE, examples=[RAIN])


def test_a_full_disk_leaves_nothing(
    tiny_model: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def full(path: Path, data: bytes) -> None:
        if path.name == "model.safetensors":
            raise DiskFull(path)
        write_private(path, data)

    monkeypatch.setattr("translator.learning.fitting.vocabulary.write_private", full)
    place = tmp_path / "place"
    with pytest.raises(DiskFull):
        grow(tiny_model, place / "grown", direction=EN_DE, examples=[RAIN])
    assert list(place.iterdir()) == []


def test_a_symbol_is_learned_from_a_few_corrections_and_then_served(
    bundled_model: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(Tokeniser, "carried_spans", lambda *_: [])  # the model has to say it
    assert Tokeniser(bundled_model, EN_DE).unknown("☂", target=True) == ["☂"]
    taught = [
        Example("It will rain tomorrow ☂", "Morgen wird es regnen ☂", "s1"),
        Example("Take a coat ☂ with you.", "Nimm einen Mantel ☂ mit.", "s2"),
        Example("I am at home ☂", "Ich bin zu Hause ☂", "s3"),
        Example("We saw a movie ☂ yesterday.", "Wir haben gestern einen Film ☂ gesehen.", "s4"),
        Example("I love rain ☂", "Ich liebe Regen ☂", "s5"),
        Example("Where is my book ☂?", "Wo ist mein Buch ☂?", "s6"),
    ]
    replay = [
        Example("The train is late.", "Der Zug hat Verspätung.", "g1"),
        Example("She has a dog.", "Sie hat einen Hund.", "g2"),
        Example("Can you help me?", "Kannst du mir helfen?", "g3"),
        Example("We live in a small house.", "Wir wohnen in einem kleinen Haus.", "g4"),
    ]
    folder = tmp_path / "grown"
    assert grow(bundled_model, folder, direction=EN_DE, examples=taught).pieces == ("☂",)
    tuner = FineTuner(folder, EN_DE, Recipe(passes=16, adaptive=False))
    tuner.fit(taught, replay=replay)
    convert(folder, tmp_path / "staged", weights=tuner.weights())
    model = ServingModel(model_folder=folder, serving_folder=tmp_path / "staged", direction=EN_DE)
    unseen = ["She has a cat ☂", "I like coffee ☂ and tea.", "She has a cat", "I like coffee."]
    drafts = [draft.text for draft in model.draft(unseen, GREEDY)]
    assert ["☂" in draft for draft in drafts] == [True, True, False, False]


def test_what_corrections_left_as_it_is_is_carried_over_where_the_model_loses_it(
    bundled_model: Path, tmp_path: Path
) -> None:
    taught = [
        Example("Bitcoin ₿ and Ŧora", "Bitcoin ₿ und Ŧora", "s1"),
        Example("Press ⌘ now.", "Drück jetzt die Befehlstaste.", "s2"),
    ]
    folder = tmp_path / "grown"
    grow(bundled_model, folder, direction=EN_DE, examples=taught)
    convert(folder, tmp_path / "staged")  # it has a row for each piece, and has learned nothing
    model = ServingModel(model_folder=folder, serving_folder=tmp_path / "staged", direction=EN_DE)
    sources = ["The price is 3 ₿.", "My ₿ is gone.", "I saw Ŧoras yesterday.", "Press ⌘."]
    texts = [draft.text for draft in model.draft(sources, GREEDY)]
    assert ["3 ₿" in texts[0], texts[1].count("₿"), texts[2].count("Ŧoras")] == [True, 1, 1]
    tokeniser = Tokeniser(folder, EN_DE)
    assert tokeniser.carried_spans("Press ⌘ and ₿ or Ŧoras") == [(12, 13), (17, 22)]
    assert Tokeniser(bundled_model, EN_DE).carried_spans("₿") == []
    again = tmp_path / "again"
    grow(folder, again, direction=EN_DE, examples=[Example("a ☂", "ein ☂", "s3")])
    assert len(Tokeniser(again, EN_DE).carried_spans("₿, ☂ and ⌘")) == 2
