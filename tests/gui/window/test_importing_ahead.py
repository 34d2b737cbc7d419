"""What a window imports before it is opened, each time in a process that has imported nothing."""

from __future__ import annotations

import subprocess
import sys

_WINDOW = """
import sys
from PySide6.QtCore import QDeadlineTimer, QEventLoop
from PySide6.QtTest import QTest
from tests.gui.fake_door import FakeDoor
from translator.gui.application import prepared_application
from translator.gui.window.main_window import MainWindow
from translator.gui.widgets.theme import Theme

def until(there, seconds=20):
    deadline = QDeadlineTimer(1000 * seconds)
    while not there() and not deadline.hasExpired():
        QTest.qWait(5)

def imported():
    return {name for name in sys.modules if name.startswith("translator.gui.")}

application = prepared_application()
window = MainWindow(FakeDoor(), Theme())
window.show()
started = imported()
"""

_USED = """
window.start()
until(lambda: "translator.gui.window.shortcut_list" in sys.modules, 5)
before = imported()
split, dialogs = window.learning_split, window.dialogs
split.set_open(True)
until(lambda: split.panel.pages.count() == 4 and split.panel.progress.chart is not None)
assert split.panel.progress.chart is not None
for show in (
    dialogs.show_settings,
    dialogs.show_about,
    dialogs.show_profiles,
    dialogs.show_shortcuts,
    window.history.show,
    window.glossary.show,
):
    show()
    application.activeModalWidget().close()
print(*sorted(imported() - before - {"translator.gui.panel.score_chart"}))
window.close()
"""

_TYPING = """
window.start()
QTest.qWait(200)
for _ in range(40):
    QTest.keyClicks(window.source.editor, "a")
    QTest.qWait(25)
print(*sorted(imported() - started))
window.close()
"""

_NOT_READY = """
QTest.keyClicks(window.source.editor, "a")
QTest.qWait(800)
print(*sorted(imported() - started))
window.close()
"""


def _printed(code: str) -> str:
    """What is printed by code after a window was made."""
    done = subprocess.run(
        [sys.executable, "-c", _WINDOW + code], capture_output=True, text=True, check=True
    )
    return done.stdout.strip()


def test_what_is_opened_after_a_while_was_imported_before() -> None:
    assert _printed(_USED) == ""


def test_nothing_is_imported_ahead_while_somebody_types() -> None:
    assert _printed(_TYPING) == ""


def test_nothing_is_imported_ahead_before_the_window_translates() -> None:
    assert _printed(_NOT_READY) == ""
