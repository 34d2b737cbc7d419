"""The one door: everything that the window and the command line may ask for.

Opening it is cheap; whatever is heavy is loaded when it is first asked for, so that the window can
be on the screen before the model is in memory.
"""

from __future__ import annotations

import os
import threading
from collections.abc import Callable, Iterable, Iterator, Sequence
from contextlib import AbstractContextManager, nullcontext, suppress
from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING, cast

from translator.core.corrections import Correction, NewCorrection
from translator.core.direction import Direction
from translator.core.drafts import GREEDY, REFINED, DecodingOptions, Segment, TextDraft
from translator.core.errors.files import DiskFull, FileUnreadable, FileUnwritable
from translator.core.errors.profiles import BadProfileName
from translator.core.files import private_folder
from translator.core.history import TranslatedText
from translator.core.model_info import ModelInfo
from translator.core.paths import DEFAULT_PROFILE, Home
from translator.core.process.read_ahead import read_ahead
from translator.core.sentences import said
from translator.core.settings import Settings, read_settings, write_settings
from translator.core.tables import Row
from translator.core.word_scores import WordLink, WordScore
from translator.learning.profiles.open_profile import OpenProfile
from translator.models.choice import ModelChoice

if TYPE_CHECKING:
    from translator.core.alternatives import Alternative
    from translator.core.keeping import Kept, ProfileInfo
    from translator.core.learning import Progress, RoundReport
    from translator.engine.texts.engine_thread import EngineThread
    from translator.engine.texts.translation import TextTranslator
    from translator.learning.course import Course
    from translator.learning.judging.evaluation import Evaluation
    from translator.learning.learner import Learner
    from translator.learning.profiles.profiles import Profiles
    from translator.learning.simulation import Simulation
    from translator.memory.glossary.glossary import Glossary
    from translator.memory.history.history import History
    from translator.memory.questions import Question
    from translator.memory.recalling.recall import NearMatch
    from translator.models.catalogue import Survey

HOME_VARIABLE = "TRANSLATOR_HOME"
_TO_TRANSLATE = (
    "ctranslate2", "numpy", "rapidfuzz", "safetensors", "sentencepiece", "sentencex",
)  # fmt: skip


def default_home(override: Path | None) -> Home:
    """Where to keep things: ``override``, else ``TRANSLATOR_HOME``, else as the system does.

    Raises:
        FileUnreadable: it is a file, or named after a user (``~name``) who has no folder here.
    """
    chosen = override or (Path(value) if (value := os.environ.get(HOME_VARIABLE)) else None)
    if chosen is not None:
        try:
            root = chosen.expanduser().absolute()
        except RuntimeError:
            raise FileUnreadable(chosen, said("there is no such user")) from None
        if root.exists() and not root.is_dir():
            raise FileUnreadable(root, said("it is a file, not a folder"))
        return Home(data=root, cache=root / "cache")
    import platformdirs

    return Home(
        data=platformdirs.user_data_path("translator", appauthor=False),
        cache=platformdirs.user_cache_path("translator", appauthor=False),
    )


