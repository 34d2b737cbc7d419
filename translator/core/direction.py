"""A direction: a source and a target language, written ``en→de``."""

from __future__ import annotations

from dataclasses import dataclass

from translator.core.errors.languages import SameLanguage, UnknownLanguage
from translator.core.languages import language


@dataclass(frozen=True, slots=True, order=True)
class Direction:
    """A source and a target language, as ISO 639-1 codes.

    Raises:
        UnknownLanguage: one of the codes is not in ``core.languages``.
        SameLanguage: both are the same.
    """

    source: str
    target: str

    def __post_init__(self) -> None:
        language(self.source)
        language(self.target)
        if self.source == self.target:
            raise SameLanguage(self.source)

    @property
    def slug(self) -> str:
        """The name used in file and folder names: ``en-de``."""
        return f"{self.source}-{self.target}"

    @classmethod
    def from_slug(cls, slug: str) -> Direction:
        """Read ``en-de``, the inverse of ``slug``."""
        source, _, target = slug.partition("-")
        return cls(source, target)

    @classmethod
    def named(cls, name: str) -> Direction | None:
        """The direction whose slug this is; None where the name is somebody else's."""
        try:
            return cls.from_slug(name)
        except (UnknownLanguage, SameLanguage):
            return None

    def reversed(self) -> Direction:
        """The way back: ``de→en`` for ``en→de``."""
        return Direction(self.target, self.source)

    def __str__(self) -> str:
        return f"{self.source}→{self.target}"
