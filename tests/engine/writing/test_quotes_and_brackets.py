"""Quotation marks and brackets that a model leaves out come back."""

from __future__ import annotations

import pytest

from translator.core.drafts import GREEDY
from translator.engine.drafting import _part
from translator.engine.serving import ServingModel
from translator.engine.writing.quotes_and_brackets import bracket_items, lost_pairs, simplified


@pytest.mark.parametrize(
    ("source", "draft", "lost"),
    [
        ("“Yes,” she said.", "Ja, sagte sie.", ("“”",)),
        ("“Yes,” she said.", "„Ja“, sagte sie.", ()),
        ("“Yes,” she said, “now.”", "„Ja“, sagte sie, jetzt.", ("“”", "“”")),
        ("It's 5” wide.", "Es ist 5 Zoll breit.", ()),
        ("He (Tom) came.", "Er, Tom, kam.", ("()",)),
        ("He (Tom) came (late).", "Er kam.", ("()", "()")),
        ("He (Tom) came.", "他（汤姆）来了。", ()),
        ("Call f(x) or :( now ( ).", "Ruf an.", ()),
    ],
)
def test_what_is_lost(source: str, draft: str, lost: tuple[str, ...]) -> None:
    assert lost_pairs(source, draft) == lost


def test_what_is_asked_instead() -> None:
    assert simplified("“Yes,” she said.", ("“”",)) == '"Yes," she said.'
    assert simplified("“Yes,” she said.", ()) == "“Yes,” she said."
    found = bracket_items("He (Tom) came.", ("()",))
    assert [(one.text, one.start, one.end) for one in found] == [("(", 3, 4), (")", 7, 8)]
    assert bracket_items("He (Tom) came.", ()) == []


def test_the_model_is_asked_again_for_what_it_lost(
    serving: ServingModel, monkeypatch: pytest.MonkeyPatch
) -> None:
    said = iter(["Ja, sagte sie.", '"Ja", sagte sie.'])
    monkeypatch.setattr(serving._decoder.tokeniser, "decode", lambda _: next(said))
    (draft,) = serving.draft(["“Yes,” she said."], GREEDY)
    assert draft.text == '"Ja", sagte sie.'


def test_brackets_are_put_in_by_place(
    serving: ServingModel, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(serving._decoder.tokeniser, "decode", lambda _: "Das Treffen am Montag.")
    (draft,) = serving.draft(["The meeting (on Monday)."], GREEDY)
    assert draft.text == "Das Treffen (am Montag)."


def test_several_brackets_are_put_in(
    serving: ServingModel, monkeypatch: pytest.MonkeyPatch
) -> None:
    said = iter(["Er zwischen zwischen.", "Er kam gestern an."])
    monkeypatch.setattr(serving._decoder.tokeniser, "decode", lambda _: next(said))
    (draft,) = serving.draft(["He (alone) arrived (late)."], GREEDY)
    assert draft.text.count("(") == draft.text.count(")") == 2
    assert draft.text.replace("(", "").replace(")", "").replace(" ", "") == "Erkamgesternan."


def test_brackets_around_all_of_it_stay(serving: ServingModel) -> None:
    (draft,) = serving.draft(["(She went home.)"], GREEDY)
    assert draft.text[0] + draft.text[-1] == "()"
    assert len(draft.text) > 10


def test_into_languages_without_spaces_the_model_writes_its_own() -> None:
    for bare, parts in ((True, ("(", "She left.", ")")), (False, ("", "(She left.)", ""))):
        part = _part("(She left.)", (), bare=bare)
        assert (part.before, part.text, part.after) == parts
