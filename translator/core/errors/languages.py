"""Problems with languages and directions."""

from __future__ import annotations

from translator.core.errors.tree import CallerFault
from translator.core.sentences import said


class UnknownLanguage(CallerFault):
    """A language code is not in the table."""

    title = said("Unknown language")

    def __init__(self, code: str) -> None:
        super().__init__(
            said(
                "'{code}' is not a language code this program knows. Use two letters, such as en, "
                "de, fr, es, zh or ja.",
                code=code,
            )
        )


class SameLanguage(CallerFault):
    """Source and target are the same."""

    title = said("The same language twice")

    def __init__(self, code: str) -> None:
        super().__init__(
            said("Source and target are both '{code}'. Choose two different languages.", code=code)
        )
