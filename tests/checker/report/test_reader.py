"""What a second reader says, in the report: its own words, apart from the articles', and only where one was asked."""

from __future__ import annotations

import json as plain
import re
from dataclasses import replace

import pytest
from report_extremes import hostile
from report_samples import heard, story

from checker.model import READER_VERDICTS, Opinion
from checker.report import json
from checker.report.html import render
from checker.report.reader import reader_asked, reader_view
from checker.report.sentences import READER_SAYS, explanation
from checker.report.view import page

PAGE = render(heard(), "heard")
DOCUMENTS = {d.id: d for d in heard().documents}


def test_every_verdict_has_a_sentence() -> None:
    assert set(READER_SAYS) == set(READER_VERDICTS)
    assert {f.reader.verdict for f in heard().findings if f.reader} == set(READER_VERDICTS)
    for verdict, says in READER_SAYS.items():
        assert says in PAGE, verdict


def test_there_and_back() -> None:
    text = json.dumps(heard())
    first = plain.loads(text)["findings"][0]
    assert list(first)[-1] == "reader"
    opinion = heard().findings[0].reader
    assert opinion is not None
    assert first["reader"] == {"model": "qwen3:8b", "verdict": "conflict", "words": list(opinion.words)}
    assert json.loads(text).findings[0].reader == opinion
    assert "reader" not in plain.loads(json.dumps(story()))["findings"][0]


def test_its_words_stand_apart() -> None:
    boxes = re.findall(r'<p class="reader">(.*?)</p>', PAGE)
    assert len(boxes) == len(READER_VERDICTS)
    assert all(box.startswith("<b>The reader, qwen3:8b, says:</b>") for box in boxes)
    assert all("A language model’s opinion, not a source’s." in box for box in boxes)
    assert "<q>1997</q> and <q>1999</q>" in "".join(boxes)
    assert 'class="reader"' not in render(story(), "story")


def test_what_is_hostile_in_it_is_escaped() -> None:
    text = render(hostile(), "x")
    (box,) = re.findall(r'<p class="reader">(.*?)</p>', text, re.S)
    assert set(re.findall(r"<(\w+)", box)) == {"b", "q", "small"}
    assert "&lt;script&gt;document.title" in box
    assert "\u202e" not in box


def test_very_long_words_are_cut() -> None:
    view = reader_view(Opinion("m" * 500, "conflict", ("word " * 60, "x")))
    assert view is not None
    assert len(view.model) <= 61 and len(view.words[0]) <= 161


@pytest.mark.parametrize(
    ("settings", "said"),
    [
        ({}, None),
        ({"reader": "http://localhost:1/v1"}, "A reader, a language model on this machine, was asked too."),
        (
            {"reader": "https://a.example/v1", "reader_model": "m", "reader_remote": True},
            "A reader, the language model m at a.example, was asked too: passages of the articles were sent there.",
        ),
    ],
)
def test_who_was_asked(settings: dict[str, object], said: str | None) -> None:
    assert reader_asked(settings) == said
    assert page(story(), "x").reader is None


def test_a_level_that_the_reader_changed_is_said() -> None:
    first = heard().findings[0]
    other = replace(first, level="update")
    assert explanation(first, DOCUMENTS) == explanation(story().findings[0], DOCUMENTS)
    said = " It is told as update since a reader has it so."
    assert explanation(other, DOCUMENTS) == explanation(first, DOCUMENTS) + said
