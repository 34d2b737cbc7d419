"""A number of the source that its translation lacks is noticed, however either is written."""

from __future__ import annotations

import pytest

from translator.engine.numbers.numerals import (
    find_numbers,
    likest,
    made_up_numbers,
    missing_numbers,
)


def _missing(source: str, draft: str, target: str = "de") -> list[str]:
    return [number.text for number in missing_numbers(source, draft, target)[0]]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("none", []),
        ("5 or 17", ["5", "17"]),
        ("1,234.50 and 1.234,50", ["1,234.50", "1.234,50"]),
        ("12 500 people", ["12 500"]),
        ("12 5000", ["12", "5000"]),
        ("1 250,50 and 1 250 000.5", ["1 250,50", "1 250 000.5"]),
        ("2 100,000 of 1 250,505", ["2", "100,000", "1", "250,505"]),
        ("14:35", ["14:35"]),
        ("1/2", ["1", "2"]),
        ("31/12/2025, 2025/12/31", ["31/12/2025", "2025/12/31"]),
        ("At 7.", ["7"]),
        ("٣٤", ["٣٤"]),
        ("有2万3000人，１.５亿元，3千克", ["2万3000", "１.５亿", "3"]),
        ("下午3点半到１７時３０分、2時間", ["3点半", "１７時３０分", "2"]),
        ("2：30，１，０００円，1，2", ["2：30", "１，０００", "1", "2"]),
        ("2020年3月5日的第12章", ["2020", "3", "5", "12"]),
    ],
)
def test_numbers_of_a_text(text: str, expected: list[str]) -> None:
    numbers = find_numbers(text)
    assert [number.text for number in numbers] == expected
    assert all(text[number.start : number.end] == number.text for number in numbers)


@pytest.mark.parametrize(
    ("source", "draft"),
    [
        ("1,234.5 litres", "1.234,5 Liter"),
        ("2,500 people", "2500 Leute"),
        ("2,500 people", "2 500 Leute"),
        ("3.14", "3,14"),
        ("at 2 p.m.", "um 14 Uhr"),
        ("at 2:30 pm", "um 14.30 Uhr"),
        ("5/3/2021", "3.5.2021"),
        ("05/09/2026", "5.9.2026"),
        ("3 dogs", "drei Hunde"),
        ("30 years", "dreißig Jahre"),
        ("the 21st", "der einundzwanzigste"),
        ("250 of them", "zweihundertfünfzig davon"),
        ("2 cats, 2 dogs", "zwei Katzen, zwei Hunde"),
    ],
)
def test_the_same_in_another_form(source: str, draft: str) -> None:
    assert _missing(source, draft) == []


@pytest.mark.parametrize(
    ("source", "draft", "lost"),
    [
        ("25 dogs", "Hunde", ["25"]),
        ("25 dogs", "255 Hunde", ["25"]),
        ("1,234.5", "1.234", ["1,234.5"]),
        ("19 and 19", "19", ["19"]),
        ("2 cats, 2 dogs", "zwei Katzen und Hunde", ["2"]),
        ("3 dogs", "dreißig Hunde", ["3"]),
        ("33 and 6", "33,6,66", ["33", "6"]),
        ("5/3/2021", "5.3.2012", ["5/3/2021"]),
        ("at 07:45", "um 07,45", ["07:45"]),
        ("$1,500.00", "$1,500,000", ["1,500.00"]),  # the parts of no date
        ("from 9.30 to 18.00", "von neun bis 18.00:9.30", ["9.30", "18.00"]),  # that is no date
    ],
)
def test_what_is_lost(source: str, draft: str, lost: list[str]) -> None:
    assert _missing(source, draft) == lost


