"""Values, headlines and untrusted texts as a reader sees them."""

# ruff: noqa: E501 - rows of tables

from __future__ import annotations

from dataclasses import replace
from decimal import Decimal

import pytest
from report_samples import amount, year

from checker.model import Reading
from checker.report.charts import Stated
from checker.report.difference import differing
from checker.report.headline import headline, statement
from checker.report.shown import link, shown
from checker.report.wording import number, shorten, words
from claims.model import Kind, Members, Name, Period, Place, Qualifier, Quotation, Role, Status, Value


def side(value: Value, qualifier: Qualifier | None = None, letter: str = "A") -> Stated:
    return Stated(value, qualifier, letter, ("Gazette",))


@pytest.mark.parametrize(
    ("value", "qualifier", "expected"),
    [
        (amount("1E9", "EUR"), None, "€1 billion"),
        (amount("1E9", "EUR"), "more than", "over €1 billion"),
        (amount("1.1E9", "EUR"), "about", "about €1.1 billion"),
        (amount("40E6", "CHF"), "at least", "at least CHF 40 million"),
        (amount("-5", "USD"), None, "−$5"),
        (amount("1234567", "USD"), None, "$1,234,567"),
        (amount("6.25", "percent"), "at most", "up to 6.25%"),
        (replace(amount("5.5", "percent"), base="gdp"), None, "5.5% of gdp"),
        (amount("3", "percentage_point"), None, "3 percentage points"),
        (amount("17", "knot"), None, "17 knots"),
        (amount("31", "kilometer/hour"), None, "31 km/h"),
        (amount("1", "hour"), None, "1 hour"),
        (amount("2", "foot"), None, "2 feet"),
        (amount("4200", "inhabitant"), None, "4,200 inhabitants"),
        (amount("12", "person"), "less than", "under 12 people"),
        (replace(amount("3", "party")), None, "3 parties"),
        (replace(amount("70", "USD"), per="barrel"), None, "$70 per barrel"),
        (amount("", "EUR", "3E6", "4E6"), "range", "€3–4 million"),
        (amount("", "kilometer", "16", "18"), "range", "16–18 km"),
        (amount("", "EUR", "9E5", "2E6"), "range", "€900,000–2 million"),
        (amount("0.00", None), None, "0"),
        (amount("10276", "second"), "about", "about 2 h 51 min 16 s"),
        (amount("90", "second"), None, "90 seconds"),
        (replace(amount("40000", "EUR"), per="unit"), None, "€40,000 each"),
        (year(1997), None, "1997"),
        (Period("1601-01-01", "1700-12-31", "century"), None, "1601–1700"),
        (Period("1600-01-01", "1699-12-31", "century"), None, "17th century"),
        (Period("2026-05-05T12:00", "2026-05-05T17:59", "hour"), None, "5 May 2026, afternoon"),
        (Period("T05:00", "T11:59", "hour"), None, "morning"),
        (Period("2016-11-01", "2016-11-30", "month"), None, "November 2016"),
        (Period("2016-11-03", "2016-11-03", "day"), None, "3 November 2016"),
        (Period("2016-11-03T14:30", "2016-11-03T14:30", "minute"), None, "3 November 2016, 14:30"),
        (Period("T14:30", "T14:30", "minute", zone="GMT"), None, "14:30 GMT"),
        (Period("2016-11-03", "2016-11-05", "day"), None, "3–5 November 2016"),
        (Period("2016-11-03", "2016-12-05", "day"), None, "3 November 2016 – 5 December 2016"),
        (Period("1990-01-01", "1999-12-31", "decade"), None, "the 1990s"),
        (Period("2024-07-01", "2024-09-30", "quarter"), None, "third quarter of 2024"),
        (Period("2024-07-01", "2024-12-31", "half"), None, "second half of 2024"),
        (Period("1996-01-01", None, "year"), None, "since 1996"),
        (Period(None, "2028-12-31", "year"), None, "until 2028"),
        (Period(None, None, "day"), None, "a date left open"),
        (Name("Suwałki", "suwalki"), None, "Suwałki"),
        (Role("", "minister", "Orlen", "Ilse", "ilse", "former"), None, "Ilse, former minister of Orlen"),
        (Members(("A", "B", "C"), ("a", "b", "c")), None, "A, B and C"),
        (Members(("A", "B"), ("a", "b"), complete=False), None, "A, B and others"),
        (Members((), (), stated=3), None, "3"),
        (Quotation("“No.”", ("no",)), None, "“No.”"),
        (Status("has begun", "begin", "done"), None, "has begun"),
        (Place("Tveit", "tveit", "in"), None, "in Tveit"),
        (Place("held in Tveit", "tveit", "in"), None, "held in Tveit"),
        (Place("Tveit", "tveit", "lie in"), None, "in Tveit"),
        (Members(("- a road", "- a mill"), ("road", "mill")), None, "a road and a mill"),
    ],
)
def test_words(value: Value, qualifier: Qualifier | None, expected: str) -> None:
    assert words(value, qualifier) == expected


