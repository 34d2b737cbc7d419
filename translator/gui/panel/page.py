"""What every page of the learning panel is."""

from __future__ import annotations

from PySide6.QtWidgets import QWidget

from translator.gui.learning_snapshot import Snapshot


class Page(QWidget):
    """One page of the learning panel.

    Attributes:
        first: where the keyboard goes on this page.
    """

    first: QWidget

    def show_snapshot(self, snapshot: Snapshot) -> None:
        """Show what there is now."""
        raise NotImplementedError
