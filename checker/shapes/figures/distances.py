"""How far one place is from another: figures that compare only where they are counted from one place."""

from __future__ import annotations

import re

from checker.statement import Statement

_FROM = re.compile(
    r"\s(?:away\s)?(?:(?:to\sthe\s|due\s)?(?:north|south|east|west)[a-z-]*\s(?:of|from)|away\sfrom|from|off)\s"
    r"(?:the\s|downtown\s|central\s|its\s)?(?P<place>[^\W\d_]\w+(?:[\s-][A-ZÀ-Þ]\w+)*)"
)


def elsewhere(a: Statement, b: Statement) -> bool:
    """Whether two lengths are counted from two places, or one from a place and the other is of a thing.

    "35 miles south of Lund" is neither "20 miles north of Halm" nor a "25-mile chase", nor is "20 miles away".
    """
    one, other = _origin(a), _origin(b)
    if one and other:
        return one != other and one[0].isupper() and other[0].isupper()
    return (_is_distance(a) and _of_a_thing(b)) or (_of_a_thing(a) and _is_distance(b))


def _origin(s: Statement) -> str | None:
    """The place that a distance is counted from; None where none follows it."""
    found = _FROM.match(s.document.text, s.claim.end, s.claim.sentence_end)
    return found["place"] if found else None


def _is_distance(s: Statement) -> bool:
    text, end = s.document.text, s.claim.end
    return _origin(s) is not None or text.startswith(" away", end, s.claim.sentence_end)


def _of_a_thing(s: Statement) -> bool:
    """Whether a length is that of a thing by its form: "25-mile chase"."""
    text = s.claim.text
    return "-" in text and not text.endswith("s") and s.document.text[s.claim.end : s.claim.end + 1] in (" ", "-")
