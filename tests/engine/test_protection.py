"""What must come through a translation as it is, is found: no more of it, and no less."""

from __future__ import annotations

import re
from itertools import pairwise
from unittest.mock import patch

import pytest

from tests.engine.protected import read_cases
from translator.engine import protection
from translator.engine.protection import Kind, carried_items, copies, find_items, has_words


def _found(text: str) -> list[str]:
    return [item.text for item in find_items(text)]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("", []),
        ("The house is big.", []),
        ("See https://a.example/x, or (http://b.example/y).", ["https://a.example/x", "http://b.example/y"]),
        ("Is it www.example.org/a_(b)?", ["www.example.org/a_(b)"]),
        ("Mail a.b+c@mail.example.co.uk!", ["a.b+c@mail.example.co.uk"]),
        ("mailto:x@example.org.", ["mailto:x@example.org"]),
        ("{user}@example.org or a@{{host}}", ["{user}@example.org", "a@{{host}}"]),
        ("{a}.{b}@${host}, %s@%s.", ["{a}.{b}@${host}", "%s@%s"]),
        ("See {shop}.example.org/x, %s.example.org.", ["{shop}.example.org/x", "%s.example.org"]),
        ("Was it {name}? {day}. Is it?", ["{name}", "{day}"]),
        ("{name} {0} {{ user }} ${x} #{y}", ["{name}", "{0}", "{{ user }}", "${x}", "#{y}"]),
        ("%s %d %(n)s %1$s", ["%s", "%d", "%(n)s", "%1$s"]),
        ("%.2f %L1 %APPDATA%", ["%.2f", "%L1", "%APPDATA%"]),
        ("5 % of 100 %, 20%", []),
        ("$HOME costs $5", ["$HOME"]),
        ("<b>x</b><br/> 3 < 4 > 2", ["<b>", "</b>", "<br/>"]),
        ("#tag @handle a#b", ["#tag", "@handle"]),
        ("report.pdf, src/a/main.py and x.tar.gz.", ["report.pdf", "src/a/main.py", "x.tar.gz"]),
        ("/etc/hosts C:\\Temp\\a.log ~/x", ["/etc/hosts", "C:\\Temp\\a.log", "~/x"]),
        ("he/she and/or 1/2", []),
        ("v2.5 and 1.0.0-rc.1", ["v2.5", "1.0.0-rc.1"]),
        ("In C:\\Users\\%USERNAME%\\x\\y.ini.", ["C:\\Users\\%USERNAME%\\x\\y.ini"]),
        ("%APPDATA%\\Globex, %USERNAME%", ["%APPDATA%\\Globex", "%USERNAME%"]),
        ("#48213-A, #12-b; TB-30-X/BLK, 77-120/B.", ["#48213-A", "#12", "TB-30-X/BLK", "77-120/B"]),
        ("TCP/IP, 24/7, 2024/25, km/h, I/O", []),
        ("20 × 30 × 45 cm, 1920x1080, 2 x 4 m.", ["20 × 30 × 45 cm", "1920x1080", "2 x 4 m"]),
        ("3.5 × 4.2 m, 5 × 3 m², 2 x 1.5, 3x", []),
        ("At H&M, C&A, AT&amp;T: the Q&As.", ["H&M", "C&A", "AT&amp;T", "Q&A"]),
        ("Johnson & Johnson, Smith & Sons.", ["Johnson & Johnson", "Smith & Sons"]),
        ("Ernst & Young called.", ["Ernst & Young"]),
        ("Müller & Söhne in der F&E-Abteilung", ["Müller & Söhne", "F&E"]),
        ("我在H&M买的", ["H&M"]),
        # Two words with capitals are a heading as soon as a name, and what has words is translated.
        ("Terms & Conditions, Food & Drink, Fathers & Sons, R&D, x & x, Kunden & Partner", []),
        ("+49 (30) 123-456 or 030 1234567", ["+49 (30) 123-456", "030 1234567"]),
        ("Ring 555-0142 now.", ["555-0142"]),
        ("from 1914-1918", []),
        ("AB-12 LH1234 A4 NASA", ["AB-12", "LH1234"]),
        ("IBAN DE89 3704 0044 0532 0130 00.", ["DE89 3704 0044 0532 0130 00"]),
        ("IBAN GB29NWBK60161331926819", ["GB29NWBK60161331926819"]),
        ("Card 4111 1111 1111 1111 is valid.", ["4111 1111 1111 1111"]),
        ("Call 030/12 34 56 or 555-123-4567.", ["030/12 34 56", "555-123-4567"]),
        ("Call (030) 1234567.", ["(030) 1234567"]),
        ("ISBN 978-3-16-148410-0, no. 2024-0815", ["978-3-16-148410-0", "2024-0815"]),
        ("12 345 678 people, 12 000 cars, 3-4 days, 10-20", []),
        ("1 000 000 people, 12 050 000 cars", []),
        ("id 123e4567-e89b-12d3-a456-426614174000", ["123e4567-e89b-12d3-a456-426614174000"]),
        ("at 00:1A:2b:3C:4d:5E", ["00:1A:2b:3C:4d:5E"]),
        ("Commit 9f86d081884c7d659a2feaa0c55ad015", ["9f86d081884c7d659a2feaa0c55ad015"]),
        ("Address 0x1F, not 0x or 10x.", ["0x1F"]),
        ("Address 0xab.", ["0xab"]),
        ("Room 12b or 4a, on page 3f. 1abc, 3-4a", ["12b", "4a"]),
        ("We live at 12c, Park Street.", ["12c"]),
        ("OPEN HTTPS://A.EXAMPLE/B, X.PDF.", ["HTTPS://A.EXAMPLE/B", "X.PDF"]),
        ("{{{raw}}} &lt;b&gt;x&lt;/b&gt; #42", ["{{{raw}}}", "&lt;b&gt;", "&lt;/b&gt;", "#42"]),
        ("{n, plural, one {# a} other {# b}} left", ["{n, plural, one {# a} other {# b}}"]),
        ("Am 2024-05-01T08:30:00Z.", ["2024-05-01T08:30:00Z"]),
        ("&amp; \\n :smile:", ["&amp;", "\\n", ":smile:"]),
        (f"key {'aB3/' * 30} ends", ["aB3/" * 30]),
        # Where there are no spaces between words, an item ends where it begins.
        ("请看example.com谢谢", ["example.com"]),
        ("去https://a.example看看，或www.b.example吧。", ["https://a.example", "www.b.example"]),
        ("https://a.example/的主页", ["https://a.example/"]),
        ("见https://zh.a.example/wiki/中国#历史 。", ["https://zh.a.example/wiki/中国#历史"]),
        ("写信给a.b@mail.example吧", ["a.b@mail.example"]),
        ("@user你好#tag话题", ["@user", "#tag"]),
        ("{名前}さん、%sさん、$name先生", ["{名前}", "%s", "$name"]),
        ("变量max_size是v2.5的", ["max_size", "v2.5"]),
        ("于2020-01-05发布AB-12型", ["2020-01-05", "AB-12"]),
        ("打开/etc/hosts文件或report.pdf吧", ["/etc/hosts", "report.pdf"]),
        ("中文/English和/或，男/女", []),
    ],
)  # fmt: skip
def test_items(text: str, expected: list[str]) -> None:
    assert _found(text) == expected


