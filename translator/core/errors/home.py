"""Problems with the folder that holds everything the program keeps."""

from __future__ import annotations

from pathlib import Path

from translator.core.errors.tree import CallerFault, EnvironmentFault
from translator.core.sentences import said


class HomeInUse(EnvironmentFault):
    """Another running program works on the same home folder."""

    title = said("Translator is already open")

    def __init__(self, path: Path) -> None:
        super().__init__(
            said(
                "Another Translator is working in {path}. Use that one, wait until it is done, or "
                "start this one with --home and another folder.",
                path=path,
            )
        )


class NotConfirmed(CallerFault):
    """Something was to be erased for good, and nobody said that this is meant."""

    title = said("Nothing was erased")

    def __init__(self, what: str) -> None:
        super().__init__(
            said(
                "This would erase {what}, for good. Nothing was erased yet. If you mean it, give "
                "the same command with --yes.",
                what=what,
            )
        )
