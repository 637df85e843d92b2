"""Offices under one name each, and which of them one person can't hold at once."""

from __future__ import annotations

import functools
import re
from collections.abc import Sequence
from dataclasses import dataclass

from claims import lexicon
from claims.countries import country
from claims.model import Tenure

AMERICAN = lexicon.mapping("offices", "american")
TENURES = lexicon.listed("offices", "tenures")
SINGLE_HEADS = lexicon.words("offices", "single_heads")
_CALLED = lexicon.mapping("offices", "scholars")
# What is taught, under one name each.
SUBJECTS = {**{subject: subject for subject in _CALLED}, **lexicon.listed("offices", "subjects")}
_FIELDS = dict(lexicon.families("offices", "fields"))
_FIELDS["trade"] |= set(_CALLED.values())
_GENERAL = lexicon.words("offices", "general")
_ALLIED = lexicon.groups("offices", "allied")
_PORTFOLIOS = lexicon.listed("offices", "portfolios")
_LOOSE = lexicon.words("offices", "loose")
_RANKS = lexicon.words("offices", "ranks")
_PUBLIC = lexicon.words("offices", "public")
_RUNNING = lexicon.words("offices", "running")
_SINGLE = _RUNNING | lexicon.words("offices", "single")


def _same() -> dict[str, str]:
    """Offices under one name: what is printed, in lower case and American spelling, to what it is."""
    found = dict(lexicon.listed("offices", "same"))
    for department, office in lexicon.listed("offices", "departments").items():
        for head in ("head", "director", "chief"):
            found |= dict.fromkeys((f"{head} of {department}", f"{department} {head}"), office)
    for printed, subject in SUBJECTS.items():
        found[f"{printed} teacher"] = f"{subject} teacher"
        for scholar in lexicon.words("offices", "academics") if subject in _CALLED else ():
            names = (f"{printed} {scholar}", f"{scholar} of {printed}", f"{scholar} in {printed}")
            found |= dict.fromkeys(names, _CALLED[subject])
    return found


SAME = _same()
_KNOWN = {name for names in _FIELDS.values() for name in names} | SAME.keys() | _GENERAL
_HEADS = frozenset(name for name in _KNOWN | set(SAME.values()) if " " not in name)
_BEFORE = (
    lexicon.words("offices", "before")
    | _RANKS
    | _LOOSE
    | set(_PORTFOLIOS.values())
    | {subject for subject in SUBJECTS if " " not in subject and not country(subject)}
)


@dataclass(frozen=True, slots=True)
class Office:
    """An office as normalised ("defense minister"), and when it was held."""

    name: str
    tenure: Tenure = "current"


def _plain(words: Sequence[str]) -> list[str]:
    out: list[str] = []
    for word in words:
        low = word.lower().rstrip(".")
        if low.startswith("vice-") and low != "vice-chancellor":
            out += ["vice", low[5:]]
        elif low in ("secretary-general", "director-general", "governor-general", "attorney-general", "sub-editor"):
            out += low.split("-")
        elif low.startswith(("ex-", "then-")):
            out += low.split("-", 1)
        else:
            out.append(low)
    return [AMERICAN.get(w, w) for w in out]


@functools.lru_cache(maxsize=4096)
def is_head(word: str) -> bool:
    """Whether an office can end with this word."""
    low = word.lower().rstrip(".")
    return word != "da" and (low in _HEADS or low.split("-")[-1] in _HEADS)


@functools.lru_cache(maxsize=4096)
def is_before(word: str) -> bool:
    """Whether a word before the head belongs to the office ("deputy", "defence", "fire")."""
    low = AMERICAN.get(word.lower(), word.lower())
    return low in _BEFORE or low in TENURES or low.rstrip("-") in _BEFORE


@functools.lru_cache(maxsize=4096)
def normalised(printed: tuple[str, ...], portfolio: tuple[str, ...] = ()) -> Office:
    """An office from its words, the head last, and from what follows "minister of"."""
    plain = _plain(printed)
    tenure: Tenure = "current"
    for word in plain:
        found = TENURES.get(word)
        if found is not None and found != "current":
            tenure = found  # type: ignore[assignment]
    plain = [w for w in plain if w not in TENURES]
    if plain[:1] == ["vice"] and plain[1:] != ["president"] and len(plain) > 1:
        plain[0] = "deputy"
    if plain[:2] == ["deputy", "chair"]:
        plain = ["vice", "chair"]
    name = " ".join(plain)
    if portfolio:
        name = f"{_portfolio(_plain(portfolio))} {name}"
    return Office(_canonical(name), tenure)


