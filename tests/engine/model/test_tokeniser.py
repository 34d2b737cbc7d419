"""Text to pieces and back; what the vocabulary lacks is found out beforehand."""

from __future__ import annotations

import random
import shutil
from pathlib import Path

import pytest

from tests.engine.made_model import make_model
from translator.core.direction import Direction
from translator.core.errors.files import DamagedFile
from translator.core.errors.models import NotAModel
from translator.engine.model import tokeniser as tokeniser_module
from translator.engine.model.tokeniser import END, UNKNOWN, Tokeniser

EN_DE = Direction("en", "de")


@pytest.fixture(scope="module")
def tokeniser(bundled_model: Path) -> Tokeniser:
    return Tokeniser(bundled_model, EN_DE)


@pytest.mark.parametrize("text", ["Where is the station?", "Größe, Öl und Straße.", "12.5 %", "a"])
def test_there_and_back(tokeniser: Tokeniser, text: str) -> None:
    target_token, *pieces = tokeniser.encode(text)
    assert target_token == ">>deu<<"
    assert pieces[-1] == END
    assert tokeniser.decode(pieces) == text
    assert tokeniser.encode_target(text) == pieces[:-1]


def test_end_and_unknown_marks_are_left_out(tokeniser: Tokeniser) -> None:
    assert tokeniser.decode([UNKNOWN, *tokeniser.encode_target("Haus"), END]) == "Haus"


@pytest.mark.parametrize("text", ["", "\x00\x1b", "\ud83d\udc00", "a\x07b", "\u202eabc", "e\u0301"])
def test_nothing_chokes_it(tokeniser: Tokeniser, text: str) -> None:
    tokeniser.decode(tokeniser.encode(text))
    assert tokeniser.unknown(text, target=False) == tokeniser.unknown(text, target=False)


@pytest.mark.parametrize(
    ("text", "unknown"),
    [
        ("Plain words, and nothing else.", []),
        ("We met שלום there.", ["שלום"]),
        ("Good 👍🏽 work", ["👍🏽"]),
        ("family 👨‍👩‍👧 flag 🇩🇪!", ["👨‍👩‍👧", "🇩🇪"]),
        ("half \ud83d one", ["\ud83d"]),
        ("x² + 1", ["x²"]),
        ("你好 abc", ["你好"]),
        ("\x07bell", []),
    ],
)
def test_unknown(tokeniser: Tokeniser, text: str, unknown: list[str]) -> None:
    assert tokeniser.unknown(text, target=False) == unknown


@pytest.mark.parametrize(
    ("text", "unknown"),
    [
        ("我叫张龘，住在北京。", ["张龘"]),  # and not all up to the comma
        ("我们在Žižek家", ["Žižek家"]),
        ("我们在鑫家", ["鑫家"]),
        ("时间太晚了。", []),
    ],
)
def test_unknown_among_characters(chinese_folder: Path, text: str, unknown: list[str]) -> None:
    tokeniser = Tokeniser(chinese_folder, Direction("zh", "en"))
    assert tokeniser.unknown(text, target=False) == unknown


def test_the_short_way_finds_the_same(bundled_model: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Texts of plain characters are not taken apart; taking all apart finds the same."""
    chance = random.Random(2)
    texts = [
        "".join(chance.choice("ab é²ß😀🏽🇩🇪\u200d\u0301你\x00\ud800") for _ in range(12))
        for _ in range(400)
    ]
    quick = Tokeniser(bundled_model, EN_DE)
    found = [quick.unknown_spans(text, target=True) for text in texts]
    monkeypatch.setattr(Tokeniser, "_all_plain", lambda *_, **__: False)
    slow = Tokeniser(bundled_model, EN_DE)
    assert [slow.unknown_spans(text, target=True) for text in texts] == found


def test_what_it_remembers_is_bounded(bundled_model: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(tokeniser_module, "_REMEMBERED", 50)
    tokeniser = Tokeniser(bundled_model, EN_DE)
    for code in range(0x4E00, 0x4E00 + 500):
        tokeniser.unknown(f"{chr(code)}{chr(code - 0x4D00)}", target=False)
    assert len(tokeniser._known) <= 50
    assert all(len(plain) <= 50 for plain in tokeniser._plain.values())


@pytest.mark.parametrize("tokens", [[">>deu<<"], [">>de<<", ">>fra<<"]])
def test_a_multilingual_model_gets_its_target_token(tmp_path: Path, tokens: list[str]) -> None:
    folder = make_model(tmp_path / "model", extra_pieces=tokens)
    assert Tokeniser(folder, EN_DE).encode("house")[0] == tokens[0]
    assert Tokeniser(folder, Direction("en", "pl")).encode("house")[0] not in tokens


@pytest.mark.parametrize("name", ["source.spm", "target.spm", "vocab.json"])
def test_missing_and_damaged_files(tmp_path: Path, random_folder: Path, name: str) -> None:
    folder = shutil.copytree(random_folder, tmp_path / "model")
    (folder / name).write_bytes(b"\x00\xff nonsense")
    with pytest.raises(DamagedFile, match=name):
        Tokeniser(folder, EN_DE)
    (folder / name).unlink()
    with pytest.raises(NotAModel, match=name):
        Tokeniser(folder, EN_DE)


@pytest.mark.parametrize("table", ["[]", '{"a": "b"}', '"text"'])
def test_a_vocabulary_that_is_no_table(tmp_path: Path, random_folder: Path, table: str) -> None:
    folder = shutil.copytree(random_folder, tmp_path / "model")
    (folder / "vocab.json").write_text(table, encoding="utf-8")
    with pytest.raises(DamagedFile):
        Tokeniser(folder, EN_DE)
