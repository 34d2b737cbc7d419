"""The training corpus: sentence pairs by domain, and English sentences that have no pair."""

from __future__ import annotations

import lzma
from collections import Counter
from pathlib import Path

Pair = tuple[str, str]


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
