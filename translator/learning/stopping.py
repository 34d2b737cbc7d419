"""How work of the learner ends before its time."""

from __future__ import annotations


class StoppedError(Exception):
    """The learner was asked to stop; nothing of the step under way is kept."""
