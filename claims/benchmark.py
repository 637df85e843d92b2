"""Measures extraction on a suite of sentences: `python -m claims.benchmark SUITE.jsonl...`.

A suite has one item a line: {"id", "text", "reference_date", "expected": [{"start", "end", "text", "kind", "nominal",
"low", "high", "unit", "qualifier"}], "exhaustive", "kinds"}.  Claims and expectations are paired one to one where
their spans overlap, the best-fitting first.  A claim left over is false when the item is exhaustive and annotates its
kind, or when it lies on an annotated span.  An item whose "kinds" are null annotates those of `_FIGURES`, to which no
kind is added: suites that are there do not have it.  An expectation without a unit lets any unit pass; of a counted
noun phrase the last word is compared; hedges that not every suite marks ("over", "up to", "or more") may be marked.
"""

from __future__ import annotations

import json
import re
import sys
import time
from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import datetime
from decimal import Decimal
from pathlib import Path
from typing import Any

from claims.benchmark_units import unit_of
from claims.extraction import claims_of
from claims.model import Claim, Period, Quantity
from claims.parse import model, parse

Item = dict[str, Any]
Fit = tuple[bool, bool, bool]  # value, unit and hedge are as expected
_FIGURES = frozenset(("money", "percent", "count", "age", "measure", "duration", "date"))
_EITHER = re.compile(r"\b(?:nearly|almost|close to|just under|just over|an estimated|some)\s*\W{0,2}$", re.I)
_BEFORE = re.compile(
    r"\b(?:over|under|above|below|beyond|past|exceed\w*|as (?:many|much) as|up to)\s*\W{0,2}$|[~<>≈]\s?$", re.I
)
_AFTER = re.compile(r"[^.,;]{0,14}(?:\+|\bplus\b|\bor (?:more|less|so|older|over|under|fewer)\b)", re.I)


@dataclass(frozen=True)
class Score:
    """What a suite shows. value, unit, hedge: F1 of paired claims right in the value, and in unit or hedge as well."""

    items: int
    value: float
    unit: float
    hedge: float
    sentences_a_second: float


def measure(items: list[Item]) -> Score:
    """The score of an extraction of all items; the speed is that of the grammar, without the parse."""
    right: Counter[str] = Counter()
    seconds = 0.0
    sentences = 0
    for item in items:
        day = item.get("reference_date")
        text = parse(item["text"], datetime.fromisoformat(day) if day else None)
        start = time.process_time()
        found = claims_of(text)
        seconds += time.process_time() - start
        sentences += len(text.sentences)
        right.update(judged(item, found))
    share = {name: _f1(right[name], right["claimed"], right["expected"]) for name in ("value", "unit", "hedge")}
    return Score(len(items), share["value"], share["unit"], share["hedge"], sentences / seconds if seconds else 0.0)


def judged(item: Item, found: list[Claim]) -> Counter[str]:
    """How many claims of an item were expected, made, and right."""
    expected = item["expected"]
    options = sorted(_options(item, found), reverse=True)
    out: Counter[str] = Counter(expected=len(expected))
    wants: set[int] = set()
    claims: set[int] = set()
    for (value, unit, hedge), _, i, j in options:
        if -i not in wants and -j not in claims:
            wants.add(-i)
            claims.add(-j)
            out.update(value=value, unit=value and unit, hedge=value and hedge)
    rest = [c for j, c in enumerate(found) if j not in claims]
    out["claimed"] = len(claims) + sum(_is_false(item, claim) for claim in rest)
    return out


def _options(item: Item, found: list[Claim]) -> Iterator[tuple[Fit, float, int, int]]:
    """Every pair of an expectation and a claim that overlap: how it fits, how well the spans do, their numbers."""
    for i, want in enumerate(item["expected"]):
        for j, claim in enumerate(found):
            overlap = min(want["end"], claim.end) - max(want["start"], claim.start)
            if overlap > 0:
                spread = max(want["end"], claim.end) - min(want["start"], claim.start)
                yield _fit(item, want, claim), overlap / spread, -i, -j


def _fit(item: Item, want: Item, claim: Claim) -> Fit:
    wanted, _ = unit_of(want["unit"], want["kind"])
    named = claim.value.unit if isinstance(claim.value, Quantity) else None
    unit, factor = unit_of(named, claim.kind)
    if want["kind"] == "count" and wanted and unit:
        wanted, unit = (u.split("/")[0].split("_")[-1].rstrip("e") for u in (wanted, unit))
    return _same_value(want, claim, factor), wanted in (None, unit), _same_hedge(item, want, claim.qualifier)


def _same_value(want: Item, claim: Claim, factor: Decimal) -> bool:
    value = claim.value
    if want["kind"] == "date":
        if not isinstance(value, Period):
            return False
        return all(_day(want[end]) == _day(getattr(value, end)) for end in ("low", "high"))
    if not isinstance(value, Quantity):
        return False
    ends = ("nominal",) if want["nominal"] is not None else ("low", "high")
    return all(_same_number(want[end], getattr(value, end), factor) for end in ends)


def _day(value: str | None) -> str:
    """A day without its time; a time without a day as "T14:30"."""
    clock = re.fullmatch(r"T?(\d\d:\d\d)(?::00)?", value or "")
    return f"T{clock[1]}" if clock else (value or "") if (value or "").startswith("T") else (value or "")[:10]


def _same_number(a: str | None, b: Decimal | None, factor: Decimal) -> bool:
    if a is None or b is None:
        return False
    number = Decimal(a.replace(",", ""))
    return abs(number - b * factor) <= Decimal("1e-6") * max(abs(number), abs(b * factor))


def _same_hedge(item: Item, want: Item, hedge: str | None) -> bool:
    text = item["text"]
    before, after = text[max(0, want["start"] - 16) : want["start"]], text[want["end"] : want["end"] + 24]
    if hedge == want["qualifier"] or (_EITHER.search(before) and "range" not in (hedge, want["qualifier"])):
        return True
    return want["qualifier"] is None and bool(_BEFORE.search(before) or _AFTER.match(after))


def _is_false(item: Item, claim: Claim) -> bool:
    if claim.kind not in (item.get("kinds") or _FIGURES):
        return False
    on_one = any(claim.start < e["end"] and e["start"] < claim.end for e in item["expected"])
    return bool(item["exhaustive"]) or on_one


def _f1(right: int, claimed: int, expected: int) -> float:
    return 2 * right / (claimed + expected) if claimed + expected else 0.0


def main(paths: list[str]) -> None:
    """Print a line for each suite."""
    model()
    print(f"{'suite':24} {'items':>6} {'value':>6} {'unit':>6} {'hedge':>6} {'sentences/s':>12}")
    for path in paths:
        lines = Path(path).read_text(encoding="utf-8").splitlines()
        score = measure([json.loads(line) for line in lines if line.strip()])
        print(
            f"{Path(path).stem:24} {score.items:6} {score.value:6.3f} {score.unit:6.3f} {score.hedge:6.3f} "
            f"{score.sentences_a_second:12.0f}"
        )


if __name__ == "__main__":
    main(sys.argv[1:])
