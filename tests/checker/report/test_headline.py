"""The question that a finding asks, and what an agreement says."""

# ruff: noqa: E501 - rows of tables

from __future__ import annotations

from dataclasses import replace

import pytest
from report_samples import amount, year

from checker.model import Agreement, Finding, Reading, Subject
from checker.report.headline import headline, statement
from checker.shape import Stated
from claims.kinds import row_of
from claims.model import Kind, Members, Name, Period, Place, Qualifier, Quotation, Role, Status, Value


def side(value: Value, qualifier: Qualifier | None = None, letter: str = "A") -> Stated:
    return Stated(value, qualifier, letter, ("Gazette",))


def figure(what: str, owner: str = "") -> Subject:
    return Subject("figure", what, owner)


@pytest.mark.parametrize(
    ("kind", "subject", "stated", "expected"),
    [
        ("date", figure("the Ottawa treaty"), [side(year(1997)), side(year(1999))], "The Ottawa treaty: 1997 or 1999?"),
        ("count", figure("people killed"), [side(amount("41", "person")), side(amount("44", "person"), "at least")], "People killed: 41 or at least 44?"),
        ("age", figure("age of Ann"), [side(amount("41", "year")), side(amount("44", "year"))], "Age of Ann: 41 or 44?"),
        ("duration", figure("sentence"), [side(amount("2", "year")), side(amount("3", "year"))], "Sentence: 2 years or 3 years?"),
        ("measure", figure("speed"), [side(amount("17", "knot")), side(amount("31", "kilometer/hour"))], "Speed: 17 knots or 31 km/h?"),
        ("count", figure("boats"), [side(amount(str(n), "boat")) for n in range(6)], "Boats: 0, 1, 2 or 3 other values?"),
        ("count", figure(""), [side(amount("1", "x")), side(amount("1", "x"))], "Count: two accounts"),
        ("date", figure("vote"), [side(Period("2026-03-04", "2026-03-04", "day")), side(Period("2026-03-05", "2026-03-05", "day"))], "Vote: 4 March or 5 March?"),
        ("date", figure("alarm"), [side(Period("2026-03-04T04:12", "2026-03-04T04:12", "minute")), side(Period("T03:12", "T03:12", "minute"))], "Alarm: 04:12 or 03:12?"),
        ("role", Subject("holder", "minister"), [side(Role("", "minister", None, "Ann", "ann")), side(Role("", "minister", None, "Bo", "bo"))], "Who is minister: Ann or Bo?"),
        ("role", Subject("offices", owner="Ann"), [side(Role("", "minister", None, "Ann", "ann")), side(Role("", "mayor", "Bue", "Ann", "ann"))], "Office of Ann: minister or mayor of Bue?"),
        ("list", Subject("list", "stops"), [side(Members(("A", "B"), ("a", "b"))), side(Members(("A", "C"), ("a", "c")))], "Stops: B or C?"),
        ("list", Subject("list", "stops"), [side(Members(("A", "B"), ("a", "b"))), side(Members(("A",), ("a",)))], "Stops: with B or without?"),
        ("list", Subject("list", "stops"), [side(Members(("A", "B"), ("a", "b"), stated=3)), side(Members(("A", "B"), ("a", "b")))], "Stops: 3 or 2?"),
        ("list", Subject("counted", "states"), [side(Members((), (), stated=3)), side(Members(("A", "B"), ("a", "b")))], "States: 3 or those listed (A and B)?"),
        ("percent", figure("turnout", "Tarn"), [side(amount("14", "percent")), side(amount("17", "percent"))], "Tarn: turnout – 14% or 17%?"),
        ("role", Subject("offices", owner="Ann"), [side(Role("", "mayor", "new york", "Ann", "ann")), side(Role("", "judge", None, "Ann", "ann"))], "Office of Ann: mayor of New York or judge?"),
        ("name", Subject("name", "Bue"), [side(Name("Bue", "bue")), side(Name("Boe", "boe"))], "Which name: Bue or Boe?"),
        ("role", Subject("holders", owner="Ann, Bo"), [side(Role("", "mayor", "bue", "Ann", "ann")), side(Role("", "mayor", None, "Bo", "bo"))], "Who is mayor of Bue: Ann or Bo?"),
        ("role", Subject("holder", "mayor"), [side(Role("", "mayor", None, "Ann", "ann")), side(Role("", "judge", None, "Ann", "ann"))], "Office of Ann: mayor or judge?"),
        ("place", Subject("where", "meeting", "hold in"), [side(Place("held in Bue", "bue", "in")), side(Place("met in Tveit", "tveit", "in"))], "Where: held in Bue or met in Tveit?"),
        ("percent", figure("turnout"), [side(replace(amount("14", "percent"), base="vote")), side(amount("17", "percent"))], "Turnout: 14% or 17%?"),
        ("list", Subject("counted", "crew"), [side(Members((), (), stated=3)), side(Members(("A", "B"), ("a", "b")))], "Crew: 3 or those listed (A and B)?"),
        ("status", Subject("event", "it", "sink"), [side(Status("has sunk", "sink", "done")), side(Status("is afloat", "sink", "denied"))], "Whether it sank: “has sunk” or “is afloat”?"),
        ("quotation", Subject("speaker", owner="the mayor"), [side(Quotation("There was a lamp, but no light.", ())), side(Quotation("There was no lamp.", ()))], "The words of the mayor: “There was a lamp, but no light.” or “There was no lamp.”?"),
        ("quotation", Subject("speaker", owner="the mayor"), [side(Quotation("The lamps of the harbour were broken by the storm, and nobody has had them mended since the spring", ())), side(Quotation("The lamps of the harbour were stolen by the storm, and nobody has had them mended since the autumn", ()))], "The words of the mayor: “broken … spring” or “stolen … autumn”?"),
        ("quotation", Subject("speaker", owner="the ministry"), [side(Quotation("slow enemy states", ())), side(Quotation("slow hostage states", ()))], "The words of the ministry: “enemy” or “hostage”?"),
        ("place", Subject("side", "the camp", "Tarn"), [side(Place("north of Tarn", "tarn", "north of")), side(Place("west of Tarn", "tarn", "west of"))], "On which side of Tarn the camp lies: north of Tarn or west of Tarn?"),
    ],
)  # fmt: skip
def test_headline(kind: Kind, subject: Subject, stated: list[Stated], expected: str) -> None:
    found = Finding("0", kind, "conflict", 0.9, row_of(kind).shape, subject, "differs", "t01", ())
    assert headline(found, stated) == expected


