"""What a model says of itself in ``config.json``."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

from translator.core.errors.files import DamagedFile
from translator.core.errors.models import NotAModel
from translator.core.sentences import said

_ADD_AGAIN = said("Add the model again, from where it came from.")


def read_config(model_folder: Path) -> dict[str, Any]:
    """The model's ``config.json``.

    Raises:
        NotAModel: it is missing, or is not that of a Marian model.
        DamagedFile: it is not JSON.
    """
    path = model_folder / "config.json"
    try:
        config = json.loads(path.read_bytes())
    except (FileNotFoundError, NotADirectoryError):
        raise NotAModel(model_folder, said("config.json is missing")) from None
    except (UnicodeDecodeError, json.JSONDecodeError):
        raise DamagedFile(path, _ADD_AGAIN) from None
    if not isinstance(config, dict) or config.get("model_type") != "marian":
        raise NotAModel(model_folder, said("config.json does not describe a Marian model"))
    return config
