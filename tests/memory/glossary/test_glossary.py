"""The glossary: kept as safely as corrections, found again, and really erased."""

from __future__ import annotations

import gzip
import lzma
import sqlite3
from pathlib import Path

import pytest

from tests.memory.made_memory import DE_EN, EN_DE, files_with, new, sentences
from translator.core.errors.files import (
    BadEncoding,
    BadTable,
    DiskFull,
    EmptyInput,
    PackedFile,
    WouldOverwrite,
)
from translator.core.errors.home import HomeInUse
from translator.core.errors.memory import BadTerm, DamagedStore, UnknownTerm
from translator.core.terms.glossary import NewTerm, Term
from translator.memory.database import schema
from translator.memory.database.schema import PAGE_SIZE
from translator.memory.store import DATABASE, Store

CANARY = "Kanarienvogel-7Q2X"


def _term(term: str, translation: str, note: str = "", *, case: bool = False) -> NewTerm:
    return NewTerm(EN_DE, term, translation, case, note)


def _texts(terms: list[Term]) -> list[tuple[str, str]]:
    return [(term.term, term.translation) for term in terms]


def test_terms_are_there_in_the_next_start(folder: Path) -> None:
    with Store(folder, clock=lambda: 77.5) as store:
        stored = store.glossary.add(
            [
                _term("invoice", "Faktura", "invoices = Fakturen"),
                _term("Apple", "Apple", case=True),
                NewTerm(DE_EN, "Faktura", "invoice"),
            ]
        )
    assert [term.number for term in stored] == [1, 2, 3]
    assert {term.created for term in stored} == {77.5}
    with Store(folder, read_only=True) as reader:
        assert reader.glossary.terms() == stored
        assert reader.glossary.terms(DE_EN) == stored[2:]


def test_a_term_is_there_once_and_keeps_its_number(store: Store) -> None:
    store.glossary.add([_term("invoice", "Rechnung"), _term("car", "Wagen")])
    (again,) = store.glossary.add([_term(" invoice ", "Fak  tura")])
    assert (again.number, again.translation) == (1, "Fak tura")
    assert _texts(store.glossary.terms()) == [("invoice", "Fak tura"), ("car", "Wagen")]
    both = store.glossary.add([_term("dog", "Hund"), _term("dog", "Vierbeiner")])
    assert _texts(both) == [("dog", "Vierbeiner")]


def test_a_changed_term_takes_the_place_of_one_that_is_the_same(store: Store) -> None:
    store.glossary.add([_term("invoice", "Rechnung"), _term("bill", "Faktura")])
    changed = store.glossary.change(1, _term("bill", "Zeche", case=True))
    assert store.glossary.terms() == [changed]
    assert (changed.number, changed.case_sensitive) == (1, True)


@pytest.mark.parametrize(("term", "translation"), [("", "x"), ("x", ""), (" \t", "x")])
def test_half_a_term_is_refused_and_nothing_of_its_company_stored(
    store: Store, term: str, translation: str
) -> None:
    with pytest.raises(BadTerm):
        store.glossary.add([_term("invoice", "Faktura"), _term(term, translation)])
    assert store.glossary.terms() == []


def test_an_unknown_number_removes_nothing(store: Store) -> None:
    store.glossary.add([_term("invoice", "Faktura")])
    with pytest.raises(UnknownTerm):
        store.glossary.remove([1, 2])
    with pytest.raises(UnknownTerm):
        store.glossary.change(2, _term("a", "b"))
    assert len(store.glossary.terms()) == 1


def test_a_number_is_never_given_twice(store: Store) -> None:
    store.glossary.add([_term("invoice", "Faktura")])
    store.glossary.remove([1])
    (other,) = store.glossary.add([_term("car", "Wagen")])
    assert other.number == 2


def test_half_characters_are_stored_as_something_storable(store: Store) -> None:
    (term,) = store.glossary.add([_term("half \ud83d", "halb")])
    assert term.term == "half ?"
    assert store.glossary.terms() == [term]


def test_the_finder_follows_every_change(store: Store) -> None:
    def found() -> list[str]:
        finder = store.glossary.finder(EN_DE)
        return [term.translation for term in finder.find("An invoice.")]

    assert found() == []
    store.glossary.add([_term("invoice", "Faktura")])
    assert found() == ["Faktura"]
    store.glossary.change(1, _term("invoice", "Rechnung"))
    assert found() == ["Rechnung"]
    store.glossary.remove([1])
    assert found() == []


