"""Whether lists of the same things have the same members, and as many as they say."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass
from itertools import combinations

from checker.comparison import ComparisonLevel, always, first
from checker.evidence import Evidence
from checker.linkage.word_alignment import content
from checker.shapes.lists.features import alike
from checker.shapes.lists.members import common, known, members_of
from checker.shapes.lists.shares import parted, size
from checker.statement import Measure, Statement, Verdict
from claims import lexicon

_SAME_PREDICATE = 0.6  # share of the words beside two lists from which they say the same of their members
_SAME_SENTENCE = 0.6  # cosine
_NEAR = 4  # words after a list among which "also" belongs to what is said of it
_FURTHER = lexicon.words("lists", "further")


@dataclass(frozen=True, slots=True)
class Grouped:
    """Lists, each with the number of its group; leaders: the longest of each group."""

    statements: Sequence[Statement]
    groups: tuple[int, ...]
    leaders: Sequence[Statement]


def _counted(compared: Grouped) -> bool:
    return not members_of(compared.statements[0]).members


def _agree(compared: Grouped) -> bool:
    return len(compared.leaders) == 1


def _divided(compared: Grouped) -> bool:
    one, *others = map(members_of, compared.leaders)
    return all(parted(one, other) for other in others)


LEVELS: tuple[ComparisonLevel[Grouped], ...] = (
    ComparisonLevel("agrees", None, "", _agree),
    ComparisonLevel("counted", "conflict", "{number} are announced, {found} are listed: {members}.", _counted, 0.9),
    ComparisonLevel("divided", "conflict", "They divide one number otherwise: {shares}.", _divided, 0.85),
    ComparisonLevel("differs", "conflict", "The lists agree but for {surplus}.", always, 0.85),
)


def compare(measure: Measure, evidence: Evidence) -> Verdict | None:
    """Hold a list against its number, or lists of the same things against each other."""
    found = _against_number if not members_of(measure.statements[0]).members else _against_each_other
    grouped = found(measure.statements, evidence)
    if grouped is None:
        return None
    level = first(LEVELS, grouped)
    if level.level is None and not _counted(grouped) and len({len(members_of(s).keys) for s in measure.statements}) > 1:
        return None  # the shorter may leave out what it does not deny
    return Verdict(level.level, grouped.groups, level.name, level.weight)


def _against_number(statements: Sequence[Statement], evidence: Evidence) -> Grouped | None:
    number, held = statements[0], statements[1]
    stated, found = members_of(number).stated, size(members_of(held))
    if stated is None or found is None or not members_of(held).complete:
        return None
    if found == stated:
        return Grouped(statements, (0, 0), (held,))
    return Grouped(statements, (0, 1), (number, held))


def _against_each_other(statements: Sequence[Statement], evidence: Evidence) -> Grouped | None:
    """Lists by what they say; None where only lists differ that a third one alone brings together."""
    sizes = [len(members_of(s).keys) for s in statements]
    groups: list[list[int]] = []
    for n in sorted(range(len(statements)), key=lambda n: -sizes[n]):
        home = next((g for g in groups if not any(_differ(statements[m], statements[n], evidence) for m in g)), None)
        if home is None:
            groups.append([n])
        else:
            home.append(n)
    if len(groups) > 1 and not _set_apart([[statements[n] for n in g] for g in groups], evidence):
        return None
    placed = tuple(next(k for k, g in enumerate(groups) if n in g) for n in range(len(statements)))
    return Grouped(statements, placed, [statements[g[0]] for g in groups])


def _set_apart(groups: Sequence[Sequence[Statement]], evidence: Evidence) -> bool:
    """Whether of two groups there are lists of the same things that differ."""
    pairs = ((a, b) for one, other in combinations(groups, 2) for a in one for b in other)
    return any(alike(a, b) and _differ(a, b, evidence) for a, b in pairs)


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
    is stressed ("and even") in a sentence otherwise alike. What is "also" said of some denies nothing of the others."""
    if _says_more(min(a, b, key=lambda s: len(members_of(s).keys))):
        return False
    if _predicate(a) and _predicate(b):
        both = _predicate(a) & _predicate(b)
        if len(both) >= 2 and len(both) >= _SAME_PREDICATE * min(len(_predicate(a)), len(_predicate(b))):
            return True
    stressed = any(" even " in s.claim.text for s in (a, b))
    shared = common(members_of(a).keys, members_of(b).keys)
    return stressed and shared >= 3 and evidence.cosine(a, b) >= _SAME_SENTENCE


def _says_more(statement: Statement) -> bool:
    """Whether the words after a list say something further of its members: "Ash and Elm are also charged"."""
    words = statement.sentence_text.partition(statement.claim.text)[2].casefold().split()
    return not _FURTHER.isdisjoint(words[:_NEAR])


def _predicate(statement: Statement) -> set[str]:
    """What a sentence says besides its list: the stems of the words that carry meaning."""
    words = re.findall(r"[^\W\d_]+", statement.sentence_text.replace(statement.claim.text, " ").casefold())
    return set(content(words))
