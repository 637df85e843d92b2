"""Ages by the day or the year of birth: "born 3 March 1964", "born at Zagora in 1957"."""

from __future__ import annotations

import re
from datetime import date
from decimal import Decimal

from claims.dates.words import PARTS, month_number
from claims.model import Claim, Frame, Quantity
from claims.parse import Text

_MONTH = PARTS["month"].replace(r"\.?", "")
_DAY = r"(?P<{}>\d{{1,2}})(?:st|nd|rd|th)?"
_BORN = re.compile(
    rf"\bborn\s(?:(?:at|in|near)\s[^.;:()\d]{{1,50}}?,?\s)?(?:(?:on|in)\s)?(?:the\s)?"
    rf"(?:{_DAY.format('day')}\s(?:of\s)?(?P<month>{_MONTH})\.?,?\s|"
    rf"(?P<named>{_MONTH})\.?\s(?:{_DAY.format('of')},?\s)?)?(?P<year>1[89]\d\d|20\d\d)\b",
    re.I,
)


def find(text: Text, taken: list[tuple[int, int]]) -> list[Claim]:
    """The ages that births make at the time of publication, in text order; none where that is not known."""
    if text.published is None:
        return []
    return [c for found in _BORN.finditer(text.text) if (c := _claim(found, text.published.date()))]


def _claim(found: re.Match[str], today: date) -> Claim | None:
    month = found["month"] or found["named"]
    number = month_number(month) if month else None
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
