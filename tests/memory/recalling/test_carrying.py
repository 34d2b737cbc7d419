"""Carrying numbers, names and placeholders over: right, or not at all."""

from __future__ import annotations

import pytest

from translator.core.direction import Direction
from translator.memory.patterns import pattern
from translator.memory.recalling.carrying import carry

EN_DE = Direction("en", "de")


def carried(
    source: str, remembered: str, target: str, direction: Direction = EN_DE, *, kept: str = ""
) -> str | None:
    """Carry with a memory that keeps the words in ``kept``, and knows of no other."""
    known = set(kept.split())
    return carry(
        pattern(source),
        pattern(remembered),
        target,
        direction=direction,
        kept=lambda word: True if word in known else None,
    )


@pytest.mark.parametrize(
    ("source", "remembered", "target", "expected"),
    [
        ("Page 7 of 9.", "Page 3 of 5.", "Seite 3 von 5.", "Seite 7 von 9."),
        ("Page 5 of 3.", "Page 3 of 5.", "Seite 3 von 5.", "Seite 5 von 3."),
        ("Bus 12 leaves at 11:45.", "Bus 12 leaves at 10:30.",
         "Der Bus 12 fährt um 10.30 Uhr ab.", "Der Bus 12 fährt um 11.45 Uhr ab."),
        ("It costs 2,400.75 euros.", "It costs 1,000.50 euros.",
         "Es kostet 1.000,50 Euro.", "Es kostet 2.400,75 Euro."),
        ("It costs 999 euros.", "It costs 1,000 euros.",
         "Es kostet 1.000 Euro.", "Es kostet 999 Euro."),
        ("It weighs 2.75 kilos.", "It weighs 1.5 kilos.",
         "Es wiegt 1,5 Kilo.", "Es wiegt 2,75 Kilo."),
        ("7 apples and 7 pears", "5 apples and 5 pears",
         "5 Äpfel und 5 Birnen", "7 Äpfel und 7 Birnen"),
        ("We met in 2021 and 5 times since.", "We met in 2019 and 5 times since.",
         "2019 trafen wir uns, seither 5 Mal.", "2021 trafen wir uns, seither 5 Mal."),
    ],
)  # fmt: skip
def test_numbers(source: str, remembered: str, target: str, expected: str) -> None:
    assert carried(source, remembered, target) == expected


@pytest.mark.parametrize(
    ("source", "remembered", "target", "why"),
    [
        ("7 apples and 9 pears", "5 apples and 5 pears", "5 Äpfel und 5 Birnen", "which is which"),
        ("5 apples and 9 pears", "5 apples and 5 pears", "5 Äpfel und 5 Birnen", "which is which"),
        ("5 of 9 rooms", "5 of 5 rooms", "alle 5 Zimmer", "which is meant"),
        ("Room 12", "Room 5", "Zimmer fünf", "written as a word"),
        ("Room 12 is free", "Room 5 is free", "Zimmer 5 ist frei (5)", "once more than before"),
        ("5 of 5 done", "5 of 7 done", "5 von 7 fertig, 7 offen", "once more than before"),
        ("It costs 12.50 euros", "It costs 5 euros", "Es kostet 5 Euro", "how is a point written"),
        ("It is 20 hours", "It is 9.15 hours", "Es ist 9.15 Uhr", "another build of number"),
        (
            "It costs 2,400 euros",
            "It costs 1,000 euros",
            "Es kostet 1000 Euro",
            "grouped otherwise",
        ),
        ("Due 3/4 today", "Due 5/6 today", "Heute fällig: 6.5.", "in another order"),
        ("The 4th day", "The 3rd day", "Der 3. Tag", "not a bare number"),
        ("Page 7 now", "Page 3", "Seite 3", "another sentence"),
        ("page 7", "Page 3", "Seite 3", "another case"),
        ("7", "3", "3", "nothing but a number"),
        ("1,5 and 1.5 is 4 here", "1,5 and 1.5 is 3 here", "1,5 und 1.5 ist hier 2", "not there"),
    ],
)
def test_numbers_left_alone(source: str, remembered: str, target: str, why: str) -> None:
    assert carried(source, remembered, target) is None, why


