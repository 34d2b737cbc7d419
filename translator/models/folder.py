"""Checking a model folder before anything of it is loaded."""

from __future__ import annotations

import json
import re
from collections.abc import Mapping
from pathlib import Path

from translator.core.direction import Direction
from translator.core.errors.files import DamagedFile, FileUnreadable
from translator.core.errors.models import NotAModel
from translator.core.errors.tree import TranslatorError
from translator.core.model_info import ModelInfo, ModelSource
from translator.core.sentences import said
from translator.models.directions import inferred_directions, stated_directions
from translator.models.layout import (
    CARD,
    CONFIG,
    OPTIONAL,
    PIECES,
    REQUIRED,
    TARGET_VOCABULARY,
    TOKENISER_CONFIG,
    VOCABULARY,
    WEIGHTS,
    require_files,
)
from translator.models.shapes import ADD_AGAIN, check_shapes, count_parameters, read_shapes

_SPECIAL_PIECES = ("</s>", "<unk>")
_UNSAFE_IN_NAMES = re.compile(r"[^\w.-]+")
_LONGEST_NAME = 64
_CARD_LICENCE = re.compile(r"^license:[ \t]*[\"']?([\w.+-]+)", re.MULTILINE)
_NO_LICENCE = "not stated"


def read_model(folder: Path, *, name: str, source: ModelSource) -> ModelInfo:
    """Check ``folder`` and tell what it holds, without loading weights.

    Raises:
        NotAModel: files are missing, it is another kind of model, or it names no languages.
        UnsafeModel: its weights are a pickle.
        DamagedFile: a file is cut off, or files contradict each other.
        FileUnreadable: the system does not let us read a file.
    """
    require_files(folder, _file_names(folder))
    config = _read_table(folder / CONFIG)
    if config.get("model_type") != "marian":
        raise NotAModel(folder, said("{file} does not describe a Marian model", file=CONFIG))
    shapes = read_shapes(folder / WEIGHTS)
    check_shapes(folder, config, shapes)
    vocabulary = _check_vocabularies(folder, config)
    return ModelInfo(
        name=name,
        folder=folder,
        source=source,
        directions=_directions(folder, config, vocabulary),
        parameters=count_parameters(config, shapes),
        size=sum(
            (folder / file).stat().st_size
            for file in (*REQUIRED, *OPTIONAL)
            if (folder / file).is_file()
        ),
        licence=_licence(folder, config),
    )


def check_pieces(folder: Path) -> None:
    """Load both SentencePiece models: slower than ``read_model``, done once when a model is added.

    Raises:
        DamagedFile: one of them cannot be loaded.
    """
    from sentencepiece import SentencePieceProcessor

    for name in PIECES:
        try:
            SentencePieceProcessor(model_proto=(folder / name).read_bytes())
        except RuntimeError as error:
            raise DamagedFile(folder / name, ADD_AGAIN) from error


def claimed_directions(folder: Path) -> tuple[Direction, ...]:
    """What a folder that cannot be used says it translates; empty where it says nothing."""
    try:
        return stated_directions(folder, _read_table(folder / CONFIG))
    except TranslatorError:
        return ()


def safe_name(raw: str) -> str:
    """``raw`` as a word that every system takes for a folder's name; never hidden, never a path."""
    word = _UNSAFE_IN_NAMES.sub("-", raw).strip("-.")[:_LONGEST_NAME].rstrip("-.")
    return word or "model"


def _file_names(folder: Path) -> list[str]:
    try:
        return [path.name for path in folder.iterdir() if path.is_file()]
    except FileNotFoundError:
        raise NotAModel(folder, said("there is no such folder")) from None
    except NotADirectoryError:
        raise NotAModel(folder, said("it is a file, not a folder")) from None
    except OSError as error:
        raise FileUnreadable(folder, error.strerror or type(error).__name__) from error


def _read_table(path: Path) -> dict[str, object]:
    """A JSON file that holds an object."""
    try:
        table = json.loads(path.read_bytes().decode("utf-8"))
    except OSError as error:
        raise FileUnreadable(path, error.strerror or type(error).__name__) from error
    except (ValueError, RecursionError) as error:
        raise DamagedFile(path, ADD_AGAIN) from error
    if not isinstance(table, dict):
        raise DamagedFile(path, ADD_AGAIN)
    return table


def _check_vocabularies(folder: Path, config: Mapping[str, object]) -> dict[str, object]:
    """Check the vocabularies against the embeddings' sizes; returns the source's."""
    vocabulary = _read_table(folder / VOCABULARY)
    size = config["vocab_size"]
    _check_vocabulary(folder / VOCABULARY, vocabulary, size)
    if (folder / TARGET_VOCABULARY).is_file():
        separate = _read_table(folder / TARGET_VOCABULARY)
        _check_vocabulary(
            folder / TARGET_VOCABULARY, separate, config.get("decoder_vocab_size") or size
        )
    if config.get("eos_token_id") != vocabulary["</s>"]:
        raise DamagedFile(
            folder / CONFIG,
            said(
                "Its eos_token_id is not that of </s> in {file}. {what_to_do}",
                file=VOCABULARY,
                what_to_do=ADD_AGAIN,
            ),
        )
    for name in ("pad_token_id", "decoder_start_token_id"):
        value = config.get(name)
        if not isinstance(value, int) or not isinstance(size, int) or not 0 <= value < size:
            raise DamagedFile(
                folder / CONFIG,
                said("It gives no usable {name}. {what_to_do}", name=name, what_to_do=ADD_AGAIN),
            )
    return vocabulary


def _check_vocabulary(path: Path, vocabulary: Mapping[str, object], size: object) -> None:
    ids = [number for number in vocabulary.values() if type(number) is int]
    usable = (
        len(ids) == len(vocabulary) == len(set(ids))
        and isinstance(size, int)
        and all(0 <= number < size for number in ids)
        and all(piece in vocabulary for piece in _SPECIAL_PIECES)
    )
    if not usable:
        raise DamagedFile(
            path, said("It does not fit the model beside it. {what_to_do}", what_to_do=ADD_AGAIN)
        )


def _directions(
    folder: Path, config: Mapping[str, object], vocabulary: Mapping[str, object]
) -> tuple[Direction, ...]:
    stated = stated_directions(folder, config)
    if stated:
        return stated
    tokeniser_config = folder / TOKENISER_CONFIG
    return inferred_directions(
        folder,
        config,
        tokeniser_config=_read_table(tokeniser_config) if tokeniser_config.is_file() else {},
        vocabulary=vocabulary,
    )


def _licence(folder: Path, config: Mapping[str, object]) -> str:
    section = config.get("translator")
    if isinstance(section, dict) and isinstance(section.get("licence"), str):
        return str(section["licence"])
    try:
        card = (folder / CARD).read_text(encoding="utf-8", errors="replace")
    except OSError:
        return _NO_LICENCE
    match = _CARD_LICENCE.search(card[:4000])
    return match[1] if match else _NO_LICENCE
