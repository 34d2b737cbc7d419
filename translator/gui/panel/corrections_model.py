"""The corrections as a table, and what may be filtered out of it."""

from __future__ import annotations

from collections.abc import Collection, Sequence
from enum import IntEnum, StrEnum

from PySide6.QtCore import (
    QAbstractTableModel,
    QCoreApplication,
    QModelIndex,
    QObject,
    QPersistentModelIndex,
    QSortFilterProxyModel,
    Qt,
    Signal,
)

from translator.core.corrections import Correction, Side
from translator.gui.learning_snapshot import Snapshot
from translator.gui.learning_words import date_words

Index = QModelIndex | QPersistentModelIndex
Role = Qt.ItemDataRole


class Column(IntEnum):
    """The columns, from left to right."""

    SOURCE = 0
    TARGET = 1
    STATE = 2
    WHEN = 3


class State(StrEnum):
    """What a correction is used for."""

    LEARNED = "learned"
    WAITING = "waiting"
    HELD_OUT = "held_out"
    DOUBTED = "doubted"
    HARMFUL = "harmful"
    UNDONE = "undone"
    MEMORY_ONLY = "memory_only"
    REPLACED = "replaced"


class Filter(StrEnum):
    """What the table is narrowed to."""

    ALL = "all"
    IN_FORCE = "in_force"
    HELD_OUT = "held_out"
    SET_ASIDE = "set_aside"
    REPLACED = "replaced"


# What is not learned until the user says that it is right.
SET_ASIDE = (State.DOUBTED, State.HARMFUL, State.UNDONE)


def states_of(snapshot: Snapshot) -> list[tuple[Correction, State]]:
    """The corrections of a snapshot, newest first, with what becomes of each as things stand."""
    learned = snapshot.learned()
    return [(one, _state_of(one, snapshot, learned)) for one in reversed(snapshot.corrections)]


def _state_of(correction: Correction, snapshot: Snapshot, learned: Collection[int]) -> State:
    if not correction.active:
        return State.REPLACED
    if correction.side is not Side.LEARN:
        return State.HELD_OUT if correction.side is Side.HELD_OUT else State.MEMORY_ONLY
    if correction.number in snapshot.suspects:
        return State.DOUBTED
    if correction.number in snapshot.harmful:
        return State.HARMFUL
    if correction.number in snapshot.held_back:
        return State.UNDONE
    return State.LEARNED if correction.number in learned else State.WAITING


def passes(state: State, wanted: Filter) -> bool:
    """Whether a correction in this state belongs to what is asked for."""
    match wanted:
        case Filter.IN_FORCE:
            return state is not State.REPLACED
        case Filter.HELD_OUT:
            return state is State.HELD_OUT
        case Filter.SET_ASIDE:
            return state in SET_ASIDE
        case Filter.REPLACED:
            return state is State.REPLACED
    return True