@pytest.mark.parametrize(
    ("source", "remembered", "target", "expected"),
    [
        ("I wrote to Maria.", "I wrote to Peter.",
         "Ich habe Peter geschrieben.", "Ich habe Maria geschrieben."),
        ("I wrote to Anna Maria Schmidt.", "I wrote to Peter.",
         "Ich habe Peter geschrieben.", "Ich habe Anna Maria Schmidt geschrieben."),
        ("Dear Maria, thank you very much.", "Dear Kim, thank you very much.",
         "Hallo Kim, vielen Dank.", "Hallo Maria, vielen Dank."),
        ("From New York to Rio and back", "From New Delhi to Rio and back",
         "Von New Delhi nach Rio und zurück", "Von New York nach Rio und zurück"),
        ("We met Tom and Maria at 5", "We met Maria and Tom at 3",
         "Wir trafen Maria und Tom um 3", "Wir trafen Tom und Maria um 5"),
        ("my OpenSSL is too old", "my LibreSSL is too old",
         "mein LibreSSL ist zu alt", "mein OpenSSL ist zu alt"),
    ],
)  # fmt: skip
def test_names(source: str, remembered: str, target: str, expected: str) -> None:
    assert carried(source, remembered, target) == expected


@pytest.mark.parametrize(
    ("source", "remembered", "target", "why"),
    [
        ("Nobody is here today.", "Peter is here today.", "Peter ist heute da.", "first word"),
        (
            '"Nobody is here," he said.',
            '"Peter is here," he said.',
            "„Peter ist da“, sagte er.",
            "first word, quoted",
        ),
        ("I saw the Cathedral.", "I saw the Opera.", "Ich sah die Oper.", "not in the target"),
        ("It is Maria's house.", "It is Anna's house.", "Es ist Annas Haus.", "inflected"),
        ("It ends in March here.", "It ends in April here.", "Es endet hier im April.", "a month"),
        (
            "I speak German very well.",
            "I speak Hindi very well.",
            "Ich kann gut Hindi.",
            "a language",
        ),
        ("I wrote to Maria.", "I wrote to Peter.", "Peter, ja, Peter schrieb ich.", "twice"),
        (
            "I saw Maria and Anna Schmidt there",
            "I saw Anna and Anna Schmidt there",
            "Ich sah Anna dort",
            "which is meant",
        ),
        ("Tom saw Maria there.", "Tom saw Tom there.", "Tom sah Tom dort.", "which is which"),
        ("Save File", "Save Folder", "Folder speichern", "all in capitals"),
    ],
)
def test_names_left_alone(source: str, remembered: str, target: str, why: str) -> None:
    assert carried(source, remembered, target) is None, why


def test_a_first_word_that_is_known_as_a_name_is_carried() -> None:
    arguments = ("Maria is here today.", "Peter is here today.", "Peter ist heute da.")
    assert carried(*arguments) is None
    assert carried(*arguments, kept="Maria") == "Maria ist heute da."


def test_german_nouns_are_not_names() -> None:
    de_en = Direction("de", "en")
    arguments = ("Das ist doch Wasser.", "Das ist doch Anna.", "But this is Anna.")
    assert carried(*arguments, de_en) is None
    assert (
        carried("Das ist doch Maria.", *arguments[1:], de_en, kept="Maria") == "But this is Maria."
    )


def test_names_and_numbers_in_languages_without_spaces() -> None:
    zh_en = Direction("zh", "en")
    assert carried("Tom住在第5街。", "Anna住在第3街。", "Anna lives on street 3.", zh_en) == (
        "Tom lives on street 5."
    )
    en_ja = Direction("en", "ja")
    assert carried("Meet Tom at room 5.", "Meet Ken at room 3.", "3号室でKenに会う。", en_ja) == (
        "5号室でTomに会う。"
    )


