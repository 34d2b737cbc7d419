"""Where the program keeps things, given where its home is. Nothing is created by asking."""

from __future__ import annotations

import re
from dataclasses import dataclass
from pathlib import Path

from translator.core.errors.profiles import BadProfileName

DEFAULT_PROFILE = "default"  # always there, if only as an empty one
_PROFILE_NAME = re.compile(r"[\w][\w .()-]{0,63}")


@dataclass(frozen=True, slots=True)
class Home:
    """The two roots: ``data`` must never be lost, ``cache`` can be made again."""

    data: Path
    cache: Path

    @property
    def settings(self) -> Path:
        return self.data / "settings.json"

    @property
    def models(self) -> Path:
        """Base models that the user added, one folder each."""
        return self.data / "models"

    @property
    def serving(self) -> Path:
        """The int8 forms of base models, one folder each."""
        return self.cache / "serving"

    @property
    def simulations(self) -> Path:
        """The profiles of simulations, one folder each, which are thrown away."""
        return self.cache / "simulations"

    @property
    def logs(self) -> Path:
        return self.cache / "logs"

    @property
    def profiles(self) -> Path:
        """One folder for each profile."""
        return self.data / "profiles"

    def profile(self, name: str) -> Path:
        """The folder of one profile.

        Raises:
            BadProfileName: the name could not be a folder's name.
        """
        if not _PROFILE_NAME.fullmatch(name) or name != name.strip(" ."):
            raise BadProfileName(name)
        return self.profiles / name
