"""The int8 forms of base models, made once each and kept in the cache folder.

A form that was not asked for within a month goes, with what lies beside it under its name: its
model was removed, or another version has taken its place. If it is wanted after all, it is made
again.
"""

from __future__ import annotations

import hashlib
import math
import os
import re
import shutil
import tempfile
import time
from contextlib import suppress
from pathlib import Path

from translator.core.errors.files import FileUnreadable
from translator.core.errors.models import NotAModel
from translator.core.errors.tree import TranslatorError
from translator.core.files import writing_fault
from translator.core.sentences import said
from translator.engine.model.checksums import file_checksum, is_intact
from translator.engine.model.conversion import convert
from translator.engine.model.saturation import saturates
from translator.engine.model.shortlist import SHORTLIST
from translator.engine.model.weights_file import WEIGHTS

# Part of the name: to be raised when the conversion writes something else for the same model.
_FORM = "int8-2"
_INPUTS = ("config.json", WEIGHTS, "vocab.json")
_OPTIONAL_INPUTS = ("target_vocab.json", SHORTLIST)
_KEPT_UNUSED = 30 * 24 * 3600.0  # seconds
# The name of a form, in its own and in those of files beside it; a killed program leaves some
# that begin with a dot.
_FORM_IN_NAME = re.compile(r"\.?(.+?-[0-9a-f]{16})(?![0-9a-f])")
# What lies here of a model by its name, and not by that of a form: see ``stand_ins.kept_answers``.
STAND_INS = "-stand-ins-"
_GRAVE = ".damaged-"


def serving_folder(model_folder: Path, cache: Path) -> Path:
    """The folder inside ``cache`` with the int8 form of a model; made when missing or damaged.

    Its name holds a checksum of the model's files, so a changed model gets another folder. What is
    in it is compared with its own checksums at every call, which also notes that it is in use.

    Raises:
        NotAModel, DamagedFile: the model's own files are at fault.
        DiskFull, FileUnwritable: the cache cannot be written; the model is unharmed.
    """
    folder = cache / f"{model_folder.name}-{_fingerprint(model_folder)}"
    if not is_intact(folder):
        _set_aside(folder)
        try:
            convert(model_folder, folder)
        except TranslatorError:
            # Another process may have put the same form there in the meantime.
            if not is_intact(folder):
                raise
    with suppress(OSError):  # whoever may not write there deletes nothing there, either
        os.utime(folder)
        _sweep(cache)
    return folder


def _fingerprint(model_folder: Path) -> str:
    digest = hashlib.sha256((_FORM + ("-7" if saturates() else "")).encode())
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
        _bury(folder)
    except OSError as error:
        raise writing_fault(error, folder) from error


def _bury(path: Path) -> None:
    """Delete a file or a folder, out of the way in one step."""
    grave = Path(tempfile.mkdtemp(prefix=_GRAVE, dir=path.parent))
    try:
        path.rename(grave / path.name)
    finally:
        shutil.rmtree(grave, ignore_errors=True)


def _sweep(cache: Path) -> None:
    """Delete what nobody has used for long. What is none of the program's is left alone."""
    oldest = time.time() - _KEPT_UNUSED
    for path in [path for path in cache.iterdir() if _used_last(path) < oldest]:
        _bury(path)


def _used_last(path: Path) -> float:
    """When something here was of use last, in seconds since 1970."""
    form = _FORM_IN_NAME.match(path.name)
    if form is None and not path.name.startswith(_GRAVE) and STAND_INS not in path.name:
        return math.inf
    known = [path]
    if form is not None and not path.name.startswith("."):
        known.insert(0, path.with_name(form[1]))  # as long as the form that it belongs to
    for one in known:
        with suppress(FileNotFoundError):  # another program was faster, or there is no such form
            return one.stat().st_mtime
    return math.inf
