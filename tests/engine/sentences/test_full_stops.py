"""Sentences go on behind ordinals and titles, and end where they end."""

from __future__ import annotations

import pytest

from translator.engine.sentences.segmentation import segments


@pytest.mark.parametrize(
    ("language", "sentences"),
    [
        ("de", ["Im 19. Jahrhundert war das so.", "Der 2. Weltkrieg begann."]),
        ("de", ["Er wohnt in der 3. Etage.", "Mein 50. Geburtstag ist am 24. Dez. hier."]),
        ("de", ["Ich komme am 3.", "Ich freue mich."]),
        ("de", ["Wir fahren am 5. Oktober.", "Bis zum 1.", "Danach ist es zu spät."]),
        ("de", ["Die Antwort ist 42.", "Fragen Sie weiter."]),
        ("fr", ["M. Dupont est arrivé hier.", "Le Dr. Martin dort."]),
        ("fr", ["Mme. Durand aussi.", "Elle est là."]),
        ("es", ["D. José vive aquí.", "La Sra. López come."]),
        ("de", ["Fragen Sie Dipl.-Ing. Weber.", "Er hilft."]),
        ("es", ["Es el pedido n.º 5.", "Vale."]),
        ("es", ["Vivo en el 2.º piso.", "Es la 3.ª edición."]),
        ("es", ["Abre a las 7 a. m. y cierra a las 9 p. m.", "Luego salimos."]),
        ("fr", ["Voir no. 4 et art. 5.", "Merci."]),
        ("fr", ["C'est loin, c.-à-d. 5 km, env. 10.", "Merci."]),
        ("es", ["Hay aprox. 20 en la pág. 5.", "Vale."]),
        ("de", ["Der Preis ist zzgl. Versand.", "Ich zahle."]),
        ("fr", ["Il dit no.", "Elle reste."]),
        ("en", ["See approx. 20 pages in vol. 2, incl. tax (ext. 4).", "Then go."]),
    ],
)
def test_sentences(language: str, sentences: list[str]) -> None:
    found = segments(" ".join(sentences), language)
    assert [one.source for one in found] == sentences


@pytest.mark.parametrize(
    "sentence",
    [
        "PLEASE VISIT HTTPS://EXAMPLE.COM/ABC.DEF TODAY.",
        "OPEN REPORT.PDF NOW.",
        "See a.B.org/C now.",
    ],
)
def test_addresses_are_not_cut(sentence: str) -> None:
    assert [one.source for one in segments(f"{sentence} Then go.", "en")] == [sentence, "Then go."]


@pytest.mark.parametrize(("line", "source"), [(">> She left.", "She left."), ("[12] Go.", "Go.")])
def test_marks_of_replies_and_references_are_no_words(line: str, source: str) -> None:
    assert [one.source for one in segments(line, "en")] == [source]
