"""Changing training pairs so that a model meets what live text looks like."""

from __future__ import annotations

import random
import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from characters import common_characters
from pairs import Pair

from translator.core.direction import Direction
from translator.core.languages import language

# Not by word bounds: between a digit or a Latin letter and a Chinese character there is none.
_NUMBER = re.compile(r"(?<![A-Za-z\d.,:])\d{1,4}(?![A-Za-z]|[.,:]?\d)")
_FINAL = re.compile(r"\s*[.!?。！？]$")
# Names of the corpus: as English writes them, and as the languages do that have another script.
_PERSONS_MET = {
    "Tom": ("汤姆", "湯姆", "トム"),
    "Mary": ("玛丽", "瑪麗", "メアリー", "メアリ"),
    "Maria": ("玛丽亚", "マリア"),
}
_PLACES_MET = {
    "Boston": ("波士顿", "波士頓", "ボストン"),
    "Berlin": ("柏林", "ベルリン"),
    "London": ("伦敦", "倫敦", "ロンドン"),
}
# Written for this purpose; they only need to be varied, and to look like what people paste.
_PERSONS = (
    "Anna", "Ben", "Carla", "David", "Elena", "Farid", "Greta", "Hassan", "Ines", "Jonas",
    "Katrin", "Lukas", "Mei", "Nora", "Omar", "Paula", "Quentin", "Rosa", "Stefan", "Tamara",
    "Ulla", "Viktor", "Wiebke", "Xaver", "Yusuf", "Zoe", "Kowalski", "Petersen", "Okafor",
    "Novak", "Yamamoto", "Fischer", "Delgado", "Brandt", "Ivanova", "Larsen", "Schulze",
    "Meyer", "Nguyen", "Rossi",
)  # fmt: skip
# Spelled alike in English and German, and without an article.
_PLACES = (
    "Hamburg", "Bremen", "Leipzig", "Dresden", "Stuttgart", "Frankfurt", "Salzburg", "Graz",
    "Basel", "Bern", "Paris", "Lyon", "Madrid", "Barcelona", "Porto", "Oslo", "Stockholm",
    "Helsinki", "Dublin", "Glasgow", "Manchester", "Oxford", "Chicago", "Denver", "Seattle",
    "Toronto", "Montreal", "Sydney", "Melbourne", "Auckland", "Tokyo", "Osaka", "Shanghai",
    "Mumbai", "Nairobi", "Lagos", "Lima", "Santiago", "Bogota", "Istanbul", "Budapest", "Sofia",
)  # fmt: skip
_PLACEHOLDERS = (
    "{name}", "{0}", "%s", "%d", "%1$s", "{{user}}", "$NAME", "<b>", "{count}", "%(title)s",
    "https://example.org/a1", "www.example.com", "info@example.org", "a.b@example.net", "@user",
    "#42",
)  # fmt: skip


@dataclass(frozen=True, slots=True)
class Augmentation:
    """Shares of examples that are changed; see ``config.toml``."""

    join: float
    lower_case_source: float
    upper_case_both: float
    no_final_punctuation: float
    swap_name: float
    swap_number: float


def _pattern(met: dict[str, tuple[str, ...]]) -> re.Pattern[str]:
    """Any form of any name; the longer form first, since one may begin another."""
    forms = sorted({form for name, others in met.items() for form in (name, *others)}, key=len)
    latin = [form for form in forms if form.isascii()]
    other = [form for form in reversed(forms) if not form.isascii()]
    return re.compile(rf"(?<![A-Za-z])(?:{'|'.join(latin)})(?![A-Za-z])|{'|'.join(other)}")


def _names(met: dict[str, tuple[str, ...]]) -> dict[str, str]:
    """The English name of every form."""
    return {form: name for name, others in met.items() for form in (name, *others)}


_NAMES = [
    (_pattern(met), _names(met), of_persons)
    for met, of_persons in ((_PERSONS_MET, True), (_PLACES_MET, False))
]


def _stand_in(rng: random.Random, code: str) -> str:
    """Something that must come through a translation unchanged.

    For a language of many characters that is now and then some of its common ones, so that those
    which the corpus lacks are learned as well, if only to be copied.
    """
    kind = rng.random()
    if not language(code).spaced and kind < 0.3:
        return "".join(rng.choices(common_characters(code), k=rng.randint(2, 4)))
    if kind < 0.6:
        return rng.choice(_PERSONS)
    if kind < 0.85:
        return rng.choice(_PLACEHOLDERS)
    return "".join(rng.choices("abcdefghijklmnopqrstuvwxyz", k=rng.randint(3, 8))).title()


def _with_other_names(pair: Pair, rng: random.Random, code: str) -> Pair:
    """Another name in place of one that stands once on either side."""
    source, target = pair
    for pattern, names, of_persons in _NAMES:
        here, there = pattern.findall(source), pattern.findall(target)
        if len(here) == len(there) == 1 and names[here[0]] == names[there[0]]:
            other = _stand_in(rng, code) if of_persons else rng.choice(_PLACES)
            source, target = source.replace(here[0], other), target.replace(there[0], other)
    return source, target


def _with_other_numbers(pair: Pair, rng: random.Random) -> Pair:
    """Other numbers of as many digits, where both sides have the same ones in the same order."""
    source, target = pair
    numbers = _NUMBER.findall(source)
    if not numbers or numbers != _NUMBER.findall(target):
        return pair
    others = {number: str(rng.randint(2, 10 ** len(number))) for number in numbers}
    return (
        _NUMBER.sub(lambda found: others[found[0]], source),
        _NUMBER.sub(lambda found: others[found[0]], target),
    )


def augment(pair: Pair, rng: random.Random, shares: Augmentation, code: str) -> Pair:
    """Change one pair of English and the language ``code``, in either order."""
    if rng.random() < shares.swap_name:
        pair = _with_other_names(pair, rng, code)
    if rng.random() < shares.swap_number:
        pair = _with_other_numbers(pair, rng)
    source, target = pair
    if rng.random() < shares.no_final_punctuation:
        source, target = _FINAL.sub("", source), _FINAL.sub("", target)
    case = rng.random()
    if case < shares.lower_case_source:
        source = source.lower()
    elif case < shares.lower_case_source + shares.upper_case_both:
        source, target = source.upper(), target.upper()
    return source, target


def augmented(
    pairs: Sequence[Pair], rng: random.Random, shares: Augmentation, direction: Direction
) -> Iterator[Pair]:
    """Every pair once, in the order given, changed, some of them joined two to five at a time."""
    gaps = [" " if language(code).spaced else "" for code in (direction.source, direction.target)]
    code = direction.source if direction.target == "en" else direction.target
    position = 0
    while position < len(pairs):
        length = rng.randint(2, 5) if rng.random() < shares.join else 1
        group = [augment(pair, rng, shares, code) for pair in pairs[position : position + length]]
        position += length
        sources, targets = zip(*group, strict=True)
        yield gaps[0].join(sources), gaps[1].join(targets)
