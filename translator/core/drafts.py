"""What the engine takes and gives: segments, options, drafts of segments and of whole texts."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum

from translator.core.terms.glossary import TermUse


class Origin(StrEnum):
    """Where a draft comes from."""

    MODEL = "model"
    MEMORY = "memory"  # the user's own correction of this source
    NEAR = "near"  # their correction of a source that differs in numbers, names or placeholders
    VERBATIM = "verbatim"  # nothing to translate: spaces, digits, an address
    WAITING = "waiting"  # not translated yet: only in drafts of which more parts are to come


@dataclass(frozen=True, slots=True)
class Segment:
    """One sentence or line of the source: ``text[start:end]`` of the whole text, in code points."""

    source: str
    start: int
    end: int


@dataclass(frozen=True, slots=True)
class DecodingOptions:
    """How the model is asked for a draft.

    Attributes:
        beam: hypotheses kept at each step; 1 is greedy, used while typing.
        repetition_limit: no sequence of this many target tokens occurs twice in a draft; 0 turns
            it off.
        weighed: whether the beam's hypotheses are weighed by how well they say the source back, if
            the model knows the way back (``engine/decoding/noisy_channel.py``).
    """

    beam: int = 1
    repetition_limit: int = 5
    weighed: bool = False


GREEDY = DecodingOptions(beam=1)
BEAM = DecodingOptions(beam=4)
REFINED = DecodingOptions(beam=4, weighed=True)  # what the user is served with after a pause


@dataclass(frozen=True, slots=True)
class Draft:
    """What the program proposes for one segment.

    ``log_probability`` is the mean natural-log probability of the target tokens, for drafts of
    the model; 0.0 for the others. ``terms`` are those of the glossary that the source holds, for
    drafts of the model; those it could not be made to say are among them.
    """

    source: str
    text: str
    origin: Origin
    log_probability: float = 0.0
    terms: tuple[TermUse, ...] = ()


@dataclass(frozen=True, slots=True)
class SegmentDraft:
    """A draft in its place: ``text[start:end]`` of the whole translation, in code points."""

    segment: Segment
    draft: Draft
    start: int
    end: int


@dataclass(frozen=True, slots=True)
class TextDraft:
    """The translation of a whole text, with the source's spaces and line breaks between segments.

    Attributes:
        request: number of the request this answers; 0 where there was none.
        revision: number of the revision that made it; 0 is the base model.
        decoded: how many segments the model was asked for, the others being known already.
        seconds: wall-clock time it took.
        waiting: how many segments are still to be translated; another draft of the same request
            follows then. Their parts are empty and of ``Origin.WAITING``.
    """

    request: int
    source: str
    text: str
    parts: tuple[SegmentDraft, ...]
    revision: int
    options: DecodingOptions
    decoded: int
    seconds: float
    waiting: int = 0
