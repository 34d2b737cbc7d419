"""What the window says about learning: plain sentences for progress, rounds and revisions."""

from __future__ import annotations

import re
from collections.abc import Sequence

from PySide6.QtCore import QCoreApplication, QDateTime, QLocale

from translator.core.corrections import Correction
from translator.core.gate import Check, Outcome, Reason, Verdict
from translator.core.learning import LearnerState, Progress, RevisionInfo, RoundReport
from translator.gui.learning_snapshot import Snapshot
from translator.gui.wording.time_words import time_left

_MOST_SOURCES = 10  # in a tool tip


def counted_corrections(number: int) -> str:
    """``1 correction``, ``4 corrections``."""
    return QCoreApplication.translate("Learning", "%Ln corrections", "", number)


def progress_sentence(progress: Progress | None) -> str:
    """What the learner is doing."""
    translate = QCoreApplication.translate
    if progress is None:
        return translate("Learning", "Ready to learn from your corrections.")
    counted = counted_corrections(progress.waiting)
    waiting = translate("Learning", "Waiting: %1.").replace("%1", counted)
    match progress.state:
        case LearnerState.PREPARING:
            return translate("Learning", "Preparing to learn.")
        case LearnerState.LEARNING:
            learning = translate("Learning", "Learning from %1.").replace("%1", counted)
            if not progress.waiting:
                learning = translate("Learning", "Learning all corrections once more.")
            step = translate("Learning", "Step %1 of %2")
            return f"{learning} {_step(progress, step)}".rstrip()
        case LearnerState.SCORING:
            comparing = translate("Learning", "Comparing what was learned with the model in use.")
            sentence = translate("Learning", "Sentence %1 of %2")
            return f"{comparing} {_step(progress, sentence)}".rstrip()
        case LearnerState.PAUSED:
            paused = translate("Learning", "Paused.")
            return f"{paused} {waiting}" if progress.waiting else paused
        case LearnerState.WAITING:
            when = translate("Learning", "Learning begins when you pause typing.")
            return f"{waiting} {when}"
    return translate("Learning", "Nothing waits to be learned.")


def undecided_sentence(number: int) -> str:
    """How many corrections a round has tried without an outcome, and what they wait for."""
    return QCoreApplication.translate(
        "Learning", "%Ln corrections were tried, and wait until you correct more.", "", number
    )


def never_learned_sentence(number: int) -> str:
    """How many corrections the memory alone answers, and where each says why."""
    sentence = QCoreApplication.translate(
        "Learning", "Answered from memory and never learned: %1; “Corrections” says why."
    )
    return sentence.replace("%1", counted_corrections(number))


def _step(progress: Progress, step: str) -> str:
    if not progress.steps:
        return ""
    step = filled(step, number_words(progress.step), number_words(progress.steps))
    left = time_left(progress.seconds_left)
    return f"{step}, {left}." if left else f"{step}."


def right_sentence(snapshot: Snapshot) -> str:
    """``12 of 14 corrections right by itself``; empty before the first round."""
    right = snapshot.right()
    if right is None:
        return ""
    sentence = QCoreApplication.translate("Learning", "%1 of %2 corrections right by itself")
    return filled(sentence, *map(number_words, right))


def accepted_sentence(report: RoundReport) -> str:
    """What an accepted round changed."""
    number = str(report.revision)
    if not report.corrections:
        anew = QCoreApplication.translate(
            "Learning", "All learned once more: revision %1 is in use"
        )
        return anew.replace("%1", number)
    sentence = QCoreApplication.translate("Learning", "Learned %1: revision %2 is in use")
    counted = counted_corrections(len(report.corrections))
    return sentence.replace("%1", counted).replace("%2", number)


def verdict_heading(report: RoundReport, *, gone: bool = False, earlier: bool = False) -> str:
    """A round's verdict, in a few words.

    Args:
        gone: what it brought was removed since, or rests.
        earlier: it was on an earlier base model.
    """
    round_ = QCoreApplication.translate("Learning", "Round %1")
    if earlier:
        round_ = QCoreApplication.translate("Learning", "Round %1, on an earlier base model")
    words = verdict_words(report, gone=gone and not earlier)
    return f"{round_.replace('%1', str(report.round))}: {words}"


