"""Roles: who holds which office, or plays which part, by the words beside a person's name."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Iterator, Sequence

from claims import lexicon
from claims.coreference import subject_pronouns
from claims.countries import country
from claims.model import Claim, Role, Tenure
from claims.name_spans import Word, key, lines
from claims.offices import Office
from claims.parse import Sentence, Text
from claims.people import LED, Mention, full_names
from claims.titles import HONORIFICS, Title, after, before, of_one
from claims.unnamed import trades

_AGE = r"(?:,? \(?|, aged |, who is )\d{1,3}(?: years old)?\)?"
_APPOSED = re.compile(rf"(?:{_AGE})?(?:, (?:who,? (?:is|was|serves as|has been) )?| [-–—(] ?| \()(?=\w)")
_IS = re.compile(rf"(?:{_AGE},?)? (?:{lexicon.either('offices', 'being')}) ")
_HEADS = re.compile(
    rf"(?:{_AGE})?(?: of (?:the )?[\w’' -]{{2,40}})?(?P<who>,? who)? (?:has |had |now |also |currently )?"
    rf"(?:{lexicon.either('offices', 'leading')}) "
    r"(?P<thing>(?:[\w’'-]+ ){0,4}[\w’'-]+)"
)
_BE = lexicon.words("grammar", "being") | {"be", "been"}
_STREET_PARTS = lexicon.words("places", "street_parts")
_LED = lexicon.either("offices", "being_led")
_HEADED = re.compile(
    r"([\w’'-]+)(?: of (?:the )?[\w’'-]+)?,?(?: which)?(?: (?:is|was|has been|were))?(?: \w+ly)? "
    rf"(?:(?:(?:{_LED}) )?under the (?:{lexicon.either('offices', 'leadership')}) of|(?:{_LED}) by) "
    r"(?:the )?(?:[\w’'-]+ ){0,3}$"
)
_OF_PLACE = re.compile(r" (?:of|from) (?:the )?((?:[A-Z][\w’'-]+)(?: [A-Z][\w’'-]+){0,3})")


def find(text: Text, taken: Sequence[tuple[int, int]]) -> list[Claim]:
    """The roles that a text gives to the people it names."""
    mentions = full_names(text)
    starts = [m.start for m in mentions]
    pronouns = {m.start: m for m in subject_pronouns(text, mentions)}
    out: list[Claim] = []
    for sentence, line in lines(text):
        named = mentions[bisect_left(starts, sentence.start) : bisect_left(starts, sentence.end)]
        for mention in named:
            out += _of_mention(text.text, sentence, line, mention)
        if sentence.start in pronouns:
            out += _told(text.text, sentence, line, 1, pronouns[sentence.start])
        out += trades(sentence, named)
    return _unique(out)


def _of_mention(text: str, sentence: Sentence, line: list[Word], mention: Mention) -> Iterator[Claim]:
    first = next((i for i, w in enumerate(line) if w.start >= mention.start), len(line))
    last = next((i for i, w in enumerate(line) if w.start >= mention.end), len(line))
    yield from _before(text, line, first, last, mention)
    yield from _told(text, sentence, line, last, mention)


def _told(text: str, sentence: Sentence, line: list[Word], last: int, mention: Mention) -> Iterator[Claim]:
    """What is told of somebody named or, by "he" or "she", meant: "Ana Petrov, the mayor", "She heads the agency"."""
    yield from _after(text, sentence, line, last, mention)
    yield from _leads(text, sentence, mention)


def _before(text: str, line: list[Word], first: int, last: int, mention: Mention) -> Iterator[Claim]:
    """ "Defence Minister Ana Petrov", "Its president, Ana Petrov", "the head of mission is Ana Petrov"."""
    at = first
    while at > 0 and line[at].tight and line[at - 1].lower in HONORIFICS | {"the"} and at > first - 3:
        at -= 1
    gap = text[line[at - 1].end : line[at].start] if 0 < at < len(line) else "."
    if at < first and before(line, at) is None:
        at, gap = first, " "
    if at > 0 and gap == " " and line[at - 1].lower in ("is", "was"):
        at, gap = at - 1, " "
    elif gap not in (" ", ", ", ": "):
        return
    title = before(line, at)
    if title is None or _of_street(line, title):
        return
    if gap != " " and _of_somebody_else(line, title, last):
        return
    if gap != " " and not (title.determined or line[title.first].capital or title.of or of_one(title, line, last)):
        return
    place = _OF_PLACE.match(text[mention.end : mention.end + 60]) if title.of is None else None
    end = mention.end + (place.end() if place else 0)
    of = key(place[1]) if place else title.of
    yield _claim(text, line[title.first].start, end, mention, title.office, country(of or "") or of)


def _of_street(line: list[Word], title: Title) -> bool:
    """Whether what looks like an office and its holder is a street: "the 300 block of General Marshall"."""
    before_it = [word.lower for word in line[max(0, title.first - 2) : title.first]]
    return len(before_it) == 2 and before_it[0] in _STREET_PARTS and before_it[1] == "of"


def _of_somebody_else(line: list[Word], title: Title, last: int) -> bool:
    """Whether a clause before a name holds the office: "when he was a senator, Mr Berg said", "As a boy, Jo Berg".

    "As well as the mayor, Ana Petrov, ..." and "The winner is a judge, Ana Petrov." are told from these.
    """
    led_in = line[title.first - 1].lower if title.first > 0 else ""
    if "as" in (led_in, line[title.first].lower):
        return not title.determined
    return led_in in _BE and last < len(line) and line[last].tight


def _after(text: str, sentence: Sentence, line: list[Word], last: int, mention: Mention) -> Iterator[Claim]:
    """ "Ana Petrov, the union's general secretary", "Ana Petrov (editor)", "Ana Petrov is the director"."""
    rest = text[mention.end : sentence.end]
    copula = _IS.match(rest)
    found = copula or _APPOSED.match(rest)
    if found is None:
        return
    at = next((i for i in range(last, len(line)) if line[i].start >= mention.end + found.end()), len(line))
    for title in after(line, at):
        end = title.last
        if _names_another(text, line, end) or not _sound(text, line, title, at, copula is not None):
            continue
        yield _claim(text, mention.start, line[end - 1].end, mention, title.office, title.of)


def _names_another(text: str, line: list[Word], end: int) -> bool:
    """Whether the office goes on into the name of somebody else ("president Ana Petrov")."""
    return end < len(line) and line[end].capital and text[line[end - 1].end : line[end].start] == " "


def _sound(text: str, line: list[Word], title: Title, at: int, copula: bool) -> bool:
    """Whether an office after a name is the person's, and not the beginning of the next item of a list."""
    opened = line[at].lower in ("the", "a", "an", "its", "their", "our") or line[at].possessive
    if copula:
        return opened or title.of is not None or title.last - title.first > 1
    after = text[line[title.last - 1].end :][:2]
    return opened or title.of is not None or title.last == len(line) or after[:1] in ",;.)\n:" or after[:1] == ""


