"""Keys from outside the window: on a real X server, from a portal of the test's own, refused."""

from __future__ import annotations

import ctypes
import os
import shutil
import subprocess
import sys
from collections.abc import Callable, Iterator, Mapping
from contextlib import contextmanager
from ctypes import wintypes
from pathlib import Path
from types import ModuleType

import pytest
from PySide6.QtCore import Qt, QTimer
from PySide6.QtGui import QGuiApplication, QKeySequence, QWindow
from pytestqt.qtbot import QtBot

from tests.gui.fake_door import FakeDoor
from tests.support.tree import ROOT
from translator.core.settings import Settings
from translator.gui.desktop.desktop_file import APPLICATION_ID, put_desktop_file
from translator.gui.desktop.global_shortcut import COMMAND, COMMAND_SHOWN
from translator.gui.desktop.keys_field import KeysField
from translator.gui.desktop.shortcut_keys import KeysRefused, spelled
from translator.gui.desktop.shortcut_macos import MacKeys, in_words
from translator.gui.desktop.shortcut_portal import connect_session, trigger
from translator.gui.desktop.shortcut_windows import WindowsKeys
from translator.gui.desktop.shortcut_x11 import X11Keys
from translator.gui.settings.settings_dialog import SettingsDialog
from translator.gui.window.main_window import MainWindow

HERE = Path(__file__).parent
KEYS = "Ctrl+Alt+Y"
BUS = """<busconfig>
  <type>session</type>
  <listen>{address}</listen>
  <policy context="default">
    <allow send_destination="*" eavesdrop="true"/>
    <allow eavesdrop="true"/>
    <allow own="*"/>
  </policy>
</busconfig>
"""
CTRL_ALT = Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.AltModifier


@contextmanager
def running(
    script: str, *arguments: str, environment: Mapping[str, str]
) -> Iterator[subprocess.Popen[str]]:
    """A script beside this file, until it ends by itself or the test does."""
    with subprocess.Popen(
        [sys.executable, str(HERE / script), *arguments],
        env={**os.environ, "PYTHONPATH": str(ROOT), **environment},
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        text=True,
    ) as process:
        try:
            yield process
        finally:
            process.kill()


def heard(process: subprocess.Popen[str]) -> str:
    assert process.stdout is not None
    return process.stdout.readline().strip()


def quits(process: subprocess.Popen[str]) -> bool:
    """Whether it ends well, having nothing more to say."""
    said, _ = process.communicate("quit\n", timeout=30)
    return process.returncode == 0 and said == ""


# ---- X11


def press(display: str, keys: str) -> None:
    subprocess.run(["xdotool", "key", keys], env={**os.environ, "DISPLAY": display}, check=True)


@pytest.fixture
def x11(x_display: str) -> dict[str, str]:
    if shutil.which("xdotool") is None:
        pytest.skip("xdotool is not installed")
    return {"DISPLAY": x_display, "QT_QPA_PLATFORM": "xcb"}


def test_keys_are_heard_on_x11_and_no_others(x11: dict[str, str]) -> None:
    with running("global_keys.py", KEYS, environment=x11) as program:
        assert heard(program) == "Ctrl+Alt+Y translates the clipboard now."
        press(x11["DISPLAY"], "ctrl+alt+u")
        press(x11["DISPLAY"], "y")
        press(x11["DISPLAY"], "ctrl+alt+y")
        assert heard(program) == "pressed"
        assert quits(program)


def test_num_lock_and_caps_lock_do_not_matter(x11: dict[str, str]) -> None:
    with running("global_keys.py", KEYS, environment=x11) as program:
        heard(program)
        press(x11["DISPLAY"], "Num_Lock")
        press(x11["DISPLAY"], "ctrl+alt+y")
        assert heard(program) == "pressed"


def test_new_keys_take_the_place_of_the_old_ones(x11: dict[str, str]) -> None:
    with running("global_keys.py", "Ctrl+Alt+U", KEYS, environment=x11) as program:
        heard(program)
        heard(program)
        press(x11["DISPLAY"], "ctrl+alt+u")
        press(x11["DISPLAY"], "ctrl+alt+y")
        assert heard(program) == "pressed"
        assert quits(program)


