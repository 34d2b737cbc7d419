"""Which version of the program this is, and which libraries it needs."""

from __future__ import annotations

import re

_DISTRIBUTION = "translator-desktop"


def version() -> str:
    """The installed version; a checkout that was never installed has none."""
    # Half of what `translator --help` would otherwise take.
    from importlib import metadata

    try:
        return metadata.version(_DISTRIBUTION)
    except metadata.PackageNotFoundError:
        return "(not installed)"


def libraries() -> list[str]:
    """What the installed program needs, without what is only for some extra of it."""
    from importlib import metadata

    try:
        needed = metadata.requires(_DISTRIBUTION) or []
    except metadata.PackageNotFoundError:
        return []
    return [re.split(r"[^\w.-]", one, maxsplit=1)[0] for one in needed if "extra ==" not in one]