def _leads(text: str, sentence: Sentence, mention: Mention) -> Iterator[Claim]:
    """ "the dig, led by Ana Petrov", "Ana Petrov, who heads the agency", "Ana Petrov leads the team"."""
    found = _HEADS.match(text[mention.end : sentence.end])
    thing = _thing(found["thing"]) if found is not None else None
    if found is not None and (found["who"] or thing in LED):
        yield _claim(text, mention.start, mention.end + found.end(), mention, Office("leader"), thing)
    start = max(sentence.start, mention.start - 120)
    before = text[start : mention.start]
    led = _HEADED.search(_without_title(before)) if " by " in before or " under the " in before else None
    if led is not None:
        yield _claim(text, start + led.start(1), mention.end, mention, Office("leader"), key(led[1]))


def _without_title(before: str) -> str:
    parts = before.rstrip().rsplit(" ", 1)
    return parts[0] + " " if len(parts) == 2 and parts[1].lower().rstrip(".") in HONORIFICS else before


def _thing(phrase: str) -> str | None:
    """What is led, by the words after the verb: the last of them before a preposition."""
    kept: list[str] = []
    for word in phrase.split():
        low = word.lower()
        if low in ("of", "in", "at", "for", "and", "to", "on", "from", "with", "that", "which", "who"):
            break
        if low not in ("the", "a", "an", "its", "their", "his", "her", "our"):
            kept.append(word)
    return key(kept[-1]) if kept else None


def _claim(text: str, start: int, end: int, mention: Mention, office: Office, of: str | None) -> Claim:
    tenure: Tenure = office.tenure
    role = Role(text[start:end], office.name, of, mention.full, mention.key, tenure)
    return Claim(start, end, text[start:end], "role", role)


def _unique(found: list[Claim]) -> list[Claim]:
    """One claim for each person and office at a place, the longest."""
    kept: dict[tuple[int, object, object], Claim] = {}
    for claim in sorted(found, key=lambda c: c.start - c.end):
        assert isinstance(claim.value, Role)
        kept.setdefault((claim.sentence_start or claim.start, claim.value.office, claim.value.key), claim)
    return sorted(kept.values(), key=lambda c: (c.start, c.end))
