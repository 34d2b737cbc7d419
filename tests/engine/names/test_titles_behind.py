"""People with a title behind their name, in Chinese and Japanese."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from translator.core.direction import Direction
from translator.core.drafts import GREEDY
from translator.core.resources import resources
from translator.engine.names.titles import places_of_people
from translator.engine.names.titles_behind import missing_titled_behind
from translator.engine.serving import ServingModel


def _missing(source: str, draft: str, direction: str) -> list[str]:
    found = missing_titled_behind(source, draft, Direction(*direction.split("-")))
    return [f"{source[item.start : item.end]} = {item.text}" for item in found]


@pytest.mark.parametrize(
    ("source", "direction", "missing"),
    [
        ("王先生在吗？", "zh-en", ["王先生 = Mr. Wang"]),
        ("我昨天见到了陈医生。", "zh-en", ["陈医生 = Dr. Chen"]),
        ("吴先生和郑女士到了。", "zh-en", ["吴先生 = Mr. Wu", "郑女士 = Ms. Zheng"]),
        ("尊敬的王先生：", "zh-en", ["尊敬的王先生 = Dear Mr. Wang"]),
        ("歐陽太太很忙。", "zh-en", ["歐陽太太 = Mrs. Ouyang"]),
        # At the beginning, and behind what is no part of a name.
        ("高老师来了，我是何经理。", "zh-en", ["高老师 = Teacher Gao", "何经理 = Manager He"]),
        ("田中さんはいますか？", "ja-en", ["田中さん = Tanaka-san"]),
        ("昨日田中さんに会った。", "ja-en", ["田中さん = Tanaka-san"]),
        ("小林ちゃんと林くん", "ja-en", ["小林ちゃん = Kobayashi-chan", "林くん = Hayashi-kun"]),
        ("伊藤氏と木村先生", "ja-en", ["伊藤氏 = Ito", "木村先生 = Kimura-sensei"]),
        ("山田様", "ja-en", ["山田様 = Dear Yamada-san"]),
        ("山田様、", "ja-en", ["山田様 = Dear Yamada-san"]),
        ("山田様が来ます。", "ja-en", ["山田様 = Yamada-san"]),
    ],
)
def test_who_is_not_named_and_what_is_written(
    source: str, direction: str, missing: list[str]
) -> None:
    assert _missing(source, "", direction) == missing


@pytest.mark.parametrize(
    ("source", "draft", "direction"),
    [
        ("王先生在吗？", "Is Mr Wang in?", "zh-en"),
        ("田中さんは医者です。", "Mr. Tanaka is a doctor.", "ja-en"),
        ("田中さんは医者です。", "Tanaka is a doctor.", "ja-en"),
        ("王先生在吗？", "", "zh-ja"),
        # Other words end in what is a surname as well.
        ("国王先生气了。", "", "zh-en"),
        ("上周老师生病了。", "", "zh-en"),
        ("你明白老师的意思吗？", "", "zh-en"),
        ("他是历史老师，不是对方经理。", "", "zh-en"),
        ("王先生产了药。", "", "zh-en"),
        ("史密斯先生来了。", "", "zh-en"),
        ("若林さんが来た。", "", "ja-en"),
        ("森の様子と氏名を書いてください。", "", "ja-en"),
        ("田中さんたちが来た。", "", "ja-en"),
        ("皆さん、お客様、お母さん、先生", "", "ja-en"),
    ],
)
def test_who_is_named_well_enough(source: str, draft: str, direction: str) -> None:
    assert _missing(source, draft, direction) == []


def test_a_name_that_is_an_english_word_is_said_only_with_a_title() -> None:
    assert _missing("何先生说好。", "He said yes.", "zh-en") == ["何先生 = Mr. He"]


def test_a_draft_is_read_with_the_whole_of_it() -> None:
    draft = "Is Tanaka-san in?"
    (place,) = places_of_people("田中さんはいますか？", draft, Direction("ja", "en"))
    assert draft[slice(*place)] == "Tanaka-san"


def test_the_table_has_each_name_of_a_language_once() -> None:
    lines = (resources() / "names" / "surnames.tsv").read_text("utf-8").splitlines()[1:]
    rows = [line.split("\t") for line in lines]
    assert {len(row) for row in rows} == {4}
    names = [(code, name.removeprefix("?")) for code, name, *_ in rows]
    assert len(names) == len(set(names))


def test_the_bundled_models_name_them(bundled: Callable[[str, str], ServingModel]) -> None:
    chinese = ["王先生在吗？", "尊敬的王先生：", "李女士明天来。"]
    called, opened, comes = (draft.text for draft in bundled("zh", "en").draft(chinese, GREEDY))
    assert "Mr. Wang" in called
    assert opened.startswith("Dear Mr. Wang")
    assert comes.startswith("Ms. Li")
    (absent,) = bundled("ja", "en").draft(["鈴木先生は今日休みです。"], GREEDY)
    assert absent.text.startswith("Suzuki-sensei")