@pytest.mark.parametrize(
    ("source", "draft", "target"),
    [
        ("20,000 copies", "２万部", "ja"),
        ("1.5 million dollars", "150万美元", "zh"),
        ("1,500,000 dollars", "一百五十万美元", "zh"),
        ("2 billion people", "20亿人", "zh"),
        ("Er hat 150 Millionen Euro.", "他有1亿5000万欧元。", "zh"),
        ("2万部", "20,000 copies", "en"),
        ("2万部", "twenty thousand copies", "en"),
        ("150万美元", "1.5 million dollars", "en"),
        ("1.5 million dollars", "1.5百万美元", "zh"),
        ("1.5 million stamps", "1.5 million邮票", "zh"),
        ("4月5日", "March 5", "en"),  # wrong, but a number would not put it right
        ("５千ドル", "five thousand dollars", "en"),
        ("3千克", "3 kilograms", "en"),
        ("at 8:30", "八点半", "zh"),
        ("at 8:30", "8点30分", "zh"),
        ("at 2:30 p.m.", "午後２時半", "ja"),
        ("at 2:30 p.m.", "14：30", "zh"),
        ("the 7:00 train", "七点的火车", "zh"),
        ("the 7:00 train", "7時の電車", "ja"),
        ("下午3点", "15:00", "de"),
        ("下午3点", "um 15 Uhr", "de"),
        ("8点半", "half past eight", "en"),
        ("９時１５分", "a quarter after nine", "en"),
        ("11時10分前", "ten to eleven", "en"),
        ("4月5日", "April 5", "en"),
        ("2005 年 3 月 30 日", "March 30, 2005", "en"),
        ("12月", "im Dezember", "de"),
        ("5月", "en mai", "fr"),
        ("30 years", "三十年", "zh"),
        ("250 of them", "二百五十个", "zh"),
        ("in 1985", "一九八五年", "zh"),
        ("3 or 4", "三四个", "zh"),
        ("１２３", "123", "en"),
        ("8 進数", "octal", "en"),
        ("まる１週間", "all week", "en"),
        ("２、３日", "a few days", "en"),
        ("2万人", "２万人", "ja"),
    ],
)
def test_the_same_in_chinese_and_japanese(source: str, draft: str, target: str) -> None:
    assert missing_numbers(source, draft, target)[0] == []


@pytest.mark.parametrize(
    ("source", "draft", "target", "lost"),
    [
        ("2万部", "2 copies", "en", ["2万"]),
        ("20,000 copies", "2部", "ja", ["20,000"]),
        ("at 8:30", "九点半", "zh", ["8:30"]),
        ("at 8:30", "8点", "zh", ["8:30"]),
        ("4月5日", "the 5th", "en", ["4"]),
        ("1.5 million dollars", "1.5美元", "zh", ["1.5"]),
        ("30 years", "二十年", "zh", ["30"]),
        ("30 years", "三百三十年", "zh", ["30"]),
        ("3 dogs", "十三只狗", "zh", ["3"]),
        ("25个", "some", "en", ["25"]),
        ("２、３日", "days", "en", ["２", "３"]),
    ],
)
def test_what_is_lost_in_chinese_and_japanese(
    source: str, draft: str, target: str, lost: list[str]
) -> None:
    assert [number.text for number in missing_numbers(source, draft, target)[0]] == lost


def test_which_number_is_a_misreading_of_another() -> None:
    amount, time = find_numbers("20,000 at 8:30")
    others = find_numbers("5で20万、9：30")
    assert likest(amount, others).text == "20万"
    assert likest(time, others).text == "9：30"
    assert likest(amount, others[:1]).text == "5"


def test_the_number_of_a_month_is_no_other_number() -> None:
    missing, spare = missing_numbers("on April 5", "4月に", "ja")
    assert [number.text for number in missing] == ["5"]
    assert spare == []


def test_what_the_draft_has_too_many() -> None:
    missing, spare = missing_numbers("It costs 35 euros.", "Es kostet 355 Euro.", "de")
    assert [number.text for number in missing] == ["35"]
    assert [number.text for number in spare] == ["355"]


@pytest.mark.parametrize(
    ("source", "draft", "made_up"),
    [
        ("It costs 5.99.", "Es kostet 5,99 87.", ["87"]),
        ("It costs 1,234.56.", "Es kostet 1.234,56, 56.", ["56"]),
        ("It is 5 now.", "Es ist 945 5 jetzt.", ["945"]),
        ("It is {n} now.", "Es ist \ue000 30 jetzt.", ["30"]),
        ("We met at half past three on the 5th.", "Am 5. um 3:30 Uhr.", []),
        ("Take 5 twenty-litre cans.", "5 20-Liter-Kanister.", []),
        ("On the 5th, a dozen came.", "Am 5. kamen 12.", []),
        ("In 1990 he left. Forty came.", "1990 ging er. 40 kamen.", []),
    ],
)
def test_what_is_beside_another_number_is_made_up(
    source: str, draft: str, made_up: list[str]
) -> None:
    spare = missing_numbers(source, draft, "de")[1]
    assert [number.text for number in made_up_numbers(source, draft, spare, "en")] == made_up