def _portfolio(words: Sequence[str]) -> str:
    text = " ".join(w for w in words if w != "the")
    if text in _PORTFOLIOS:
        return _PORTFOLIOS[text]
    return " and ".join(_PORTFOLIOS.get(part, part) for part in re.split(r" and |, ", text))


def _canonical(name: str) -> str:
    if name in SAME:
        return SAME[name]
    rank, _, rest = name.partition(" ")
    if rank in _RANKS and rest:
        return f"{rank} {_canonical(rest)}"
    if rank in _LOOSE and rest:
        return _canonical(rest)
    if name.endswith(" minister") and not name.startswith(("prime ", "first ")):
        return f"{_portfolio(name[: -len(' minister')].split())} minister"
    words = [w for w in name.split() if w not in _LOOSE] or name.split()
    name = " ".join(words)
    for at in range(1, len(words)):
        tail = " ".join(words[at:])
        if tail in SAME and " " in tail:
            return SAME[tail]
    if len(words) > 1 and words[-1] in SAME and " " not in SAME[words[-1]]:
        return _canonical(" ".join([*words[:-1], SAME[words[-1]]]))
    return name


@functools.lru_cache(maxsize=4096)
def fields(name: str) -> frozenset[str]:
    """The fields that a normalised office belongs to; none when it is too general to tell."""
    while name.partition(" ")[0] in _RANKS and " " in name:
        name = name.partition(" ")[2]
    tails = (name.split(" ", n)[-1] for n in range(1, name.count(" ")))  # of two words at least
    found: set[str] = next(filter(None, map(_listed_in, (name, *tails))), set())
    if not found and name not in _GENERAL and name.split()[-1] not in _GENERAL:
        found = {"management"} if _heads_a_trade(name) else _listed_in(name.split()[-1])
    return frozenset(found)


def _listed_in(name: str) -> set[str]:
    return {field for field, names in _FIELDS.items() if name in names}


def _heads_a_trade(name: str) -> bool:
    """Whether it is the office of the first of a trade: "chief geologist"."""
    first, _, trade = name.partition(" ")
    return first == "chief" and trade in _FIELDS["trade"]


def general(name: str) -> bool:
    """Whether the office says no more than that somebody leads, or what sort of person it is."""
    return not fields(name)


def _split_minister(name: str) -> frozenset[str]:
    return frozenset(name.removesuffix(" minister").replace(",", " and").split(" and "))


def _base(name: str) -> tuple[str, str]:
    rank, _, rest = name.partition(" ")
    return (rank, rest) if rank in _RANKS | {"vice", "lieutenant"} and rest else ("", name)


def rivals(a: str, b: str) -> bool:
    """Whether two normalised offices exclude each other for one person at one time."""
    if a == b or general(a) or general(b):
        return False
    if _apart(a, b) or _apart(b, a):
        return True
    (rank_a, base_a), (rank_b, base_b) = _base(a), _base(b)
    if rank_a != rank_b:
        return bool(fields(a) & fields(b))
    if a.endswith(" minister") and b.endswith(" minister") and "prime minister" not in (a, b):
        return not _split_minister(base_a) & _split_minister(base_b)
    return not _covers(base_a, base_b) and bool(fields(a) & fields(b))


def _apart(business: str, public: str) -> bool:
    """Whether the one office is that of somebody who runs a firm or a house and the other is a public one."""
    return business in _RUNNING and (public in _PUBLIC or public.endswith(" minister"))


def _covers(a: str, b: str) -> bool:
    """Whether one office is a more general word for the other, or is often held along with it."""
    few, many = sorted((set(a.split()), set(b.split())), key=len)
    return few <= many or any(a in group and b in group for group in _ALLIED)


def single(name: str) -> bool:
    """Whether one person alone holds it, in its place or organisation."""
    if name in _SINGLE or _heads_a_trade(name):
        return True
    return not _base(name)[0] and (name.split()[-1] in SINGLE_HEADS and name not in ("minister", "vice president"))
