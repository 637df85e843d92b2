"""What a finding is about, in plain words, for the head of its question."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence

from checker.model import Reading
from checker.report.wording import office, plural, proper
from claims.model import Period, Quantity, Role, Value

_PRONOUNS = frozenset(
    "i he she it we they us you him her them himself herself themselves the a an who which that those these its".split()
)
_WORDS = r"(?:[^,.;:!?()\[\]—–\"“”\n]|(?<=\d)[,.:](?=\d)|(?<=\b[A-Z])\.)+"
_LEADING, _TRAILING = re.compile(rf"^\s+({_WORDS})"), re.compile(rf"({_WORDS}?)\s+$")
_LINKS = frozenset(
    "at on in by since until till from before after about around shortly just only the a an of to for as early".split()
)
_BEING = frozenset("is was are were aged turned being".split())
_JOINING = frozenset("and or but nor".split())
_MOST_WORDS, _FEWEST_WORDS = 7, 2
_NEAR = 200  # characters before or after a reading that are looked at
_LONGEST_INITIALS = 5  # letters; longer names in capitals are those of a headline or a dateline


def subject(about: str, kind: str, values: Sequence[Value], readings: Sequence[Reading]) -> str:
    """What is in question, without the values that follow it. about: as the alignment puts it, in part by keys."""
    if kind == "name" and about.startswith("name:"):
        return "which name"
    if kind == "place" and about.startswith("where: "):
        return "where"
    roles = [v for v in values if isinstance(v, Role)]
    if len(roles) == len(values):
        return _role(about, roles)
    if isinstance(values[0], Quantity | Period) and about == about.lower():
        return _figure(about, kind, values, readings)
    return about.removesuffix(": the number and the list")


def _role(about: str, roles: Sequence[Role]) -> str:
    if len(roles) > 1 and roles[0].holder and len({r.key for r in roles}) == 1 and about.startswith("who "):
        return f"office of {roles[0].holder}"
    return f"who is {office(roles[0])}" if about.startswith("who holds which office") else about


def _figure(about: str, kind: str, values: Sequence[Value], readings: Sequence[Reading]) -> str:
    owner, _, phrase = about.rpartition(": ")
    named = [_capitals(owner, readings) or proper(owner), _as_written(phrase, readings)]
    who, what = (
        "" if name.casefold() in _PRONOUNS and (len(name) < 2 or not name.isupper()) else name for name in named
    )
    if phrase.endswith("age") and kind == "age":
        return _age(phrase.removesuffix("age").strip(), who, readings)
    noun = phrase.rpartition(" ")[2]
    if kind == "count" and noun in {v.unit for v in values if isinstance(v, Quantity)}:
        many = f"how many {phrase.removesuffix(noun)}{plural(noun)}"
        context = _context(_after(r, noun) for r in readings)
        return f"{many} “{context}”" if context else f"{many}, {who}" if who else many
    if kind == "date":
        context = _context(_before(r) or _after(r, "") for r in readings)
        return f"when “{context}”" if context else " · ".join(filter(None, (who, what))) or "date"
    if owner and owner in phrase.split():
        who = ""
    return " · ".join(filter(None, (who, what))) or kind


def _age(whose: str, owner: str, readings: Sequence[Reading]) -> str:
    name = _capitals(whose, readings) or whose or owner
    context = "" if name else _context(_before(r, _LINKS | _BEING) for r in readings)
    return f"age of {name}" if name else f"age of “{context}”" if context else "age"


def _as_written(key: str, readings: Sequence[Reading]) -> str:
    """A name with the capitals that the sentences give it, as a whole or word by word."""
    whole = _capitals(key, readings)
    return whole or " ".join(_capitals(word, readings) or word for word in key.split())


def _capitals(key: str, readings: Sequence[Reading]) -> str:
    """The key as it stands in a sentence, but for the capital at its head; empty where it stands in none."""
    pattern = re.compile(rf"\b{re.escape(key)}\b", re.IGNORECASE)
    found = (m for r in readings if key and (m := pattern.search(r.sentence)))
    name = next((m[0] for m in found if m.start() or m[0].isupper()), "")
    return name.title() if name.isupper() and len(name) > _LONGEST_INITIALS else name


def _context(found: Iterable[str]) -> str:
    """The first that was not cut, else the first."""
    some = [text for text in found if text]
    return next((text for text in some if "…" not in text), some[0] if some else "")


def _after(r: Reading, noun: str) -> str:
    """The words that follow a reading in its sentence, the counted noun left out."""
    found = _LEADING.match(r.sentence[r.end - r.sentence_start :][:_NEAR])
    words = found[1].split() if found and "-" not in r.quote else []
    counted = [n for n, word in enumerate(words[:3]) if noun and word.casefold() in (noun, plural(noun))]
    words = words[counted[0] + 1 :] if counted else words
    kept = words[:_MOST_WORDS]
    while kept and kept[-1].casefold() in _LINKS:
        kept.pop()
    if len(kept) < _FEWEST_WORDS or kept[0].casefold() in _JOINING or kept[0][0].isdigit():
        return ""
    return " ".join(kept) + ("…" if len(words) > _MOST_WORDS else "")


def _before(r: Reading, links: frozenset[str] = _LINKS) -> str:
    """The words that lead to a reading in its sentence, without the "at" or "on" that joins the two."""
    found = _TRAILING.search(r.sentence[: max(r.start - r.sentence_start, 0)][-_NEAR:])
    words = found[1].split() if found else []
    while words and words[-1].casefold() in links:
        words.pop()
    if words and words[0].casefold() in ("when", *_JOINING):
        words = words[1:]
    if len(words) < _FEWEST_WORDS or words[0][0].isdigit():
        return ""
    return ("…" if len(words) > _MOST_WORDS else "") + " ".join(words[-_MOST_WORDS:])
