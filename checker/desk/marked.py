"""A finding that a person added: two places that were marked in two articles, and what is in question."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from typing import Any

from rapidfuzz import fuzz

from checker.model import Document, Finding, Reading, Subject
from checker.shapes import marked

Place = dict[str, Any]  # as it stands in the event by which it was added
_ALIKE = 75  # how alike, of 100, a sentence is to one of which it is an edit
_END = re.compile(r"[.!?][\"”’)]*\s|\n")


class NotThereError(ValueError):
    """What was marked cannot be found in the article, or not in one place alone."""


def place(document: Document, quote: str, group: int, start: int | None = None) -> Place:
    """Where some words stand in an article, as data. start: where they were marked. Raises NotThereError."""
    found = _spans(document.text, quote)
    if not found:
        raise NotThereError("not found in the article as it was read: copy the words from there")
    if start is None and len(found) > 1:
        raise NotThereError(f"found {len(found)} times in the article: give a few words more")
    return _placed(document, *min(found, key=lambda span: abs(span[0] - (start or 0))), group)


def _spans(text: str, quote: str) -> list[tuple[int, int]]:
    """Where some words stand in a text, however they are spaced."""
    words = quote.split()
    return [m.span() for m in re.finditer(r"\s+".join(map(re.escape, words)), text)] if words else []


def _placed(document: Document, begin: int, end: int, group: int) -> Place:
    left, right = _sentence(document.text, begin, end)
    return {
        "document": document.id,
        "start": begin,
        "end": end,
        "quote": document.text[begin:end],
        "sentence": document.text[left:right],
        "sentence_start": left,
        "group": group,
    }


def _sentence(text: str, start: int, end: int) -> tuple[int, int]:
    """Where the sentence round a place begins and ends."""
    before = [m.end() for m in _END.finditer(text, 0, start)]
    after = _END.search(text, max(start, end - 1))
    left, right = (before[-1] if before else 0), (after.end() if after else len(text))
    stretch = text[left:right]
    return left + len(stretch) - len(stretch.lstrip()), max(end, left + len(stretch.rstrip()))


def finding(ident: str, told: Mapping[str, Any]) -> Finding:
    """What was added, as a finding."""
    readings = tuple(_reading(place) for place in told["readings"])
    return Finding(
        id=ident, kind=told["kind"], level=told["level"], confidence=1.0, shape=marked.MARKED.name,
        subject=Subject("marked", told["about"], told["by"]), rule=told["level"], topic="", readings=readings,
    )  # fmt: skip


def _reading(data: Place) -> Reading:
    return Reading(**data, kind="quotation", value=marked.value(data["quote"]), qualifier=None)


def followed(
    places: Sequence[Mapping[str, Any]], documents: Mapping[str, Document]
) -> tuple[str, list[dict[str, Any]]]:
    """What became of marked places in newer articles, and where they are now; those alone that are there.

    documents: by id. `kept` where all words stand in their sentence, edited or not; `changed` where some do not, and
    `gone` where an article is.
    """
    if not all(place["document"] in documents for place in places):
        return "gone", []
    found = [_again(each, documents[each["document"]]) for each in places]
    there = [each for each in found if each is not None]
    return ("kept" if len(there) == len(places) else "changed"), there


def _again(old: Mapping[str, Any], document: Document) -> Place | None:
    """Where the marked words stand in the sentence most like theirs; None where that is another sentence."""
    near = [_placed(document, *span, old["group"]) for span in _spans(document.text, old["quote"])]
    if not near:
        return None
    best = max(near, key=lambda each: fuzz.ratio(each["sentence"], old["sentence"]))
    return best if fuzz.ratio(best["sentence"], old["sentence"]) >= _ALIKE else None
