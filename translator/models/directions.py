"""What a model translates: as its configuration says, or as its names and target tokens tell."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping
from pathlib import Path

from translator.core.direction import Direction
from translator.core.errors.models import NotAModel
from translator.core.languages import LANGUAGES
from translator.core.sentences import said

_TOKEN = re.compile(r">>(\w+)<<")
# 'opus-mt-en-de', 'opus-mt-tc-big-gmw-eng', 'opus-mt_tiny_eng-deu': the languages come last.
_NAMED = re.compile(r"(?:^|[-_/])([A-Za-z_+]+)-([A-Za-z_+]+)$")
# Models also write ISO 639-3, and these for Chinese and Norwegian.
_CODES = (
    {code: code for code in LANGUAGES}
    | {language.code3: code for code, language in LANGUAGES.items()}
    | {"cmn": "zh", "cmn_Hans": "zh", "nob": "no"}
)


def stated_directions(folder: Path, config: Mapping[str, object]) -> tuple[Direction, ...]:
    """The directions under ``"translator"`` in ``config.json``; empty where there are none.

    Raises:
        NotAModel: something stands there that is not a list of directions this program knows.
    """
    section = config.get("translator")
    if not isinstance(section, dict) or "directions" not in section:
        return ()
    slugs = section["directions"]
    if not isinstance(slugs, list) or not slugs:
        raise NotAModel(folder, said("its config.json names no directions"))
    return tuple(_direction(folder, slug) for slug in slugs)


def inferred_directions(
    folder: Path,
    config: Mapping[str, object],
    *,
    tokeniser_config: Mapping[str, object],
    vocabulary: Iterable[str],
) -> tuple[Direction, ...]:
    """The directions of a model that does not state them, such as those of OPUS-MT.

    Targets are the model's target tokens (``>>deu<<``) where it has any. Otherwise targets, and
    always the sources, come from the tokeniser's configuration, the name the model was saved
    under, or the folder's name, whichever first makes sense.

    Raises:
        NotAModel: none of them tells.
    """
    tokens = [match[1] for piece in vocabulary if (match := _TOKEN.fullmatch(piece))]
    token_targets = _known(tokens)
    claims = [
        (
            str(tokeniser_config.get("source_lang", "")),
            str(tokeniser_config.get("target_lang", "")),
        ),
        _name_claim(str(config.get("_name_or_path", ""))),
        _name_claim(repository_name(folder)),
    ]
    for source_claim, target_claim in claims:
        sources = _known(re.split(r"[_+]", source_claim))
        targets = token_targets or _known(re.split(r"[_+]", target_claim))
        directions = tuple(
            Direction(source, target)
            for target in targets
            for source in sources
            if source != target
        )
        if directions:
            return directions
    raise NotAModel(
        folder,
        said(
            'its files do not tell which languages it translates (write "translator": '
            '{{"directions": ["en-de"]}} into its config.json, with the right codes)'
        ),
    )


def repository_name(folder: Path) -> str:
    """A folder's own name, or the model's where the folder lies in Hugging Face's cache."""
    resolved = folder.resolve()
    if resolved.parent.name == "snapshots":
        return resolved.parent.parent.name.split("--")[-1]
    return resolved.name


def _name_claim(name: str) -> tuple[str, str]:
    match = _NAMED.search(name.rstrip("/"))
    return (match[1], match[2]) if match else ("", "")


def _known(codes: Iterable[str]) -> list[str]:
    """ISO 639-1 codes of those that are languages, in order, each once."""
    return list(dict.fromkeys(_CODES[code] for code in codes if code in _CODES))


def _direction(folder: Path, slug: object) -> Direction:
    source, _, target = str(slug).partition("-")
    if source not in LANGUAGES or target not in LANGUAGES or source == target:
        raise NotAModel(
            folder, said("its config.json names '{slug}', which is not a direction", slug=slug)
        )
    return Direction(source, target)
