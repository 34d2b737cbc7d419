"""The panel's third page: the corrections as a table to search, mend, forget, import and export."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import QModelIndex, Qt, Signal
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import (
    QAbstractItemView,
    QComboBox,
    QFileDialog,
    QFrame,
    QHBoxLayout,
    QHeaderView,
    QLineEdit,
    QPushButton,
    QTableView,
    QVBoxLayout,
    QWidget,
)

from translator.core.corrections import Correction
from translator.core.learning import RevisionInfo
from translator.gui.learning.learning import Learning
from translator.gui.learning_snapshot import Snapshot
from translator.gui.panel.corrections_model import (
    SET_ASIDE,
    Column,
    CorrectionsFilter,
    CorrectionsModel,
    Filter,
    State,
    state_explained,
    states_of,
)
from translator.gui.panel.import_row import ImportRow
from translator.gui.panel.page import Page
from translator.gui.panel.revision_choice import RevisionChoice
from translator.gui.widgets.muted_label import MutedLabel
from translator.gui.widgets.outline import Outline
from translator.gui.widgets.rows_table import show_rows
from translator.gui.widgets.theme import Theme
from translator.gui.widgets.unseen_label import name_unseen
from translator.gui.wording.learning_words import counted_corrections, filled, number_words

_ROWS_MEASURED = 50  # for the width of the narrow columns; all of thousands would take seconds


class CorrectionsPage(Page):
    """All corrections of the direction in use.

    Signals:
        forget_requested: a Correction, to be asked about first.
        export_requested: the table is to be written to a file.
    """

    forget_requested = Signal(object)
    export_requested = Signal()

    def __init__(self, learning: Learning, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._learning = learning
        self._waiting: Snapshot | None = None
        self.model = CorrectionsModel(self)
        self.filtered = CorrectionsFilter(self.model, self)
        self.search = QLineEdit(self)
        self.filter = QComboBox(self)
        self._of_revision = RevisionChoice(self.filter)
        self.import_button = QPushButton(self.tr("Import…"), self)
        self.export_button = QPushButton(self.tr("Export all…"), self)
        self.export_button.setToolTip(
            self.tr("Write all corrections in force to a file, whatever is searched for here")
        )
        self.table = QTableView(self)
        self.note = MutedLabel(theme, parent=self)
        self.note.setWordWrap(True)
        self.learn_button = QPushButton(self.tr("It is right, learn it"), self)
        self.restore_button = QPushButton(self.tr("&Restore"), self)
        self.restore_button.setToolTip(self.tr("Let this one answer again (Alt+R)"))
        self.restore_button.setAccessibleDescription(
            self.tr("This correction answers again; the newer one of the same source is kept")
        )
        self.edit_button = QPushButton(self.tr("Edit"), self)
        self.edit_button.setToolTip(self.tr("Edit this translation (F2)"))
        self.forget_button = QPushButton(self.tr("Forget…"), self)
        self.forget_button.setToolTip(self.tr("Forget the chosen correction (Delete)"))
        self.importing = ImportRow(learning, theme, self)
        Outline(self.search, theme)
        self._prepare_search()
        self._prepare_table()
        self._arrange()
        self._connect()
        self._describe()
        self.first = self.table

    # ---- the parts

    def _prepare_search(self) -> None:
        self.search.setPlaceholderText(self.tr("Search"))
        self.search.setAccessibleName(self.tr("Search the corrections"))
        self.search.setClearButtonEnabled(True)
        name_unseen(self.filter, self.tr("Which corrections are shown"))
        for words, kind in (
            (self.tr("In force"), Filter.IN_FORCE),
            (self.tr("All"), Filter.ALL),
            (self.tr("Held out"), Filter.HELD_OUT),
            (self.tr("Set aside"), Filter.SET_ASIDE),
            (self.tr("Replaced"), Filter.REPLACED),
        ):
            self.filter.addItem(words, kind)

    def _prepare_table(self) -> None:
        table = self.table
        table.setModel(self.filtered)
        table.setAccessibleName(self.tr("Corrections"))
        table.setFrameShape(QFrame.Shape.NoFrame)
        show_rows(table)
        table.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        header = table.horizontalHeader()
        header.setResizeContentsPrecision(_ROWS_MEASURED)
        for column in (Column.SOURCE, Column.TARGET):
            header.setSectionResizeMode(column, QHeaderView.ResizeMode.Stretch)
        for column in (Column.STATE, Column.WHEN):
            header.setSectionResizeMode(column, QHeaderView.ResizeMode.ResizeToContents)

    def _arrange(self) -> None:
        top = QHBoxLayout()
        top.setSpacing(8)
        top.addWidget(self.search, 1)
        top.addWidget(self.filter)
        top.addSpacing(8)
        top.addWidget(self.import_button)
        top.addWidget(self.export_button)
        bottom = QHBoxLayout()
        bottom.setSpacing(8)
        bottom.addWidget(self.note, 1)
        for button in (
            self.learn_button,
            self.restore_button,
            self.edit_button,
            self.forget_button,
        ):
            bottom.addWidget(button)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(8)
        column.addLayout(top)
        column.addWidget(self.importing)
        column.addWidget(self.table, 1)
        column.addLayout(bottom)

    def _connect(self) -> None:
        self.search.textChanged.connect(self._narrow)
        self.filter.currentIndexChanged.connect(self._narrow)
        self.import_button.clicked.connect(self._choose_file)
        self._learning.importing.connect(lambda *_: self.import_button.setEnabled(False))
        self._learning.import_ended.connect(lambda: self.import_button.setEnabled(True))
        self.export_button.clicked.connect(self.export_requested)
        self.table.selectionModel().currentChanged.connect(self._describe)
        self.table.selectionModel().currentChanged.connect(self._highlight)
        self.model.rewritten.connect(self._learning.correct)
        self._learning.unsaved.connect(self._keep_unsaved)
        # Once the cell is left; the table is still busy with that when it tells.
        left = self.table.itemDelegate().closeEditor
        left.connect(self._show_waiting, Qt.ConnectionType.QueuedConnection)
        self.edit_button.clicked.connect(self._edit)
        self.learn_button.clicked.connect(self._learn)
        self.restore_button.clicked.connect(self._restore)
        self.forget_button.clicked.connect(self._ask_to_forget)
        for key, do in (
            # Of the row: which of its cells is the current one cannot be seen.
            (Qt.Key.Key_F2, self._edit),
            (Qt.Key.Key_Return, self._edit),
            (Qt.Key.Key_Enter, self._edit),
            (QKeySequence.StandardKey.Delete, self._ask_to_forget),
        ):
            shortcut = QShortcut(QKeySequence(key), self.table, do)
            shortcut.setContext(Qt.ShortcutContext.WidgetShortcut)

    # ---- what is shown

    def show_snapshot(self, snapshot: Snapshot) -> None:
        """Show what a snapshot holds; what was chosen stays so, and the rows where they are.

        What is being written in a cell is not taken away by it: it is shown after that.
        """
        if self.table.state() is QAbstractItemView.State.EditingState:
            self._waiting = snapshot
            return
        self._waiting = None
        learned = self._of_revision.learned
        self._of_revision.keep(snapshot)
        if self._of_revision.learned != learned:  # its number may be another one's since
            self._narrow()
        chosen = self.chosen()
        self.model.show(states_of(snapshot))
        row = self._row_of(chosen, snapshot) if chosen is not None else None
        if row is not None:
            top = self.table.verticalScrollBar().value()
            self._choose_row(row)
            self.table.verticalScrollBar().setValue(top)  # the chosen one may be out of sight
        self._describe()

    def show_learned_by(self, revision: RevisionInfo) -> None:
        """Show the corrections that a revision learned from, and no others."""
        self.search.clear()
        self._of_revision.choose(revision)
        self._narrow()  # what was chosen before may have been another revision

    def _show_waiting(self) -> None:
        if self._waiting is not None:
            self.show_snapshot(self._waiting)

    def _keep_unsaved(self, correction: Correction, text: str) -> None:
        self.model.keep_unsaved(correction.number, text)
        self._describe()

    def chosen(self) -> Correction | None:
        """The chosen correction."""
        correction = self.table.currentIndex().data(Qt.ItemDataRole.UserRole)
        return correction if isinstance(correction, Correction) else None

    def _highlight(self, current: QModelIndex) -> None:
        """Show which is chosen: a table that gets the keyboard chooses its first row unseen."""
        if current.isValid() and not self.table.selectionModel().isSelected(current):
            self.table.selectRow(current.row())

    def _row_of(self, chosen: Correction, snapshot: Snapshot) -> int | None:
        """The row of what was chosen, or of what has taken its place since."""
        after = snapshot.correction(chosen.number)
        if chosen.active and after is not None and not after.active:
            of_source = (one for one in snapshot.corrections if one.source == chosen.source)
            after = next((one for one in of_source if one.active), None)
        return self.model.row_of(after.number) if after is not None else None

    def _choose_row(self, row: int) -> None:
        index = self.filtered.mapFromSource(self.model.index(row, Column.TARGET))
        if index.isValid():
            self.table.setCurrentIndex(index)

    def _narrow(self) -> None:
        wanted = Filter(self.filter.currentData())
        self.filtered.narrow(wanted, self.search.text(), self._of_revision.learned)
        self._describe()

    def _describe(self) -> None:
        """Say what is found and what the chosen one is used for; offer what can be done with it."""
        correction, state = self.chosen(), self._chosen_state()
        self.edit_button.setEnabled(correction is not None and correction.active)
        self.forget_button.setEnabled(correction is not None)
        self.learn_button.setVisible(state in SET_ASIDE)
        self.restore_button.setVisible(state is State.REPLACED)
        self.export_button.setEnabled(self.model.any_in_force)
        if self.search.text().strip() and self.model.rowCount():
            explained = () if state is None else (state_explained(state),)
            self.note.setText(" · ".join((self._found(), *explained)))
        elif state is not None:
            self.note.setText(state_explained(state))
        elif self.model.rowCount():
            self.note.setText(counted_corrections(self.filtered.rowCount()))
        else:
            self.note.setText(self.tr("Edit a translation: your wording is then kept here."))

    def _found(self) -> str:
        """``6 of 32 corrections``."""
        of = counted_corrections(self.filtered.of_kind())
        return filled(self.tr("%1 of %2"), number_words(self.filtered.rowCount()), of)

    def _chosen_state(self) -> State | None:
        index = self.filtered.mapToSource(self.table.currentIndex())
        return self.model.row(index.row()).state if index.isValid() else None

    # ---- what is done

    def _edit(self) -> None:
        index = self.table.currentIndex().siblingAtColumn(Column.TARGET)
        if index.flags() & Qt.ItemFlag.ItemIsEditable:
            self.table.edit(index)

    def _learn(self) -> None:
        if (correction := self.chosen()) is not None:
            self.table.setFocus()  # the button is about to go
            self._learning.confirm(correction)

    def _restore(self) -> None:
        if (correction := self.chosen()) is not None:
            self.table.setFocus()  # the button is about to go
            self._learning.restore(correction.number)

    def _ask_to_forget(self) -> None:
        if (correction := self.chosen()) is not None:
            self.table.setFocus()  # there the keyboard comes back to
            self.forget_requested.emit(correction)

    def _choose_file(self) -> None:
        dialog = QFileDialog(self, self.tr("Import corrections"))
        dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        dialog.setFileMode(QFileDialog.FileMode.ExistingFile)
        dialog.setNameFilters(
            [self.tr("Pairs (*.tsv *.tmx *.xlf *.xliff *.po *.txt *.xz)"), self.tr("All files (*)")]
        )
        dialog.fileSelected.connect(lambda name: self._learning.import_corrections(Path(name)))
        dialog.open()
