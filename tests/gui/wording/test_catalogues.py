"""The window's catalogues: complete, up to date with the sources, compiled, and sound."""

from __future__ import annotations

import ast
import re
from collections import Counter
from collections.abc import Callable, Iterator
from functools import cache
from pathlib import Path

import pytest
from catalogues import FORMS, Catalogue, path_of, read, updated, wanted, written
from PySide6.QtCore import QTranslator
from PySide6.QtGui import QKeySequence
from PySide6.QtWidgets import QApplication
from sources import SENTENCES, NotFound, Words, all_words

import translator
from translator.core.resources import resources
from translator.gui.wording.window_language import speak

PACKAGE = Path(translator.__file__).parent
FOLDER = resources() / "translations"
LANGUAGES = sorted(FORMS)
_QT_PLACE = re.compile(r"%(?:\d|L?n)")
_PLACE = re.compile(r"\{\{|\}\}|\{[^}]*\}")
_MNEMONIC = re.compile("&([^& ])")
_KEYS = re.compile(r"(?:(?:Ctrl|Alt|Shift)\+)+\w+|\b(?:Enter|Esc)\b|(?<=\()(?:Delete|F\d+)(?=\))")
_KEYS_OF_A_WORD = re.compile(r"Alt\+[A-Z]")  # of a button, which has other words

in_each_language = pytest.mark.parametrize("language", LANGUAGES)


@cache
def words() -> list[Words]:
    return all_words(PACKAGE)


@cache
def catalogue(language: str) -> Catalogue:
    return read(path_of(FOLDER, language), language)


def each_translation(language: str) -> Iterator[tuple[Words, str]]:
    for one, forms in catalogue(language).translations.items():
        yield from ((one, form) for form in forms)


def wrong(language: str, is_right: Callable[[Words, str], bool]) -> list[tuple[str, str]]:
    return [(one.text, form) for one, form in each_translation(language) if not is_right(one, form)]


# ---- fresh


@in_each_language
def test_a_catalogue_holds_exactly_what_the_window_says(language: str) -> None:
    """Otherwise run ``make translations``; packaging/translations/README.md says what then."""
    known = catalogue(language)
    found = {*known.translations, *known.unfinished}
    assert found == set(wanted(words(), language))
    assert not known.unfinished
    path = path_of(FOLDER, language)
    assert path.read_text(encoding="utf-8") == written(updated(known, words()), words())


@in_each_language
def test_what_is_compiled_says_what_the_catalogue_says(language: str) -> None:
    compiled = QTranslator()
    assert compiled.load(str(path_of(FOLDER, language).with_suffix(".qm")))
    for one, forms in catalogue(language).translations.items():
        # One of each form: by Qt's rules 1 takes the first, 2 the last.
        for number, form in zip((1, 2), forms, strict=False):
            count = number if one.counted else -1
            said = compiled.translate(one.context, one.text, one.comment, count)
            assert said == form, one


# ---- sound


@in_each_language
def test_a_translation_has_the_places_of_its_text(language: str) -> None:
    def same(one: Words, form: str) -> bool:
        places = _PLACE if one.context == SENTENCES else _QT_PLACE
        return Counter(places.findall(one.text)) == Counter(places.findall(form))

    assert not wrong(language, same)


@in_each_language
def test_a_translation_has_a_mnemonic_where_its_text_has(language: str) -> None:
    def same(one: Words, form: str) -> bool:
        return len(_MNEMONIC.findall(one.text)) == len(_MNEMONIC.findall(form))

    assert not wrong(language, same)


@in_each_language
def test_a_translation_begins_and_ends_as_its_text(language: str) -> None:
    """Spaces, and the dots that announce a dialog; Chinese sets a key behind the words."""

    def same(one: Words, form: str) -> bool:
        return one.text[:1].isspace() == form[:1].isspace() and one.text.endswith("…") == (
            form.endswith("…")
        )

    assert not wrong(language, same)


# ---- found in the sources


def found_in(folder: Path, source: str) -> list[Words]:
    (folder / "gui").mkdir()
    (folder / "gui" / "module.py").write_text(source, encoding="utf-8")
    gathered = {"Languages", "SystemReasons"}
    return [one for one in all_words(folder) if one.context not in gathered]


