"""What becomes of text that is not a neat sentence: loops, nothing, copies, inventions, flicker.

Every kind is made of ``robustness_texts`` by a rule, in all directions; where there are no spaces
between words, characters take their place. With the environment variable
``TRANSLATOR_BENCH_DIRECTIONS`` (``en-zh:zh-en``) only these are measured, and with
``TRANSLATOR_BENCH_MODELS`` (folders divided by ``:``, one for each of them) other models than the
bundled ones are asked.
"""

from __future__ import annotations

import os
import random
import re
import tempfile
from collections import Counter
from collections.abc import Sequence
from difflib import SequenceMatcher
from itertools import pairwise
from pathlib import Path

from report import goal, table
from robustness_texts import EMPTYISH, WIDE_EMPTYISH, texts

from translator.core.direction import Direction
from translator.core.drafts import GREEDY, REFINED, DecodingOptions
from translator.core.languages import language
from translator.core.paths import Home
from translator.core.text import most_repeated, stutters
from translator.core.unspaced import UNSPACED, words
from translator.workbench import Workbench

DIRECTIONS = "en-de:de-en:en-fr:fr-en:en-es:es-en:en-zh:zh-en:en-ja:ja-en"
FAULTS = ("loops", "empty", "copies", "left", "invented", "length")
_WORD = re.compile(r"[^\W_]+")
_UNSPACED = re.compile(f"[{UNSPACED}]")
_SMALL_WORD = re.compile("(?<![A-Za-z])[a-z]{3,}(?![A-Za-z])")
_PUNCTUATION = re.compile(r"[.,;:!?¿¡。，、；：！？]")
# Of English, the characters and the words that say as much as one character: in the held-out
# sentences together.
_SAYS = {"zh": (3.4, 0.73), "ja": (2.2, 0.49)}
# Characters of draft for one of source, both as if they were English; short texts may be longer,
# "ja" is "yes, of course".
_LEAST, _MOST, _SHORT = 0.4, 2.5, 20
# What is a loop when it is said again: three words, or six characters, as for the engine.
_AGAIN, _CHARACTERS_AGAIN = 3, 6
_LONG = 60  # words, or as many characters as say the same
_COMMA = {"zh": "，", "ja": "、"}


def misspelled(text: str, rng: random.Random) -> str:
    """Two slips of the fingers: neighbours changed places, or a letter left out."""
    for _ in range(2):
        at = rng.randrange(1, len(text) - 2)
        swapped = text[at + 1] + text[at] if rng.random() < 0.6 else text[at]
        text = text[:at] + swapped + text[at + 2 :]
    return text


def inputs(source: str) -> dict[str, list[str]]:
    """The texts of every kind in a language."""
    given = texts(source)
    rng = random.Random(5)
    made = _of_words if language(source).spaced else _of_characters
    return {
        "sentences": given.sentences,
        "one word": given.words,
        **made(source, given.sentences, rng),
        "no punctuation": [_PUNCTUATION.sub("", one).strip() for one in given.sentences],
        "typos": [misspelled(one, rng) for one in given.sentences],
        "lists": given.lists,
        "mixed languages": given.mixed,
        "nearly nothing": [*EMPTYISH, *(() if language(source).spaced else WIDE_EMPTYISH)],
    }


