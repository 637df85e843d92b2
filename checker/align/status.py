"""Which statuses are of one and the same event: the same question, asked about the same things."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Sequence
from itertools import combinations

from checker.align.themes import PERSONAL, names, numbers, things
from checker.evidence import Evidence
from checker.model import Measure, Statement
from claims.events import EVENTS, Event
from claims.model import Status

LEAST = 0.5  # weight above which two statuses are taken for ones of the same event
_NAMED: dict[str, Event] = {e.name: e for e in EVENTS}
_MOST = 400  # statuses of one event in a story beyond which nothing can be told apart

Pairs = dict[tuple[int, int], float]


def status_of(statement: Statement) -> Status:
    """The statement's value. Raises TypeError when it is of another kind."""
    value = statement.claim.value
    if not isinstance(value, Status):
        raise TypeError(f"not a status: {value!r}")
    return value


def answer(statement: Statement) -> str:
    """ "yes", "no", or "planned" for what is still to come."""
    status = status_of(statement)
    if not status.positive:
        return "no"
    return "planned" if status.phase == "planned" else "yes"


def measures(statements: Sequence[Statement], evidence: Evidence) -> list[Measure]:
    """One measure for each event that two or more sources speak of, with the surest statement of each."""
    by_event: dict[str, list[Statement]] = defaultdict(list)
    for statement in statements:
        if status_of(statement).phase not in {"conditional", "unknown"}:
            by_event[status_of(statement).event].append(statement)
    found = [m for event, group in by_event.items() if event != "cause" for m in _of_event(event, group, evidence)]
    return found + _of_cause(by_event["cause"])


def _of_cause(group: list[Statement]) -> list[Measure]:
    if len({s.source for s in group}) < 2:
        return []
    return [Measure("status", "what the cause was", tuple(group), 0.8)]


def _of_event(event: str, group: list[Statement], evidence: Evidence) -> Iterator[Measure]:
    if not 1 < len(group) <= _MOST:
        return
    pairs: Pairs = {}
    for a, b in combinations(group, 2):
        weight = _alike(event, a, b, evidence)
        if weight >= LEAST and a.source != b.source:
            pairs[a.number, b.number] = weight
    for cluster in _clusters(group, pairs):
        yield from _measure(event, cluster, pairs)


def _alike(event: str, a: Statement, b: Statement, evidence: Evidence) -> float:
    """How surely two statements are of one event: 0 to 1."""
    one, other = status_of(a), status_of(b)
    if not _same_time(a, b):
        return 0.0
    cosine = max(evidence.cosine(a, b), 0.0)
    things_shared = things(one) & things(other)
    names_shared = names(one) & names(other)
    if event == "rise":
        return 0.55 + 0.4 * cosine if (things_shared | names_shared) and numbers(one) & numbers(other) else 0.0
    if event in PERSONAL:
        apart = names(one) and names(other) and not names_shared
        return 0.0 if apart else (0.65 + 0.3 * cosine if names_shared else 0.25 + 0.5 * cosine)
    known = _NAMED.get(event)
    if known is not None and known.loose:
        return 0.6 + 0.4 * cosine
    base = min(0.5 + 0.08 * len(things_shared), 0.7) if things_shared else 0.45 if names_shared else 0.3
    return base + 0.4 * cosine - (0.0 if known is not None else 0.2)


def _same_time(a: Statement, b: Statement) -> bool:
    """False when the two give different years, or one a past that the other does not give."""
    one, other = a.claim.frame.time, b.claim.frame.time
    return one == other or (one is None or other is None) and not {one, other} & {"past"}


def _clusters(group: list[Statement], pairs: Pairs) -> list[list[Statement]]:
    """The statements joined by pairs, the strongest first; a pair joins no two clusters that are apart in themselves."""
    home = {s.number: s.number for s in group}

    def root(n: int) -> int:
        while home[n] != n:
            n = home[n]
        return n

    for a, b in pairs:
        home[root(a)] = root(b)
    found: dict[int, list[Statement]] = defaultdict(list)
    for statement in group:
        found[root(statement.number)].append(statement)
    return [c for c in found.values() if len({s.source for s in c}) > 1]


def _measure(event: str, cluster: list[Statement], pairs: Pairs) -> Iterator[Measure]:
    """The cluster with one statement for each source and answer, the one that fits the others best."""
    best: dict[tuple[str, str], tuple[float, Statement]] = {}
    for s in cluster:
        fits = max((w for pair, w in pairs.items() if s.number in pair), default=0.0)
        key = s.document.id, answer(s)
        if key not in best or fits > best[key][0]:
            best[key] = fits, s
    kept = sorted((s for _, s in best.values()), key=lambda s: s.number)
    numbers_kept = {s.number for s in kept}
    against = [w for pair, w in pairs.items() if numbers_kept.issuperset(pair) and _opposed(pair, kept)]
    weight = max(against or [w for pair, w in pairs.items() if numbers_kept.issuperset(pair)] or [LEAST])
    yield Measure("status", about(event, kept), tuple(kept), round(min(weight, 1.0), 2))


def _opposed(pair: tuple[int, int], kept: list[Statement]) -> bool:
    return len({answer(s) for s in kept if s.number in pair}) == 2


def about(event: str, statements: Sequence[Statement]) -> str:
    """The question for a person: "whether the road is open"."""
    shared = [things(status_of(s)) for s in statements]
    common = frozenset.intersection(*shared) if shared else frozenset()
    subject = next((status_of(s).subject or status_of(s).object for s in statements), None) or "it"
    theme = " ".join(w for w in subject.split() if w in common) or " ".join(subject.split()[-2:])
    known = _NAMED.get(event)
    return known.asks.format(theme) if known is not None else f"{theme}: {event}"
