"""Reading text files in many encodings, refusing what is none, and writing UTF-8."""

from __future__ import annotations

import codecs
import os
import stat
from pathlib import Path

import pytest

from translator.core.errors.files import EmptyInput, FileUnreadable, FileUnwritable
from translator.core.errors.tree import CallerFault
from translator.gui.files.text_file import (
    LARGEST,
    NoText,
    NotInEncoding,
    read_text_file,
    write_text_file,
)

TEXT = "Schöne Grüße.\nBis morgen 😀"


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "utf-16", "utf-32"])
def test_unicode_is_read_with_certainty(tmp_path: Path, encoding: str) -> None:
    path = tmp_path / "letter.txt"
    path.write_bytes(TEXT.encode(encoding))
    read = read_text_file(path, "de")
    assert read.text == TEXT
    assert read.supposed is None


def test_the_other_order_of_bytes(tmp_path: Path) -> None:
    path = tmp_path / "letter.txt"
    path.write_bytes(codecs.BOM_UTF16_BE + TEXT.encode("utf-16-be"))
    assert read_text_file(path, "de").text == TEXT


@pytest.mark.parametrize("encoding", ["utf-16-le", "utf-16-be"])
def test_utf_16_without_its_mark_is_known_by_its_zeros(tmp_path: Path, encoding: str) -> None:
    path = tmp_path / "letter.txt"
    path.write_bytes(TEXT.replace("\n", "\r\n").encode(encoding))
    read = read_text_file(path, "de")
    assert (read.text, read.supposed) == (TEXT, None)


@pytest.mark.parametrize(
    "data",
    [
        TEXT.encode("utf-16-le") + b"\0",
        "a\0b".encode("utf-16-le"),
        TEXT.encode("utf-32-le"),
        b"\x01\0\x02\0" * 9,
    ],
    ids=["half a character", "zero", "four bytes each", "numbers"],
)
def test_zeros_alone_make_no_text(tmp_path: Path, data: bytes) -> None:
    path = tmp_path / "thing.txt"
    path.write_bytes(data)
    with pytest.raises(NoText):
        read_text_file(path, "de")


@pytest.mark.parametrize(
    ("language", "text", "encoding"),
    [
        ("de", "Schöne Grüße", "cp1252"),
        ("fr", "Là où l’été a déjà été très gêné", "cp1252"),
        ("ru", "Добрый день", "cp1251"),
        ("el", "Καλημέρα σας", "cp1253"),
        ("th", "สวัสดีครับ ยินดีต้อนรับ", "cp874"),
        ("pl", "Dzień dobry, żółw", "cp1250"),
        ("ja", "こんにちは", "cp932"),
        ("zh", "你好，世界", "gb18030"),
        # What is written in East Asia is known by itself.
        ("en", "你好，世界", "gb18030"),
        ("en", "請在星期五之前把合同寄給我們。", "big5"),
        ("de", "契約書を金曜日までに送ってください。", "cp932"),
        ("en", "プリンターの電源を切ってください。", "euc_jp"),
        ("en", "금요일까지 계약서를 보내 주세요.", "cp949"),
        ("zh", "今天下雨", "gb18030"),
        ("ko", "회의", "cp949"),
        # In GB 18030 much of it would be characters for private use.
        ("en", "今天天氣很好我們去公園散步吧", "big5"),
        ("zh", "今天天氣很好我們去公園散步吧", "big5"),
        ("zh", "媽媽做的菜最好吃了", "big5"),
        # Of one alphabet, told by which letters are common, and which are small.
        ("ru", "Пришлите нам договор до пятницы.", "cp1251"),
        ("ru", "Пришлите нам договор до пятницы.", "koi8_r"),
        ("ru", "Пришлите нам договор до пятницы.", "iso8859_5"),
        ("ru", "Добрый день", "koi8_r"),
        ("ru", "привет", "koi8_r"),
        ("ru", "ДОГОВОР АРЕНДЫ КВАРТИРЫ", "cp1251"),
        ("ru", "ДОГОВОР АРЕНДЫ КВАРТИРЫ", "koi8_r"),
        ("ru", "Он сказал: «Ёлка» — и ушёл.", "cp1251"),
        ("bg", "Здравей, как си?", "koi8_r"),
        ("uk", "Доброго ранку, Київ!", "cp1251"),
        ("uk", "Доброго ранку, Київ!", "koi8_u"),
        # By signs in the place of letters, or control characters in that of quotation marks.
        ("cs", "Žluťoučký kůň příliš úpěl", "cp1250"),
        ("cs", "Žluťoučký kůň příliš úpěl", "iso8859_2"),
        ("cs", "Slovo »dobrý« znám „dobře“.", "cp1250"),
        ("pl", "Są tu gęsi i żółw, który śpi.", "cp1250"),
        ("pl", "Są tu gęsi i żółw, który śpi.", "iso8859_2"),
        ("sl", "Še živim v hiši s češnjo.", "iso8859_2"),
        ("hu", "Hűvös őszi éj", "cp1250"),
        # Cyrillic is known where another language was chosen.
        ("en", "Пришлите нам договор до пятницы.", "cp1251"),
        ("en", "Пришлите нам договор до пятницы.", "koi8_r"),
        ("pl", "Надішліть нам відповідь до вечора.", "cp1251"),
    ],
)
def test_older_encodings_are_supposed_from_the_text_and_the_language(
    tmp_path: Path, language: str, text: str, encoding: str
) -> None:
    path = tmp_path / "letter.txt"
    path.write_bytes(text.encode(encoding))
    read = read_text_file(path, language)
    assert read.text == text
    assert read.supposed == encoding
    assert encoding not in read.others


