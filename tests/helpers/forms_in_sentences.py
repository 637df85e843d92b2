"""Read back one figure from a form of it in a carrier sentence."""

from __future__ import annotations

from datetime import datetime

from claims import Claim
from claims.kinds import KINDS
from claims.parse import parse

LOCALES = ("en_US", "en_GB", "en_AU", "en_CA", "en_IN", "en_ZA", "en_IE", "en_NZ")
PUBLISHED = datetime(2010, 6, 14)


def at(carrier: str, form: str) -> Claim:
    """The one figure that stands on a form in its sentence."""
    text = parse(carrier.format(form), PUBLISHED)
    start = carrier.index("{}")
    taken: list[tuple[int, int]] = []
    found: list[Claim] = []
    for find in (find for row in KINDS for find in row.figures):
        new = find(text, taken)
        found += [c for c in new if c.start < start + len(form) and start < c.end]
        taken += [(c.start, c.end) for c in new]
    assert len(found) == 1, (carrier.format(form), found)
    return found[0]
