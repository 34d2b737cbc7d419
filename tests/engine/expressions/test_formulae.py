"""Fixed expressions of letters and talk, labels, signs and words alone are looked up."""

from __future__ import annotations

import csv
from pathlib import Path

import pytest

from translator.core.direction import Direction
from translator.core.drafts import GREEDY, REFINED, Origin
from translator.core.resources import resources
from translator.engine.expressions.formula_table import FormulaKind
from translator.engine.expressions.formulae import formula, formula_key
from translator.engine.expressions.own_names import otherwise_named, write_own_names
from translator.engine.model.serving_cache import serving_folder
from translator.engine.serving import ServingModel

EN_DE = Direction("en", "de")
LANGUAGES = ("en", "de", "fr", "es", "zh", "ja")
TABLES = ("labels", "signs", "words", "formulae")
MAN = dict(zip(LANGUAGES, ("Tom", "Tom", "Tom", "Tom", "汤姆", "トム"), strict=True))
WOMAN = dict(zip(LANGUAGES, ("Anna", "Anna", "Anna", "Anna", "安娜", "アンナ"), strict=True))


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
        # Labels, signs and words, which begin as the source does but for German nouns.
        ("en-de", "Save", "Speichern"),
        ("en-de", "save", "speichern"),
        ("en-de", "settings", "Einstellungen"),
        ("de-en", "Einstellungen", "Settings"),
        ("de-en", "Apotheke", "pharmacy"),
        ("en-de", "Pharmacy", "Apotheke"),
        ("en-fr", "Wednesday", "mercredi"),
        ("fr-en", "Jeudi", "Thursday"),
        ("en-fr", "No smoking!", "Défense de fumer !"),
        ("zh-en", "出口", "Exit"),
        ("zh-en", "大", "big"),
        ("en-es", "OK", "Aceptar"),
        ("en-es", "OK.", "De acuerdo."),
        ("en-fr", "Opening hours:", "Horaires d'ouverture :"),
        ("en-de", "Forgot password?", "Passwort vergessen?"),
        ("en-ja", "Save changes?", "変更を保存しますか？"),
        ("en-ja", "Save changes", "変更を保存"),
        ("es-en", "Agotado", "Sold out"),
        # In capitals, where the target has them.
        ("en-de", "KIND REGARDS", "MIT FREUNDLICHEN GRÜSSEN"),
        ("en-de", "EXIT", "AUSGANG"),
        ("en-fr", "NO", "NON"),
        ("de-en", "AUSSER BETRIEB", "OUT OF ORDER"),
        ("en-ja", "OUT OF ORDER", "故障中"),
        ("es-en", "¡ATENCIÓN!", "ATTENTION!"),
        ("en-fr", "FAQ", "FAQ"),
        ("en-es", "FAQ", "Preguntas frecuentes"),
        # Other marks, as the target has them.
        ("en-de", "Save as…", "Speichern unter…"),
        ("en-fr", "Save as...", "Enregistrer sous..."),
        ("zh-en", "另存为…", "Save as…"),
        ("en-zh", "Save as...", "另存为…"),
        ("en-zh", "Maybe...", "也许……"),
        ("ja-en", "たぶん……", "Maybe..."),
        ("en-zh", "Watch out!!", "小心！！"),
        ("en-fr", "Watch out!!", "Attention !!"),
        ("en-es", "Watch out!!", "¡¡Cuidado!!"),
        ("en-es", "What?!", "¡¿Qué?!"),
        ("en-es", "Hi, how are you?!", "Hola, ¿cómo estás?!"),
        ("en-ja", "Hello,", "こんにちは、"),
        # With a name that is known.
        ("en-de", "Hi Tom,", "Hallo Tom,"),
        ("en-fr", "Hi Peter!", "Salut Peter !"),
        ("en-es", "Hello Anna,", "Hola, Anna:"),
        ("en-zh", "Hi Tom,", "嗨，汤姆，"),
        ("en-ja", "Hi Tom,", "トムさん、こんにちは。"),
        ("ja-en", "アンナさん、こんにちは！", "Hello Anna!"),
        ("zh-en", "安娜，你好！", "Hello Anna!"),
        ("fr-en", "Bonjour Marie,", "Hello Marie,"),
        ("es-en", "¡Hola, Ana!", "Hello, Ana!"),
        ("en-de", "Kind regards, Anna", "Mit freundlichen Grüßen, Anna"),
        ("en-de", "Kind regards, Anna Smith", "Mit freundlichen Grüßen, Anna Smith"),
        ("en-zh", "Kind regards, Anna J. Smith", "谨致问候，Anna J. Smith"),
        ("de-en", "Liebe Grüße, Anna", "Best, Anna"),
        ("en-ja", "Love, Anna", "愛をこめて、アンナ"),
        ("en-fr", "Dear Anna,", "Chère Anna,"),
        ("en-es", "Dear Tom,", "Querido Tom:"),
        ("de-en", "Liebe Anna,", "Dear Anna,"),
        ("zh-en", "亲爱的安娜：", "Dear Anna,"),
        ("ja-en", "アンナ様", "Dear Anna"),
        ("en-de", "hi Tom", "hallo Tom"),
        ("es-en", "Me llamo Ana.", "My name is Ana."),
        # No such expression, or more than one.
        ("en-de", "march", None),
        ("de-en", "di", None),
        ("en-de", "Search!", None),
        ("en-de", "Right.", None),
        ("fr-en", "rose", None),
        ("en-de", "Hi Mum,", None),
        ("de-en", "Hallo Mama!", None),
        ("de-en", "Lieber Anna,", None),
        ("en-de", "Dear Mr. Smith,", None),
        ("en-de", "Hi Tom?", None),
        ("en-de", "Dear {},", None),
        ("en-de", "Kind regards, Anna and Tom", None),
        ("es-en", "Estás bien.", None),
        ("zh-en", "你好吗。", None),
        ("en-de", "Of course?", None),
        ("en-de", "Thank you?", None),
        ("en-it", "Thank you.", None),
        ("en-de", "", None),
    ],
)
def test_expressions(slug: str, source: str, expected: str | None) -> None:
    assert formula(source, Direction.from_slug(slug)) == expected