@pytest.mark.parametrize(
    ("source", "remembered", "target", "expected"),
    [
        ("Hello {user}, welcome", "Hello {name}, welcome",
         "Hallo {name}, willkommen", "Hallo {user}, willkommen"),
        ("Copying %1$s to %2$s", "Copying %s to %d",
         "Kopiere %s nach %d", "Kopiere %1$s nach %2$s"),
        ("See https://b.example/x?y=2 for more.", "See https://a.example/ for more.",
         "Mehr unter https://a.example/.", "Mehr unter https://b.example/x?y=2."),
        ("Press <kbd>B</kbd> now", "Press <b>B</b> now", "Jetzt <b>B</b> drücken",
         "Jetzt <kbd>B</kbd> drücken"),
        ("Write to b@c.example today", "Write to a@b.example today",
         "Schreib heute an a@b.example", "Schreib heute an b@c.example"),
    ],
)  # fmt: skip
def test_placeholders(source: str, remembered: str, target: str, expected: str) -> None:
    assert carried(source, remembered, target) == expected


@pytest.mark.parametrize(
    ("source", "remembered", "target"),
    [
        ("Hello {user}, welcome", "Hello {name}, welcome", "Hallo, willkommen"),
        ("Hello %s, welcome", "Hello {name}, welcome", "Hallo {name}, willkommen"),
        ("From {a} to {b}", "From {x} to {x}", "Von {x} nach {x}"),
    ],
)
def test_placeholders_left_alone(source: str, remembered: str, target: str) -> None:
    assert carried(source, remembered, target) is None


def test_a_number_that_asks_for_another_plural_is_left_alone() -> None:
    en_ru = Direction("en", "ru")
    remembered, target = "I have 2 apples here.", "У меня тут 2 яблока."
    assert carried("I have 3 apples here.", remembered, target, en_ru) == "У меня тут 3 яблока."
    assert carried("I have 22 apples here.", remembered, target, en_ru) == "У меня тут 22 яблока."
    assert carried("I have 5 apples here.", remembered, target, en_ru) is None
    zh_en = Direction("zh", "en")
    assert carried("我有2个苹果", "我有1个苹果", "I have 1 apple", zh_en) is None
    # English has changed its form as well and "page" stayed: nothing is counted.
    assert carried("See page 2.", "See page 1.", "Siehe Seite 1.") == "Siehe Seite 2."


def test_the_same_source_is_carried_as_it_is() -> None:
    assert carried("Page 3 of 5.", "Page 3 of 5.", "Seite 3 von 5.") == "Seite 3 von 5."


@pytest.mark.parametrize(
    ("source", "remembered", "target", "slug"),
    [
        ("5 Fehler gefunden.", "1 Fehler gefunden.", "1 error found.", "de-en"),
        ("Il y a 3 mois.", "Il y a 1 mois.", "1 month ago.", "fr-en"),
        ("It costs $2 here.", "It costs $1 here.", "Aquí cuesta 1 dólar.", "en-es"),
        ("It weighs 2 kg now.", "It weighs 1 kg now.", "Ahora pesa 1 kilo.", "en-es"),
        ("It has 1 million people.", "It has 2 million people.", "Es hat 2 Millionen.", "en-de"),
        ("It weighs 2.5 liters", "It weighs 1.5 liters", "Ça pèse 1,5 litre", "en-fr"),
    ],
)
def test_a_plural_that_does_not_show_in_the_source_is_left_alone(
    source: str, remembered: str, target: str, slug: str
) -> None:
    assert carried(source, remembered, target, Direction.from_slug(slug)) is None


@pytest.mark.parametrize(
    ("source", "remembered", "target", "slug"),
    [
        ("Er fährt um 14.30 Uhr.", "Er fährt um 10.30 Uhr.", "It leaves at 10:30 a.m.", "de-en"),
        ("Es ist jetzt 14 Uhr.", "Es ist jetzt 10 Uhr.", "It's 10 o'clock now.", "de-en"),
        ("It leaves at 12:30 am.", "It leaves at 10:30 am.", "Er fährt um 10.30 Uhr.", "en-de"),
        ("It leaves at 14:30.", "It leaves at 10:30.", "上午10:30开。", "en-zh"),
    ],
)
def test_a_time_is_not_carried_into_the_other_half_of_the_day(
    source: str, remembered: str, target: str, slug: str
) -> None:
    assert carried(source, remembered, target, Direction.from_slug(slug)) is None


