"""Sentences of articles in other languages: figures with their hedges, dates, names beside them; and what is none."""

from __future__ import annotations

from datetime import datetime

import pytest

from claims.languages.facts import facts
from claims.languages.read import day_of, read
from claims.model import Claim, Period, Quantity

PUBLISHED = datetime(2025, 6, 24)


def line(claim: Claim) -> str:
    value = claim.value
    if isinstance(value, Period):
        return f"{claim.kind} {value.low}" + ("" if value.low == value.high else f" to {value.high}")
    assert isinstance(value, Quantity)
    number = f"{value.low} to {value.high}" if value.nominal is None else f"{value.nominal}"
    return " ".join(filter(None, (claim.kind, number, value.unit, claim.qualifier if value.nominal else None)))


# fmt: off
# ruff: noqa: E501
FOUND = [
    ("de", "Litauen gibt mehr als 1,1 Milliarden Euro aus.", ["money 1100000000 EUR more than"]),
    ("de", "Rund eine Milliarde Euro kostet der Bau.", ["money 1000000000 EUR about"]),
    ("de", "Das sind 800 Mio. €, sagte er am 5. Mai.", ["money 800000000 EUR", "date 2025-05-05"]),
    ("de", "30 bis 40 Prozent versagten, knapp 2,35 % blieben liegen.", ["percent 30 to 40 percent", "percent 2.35 percent less than"]),
    ("de", "Der Vertrag von 1997 gilt seit 1999.", ["date 1997-01-01 to 1997-12-31", "date 1999-01-01 to 1999-12-31"]),
    ("de", "Um 2 Prozentpunkte stieg der Anteil im Juni 2024.", ["percent 2 percentage_point", "date 2024-06-01 to 2024-06-30"]),
    ("fr", "Plus de 1,1 milliard d’euros sur dix ans.", ["money 1100000000 EUR more than", "duration 10 year"]),
    ("fr", "Le 24 juin 2025, près de 3 440 kilomètres.", ["date 2025-06-24", "measure 3440 kilometer less than"]),
    ("es", "Unos 1.100 millones de euros, el 5,5 % del PIB.", ["money 1100000000 EUR about", "percent 5.5 percent"]),
    ("es", "Mil millones de euros en 2025.", ["money 1000000000 EUR", "date 2025-01-01 to 2025-12-31"]),
    ("it", "Oltre 800 milioni di euro entro il 2028.", ["money 800000000 EUR more than", "date 2028-01-01 to 2028-12-31"]),
    ("it", "Il 24 giugno 2025 il 5,5 per cento.", ["date 2025-06-24", "percent 5.5 percent"]),
    ("pl", "Ponad 1,1 miliarda euro w ciągu dziesięciu lat.", ["money 1100000000 EUR more than"]),
    ("pl", "24 czerwca 2025 roku około 40 proc.", ["date 2025-06-24", "percent 40 percent about"]),
    ("lt", "Lietuva skirs daugiau kaip milijardą eurų.", ["money 1000000000 EUR more than"]),
    ("lt", "2025 m. birželio 24 d. skirta 800 mln. eurų.", ["date 2025-06-24", "money 800000000 EUR"]),
    ("lt", "Gegužės 5 d. teko 5,5 proc. BVP.", ["date 2025-05-05", "percent 5.5 percent"]),
    ("ru", "Литва потратит более 1,1 миллиарда евро.", ["money 1100000000 EUR more than"]),
    ("ru", "В 1997 году около 26 миллионов мин.", ["date 1997-01-01 to 1997-12-31", "count 26000000 about"]),
    ("uk", "Понад 800 мільйонів євро, 5,5 відсотка ВВП.", ["money 800000000 EUR more than", "percent 5.5 percent"]),
    ("uk", "24 червня 2025 року близько 3 440 кілометрів.", ["date 2025-06-24", "measure 3440 kilometer about"]),
    ("nl", "Het kost 1,1 miljard euro, 5,5%.", ["money 1100000000 EUR", "percent 5.5 percent"]),
]
NOTHING = [
    ("de", "Der Zug um 19:48 Uhr war ein T-72 der B4711 auf der A4."),
    ("de", "Viele Milliarden Euro fehlen, sagte einer der drei Millionäre."),
    ("fr", "Des milliards d'euros manquent."),
    ("pl", "Zginął jeden człowiek."),
    ("ru", "Приехал один миллионер."),
    ("lt", "Atvyko vienas žmogus."),
    ("xx", "Nothing is known of it: 5 million euros."),
]
# fmt: on


@pytest.mark.parametrize(("code", "sentence", "claims"), FOUND)
def test_found(code: str, sentence: str, claims: list[str]) -> None:
    found = read(sentence, code, PUBLISHED).claims
    assert [line(c) for c in found] == claims
    assert all(sentence[c.start : c.end] == c.text for c in found)


@pytest.mark.parametrize(("code", "sentence"), NOTHING)
def test_nothing(code: str, sentence: str) -> None:
    assert [line(c) for c in read(sentence, code, PUBLISHED).claims] == []


def test_names_and_countries_in_any_case_stand_with_a_figure() -> None:
    sentences = {
        "lt": "Šakalienė sakė, kad Lietuvos sienai su Baltarusija teks 800 mln. eurų.",
        "ru": "Шакалене сказала, что на границу Литвы с Белоруссией пойдут 800 млн евро.",
        "de": "Für Litauens Grenze zu Belarus gibt es laut Šakalienė 800 Millionen Euro.",
    }
    for code, sentence in sentences.items():
        (claim,) = read(sentence, code).claims
        assert {"lithuania", "belarus"} <= set(claim.frame.terms), code
        assert any(term.startswith("sakal") or term.startswith("shakal") for term in claim.frame.terms), code


def test_sentences_do_not_end_behind_an_abbreviation_or_a_day() -> None:
    text = "Am 24. Juni sagte Dr. Müller, es seien 800 Mio. Euro. Davon sei 1 Mrd. nicht gedeckt."
    assert [text[s.start : s.end] for s in read(text, "de").sentences] == [text[:53], text[54:]]


def test_the_day_at_the_head() -> None:
    assert day_of("Grenze\n24. Juni 2025\n\nLitauen baut.", "de") == PUBLISHED
    assert day_of("Siena\n2025-06-24 19:48\n\nLietuva stato.", "lt") == PUBLISHED
    assert day_of("Litauen baut.", "de") is None


def test_what_is_known_is_none_for_no_language() -> None:
    assert facts("xx") is None
    assert facts("sv") is not None
