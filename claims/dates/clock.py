"""Times of day: "6:42 p.m.", "1742 GMT", "18.45 o'clock", "a quarter past six", "noon"."""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import dataclass
from datetime import time
from typing import Literal

from claims import lexicon
from claims.dates.words import NUMBERS, PARTS, PARTS_OF_DAY, TOWARDS, Template, number, template
from claims.dates.zones import LETTERS
from claims.model import Granularity
from claims.number_words import UNITS

Half = Literal["am", "pm"]


@dataclass(frozen=True, slots=True)
class Clock:
    """A time of a day, or a part of one, both ends included. zone: as printed, "local" for local time."""

    low: time
    high: time
    granularity: Granularity
    zone: str | None = None


@dataclass(frozen=True, slots=True)
class Around:
    """The text before and after a match, and the half of the day last spoken of, if any."""

    before: str
    after: str
    half: Half | None = None


_HOURS = "|".join(UNITS[1:13])
_MINUTES = "|".join(sorted(UNITS[1:], key=len, reverse=True))
PARTS |= {
    "h": r"[01]?\d|2[0-3]",
    "mm": r"[0-5]\d",
    "ap": r"[ap]\.\s?m\b\.?|[ap]\s?m\b",
    "hour": rf"(?:{_HOURS})|1[0-2]|0?[1-9]",
    "zone": rf"(?-i:{'|'.join(LETTERS).upper()})(?:[+-]\d{{1,2}})?(?![a-z])|local time|"
    r"(?:central|eastern|pacific|mountain|atlantic|greenwich)"
    r"(?: european)?(?: standard| daylight| summer| mean)? time|(?-i:[A-Z][a-z]+(?: [A-Z][a-z]+)?) time",
    "part": rf"(?:early |late )?(?:{PARTS['longpart']})",
    "min": rf"(?:twenty[- ]five|twenty|{_MINUTES}|[0-5]?\d)(?: minutes?| mins?)?|half|(?:a )?quarter",
}
_MINUTES_BEHIND = (*UNITS[10:], *(f"{tens}[ -]five" for tens in ("twenty", "thirty", "forty", "fifty")),
                   "twenty", "thirty", "forty", "fifty")  # fmt: skip
_TAIL = r"(?: (?:in the |at )?(?P<part>{part}))?(?: ?<zone>)?"
_AFTER = re.compile(
    r",?\s(?:(?:on|in|that|this|of)\s)?(?:the\s)?(?:\w{3,6}days?\s|yesterday\s|tomorrow\s)?(?:early\s|late\s)?"
    rf"(?P<part>{PARTS['longpart']})\b", re.I,
)  # fmt: skip
_BEFORE = re.compile(rf"\b(?P<part>{PARTS['longpart']}|tonight)\b[\w,\s]{{0,24}}\Z", re.I)
_NOT_TIME = re.compile(rf"\b{lexicon.pattern('calendar', 'clock.no_time')}\s\Z", re.I)
_LEADS = lexicon.pattern("calendar", "before.point", "before.between", "clock.time")
_CUE = re.compile(rf"\b{_LEADS}\s?[~(]?\Z", re.I)
_PART_AT = re.compile(rf"\b(?:tonight|{PARTS['longpart']}) at\s\Z", re.I)
_HOUR_ENDS = r"(?=\s?(?:[.,;]|(?:and|in|on|by|for|with|when|tonight|to)\b|\Z))"
_TONIGHT = re.compile(r"\stonight\b", re.I)
_SPANS = r"(?: ?[-–] ?| to | and | until )"
_RATE = re.compile(rf"\b{lexicon.pattern('calendar', 'clock.rates')}\b[^.;]*\Z", re.I)
_UNTIL = re.compile(r"\s?(?:to|until|till|–|-)\s?\d{1,2}[.:]\d\d\s?(?:hour|hrs?\b|h\b|o['’]clock|uhr|[ap]\.?m\b)", re.I)
_NO_UNIT = re.compile(r"\s{0,2}(?!\d)(?:[.,;:)\]!?–—-]|(?:and|on|when|to|for|in the|that|yesterday|today|as|local|"
                      r"(?-i:[A-Z]))|\Z)", re.I)  # fmt: skip
