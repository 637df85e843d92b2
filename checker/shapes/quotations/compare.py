"""Whether two wordings of one utterance say the same.

Each rule looks for one sort of difference that changes the meaning; the first that holds names it.  Other
words for the same, another order of clauses and a quotation cut short are no difference.
"""

from __future__ import annotations

import functools
from collections.abc import Callable, Sequence
from dataclasses import dataclass

from checker.comparison import ComparisonLevel, always, first
from checker.evidence import Evidence
from checker.linkage.said_alike import as_printed, one_in_the_other
from checker.linkage.word_alignment import (
    CONDITION,
    FEW,
    HEDGE,
    LIMIT,
    MOST,
    NEGATION,
    NUMBER_WORDS,
    ORDER,
    PARTIAL,
    SURE,
    UNIVERSAL,
    Run,
    alike,
    content,
    is_content,
    side_by_side,
)
from checker.shapes.quotations.features import likeness, two_people
from checker.statement import Measure, Verdict
from claims.model import Quotation

Words = tuple[str, ...]
_ALIKE = 0.5  # share of the shorter wording, from which two without a common word of meaning are held side by side
_CLAUSES = 4  # words of meaning from which equally many denials in them are of the same clauses, in another order
_LEAD_IN = 4  # words before the first shared one that still belong to the same clause


@dataclass(frozen=True, slots=True)
class Pair:
    """Two wordings held side by side. inner: the runs of what both quote; tail: where both go on, each its
    own way; whole: how much of both is shared, 0 to 1."""

    a: Words
    b: Words
    inner: tuple[Run, ...]
    tail: Run | None
    whole: float

    @property
    def gaps(self) -> list[Run]:
        """Where the two part, within what both quote."""
        return [r for r in self.inner if not r.same]


def pair(a: Words, b: Words) -> Pair:
    """Hold two wordings side by side, what only one of them quotes left out at either end."""
    runs = side_by_side(a, b)
    tail = None
    if runs and not runs[-1].same:
        last = runs.pop()
        tail = last if last.a and last.b else None
    if runs and not runs[0].same:
        keep = _LEAD_IN if max(len(runs[0].a), len(runs[0].b)) <= _LEAD_IN else 2
        runs[0] = Run(False, runs[0].a[-keep:], runs[0].b[-keep:])
    return Pair(a, b, tuple(runs), tail, likeness(a, b).whole)


def _has(words: Sequence[str], which: frozenset[str]) -> bool:
    return any(w in which for w in words)


def _count(words: Sequence[str], which: frozenset[str]) -> int:
    return sum(1 for w in words if w in which)


def _negated(p: Pair) -> bool:
    one, other = content(p.a), content(p.b)
    if _count(p.a, NEGATION) != _count(p.b, NEGATION):
        if sorted(one) == sorted(other):
            return True
    elif _CLAUSES <= len({*one} & {*other}) == min(len({*one}), len({*other})):
        return False
    gaps = [r for r in p.gaps if not _is_further(r)]
    inner = [sum(_count(side, NEGATION) for side in sides) for sides in zip(*((r.a, r.b) for r in gaps), strict=True)]
    if inner and inner[0] != inner[1]:
        return True
    return p.tail is not None and _has(p.tail.a, NEGATION) != _has(p.tail.b, NEGATION)


def _is_further(gap: Run) -> bool:
    """Whether a gap is what one quotes and the other leaves out: a clause, not a bare "not"."""
    return not (gap.a and gap.b) and any(is_content(w) for w in (*gap.a, *gap.b))


def _numbers(words: Sequence[str]) -> list[str]:
    return [w for w in words if w[0].isdigit() or w in NUMBER_WORDS]


def _other_number(p: Pair) -> bool:
    return any(_numbers(r.a) and _numbers(r.b) and _numbers(r.a) != _numbers(r.b) for r in p.gaps)


def _either(p: Pair, one: frozenset[str], other: frozenset[str]) -> bool:
    """Whether, where the two part, one has a word of the first set and the other has one of the second."""
    gaps = [([w for r in p.gaps for w in r.a], [w for r in p.gaps for w in r.b]), *((r.a, r.b) for r in p.gaps)]
    return any(
        (_has(a, one) and _has(b, other) and not _has(b, one)) or (_has(b, one) and _has(a, other) and not _has(a, one))
        for a, b in gaps
    )


def _hedged(p: Pair) -> bool:
    return _either(p, HEDGE, SURE)


def _partial(p: Pair) -> bool:
    return _either(p, UNIVERSAL, PARTIAL | NEGATION)


def _other_share(p: Pair) -> bool:
    """ "most of the children" against "some of the children"."""
    return _either(p, MOST, FEW)


def _conditional(p: Pair) -> bool:
    gaps = [*p.gaps, p.tail] if p.tail else p.gaps
    return any(r.a and r.b and _has(r.a, CONDITION) != _has(r.b, CONDITION) for r in gaps)


def _limited(p: Pair) -> bool:
    one, other = " ".join(p.a), " ".join(p.b)
    return p.whole >= 0.7 and any((limit in one) != (limit in other) for limit in LIMIT)


