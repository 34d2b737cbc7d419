"""Sentences that can be said again in another language."""

from __future__ import annotations

import copy
import json
import pickle
from collections.abc import Iterator
from pathlib import Path

import pytest

from translator.core.errors.files import DamagedFile, FileUnreadable
from translator.core.errors.tree import TranslatorError
from translator.core.gate import Check, Outcome, Reason
from translator.core.sentences import Sentence, as_json, from_json, said
from translator.learning.revisions.revision_record import reason_values, stored_reason


def test_a_sentence_is_its_english_text() -> None:
    sentence = said("{name} holds {number:+.2f} of {{it}}", name="a{b}", number=1.5)
    assert sentence == "a{b} holds +1.50 of {it}"
    assert f"{sentence}." == "a{b} holds +1.50 of {it}."
    assert sentence.template == "{name} holds {number:+.2f} of {{it}}"
    assert sentence.values == {"name": "a{b}", "number": 1.5}


@pytest.mark.parametrize(
    "copied", [copy.copy, copy.deepcopy, lambda one: pickle.loads(pickle.dumps(one))]
)
def test_a_copy_remembers_what_it_was_made_from(copied: object) -> None:
    sentence = said("{a} and {b}", a=said("one of {n}", n=2), b="x")
    assert callable(copied)
    again = copied(sentence)
    assert isinstance(again, Sentence)
    assert (again, again.template, again.values) == (sentence, sentence.template, sentence.values)


def test_json_holds_what_it_was_made_from() -> None:
    sentence = said("{a}, {b:.1f}, {c}, {d}", a=said("in {n}", n=3), b=0.25, c=Path("f"), d="x")
    again = from_json(json.loads(json.dumps(as_json(sentence))))
    assert isinstance(again, Sentence)
    assert again == sentence
    assert again.template == sentence.template
    inner = again.values["a"]
    assert isinstance(inner, Sentence)
    assert inner.template == "in {n}"
    assert as_json("plain") == "plain"
    assert from_json("plain") == "plain"


@pytest.mark.parametrize(
    "stored",
    [
        3,
        None,
        {"values": {}},
        {"template": "{a}", "values": {}},
        {"template": "{0}", "values": {}},
        {"template": "{a.b}", "values": {"a": 1}},
    ],
)
def test_json_that_holds_no_sentence_is_told(stored: object) -> None:
    with pytest.raises((KeyError, TypeError, ValueError)):
        from_json(stored)


def test_an_error_tells_its_parts() -> None:
    error = DamagedFile(Path("model"), said("Fetch it again from where it came from."))
    assert isinstance(error.message, Sentence)
    assert isinstance(error.message.values["what_to_do"], Sentence)
    assert str(error) == "model is damaged. Fetch it again from where it came from."
    assert FileUnreadable(Path("a"), "gone").message.startswith("a cannot be read: gone.")


def test_a_stored_reason_can_still_be_said_in_another_language() -> None:
    sentence = said("General BLEU changed by {change}.", change=said("{a:+.2f}", a=0.5))
    reason = Reason(check=Check.BLEU, outcome=Outcome.HARMLESS, figure=0.5, sentence=sentence)
    again = stored_reason(json.loads(json.dumps(reason_values(reason))))
    assert again == reason
    assert isinstance(again.sentence, Sentence)
    earlier = {**reason_values(reason), "sentence": "General BLEU changed by +0.50."}
    assert stored_reason(earlier) == reason


def faults(kind: type[TranslatorError]) -> Iterator[type[TranslatorError]]:
    yield kind
    for below in kind.__subclasses__():
        yield from faults(below)


def test_the_heading_of_every_error_can_be_said_in_another_language() -> None:
    assert not [kind for kind in faults(TranslatorError) if not isinstance(kind.title, Sentence)]
