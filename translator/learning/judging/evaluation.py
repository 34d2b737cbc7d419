"""How a model alone, without the memory, does on given pairs."""

from __future__ import annotations

import time
from collections.abc import Callable, Sequence
from dataclasses import dataclass

from translator.core.drafts import DecodingOptions
from translator.core.errors.files import EmptyInput
from translator.core.sentences import said
from translator.engine.serving import ServingModel
from translator.engine.texts.translation import TextTranslator
from translator.learning.judging.metrics import Metrics, bleu, chrf


@dataclass(frozen=True, slots=True)
class Evaluation:
    """What ``translator evaluate`` tells.

    Attributes:
        bleu, chrf: sacrebleu's, of 100.
        signature: sacrebleu's signatures of both; scores compare only under the same one.
        n: number of pairs.
        seconds: wall-clock time of translating them.
    """

    bleu: float
    chrf: float
    signature: str
    n: int
    seconds: float


def evaluate(
    model: ServingModel,
    pairs: Sequence[tuple[str, str]],
    *,
    options: DecodingOptions,
    on_pair: Callable[[], object] | None = None,
) -> Evaluation:
    """Score the model on pairs (source, reference). ``on_pair`` is called after each.

    The sources go the way of the user's text, cut into segments, but past the memory.

    Raises:
        EmptyInput: there are no pairs.
    """
    if not pairs:
        raise EmptyInput(said("The list of pairs"))
    model_alone = TextTranslator(model)
    began = time.perf_counter()
    drafts: list[str] = []
    sources = (source for source, _ in pairs)
    for draft in model_alone.translate_lines(sources, options):
        drafts.append(draft)
        if on_pair is not None:
            on_pair()
    seconds = time.perf_counter() - began
    metrics = Metrics(model.direction.target)
    counts = metrics.statistics(drafts, [reference for _, reference in pairs])
    return Evaluation(
        bleu=float(bleu(counts.bleu.sum(axis=0))),
        chrf=float(chrf(counts.chrf.sum(axis=0))),
        signature=f"BLEU|{metrics.bleu_signature} chrF2|{metrics.chrf_signature}",
        n=len(pairs),
        seconds=seconds,
    )