def _swapped(p: Pair) -> bool:
    one, other = content(p.a), content(p.b)
    return one != other and sorted(one) == sorted(other) and p.whole >= 0.85 and _has(p.a, ORDER) and _has(p.b, ORDER)


def _substituted(p: Pair) -> bool:
    if p.whole < 0.6:
        return False
    around = zip(p.inner, p.inner[1:], p.inner[2:], strict=False)
    return any(a.same and b.same and _another_word(r) for a, r, b in around if not r.same)


def _other_end(p: Pair) -> bool:
    """ "one is enough" against "one is all we have", after five words or more that are the same."""
    if p.tail is None or p.whole < 0.5 or max(len(p.tail.a), len(p.tail.b)) > 4:
        return False
    same = sum(len(r.a) for r in p.inner if r.same)
    return same >= 5 and not any(alike(x, y) for x in p.tail.a for y in p.tail.b)


def _another_word(run: Run) -> bool:
    """Whether one or two words that carry meaning stand where the other has different ones."""
    one, other = [w for w in run.a if is_content(w)], [w for w in run.b if is_content(w)]
    fit = 1 <= len(one) <= 2 and 1 <= len(other) <= 2
    return fit and not any(alike(x, y) for x in one for y in other)


_SORTS: tuple[tuple[str, float, Callable[[Pair], bool]], ...] = (
    ("one denies what the other affirms", 0.95, _negated),
    ("they give different numbers", 0.9, _other_number),
    ("one is certain where the other leaves it open", 0.85, _hedged),
    ("one says all where the other says a part", 0.85, _partial),
    ("they speak of different shares", 0.85, _other_share),
    ("one sets a limit that the other does not", 0.85, _limited),
    ("one makes it conditional", 0.8, _conditional),
    ("they put the same things in another order", 0.9, _swapped),
    ("they end otherwise", 0.75, _other_end),
    ("one has another word in its place", 0.75, _substituted),
)


def _agree(p: Pair) -> bool:
    """Whether nothing sets two wordings apart."""
    return not any(holds(p) for _, _, holds in _SORTS)


_OF_TWO: ComparisonLevel[Pair] = ComparisonLevel(
    "two speakers", "conflict", "The same words are given as those of {speakers}.", lambda p: False, 0.9
)
LEVELS: tuple[ComparisonLevel[Pair], ...] = (
    ComparisonLevel("agrees", None, "", _agree),
    _OF_TWO,
    *(
        ComparisonLevel(name, "conflict", f"Quoted as “{{one}}” and as “{{other}}”: {name}.", holds, weight)
        for name, weight, holds in _SORTS[:-1]
    ),
    ComparisonLevel("differs", "conflict", f"Quoted as “{{one}}” and as “{{other}}”: {_SORTS[-1][0]}.", always, 0.75),
)


@functools.lru_cache(maxsize=20_000)
def difference(a: Words, b: Words) -> ComparisonLevel[Pair] | None:
    """The level by which two wordings differ in meaning, None when they agree or have nothing to do with each other.

    Words are matched from either side, since which of several like words are paired depends on it.
    """
    like = likeness(a, b)
    if not like.words and like.part < _ALIKE:
        return None
    found = [first(LEVELS, p) for p in (pair(a, b), pair(b, a))]
    apart = [level for level in found if level.level is not None]
    return min(apart, key=LEVELS.index, default=None)


def compare(measure: Measure, evidence: Evidence) -> Verdict | None:
    """Group the quotations of one utterance by what they say; None where they agree as of two, or not word for word."""
    values = [v for s in measure.statements if isinstance(v := s.claim.value, Quotation)]
    groups: list[list[int]] = []
    found: list[tuple[int, int, ComparisonLevel[Pair]]] = []
    for n in sorted(range(len(values)), key=lambda n: -len(values[n].words)):
        words = values[n].words
        apart = [[(m, level) for m in g if (level := difference(values[m].words, words))] for g in groups]
        found += [(m, n, level) for levels in apart for m, level in levels]
        homes = [g for g, levels in zip(groups, apart, strict=True) if not levels]
        if homes:
            max(homes, key=lambda g: max(likeness(values[m].words, words).whole for m in g)).append(n)
        else:
            groups.append([n])
    placed = tuple(next(k for k, g in enumerate(groups) if n in g) for n in range(len(values)))
    if len(groups) == 1:
        printed = [as_printed(v.text) for v in values]
        if not all(one_in_the_other(words, max(printed, key=len)) for words in printed):
            return None
        return _of_two(values) or Verdict(None, placed, LEVELS[0].name)
    one, other, level = max(found, key=lambda f: f[2].weight)
    return Verdict(level.level, placed, level.name, level.weight, (one, other))


def _of_two(values: Sequence[Quotation]) -> Verdict | None:
    """The verdict on words that are put into the mouths of two people, each with all of them; None for one speaker."""
    of = [n for n, v in enumerate(values) if any(two_people(v.speaker, other.speaker) for other in values)]
    if not of:
        return None
    first = values[of[0]].speaker
    groups = tuple(int(n in of and two_people(v.speaker, first)) for n, v in enumerate(values))
    other = groups.index(1)
    return Verdict(_OF_TWO.level, groups, _OF_TWO.name, _OF_TWO.weight, (of[0], other))
