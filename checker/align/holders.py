"""Who holds what: role statements with the person behind the name and the body behind "the union's"."""

from __future__ import annotations

import functools
import re
from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass, replace

from checker.align.spelling import person_likeness
from checker.model import Statement
from claims.countries import country
from claims.model import Role
from claims.name_spans import key
from claims.offices import SINGLE_HEADS, fields, rivals, single

CONTROLS = "at the controls"  # the part of whoever steered, in claims.controls
_SORTS: tuple[frozenset[str], ...] = (
    frozenset("union association federation confederation".split()),
    frozenset("company firm group airline operator business network mine shipyard maker manufacturer".split()),
    frozenset("country nation government republic kingdom".split()),
    frozenset("state province region district county".split()),
    frozenset("city town village".split()),
    frozenset("hospital board trust service clinic".split()),
    frozenset("university school college institute".split()),
    frozenset({"party"}), frozenset({"club", "team"}), frozenset({"ship", "vessel", "ferry"}),
    frozenset({"court"}), frozenset({"newspaper", "magazine"}),
)  # fmt: skip
_BODIES = frozenset().union(*_SORTS) | frozenset(
    """ministry museum bank agency committee commission council organization organisation festival parliament
    department mission force office fund foundation charity society church army hotel restaurant prison port airport
    theatre theater orchestra gallery library factory plant stadium shop store festival zoo""".split()
)
# Of these a story may well have two that nothing tells apart.
_SEVERAL = frozenset(
    """company firm group business team club party force crew shop store restaurant school province state city town
    county village district region ship vessel agency operator committee department office court board""".split()
)
_ONE_IN_A_STORY = frozenset({"judge", "coach"})
_MANY = frozenset("member curator researcher nurse councillor officer student employee worker volunteer player".split())
_UNDERTAKINGS = (
    frozenset("dig excavation team expedition crew excavations digging project".split()),
    frozenset("investigation inquiry probe investigators team enquiry".split()),
    frozenset("jury panel judges jurors".split()),
    frozenset("rescue operation search rescuers team".split()),
    frozenset("study research team researchers trial project".split()),
    frozenset("mission delegation expedition team".split()),
    frozenset("rebel rebels fighters troops forces soldiers army militia insurgents guerrillas unit brigade".split()),
    frozenset("company firm group business shipping agency organization".split()),
)
_PARTS = frozenset("section unit division branch desk subdivision subsection".split())
_TOP = frozenset(
    """director general|chief executive|managing director|president|chair|governor|chancellor|vice-chancellor|rector|
    mayor|prime minister""".replace("\n    ", "").split("|")
)
# These say whose office it is only by the body that they lead.
_BARE = frozenset(
    """leader head director president captain manager judge winner principal chair speaker coach editor commander
    conductor""".split()
)


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


def same_owner(a: Holding, b: Holding) -> float:
    """1 for one body, 0 for two, 0.5 where one isn't named."""
    if a.body and b.body and not (a.owner and b.owner) and not _one_sort(a.body, b.body):
        return 0.0
    if a.owner is None and b.owner is None and a.body == b.body is not None:
        return 0.5 if a.body in _SEVERAL and a.role.office != "leader" else 1.0
    if a.owner is None or b.owner is None:
        if a.body == b.body is not None and a.body not in _SEVERAL:
            return 0.7
        return 0.5 if a.role.office not in _BARE or (a.owner is None and b.owner is None) else 0.4
    one, other = set(a.owner.split()), set(b.owner.split())
    initials = {
        "".join(w[0] for w in words if w not in ("of", "and", "the")) for words in (a.owner.split(), b.owner.split())
    }
    if one & other or initials & {a.owner, b.owner} - {a.owner[0]} or country(a.owner) == country(b.owner) is not None:
        return 1.0
    return 1.0 if any(one & u and other & u for u in _UNDERTAKINGS) else 0.0


def leads(office: str) -> bool:
    """Whether an office is one of somebody in charge, and not of one among many ("member", "astronomer", "curator")."""
    return not _MANY & set(office.split()) and "trade" not in fields(office)


def _one_sort(a: str, b: str) -> bool:
    sort_a, sort_b = (next((n for n, words in enumerate(_SORTS) if w in words), None) for w in (a, b))
    return a == b or sort_a is None or sort_b is None or sort_a == sort_b


def contradict(a: Holding, b: Holding) -> float:
    """How surely two statements exclude each other, by a person's offices or an office's holders; 0 when they don't."""
    if a.role.office == CONTROLS or b.role.office == CONTROLS:
        return _controls(a, b)
    if {a.role.tenure, b.role.tenure} & {"former", "designate"} and a.role.tenure != b.role.tenure:
        return 0.0
    if a.person == b.person:
        return _two_offices(a, b)
    return _two_holders(a, b) if a.role.office == b.role.office else 0.0


def _controls(a: Holding, b: Holding) -> float:
    if a.role.office != b.role.office or a.person == b.person:
        return 0.0
    if a.role.of and b.role.of:
        return 0.9 if a.role.of != b.role.of else 0.0
    return 0.7


def _two_offices(a: Holding, b: Holding) -> float:
    if _part_and_whole(a, b) or _part_and_whole(b, a):
        return 0.8
    if not rivals(a.role.office, b.role.office):
        return 0.0
    if a.role.holder[:1].islower():  # "the 44-year-old"
        return 0.7
    owner = same_owner(a, b)
    offices = a.role.office, b.role.office
    if owner >= 0.4 or all(office.endswith("minister") for office in offices):
        return 0.9
    return 0.7 if all(single(office) and office.split()[-1] in SINGLE_HEADS for office in offices) else 0.45


def _part_and_whole(a: Holding, b: Holding) -> bool:
    """Whether somebody leads a part of a body in the one statement, and the whole in the other."""
    part = (a.role.of or "").split()[-1:]
    return a.role.office in ("head", "leader", "chief") and bool(_PARTS.intersection(part)) and b.role.office in _TOP


def _two_holders(a: Holding, b: Holding) -> float:
    if not single(a.role.office):
        return 0.0
    owner = same_owner(a, b)
    if "acting" in (a.role.tenure, b.role.tenure) and a.role.tenure != b.role.tenure:
        return 0.0
    if a.role.office.split()[-1] in _BARE and " " not in a.role.office:
        one = a.role.office in _ONE_IN_A_STORY and a.sole and b.sole and owner > 0
        return 0.8 if owner == 1 else 0.6 * one
    if (a.owner is None) != (b.owner is None) and not (_knows(a, b.owner) and _knows(b, a.owner)):
        return 0.0
    return {1.0: 0.9, 0.7: 0.75, 0.5: 0.65, 0.4: 0.6}.get(owner, 0.0)


def _knows(holding: Holding, owner: str | None) -> bool:
    """Whether the article of a statement names a body."""
    return owner is None or owner.split()[0] in key(holding.statement.document.text)
