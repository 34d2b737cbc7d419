"""The files of a model folder in Hugging Face layout, and which of them must be there."""

from __future__ import annotations

from collections.abc import Iterable
from pathlib import PurePath

from translator.core.errors.models import NotAModel, UnsafeModel
from translator.core.sentences import said

CONFIG = "config.json"
WEIGHTS = "model.safetensors"
VOCABULARY = "vocab.json"
TARGET_VOCABULARY = "target_vocab.json"
TOKENISER_CONFIG = "tokenizer_config.json"
PIECES = ("source.spm", "target.spm")
CARD = "README.md"

REQUIRED = (CONFIG, WEIGHTS, *PIECES, VOCABULARY)
# Everything else that may lie in a model folder (other frameworks' weights, code) is never
# copied, downloaded or read.
OPTIONAL = (TARGET_VOCABULARY, "generation_config.json", TOKENISER_CONFIG, CARD, "LICENSE")

_CTRANSLATE2 = "model.bin"  # which is no pickle where one of these lies beside it
_CTRANSLATE2_VOCABULARIES = {"shared_vocabulary.json", "source_vocabulary.json"}

_PICKLES = (".bin", ".pt", ".pth", ".pkl", ".ckpt")


def require_files(folder: PurePath, names: Iterable[str]) -> None:
    """Check that ``names``, the files of ``folder``, make a model.

    Raises:
        UnsafeModel: the weights are there as a pickle only, which runs code when it is opened.
        NotAModel: files are missing, and the message names each; or it is CTranslate2's.
    """
    present = set(names)
    missing = [name for name in REQUIRED if name not in present]
    if WEIGHTS in missing and _CTRANSLATE2 in present and present & _CTRANSLATE2_VOCABULARIES:
        raise NotAModel(
            folder, said("it is made for CTranslate2; an export with --format hf can be added")
        )
    if WEIGHTS in missing and any(name.endswith(_PICKLES) for name in present):
        raise UnsafeModel(folder)
    if missing:
        raise NotAModel(folder, _missing(missing))


def _missing(names: list[str]) -> str:
    *others, last = names
    if not others:
        return said("{name} is missing", name=last)
    return said("{names} and {last} are missing", names=", ".join(others), last=last)