def _rows(table: str) -> list[dict[str, str]]:
    path = resources() / "phrases" / f"{table}.tsv"
    with path.open(encoding="utf-8", newline="") as file:
        return list(csv.DictReader(file, delimiter="\t", quoting=csv.QUOTE_NONE))


def test_every_expression_has_a_translation_in_every_direction() -> None:
    rows = [row for table in TABLES for row in _rows(table)]
    assert len(rows) > 500
    for row in rows:
        assert row["kind"] in list(FormulaKind)
        for language in LANGUAGES:
            for text in row[language].split("|"):
                assert text == text.strip() != ""
                if text.startswith("?"):  # only written
                    continue
                # Without a mark at its end, and with one within it only where that asks.
                assert formula_key(text) == text.casefold().replace(", ¿", ", ")
                named = text.replace("{}", (WOMAN if row["kind"] == "woman" else MAN)[language])
                for target in set(LANGUAGES) - {language}:
                    assert formula(named, Direction(language, target))


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
    named = [("Hi Tom,", "Servus Tom,"), ("Kind regards, Tom", "Mit freundlichen Grüßen, Tom")]
    assert otherwise_named(named, EN_DE) == ["hi {}"]
    folder = serving_folder(bundled_model, tmp_path)
    write_own_names(folder, ["kind regards"])
    taught = ServingModel(model_folder=bundled_model, serving_folder=folder, direction=EN_DE)
    regards, best = taught.draft(["Kind regards,", "Best regards,"], GREEDY)
    assert regards.text != "Mit freundlichen Grüßen"
    assert best.text == "Beste Grüße"


@pytest.mark.timeout(10)  # a minute, if each space were taken for the one before the mark
def test_a_line_of_spaces_takes_no_time() -> None:
    assert formula("\u00a0" * 20_000 + "x?", Direction("en", "de")) is None
