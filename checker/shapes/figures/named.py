"""What the words round a figure or a date name of it, by topic: whom it counts, of which year, of which of several."""

from __future__ import annotations

import functools
import re
from collections.abc import Callable, Iterable, Mapping

from checker.linkage.word_alignment import FUNCTION
from checker.shapes.figures.passage import front, passage, sentence
from checker.statement import Statement
from claims import lexicon
from claims.countries import country
from claims.model import Period, Quantity

Named = Mapping[str, frozenset[str]]  # topic to what is named of it; a topic that is left open is missing

_FATES = lexicon.families("bars", "fates")
_BESIDE = {topic: lexicon.families("bars", f"beside.{topic}") for topic in lexicon.table("bars").at("beside")}
_COUNTED = {
    **dict.fromkeys(lexicon.words("figures", "counting.people"), "people"),
    **lexicon.listed("bars", "counted"),
}
_JOINED = lexicon.pattern("bars", "joined.fates")
_BOTH = re.compile(rf"\b({_JOINED}) (?:or|and|and/or) ({_JOINED})\b(?!\s+\w*\d)", re.I)
_WAYS = ("verbs.up_themselves", "verbs.up_others", "verbs.down_themselves", "verbs.down_others")
_UP_OR_DOWN = lexicon.pattern("movement", *_WAYS)
_MOVES = lexicon.pattern("movement", *_WAYS, "verbs.other")
_NO_NOUN = r"(?<!\bthe )(?<!\ban )(?<!\ba )(?<!\bits )"  # "the increase to 4.9 per cent" is one all the same
_TO = re.compile(rf"{_NO_NOUN}\b{_MOVES}\s(?:\S+\s){{0,6}}(?:to|from)\s\S?\Z|\b(?:stands?|stood|now) at\s\S?\Z", re.I)
_BY = re.compile(rf"\b{_MOVES}\s(?:\S+\s){{0,3}}by\s\S?\Z|\b{_UP_OR_DOWN}\s\S?\Z", re.I)
_ORDINALS = {
    w: str(n)
    for n, w in enumerate(lexicon.sequence("numbers", "ordinals_below_twenty")[:10])
} | {f"{n}{e}": str(n) for n, e in zip(range(1, 10), ["st", "nd", "rd", *["th"] * 6], strict=True)}  # fmt: skip
_NUMBERS = {w: str(n) for n, w in enumerate(lexicon.sequence("numbers", "below_twenty")[:10])} | {
    str(n): str(n) for n in range(1, 20)
}
_RANKED = re.compile(
    rf"\b(?P<nth>{'|'.join(_ORDINALS)})[\s-](?P<noun>{lexicon.either('bars', 'series.ordinal')})s?\b", re.I
)
_NUMBERED = re.compile(
    rf"\b(?P<noun>{lexicon.either('bars', 'series.number')})\s(?P<nth>{'|'.join(_NUMBERS)})\b(?!\s(?:per|%)|[.,:]\d)",
    re.I,
)
_END = lexicon.either("bars", "sisters.ends")
_OPENING = lexicon.one_of(w.capitalize() for w in FUNCTION)  # of a sentence or phrase, which is no name: "In East Tarn"
_SISTER = re.compile(
    rf"\b(?:(?!{_OPENING}\b)(?P<stem>[A-ZÀ-Þ][\w’'-]+(?: [A-ZÀ-Þ][\w’'-]+)?) (?P<end>(?i:{_END}))|"
    rf"(?P<front>(?i:{_END})) (?P<base>[A-ZÀ-Þ][\w’'-]+))\b"
)
_NAME = r"(?:[A-ZÀ-Þ][\w’'&-]+)(?: [A-ZÀ-Þ][\w’'&-]+)*"
_ESTIMATOR = re.compile(
    rf"(?P<before>{_NAME})(?:, (?:an?|the) [^,.;]{{3,50}},)? (?:{lexicon.either('bars', 'estimates.verbs')})\b|"
    rf"\b(?:{lexicon.either('bars', 'estimates.nouns')}) (?:{lexicon.either('bars', 'estimates.by')}) "
    rf"(?:the )?(?P<behind>{_NAME})"
)
_PER = re.compile(rf"\A\s(?:an?|per|each|every)\s(?P<time>{lexicon.either('bars', 'rates.times')})\b", re.I)
_VOTES = lexicon.families("bars", "votes")
_BEHIND = 25  # characters behind a number in which it may say how those voted
_LEAD = 250  # characters at the head of an article that tell what it is of
_MULTIPLIED = re.compile(
    r"\A\s(?:as|more|the|its|their|his|her|what|larger|higher|greater|bigger|last\s\w+['’]s)\b", re.I
)
_STAGES = lexicon.listed("bars", "stages")
_YEARS = lexicon.integers("bars", "years")
_YEAR = re.compile(
    r"\A\W*(?:[\w’'-]+\s){0,2}?(?:(?:in|for|during|of)\s"
    rf"(?:fiscal\s|the\syear\s|{lexicon.pattern('names', 'months')}\s)?(?P<year>(?:19|20)\d\d)\b|"
    rf"(?P<told>{'|'.join(_YEARS)})\b)",
    re.I,
)

