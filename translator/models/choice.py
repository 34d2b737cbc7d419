"""Which base model translates a direction: the one named, the one wished for, or any that can."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING

from translator.core.direction import Direction
from translator.core.errors.models import ModelLacksDirection, UnknownModel
from translator.core.errors.tree import TranslatorError
from translator.core.model_info import ModelInfo
from translator.core.paths import Home
from translator.core.sentences import said

if TYPE_CHECKING:
    from translator.models.catalogue import Catalogue


class ModelChoice:
    """Chooses among the models of a home, anew each time: they may have changed.

    Args:
        named: name or folder of the model to use whatever is wished for; None where none was named.
        wish: gives the name of the model to use where it can be used; None leaves it to the order.
        on_gone: called with a wish for a model that is no longer installed; none is to follow.
        on_notice: called with a sentence for the user where a wish cannot be fulfilled, once.
    """

    def __init__(
        self,
        home: Home,
        *,
        named: str | None,
        wish: Callable[[], str | None],
        on_gone: Callable[[str], None],
        on_notice: Callable[[str], None],
    ) -> None:
        self._home, self._named = home, named
        self._wish, self._on_gone, self._on_notice = wish, on_gone, on_notice
        self._told: set[str] = set()

    def catalogue(self) -> Catalogue:
        """The models of the home; reading them is not needed before the window is on the screen."""
        from translator.models.catalogue import Catalogue

        return Catalogue(self._home)

    def directions(self) -> list[Direction]:
        """What can be translated, each direction once, in the order the models give.

        Raises:
            TranslatorError: nothing can be, because no installed model can be used.
        """
        if self._named is not None:
            return [*self.catalogue().find(self._named).directions]
        survey = self.catalogue().survey()
        if not survey.models and survey.unusable:
            raise survey.unusable[0].error
        return list(dict.fromkeys(entry for info in survey.models for entry in info.directions))

    def choose(self, direction: Direction) -> ModelInfo:
        """The model to translate a direction with.

        Raises:
            ModelLacksDirection, UnknownModel: there is no model for it.
            TranslatorError: the one that was named, or the only one there is, cannot be used.
        """
        catalogue = self.catalogue()
        if self._named is not None:
            return catalogue.for_direction(direction, preferred=self._named)
        wish = self._wish()
        if wish is not None:
            try:
                return catalogue.for_direction(direction, preferred=wish)
            except ModelLacksDirection:
                pass  # it is the wish for other languages
            except UnknownModel:
                self._on_gone(wish)
                self._tell(
                    said(
                        "The model '{name}', which the settings wish for, is no longer installed. "
                        "From now on the program chooses the model.",
                        name=wish,
                    )
                )
            except TranslatorError as error:
                self._tell(
                    said("{problem} Another model is used in its place.", problem=error.message)
                )
        return catalogue.for_direction(direction)

    def _tell(self, sentence: str) -> None:
        if sentence not in self._told:
            self._told.add(sentence)
            self._on_notice(sentence)
