"""Whether a window can be opened here. Asked before Qt is, because Qt answers by aborting."""

from __future__ import annotations

import ctypes
import os
import socket
import sys
from collections.abc import Mapping
from pathlib import Path

from translator.core.errors.desktop import DisplayMissing, WindowLibraryMissing


def check_display(environment: Mapping[str, str] = os.environ) -> None:
    """Return when Qt will find a screen.

    Raises:
        DisplayMissing: there is none, or it does not answer.
        WindowLibraryMissing: a system library that Qt needs for it is not installed.
    """
    if not sys.platform.startswith("linux"):
        return  # macOS and Windows always have a window system
    platform = environment.get("QT_QPA_PLATFORM", "").partition(":")[0]
    if platform and platform not in {"xcb", "wayland"}:
        return  # offscreen, minimal, vnc, …: chosen on purpose, and they need no screen
    if platform != "xcb" and _wayland_answers(environment):
        return
    if platform != "wayland" and environment.get("DISPLAY"):
        _check_x_library()
        if _x_answers():
            return
    raise DisplayMissing


def _wayland_answers(environment: Mapping[str, str]) -> bool:
    name = environment.get("WAYLAND_DISPLAY")
    if not name:
        return False
    address = Path(environment.get("XDG_RUNTIME_DIR", "/nowhere"), name)
    with socket.socket(socket.AF_UNIX) as connection:
        connection.settimeout(2)
        return connection.connect_ex(str(address)) == 0


def _x_answers() -> bool:
    """Connect as Qt will, so that a wrong DISPLAY and a refused connection are both seen."""
    try:
        xcb = ctypes.CDLL("libxcb.so.1")
    except OSError:
        return False
    xcb.xcb_connect.restype = ctypes.c_void_p
    xcb.xcb_connect.argtypes = [ctypes.c_char_p, ctypes.c_void_p]
    xcb.xcb_connection_has_error.argtypes = [ctypes.c_void_p]
    xcb.xcb_disconnect.argtypes = [ctypes.c_void_p]
    connection = xcb.xcb_connect(None, None)
    answers = not xcb.xcb_connection_has_error(connection)
    xcb.xcb_disconnect(connection)
    return answers


def _check_x_library() -> None:
    """Load Qt's X11 plugin by itself: the loader then names the library that is missing."""
    import PySide6

    plugin = Path(PySide6.__path__[0], "Qt", "plugins", "platforms", "libqxcb.so")
    if not plugin.exists():
        return  # a distribution's own PySide6, whose package manager saw to its libraries
    try:
        ctypes.CDLL(str(plugin))
    except OSError as error:
        raise WindowLibraryMissing(str(error).partition(":")[0]) from error
