"""Articles that tell another again in other words, and those on one story that do not."""

from __future__ import annotations

import random
import re
from itertools import combinations
from pathlib import Path

import pytest
from repository import CASES, SEEDS

from checker.ingest import read
from checker.ingest.copies import copies
from checker.ingest.rewrites import rewrites

STORIES = [sorted(folder.glob("*.txt")) for folder in [SEEDS, *sorted(CASES.iterdir())] if folder.is_dir()]
TEXTS = [[path.read_text(encoding="utf-8") for path in story] for story in STORIES]
POOL = re.findall(r"\w+", " ".join(text for story in TEXTS for text in story))
ORIGINALS = [story[0] for story in TEXTS if len(story[0].split()) > 150][:60]


def rewritten(text: str, share: float, draw: random.Random) -> str:
    """A text with a share of its words, by chance, in place of others."""
    return re.sub(r"\w+", lambda m: draw.choice(POOL) if draw.random() < share else m[0], text)


def told_as_copy(pair: list[str]) -> bool:
    repeated = copies(pair)
    return repeated[1] == 0 or rewrites(pair, repeated)[1] == 0


@pytest.mark.parametrize(("share", "least"), [(0.1, 0.99), (0.3, 0.9), (0.5, 0.6)])
def test_rewritten_by_a_share_of_its_words(share: float, least: float) -> None:
    draw = random.Random(14)
    told = [told_as_copy([text, rewritten(text, share, draw)]) for text in ORIGINALS]
    assert sum(told) >= least * len(told)


def test_articles_on_one_story_are_no_copies() -> None:
    pairs = [list(pair) for story in TEXTS for pair in combinations(story, 2)]
    assert sum(rewrites(pair, copies(pair))[1] is not None for pair in pairs) < 0.01 * len(pairs)


def test_what_repeats_a_rewriting_is_one_too() -> None:
    again = rewritten(ORIGINALS[0], 0.3, random.Random(1))
    texts = [ORIGINALS[0], again, ORIGINALS[1], again]
    assert rewrites(texts, copies(texts)) == [None, 0, None, 0]


def test_a_few_words_tell_nothing() -> None:
    texts = ["Ten ships sailed on Monday.", "Ten ships sailed on Tuesday.", "", "..."]
    assert rewrites(texts, [None] * 4) == [None] * 4


def test_it_is_said_and_counts_as_one_source(tmp_path: Path) -> None:
    texts = {"a": ORIGINALS[0], "b": rewritten(ORIGINALS[0], 0.3, random.Random(2)), "c": ORIGINALS[1]}
    for name, text in texts.items():
        (tmp_path / f"{name}.txt").write_text(text, encoding="utf-8")
    documents, problems = read([str(tmp_path)])
    assert [(d.copy_of, d.rewrite_of, d.origin) for d in documents] == [
        (None, None, "a"), (None, "a", "a"), (None, None, "c"),
    ]  # fmt: skip
    assert any("b.txt" in p.path and "again; both count as one source" in p.message for p in problems)
