"""Sentences that stand back, and are heard all the same."""

from __future__ import annotations

import pytest
from PySide6.QtGui import QAccessible, QAccessibleEvent
from pytestqt.qtbot import QtBot

from translator.gui.widgets.muted_label import MutedLabel
from translator.gui.widgets.theme import Theme


@pytest.mark.parametrize(("aloud", "alerts"), [(True, 1), (False, 0)])
def test_what_it_says_is_shown_and_told_to_screen_readers(
    qtbot: QtBot, theme: Theme, monkeypatch: pytest.MonkeyPatch, aloud: bool, alerts: int
) -> None:
    heard: list[QAccessibleEvent] = []
    label = MutedLabel(theme, "3 texts")
    qtbot.addWidget(label)
    monkeypatch.setattr(QAccessible, "updateAccessibility", heard.append)
    label.say("Deleted.", aloud=aloud)
    assert label.text() == label.accessibleName() == "Deleted."
    assert [event.type() for event in heard] == [QAccessible.Event.Alert] * alerts
