"""What each group of figures says and who says so, and what might reconcile them, in words."""

from __future__ import annotations

import re
from collections.abc import Sequence

from checker.compare.phrases import listed
from checker.model import Statement
from claims.hedges import AFTER, BEFORE
from claims.model import Quantity

_MOST_NAMED = 2  # outlets; more are counted
_PLURALS = frozenset("police people crew staff media press authority authorities".split())


def given(statements: Sequence[Statement], groups: Sequence[int]) -> str:
    """ "“187 people” (two sources) and “191 passengers” (one source)"; "Police say “8,000” (Wire), organisers …"."""
    each = [[s for s, g in zip(statements, groups, strict=True) if g == group] for group in sorted(set(groups))]
    speakers = _speakers(each)
    if speakers is None:
        return listed([_shown(members) for members in each])
    (first, said), *others = zip(speakers, map(_shown, each), strict=True)
    verb = "say" if first.endswith("s") or first.split()[-1].casefold() in _PLURALS else "says"
    return ", ".join([f"{first[:1].upper()}{first[1:]} {verb} {said}", *(f"{who} {what}" for who, what in others)])


def _shown(members: Sequence[Statement]) -> str:
    quote = " ".join(members[0].claim.text.split())
    names = sorted({m.document.publisher or m.document.id for m in members})
    return f"“{quote}” ({listed(names) if len(names) <= _MOST_NAMED else f'{len(names)} sources'})"


def _speakers(each: Sequence[Sequence[Statement]]) -> list[str] | None:
    """Who says so in each group, if somebody is named in all of them and nobody in two."""
    named = [[who for s in members if (who := _speaker(s))] for members in each]
    keys = [{a.casefold().split()[-1] for a in found} for found in named]
    if not all(named) or sum(map(len, keys)) > len(set[str]().union(*keys)):
        return None
    return [found[0] for found in named]


def _speaker(s: Statement) -> str:
    """Who says so, without the capital of a sentence's head; empty where nobody is named."""
    who = s.claim.attribution or ""
    if any(c.isdigit() for c in who):
        return ""
    small = who[:1].lower() + who[1:]
    return small if re.search(rf"\b{re.escape(small)}\b", s.document.text) else who


def reconciling(statements: Sequence[Statement]) -> str:
    """What may reconcile figures that nearly agree: the words that loosen them, as printed, or rounding."""
    words = list(dict.fromkeys(f"“{word}”" for s in statements if (word := _loosening(s))))
    if words:
        return f"they differ, but {listed(words)} may reconcile them"
    rounded = max(statements, key=lambda s: s.claim.value.step if isinstance(s.claim.value, Quantity) else 0)
    if not isinstance(rounded.claim.value, Quantity):
        return "they differ, but only as much as the dates are loosely put"
    return f"they differ, but “{' '.join(rounded.claim.text.split())}” may be rounded"


def _loosening(s: Statement) -> str:
    """The word that loosens a figure, as printed; of a range all of it; empty for a plain figure."""
    text, qualifier = " ".join(s.claim.text.split()), s.claim.qualifier
    if qualifier is None or qualifier == "range":
        return text if qualifier else ""
    words = sorted((*BEFORE[qualifier], *AFTER.get(qualifier, ())), key=len, reverse=True)
    found = (re.search(rf"(?<!\w){re.escape(word)}(?!\w)", text, re.IGNORECASE) for word in words)
    return next((m[0].lower() for m in found if m), qualifier)
