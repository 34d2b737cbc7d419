"""Texts come in from files and the clipboard, and the translation goes out to a file."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from functools import partial
from pathlib import Path

from PySide6.QtCore import QCoreApplication, QObject, QStandardPaths, Qt, Signal
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QFileDialog, QMenu, QWidget

from translator.core.direction import Direction
from translator.core.errors.tree import TranslatorError
from translator.gui.correcting.correcting import Correcting
from translator.gui.files.encodings import ENCODINGS, NOT_WRITTEN, plain_name
from translator.gui.files.text_file import (
    UTF_8,
    NoText,
    ReadText,
    read_text_file,
    write_text_file,
)
from translator.gui.panes.file_taker import DropBeside, local_files
from translator.gui.panes.source_editor import SourceEditor
from translator.gui.panes.translation_editor import TranslationEditor
from translator.gui.text.same_text import goes_on
from translator.gui.threads.bridge import Background
from translator.gui.widgets.banner import Banner, Choice
from translator.gui.widgets.status_line import StatusLine
from translator.gui.wording.learning_words import filled, number_words
from translator.gui.wording.wording import language_name

# Causes of what is told in the banner: the next file that can be read ends the one, and so on.
_READING, _WRITING = "reading a file", "writing a file"
_ENOUGH = 2000  # characters by which a text is known again


class FileCommands(QObject):
    """Opens, pastes and saves. Disks may be slow, so they are asked on the worker thread.

    Signals:
        brought: another text comes into the source, to be looked at.
    """

    brought = Signal()

    def __init__(
        self,
        window: QWidget,
        *,
        background: Background,
        source: SourceEditor,
        translation: TranslationEditor,
        correcting: Correcting,
        banner: Banner,
        status: StatusLine,
        direction: Callable[[], Direction],
    ) -> None:
        super().__init__(window)
        self._window, self._background, self._direction = window, background, direction
        self._source, self._translation, self._correcting = source, translation, correcting
        self._banner, self._status = banner, status
        self._last: tuple[Path, ReadText] | None = None  # the file that was opened last
        self._doubted = False  # whether a notice is about its text
        for taker in (source, translation, DropBeside(window)):
            taker.files_given.connect(self._take_files)
        source.edited.connect(self._withdraw_doubt)

    # ---- in

    def open(self) -> None:
        """Let the user choose a text file, and translate it."""
        dialog = self._dialog(self.tr("Open text"))
        dialog.setFileMode(QFileDialog.FileMode.ExistingFile)
        dialog.fileSelected.connect(lambda name: self.open_file(Path(name)))
        dialog.open()

    def open_file(self, path: Path, encoding: str | None = None) -> None:
        """Put the text of a file in the place of the source.

        Args:
            encoding: that the user says it is in; else it is found out.
        """
        self._background.run(
            partial(read_text_file, path, self._direction().source, encoding),
            done=partial(self._show, path),
            failed=partial(self._refuse, path),
        )

    def paste_and_translate(self) -> None:
        """Put what is on the clipboard in the place of the source."""
        if not self._source.canPaste():  # there may be no data at all
            self._status.show_passing(self.tr("There is no text to paste"))
            return
        data = QGuiApplication.clipboard().mimeData()
        if files := local_files(data):
            self._take_files(files)
        elif (text := data.text()).strip():
            self._last = None
            self._banner.withdraw(_READING)
            self._replace(text)
        else:
            self._status.show_passing(self.tr("There is no text to paste"))

    def _take_files(self, files: Sequence[Path]) -> None:
        if len(files) == 1:
            self.open_file(files[0])
        else:
            self._status.show_passing(self.tr("One file at a time can be opened"))

    def _show(self, path: Path, read: ReadText) -> None:
        self._last = path, read
        self._banner.withdraw(_READING)
        self._replace(read.text)
        self._status.show_passing(self.tr("Opened %1").replace("%1", path.name))
        if read.supposed is not None or read.damaged:
            self._doubted = True
            self._ask_about(path, read)

    @property
    def _opened(self) -> tuple[Path, ReadText] | None:
        """The file that the source came from, as long as at least half of its beginning is left."""
        if self._last is None:
            return None
        beginning = self._last[1].text[:_ENOUGH]
        return self._last if goes_on(beginning, self._source.text()[:_ENOUGH]) else None

    @property
    def _was_in(self) -> str:
        """The encoding that the source was read in."""
        return self._opened[1].encoding if self._opened else UTF_8

    def _ask_about(self, path: Path, read: ReadText) -> None:
        """Tell in which encoding a text was read, or how much of it not, and offer others."""
        if read.supposed is not None:
            sentence = self.tr("%1 is not in UTF-8. It was read as %2: look at the letters.")
            shown = filled(sentence, path.name, _encoding_name(read.supposed))
        else:
            sentence = self.tr(
                "%Ln characters of %1 could not be read. Put them right where the text has a “�”.",
                "",
                read.damaged,
            )
            shown = filled(sentence, path.name)
        again = partial(self._ask_about, path, read)
        self._banner.ask(shown, *self._other_encodings(path, read.others, again), cause=_READING)

    def _refuse(self, path: Path, error: TranslatorError) -> None:
        """Tell that a file was not read, and offer the encodings in which it can be."""
        others = error.others if isinstance(error, NoText) else ()
        choices = self._other_encodings(path, others, partial(self._refuse, path, error))
        self._banner.show_fault(error.message, *choices, cause=_READING)

    def _other_encodings(
        self, path: Path, others: Sequence[str], again: Callable[[], None]
    ) -> list[Choice]:
        """The button that offers them, if there are any; ``again`` tells the same once more."""
        offer = partial(self._offer_encodings, path, others, again)
        return [(self.tr("Read as…"), offer)] if others else []

    def _offer_encodings(
        self, path: Path, others: Sequence[str], again: Callable[[], None]
    ) -> None:
        menu = QMenu(self._window)
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        for encoding in others:
            action = menu.addAction(_encoding_name(encoding))
            action.triggered.connect(partial(self._read_as, path, encoding))
        again()  # it stays in sight, whatever is chosen
        menu.popup(self._banner.mapToGlobal(self._banner.rect().bottomLeft()))
        menu.setActiveAction(menu.actions()[0])

    def _read_as(self, path: Path, encoding: str, _checked: bool = False) -> None:
        self.open_file(path, encoding)

    def _withdraw_doubt(self) -> None:
        """What was said about a text is over when little of it is left."""
        if self._doubted and self._opened is None:
            self._doubted = False
            self._banner.withdraw(_READING)

    def _replace(self, text: str) -> None:
        self._correcting.leave_all()
        self.brought.emit()
        self._source.replace_text(text)  # undo brings back what was there
        self._source.setFocus()

    # ---- out

    def save(self) -> None:
        """Let the user choose where the translation should go, and in which encoding.

        UTF-8 comes first, whatever the source was in: another language has other letters, and an
        encoding that was only supposed is none to hand on unasked.
        """
        if not self._translation.text().strip():
            self._status.show_passing(self.tr("There is no translation to save"))
            return
        dialog = self._dialog(self.tr("Save translation"))
        dialog.setAcceptMode(QFileDialog.AcceptMode.AcceptSave)
        dialog.setDefaultSuffix("txt")
        dialog.selectFile(self._proposed_name())
        as_read = self._offer_its_encoding(dialog)

        def save(name: str) -> None:
            as_it_was = dialog.selectedNameFilter() in as_read
            self.save_file(Path(name), self._was_in if as_it_was else UTF_8)

        dialog.fileSelected.connect(save)
        dialog.open()

    def _offer_its_encoding(self, dialog: QFileDialog) -> list[str]:
        """Let the translation be saved as its source was read; the kinds of file that say so."""
        if self._was_in in (UTF_8, *NOT_WRITTEN):
            return []
        kind = self.tr("Text files in %1, as the source (*.txt *.text *.md)")
        as_read = [kind.replace("%1", plain_name(self._was_in))]
        in_utf_8 = self.tr("Text files in UTF-8 (*.txt *.text *.md)")
        dialog.setNameFilters([in_utf_8, *as_read, *dialog.nameFilters()[1:]])
        return as_read

    def save_file(self, path: Path, encoding: str = UTF_8) -> None:
        """Write the translation as it is shown."""
        unfinished = self._translation.sheet.unfinished
        self._background.run(
            partial(write_text_file, path, self._translation.text(), encoding),
            done=lambda _: self._tell_saved(path, encoding, unfinished),
            failed=self._tell_unwritten,
        )

    def _tell_saved(self, path: Path, encoding: str, unfinished: tuple[int, int] | None) -> None:
        if unfinished is not None:
            words = self.tr(
                "%1 holds %2 of %3 sentences: the others are not translated yet. Save it again "
                "when they are."
            )
            shown, of = unfinished
            told = filled(words, path.name, number_words(shown), number_words(of))
            self._banner.show_notice(told, cause=_WRITING)
            return
        self._banner.withdraw(_WRITING)
        if self._was_in == UTF_8:
            sentence = filled(self.tr("Saved %1"), path.name)
        else:
            sentence = filled(self.tr("Saved %1 in %2"), path.name, plain_name(encoding))
        self._status.show_passing(sentence)

    def _tell_unwritten(self, error: TranslatorError) -> None:
        self._banner.show_fault(error.message, cause=_WRITING)

    def _proposed_name(self) -> str:
        stem = self._opened[0].stem if self._opened else self.tr("translation")
        return f"{stem}.{self._direction().target}.txt"

    # ---- both

    def _dialog(self, title: str) -> QFileDialog:
        usual = QStandardPaths.writableLocation(QStandardPaths.StandardLocation.DocumentsLocation)
        filters = [self.tr("Text files (*.txt *.text *.md)"), self.tr("All files (*)")]
        folder = str(self._last[0].parent) if self._last else usual
        dialog = QFileDialog(self._window, title, folder)
        dialog.setNameFilters(filters)
        dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        return dialog


def _encoding_name(encoding: str) -> str:
    """What an encoding is known as, and what was written in it."""
    name, code = ENCODINGS[encoding]
    western = QCoreApplication.translate("FileCommands", "Western European")
    return f"{name} ({western if code is None else language_name(code)})"
