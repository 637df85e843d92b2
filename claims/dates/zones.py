"""How far the clocks of a zone are ahead of UTC, of the zones that newspapers name."""

from __future__ import annotations

import re
from datetime import date, timedelta

from claims import lexicon

_MINUTES = lexicon.integers("zones", "minutes")
_AMERICAN = lexicon.mapping("zones", "american")
_CENTRAL_EUROPE = lexicon.words("zones", "names.central_europe")
_BRITAIN = lexicon.words("zones", "names.britain")
# The short forms that are read as zones, in capitals.
LETTERS = sorted({*_MINUTES, *lexicon.words("zones", "names.open"), *(name for name in _AMERICAN if len(name) == 2)})
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
    return _MINUTES.get("gmt" if words[0] == "greenwich" else words[0])


def _american(words: list[str], day: date | None) -> int | None:
    if "european" in words:
        return 120 if "summer" in words else 60
    said = "s" if "standard" in words else "d" if "daylight" in words else None
    if said is None and day is not None:
        said = "d" if _sunday(day.year, 3, 2) <= day < _sunday(day.year, 11, 1) else "s"
    return None if said is None else _MINUTES[f"{_AMERICAN[words[0]]}{said}t"]


def _summer(day: date) -> bool:
    """Whether Europe's clocks are on summer time."""
    return _sunday(day.year, 4, 1) - timedelta(7) <= day < _sunday(day.year, 11, 1) - timedelta(7)


def _sunday(year: int, month: int, nth: int) -> date:
    first = date(year, month, 1)
    return first + timedelta((6 - first.weekday()) % 7 + 7 * (nth - 1))
