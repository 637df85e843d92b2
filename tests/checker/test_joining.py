"""What is one issue when it is found in two ways."""

from dataclasses import replace

from statements import stated

from checker.joining import _alike
from claims.model import Quantity

COUNT = stated("count", 0, "They have 3 boats.")
WORDS = replace(COUNT, claim=replace(COUNT.claim, text="have never had", value=Quantity(None, None, None)))


def test_words_without_a_number_are_alike_as_words() -> None:
    assert _alike(WORDS, WORDS)
    assert not _alike(WORDS, COUNT)
    assert not _alike(COUNT, WORDS)


def test_figures_are_alike_by_their_numbers() -> None:
    assert _alike(COUNT, stated("count", 1, "They own three boats."))
    assert not _alike(COUNT, stated("count", 1, "They own four boats."))
