"""A text of 100,000 characters: when its first sentence is there, and how long keys take."""

from __future__ import annotations

import tempfile
import time
from pathlib import Path

from PySide6.QtCore import QEventLoop, Qt, QTimer
from PySide6.QtTest import QTest
from report import goal, median, table
from soak_watch import LoopWatch, Turn
from texts import different

from translator.core.drafts import REFINED, TextDraft
from translator.core.paths import Home
from translator.gui.application import prepared_application
from translator.gui.panes.text_editor import TextEditor
from translator.gui.widgets.theme import Theme
from translator.gui.window.main_window import MainWindow
from translator.workbench import Workbench

LENGTH = 100_000
IN_PARAGRAPH = 6
KEYS = 12
_BETWEEN_MS = 150
_REST_MS = 1500  # longer than the window waits with anything after a key


def _text() -> str:
    """Paragraphs of several sentences, none of which is there twice."""
    sentences = different(LENGTH // 40)
    paragraphs = [
        " ".join(sentences[start : start + IN_PARAGRAPH])
        for start in range(0, len(sentences), IN_PARAGRAPH)
    ]
    return "\n".join(paragraphs)[:LENGTH]


class _Window:
    """The real window on the real engine, and what its event loop goes through."""

    def __init__(self, home: Home) -> None:
        application = prepared_application()
        self._loop = QEventLoop()
        self.window = MainWindow(Workbench(home), Theme(application))
        self.window.resize(1000, 640)
        self.window.show()
        self.window.live.ready.connect(self._loop.quit)
        self.window.start()
        self._loop.exec()
        self.window.live.draft_ready.connect(self._leave_when_refined)
        self.window.translation.editor.sheet_changed.connect(self._note_first)
        self._began = 0.0
        self.first = 0.0  # seconds until the first sentence was there
        self.watch = LoopWatch()
        self.watch.start()

    def _leave_when_refined(self, draft: TextDraft) -> None:
        if draft.options == REFINED:
            self._loop.quit()

    def _note_first(self) -> None:
        if not self.first and self.window.translation.editor.text().strip():
            self.first = time.perf_counter() - self._began

    def wait(self, milliseconds: int) -> None:
        QTimer.singleShot(milliseconds, self._loop.quit)
        self._loop.exec()

    def open(self, text: str) -> tuple[list[Turn], float]:
        """Put a text in place of all; its turns, and seconds until it was refined."""
        self.wait(_REST_MS)
        seen = len(self.watch.turns)
        self._began = time.perf_counter()
        self.window.source.editor.replace_text(text)
        self._loop.exec()
        took = time.perf_counter() - self._began
        self.wait(_REST_MS)
        return self.watch.turns[seen:], took

    def press(self, editor: TextEditor, place: float) -> list[Turn]:
        """Keys at a share of the text's length; the longest turn after each."""
        editor.setFocus()
        editor.place_caret(int(place * len(editor.text())))
        self.wait(_REST_MS)
        longest = []
        for _ in range(KEYS):
            seen = len(self.watch.turns)
            QTest.keyClick(editor, Qt.Key.Key_X)
            self.wait(_BETWEEN_MS)
            longest.append(max(self.watch.turns[seen:], key=lambda turn: turn.held))
        self.wait(_REST_MS)
        return longest

    def close(self) -> None:
        self.watch.stop()
        self.window.close()


def _row(name: str, turns: list[Turn]) -> tuple[str, str, str, str]:
    held = [1000 * turn.held for turn in turns]
    over = sum(one > 100 for one in held)
    return name, f"{median(held):.0f}", f"{max(held):.0f}", str(over)


def main() -> None:
    """Print the longest turns of the event loop, and when the first sentence came."""
    with tempfile.TemporaryDirectory() as temporary:
        home = Home(Path(temporary) / "data", Path(temporary) / "cache")
        used = _Window(home)
        opening, whole = used.open(_text())
        rows = [_row("opening, until the careful pass is over", opening)]
        worst = list(opening)
        panes = {"source": used.window.source, "translation": used.window.translation}
        for name, pane in panes.items():
            for where, place in (("beginning", 0.0), ("middle", 0.5), ("end", 1.0)):
                turns = used.press(pane.editor, place)
                rows.append(_row(f"a key in the {name}, {where}", turns))
                worst += turns
        used.close()
    table(
        f"{LENGTH:,} characters: turns of the event loop", ("", "p50 ms", "max ms", "> 100"), rows
    )
    for turn in sorted(worst, key=lambda turn: -turn.held)[:6]:
        if turn.held > 0.1:
            print(
                f"  {1000 * turn.held:.0f} ms (cpu {1000 * turn.cpu:.0f})",
                *turn.places,
                sep="\n    ",
            )
    print(f"  the whole text, carefully: {whole:.1f} s")
    goal("the first sentence within 1 s", 0 < used.first <= 1, f"{used.first:.2f} s")
    longest = max(turn.held for turn in worst)
    goal("no turn over 100 ms", longest <= 0.1, f"{1000 * longest:.0f} ms")


if __name__ == "__main__":
    main()
