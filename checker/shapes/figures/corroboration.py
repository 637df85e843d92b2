"""What two or more sources bear out surely enough to be printed: a higher bar than that for one thing said twice."""

from __future__ import annotations

import re
from collections.abc import Sequence
from decimal import Decimal
from itertools import combinations

from checker.evidence import Evidence
from checker.linkage.components import components
from checker.model import Statement
from checker.shapes.figures.nodes import LEAST, digits, likeness
from checker.values.relation import closeness
from claims.model import Period, Quantity

# Likeness of surroundings that is asked for beyond nodes.LEAST, which does for figures of two digits or more.
_COMMON, _SMALL = 0.5, 0.55  # of figures that many things have: 60 or 3 per cent, and counts up to ten
_LOOSE, _WITHIN = 0.6, 0.7  # of figures that a hedge alone holds together, of a date that lies in a longer time
_ALIKE = 0.95  # closeness from which two figures are one figure
_TEN = Decimal(10)
_DATELINE = re.compile(r"^[^a-z]{3,40}(?:, \w[\w. ]+)?, $|^\W*$")


def borne_out(statements: Sequence[Statement], evidence: Evidence) -> list[Statement]:
    """Those of some equal figures or dates that sources share; none where no two sources surely mean one thing."""
    firm = {
        (i, j): 1.0
        for (i, a), (j, b) in combinations(enumerate(statements), 2)
        if a.source != b.source and _worded(a, b, evidence) and likeness(a, b, evidence) >= _bar(a, b)
    }
    groups = [[statements[n] for n in sorted(group)] for group in components(firm)]
    return max(groups, key=lambda g: (len({s.source for s in g}), len(g)), default=[])


def _worded(a: Statement, b: Statement, evidence: Evidence) -> bool:
    """Whether both stand in a sentence that says something, and are no bare number of a list."""
    return all(evidence.lemmas[s.sentence] for s in (a, b))


def _bar(a: Statement, b: Statement) -> float:
    """The likeness of surroundings that two statements of a value must have; 2, which none has, where they clash."""
    one, other = a.claim.value, b.claim.value
    if isinstance(one, Period) and isinstance(other, Period):
        if _dateline(a) or _dateline(b):
            return 2.0
        return LEAST if (one.low, one.high) == (other.low, other.high) else _WITHIN
    if not (isinstance(one, Quantity) and isinstance(other, Quantity)):
        return 2.0
    unlike = "range" in (a.claim.qualifier, b.claim.qualifier) and (one.low, one.high) != (other.low, other.high)
    if unlike or {one.change, other.change} == {"up", "down"}:
        return 2.0
    if closeness(a, b) < _ALIKE:
        return _LOOSE
    if a.claim.kind == "count" and max(abs(one.nominal or _TEN), abs(other.nominal or _TEN)) <= _TEN:
        return _SMALL
    return LEAST if min(digits(a), digits(b)) else _COMMON


def _dateline(s: Statement) -> bool:
    """Whether a date is that of the report itself: "OSLO, March 4 (Northern Wire) -"."""
    front = s.sentence_text[: max(s.claim.start - s.claim.sentence_start, 0)]
    after = s.sentence_text[s.claim.end - s.claim.sentence_start :].lstrip()
    return bool(_DATELINE.match(front)) and after[:1] in {"(", "–", "—", "-"}