def test_a_time_within_a_half_of_the_day_is_carried() -> None:
    remembered, target = "Er fährt um 10.30 Uhr.", "It leaves at 10:30 a.m."
    found = carried("Er fährt um 9.45 Uhr.", remembered, target, Direction("de", "en"))
    assert found == "It leaves at 9:45 a.m."


@pytest.mark.parametrize("remembered", ["5個あります。", "５個あります。"])
def test_a_wide_number_is_carried_in_the_narrow_width(remembered: str) -> None:
    found = carried("８個あります。", remembered, "There are 5.", Direction("ja", "en"))
    assert found == "There are 8."


@pytest.mark.parametrize(
    ("source", "remembered", "target"),
    [
        (
            "See https://b.example/x now.",
            "See https://a.example/ now.",
            "Siehe https://a.example/de/.",
        ),
        ("Write to x@b.example now", "Write to a@b.example now", "Schreib an aa@b.example"),
        ("Use {x} as a name", "Use {a} as a name", "Nimm {{a}} als Namen"),
    ],
)
def test_a_part_of_another_address_or_placeholder_is_left_alone(
    source: str, remembered: str, target: str
) -> None:
    assert carried(source, remembered, target) is None


@pytest.mark.parametrize(
    ("source", "remembered", "target", "slug"),
    [
        ("Dear Maria, many thanks.", "Dear Peter, many thanks.", "Lieber Peter, danke.", "en-de"),
        ("Dear Maria, many thanks.", "Dear Peter, many thanks.", "Cher Peter, merci.", "en-fr"),
        (
            "Open the Settings in it",
            "Open the Dashboard in it",
            "Öffne darin das Dashboard",
            "en-de",
        ),
        ("I dream of Anna a lot.", "I dream of Marie a lot.", "Je rêve souvent de Marie.", "en-fr"),
        ("On May 1 we open.", "On May 3 we open.", "Nous ouvrons le 3 mai.", "en-fr"),
        ("I saw Pedro and Isabel.", "I saw Pedro and María.", "Vi a Pedro y María.", "en-es"),
        ("It takes 7 or 8 hours.", "It takes 7 or 9 hours.", "Tarda 7 o 9 horas.", "en-es"),
        (
            "Das sind 8 Minuten zu Fuß.",
            "Das sind 5 Minuten zu Fuß.",
            "It is a 5 minute walk.",
            "de-en",
        ),
    ],
)
def test_a_word_that_would_have_to_follow_is_left_alone(
    source: str, remembered: str, target: str, slug: str
) -> None:
    assert carried(source, remembered, target, Direction.from_slug(slug)) is None


@pytest.mark.parametrize(
    ("source", "remembered", "target", "slug", "expected"),
    [
        ("I dream of Laura a lot.", "I dream of Marie a lot.", "Je rêve souvent de Marie.", "en-fr",
         "Je rêve souvent de Laura."),
        ("Das sind 7 Minuten zu Fuß.", "Das sind 5 Minuten zu Fuß.", "It is a 5 minute walk.",
         "de-en", "It is a 7 minute walk."),
        ("Open the file in 8 steps.", "Open the file in 5 steps.", "Ouvre le fichier de 5 pas.",
         "en-fr", "Ouvre le fichier de 8 pas."),
    ],
)  # fmt: skip
def test_a_word_that_stays_right_is_carried(
    source: str, remembered: str, target: str, slug: str, expected: str
) -> None:
    assert carried(source, remembered, target, Direction.from_slug(slug)) == expected


