"""Chinese and Japanese numbers in characters are asked for in digits."""

from __future__ import annotations

from pathlib import Path

import pytest

from translator.core.direction import Direction
from translator.core.drafts import GREEDY
from translator.core.resources import resources
from translator.engine.model.serving_cache import serving_folder
from translator.engine.numbers.han_digits import in_digits
from translator.engine.serving import ServingModel


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("他今年二十三岁，我十五岁。", "他今年23岁，我15岁。"),
        ("三百五十页，一千零八十元，二百零五人", "350页，1080元，205人"),
        ("一万五千名，三百二十万元，十四亿，一亿二千三百万", "15,000名，320万元，14亿，1亿2300万"),
        ("二百五，三千五，一万五，两百二十，一百一十", "250，3500，15,000，220，110"),
        ("二〇一九年三月二十五日", "2019年3月25日"),
        ("一九九八年十二月五日两点四十五分", "1998年12月5日2点45分"),
        (
            "百分之三十五，百分之五，百分之百，百分之三点五，百分之12.5",
            "35%，5%，100%，3.5%，12.5%",
        ),
        ("十二点五公里，零点五，三百五十六点七吨", "12.5公里，0.5，356.7吨"),
        ("二十五千克，二百万千瓦", "25千克，200万千瓦"),
        ("第十一章，二百五十五个", "第11章，255个"),
        # No numbers, or none that is certain.
        (
            "十分好，千万别，万一，百万富翁，十个，三年",
            "十分好，千万别，万一，百万富翁，十个，三年",
        ),
        (
            "几十万，数百，几百二十，二十几岁，二三十人",
            "几十万，数百，几百二十，二十几岁，二三十人",
        ),
        ("三分之二十，二十分之一，五千克，两点一线", "三分之二十，二十分之一，五千克，两点一线"),
        ("八点半，三点一刻，十五两，三十零", "八点半，三点一刻，十五两，三十零"),
        ("在十二月，十二月三日，十一月的第十二天", "在十二月，12月3日，十一月的第12天"),
        ("早上八点一起去，三点一个人来", "早上八点一起去，三点一个人来"),
        ("没有数字。", "没有数字。"),
        ("", ""),
    ],
)
def test_chinese(text: str, expected: str) -> None:
    assert in_digits(text, "zh") == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("二十三歳、百五十人、千二百円", "23歳、150人、1200円"),
        ("百万円、千万円、一億二千万人", "100万円、1000万円、1億2000万人"),
        ("二百五人と一万五人", "205人と10,005人"),
        ("二〇二四年四月十五日の二時十五分", "2024年4月15日の2時15分"),
        ("八百屋、五十嵐さん、二十代、二十分の一", "八百屋、五十嵐さん、二十代、二十分の一"),
        ("百合、千葉、数十人、三時間", "百合、千葉、数十人、三時間"),
    ],
)
def test_japanese(text: str, expected: str) -> None:
    assert in_digits(text, "ja") == expected


@pytest.mark.parametrize(
    ("slug", "source", "number"),
    [
        ("zh-en", "这本书有三百五十页。", "350"),
        ("zh-en", "他付了三百二十万元。", "3,200,000"),
        ("ja-en", "社員は一万五千人です。", "15,000"),
    ],
)
def test_the_number_is_in_the_draft(slug: str, source: str, number: str, tmp_path: Path) -> None:
    direction = Direction.from_slug(slug)
    model = resources() / "models" / f"small-en-{direction.source}"
    serving = ServingModel(
        model_folder=model, serving_folder=serving_folder(model, tmp_path), direction=direction
    )
    (draft,) = serving.draft([source], GREEDY)
    assert draft.source == source
    assert number in draft.text
    assert "million" not in draft.text
