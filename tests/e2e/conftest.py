"""The program from ``main()``, with a user in its windows."""

from __future__ import annotations

from collections.abc import Callable, Iterator

import pytest
from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QApplication

from translator.cli.main import main
from translator.gui import application
from translator.gui.window.main_window import MainWindow

Step = Callable[[MainWindow], None]
Open = Callable[..., None]


@pytest.fixture
def open_window(qapp: QApplication, monkeypatch: pytest.MonkeyPatch) -> Iterator[Open]:
    """Calls ``main()`` and ends as it ends; each step is done in a window of its own.

    Each leads to the next window itself; the last one's is closed after it.
    """

    def opened(*steps: Step) -> None:
        waiting = list(steps)
        bugs: list[Exception] = []

        class Driven(MainWindow):
            def start(self) -> None:
                super().start()
                QTimer.singleShot(0, self, self._take_step)

            def _take_step(self) -> None:
                try:
                    waiting.pop(0)(self)
                except Exception as error:  # noqa: BLE001  # raised again below
                    bugs.append(error)
                if bugs or not waiting:
                    self.closing.end_session()  # nobody is there to be asked any more
                    self.close_window()

        monkeypatch.setattr(application, "MainWindow", Driven)
        status = main([])
        for bug in bugs:
            raise bug
        assert status == 0
        assert not waiting

    yield opened
    QApplication.setQuitOnLastWindowClosed(True)
