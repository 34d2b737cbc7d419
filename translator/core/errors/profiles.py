"""Problems with profiles."""

from __future__ import annotations

from translator.core.errors.tree import CallerFault, EnvironmentFault
from translator.core.sentences import said


class ProfileInUse(EnvironmentFault):
    """A profile was to be renamed or removed while a running program works in it."""

    title = said("The profile is open elsewhere")

    def __init__(self, name: str) -> None:
        super().__init__(
            said(
                "The profile '{name}' is open in another Translator, so it was left as it is. "
                "Close that window, or choose another profile in it, and try again.",
                name=name,
            )
        )


class UnknownProfile(CallerFault):
    """A profile's name does not exist."""

    title = said("Unknown profile")

    def __init__(self, name: str, available: str) -> None:
        super().__init__(
            said(
                "There is no profile '{name}'. There are: {available}. To make one: translator "
                "profiles add NAME",
                name=name,
                available=available,
            )
        )


class BadProfileName(CallerFault):
    """A profile cannot have this name."""

    title = said("Not a name for a profile")

    def __init__(self, name: str) -> None:
        super().__init__(
            said(
                "'{name}' cannot be the name of a profile. Begin with a letter or a digit, and "
                "use letters, digits, spaces and . ( ) - _ only, up to 64 of them.",
                name=name,
            )
        )


class ProfileNameTaken(CallerFault):
    """There is a profile of that name."""

    title = said("There is such a profile already")

    def __init__(self, name: str) -> None:
        super().__init__(
            said("There is a profile '{name}' already. Choose another name.", name=name)
        )
