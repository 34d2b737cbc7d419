"""The corrections as a table, and what may be filtered out of it."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Sequence
from enum import IntEnum, StrEnum
from typing import NamedTuple

from PySide6.QtCore import QCoreApplication, QObject, Qt, Signal

from translator.core.corrections import Correction, Side
from translator.gui.learning_snapshot import Snapshot
from translator.gui.widgets.rows_model import Index, Role, RowsModel, SearchedRows
from translator.gui.wording.learning_words import date_words


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
    UNDECIDED = "undecided"
    GIVEN = "given"
    HELD_OUT = "held_out"
    DOUBTED = "doubted"
    HARMFUL = "harmful"
    UNDONE = "undone"
    MEMORY_ONLY = "memory_only"
    PRIVATE = "private"
    REPLACED = "replaced"
    UNSAVED = "unsaved"


class Filter(StrEnum):
    """What the table is narrowed to."""

    ALL = "all"
    IN_FORCE = "in_force"
    HELD_OUT = "held_out"
    SET_ASIDE = "set_aside"
    REPLACED = "replaced"
    LEARNED_BY = "learned_by"  # a revision


# What is not learned until the user says that it is right.
SET_ASIDE = (State.DOUBTED, State.HARMFUL, State.UNDONE)


class Entry(NamedTuple):
    """A correction and what becomes of it as things stand.

    ``unsaved`` is what the user wrote in the place of its target, and could not be saved.
    """

    correction: Correction
    stored_state: State
    unsaved: str = ""

    @property
    def number(self) -> int:
        return self.correction.number

    @property
    def target(self) -> str:
        return self.unsaved or self.correction.target

    @property
    def state(self) -> State:
        return State.UNSAVED if self.unsaved else self.stored_state


def states_of(snapshot: Snapshot) -> list[Entry]:
    """The corrections of a snapshot, newest first."""
    learned = snapshot.learned()
    return [Entry(one, _state_of(one, snapshot, learned)) for one in reversed(snapshot.corrections)]


def _state_of(correction: Correction, snapshot: Snapshot, learned: Collection[int]) -> State:
    if not correction.active:
        return State.REPLACED
    if correction.side is not Side.LEARN:
        return State.HELD_OUT if correction.side is Side.HELD_OUT else State.MEMORY_ONLY
    if correction.number in snapshot.too_alike:
        return State.MEMORY_ONLY
    if correction.number in snapshot.private:
        return State.PRIVATE
    if correction.number in snapshot.suspects:
        return State.DOUBTED
    if correction.number in snapshot.harmful:
        return State.HARMFUL
    if correction.number in snapshot.held_back:
        return State.UNDONE
    if correction.number in learned:
        return State.LEARNED
    if correction.number in snapshot.given:
        return State.GIVEN
    return State.UNDECIDED if correction.number in snapshot.undecided else State.WAITING


def undecided(snapshot: Snapshot) -> int:
    """How many corrections wait for more of them, as the table says of each."""
    learned = snapshot.learned()
    return sum(
        _state_of(one, snapshot, learned) is State.UNDECIDED
        for one in snapshot.corrections
        if one.number in snapshot.undecided
    )


def never_learned(snapshot: Snapshot) -> int:
    """How many corrections in force the memory alone answers, whatever is learned."""
    kept = snapshot.too_alike | snapshot.private
    return sum(
        one.active and (one.side is not Side.LEARN or one.number in kept)
        for one in snapshot.corrections
    )


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


class CorrectionsModel(RowsModel[Entry]):
    """The corrections of a snapshot. ``UserRole`` is the Correction.

    What could not be saved stays in its cell until it is, or is taken back.

    Signals:
        rewritten: a Correction, and the text that is to take the place of its target.
    """

    rewritten = Signal(object, str)
    columns = Column

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._unsaved: dict[int, str] = {}  # by the number of the correction

    @property
    def any_in_force(self) -> bool:
        return any(row.stored_state is not State.REPLACED for row in self._rows)

    def headers(self) -> Sequence[str]:
        return self.tr("Source"), self.tr("Your translation"), self.tr("Use"), self.tr("When")

    def show(self, rows: Iterable[Entry]) -> None:
        """Show these and no others; what is unsaved still is, unless another took its place."""
        shown = list(rows)
        for row in shown:
            if not row.correction.active:
                self._unsaved.pop(row.number, None)
        super().show(row._replace(unsaved=self._unsaved.get(row.number, "")) for row in shown)

    def keep_unsaved(self, number: int, text: str) -> None:
        """Show what could not be saved in the place of a correction's target; empty for nothing."""
        self._unsaved[number] = text
        place = self.row_of(number)
        if place is not None:
            self._rows[place] = self._rows[place]._replace(unsaved=text)
            self.dataChanged.emit(self.index(place, 0), self.index(place, len(Column) - 1))

    def data(self, index: Index, role: int = Role.DisplayRole) -> object:
        entry, column = self.row(index.row()), Column(index.column())
        if role == Role.UserRole:
            return entry.correction
        if role == Role.EditRole and column is Column.TARGET:
            return entry.target
        if role == Role.ToolTipRole:
            return state_explained(entry.state) if column is Column.STATE else self._text(index)
        return self._text(index) if role == Role.DisplayRole else None

    def setData(self, index: Index, value: object, role: int = Role.EditRole) -> bool:
        """Ask for a new correction; the table shows it when it is stored."""
        correction = self.row(index.row()).correction
        text = " ".join(str(value).split("\n")).strip()
        if role != Role.EditRole or not text:
            return False
        if text == correction.target:
            self.keep_unsaved(correction.number, "")
            return False
        self.rewritten.emit(correction, text)
        return True

    def flags(self, index: Index) -> Qt.ItemFlag:
        flags = Qt.ItemFlag.ItemIsEnabled | Qt.ItemFlag.ItemIsSelectable
        editable = index.column() == Column.TARGET and self.row(index.row()).correction.active
        return flags | Qt.ItemFlag.ItemIsEditable if editable else flags

    def _text(self, index: Index) -> str:
        entry = self.row(index.row())
        match Column(index.column()):
            case Column.SOURCE:
                return entry.correction.source
            case Column.TARGET:
                return entry.target
            case Column.STATE:
                return state_word(entry.state)
            case Column.WHEN:
                return date_words(entry.correction.created)