def test_keys_that_another_program_has_are_refused(x11: dict[str, str]) -> None:
    with running("global_keys.py", KEYS, environment=x11) as first:
        heard(first)
        with running("global_keys.py", KEYS, environment=x11) as second:
            assert heard(second) == (
                "Ctrl+Alt+Y cannot be had: another program uses it. Choose other keys."
            )
            assert quits(second)


@pytest.mark.parametrize("display", ["", "elsewhere.example:0", "localhost:10.0", "tcp/:0"])
def test_no_other_machine_is_asked_for_its_keyboard(
    monkeypatch: pytest.MonkeyPatch, display: str
) -> None:
    monkeypatch.setenv("DISPLAY", display)
    with pytest.raises(KeysRefused):
        X11Keys(spelled(KEYS), lambda: None)


def test_keys_that_are_refused_leave_the_old_ones(x11: dict[str, str]) -> None:
    with running("global_keys.py", "Ctrl+Alt+U", environment=x11) as first:
        heard(first)
        with running("global_keys.py", KEYS, "Ctrl+Alt+U", environment=x11) as second:
            heard(second)
            assert "Choose other keys" in heard(second)
            press(x11["DISPLAY"], "ctrl+alt+y")
            assert heard(second) == "pressed"
            assert quits(second)


def test_keys_that_the_keyboard_lacks_are_refused(x11: dict[str, str]) -> None:
    with running("global_keys.py", "Ctrl+F24", environment=x11) as program:
        assert "Choose other keys" in heard(program)
        assert quits(program)


# ---- the portal


@pytest.fixture
def bus(tmp_path: Path) -> Iterator[dict[str, str]]:
    """A session bus of the test's own, which starts no portal that this machine may have."""
    if shutil.which("dbus-daemon") is None:
        pytest.skip("dbus-daemon is not installed")
    address = f"unix:path={tmp_path}/bus"
    configuration = tmp_path / "bus.conf"
    configuration.write_text(BUS.format(address=address), encoding="utf-8")
    with subprocess.Popen(
        ["dbus-daemon", f"--config-file={configuration}", "--nofork", "--print-address"],
        stdout=subprocess.PIPE,
        text=True,
    ) as daemon:
        assert daemon.stdout is not None
        daemon.stdout.readline()  # the address, once it listens
        # The platform is named by Qt; a real Wayland would need a compositor.
        yield {"DBUS_SESSION_BUS_ADDRESS": address, "QT_QPA_PLATFORM": "offscreen"}
        daemon.terminate()


@pytest.fixture
def wayland(monkeypatch: pytest.MonkeyPatch, bus: dict[str, str], tmp_path: Path) -> None:
    """A Wayland desktop that knows the program's file already, and is not Plasma."""
    monkeypatch.setattr(QGuiApplication, "platformName", lambda: "wayland")
    monkeypatch.setenv("DBUS_SESSION_BUS_ADDRESS", bus["DBUS_SESSION_BUS_ADDRESS"])
    monkeypatch.setenv("XDG_DATA_HOME", str(tmp_path))
    monkeypatch.delenv("XDG_CURRENT_DESKTOP", raising=False)
    put_desktop_file()


@pytest.fixture
def told(window: MainWindow) -> list[str]:
    """What is told about the keys."""
    told: list[str] = []
    window.desktop.shortcut.told.connect(told.append)
    return told


def go_on(portal: subprocess.Popen[str]) -> None:
    assert portal.stdin is not None
    portal.stdin.write("\n")
    portal.stdin.flush()


@contextmanager
def portal_that(manner: str, bus: Mapping[str, str]) -> Iterator[subprocess.Popen[str]]:
    with running("portal.py", manner, environment=bus) as portal:
        assert heard(portal) == "ready"
        yield portal


