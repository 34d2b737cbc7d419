"""What becomes of text that is not a neat sentence: loops, nothing, copies, inventions, flicker.

Every kind is made of ``robustness_texts`` by a rule, in all directions. With the environment
variable ``TRANSLATOR_BENCH_MODELS`` (folders divided by ``:``, one for each direction) other models
than the bundled ones are asked.
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
from robustness_texts import EMPTYISH, LISTS, MIXED, SENTENCES, WORDS

from translator.core.direction import Direction
from translator.core.drafts import BEAM, GREEDY, DecodingOptions
from translator.core.paths import Home
from translator.workbench import Workbench

DIRECTIONS = tuple(Direction.from_slug(slug) for slug in ("en-de", "de-en", "en-fr", "fr-en"))
FAULTS = ("loops", "empty", "copies", "invented", "length")
_WORD = re.compile(r"[^\W_]+")
_PUNCTUATION = re.compile(r"[.,;:!?]")
# Characters of draft for one of source; short texts may be longer, "ja" is "yes, of course".
_LEAST, _MOST, _SHORT = 0.4, 2.5, 20


def misspelled(text: str, rng: random.Random) -> str:
    """Two slips of the fingers: neighbours changed places, or a letter left out."""
    for _ in range(2):
        at = rng.randrange(1, len(text) - 2)
        swapped = text[at + 1] + text[at] if rng.random() < 0.6 else text[at]
        text = text[:at] + swapped + text[at + 2 :]
    return text


def inputs(language: str) -> dict[str, list[str]]:
    """The texts of every kind."""
    sentences = SENTENCES[language]
    rng = random.Random(5)
    words = [sentence.split() for sentence in sentences]
    return {
        "sentences": list(sentences),
        "first halves": [" ".join(one[: len(one) // 2]) for one in words],
        "one word": WORDS[language] + [_one_word(one, rng) for one in words],
        "all capitals": [sentence.upper() for sentence in sentences],
        "small letters": [sentence.lower() for sentence in sentences],
        "no punctuation": [_PUNCTUATION.sub("", sentence).strip() for sentence in sentences],
        "typos": [misspelled(sentence, rng) for sentence in sentences],
        "two sentences": [" ".join(two) for two in pairwise(sentences)],
        "60 words": [_long(words, at) for at in range(0, len(words), 4)],
        "lists": LISTS[language],
        "mixed languages": MIXED[language],
        "nearly nothing": list(EMPTYISH),
    }


def _one_word(words: Sequence[str], rng: random.Random) -> str:
    """Any but the first; in French some marks stand alone."""
    return rng.choice([word for word in words[1:] if _WORD.search(word)]).strip(".,?")


def _long(words: Sequence[Sequence[str]], start: int) -> str:
    """One text of 60 words without a full stop before its end."""
    found: list[str] = []
    for at in range(len(words)):
        if len(found) < 60:
            found += [*words[(start + at) % len(words)], ","]
    running = " ".join(found).replace(". ,", ",").replace("? ,", ",")
    return " ".join(running.split()[:60]).rstrip(",") + "."


def faults(source: str, draft: str) -> set[str]:
    """What is wrong with a draft that can be told without reading it."""
    found = {
        "loops": _most_repeated(draft) > max(1, _most_repeated(source)),
        "empty": bool(source.strip()) and not draft.strip(),
        "copies": _copied(source, draft),
        "invented": _invented(source, draft),
        "length": len(source) >= _SHORT and not _LEAST <= len(draft) / len(source) <= _MOST,
    }
    return {name for name, true in found.items() if true}


def _most_repeated(text: str) -> int:
    """How often one says the same three words."""
    words = _WORD.findall(text.casefold())
    return max(Counter(zip(words, words[1:], words[2:], strict=False)).values(), default=0)


def _copied(source: str, draft: str) -> bool:
    words = _WORD.findall(source.casefold())
    return len(words) >= 3 and words == _WORD.findall(draft.casefold())


def _invented(source: str, draft: str) -> bool:
    """Whether it says much more than was given; of single letters and signs, anything at all."""
    given, said = _WORD.findall(source), _WORD.findall(draft)
    if len("".join(given)) <= 1:
        return draft.strip() != source.strip() and (len(said) > len(given) or len(draft) > 4)
    return len(said) > 2 * len(given) + 2


def surviving(earlier: str, later: str) -> tuple[int, int, int]:
    """Words of a draft: all, those still there in the next one, those not even moved."""
    first, second = earlier.split(), later.split()
    blocks = SequenceMatcher(None, first, second, autojunk=False).get_matching_blocks()
    still = blocks[0].size if blocks[0].a == blocks[0].b == 0 else 0
    return len(first), sum(block.size for block in blocks), still


def _robustness(workbench: Workbench, direction: Direction, options: DecodingOptions) -> None:
    rows = []
    total: Counter[str] = Counter()
    for kind, texts in inputs(direction.source).items():
        counted: Counter[str] = Counter()
        for text in texts:  # each by itself: a list is one text of several lines
            lines = text.split("\n")
            drafts = "\n".join(workbench.translate_lines(lines, direction, options))
            counted.update(faults(text, drafts))
        rows.append((kind, len(texts), *(f"{counted[name] / len(texts):.1%}" for name in FAULTS)))
        total.update(counted)
        total["texts"] += len(texts)
    shares = [f"{total[name] / total['texts']:.1%}" for name in FAULTS]
    how = "beam of 4" if options == BEAM else "greedy"
    table(
        f"Robustness, {direction}, {how}",
        ("", "texts", *FAULTS),
        [*rows, ("all", total["texts"], *shares)],
    )
    none = not (total["loops"] or total["empty"])
    goal("no loops and no empty drafts", none, f"{total['loops']} and {total['empty']}")


def _flicker(workbench: Workbench, direction: Direction) -> tuple[object, ...]:
    """How much of a draft is left after the next word was typed, asked as the window asks."""
    words = there = unmoved = 0
    prefixes: list[list[str]] = []
    for sentence in SENTENCES[direction.source]:
        typed = sentence.split()
        prefixes.append([" ".join(typed[: end + 1]) for end in range(len(typed))])
    flat = [prefix for one in prefixes for prefix in one]
    drafts = iter(list(workbench.translate_lines(flat, direction, GREEDY)))
    counted: Counter[str] = Counter()
    for one in prefixes:
        seen = [next(drafts) for _ in one]
        for prefix, draft in zip(one, seen, strict=True):
            counted.update(faults(prefix, draft))
        for earlier, later in pairwise(seen):
            all_, kept, still = surviving(earlier, later)
            words, there, unmoved = words + all_, there + kept, unmoved + still
    shares = [f"{counted[name] / len(flat):.1%}" for name in FAULTS]
    return str(direction), len(flat), f"{there / words:.1%}", f"{unmoved / words:.1%}", *shares


def main() -> None:
    """Print the shares of what can go wrong, by direction, way of asking, and kind of text."""
    given = os.environ.get("TRANSLATOR_BENCH_MODELS")
    models = given.split(":") if given else [None] * len(DIRECTIONS)
    rows = []
    with tempfile.TemporaryDirectory() as temporary:
        home = Home(Path(temporary) / "data", Path(temporary) / "cache")
        for direction, model in zip(DIRECTIONS, models, strict=True):
            workbench = Workbench(home, model=model)
            for options in (GREEDY, BEAM):
                _robustness(workbench, direction, options)
            rows.append(_flicker(workbench, direction))
            workbench.close()
    header = ("", "prefixes", "words that survive", "in their place", *FAULTS)
    table("Sentences typed word by word, greedy", header, rows)


if __name__ == "__main__":
    main()
