"""What two or more sources bear out surely enough to be printed: a higher bar than that for one thing said twice."""

from __future__ import annotations

import re
from collections.abc import Sequence
from decimal import Decimal
from itertools import combinations

from checker.evidence import Evidence
from checker.linkage.components import components
from checker.linkage.opposites import exclude_one_another
from checker.shapes.figures.aged import bearer
from checker.shapes.figures.bars import parted
from checker.shapes.figures.context import context
from checker.shapes.figures.named import rate
from checker.shapes.figures.nodes import LEAST, digits, likeness
from checker.statement import Statement
from checker.values.relation import closeness
from checker.values.times import is_clock
from claims import lexicon
from claims.dates.words import WEEKDAYS
from claims.model import Period, Quantity

# Likeness of surroundings that is asked for beyond nodes.LEAST, which does for figures of two digits or more.
_COMMON, _SMALL = 0.5, 0.55  # of figures that many things have: 60 or 3 per cent, and counts up to ten
_SURE = 0.6  # of what is not called alike
_SAID_ALIKE = 0.35  # what the words round two dates have in common from which they date one thing
_TOLD_ALIKE, _OF_ONE = 0.1, 0.25  # what two sentences of one figure have in common, and of "one", which many things are
_CONVERTED = 0.985  # closeness from which two plain figures in two units are one figure
_TEN = Decimal(10)
_WEEKDAY = re.compile(rf"\b(?:{'|'.join(WEEKDAYS)})")
_WEIGHT = re.compile(rf"\blbs?\b|weigh\w*|\bpounds? of\b|\b{lexicon.pattern('currencies', 'signs.weight')}\b", re.I)
_DATELINE = re.compile(r"^[^a-z]{3,40}(?:, \w[\w. ]+)?, $|^\W*$")


def borne_out(statements: Sequence[Statement], evidence: Evidence) -> list[Statement]:
    """Those of some equal figures or dates that sources share; none where no two sources surely mean one thing."""
    firm = {
        (i, j): 1.0
        for (i, a), (j, b) in combinations(enumerate(statements), 2)
        if a.source != b.source
        and _equal(a, b)
        and _worded(a, b, evidence)
        and _told_alike(a, b, evidence)
        and parted(a, b) is None
        and not exclude_one_another(_of(a), _of(b))
        and (_one_unit(a, b) or (_weighs(a) and _weighs(b)))
        and likeness(a, b, evidence) >= (_bar(a, b) if _called_alike(a, b, evidence) else _SURE)
    }
    groups = [[statements[n] for n in sorted(group)] for group in components(firm)]
    return max(groups, key=lambda g: (len({s.source for s in g}), len(g)), default=[])


def _of(s: Statement) -> list[str]:
    """The words for what is measured: "cocaine", "eastern wing"."""
    return [w for w in (s.claim.frame.head or "", *s.claim.frame.modifiers) if w]


def _worded(a: Statement, b: Statement, evidence: Evidence) -> bool:
    """Whether both stand in a sentence that says something, and are no bare number of a list."""
    return all(evidence.lemmas[s.sentence] for s in (a, b))


def _told_alike(a: Statement, b: Statement, evidence: Evidence) -> bool:
    """Whether the sentences of two statements have words in common that few others have, or name one person's age."""
    one, other = ((bearer(s) or "").split()[-1:] for s in (a, b))
    if one and one == other:
        return True
    single = isinstance(a.claim.value, Quantity) and a.claim.kind == "count" and a.claim.value.nominal == 1
    shared = evidence.overlap(evidence.lemmas[a.sentence], evidence.lemmas[b.sentence])
    return shared >= (_OF_ONE if single else _TOLD_ALIKE)


def _equal(a: Statement, b: Statement) -> bool:
    """Whether two statements give one value: "about 400" is not 412, nor are "3 men" "3 other men"."""
    one, other = a.claim.value, b.claim.value
    if (a.claim.frame.part, a.claim.frame.other) != (b.claim.frame.part, b.claim.frame.other):
        return False
    if isinstance(one, Period) and isinstance(other, Period):
        return (one.low, one.high) == (other.low, other.high) and _one_day(a, b) and not (_dateline(a) or _dateline(b))
    if not (isinstance(one, Quantity) and isinstance(other, Quantity)) or a.claim.qualifier != b.claim.qualifier:
        return False
    if {one.change, other.change} == {"up", "down"} or rate(a) != rate(b) or not _one_base(one, other):
        return False
    if a.claim.kind in ("measure", "duration", "percent") and one.unit != other.unit:
        return a.claim.qualifier is None and closeness(a, b) >= _CONVERTED
    return (one.nominal, one.low, one.high) == (other.nominal, other.low, other.high) or closeness(a, b) == 1


def _one_unit(a: Statement, b: Statement) -> bool:
    return getattr(a.claim.value, "unit", None) == getattr(b.claim.value, "unit", None)


def _weighs(s: Statement) -> bool:
    """Whether pounds are surely no money: a "4,000-pound sari" may be one that costs so much."""
    if getattr(s.claim.value, "unit", None) != "pound":
        return True
    return _WEIGHT.search(s.sentence_text) is not None


def _one_day(a: Statement, b: Statement) -> bool:
    """Whether times of a day that is not known may be of one day: "Monday night" is not "Wednesday night".

    "Tonight" alone tells nothing, since it is another night in every report.
    """
    assert isinstance(a.claim.value, Period)
    if not a.claim.value.low or not a.claim.value.low.startswith("T"):
        return True
    one, other = (_WEEKDAY.findall(s.claim.text.lower()) for s in (a, b))
    if is_clock(a.claim):
        return not one or not other or one == other
    return bool(one) and one == other


def _one_base(one: Quantity, other: Quantity) -> bool:
    """Whether two shares are of one thing, as far as both say of what."""
    return not one.base or not other.base or one.base[:4] == other.base[:4]


def _called_alike(a: Statement, b: Statement, evidence: Evidence) -> bool:
    """Whether what is counted or dated is called alike, or most of the words round both are the same."""
    found, one, other = context(a, b, evidence), a.claim.frame, b.claim.frame
    if isinstance(a.claim.value, Period):
        return one.verb == other.verb is not None or found["head"] == 1 or found["words"] >= _SAID_ALIKE
    return found["head"] > 0 or max(found["words"], found["phrase"]) >= _COMMON


def _bar(a: Statement, b: Statement) -> float:
    """The likeness of surroundings that two statements of a value must have."""
    if isinstance(a.claim.value, Period):
        return LEAST
    numbers = [abs(s.claim.value.nominal or _TEN) for s in (a, b) if isinstance(s.claim.value, Quantity)]
    if a.claim.kind == "count" and max(numbers) <= _TEN:
        return _SMALL
    return LEAST if min(digits(a), digits(b)) else _COMMON


def _dateline(s: Statement) -> bool:
    """Whether a date is that of the report itself: "OSLO, March 4 (Northern Wire) -"."""
    front = s.sentence_text[: max(s.claim.start - s.claim.sentence_start, 0)]
    after = s.sentence_text[s.claim.end - s.claim.sentence_start :].lstrip()
    return bool(_DATELINE.match(front)) and after[:1] in {"(", "–", "—", "-"}
