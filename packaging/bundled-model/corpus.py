"""The training corpus: reading, augmentation, and batches of similar length."""

from __future__ import annotations

import lzma
import random
import re
from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path

Pair = tuple[str, str]

_NUMBER = re.compile(r"(?<![\w.,:])\d{1,4}(?![\w.,:]*\d)")
_PERSON = re.compile(r"\b(Tom|Mary|Maria)\b")
_PLACE = re.compile(r"\b(Boston|Berlin|London)\b")
_FINAL = re.compile(r"\s*[.!?]$")
# Written for this purpose; they only need to be varied, and to look like what people paste.
_PERSONS = [
    "Anna",
    "Ben",
    "Carla",
    "David",
    "Elena",
    "Farid",
    "Greta",
    "Hassan",
    "Ines",
    "Jonas",
    "Katrin",
    "Lukas",
    "Mei",
    "Nora",
    "Omar",
    "Paula",
    "Quentin",
    "Rosa",
    "Stefan",
    "Tamara",
    "Ulla",
    "Viktor",
    "Wiebke",
    "Xaver",
    "Yusuf",
    "Zoe",
    "Kowalski",
    "Petersen",
    "Okafor",
    "Novak",
    "Yamamoto",
    "Fischer",
    "Delgado",
    "Brandt",
    "Ivanova",
    "Larsen",
    "Schulze",
    "Meyer",
    "Nguyen",
    "Rossi",
]
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


def read_pairs(path: Path, *, reverse: bool, domain: str | None = None) -> list[Pair]:
    """Read ``source, target, domain`` rows of an xz-compressed TSV file with a header."""
    pairs = []
    with lzma.open(path, "rt", encoding="utf-8") as lines:
        next(lines)
        for line in lines:
            source, target, of_domain = line.rstrip("\n").split("\t")
            if domain is None or of_domain == domain:
                pairs.append((target, source) if reverse else (source, target))
    return pairs


def read_domains(path: Path) -> list[str]:
    """The domains of such a file, the most frequent first."""
    with lzma.open(path, "rt", encoding="utf-8") as lines:
        next(lines)
        counted = Counter(line.rstrip("\n").split("\t")[2] for line in lines)
    return [domain for domain, _ in counted.most_common()]


def _stand_in(rng: random.Random) -> str:
    """Something that must come through a translation unchanged."""
    kind = rng.random()
    if kind < 0.6:
        return rng.choice(_PERSONS)
    if kind < 0.85:
        return rng.choice(_PLACEHOLDERS)
    return "".join(
        rng.choice("abcdefghijklmnopqrstuvwxyz") for _ in range(rng.randint(3, 8))
    ).title()


def _place(rng: random.Random) -> str:
    return rng.choice(_PLACES)


def augment(pair: Pair, rng: random.Random, shares: Augmentation) -> Pair:
    """Change one pair so that the model meets what live text looks like."""
    source, target = pair
    for pattern, draw in ((_PERSON, _stand_in), (_PLACE, _place)):
        names = pattern.findall(source)
        if len(names) == 1 and pattern.findall(target) == names and rng.random() < shares.swap_name:
            other = draw(rng)
            source, target = (text.replace(names[0], other) for text in (source, target))
    numbers = _NUMBER.findall(source)
    if numbers and numbers == _NUMBER.findall(target) and rng.random() < shares.swap_number:
        for number in set(numbers):
            other = str(rng.randint(2, 10 ** len(number)))
            source, target = (re.sub(rf"\b{number}\b", other, text) for text in (source, target))
    if rng.random() < shares.no_final_punctuation:
        source, target = _FINAL.sub("", source), _FINAL.sub("", target)
    case = rng.random()
    if case < shares.lower_case_source:
        source = source.lower()
    elif case < shares.lower_case_source + shares.upper_case_both:
        source, target = source.upper(), target.upper()
    return source, target


def epoch(pairs: Sequence[Pair], rng: random.Random, shares: Augmentation) -> Iterator[Pair]:
    """Every pair once, in random order, augmented, some of them joined two to five at a time."""
    order = list(range(len(pairs)))
    rng.shuffle(order)
    position = 0
    while position < len(order):
        length = rng.randint(2, 5) if rng.random() < shares.join else 1
        group = [augment(pairs[i], rng, shares) for i in order[position : position + length]]
        position += length
        yield " ".join(source for source, _ in group), " ".join(target for _, target in group)


def batches(
    examples: list[tuple[list[int], list[int]]], rng: random.Random, tokens_per_batch: int
) -> list[list[tuple[list[int], list[int]]]]:
    """Group examples of similar length: at most ``tokens_per_batch`` padded tokens a side."""
    examples.sort(key=lambda example: (len(example[1]), len(example[0]), rng.random()))
    groups: list[list[tuple[list[int], list[int]]]] = []
    group: list[tuple[list[int], list[int]]] = []
    longest = 0
    for example in examples:
        size = max(len(example[0]), len(example[1]))
        if group and max(longest, size) * (len(group) + 1) > tokens_per_batch:
            groups.append(group)
            group, longest = [], 0
        group.append(example)
        longest = max(longest, size)
    if group:
        groups.append(group)
    rng.shuffle(groups)
    return groups
