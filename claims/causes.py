"""What a text says an accident, a fire, a breakdown or a death was caused by, or that nobody knows."""

from __future__ import annotations

import re
from collections.abc import Iterator

from claims import lexicon
from claims.model import Claim, Status
from claims.parse import Sentence, Text

_KEYS = tuple(lexicon.families("causes", "causes"))
_NAMED = re.compile(
    "|".join(rf"(?P<c{i}>\b(?:{lexicon.either('causes', f'causes.{name}')})\b)" for i, name in enumerate(_KEYS)),
    re.IGNORECASE,
)
_CAUSAL = re.compile(lexicon.either("causes", "links"))
_EFFECT = re.compile(rf"\b(?:{lexicon.either('causes', 'effects')})\b")
_OPEN = re.compile(lexicon.either("causes", "unknown"), re.IGNORECASE)
_ELSEWHEN = re.compile(rf"\b(?:{lexicon.either('causes', 'elsewhen')})\b", re.IGNORECASE)
_COPULA = re.compile(
    r"""^["“”'«–—\s]*(?:it|this|that|the (?:cause|culprit|trigger|reason))(?: was|'s| is|’s)\s+(?:an? |the )?""",
    re.IGNORECASE,
)
_MARKS = "\"“”'«–— \t\n\r\f\v\xa0"
_LABEL = re.compile(r"^\W*(?:probable |likely |suspected )?causes?(?: of \w+)?\s*:", re.IGNORECASE)
_BARE = re.compile(r"\W*(?:the|its) (?:exact |precise )?(?:cause|origin|source)\b(?! of)", re.IGNORECASE)


def find(text: Text, taken: list[tuple[int, int]]) -> list[Claim]:
    """The causes that a text names and the words that say that the cause is open, in text order."""
    return [c for s in text.sentences if not s.text.rstrip('"”’').endswith("?") for c in _of_sentence(s)]


def _of_sentence(sentence: Sentence) -> Iterator[Claim]:
    body = sentence.text
    found = _named(body) or _unknown(body)
    if found is not None and not _ELSEWHEN.search(body):
        yield _claim(sentence, *found)


def _unknown(body: str) -> tuple[int, int, None] | None:
    """(start, end, None) of the words that say that the cause is open."""
    low = body.lower()
    found = _OPEN.search(body) if _LABEL.match(body) or _BARE.match(body) or _EFFECT.search(low) else None
    return (found.start(), found.end(), None) if found else None


def _named(body: str) -> tuple[int, int, str] | None:
    """(start, end, name) of the cause that a sentence names."""
    low = body.lower()
    copula = _COPULA.match(body) if low.lstrip(_MARKS)[:1] in ("i", "t") else None
    if copula is not None:
        hit = _NAMED.search(body, copula.end(), copula.end() + 60)
        if hit is not None and hit.start() - copula.end() <= 12:
            return hit.start(), hit.end(), _key(hit)
    causal = _CAUSAL.search(low)
    if causal is None or not (_LABEL.match(body) or _EFFECT.search(low)):
        return None
    hits = sorted(_NAMED.finditer(body), key=lambda m: _distance(m, causal))
    if not hits or _distance(hits[0], causal) > 80:
        return None
    return hits[0].start(), hits[0].end(), _key(hits[0])


def _distance(hit: re.Match[str], causal: re.Match[str]) -> int:
    return max(hit.start() - causal.end(), causal.start() - hit.end(), 0)


def _key(hit: re.Match[str]) -> str:
    return _KEYS[int((hit.lastgroup or "c0")[1:])]


def _claim(sentence: Sentence, start: int, end: int, key: str | None) -> Claim:
    body = sentence.text[start:end]
    value = Status(body, "cause", "done", key is not None, None, key)
    return Claim(sentence.start + start, sentence.start + end, body, "status", value)
