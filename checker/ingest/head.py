"""What the head of an article says of it: its title, who published it, and when. Absent rather than wrong."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime

from checker.ingest.dates import Stamp, stamps
from checker.ingest.names import PLACES, is_outlet, name_before

_LINES = 10  # that a head may have
_LONG = 160  # characters; a longer line is body
_TRANSLATED = re.compile(r"^\W*(?:machine |automatic )?(?:translat|from the [A-Z]\w+(?:ian|ish|ch|ese|an)\b)", re.I)
_BYLINE = re.compile(r"^(?:by|words|text|from our|reporting by|story by|written by)\b[: ]", re.I)
_KICKER = re.compile(
    r"^(?:press|news|media|for immediate|embargo|public|photo|image|file|share|advertis|posted in|"
    r"(?:championship )?bulletin|office of|issued|published|updated|posted|last)\b",
    re.I,
)
_SAYS_WHEN = re.compile(
    r"\b(?:published|posted|updated|modified|amended|created|issued|released?|date|statement|communiqu[eé]|filed|edition|issue|updated?)"
    r"(?: (?:of|on|at|from))?\W*$",
    re.I,
)
_EVENT = re.compile(
    r"\b(?:on|until|till|from|since|by|for|after|before|to|through|valid|of|in|and|last|next|this)\W*$", re.I
)
_LATER = re.compile(r"(?:last )?(?:updated|modified|published|posted)\b", re.I)  # "2 March 2026 Last updated at 21:01"
_UPDATED = re.compile(r"\b(?:last )?(?:updated|modified)\W*(?:on|at)?\W*$", re.I)
_DATELINE_START = re.compile(r"[A-Z][A-Z' -]{2,}(?:, [\w. ]+?)?(?: \([\w ]+\))? ?(?:—|–|-) \S")
# "HAUGVIK, Norway (Wire) — ": capitals, then a dash.
_DATELINE = re.compile(r"[A-Z][A-Z' -]{2,}(?:, [\w., ]{1,40}?)?(?: \([\w ]+\))? ?(?:—|–|--?)\s(?=\S)")
_LISTED = re.compile(r"[-–•*]\s|\(|\w+: \S+$|.*\d\d[:.]\d\d.*\d\d[:.]\d\d")
_LABEL = re.compile(r"(?P<label>title|headline|source|publisher|outlet)\s*:\s*(?P<value>\S.*)", re.I)
_FIELD = re.compile(r"(?=.{,80}$)[A-Z]\w+(?: \w+)?: \S")
_AGENCY = re.compile(r"[A-Z][\w.,'’ -]{2,50}? ?\((?P<agency>[A-Z][^\W\d][^()\d]{0,30})\)\s*(?:[—–]|-{1,2})\s")
_FULL_STAMP = 250  # characters from the start within which a complete time stamp is that of the article


@dataclass(frozen=True, slots=True)
class Head:
    """published: as far as it is complete; stamp: the date as printed, which may lack its year."""

    title: str | None = None
    publisher: str | None = None
    stamp: Stamp | None = None
    published: datetime | None = None
    has_time: bool = False


@dataclass(frozen=True, slots=True)
class _Line:
    """A line of the head. block: number of its paragraph; stamp: the date of publication on it."""

    text: str
    block: int
    stamp: Stamp | None


def read_head(text: str) -> Head:
    """Title, outlet and date of publication, each None where the head does not clearly give it."""
    lines, body = _split(text)
    title, publisher = _names(lines, text)
    dated = [line for line in lines if line.stamp]
    first = [line for line in dated if line.stamp and not _UPDATED.search(line.text[: line.stamp.start])]
    stamp = next((line.stamp for line in first or dated), None) or _in_body(body, text)
    agency = _AGENCY.match(body) or _dateline(body)
    if publisher is None and agency and agency["agency"]:
        publisher = agency["agency"]
    if stamp is None or stamp.year is None:
        return Head(title, publisher, stamp)
    known = stamp.on(stamp.year)
    return Head(title, publisher, stamp, known.moment, known.has_time)


def imprint(text: str) -> list[tuple[int, int]]:
    """Where the head of an article says of itself when it came out and whence: its date and byline, its dateline."""
    lines, body = _split(text)
    told = {line.text for line in lines if line.stamp or _BYLINE.match(line.text)}
    out, start = [], 0
    for raw in text[:20_000].splitlines(keepends=True):
        line = re.sub(r"^#+ ", "", " ".join(raw.lstrip("\ufeff").split()))
        if line in told:
            out.append((start, start + len(raw)))
        elif line and line == body:
            said = raw.lstrip("\ufeff \t#")
            dateline = _DATELINE.match(said) or _AGENCY.match(said) or _dateline(said)
            ends = start + len(raw) - len(said) + (dateline.end() if dateline else 0)
            return [*out, (start, ends)] if dateline else out
        start += len(raw)
    return out


def _split(text: str) -> tuple[list[_Line], str]:
    """The lines before the first line of the body, and that line."""
    found: list[_Line] = []
    block, empty = 0, False
    for raw in text[:20_000].lstrip("\ufeff").splitlines():
        line = " ".join(raw.split())
        line = re.sub(r"^#+ ", "", line)
        if not line:
            empty = True
            continue
        block += empty and bool(found)
        empty = False
        stamp = _publication(line, text)
        if len(found) >= _LINES or (stamp is None and _is_body(line)):
            return found, line
        found.append(_Line(line, block, stamp))
    return found, ""


def _is_body(line: str) -> bool:
    """Whether a line is a sentence or more, and no heading."""
    words = len(line.split())
    sentence = line.rstrip("\"”'’)»").endswith((".", "!", "?", "…", ":"))
    return len(line) > _LONG or (sentence and words >= 12) or bool(words > 12 and _DATELINE_START.match(line))


def _publication(line: str, text: str) -> Stamp | None:
    """The date on a line that says when the article came out, None for a line that speaks of another date."""
    if len(line) > _LONG or (len(line.split()) > 12 and line.endswith(".")):
        return None
    found = [s for s in stamps(line, text[:5000]) if _stands_apart(line, s)]
    first = [s for s in found if not _UPDATED.search(line[: s.start])]
    return next(iter(first or found), None)


def _stands_apart(line: str, stamp: Stamp) -> bool:
    """Whether a date is set off from the words round it, as that of an article is."""
    before, after = line[: stamp.start].rstrip(" *_"), line[stamp.end :].lstrip(" *_")
    if _SAYS_WHEN.search(before):
        return True
    if _EVENT.search(before):
        return False
    apart = not before or before[-1] in ",|·•:–—-/(.]"
    said = _TRANSLATED.match(after) or _LATER.match(after)
    return apart and (not after or after[0] in ",|·•–—-/().:;[" or bool(said))


def _in_body(body: str, text: str) -> Stamp | None:
    """The date in the first line of the body: of its dateline, in front of all, or a complete time stamp."""
    leading = re.match(r"\W*(?:date\s*:?\s*)?(?=(?:19|20)\d\d-\d\d-\d\d\b)", body, re.I)
    if leading:
        return next(iter(stamps(body[leading.end() : leading.end() + 40])), None)
    dateline = _dateline(body)
    if dateline:
        return next(iter(stamps(dateline["date"].strip(" ,("), text[:5000])), None)
    whole = [s for s in stamps(body[:_FULL_STAMP]) if s.year and s.weekday is not None and s.hour is not None]
    return next((s for s in whole if body[: s.start].rstrip()[-1:] in ("", "|", "(", "·", "—")), None)


def _dateline(body: str) -> re.Match[str] | None:
    """ "HAUGVIK, Norway, March 2 —" and its like at the start of the body."""
    for end in re.finditer(r"\s(?:[—–]|--?)\s|[.)]\s", body[:90]):
        front = body[: end.start() + (end.group()[0] == ")")]
        match = re.fullmatch(
            r"(?P<place>(?:[A-Z][\w.'’-]*,? ?){0,6}?)[ ,(]*(?P<date>(?=[^(),]*\d)[^(),]{4,24}(?:,? \d{4})?)\)?"
            r"(?: ?\((?P<agency>[A-Z][^()\d]{1,30})\))?",
            front,
        )
        if match and [s for s in stamps(match["date"].strip()) if (s.start, s.end) == (0, len(match["date"].strip()))]:
            return match
    return None


def _names(lines: Sequence[_Line], text: str) -> tuple[str | None, str | None]:
    """Title and outlet."""
    labels = {m["label"].lower(): m["value"].strip("\"'") for m in (_LABEL.match(line.text) for line in lines) if m}
    if labels:
        outlet = (labels.get(key) for key in ("publisher", "outlet", "source"))
        return labels.get("title") or labels.get("headline"), next((o for o in outlet if o), None)
    return _unlabelled(lines, text)


def _unlabelled(lines: Sequence[_Line], text: str) -> tuple[str | None, str | None]:
    """Title and outlet by where and how they stand."""
    publisher = next((n for n in (_outlet_on(line, text, line is lines[0]) for line in lines) if n), None)
    form = sum(bool(_FIELD.match(line.text)) for line in lines) >= 3
    candidates = [c for c in map(_candidate, lines) if c and not (form and _FIELD.match(c.text))]
    if not candidates:
        return None, publisher
    first = candidates[0]
    later = [c for c in candidates if c.block > first.block and len(c.text.split()) >= 3]
    masthead = _masthead(first, lines)
    if masthead and (later or is_outlet(first.text)):
        beside = [c for c in candidates[1:] if c.block == first.block and re.match(r"[A-Z]\S*(?: \S+){3}", c.text)]
        title = next(iter(later or beside), None)
        return title.text if title else None, publisher or re.split(r" [|—] ", first.text)[0]
    parts = first.text.split(" | ")
    if len(parts) == 2 and len(parts[0].split()) <= 4:
        return parts[1], publisher or parts[0]
    shout = first.text.isupper() and len(first.text.split()) <= 3
    under = [c for c in candidates[1:2] if shout and c.block == first.block and lines[1].text == c.text]
    return (under or [first])[0].text, publisher


def _outlet_on(line: _Line, text: str, first_line: bool) -> str | None:
    """The outlet that a line names beside the date, or alone."""
    if line.stamp:
        return name_before(line.text[: line.stamp.start], text, first_line)
    alone = line.text.split(" | ")[0]
    short = len(alone.split()) <= 5 and not _BYLINE.match(alone) and not _KICKER.match(alone)
    return alone if short and is_outlet(alone) else None


def _candidate(line: _Line) -> _Line | None:
    """The line as far as it may be a title: all of it, or what follows a date and a colon."""
    if line.stamp:
        rest = line.text[line.stamp.end :]
        return _Line(rest[1:].strip(), line.block, None) if rest.startswith(": ") and not line.stamp.start else None
    for pattern in (_BYLINE, _TRANSLATED, _KICKER, _LISTED):
        if pattern.match(line.text):
            return None
    return None if line.text in PLACES else _Line(line.text.lstrip(".… "), line.block, None)


def _masthead(line: _Line, lines: Sequence[_Line]) -> bool:
    """Whether a line at the top looks like the name of an outlet or an institution and not like a title."""
    words = [w for w in re.split(r" [|—] ", line.text)[0].split() if any(c.isalnum() for c in w)]
    capitals = all(w[:1].isupper() or not w[:1].isalpha() or len(w) <= 3 for w in words)
    top = line.text == lines[0].text or _KICKER.match(lines[0].text) is not None
    beside = any(o.block == line.block and (o.stamp or _KICKER.match(o.text)) for o in lines)
    return top and capitals and len(words) <= 8 and (len(words) <= 4 or is_outlet(line.text) or beside)
