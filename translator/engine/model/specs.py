"""CTranslate2's model specifications, imported without torch.

``ctranslate2.specs`` imports torch where it is installed, which takes seconds and hundreds of
megabytes, although NumPy arrays are all it needs here.
"""

from __future__ import annotations

import importlib
import importlib.abc
import importlib.machinery
import sys
import threading
from collections.abc import Sequence
from types import ModuleType
from typing import Any

_IMPORTING = threading.Lock()


class _WithoutTorch(importlib.abc.MetaPathFinder):
    """Hides torch from imports of the thread that made it; others may import it meanwhile."""

    def __init__(self) -> None:
        self._thread = threading.get_ident()

    def find_spec(
        self,
        fullname: str,
        path: Sequence[str] | None,  # noqa: ARG002
        target: ModuleType | None = None,  # noqa: ARG002
    ) -> importlib.machinery.ModuleSpec | None:
        if fullname == "torch" and threading.get_ident() == self._thread:
            raise ModuleNotFoundError("torch is left out here on purpose", name="torch")
        return None


def specs() -> Any:
    """The module ``ctranslate2.specs``, which imports no torch on the way here."""
    with _IMPORTING:
        finder = _WithoutTorch()
        sys.meta_path.insert(0, finder)
        try:
            return importlib.import_module("ctranslate2.specs")
        finally:
            sys.meta_path.remove(finder)
