"""Back and forward through texts."""

from __future__ import annotations

from tests.gui.fake_door import DE_EN, EN_DE
from translator.gui.history.trail import Trail, Visit

A, B, C = (Visit(EN_DE, source) for source in "ABC")


def made(*visits: Visit) -> Trail:
    trail = Trail()
    for visit in visits:
        trail.show(visit, instead=False)
    return trail


def test_back_and_forward() -> None:
    trail = made(A, B, C)
    assert [trail.back(), trail.back(), trail.back()] == [B, A, None]
    assert [trail.forward(), trail.forward(), trail.forward()] == [B, C, None]


def test_from_an_empty_window_the_last_text_comes_back() -> None:
    trail = made(A, B)
    trail.leave()
    assert trail.forward() is None
    assert trail.back() == B
    assert trail.forward() is None


def test_what_goes_on_takes_the_place() -> None:
    trail = made(A, B)
    trail.show(C, instead=True)
    assert [trail.back(), trail.forward()] == [A, C]
    trail.leave()
    trail.show(B, instead=True)  # there is nothing it could have become of
    assert [trail.back(), trail.back()] == [C, A]


def test_showing_again_where_one_went_back_to_keeps_the_way_forward() -> None:
    trail = made(A, B, C)
    trail.back()
    trail.show(B, instead=False)
    assert trail.forward() == C


def test_a_text_stands_in_it_once() -> None:
    trail = made(A, B, A)
    assert [trail.back(), trail.back()] == [B, None]
    other = Visit(DE_EN, "A")
    trail.show(other, instead=False)
    assert trail.back() == A


def test_it_is_bounded_and_can_be_emptied() -> None:
    trail = made(*(Visit(EN_DE, str(number)) for number in range(60)))
    steps = [trail.back() for _ in range(60)]
    assert sum(one is not None for one in steps) == 49
    trail.clear()
    assert trail.back() is trail.forward() is None
    trail.show(A, instead=False)
    trail.leave()
    assert trail.back() == A
