"""What the window says about how much is kept, in a profile or altogether."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QCoreApplication, QLocale

from translator.core.keeping import Kept, ProfileInfo
from translator.core.learning import RevisionInfo
from translator.gui.wording.learning_words import counted_corrections, filled


def size_words(size: int) -> str:
    """``56.1 MB``."""
    return QLocale().formattedDataSize(size, 1, QLocale.DataSizeFormat.DataSizeSIFormat)


def counted_revisions(number: int) -> str:
    """``1 revision``, ``4 revisions``."""
    return QCoreApplication.translate("Keeping", "%n revisions", "", number)


def resting_sentence(resting: Sequence[RevisionInfo]) -> str:
    """How many revisions of another base model there are, and how large they are."""
    sentence = QCoreApplication.translate(
        "Keeping", "%n revisions of another base model rest (%1).", "", len(resting)
    )
    return sentence.replace("%1", size_words(sum(one.size for one in resting)))


def resting_question(resting: Sequence[RevisionInfo]) -> str:
    """What deleting those takes away."""
    sentence = QCoreApplication.translate(
        "Keeping",
        "Delete %n revisions of another base model (%1)? They serve only where that model is in "
        "use. Your corrections stay.",
        "",
        len(resting),
    )
    return sentence.replace("%1", size_words(sum(one.size for one in resting)))


def removal_question(profile: ProfileInfo, *, stays: bool) -> str:
    """What removing a profile takes away; one that ``stays`` is only emptied."""
    translate = QCoreApplication.translate
    if profile.empty:
        return translate("Keeping", "There is nothing in “%1”. Delete it?").replace(
            "%1", profile.name
        )
    corrections = translate("Keeping", "its corrections (damaged)")
    if profile.corrections is not None:
        corrections = counted_corrections(profile.corrections)
    sentence = translate(
        "Keeping",
        "Deleting “%1” removes %2, %3, its glossary and its history (%4) for good.",
    )
    if stays:
        sentence = translate(
            "Keeping",
            "Emptying “%1” removes %2, %3, its glossary and its history (%4) for good.",
        )
    return filled(
        sentence,
        profile.name,
        corrections,
        counted_revisions(profile.revisions),
        size_words(profile.size),
    )


def erasing_question(kept: Kept) -> str:
    """What erasing everything takes away."""
    sentence = QCoreApplication.translate(
        "Keeping",
        "This removes all profiles with %1, %2, glossaries and histories, added models (%3), the "
        "settings and the cache: %4 in all, for good. Files that you exported or saved elsewhere "
        "stay.",
    )
    return filled(
        sentence,
        counted_corrections(kept.corrections),
        counted_revisions(kept.revisions),
        str(kept.models),
        size_words(kept.size),
    )
