"""Qt Linguist's catalogues (.ts): read, brought up to date with the sources, written.

They are as lupdate writes them, so that Qt Linguist opens them; without places in the sources,
which would change with every line that is added above.
"""

from __future__ import annotations

import xml.etree.ElementTree as ET
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from itertools import groupby
from pathlib import Path
from xml.sax.saxutils import escape

from sources import Words

# Plural forms of each language that has a catalogue, by Qt's rules. English has one for these.
FORMS = {"en": 2, "de": 2, "zh": 1}
_HEAD = '<?xml version="1.0" encoding="utf-8"?>\n<!DOCTYPE TS>\n'


@dataclass(frozen=True, slots=True)
class Catalogue:
    """The translations into one language; of texts with plural forms, each form.

    A translation that is missing or marked as unfinished is not in ``translations``, but its
    words are in ``unfinished``.
    """

    language: str
    translations: Mapping[Words, tuple[str, ...]] = field(default_factory=dict)
    unfinished: Sequence[Words] = ()


def path_of(folder: Path, language: str) -> Path:
    return folder / f"translator_{language}.ts"


def wanted(words: Sequence[Words], language: str) -> list[Words]:
    """What a catalogue has to hold: of English only what is counted."""
    return [one for one in words if one.counted or language != "en"]


def updated(catalogue: Catalogue, words: Sequence[Words]) -> Catalogue:
    """The catalogue of exactly these words, with the translations it has of them."""
    words = wanted(words, catalogue.language)
    known = {one: catalogue.translations[one] for one in words if one in catalogue.translations}
    return Catalogue(catalogue.language, known, [one for one in words if one not in known])


def read(path: Path, language: str) -> Catalogue:
    """Read a catalogue; one that is not there yet is empty."""
    if not path.exists():
        return Catalogue(language)
    translations: dict[Words, tuple[str, ...]] = {}
    unfinished: list[Words] = []
    # Our own files, whose only declaration is the name of the format.
    for context in ET.parse(path).getroot().iter("context"):
        for message in context.iter("message"):
            words = Words(
                context.findtext("name", ""),
                message.findtext("source", ""),
                message.findtext("comment", ""),
                counted=message.get("numerus") == "yes",
            )
            forms = _forms(message)
            if all(forms) and message.find("translation[@type]") is None:
                translations[words] = forms
            else:
                unfinished.append(words)
    return Catalogue(language, translations, unfinished)


def _forms(message: ET.Element) -> tuple[str, ...]:
    if message.get("numerus") == "yes":
        return tuple(form.text or "" for form in message.iter("numerusform"))
    return (message.findtext("translation", ""),)


def written(catalogue: Catalogue, words: Sequence[Words]) -> str:
    """The file of an updated catalogue, in the order of ``words``."""
    lines = [f'{_HEAD}<TS version="2.1" language="{catalogue.language}" sourcelanguage="en">']
    ordered = wanted(words, catalogue.language)
    for context, group in groupby(ordered, key=lambda one: one.context):
        lines += ["<context>", f"    <name>{_xml(context)}</name>"]
        for one in group:
            lines += _message(one, catalogue)
        lines.append("</context>")
    return "\n".join([*lines, "</TS>", ""])


def _message(words: Words, catalogue: Catalogue) -> list[str]:
    forms = catalogue.translations.get(words)
    mark = "" if forms else ' type="unfinished"'
    lines = ['    <message numerus="yes">' if words.counted else "    <message>"]
    lines.append(f"        <source>{_xml(words.text)}</source>")
    if words.comment:
        lines.append(f"        <comment>{_xml(words.comment)}</comment>")
    if words.counted:
        forms = forms or ("",) * FORMS[catalogue.language]
        lines.append(f"        <translation{mark}>")
        lines += [f"            <numerusform>{_xml(form)}</numerusform>" for form in forms]
        lines.append("        </translation>")
    else:
        lines.append(f"        <translation{mark}>{_xml(forms[0] if forms else '')}</translation>")
    return [*lines, "    </message>"]


def _xml(text: str) -> str:
    return escape(text, {'"': "&quot;", "'": "&apos;"})
