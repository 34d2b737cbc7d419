"""About the program: version, licences, where what it keeps lies, and the libraries it needs."""

from __future__ import annotations

import platform
from importlib import metadata
from pathlib import Path

from PySide6.QtCore import Qt, QUrl
from PySide6.QtGui import QDesktopServices, QFont
from PySide6.QtWidgets import (
    QDialog,
    QGridLayout,
    QLabel,
    QLayout,
    QLineEdit,
    QPlainTextEdit,
    QPushButton,
    QVBoxLayout,
    QWidget,
)

from translator.core.version import libraries, version
from translator.gui.about.erase_everything import EraseEverything
from translator.gui.door import Door
from translator.gui.reopening import Reopening
from translator.gui.threads.bridge import Background, Errands
from translator.gui.widgets.close_box import close_box
from translator.gui.widgets.muted_label import MutedLabel
from translator.gui.widgets.outline import Outline
from translator.gui.widgets.theme import Theme
from translator.gui.wording.wording import worded

_WIDTH = 560
_LINES_SHOWN = 4  # of the libraries, so that the dialog fits into the smallest window


class AboutDialog(QDialog):
    """Everything in it can be selected and copied; Esc closes it."""

    def __init__(
        self,
        door: Door,
        background: Background,
        reopening: Reopening,
        theme: Theme,
        parent: QWidget,
    ) -> None:
        super().__init__(parent)
        self._theme = theme
        self.setWindowTitle(self.tr("About Translator"))
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.version = self._selectable(QLabel(self))
        self.version.setText(self.tr("Version %1").replace("%1", version()))
        self.licences = self._selectable(QLabel(self._licences(), self))
        self.folder = self._path(door.home.data, self.tr("The folder of your data"))
        self.show_button = self._shower(door.home.data, self.tr("&Show in folder"))
        self.cache = self._path(
            door.home.cache, self.tr("The folder of logs and of models made ready to run")
        )
        self.cache_button = self._shower(door.home.cache, self.tr("Show in &folder"))
        self.cache_button.setAccessibleName(self.tr("Show in folder: logs, model cache"))
        self.erasing = EraseEverything(door, background, reopening, self)
        self.outcome = MutedLabel(theme, "", self)
        self.outcome.hide()
        self.libraries = self._list_of_libraries()
        self.made_with = self._heading(self.tr("Made with"))
        self.close_box = close_box(self)
        self._arrange()
        self.erasing.asked.connect(lambda: self._make_room(True))
        self.erasing.answered.connect(lambda: self._make_room(False))
        self.erasing.confirmed.connect(self.accept)
        self.erasing.failed.connect(lambda error: self._say(worded(error.message)))
        self.close_box.rejected.connect(self.close)
        self.close_box.buttons()[0].setFocus()
        self._errands = Errands(background, self)
        # Read from a file of each library, which would hold the window up.
        self._errands.run(installed_versions, done=self._list, failed=lambda _: None)

    def _licences(self) -> str:
        return self.tr(
            "Translator is free software under the GNU General Public License, version 3 or any "
            "later one, and comes without warranty. The weights of the bundled models were "
            "trained on pairs of Tatoeba (CC BY 2.0 FR) and of Python's documentation (PSF "
            "licence). Models you add have licences of their own."
        )

    # ---- the parts

    def _arrange(self) -> None:
        column = QVBoxLayout(self)
        column.setContentsMargins(24, 18, 24, 16)
        column.setSpacing(4)
        column.setSizeConstraint(QLayout.SizeConstraint.SetFixedSize)
        column.addWidget(self._name())
        column.addWidget(self.version)
        column.addSpacing(10)
        column.addWidget(self.licences)
        column.addSpacing(10)
        column.addLayout(self._folders())
        column.addSpacing(4)
        column.addWidget(self.erasing)
        column.addWidget(self.outcome)
        column.addSpacing(10)
        column.addWidget(self.made_with)
        column.addWidget(self.libraries)
        column.addSpacing(10)
        column.addWidget(self.close_box)

    def _folders(self) -> QGridLayout:
        grid = QGridLayout()
        grid.setHorizontalSpacing(8)
        grid.setVerticalSpacing(4)
        rows = (
            (self.tr("&Your data"), self.folder, self.show_button),
            (self.tr("Logs, &model cache"), self.cache, self.cache_button),
        )
        for row, (words, path, button) in enumerate(rows):
            label = self._heading(words)
            label.setBuddy(path)
            grid.addWidget(label, row, 0)
            grid.addWidget(path, row, 1)
            grid.addWidget(button, row, 2)
        return grid

    def _path(self, folder: Path, name: str) -> QLineEdit:
        shown = QLineEdit(str(folder), self)
        shown.setReadOnly(True)
        shown.setCursorPosition(0)
        shown.setAccessibleName(name)
        Outline(shown, self._theme)
        return shown

    def _shower(self, folder: Path, words: str) -> QPushButton:
        button = QPushButton(words, self)
        button.setAutoDefault(False)
        button.clicked.connect(lambda: self._show(folder))
        return button

    def _list_of_libraries(self) -> QPlainTextEdit:
        shown = QPlainTextEdit(self)
        shown.setReadOnly(True)
        shown.setTabChangesFocus(True)
        shown.setTextInteractionFlags(
            shown.textInteractionFlags() | Qt.TextInteractionFlag.TextSelectableByKeyboard
        )
        shown.setAccessibleName(self.tr("Libraries"))
        around = 2 * (shown.frameWidth() + round(shown.document().documentMargin()))
        shown.setFixedHeight(_LINES_SHOWN * shown.fontMetrics().lineSpacing() + around)
        Outline(shown, self._theme)
        return shown

    def _list(self, lines: list[str]) -> None:
        self.libraries.setPlainText("\n".join(lines))

    def _name(self) -> QLabel:
        label = QLabel(self.tr("Translator"), self)
        font = label.font()
        font.setPointSizeF(font.pointSizeF() * 1.6)
        font.setWeight(QFont.Weight.DemiBold)
        label.setFont(font)
        return label

    def _heading(self, words: str) -> QLabel:
        label = QLabel(words, self)
        font = label.font()
        font.setWeight(QFont.Weight.DemiBold)
        label.setFont(font)
        return label

    def _selectable(self, label: QLabel) -> QLabel:
        label.setTextFormat(Qt.TextFormat.PlainText)
        label.setWordWrap(True)
        label.setFixedWidth(_WIDTH)
        label.setTextInteractionFlags(
            Qt.TextInteractionFlag.TextSelectableByMouse
            | Qt.TextInteractionFlag.TextSelectableByKeyboard
        )
        label.setFocusPolicy(Qt.FocusPolicy.StrongFocus)  # or Tab would pass it over
        return label

    def _make_room(self, wanted: bool) -> None:
        """What is not about the user's data steps aside for the question."""
        for label in (self.licences, self.made_with, self.libraries):
            label.setVisible(not wanted)

    def reject(self) -> None:
        """Esc: out of the question, or close."""
        if self.erasing.is_asking:
            self.erasing.withdraw()
        else:
            super().reject()

    # ---- the folders

    def _show(self, folder: Path) -> None:
        """Open a folder in the system's file manager."""
        if not folder.is_dir():
            self._say(self.tr("The folder will be made with the first thing to keep."))
        elif not QDesktopServices.openUrl(QUrl.fromLocalFile(str(folder))):
            self._say(self.tr("No file manager answered. The folder can be copied from above."))

    def _say(self, sentence: str) -> None:
        self.outcome.show()
        self.outcome.say(sentence)


def installed_versions() -> list[str]:
    """Python and the libraries, each with its version and licence; what is missing is left out."""
    found = [f"Python {platform.python_version()} (PSF-2.0)"]
    for name in libraries():
        try:
            about = metadata.metadata(name)
        except metadata.PackageNotFoundError:
            continue
        licence = _licence(about)
        found.append(f"{about['Name']} {about['Version']}" + (f" ({licence})" if licence else ""))
    return found


def _licence(about: metadata.PackageMetadata) -> str:
    """The licence as the library names it, in one of three places; empty where it does not."""
    if "License-Expression" in about:
        return about["License-Expression"]
    named = about["License"].strip() if "License" in about else ""
    if named and named != "UNKNOWN" and "\n" not in named:  # some have the whole text there
        return named
    classifiers = [str(one) for one in about.get_all("Classifier") or []]
    kinds = [one.rpartition(" :: ")[2] for one in classifiers if one.startswith("License :: ")]
    return ", ".join(kind for kind in kinds if kind != "OSI Approved")
