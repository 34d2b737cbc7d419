"""The history, on Ctrl+H: searched, starred, taken back into the window, erased."""

from __future__ import annotations

from functools import partial

from PySide6.QtCore import QEvent, QObject, QSize, Qt, QTimer, Signal
from PySide6.QtGui import QGuiApplication, QKeyEvent, QKeySequence, QShortcut
from PySide6.QtWidgets import (
    QAbstractItemView,
    QCheckBox,
    QDialog,
    QFrame,
    QHBoxLayout,
    QLineEdit,
    QListView,
    QPushButton,
    QVBoxLayout,
    QWidget,
)

from translator.core.errors.tree import TranslatorError
from translator.core.history import HistoryCount, HistoryEntry, HistoryPage
from translator.gui.history.history_list import HistoryList
from translator.gui.history.history_row import HistoryRow
from translator.gui.history.past_texts import PastTextsReader
from translator.gui.widgets.asking import Asking
from translator.gui.widgets.muted_label import MutedLabel
from translator.gui.widgets.outline import Outline
from translator.gui.widgets.theme import Theme
from translator.gui.wording.history_words import counted_texts, erase_question, policy
from translator.gui.wording.wording import worded

_USUAL = QSize(680, 520)
_SETTLED_MS = 120
_PAGE = 100  # entries read at a time