def test_what_looks_like_no_language_in_cyrillic_is_left_to_the_user(tmp_path: Path) -> None:
    path = tmp_path / "letter.txt"
    path.write_bytes("אנא שלחו לנו את החוזה עד יום שישי".encode("cp1255"))
    assert read_text_file(path, "en").supposed == "cp1252"


def test_older_encodings_are_offered_where_they_make_a_text(tmp_path: Path) -> None:
    path = tmp_path / "letter.txt"
    path.write_bytes("Добрый день".encode("koi8_r"))
    assert {"cp1251", "koi8_u", "iso8859_2", "iso8859_5"} <= set(read_text_file(path, "ru").others)
    path.write_bytes("„Dobrý den“".encode("cp1250"))  # lines and control characters in those
    assert not {"koi8_r", "iso8859_2"} & set(read_text_file(path, "cs").others)


def test_the_user_may_say_which_encoding_it_is(tmp_path: Path) -> None:
    path = tmp_path / "letter.txt"
    path.write_bytes("Добрый день".encode("cp1251"))
    read = read_text_file(path, "en")
    assert read.supposed == "cp1252"
    assert "cp1251" in read.others
    assert read_text_file(path, "en", "cp1251").text == "Добрый день"


QUOTED = "He said: “We need more paper — tomorrow.” " * 5


@pytest.mark.parametrize("mark", [b"", codecs.BOM_UTF8], ids=["plain", "marked"])
def test_a_few_damaged_bytes_do_not_keep_the_rest_from_being_read(
    tmp_path: Path, mark: bytes
) -> None:
    path = tmp_path / "letter.txt"
    path.write_bytes(mark + QUOTED.encode() + b"na\xefve.\r\nMore: \xef\xbf\xbd")
    read = read_text_file(path, "en")
    assert read.text == QUOTED + "na\ufffdve.\nMore: \ufffd"
    assert (read.damaged, read.supposed) == (1, None)
    assert "cp1251" in read.others


def test_what_has_no_other_character_in_utf_8_is_in_another_encoding(tmp_path: Path) -> None:
    path = tmp_path / "letter.txt"
    path.write_bytes(b"plain " * 50 + b"na\xefve")
    read = read_text_file(path, "en")
    assert (read.text[-5:], read.supposed, read.damaged) == ("naïve", "cp1252", 0)


def test_with_much_damage_it_is_refused_with_what_else_can_be_tried(tmp_path: Path) -> None:
    path = tmp_path / "letter.txt"
    path.write_bytes(QUOTED.encode() + b"\xe9" * 4)
    with pytest.raises(NoText) as told:
        read_text_file(path, "en")
    assert told.value.others == ("cp1250", "cp1251", "cp1256")
    path.write_bytes(b"\x02" + path.read_bytes())  # which is in no text, whatever its encoding
    with pytest.raises(NoText) as told:
        read_text_file(path, "en")
    assert told.value.others == ()


