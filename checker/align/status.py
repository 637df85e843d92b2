"""Which statuses are of one and the same event: the same question, asked about the same things."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from itertools import combinations

import numpy as np

from checker.align.absence import absences
from checker.align.asked import question
from checker.align.implied import implied
from checker.align.opposition import LOOSE, NARROW, answer, opposed, status_of
from checker.align.themes import OWN, PERSONAL, apart, names, nobody, numbers, objects, subjects, things
from checker.embed import Vectors
from checker.evidence import Evidence
from checker.model import Measure, Statement
from claims.events import EVENTS, Event
from claims.model import Status

LEAST = 0.5  # weight above which two statuses are taken for ones of the same event
_NAMED: dict[str, Event] = {e.name: e for e in EVENTS}
_DEAL = re.compile(r"\b(?:deal|agreement|accord|truce|settlement)s?\b", re.IGNORECASE)
_ONE_UTTERANCE = 0.55  # cosine from which two quoted sentences may be one in other words
_SAME_SAID = 0.55  # cosine from which two sentences that name one thing bear each other out
_BOTH = 0.7  # what is left of the weight when a source says both
_MOST = 400  # statuses of one event in a story beyond which nothing can be told apart


def measures(statements: Sequence[Statement], evidence: Evidence) -> list[Measure]:
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
    return [Measure("status", "what the cause was", tuple(group), 0.8)]


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
        if not (_disputed(members) or _borne_out(members, evidence)):
            continue
        yield Measure("status", question(event, members), tuple(members), round(min(weight, 1.0), 2))


def _disputed(members: Sequence[Statement]) -> bool:
    return any(opposed(a, b) for a, b in combinations(members, 2))


def _borne_out(members: Sequence[Statement], evidence: Evidence) -> bool:
    """Whether two sources surely say the same of the same: of something named in both, in sentences that are alike."""
    sure = [s for s in members if status_of(s).phase != "unknown"]
    return any(
        a.source != b.source and shared(a, b) and evidence.cosine(a, b) >= _SAME_SAID
        for a, b in combinations(sure, 2)
    )  # fmt: skip


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


def shared(a: Statement, b: Statement) -> frozenset[str]:
    """The words that tell what two statements are of and that both have."""
    one, other = status_of(a), status_of(b)
    return (things(one) & things(other)) | (names(one) & names(other))


def alike(event: str, a: Statement, b: Statement, evidence: Evidence) -> float:
    """How surely two statements are of one event: 0 to 1."""
    one, other = status_of(a), status_of(b)
    if not _same_time(a, b) or (quoted(a) and quoted(b) and evidence.cosine(a, b) >= _ONE_UTTERANCE):
        return 0.0
    if apart(one, other):
        return 0.0
    if event in OWN and subjects(one) and subjects(other) and not subjects(one) & subjects(other):
        return 0.0
    if event not in _NAMED and _others(one, other):
        return 0.0
    if event == "pay" and objects(one) and objects(other) and not objects(one) & objects(other):
        return 0.0
    cosine = nearness(a, b, evidence)
    things_shared = (things(one) & things(other)) | (names(one) & things(other)) | (things(one) & names(other))
    names_shared = names(one) & names(other)
    strangers = names(one) and names(other) and not names_shared
    if event == "rise" and strangers:
        return 0.0
    if event == "rise":
        return 0.55 + 0.4 * cosine if (things_shared | names_shared) and numbers(one) & numbers(other) else 0.0
    if event in PERSONAL and (strangers or names_shared or not things_shared):
        if nobody(one, other):
            return 0.46 + 0.34 * cosine if cosine >= 0.12 else 0.0
        if event == "appeal" and not strangers and not names_shared:
            return 0.4 + 0.4 * cosine
        return 0.0 if strangers else (0.65 + 0.3 * cosine if names_shared else 0.15 + 0.5 * cosine)
    if event == "warn":
        far = things(one) and things(other) and not things_shared and not _told(a, b, evidence)
        return 0.0 if far else 0.55 + 0.4 * cosine
    if event in NARROW:
        return 0.0 if strangers else 0.35 + 0.6 * cosine + (0.1 if things_shared or names_shared else 0.0)
    if event in LOOSE:
        return 0.6 + 0.4 * cosine
    if event == "agree" and one.positive != other.positive and all(_DEAL.search(s.text) for s in (one, other)):
        return 0.3 + 0.5 * cosine
    if event == "approve" and names_shared and not (things(one) and things(other)):
        return 0.42 + 0.5 * cosine
    base = (
        min(0.5 + 0.08 * len(things_shared), 0.7) + 0.4 * cosine
        if things_shared
        else cosine - (0.35 if event == "pay" or (things(one) and things(other)) else 0.06)
    )
    return base - (0.0 if event in _NAMED else 0.2)


def _others(one: Status, other: Status) -> bool:
    """Whether two statuses are of different things that do it: "the thieves left", "the paintings never left"."""
    if not (subjects(one) and subjects(other)) or subjects(one) & subjects(other):
        return False
    return not (subjects(one) & objects(other) or subjects(other) & objects(one))


def _told(a: Statement, b: Statement, evidence: Evidence) -> bool:
    """Whether the sentence of either names what the other is of."""
    pairs = ((a, b), (b, a))
    return any(things(status_of(x)) & frozenset(evidence.lemmas[y.sentence]) for x, y in pairs)


def nearness(a: Statement, b: Statement, evidence: Evidence) -> float:
    """Similarity of the two sentences, or, a little less, of the two with the sentence before each: 0 to 1."""
    alone = evidence.cosine(a, b)
    wide = [_wide(s, evidence) for s in (a, b)]
    words = [evidence.lemmas[s.sentence] + evidence.lemmas[_before(s)] for s in (a, b)]
    return max(alone, 0.85 * float(wide[0] @ wide[1]), 0.0) + 0.3 * evidence.overlap(*words)


def _before(statement: Statement) -> int:
    return statement.sentence - 1 if statement.claim.sentence_start > 2 else statement.sentence


def _wide(statement: Statement, evidence: Evidence) -> Vectors:
    own = evidence.vectors[statement.sentence]
    both = own + 0.7 * evidence.vectors[_before(statement)]
    return np.asarray(both / max(float(np.linalg.norm(both)), 1e-9), dtype=np.float32)


def quoted(statement: Statement) -> bool:
    """Whether a statement stands between quotation marks; two that do are for the comparison of quotations."""
    text, start = statement.document.text, statement.claim.start
    before = text[text.rfind("\n", 0, start) + 1 : start]
    return before.count('"') % 2 == 1 or before.count("“") > before.count("”") or before.count("„") > before.count("“")


def _same_time(a: Statement, b: Statement) -> bool:
    """False when the two give different years, or one a past that the other does not give."""
    one, other = _past(a), _past(b)
    return one == other or ((one is None or other is None) and not {one, other} & {"past"})


def _past(statement: Statement) -> str | None:
    """The time that is given; "past" for a year that was over long before the article."""
    time, published = statement.claim.frame.time, statement.document.published
    long_ago = time is not None and time.isdigit() and published is not None and int(time) < published.year - 1
    return "past" if long_ago else time
