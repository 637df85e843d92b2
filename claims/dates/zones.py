"""How far the clocks of a zone are ahead of UTC, of the zones that newspapers name."""

from __future__ import annotations

import re
from datetime import date, timedelta

_HOURS = {
    "gmt": 0, "utc": 0, "wet": 0, "bst": 1, "west": 1, "cet": 1, "wat": 1, "cest": 2, "eet": 2, "cat": 2, "sast": 2,
    "eest": 3, "msk": 3, "eat": 3, "pkt": 5, "ist": 5.5, "wib": 7, "sgt": 8, "hkt": 8, "awst": 8, "jst": 9, "kst": 9,
    "acst": 9.5, "aest": 10, "aedt": 11, "nzst": 12, "nzdt": 13, "brt": -3, "art": -3, "edt": -4, "est": -5, "cdt": -5,
    "cst": -6, "mdt": -6, "mst": -7, "pdt": -7, "pst": -8, "akst": -9, "hst": -10,
}  # fmt: skip
_AMERICAN = {
    "eastern": "e",
    "central": "c",
    "mountain": "m",
    "pacific": "p",
    "et": "e",
    "ct": "c",
    "mt": "m",
    "pt": "p",
}
_CENTRAL_EUROPE = frozenset(
    "german berlin french paris italian rome spanish madrid dutch amsterdam belgian brussels swiss austrian vienna "
    "danish copenhagen norwegian oslo swedish stockholm polish warsaw czech prague hungarian budapest".split()
)
_BRITAIN = frozenset("uk british london irish dublin lisbon portuguese".split())
_NUMBERED = re.compile(r"(?:gmt|utc)([+-]\d{1,2})\Z")


def offset(zone: str, day: date | None = None) -> int | None:
    """Minutes ahead of UTC ("CET" is 60), None where the zone is not known or its summer time needs a day to tell."""
    words = zone.lower().replace(".", "").split()
    if not words:
        return None
    numbered = _NUMBERED.match(words[0])
    if numbered:
        return 60 * int(numbered[1])
    if words[0] in _AMERICAN:
        return _american(words, day)
    if words[0] in _CENTRAL_EUROPE or words[0] in _BRITAIN:
        return None if day is None else (60 if words[0] in _CENTRAL_EUROPE else 0) + (60 if _summer(day) else 0)
    hours = 0 if words[0] == "greenwich" else _HOURS.get(words[0])
    return None if hours is None else int(60 * hours)


def _american(words: list[str], day: date | None) -> int | None:
    if "european" in words:
        return 120 if "summer" in words else 60
    said = "s" if "standard" in words else "d" if "daylight" in words else None
    if said is None and day is not None:
        said = "d" if _sunday(day.year, 3, 2) <= day < _sunday(day.year, 11, 1) else "s"
    return None if said is None else int(60 * _HOURS[f"{_AMERICAN[words[0]]}{said}t"])


def _summer(day: date) -> bool:
    """Whether Europe's clocks are on summer time."""
    return _sunday(day.year, 4, 1) - timedelta(7) <= day < _sunday(day.year, 11, 1) - timedelta(7)


def _sunday(year: int, month: int, nth: int) -> date:
    first = date(year, month, 1)
    return first + timedelta((6 - first.weekday()) % 7 + 7 * (nth - 1))
