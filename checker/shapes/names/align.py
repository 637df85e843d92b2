"""Names that may be one thing spelled or called in two ways: alike, and never used side by side."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from itertools import combinations

from checker.evidence import Evidence
from checker.linkage.components import components
from checker.model import Subject
from checker.shapes.names.features import Likeness, derived, likeness
from checker.statement import Measure, Statement
from claims.model import Name
from claims.name_words import DESIGNATORS

_MOST_IN_BLOCK = 60  # names that share a word; a word that more names have tells nothing


@dataclass(frozen=True, slots=True)
class Called:
    """Everything in a story that is called by one key. first: one statement for each source."""

    key: str
    entity: str
    statements: tuple[Statement, ...]

    @property
    def sources(self) -> frozenset[str]:
        """The independent sources that use the name."""
        return frozenset(s.source for s in self.statements)

    @property
    def first(self) -> tuple[Statement, ...]:
        """The first statement in each document."""
        return tuple({s.document.id: s for s in reversed(self.statements)}.values())[::-1]


def align(statements: Sequence[Statement], evidence: Evidence) -> list[Measure]:
    """One measure for each thing that goes by two names or more; names used alike by all make none."""
    names = _without_peoples(_called(statements))
    beside = _beside(names)
    linked: dict[tuple[int, int], float] = {}
    for i, j in _candidates(names):
        weight = _weight(names[i], names[j], beside, evidence)
        if weight >= 0.5:
            linked[i, j] = weight
    found = []
    for numbers in components(linked):
        weight = max(w for (i, _), w in linked.items() if i in numbers)
        members = sorted((s for n in numbers for s in names[n].first), key=lambda s: s.number)
        longest = max((names[n] for n in numbers), key=lambda c: (len(c.sources), len(c.key)))
        found.append(Measure("name", Subject("name", _print(longest)), tuple(members), weight))
    return found


def _called(statements: Sequence[Statement]) -> list[Called]:
    by: dict[str, list[Statement]] = {}
    for s in statements:
        if isinstance(s.claim.value, Name) and s.claim.value.key:
            by.setdefault(s.claim.value.key, []).append(s)
    return [Called(key, _entity(group), tuple(group)) for key, group in by.items()]


def _without_peoples(names: list[Called]) -> list[Called]:
    """The names without those that are made of a shorter one in the story: "Lithuanian" beside "Lithuania"."""
    single = {n.key for n in names if " " not in n.key}
    made = {a for a in single for b in single if len(a) > len(b) and a[:3] == b[:3] and derived(a, b)}
    return [n for n in names if n.key not in made]


def _entity(group: Sequence[Statement]) -> str:
    seen = [s.claim.value.entity for s in group if isinstance(s.claim.value, Name)]
    return max(sorted(set(seen)), key=lambda e: (e == "person", seen.count(e)))


def _print(called: Called) -> str:
    value = called.statements[0].claim.value
    return value.text if isinstance(value, Name) else called.key


def _candidates(names: Sequence[Called]) -> Iterator[tuple[int, int]]:
    """Pairs that share a word, or whose words begin or end alike."""
    blocks: dict[str, set[int]] = {}
    for n, name in enumerate(names):
        if _species(name):
            blocks.setdefault("species", set()).add(n)
        for word in name.key.split():
            blocks.setdefault(word, set()).add(n)
            if len(word) >= 4:
                blocks.setdefault(f"{word[0]}*{word[-2:]}", set()).add(n)
            if len(word) >= 5:
                blocks.setdefault(word[:2] + "*", set()).add(n)
                blocks.setdefault("*" + word[-3:], set()).add(n)
    seen = {p for block in blocks.values() if len(block) <= _MOST_IN_BLOCK for p in combinations(sorted(block), 2)}
    yield from sorted(seen)


def _beside(names: Sequence[Called]) -> dict[int, set[str]]:
    """The names of two words or more in each sentence, and the word that follows each name."""
    beside: dict[int, set[str]] = {}
    for name in names:
        for s in name.statements:
            if " " in name.key:
                beside.setdefault(s.sentence, set()).add(name.key)
    return beside


def _weight(a: Called, b: Called, beside: Mapping[int, set[str]], evidence: Evidence) -> float:
    """How surely two names are of one thing: how alike they are, how they are used, and what is said with them."""
    if _species(a) and _species(b):
        return 0.0 if a.sources & b.sources else 0.5 + 0.4 * _context(a, b, evidence)
    found = likeness(a.key, b.key, "person" in (a.entity, b.entity), {a.entity, b.entity})
    if found is None or _side_by_side(a, b, found):
        return 0.0
    if found.shared and not (_one_slot(a, b, beside) and max(len(a.sources), len(b.sources)) > 1):
        return 0.0
    return min(0.95, found.weight + found.context * _context(a, b, evidence))


def _species(called: Called) -> bool:
    """Whether it is the Latin name of a plant, an animal or a germ: its second word is in small letters."""
    words = called.statements[0].claim.text.split()
    two = called.entity == "other" and len(words) == 2
    return two and words[0].istitle() and words[1].isalpha() and words[1].islower()


def _side_by_side(a: Called, b: Called, found: Likeness) -> bool:
    """Whether one source has both names, and so means two things by them."""
    both = a.sources & b.sources
    if not both:
        return False
    few, many = sorted(sum(s.source in both for s in c.statements) for c in (a, b))
    once = few == 1 or (few == 2 and many >= 6)
    apart = {s.sentence for s in a.statements}.isdisjoint(s.sentence for s in b.statements)
    return not (found.near and once and apart and len(both) == 1)


def _one_slot(a: Called, b: Called, beside: Mapping[int, set[str]]) -> bool:
    """Whether two names are used with the same third name, or before the same word ("mine")."""
    with_a, with_b = (set().union(*(beside.get(s.sentence, set()) for s in c.statements)) for c in (a, b))
    nouns_a, nouns_b = ({_following(s) for s in c.statements} for c in (a, b))
    return bool((with_a & with_b) - {a.key, b.key} or nouns_a & nouns_b & DESIGNATORS.keys())


def _following(s: Statement) -> str:
    """The word right after a name."""
    rest = s.document.text[s.claim.end : s.claim.end + 30]
    return rest.split()[0].strip(",.;:").lower() if rest[:1] == " " and rest.strip() else ""


def _context(a: Called, b: Called, evidence: Evidence) -> float:
    """0 to 1: how alike what is said with the two names is, at best."""
    return max((max(0.0, evidence.cosine(x, y)) for x in a.statements[:8] for y in b.statements[:8]), default=0.0)
