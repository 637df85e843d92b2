"""What a reader answered, read strictly: what is not exactly an answer to the question counts as none."""

from __future__ import annotations

import re
from typing import Annotated, Any

from pydantic import BaseModel, ConfigDict, Field, ValidationError

from checker.model import Opinion, ReaderVerdict
from checker.reader.question import Question, Side

_AT_ISSUE = frozenset({"conflict", "update", "scope"})  # verdicts that must say by which words
_LONGEST = 300  # characters of the words at issue
_FENCED = re.compile(r"\s*```(?:json)?\n(.*)\n```\s*", re.S)  # as models write that cannot be held to a schema


# Whole words and numbers: not "1 billion" of "1.1 billion". A {} is where they stand.
_WHOLE = r"(?<!\w)(?<!\d[.,]){}(?!\w)(?![.,]\d)"


# In the schema too, since a small model that is held to a form goes on within it until it is cut off.
Words = Annotated[str, Field(max_length=_LONGEST)]


class Answer(BaseModel):
    """The form of an answer."""

    model_config = ConfigDict(strict=True, extra="forbid", frozen=True)

    verdict: ReaderVerdict
    words_a: Words
    words_b: Words


def form() -> dict[str, Any]:
    """The JSON Schema of an answer."""
    return Answer.model_json_schema()


def opinion(said: str, question: Question, model: str) -> Opinion | None:
    """The opinion in what a model said, its words as they stand in the passages; None where there is none."""
    fenced = _FENCED.fullmatch(said)
    try:
        answer = Answer.model_validate_json(fenced[1] if fenced else said)
    except ValidationError:
        return None
    words = (_found(answer.words_a, question.a), _found(answer.words_b, question.b))
    if None in words:
        return None
    shown = tuple(w for w in words if w)
    if answer.verdict in _AT_ISSUE and len(shown) < 2:
        return None
    return Opinion(model, answer.verdict, shown if len(shown) == 2 else ())


def _found(words: str, side: Side) -> str | None:
    """The words as the passage has them, whatever blanks and lines part them; None where it does not have them."""
    inner = r"\s+".join(map(re.escape, words.split()))
    place = re.search(_WHOLE.format(inner) if inner else "", side.passage)
    return place[0] if place else None
