"""Ages by the day or the year of birth: "born 3 March 1964", "born at Zagora in 1957"."""

from __future__ import annotations

import re
from datetime import date
from decimal import Decimal

from claims.dates.words import MONTHS
from claims.model import Claim, Frame, Quantity
from claims.parse import Text

_MONTH = "|".join(MONTHS)
_BORN = re.compile(
    rf"\bborn\s(?:(?:at|in)\s[A-ZÀ-Þ][\w’'-]+(?:,)?\s)?(?:on\s|in\s)?"
    rf"(?:(?P<day>\d{{1,2}})\s(?P<month>{_MONTH})\s|(?P<named>{_MONTH})\s(?:(?P<of>\d{{1,2}}),?\s)?)?(?P<year>1[89]\d\d|20\d\d)\b",
    re.I,
)


def find(text: Text, taken: list[tuple[int, int]]) -> list[Claim]:
    """The ages that births make at the time of publication, in text order; none where that is not known."""
    if text.published is None:
        return []
    return [c for found in _BORN.finditer(text.text) if (c := _claim(found, text.published.date()))]


def _claim(found: re.Match[str], today: date) -> Claim | None:
    month = found["month"] or found["named"]
    number = MONTHS.index(month.lower()) + 1 if month else None
    day = int(found["day"] or found["of"] or 0)
    years = today.year - int(found["year"])
    if number is None or (not day and number == today.month):
        low, high = years - 1, years
    else:
        low = high = years - ((today.month, today.day) < (number, day))
    if low < 0:
        return None
    exact = low == high
    value = Quantity(Decimal(low) if exact else None, Decimal(low), Decimal(high), "year", Decimal(1))
    start, end = found.span()
    return Claim(start, end, found[0], "age", value, None if exact else "range", frame=Frame(head="age"))
