"""Fixed expressions of letters, greetings and wishes are looked up."""

from __future__ import annotations

import csv
from pathlib import Path

import pytest

from translator.core.direction import Direction
from translator.core.drafts import GREEDY, REFINED, Origin
from translator.core.resources import resources
from translator.engine.formulae import formula, formula_key
from translator.engine.own_names import otherwise_named, write_own_names
from translator.engine.serving import ServingModel
from translator.engine.serving_cache import serving_folder

EN_DE = Direction("en", "de")
LANGUAGES = ("en", "de", "fr", "es", "zh", "ja")


@pytest.mark.parametrize(
    ("slug", "source", "expected"),
    [
        ("en-de", "Kind regards,", "Mit freundlichen Grüßen"),
        ("en-de", "Kind regards", "Mit freundlichen Grüßen"),
        ("en-de", "kind regards", "mit freundlichen Grüßen"),
        ("en-fr", "Kind regards,", "Cordialement,"),
        ("de-en", "MfG", "Kind regards"),
        ("de-en", "Sehr geehrte Damen und Herren,", "Dear Sir or Madam,"),
        ("en-es", "Dear Sir or Madam,", "Estimados señores:"),
        ("en-zh", "Dear colleagues,", "各位同事："),
        ("zh-en", "大家好！", "Dear all,"),
        ("en-ja", "Thank you for your order.", "ご注文ありがとうございます。"),
        ("ja-en", "おはようございます。", "Good morning."),
        ("en-es", "See you soon!", "¡Hasta pronto!"),
        ("en-fr", "See you soon!", "À bientôt !"),
        ("fr-de", "Bonjour", "Hallo"),
        ("en-de", "You’re welcome.", "Gern geschehen."),
        ("en-fr", "How are you?", "Comment allez-vous ?"),
        ("en-es", "How are you?", "¿Cómo estás?"),
        ("en-es", "Hello, how are you?", "Hola, ¿cómo estás?"),
        ("en-es", "hi, how are you", "hola, ¿cómo estás?"),
        ("en-ja", "How are you?", "お元気ですか？"),
        ("en-de", "how are you", "wie geht es dir"),
        ("es-en", "Hola, ¿qué tal?", "Hello, how are you?"),
        ("es-en", "¡Hasta pronto!", "See you soon!"),
        ("zh-en", "你好吗？", "How are you?"),
        ("ja-en", "お元気ですか。", "How are you?"),
        ("en-de", "Of course.", "Natürlich."),
        ("es-en", "¿Estás bien?", "Are you okay?"),
        # No such expression, or more than one.
        ("es-en", "Estás bien.", None),
        ("zh-en", "你好吗。", None),
        ("en-de", "Of course?", None),
        ("en-de", "KIND REGARDS", None),
        ("en-de", "Kind regards, Anna", None),
        ("en-de", "Thank you?", None),
        ("en-it", "Thank you.", None),
        ("en-de", "", None),
    ],
)
def test_expressions(slug: str, source: str, expected: str | None) -> None:
    assert formula(source, Direction.from_slug(slug)) == expected


def test_every_expression_has_a_translation_in_every_direction() -> None:
    path = resources() / "phrases" / "formulae.tsv"
    with path.open(encoding="utf-8", newline="") as file:
        rows = list(csv.DictReader(file, delimiter="\t"))
    assert len(rows) > 90
    for row in rows:
        assert row["kind"] in ("opening", "closing", "sentence", "question")
        for language in LANGUAGES:
            for text in row[language].split("|"):
                assert text == text.strip() != ""
                # Without a mark at its end, and with one within it only where that asks.
                assert formula_key(text) == text.casefold().replace(", ¿", ", ")
                for target in set(LANGUAGES) - {language}:
                    assert formula(text, Direction(language, target)) or text.isupper()


def test_drafts_say_them(serving: ServingModel, asked: list[str]) -> None:
    sources = ["Kind regards,", "The house is big.", "Thank you for your order."]
    for options in (GREEDY, REFINED):
        drafts = serving.draft(sources, options)
        assert [draft.source for draft in drafts] == sources
        assert drafts[0].text == "Mit freundlichen Grüßen"
        assert drafts[1].text.startswith("Das Haus")
        assert drafts[2].text == "Vielen Dank für Ihre Bestellung."
        assert {draft.origin for draft in drafts} == {Origin.MODEL}
    assert not set(sources[::2]) & set(asked)


def test_what_corrections_say_in_another_way_is_left_to_the_model(
    bundled_model: Path, tmp_path: Path
) -> None:
    pairs = [
        ("Kind regards,", "Herzlichst"),
        ("Kind regards", "Herzlichst"),
        ("Kind regards.", "Mit freundlichen Grüßen."),
        ("Thanks!", "Danke!"),
        ("Thank you.", "Vielen Dank."),
    ]
    assert otherwise_named(pairs, EN_DE) == ["kind regards", "thank you"]
    assert otherwise_named([("Of course?", "Ach ja?")], EN_DE) == []  # no such expression
    folder = serving_folder(bundled_model, tmp_path)
    write_own_names(folder, ["kind regards"])
    taught = ServingModel(model_folder=bundled_model, serving_folder=folder, direction=EN_DE)
    regards, best = taught.draft(["Kind regards,", "Best regards,"], GREEDY)
    assert regards.text != "Mit freundlichen Grüßen"
    assert best.text == "Beste Grüße"
