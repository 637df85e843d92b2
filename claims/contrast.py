"""Figures and dates that a text names only to deny them: "nine, not eight", "on 4 March and not on 11 March"."""

from __future__ import annotations

import re
from collections.abc import Sequence

from claims import lexicon
from claims.model import Claim, Period, Quantity
from claims.parse import Text

_DENIED = re.compile(
    rf"(?:{lexicon.either('contrast', 'before')})\s(?:{lexicon.either('contrast', 'between')})?\Z", re.I
)
_REACH = 30  # characters before a value in which it is denied
_APART = 60  # characters at most between what is said and what is denied


def asserted(text: Text, claims: Sequence[Claim]) -> list[Claim]:
    """The claims without plain figures and dates that are denied right behind another of their kind."""
    return [c for n, c in enumerate(claims) if not _denied(text.text, c, claims[max(0, n - 4) : n])]


def _denied(text: str, claim: Claim, before: Sequence[Claim]) -> bool:
    if not isinstance(claim.value, Quantity | Period) or claim.qualifier is not None:
        return False
    found = _DENIED.search(text, max(0, claim.start - _REACH), claim.start)
    return found is not None and any(
        c.kind == claim.kind and c.end <= found.start() <= c.end + _APART
        and not re.search(r"[.!?]\s", text[c.end : found.start()])
        for c in before
    )  # fmt: skip
