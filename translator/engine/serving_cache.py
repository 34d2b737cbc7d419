"""The int8 forms of base models, made once each and kept in the cache folder."""

from __future__ import annotations

import hashlib
import shutil
import tempfile
from pathlib import Path

from translator.core.errors import FileUnreadable, NotAModel, TranslatorError
from translator.core.files import writing_fault
from translator.core.sentences import said
from translator.engine.checksums import file_checksum, is_intact
from translator.engine.conversion import convert

# Part of the name: to be raised when the conversion writes something else for the same model.
_FORM = "int8-2"
_INPUTS = ("config.json", "model.safetensors", "vocab.json")
_OPTIONAL_INPUTS = ("target_vocab.json",)


def serving_folder(model_folder: Path, cache: Path) -> Path:
    """The folder inside ``cache`` with the int8 form of a model; made when missing or damaged.

    Its name holds a checksum of the model's files, so a changed model gets another folder. What is
    in it is compared with its own checksums at every call.

    Raises:
        NotAModel, DamagedFile: the model's own files are at fault.
        DiskFull, FileUnwritable: the cache cannot be written; the model is unharmed.
    """
    folder = cache / f"{model_folder.name}-{_fingerprint(model_folder)}"
    if is_intact(folder):
        return folder
    _set_aside(folder)
    try:
        convert(model_folder, folder)
    except TranslatorError:
        # Another process may have put the same form there in the meantime.
        if not is_intact(folder):
            raise
    return folder


def _fingerprint(model_folder: Path) -> str:
    digest = hashlib.sha256(_FORM.encode())
    optional = [name for name in _OPTIONAL_INPUTS if (model_folder / name).is_file()]
    for name in (*_INPUTS, *optional):
        try:
            digest.update(f"{name} {file_checksum(model_folder / name)}\n".encode())
        except (FileNotFoundError, NotADirectoryError):
            raise NotAModel(model_folder, said("{name} is missing", name=name)) from None
        except OSError as error:
            reason = error.strerror or str(error)
            raise FileUnreadable(model_folder / name, reason) from error
    return digest.hexdigest()[:16]


def _set_aside(folder: Path) -> None:
    """Take a damaged form out of the way in one step, then delete it."""
    if not folder.exists():
        return
    try:
        grave = Path(tempfile.mkdtemp(prefix=".damaged-", dir=folder.parent))
        folder.rename(grave / folder.name)
    except OSError as error:
        raise writing_fault(error, folder) from error
    shutil.rmtree(grave, ignore_errors=True)
