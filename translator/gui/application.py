"""Starts the window and keeps it running: the one function the command line calls."""

from __future__ import annotations

import sys
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import replace
from types import TracebackType

from PySide6.QtCore import QEvent, QTimer
from PySide6.QtWidgets import QApplication

from translator.core.errors.tree import TranslatorError
from translator.core.paths import Home
from translator.core.process.crash_watch import collect_crashes, watched
from translator.core.process.fault_log import record_fault
from translator.gui.desktop.desktop_file import APPLICATION_ID
from translator.gui.display import check_display
from translator.gui.reopening import NextWindow
from translator.gui.threads.python_lock import lent_briefly
from translator.gui.threads.qt_garbage import collected_here, imported_set_aside
from translator.gui.widgets.icons import application_icon
from translator.gui.widgets.theme import Theme, use_fusion
from translator.gui.window.main_window import MainWindow
from translator.gui.wording.window_language import speak
from translator.workbench import Workbench

FaultHook = Callable[[type[BaseException], BaseException, TracebackType | None], object]


def run(home: Home, *, model: str | None = None, profile: str | None = None) -> int:
    """Open the window and stay until it is closed; returns the exit status.

    Args:
        profile: None is the one that was used last.

    Raises:
        DisplayMissing, WindowLibraryMissing: no window can be opened here.
        BadProfileName: the name could not be a profile's.
    """
    check_display()
    application = prepared_application()
    with imported_set_aside(), collected_here(), lent_briefly():
        return _windows(application, home, model, profile)


def _windows(application: QApplication, home: Home, model: str | None, profile: str | None) -> int:
    """One window after the other, until one is closed that none is to follow."""
    theme = Theme(application)
    theme.follow_system()
    crashed = collect_crashes(home.logs)
    status = 0
    following: NextWindow | None = NextWindow(profile=profile)
    while following is not None:
        workbench = Workbench(home, model=model, profile=following.profile, keeps_memory=True)
        speak(application, workbench.settings.window_language)
        window = MainWindow(workbench, theme)
        window.reopening.take_up(following)
        window.show()
        if following.anew is not None and following.anew.first_page:
            window.show_first_page()
        if following.from_settings:
            window.dialogs.show_language()
        # After the window's first paint, so that it is there before the model is.
        QTimer.singleShot(0, window, window.start)
        if crashed is not None:
            window.crash_reports.offer_last(crashed)
            crashed = None
        with watched(home.logs), faults_told(window, home):
            status = application.exec()
        # The end may have been asked for twice; the second time is not for the next loop.
        QApplication.removePostedEvents(application, QEvent.Type.Quit.value)
        following = carried_out(window.reopening.next, workbench)
        window.deleteLater()
    return status


def carried_out(following: NextWindow | None, workbench: Workbench) -> NextWindow | None:
    """What was to be done between two windows, done, now that the one before is closed.

    Where that fails, the next window opens in the profile named for that case, and tells why.
    """
    if following is None:
        return None
    try:
        written = following.before()
        if isinstance(written, str):
            following = replace(following, profile=written)
        if following.afresh:
            following = NextWindow(
                profile=following.profile, geometry=following.geometry, problem=following.problem
            )
        chosen = following.profile if following.anew is None else None
        if chosen not in (None, workbench.settings.profile):
            workbench.save_settings(replace(workbench.settings, profile=chosen))
    except TranslatorError as error:
        return replace(following, profile=following.otherwise, problem=error)
    return following


def prepared_application() -> QApplication:
    """The application object, made once in a process, with its name, style and icon."""
    existing = QApplication.instance()
    application = existing if isinstance(existing, QApplication) else QApplication(sys.argv[:1])
    application.setApplicationName("Translator")
    application.setDesktopFileName(APPLICATION_ID)
    application.setWindowIcon(application_icon())
    use_fusion()
    return application


@contextmanager
def faults_told(window: MainWindow, home: Home) -> Iterator[None]:
    """While this holds, a bug is logged without the user's text and told in the window."""
    before = sys.excepthook

    def tell(kind: type[BaseException], error: BaseException, trace: TracebackType | None) -> None:
        if isinstance(error, Exception):
            window.show_bug(record_fault(error, home.logs))
        before(kind, error, trace)

    sys.excepthook = tell
    try:
        yield
    finally:
        sys.excepthook = before
