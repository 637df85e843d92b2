"""Which statuses are of one and the same event: the same question, asked about the same things."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from itertools import combinations

from checker.evidence import Evidence
from checker.linkage.said_alike import reworded, said_alike
from checker.model import Subject
from checker.shapes.status.absence import absences
from checker.shapes.status.contradiction import answer, opposed, status_of
from checker.shapes.status.features import alike, shared
from checker.shapes.status.inference import implied
from checker.shapes.status.participants import names, subjects, things
from checker.shapes.status.subject import subject
from checker.statement import Measure, Statement
from claims import lexicon
from claims.model import Status

LEAST = 0.5  # weight above which two statuses are taken for ones of the same event
_SAME_SAID = 0.55  # cosine from which two sentences that name one thing bear each other out
_BOTH = 0.7  # what is left of the weight when a source says both
_ANOTHER_TIME = lexicon.words("status", "subjects.another_time")
_MOST = 400  # statuses of one event in a story beyond which nothing can be told apart


def align(statements: Sequence[Statement], evidence: Evidence) -> list[Measure]:
    """One measure for each event that two or more sources speak of, with the surest statement of each."""
    by_event: dict[str, list[Statement]] = defaultdict(list)
    for statement in (*statements, *implied(statements)):
        if status_of(statement).phase != "conditional":
            by_event[status_of(statement).event].append(statement)
    found = [
        m
        for event, group in by_event.items()
        if event not in {"cause", "absent"}
        for m in _of_event(event, group, evidence)
    ]
    absent = [m for m in absences(statements, evidence) if _disputed(m.statements)]
    return found + _of_cause(by_event["cause"]) + absent


def _of_cause(group: list[Statement]) -> list[Measure]:
    if len({s.source for s in group}) < 2:
        return []
    return [Measure("status", Subject("cause"), tuple(group), 0.8)]


def _of_event(event: str, group: list[Statement], evidence: Evidence) -> Iterator[Measure]:
    """Round each pair that is opposed, the surest first, what else is of the same event; then what agrees."""
    if not 1 < len(group) <= _MOST:
        return
    pairs = {(a, b): alike(event, a, b, evidence) for a, b in combinations(group, 2) if a.source != b.source}
    pairs = {(a, b): w * (_BOTH if opposed(a, b) and _torn(a, b, pairs) else 1) for (a, b), w in pairs.items()}
    sure = sorted((p for p in pairs.items() if p[1] >= LEAST), key=lambda p: (opposed(*p[0]), p[1]), reverse=True)
    used: set[int] = set()
    for (a, b), weight in sure:
        if used & {a.number, b.number}:
            continue
        members = _joined(event, a, b, [s for s in group if s.number not in used], evidence)
        used |= {s.number for s in members} | _said_again(event, members, group, evidence)
        if not _disputed(members):
            members = _borne_out(members, evidence)
        if not members:
            continue
        yield Measure("status", subject(event, members), tuple(members), round(min(weight, 1.0), 2))


def _disputed(members: Sequence[Statement]) -> bool:
    return any(opposed(a, b) for a, b in combinations(members, 2))


def _borne_out(members: Sequence[Statement], evidence: Evidence) -> list[Statement]:
    """Those that two sources surely say of the same thing, nearly word for word; none where no two do."""
    sure = [s for s in members if status_of(s).phase != "unknown"]
    alike_said = [
        (a, b)
        for a, b in combinations(sure, 2)
        if a.source != b.source
        and answer(a) == answer(b)
        and status_of(a).phase == status_of(b).phase
        and shared(a, b)
        and evidence.cosine(a, b) >= _SAME_SAID
        and said_alike(a.claim.text, b.claim.text)
        and not reworded(a.claim.text, b.claim.text)
        and _one_subject(status_of(a), status_of(b))
        and (status_of(a).object is None) == (status_of(b).object is None)  # "returned" is not "returned fire"
        and _which_time(a) == _which_time(b)
    ]
    numbers = {s.number for pair in alike_said for s in pair}
    return [s for s in members if s.number in numbers]


def _one_subject(a: Status, b: Status) -> bool:
    """Whether nothing is known of two subjects by which they are two: "he resigned" tells nobody."""
    one, other = subjects(a), subjects(b)
    return bool(one & other) or not (one or other)


def _which_time(statement: Statement) -> frozenset[str]:
    return _ANOTHER_TIME & frozenset(statement.claim.text.casefold().split())


def _said_again(event: str, members: Sequence[Statement], group: Sequence[Statement], evidence: Evidence) -> set[int]:
    """The numbers of what a source of these says once more of the same."""
    said = {(s.document.id, answer(s)) for s in members}
    again = (s for s in group if (s.document.id, answer(s)) in said)
    return {
        s.number for s in again if any(alike(event, s, m, evidence) >= LEAST for m in members if m.source != s.source)
    }


def _torn(a: Statement, b: Statement, pairs: Mapping[tuple[Statement, Statement], float]) -> bool:
    """Whether either source says itself, of the same thing, what the other says."""
    return any(
        w >= max(LEAST, pairs[a, b])
        and (c.source, d.source) == (a.source, b.source)
        and not opposed(c, d)
        and answer(c) == answer(d)
        and (c is a or d is b)
        for (c, d), w in pairs.items()
    )


def _joined(event: str, a: Statement, b: Statement, others: Sequence[Statement], evidence: Evidence) -> list[Statement]:
    """The pair, and from each further source and answer the statement that fits it best."""
    best: dict[tuple[str, str], tuple[float, Statement]] = {}
    core, sides = shared(a, b), {answer(a), answer(b)} if opposed(a, b) else {answer(a)}
    said = {s.document.id: answer(s) for s in (a, b)}
    for s in others:
        if (
            s.number in {a.number, b.number}
            or answer(s) != said.get(s.document.id, answer(s))
            or answer(s) not in sides
        ):
            continue
        if core and not core & (things(status_of(s)) | names(status_of(s))):
            continue
        fits = max(alike(event, s, a, evidence), alike(event, s, b, evidence))
        key = s.document.id, answer(s)
        if fits >= LEAST and fits > best.get(key, (0.0, s))[0]:
            best[key] = fits, s
    taken = {(s.document.id, answer(s)) for s in (a, b)}
    return sorted([a, b, *(s for k, (_, s) in best.items() if k not in taken)], key=lambda s: s.number)
