"""How surely two statements of who holds what exclude each other."""

from __future__ import annotations

from checker.linkage.person_names import generation
from checker.shapes.roles.holders import SORTS, Holding
from claims import lexicon
from claims.countries import country
from claims.name_spans import key
from claims.offices import SINGLE_HEADS, fields, rivals, single

# Of these a story may well have two that nothing tells apart.
_SEVERAL = lexicon.words("roles", "bodies.several")
_ONE_IN_A_STORY = frozenset({"judge", "coach"})
_MANY = lexicon.words("roles", "offices.many")
_UNDERTAKINGS = lexicon.groups("roles", "bodies.undertakings")
_PARTS = lexicon.words("roles", "bodies.parts")
_TOP = lexicon.words("roles", "offices.top")
# These say whose office it is only by the body that they lead.
_BARE = lexicon.words("roles", "offices.bare")


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
    sort_a, sort_b = (next((n for n, words in enumerate(SORTS) if w in words), None) for w in (a, b))
    return a == b or sort_a is None or sort_b is None or sort_a == sort_b


def contradict(a: Holding, b: Holding) -> float:
    """How surely two statements exclude each other, by a person's offices or an office's holders; 0 when they don't."""
    if {a.role.tenure, b.role.tenure} & {"former", "designate"} and a.role.tenure != b.role.tenure:
        return 0.0
    if a.person == b.person:
        return _two_offices(a, b) if generation(a.role.holder) == generation(b.role.holder) else 0.0
    return _two_holders(a, b) if a.role.office == b.role.office else 0.0


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
