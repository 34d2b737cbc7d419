"""Sentence pairs by domain, of the corpus and of our own, and English that has no pair."""

from __future__ import annotations

import csv
import lzma
import zlib
from collections import Counter
from pathlib import Path

Pair = tuple[str, str]
# The domains of the sentences in ``written/``, which come with the recipe: all, and those of
# ``phrases.tsv`` once more, few as they are and often as they are asked for.
WRITTEN, PHRASES = "written", "phrases"
_FOLDER = Path(__file__).resolve().parent / "written"
_FILES = {WRITTEN: "*.tsv", PHRASES: "phrases.tsv"}
_ONE_HELD_OUT_IN = 40


def training_pairs(corpus: Path, language: str, domain: str, *, reverse: bool) -> list[Pair]:
    """Pairs of English and another language that a model learns from."""
    if domain in (WRITTEN, PHRASES):
        return _written(language, _FILES[domain], held_out=False, reverse=reverse)
    return read_pairs(corpus / "train" / f"en-{language}.tsv.xz", reverse=reverse, domain=domain)


def held_out_pairs(corpus: Path, language: str, domain: str, *, reverse: bool) -> list[Pair]:
    """Pairs to choose and to report by; none of them is among those of the training."""
    if domain == WRITTEN:
        return _written(language, _FILES[domain], held_out=True, reverse=reverse)
    return read_pairs(corpus / "dev" / f"en-{language}.tsv.xz", reverse=reverse, domain=domain)


def held_out_domains(corpus: Path, language: str) -> list[str]:
    """The domains that there are held-out pairs of."""
    return [*read_domains(corpus / "dev" / f"en-{language}.tsv.xz"), WRITTEN]


def _written(language: str, files: str, *, held_out: bool, reverse: bool) -> list[Pair]:
    """Sentences of our own; which are held out depends on the English side alone."""
    pairs = []
    for path in sorted(_FOLDER.glob(files)):
        with path.open(encoding="utf-8", newline="") as file:
            for row in csv.DictReader(file, delimiter="\t", quoting=csv.QUOTE_NONE):
                english, other = row["en"], row[language]
                if (zlib.crc32(english.encode()) % _ONE_HELD_OUT_IN == 0) == held_out:
                    pairs.append((other, english) if reverse else (english, other))
    return pairs


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


def unpaired_english(corpus: Path, language: str) -> list[str]:
    """English sentences that the corpus pairs with other languages, but not with this one.

    Held-out English of any language is left out: where such a sentence became a target, the model
    would have seen the reference that it is to be judged by.
    """
    own = corpus / "train" / f"en-{language}.tsv.xz"
    known = {source for source, _ in read_pairs(own, reverse=False)}
    for path in sorted((corpus / "dev").glob("en-*.tsv.xz")):
        known |= {source for source, _ in read_pairs(path, reverse=False)}
    others = (path for path in sorted((corpus / "train").glob("en-*.tsv.xz")) if path != own)
    found = {source for path in others for source, _ in read_pairs(path, reverse=False)}
    return sorted(found - known)
