"""A model as it is served: drafts, scores and completions from its int8 form."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import replace
from operator import attrgetter
from pathlib import Path

from translator.core.direction import Direction
from translator.core.drafts import DecodingOptions, Draft, Origin
from translator.core.languages import language
from translator.core.terms.glossary import FoundTerm
from translator.engine.decoding.decoding import Decoder
from translator.engine.decoding.hypothesis import MOST_PIECES
from translator.engine.drafting import Drafter
from translator.engine.expressions.formulae import expression_key, formula
from translator.engine.expressions.own_names import read_own_names
from translator.engine.model.tokeniser import Tokeniser
from translator.engine.numbers.below_zero import with_minus_signs
from translator.engine.numbers.han_digits import in_digits
from translator.engine.numbers.han_measures import (
    DOLLARS,
    in_dollars,
    with_square_metres,
    with_yuan,
)
from translator.engine.numbers.number_phrases import number_phrases_in_figures
from translator.engine.numbers.ranges import with_whole_weekdays
from translator.engine.proposing.proposing import Proposer
from translator.engine.rewordings import REWORDINGS, Rewording
from translator.engine.stand_ins.kept_answers import Answers, not_kept
from translator.engine.term_enforcement import TermEnforcer
from translator.engine.times.clock_times import afternoons_in_24_hours, in_24_hours
from translator.engine.times.times_in_words import in_figures
from translator.engine.times.times_with_letters import with_bare_times
from translator.engine.words.word_reading import WordReading
from translator.engine.writing.letter_case import SURE, LetterCase
from translator.engine.writing.spelled_out import with_number_signs_spelled_out


class ServingModel:
    """One revision of one model in one direction, loaded. Safe to use from several threads.

    Never reloaded in place: another revision is another object, and this one is let go.

    Args:
        model_folder: the Hugging Face folder, for its tokeniser.
        serving_folder: its int8 form, see ``serving_cache`` and ``conversion``.
        threads: how many batches are decoded side by side, each on one core.
        answers: see ``stand_in_choice``.

    Raises:
        NotAModel, DamagedFile: a file is missing or cannot be read.
    """

    def __init__(
        self,
        *,
        model_folder: Path,
        serving_folder: Path,
        direction: Direction,
        revision: int = 0,
        threads: int = 1,
        answers: Answers = not_kept,
    ) -> None:
        self.direction = direction
        self.revision = revision
        self._tokeniser = Tokeniser(model_folder, direction)
        self._decoder = Decoder(serving_folder, self._tokeniser, threads=threads)
        self._own_names = read_own_names(serving_folder)
        self._drafter = Drafter(self._decoder, self._own_names, answers)
        self._case = LetterCase(self._tokeniser)
        self._terms = TermEnforcer(self._decoder, self._case)
        self.proposals = Proposer(self._decoder, self._drafter, self._case, self._terms)
        self.words = WordReading(self._decoder, self._drafter, self._case)

    def draft(
        self,
        sources: Sequence[str],
        options: DecodingOptions,
        *,
        abandoned: Callable[[], bool] | None = None,
    ) -> list[Draft]:
        """One draft per source, guarded: see ``drafting`` and ``letter_case`` for what is promised.

        Raises:
            Abandoned: ``abandoned`` turned true between two batches.
        """
        fixed = {source: draft for source in sources if (draft := self._formula(source))}
        free = [source for source in sources if source not in fixed]
        drafts = self._answered(free, options, abandoned)
        for reworded in REWORDINGS:
            drafts = self._reworded(reworded, free, drafts, options, abandoned)
        answered = iter(drafts)
        return [fixed.get(source) or next(answered) for source in sources]

    def _answered(
        self,
        sources: Sequence[str],
        options: DecodingOptions,
        abandoned: Callable[[], bool] | None,
    ) -> list[Draft]:
        told = self._told(sources)
        asked = [self._case.asked(source) for source in told]
        also = {at: other for at, one in enumerate(asked) if (other := self._case.also_asked(one))}
        at_once = [at for at in also if self._case.is_short(asked[at])]
        wanted = [*asked, *(also.pop(at) for at in at_once)]
        drafts = self._drafter.draft(wanted, options, abandoned=abandoned)
        others = dict(zip(at_once, drafts[len(asked) :], strict=True))
        unsure = [at for at in also if drafts[at].log_probability < SURE]
        later = self._drafter.draft([also[at] for at in unsure], options, abandoned=abandoned)
        others |= zip(unsure, later, strict=True)
        for at, in_small in others.items():
            drafts[at] = max(drafts[at], in_small, key=attrgetter("log_probability"))
        answered = map(self._case.answered, told, drafts[: len(asked)])
        return [
            replace(draft, source=source, text=self._in_own_measures(source, draft.text))
            for source, draft in zip(sources, answered, strict=True)
        ]

    def _reworded(
        self,
        reworded: Callable[[str, str, Direction], Rewording | None],
        sources: Sequence[str],
        drafts: list[Draft],
        options: DecodingOptions,
        abandoned: Callable[[], bool] | None,
    ) -> list[Draft]:
        """The drafts, some of them of what their source says in other words."""
        asked = {
            at: wording
            for at, (source, draft) in enumerate(zip(sources, drafts, strict=True))
            if (wording := reworded(source, draft.text, self.direction))
        }
        if not asked:  # as in most texts
            return drafts
        others = self._answered([one.asked for one in asked.values()], options, abandoned)
        for (at, wording), other in zip(asked.items(), others, strict=True):
            text = wording.put_in(other.text)
            if text is not None:
                drafts[at] = replace(other, source=sources[at], text=text)
        return drafts

    def _formula(self, source: str) -> Draft | None:
        """What the table of fixed expressions has, unless corrections say it in another way."""
        text = formula(source, self.direction)
        if text is None or expression_key(source, self.direction) in self._own_names:
            return None
        return Draft(source, text, Origin.MODEL)

    def _told(self, sources: Sequence[str]) -> Sequence[str]:
        """The sources with what the languages tell in different ways as it is told in the other."""
        source_language, target_language = self.direction.source, self.direction.target
        told = [in_figures(source, source_language) for source in sources]
        told = [number_phrases_in_figures(source, source_language) for source in told]
        told = [with_number_signs_spelled_out(source, source_language) for source in told]
        if source_language in ("en", "es"):
            told = [in_24_hours(source, source_language) for source in told]
        told = [with_bare_times(source, source_language) for source in told]
        if not language(source_language).spaced and language(target_language).spaced:
            told = [in_digits(source, source_language) for source in told]
            told = [afternoons_in_24_hours(source, source_language) for source in told]
        if target_language == "en":
            told = [with_whole_weekdays(one) if source_language == "ja" else one for one in told]
            told = [with_square_metres(source, source_language) for source in told]
            told = [self._in_dollars(source) for source in told]
        return [with_minus_signs(source, source_language) for source in told]

    def _in_dollars(self, source: str) -> str:
        """A Chinese source with dollars for yuan, where the model knows dollars."""
        asked = in_dollars(source, self.direction.source)
        if asked == source or self._tokeniser.unknown_spans(DOLLARS, target=False):
            return source
        return asked

    def _in_own_measures(self, source: str, draft: str) -> str:
        is_english = self.direction.target == "en"
        return with_yuan(source, draft, self.direction.source) if is_english else draft

    def enforce(self, drafts: Sequence[tuple[Draft, Sequence[FoundTerm]]]) -> list[Draft]:
        """The drafts with what the glossary wants in them: see ``term_enforcement``."""
        return self._terms.enforce(drafts)

    def score(self, pairs: Sequence[tuple[str, str]]) -> list[tuple[float, int]]:
        """How probable the model finds each target, given its source.

        Returns, for each pair, the summed natural-log probability of the target's pieces with the
        end mark, and their number. Pieces beyond what the model can take are left out on both
        sides, in this measure only.
        """
        if not pairs:
            return []
        encode, encode_target = self._tokeniser.encode, self._tokeniser.encode_target
        found = self._decoder.translator.score_batch(
            [encode(source)[:MOST_PIECES] for source, _ in pairs],
            [encode_target(target)[: MOST_PIECES - 1] for _, target in pairs],
            max_batch_size=32,
            max_input_length=0,
        )
        return [(sum(result.log_probs), len(result.log_probs)) for result in found]
