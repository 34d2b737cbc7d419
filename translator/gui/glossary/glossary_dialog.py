"""The glossary, on Ctrl+G: a table to search and edit, and a line to add to it."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import QEvent, QModelIndex, QObject, QSize, Qt
from PySide6.QtGui import QKeyEvent, QKeySequence, QShortcut
from PySide6.QtWidgets import (
    QAbstractItemView,
    QDialog,
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

from translator.core.direction import Direction
from translator.core.errors.tree import TranslatorError
from translator.core.terms.glossary import ImportedTerms, NewTerm, Term
from translator.core.terms.term_change import TermChange
from translator.gui.glossary.term_entry import TermEntry
from translator.gui.glossary.terms_keeper import TermsKeeper
from translator.gui.glossary.terms_model import Column, TermsFilter, TermsModel
from translator.gui.widgets.muted_label import MutedLabel
from translator.gui.widgets.outline import Outline
from translator.gui.widgets.rows_table import show_rows
from translator.gui.widgets.theme import Theme
from translator.gui.wording.learning_words import filled
from translator.gui.wording.term_words import counted_terms, removed_sentence, replaced_sentence
from translator.gui.wording.wording import language_name, worded

_USUAL = QSize(760, 480)
_MOST_LINES_TOLD = 3


class GlossaryDialog(QDialog):
    """The terms of one direction. What is done holds at once; there is nothing to confirm.

    F2 edits, Delete removes, Ctrl+F searches, Esc closes. What was done is undone one by one.
    """

    def __init__(
        self, keeper: TermsKeeper, direction: Direction, theme: Theme, parent: QWidget
    ) -> None:
        super().__init__(parent)
        self._keeper, self._direction, self._theme = keeper, direction, theme
        self._steps: list[TermChange] = []  # what can be undone, the newest last
        self._told = False  # the note says what came of something, until there is a new search
        self._wanted: int | None = None  # the term to be chosen when the list was read
        languages = language_name(direction.source), language_name(direction.target)
        self.setWindowTitle(filled(self.tr("Glossary: %1 → %2"), *languages))
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.search = QLineEdit(self)
        self.import_button = self._button(self.tr("&Import…"))
        self.export_button = self._button(self.tr("E&xport…"))
        self.model = TermsModel(self)
        self.filtered = TermsFilter(self.model, self)
        self.table = QTableView(self)
        self.note = MutedLabel(theme, "", self)
        self.note.setWordWrap(True)
        self.undo_button = self._button(self.tr("&Undo"))
        self.edit_button = self._button(self.tr("&Edit"))
        self.remove_button = self._button(self.tr("&Remove"))
        self.close_button = self._button(self.tr("&Close"))
        self.entry = TermEntry(direction, theme, self)
        self._prepare()
        self._arrange()
        self._connect()
        self.resize(_USUAL)
        self._describe()
        self.entry.term.setFocus()
        keeper.read(direction)

    def begin(self, term: str, translation: str) -> None:
        """Offer to add this pair, of which a part may be empty."""
        self.entry.begin(term, translation)

    # ---- the parts

    def _button(self, words: str) -> QPushButton:
        button = QPushButton(words, self)
        button.setAutoDefault(False)
        return button

    def _prepare(self) -> None:
        self.search.setPlaceholderText(self.tr("Search"))
        self.search.setAccessibleName(self.tr("Search the glossary"))
        self.search.setClearButtonEnabled(True)
        self.import_button.setToolTip(
            self.tr(
                "Add the terms of a table with a tab between columns: term, translation, case (yes "
                "or no), note. The last two may be missing."
            )
        )
        self.edit_button.setToolTip(self.tr("Edit this translation (F2)"))
        self.remove_button.setToolTip(self.tr("Remove the chosen terms (Delete)"))
        self.undo_button.hide()
        table = self.table
        table.setModel(self.filtered)
        table.setAccessibleName(self.tr("Glossary"))
        table.setFrameShape(QFrame.Shape.StyledPanel)
        show_rows(table)
        table.setSelectionMode(QAbstractItemView.SelectionMode.ExtendedSelection)
        table.installEventFilter(self)
        header = table.horizontalHeader()
        for column in (Column.TERM, Column.TRANSLATION, Column.NOTE):
            header.setSectionResizeMode(column, QHeaderView.ResizeMode.Stretch)
        header.setSectionResizeMode(Column.CASE, QHeaderView.ResizeMode.ResizeToContents)
        for control in (self.search, table):
            Outline(control, self._theme)

    def _arrange(self) -> None:
        top = QHBoxLayout()
        top.setSpacing(8)
        top.addWidget(self.search, 1)
        top.addWidget(self.import_button)
        top.addWidget(self.export_button)
        under = QHBoxLayout()
        under.setSpacing(8)
        under.addWidget(self.note, 1)
        for button in (self.undo_button, self.edit_button, self.remove_button):
            under.addWidget(button)
        bottom = QHBoxLayout()
        bottom.addStretch(1)
        bottom.addWidget(self.close_button)
        column = QVBoxLayout(self)
        column.setContentsMargins(16, 14, 16, 14)
        column.setSpacing(8)
        column.addLayout(top)
        column.addWidget(self.table, 1)
        column.addLayout(under)
        column.addWidget(self.entry)
        column.addLayout(bottom)

    def _connect(self) -> None:
        keeper = self._keeper
        self.search.textChanged.connect(self._narrow)
        self.table.selectionModel().selectionChanged.connect(self._describe)
        self.model.rewritten.connect(self._rewrite)
        self.entry.entered.connect(self._add)
        self.edit_button.clicked.connect(self._edit)
        self.remove_button.clicked.connect(self._remove)
        self.undo_button.clicked.connect(self._undo)
        self.import_button.clicked.connect(self._choose_file)
        self.export_button.clicked.connect(self._choose_place)
        self.close_button.clicked.connect(self.close)
        keeper.listed.connect(self._show)
        keeper.changed.connect(self._read)
        keeper.stepped.connect(self._keep_step)
        keeper.added.connect(self._tell_added)
        keeper.rewritten.connect(self._tell_rewritten)
        keeper.unwritten.connect(self.entry.keep)
        keeper.undone.connect(self._tell_undone)
        keeper.removed.connect(self._tell_removed)
        keeper.imported.connect(self._tell_imported)
        keeper.exported.connect(self._tell_exported)
        keeper.failed.connect(self._tell_problem)
        QShortcut(QKeySequence.StandardKey.Find, self, self._go_to_search)

    # ---- what is shown

    def chosen(self) -> list[Term]:
        """The chosen terms, from the top."""
        rows = self.table.selectionModel().selectedRows(Column.TERM)
        return [index.data(Qt.ItemDataRole.UserRole) for index in sorted(rows, key=QModelIndex.row)]

    def _read(self) -> None:
        self._keeper.read(self._direction)

    def _show(self, terms: list[Term]) -> None:
        if self.table.state() is QAbstractItemView.State.EditingState:
            self.table.setCurrentIndex(QModelIndex())  # or the editor would write into a gone row
        current = self.table.currentIndex()
        term = current.data(Qt.ItemDataRole.UserRole)
        wanted = self._wanted if self._wanted is not None else getattr(term, "number", None)
        self._wanted, row = None, current.row()
        self.model.show(terms)
        found = None if wanted is None else self.model.row_of(wanted)
        if found is not None:
            row = self.filtered.mapFromSource(self.model.index(found, Column.TERM)).row()
        index = self.filtered.index(min(row, self.filtered.rowCount() - 1), Column.TRANSLATION)
        if index.isValid():
            self.table.setCurrentIndex(index)
        self._describe()

    def _narrow(self, search: str) -> None:
        self._told = False
        self.filtered.search(search)
        self._describe()

    def _describe(self) -> None:
        """Say how many terms there are, and offer what can be done with the chosen ones."""
        chosen = self.chosen()
        self.edit_button.setEnabled(len(chosen) == 1)
        self.remove_button.setEnabled(bool(chosen))
        self.export_button.setEnabled(self.model.rowCount() > 0)
        if not self._told:
            self.note.say(self._counted(), aloud=False)

    def _counted(self) -> str:
        if not self.model.rowCount():
            return self.tr(
                "Drafts keep to the terms you add here. Your corrections go before them."
            )
        if not self.filtered.rowCount():
            return self.tr("No term with these words.")
        return counted_terms(self.filtered.rowCount())

    # ---- what is done

    def _add(self, new: NewTerm) -> None:
        self._keeper.add([new])

    def _rewrite(self, term: Term, new: NewTerm) -> None:
        self._wanted = term.number
        self._keeper.change(term.number, new)

    def _edit(self) -> None:
        current = self.table.currentIndex()
        column = current.column() if current.column() != Column.CASE else Column.TRANSLATION
        self.table.setFocus()
        self.table.edit(current.siblingAtColumn(column))

    def _remove(self) -> None:
        if chosen := self.chosen():
            self._keeper.remove(chosen)

    def _undo(self) -> None:
        self._keeper.undo(self._steps.pop())
        if not self._steps:
            self.table.setFocus()
        self.undo_button.setVisible(bool(self._steps))

    def _choose_file(self) -> None:
        dialog = self._file_dialog(self.tr("Import terms"))
        dialog.setFileMode(QFileDialog.FileMode.ExistingFile)
        dialog.fileSelected.connect(self.import_file)
        dialog.open()

    def import_file(self, name: str) -> None:
        """Add the terms of a table."""
        self._keeper.import_file(Path(name), self._direction)

    def _choose_place(self) -> None:
        dialog = self._file_dialog(self.tr("Export terms"))
        dialog.setAcceptMode(QFileDialog.AcceptMode.AcceptSave)
        dialog.setDefaultSuffix("tsv")
        dialog.selectFile(f"{self.tr('glossary')}-{self._direction.slug}.tsv")
        dialog.fileSelected.connect(self.export_file)
        dialog.open()

    def export_file(self, name: str) -> None:
        """Write all terms of the direction as a table."""
        self._keeper.export_file(Path(name), self._direction)

    def _file_dialog(self, title: str) -> QFileDialog:
        dialog = QFileDialog(self, title)
        dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        dialog.setNameFilters([self.tr("Tables (*.tsv *.txt)"), self.tr("All files (*)")])
        return dialog

    def _go_to_search(self) -> None:
        self.search.setFocus()
        self.search.selectAll()

    # ---- what is told

    def _keep_step(self, change: TermChange) -> None:
        if change.old or change.fresh:
            self._steps.append(change)
            self.undo_button.show()

    def _tell_added(self, terms: list[Term], replaced: list[Term]) -> None:
        self._wanted = terms[-1].number if terms else None
        if terms and terms[-1].term == self.entry.term.text().strip():
            self.entry.clear()
        self._tell_saved(replaced)

    def _tell_rewritten(self, _: Term, replaced: list[Term]) -> None:
        self._tell_saved(replaced)

    def _tell_undone(self, terms: list[Term]) -> None:
        self._wanted = terms[-1].number if terms else None
        self._tell_saved([])

    def _tell_saved(self, replaced: list[Term]) -> None:
        self._say(replaced_sentence(replaced) if replaced else self.tr("Saved."))

    def _tell_removed(self, terms: list[Term]) -> None:
        self._say(removed_sentence(terms))

    def _tell_imported(self, imported: ImportedTerms, replaced: list[Term]) -> None:
        told = filled(self.tr("Imported: %1."), counted_terms(len(imported.terms)))
        if replaced:
            told += " " + replaced_sentence(replaced)
        left_out = imported.left_out
        for line in left_out[:_MOST_LINES_TOLD]:
            sentence = self.tr("Line %1 was left out: %2.")
            told += " " + filled(sentence, str(line.number), worded(line.problem))
        if more := [str(line.number) for line in left_out[_MOST_LINES_TOLD:]]:
            told += " " + filled(self.tr("So were: %1."), ", ".join(more))
        self._say(told)

    def _tell_exported(self, path: Path) -> None:
        self._say(filled(self.tr("Saved %1"), path.name))

    def _tell_problem(self, error: TranslatorError) -> None:
        self._say(worded(error.message))

    def _say(self, sentence: str) -> None:
        self._told = True
        self.note.say(sentence)

    # ---- keys

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Delete removes, in the table only."""
        if (
            isinstance(event, QKeyEvent)
            and event.type() == QEvent.Type.KeyPress
            and watched is self.table
            and event.matches(QKeySequence.StandardKey.Delete)
        ):
            self._remove()
            return True
        return super().eventFilter(watched, event)