def test_they_are_in_order_and_without_overlap() -> None:
    for case in read_cases():
        items = find_items(case.source)
        assert all(item.text == case.source[item.start : item.end] for item in items)
        assert all(one.end <= two.start for one, two in pairwise(items))


def test_the_short_way_misses_none() -> None:
    """Texts without a sign are not searched; searching them all finds the same."""
    texts = [case.source for case in read_cases()]
    texts += ["ABC--1", "0123 4567", "123-4567", "+1 23 45", "1.2.3-rc", "a :b1: c", "x.7z"]
    texts += [100 * "a", "12-AB", "v2", "www.a-b", "2021-03-04"]
    short = [find_items(text) for text in texts]
    everything = re.compile("")
    with (
        patch.object(protection, "_SIGN", everything),
        patch.object(protection, "_CLOSER", everything),
    ):
        assert [find_items(text) for text in texts] == short


@pytest.mark.parametrize(
    "text", ["In 1987 he ran 4.5 km in 20 minutes.", "At 6:30 p.m., room 214.", "3,000 of 9"]
)
def test_a_number_alone_is_no_reason_to_search(text: str) -> None:
    with patch.object(protection, "_ITEMS", None):
        assert find_items(text) == []


def test_neighbouring_foreign_words_are_one_item() -> None:
    text = "They say שלום עולם and 😀 there."
    first, second = text.index("שלום"), text.index("עולם")
    smile = text.index("😀")
    items = find_items(text, [(first, first + 4), (second, second + 4), (smile, smile + 1)])
    assert [(item.kind, item.text) for item in items] == [
        (Kind.NAME, "שלום עולם"),
        (Kind.SYMBOL, "😀"),
    ]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Hi {first}{last}!", [(Kind.SLOT, "{first}{last}")]),
        ("to ${HOME}/bin now", [(Kind.SLOT, "${HOME}/bin")]),
        ("a %d%s b", [(Kind.SLOT, "%d%s")]),
        ("%(dir)s/logs and %s/x", [(Kind.SLOT, "%(dir)s/logs"), (Kind.SLOT, "%s/x")]),
        ("as {name}.pdf, %s.txt", [(Kind.SLOT, "{name}.pdf"), (Kind.SLOT, "%s.txt")]),
        ("{a} {b}", [(Kind.SLOT, "{a}"), (Kind.SLOT, "{b}")]),
        ("<b>{a}</b>", [(Kind.TAG, "<b>"), (Kind.SLOT, "{a}"), (Kind.TAG, "</b>")]),
        ("%d%%", [(Kind.SLOT, "%d%%")]),
        ("%d😀", [(Kind.SLOT, "%d")]),
        ("list_{day}.csv, ${A}_${B}", [(Kind.SLOT, "list_{day}.csv"), (Kind.SLOT, "${A}_${B}")]),
        ("@{user}, %d_old", [(Kind.SLOT, "@{user}"), (Kind.SLOT, "%d_old")]),
        ("{y}-{m}-{d}", [(Kind.SLOT, "{y}-{m}-{d}")]),
        ("%d/%d, {w}x{h}", [(Kind.SLOT, "%d/%d"), (Kind.SLOT, "{w}x{h}")]),
        ("@a/@b: %s: %s", [(Kind.NAME, "@a/@b"), (Kind.SLOT, "%s"), (Kind.SLOT, "%s")]),
        ("x{name}y v{version}", [(Kind.SLOT, "x{name}y"), (Kind.SLOT, "v{version}")]),
        (
            "{w}px, {n}th, {size} MB",
            [(Kind.SLOT, "{w}px"), (Kind.SLOT, "{n}"), (Kind.SLOT, "{size}")],
        ),
        ("a{b}c{d}", [(Kind.SLOT, "a{b}c{d}")]),
        ("the %sth of %ds", [(Kind.SLOT, "%s"), (Kind.SLOT, "%ds")]),
        (
            "Hi ({name}), f({x}) (by {y})",
            [(Kind.SLOT, "({name})"), (Kind.SLOT, "{x}"), (Kind.SLOT, "{y}")],
        ),
        ("文件{name}已删除（{n}）", [(Kind.SLOT, "{name}"), (Kind.SLOT, "{n}")]),
    ],
)
def test_words_and_placeholders_that_touch_are_one(
    text: str, expected: list[tuple[Kind, str]]
) -> None:
    joined = carried_items(text)
    assert [(item.kind, item.text) for item in joined] == expected
    assert all(text[item.start : item.end] == item.text for item in joined)


