"""A user who types, corrects, switches and closes at random: the same for the same seed."""

from __future__ import annotations

import random
from collections import Counter
from collections.abc import Callable

from PySide6.QtCore import QObject, QPoint, QSize, Qt, QTimer
from PySide6.QtGui import QGuiApplication, QInputMethodEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QDialog, QLineEdit, QWidget
from texts import everyday

from translator.core.paths import DEFAULT_PROFILE
from translator.gui.panel.learning_panel import LearningPanel
from translator.gui.panes.text_editor import TextEditor
from translator.gui.window.main_window import SMALLEST, MainWindow

PROFILES = (DEFAULT_PROFILE, "law")
_BETWEEN_MS = (10, 60)
_SAVED_MS = 300  # after which a correction has most often been saved
_REST_MS = 4000  # in which the learner, which waits for a pause, begins
_WORDS = ("neu", "rot", "sehr", "Haus", "Taste", "doch", "ß", "schön", "🙂", "חדש")
Key = Qt.Key


class User(QObject):
    """Does one thing after the other in a window, as long as it is there.

    Attributes:
        done: how often each was done.
    """

    def __init__(self, window: MainWindow, chance: random.Random) -> None:
        super().__init__(window)
        self._window, self._chance = window, chance
        self._keys = ""  # still to be typed
        self.done = Counter[str]()
        self._timer = QTimer(self, singleShot=True)
        self._timer.timeout.connect(self._act)
        self._sentences = everyday()

    def start(self) -> None:
        self._timer.start(_BETWEEN_MS[1])

    def stop(self) -> None:
        """The window is closed: nobody reaches it any more."""
        self._timer.stop()

    def _act(self) -> None:
        self._timer.start(self._chance.randint(*_BETWEEN_MS))
        if self._keys and self._window.isEnabled():
            key, self._keys = self._keys[0], self._keys[1:]
            self._type(key)
            return
        deeds = self._deeds()
        names = list(deeds)
        weights = [deeds[name][0] for name in names]
        (name,) = self._chance.choices(names, weights)
        self.done[name] += 1
        deeds[name][1]()

    def _deeds(self) -> dict[str, tuple[int, Callable[[], object]]]:
        """What can be done now, each with how often; with a dialog open, that comes first."""
        window = self._window
        if not window.isEnabled():
            return {"close while it opens anew": (1, window.close_window)}
        if dialogs := [one for one in window.findChildren(QDialog) if one.isVisible()]:
            return {
                "close a dialog": (3, dialogs[-1].close),
                "tab in a dialog": (4, lambda: self._press(dialogs[-1], Key.Key_Tab)),
                "arrow in a dialog": (3, lambda: self._press(dialogs[-1], Key.Key_Down)),
            }
        deeds: dict[str, tuple[int, Callable[[], object]]] = {
            "write a sentence": (16, self._write),
            "write in the translation": (16, self._correct),
            "write over several sentences": (4, self._write_across),
            "undo after saving": (3, self._undo_saved),
            "save the correction": (8, window.correcting.save),
            "delete": (8, self._delete),
            "paste": (5, lambda: self._paste(3)),
            "paste a long text": (1, lambda: self._paste(150)),
            "clear": (3, window.source.clear),
            "undo": (3, lambda: _focused(window).undo()),
            "redo": (2, lambda: _focused(window).redo()),
            "swap": (2, window.swap),
            "another pane": (3, window.other_pane),
            "compact or full": (2, window.compact.toggle),
            "panel": (3, window.learning_split.toggle),
            "text size": (2, self._resize_text),
            "size": (2, self._resize),
            "point": (5, self._point),
            "tab": (3, lambda: self._press(window, Key.Key_Tab)),
            "other words": (3, lambda: self._press(window, Key.Key_Down, alt=True)),
            "escape": (3, lambda: self._press(window, Key.Key_Escape)),
            "doubt": (1, window.doubt.action.toggle),
            "back": (1, window.history.back),
            "favourite": (1, window.history.toggle_favourite),
            "a dialog": (3, self._open_dialog),
            "answer a question": (4, self._answer),
            "rest": (3, lambda: self._timer.start(_REST_MS)),
            "another profile": (1, self._leave_for_profile),
            "close and open again": (1, window.close_window),
        }
        if isinstance(panel := window.learning_split.panel, LearningPanel) and panel.isVisible():
            deeds["a page of the panel"] = (6, lambda: self._turn_page(panel))
            deeds["pause or go on"] = (1, panel.progress.pause_button.click)
        return deeds

    # ---- the deeds

    def _type(self, key: str) -> None:
        field = QApplication.focusWidget() or self._window
        if key.isascii():
            QTest.keyClicks(field, key)
            return
        written = QInputMethodEvent()  # QTest knows the keys of ASCII only, and aborts
        written.setCommitString(key)
        QApplication.sendEvent(field, written)

    def _press(self, widget: QWidget, key: Qt.Key, *, alt: bool = False) -> None:
        held = Qt.KeyboardModifier.AltModifier if alt else Qt.KeyboardModifier.NoModifier
        target = QApplication.activePopupWidget() or QApplication.focusWidget() or widget
        QTest.keyClick(target, key, held)

    def _write(self) -> None:
        self._window.source.editor.setFocus()
        self._keys = self._chance.choice(self._sentences) + " "

    def _correct(self) -> None:
        editor = self._window.translation.editor
        if rows := editor.sheet.rows:
            editor.go_to_row(self._chance.choice(rows).key)
            self._keys = f" {self._chance.choice(_WORDS)}"

    def _write_across(self) -> None:
        """Over a part of the translation, of more than one sentence where there are several."""
        editor = self._window.translation.editor
        length = len(editor.text())
        if not length:
            return
        editor.setFocus()
        editor.place_caret(self._chance.randrange(length))
        cursor = editor.textCursor()
        steps = self._chance.randint(20, 200)
        cursor.movePosition(cursor.MoveOperation.Right, cursor.MoveMode.KeepAnchor, steps)
        editor.setTextCursor(cursor)
        words = self._chance.choices(_WORDS, k=self._chance.randint(1, 4))
        self._keys = self._chance.choice((" ", ". ")).join(words)

    def _undo_saved(self) -> None:
        editor = self._window.translation.editor
        if rows := editor.sheet.rows:
            row = self._chance.choice(rows)
            editor.rewrite_row(row.key, f"{row.text} {self._chance.choice(_WORDS)}")
            editor.go_to_row(row.key)
            self._window.correcting.save()
            QTimer.singleShot(_SAVED_MS, self, editor.undo)

    def _delete(self) -> None:
        for _ in range(self._chance.randint(1, 8)):
            self._press(self._window, Key.Key_Backspace)

    def _paste(self, sentences: int) -> None:
        lines = self._chance.choices(self._sentences, k=sentences)
        QGuiApplication.clipboard().setText("\n".join(lines))
        self._window.files.paste_and_translate()

    def _resize_text(self) -> None:
        self._window.choices.change_text_size(self._chance.choice((-1, 1)))

    def _resize(self) -> None:
        width = self._chance.randint(SMALLEST.width(), 1200)
        self._window.resize(QSize(width, self._chance.randint(SMALLEST.height(), 800)))

    def _point(self) -> None:
        part = self._chance.choice((self._window.source, self._window.translation)).editor
        area = part.viewport().rect()
        x, y = self._chance.randrange(area.width() or 1), self._chance.randrange(area.height() or 1)
        QTest.mouseMove(part.viewport(), QPoint(x, y))

    def _open_dialog(self) -> None:
        window = self._window
        dialogs = window.dialogs
        self._chance.choice(
            (
                dialogs.show_settings,
                dialogs.show_about,
                dialogs.show_shortcuts,
                dialogs.show_profiles,
                window.history.show,
                window.glossary.show,
            )
        )()

    def _answer(self) -> None:
        """Whatever the window asks in its banner, any of the answers."""
        banner = self._window.banner
        if banner.isVisible() and banner.buttons:
            self._chance.choice(banner.buttons).click()

    def _turn_page(self, panel: LearningPanel) -> None:
        panel.tabs.setCurrentIndex(self._chance.randrange(panel.tabs.count()))

    def _leave_for_profile(self) -> None:
        self._window.reopening.open(self._chance.choice(PROFILES))


def _focused(window: MainWindow) -> TextEditor | QLineEdit:
    return window.focused_editor() or window.source.editor
