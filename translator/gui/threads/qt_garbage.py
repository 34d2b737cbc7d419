"""While a window is open, its thread alone collects garbage: Qt's objects must end there."""

from __future__ import annotations

import gc
from collections.abc import Iterator
from contextlib import contextmanager

from PySide6.QtCore import QTimer

from translator.core.process.garbage import automatic_collection_off, collect_due

_EVERY_MS = 1000


@contextmanager
def collected_here() -> Iterator[None]:
    """Collect on this thread, which runs Qt's event loop meanwhile, and on no other."""
    timer = QTimer(interval=_EVERY_MS)
    timer.timeout.connect(collect_due)
    with automatic_collection_off():
        timer.start()
        try:
            yield
        finally:
            timer.stop()
            gc.collect()


@contextmanager
def imported_set_aside() -> Iterator[None]:
    """Garbage is looked for among what comes from now on, and not in all that was imported.

    With that, a full collection took the window 99 ms each time.
    """
    gc.freeze()
    try:
        yield
    finally:
        gc.unfreeze()
