"""Laws of every judge of names, roles, statuses, places, lists and quotations."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Sequence

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from checker.compare import members, name, place, quotation, role, status
from checker.evidence import Evidence
from checker.model import Document, Measure, Statement, Verdict
from claims.model import Claim, Kind, Members, Name, Place, Quotation, Role, Status, Value

EVIDENCE = Evidence((), np.zeros((0, 4), dtype=np.float32), (), Counter())
Judge = Callable[[Measure, Evidence], Verdict | None]


def measure(kind: Kind, values: Sequence[Value]) -> Measure:
    """A measure of one statement a document."""
    statements = []
    for n, value in enumerate(values):
        text = getattr(value, "text", "text")
        document = Document(f"d{n}", f"d{n}.txt", text, f"{n}")
        claim = Claim(0, len(text), text, kind, value)
        statements.append(Statement(n, claim, document, n, text, "t0", 0, document.id))
    return Measure(kind, "it", tuple(statements), 1.0)


PEOPLE = st.sampled_from(["ana petrov", "jo berg", "ana petrova", "ivo lund"])
ROLES = st.builds(
    lambda office, of, key, tenure: Role(f"{key}, {office}", office, of, key.title(), key, tenure),
    st.sampled_from(["mayor", "chief executive", "defense minister", "finance minister", "leader", "judge"]),
    st.sampled_from([None, "norland", "sudland", "union"]),
    PEOPLE,
    st.sampled_from(["current", "former", "acting"]),
)
NAMES = st.builds(
    lambda text: Name(text, text.lower()),
    st.sampled_from(["Skarholm", "Skarnholm", "Skarholm Mine", "Highway 27", "Highway 72", "Marlow"]),
)
STATUSES = st.builds(
    lambda event, phase, positive: Status(f"the road {phase} {positive}", event, phase, positive, "road", None),
    st.just("open"),
    st.sampled_from(["done", "under way", "planned", "unknown"]),
    st.booleans(),
)
PLACES = st.builds(lambda key: Place(key.title(), key, "find in", "car"), st.sampled_from(["riga", "oslo", "rome"]))
LISTS = st.lists(st.sampled_from(["arden", "bray", "corl", "dun", "esk"]), min_size=2, max_size=4, unique=True).map(
    lambda keys: Members(tuple(k.title() for k in keys), tuple(keys), "towns")
)
WORDS = st.lists(st.sampled_from("we will not close the mine and all of our men may stay never".split()), min_size=3)
QUOTATIONS = WORDS.map(lambda words: Quotation(" ".join(words), tuple(words), "Ana Petrov"))

JUDGES: list[tuple[Kind, Judge, st.SearchStrategy[Value]]] = [
    ("role", role.judge, ROLES),
    ("name", name.judge, NAMES),
    ("status", status.judge, STATUSES),
    ("place", place.judge, PLACES),
    ("list", members.judge, LISTS),
    ("quotation", quotation.judge, QUOTATIONS),
]
EACH = pytest.mark.parametrize(("kind", "judge", "values"), JUDGES, ids=[j[0] for j in JUDGES])


@EACH
@settings(max_examples=60, deadline=None)
@given(st.data())
def test_groups_are_numbered_and_say_whether_there_is_a_difference(
    kind: Kind, judge: Judge, values: st.SearchStrategy[Value], data: st.DataObject
) -> None:
    given_values = data.draw(st.lists(values, min_size=2, max_size=4))
    verdict = judge(measure(kind, given_values), EVIDENCE)
    if verdict is not None:
        assert len(verdict.groups) == len(given_values)
        assert set(verdict.groups) == set(range(len(set(verdict.groups))))
        assert (verdict.level is None) == (len(set(verdict.groups)) == 1)
        assert 0 <= verdict.weight <= 1


@EACH
@settings(max_examples=40, deadline=None)
@given(st.data())
def test_what_is_said_alike_is_no_difference(
    kind: Kind, judge: Judge, values: st.SearchStrategy[Value], data: st.DataObject
) -> None:
    verdict = judge(measure(kind, [data.draw(values)] * 3), EVIDENCE)
    assert verdict is None or verdict.level is None


@EACH
@settings(max_examples=60, deadline=None)
@given(st.data())
def test_two_statements_are_judged_alike_in_either_order(
    kind: Kind, judge: Judge, values: st.SearchStrategy[Value], data: st.DataObject
) -> None:
    pair = [data.draw(values), data.draw(values)]
    one, other = (judge(measure(kind, v), EVIDENCE) for v in (pair, pair[::-1]))
    assert (one is None) == (other is None)
    if one is not None and other is not None:
        assert one.level == other.level
        assert len(set(one.groups)) == len(set(other.groups))


@EACH
@settings(max_examples=60, deadline=None)
@given(st.data())
def test_equal_values_are_in_one_group(
    kind: Kind, judge: Judge, values: st.SearchStrategy[Value], data: st.DataObject
) -> None:
    drawn = data.draw(st.lists(values, min_size=2, max_size=4))
    verdict = judge(measure(kind, [*drawn, drawn[0]]), EVIDENCE)
    if verdict is not None:
        assert verdict.groups[0] == verdict.groups[-1]
