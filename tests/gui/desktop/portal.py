"""A desktop portal that hands out shortcuts, as far as a test needs one; run in its own process.

It does what real ones were seen to do. Its argument says which:

- ``asks``: the user agrees, and the keys are pressed at once.
- ``others``: the user agrees to other keys, and takes them away again in the desktop's settings.
- ``gnome48``: the user agrees, and the answer's code means nothing.
- ``no``: the user does not agree, or the portal says no in its name: it does not say which.
- ``broken``: nothing stands behind the portal.
- ``plasma``: it remembers the keys, and asked for them it would open its settings.
- ``plasma5``: it knows the keys that the session was asked for with, and can bind none.
- ``ends``: it takes the keys back.
- ``restarts``: it goes and comes again, while what stands behind it lives on with its sessions.

It writes what it is asked for. A line on its standard input ends a pause.
"""

from __future__ import annotations

import sys
from typing import Any

from jeepney import (
    DBusAddress,
    HeaderFields,
    Message,
    MessageType,
    message_bus,
    new_error,
    new_method_return,
    new_signal,
)
from jeepney.io.blocking import DBusConnection, open_dbus_connection

NAME, PATH = "org.freedesktop.portal.Desktop", "/org/freedesktop/portal/desktop"
SHORTCUTS = DBusAddress(PATH, interface="org.freedesktop.portal.GlobalShortcuts")
SIGNATURES = {
    "CreateSession": "a{sv}",
    "BindShortcuts": "oa(sa{sv})sa{sv}",
    "ListShortcuts": "oa{sv}",
}
OURS = "translate-clipboard"


def say(*words: object) -> None:
    print(*words, flush=True)  # noqa: T201  # read by the test


def pause() -> None:
    sys.stdin.readline()


def described(keys: str) -> tuple[str, object]:
    """The shortcut as a portal lists it, within a variant."""
    about = {"description": ("s", "Translate"), "trigger_description": ("s", keys)}
    return "a(sa{sv})", [(OURS, about)]


class Portal:
    """Answers one call after another."""

    def __init__(self, connection: DBusConnection, manner: str) -> None:
        self._connection, self._manner = connection, manner
        self._sessions: set[str] = set()
        self._bound: set[str] = set()
        self._listed: tuple[str, object] = ("a(sa{sv})", [])
        if manner == "plasma":
            self._listed = described("Ctrl+Alt+Y")

    def serve(self) -> None:
        while True:
            asked = self._connection.receive()
            if asked.header.message_type is MessageType.method_call:
                self._hear(asked)

    def _hear(self, asked: Message) -> None:
        member = asked.header.fields[HeaderFields.member]
        if member not in SIGNATURES:  # such as Register, which is new
            self._connection.send(new_error(asked, "org.freedesktop.DBus.Error.UnknownMethod"))
            return
        assert asked.header.fields[HeaderFields.signature] == SIGNATURES[member]
        if member == "CreateSession":
            self._create(asked)
        elif asked.body[0] not in self._sessions:
            self._connection.send(new_error(asked, "org.freedesktop.DBus.Error.AccessDenied"))
        elif member == "ListShortcuts":
            self._answer(asked, 0, {"shortcuts": self._listed})
        else:
            self._bind(asked)

    def _create(self, asked: Message) -> None:
        session = f"{PATH}/session/{self._place(asked, 'session_handle_token')}"
        code = 2 if self._manner == "broken" or session in self._sessions else 0
        if self._manner == "plasma5":
            signature, ((name, _wishes),) = asked.body[0]["shortcuts"]
            assert (signature, name) == ("a(sa{sv})", OURS)
            self._listed = described("Ctrl+Alt+Y")
        self._sessions.add(session)
        self._answer(asked, code, {"session_handle": ("s", session)})

    def _bind(self, asked: Message) -> None:
        session, shortcuts, parent_window, _options = asked.body
        ((name, wishes),) = shortcuts
        assert (name, parent_window) == (OURS, "")
        assert session not in self._bound, "only once in a session"
        self._bound.add(session)
        say("asked for", wishes["preferred_trigger"][1])
        match self._manner:
            case "no":
                self._answer(asked, 2, {})
            case "gnome48":
                self._answer(asked, 2, {"shortcuts": described("Press <Control><Alt>y")})
            case "others":
                self._answer(asked, 0, {"shortcuts": described("Ctrl+Alt+U")})
                pause()
                self._signal("ShortcutsChanged", "oa(sa{sv})", (session, described("")[1]))
            case "ends":
                self._answer(asked, 0, {"shortcuts": described("Ctrl+Alt+Y")})
                self._end(session)
            case "restarts":
                self._answer(asked, 0, {"shortcuts": described("Ctrl+Alt+Y")})
                pause()
                self._connection.send_and_get_reply(message_bus.ReleaseName(NAME))
                pause()
                self._connection.send_and_get_reply(message_bus.RequestName(NAME))
            case _:
                self._answer(asked, 0, {"shortcuts": described("Ctrl+Alt+Y")})
                self._press(f"{session}/of/another/program")
                self._press(session)

    # ---- what is sent

    def _answer(self, asked: Message, code: int, results: object) -> None:
        """First the name of the request, then a signal of it, to whoever asked only."""
        request = f"{PATH}/request/{self._place(asked, 'handle_token')}"
        self._connection.send(new_method_return(asked, "o", (request,)))
        address = DBusAddress(request, interface="org.freedesktop.portal.Request")
        response = new_signal(address, "Response", "ua{sv}", (code, results))
        response.header.fields[HeaderFields.destination] = asked.header.fields[HeaderFields.sender]
        self._connection.send(response)

    def _press(self, session: str) -> None:
        options = {"activation_token": ("s", "token")}
        self._signal("Activated", "osta{sv}", (session, OURS, 0, options))

    def _end(self, session: str) -> None:
        address = DBusAddress(session, interface="org.freedesktop.portal.Session")
        self._connection.send(new_signal(address, "Closed", "a{sv}", ({},)))

    def _signal(self, member: str, signature: str, body: tuple[Any, ...]) -> None:
        """Every program on the bus hears it."""
        self._connection.send(new_signal(SHORTCUTS, member, signature, body))

    def _place(self, asked: Message, token: str) -> str:
        sender = asked.header.fields[HeaderFields.sender]
        return f"{sender[1:].replace('.', '_')}/{asked.body[-1][token][1]}"


if __name__ == "__main__":
    session_bus = open_dbus_connection(bus="SESSION")
    session_bus.send_and_get_reply(message_bus.RequestName(NAME))
    say("ready")
    Portal(session_bus, sys.argv[1]).serve()