def test_a_reader_sees_what_another_program_has_added(store: Store, folder: Path) -> None:
    with Store(folder, read_only=True) as reader:
        assert reader.glossary.finder(EN_DE).find("An invoice.") == ()
        store.glossary.add([_term("invoice", "Faktura")])
        assert len(reader.glossary.finder(EN_DE).find("An invoice.")) == 1
    with pytest.raises(HomeInUse):
        Store(folder)


def test_a_closed_store_can_still_be_asked(folder: Path) -> None:
    store = Store(folder)
    store.glossary.add([_term("invoice", "Faktura")])
    store.close()
    assert len(store.glossary.finder(EN_DE).find("An invoice.")) == 1


def test_a_failed_transaction_changes_nothing(
    store: Store, monkeypatch: pytest.MonkeyPatch
) -> None:
    store.glossary.add([_term("invoice", "Faktura")])
    monkeypatch.setattr(store.glossary, "_delete", _broken)
    with pytest.raises(RuntimeError):
        store.glossary.remove([1])
    assert len(store.glossary.terms()) == 1


def _broken(number: int) -> None:
    raise RuntimeError


# ---- erasing


def _with_canary(store: Store) -> int:
    """A glossary with the canary in its midst, moved about by what came later."""
    texts = sentences(200, words=4)
    store.glossary.add([_term(text, text.upper()) for text in texts[:90]])
    (kept,) = store.glossary.add([_term(f"the {CANARY}", f"der {CANARY}", f"a = {CANARY} " * 300)])
    store.glossary.add([_term(text, text.upper()) for text in texts[90:]])
    store.glossary.remove(term.number for term in store.glossary.terms()[60:80])
    return kept.number


def test_no_byte_of_a_removed_term_stays(store: Store, folder: Path) -> None:
    number = _with_canary(store)
    connection = sqlite3.connect(folder / DATABASE)
    schema.copy_before(connection, folder / DATABASE, 1)
    connection.close()
    assert len(files_with(folder, CANARY)) >= 2
    store.glossary.remove([number])
    assert files_with(folder, CANARY) == []
    store.close()
    assert files_with(folder, CANARY) == []


def test_no_byte_of_a_replaced_term_stays(store: Store, folder: Path) -> None:
    number = _with_canary(store)
    store.glossary.change(number, _term("the bird", "der Vogel"))
    assert files_with(folder, CANARY) == []
    store.glossary.add([_term("the bird", CANARY)])
    assert files_with(folder, CANARY)
    store.glossary.add([_term("the bird", "der Vogel")])
    assert files_with(folder, CANARY) == []


# ---- damage


def test_terms_are_salvaged_with_the_corrections(folder: Path) -> None:
    with Store(folder) as store:
        store.add_many([new(text, text.upper()) for text in sentences(40)])
        made = store.glossary.add([_term(text, text.upper()) for text in sentences(60, words=3)])
    data = bytearray((folder / DATABASE).read_bytes())
    data[:PAGE_SIZE] = b"\xa5" * PAGE_SIZE
    (folder / DATABASE).write_bytes(data)
    with pytest.raises(DamagedStore, match="corrections: 40, terms of the glossary: 60"):
        Store(folder)
    with Store(folder) as store:
        assert store.glossary.terms() == made
        assert len(store.list()) == 40


def test_a_changed_letter_is_found_out_when_the_store_is_opened(folder: Path) -> None:
    with Store(folder) as store:
        store.glossary.add([_term("invoice", "Faktura"), _term("car", "Wagen")])
    path = folder / DATABASE
    path.write_bytes(path.read_bytes().replace(b"Faktura", b"Fuktura"))
    with pytest.raises(DamagedStore):
        Store(folder)
    with Store(folder) as store:
        assert _texts(store.glossary.terms()) == [("car", "Wagen")]


# ---- files


