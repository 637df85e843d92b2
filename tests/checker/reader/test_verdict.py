"""An answer counts only where it is exactly one, and quotes words that are there."""

from __future__ import annotations

import json

import pytest

from checker.model import READER_VERDICTS, Opinion
from checker.reader.question import Question, Side
from checker.reader.verdict import form, opinion

ASKED = Question(
    Side(None, "Before. ", "It will cost over\n€1 billion.", " After.", "over\n€1 billion"),
    Side("2026-03-02", "", "The price is €800 million, not €1,850 million.", "", "€800 million"),
)
RIGHT = {"verdict": "conflict", "words_a": "over €1 billion", "words_b": "€800 million"}


def heard(said: object) -> Opinion | None:
    return opinion(said if isinstance(said, str) else json.dumps(said), ASKED, "m")


def test_words_stand_as_the_article_has_them() -> None:
    assert heard(RIGHT) == Opinion("m", "conflict", ("over\n€1 billion", "€800 million"))


@pytest.mark.parametrize("fenced", ["```json\n{}\n```", "```\n{}\n```\n"])
def test_a_fence_round_it_is_no_fault(fenced: str) -> None:
    assert heard(fenced.replace("{}", json.dumps(RIGHT))) == heard(RIGHT) is not None


@pytest.mark.parametrize("verdict", READER_VERDICTS)
def test_verdicts_with_and_without_words(verdict: str) -> None:
    told = heard(RIGHT | {"verdict": verdict})
    assert told is not None and told.verdict == verdict
    bare = heard({"verdict": verdict, "words_a": "", "words_b": " "})
    assert bare == (None if verdict in ("conflict", "update", "scope") else Opinion("m", told.verdict, ()))


@pytest.mark.parametrize(
    "said",
    [
        "", "conflict", "null", "[]", "{", json.dumps(RIGHT)[:-1], json.dumps(RIGHT) * 2, "Sure! " + json.dumps(RIGHT),
        [RIGHT],
        RIGHT | {"verdict": "CONFLICT"},
        RIGHT | {"verdict": "true"},
        RIGHT | {"verdict": None},
        RIGHT | {"why": "since I say so"},
        {"verdict": "conflict", "words_a": "over €1 billion"},
        RIGHT | {"words_a": 7},
        RIGHT | {"words_a": ["over €1 billion"]},
        RIGHT | {"words_a": "€900 million"},
        RIGHT | {"words_a": "€800 million"},  # those of the other side
        RIGHT | {"words_b": ""},
        RIGHT | {"verdict": "agrees", "words_b": "€801 million"},
        RIGHT | {"words_a": "It will cost over €1 billion. After. " * 20},
        RIGHT | {"words_a": ".*"},
        RIGHT | {"words_a": "bill"},
        RIGHT | {"words_a": "ill cost"},
        RIGHT | {"words_b": "50 million"},  # of 1,850 million
        RIGHT | {"words_b": "850 million"},
        RIGHT | {"words_b": "€1,850"[:2]},
        "[" * 5000,
    ],
)  # fmt: skip
def test_whatever_else_counts_as_none(said: object) -> None:
    assert heard(said) is None


def test_the_form_names_all_verdicts_and_allows_nothing_more() -> None:
    given = form()
    assert given["properties"]["verdict"]["enum"] == list(READER_VERDICTS)
    assert given["additionalProperties"] is False
    assert given["required"] == ["verdict", "words_a", "words_b"]


def test_the_form_holds_words_to_a_length() -> None:
    """Else a small model that is held to it fills the first of them until its answer is cut off."""
    words = [form()["properties"][name] for name in ("words_a", "words_b")]
    assert [w["maxLength"] for w in words] == [300, 300]
