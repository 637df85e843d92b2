"""How sure a finding is decides whether it is said, in which of the two lists, and where in it."""

from __future__ import annotations

from dataclasses import replace

import pytest
from report_samples import BY_NAME, amount, finding, reading
from statements import stated

from checker.config import Settings
from checker.findings import Judged, findings, ordered
from checker.model import Finding, Level, Subject, Tier
from checker.report.sentences import explanation
from checker.statement import Measure, Verdict

BARS = Settings(least_confidence=0.4, finding_confidence=0.7)
ONE = finding("duration", "conflict", "Crossing time", (
    reading("wire", "50 minutes", "duration", amount("50", "minute")),
    reading("herald", "65 minutes", "duration", amount("65", "minute"), 1),
))  # fmt: skip


def at(confidence: float, level: Level = "conflict") -> Finding:
    return replace(ONE, id=f"{level} {confidence}", confidence=confidence, level=level)


@pytest.mark.parametrize(
    ("confidence", "bars", "expected"),
    [
        (0.7, BARS, ["finding"]),
        (0.69, BARS, ["look"]),
        (0.4, BARS, ["look"]),
        (0.39, BARS, []),
        (0.45, Settings(), ["finding"]),
        (0.44, Settings(), ["look"]),
        (0.19, Settings(), []),
    ],
)
def test_two_bars(confidence: float, bars: Settings, expected: list[Tier]) -> None:
    assert [f.tier for f in ordered([at(confidence)], bars)] == expected


def test_findings_come_first_then_the_most_serious_then_the_surest() -> None:
    mixed = [at(0.5), at(0.6, "scope"), at(0.6), at(0.8, "variant"), at(0.9, "variant"), at(0.7)]
    assert [(f.tier, f.level, f.confidence) for f in ordered(mixed, BARS)] == [
        ("finding", "conflict", 0.7),
        ("finding", "variant", 0.9),
        ("finding", "variant", 0.8),
        ("look", "conflict", 0.6),
        ("look", "conflict", 0.5),
        ("look", "scope", 0.6),
    ]


def judged(weight: float) -> Judged:
    statements = tuple(stated("count", n, f"The ferry carried {n} passengers.") for n in (187, 191))
    measure = Measure("count", Subject("figure", "passengers"), statements, weight)
    return "figures", measure, Verdict("conflict", (0, 1), "differs")


def test_what_is_judged_has_the_tier_of_its_weight_and_one_id_in_both() -> None:
    (sure,), (likely,) = (findings([judged(weight)], BARS) for weight in (0.8, 0.5))
    assert (sure.tier, likely.tier) == ("finding", "look")
    assert sure.id == likely.id


def test_the_side_of_a_primary_source_comes_first_but_in_an_update() -> None:
    shape, measure, verdict = judged(0.9)
    one, other = measure.statements
    led = replace(measure, statements=(one, replace(other, document=replace(other.document, primary=True))))
    (plain,) = findings([(shape, measure, verdict)], BARS)
    (found,) = findings([(shape, led, verdict)], BARS)
    (update,) = findings([(shape, led, replace(verdict, level="update"))], BARS)
    quotes = [[r.quote for r in f.readings] for f in (plain, found, update)]
    assert quotes == [["187 passengers", "191 passengers"], ["191 passengers", "187 passengers"], quotes[0]]
    assert [r.group for r in found.readings] == [0, 1]
    assert plain.id == found.id


def test_the_explanation_names_a_primary_source() -> None:
    plain = {d.id: d for d in BY_NAME.values()}
    wire = replace(BY_NAME["wire"], primary=True)
    assert explanation(ONE, plain | {wire.id: wire}).endswith(f" {wire.publisher} is a primary source.")
    every = {name: replace(d, primary=True) for name, d in plain.items()}
    assert "primary" not in explanation(ONE, every) + explanation(ONE, plain)
