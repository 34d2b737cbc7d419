"""Which base model a revision differs from: a checksum of all that makes its translations.

But for a shortlist: one more or less leaves what was learned as it is.
"""

from __future__ import annotations

import hashlib
from pathlib import Path

from translator.core.errors.files import FileUnreadable
from translator.core.errors.models import NotAModel
from translator.core.sentences import said
from translator.engine.model.checksums import file_checksum

_FILES = ("config.json", "model.safetensors", "source.spm", "target.spm", "vocab.json")
_OPTIONAL = ("target_vocab.json",)


def base_checksum(model_folder: Path) -> str:
    """SHA-256 over the model's files; the same for a copy of the folder elsewhere.

    Raises:
        NotAModel: a file is missing.
        FileUnreadable: one cannot be read.
    """
    digest = hashlib.sha256()
    for name in (*_FILES, *_OPTIONAL):
        path = model_folder / name
        if name in _OPTIONAL and not path.is_file():
            continue
        try:
            digest.update(f"{name} {file_checksum(path)}\n".encode())
        except FileNotFoundError:
            raise NotAModel(model_folder, said("{name} is missing", name=name)) from None
        except OSError as error:
            raise FileUnreadable(path, error.strerror or type(error).__name__) from error
    return digest.hexdigest()