_GOES_ON = re.compile(
    rf"(?:{_NO_UNIT.pattern})|\s(?:it|he|she|they|we|there|the|a|all|most|nobody|everyone|everybody)\b", re.I
)


def _half(m: re.Match[str], around: Around, hour: int) -> Half | None:
    """Which half of the day a time of one to twelve lies in, as far as its surroundings tell."""
    own = m.groupdict().get("ap")
    if own:
        return "am" if own[0].lower() == "a" else "pm"
    part = m.groupdict().get("part")
    for found in (_AFTER.match(around.after), _BEFORE.search(around.before)):
        part = part or (found["part"] if found else None)
    if not part:
        return None
    word = part.lower().split()[-1]
    if word == "night":
        return "pm" if 5 < hour < 12 else "am"
    return "am" if word == "morning" else "pm"


def _hour(hour: int, half: Half | None) -> int:
    if half == "pm":
        return hour + 12 if hour < 12 else hour
    return 0 if half == "am" and hour == 12 else hour


def _clock(hour: int, minute: int, second: int, granularity: Granularity, m: re.Match[str]) -> Clock | None:
    if not (0 <= hour < 24 and 0 <= minute < 60 and 0 <= second < 60):
        return None
    at = time(hour, minute, second)
    return Clock(at, at, granularity, zone_of(m.groupdict().get("zone")))


def zone_of(printed: str | None) -> str | None:
    """The zone as printed, "local" for local time."""
    if not printed:
        return None
    words = " ".join(printed.split())
    return "local" if words.lower() == "local time" else words


def _figures(m: re.Match[str], around: Around) -> Clock | None:
    """Hours and minutes with a sign that they are a time."""
    groups = m.groupdict()
    hour, minute, second = int(m["h"] or groups["h2"]), int(groups.get("mm") or 0), int(groups.get("ss") or 0)
    half = _half(m, around, hour)
    if half and hour > 12 and groups.get("ap"):
        return None
    return _clock(
        _hour(hour, half if hour <= 12 else None), minute, second, "minute" if groups.get("mm") else "hour", m
    )


def _bare(m: re.Match[str], around: Around) -> Clock | None:
    """ "18:42" by itself: not a score, a ratio or a running time."""
    if _NOT_TIME.search(around.before) and not m["zone"]:
        return None
    if m["ss"] and not (m["zone"] or re.search(r"\bat\s\Z", around.before)):
        return None
    return _figures(m, around)


def _dotted(m: re.Match[str], around: Around) -> Clock | None:
    """ "18.45" after "at" and not before a unit, nor after what is no time ("the base rate at 6.25")."""
    if _RATE.search(around.before):
        return None
    if not (m["zone"] or m["part"] or (_CUE.search(around.before) and _NO_UNIT.match(around.after))):
        return None
    timely = (
        _UNTIL.match(around.after)
        or m["zone"]
        or m["part"]
        or re.search(r"\b(?:at|towards?)\s\Z", around.before)
        or _AFTER.match(around.after)
    )
    return _figures(m, around) if timely else None


def _run_together(m: re.Match[str], around: Around) -> Clock | None:
    """ "1742 GMT", "0415 AM", "1140 a.m." """
    hour, minute = int(m["hm"][:-2]), int(m["hm"][-2:])
    half = _half(m, around, hour) if m.groupdict().get("ap") else None
    return _clock(_hour(hour, half), minute, 0, "minute", m)


def _told(m: re.Match[str], around: Around) -> Clock | None:
    """ "half past four", "ten to seven", "9 o'clock"."""
    word, groups = m["hour"].lower(), m.groupdict()
    if groups.get("way") and not _is_told(m, around):
        return None
    hour = int(word) if word.isdecimal() else NUMBERS[word]
    minutes = _minutes(groups.get("min") or groups.get("behind"))
    if groups.get("way") and groups["way"].lower() in ("to", "before", "till"):
        hour, minutes = (hour - 1 or 12), 60 - minutes
    half = _half(m, around, hour) or (around.half if 0 < hour < 12 else None)
    return _clock(_hour(hour, half), minutes, 0, "minute" if minutes else "hour", m)


