"""The history: what is kept, what takes the place of what, what is found, and how much stays."""

from __future__ import annotations

import random
import stat
from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.memory.made_memory import DE_EN, EN_DE
from translator.core.direction import Direction
from translator.core.history import HistoryCount, HistoryEntry, TranslatedText, Wording
from translator.memory.database import schema
from translator.memory.history import history_file
from translator.memory.history.history import DATABASE, History
from translator.memory.store import Store


@pytest.fixture
def history(folder: Path) -> Iterator[History]:
    opened = History(folder)
    yield opened
    opened.close()


def text(source: str, translation: str = "", direction: Direction = EN_DE) -> TranslatedText:
    return TranslatedText(direction, source, translation or source.upper())


def sources(history: History, search: str = "", *, favourites: bool = False) -> list[str]:
    return [one.text.source for one in history.page(search, favourites=favourites).entries]


def entry(history: History, source: str) -> HistoryEntry:
    (found,) = (one for one in history.page().entries if one.text.source == source)
    return found


def test_what_was_recorded_is_there_the_newest_first(folder: Path) -> None:
    history = History(folder, clock=iter([10.0, 20.0]).__next__)
    history.record(text("Good morning.\n\nHow are you?", "Guten Morgen.\n\nWie geht es?"))
    history.record(text("Danke.", "Thanks.", DE_EN))
    history.close()
    again = History(folder)
    newest, oldest = again.page().entries
    assert newest.text == TranslatedText(DE_EN, "Danke.", "Thanks.")
    assert oldest.text.source == "Good morning.\n\nHow are you?"
    assert (newest.changed, oldest.changed) == (20.0, 10.0)
    assert not newest.favourite
    again.close()


@pytest.mark.parametrize(
    ("source", "translation"),
    [("", ""), (" \n", "X"), (" a ", "A"), ("Hello", " \n"), ("猫", "cat")],
)
def test_letters_and_what_was_not_translated_are_not_kept(
    history: History, source: str, translation: str
) -> None:
    assert history.record(TranslatedText(EN_DE, source, translation)) is None
    assert history.count() == HistoryCount(0, 0)


def test_going_on_with_a_text_keeps_one_entry(history: History) -> None:
    number = None
    for end in range(2, 14):
        number = history.record(text("Good morning."[:end]), continuing=number)
    assert sources(history) == ["Good morning."]


def test_an_entry_that_was_removed_meanwhile_is_begun_anew(history: History) -> None:
    number = history.record(text("Good"))
    assert number is not None
    history.remove(number)
    later = history.record(text("Good morning."), continuing=number)
    assert later is not None
    assert later > number
    assert sources(history) == ["Good morning."]


def test_the_same_source_has_one_entry_which_becomes_the_newest(history: History) -> None:
    first = history.record(text("One.", "Eins."))
    history.record(text("Two."))
    history.record(text("One.", "Eine.", DE_EN))  # another direction, another text
    assert history.record(text("One.", "Erstens.")) == first
    assert sources(history) == ["One.", "One.", "Two."]
    assert history.page().entries[0].text.translation == "Erstens."


def test_going_on_until_it_is_a_text_that_is_there_leaves_that_one(history: History) -> None:
    known = history.record(text("Good morning."))
    assert known is not None
    history.star(known, True)
    begun = history.record(text("Good mor"))
    assert history.record(text("Good morning."), continuing=begun) == known
    assert sources(history) == ["Good morning."]
    assert entry(history, "Good morning.").favourite


def test_a_favourite_is_not_written_over(history: History) -> None:
    number = history.record(text("Good morning."))
    assert number is not None
    history.star(number, True)
    later = history.record(text("Good morning. And more."), continuing=number)
    assert later != number
    assert sources(history) == ["Good morning. And more.", "Good morning."]
    assert sources(history, favourites=True) == ["Good morning."]
    history.star(number, False)
    assert sources(history, favourites=True) == []


@pytest.mark.parametrize(
    ("search", "found"),
    [
        ("", [0, 1, 2]),
        ("ÜBER", [0]),
        ("uber die", [0]),
        ("strasse", [0]),
        ("CROSS", [0]),  # in the other text
        ("cross straße", [0]),  # a word in each
        ("cafe", [1]),
        ("ＣＡＦÉ", [1]),
        ("本", [2]),
        ("100%", [1]),
        ("100_", []),  # no pattern: as it stands
        ("'", [1]),
        ("nothing", []),
    ],
)
def test_searching(history: History, search: str, found: list[int]) -> None:
    made = [
        text("Ich gehe über die Straße", "I cross the road", DE_EN),
        text("It's 100% cafe\u0301", "Zu 100 % Kaffee"),
        text("これは本です。", "This is a book.", Direction("ja", "en")),
    ]
    for one in reversed(made):
        history.record(one)
    assert sources(history, search) == [made[n].source for n in found]
    assert history.page(search).total == len(found)


def test_searching_among_favourites(history: History) -> None:
    for one in ("Red house.", "Red door.", "Green house."):
        history.record(text(one))
    history.star(entry(history, "Red house.").number, True)
    history.star(entry(history, "Green house.").number, True)
    assert sources(history, "red", favourites=True) == ["Red house."]
    assert history.count() == HistoryCount(3, 2)


