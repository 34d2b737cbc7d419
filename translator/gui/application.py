"""Starts the window and keeps it running: the one function the command line calls."""

from __future__ import annotations

import sys
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from types import TracebackType

from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QApplication

from translator.core.fault_log import record_fault
from translator.core.paths import Home
from translator.gui.display import check_display
from translator.gui.icons import application_icon
from translator.gui.main_window import MainWindow
from translator.gui.theme import Theme, use_fusion
from translator.gui.window_language import speak
from translator.workbench import Workbench

FaultHook = Callable[[type[BaseException], BaseException, TracebackType | None], object]


def run(home: Home, *, model: str | None = None, profile: str = "default") -> int:
    """Open the window and stay until it is closed; returns the exit status.

    Raises:
        DisplayMissing, WindowLibraryMissing: no window can be opened here.
        UnknownProfile: the name could not be a profile's.
    """
    check_display()
    application = prepared_application()
    theme = Theme(application)
    theme.follow_system()
    workbench = Workbench(home, model=model, profile=profile, keeps_memory=True)
    speak(application, workbench.settings.window_language)
    window = MainWindow(workbench, theme)
    window.show()
    # After the window's first paint, so that it is there before the model is.
    QTimer.singleShot(0, window, window.start)
    with faults_told(window, home):
        return application.exec()


def prepared_application() -> QApplication:
    """The application object, made once in a process, with its name, style and icon."""
    existing = QApplication.instance()
    application = existing if isinstance(existing, QApplication) else QApplication(sys.argv[:1])
    application.setApplicationName("Translator")
    application.setDesktopFileName("translator")
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
