"""How a figure went on from report to report, for a small picture: 12 dead, then 41, then 44."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta
from decimal import Decimal
from itertools import pairwise

from checker.model import Document, Finding
from checker.phrases import moment, number, unit
from checker.report.scale import in_first_unit
from claims.model import Quantity

_MOST = 6  # steps that are drawn; of more the last
_LEAST = 0.12  # share of the width between two steps at least, whatever the time between
_EDGE = 8  # percent of the width on either side, for the words of the first and the last


@dataclass(frozen=True, slots=True)
class Step:
    """What was said at a time. x, y: where it is drawn, in percent, y from the top; below: whether its words are."""

    said: str
    when: str
    x: float
    y: float
    below: bool


@dataclass(frozen=True, slots=True)
class History:
    """The steps of a figure, in order of time. told: in a sentence; earlier: how many steps were left out."""

    steps: tuple[Step, ...]
    told: str
    earlier: int = 0

    @property
    def legs(self) -> list[tuple[Step, Step]]:
        """Each step and the next."""
        return list(pairwise(self.steps))


def history(finding: Finding, documents: Mapping[str, Document]) -> History | None:
    """The history of a figure that was brought up to date; None for other findings, and where times are not known."""
    if finding.level != "update":
        return None
    found = _in_time(finding, documents)
    if len({value for _, _, value in found}) < 2 or len({when for when, _, _ in found}) < 2:
        return None
    shown = found[-_MOST:]
    counted = finding.readings[0].value
    name = unit(counted.unit, shown[-1][2]) if isinstance(counted, Quantity) else ""
    places = _across([when for when, _, _ in shown])
    heights = _up([value for _, _, value in shown])
    steps = tuple(
        Step(number(value), said, x, y, _lowest(n, heights))
        for n, ((_, said, value), x, y) in enumerate(zip(shown, places, heights, strict=True))
    )
    return History(steps, _told(steps, name), len(found) - len(shown))


def _in_time(finding: Finding, documents: Mapping[str, Document]) -> list[tuple[datetime, str, Decimal]]:
    """The different numbers of each time, in its order; what is repeated later stands once."""
    values = [r.value for r in finding.readings if isinstance(r.value, Quantity)]
    if len(values) < len(finding.readings):
        return []
    found: dict[tuple[datetime, Decimal], str] = {}
    for r, value in zip(finding.readings, in_first_unit(finding.kind, values) or [], strict=False):
        d = documents[r.document]
        said = moment(d.published, d.published_has_time)
        if d.published is not None and said is not None and value.nominal is not None:
            found[d.published.replace(tzinfo=None), value.nominal] = said
    ordered = [(when, said, value) for (when, value), said in sorted(found.items())]
    return [each for n, each in enumerate(ordered) if n == 0 or each[2] != ordered[n - 1][2]]


def _across(times: Sequence[datetime]) -> list[float]:
    """Where times stand from left to right, as far apart as they are, but none too near another to be read."""
    whole = (times[-1] - times[0]) or timedelta(seconds=1)
    gaps = [max(_LEAST, (b - a) / whole) for a, b in pairwise(times)]
    done = [sum(gaps[:n]) / (sum(gaps) or 1.0) for n in range(len(times))]
    return [round(_EDGE + share * (100 - 2 * _EDGE), 1) for share in done]


def _up(values: Sequence[Decimal]) -> list[float]:
    """How high values stand, in percent from the top, with room for words above and below."""
    low, high = min(values), max(values)
    return [round(65 - 30 * float((v - low) / ((high - low) or 1)), 1) for v in values]


def _lowest(n: int, heights: Sequence[float]) -> bool:
    """Whether a step lies below those next to it, so that the line would cross words above it."""
    return all(heights[n] > heights[m] for m in (n - 1, n + 1) if 0 <= m < len(heights))


def _told(steps: Sequence[Step], name: str) -> str:
    said = [f"{s.said}{f' {name}' if n == 0 and name else ''} ({s.when})" for n, s in enumerate(steps)]
    return ", then ".join(said)