def test_pages(history: History) -> None:
    for number in range(25):
        history.record(text(f"Text {number}."))
    pages = [history.page(offset=at, limit=10) for at in (0, 10, 20, 30)]
    assert [len(page.entries) for page in pages] == [10, 10, 5, 0]
    assert {page.total for page in pages} == {25}
    found = [one.text.source for page in pages for one in page.entries]
    assert found == [f"Text {number}." for number in reversed(range(25))]


def test_the_newest_texts_stay_and_all_favourites(folder: Path) -> None:
    history = History(folder, most_texts=3)
    first = history.record(text("Kept for good."))
    assert first is not None
    history.star(first, True)
    for number in range(6):
        history.record(text(f"Text {number}."))
    assert sources(history) == ["Text 5.", "Text 4.", "Text 3.", "Kept for good."]
    history.close()


def test_long_texts_take_the_room_of_many(folder: Path) -> None:
    history = History(folder, most_characters=1000)
    for number in range(10):
        history.record(text(f"Short {number}."))
    history.record(text("x" * 480))
    assert sources(history) == ["x" * 480, "Short 9.", "Short 8."]
    history.record(text("y" * 501))  # alone it is too long
    assert sources(history) == []
    history.close()


def test_a_clock_that_is_set_back_does_not_make_old_ones_newer(folder: Path) -> None:
    history = History(folder, clock=iter([2000.0, 1000.0, 500.0]).__next__, most_texts=2)
    for source in ("First.", "Second.", "Third."):
        history.record(text(source))
    assert sources(history) == ["Third.", "Second."]
    history.close()


def test_removing_and_putting_back(history: History) -> None:
    for source in ("One.", "Two.", "Three."):
        history.record(text(source))
    gone = entry(history, "Two.")
    history.star(gone.number, True)
    gone = entry(history, "Two.")
    history.remove(gone.number)
    assert sources(history) == ["Three.", "One."]
    history.put_back(gone)
    assert sources(history) == ["Three.", "Two.", "One."]
    assert entry(history, "Two.") == gone


def test_any_text_comes_back_as_it_was(history: History) -> None:
    draw = random.Random(11)
    letters = "aÄß\n\t\0\u00a0é😀שع猫'\"%_\\"
    for _ in range(200):
        source = "".join(draw.choices(letters, k=draw.randint(4, 60)))
        made = text(source, "".join(draw.choices(letters, k=20)) + "x")
        if made.worth_keeping:
            history.record(made)
            assert history.page(limit=1).entries[0].text == made
    history.record(text("half a \ud83d pair"))
    assert sources(history)[0] == "half a ? pair"


def test_looking_makes_nothing(folder: Path, history: History) -> None:
    assert history.page().total == 0
    assert history.count() == HistoryCount(0, 0)
    history.forget(["whatever"])
    assert not folder.exists()


def test_only_its_owner_can_read_it(folder: Path, history: History) -> None:
    number = history.record(text("Good morning."))
    assert number is not None
    history.remove(number)
    for path in (folder, *folder.iterdir()):
        assert stat.S_IMODE(path.stat().st_mode) == (0o700 if path.is_dir() else 0o600), path


def test_it_lies_beside_the_corrections_and_closes_with_them(folder: Path) -> None:
    with Store(folder) as store:
        store.history.record(text("Good morning."))
        assert (folder / f"{DATABASE}-wal").exists()
    assert not (folder / f"{DATABASE}-wal").exists()
    with Store(folder) as store:
        assert sources(store.history) == ["Good morning."]


# ---- what the user wrote and is no correction

OWN = TranslatedText(EN_DE, "One. Two.", "Alles", (Wording(((0, 4), (5, 9)), 0, 5),))


def test_a_draft_does_not_take_the_place_of_what_the_user_wrote(history: History) -> None:
    number = history.record(OWN)
    history.record(text("Something else."))
    assert history.record(text("One. Two.")) == number
    assert [one.text for one in history.page().entries] == [OWN, text("Something else.")]
    history.record(text("One. Two. Three."), continuing=number)
    assert sources(history) == ["One. Two. Three.", "One. Two.", "Something else."]
    assert entry(history, "One. Two.").text == OWN


def test_what_the_user_took_back_or_wrote_anew_does(history: History) -> None:
    number = history.record(OWN)
    anew = TranslatedText(EN_DE, "One. Two.", "Ganz anders", (Wording((), 0, 11),))
    history.record(anew)
    assert [one.text for one in history.page().entries] == [anew]
    history.record(text("One. Two."), continuing=number, taken_back=True)
    assert [one.text for one in history.page().entries] == [text("One. Two.")]


def test_a_file_from_before_there_were_wordings(folder: Path) -> None:
    folder.mkdir(parents=True, exist_ok=True)
    connection = schema.connect(folder / DATABASE)
    schema.migrate(connection, None, history_file.MIGRATIONS[:1])
    row = history_file.to_row(HistoryEntry(1, 1, text("One. Two."), 1.0))
    connection.execute("INSERT INTO entries VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)", row[:-1])
    connection.close()
    reader = History(folder, read_only=True)
    assert [one.text for one in reader.page().entries] == [text("One. Two.")]
    reader.close()
    history = History(folder)
    assert [one.text for one in history.page().entries] == [text("One. Two.")]
    history.record(OWN)
    assert [one.text for one in history.page().entries] == [OWN]
    history.close()