@pytest.mark.parametrize(
    ("amount", "expected"),
    [("999999", "999,999"), ("1000000", "1 million"), ("1.2345E9", "1,234,500,000"), ("0.10", "0.1"), ("3E12", "3 trillion")],
)  # fmt: skip
def test_number(amount: str, expected: str) -> None:
    assert number(Decimal(amount)) == expected


@pytest.mark.parametrize(
    ("kind", "about", "stated", "expected"),
    [
        ("date", "the Ottawa treaty", [side(year(1997)), side(year(1999))], "The Ottawa treaty: 1997 or 1999?"),
        ("count", "people killed", [side(amount("41", "person")), side(amount("44", "person"), "at least")], "People killed: 41 or at least 44?"),
        ("age", "Age of Ann", [side(amount("41", "year")), side(amount("44", "year"))], "Age of Ann: 41 or 44?"),
        ("duration", "Sentence", [side(amount("2", "year")), side(amount("3", "year"))], "Sentence: 2 years or 3 years?"),
        ("measure", "Speed", [side(amount("17", "knot")), side(amount("31", "kilometer/hour"))], "Speed: 17 knots or 31 km/h?"),
        ("count", "Boats", [side(amount(str(n), "boat")) for n in range(6)], "Boats: 0, 1, 2 or 3 other values?"),
        ("count", "", [side(amount("1", "x")), side(amount("1", "x"))], "Count: two accounts"),
        ("date", "Vote", [side(Period("2026-03-04", "2026-03-04", "day")), side(Period("2026-03-05", "2026-03-05", "day"))], "Vote: 4 March or 5 March?"),
        ("date", "Alarm", [side(Period("2026-03-04T04:12", "2026-03-04T04:12", "minute")), side(Period("T03:12", "T03:12", "minute"))], "Alarm: 04:12 or 03:12?"),
        ("role", "Minister", [side(Role("", "minister", None, "Ann", "ann")), side(Role("", "minister", None, "Bo", "bo"))], "Minister: Ann or Bo?"),
        ("role", "Ann", [side(Role("", "minister", None, "Ann", "ann")), side(Role("", "mayor", "Bue", "Ann", "ann"))], "Ann: minister or mayor of Bue?"),
        ("list", "Stops", [side(Members(("A", "B"), ("a", "b"))), side(Members(("A", "C"), ("a", "c")))], "Stops: B or C?"),
        ("list", "Stops", [side(Members(("A", "B"), ("a", "b"))), side(Members(("A",), ("a",)))], "Stops: with B or without?"),
        ("list", "Stops", [side(Members(("A", "B"), ("a", "b"), stated=3)), side(Members(("A", "B"), ("a", "b")))], "Stops: 3 or 2?"),
        ("list", "States", [side(Members((), (), stated=3)), side(Members(("A", "B"), ("a", "b")))], "States: 3 or those listed (A and B)?"),
        ("name", "The port: its name", [side(Name("Bue", "bue")), side(Name("Boe", "boe"))], "The port: its name – Bue or Boe?"),
        ("role", "Post", [side(Role("", "mayor", "new york", "Ann", "ann")), side(Role("", "judge", None, "Ann", "ann"))], "Post: mayor of New York or judge?"),
        ("name", "name: Bue", [side(Name("Bue", "bue")), side(Name("Boe", "boe"))], "Which name: Bue or Boe?"),
        ("role", "who holds which office: Ann, Bo", [side(Role("", "mayor", "bue", "Ann", "ann")), side(Role("", "mayor", None, "Bo", "bo"))], "Who is mayor of Bue: Ann or Bo?"),
        ("role", "who is mayor", [side(Role("", "mayor", None, "Ann", "ann")), side(Role("", "judge", None, "Ann", "ann"))], "Office of Ann: mayor or judge?"),
        ("place", "where: hold in · meeting", [side(Place("held in Bue", "bue", "in")), side(Place("met in Tveit", "tveit", "in"))], "Where: held in Bue or met in Tveit?"),
        ("percent", "Turnout", [side(replace(amount("14", "percent"), base="vote")), side(amount("17", "percent"))], "Turnout: 14% or 17%?"),
        ("list", "crew: the number and the list", [side(Members((), (), stated=3)), side(Members(("A", "B"), ("a", "b")))], "Crew: 3 or those listed (A and B)?"),
        ("list", "£11m and its parts", [side(amount("11E6", "GBP")), side(amount("7E6", "GBP"))], "£11m: do its parts add up?"),
        ("status", "whether it sank", [side(Status("has sunk", "sink", "done")), side(Status("is afloat", "sink", "denied"))], "Whether it sank: “has sunk” or “is afloat”?"),
        ("quotation", "The mayor", [side(Quotation("There was a lamp, but no light.", ())), side(Quotation("There was no lamp.", ()))], "The mayor: “There was a lamp, but no light.” or “There was no lamp.”?"),
        ("quotation", "The mayor", [side(Quotation("The lamps of the harbour were broken by the storm, and nobody has had them mended since the spring", ())), side(Quotation("The lamps of the harbour were stolen by the storm, and nobody has had them mended since the autumn", ()))], "The mayor: “broken … spring” or “stolen … autumn”?"),
        ("quotation", "The ministry", [side(Quotation("slow enemy states", ())), side(Quotation("slow hostage states", ()))], "The ministry: “enemy” or “hostage”?"),
    ],
)  # fmt: skip
def test_headline(kind: Kind, about: str, stated: list[Stated], expected: str) -> None:
    assert headline(about, kind, stated) == expected


