"""``translator glossary``: the terms and their translations; add, remove, import, export."""

from __future__ import annotations

import argparse
from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING

from translator.cli.console import one_line
from translator.cli.options import (
    Commands,
    MissingProfile,
    Parser,
    add_command,
    add_direction,
    direction_of,
    listed_number,
    valid_text,
)
from translator.core.terms.glossary import NewTerm, Term
from translator.core.terms.term_change import change_between
from translator.core.text import search_key

if TYPE_CHECKING:
    from translator.cli.console import Console
    from translator.workbench import Workbench

_MOST_NAMED = 20  # lines of a table that were left out


def register(commands: Commands) -> None:
    """Add the command, and those within it, to the parser."""
    parser = add_command(
        commands,
        "glossary",
        summary="list, add and remove terms that are always translated in one way",
        description="Without a further command, list the terms. Drafts keep to them; your "
        "corrections go before them.",
        run=show,
    )
    parser.add_argument("--search", metavar="WORDS", default="", help="only terms that hold them")
    inner = parser.add_subparsers(metavar="ACTION", parser_class=Parser)
    _register_add(inner)
    removing = add_command(inner, "remove", summary="erase terms", run=remove)
    removing.add_argument("numbers", type=listed_number, nargs="+", metavar="N")
    table = "a table (tab-separated: term, translation, case, note)"
    importing = add_command(
        inner,
        "import",
        summary=f"add the terms of {table}",
        run=import_terms,
        missing_profile=MissingProfile.BEGUN,
    )
    exporting = add_command(
        inner, "export", summary=f"write the terms as {table}", run=export_terms
    )
    for one in (importing, exporting):
        add_direction(one)
        one.add_argument("file", type=Path, metavar="FILE")


def _register_add(inner: Commands) -> None:
    parser = add_command(
        inner,
        "add",
        summary="add a term, or change its translation",
        description="Add a term. Other forms go into the note, divided by |: "
        '--note "invoices = Fakturen | der Faktura" names the plural with its translation, and '
        "another form of the translation. A note without | and = is a remark. A term that is there "
        "keeps what no option is given for; but another translation does away with other forms.",
        run=add,
        missing_profile=MissingProfile.BEGUN,
    )
    add_direction(parser)
    parser.add_argument("--note", help="other forms, or a remark")
    parser.add_argument(
        "--case", action=argparse.BooleanOptionalAction, help="upper and lower case matter, or not"
    )
    parser.add_argument("term", metavar="TERM")
    parser.add_argument("translation", metavar="TRANSLATION")


def show(arguments: argparse.Namespace, workbench: Workbench, console: Console) -> int:
    """List the terms, oldest first."""
    words = search_key(arguments.search).split()
    found = [term for term in workbench.glossary().terms() if _has(words)(term)]
    console.result(
        {"terms": [_values(term) for term in found]},
        "\n".join(map(_line, found)) or "There are no such terms.",
    )
    return 0


def add(arguments: argparse.Namespace, workbench: Workbench, console: Console) -> int:
    """Store one term."""
    new = NewTerm(
        direction_of(arguments),
        valid_text(arguments.term),
        valid_text(arguments.translation),
        arguments.case,
        None if arguments.note is None else valid_text(arguments.note),
    )
    glossary = workbench.glossary(writing=True)
    before = glossary.terms()
    (term,) = glossary.add([new])
    _tell_replaced(before, glossary.terms(), console)
    console.result({"added": [term.number]}, f"Saved: {term.number}")
    return 0


def remove(arguments: argparse.Namespace, workbench: Workbench, console: Console) -> int:
    """Erase terms."""
    numbers = list(dict.fromkeys(arguments.numbers))
    workbench.glossary(writing=True).remove(numbers)
    console.result({"removed": numbers}, f"Removed: {', '.join(map(str, numbers))}.")
    return 0


def import_terms(arguments: argparse.Namespace, workbench: Workbench, console: Console) -> int:
    """Add the good lines of a table and name the others; where there is none, it is a problem."""
    direction = direction_of(arguments)
    glossary = workbench.glossary(writing=True)
    before = glossary.terms()
    imported = glossary.import_file(arguments.file, direction)
    for line in imported.left_out[:_MOST_NAMED]:
        console.note(f"Line {line.number} was left out: {line.problem}.")
    if more := len(imported.left_out[_MOST_NAMED:]):
        console.note(f"So were {more} more; with --json, each is named.")
    _tell_replaced(before, glossary.terms(), console)
    values = {
        "added": [term.number for term in imported.terms],
        "left_out": [{"line": line.number, "problem": line.problem} for line in imported.left_out],
    }
    console.result(values, f"Saved: {len(imported.terms)}")
    return 0 if imported.terms else 1


def export_terms(arguments: argparse.Namespace, workbench: Workbench, console: Console) -> int:
    """Write the terms of a direction; a file that is there stays as it is."""
    direction = direction_of(arguments)
    count = workbench.glossary().export_file(arguments.file, direction)
    console.result({"exported": str(arguments.file), "terms": count}, f"Written: {count}")
    return 0


def _tell_replaced(before: list[Term], after: list[Term], console: Console) -> None:
    """Name the terms that made way for others, since there is no other trace of them."""
    old = change_between(before, after).old
    for term in old[:_MOST_NAMED]:
        console.note(f"Replaced: {_line(term)}")
    if more := len(old[_MOST_NAMED:]):
        console.note(f"So were {more} more.")


def _has(words: list[str]) -> Callable[[Term], bool]:
    def has(term: Term) -> bool:
        text = search_key(f"{term.term} {term.translation} {term.note}")
        return all(word in text for word in words)

    return has


def _values(term: Term) -> dict[str, object]:
    return {
        "id": term.number,
        "from": term.direction.source,
        "to": term.direction.target,
        "term": term.term,
        "translation": term.translation,
        "case": term.case_sensitive,
        "note": term.note,
        "created": term.created,
    }


def _line(term: Term) -> str:
    case = " (case matters)" if term.case_sensitive else ""
    note = f"\t{one_line(term.note)}" if term.note else ""
    pair = f"{one_line(term.term)}\t{one_line(term.translation)}"
    return f"{term.number}\t{term.direction}\t{pair}{case}{note}"