class HistoryDialog(QDialog):
    """A list of entries, and below it what can be done with the chosen one.

    Enter takes an entry back, Ctrl+C copies its translation, Delete removes it, Ctrl+D stars it,
    Ctrl+F searches; Esc goes a step back, then closes.

    Signals:
        chosen: the HistoryEntry whose text is to be put into the window.
    """

    chosen = Signal(object)

    def __init__(self, past: PastTextsReader, theme: Theme, *, on: bool, parent: QWidget) -> None:
        super().__init__(parent)
        self._past, self._theme = past, theme
        self._reading = 0
        self._awaited = self._use_when_read = False
        self._told = False  # the note says what came of something, until there is something new
        self._wanted: int | None = None  # the entry to be chosen when the list was read
        self._removed: list[HistoryEntry] = []  # that can be put back, the last one first
        self.setWindowTitle(self.tr("History"))
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.search = QLineEdit(self)
        self.favourites = QCheckBox(self.tr("&Favourites only"), self)
        self.model = HistoryList(self)
        self.list = QListView(self)
        self.row = HistoryRow(theme, self.list)
        self.note = MutedLabel(theme, "", self)
        self.note.setWordWrap(True)
        self.undo_button = self._button(self.tr("&Undo"))
        self.use_button = self._button(self.tr("&Translate again"))
        self.copy_button = self._button(self.tr("&Copy translation"))
        self.star_button = self._button("")
        self.remove_button = self._button(self.tr("&Delete"))
        self.erase_button = self._button(self.tr("&Erase all…"))
        self.asking = Asking(self)
        self.policy = MutedLabel(theme, self._policy(on), self)
        self.policy.setWordWrap(True)
        self._prepare()
        self._arrange()
        self._connect()
        self.resize(_USUAL)
        self._describe()
        self._read()

    # ---- the parts

    def _button(self, words: str) -> QPushButton:
        button = QPushButton(words, self)
        button.setAutoDefault(False)
        return button

    def _policy(self, on: bool) -> str:
        if on:
            return policy()
        return self.tr("The history is switched off in the settings. Nothing is added to it.")

    def _prepare(self) -> None:
        self.search.setPlaceholderText(self.tr("Search in sources and translations"))
        self.search.setAccessibleName(self.tr("Search the history"))
        self.search.setClearButtonEnabled(True)
        self.search.installEventFilter(self)
        self.list.setModel(self.model)
        self.list.setItemDelegate(self.row)
        self.list.setAccessibleName(self.tr("History"))
        self.list.setFrameShape(QFrame.Shape.StyledPanel)
        self.list.setUniformItemSizes(True)
        self.list.setMouseTracking(True)
        self.list.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.list.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.list.installEventFilter(self)
        for control in (self.search, self.favourites, self.list):
            Outline(control, self._theme)
        self.use_button.setToolTip(self.tr("Put the text into the window (Enter)"))
        self.copy_button.setToolTip(self.tr("Copy the translation as you left it (Ctrl+C)"))
        self.star_button.setToolTip(self.tr("Favourites stay when older texts go (Ctrl+D)"))
        self.remove_button.setToolTip(self.tr("Erase this text (Delete)"))
        self.asking.hide()
        self.undo_button.hide()

    def _arrange(self) -> None:
        top = QHBoxLayout()
        top.setSpacing(12)
        top.addWidget(self.search, 1)
        top.addWidget(self.favourites)
        told = QHBoxLayout()
        told.setSpacing(8)
        told.addWidget(self.note, 1)
        told.addWidget(self.undo_button)
        self._actions = QWidget(self)
        actions = QHBoxLayout(self._actions)
        actions.setContentsMargins(0, 0, 0, 0)
        actions.setSpacing(8)
        self._about_one = (self.use_button, self.copy_button, self.star_button, self.remove_button)
        for button in self._about_one:
            actions.addWidget(button)
        actions.addStretch(1)
        actions.addWidget(self.erase_button)
        column = QVBoxLayout(self)
        column.setContentsMargins(16, 14, 16, 14)
        column.setSpacing(8)
        column.addLayout(top)
        column.addWidget(self.list, 1)
        column.addLayout(told)
        column.addWidget(self._actions)
        column.addWidget(self.asking)
        column.addWidget(self.policy)

    def _connect(self) -> None:
        past, self._settled = self._past, QTimer(self, singleShot=True, interval=_SETTLED_MS)
        self._settled.timeout.connect(self._read)
        self.search.textChanged.connect(self._narrow)
        self.favourites.toggled.connect(self._narrow_to_favourites)
        self.model.more_wanted.connect(self._read_on)
        self.list.selectionModel().currentChanged.connect(self._describe)
        self.list.activated.connect(self._use)
        self.row.star_clicked.connect(self._star)
        self.use_button.clicked.connect(self._use)
        self.copy_button.clicked.connect(self._copy)
        self.star_button.clicked.connect(self._star_current)
        self.remove_button.clicked.connect(self._remove)
        self.undo_button.clicked.connect(self._undo)
        self.erase_button.clicked.connect(past.count)
        self.asking.confirmed.connect(self._erase)
        self.asking.cancelled.connect(self._step_back)
        past.read.connect(self._show)
        past.counted.connect(self._ask_to_erase)
        past.changed.connect(self._read)
        past.removed.connect(self._tell_removed)
        past.erased.connect(self._tell_erased)
        past.failed.connect(self._tell_problem)
        QShortcut(QKeySequence("Ctrl+D"), self, self._star_current)
        QShortcut(QKeySequence.StandardKey.Find, self, self._go_to_search)

    # ---- what is shown

    def current(self) -> HistoryEntry | None:
        """The chosen entry."""
        entry = self.list.currentIndex().data(Qt.ItemDataRole.UserRole)
        return entry if isinstance(entry, HistoryEntry) else None

    def _narrow(self) -> None:
        self._told = False
        self._settled.start()

    def _narrow_to_favourites(self) -> None:
        self._told = False
        self._read()

    def _read(self) -> None:
        """Read from the beginning what is asked for; as much as was shown, at least a page."""
        current = self.current()
        self._wanted = None if current is None else current.number
        self._ask(0, max(self.model.rowCount(), _PAGE))

    def _read_on(self) -> None:
        self._ask(self.model.rowCount(), _PAGE)

    def _ask(self, offset: int, limit: int) -> None:
        self._settled.stop()
        self._offset, self._awaited = offset, True
        self._reading = self._past.read_page(
            self.search.text(), favourites=self.favourites.isChecked(), offset=offset, limit=limit
        )

    def _show(self, reading: int, page: HistoryPage) -> None:
        if reading != self._reading:
            return
        self._awaited = False
        if self._offset:
            self.model.add(page)
            return
        row = max(self.list.currentIndex().row(), 0)
        self.model.show(page)
        found = None if self._wanted is None else self.model.row_of(self._wanted)
        row = min(row, page.total - 1) if found is None else found
        self.list.setCurrentIndex(self.model.index(row))
        self._describe()
        if self._use_when_read:
            self._use_when_read = False
            self._use()

    def _describe(self) -> None:
        """Say how much is there, and offer what can be done with the chosen one."""
        entry = self.current()
        for button in self._about_one:
            button.setEnabled(entry is not None)
        starred = entry is not None and entry.favourite
        self.star_button.setText(
            self.tr("&Remove from favourites") if starred else self.tr("&Add to favourites")
        )
        self.erase_button.setEnabled(bool(self.model.total) or self._is_narrowed())
        if not self._told:
            self.note.say(self._counted(), aloud=False)

    def _is_narrowed(self) -> bool:
        return bool(self.search.text().strip()) or self.favourites.isChecked()

    def _counted(self) -> str:
        if self.model.total:
            return counted_texts(self.model.total)
        if self.search.text().strip():
            return self.tr("No text with these words.")
        if self.favourites.isChecked():
            return self.tr("No favourites. Ctrl+D makes the text in the window one.")
        return self.tr("What you translate is kept here once you pause or go on to another text.")

    # ---- what is done

    def _use(self) -> None:
        if (entry := self.current()) is not None:
            self.chosen.emit(entry)
            self.close()

    def _use_found(self) -> None:
        """Take back what the search finds, also where it has not been found yet."""
        if self._settled.isActive():
            self._read()
        self._use_when_read = self._awaited
        if not self._awaited:
            self._use()

    def _copy(self) -> None:
        if (entry := self.current()) is not None:
            QGuiApplication.clipboard().setText(entry.text.translation)
            self._say(self.tr("Translation copied."))

    def _star(self, entry: HistoryEntry) -> None:
        self._told = False
        self._past.star(entry, not entry.favourite)

    def _star_current(self) -> None:
        if (entry := self.current()) is not None:
            self._star(entry)

    def _remove(self) -> None:
        if (entry := self.current()) is not None:
            self._past.remove(entry)

    def _undo(self) -> None:
        if self._removed:
            self._told = False
            entry = self._removed.pop()
            self._past.put_back(entry, failed=partial(self._offer_undo, entry))
            self.undo_button.setVisible(bool(self._removed))
            self.list.setFocus()

    def _offer_undo(self, removed: HistoryEntry) -> None:
        self._removed.append(removed)
        self.undo_button.setVisible(True)

    def _ask_to_erase(self, count: HistoryCount) -> None:
        if not count.texts or not self.erase_button.isEnabled():
            return
        self._actions.hide()
        self.asking.show()
        self.asking.ask(
            erase_question(count), yes=self.tr("&Erase everything"), no=self.tr("&Keep it")
        )

    def _erase(self) -> None:
        self._step_back()
        self._forget_removed()
        self._past.erase()

    def _step_back(self) -> None:
        self.asking.hide()
        self._actions.show()
        self.list.setFocus()

    def _forget_removed(self) -> None:
        self._removed.clear()
        self.undo_button.hide()

    def _go_to_search(self) -> None:
        self.search.setFocus()
        self.search.selectAll()

    # ---- what is told

    def _tell_removed(self, entry: HistoryEntry) -> None:
        if entry not in self._removed:  # the key may come twice before the list is read again
            self._removed.append(entry)
        self.undo_button.show()
        self._say(self.tr("Deleted."))

    def _tell_erased(self) -> None:
        self.model.show(HistoryPage((), 0))
        self._say(self.tr("Everything is erased."))

    def _tell_problem(self, error: TranslatorError) -> None:
        self._awaited = self._use_when_read = False
        self._say(worded(error.message))

    def _say(self, sentence: str) -> None:
        self._told = True
        self.note.say(sentence)

    # ---- keys

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Enter and the arrows work from the search too; Delete and copying in the list only."""
        if isinstance(event, QKeyEvent) and event.type() == QEvent.Type.KeyPress:
            if watched is self.search and event.key() in (Qt.Key.Key_Down, Qt.Key.Key_Up):
                self.list.setFocus()
                return True
            if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
                self._use_found()
                return True
            if watched is self.list and event.matches(QKeySequence.StandardKey.Delete):
                self._remove()
                return True
            if watched is self.list and event.matches(QKeySequence.StandardKey.Copy):
                self._copy()
                return True
        return super().eventFilter(watched, event)

    def reject(self) -> None:
        """Esc takes a question back before it closes the dialog."""
        if self.asking.isHidden():
            super().reject()
        else:
            self._step_back()
