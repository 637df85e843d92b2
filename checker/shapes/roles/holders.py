"""Who holds what: role statements with the person behind the name and the body behind "the union's"."""

from __future__ import annotations

import functools
import re
from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass, replace

from checker.linkage.person_names import person_likeness
from checker.statement import Statement
from claims import lexicon
from claims.countries import country
from claims.model import Role
from claims.name_spans import key

SORTS = lexicon.groups("roles", "bodies.sorts")
_BODIES = frozenset().union(*SORTS) | lexicon.words("roles", "bodies.others")


@dataclass(frozen=True, slots=True)
class Holding:
    """A role as stated. person: the same for every name of one person; owner: the country or body by name,
    as a key, or None; body: what sort of body it is, when only that is said ("union"); sole: whether the source
    names nobody else for the office.
    """

    statement: Statement
    role: Role
    person: str
    owner: str | None
    body: str | None = None
    sole: bool = False

    @property
    def source(self) -> str:
        """The independent source that states it."""
        return self.statement.source


def holdings(statements: Sequence[Statement]) -> list[Holding]:
    """The role statements of a story, people and bodies resolved."""
    found = [(s, s.claim.value) for s in statements if isinstance(s.claim.value, Role)]
    person = _people([r.key for _, r in found])
    out = [Holding(s, r, person[r.key], _owner(r.of), _sort(r.of)) for s, r in found]
    return _owned([_named_body(_alone(h, out)) for h in out])


def _alone(h: Holding, held: Sequence[Holding]) -> Holding:
    return replace(h, sole=len({o.person for o in held if _office(o) == _office(h)}) == 1)


def _office(h: Holding) -> tuple[str, str]:
    return h.source, h.role.office


def _named_body(h: Holding) -> Holding:
    """ "The museum's director" is of the one museum that the article names."""
    if h.owner is not None or h.body is None:
        return h
    named = set(_bodies(h.statement.document.text, h.body))
    return replace(h, owner=_owner(named.pop())) if len(named) == 1 else h


@functools.lru_cache(maxsize=2_000)
def _bodies(text: str, sort: str) -> frozenset[str]:
    """The keys of the bodies of one sort that a text names: "Northern Museum"."""
    found = re.findall(rf"(?:[A-Z][\w’'-]+ ){{1,3}}{sort.capitalize()}\b", text)
    return frozenset(key(name.removeprefix("The ")) for name in found)


def _people(keys: Sequence[str]) -> dict[str, str]:
    """For every key, the key of the most usual full name that it stands for."""
    counts = Counter(keys)
    order = sorted(counts, key=lambda name: (" " not in name, -counts[name], name))
    out: dict[str, str] = {}
    for name in order:
        fit = {out[o]: person_likeness(name, o) for o in out if person_likeness(name, o) > 0}
        best = sorted(fit, key=lambda o: -fit[o])
        several = len(best) > 1 and fit[best[0]] == fit[best[1]]
        out[name] = best[0] if best and not several else name
    return out


def _sort(of: str | None) -> str | None:
    return next((w for w in reversed((of or "").split()) if w in _BODIES), None)


def _owner(of: str | None) -> str | None:
    """The owner without a word that any body may be called by; None when nothing is left."""
    words = [w for w in (of or "").split() if w not in _BODIES]
    return country(" ".join(words)) or " ".join(words) or None


def _owned(found: list[Holding]) -> list[Holding]:
    """An office whose owner isn't said is taken to be of the one body that the same person holds it of elsewhere."""
    known: dict[tuple[str, str], set[str]] = {}
    for h in found:
        if h.owner:
            known.setdefault((h.person, h.role.office), set()).add(h.owner)
    out = []
    for h in found:
        owners = known.get((h.person, h.role.office), set())
        out.append(replace(h, owner=next(iter(owners))) if h.owner is None and len(owners) == 1 else h)
    return out