def _is_told(m: re.Match[str], around: Around) -> bool:
    """Whether "five to seven" is a time and not a range, "half past" always one."""
    if m["part"] or m["min"].lower() in ("half", "quarter", "a quarter") or "min" in m["min"].lower():
        return True
    if re.search(r"\b(?:from|between|of|in)\s\Z", around.before) or not _GOES_ON.match(around.after):
        return False
    return m["way"].lower() == "past" or _minutes(m["min"]) % 5 == 0


def _minutes(text: str | None) -> int:
    if not text:
        return 0
    word = re.sub(r"\s*min(?:ute)?s?\Z|\Aa\s+", "", text.lower()).strip()
    return {"half": 30, "quarter": 15}.get(word) or number(word)


def _bare_hour(m: re.Match[str], around: Around) -> Clock | None:
    """ "a little before 3 on Saturday afternoon": an hour that the part of the day shows to be one."""
    return _told(m, around) if _CUE.search(around.before) else None


def _named(m: re.Match[str], around: Around) -> Clock | None:
    hour = 0 if m["named"].lower() == "midnight" else 12
    return _clock(hour, 0, 0, "hour", m)


def _span(m: re.Match[str], around: Around) -> Clock | None:
    """ "5-6pm", "11 to 1 p.m.", "9:30-11:00": the first time is in the same half of the day, if that puts it first."""
    groups = m.groupdict()
    if " and " in m[0] and not m[0].lower().startswith("between"):
        return None
    half = _half(m, around, int(m["h2"]))
    first, last = int(m["h"]), _hour(int(m["h2"]), half)
    low = next((h for h in (_hour(first, half), _hour(first, "am")) if h < last), None)
    if low is None or last > 23:
        return None
    at = time(low, int(groups.get("mm") or 0)), time(last, int(groups.get("m2") or 0))
    return Clock(*at, "minute" if groups.get("m2") else "hour", zone_of(groups.get("zone")))


def _of_stamp(m: re.Match[str], around: Around) -> Clock | None:
    """ "16:12:00" behind an ISO 8601 day."""
    return _clock(int(m["h"]), int(m["mm"]), int(m["ss"] or 0), "minute", m)


def _hour_of_part(m: re.Match[str], around: Around) -> Clock | None:
    """The 8 of "tonight at 8", and of "at 8 tonight"."""
    if not (_PART_AT.search(around.before) or (_CUE.search(around.before) and _TONIGHT.match(around.after))):
        return None
    hour = int(m["hour"]) if m["hour"].isdecimal() else NUMBERS[m["hour"].lower()]
    half = _half(m, around, hour) or "pm"
    return _clock(_hour(hour, half), 0, 0, "hour", m)


