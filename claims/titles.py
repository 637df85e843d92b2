"""Offices as they stand beside a name: before it, after it, and of what."""

from __future__ import annotations

import itertools
from collections.abc import Sequence
from dataclasses import dataclass, replace

from claims import lexicon
from claims.countries import country
from claims.name_spans import Word, key
from claims.offices import TENURES, Office, fields, is_before, is_head, normalised

HONORIFICS = lexicon.words("persons", "honorifics")
_LINKS = lexicon.words("offices", "links")
_GRADES = lexicon.words("offices", "grades")
_OPENERS = lexicon.words("persons", "determiners")
_STOPS = lexicon.words("persons", "stops")
_LONGEST = 7  # words of what an office is of


@dataclass(frozen=True, slots=True)
class Title:
    """An office as printed at words[first:last] of a line. of: what it is of, as a key; None when not said."""

    office: Office
    of: str | None
    first: int
    last: int
    determined: bool = False


def before(line: Sequence[Word], at: int) -> Title | None:
    """The office that ends right before word `at` of a line."""
    return _ending(line, at) or _with_object(line, at)


def after(line: Sequence[Word], at: int) -> list[Title]:
    """The offices that begin at word `at` of a line: "founder and chief executive of Kea Launch"."""
    found: list[Title] = []
    start = at
    while start < len(line):
        title = _starting(line, start)
        if title is None:
            break
        found.append(title)
        end = title.last
        if end + 1 < len(line) and line[end].lower == "and" and line[end].tight:
            start = end + 1
        else:
            break
    shared = next((t.of for t in reversed(found) if t.of), None)
    return [Title(t.office, t.of or shared, t.first, t.last, t.determined) for t in found]


def of_one(title: Title, line: Sequence[Word], behind: int) -> bool:
    """Whether an office is that of the name between commas behind it: "a chemistry professor, Ana Petrov, found".

    behind: the number of the word that follows the name.
    """
    if line[title.first].lower not in ("a", "an") or not fields(title.office.name):
        return False
    return behind == len(line) or not (line[behind].tight or line[behind].lower in ("and", "or"))


def _ending(line: Sequence[Word], at: int) -> Title | None:
    """An office whose last word is the one before `at`."""
    last = at - 1
    if last < 0 or not is_head(line[last].text):
        return None
    first = last
    while first > 0 and line[first].tight and _belongs(line[first - 1]):
        first -= 1
    owner, start = _owner_before(line, first)
    while start > 0 and line[start].tight and line[start - 1].lower in TENURES:
        start -= 1
    over = _tenure(line, start, first)
    office = normalised((over, *(w.text for w in line[first:at])) if over else tuple(w.text for w in line[first:at]))
    return Title(office, owner, start, at, _determined(line, start, first))


def _tenure(line: Sequence[Word], start: int, first: int) -> str:
    """The word that says when an office was held, if it isn't part of it: "former Kgolane chief executive"."""
    reach = [line[start], *line[max(0, start - 2) : start]] if line[start].tight else [line[start]]
    near = [w for w in reach if w.start < line[first].start and w.lower in TENURES]
    return near[0].lower if near and near[0].lower != "new" else ""


def _belongs(word: Word) -> bool:
    return not word.possessive and (is_before(word.text) or is_head(word.text))


def _with_object(line: Sequence[Word], at: int) -> Title | None:
    """An office that says of what, before `at`: "the governor of the province", "Minister of National Defence"."""
    for link in range(at - 2, max(0, at - 2 - _LONGEST), -1):
        if not line[link + 1].tight or line[link + 1].lower in _STOPS:
            return None
        if line[link].lower in _LINKS and line[link].tight and is_head(line[link - 1].text):
            title = _joined(_ending(line, link), line, link, at)
            return title if _reaches(line, link + 1, at, title) else None
    return None


def _reaches(line: Sequence[Word], start: int, at: int, title: Title | None) -> bool:
    """Whether all between "of" and a name is what the office is of: "head of mission Ana", "the mayor of Dell, Ana"."""
    inside = [w for w in line[start:at] if w.lower not in _OPENERS | _LINKS | {"and"}]
    if len({w.capital for w in inside}) != 1:
        return False
    if at == len(line) or not line[at].tight or title is None or not title.of:
        return True
    return title.office.name.endswith("minister") or (len(inside) == 1 and not inside[0].capital)