def test_what_is_exported_can_be_imported(store: Store, folder: Path, tmp_path: Path) -> None:
    made = store.glossary.add(
        [
            _term("invoice", "Faktura", "invoices = Fakturen | der Faktura"),
            _term("IT", "EDV", case=True),
        ]
    )
    store.glossary.add([NewTerm(DE_EN, "Faktura", "invoice")])
    path = tmp_path / "terms.tsv"
    assert store.glossary.export_file(path, EN_DE) == 2
    assert path.read_text(encoding="utf-8") == (
        "term\ttranslation\tcase\tnote\n"
        "invoice\tFaktura\tno\tinvoices = Fakturen | der Faktura\n"
        "IT\tEDV\tyes\t\n"
    )
    with pytest.raises(WouldOverwrite):
        store.glossary.export_file(path, EN_DE)
    with Store(tmp_path / "other") as other:
        imported = other.glossary.import_file(path, EN_DE)
    assert imported.left_out == ()
    assert [(t.term, t.translation, t.case_sensitive, t.note) for t in imported.terms] == [
        (t.term, t.translation, t.case_sensitive, t.note) for t in made
    ]


def test_bad_lines_are_told_by_number_and_the_others_are_taken(
    store: Store, tmp_path: Path
) -> None:
    path = tmp_path / "terms.tsv"
    path.write_bytes(
        b"\xef\xbb\xbfterm\ttranslation\tcase\tnote\r\n"
        b"invoice\tFaktura\r\n"
        b"\r\n"
        b"no tab here\r\n"
        b"\tFaktura\r\n"
        b"car\t\r\n"
        b"dog\tHund\tperhaps\r\n"
        b"b\xe4r\tbear\r\n"
        b"IT\tEDV\tYES\ta remark\r\n"
    )
    imported = store.glossary.import_file(path, EN_DE)
    assert _texts(list(imported.terms)) == [("invoice", "Faktura"), ("IT", "EDV")]
    assert imported.terms[1].case_sensitive
    assert [line.number for line in imported.left_out] == [4, 5, 6, 7, 8]
    assert "UTF-8" in imported.left_out[-1].problem


def test_a_table_in_utf16_is_read_unless_it_is_cut(store: Store, tmp_path: Path) -> None:
    path = tmp_path / "terms.txt"
    data = "term\ttranslation\r\ninvoice\tFaktüra\r\n".encode("utf-16")
    path.write_bytes(data[:-1])
    with pytest.raises(BadEncoding, match=r"terms\.txt is not UTF-8.*: iconv -f UTF-16 -t UTF-8$"):
        store.glossary.import_file(path, EN_DE)
    assert store.glossary.terms() == []
    path.write_bytes(data)
    imported = store.glossary.import_file(path, EN_DE)
    assert _texts(list(imported.terms)) == [("invoice", "Faktüra")]


def test_a_packed_table_is_unpacked_or_refused(store: Store, tmp_path: Path) -> None:
    path = tmp_path / "terms.tsv"
    path.write_bytes(lzma.compress(b"invoice\tFaktura\n"))
    assert len(store.glossary.import_file(path, EN_DE).terms) == 1
    path.write_bytes(gzip.compress(b"invoice\tRechnung\n"))
    with pytest.raises(PackedFile):
        store.glossary.import_file(path, EN_DE)


def test_a_file_without_a_header_and_one_without_anything(store: Store, tmp_path: Path) -> None:
    path = tmp_path / "terms.tsv"
    path.write_text("invoice\tFaktura\n")
    assert len(store.glossary.import_file(path, EN_DE).terms) == 1
    path.write_text("term\ttranslation\n\n")
    with pytest.raises(EmptyInput):
        store.glossary.import_file(path, EN_DE)


@pytest.mark.parametrize(
    "text",
    [
        "source\ttarget\nIT\tEDV\n",
        "en\tde\tcase\tnote\nIT\tEDV\tno\t\n",
        "German\tnote\tEnglish\nEDV\t\tIT\n",
        "en-US\tde-DE\rIT\tEDV\r",
    ],
)
def test_headers_of_pairs_are_no_terms(store: Store, tmp_path: Path, text: str) -> None:
    path = tmp_path / "terms.tsv"
    path.write_bytes(text.encode())
    imported = store.glossary.import_file(path, EN_DE)
    assert _texts(list(imported.terms)) == [("IT", "EDV")]
    assert imported.left_out == ()


