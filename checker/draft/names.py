"""Names of a draft: the sources that use them, and what these spell otherwise."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from rapidfuzz.distance import OSA

from checker.draft import rules
from checker.draft.place_of_names import instead
from checker.draft.sources import Held, Sources, one_each
from checker.linkage.person_names import person_likeness
from checker.statement import Statement
from claims.model import Name

_KEPT = 5  # letters from which a word with one letter changed is that word misspelled
_RENAMED = 0.3  # likeness from which who bears half of a name is who is meant
_LETTERS = 2  # letters that a misspelling changes at most; of short words one


def held(s: Statement, sources: Sources) -> Held:
    """How a name stands: used by a source, spelled otherwise by all, or in none."""
    value = s.claim.value
    assert isinstance(value, Name)
    known = [x for x in sources.of(["name"]) if isinstance(x.claim.value, Name)]
    same = [x for x in known if _same(value, x.claim.value, sources)]
    if same:
        return Held(rules.BORNE_OUT, one_each(same), like=1.0)
    said = sources.printed(s.claim.text)
    if said:
        return Held(rules.PRINTED, said, like=1.0)
    misspelled = [x for x in known if _misspelled(value, x.claim.value, sources)]
    if misspelled:
        return Held(rules.SPELLED, (), one_each(misspelled), like=0.9)
    if all(sources.has_word(w) for w in value.text.split()):
        return Held(rules.UNTOLD)
    renamed = [x for x in known if _renamed(value, x.claim.value, sources) and sources.alike(s, x) >= _RENAMED]
    if renamed:
        return Held(rules.SPELLED, (), one_each(renamed), like=0.9)
    other = one_each(instead(s, sources))
    return Held(rules.DIFFERS, (), other, like=0.9) if other else Held(rules.NOWHERE)


def once(statements: Sequence[Statement]) -> Iterator[Statement]:
    """The statements without a name that was given before."""
    seen: set[str] = set()
    for s in statements:
        value = s.claim.value
        if not isinstance(value, Name):
            yield s
        elif value.key and value.key not in seen:
            seen.add(value.key)
            yield s


def _same(one: Name, other: object, sources: Sources) -> bool:
    """Whether two names are one, in full or in short: "Rehn" and "Jon Rehn"; not where a letter differs."""
    if not isinstance(other, Name) or not other.key:
        return False
    if one.key == other.key:
        return True
    if not all(sources.has_word(w) for w in one.key.split()):
        return False
    shorter, longer = sorted((one.key.split(), other.key.split()), key=len)
    if shorter == longer[-len(shorter) :] or shorter == longer[: len(shorter)]:
        return True
    if "person" not in (one.entity, other.entity) or len(shorter) == 1:
        return False
    return shorter[-1] == longer[-1] and person_likeness(one.key, other.key) >= 0.9


def _misspelled(one: Name, other: object, sources: Sources) -> bool:
    """Whether a name is another but for a letter or two of words that no source has."""
    if not isinstance(other, Name):
        return False
    mine, theirs = one.key.split(), other.key.split()
    if len(mine) > len(theirs):
        return False
    for shift in range(len(theirs) - len(mine) + 1):
        pairs = [(a, b) for a, b in zip(mine, theirs[shift:], strict=False) if a != b]
        if pairs and all(_slip(a, b) and not sources.has_word(a) for a, b in pairs):
            return len(pairs) < len(mine) or len(mine) == 1
    return False


def _renamed(one: Name, other: object, sources: Sources) -> bool:
    """Whether two names have their first or last word in common, the draft's other half being in no source."""
    if not isinstance(other, Name):
        return False
    mine, theirs = one.key.split(), other.key.split()
    if len(mine) < 2 or len(theirs) < 2 or sum(sources.has_word(w) for w in mine) != len(mine) - 1:
        return False
    return (mine[0] == theirs[0]) != (mine[-1] == theirs[-1])


def _slip(a: str, b: str) -> bool:
    most = _LETTERS if min(len(a), len(b)) >= 2 * _KEPT - 2 else 1
    return min(len(a), len(b)) >= _KEPT - 1 and OSA.distance(a, b) <= most