def test_line_ends_of_every_system(tmp_path: Path) -> None:
    path = tmp_path / "letter.txt"
    path.write_bytes(b"a\r\nb\rc\n")
    assert read_text_file(path, "en").text == "a\nb\nc\n"


@pytest.mark.parametrize(
    "data",
    [
        b"\x89PNG\r\n\x1a\n\x00\x00\x00\rIHDR",
        b"plain\x00text",
        b"\x7fELF\x02\x01\x01",
        b"caf\xe9 \x81\x8d",
        b"\xff\xfe\x00",
    ],
    ids=["picture", "zero", "program", "no letters of the encoding", "half a character"],
)
def test_what_is_no_text_is_refused(tmp_path: Path, data: bytes) -> None:
    path = tmp_path / "thing.txt"
    path.write_bytes(data)
    with pytest.raises(CallerFault, match=r"^thing\.txt holds no text") as told:
        read_text_file(path, "en")
    assert str(tmp_path) not in told.value.message


def test_what_is_too_large_is_refused_with_another_way(tmp_path: Path) -> None:
    path = tmp_path / "book.txt"
    path.write_bytes(b"a" * LARGEST)
    assert len(read_text_file(path, "en").text) == LARGEST
    path.write_bytes(b"a" * (LARGEST + 1))
    with pytest.raises(CallerFault, match=r"larger than 2 MB.*translator translate"):
        read_text_file(path, "en")


def test_what_is_empty_is_refused(tmp_path: Path) -> None:
    path = tmp_path / "letter.txt"
    path.write_text(" \n")
    with pytest.raises(EmptyInput):
        read_text_file(path, "en")


def test_what_is_no_file_is_refused(tmp_path: Path) -> None:
    with pytest.raises(FileUnreadable, match="No such file"):
        read_text_file(tmp_path / "missing.txt", "en")
    with pytest.raises(FileUnreadable):
        read_text_file(tmp_path, "en")


def test_a_folder_is_none(tmp_path: Path) -> None:
    with pytest.raises(FileUnreadable, match="it is a folder"):
        read_text_file(tmp_path, "en")


@pytest.mark.skipif(not hasattr(os, "mkfifo"), reason="this system has no named pipes")
def test_a_pipe_that_nobody_writes_to_is_not_waited_for(tmp_path: Path) -> None:
    pipe = tmp_path / "pipe"
    os.mkfifo(pipe)
    with pytest.raises(FileUnreadable, match="not a file"):
        read_text_file(pipe, "en")


def test_writing_keeps_the_rights_of_the_file(tmp_path: Path) -> None:
    path = tmp_path / "letter.txt"
    path.write_text("a longer text that was there before")
    path.chmod(0o640)
    write_text_file(path, TEXT)
    assert path.read_bytes() == TEXT.encode()
    assert stat.S_IMODE(path.stat().st_mode) == 0o640
    assert list(tmp_path.iterdir()) == [path]


@pytest.mark.parametrize("encoding", ["cp1252", "utf-16", "UTF-16LE"])
def test_writing_in_another_encoding(tmp_path: Path, encoding: str) -> None:
    path = tmp_path / "letter.txt"
    write_text_file(path, "Größe\n", encoding)
    assert path.read_bytes() == "Größe\n".encode(encoding)
    found = read_text_file(path, "de")
    assert (found.text, found.encoding.lower()) == ("Größe\n", encoding.lower())


def test_a_letter_that_an_encoding_lacks_is_named_and_what_was_there_stays(tmp_path: Path) -> None:
    path = tmp_path / "letter.txt"
    path.write_text("before")
    with pytest.raises(
        NotInEncoding, match=r"letter\.txt was not saved: there is no “→” in Windows-1252"
    ):
        write_text_file(path, "a → b", "cp1252")
    assert path.read_text() == "before"


def test_half_an_emoji_does_not_keep_the_rest_from_being_written(tmp_path: Path) -> None:
    path = tmp_path / "letter.txt"
    write_text_file(path, "a\ud83d")
    assert path.read_text(encoding="utf-8") == "a?"


def test_what_cannot_be_written_is_told(tmp_path: Path) -> None:
    with pytest.raises(FileUnwritable, match=r"missing.letter\.txt cannot be written"):
        write_text_file(tmp_path / "missing" / "letter.txt", TEXT)
