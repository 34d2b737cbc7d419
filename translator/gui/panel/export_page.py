"""The panel's fourth page: taking the adapted model or the corrections elsewhere."""

from __future__ import annotations

from contextlib import suppress
from functools import partial
from pathlib import Path
from threading import Event

from PySide6.QtCore import QStandardPaths, Qt, QTimer, QUrl
from PySide6.QtGui import QColor, QDesktopServices
from PySide6.QtWidgets import (
    QButtonGroup,
    QFileDialog,
    QGridLayout,
    QHBoxLayout,
    QLabel,
    QLineEdit,
    QProgressBar,
    QPushButton,
    QRadioButton,
    QVBoxLayout,
    QWidget,
)

from translator.core.direction import Direction
from translator.core.errors.learning import ExportStopped
from translator.core.errors.tree import TranslatorError
from translator.core.export_form import ExportForm
from translator.core.time_left import ExpectedEnd
from translator.gui.learning.learning import Learning
from translator.gui.learning_snapshot import Snapshot
from translator.gui.panel.page import Page
from translator.gui.widgets.muted_label import MutedLabel
from translator.gui.widgets.outline import Outline
from translator.gui.widgets.theme import Theme
from translator.gui.wording.time_words import time_left
from translator.gui.wording.wording import worded

_MODELS = (ExportForm.HF, ExportForm.CTRANSLATE2)