def _of_words(source: str, sentences: Sequence[str], rng: random.Random) -> dict[str, list[str]]:
    cut = [sentence.split() for sentence in sentences]
    return {
        "first halves": [" ".join(one[: len(one) // 2]) for one in cut],
        "one word": [*texts(source).words, *(_one_word(one, rng) for one in cut)],
        "all capitals": [sentence.upper() for sentence in sentences],
        "small letters": [sentence.lower() for sentence in sentences],
        "two sentences": [" ".join(two) for two in pairwise(sentences)],
        "60 words": [_long(cut, at) for at in range(0, len(cut), 4)],
    }


def _of_characters(
    source: str, sentences: Sequence[str], rng: random.Random
) -> dict[str, list[str]]:
    """Which words a sentence has cannot be told, and there are no capitals."""
    comma, most = _COMMA[source], round(_LONG / _SAYS[source][1])
    clauses = [sentence.rstrip("。！？") for sentence in sentences]
    running = [
        comma.join([*clauses[at:], *clauses[:at]])[:most] for at in range(0, len(clauses), 4)
    ]
    return {
        "first halves": [sentence[: len(sentence) // 2] for sentence in sentences],
        "two sentences": ["".join(two) for two in pairwise(sentences)],
        "60 words": [f"{text.rstrip(comma)}。" for text in running],
    }


def _one_word(words: Sequence[str], rng: random.Random) -> str:
    """Any but the first; in French some marks stand alone."""
    return rng.choice([word for word in words[1:] if _WORD.search(word)]).strip(".,?")


def _long(words: Sequence[Sequence[str]], start: int) -> str:
    """One text of 60 words without a full stop before its end."""
    found: list[str] = []
    for at in range(len(words)):
        if len(found) < _LONG:
            found += [*words[(start + at) % len(words)], ","]
    running = " ".join(found).replace(". ,", ",").replace("? ,", ",")
    return " ".join(running.split()[:_LONG]).rstrip(",") + "."


def faults(source: str, draft: str, direction: Direction) -> set[str]:
    """What is wrong with a draft that can be told without reading it."""
    given = _length(source, direction.source)
    found = {
        "loops": _loops(source, draft, direction.target),
        "empty": bool(source.strip()) and not draft.strip(),
        "copies": _copied(source, draft),
        "left": _left(source, draft, direction),
        "invented": _invented(source, draft, direction),
        "length": given >= _SHORT
        and not _LEAST <= _length(draft, direction.target) / given <= _MOST,
    }
    return {name for name, true in found.items() if true}


def _loops(source: str, draft: str, target: str) -> bool:
    order = _AGAIN if language(target).spaced else _CHARACTERS_AGAIN
    again = most_repeated(words(draft.casefold()), order)
    if again > max(1, most_repeated(words(source.casefold()), _AGAIN)):
        return True
    return stutters(draft) and not stutters(source)


def _length(text: str, of: str) -> float:
    """How many characters of English say as much."""
    characters, _ = _SAYS.get(of, (1.0, 1.0))
    return len(text) + (characters - 1) * len(_UNSPACED.findall(text))


def _said(text: str, of: str) -> float:
    """How many words of English say as much."""
    _, in_words = _SAYS.get(of, (1.0, 1.0))
    unspaced = len(_UNSPACED.findall(text))
    return len(_WORD.findall(_UNSPACED.sub(" ", text))) + in_words * unspaced


def _copied(source: str, draft: str) -> bool:
    given = words(source.casefold())
    return len(given) >= 3 and given == words(draft.casefold())


def _left(source: str, draft: str, direction: Direction) -> bool:
    """Whether something is left in the script of the source, as a foreign word may rightly be."""
    source_spaced, target_spaced = (
        language(code).spaced for code in (direction.source, direction.target)
    )
    if source_spaced == target_spaced:
        return False
    parts = _UNSPACED if target_spaced else _SMALL_WORD
    return not {*parts.findall(source)}.isdisjoint(parts.findall(draft))


def _invented(source: str, draft: str, direction: Direction) -> bool:
    """Whether it says much more than was given; of single letters and signs, anything at all."""
    given, said = _said(source, direction.source), _said(draft, direction.target)
    if len("".join(_WORD.findall(source))) <= 1 and not _UNSPACED.search(source):
        return draft.strip() != source.strip() and (said > given or len(draft) > 4)
    return said > 2 * max(given, 1) + 2  # one character may be a word


def surviving(earlier: str, later: str, target: str) -> tuple[int, int, int]:
    """Words of a draft, or characters: all, those still in the next one, those not even moved."""
    parted = str.split if language(target).spaced else words
    first, second = parted(earlier), parted(later)
    blocks = SequenceMatcher(None, first, second, autojunk=False).get_matching_blocks()
    still = blocks[0].size if blocks[0].a == blocks[0].b == 0 else 0
    return len(first), sum(block.size for block in blocks), still


def _typed(sentence: str, source: str) -> list[str]:
    """What there is of a sentence after each word, or after each character."""
    if not language(source).spaced:
        return [sentence[: end + 1] for end in range(len(sentence))]
    typed = sentence.split()
    return [" ".join(typed[: end + 1]) for end in range(len(typed))]


def _robustness(workbench: Workbench, direction: Direction, options: DecodingOptions) -> None:
    rows = []
    total: Counter[str] = Counter()
    for kind, given in inputs(direction.source).items():
        counted: Counter[str] = Counter()
        for text in given:  # each by itself: a list is one text of several lines
            lines = text.split("\n")
            drafts = "\n".join(workbench.translate_lines(lines, direction, options))
            counted.update(faults(text, drafts, direction))
        rows.append((kind, len(given), *(f"{counted[name] / len(given):.1%}" for name in FAULTS)))
        total.update(counted)
        total["texts"] += len(given)
    shares = [f"{total[name] / total['texts']:.1%}" for name in FAULTS]
    how = "beam of 4" if options == REFINED else "greedy"
    table(
        f"Robustness, {direction}, {how}",
        ("", "texts", *FAULTS),
        [*rows, ("all", total["texts"], *shares)],
    )
    none = not (total["loops"] or total["empty"])
    goal("no loops and no empty drafts", none, f"{total['loops']} and {total['empty']}")


def _flicker(workbench: Workbench, direction: Direction) -> tuple[object, ...]:
    """How much of a draft is left after the next word was typed, asked as the window asks."""
    said = there = unmoved = 0
    sentences = texts(direction.source).sentences
    prefixes = [_typed(sentence, direction.source) for sentence in sentences]
    flat = [prefix for one in prefixes for prefix in one]
    drafts = iter(list(workbench.translate_lines(flat, direction, GREEDY)))
    counted: Counter[str] = Counter()
    for one in prefixes:
        seen = [next(drafts) for _ in one]
        for prefix, draft in zip(one, seen, strict=True):
            counted.update(faults(prefix, draft, direction))
        for earlier, later in pairwise(seen):
            all_, kept, still = surviving(earlier, later, direction.target)
            said, there, unmoved = said + all_, there + kept, unmoved + still
    shares = [f"{counted[name] / len(flat):.1%}" for name in FAULTS]
    return str(direction), len(flat), f"{there / said:.1%}", f"{unmoved / said:.1%}", *shares


def main() -> None:
    """Print the shares of what can go wrong, by direction, way of asking, and kind of text."""
    given = os.environ.get("TRANSLATOR_BENCH_MODELS")
    slugs = os.environ.get("TRANSLATOR_BENCH_DIRECTIONS", DIRECTIONS).split(":")
    directions = [Direction.from_slug(slug) for slug in slugs]
    models = given.split(":") if given else [None] * len(directions)
    rows = []
    with tempfile.TemporaryDirectory() as temporary:
        home = Home(Path(temporary) / "data", Path(temporary) / "cache")
        for direction, model in zip(directions, models, strict=True):
            workbench = Workbench(home, model=model)
            for options in (GREEDY, REFINED):
                _robustness(workbench, direction, options)
            rows.append(_flicker(workbench, direction))
            workbench.close()
    header = ("", "prefixes", "words that survive", "in their place", *FAULTS)
    table("Sentences typed word by word, or character by character, greedy", header, rows)


if __name__ == "__main__":
    main()