class Workbench:
    """One home, one profile, and the models at work in it. Safe to use from several threads.

    Args:
        model: name or folder of the base model to use whatever the settings say.
        profile: None is the one that the window used last.
        threads: batches decoded side by side; 1 is best for single sentences.
        keeps_memory: open the memory for writing at once, as the window does; without it the
            memory is only read until the first correction, so that a command can run beside an
            open window.

    Raises:
        BadProfileName: the name could not be a profile's.
    """

    def __init__(
        self,
        home: Home,
        *,
        model: str | None = None,
        profile: str | None = DEFAULT_PROFILE,
        threads: int = 1,
        keeps_memory: bool = False,
    ) -> None:
        self.home = home
        self._lock = threading.Lock()
        self._settings: Settings | None = None
        self._gone: set[str] = set()  # models that were wished for, and are no longer installed
        self._notices: list[str] = []
        self.profile = self._profile_used_last() if profile is None else profile
        self._models = ModelChoice(
            home,
            named=model,
            wish=lambda: self.settings.model,
            on_gone=self._drop_wish,
            on_notice=self._notices.append,
        )
        self._open = OpenProfile(
            home,
            self.profile,
            choose=self._models.choose,
            on_notice=self._notices.append,
            keeps_memory=keeps_memory,
            threads=threads,
        )

    # Settings

    @property
    def settings(self) -> Settings:
        """The user's choices, read once."""
        with self._lock:
            if self._settings is None:
                loaded = read_settings(self.home.settings)
                self._settings = loaded.settings
                if loaded.notice is not None:
                    self._notices.append(loaded.notice)
            return self._settings

    def save_settings(self, settings: Settings) -> None:
        """Remember the user's choices. They hold from now on, also where writing fails.

        A wish for a model that was found to be gone is no choice of the user's any more.

        Raises:
            DiskFull, FileUnwritable: they will not be there at the next start.
        """
        if settings.model in self._gone:
            settings = replace(settings, model=None)
        other_model = settings.model != self.settings.model
        with self._open.other_models() if other_model else nullcontext(), self._lock:
            self._settings = settings
            write_settings(self.home.settings, settings)

    def take_notices(self) -> list[str]:
        """Sentences the user should see once, such as that damaged settings were set aside."""
        with self._lock:
            notices = [*self._notices]
            del self._notices[: len(notices)]  # others write to it, and may have meanwhile
            return notices

    # Models

    def models(self) -> list[ModelInfo]:
        """The base models that can be used."""
        return self._models.catalogue().list()

    def survey(self) -> Survey:
        """All installed base models, also those that cannot be used, with the reason."""
        return self._models.catalogue().survey()

    def add_model(self, name_or_folder: str, *, progress: bool = False) -> ModelInfo:
        """Copy a model folder into the home, or download ``owner/model``: see ``Catalogue.add``."""
        with self._open.other_models():
            added = self._models.catalogue().add(name_or_folder, progress=progress)
            self._gone.discard(added.name)
            return added

    def remove_model(self, name: str) -> None:
        """Remove an added model: see ``Catalogue.remove``. A text under way is finished with it."""
        with self._open.other_models():
            self._models.catalogue().remove(name)

    def directions(self) -> list[Direction]:
        """What can be translated, each direction once, in the order the models give.

        The libraries that this and the first draft import are read from the disk before.

        Raises:
            TranslatorError: nothing can be, because no installed model can be used.
        """
        read_ahead(*_TO_TRANSLATE)
        return self._models.directions()

    # Translating

    def translator(self, direction: Direction) -> TextTranslator:
        """The translator of a direction; the first call loads its model, which takes a moment.

        Raises:
            ModelLacksDirection, UnknownModel: there is no model for it.
            ModelFault, EnvironmentFault: it cannot be loaded, or its int8 form not be made.
        """
        return self._open.translator(direction)

    def translate(
        self, text: str, direction: Direction, options: DecodingOptions = GREEDY
    ) -> TextDraft:
        """Translate a whole text."""
        draft = self.translator(direction).translate(text, options)
        # None is the answer to a request that was abandoned; this one cannot be.
        return cast("TextDraft", draft)

    def translate_lines(
        self, lines: Iterable[str], direction: Direction, options: DecodingOptions = GREEDY
    ) -> Iterator[str]:
        """Translate a stream: one line out for every line in, each as soon as it can be."""
        return self.translator(direction).translate_lines(lines, options)

    def live(
        self,
        direction: Direction,
        *,
        on_draft: Callable[[TextDraft], None],
        on_error: Callable[[Exception], None],
    ) -> EngineThread:
        """Start a thread that translates what was asked for last; loads the model, as above."""
        return self._open.live(
            direction,
            keeps_sources=lambda: self.settings.keep_sources,
            on_draft=on_draft,
            on_error=on_error,
        )

    def completion(
        self, source: str, written: str, direction: Direction, *, abandoned: Callable[[], bool]
    ) -> str:
        """What may follow ``written`` in the translation of a segment: see ``Proposer``."""
        translator = self.translator(direction)
        return translator.serving.proposals.completion(
            source, written, translator.terms(source), abandoned=abandoned
        )

    def alternatives(
        self,
        source: str,
        target: str,
        place: int,
        direction: Direction,
        *,
        abandoned: Callable[[], bool],
    ) -> list[Alternative]:
        """What else may stand at a place of a segment's translation: see ``Proposer``."""
        translator = self.translator(direction)
        return translator.serving.proposals.alternatives(
            source, target, place, translator.terms(source), abandoned=abandoned
        )

    def rewordings(
        self, source: str, target: str, direction: Direction, *, abandoned: Callable[[], bool]
    ) -> list[Alternative]:
        """Other translations of a whole segment than ``target``: see ``Proposer``."""
        translator = self.translator(direction)
        return translator.serving.proposals.rewordings(
            source, target, translator.terms(source), abandoned=abandoned
        )

    def word_places(self, text: str, direction: Direction) -> list[tuple[int, int]]:
        """Where the words of a translation are; without spaces, as the model tells them apart."""
        return self.translator(direction).serving.words.places(text)

    def word_scores(self, source: str, target: str, direction: Direction) -> tuple[WordScore, ...]:
        """How sure the model is of each word of a segment's translation."""
        return self.translator(direction).serving.words.scores(source, target)

    def word_links(self, source: str, target: str, direction: Direction) -> tuple[WordLink, ...]:
        """Which words of a segment and its translation belong together."""
        return self.translator(direction).serving.words.links(source, target)

    def sentences(self, text: str, language: str) -> list[Segment]:
        """The segments of a text in a language, as sources are cut into them."""
        from translator.engine.sentences.segmentation import segments

        return segments(text, language)

    def evaluate(
        self,
        pairs: Sequence[tuple[str, str]],
        direction: Direction,
        *,
        options: DecodingOptions = REFINED,
        on_pair: Callable[[], object] | None = None,
    ) -> Evaluation:
        """Score the model alone, without the memory: see ``learning.judging.evaluation.evaluate``.

        Raises:
            EmptyInput: there are no pairs.
            TranslatorError: as for ``translator``.
        """
        from translator.learning.judging.evaluation import evaluate

        model = self.translator(direction).serving
        return evaluate(model, pairs, options=options, on_pair=on_pair)

    # Corrections

    def correct(self, new: NewCorrection) -> Correction:
        """Store a correction: durable when this returns, and the answer from now on.

        Raises:
            HomeInUse: another program keeps this profile's memory.
            DiskFull, FileUnwritable: it was not stored.
        """
        return self.correct_many([new])[0]

    def correct_many(self, new: Iterable[NewCorrection]) -> list[Correction]:
        """Store several corrections, all or none; raises as ``correct``, and as ``new`` does."""
        return self._open.store(writing=True).add_many(new)

    def read_pairs(self, path: Path, direction: Direction) -> list[Row]:
        """The pairs in a file of translations or a table: see ``memory.exchange.read_pairs``."""
        from translator.memory.pair_files.exchange import read_pairs

        return read_pairs(path, direction)

    def restore(self, number: int) -> Correction:
        """Let an older correction of a source answer again, in place of the newer one.

        Raises:
            UnknownCorrection: there is none with this number.
            HomeInUse, DiskFull, FileUnwritable: as ``correct``.
        """
        return self._open.store(writing=True).restore(number)

    def near(self, source: str, direction: Direction) -> list[NearMatch]:
        """Corrections of similar sources, the most alike first, with what differs."""
        return self._open.memory().recall(direction).near(source)

    def questions(self, new: NewCorrection) -> list[Question]:
        """Why a correction looks like a slip; empty where it does not. Nothing is refused."""
        from translator.memory.questions import questions

        store = self._open.store()
        terms = store.glossary.finder(new.direction).find(new.source)
        return questions(new, store.active(new.direction, new.source), terms)

    def corrections(self, direction: Direction | None = None) -> list[Correction]:
        """The corrections of the profile, oldest first, replaced ones included."""
        return self._open.store().list(direction)

    def glossary(self, *, writing: bool = False) -> Glossary:
        """The terms of the profile; what is changed holds for every draft from then on.

        Args:
            writing: it is to be changed; without it, it may be one to look at only.

        Raises:
            HomeInUse: another program keeps this profile, and ``writing`` was asked for.
        """
        return self._open.store(writing=writing).glossary

    # Learning

    def course(self, direction: Direction, *, writing: bool = False) -> Course:
        """Learning in one direction: what was learned, and all that can be done about it.

        Args:
            writing: it is to be changed; without it, it may be one to look at only.

        Raises:
            HomeInUse: another program keeps this profile, and ``writing`` was asked for.
            ModelLacksDirection, UnknownModel: there is no model for the direction.
        """
        return self._open.course(direction, writing=writing)

    def learner(
        self,
        direction: Direction,
        *,
        on_event: Callable[[Progress | RoundReport], None],
        on_error: Callable[[Exception], None],
    ) -> Learner:
        """Start the thread that learns in one direction, in place of any other one.

        Raises:
            HomeInUse: another program keeps this profile, and learns in it.
            TranslatorError: as ``course``.
        """
        return self._open.learner(direction, on_event=on_event, on_error=on_error)

    def learned_directions(self) -> list[Direction]:
        """The directions in which something was learned, if only to be undone again."""
        return self._open.courses().learned_directions()

    def preview(self, text: str, direction: Direction, revision: int) -> TextDraft:
        """How another revision would translate a text, the memory's answers included.

        Raises:
            UnknownRevision: there is none of that number.
            DamagedFile, NotAModel: it cannot be read.
        """
        return self._open.preview(text, direction, revision)

    def simulation(
        self, direction: Direction, *, recipe: Path | None = None
    ) -> AbstractContextManager[Simulation]:
        """A profile to be thrown away, in which a stream of corrections can be played.

        Args:
            recipe: a file of learning settings: see ``learning.recipe.recipe_file``.

        Raises:
            ModelLacksDirection, UnknownModel: there is no model for the direction.
            BadRecipe, FileUnreadable: the recipe cannot be used.
        """
        from translator.learning.recipe.recipe_file import read_recipe
        from translator.learning.simulation import thrown_away

        base = self._models.choose(direction)
        return thrown_away(
            direction,
            base=base,
            cache=private_folder(self.home.serving),
            simulations=self.home.simulations,
            recipe=None if recipe is None else read_recipe(recipe),
        )

    def forget(self, number: int) -> tuple[int, ...]:
        """Remove a correction from the memory and all revisions: see ``Course.forget``."""
        return self._open.forget(number)

    def clear_sources(self) -> None:
        """Erase all sentences that were kept because they were typed and left uncorrected."""
        self._open.clear_sources()

    # History

    def record(
        self, text: TranslatedText, *, continuing: int | None = None, taken_back: bool = False
    ) -> int | None:
        """Keep a text in the history, unless that is switched off: see ``History.record``."""
        if not self.settings.keep_history:
            return None
        history = self._open.store().history
        return history.record(text, continuing=continuing, taken_back=taken_back)

    def history(self, *, writing: bool = False) -> History:
        """The texts that were translated in this profile; raises as ``correct`` if ``writing``."""
        return self._open.store(writing=writing).history

    # What is kept

    @property
    def first_start(self) -> bool:
        """Whether nobody has used this home before."""
        return not (self.home.settings.exists() or self.home.profiles.exists())

    def profile_names(self) -> list[str]:
        """All profiles, the default one first, and the one in use in any case."""
        return self._profiles().names()

    def profiles(self) -> list[ProfileInfo]:
        """The same with what is in them."""
        return self._profiles().all()

    def profile_info(self, name: str) -> ProfileInfo:
        """One of them: see ``Profiles.get``."""
        return self._profiles().get(name)

    def add_profile(self, name: str) -> str:
        """Make an empty profile: see ``Profiles.create``."""
        return self._profiles().create(name)

    def rename_profile(self, old: str, new: str) -> str:
        """Give a profile another name: see ``Profiles.rename``. Not while this has it open."""
        written = self._profiles().rename(old, new)
        if self.settings.profile == old:
            self.save_settings(replace(self.settings, profile=written))
        return written

    def remove_profile(self, name: str) -> None:
        """Delete a profile: see ``Profiles.remove``. Not while this has it open."""
        self._profiles().remove(name)
        if self.settings.profile == name:
            self.save_settings(replace(self.settings, profile=DEFAULT_PROFILE))

    def kept(self) -> Kept:
        """Everything that ``erase`` would take."""
        from translator.learning.erasing import kept

        return kept(self.home)

    def erase(self) -> None:
        """Erase all that the program keeps: see ``erasing.erase``. Not while this has it open."""
        from translator.learning.erasing import erase

        erase(self.home)
        with self._lock:
            self._settings = None

    def close(self) -> None:
        """End learning, then the engine threads; close the memory. May be called twice."""
        self._open.close()

    # ---- inside

    def _drop_wish(self, model: str) -> None:
        """The settings wish for a model that is gone: told once, it is not to be told for ever."""
        now = self.settings
        with self._lock:
            self._gone.add(model)
            self._settings = replace(now, model=None)
            kept = read_settings(self.home.settings).settings  # another program may have written
            if kept.model == model:
                with suppress(DiskFull, FileUnwritable):  # then it is told again
                    write_settings(self.home.settings, replace(kept, model=None))

    def _profile_used_last(self) -> str:
        name = self.settings.profile
        try:
            return name if self.home.profile(name).is_dir() else DEFAULT_PROFILE
        except BadProfileName:
            return DEFAULT_PROFILE

    def _profiles(self) -> Profiles:
        from translator.learning.profiles.profiles import Profiles

        return Profiles(self.home, in_use=self.profile)
