"""The clipboard of the desktop, for a command that begins, does its work and ends."""

from __future__ import annotations

import subprocess
import sys

from translator.core.errors.desktop import ClipboardMissing
from translator.core.errors.files import EmptyInput
from translator.core.sentences import said

_NO_TEXT = "The clipboard contents were not available"  # as the library says it; else it has none
# On Linux a clipboard lives as long as the program that filled it. The library leaves a copy of the
# program behind for that; here it is one of a small program, which holds nothing of ours open.
_KEEPER = """\
import sys, copykitten
copykitten.copy(sys.stdin.buffer.read().decode("utf-8"), detach=True)
"""
_LONGEST = 20.0  # seconds for an interpreter to start on a busy machine


def read_clipboard() -> str:
    """The text on the clipboard.

    Raises:
        EmptyInput: there is none.
        ClipboardMissing: there is no clipboard, because no display answers.
    """
    import copykitten

    try:
        text: str = copykitten.paste()
    except copykitten.CopykittenError as error:
        if str(error).startswith(_NO_TEXT):
            raise EmptyInput(said("The clipboard")) from error
        raise ClipboardMissing from error
    if not text.strip():
        raise EmptyInput(said("The clipboard"))
    return text


def fill_clipboard(text: str) -> None:
    """Put ``text`` on the clipboard, where it stays after this program has ended.

    Raises:
        ClipboardMissing: it could not be put there.
    """
    try:
        subprocess.run(
            [sys.executable, "-P", "-c", _KEEPER],  # -P: modules in the working folder stay unseen
            input=text.encode("utf-8", errors="replace"),
            # Nobody who reads our output may have to wait for the keeper's end.
            stdout=subprocess.DEVNULL,
            stderr=subprocess.DEVNULL,
            start_new_session=True,
            timeout=_LONGEST,
            check=True,
        )
    except (OSError, subprocess.SubprocessError) as error:
        raise ClipboardMissing from error
