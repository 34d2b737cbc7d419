"""Numbers of a source as items with what belongs to them, where a model has not copied them."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from translator.core.direction import Direction
from translator.engine.numbers.amounts import amount, is_measure
from translator.engine.numbers.number_forms import localised, with_numbers_localised, with_scale
from translator.engine.numbers.numerals import Number, find_numbers
from translator.engine.protection import Item, Kind


def number_item(source: str, number: Number, direction: Direction) -> Item:
    """A number of a source as an item, written as the target language writes it."""
    text, end = localised(source, number, direction), number.end
    if scaled := with_scale(source, number, direction):
        text, end = scaled
    return Item(Kind.NUMBER, text, number.start, end)


def amount_items(source: str, numbers: Sequence[Number], direction: Direction) -> list[Item]:
    """Numbers with the signs and units beside them, so that the model need not know these."""
    return outermost(_amount_item(source, number, direction) for number in numbers)


def outermost(items: Iterable[Item]) -> list[Item]:
    """The items in order, but for those that lie in another one."""
    kept: list[Item] = []
    for item in sorted(items, key=lambda item: (item.start, -item.end)):
        if not (kept and kept[-1].has(item)):
            kept.append(item)
    return kept


def _amount_item(source: str, number: Number, direction: Direction) -> Item:
    item = number_item(source, number, direction)
    start, end = amount(source, number)
    if end < item.end:  # another word is part of it
        return item
    before = with_numbers_localised(source[start : item.start], direction)
    text = f"{before}{item.text}{with_numbers_localised(source[item.end : end], direction)}"
    return Item(Kind.MEASURE if is_measure(text) else Kind.NUMBER, text, start, end)


def with_whole_amounts(text: str, items: Sequence[Item], direction: Direction) -> list[Item]:
    """The items of a text, with the whole amount in place of a sign in it, as ° is in 5 °C."""
    amounts = [
        whole
        for whole in amount_items(text, find_numbers(text), direction)
        if any(map(whole.has, items)) and not any(map(whole.cuts, items))
    ]
    kept = [item for item in items if not any(whole.has(item) for whole in amounts)]
    return sorted([*kept, *amounts], key=lambda item: item.start)
