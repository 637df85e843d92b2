"""Sums whose currency is understood: "a budget of 4.6 billion euros, of which 8 million for the roof"."""

from __future__ import annotations

import re
from collections import Counter

from claims import lexicon
from claims.figures.amount import Amount
from claims.figures.context import Context
from claims.numbers import Number

_MONEY_WORD = re.compile(rf"\b{lexicon.pattern('currencies', 'signs.money')}\b", re.I)
# What follows a number that counts nothing.
NOTHING_COUNTED = re.compile(
    r"\s?(?:[.,;:)!?—–]|\Z|[\r\n]|\s(?:for|from|in|to|a\s(?:year|month|week|day)|each|per|on|by|this|last|next|was|were|is|are|"
    r"went|goes|go|will|would|has|had|and|over|out|more|less|against|at|as|altogether|up|down)\b)"
)


def with_bare_sums(context: Context, amounts: list[Amount]) -> list[Amount]:
    """The amounts, and the large round numbers of their sentences and of sentences on money that name nothing."""
    usual = Counter(a.unit for a in amounts if a.unit).most_common(1)
    if not usual:
        return amounts
    taken = {a.number.start for a in amounts}
    sentences = {id(context.sentence(a.start)) for a in amounts}
    bare = [
        Amount(n.start, n.end, n, usual[0][0], currency_open=True)
        for n in context.numbers()
        if n.start not in taken and _is_sum(context, n, sentences)
    ]
    return sorted(amounts + bare, key=lambda a: a.start)


def _is_sum(context: Context, number: Number, sentences: set[int]) -> bool:
    if not number.scaled or number.nominal is None or number.nominal < 10**5 or number.ordinal:
        return False
    if not NOTHING_COUNTED.match(context.text, number.end):
        return False
    sentence = context.sentence(number.start)
    if sentence is None:
        return False
    nearby = context.text[max(sentence.start, number.start - 120) : min(sentence.end, number.end + 60)]
    return (id(sentence) in sentences and _MONEY_WORD.search(nearby) is not None) or _spoken_of(context, number)


def _spoken_of(context: Context, number: Number) -> bool:
    """Whether a word for money stands close before the number, in a sentence that names no currency."""
    return _MONEY_WORD.search(context.before(number.start, 40)) is not None
