"""Whether lists of the same things have the same members, and as many as they say."""

from __future__ import annotations

import re
from collections.abc import Sequence

from checker.align.lists import members_of
from checker.compare.member_keys import common, known, same_member
from checker.compare.shares import parted, size
from checker.compare.wording import content
from checker.evidence import Evidence
from checker.model import Measure, Statement, Verdict
from claims.model import Members

_SAME_PREDICATE = 0.6  # share of the words beside two lists from which they say the same of their members
_SAME_SENTENCE = 0.6  # cosine


def judge(measure: Measure, evidence: Evidence) -> Verdict | None:
    """Hold a list against its number, or lists of the same things against each other."""
    values = [members_of(s) for s in measure.statements]
    if not values[0].members:
        return _against_number(values)
    return _against_each_other(measure.statements, evidence)


def _against_number(values: Sequence[Members]) -> Verdict | None:
    number, held = values[0].stated, values[1]
    found = size(held)
    if number is None or found is None or not held.complete:
        return None
    if found == number:
        return Verdict(None, (0, 0), "")
    names = (
        ", ".join(held.members) if len(held.members) < 9 and held.members[0][:1] not in "-•*" else "the items below it"
    )
    return Verdict("conflict", (0, 1), f"{number} are announced, {found} are listed: {names}.", 0.9)


def _differ(a: Statement, b: Statement, evidence: Evidence) -> bool:
    """Whether each of two lists has a member that the other lacks, or one leaves out what belongs there."""
    one, other = members_of(a), members_of(b)
    if parted(one, other):
        return True
    if known(one.keys, other.keys) < len(one.keys) and known(other.keys, one.keys) < len(other.keys):
        return True
    return len(one.keys) != len(other.keys) and _omits(a, b, evidence)


def _omits(a: Statement, b: Statement, evidence: Evidence) -> bool:
    """Whether the longer list's surplus is a disagreement: both say the same of their members, or the surplus
    is stressed ("and even") in a sentence otherwise alike."""
    if _predicate(a) and _predicate(b):
        both = _predicate(a) & _predicate(b)
        if len(both) >= 2 and len(both) >= _SAME_PREDICATE * min(len(_predicate(a)), len(_predicate(b))):
            return True
    stressed = any(" even " in s.claim.text for s in (a, b))
    alike = common(members_of(a).keys, members_of(b).keys)
    return stressed and alike >= 3 and evidence.cosine(a, b) >= _SAME_SENTENCE


def _predicate(statement: Statement) -> set[str]:
    """What a sentence says besides its list: the stems of the words that carry meaning."""
    words = re.findall(r"[^\W\d_]+", statement.sentence_text.replace(statement.claim.text, " ").casefold())
    return set(content(words))


def _against_each_other(statements: Sequence[Statement], evidence: Evidence) -> Verdict | None:
    values = [members_of(s) for s in statements]
    groups: list[list[int]] = []
    for n in sorted(range(len(values)), key=lambda n: -len(values[n].keys)):
        home = next((g for g in groups if not any(_differ(statements[m], statements[n], evidence) for m in g)), None)
        if home is None:
            groups.append([n])
        else:
            home.append(n)
    placed = tuple(next(k for k, g in enumerate(groups) if n in g) for n in range(len(values)))
    if len(groups) == 1:
        return Verdict(None, placed, "")
    return Verdict("conflict", placed, _who_has_what(values, groups), 0.85)


def _who_has_what(values: Sequence[Members], groups: Sequence[Sequence[int]]) -> str:
    """The members that not all the lists have, by list."""
    leaders = [values[g[0]] for g in groups]
    if all(parted(leaders[0], other) for other in leaders[1:]):
        return f"They divide one number otherwise: {' against '.join(' and '.join(v.members) for v in leaders)}."
    parts = []
    for leader in leaders:
        others = [v for v in leaders if v is not leader]
        own = [m for m, k in zip(leader.members, leader.keys, strict=True) if not all(_has(v, k) for v in others)]
        parts.append(" and ".join(own) or "nothing more")
    return f"The lists agree but for {', '.join(parts[:-1])} in one and {parts[-1]} in another."


def _has(value: Members, key: str) -> bool:
    return any(same_member(key, k) for k in value.keys)
