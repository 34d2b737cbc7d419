"""Takes the screenshots of the README: the real window on the bundled model, in a temporary home.

Run from the repository root as ``python packaging/screenshots/take.py [FOLDER]``. Corrections are
made as a user makes them, and the learning shown is the learning that happened. No display needed.
"""

from __future__ import annotations

import os
import sys
import tempfile
from collections.abc import Callable
from functools import partial
from pathlib import Path

from PySide6.QtCore import QDeadlineTimer, QEventLoop, QTimer
from PySide6.QtWidgets import QApplication

from translator.core.corrections import NewCorrection
from translator.core.direction import Direction
from translator.core.learning import LearnerState
from translator.core.paths import Home
from translator.core.settings import Settings
from translator.gui.application import prepared_application
from translator.gui.widgets.theme import DARK, LIGHT, Colours, Theme
from translator.gui.window.main_window import MainWindow
from translator.gui.wording.window_language import speak
from translator.workbench import Workbench

EN_DE = Direction("en", "de")
TEXT = """\
How are you today?

I am looking for the hotel. Where can I buy a ticket? Please call me tomorrow morning. \
Thank you so much for your kind letter.

Do you need help?
"""
# What somebody corrects who writes to customers: the polite form, and the house's own words.
CORRECTIONS = (
    ("Do you need help?", "Benötigen Sie Unterstützung?"),
    ("Can you help me?", "Können Sie mich unterstützen?"),
    ("Where do you live?", "Wo wohnen Sie?"),
    ("What do you need?", "Was benötigen Sie?"),
    ("Are you ready?", "Sind Sie bereit?"),
    ("Did you call me?", "Haben Sie mich angerufen?"),
    ("Do you have the ticket?", "Haben Sie die Fahrkarte?"),
    ("I need a ticket.", "Ich benötige eine Fahrkarte."),
    ("We need two tickets.", "Wir benötigen zwei Fahrkarten."),
    ("You have to wait.", "Sie müssen warten."),
    ("Are you tired today?", "Sind Sie heute müde?"),
    ("Could you help us tomorrow?", "Könnten Sie uns morgen unterstützen?"),
)
_BATCH = 3
_SAID_IN_PASSING = 3000  # milliseconds after which the status line has said it
_LONGEST_WAIT = 600_000  # milliseconds


def main() -> int:
    os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
    folder = Path(sys.argv[1]) if len(sys.argv) > 1 else Path("resources/screenshots")
    folder.mkdir(parents=True, exist_ok=True)
    application = prepared_application()
    speak(application, "en")  # whatever the system speaks: the README is in English
    with tempfile.TemporaryDirectory() as home:
        _take(application, Path(home), folder)
    return 0


def _take(application: QApplication, home: Path, folder: Path) -> None:
    theme = Theme(application)
    theme.use(LIGHT)
    workbench = Workbench(Home(data=home, cache=home / "cache"), keeps_memory=True)
    workbench.save_settings(Settings(window_width=1000, window_height=640))
    window = MainWindow(workbench, theme)
    window.show()
    window.start()
    _until(lambda: window.learning.direction == EN_DE, "the engine")
    window.source.editor.replace_text(TEXT)
    window.source.editor.place_caret(TEXT.index("Where can") + 5)
    _until(lambda: "Fahrkarte" in window.translation.editor.text(), "the translation")
    _shoot(window, theme, folder, "translating")
    window.resize(1000, 720)
    window.learning_split.set_open(True)
    _learn(window, workbench)
    _let_pass(_SAID_IN_PASSING)
    window.source.editor.setFocus()
    _shoot(window, theme, folder, "learning")
    window.close()


def _learn(window: MainWindow, workbench: Workbench) -> None:
    """A few corrections at a time, each time until they are learned."""
    ended: list[object] = []
    window.learning.learner.reported.connect(ended.append)
    for first in range(0, len(CORRECTIONS), _BATCH):
        for source, target in CORRECTIONS[first : first + _BATCH]:
            draft = workbench.translate(source, EN_DE).text
            workbench.correct(NewCorrection(EN_DE, source, draft, target))
        before = len(ended)
        window.learning.corrections_changed()
        _until(partial(_has_ended, window, ended, before), "a round")


def _has_ended(window: MainWindow, ended: list[object], before: int) -> bool:
    progress = window.learning.learner.progress
    idle = progress is not None and progress.state is LearnerState.IDLE
    return idle and len(ended) > before


def _until(condition: Callable[[], bool], what: str) -> None:
    deadline = QDeadlineTimer(_LONGEST_WAIT)
    while not condition():
        if deadline.hasExpired():
            raise SystemExit(f"Waited too long for {what}.")
        _let_pass(50)


def _let_pass(milliseconds: int) -> None:
    loop = QEventLoop()
    QTimer.singleShot(milliseconds, loop.quit)
    loop.exec()


# Milliseconds after which the words that belong together are marked, and doubt is.
_MARKED = 1500


def _shoot(window: MainWindow, theme: Theme, folder: Path, name: str) -> None:
    scheme: tuple[tuple[str, Colours], ...] = (("dark", DARK), ("light", LIGHT))
    for suffix, colours in scheme:
        theme.use(colours)
        _let_pass(_MARKED)
        file = folder / f"{name}-{suffix}.png"
        window.grab().save(str(file))
        print(file)


if __name__ == "__main__":
    sys.exit(main())