ClockReader = Callable[["re.Match[str]", Around], "Clock | None"]
_LONG_PARTS = PARTS["longpart"].replace("|", " ")
RULES: tuple[tuple[Template, ClockReader], ...] = (
    (template(r"<h>:<mm>(?::(?P<ss>[0-5]\d)(?:\.\d+)?)?(?:Z|[+-]\d\d:?\d\d)?", left=r"(?<=\d-\d\d[T ])",
              also="clock digits"), _of_stamp),
    (template(rf"(?:from |between )?<h>(?:[:.]<mm>)?{_SPANS}(?P<h2>1[0-2]|0?[1-9])(?:[:.](?P<m2>[0-5]\d))?"
              rf" ?<ap>{_TAIL}",
              right=r"(?!\w)", also="half of day"), _span),
    (template(rf"(?:from |between )?<h>:<mm>{_SPANS}(?P<h2>[01]?\d|2[0-3]):(?P<m2>[0-5]\d){_TAIL}",
              also="clock digits"), _span),
    (template(rf"<hour>{_HOUR_ENDS}", one_of=f"tonight {_LONG_PARTS}"),
     _hour_of_part),
    (template(rf"<h>[:.]<mm>(?:[:.](?P<ss>[0-5]\d))? ?<ap>{_TAIL}", right=r"(?!\w)", also="half of day"), _figures),
    (template(rf"(?P<hour>{_HOURS}) ?<ap>{_TAIL}", right=r"(?!\w)", one_of=_HOURS.replace("|", " ")), _told),
    (template(rf"<hour>[ -](?P<behind>{'|'.join(_MINUTES_BEHIND)}) ?(?:<ap>|in the (?P<part>{PARTS['longpart']}))",
              right=r"(?!\w)", one_of=" ".join(_MINUTES_BEHIND)), _told),
    (template(rf"<h>\.? ?<ap>{_TAIL}", right=r"(?!\w)", also="half of day"), _figures),
    (template(rf"(?P<hm>\d{{3,4}}) ?<ap>{_TAIL}", right=r"(?!\w)", also="half of day"), _run_together),
    (template(r"(?P<hm>[0-2]\d[0-5]\d)(?: ?(?:hours|hrs|h\b|o['’]clock))?,? <zone>", also="four digits"),
     _run_together),
    (template(r"(?P<hm>[0-2]\d[0-5]\d) ?(?:hours|hrs)", one_of="hours hrs"), _run_together),
    (template(rf"<h>(?:[:.]| ?h ?)<mm> ?(?:hour|hr|h\b|o['’]clock|uhr\b){_TAIL}", one_of="hour hr h clock uhr"),
     _figures),
    (template(rf"(?:<h>:|(?P<h2>[01]\d|2[0-3])\.)<mm> ?(?:hours|hrs){_TAIL}", one_of="hours hrs"), _figures),
    (template(rf"<h>:<mm>(?:(?::)(?P<ss>[0-5]\d)(?:\.\d+)?)?{_TAIL}", also="clock digits"), _bare),
    (template(r"(?P<h>\d\d?)h(?P<mm>[0-5]\d)", also="clock digits"), _figures),
    (template(rf"<h>\.<mm>{_TAIL}", also="clock digits"), _dotted),
    (template(rf"<hour> ?o['’]clock{_TAIL}"), _told),
    (template(rf"<min> (?P<way>{'|'.join(TOWARDS)}) <hour>(?: ?o['’]clock| ?<ap>)?{_TAIL}(?! (?:per|percent|million))",
              also="towards an hour"), _told),
    (template(r"<hour> (?:in the (?P<part>morning|afternoon|evening)|at (?P<part2>night))",
              one_of=_LONG_PARTS), _told),
    (template(r"<hour>(?= (?:on |that |this )?(?:{weekday}|yesterday|tomorrow|this)? ?"
              r"{longpart})", one_of=_LONG_PARTS), _bare_hour),
    (template(r"(?P<hour>\d\d?)ish"), _told),
    (template(r"(?<!high\s)(?:12(?:[:.]00)? )?(?P<named>noon|midday|midnight)(?: <zone>)?",
              one_of="noon midday midnight"), _named),
)  # fmt: skip

_HOURS_OF = {part: tuple(map(time.fromisoformat, hours.split())) for part, hours in PARTS_OF_DAY.items()}


def part_of_day(words: str) -> Clock:
    """The hours of "morning", "late evening", "mid-afternoon"."""
    low, high = _HOURS_OF[re.split(r"[\s-]", words.lower())[-1].removeprefix("mid")]
    return Clock(low, high, "hour")


_SIGNS = re.compile(
    r"\b(?:(?P<am>morning|dawn|a\.?m\b)|(?P<pm>afternoon|evening|night|p\.?m\b|dusk|(?:1[3-9]|2[0-3])[:.][0-5]\d))",
    re.I,
)


def halves(text: str) -> list[tuple[int, Half]]:
    """Where a text shows which half of the day it speaks of, in text order."""
    return [(m.start(), "am" if m["am"] else "pm") for m in _SIGNS.finditer(text)]