def _starting(line: Sequence[Word], at: int) -> Title | None:
    """An office that begins at a word, with what it is of."""
    first = at
    while first < len(line) and (first == at or line[first].tight):
        word = line[first]
        if word.lower in _STOPS | _LINKS or first - at > 6:
            return None
        if is_head(word.text) and not word.possessive:
            break
        if word.possessive or word.lower in _OPENERS or word.capital or is_before(word.text) or word.text.islower():
            first += 1
            continue
        return None
    else:
        return None
    head = first
    while head + 1 < len(line) and line[head + 1].tight and not line[head].possessive and (
        is_head(line[head + 1].text) or (is_before(line[head + 1].text) and _goes_on(line, head + 1))
    ):  # fmt: skip
        head += 1
    title = _graded(_ending(line, head + 1), line)
    end = title.last if title is not None else head + 1
    if end + 1 < len(line) and line[end].lower in _LINKS and line[end].tight:
        return _joined(title, line, end, _object_end(line, end + 1))
    return title


def _graded(title: Title | None, line: Sequence[Word]) -> Title | None:
    """A title with the grade behind it: "petty officer third class"."""
    behind = [w.lower for w in line[title.last : title.last + 2] if w.tight] if title is not None else []
    if title is None or behind[1:] != ["class"] or behind[0] not in _GRADES:
        return title
    office = replace(title.office, name=f"{behind[0]} class {title.office.name}")
    return replace(title, office=office, last=title.last + 2)


def _goes_on(line: Sequence[Word], at: int) -> bool:
    return any(is_head(w.text) for w in line[at + 1 : at + 3] if w.tight)


def _object_end(line: Sequence[Word], at: int) -> int:
    end = at
    while end < len(line) and end - at < _LONGEST and (end == at or line[end].tight):
        if line[end].lower in _STOPS and not (line[end].lower == "and" and line[end - 1].capital):
            break
        end += 1
    return end


def _joined(title: Title | None, line: Sequence[Word], link: int, end: int) -> Title | None:
    """A title with the words after "of": a ministry's portfolio, or whose office it is."""
    if title is None or end <= link + 1:
        return title
    body = [w for w in line[link + 1 : end] if w.lower not in HONORIFICS]
    words = tuple(w.text for w in line[title.first : link] if w.lower not in _OPENERS)
    office, owner = title.office, title.of
    if line[link].lower in ("of", "for") and office.name.removeprefix("deputy ") == "minister" and body:
        printed = tuple(w for w in words if is_before(w) or is_head(w)) or words
        field = list(itertools.takewhile(lambda w: w.lower != "of", body))
        office = normalised(printed, tuple(w.text for w in field))
        return Title(office, owner or _owner(body[len(field) + 1 :]), title.first, end, title.determined)
    for size in range(1, min(3, len(body)) + 1) if line[link].lower == "of" else ():
        whole = normalised((*words, "of", *(w.text for w in body[:size])))
        if " of " not in whole.name:
            return Title(whole, owner or _owner(body[size:][1:]), title.first, end, title.determined)
    return Title(office, owner or _owner(body), title.first, end, title.determined)


def _owner_before(line: Sequence[Word], first: int) -> tuple[str | None, int]:
    """Whose office it is by the words before it, and where they begin: "the union's", "Calder County", "Lithuanian"."""
    start = first
    while start > 0 and line[start].tight and line[start - 1].lower in TENURES:
        start -= 1
    at = start - 1
    if at < 0 or (not line[start].tight and not line[at].possessive):
        return None, start
    if line[at].possessive:
        return _possessor(line, at)
    if line[at].lower in _OPENERS:
        return None, at
    begin = start
    while begin > 0 and line[begin].tight and line[begin - 1].capital and line[begin - 1].lower not in _OPENERS:
        begin -= 1
    return (_owner(line[begin:start]), begin) if begin < start else (None, start)


def _possessor(line: Sequence[Word], at: int) -> tuple[str | None, int]:
    """The owner that ends with the possessive at `at`: "the central bank's", "Kea Launch's"."""
    begin = at
    while begin > 0 and line[begin].tight and at - begin < 4 and line[begin - 1].lower not in _STOPS | _LINKS:
        if line[begin - 1].lower in _OPENERS:
            return _owner(line[begin : at + 1]), begin - 1
        begin -= 1
    begin = at
    while begin > 0 and line[begin].tight and line[begin - 1].capital and line[at].capital:
        begin -= 1
    return _owner(line[begin : at + 1]), begin


def _owner(body: Sequence[Word]) -> str | None:
    words = [w for w in body if w.lower not in _OPENERS]
    if not words:
        return None
    plain = key(" ".join(w.text for w in words))
    return country(plain) or next((c for c in map(country, plain.split()) if c), None) or plain or None


def _determined(line: Sequence[Word], start: int, first: int) -> bool:
    return any(w.lower in ("the", "its", "their", "our") or w.possessive for w in line[max(0, start - 1) : first])
