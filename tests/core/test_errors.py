"""The error tree: what its page draws is what the code holds, and every message helps."""

from __future__ import annotations

import importlib
import inspect
import pkgutil
import re
from collections.abc import Callable
from pathlib import Path

import pytest

from translator.core import errors
from translator.core.errors import tree
from translator.core.errors.tree import CallerFault, EnvironmentFault, ModelFault, TranslatorError

Edge = tuple[str, str]

CLASSES = [
    value
    for module in pkgutil.iter_modules(errors.__path__, f"{errors.__name__}.")
    for value in vars(importlib.import_module(module.name)).values()
    if isinstance(value, type)
    and issubclass(value, TranslatorError)
    and value.__module__ == module.name
]
LEAVES = [
    value
    for value in CLASSES
    if value not in (TranslatorError, EnvironmentFault, ModelFault, CallerFault)
]


def _drawn(docstring: str) -> list[Edge]:
    """(class, parent) of each line of the tree, in its order."""
    edges = [("TranslatorError", "Exception")]
    branch = ""
    for line in docstring.splitlines():
        if match := re.match(r"([│ ]   )?[├└]── (\w+)", line):
            indented, name = match.groups()
            edges.append((name, branch if indented else "TranslatorError"))
            branch = branch if indented else name
    return edges


def test_the_page_draws_each_class_once() -> None:
    written = [(value.__name__, value.__bases__[0].__name__) for value in CLASSES]
    assert sorted(_drawn(tree.__doc__ or "")) == sorted(written)


def test_the_reader_of_the_drawing_reads_branches() -> None:
    drawing = "Root\n├── A    words\n│   ├── B\n│   └── C\n└── D\n    └── E\n"
    assert _drawn(drawing)[1:] == [
        ("A", "TranslatorError"),
        ("B", "A"),
        ("C", "A"),
        ("D", "TranslatorError"),
        ("E", "D"),
    ]


def _example(kind: type[TranslatorError]) -> TranslatorError:
    values: dict[str, object] = {"Path": Path("/some/where"), "int": 7}
    parameters = inspect.signature(kind).parameters.values()
    make: Callable[..., TranslatorError] = kind
    return make(*(values.get(str(p.annotation), f"<{p.name}>") for p in parameters))


@pytest.mark.parametrize("kind", LEAVES)
def test_a_message_is_whole_sentences_and_holds_what_it_was_given(
    kind: type[TranslatorError],
) -> None:
    error = _example(kind)
    assert str(error) == error.message
    assert error.message[0].isupper() or error.message[0] in "'</"
    # Its last words are a sentence (perhaps one it was given), or a command to type.
    assert re.search(r"[.>]$|: (translator|iconv) [^.]+$", error.message)
    for parameter in inspect.signature(kind).parameters.values():
        given = {"Path": "/some/where", "int": "7"}.get(str(parameter.annotation))
        assert (given or f"<{parameter.name}>") in error.message


@pytest.mark.parametrize("kind", CLASSES)
def test_a_title_of_its_own_fits_a_heading(kind: type[TranslatorError]) -> None:
    assert "title" in vars(kind)
    assert 3 <= len(kind.title) <= 40
    assert not kind.title.endswith(".")
    assert sum(other.title == kind.title for other in CLASSES) == 1
