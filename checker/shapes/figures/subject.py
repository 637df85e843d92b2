"""What figures and dates measure, in the sentences' own words: "passengers aboard", "Ilse Vey: age"."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable, Sequence

from checker.model import Subject
from checker.statement import Statement
from claims.noun_phrases import UNITS, VAGUE, tells_something

_MOST_READ = 4  # statements that are looked at for a phrase
_WORD = re.compile(r"\w+")


def subject(statements: Sequence[Statement]) -> Subject:
    """What the statements' values measure, and whose that is where most of them tell: Tarn Valley, turnout."""
    read = list({(s.source, s.sentence): s for s in reversed(statements)}.values())[::-1][:_MOST_READ]
    kind = statements[0].claim.kind
    if kind == "age":
        return Subject("figure", "age", _owner(statements, 1) or _best((1, s.claim.label.aged) for s in read))
    what = _levelled(_best((s.claim.label.tells, s.claim.label.phrase) for s in read), statements)
    owner = _owner(statements, 2 if what else 1)
    if owner and what and not _said_in(owner, what):
        return Subject("figure", what, owner)
    if what:
        return Subject("figure", what)
    if owner:
        return Subject("figure", "date" if kind == "date" else "", owner)
    return Subject("figure", _plain(statements))


def _best(found: Iterable[tuple[int, str]]) -> str:
    """Of the phrases that tell best the one whose words most have, of two words rather than one or many."""
    told = [(rank, p) for rank, p in found if tells_something(p)]
    shared = Counter(w for _, p in told for w in {w.casefold() for w in p.split()})

    def worth(ranked: tuple[int, str]) -> tuple[int, int, int, int]:
        rank, words = ranked[0], ranked[1].casefold().split()
        return rank, max(shared[w] for w in words), min(len(words), 2), -len(words)

    return max(told, key=worth, default=(0, ""))[1]


def _levelled(phrase: str, statements: Sequence[Statement]) -> str:
    """Without a first capital where the articles have the word in small letters too."""
    first, _, rest = phrase.partition(" ")
    small = re.compile(rf"\b{re.escape(first.lower())}\b")
    if (
        phrase[:1].isupper()
        and phrase[1:] == phrase[1:].lower()
        and any(small.search(s.document.text) for s in statements)
    ):
        return f"{first.lower()} {rest}".strip()
    return phrase


def _said_in(owner: str, what: str) -> bool:
    one, other = ({w.casefold()[:5] for w in _WORD.findall(text) if len(w) > 1} for text in (owner, what))
    return bool(one & other)


def _owner(statements: Sequence[Statement], least: int) -> str:
    """Whose the figure is, as printed, where at least so many sources name the same."""
    named = Counter(o for _, o in dict.fromkeys((s.source, s.claim.frame.owner) for s in statements) if o)
    key, sources = named.most_common(1)[0] if named else ("", 0)
    if sources < least or key in VAGUE:
        return ""
    return max((s.claim.label.owner for s in statements if s.claim.frame.owner == key), key=len, default="")


def _plain(statements: Sequence[Statement]) -> str:
    """For want of a phrase: the noun that is counted or measured, else the kind of the value."""
    heads = Counter(h for s in statements if (h := s.claim.frame.head) and h.isalpha() and h not in UNITS)
    known = [h for h, _ in heads.most_common() if h not in VAGUE or h in {"person", "man", "woman", "member"}]
    return known[0].replace("person", "people") if known else statements[0].claim.kind
