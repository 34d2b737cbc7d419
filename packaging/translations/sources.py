"""Finds everything in the program's sources that the window says in the user's language.

Qt's own lupdate is not used: of Python it takes the words in front of ``.tr`` or a class within a
method for the context, and never sees sentences that rooms without Qt make. Here the context is
the one Qt asks for when the program runs, and what cannot be found is an error.

    self.tr("…"), self.tr("…", "comment"), self.tr("%n …", "", n)     the class it stands in
    tr("…") after tr = window.tr, window: MainWindow                  MainWindow
    QCoreApplication.translate("Context", "…")                        Context
    said("… {name} …")                                                Sentences
"""

from __future__ import annotations

import ast
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from translator.core.languages import LANGUAGES

SENTENCES, LANGUAGE_NAMES, SYSTEM_REASONS = "Sentences", "Languages", "SystemReasons"
# Looked up by values that are known only when the program runs; gathered from elsewhere.
_GATHERED = {SENTENCES, LANGUAGE_NAMES, SYSTEM_REASONS}
# What systems say of files most often, in the words of the C library.
_REASONS = (
    "No such file or directory",
    "Permission denied",
    "Operation not permitted",
    "Is a directory",
    "Not a directory",
    "Directory not empty",
    "File exists",
    "File name too long",
    "Read-only file system",
    "Input/output error",
    "Device or resource busy",
    "Too many open files",
    "Cannot allocate memory",
    "Stale file handle",
)


@dataclass(frozen=True, slots=True)
class Words:
    """A text to translate. ``comment`` tells equal texts apart; ``counted`` has plural forms."""

    context: str
    text: str
    comment: str = ""
    counted: bool = False


class NotFound(Exception):
    """A call whose text or context cannot be read from the source."""


def all_words(package: Path) -> list[Words]:
    """Everything the window says, each once, by context and then in the order of the sources.

    Args:
        package: the folder ``translator/``.

    Raises:
        NotFound: at a call that Qt would translate, but that no catalogue can know.
    """
    found: dict[Words, None] = {}
    for path in sorted(package.rglob("*.py")):
        room = path.relative_to(package).parts[0]
        if room == "cli":
            continue  # the command line speaks English, so that its words can be relied on
        tree = ast.parse(path.read_text(encoding="utf-8"))
        try:
            found.update(dict.fromkeys(_Reader(tree, in_window=room == "gui").words()))
        except NotFound as error:
            raise NotFound(f"{path.relative_to(package.parent)}: {error}") from None
    found.update(dict.fromkeys(Words(LANGUAGE_NAMES, one.name) for one in LANGUAGES.values()))
    found.update(dict.fromkeys(Words(SYSTEM_REASONS, reason) for reason in _REASONS))
    return sorted(found, key=lambda words: words.context)


class _Reader:
    """Walks one module, knowing at each call which class and functions it stands in."""

    def __init__(self, tree: ast.Module, *, in_window: bool) -> None:
        self._tree, self._in_window = tree, in_window

    def words(self) -> Iterator[Words]:
        """In the order of the source."""
        yield from self._within(self._tree, context=None, bare=None)

    def _within(self, node: ast.AST, *, context: str | None, bare: str | None) -> Iterator[Words]:
        """``context`` is that of ``self.tr``, ``bare`` that of a ``tr`` by itself."""
        if isinstance(node, ast.ClassDef):
            context, bare = node.name, None
        elif isinstance(node, ast.FunctionDef):
            bare = _bound_tr(node) or bare
        elif isinstance(node, ast.Call):
            words = self._called(node, context=context, bare=bare)
            if words is not None:
                yield words
        for child in ast.iter_child_nodes(node):
            yield from self._within(child, context=context, bare=bare)

    def _called(self, call: ast.Call, *, context: str | None, bare: str | None) -> Words | None:
        match call.func:
            case ast.Name("said"):
                return _words(SENTENCES, call.args, call)
            case ast.Name("tr"):
                return _words(bare, call.args, call)
            case ast.Attribute(ast.Name("self"), "tr"):
                return _words(context, call.args, call)
            case ast.Attribute(_, "tr") if self._in_window:
                raise NotFound(f"line {call.lineno}: whose tr is it?")
            case ast.Name("translate") | ast.Attribute(_, "translate"):
                return _translated(call)
        return None


def _translated(call: ast.Call) -> Words | None:
    """What ``QCoreApplication.translate`` is asked for; there are other functions of that name."""
    match call.args:
        case [ast.Constant(str(context)), *rest] if rest:
            return None if context in _GATHERED else _words(context, rest, call)
    return None


def _words(context: str | None, arguments: list[ast.expr], call: ast.Call) -> Words:
    where = f"line {call.lineno}"
    if context is None:
        raise NotFound(f"{where}: in no class")
    match arguments:
        case [ast.Constant(str(text))]:
            return Words(context, text)
        case [ast.Constant(str(text)), ast.Constant(str(comment))]:
            return Words(context, text, comment)
        case [ast.Constant(str(text)), ast.Constant(str(comment)), _]:
            return Words(context, text, comment, counted=True)
    raise NotFound(f"{where}: the text is not written out")


def _bound_tr(function: ast.FunctionDef) -> str | None:
    """The class of ``window`` where a function has ``tr = window.tr``, alone or among others."""
    classes = {each.arg: each.annotation for each in function.args.args}
    for statement in function.body:
        if not isinstance(statement, ast.Assign):
            continue
        targets, values = _side(statement.targets[0]), _side(statement.value)
        for target, value in zip(targets, values, strict=False):
            match target, value:
                case ast.Name("tr"), ast.Attribute(ast.Name(owner), "tr"):
                    annotation = classes.get(owner)
                    return annotation.id if isinstance(annotation, ast.Name) else None
    return None


def _side(expression: ast.expr) -> list[ast.expr]:
    return expression.elts if isinstance(expression, ast.Tuple) else [expression]
