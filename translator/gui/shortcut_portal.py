"""Keys on Wayland: the desktop's portal asks the user and says when they were pressed.

The conversation is that of org.freedesktop.portal.GlobalShortcuts, version 1: a session is made,
the shortcut bound to it, and each of the two answers comes as a signal of a request of its own.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import Any

from jeepney import DBusAddress, MatchRule, Message, MessageType, message_bus, new_method_call
from jeepney.io.blocking import DBusConnection, open_dbus_connection
from jeepney.low_level import HeaderFields
from PySide6.QtCore import QCoreApplication, QSocketNotifier

from translator.gui.shortcut_keys import KeysRefused, Spelled

_NAME, _PATH = "org.freedesktop.portal.Desktop", "/org/freedesktop/portal/desktop"
_SHORTCUTS = "org.freedesktop.portal.GlobalShortcuts"
_REQUEST = "org.freedesktop.portal.Request"
_PORTAL = DBusAddress(_PATH, bus_name=_NAME, interface=_SHORTCUTS)
_REGISTRY = DBusAddress(_PATH, bus_name=_NAME, interface="org.freedesktop.host.portal.Registry")
_APPLICATION = "translator"  # the name of our desktop file
_OURS = "translate-clipboard"


def connect_session() -> DBusConnection:
    """A connection to the desktop's bus, which is a socket of this machine.

    Raises:
        KeysRefused: there is none, as where no desktop runs.
    """
    try:
        return open_dbus_connection(bus="SESSION")
    # No address, no bus at it, or an address that is not a local socket.
    except (OSError, KeyError, RuntimeError) as error:
        raise KeysRefused(
            QCoreApplication.translate("GlobalShortcut", "The desktop does not answer.")
        ) from error


class PortalKeys:
    """Keys that were asked for, and are had once ``on_got`` is called."""

    def __init__(
        self,
        connection: DBusConnection,
        keys: Spelled,
        *,
        on_press: Callable[[], None],
        on_got: Callable[[], None],
        on_refused: Callable[[], None],
    ) -> None:
        self._connection = connection
        self._trigger = trigger(keys)
        self._on_press, self._on_got, self._on_refused = on_press, on_got, on_refused
        self._session = ""
        self._notifier = QSocketNotifier(connection.sock.fileno(), QSocketNotifier.Type.Read)
        self._notifier.activated.connect(self._read)
        for interface, member in ((_REQUEST, "Response"), (_SHORTCUTS, "Activated")):
            rule = MatchRule(type="signal", sender=_NAME, interface=interface, member=member)
            self._send(message_bus.AddMatch(rule))
        # Says who asks. Portals that do not know this call know it otherwise, so it may fail.
        self._send(new_method_call(_REGISTRY, "Register", "sa{sv}", (_APPLICATION, {})))
        self._asked = self._ask("CreateSession", "a{sv}", session_handle_token=("s", _APPLICATION))

    def close(self) -> None:
        """Give them back: the session goes with the connection."""
        self._notifier.setEnabled(False)
        self._connection.close()

    # ---- what is said

    def _ask(self, method: str, signature: str, *before: Any, **options: tuple[str, str]) -> int:
        """Call a method of the portal; the number under which an error would come back."""
        body = (*before, {"handle_token": ("s", _APPLICATION), **options})
        return self._send(new_method_call(_PORTAL, method, signature, body))

    def _send(self, message: Message) -> int:
        serial = next(self._connection.outgoing_serial)
        self._connection.send(message, serial=serial)
        return int(serial)

    def _bind(self) -> None:
        description = QCoreApplication.translate("GlobalShortcut", "Translate the clipboard")
        wishes = {"description": ("s", description), "preferred_trigger": ("s", self._trigger)}
        self._asked = self._ask(
            "BindShortcuts", "oa(sa{sv})sa{sv}", self._session, [(_OURS, wishes)], ""
        )

    # ---- what is heard

    def _read(self) -> None:
        while self._notifier.isEnabled():
            try:
                message = self._connection.receive(timeout=0)
            except TimeoutError:
                return
            except OSError:  # the bus has gone
                self._refuse()
                return
            self._hear(message)

    def _hear(self, message: Message) -> None:
        fields = message.header.fields
        if message.header.message_type is MessageType.error:
            if fields.get(HeaderFields.reply_serial) == self._asked:
                self._refuse()
        elif message.header.message_type is MessageType.signal:
            member = fields.get(HeaderFields.member)
            if member == "Response":
                self._take_answer(*message.body)
            elif member == "Activated" and message.body[:2] == (self._session, _OURS):
                self._on_press()

    def _take_answer(self, code: int, results: Mapping[str, tuple[str, Any]]) -> None:
        if code:  # the user said no, or the desktop did
            self._refuse()
        elif not self._session:
            self._session = str(results["session_handle"][1])
            self._bind()
        else:
            self._on_got()

    def _refuse(self) -> None:
        self._notifier.setEnabled(False)
        self._on_refused()


def trigger(keys: Spelled) -> str:
    """The combination as the portals spell it: ``CTRL+ALT+y``."""
    held = ((keys.control, "CTRL"), (keys.alt, "ALT"), (keys.shift, "SHIFT"), (keys.meta, "LOGO"))
    return "+".join([*(word for is_held, word in held if is_held), keys.name])
