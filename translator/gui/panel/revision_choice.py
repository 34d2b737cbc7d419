"""A choice in the filter of the corrections: those that one revision learned from."""

from __future__ import annotations

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QComboBox

from translator.core.direction import Direction
from translator.core.learning import RevisionInfo
from translator.gui.learning_snapshot import Snapshot
from translator.gui.panel.corrections_model import Filter
from translator.gui.wording.learning_words import filled


class RevisionChoice(QObject):
    """Is the last one of the box from when it is asked for until its revision is gone."""

    def __init__(self, box: QComboBox) -> None:
        super().__init__(box)
        self._box = box
        self._direction: Direction | None = None  # of what is shown
        self._revision: RevisionInfo | None = None

    @property
    def learned(self) -> frozenset[int]:
        """The numbers of the corrections that it stands for."""
        return frozenset(self._revision.corrections if self._revision is not None else ())

    def choose(self, revision: RevisionInfo) -> None:
        """Offer a revision, in the place of another one, and choose it."""
        self._revision = revision
        place = self._box.findData(Filter.LEARNED_BY)
        if place < 0:
            place = self._box.count()
            self._box.addItem("", Filter.LEARNED_BY)
        name = filled(self.tr("Learned by revision %1"), str(revision.number))
        self._box.setItemText(place, name)
        self._box.setCurrentIndex(place)

    def keep(self, snapshot: Snapshot) -> None:
        """Stand for the revision as it is now; be gone where it is, or is of another direction."""
        same, self._direction = snapshot.direction == self._direction, snapshot.direction
        if self._revision is None:
            return
        number = self._revision.number
        there = (one for one in snapshot.revisions if same and one.number == number)
        self._revision = next(there, None)
        if self._revision is None:
            place = self._box.findData(Filter.LEARNED_BY)
            if self._box.currentIndex() == place:
                self._box.setCurrentIndex(self._box.findData(Filter.IN_FORCE))
            self._box.removeItem(place)
