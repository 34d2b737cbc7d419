"""Problems with the memory: its database, corrections and glossary terms."""

from __future__ import annotations

from pathlib import Path

from translator.core.errors.tree import CallerFault, EnvironmentFault
from translator.core.sentences import said


class DamagedStore(EnvironmentFault):
    """The database of corrections is damaged; the readable part was kept."""

    title = said("The store of corrections is damaged")

    def __init__(self, path: Path, what_was_kept: str) -> None:
        super().__init__(
            said("{path} is damaged. {what_was_kept}", path=path, what_was_kept=what_was_kept)
        )


class UnknownCorrection(CallerFault):
    """A correction's number does not exist."""

    title = said("Unknown correction")

    def __init__(self, number: int) -> None:
        super().__init__(
            said(
                "There is no correction {number}. List them with: translator corrections",
                number=number,
            )
        )


class OtherDirection(CallerFault):
    """A correction was to be learned in another direction than its own."""

    title = said("A correction of other languages")

    def __init__(self, number: int, source: str, target: str) -> None:
        super().__init__(
            said(
                "Correction {number} is of {source}→{target}. To learn it: translator learn --from "
                "{source} --to {target} --confirm {number}",
                number=number,
                source=source,
                target=target,
            )
        )


class UnknownTerm(CallerFault):
    """A term's number does not exist."""

    title = said("Unknown term")

    def __init__(self, number: int) -> None:
        super().__init__(
            said(
                "There is no glossary term {number}. List them with: translator glossary",
                number=number,
            )
        )


class BadTerm(CallerFault):
    """A term, or its translation, is empty."""

    title = said("Not a term")

    def __init__(self) -> None:
        super().__init__(
            said("The glossary needs a term and a translation. Write both and try again.")
        )