@pytest.mark.parametrize(
    ("about", "value", "expected"),
    [
        ("people killed", amount("41", "person"), ("People killed", "41 people")),
        ("office of Ann Bo", Role("", "mayor", "bue", "Ann Bo", "ann"), ("Office of Ann Bo", "mayor of Bue")),
        ("who is mayor", Role("", "mayor", None, "Ann", "ann"), ("Who is mayor", "Ann, mayor")),
        ("a lamp, a boat", Members(("a lamp", "a boat"), ("lamp", "boat")), ("", "A lamp and a boat")),
        ("the words “No light”", Quotation("No light", ()), ("", "“No light”")),
    ],
)
def test_statement(about: str, value: Value, expected: tuple[str, str]) -> None:
    said = Reading("d", 0, 1, "x", "x", 0, "count", value, None)
    assert statement(about, "count", [said]) == expected


@pytest.mark.parametrize(
    ("text", "other", "apart"),
    [
        ("slow enemy states.", "slow hostage states", ("enemy",)),
        ("one, two.", "one two", ()),
        ("one two three", "six two four", ("one", "three")),
        ("Al-Asad", "Al Asad", ("-",)),
    ],
)
def test_differing(text: str, other: str, apart: tuple[str, ...]) -> None:
    assert differing(text, other) == apart


@pytest.mark.parametrize(
    ("url", "linked"),
    [
        ("https://a.example/x?y=1", True),
        ("HTTP://a.example", True),
        ("javascript:alert(1)", False),
        ("java\nscript:alert(1)", False),
        ("https://a\n.example", False),
        ("data:text/html,x", False),
        ("//a.example", False),
        ("file:///etc/passwd", False),
        ("", False),
        (None, False),
    ],
)
def test_only_http_is_linked(url: str | None, linked: bool) -> None:
    assert (link(url) is not None) == linked


def test_shown_keeps_every_place() -> None:
    text = "a\x00b\u202ec\u2066d\ud800e\x85f\U0001f6a2\n\t\u200f"
    assert len(shown(text)) == len(text)
    assert shown(text) == "a␀b�c�d�e�f\U0001f6a2\n\t\u200f"


@pytest.mark.parametrize(
    ("text", "longest", "expected"),
    [
        ("one two", 10, "one two"),
        ("one\n two", 10, "one two"),
        ("one two three", 9, "one two…"),
        ("x" * 20, 5, "xxxx…"),
    ],
)
def test_shorten(text: str, longest: int, expected: str) -> None:
    assert shorten(text, longest) == expected