_AHEAD = re.compile(rf"\b(?:{lexicon.either('bars', 'outlook.ahead')})\b", re.I)
_DONE = lexicon.words("bars", "outlook.done")
_WHERE = re.compile(rf"\b(?:[Ii]n|[Aa]cross|[Tt]hroughout) (?:the )?(?P<place>{_NAME})")
_TIMES = lexicon.words("names", "months") | lexicon.words("names", "weekdays")

_SINCE = re.compile(r"\b(?:[Ss]ince (?:last )?|than in |compared (?:with|to) )(?P<base>[A-Z][a-z]+(?: \d{4})?|\d{4})\b")


@functools.cache
def _words(family: frozenset[str]) -> re.Pattern[str]:
    return re.compile(rf"(?<![\w-])(?:{'|'.join(map(re.escape, sorted(family)))})(?![\w-])", re.I)


def fates(s: Statement) -> Named:
    """What befell those who are counted; of two that are counted together both, as one."""
    if s.claim.kind not in ("count", "percent"):
        return {}
    both = _BOTH.search(passage(s).all())
    if both:
        return {"fate": frozenset({" ".join(sorted(_fate(w.lower()) for w in both.groups()))})}
    frame = s.claim.frame
    nouns = {w.lower() for w in s.claim.text.split()} | {frame.head or "", *frame.modifiers}
    found = _fates_of(nouns) or _fates_of({frame.verb or ""}) or _fates_of({frame.subject or "", frame.object or ""})
    return {"fate": found} if found else {}


def _fates_of(words: Iterable[str]) -> frozenset[str]:
    own = frozenset(words)
    return frozenset(name for name, family in _FATES.items() if family & own)


def _fate(word: str) -> str:
    """The fate that a word of any form tells of."""
    return next((name for name, family in _FATES.items() if any(word[:4] == w[:4] for w in family)), word)


def beside(s: Statement) -> Named:
    """What stands beside a figure: of men or of women, before tax or after it."""
    if not isinstance(s.claim.value, Quantity):
        return {}
    near, head = passage(s).near(), s.claim.frame.head or ""
    found = {}
    for topic, families in _BESIDE.items():
        own = _which(families, s.claim.text) or _which(families, near) or _which(families, head)
        if own:
            found[topic] = own
    return found


def _which(families: Mapping[str, frozenset[str]], text: str) -> frozenset[str]:
    return frozenset(name for name, family in families.items() if _words(family).search(text))


def counted(s: Statement) -> Named:
    """Whether people are counted, or how often something happened."""
    if s.claim.kind != "count":
        return {}
    found = _COUNTED.get(getattr(s.claim.value, "unit", None) or s.claim.frame.head or "")
    return {"counted": frozenset({found})} if found else {}


def vote(s: Statement) -> Named:
    """How those voted who are counted, as the words right behind the number have it."""
    after = passage(s).after[:_BEHIND] if s.claim.kind == "count" else ""
    found = [(m.start(), way) for way, words in _VOTES.items() if (m := _words(words).search(after))]
    return {"vote": frozenset({min(found)[1]})} if found else {}


def size(s: Statement) -> Named:
    """Whether a figure is the size of a change ("fell by 3") or what came of it ("fell to 47")."""
    value = s.claim.value
    if not isinstance(value, Quantity):
        return {}
    before = passage(s).before
    if _TO.search(before):
        return {"size": frozenset({"level"})}
    return {"size": frozenset({"change"})} if value.change or _BY.search(before) else {}


def multiplies(s: Statement) -> bool:
    """Whether a figure is how many times as much something is, and not how often it happened: "three times as many"."""
    if s.claim.kind != "count" or getattr(s.claim.value, "unit", None) != "time":
        return False
    return not s.claim.text.lower().endswith("times") or _MULTIPLIED.match(passage(s).after) is not None


