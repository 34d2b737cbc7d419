"""A report about a fault of the program, to be read, copied, handed to a mail program or deleted.

The program sends nothing: the user's own mail program does, if the user does so there.
"""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import QObject, Qt, QUrl
from PySide6.QtGui import QDesktopServices, QGuiApplication
from PySide6.QtWidgets import (
    QDialog,
    QHBoxLayout,
    QLabel,
    QPlainTextEdit,
    QPushButton,
    QVBoxLayout,
    QWidget,
)

from translator.core.errors.tree import ProgramFault
from translator.core.process.fault_log import newest_report
from translator.gui.faults.report_mail import mail_link
from translator.gui.widgets.banner import Banner
from translator.gui.widgets.close_box import close_box
from translator.gui.widgets.muted_label import MutedLabel
from translator.gui.widgets.outline import Outline
from translator.gui.widgets.theme import Theme
from translator.gui.wording.wording import worded


class CrashReports(QObject):
    """Tells in the banner that there is a report, and shows it to whoever wants to see it."""

    def __init__(self, window: QWidget, banner: Banner, theme: Theme) -> None:
        super().__init__(window)
        self._window, self._banner, self._theme = window, banner, theme
        self._waiting: Path | None = None  # for the banner to be free
        banner.closed.connect(self._offer_waiting)

    def tell_fault(self, report: Path | None) -> None:
        """Something went wrong just now; the report could not be written where it is None."""
        self._tell(worded(ProgramFault().message), report)

    def offer_last(self, report: Path) -> None:
        """The program died the last time. Told as soon as nothing else is."""
        self._waiting = report
        self._offer_waiting()

    def show(self, report: Path) -> None:
        """Open the newest report in the log."""
        CrashReport(report, self._theme, self._window).show()

    def _offer_waiting(self) -> None:
        if self._waiting is not None and self._banner.isHidden():
            report, self._waiting = self._waiting, None
            self._tell(self.tr("The program ended by itself the last time."), report)

    def _tell(self, sentence: str, report: Path | None) -> None:
        if report is None:
            self._banner.show_fault(sentence)
        else:
            choice = (self.tr("Show the report"), lambda: self.show(report))
            self._banner.show_fault(sentence, choice)


class CrashReport(QDialog):
    """The newest report of a log. The window can be used while it is open; Esc closes it."""

    def __init__(self, log: Path, theme: Theme, parent: QWidget) -> None:
        super().__init__(parent)
        self._log = log
        self.setWindowTitle(self.tr("Report"))
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.explanation = QLabel(
            self.tr(
                "This is all that was noted: versions, kinds of errors, and places in the "
                "program. It holds nothing that you wrote, and nobody else has seen it. If you "
                "want to report the fault, copy it, or have your mail program write an e-mail "
                "with it: to whom it goes, and whether, is up to you. Translator itself sends "
                "nothing."
            ),
            self,
        )
        self.explanation.setWordWrap(True)
        self.text = QPlainTextEdit(newest_report(log), self)
        self.text.setReadOnly(True)
        self.text.setTabChangesFocus(True)
        self.text.setLineWrapMode(QPlainTextEdit.LineWrapMode.NoWrap)
        self.text.setAccessibleName(self.tr("The report"))
        self.copy_button = QPushButton(self.tr("&Copy"), self)
        self.folder_button = QPushButton(self.tr("&Show in folder"), self)
        self.mail_button = QPushButton(self.tr("Send by e-&mail…"), self)
        self.delete_button = QPushButton(self.tr("&Delete"), self)
        self._buttons = (
            self.copy_button,
            self.folder_button,
            self.mail_button,
            self.delete_button,
        )
        self.outcome = MutedLabel(theme, "", self)
        self.outcome.setWordWrap(True)
        self.close_box = close_box(self)
        self._arrange(theme)
        self._connect()
        self.copy_button.setFocus()

    def _arrange(self, theme: Theme) -> None:
        for button in self._buttons:
            button.setAutoDefault(False)
        Outline(self.text, theme)
        row = QHBoxLayout()
        row.setSpacing(8)
        for button in self._buttons:
            row.addWidget(button)
        row.addStretch(1)
        row.addWidget(self.close_box)
        column = QVBoxLayout(self)
        column.setContentsMargins(20, 16, 20, 16)
        column.setSpacing(10)
        column.addWidget(self.explanation)
        column.addWidget(self.text, 1)
        column.addWidget(self.outcome)
        column.addLayout(row)
        self.resize(600, 340)

    def _connect(self) -> None:
        self.copy_button.clicked.connect(self._copy)
        self.folder_button.clicked.connect(self._show_folder)
        self.mail_button.clicked.connect(self._mail)
        self.delete_button.clicked.connect(self._delete)
        self.close_box.rejected.connect(self.close)

    def _copy(self) -> None:
        QGuiApplication.clipboard().setText(self.text.toPlainText())
        self.outcome.say(self.tr("Copied"))

    def _show_folder(self) -> None:
        if not QDesktopServices.openUrl(QUrl.fromLocalFile(str(self._log.parent))):
            sentence = self.tr("No file manager answered. The report is %1.")
            self.outcome.say(sentence.replace("%1", str(self._log)))

    def _mail(self) -> None:
        """Have the user's mail program begin an e-mail; only there it can be sent."""
        rest = self.tr("The report goes on in the file %1, which should be attached.")
        link, is_whole = mail_link(
            self.tr("Translator: report of a fault"),
            self.text.toPlainText(),
            rest.replace("%1", self._log.name),
        )
        if not QDesktopServices.openUrl(link):
            sentence = self.tr("No mail program opened. The report can be copied into an e-mail.")
        elif is_whole:
            sentence = self.tr("Your mail program was asked to begin an e-mail with the report.")
        else:
            sentence = self.tr(
                "Your mail program was asked to begin an e-mail with as much of the report as it "
                "takes. Attach %1 from its folder."
            )
        self.outcome.say(sentence.replace("%1", self._log.name))

    def _delete(self) -> None:
        """Delete the whole log: earlier reports are about the same program and the same user."""
        try:
            self._log.unlink(missing_ok=True)
        except OSError as error:
            reason = error.strerror or type(error).__name__
            sentence = self.tr("It could not be deleted (%1). You can delete %2 yourself.")
            self.outcome.say(sentence.replace("%1", reason).replace("%2", str(self._log)))
            return
        self.text.clear()
        self.close_box.setFocus()
        for button in self._buttons:
            button.setEnabled(False)
        self.outcome.say(self.tr("Deleted, with all earlier ones"))
