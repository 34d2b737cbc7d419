"""A recipe of the user's own: ``learning.toml`` in the profile, or a file that was named.

Nobody needs one; it is for comparing. Its keys are those of ``Recipe``::

    optimiser = "momentum"     # sgd, momentum, adagrad, adadelta or adamw
    learning_rate = 3e-2
    train_embeddings = true    # and train_encoder, train_decoder
    method = "lora"            # or full
"""

from __future__ import annotations

import tomllib
from dataclasses import fields
from pathlib import Path
from typing import Any

from translator.core.errors.files import FileUnreadable
from translator.core.errors.learning import BadRecipe
from translator.core.sentences import said
from translator.learning.recipe.recipe import Method, OptimiserName, Recipe

RECIPE_FILE = "learning.toml"

_KINDS = {"method": Method, "optimiser": OptimiserName}


def read_recipe(path: Path) -> Recipe:
    """The recipe in a TOML file; what it does not name is as usual.

    Raises:
        FileUnreadable: the file cannot be read.
        BadRecipe: it is no TOML, names something unknown, or cannot be carried out.
    """
    try:
        text = path.read_bytes().decode("utf-8")
    except OSError as error:
        raise FileUnreadable(path, error.strerror or type(error).__name__) from error
    except UnicodeDecodeError:
        raise BadRecipe(said("{path} is not UTF-8 text", path=path)) from None
    try:
        given = tomllib.loads(text)
    except tomllib.TOMLDecodeError as error:
        raise BadRecipe(said("{path} is not TOML ({error})", path=path, error=error)) from None
    usual = Recipe()
    known = {entry.name for entry in fields(Recipe)}
    return Recipe(**{name: _value(name, given[name], usual, known) for name in given})


def _value(name: str, value: object, usual: Recipe, known: set[str]) -> Any:
    """A value of the file as the recipe takes it."""
    if name not in known:
        raise BadRecipe(said("there is no setting '{name}'", name=name))
    if name in _KINDS:
        names = [kind.value for kind in _KINDS[name]]
        if value not in names:
            raise BadRecipe(said("{name} is one of {names}", name=name, names=", ".join(names)))
        return _KINDS[name](value)
    if name == "lora_targets":
        if not isinstance(value, list) or not all(isinstance(one, str) for one in value):
            raise BadRecipe(said("{name} is a list of names of layers", name=name))
        return tuple(value)
    wanted = type(getattr(usual, name))
    if wanted is float and isinstance(value, int) and not isinstance(value, bool):
        return float(value)
    if not isinstance(value, wanted) or (wanted is int and isinstance(value, bool)):
        raise BadRecipe(said("{name} is a {kind}", name=name, kind=wanted.__name__))
    return value
