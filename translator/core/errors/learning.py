"""Problems with what was learned: recipes, revisions and exports."""

from __future__ import annotations

from pathlib import Path

from translator.core.errors.tree import CallerFault, ModelFault
from translator.core.sentences import said


class OtherBase(ModelFault):
    """What served was learned on another base model than the one of today."""

    title = said("The base model has changed")

    def __init__(self, source: str, target: str, revisions: int) -> None:
        super().__init__(
            said(
                "The base model of {source}→{target} is another one than before, so what was "
                "learned on the earlier one rests (revisions: {revisions}). Your corrections are "
                "all there and answer as before. The new model learns from them again by itself "
                "while the window shows these languages, or at once with: translator learn --from "
                "{source} --to {target}",
                source=source,
                target=target,
                revisions=revisions,
            )
        )


class UnknownRevision(CallerFault):
    """A revision's number does not exist."""

    title = said("Unknown revision")

    def __init__(self, number: int) -> None:
        super().__init__(
            said(
                "There is no revision {number}. List them with: translator revisions", number=number
            )
        )


class RestingRevision(CallerFault):
    """A revision was asked for that was learned on another base model."""

    title = said("The revision rests")

    def __init__(self, number: int) -> None:
        super().__init__(
            said(
                "Revision {number} was learned on another base model and does not fit this one. "
                "List those that do with: translator revisions",
                number=number,
            )
        )


class BadRecipe(CallerFault):
    """The settings of learning contradict each other."""

    title = said("These learning settings cannot work")

    def __init__(self, reason: str) -> None:
        super().__init__(
            said(
                "The learning settings cannot be carried out: {reason}. Change that setting, or "
                "return to the defaults.",
                reason=reason,
            )
        )


class ExportFailed(ModelFault):
    """An exported model did not translate as the program does, and was removed."""

    title = said("The export failed its check")

    def __init__(self, path: Path, difference: str) -> None:
        super().__init__(
            said(
                "The export to {path} was removed because it did not pass its check: "
                "{difference}. Nothing else was changed; try again, and report this if it happens "
                "twice.",
                path=path,
                difference=difference,
            )
        )


class RevisionGone(CallerFault):
    """A revision was deleted while it was exported, as forgetting a correction does."""

    title = said("The revision is gone")

    def __init__(self, number: int) -> None:
        super().__init__(
            said(
                "Revision {number} has been deleted meanwhile, so nothing was exported. Export "
                "again to take the one that serves now.",
                number=number,
            )
        )


class ExportStopped(CallerFault):
    """The user changed their mind while an export was being written."""

    title = said("Stopped")

    def __init__(self) -> None:
        super().__init__(said("The export was stopped. Nothing of it is left."))
