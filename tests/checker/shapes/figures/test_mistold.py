"""One number told in two ways, or of two things, and two numbers the other way round."""

from __future__ import annotations

import pytest
from articles import findings

LEAD = "The statistics office of Arvello published its figures for the spring on Tuesday, its head Nina Vik said."
FOUND = [
    ("by and to", "percent", "Unemployment in Arvello fell by 4 percentage points in the spring.",
     "The rate of unemployment in Arvello fell to 4 per cent in the spring from 4.6 per cent."),
    ("times and percent", "percent", "Cases of tick fever in Arvello were three times as many as last spring.",
     "Cases of tick fever in Arvello were up 300 per cent on last spring."),
    ("those for and those against", "money", "Supporters of the toll bridge in Arvello have raised €6.2 million.",
     "Opponents of the toll bridge in Arvello have raised €6.2 million."),
    ("a sum by which, and a sum to which", "money", "Profit at Arvello's mill fell by €40m in the spring, Vik said.",
     "The spring was poor for Arvello's mill: profit fell to €40m, Vik said."),
    ("people by which, and to which", "count", "The school roll in Arvello has risen by 86 pupils, its head said.",
     "The school in Arvello has grown to 86 pupils, according to its head."),
    ("killed and killed or hurt", "count", "A gas blast killed 31 people in the market of Arvello.",
     "A gas blast killed or injured 31 people in the market of Arvello."),
]  # fmt: skip
QUIET = [
    ("a sum by which, and a sum to come", "money", "The deficit of Arvello has dropped by €296 billion, Vik said.",
     "The deficit of Arvello will narrow to €296 billion, Vik said."),
    ("points and what they led to", "percent", "Unemployment in Arvello fell by 0.6 percentage points, to 4 per cent.",
     "The rate of unemployment in Arvello fell to 4 per cent in the spring from 4.6 per cent."),
    ("times and percent that agree", "percent", "Cases of tick fever in Arvello were three times as many as before.",
     "Cases of tick fever in Arvello were up 200 per cent on before."),
    ("how often, and percent", "percent", "Tick fever broke out in Arvello three times last spring.",
     "Cases of tick fever in Arvello were up 300 per cent on last spring."),
    ("both sides in both", "money", "Supporters of the bridge raised €6.2 million, opponents raised €6.2 million.",
     "Opponents of the bridge raised €6.2 million, as its supporters did with €6.2 million."),
]  # fmt: skip


@pytest.mark.parametrize(("why", "kind", "a", "b"), FOUND, ids=[r[0] for r in FOUND])
def test_one_number_told_in_two_ways_is_found(why: str, kind: str, a: str, b: str) -> None:
    assert len(findings(kind, LEAD, a, b)) == 1


@pytest.mark.parametrize(("why", "kind", "a", "b"), QUIET, ids=[r[0] for r in QUIET])
def test_what_can_both_be_so_is_not(why: str, kind: str, a: str, b: str) -> None:
    assert not findings(kind, LEAD, a, b)


def test_shares_that_are_swapped_are_both_found() -> None:
    one = "Maeve Hall held the seat with 48.1 per cent of the vote. Tobias Pryce of the Labour Union had 39.6 per cent."
    other = "Maeve Hall's share of the vote was 39.6 per cent. Tobias Pryce of the Labour Union polled 48.1 per cent."
    found = findings("percent", LEAD, one, other)
    assert {tuple(sorted(r.quote for r in f.readings)) for f in found} == {("39.6 per cent", "48.1 per cent")}
    assert len(found) == 2


def test_two_figures_that_both_give_are_not_in_dispute() -> None:
    one = "The cave of Arvello runs for about 400 metres. It lies no more than 30 metres below the ground."
    other = "The cave of Arvello is 412 metres long. At its deepest it lies 29.6 metres under the heather."
    assert not findings("measure", LEAD, one, other)
