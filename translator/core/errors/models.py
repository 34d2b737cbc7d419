"""Problems with base models: getting, reading, choosing and removing them."""

from __future__ import annotations

from pathlib import PurePath

from translator.core.errors.tree import CallerFault, EnvironmentFault, ModelFault
from translator.core.sentences import said


class NetworkNeeded(EnvironmentFault):
    """A download the user asked for did not happen."""

    title = said("The download did not work")

    def __init__(self, what: str, reason: str) -> None:
        super().__init__(
            said(
                "{what} could not be downloaded: {reason}. Check the connection and the name and "
                "try again, or download it elsewhere and add its folder.",
                what=what,
                reason=reason,
            )
        )


class NotAModel(ModelFault):
    """A folder does not hold a Marian model in Hugging Face layout."""

    title = said("Not a model")

    def __init__(self, path: PurePath, missing: str) -> None:
        super().__init__(
            said(
                "{path} is not a translation model: {missing}. A model folder holds config.json, "
                "model.safetensors, source.spm, target.spm and vocab.json.",
                path=path,
                missing=missing,
            )
        )


class UnsafeModel(ModelFault):
    """A model is stored in a form that can run code when it is read."""

    title = said("The model is not safe to open")

    def __init__(self, path: PurePath) -> None:
        super().__init__(
            said(
                "{path} stores its weights in a form that can run code when opened, so it was "
                "left alone. Use a model with a model.safetensors file.",
                path=path,
            )
        )


class ModelLacksDirection(ModelFault):
    """No installed model translates in this direction."""

    title = said("No model for these languages")

    def __init__(self, direction: str, available: str) -> None:
        super().__init__(
            said(
                "No installed model translates {direction}. Available: {available}. Add a model "
                "with: translator models add FOLDER",
                direction=direction,
                available=available,
            )
        )


class UnknownModel(CallerFault):
    """A model's name is not installed."""

    title = said("Unknown model")

    def __init__(self, name: str, available: str) -> None:
        super().__init__(
            said(
                "There is no model '{name}'. Installed: {available}.",
                name=name,
                available=available,
            )
        )


class ModelNameTaken(CallerFault):
    """A model of the same name is installed already."""

    title = said("The name is taken")

    def __init__(self, name: str) -> None:
        super().__init__(
            said(
                "A model named '{name}' is installed already and was left as it is. Remove that "
                "one first with: translator models remove {name}, or give the new folder another "
                "name.",
                name=name,
            )
        )


class BundledModel(CallerFault):
    """A model that came with the program was to be removed."""

    title = said("Part of the program")

    def __init__(self, name: str) -> None:
        super().__init__(
            said(
                "'{name}' came with the program and stays with it. To translate with another "
                "model, name it with --model.",
                name=name,
            )
        )