def test_headline_of_a_sum_and_its_parts() -> None:
    found = Finding("0", "list", "conflict", 0.9, "parts", Subject("parts", "£11m"), "differs", "t01", ())
    assert headline(found, [side(amount("11E6", "GBP")), side(amount("7E6", "GBP"))]) == "£11m: do its parts add up?"


@pytest.mark.parametrize(
    ("kind", "subject", "value", "expected"),
    [
        ("count", figure("people killed"), amount("41", "person"), ("People killed", "41 people")),
        (
            "role",
            Subject("offices", owner="Ann Bo"),
            Role("", "mayor", "bue", "Ann Bo", "ann"),
            ("Office of Ann Bo", "mayor of Bue"),
        ),
        ("role", Subject("holder", "mayor"), Role("", "mayor", None, "Ann", "ann"), ("Who is mayor", "Ann, mayor")),
        (
            "list",
            Subject("list", "a lamp, a boat"),
            Members(("a lamp", "a boat"), ("lamp", "boat")),
            ("", "A lamp and a boat"),
        ),
        ("quotation", Subject("words", "No light"), Quotation("No light", ()), ("", "“No light”")),
    ],
)
def test_statement(kind: Kind, subject: Subject, value: Value, expected: tuple[str, str]) -> None:
    said = Reading("d", 0, 1, "x", "x", 0, kind, value, None)
    assert statement(Agreement("0", kind, row_of(kind).shape, subject, (said,), 2)) == expected
