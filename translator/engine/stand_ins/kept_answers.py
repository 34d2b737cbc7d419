"""What a model answered when it was asked which words it copies: kept, so that it is asked once."""

from __future__ import annotations

import json
from collections.abc import Callable, Sequence
from contextlib import suppress
from pathlib import Path

from translator.core.errors.tree import EnvironmentFault
from translator.core.files import write_private
from translator.engine.model.weights_file import WEIGHTS

Ask = Callable[[Sequence[str]], Sequence[str]]
Answers = Callable[[Sequence[str], Ask], Sequence[str]]


class KeptAnswers:
    """The answers of one base model in one direction, which its revisions share.

    To ask takes some tenths of a second, as much as three hundred words to translate; and what is
    served and what is judged are asked for in the same way if both go by the same answers.

    Args:
        file: where they are kept. Those of another model than that in ``model_folder``, by the
            size and the time of its weights, are not used.
    """

    def __init__(self, file: Path, model_folder: Path) -> None:
        self._file, self._weights = file, model_folder / WEIGHTS
        self._known: dict[str, str] | None = None

    def __call__(self, texts: Sequence[str], ask: Ask) -> list[str]:
        """An answer for each text; ``ask`` is called with those that have none yet."""
        if self._known is None:
            self._known = self._read()
        if new := [text for text in texts if text not in self._known]:
            self._known |= zip(new, ask(new), strict=True)
            self._keep(self._known)
        return [self._known[text] for text in texts]

    def _read(self) -> dict[str, str]:
        with suppress(OSError, ValueError, TypeError, KeyError):
            kept = json.loads(self._file.read_bytes())
            if kept["model"] == self._model():
                return {str(text): str(answer) for text, answer in dict(kept["answers"]).items()}
        return {}

    def _keep(self, answers: dict[str, str]) -> None:
        with suppress(OSError, EnvironmentFault):  # then it is asked again at the next start
            kept = {"model": self._model(), "answers": answers}
            write_private(self._file, json.dumps(kept, ensure_ascii=False).encode())

    def _model(self) -> list[int]:
        found = self._weights.stat()
        return [found.st_size, found.st_mtime_ns]


def not_kept(texts: Sequence[str], ask: Ask) -> Sequence[str]:
    """Stands for ``KeptAnswers`` where there is no place to keep them."""
    return ask(texts)
