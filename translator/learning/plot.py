"""The learning curve as a picture."""

from __future__ import annotations

import logging
from pathlib import Path

from translator.core.files import writing_fault
from translator.core.gate import Verdict
from translator.learning.simulation import Curve

_MARKS = {Verdict.ACCEPTED: "^", Verdict.REVERTED: "v", Verdict.UNDECIDED: "o"}
_COLOURS = {Verdict.ACCEPTED: "#2e7d4f", Verdict.REVERTED: "#b3372f", Verdict.UNDECIDED: "#8a8a8a"}


def draw_curve(curve: Curve, path: Path) -> None:
    """Write a PNG of cumulative BLEU over the stream, with the verdict of each round.

    Raises:
        DiskFull, FileUnwritable: it could not be written.
    """
    # At its first start it reads the system's fonts; where that takes five seconds, it says so.
    logging.getLogger("matplotlib.font_manager").setLevel(logging.ERROR)
    from matplotlib.figure import Figure  # takes half a second, and only this needs it

    figure = Figure(figsize=(8, 4.5), layout="constrained")
    axes = figure.subplots()
    places = range(1, len(curve.frozen) + 1)
    axes.plot(places, curve.frozen, color="#8a8a8a", label="base model")
    axes.plot(places, curve.adaptive, color="#2660a4", label="memory and model, learning")
    for verdict, mark in _MARKS.items():
        at = [place for place, one in curve.rounds if one is verdict]
        heights = [curve.adaptive[place - 1] for place in at]
        axes.plot(at, heights, mark, color=_COLOURS[verdict], markersize=5, label=verdict.value)
    axes.set_xlabel("sentences")
    axes.set_ylabel("BLEU so far")
    axes.legend()
    axes.grid(alpha=0.25)
    try:
        figure.savefig(path, dpi=150, format="png")
    except OSError as error:
        raise writing_fault(error, path) from error