def test_brackets_that_the_vocabulary_lacks_are_part_of_what_is_alone_in_them() -> None:
    text = "[{name}] has [left] the {chat}]"
    foreign = [(at, at + 1) for at, char in enumerate(text) if char in "[]"]
    found = [item.text for item in carried_items(text, foreign)]
    assert found == ["[{name}]", "[", "]", "{chat}", "]"]


def test_foreign_places_within_items_are_theirs() -> None:
    text = "See https://example.org/ł now"
    at = text.index("ł")
    assert [item.text for item in find_items(text, [(at, at + 1)])] == ["https://example.org/ł"]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("", False),
        ("  ", False),
        ("12.5 %", False),
        ("{name}: %s", False),
        ("{name} is", True),
        ("a", False),
        ("{x} ü?", False),
        ("好", True),
        ("I a", True),
        ("é 你", True),
    ],
)
def test_is_there_anything_to_translate(text: str, expected: bool) -> None:
    assert has_words(text, find_items(text)) is expected


@pytest.mark.parametrize(
    "unit",
    [
        *("<a ", "{", "[[", "%(", "a.", "@a", "a_", "__", ":a", "A1-", "+1", "/a", "`"),
        *("111 ", "11 ", "1-", "{a", "{{a}", "&lt;a", "DE89 3704 ", "(030) ", "12/34 ", "abcdef01"),
        *("{x}", "{x}.", "%s", "%s.", "%(a)s", "{a}@", "{{", "{{a}}.", "%s/", "a_{", "}_", "%s_"),
    ],
)
def test_a_hundred_thousand_characters_are_searched(unit: str) -> None:
    """Within pytest's time limit, that is: a pattern that looks back and forth would not end."""
    find_items((unit * 100_000)[:100_000])


def test_a_foreign_place_that_touches_an_item_is_not_lost() -> None:
    text = "Hi {x}\ud83dł!"
    items = find_items(text, [(5, 8)])
    assert [item.text for item in items] == ["{x}", "\ud83dł"]


def test_copies_are_found_the_longest_first() -> None:
    items = find_items("Ask @bob, @bobby and @bob.")
    assert [item.text for item in items] == ["@bob", "@bobby", "@bob"]
    assert copies("Frage @bobby oder @bob", items) == {1: 6, 0: 18}
    assert copies("Frage @bobby", items) == {1: 6}
    assert copies("@bob und @bob", items) == {0: 0, 2: 9}


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Press Ctrl+C or Alt+Shift+F4.", ["Ctrl+C", "Alt+Shift+F4"]),
        ("C++, C# and F#, not a+b", ["C++", "C#", "F#"]),
        ("Alternate and Shift", []),
    ],
)
def test_keys_and_languages_of_programs_are_items(text: str, expected: list[str]) -> None:
    assert [item.text for item in find_items(text)] == expected