class ExportPage(Page):
    """Form, place, progress, and what came of it."""

    def __init__(self, learning: Learning, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._learning, self._theme = learning, theme
        self._direction: Direction | None = None  # of what is named
        self._revision = 0
        self._failed = False
        self._is_used = False  # the name is that of a finished export
        self._written: Path | None = None
        self._told: ExportForm | None = None  # of what is said about an export that has ended
        self.forms = QButtonGroup(self)
        self._forms: dict[ExportForm, QRadioButton] = {}
        choice = self._form_choice(theme)  # first, because Tab follows the order of making
        self.folder = QLineEdit(_usual_folder(), self)
        self.choose_button = QPushButton(self.tr("Choose…"), self)
        self.name = QLineEdit(self)
        self.bar = QProgressBar(self)
        self.bar.setTextVisible(False)
        self.bar.setFixedSize(140, 8)
        self.bar.setAccessibleName(self.tr("The export is under way"))
        self.bar.hide()
        self.result = QLabel(self)
        self.result.setWordWrap(True)
        self.result.setTextFormat(Qt.TextFormat.PlainText)
        self.open_button = QPushButton(self.tr("Open the folder"), self)
        self.open_button.hide()
        self.export_button = QPushButton(self.tr("Export"), self)
        self.cancel_button = QPushButton(self.tr("Cancel"), self)
        self.cancel_button.setAccessibleDescription(self.tr("Stops the export and removes it"))
        self.cancel_button.hide()
        self._stop = Event()
        self._stage = ""
        self._expected = ExpectedEnd()
        self._second = QTimer(self, interval=1000)
        self._second.timeout.connect(self._tell_time)
        self._arrange(theme, choice)
        self._connect(theme)
        self.choose_form(ExportForm.HF)

    # ---- the parts

    def _arrange(self, theme: Theme, choice: QGridLayout) -> None:
        place = QGridLayout()
        place.setHorizontalSpacing(8)
        place.setVerticalSpacing(6)
        for row, (words, field) in enumerate(
            ((self.tr("Folder"), self.folder), (self.tr("Name"), self.name))
        ):
            label = MutedLabel(theme, words, self)
            label.setBuddy(field)
            field.setAccessibleName(words)
            Outline(field, theme)
            place.addWidget(label, row, 0)
            place.addWidget(field, row, 1)
        place.addWidget(self.choose_button, 0, 2)
        end = QHBoxLayout()
        end.setSpacing(8)
        end.addWidget(self.bar)
        end.addWidget(self.result, 1)
        end.addWidget(self.open_button)
        end.addWidget(self.export_button)
        end.addWidget(self.cancel_button)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(8)
        column.addLayout(choice)
        column.addLayout(place)
        column.addStretch(1)
        column.addLayout(end)

    def _form_choice(self, theme: Theme) -> QGridLayout:
        grid = QGridLayout()
        grid.setHorizontalSpacing(24)
        grid.setVerticalSpacing(4)
        for column, (heading, forms) in enumerate(
            (
                (
                    self.tr("The model as it is now"),
                    (
                        (ExportForm.HF, self.tr("For transformers (Hugging Face)")),
                        (ExportForm.CTRANSLATE2, self.tr("For CTranslate2, small and fast")),
                    ),
                ),
                (
                    self.tr("All your corrections in force"),
                    (
                        (ExportForm.TSV, self.tr("As a table (TSV)")),
                        (ExportForm.TMX, self.tr("For other translation programs (TMX)")),
                    ),
                ),
            )
        ):
            grid.addWidget(MutedLabel(theme, heading, self), 0, column)
            grid.setColumnStretch(column, 1)
            for row, (form, words) in enumerate(forms, start=1):
                button = QRadioButton(words, self)
                button.setAccessibleDescription(heading)
                Outline(button, theme)
                self.forms.addButton(button)
                self._forms[form] = button
                grid.addWidget(button, row, column)
        return grid

    def _connect(self, theme: Theme) -> None:
        self.forms.buttonClicked.connect(self._turn_to_form)
        self.choose_button.clicked.connect(self._choose_folder)
        self.export_button.clicked.connect(self.export)
        self.cancel_button.clicked.connect(self._cancel)
        self.open_button.clicked.connect(self._open)
        self.folder.editingFinished.connect(self._show_whole_folder)
        for field in (self.folder, self.name):
            field.textChanged.connect(self._allow)
            field.returnPressed.connect(self.export_button.click)
        theme.changed.connect(self._restyle)
        self.first = self._forms[ExportForm.HF]
        self._restyle()

    # ---- what is asked for

    def form(self) -> ExportForm:
        """The chosen form."""
        return next(form for form, button in self._forms.items() if button.isChecked())

    def choose_form(self, form: ExportForm) -> None:
        """Choose a form on the user's behalf."""
        self._forms[form].setChecked(True)
        self._turn_to_form()

    def _turn_to_form(self) -> None:
        """Begin anew: what was said of another form is over, and so is a name that was used."""
        if self._told is not None and self._told is not self.form():
            self._told = None
            self.open_button.hide()
            self._say("")
            if self._is_used:
                self.name.setModified(False)
        self._propose_name()

    def show_snapshot(self, snapshot: Snapshot) -> None:
        """Propose names for what there is now."""
        current = snapshot.current
        self._direction = snapshot.direction
        self._revision = current.number if current else 0
        self._propose_name()
        self._allow()

    def _propose_name(self) -> None:
        """A name that says what is in it, until the user writes one.

        While an export is under way, the name is the one that it was given.
        """
        if self._direction is None or self.name.isModified() or not self.bar.isHidden():
            return
        form, slug = self.form(), self._direction.slug
        if form in _MODELS:
            name = f"translator-{slug}-revision-{self._revision}-{form}"
        else:
            name = f"corrections-{slug}.{form}"
        self.name.setText(name)

    def _allow(self) -> None:
        """Offer to export where it is known what and where to, and none is under way."""
        named = bool(self.folder.text().strip() and self.name.text().strip())
        known = named and self._direction is not None
        self.export_button.setEnabled(known and self.bar.isHidden())

    def _show_whole_folder(self) -> None:
        """A folder that is written in short is shown as what it stands for."""
        if written := self.folder.text().strip():
            folder = Path(written)
            with suppress(RuntimeError):  # "~somebody" whom the system does not know
                folder = folder.expanduser()
            self.folder.setText(str(folder.absolute()))

    def _choose_folder(self) -> None:
        dialog = QFileDialog(self, self.tr("Where to"), self.folder.text())
        dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        dialog.setFileMode(QFileDialog.FileMode.Directory)
        dialog.setOption(QFileDialog.Option.ShowDirsOnly)
        dialog.fileSelected.connect(self.folder.setText)
        dialog.open()

    # ---- what is done

    def export(self) -> None:
        """Write what was chosen, where it was chosen."""
        if self._direction is None:
            return
        form = self.form()
        self._show_whole_folder()
        place = Path(self.folder.text(), self.name.text().strip())
        self._stop = Event()
        self._told, self._is_used = None, False
        self.bar.setRange(0, 0)
        self._stage = ""
        self._expected = ExpectedEnd()
        self._second.start()
        self.bar.show()
        self.open_button.hide()
        self._offer_cancel(True)
        self._allow()
        self._say(self.tr("Preparing…"))
        self._learning.export(
            form,
            place,
            direction=self._direction,
            revision=self._revision,
            on_stage=self._tell_stage,
            on_progress=self._tell_progress,
            stop=self._stop,
            done=partial(self._finish, form),
            failed=partial(self._fail, form),
        )

    def _tell_stage(self, stage: str) -> None:
        self._stage = worded(stage)
        self._tell_time()

    def _tell_progress(self, done: int, of: int) -> None:
        self._expected.reach(done, of)
        if not self._stop.is_set():
            self.bar.setRange(0, of)
            self.bar.setValue(done)
            self._tell_time()

    def _tell_time(self) -> None:
        if self._stage and not self._stop.is_set():
            self._say(f"{self._stage}… {time_left(self._expected.left())}".rstrip())

    def _finish(self, form: ExportForm, place: Path) -> None:
        self._written = place if form in _MODELS else place.parent
        self._is_used = True
        if form is not self.form():
            self.name.setModified(False)  # what is chosen by now comes next
        self._end(form)
        self.open_button.show()
        if form in _MODELS:
            words = self.tr("Done: %1 was read again, and translates as this program does.")
            self._say(words.replace("%1", place.name))
        else:
            self._say(self.tr("Done. Your corrections are in %1").replace("%1", place.name))

    def _fail(self, form: ExportForm, error: TranslatorError) -> None:
        self._end(form)
        self._say(worded(error.message), failed=not isinstance(error, ExportStopped))

    def _end(self, form: ExportForm) -> None:
        self._told = form
        self._second.stop()
        self.bar.hide()
        self._propose_name()
        self._allow()
        self._offer_cancel(False)

    def _cancel(self) -> None:
        self._stop.set()
        self._say(self.tr("Stopping…"))

    def _offer_cancel(self, offered: bool) -> None:
        """Cancel in the place of Export or the other way round; the keyboard goes with them."""
        button = self.cancel_button if offered else self.export_button
        had_keyboard = self.cancel_button.hasFocus() or self.export_button.hasFocus()
        self.cancel_button.setVisible(offered)
        self.export_button.setVisible(not offered)
        if had_keyboard:
            button.setFocus()

    def _open(self) -> None:
        folder = self._written
        if folder is not None and not QDesktopServices.openUrl(QUrl.fromLocalFile(str(folder))):
            words = self.tr("No file manager answered. The folder is %1.")
            self._say(words.replace("%1", str(folder)), failed=True)

    def _say(self, sentence: str, *, failed: bool = False) -> None:
        self._failed = failed
        self.result.setText(sentence)
        self.result.setAccessibleName(sentence)
        self._restyle()

    def _restyle(self) -> None:
        colours = self._theme.colours
        palette = self.result.palette()
        colour = colours.fault if self._failed else colours.text
        palette.setColor(self.result.foregroundRole(), QColor(colour))
        self.result.setPalette(palette)


def _usual_folder() -> str:
    location = QStandardPaths.StandardLocation.DocumentsLocation
    return QStandardPaths.writableLocation(location) or str(Path.home())