def test_columns_that_are_not_there_leave_what_is_stored(store: Store, tmp_path: Path) -> None:
    store.glossary.add([_term("IT", "EDV", "ITs = EDVen", case=True), _term("car", "Wagen", "a|b")])
    path = tmp_path / "terms.tsv"
    path.write_text("IT\tEDV\ncar\tAuto\n")
    store.glossary.import_file(path, EN_DE)
    it, car = store.glossary.terms()
    assert (it.case_sensitive, it.note) == (True, "ITs = EDVen")
    assert (car.translation, car.note) == ("Auto", "")
    path.write_text("term\ttranslation\tcase\tnote\nIT\tEDV\tno\t\n")
    store.glossary.import_file(path, EN_DE)
    it = store.glossary.terms()[0]
    assert (it.case_sensitive, it.note) == (False, "")


@pytest.mark.parametrize(
    "text",
    [
        "IT\tEDV\ta remark\nit\tes\tyes\n",
        "IT\tEDV\ta remark\t\nit\tes\tyes\t\n",  # as a spreadsheet fills lines up
        "term\ttranslation\nIT\tEDV\ta remark\nit\tes\tYes\n",
        "Term\tTranslation\tNote\tCase\nIT\tEDV\ta remark\nit\tes\t\tyes\n",
        "note\ttranslation\tcase\tterm\na remark\tEDV\t\tIT\n\tes\tyes\tit\n",
    ],
)
def test_the_note_may_be_in_another_place(store: Store, tmp_path: Path, text: str) -> None:
    path = tmp_path / "terms.tsv"
    path.write_text(text)
    imported = store.glossary.import_file(path, EN_DE)
    assert imported.left_out == ()
    assert [(t.term, t.translation, t.case_sensitive, t.note) for t in imported.terms] == [
        ("IT", "EDV", False, "a remark"),
        ("it", "es", True, ""),
    ]


def test_a_note_keeps_the_case_that_is_stored(store: Store, tmp_path: Path) -> None:
    store.glossary.add([_term("IT", "EDV", case=True)])
    path = tmp_path / "terms.tsv"
    path.write_text("term\ttranslation\tnote\nIT\tEDV\tyes\n")  # a note, as the header says
    (term,) = store.glossary.import_file(path, EN_DE).terms
    assert (term.case_sensitive, term.note) == (True, "yes")


@pytest.mark.parametrize(
    "text",
    ["IT\tEDV\tperhaps\ta remark\n", "term\ttranslation\tcase\nIT\tEDV\tperhaps\n"],
)
def test_what_says_neither_yes_nor_no_is_told(store: Store, tmp_path: Path, text: str) -> None:
    path = tmp_path / "terms.tsv"
    path.write_text(text)
    imported = store.glossary.import_file(path, EN_DE)
    assert imported.terms == ()
    assert imported.left_out[0].problem == "the column for case says neither yes nor no"


def test_a_table_without_a_term_in_utf8_says_how_to_convert_it(
    store: Store, tmp_path: Path
) -> None:
    path = tmp_path / "terms.tsv"
    path.write_bytes("term\ttranslation\nb\xe4r\tbear\nno tab\n".encode("latin-1"))
    with pytest.raises(BadEncoding, match=r"terms\.tsv is not UTF-8.*: iconv -f LATIN1 -t UTF-8$"):
        store.glossary.import_file(path, EN_DE)


def test_a_table_for_other_languages_is_refused(store: Store, tmp_path: Path) -> None:
    path = tmp_path / "terms.tsv"
    path.write_text("en\tfr\nIT\tinformatique\n")
    with pytest.raises(BadTable, match="en and fr"):
        store.glossary.import_file(path, EN_DE)
    assert store.glossary.terms() == []


def test_where_erasing_fails_the_terms_are_as_they_are_stored(
    store: Store, monkeypatch: pytest.MonkeyPatch
) -> None:
    """The row is gone for good, its bytes not yet: drafts must not keep to it any more."""
    store.glossary.add([_term("invoice", "Faktura"), _term("car", "Wagen")])
    assert store.glossary.finder(EN_DE).find("The invoice.")

    def full(_store: Store) -> None:
        raise DiskFull(Path("store"))

    with monkeypatch.context() as patch:
        patch.setattr(Store, "_erase_for_good", full)
        with pytest.raises(DiskFull):
            store.glossary.remove([1])
    assert _texts(store.glossary.terms()) == [("car", "Wagen")]
    assert not store.glossary.finder(EN_DE).find("The invoice.")