def rate(s: Statement) -> Named:
    """What a rate is for: an hour or a minute; "each" and "apiece" leave it open."""
    per = getattr(s.claim.value, "per", None)
    if per is None and isinstance(s.claim.value, Quantity) and (found := _PER.match(passage(s).after)):
        per = found["time"].lower()
    return {"rate": frozenset({per})} if per and per != "unit" else {}


def outlook(s: Statement) -> Named:
    """Whether a figure was reckoned with ("expected to fetch £9,000") or is what came of it ("fetched £13,000")."""
    if not isinstance(s.claim.value, Quantity):
        return {}
    if _AHEAD.search(sentence(s)):
        return {"outlook": frozenset({"ahead"})}
    return {"outlook": frozenset({"done"})} if s.claim.frame.verb in _DONE else {}


def where(s: Statement) -> Named:
    """The places that are named beside a figure, else in its sentence, the words by which each is known."""
    return _places(passage(s).all()) or _places(sentence(s))


def _places(text: str) -> Named:
    names = {m["place"].lower() for m in _WHERE.finditer(text)}
    found = frozenset(w for name in names for w in name.split() if w not in _TIMES)
    return {"where": found} if found else {}


def year(s: Statement) -> Named:
    """The year of a figure, where it stands right behind it or at the head of its column."""
    if not isinstance(s.claim.value, Quantity):
        return {}
    if (s.claim.frame.time or "").isdecimal():
        return {"year": frozenset({s.claim.frame.time or ""})}
    found = _YEAR.match(passage(s).after)
    if found is None:
        return {}
    if found["year"]:
        return {"year": frozenset({found["year"]})}
    published = s.document.published
    return {"year": frozenset({str(published.year + _YEARS[found["told"].lower()])})} if published else {}


def stage(s: Statement) -> Named:
    """What was done on a day, where it is one of the steps of a case: the arrest, the hearing."""
    found = _STAGES.get(s.claim.frame.verb or "") if isinstance(s.claim.value, Period) else None
    return {"stage": frozenset({found})} if found else {}


def since(s: Statement) -> Named:
    """The month or year from which a figure is counted."""
    if not isinstance(s.claim.value, Quantity):
        return {}
    found = frozenset(m["base"].lower() for m in _SINCE.finditer(sentence(s)))
    return {"since": found} if found else {}


def series(s: Statement) -> Named:
    """Which of a series is spoken of: the second quarter, phase two."""
    return _nearest(s, _series)


def sisters(s: Statement) -> Named:
    """Which of two things with names that end or begin otherwise is spoken of: Skerry North or Skerry South."""
    named = _nearest(s, _sisters)
    return {**_led(s.document.text[:_LEAD]), **named}


@functools.lru_cache(maxsize=256)
def _led(lead: str) -> Named:
    """Of which single one of several sisters, none of them a country, an article tells from its first line on."""
    return {stem: ends for stem, ends in _sisters(lead).items() if len(ends) == 1 and country(stem) is None}


def _series(text: str) -> Named:
    found: dict[str, set[str]] = {}
    for m in _RANKED.finditer(text):
        found.setdefault(m["noun"].lower(), set()).add(_ORDINALS[m["nth"].lower()])
    for m in _NUMBERED.finditer(text):
        found.setdefault(m["noun"].lower(), set()).add(_NUMBERS[m["nth"].lower()])
    return {noun: frozenset(numbers) for noun, numbers in found.items()}


def _sisters(text: str) -> Named:
    found: dict[str, set[str]] = {}
    for m in _SISTER.finditer(text):
        stem, end = (m["stem"], m["end"]) if m["stem"] else (m["base"], m["front"])
        if end[0].isupper():
            found.setdefault(stem.split()[-1].lower(), set()).add(end.lower()[:5])
    return {stem: frozenset(ends) for stem, ends in found.items()}


def _nearest(s: Statement, read: Callable[[str], Named]) -> Named:
    """What is named next to the value, else in its sentence, else last before it in the paragraph."""
    found: dict[str, frozenset[str]] = {}
    for text in (passage(s).all(), sentence(s), *reversed(re.split(r"(?<=[.!?])\s", front(s)))):
        found = {**read(text), **found}
    return found


def estimator(s: Statement) -> Named:
    """Who makes an estimate by name."""
    return _nearest(s, _estimators)


def _estimators(text: str) -> Named:
    names = frozenset(m["before"] or m["behind"] for m in _ESTIMATOR.finditer(text))
    return {"estimator": names} if names else {}
