"""The dialog of the glossary, opened for a test, and what it shows."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from pytestqt.qtbot import QtBot

from translator.gui.glossary.glossary_dialog import GlossaryDialog
from translator.gui.glossary.terms_model import Column
from translator.gui.window.main_window import MainWindow

Open = Callable[[], GlossaryDialog]


def settle(qtbot: QtBot, window: MainWindow) -> None:
    """Wait until the worker has done all that was asked of it, and what that asked for."""
    for _ in range(2):
        with qtbot.waitCallback() as done:
            window._background.run(lambda: None, done=done, failed=done)


@pytest.fixture
def opened(qtbot: QtBot, window: MainWindow) -> Open:
    """Opens the dialog and waits until it shows the terms."""

    def open_dialog() -> GlossaryDialog:
        window.glossary.show()
        (dialog,) = window.findChildren(GlossaryDialog)
        settle(qtbot, window)
        return dialog

    return open_dialog


def rows(dialog: GlossaryDialog) -> list[tuple[str, str]]:
    """What the table shows, from the top: terms and translations."""
    return [
        (
            dialog.filtered.index(row, Column.TERM).data(),
            dialog.filtered.index(row, Column.TRANSLATION).data(),
        )
        for row in range(dialog.filtered.rowCount())
    ]