@pytest.mark.parametrize(
    ("source", "remembered", "target", "slug"),
    [
        ("We ship to Germany now.", "We ship to Berlin now.", "Wir liefern nach Berlin.", "en-de"),
        ("I asked Mom about it.", "I asked Peter about it.", "Ich habe Peter gefragt.", "en-de"),
        ("I asked Mr Lee about it.", "I asked Peter about it.", "Ich habe Peter gefragt.", "en-de"),
        ("I think Tom's left now.", "I think Tom left now.", "Tom ist wohl schon weg.", "en-de"),
        ("He said I'd left it.", "He said Peter left it.", "Er sagt, Peter ließ es da.", "en-de"),
        ("Je vais à Londres demain.", "Je vais à Berlin demain.", "I go to Berlin then.", "fr-en"),
        ("Mañana voy a Múnich.", "Mañana voy a Berlin.", "I go to Berlin tomorrow.", "es-en"),
    ],
)
def test_a_name_that_the_target_language_has_a_word_for_is_left_alone(
    source: str, remembered: str, target: str, slug: str
) -> None:
    assert carried(source, remembered, target, Direction.from_slug(slug)) is None


@pytest.mark.parametrize(
    ("new", "old", "language"),
    [
        ("Anna", "Paul", "fr"),
        ("Mary Ann", "Paul", "it"),
        ("In Boston Anna", "In Boston Paul", "es"),
        ("Xiomara", "Paul", "es"),
        ("Paul", "Xiomara", "pt"),
        ("Xiomara", "Yolotl", "ru"),
        ("McGregor", "DeVito", "pl"),
        ("Boston", "Paul", "ru"),
        ("OpenSSL", "Paul", "fr"),
        ("Mrs Miller", "Mr Miller", "fr"),
    ],
)
def test_a_name_that_other_words_may_not_agree_with_is_left_alone(
    new: str, old: str, language: str
) -> None:
    source, remembered = f"Yesterday {new} was tired.", f"Yesterday {old} was tired."
    target = f"{old} (fatigué)"
    assert carried(source, remembered, target, Direction("en", language)) is None
    kept = carried(source, remembered, target, Direction("en", "de"), kept=new)
    assert kept == f"{new} (fatigué)"


@pytest.mark.parametrize(
    ("source", "remembered", "target", "slug", "expected"),
    [
        ("Yesterday Tom was tired.", "Yesterday Paul was tired.", "Hier, Paul était fatigué.",
         "en-fr", "Hier, Tom était fatigué."),
        ("Yesterday Tom Smith was ill.", "Yesterday Tom Miller was ill.",
         "Tom Miller estaba enfermo.", "en-es", "Tom Smith estaba enfermo."),
        ("Then we saw Chicago again.", "Then we saw Boston again.", "Boston, de nuevo.", "en-es",
         "Chicago, de nuevo."),
        ("Then my OpenSSL was old.", "Then my LibreSSL was old.", "LibreSSL, trop vieux.",
         "en-fr", "OpenSSL, trop vieux."),
        ("Yesterday Anna was tired.", "Yesterday Paul was tired.", "Paul war gestern müde.",
         "en-de", "Anna war gestern müde."),
        ("Gestern war dort Anna so müde.", "Gestern war dort Julia so müde.",
         "Hier, Julia était fatiguée.", "de-fr", "Hier, Anna était fatiguée."),
    ],
)  # fmt: skip
def test_a_name_that_other_words_agree_with_alike_is_carried(
    source: str, remembered: str, target: str, slug: str, expected: str
) -> None:
    assert carried(source, remembered, target, Direction.from_slug(slug), kept="Anna") == expected


def test_a_row_of_numbers_without_end_is_left_alone() -> None:
    def row(first: int, count: int) -> str:
        return " ".join(map(str, range(first, first + count)))

    for count, expected in ((30, f"Zeile {row(5000, 30)}"), (2_000, None)):
        arguments = (
            f"row {row(5000, count)}",
            f"row {row(100, count)}",
            f"Zeile {row(100, count)}",
        )
        assert carried(*arguments) == expected