def test_the_portal_hands_out_keys(
    qtbot: QtBot,
    window: MainWindow,
    wayland: None,
    bus: dict[str, str],
    told: list[str],
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.delenv("XDG_ACTIVATION_TOKEN", raising=False)
    QGuiApplication.clipboard().setText("from the desktop.")
    pressed: list[str | None] = []
    window.desktop.shortcut.pressed.connect(
        lambda: pressed.append(os.environ.pop("XDG_ACTIVATION_TOKEN", None))
    )
    with portal_that("asks", bus) as portal:
        window.choices.choose_shortcut(KEYS)
        qtbot.waitUntil(lambda: window.translation.editor.text() == "FROM THE DESKTOP.")
        assert told == ["Ctrl+Alt+Y translates the clipboard now."]
        assert heard(portal) == "asked for CTRL+ALT+y"
        assert pressed == ["token"]
    # The bus takes its time to say that the portal has gone; what was got is given back before.
    window.choices.choose_shortcut("")
    assert told[-1] == ""


def test_the_portal_has_time_to_see_who_asks(
    qtbot: QtBot,
    window: MainWindow,
    wayland: None,
    bus: dict[str, str],
    told: list[str],
    monkeypatch: pytest.MonkeyPatch,
    tmp_path: Path,
) -> None:
    monkeypatch.setenv("XDG_DATA_HOME", str(tmp_path / "new"))
    waited: list[int] = []

    def wait(milliseconds: int, ask: Callable[[], None]) -> None:
        waited.append(milliseconds)
        ask()

    monkeypatch.setattr(QTimer, "singleShot", wait)
    with portal_that("asks", bus):
        window.choices.choose_shortcut(KEYS)
        qtbot.waitUntil(lambda: len(told) == 1)
        window.choices.choose_shortcut("F9")
        qtbot.waitUntil(lambda: len(told) == 2)
    assert [pause >= 1000 for pause in waited] == [True, False]
    assert (tmp_path / "new" / "applications" / f"{APPLICATION_ID}.desktop").is_file()


def test_the_desktop_has_the_last_word_about_the_keys(
    qtbot: QtBot, window: MainWindow, wayland: None, bus: dict[str, str], told: list[str]
) -> None:
    with portal_that("others", bus) as portal:
        window.choices.choose_shortcut(KEYS)
        qtbot.waitUntil(lambda: len(told) == 1)
        assert told == ["Your desktop says: Ctrl+Alt+U. Its keyboard settings can change that."]
        go_on(portal)
        qtbot.waitUntil(lambda: len(told) == 2)
        assert told[1].startswith("Your desktop names no keys for this yet.")


def test_a_shortcut_that_is_listed_is_had_whatever_the_code(
    qtbot: QtBot, window: MainWindow, wayland: None, bus: dict[str, str], told: list[str]
) -> None:
    with portal_that("gnome48", bus):
        window.choices.choose_shortcut(KEYS)
        qtbot.waitUntil(lambda: len(told) == 1)
        assert "Press <Control><Alt>y" in told[0]


def test_the_user_may_say_no_and_is_not_asked_at_the_next_start(
    qtbot: QtBot,
    window: MainWindow,
    door: FakeDoor,
    wayland: None,
    bus: dict[str, str],
    told: list[str],
) -> None:
    with portal_that("no", bus):
        window.dialogs.show_settings()
        (dialog,) = window.findChildren(SettingsDialog)
        qtbot.keyClick(dialog.desktop.keys, Qt.Key.Key_Y, CTRL_ALT)
        qtbot.waitUntil(lambda: len(told) == 1)
    assert told[0].startswith("Your desktop gave no keys.")
    assert COMMAND_SHOWN in dialog.desktop.keys_help.text()
    assert dialog.desktop.keys.keys() == ""
    qtbot.waitUntil(lambda: door.settings.global_shortcut == "")
    dialog.close()


def test_a_portal_with_nothing_behind_it_is_asked_at_the_next_start(
    qtbot: QtBot,
    window: MainWindow,
    door: FakeDoor,
    wayland: None,
    bus: dict[str, str],
    told: list[str],
) -> None:
    with portal_that("broken", bus):
        window.choices.choose_shortcut(KEYS)
        qtbot.waitUntil(lambda: len(told) == 1)
    assert COMMAND in told[0]
    qtbot.waitUntil(lambda: door.settings.global_shortcut == KEYS)


@pytest.mark.parametrize("manner", ["plasma", "plasma5"])
def test_plasma_is_not_asked_to_open_its_settings(
    qtbot: QtBot,
    window: MainWindow,
    wayland: None,
    bus: dict[str, str],
    told: list[str],
    monkeypatch: pytest.MonkeyPatch,
    manner: str,
) -> None:
    monkeypatch.setenv("XDG_CURRENT_DESKTOP", "KDE")
    with portal_that(manner, bus) as portal:
        window.choices.choose_shortcut(KEYS)
        qtbot.waitUntil(lambda: len(told) == 1)
        portal.kill()
        assert heard(portal) == ""
    assert told == ["Ctrl+Alt+Y translates the clipboard now."]


def test_plasma_is_asked_for_what_it_does_not_remember(
    qtbot: QtBot,
    window: MainWindow,
    wayland: None,
    bus: dict[str, str],
    told: list[str],
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setenv("XDG_CURRENT_DESKTOP", "KDE")
    with portal_that("asks", bus) as portal:
        window.choices.choose_shortcut(KEYS)
        qtbot.waitUntil(lambda: told == ["Ctrl+Alt+Y translates the clipboard now."])
        assert heard(portal) == "asked for CTRL+ALT+y"


def test_the_desktop_may_take_the_keys_back(
    qtbot: QtBot, window: MainWindow, wayland: None, bus: dict[str, str], told: list[str]
) -> None:
    with portal_that("ends", bus):
        window.choices.choose_shortcut(KEYS)
        qtbot.waitUntil(lambda: len(told) == 2)
    assert told[1] == "Your desktop took the keys back until the program starts again."


def test_a_portal_that_comes_again_is_asked_again(
    qtbot: QtBot, window: MainWindow, wayland: None, bus: dict[str, str], told: list[str]
) -> None:
    with portal_that("restarts", bus) as portal:
        window.choices.choose_shortcut(KEYS)
        qtbot.waitUntil(lambda: len(told) == 1)
        go_on(portal)
        qtbot.waitUntil(lambda: len(told) == 2)
        assert told[1] == "The desktop no longer answers."
        go_on(portal)
        qtbot.waitUntil(lambda: len(told) == 3)
        assert told[2] == told[0]


def test_a_bus_without_a_portal(
    qtbot: QtBot, window: MainWindow, wayland: None, told: list[str]
) -> None:
    window.choices.choose_shortcut(KEYS)
    qtbot.waitUntil(lambda: len(told) == 1)
    assert COMMAND in told[0]


@pytest.mark.parametrize("address", [None, "unix:path=/nowhere/bus", "tcp:host=localhost,port=1"])
def test_without_a_bus_the_keys_are_refused(
    monkeypatch: pytest.MonkeyPatch, address: str | None
) -> None:
    monkeypatch.delenv("DBUS_SESSION_BUS_ADDRESS", raising=False)
    if address is not None:
        monkeypatch.setenv("DBUS_SESSION_BUS_ADDRESS", address)
    with pytest.raises(KeysRefused):
        connect_session()


# ---- Windows


class User32:
    """Stands for the library of Windows that hands out keys; ``free`` says whether it does."""

    def __init__(self) -> None:
        self.free = True
        self.registered: list[tuple[int, int]] = []
        self.given_back = 0

    def RegisterHotKey(self, _window: object, _number: int, held: int, code: int) -> int:  # noqa: N802
        if self.free:
            self.registered.append((held, code))
        return int(self.free)

    def UnregisterHotKey(self, _window: object, _number: int) -> int:  # noqa: N802
        self.given_back += 1
        return 1


@pytest.fixture
def user32(qapp: object, monkeypatch: pytest.MonkeyPatch) -> User32:
    system = User32()
    monkeypatch.setattr(ctypes, "WinDLL", lambda _name: system, raising=False)
    return system


@pytest.mark.parametrize(
    ("keys", "held", "code"),
    [
        (KEYS, 0x4000 | 2 | 1, ord("Y")),
        ("Meta+Shift+7", 0x4000 | 8 | 4, ord("7")),
        ("F9", 0x4000, 0x78),
        ("Ctrl+F24", 0x4000 | 2, 0x87),
    ],
)
def test_windows_is_asked_for_one_combination(
    user32: User32, keys: str, held: int, code: int
) -> None:
    WindowsKeys(spelled(keys), lambda: None).close()
    assert user32.registered == [(held, code)]
    assert user32.given_back == 1


def test_windows_tells_a_window_that_is_not_shown(user32: User32) -> None:
    pressed: list[None] = []
    held = WindowsKeys(spelled(KEYS), lambda: pressed.append(None))
    mailbox: QWindow = vars(held)["_mailbox"]

    def send(message: int) -> object:
        told = wintypes.MSG(message=message)
        return mailbox.nativeEvent(b"windows_generic_MSG", ctypes.addressof(told))

    assert send(0x0113) == (False, 0)  # a timer's
    assert not pressed
    assert send(0x0312) == (True, 0)
    assert len(pressed) == 1
    assert not mailbox.isVisible()
    held.close()


def test_keys_that_another_program_has_on_windows_are_refused(
    window: MainWindow, user32: User32, told: list[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(QGuiApplication, "platformName", lambda: "windows")
    window.choices.choose_shortcut("Ctrl+Alt+U")
    assert told == ["Ctrl+Alt+U translates the clipboard now."]
    user32.free = False
    window.choices.choose_shortcut(KEYS)
    assert told[-1] == "Ctrl+Alt+Y cannot be had: another program uses it. Choose other keys."
    assert user32.given_back == 0  # the old ones stay
    window.choices.choose_shortcut("")
    assert user32.given_back == 1


# ---- macOS

MAC_KEYS = "Ctrl+Shift+Y"


class Listener:
    """Stands for pynput's, which hears no keys on this machine; here the user has allowed it.

    As there, it is a thread that knows after a moment whether it may listen.
    """

    leave, goes_on = True, True

    def __init__(self, keys: dict[str, object]) -> None:
        self.keys, self.running, self.looked = keys, False, 0

    def start(self) -> None:
        self.running = True

    @property
    def IS_TRUSTED(self) -> bool:  # noqa: N802
        self.looked += 1
        return self.leave and self.looked > 1

    def is_alive(self) -> bool:
        return self.running and (self.goes_on or not self.looked)

    def stop(self) -> None:
        self.running = False

    def join(self, timeout: float | None = None) -> None:
        assert timeout is not None or not self.running


class Unwatched(Listener):
    """The user has not allowed it."""

    leave = False


class Ended(Listener):
    """macOS gave the thread nothing to listen to, and it ended."""

    goes_on = False


class Threadless(Listener):
    """The system has no room for a thread."""

    def start(self) -> None:
        raise RuntimeError("can't start new thread")


class Ignorant(Listener):
    """The library knows no such key."""

    def __init__(self, keys: dict[str, object]) -> None:
        raise ValueError(keys)


def pynput_with(listener: type | None, monkeypatch: pytest.MonkeyPatch) -> None:
    """Have ``listener`` imported as pynput's; None is a pynput that finds no framework."""
    keyboard = ModuleType("pynput.keyboard")
    if listener is not None:
        vars(keyboard)["GlobalHotKeys"] = listener
    monkeypatch.setitem(sys.modules, "pynput", ModuleType("pynput"))
    monkeypatch.setitem(sys.modules, "pynput.keyboard", keyboard)
    monkeypatch.setattr(QGuiApplication, "platformName", lambda: "cocoa")
    monkeypatch.setattr("translator.gui.desktop.shortcut_macos._PATIENCE", 0.1)


def test_the_listener_calls_on_the_window_s_thread(
    qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    pynput_with(Listener, monkeypatch)
    pressed: list[None] = []
    held = MacKeys(spelled(MAC_KEYS), lambda: pressed.append(None))
    assert held.is_allowed
    listener: Listener = vars(held)["_listener"]
    ((words, call),) = listener.keys.items()
    assert words == "<cmd>+<shift>+y"
    call()  # type: ignore[operator]
    assert not pressed
    qtbot.waitUntil(lambda: len(pressed) == 1)
    held.close()
    assert not listener.running


@pytest.mark.parametrize("listener", [Unwatched, Ended])
def test_macos_has_to_be_told_that_the_program_may_listen(
    qtbot: QtBot,
    window: MainWindow,
    door: FakeDoor,
    told: list[str],
    monkeypatch: pytest.MonkeyPatch,
    listener: type[Listener],
) -> None:
    pynput_with(listener, monkeypatch)
    window.choices.choose_shortcut(MAC_KEYS)
    assert "".join(told) == (
        "macOS does not let Translator hear Ctrl+Shift+Y. Allow it in System Settings, Privacy & "
        "Security, under Accessibility and Input Monitoring, and start Translator again."
    )
    # The next start asks again.
    qtbot.waitUntil(lambda: door.settings.global_shortcut == MAC_KEYS)


@pytest.mark.parametrize("listener", [None, Threadless, Ignorant])
def test_a_library_that_does_not_work_is_no_crash(
    window: MainWindow,
    told: list[str],
    monkeypatch: pytest.MonkeyPatch,
    listener: type[Listener] | None,
) -> None:
    pynput_with(listener, monkeypatch)
    window.choices.choose_shortcut(MAC_KEYS)
    assert "".join(told) == (
        "Ctrl+Shift+Y cannot be listened for on this system. Choose other keys, or translate the "
        "clipboard from the tray."
    )


def test_keys_that_write_other_signs_on_macos_are_refused(
    window: MainWindow, told: list[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    pynput_with(Listener, monkeypatch)
    for keys in (KEYS, "Alt+5", "Ctrl+Shift+1"):
        window.choices.choose_shortcut(keys)
        assert told.pop().startswith("Letters with Option and digits with Shift write other signs")
    for keys in ("Alt+F9", "Ctrl+1", MAC_KEYS):
        window.choices.choose_shortcut(keys)
        assert told.pop() == f"{keys} translates the clipboard now."


# ---- spelling, and the settings


@pytest.mark.parametrize(
    ("keys", "portal", "macos"),
    [
        (KEYS, "CTRL+ALT+y", "<cmd>+<alt>+y"),
        ("Meta+Shift+7", "SHIFT+LOGO+7", "<shift>+<ctrl>+7"),
        ("F9", "F9", "<f9>"),
    ],
)
def test_spelling(keys: str, portal: str, macos: str) -> None:
    assert trigger(spelled(keys)) == portal
    assert in_words(spelled(keys)) == macos


@pytest.mark.parametrize("keys", ["Y", "Shift+Y", "Ctrl+Ä", "Ctrl+Return", "no keys at all"])
def test_keys_that_would_be_missed_elsewhere_are_refused(keys: str) -> None:
    with pytest.raises(KeysRefused, match="Choose a letter or digit"):
        spelled(keys)


def test_it_is_off_until_chosen_and_remembered(
    qtbot: QtBot, window: MainWindow, door: FakeDoor
) -> None:
    assert Settings().global_shortcut == ""
    window.dialogs.show_settings()
    (dialog,) = window.findChildren(SettingsDialog)
    field = dialog.desktop.keys
    assert field.keySequence().isEmpty()
    assert COMMAND in field.accessibleDescription()  # this platform has no way to ask for keys
    field.setKeySequence(QKeySequence(KEYS))
    field.editingFinished.emit()
    qtbot.waitUntil(lambda: door.settings.global_shortcut == KEYS)
    assert COMMAND_SHOWN in dialog.desktop.keys_help.text()
    field.clear()
    field.editingFinished.emit()
    qtbot.waitUntil(lambda: door.settings.global_shortcut == "")
    dialog.close()


def test_keys_are_chosen_by_keyboard(qtbot: QtBot, window: MainWindow, door: FakeDoor) -> None:
    window.dialogs.show_settings()
    (dialog,) = window.findChildren(SettingsDialog)
    qtbot.keyClick(dialog.desktop.keys, Qt.Key.Key_Y, CTRL_ALT)
    qtbot.waitUntil(lambda: door.settings.global_shortcut == KEYS)
    dialog.close()


@pytest.fixture
def field(qtbot: QtBot, window: MainWindow, door: FakeDoor) -> KeysField:
    """The field for the keys, in sight and with the keyboard; some are chosen already."""
    window.choices.choose_shortcut(KEYS)
    window.dialogs.show_settings()
    (dialog,) = window.findChildren(SettingsDialog)
    dialog.tabs.setCurrentIndex(dialog.tabs.count() - 1)
    dialog.desktop.keys.setFocus()
    qtbot.waitUntil(dialog.desktop.keys.hasFocus)
    return dialog.desktop.keys


def test_esc_closes_the_dialog_and_is_no_keys(
    qtbot: QtBot, window: MainWindow, door: FakeDoor, field: KeysField
) -> None:
    (dialog,) = window.findChildren(SettingsDialog)
    with qtbot.waitSignal(dialog.destroyed):
        qtbot.keyClick(field, Qt.Key.Key_Escape)
    window.close()
    assert door.settings.global_shortcut == KEYS


@pytest.mark.parametrize("key", [Qt.Key.Key_A, Qt.Key.Key_Return, Qt.Key.Key_Delete])
def test_a_key_alone_is_refused_and_the_old_keys_stay(
    qtbot: QtBot, window: MainWindow, door: FakeDoor, field: KeysField, key: Qt.Key
) -> None:
    (dialog,) = window.findChildren(SettingsDialog)
    with qtbot.waitSignal(field.editingFinished):
        qtbot.keyClick(field, key)
    assert dialog.desktop.keys_help.text().startswith("Choose a letter or digit together with")
    assert field.keys() == KEYS
    dialog.close()
    window.close()
    assert door.settings.global_shortcut == KEYS


def test_keys_that_go_to_another_program_leave_the_old_ones(
    qtbot: QtBot, window: MainWindow, door: FakeDoor, field: KeysField
) -> None:
    (dialog,) = window.findChildren(SettingsDialog)
    for held in (Qt.Key.Key_Control, Qt.Key.Key_Alt):  # all that arrives of Ctrl+Alt+U
        qtbot.keyPress(field, held)
    for held in (Qt.Key.Key_Alt, Qt.Key.Key_Control):
        qtbot.keyRelease(field, held)
    dialog.close()
    window.close()
    assert field.keys() == KEYS
    assert door.settings.global_shortcut == KEYS


def test_the_desktop_s_refusal_leaves_the_old_keys_too(
    qtbot: QtBot,
    window: MainWindow,
    door: FakeDoor,
    field: KeysField,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    def refuse(_keys: object, _on_press: object) -> None:
        raise KeysRefused("Another program has them.")

    monkeypatch.setattr(QGuiApplication, "platformName", lambda: "xcb")
    monkeypatch.setattr("translator.gui.desktop.shortcut_x11.X11Keys", refuse)
    (dialog,) = window.findChildren(SettingsDialog)
    field.show_keys("Ctrl+Alt+U")
    field.editingFinished.emit()
    assert dialog.desktop.keys_help.text() == "Another program has them."
    assert field.keys() == KEYS
    dialog.close()
    window.close()
    assert door.settings.global_shortcut == KEYS


def test_opening_the_page_does_not_put_the_keyboard_into_the_field(
    qtbot: QtBot, window: MainWindow
) -> None:
    window.dialogs.show_settings()
    (dialog,) = window.findChildren(SettingsDialog)
    dialog.save_on_leaving.setFocus()
    dialog.tabs.setCurrentIndex(dialog.tabs.count() - 1)
    assert dialog.focusWidget() is dialog.tabs.tabBar()
    dialog.close()
