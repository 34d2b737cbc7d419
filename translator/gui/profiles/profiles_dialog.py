"""The profiles: how much is in each, using another, making, renaming and removing them."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from functools import partial

from PySide6.QtCore import QLocale, QSize, Qt
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import (
    QAbstractItemView,
    QDialog,
    QHeaderView,
    QTreeWidget,
    QTreeWidgetItem,
    QVBoxLayout,
    QWidget,
)

from translator.core.errors.profiles import ProfileNameTaken
from translator.core.errors.tree import CallerFault, TranslatorError
from translator.core.keeping import ProfileInfo
from translator.core.paths import DEFAULT_PROFILE
from translator.gui.door import Door
from translator.gui.profiles.profile_steps import Choosing, Naming
from translator.gui.reopening import Reopening
from translator.gui.threads.bridge import Background, Errands
from translator.gui.widgets.asking import Asking
from translator.gui.widgets.close_box import close_box
from translator.gui.widgets.muted_label import MutedLabel
from translator.gui.widgets.outline import Outline
from translator.gui.widgets.theme import Theme
from translator.gui.wording.keeping_words import removal_question, size_words
from translator.gui.wording.wording import worded

_WIDTH, _HEIGHT = 520, 360
_NARROWEST = 84  # pixels, of a column


class ProfilesDialog(QDialog):
    """A table, and below it what can be done with the chosen profile, one step at a time.

    Delete asks whether to remove it; Esc goes a step back, then closes the dialog. What concerns
    the profile in use is done between two windows: this one closes, and the next opens when it is
    done.
    """

    def __init__(
        self,
        door: Door,
        background: Background,
        reopening: Reopening,
        theme: Theme,
        parent: QWidget,
    ) -> None:
        super().__init__(parent)
        self._door, self._reopening = door, reopening
        self._errands = Errands(background, self)
        self._profiles: list[ProfileInfo] = []
        self._confirmed: Callable[[], None] | None = None
        self._named: Callable[[str], None] | None = None
        self.setWindowTitle(self.tr("Profiles"))
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.table = QTreeWidget(self)
        self.choosing, self.naming = Choosing(self), Naming(theme, self)
        self.asking = Asking(self)
        self._steps: tuple[QWidget, ...] = (self.choosing, self.naming, self.asking)
        self._step: QWidget = self.choosing
        self.outcome = MutedLabel(theme, "", self)
        self.outcome.setWordWrap(True)
        self.close_box = close_box(self)
        Outline(self.table, theme)
        self._prepare_table()
        self._arrange(theme)
        self._connect()
        self.resize(_WIDTH, _HEIGHT)
        self._offer()
        self._read(door.profile)

    # ---- the parts

    def _prepare_table(self) -> None:
        table = self.table
        table.setAccessibleName(self.tr("Profiles"))
        table.setHeaderLabels(
            [self.tr("Profile"), self.tr("Corrections"), self.tr("Revisions"), self.tr("On disk")]
        )
        table.setRootIsDecorated(False)
        table.setUniformRowHeights(True)
        table.setAllColumnsShowFocus(True)
        table.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        header = table.header()
        header.setStretchLastSection(False)
        header.setSectionsMovable(False)
        header.setSectionResizeMode(QHeaderView.ResizeMode.ResizeToContents)
        header.setMinimumSectionSize(_NARROWEST)
        header.setSectionResizeMode(0, QHeaderView.ResizeMode.Stretch)

    def _arrange(self, theme: Theme) -> None:
        about = MutedLabel(
            theme,
            self.tr(
                "Each profile has corrections of its own and learns from them alone: one for a "
                "client, a field or a style."
            ),
            self,
        )
        about.setWordWrap(True)
        column = QVBoxLayout(self)
        column.setContentsMargins(20, 16, 20, 14)
        column.setSpacing(8)
        column.addWidget(about)
        column.addWidget(self.table, 1)
        for step in self._steps:
            column.addWidget(step)
        column.addWidget(self.outcome)
        column.addWidget(self.close_box)
        self.outcome.hide()

    def _connect(self) -> None:
        self.table.currentItemChanged.connect(lambda *_: self._describe())
        self.table.itemActivated.connect(lambda *_: self._use())
        self.choosing.use_button.clicked.connect(self._use)
        self.choosing.new_button.clicked.connect(self._name_new)
        self.choosing.rename_button.clicked.connect(self._rename)
        self.choosing.remove_button.clicked.connect(self._ask_to_remove)
        delete = QShortcut(QKeySequence.StandardKey.Delete, self.table)
        delete.setContext(Qt.ShortcutContext.WidgetShortcut)
        delete.activated.connect(self.choosing.remove_button.click)
        self.naming.given.connect(lambda name: self._named and self._named(name))
        self.naming.cancelled.connect(self._step_back)
        self.asking.confirmed.connect(lambda: self._confirmed and self._confirmed())
        self.asking.cancelled.connect(self._step_back)
        self.close_box.rejected.connect(self.close)

    # ---- the table

    def _read(self, chosen: str) -> None:
        self._errands.run(
            self._door.profiles, done=partial(self._show, chosen), failed=self._tell_problem
        )

    def _show(self, chosen: str, profiles: Sequence[ProfileInfo]) -> None:
        self._profiles = list(profiles)
        self.table.clear()
        right = Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter
        for profile in self._profiles:
            item = QTreeWidgetItem(self.table, self._cells(profile))
            item.setSizeHint(0, QSize(0, self.table.fontMetrics().height() + 10))
            for column in (1, 2, 3):
                item.setTextAlignment(column, right)
                self.table.headerItem().setTextAlignment(column, right)
            if profile.name == self._door.profile:
                font = item.font(0)
                font.setBold(True)
                item.setFont(0, font)
            if profile.name == chosen:
                self.table.setCurrentItem(item)
        self._offer()
        self.table.setFocus()

    def _cells(self, profile: ProfileInfo) -> list[str]:
        name = profile.name
        if name == self._door.profile:
            name = self.tr("%1 (in use)").replace("%1", name)
        corrections = self.tr("damaged")
        if profile.corrections is not None:
            corrections = QLocale().toString(profile.corrections)
        revisions = QLocale().toString(profile.revisions)
        return [name, corrections, revisions, size_words(profile.size)]

    @property
    def chosen(self) -> ProfileInfo | None:
        """The profile in the row that is chosen."""
        item = self.table.currentItem()
        return None if item is None else self._profiles[self.table.indexOfTopLevelItem(item)]

    def _in_use(self, name: str) -> bool:
        return name == self._door.profile

    # ---- what can be done

    def _offer(self) -> None:
        """Back to the first step."""
        self._named = self._confirmed = None
        self._go_to(self.choosing)
        self._describe()

    def _describe(self) -> None:
        chosen = self.chosen
        is_default = chosen is not None and chosen.name == DEFAULT_PROFILE
        self.choosing.show_for(
            usable=chosen is not None and not self._in_use(chosen.name),
            renamable=chosen is not None,
            removable=chosen is not None and not (is_default and chosen.empty),
            stays=is_default,
        )

    def _go_to(self, wanted: QWidget) -> None:
        """Go to a step; the row that it is about stays the chosen one meanwhile."""
        self._step = wanted
        self.table.setEnabled(wanted is self.choosing)
        for step in self._steps:
            step.setVisible(step is wanted)

    def _use(self) -> None:
        chosen = self.chosen
        if chosen is not None and not self._in_use(chosen.name):
            self.close()
            self._reopening.open(chosen.name)

    def _name_new(self) -> None:
        def named(name: str) -> None:
            self._do(partial(self._door.add_profile, name), then=self._read)

        self._named = named
        self._go_to(self.naming)
        self.naming.begin(self.tr("Name of the new profile:"), "", self.tr("C&reate"))

    def _rename(self) -> None:
        chosen = self.chosen
        if chosen is None:
            return
        old = chosen.name

        def named(new: str) -> None:
            rename = partial(self._door.rename_profile, old, new)
            if not self._in_use(old):
                self._do(rename, then=self._read)
            elif self._may_be_called(new, before=old):
                self.accept()
                self._reopening.open(new, before=rename, otherwise=old)

        self._named = named
        self._go_to(self.naming)
        self.naming.begin(self.tr("New name:"), old, self.tr("&Rename"))

    def _may_be_called(self, new: str, *, before: str) -> bool:
        """Whether the one in use can have this name: told while another one can be written."""
        others = {one.name.casefold() for one in self._profiles if one.name != before}
        try:
            self._door.home.profile(new)
            if new.casefold() in others:
                raise ProfileNameTaken(new)
        except CallerFault as error:
            self._tell_problem(error)
            return False
        return True

    def _ask_to_remove(self) -> None:
        chosen = self.chosen
        if chosen is None:
            return
        name, stays = chosen.name, chosen.name == DEFAULT_PROFILE

        def confirmed() -> None:
            remove = partial(self._door.remove_profile, name)
            if self._in_use(name):
                self.accept()
                self._reopening.open_instead(DEFAULT_PROFILE, before=remove)
            else:
                self._do(remove, then=lambda _: self._read(self._door.profile))

        self._confirmed = confirmed
        question = removal_question(chosen, stays=stays)
        if self._in_use(name) and not stays:
            question += " " + self.tr("Then “%1” is used.").replace("%1", DEFAULT_PROFILE)
        self._go_to(self.asking)
        self.asking.ask(
            question,
            yes=self.tr("&Empty it") if stays else self.tr("&Delete it"),
            no=self.tr("&Keep it"),
        )

    # ---- doing it

    def _do(self, work: Callable[[], object], *, then: Callable[[str], None]) -> None:
        step = self._step  # the user may go to another one before it is done
        step.setEnabled(False)

        def done(result: object) -> None:
            step.setEnabled(True)
            self._say("")
            then(str(result))

        def failed(error: TranslatorError) -> None:
            step.setEnabled(True)
            self._tell_problem(error)

        self._errands.run(work, done=done, failed=failed)

    def reject(self) -> None:
        """Esc: a step back, or close."""
        if self._step is self.choosing:
            super().reject()
        else:
            self._step_back()

    def _step_back(self) -> None:
        self._say("")
        self._offer()
        self.table.setFocus()

    # ---- what is told

    def _tell_problem(self, error: TranslatorError) -> None:
        self._say(worded(error.message))
        if self._step is self.naming:
            self.naming.edit.setFocus()
        else:
            self._offer()

    def _say(self, sentence: str) -> None:
        self.outcome.setVisible(bool(sentence))
        self.outcome.say(sentence, aloud=bool(sentence))