def verdict_words(report: RoundReport, *, gone: bool = False) -> str:
    """What became of a round's candidate."""
    translate = QCoreApplication.translate
    if report.verdict is Verdict.ACCEPTED:
        accepted = translate("Learning", "accepted as revision %1")
        if gone:
            accepted = translate("Learning", "accepted as revision %1, which was removed since")
        return accepted.replace("%1", str(report.revision))
    if report.verdict is Verdict.REVERTED:
        return translate("Learning", "undone, because it would have done harm")
    outcomes = {reason.outcome for reason in report.reasons}
    if Outcome.UNCLEAR in outcomes:
        return translate("Learning", "undecided, because harm cannot be excluded yet")
    if not report.steps:
        return translate("Learning", "nothing was learned")
    return translate("Learning", "no measurable change")


def verdict_sentence(report: RoundReport) -> str:
    """Why a round ended so, in one plain sentence; empty where its only reason is one already."""
    translate = QCoreApplication.translate
    found = {(reason.check, reason.outcome) for reason in report.reasons}
    outcomes = {outcome for _, outcome in found}
    if report.verdict is Verdict.REVERTED:
        if (Check.PERSONAL, Outcome.HARM) in found:
            return translate(
                "Learning", "Your own sentences would have come out worse, so it is not used."
            )
        return translate("Learning", "Other text would have come out worse, so it is not used.")
    if report.verdict is Verdict.ACCEPTED:
        if (Check.CORRECTIONS, Outcome.GAIN) in found:
            return translate(
                "Learning",
                "More of your corrections come out right, and other text not measurably worse.",
            )
        if (Check.PERSONAL, Outcome.GAIN) in found:
            return translate(
                "Learning", "Your sentences come out better, and other text not measurably worse."
            )
        return translate(
            "Learning", "It has learned, and nothing comes out measurably worse; so it is in use."
        )
    if not report.steps:
        return ""
    if (Check.EVIDENCE, Outcome.UNCLEAR) in found:
        return translate("Learning", "There are too few sentences to judge by, so it waits.")
    if Outcome.UNCLEAR in outcomes:
        return translate("Learning", "It might do harm; the next corrections will tell.")
    return translate("Learning", "No gain can be seen yet; it waits for more corrections.")


def reason_word(reason: Reason) -> str:
    """The word that stands before a reason's sentence."""
    translate = QCoreApplication.translate
    if (reason.check, reason.outcome, reason.figure) == (Check.CORRECTIONS, Outcome.NO_GAIN, 0):
        return translate("Learning", "As before.")  # as many right: no word against it
    if (reason.check, reason.outcome) == (Check.EVIDENCE, Outcome.NO_WORSE):
        return translate("Learning", "Enough for now.")  # too few judge to say that it is no worse
    scored = (Check.BLEU, Check.CHRF)
    if reason.check in scored and reason.outcome is Outcome.HARMLESS and reason.figure < 0:
        return translate("Learning", "Within chance.")  # lower, but not measurably
    words = {
        Outcome.HARM: translate("Learning", "Harm."),
        Outcome.UNCLEAR: translate("Learning", "Unclear."),
        Outcome.HARMLESS: translate("Learning", "No harm."),
        Outcome.GAIN: translate("Learning", "Gain."),
        Outcome.NO_WORSE: translate("Learning", "No worse."),
        Outcome.NO_GAIN: translate("Learning", "No gain."),
    }
    return words[reason.outcome]


def revision_heading(revision: RevisionInfo) -> str:
    """``Revision 3, in use``."""
    translate = QCoreApplication.translate
    name = translate("Learning", "Base model")
    if revision.number:
        name = translate("Learning", "Revision %1").replace("%1", str(revision.number))
    if revision.current:
        return translate("Learning", "%1, in use").replace("%1", name)
    if revision.stale:
        return translate("Learning", "%1, being forgotten").replace("%1", name)
    return name


def revision_when(revision: RevisionInfo) -> str:
    """When a revision was made; nothing for the base model."""
    return date_words(revision.created) if revision.created else ""


