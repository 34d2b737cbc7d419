"""The words that a model copies are found out by asking it."""

from __future__ import annotations

from collections.abc import Sequence

from translator.core.drafts import GREEDY, DecodingOptions
from translator.engine.decoding.hypothesis import Hypothesis
from translator.engine.serving import ServingModel
from translator.engine.stand_ins.stand_in_choice import StandInChoice
from translator.engine.stand_ins.stand_ins import as_copied


class _Decoder:
    """Copies Anna always, Paris in two of the settings, 40 with a figure more, nothing else."""

    def __init__(self) -> None:
        self.asked: list[str] = []

    def decode(self, texts: Sequence[str], options: DecodingOptions) -> list[Hypothesis]:
        assert options.beam == 1
        self.asked += texts
        return [Hypothesis(self._say(text), 0.0, complete=True) for text in texts]

    def _say(self, text: str) -> str:
        if "Anna" in text or text in ("Paris", "Paris."):
            return text
        return text.replace("40", "400") if "40" in text else "Otto"


def test_the_most_reliable_comes_first() -> None:
    assert StandInChoice(_Decoder()).names == ("Anna", "Paris")  # type: ignore[arg-type]


def test_a_number_with_a_figure_more_is_not_copied() -> None:
    assert StandInChoice(_Decoder()).numbers == ()  # type: ignore[arg-type]


def test_a_model_is_asked_once_and_only_for_what_is_needed() -> None:
    decoder = _Decoder()
    choice = StandInChoice(decoder)  # type: ignore[arg-type]
    assert decoder.asked == []
    assert choice.years == choice.years == ()
    assert all(any(char.isdigit() for char in text) for text in decoder.asked)
    assert len(decoder.asked) == len(set(decoder.asked))


def test_the_bundled_model_copies_what_is_chosen(serving: ServingModel) -> None:
    """So that an item has a good chance at the first attempt."""
    choice = StandInChoice(serving._decoder)
    assert len(choice.names) >= 3
    drafts = [f"I saw {name} yesterday." for name in choice.names[:3]]
    found = serving._decoder.decode(drafts, GREEDY)
    copied = [bool(as_copied(n).search(h.text)) for n, h in zip(choice.names, found, strict=False)]
    assert sum(copied) >= 2
