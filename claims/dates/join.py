"""Neighbouring mentions put together: a time with its day, a day with its part, the two ends of a range."""

from __future__ import annotations

import re
from dataclasses import replace
from datetime import date

from claims.dates.calendar import Stretch
from claims.dates.clock import Clock, part_of_day
from claims.dates.mention import Mention
from claims.dates.words import PARTS

_PART_AFTER = re.compile(
    rf"(?:,?\s(?:in|during)\sthe\s|\s|-|,\s(?!{PARTS['daypart']}\s(?:of|in)\s))(?P<part>{PARTS['daypart']})\b(?!\sof\s)",
    re.I,
)
_PART_BEFORE = re.compile(rf"\b(?:the\s)?(?P<part>{PARTS['daypart']})\s(?:of\s|on\s)?(?:the\s)?\Z", re.I)
_PART_WITHIN = re.compile(rf"\b(?P<part>{PARTS['daypart']}|tonight)\Z", re.I)
_TIME_DAY = re.compile(r"(?:,?\s(?:on\s)?(?:the\s)?|,?\s(?:in|during)\sthe\s)\Z")
_DAY_TIME = re.compile(
    r"T\Z|,?\s{0,2}(?:[—–-]\s)?(?:(?:at|around|about|approximately|approx\.?|just|shortly|before|after|by|from|"
    r"a little|towards?|sometime|roughly|,)\s){0,3}\Z", re.I,
)  # fmt: skip
_RESTATED = re.compile(r"\s?[(\[]\Z|,?\sor\s\Z|\s/\s\Z|,\s\Z")
_DASH = re.compile(r"\s?[–—-]\s?\Z")
_TO = re.compile(r",?\s(?:to|until|till|through|and)\s(?:the\s)?\Z", re.I)
_FROM = re.compile(r"\b(?:from|between)\s(?:the\s)?\Z", re.I)


def joined(mentions: list[Mention], text: str) -> list[Mention]:
    """The mentions of one block in text order, those that belong together made one."""
    parts = [_with_part(m, text) for m in mentions]
    return _ranges(_days_and_times(_restated(parts, text), text), text)


def _with_part(mention: Mention, text: str) -> Mention:
    """ "Monday" widened to "Monday evening"."""
    if mention.clock is not None or not mention.is_day:
        return mention
    own = _PART_WITHIN.search(text[mention.start : mention.end])
    if own:
        return replace(mention, clock=part_of_day("night" if own["part"].lower() == "tonight" else own["part"]))
    after = _PART_AFTER.match(text[mention.end : mention.end + 30])
    if after:
        return replace(mention, end=mention.end + after.end(), clock=part_of_day(after["part"]))
    lead = text[max(0, mention.start - 30) : mention.start]
    before = _PART_BEFORE.search(lead)
    if before and re.search(r"\s(?:of|on)\s(?:the\s)?\Z", before[0]):
        return replace(mention, start=mention.start - len(before[0]), clock=part_of_day(before["part"]))
    return mention


def _is_time(mention: Mention) -> bool:
    return mention.stretch is None and mention.clock is not None


def _restated(mentions: list[Mention], text: str) -> list[Mention]:
    """Marks the second of two times that are one moment in two zones."""
    out: list[Mention] = []
    for m in mentions:
        last = out[-1] if out else None
        if last and _is_time(m) and _is_time(last) and _zones(last, m) and _RESTATED.match(text[last.end : m.start]):
            m = replace(m, same_as=(last.start, last.end))
        out.append(m)
    return out


def _zones(a: Mention, b: Mention) -> bool:
    return a.clock is not None and b.clock is not None and a.clock.zone != b.clock.zone and b.clock.zone is not None


def _days_and_times(mentions: list[Mention], text: str) -> list[Mention]:
    out: list[Mention] = []
    for m in mentions:
        if out and _joins(out[-1], m, text):
            out[-1] = _one(out[-1], m)
        elif len(out) > 1 and out[-1].same_as and m.is_day and text[out[-1].end : m.start].strip(" ),") in ("", "on"):
            out[-2:] = [replace(t, stretch=m.stretch) for t in out[-2:]]
            out.append(m)
        elif out and m.same_as and out[-1].stretch and (out[-1].start, out[-1].end) != m.same_as:
            out.append(replace(m, stretch=out[-1].stretch, same_as=(out[-1].start, out[-1].end)))
        else:
            out.append(m)
    return out


def _joins(a: Mention, b: Mention, text: str) -> bool:
    between = text[a.end : b.start]
    if len(between) > 30 or a.same_as or b.same_as:
        return False
    if _is_time(a) and b.is_day:
        return bool(_TIME_DAY.match(between))
    return a.is_day and _is_time(b) and bool(_DAY_TIME.match(between))


def _one(a: Mention, b: Mention) -> Mention:
    time, day = (a, b) if _is_time(a) else (b, a)
    return replace(time, start=a.start, end=b.end, stretch=day.stretch, qualifier=a.qualifier or b.qualifier)


def _ranges(mentions: list[Mention], text: str) -> list[Mention]:
    out: list[Mention] = []
    for m in mentions:
        whole = _range(out[-1], m, text) if out else None
        if whole:
            out[-1] = whole
        else:
            out.append(m)
    return out


def _range(a: Mention, b: Mention, text: str) -> Mention | None:
    between = text[a.end : b.start]
    if a.qualifier == "range":
        return None
    lead = _FROM.search(text[max(0, a.start - 14) : a.start])
    dated = _dated(a) and _dated(b) and "and" not in between
    if not (_DASH.match(between) or ((lead or dated) and _TO.match(between))) or (a.clock is None) != (b.clock is None):
        return None
    start = a.start - len(lead[0]) if lead and a.stretch else a.start
    whole = Mention(start, b.end, a.stretch, _clocks(a.clock, b.clock), "range")
    if a.stretch is None or b.stretch is None:
        days = a.stretch or b.stretch
        return replace(whole, stretch=days) if a.clock or not days else None
    days = _days(a.stretch, b.stretch, ("day", "month") if _DASH.match(between) else ("day",))
    return replace(whole, stretch=days) if days else None


def _dated(mention: Mention) -> bool:
    """Whether it is a day with its year, which needs no "from" to begin a range."""
    return mention.is_day and mention.stretch is not None and not mention.stretch.relative


def _clocks(a: Clock | None, b: Clock | None) -> Clock | None:
    if a is None or b is None:
        return None
    low = (
        a.low.replace(hour=a.low.hour + 12)
        if a.low.hour + 12 <= b.low.hour and a.low.hour < 12 <= b.low.hour
        else a.low
    )
    return Clock(low, b.high, b.granularity, b.zone or a.zone)


def _days(a: Stretch, b: Stretch, allowed: tuple[str, ...]) -> Stretch | None:
    if a.low is None or b.high is None or a.granularity != b.granularity or a.granularity not in allowed:
        return None
    low = a.low
    if a.relative and not b.relative:
        low = _with_year(low, b.high.year)
        low = _with_year(low, b.high.year - 1) if low > b.high else low
    return Stretch(low, b.high, b.granularity, a.relative and b.relative) if low <= b.high else None


def _with_year(when: date, year: int) -> date:
    try:
        return when.replace(year=year)
    except ValueError:
        return when