def revision_details(revision: RevisionInfo) -> str:
    """Corrections and scores of a revision, in one line."""
    translate = QCoreApplication.translate
    if not revision.number:
        return translate("Learning", "Before anything was learned")
    parts = [counted_corrections(len(revision.corrections))]
    if revision.general is not None:
        general = translate("Learning", "general %1").replace("%1", figure(revision.general))
        parts.append(general + _against(revision.general, revision.general_base))
    if revision.personal is not None:
        yours = translate("Learning", "yours %1")
        parts.append(yours.replace("%1", figure(revision.personal)))
    return " · ".join(parts)


def learned_sources(revision: RevisionInfo, corrections: Sequence[Correction]) -> str:
    """The sources that a revision learned from, the newest first; of many, only some.

    Args:
        corrections: those there are, the newest last. Others of the revision's were forgotten.
    """
    numbers = frozenset(revision.corrections)
    sources = [one.source for one in reversed(corrections) if one.number in numbers]
    if not sources:
        return ""
    lines = [QCoreApplication.translate("Learning", "Learned from:")]
    lines += map(shortened, sources[:_MOST_SOURCES])
    if len(sources) > _MOST_SOURCES:
        more = QCoreApplication.translate("Learning", "… and %1 more")
        lines.append(filled(more, number_words(len(sources) - _MOST_SOURCES)))
    return "\n".join(lines)


def _against(value: float, base: float | None) -> str:
    return "" if base is None else f" ({signed(value - base)})"


def date_words(seconds: float) -> str:
    """A moment, short, as the user's system writes dates; the time alone where it was today."""
    moment = QDateTime.fromSecsSinceEpoch(int(seconds))
    locale = QLocale()
    if moment.date() == QDateTime.currentDateTime().date():
        today = QCoreApplication.translate("Learning", "today, %1")
        return today.replace("%1", locale.toString(moment.time(), QLocale.FormatType.ShortFormat))
    return locale.toString(moment, QLocale.FormatType.ShortFormat)


def number_words(number: int) -> str:
    """A count, as the window's language writes large ones: ``12,345``."""
    return QLocale().toString(number)


def figure(value: float) -> str:
    """A score with one digit after the point."""
    return QLocale().toString(value, "f", 1)


def signed(value: float) -> str:
    """A difference of scores, always with its sign."""
    rounded = round(value, 1)
    sign = "+" if rounded > 0 else "−" if rounded < 0 else "±"
    return sign + figure(abs(rounded))


def forget_question(
    source: str, revisions: Sequence[int], *, other: Correction | None = None
) -> str:
    """What forgetting a correction does, before it is done.

    Args:
        other: answers the same source from then on.
    """
    question = _forget_sentences(source, revisions)
    if other is None:
        return question
    again = QCoreApplication.translate(
        "Learning", "Another translation of this sentence will be in force again: “%1”."
    )
    return f"{question} {filled(again, shortened(other.target))}"


def _forget_sentences(source: str, revisions: Sequence[int]) -> str:
    translate = QCoreApplication.translate
    if not revisions:
        sentence = translate(
            "Learning",
            "Forget the correction of “%1”? It leaves the memory for good, and texts that hold "
            "it leave the history. No revision has learned from it.",
        )
        return filled(sentence, shortened(source))
    sentence = translate(
        "Learning",
        "Forget the correction of “%1”? It leaves the memory for good, and so do texts in the "
        "history that hold it and the revisions that learned from it (%2). What else they had "
        "learned is learned again, unless you had gone back to before it.",
    )
    return filled(sentence, shortened(source), ", ".join(map(str, revisions)))


def filled(sentence: str, *values: str) -> str:
    """``sentence`` with ``%1``, ``%2`` … replaced at once: a value may hold a ``%1`` itself."""
    return re.sub(r"%([1-9])", lambda found: values[int(found.group(1)) - 1], sentence)


def shortened(text: str, length: int = 60) -> str:
    """The beginning of a text, on one line."""
    line = " ".join(text.split())
    return line if len(line) <= length else f"{line[: length - 1].rstrip()}…"
