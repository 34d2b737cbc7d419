"""Problems with what the desktop lends: display, clipboard, libraries."""

from __future__ import annotations

from translator.core.errors.tree import EnvironmentFault
from translator.core.sentences import said


class DisplayMissing(EnvironmentFault):
    """There is no screen to open a window on."""

    title = said("No display")

    def __init__(self) -> None:
        super().__init__(
            said(
                "There is no display to open the window on. On the command line, use: translator "
                'translate --from en --to de "Where is the station?"'
            )
        )


class ClipboardMissing(EnvironmentFault):
    """There is no clipboard, because no display answers, or it takes nothing."""

    title = said("No clipboard")

    def __init__(self) -> None:
        super().__init__(
            said(
                "The clipboard cannot be reached, because no display answers. Give the text "
                'itself: translator translate --from en --to de "Where is the station?"'
            )
        )


class WindowLibraryMissing(EnvironmentFault):
    """A system library that the window is drawn with is not installed."""

    title = said("A system library is missing")

    def __init__(self, library: str) -> None:
        super().__init__(
            said(
                "The window needs the system library {library}, which is not installed. On Debian "
                "or Ubuntu, run: sudo apt-get install libegl1 libxcb-cursor0 libxkbcommon-x11-0 "
                "libxcb-icccm4 libxcb-image0 libxcb-keysyms1 libxcb-render-util0 libxcb-shape0 "
                "libxcb-xinerama0. On the command line, Translator works without it.",
                library=library,
            )
        )
