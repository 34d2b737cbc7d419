"""A program that writes a text, draws its window into a file, and ends; in a process of its own.

How many pixels of the screen make one of a window is settled once for a process.
"""

from __future__ import annotations

import json
import sys
from unittest.mock import patch

from PySide6.QtCore import QEventLoop, QPoint, QRect, Qt

from tests.gui.fake_door import FakeDoor
from translator.gui.application import prepared_application
from translator.gui.panes.text_editor import TextEditor
from translator.gui.widgets.theme import LIGHT, Theme
from translator.gui.window.main_window import MainWindow
from translator.memory.guessing import language_guess

TEXT = "One."


def main(file: str) -> None:
    application = prepared_application()
    theme = Theme()
    theme.use(LIGHT)
    window = MainWindow(FakeDoor(), theme)
    window.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose, False)
    window.show()
    translated = QEventLoop()
    window.live.ready.connect(lambda _: window.source.editor.replace_text(TEXT))
    window.live.draft_ready.connect(translated.quit)
    window.start()
    translated.exec()
    application.processEvents()
    drawn = window.grab()
    drawn.save(file)
    told = {
        "ratio": drawn.devicePixelRatio(),
        "window": window.size().toTuple(),
        "texts": [_place_of_text(pane.editor) for pane in (window.source, window.translation)],
    }
    print(json.dumps(told))  # noqa: T201  # read by the test
    window.closing.end_session()
    window.close()


def _place_of_text(editor: TextEditor) -> tuple[int, int, int, int]:
    """Where its one line stands in the window, as left, top, width and height."""
    end = editor.area_of(len(editor.text()))
    line = QRect(QPoint(0, end.top()), end.bottomRight())
    corner = editor.viewport().mapTo(editor.window(), line.topLeft())
    return corner.x(), corner.y(), line.width(), line.height()


if __name__ == "__main__":
    with patch.object(language_guess, "guess", return_value=None):  # what really does is slow
        main(sys.argv[1])
