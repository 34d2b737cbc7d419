"""The entry point: as little as can be before Ctrl+C is understood."""

from __future__ import annotations

import sys
from collections.abc import Sequence


def main(argv: Sequence[str] | None = None) -> int:
    """Run one command, or the window where there is none; returns the exit status: see ``run``."""
    given = list(sys.argv[1:] if argv is None else argv)
    try:
        from translator.cli.run import run

        return run(given)
    except KeyboardInterrupt:  # while the program was still being loaded, or tidied up
        from translator.cli.console import Console

        Console(json="--json" in given).stopped()
        return 1


if __name__ == "__main__":
    sys.exit(main())