class CorrectionsFilter(SearchedRows):
    """The table narrowed to a state and to texts that hold all the searched words."""

    def __init__(self, source: CorrectionsModel, parent: QObject | None = None) -> None:
        # Of tens of thousands, without accents would take a quarter of a second for each letter.
        super().__init__(source, str.casefold, parent)
        self._corrections = source
        self._wanted = Filter.IN_FORCE
        self._learned: Collection[int] = ()

    def narrow(self, wanted: Filter, search: str, learned: Collection[int] = ()) -> None:
        """Show only these from now on.

        Args:
            learned: the numbers of those that are meant by ``LEARNED_BY``.
        """
        self._wanted, self._learned = wanted, learned
        self.search(search)

    def of_kind(self) -> int:
        """How many there are in the wanted state, whatever is searched for."""
        rows = map(self._corrections.row, range(self._corrections.rowCount()))
        return sum(map(self._is_of_kind, rows))

    def filterAcceptsRow(self, row: int, parent: Index) -> bool:
        entry = self._corrections.row(row)
        held = self.holds(entry.correction.source, entry.target)
        return held and self._is_of_kind(entry)

    def _is_of_kind(self, entry: Entry) -> bool:
        if self._wanted is Filter.LEARNED_BY:
            return entry.number in self._learned
        return passes(entry.stored_state, self._wanted)


def state_word(state: State) -> str:
    """The state in a word or two."""
    translate = QCoreApplication.translate
    words = {
        State.LEARNED: translate("Learning", "Learned"),
        State.WAITING: translate("Learning", "Waits"),
        State.UNDECIDED: translate("Learning", "Waits for more"),
        State.GIVEN: translate("Learning", "Known already"),
        State.HELD_OUT: translate("Learning", "Held out"),
        State.DOUBTED: translate("Learning", "Set aside: looks wrong"),
        State.HARMFUL: translate("Learning", "Set aside: did harm"),
        State.UNDONE: translate("Learning", "Set aside: undone"),
        State.MEMORY_ONLY: translate("Learning", "Memory only"),
        State.PRIVATE: translate("Learning", "Memory only: private"),
        State.REPLACED: translate("Learning", "Replaced"),
        State.UNSAVED: translate("Learning", "Not saved"),
    }
    return words[state]


def state_explained(state: State) -> str:
    """The state in a sentence."""
    translate = QCoreApplication.translate
    sentences = {
        State.LEARNED: translate("Learning", "The revision in use has learned it."),
        State.WAITING: translate("Learning", "It waits to be learned."),
        State.UNDECIDED: translate(
            "Learning",
            "A round has tried it, and could not show yet that learning it helps and does no harm. "
            "It is tried again with your next corrections. The memory answers it all the same.",
        ),
        State.GIVEN: translate(
            "Learning", "The model translates it so by itself: there was nothing to learn."
        ),
        State.HELD_OUT: translate(
            "Learning",
            "It is never learned: what was learned is judged by it. The memory answers it all the "
            "same.",
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
            "Learning",
            "It is, or is very like, a sentence that what was learned is judged by, so it is not "
            "learned. The memory answers it all the same.",
        ),
        State.PRIVATE: translate(
            "Learning",
            "It looks as if it held an address, a long number or a key, so it is not learned. The "
            "memory answers it all the same.",
        ),
        State.REPLACED: translate("Learning", "You have corrected the same source again since."),
        State.UNSAVED: translate(
            "Learning", "Your new text could not be saved. Edit it to try again."
        ),
    }
    return sentences[state]
