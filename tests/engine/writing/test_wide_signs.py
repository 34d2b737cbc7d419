"""Punctuation that a model cannot write as Chinese and Japanese do."""

from __future__ import annotations

import pytest

from translator.core.drafts import GREEDY
from translator.engine.model.tokeniser import END
from translator.engine.proposing.continuing import Opening
from translator.engine.serving import ServingModel
from translator.engine.writing.wide_signs import widened


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("", ""),
        ("Hello, world!", "Hello, world!"),
        ("你好,世界!", "你好，世界！"),
        ("他说:“好。”(笑)", "他说：“好。”（笑）"),
        ("在3:30,有1,000人.", "在3:30，有1,000人."),
        ("我用Python,不用Java, C和(object)。", "我用Python，不用Java, C和（object）。"),
        ("好( Python )", "好（ Python ）"),
        ("print(a, b)", "print(a, b)"),
        ("調用print(a)", "調用print(a)"),
        ("本当ですか?はい!", "本当ですか？はい！"),
        ("))好((", "))好（（"),
    ],
)
def test_signs_beside_characters(text: str, expected: str) -> None:
    assert widened(text) == expected
    assert len(widened(text)) == len(text)
    assert widened(widened(text)) == widened(text)


def test_only_a_model_that_cannot_write_them_is_helped(
    to_chinese: ServingModel, from_chinese: ServingModel, monkeypatch: pytest.MonkeyPatch
) -> None:
    assert to_chinese._tokeniser.narrows
    assert not from_chinese._tokeniser.narrows
    monkeypatch.setattr(to_chinese._tokeniser, "decode", lambda _: "太晚了,Tom!")
    assert to_chinese.draft(["It is late, Tom!"], GREEDY)[0].text == "太晚了，Tom!"


def test_what_is_written_on_has_them_too(to_chinese: ServingModel) -> None:
    continuer = to_chinese.proposals._continuer
    prefix = continuer.prefix("太晚了", finished=True)
    whole = (*to_chinese._tokeniser.encode_target("太晚了,好!"), END)
    opening = Opening(whole[: whole.index(",") + 1])
    assert continuer._said(prefix, opening, whole) == ("，好！", 1)
