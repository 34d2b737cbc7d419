"""What the window says about the history: how much there is, how much stays, what erasing does."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication, QLocale

from translator.core.history import MOST_TEXTS, HistoryCount


def counted_texts(number: int) -> str:
    """``1 text``, ``4 texts``."""
    return QCoreApplication.translate("History", "%Ln texts", "", number)


def policy() -> str:
    """How much of the history stays, and where."""
    sentence = QCoreApplication.translate(
        "History",
        "The newest %1 texts are kept, on this machine only. Favourites stay as long as you like.",
    )
    return sentence.replace("%1", QLocale().toString(MOST_TEXTS))


def erase_question(count: HistoryCount) -> str:
    """What erasing everything does, before it is done."""
    sentence = QCoreApplication.translate(
        "History", "Erase the whole history (%1)? It leaves this machine for good."
    )
    if count.favourites:
        sentence = QCoreApplication.translate(
            "History",
            "Erase the whole history (%1), all favourites (%2) with it? It leaves this machine "
            "for good.",
        )
        sentence = sentence.replace("%2", QLocale().toString(count.favourites))
    return sentence.replace("%1", counted_texts(count.texts))
