"""Keys that translate the clipboard from any program, where the desktop hands out such keys."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial
from typing import TYPE_CHECKING, Protocol

from PySide6.QtCore import QObject, QTimer, Signal
from PySide6.QtGui import QGuiApplication

from translator.core.errors.tree import TranslatorError
from translator.gui.desktop.shortcut_keys import KeysRefused, Spelled, spelled
from translator.gui.threads.bridge import Background
from translator.gui.wording.wording import worded

if TYPE_CHECKING:
    from jeepney.io.blocking import DBusConnection

_NOTICED_MS = 2000  # after which the portal knows of a new desktop file
COMMAND = "translator translate --clipboard"  # to be bound by hand where keys cannot be had
COMMAND_SHOWN = COMMAND.replace("--", "--\u2060")  # a word joiner: no line ends within its option


class Held(Protocol):
    """Keys that were got."""

    def close(self) -> None:
        """Give them back."""


class GlobalShortcut(QObject):
    """Asks for keys, and says what came of it.

    Nothing is asked for until the user has chosen keys. Where they cannot be had the rest of the
    program goes on without them.

    Signals:
        pressed: in whichever program the user is.
        told: what came of asking, in a sentence; also ``outcome``.
        refused: the keys that hold on, because the new ones could not be had; empty for none.
        declined: the desktop gave none, and is not to be asked whenever the program starts.
    """

    pressed = Signal()
    told = Signal(str)
    refused = Signal(str)
    declined = Signal()

    def __init__(self, background: Background, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._background = background
        self._held: Held | None = None
        self._keys = ""  # which they are
        self._asked = 0  # number of the newest request: what an older one brings is given back
        self.outcome = ""

    @property
    def help(self) -> str:
        """What this desktop makes of such keys."""
        if _way() is None:
            return self.by_hand()
        if QGuiApplication.platformName().startswith("wayland"):
            return self.tr("Works in every program. Your desktop asks you, and may suggest others.")
        return self.tr("Works in every program. Without keys it is off.")

    def by_hand(self) -> str:
        """What to do where keys cannot be had."""
        sentence = self.tr(
            "This desktop hands out no keys. In its keyboard settings you can give some to the "
            "command %1, which puts the translation on the clipboard."
        )
        return sentence.replace("%1", COMMAND)

    def use(self, keys: str) -> None:
        """Have ``keys`` and no others from now on; none where they are empty.

        Where they are refused at once, those before are kept.
        """
        if keys == self._keys:
            return
        self._asked += 1
        way = _way()
        if not keys or way is None:
            self._give_back()
            self._keys = keys
            self._tell(self.by_hand() if keys else "")
            return
        before, self._held = self._held, None
        try:
            way(self, spelled(keys), self._asked)
        except KeysRefused as error:
            self._held = before
            self._tell(worded(error.message))
            self.refused.emit(self._keys)
            return
        self._keys = keys
        if before is not None:
            before.close()

    def close(self) -> None:
        """Give the keys back."""
        self._asked += 1
        self._give_back()

    # ---- the ways; each is imported when it is needed

    def ask_x11(self, keys: Spelled, asked: int) -> None:
        """X11 hands out keys one by one, and says when another program has them."""
        from translator.gui.desktop.shortcut_x11 import X11Keys

        self._held = X11Keys(keys, self.pressed.emit)
        self._tell_got(keys)

    def ask_windows(self, keys: Spelled, asked: int) -> None:
        """Windows does as X11 does."""
        from translator.gui.desktop.shortcut_windows import WindowsKeys

        self._held = WindowsKeys(keys, self.pressed.emit)
        self._tell_got(keys)

    def ask_macos(self, keys: Spelled, asked: int) -> None:
        """macOS hands out no keys, but lets a program listen for them whom the user allows it.

        Keys that are not heard yet are kept all the same: they are when the program starts again.
        """
        from translator.gui.desktop.shortcut_macos import MacKeys

        held = MacKeys(keys, self.pressed.emit)
        self._held = held
        if held.is_allowed:
            self._tell_got(keys)
        else:
            sentence = self.tr(
                "macOS does not let Translator hear %1. Allow it in System Settings, Privacy & "
                "Security, under Accessibility and Input Monitoring, and start Translator again."
            )
            self._tell(sentence.replace("%1", keys.shown))

    def ask_portal(self, keys: Spelled, asked: int) -> None:
        """The desktop's portal asks the user, which may take minutes: it tells when it is done."""
        from translator.gui.desktop.desktop_file import put_desktop_file
        from translator.gui.desktop.shortcut_portal import Answers, PortalKeys, connect_session

        answers = Answers(
            pressed=self.pressed.emit,
            got=partial(self._tell_described, keys),
            declined=self._decline,
            refused=lambda: self._refuse(KeysRefused(self.by_hand())),
            silent=lambda: self._tell(self.tr("The desktop no longer answers.")),
            back=partial(self._ask_again, keys, asked),
            ended=self._end,
        )

        def prepare() -> tuple[DBusConnection, bool]:
            return connect_session(), put_desktop_file()

        def wait(prepared: tuple[DBusConnection, bool]) -> None:
            connection, is_news = prepared
            QTimer.singleShot(_NOTICED_MS if is_news else 0, partial(converse, connection))

        def converse(connection: DBusConnection) -> None:
            if asked != self._asked:
                connection.close()
                return
            self._held = PortalKeys(connection, keys, answers)

        self._background.run(prepare, done=wait, failed=self._refuse)

    # ---- inside

    def _give_back(self) -> None:
        self._let_go()
        self._keys = ""

    def _let_go(self) -> None:
        if self._held is not None:
            self._held.close()
            self._held = None

    def _refuse(self, error: TranslatorError) -> None:
        self._give_back()
        self._tell(worded(error.message))

    def _decline(self) -> None:
        self._give_back()
        sentence = self.tr(
            "Your desktop gave no keys. Choose some again and it asks again, or give the command "
            "%1 some in its keyboard settings."
        )
        self._tell(sentence.replace("%1", COMMAND))
        self.declined.emit()

    def _ask_again(self, keys: Spelled, asked: int) -> None:
        self._let_go()
        self.ask_portal(keys, asked)

    def _end(self) -> None:
        self._give_back()
        self._tell(self.tr("Your desktop took the keys back until the program starts again."))

    def _tell_described(self, keys: Spelled, described: str) -> None:
        """The desktop has the last word about the keys, and words of its own for them."""
        if described == keys.shown:
            self._tell_got(keys)
        elif described:
            sentence = self.tr("Your desktop says: %1. Its keyboard settings can change that.")
            self._tell(sentence.replace("%1", described))
        else:
            self._tell(
                self.tr(
                    "Your desktop names no keys for this yet. Choose some in its keyboard settings."
                )
            )

    def _tell_got(self, keys: Spelled) -> None:
        self._tell(self.tr("%1 translates the clipboard now.").replace("%1", keys.shown))

    def _tell(self, sentence: str) -> None:
        self.outcome = sentence
        self.told.emit(sentence)


_Way = Callable[[GlobalShortcut, Spelled, int], None]
_WAYS: dict[str, _Way] = {
    "xcb": GlobalShortcut.ask_x11,
    "wayland": GlobalShortcut.ask_portal,
    "windows": GlobalShortcut.ask_windows,
    "cocoa": GlobalShortcut.ask_macos,
}


def _way() -> _Way | None:
    """How keys are asked for on this platform; None where they cannot be."""
    return _WAYS.get(QGuiApplication.platformName().partition("-")[0])
