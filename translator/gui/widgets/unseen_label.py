"""A name for screen readers, of a list that no label stands beside."""

from __future__ import annotations

from PySide6.QtWidgets import QComboBox, QLabel


def name_unseen(field: QComboBox, name: str) -> None:
    """Have ``field``, which has its parent, be read as ``name`` and the entry that is chosen.

    On Linux Qt gives the chosen entry for a list's name, and leaves it to a label to say what the
    list is for; a hidden one does.
    """
    field.setAccessibleName(name)
    label = QLabel(name, field.parentWidget())
    label.setBuddy(field)
    label.hide()
