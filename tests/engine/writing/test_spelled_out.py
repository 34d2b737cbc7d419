"""Abbreviations are asked for as what they mean."""

from __future__ import annotations

import pytest

from translator.core.direction import Direction
from translator.core.drafts import GREEDY
from translator.engine.serving import ServingModel
from translator.engine.writing.spelled_out import spelled_out, with_number_signs_spelled_out


@pytest.mark.parametrize(
    ("language", "text", "expected"),
    [
        ("en", "Bring fruit, e.g. apples.", "Bring fruit, for example apples."),
        ("en", "It is approx. 5 km, i.e. far.", "It is about 5 km, that is far."),
        ("de", "Obst, z. B. Äpfel usw.", "Obst, zum Beispiel Äpfel und so weiter."),
        ("de", "Obst, z.B. Äpfel", "Obst, zum Beispiel Äpfel"),
        ("fr", "p.\u00a0ex. des pommes", "par exemple des pommes"),
        ("es", "¿Cómo está Ud.?", "¿Cómo está usted?"),
        ("en", "No. 5 is in house no. 7.", "Number 5 is in house number 7."),
        ("en", "No. Nobody has 5.", "No. Nobody has 5."),
        ("de", "Zimmer Nr. 5 und Nr.6", "Zimmer Nummer 5 und Nummer 6"),
        ("fr", "La chambre n° 5 ou n°6", "La chambre numéro 5 ou numéro 6"),
        ("es", "La habitación núm. 5", "La habitación número 5"),
        ("en", "We went to Africa. Cae.g. no", "We went to Africa. Cae.g. no"),
        ("de", "in Africa. Gut", "in Africa. Gut"),
        ("de", "3,5 Mio. Euro, 2 Mrd.", "3,5 Millionen Euro, 2 Milliarden."),
        ("de", "30 Mio. € und 2 Mrd. €", "30 Millionen Euro und 2 Milliarden Euro"),
        ("fr", "1 000 000 de gens, 12 000 livres", "1000000 de gens, 12 000 livres"),
        ("en", "See p. 12, pp. 3 or ext. 45.", "See page 12, pages 3 or extension 45."),
        ("en", "at 5 p. m. or A. p. B", "at 5 p. m. or A. p. B"),
        (
            "de",
            "Siehe S. 12 von E. S. Weber, i. d. R.",
            "Siehe Seite 12 von E. S. Weber, normalerweise.",
        ),
        ("de", "20 Euro zzgl. Versand, mind. 3 Tage", "20 Euro plus Versand, mindestens 3 Tage"),
        ("fr", "env. 20 personnes, p. 12, svp", "environ 20 personnes, page 12, s'il vous plaît"),
        ("es", "EE. UU. y EE.UU., pág. 12", "Estados Unidos y Estados Unidos, página 12"),
        ("es", "aprox. 20 personas", "alrededor de 20 personas"),
        ("ja", "e.g.", "e.g."),
        (
            "en",
            "Read the terms & conditions of R&D.",
            "Read the terms and conditions of research and development.",
        ),
        ("en", "a && b, x & y, &File, Rock&nbsp;", "a && b, x & y, &File, Rock&nbsp;"),
        ("de", "Salz & Pfeffer, Essen&Trinken", "Salz und Pfeffer, Essen und Trinken"),
        ("fr", "le sel & le poivre", "le sel et le poivre"),
        (
            "es",
            "Pan & vino, padres & hijos, agua & hielo",
            "Pan y vino, padres e hijos, agua y hielo",
        ),
        ("es", "La I+D es cara.", "La investigación y desarrollo es cara."),
        ("zh", "盐&胡椒, H & M", "盐和胡椒, H & M"),
        ("ja", "塩 ＆ 胡椒", "塩と胡椒"),
        ("en", "", ""),
    ],
)
def test_abbreviations(language: str, text: str, expected: str) -> None:
    assert spelled_out(text, language) == expected


@pytest.mark.parametrize(
    ("language", "text", "expected"),
    [
        ("fr", "Commande n° 2025-0042, N°12", "Commande numéro 2025-0042, Numéro 12"),
        ("fr", "Il fait 20°, non° ici n°", "Il fait 20°, non° ici n°"),
        ("es", "Pedido n.º 8841-B, nº A5", "Pedido número 8841-B, número A5"),
        ("es", "Vivo en el 3.º B", "Vivo en el 3.º B"),
        ("de", "n° 5", "n° 5"),
        ("en", "Order no. 12345-AB, No. AB-12", "Order number 12345-AB, Number AB-12"),
        ("en", "I say no. NASA is far. No. 5", "I say no. NASA is far. No. 5"),
        ("de", "Bestell-Nr. 12345-AB", "Bestellnummer 12345-AB"),
    ],
)
def test_signs_of_numbers(language: str, text: str, expected: str) -> None:
    assert with_number_signs_spelled_out(text, language) == expected


def test_a_model_is_asked_for_what_is_meant(serving: ServingModel, asked: list[str]) -> None:
    assert serving.direction == Direction("en", "de")
    (draft,) = serving.draft(["Bring fruit, e.g. apples."], GREEDY)
    assert asked[-1] == "Bring fruit, for example apples."
    assert draft.source == "Bring fruit, e.g. apples."


def test_an_ampersand_is_said_as_and_where_it_is_in_no_name(serving: ServingModel) -> None:
    sources = ["Salt & pepper are on the table.", "I bought it at H&M.", "Marks & Spencer is open."]
    drafts = [draft.text for draft in serving.draft(sources, GREEDY)]
    assert drafts[0].startswith("Salz und Pfeffer")
    assert "H&M" in drafts[1]
    assert "Marks & Spencer" in drafts[2]
