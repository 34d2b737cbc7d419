"""What the model says about the words of sentences, asked for beside the translating."""

from __future__ import annotations

from collections import OrderedDict
from collections.abc import Callable, Sequence
from functools import partial
from typing import Generic, TypeVar

from PySide6.QtCore import QObject, QTimer, Signal

from translator.core.direction import Direction
from translator.core.errors.tree import TranslatorError
from translator.gui.sheet.sheet import Row
from translator.gui.threads.bridge import Background

T = TypeVar("T")

_MOST_KEPT = 1000
# Longer than between two keys, and than until the careful draft, which would be asked about again.
_PAUSE_MS = 700
_SOON_MS = 120
Key = tuple[Direction, int, str, str]


class WordAnswers(QObject, Generic[T]):
    """Answers about sentences by (direction, revision, source, translation), the oldest let go.

    Only what was wanted last is asked about, one sentence at a time and none before a pause: the
    model, which answers, translates what is typed meanwhile at once.

    Signals:
        answered: there is an answer more.
    """

    answered = Signal()

    def __init__(
        self,
        ask: Callable[[str, str, Direction], Sequence[T]],
        *,
        background: Background,
        direction: Callable[[], Direction],
        parent: QObject | None = None,
    ) -> None:
        super().__init__(parent)
        self._ask, self._background, self._direction = ask, background, direction
        self._kept: OrderedDict[Key, Sequence[T]] = OrderedDict()
        self._wanted: list[Key] = []
        self._failed: set[Key] = set()  # of those; not asked about again while they stay wanted
        self._asking = False
        self._open = True
        self._pause = QTimer(self, singleShot=True)
        self._pause.timeout.connect(self._ask_next)

    def get(self, row: Row, revision: int) -> Sequence[T] | None:
        """The answer about a row; None where there is none yet."""
        key = _key(self._direction(), row, revision)
        if key in self._kept:
            self._kept.move_to_end(key)
        return self._kept.get(key)

    def want(self, rows: Sequence[Row], revision: int, *, soon: bool = False) -> None:
        """Have these asked about, in order, instead of what was wanted before.

        ``soon`` is for what the user points at, and thus does not type at the same time.
        """
        direction = self._direction()
        wanted = [_key(direction, row, revision) for row in rows]
        fresh = set(wanted).difference(self._wanted)
        self._wanted = wanted
        self._failed.intersection_update(wanted)
        if fresh:
            self._pause.start(_SOON_MS if soon else _PAUSE_MS)

    def close(self) -> None:
        """Ask nothing any more."""
        self._open = False
        self._pause.stop()

    def _ask_next(self) -> None:
        known = (self._kept, self._failed)
        waiting = (key for key in self._wanted if not any(key in those for those in known))
        key = next(waiting, None)
        if key is None or self._asking or not self._open:
            return
        self._asking = True
        direction, _, source, text = key
        self._background.run(
            partial(self._ask, source, text, direction),
            done=partial(self._keep, key),
            failed=partial(self._do_without, key),
        )

    def _keep(self, key: Key, answer: Sequence[T]) -> None:
        self._kept[key] = answer
        while len(self._kept) > _MOST_KEPT:
            self._kept.popitem(last=False)
        self.answered.emit()
        self._go_on()

    def _do_without(self, key: Key, _error: TranslatorError) -> None:
        # Where the model is at fault the translation has said so already.
        if key in self._wanted:
            self._failed.add(key)
        self._go_on()

    def _go_on(self) -> None:
        self._asking = False
        if not self._pause.isActive():
            self._ask_next()


def _key(direction: Direction, row: Row, revision: int) -> Key:
    return direction, revision, row.segment.source, row.text
