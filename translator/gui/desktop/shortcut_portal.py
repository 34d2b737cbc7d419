"""Keys on Wayland: the desktop's portal asks the user and says when they were pressed.

The conversation is that of org.freedesktop.portal.GlobalShortcuts, version 1: a session is made,
the shortcut bound to it, and each of the answers comes as a signal of a request of its own.
Which keys it is bound to is the desktop's business: it may have others, or none yet.
"""

from __future__ import annotations

import os
from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass
from typing import Any

from jeepney import DBusAddress, MatchRule, Message, MessageType, message_bus, new_method_call
from jeepney.io.blocking import DBusConnection, open_dbus_connection
from jeepney.low_level import HeaderFields
from PySide6.QtCore import QCoreApplication, QSocketNotifier

from translator.gui.desktop.desktop_file import APPLICATION_ID
from translator.gui.desktop.shortcut_keys import KeysRefused, Spelled

_NAME, _PATH = "org.freedesktop.portal.Desktop", "/org/freedesktop/portal/desktop"
_SHORTCUTS = "org.freedesktop.portal.GlobalShortcuts"
_REQUEST, _SESSION = "org.freedesktop.portal.Request", "org.freedesktop.portal.Session"
_PORTAL = DBusAddress(_PATH, bus_name=_NAME, interface=_SHORTCUTS)
_REGISTRY = DBusAddress(_PATH, bus_name=_NAME, interface="org.freedesktop.host.portal.Registry")
_TOKEN = "translator"
_OURS = "translate-clipboard"
_HEARD = (
    (_REQUEST, "Response"),
    (_SESSION, "Closed"),
    (_SHORTCUTS, "Activated"),
    (_SHORTCUTS, "ShortcutsChanged"),
)

_Options = Mapping[str, tuple[str, Any]]
_Shortcuts = Iterable[tuple[str, _Options]]
_Take = Callable[[_Options], None]


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


@dataclass(frozen=True, slots=True)
class Answers:
    """What is called when the desktop says something.

    Attributes:
        pressed: the keys were pressed.
        got: it has the shortcut. With its own words for the keys, which may be others than were
            wished for; empty where it names none. Again whenever they change.
        declined: it gave none. Most likely the user told it no; not every desktop tells which.
        refused: it cannot, whatever the user says.
        silent: it has gone.
        back: it can be asked again, on another connection: what stands behind it may still hold
            the session of this one, and has none of the same name besides.
        ended: it took the shortcut back.
    """

    pressed: Callable[[], None]
    got: Callable[[str], None]
    declined: Callable[[], None]
    refused: Callable[[], None]
    silent: Callable[[], None]
    back: Callable[[], None]
    ended: Callable[[], None]


