"""A desktop portal that hands out shortcuts, as far as a test needs one; run in its own process.

Its argument is what it answers to a wish for keys: ``yes`` or ``no``. It writes what it is asked
for, and with ``yes`` says at once that the keys were pressed.
"""

from __future__ import annotations

import sys

from jeepney import (
    DBusAddress,
    HeaderFields,
    Message,
    MessageType,
    message_bus,
    new_method_return,
    new_signal,
)
from jeepney.io.blocking import DBusConnection, open_dbus_connection

NAME, PATH = "org.freedesktop.portal.Desktop", "/org/freedesktop/portal/desktop"
SESSION = f"{PATH}/session/of/the/test"
SHORTCUTS = DBusAddress(PATH, interface="org.freedesktop.portal.GlobalShortcuts")


def say(*words: object) -> None:
    print(*words, flush=True)  # noqa: T201  # read by the test


def answer(connection: DBusConnection, asked: Message, code: int, results: object) -> None:
    """First the name of the request, then a signal of it, as the real one does."""
    sender = asked.header.fields[HeaderFields.sender]
    token = asked.body[-1]["handle_token"][1]
    request = f"{PATH}/request/{sender[1:].replace('.', '_')}/{token}"
    connection.send(new_method_return(asked, "o", (request,)))
    address = DBusAddress(request, interface="org.freedesktop.portal.Request")
    connection.send(new_signal(address, "Response", "ua{sv}", (code, results)))


def serve(connection: DBusConnection, agrees: bool) -> None:
    while True:
        asked = connection.receive()
        member = asked.header.fields.get(HeaderFields.member)
        if asked.header.message_type is not MessageType.method_call:
            continue
        if member == "CreateSession":
            answer(connection, asked, 0, {"session_handle": ("s", SESSION)})
        elif member == "BindShortcuts":
            session, shortcuts, _window, _options = asked.body
            ((name, wishes),) = shortcuts
            say(session, name, wishes["preferred_trigger"][1])
            answer(connection, asked, 0 if agrees else 1, {})
            if agrees:
                body: tuple[object, ...] = (SESSION, name, 0, {})
                connection.send(new_signal(SHORTCUTS, "Activated", "osta{sv}", body))


if __name__ == "__main__":
    session_bus = open_dbus_connection(bus="SESSION")
    session_bus.send_and_get_reply(message_bus.RequestName(NAME))
    say("ready")
    serve(session_bus, sys.argv[1] == "yes")