class CorrectionsModel(QAbstractTableModel):
    """The corrections of a snapshot. ``UserRole`` is the Correction.

    Signals:
        rewritten: a Correction, and the text that is to take the place of its target.
    """

    rewritten = Signal(object, str)

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._rows: list[tuple[Correction, State]] = []

    def show(self, snapshot: Snapshot) -> None:
        """Show what a snapshot holds, newest first."""
        self.beginResetModel()
        self._rows = states_of(snapshot)
        self.endResetModel()

    def correction(self, row: int) -> Correction:
        return self._rows[row][0]

    def state(self, row: int) -> State:
        return self._rows[row][1]

    def row_of(self, number: int) -> int | None:
        return next((i for i, (one, _) in enumerate(self._rows) if one.number == number), None)

    def rowCount(self, parent: Index | None = None) -> int:
        return 0 if parent is not None and parent.isValid() else len(self._rows)

    def columnCount(self, parent: Index | None = None) -> int:
        return 0 if parent is not None and parent.isValid() else len(Column)

    def headerData(
        self, section: int, orientation: Qt.Orientation, role: int = Role.DisplayRole
    ) -> object:
        if role != Role.DisplayRole or orientation != Qt.Orientation.Horizontal:
            return None
        return [self.tr("Source"), self.tr("Your translation"), self.tr("Use"), self.tr("When")][
            section
        ]

    def data(self, index: Index, role: int = Role.DisplayRole) -> object:
        correction, state = self._rows[index.row()]
        column = Column(index.column())
        if role == Role.UserRole:
            return correction
        if role == Role.EditRole and column is Column.TARGET:
            return correction.target
        if role == Role.ToolTipRole:
            return state_explained(state) if column is Column.STATE else self._text(index)
        return self._text(index) if role == Role.DisplayRole else None

    def setData(self, index: Index, value: object, role: int = Role.EditRole) -> bool:
        """Ask for a new correction; the table shows it when it is stored."""
        correction = self._rows[index.row()][0]
        text = " ".join(str(value).split("\n")).strip()
        if role != Role.EditRole or not text or text == correction.target:
            return False
        self.rewritten.emit(correction, text)
        return True

    def flags(self, index: Index) -> Qt.ItemFlag:
        flags = Qt.ItemFlag.ItemIsEnabled | Qt.ItemFlag.ItemIsSelectable
        editable = index.column() == Column.TARGET and self._rows[index.row()][0].active
        return flags | Qt.ItemFlag.ItemIsEditable if editable else flags

    def _text(self, index: Index) -> str:
        correction, state = self._rows[index.row()]
        match Column(index.column()):
            case Column.SOURCE:
                return correction.source
            case Column.TARGET:
                return correction.target
            case Column.STATE:
                return state_word(state)
            case Column.WHEN:
                return date_words(correction.created)


class CorrectionsFilter(QSortFilterProxyModel):
    """The table narrowed to a state and to texts that hold all the searched words."""

    def __init__(self, source: CorrectionsModel, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._corrections = source
        self._wanted = Filter.IN_FORCE
        self._words: Sequence[str] = ()
        self.setSourceModel(source)

    def narrow(self, wanted: Filter, search: str) -> None:
        """Show only these from now on."""
        self._wanted, self._words = wanted, search.casefold().split()
        self.invalidate()

    def filterAcceptsRow(self, row: int, parent: Index) -> bool:
        if not passes(self._corrections.state(row), self._wanted):
            return False
        correction = self._corrections.correction(row)
        text = f"{correction.source}\n{correction.target}".casefold()
        return all(word in text for word in self._words)


def state_word(state: State) -> str:
    """The state in a word or two."""
    translate = QCoreApplication.translate
    words = {
        State.LEARNED: translate("Learning", "Learned"),
        State.WAITING: translate("Learning", "Waits"),
        State.HELD_OUT: translate("Learning", "Held out"),
        State.DOUBTED: translate("Learning", "Set aside: looks wrong"),
        State.HARMFUL: translate("Learning", "Set aside: did harm"),
        State.UNDONE: translate("Learning", "Set aside: undone"),
        State.MEMORY_ONLY: translate("Learning", "Memory only"),
        State.REPLACED: translate("Learning", "Replaced"),
    }
    return words[state]


def state_explained(state: State) -> str:
    """The state in a sentence."""
    translate = QCoreApplication.translate
    sentences = {
        State.LEARNED: translate("Learning", "The revision in use has learned it."),
        State.WAITING: translate("Learning", "It waits to be learned."),
        State.HELD_OUT: translate(
            "Learning", "It is never learned: what was learned is judged by it."
        ),
        State.DOUBTED: translate(
            "Learning",
            "It does not look like a translation of its source, so it is not learned until you "
            "say that it is right. The memory answers it all the same.",
        ),
        State.HARMFUL: translate(
            "Learning",
            "Learned alone, it made other translations worse, so it is not learned until you say "
            "that it is right. The memory answers it all the same.",
        ),
        State.UNDONE: translate(
            "Learning",
            "You went back to a revision without it, so it is not learned again until you say "
            "that it is right. The memory answers it all the same.",
        ),
        State.MEMORY_ONLY: translate(
            "Learning", "It is too much like a held-out one to be learned. The memory answers it."
        ),
        State.REPLACED: translate("Learning", "You have corrected the same source again since."),
    }
    return sentences[state]
