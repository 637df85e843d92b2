"""What holds for every extractor, whatever the text: nothing raises, and a claim is where it says it is."""

from __future__ import annotations

import itertools
import random
import re
import time
from decimal import Decimal
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st
from repository import SEEDS

from claims import extract
from claims.extraction import claims_of
from claims.kinds import KINDS, Extractor
from claims.model import Claim, Members, Quantity
from claims.parse import Text, parse
from claims.segment import blocks

FIGURES = [find for row in KINDS for find in row.figures]
EXTRACTORS = [*FIGURES, *(find for row in KINDS for find in row.statements)]

_WORDS = st.sampled_from(
    "one two half a third dozen million hundred and of to from between over about $ € £ % 3 1,000 2.5 -7 2019 May "
    "Monday said police killed injured people miners Mr Smith , 45 , years old km ft ( ) “ ” \" ' the of them - – : "
    "4:39 p.m. minister Lithuania withdrew not has will including such as last month $3m €1bn 17th 6ft 2in \n \n\n \t "
    "½ ² ١٢ \x00 "
    "🙂 ﬁ \u202e \u200b é é ß K Å 元 ₡ . . ! ?".split(" ")
)
TEXTS = st.lists(_WORDS, max_size=40).map(" ".join) | st.text(max_size=120) | st.lists(_WORDS, max_size=15).map("".join)


def check(text: Text, claim: Claim) -> None:
    """The claim's span, its value's bounds, and the claim that it restates, are sound."""
    assert 0 <= claim.start < claim.end <= len(text.text)
    assert text.text[claim.start : claim.end] == claim.text
    if isinstance(claim.value, Quantity):
        bounds = [n for n in (claim.value.low, claim.value.nominal, claim.value.high) if n is not None]
        assert bounds == sorted(bounds)
        assert bounds, claim
        assert claim.value.step >= 0
        assert all(n.is_finite() for n in bounds)
    if claim.same_as:
        assert claim.same_as[0] < claim.same_as[1] <= claim.start


@given(TEXTS)
def test_any_text_is_read_and_every_span_slices_back(text: str) -> None:
    parsed = parse(text)
    for find in EXTRACTORS:
        for claim in find(parsed, []):
            check(parsed, claim)


@given(TEXTS)
def test_no_two_figures_share_a_character_and_each_lies_in_its_sentence(text: str) -> None:
    found = extract(text)
    figures = [c for c in found if isinstance(c.value, Quantity) or c.kind == "date"]
    for before, after in itertools.pairwise(figures):
        assert before.end <= after.start, (before.text, after.text)
    assert all(c.sentence_start <= c.start < c.sentence_end for c in found)
    assert found == sorted(found, key=lambda c: (c.start, -c.end, c.kind))


@pytest.mark.parametrize("find", FIGURES)
def test_what_is_taken_is_left_alone(find: Extractor) -> None:
    text = parse("At least 14 people, 3 of them aged 4, lost €1bn, 5% of 9 km, in 12 days from 3 May 2024.")
    assert find(text, [(0, len(text.text))]) == []


def test_a_list_says_how_many_members_it_has() -> None:
    for claim in extract("All three Baltic states, Latvia, Estonia and Lithuania, agreed."):
        if isinstance(claim.value, Members):
            assert len(claim.value.members) == len(claim.value.keys)


def test_bounds_are_exact_decimals() -> None:
    (claim,) = [c for c in extract("It costs €0.1 million.") if c.kind == "money"]
    assert isinstance(claim.value, Quantity)
    assert claim.value.nominal == Decimal(100000)


ARTICLES = sorted(SEEDS.glob("*.txt"))


def mutated(text: str, rng: random.Random) -> str:
    """The text with some of its characters or words taken out, doubled or put in each other's place."""
    parts = list(text) if rng.random() < 0.5 else re.split(r"(?<=\s)", text)
    for _ in range(rng.randint(1, 60)):
        a, b = rng.randrange(len(parts)), rng.randrange(len(parts))
        match rng.randrange(3):
            case 0:
                parts[a] = ""
            case 1:
                parts[a] *= rng.choice((2, 2, 9))
            case _:
                parts[a], parts[b] = parts[b], parts[a]
    return "".join(parts)


@pytest.mark.parametrize("seed", range(4))
@pytest.mark.parametrize("path", ARTICLES, ids=lambda path: path.stem)
def test_a_spoiled_article_is_read_all_the_same(path: Path, seed: int) -> None:
    text = parse(mutated(path.read_text(encoding="utf-8"), random.Random(seed)))
    for claim in claims_of(text):
        check(text, claim)


PIECES = [
    "1", "one of ", "5 ", "1,", "10-", "$ ", "$1 ", "a half ", "about ", "“", '"', "(", "[", ", ", "and ", "aged 4, ",
    "from 3 to ", "May ", "last week ", "Smith said ", "Mr Smith, ", "X and Y, ", "not ", "year ", "\n",
]  # fmt: skip


@pytest.mark.slow
@pytest.mark.parametrize("piece", PIECES)
def test_the_grammar_takes_time_in_proportion_to_the_text(piece: str) -> None:
    def seconds(length: int) -> float:
        text = parse((piece * length)[:length])
        start = time.process_time()
        claims_of(text)
        return time.process_time() - start

    seconds(500)
    assert seconds(6_000) < 8 * seconds(1_500) + 0.5


@pytest.mark.slow
@pytest.mark.parametrize("blank", [" ", "\t", "\u2003", " \n"])
def test_blanks_without_end_are_cut_in_proportion_to_their_number(blank: str) -> None:
    start = time.process_time()
    assert blocks("A fire." + blank * 200_000 + "It burnt.")
    assert time.process_time() - start < 2


def test_a_number_that_the_longest_piece_cuts_in_two_is_read() -> None:
    text = parse("twenty-" * 6_000)
    for claim in claims_of(text):
        check(text, claim)


@pytest.mark.slow
def test_a_word_without_end_costs_the_parser_no_more_than_in_proportion() -> None:
    start = time.process_time()
    assert parse("(" * 10_000).sentences
    assert time.process_time() - start < 10
