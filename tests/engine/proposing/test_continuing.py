"""The next pieces after a prefix, compared with how the model scores them, and the rest."""

from __future__ import annotations

import pytest

from translator.engine.decoding.abandonment import Abandoned
from translator.engine.model.tokeniser import SPACE
from translator.engine.proposing.continuing import Continuer, Prefix
from translator.engine.serving import ServingModel

SOURCE = "I would like to see you again tomorrow."


def _wanted() -> bool:
    return False


@pytest.fixture(scope="module")
def continuer(serving: ServingModel) -> Continuer:
    return Continuer(serving._decoder)


def test_the_last_word_is_left_open(continuer: Continuer) -> None:
    assert continuer.prefix("") == Prefix((), ())
    assert continuer.prefix("Ich möchte") == Prefix(("▁Ich",), ("▁möchte",))
    assert continuer.prefix("Ich möchte ") == Prefix(("▁Ich", "▁möchte"), (SPACE,))
    assert continuer.prefix("Ich möchte", finished=True) == Prefix(("▁Ich", "▁möchte"), ())
    assert continuer.prefix("Ich mö").letters == "▁mö"


@pytest.mark.parametrize("written", ["Ich ", "Ich möchte ", "Ich möchte dich "])
def test_openings_are_as_probable_as_the_model_scores_them(
    serving: ServingModel, continuer: Continuer, written: str
) -> None:
    """CTranslate2's own alternatives are not, after two pieces or more."""
    source = serving._tokeniser.encode(SOURCE)
    prefix = continuer.prefix(written)
    found = continuer.openings(source, prefix, 5, _wanted)
    assert len(found) == 5
    scored = serving._decoder.translator.score_batch(
        [source] * 5, [list(opening.pieces) for opening in found]
    )
    for opening, score in zip(found, scored, strict=True):
        after = score.log_probs[len(prefix.pieces) : len(opening.pieces)]
        assert opening.log_probability == pytest.approx(sum(after), abs=0.03)


def test_openings_write_the_open_letters(serving: ServingModel, continuer: Continuer) -> None:
    source = serving._tokeniser.encode(SOURCE)
    for written in ("Ich möch", "Ich w", "Ich möchte dich wied", "Ich fänd"):
        prefix = continuer.prefix(written)
        openings = continuer.openings(source, prefix, 4, _wanted)
        assert openings
        for opening in openings:
            said = "".join(opening.pieces[len(prefix.pieces) :])
            assert said.startswith(prefix.letters)


def test_the_mean_counts_opening_and_rest(serving: ServingModel, continuer: Continuer) -> None:
    source = serving._tokeniser.encode(SOURCE)
    prefix = continuer.prefix("Ich ")
    openings = continuer.openings(source, prefix, 1, _wanted)
    (found,) = continuer.finish(source, prefix, openings, beam=1)
    ((total, count),) = serving.score([(SOURCE, f"Ich {found.text}")])
    ((first, _),) = serving.score([(SOURCE, "Ich")])
    beginning = serving._decoder.translator.score_batch([source], [["▁Ich"]])[0].log_probs[0]
    assert first < beginning < 0
    assert found.log_probability == pytest.approx((total - beginning) / count, abs=0.03)


def test_it_is_given_up_between_two_steps(serving: ServingModel, continuer: Continuer) -> None:
    source = serving._tokeniser.encode(SOURCE)
    with pytest.raises(Abandoned):
        continuer.openings(source, continuer.prefix("Ich"), 1, lambda: True)


def test_a_prefix_longer_than_the_model_can_take(continuer: Continuer) -> None:
    prefix = continuer.prefix("Ich möchte dich wiedersehen " * 200)
    assert continuer.openings(["▁a", "</s>"], prefix, 3, _wanted) == []
