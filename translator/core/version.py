"""Which version of the program this is."""

from __future__ import annotations

_DISTRIBUTION = "translator-desktop"


def version() -> str:
    """The installed version; a checkout that was never installed has none."""
    # Half of what `translator --help` would otherwise take.
    from importlib import metadata

    try:
        return metadata.version(_DISTRIBUTION)
    except metadata.PackageNotFoundError:
        return "(not installed)"