class PortalKeys:
    """Keys that were asked for, and are had once it is said that they were got."""

    def __init__(self, connection: DBusConnection, keys: Spelled, answers: Answers) -> None:
        self._connection = connection
        self._answers = answers
        self._shortcuts = [(_OURS, _wishes(keys))]
        self._session = ""
        self._is_silent = False
        self._notifier = QSocketNotifier(connection.sock.fileno(), QSocketNotifier.Type.Read)
        self._notifier.activated.connect(self._read)
        for interface, member in _HEARD:
            rule = MatchRule(type="signal", sender=_NAME, interface=interface, member=member)
            self._send(message_bus.AddMatch(rule))
        self._send(message_bus.AddMatch(_coming_and_going()))
        # Says who asks. Portals that do not know this call know it otherwise, so it may fail.
        self._send(new_method_call(_REGISTRY, "Register", "sa{sv}", (APPLICATION_ID, {})))
        self._create()

    def close(self) -> None:
        """Give them back: the session goes with the connection."""
        self._notifier.setEnabled(False)
        self._connection.close()

    # ---- what is said

    def _create(self) -> None:
        options: dict[str, tuple[str, Any]] = {"session_handle_token": ("s", _TOKEN)}
        if _is_plasma():
            options["shortcuts"] = ("a(sa{sv})", self._shortcuts)
        self._ask(self._take_session, "CreateSession", "a{sv}", **options)

    def _list(self) -> None:
        self._ask(self._take_known, "ListShortcuts", "oa{sv}", self._session)

    def _bind(self) -> None:
        shortcuts, parent_window = self._shortcuts, ""
        signature = "oa(sa{sv})sa{sv}"
        self._ask(
            self._take_bound, "BindShortcuts", signature, self._session, shortcuts, parent_window
        )

    def _ask(
        self, take: _Take, method: str, signature: str, *before: Any, **options: tuple[str, Any]
    ) -> None:
        """Call a method of the portal, whose answer ``take`` takes."""
        body = (*before, {"handle_token": ("s", _TOKEN), **options})
        self._take = take
        self._asked = self._send(new_method_call(_PORTAL, method, signature, body))

    def _send(self, message: Message) -> int:
        serial = next(self._connection.outgoing_serial)
        self._connection.send(message, serial=serial)
        return int(serial)

    # ---- what is heard

    def _read(self) -> None:
        while self._notifier.isEnabled():
            try:
                message = self._connection.receive(timeout=0)
            except TimeoutError:
                return
            except OSError:  # the bus has gone
                self._end(self._answers.refused)
                return
            self._hear(message)

    def _hear(self, message: Message) -> None:
        fields = message.header.fields
        if message.header.message_type is MessageType.error:
            if fields.get(HeaderFields.reply_serial) == self._asked:
                self._end(self._answers.refused)
        elif message.header.message_type is MessageType.signal:
            member, body = fields.get(HeaderFields.member), message.body
            if member == "Response":
                self._take_answer(*body)
            elif member == "NameOwnerChanged":
                self._follow(*body)
            elif member == "Closed" and fields.get(HeaderFields.path) == self._session:
                self._end(self._answers.ended)
            elif member == "ShortcutsChanged" and body[0] == self._session:
                self._answers.got(_keys_of_ours(body[1]) or "")
            # These go to every program, with the session and the name of the shortcut.
            elif member == "Activated" and body[:2] == (self._session, _OURS):
                self._take_press(body[3])

    def _take_answer(self, code: int, results: _Options) -> None:
        # GNOME 48 may give a shortcut with any code at all.
        if code and _keys_of_ours(_listed(results)) is None:
            had_a_session = bool(self._session)
            self._end(self._answers.declined if had_a_session else self._answers.refused)
        else:
            self._take(results)

    def _take_session(self, results: _Options) -> None:
        self._session = str(results["session_handle"][1])
        if _is_plasma():
            self._list()
        else:
            self._bind()

    def _take_known(self, results: _Options) -> None:
        keys = _keys_of_ours(_listed(results))
        if keys is None:
            self._bind()
        else:
            self._answers.got(keys)

    def _take_bound(self, results: _Options) -> None:
        self._answers.got(_keys_of_ours(_listed(results)) or "")

    def _take_press(self, options: _Options) -> None:
        if "activation_token" in options:  # without it the window may not come to the front
            os.environ["XDG_ACTIVATION_TOKEN"] = options["activation_token"][1]  # Qt takes it there
        self._answers.pressed()

    def _follow(self, _name: str, before: str, now: str) -> None:
        """The portal goes, and the session with it; the next one knows nothing of us."""
        if before:
            self._is_silent = True
            self._asked = 0  # it has not refused what it did not live to answer
            self._answers.silent()
        if now and self._is_silent:  # else it was started by what was asked of it
            self._end(self._answers.back)

    def _end(self, say: Callable[[], None]) -> None:
        self._notifier.setEnabled(False)
        say()


def _wishes(keys: Spelled) -> dict[str, tuple[str, str]]:
    description = QCoreApplication.translate("GlobalShortcut", "Translate the clipboard")
    return {"description": ("s", description), "preferred_trigger": ("s", trigger(keys))}


def _listed(results: _Options) -> _Shortcuts:
    return results["shortcuts"][1] if "shortcuts" in results else ()


def _keys_of_ours(shortcuts: _Shortcuts) -> str | None:
    """What the desktop calls our keys, empty where it does not; None where they are not there."""
    for name, about in shortcuts:
        if name == _OURS:
            return str(about.get("trigger_description", ("s", ""))[1])
    return None


def _is_plasma() -> bool:
    """Whether this is a desktop that has two peculiarities about shortcuts.

    Plasma 5 knows none but those that the session is asked for with; it binds nothing. And up to
    Plasma 6.3 a wish to bind one opens its settings each time, though a shortcut that it remembers
    works without.
    """
    return "KDE" in os.environ.get("XDG_CURRENT_DESKTOP", "").split(":")


def _coming_and_going() -> MatchRule:
    bus = "org.freedesktop.DBus"
    rule = MatchRule(type="signal", sender=bus, interface=bus, member="NameOwnerChanged")
    rule.add_arg_condition(0, _NAME)
    return rule


def trigger(keys: Spelled) -> str:
    """The combination as the portals spell it: ``CTRL+ALT+y``."""
    held = ((keys.control, "CTRL"), (keys.alt, "ALT"), (keys.shift, "SHIFT"), (keys.meta, "LOGO"))
    return "+".join([*(word for is_held, word in held if is_held), keys.name])
