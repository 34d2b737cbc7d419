"""One changed sentence in a text of thirty: key press to text on screen, beside three peers."""

from __future__ import annotations

import tempfile
import time
from collections.abc import Callable, Sequence
from functools import partial
from pathlib import Path

import ctranslate2
from PySide6.QtCore import QEvent, QEventLoop, QObject, Qt, QTimer, Signal
from PySide6.QtTest import QTest
from report import goal, median, percentile, table
from texts import everyday

from tests.support.int8_model import in_floats
from translator.core.direction import Direction
from translator.core.drafts import GREEDY, TextDraft
from translator.core.paths import Home
from translator.core.resources import resources
from translator.engine.model.serving_cache import serving_folder
from translator.engine.model.tokeniser import Tokeniser
from translator.gui.application import prepared_application
from translator.gui.widgets.theme import Theme
from translator.gui.window.main_window import MainWindow
from translator.workbench import Workbench

DIRECTION = Direction("en", "de")
SENTENCES = 30
KEYS = 30
PAUSE = 900  # milliseconds: the beam pass of the last key is over
OURS = "ours: key press to text on screen"
RAW = "(a) raw CTranslate2, that sentence"
GENERATE = "(b) transformers generate, that sentence, greedy"
BEAMS = "(b) the same as it comes, with 4 beams"
WHOLE = "(c) the whole text again"

Ask = Callable[[str], object]


def _changed(sentences: list[str]) -> list[str]:
    """What each of the keys leaves: one sentence with one letter more."""
    texts = [sentences[(7 * number) % SENTENCES] for number in range(KEYS)]
    return [f"{text[:1]}x{text[1:]}" for text in texts]


class _Window(QObject):
    """The real window on the real engine."""

    _painted = Signal()

    def __init__(self, home: Home, sentences: Sequence[str]) -> None:
        super().__init__()
        application = prepared_application()
        self._painting = QEventLoop()  # runs from the key press until the draft is painted
        # Queued: once this painting is over, and before anything else that waits.
        self._painted.connect(self._note_painted, Qt.ConnectionType.QueuedConnection)
        self._drafted, self._before, self._painted_at = False, "", 0.0
        self._window = MainWindow(Workbench(home), Theme(application))
        self._editor = self._window.source.editor
        self._window.resize(1000, 640)
        self._window.show()
        self._window.translation.editor.viewport().installEventFilter(self)
        self._window.live.draft_ready.connect(self._take)
        self._window.start()
        self._editor.insertPlainText("\n".join(sentences))
        self._painting.exec()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:  # noqa: N802 Qt's name
        if self._drafted and event.type() == QEvent.Type.Paint:
            self._drafted = False
            self._painted.emit()
        return super().eventFilter(watched, event)

    def _take(self, draft: TextDraft) -> None:
        """The window has taken it by now; a draft like the one before it is on screen already."""
        if draft.options == GREEDY:
            self._drafted = self._window.translation.editor.text() != self._before
            if not self._drafted:
                self._painted.emit()

    def wait(self, milliseconds: int) -> None:
        """Let the window live for so long."""
        waiting = QEventLoop()
        QTimer.singleShot(milliseconds, waiting.quit)
        waiting.exec()

    def place(self, number: int) -> None:
        """Put the caret behind the first letter of a sentence.

        A small letter before the first one would make a name like eBay of the word.
        """
        line = self._editor.document().findBlockByNumber((7 * number) % SENTENCES)
        cursor = self._editor.textCursor()
        cursor.setPosition(line.position() + 1)
        self._editor.setTextCursor(cursor)

    def press(self) -> float:
        """Press a key; the milliseconds until its translation was painted."""
        self._before = self._window.translation.editor.text()
        began = time.perf_counter()
        QTest.keyClick(self._editor, Qt.Key.Key_X)
        self._painting.exec()
        return 1000 * (self._painted_at - began)

    def _note_painted(self) -> None:
        self._painted_at = time.perf_counter()
        self._painting.quit()

    def close(self) -> None:
        self._window.close()


def _raw(folder: Path, serving: Path) -> Ask:
    tokeniser = Tokeniser(folder, DIRECTION)
    engine = ctranslate2.Translator(
        str(serving), device="cpu", compute_type="int8", intra_threads=1
    )

    def ask(sentence: str) -> None:
        pieces = engine.translate_batch([tokeniser.encode(sentence)], beam_size=1)
        tokeniser.decode(pieces[0].hypotheses[0])

    return ask


def _transformers(folder: Path) -> Callable[..., None]:
    """``generate``; without options as the model's own settings say, with 4 beams."""
    import torch
    from transformers import AutoModelForSeq2SeqLM, AutoTokenizer

    tokeniser = AutoTokenizer.from_pretrained(folder)
    model = AutoModelForSeq2SeqLM.from_pretrained(folder, dtype=torch.float32).eval()

    def ask(sentence: str, **options: int) -> None:
        with torch.inference_mode():
            output = model.generate(**tokeniser([sentence], return_tensors="pt"), **options)
        tokeniser.batch_decode(output, skip_special_tokens=True)

    return ask


def _milliseconds(action: Callable[[], object]) -> float:
    began = time.perf_counter()
    action()
    return 1000 * (time.perf_counter() - began)


def main() -> None:
    """Print p50 and p95 of all, and how ours stands to the goals.

    Each waits before each sentence as long as a user who thinks does: what comes at once after
    another finds the processor awake and its caches full.
    """
    folder = resources() / "models" / f"small-{DIRECTION.slug}"
    sentences = everyday()[:SENTENCES]
    with tempfile.TemporaryDirectory() as temporary:
        home = Home(Path(temporary) / "data", Path(temporary) / "cache")
        window = _Window(home, sentences)
        workbench = Workbench(home)
        whole = workbench.translator(DIRECTION).serving
        generate = _transformers(in_floats(folder, Path(temporary) / "floats"))
        peers: dict[str, Ask] = {
            RAW: _raw(folder, serving_folder(folder, home.serving)),
            GENERATE: partial(generate, num_beams=1),
            BEAMS: generate,
            WHOLE: lambda sentence: whole.draft([*sentences[1:], sentence], GREEDY),
        }
        took: dict[str, list[float]] = {name: [] for name in (OURS, *peers)}
        for number, sentence in enumerate(_changed(sentences)):
            window.place(number)
            window.wait(PAUSE)
            took[OURS].append(window.press())
            for name, ask in peers.items():
                window.wait(PAUSE)
                took[name].append(_milliseconds(partial(ask, sentence)))
        window.close()
        workbench.close()
    rows = [
        (name, f"{median(one):.1f}", f"{percentile(one, 0.95):.1f}") for name, one in took.items()
    ]
    table(f"One changed sentence in {SENTENCES}, greedy", ("", "p50 ms", "p95 ms"), rows)
    ours, raw = median(took[OURS]), median(took[RAW])
    goal("at most 15 ms above (a) at p50", ours - raw <= 15, f"{ours - raw:+.1f} ms")
    for how, name in (("greedy", GENERATE), ("as it comes", BEAMS)):
        faster = median(took[name]) / ours
        goal(f"at least 10 times faster than (b), {how}", faster >= 10, f"{faster:.1f} times")
    most = median(took[GENERATE]) / raw
    print(f"  (a) is {most:.1f} times faster than (b): no window around it can be more")


if __name__ == "__main__":
    main()