def test_texts_are_found_where_qt_looks_for_them(tmp_path: Path) -> None:
    source = """
class Outer(QObject):
    def one(self, number):
        class Inner(QObject):
            def two(self):
                return self.tr("of the inner")
        help = lambda: self.tr("in " "parts")
        return self.tr("%n things", "", number), self.tr("same", "a comment")

def build(window: MainWindow):
    tr, bar = window.tr, window.bar()
    tr("&File")
    QCoreApplication.translate("Somewhere", "there")
    QCoreApplication.translate("Languages", language(code).name)
    live.translate(text)
    raise Fault(said("{path} is {{odd}}", path=path))
"""
    assert found_in(tmp_path, source) == [
        Words("Inner", "of the inner"),
        Words("MainWindow", "&File"),
        Words("Outer", "in parts"),
        Words("Outer", "%n things", counted=True),
        Words("Outer", "same", "a comment"),
        Words("Sentences", "{path} is {{odd}}"),
        Words("Somewhere", "there"),
    ]


@pytest.mark.parametrize(
    "source",
    [
        "class A:\n    def f(self, text): self.tr(text)",
        'class A:\n    def f(self, name): self.tr(f"a {name}")',
        'class A:\n    def f(self, other): other.tr("whose")',
        'def f(): tr("whose")',
        'def f(text): QCoreApplication.translate("Context", text)',
        'said("a" + b)',
    ],
)
def test_a_text_that_cannot_be_found_is_an_error(tmp_path: Path, source: str) -> None:
    with pytest.raises(NotFound, match=r"gui.module\.py: line"):
        found_in(tmp_path, source)


def test_a_catalogue_keeps_what_it_has_and_drops_what_is_gone(tmp_path: Path) -> None:
    kept, new = Words("C", 'a <b> & "c"'), Words("C", "%n new", counted=True)
    before = Catalogue("de", {kept: ("ein",), Words("C", "gone"): ("weg",)})
    after = updated(before, [kept, new])
    path = tmp_path / "some.ts"
    path.write_text(written(after, [kept, new]), encoding="utf-8")
    again = read(path, "de")
    assert again.translations == {kept: ("ein",)}
    assert again.unfinished == [new]


# ---- nothing is said past the catalogues


def tree_of(path: Path) -> ast.Module:
    return ast.parse(path.read_text(encoding="utf-8"))


_FAULTS = {
    node.name
    for path in (PACKAGE / "core" / "errors").glob("*.py")
    for node in tree_of(path).body
    if isinstance(node, ast.ClassDef)
} | {"Mismatch", "Reason", "Question"}


def calls(tree: ast.AST) -> Iterator[ast.Call]:
    return (node for node in ast.walk(tree) if isinstance(node, ast.Call))


def name_of(call: ast.Call) -> str:
    return getattr(call.func, "id", getattr(call.func, "attr", ""))


def is_text(expression: ast.expr) -> bool:
    match expression:
        case ast.JoinedStr() | ast.Constant(str()) | ast.BinOp(op=ast.Add() | ast.Mod()):
            return True
    return False


def test_other_rooms_say_what_they_tell_in_sentences_that_can_be_translated() -> None:
    plain = []
    for path in PACKAGE.rglob("*.py"):
        if "cli" in path.relative_to(PACKAGE).parts:
            continue
        for call in calls(tree_of(path)):
            if name_of(call) in _FAULTS:
                given = [*call.args, *(keyword.value for keyword in call.keywords)]
                plain += [f"{path.name}:{call.lineno}" for one in given if is_text(one)]
    assert not plain


def test_the_window_words_what_other_rooms_say() -> None:
    """A fault's message is shown by the banner, which words it, or is worded where it is used."""
    wording = {"worded", "show_fault", "show_notice", "ask"}
    plain = []
    for path in (PACKAGE / "gui").rglob("*.py"):
        tree = tree_of(path)
        worded = {part for call in calls(tree) if name_of(call) in wording for part in call.args}
        plain += [
            f"{path.name}:{node.lineno}"
            for node in ast.walk(tree)
            if isinstance(node, ast.Attribute)
            and node.attr in {"message", "sentence"}
            and node not in worded
        ]
    assert plain == []


@pytest.mark.parametrize("language", ["de", "zh"])
def test_a_key_is_named_as_in_the_menus(qapp: QApplication, language: str) -> None:
    speak(qapp, language)
    named = [
        (keys, QKeySequence(keys).toString(QKeySequence.SequenceFormat.NativeText), form)
        for one, form in each_translation(language)
        for keys in _KEYS.findall(one.text)
        if not _KEYS_OF_A_WORD.fullmatch(keys)
    ]
    assert len(named) > 20
    assert [one for one in named if one[1] not in one[2]] == []
