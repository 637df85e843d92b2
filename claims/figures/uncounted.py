"""Numbers that count nothing: names, years, sections, addresses, clock times, scores."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from claims import lexicon
from claims.dates.words import MONTHS
from claims.dates.years import ADDRESSED
from claims.figures.context import Context
from claims.figures.percent import stands_alone
from claims.numbers import Number

if TYPE_CHECKING:
    from claims.tokens import Token

_MONTH = rf"(?:{'|'.join(name[:3].title() for name in MONTHS)})[a-z]*\.?"
_DAY_BEFORE = re.compile(rf"\b{_MONTH}\s\Z")
_DAY_AFTER = re.compile(rf"(?:st|nd|rd|th)?\s(?:of\s)?{_MONTH}\b")
_CLOCK_AFTER = re.compile(
    r"\s?(?:[ap]\.?m\b|o['’]clock\b|GMT\b|hours?\slocal)|:\d|[.h]\d\d\b\s?(?:[ap]\.?m|hour)", re.I
)
_LEADS = lexicon.pattern(
    "calendar", "before.point", "before.within", "before.between", "before.of", "before.year", "years.before_plural"
)
_YEAR_BEFORE = re.compile(rf"\b{_LEADS}[\s-]\Z", re.I)
# Common nouns that a number names rather than counts: "highway 27", "level 14"; and words short for such.
_NAMING_NOUNS = lexicon.words("nouns", "numbered.always") | lexicon.words("nouns", "numbered.mostly")
_SHORT = lexicon.words("nouns", "numbered.short")
_PHRASES = lexicon.words("nouns", "numbered.phrases")
_NAMING = re.compile(rf"\b(?:{lexicon.one_of(_NAMING_NOUNS, _PHRASES)}|{lexicon.one_of(_SHORT)}\.?)\s\Z", re.I)
_NAMING_ENDS = (*_NAMING_NOUNS, *_SHORT, *_PHRASES, ".")
_NAME_THEN = re.compile(r"[\w,]\s[A-Z][a-z]+\s(?:of\s)?\Z")  # "from Quay Four", "the Group of Seven"
_CODE_AFTER = re.compile(r"[/\\:]\w|[-–−]\d|['’]s?\b|-?[A-Z]+\d|\.\d|\.com|x\d|×")
_CODE_BEFORE = re.compile(r"(?:\w-on-|[/#№§&@:+]|\d[-–—−.,:/^]|[A-Za-z]/|[Nn]o\.\s?|[Nn]os\.\s?|\bNo\s)\Z")
_OF_MANY = re.compile(
    r"\s(?:out\s)?of\s(?:the\s|all\s|some\s)?\d"
)  # "in East Tarn 74 of 268 appeals": no name goes on so
_IDIOM_AFTER = re.compile(rf"-{lexicon.pattern('nouns', 'compounds.after_number')}\b|\s(?:per\s?cent)", re.I)


def is_stray(context: Context, number: Number, token: Token, end: int) -> bool:
    """Whether the number counts nothing. token: its last token; end: where it ends with its letter of scale."""
    before, after = context.before(number.start, 30), context.text[end : end + 60]
    if _CODE_AFTER.match(after) or _CODE_BEFORE.search(before):
        return True
    if after[:1].isalpha() or after[:1] == "_" or before[-1:].isalpha():
        return True
    if _DAY_BEFORE.search(before) or _DAY_AFTER.match(after) or _CLOCK_AFTER.match(after):
        return True
    if number.words and number.fraction and number.low is not None and 0 < number.low < 1:
        return not stands_alone(context.text, number)
    if number.words and context.text[number.start].isupper() and _NAME_THEN.search(before):
        return True
    if ADDRESSED.match(after) or (number.words and _IDIOM_AFTER.match(after)):
        return True
    return _is_year(context, number, token, before) or _is_name(context, number, token, before)


def _plain_digits(context: Context, number: Number) -> bool:
    return context.text[number.start : number.end].isdigit()


def _counts_plural(token: Token) -> bool:
    """Whether a noun in the plural follows, adjectives between."""
    for following in token.doc[token.i + 1 : token.i + 4]:
        if following.tag_ in ("NNS", "NNPS"):
            return True
        if following.pos_ not in ("ADJ", "NOUN", "PROPN", "VERB"):
            return False
    return False


def _is_year(context: Context, number: Number, token: Token, before: str) -> bool:
    if number.nominal is None or not 1500 <= number.nominal <= 2200 or not _plain_digits(context, number):
        return False
    return not _counts_plural(token) or (bool(_YEAR_BEFORE.search(before)) and number.nominal >= 1900)


def _is_name(context: Context, number: Number, token: Token, before: str) -> bool:
    """Whether the number is part of a name: "Section 427", "the FTSE 100", "category 4"."""
    first = context.token(number.start)
    if first is None or first.is_sent_start or number.scaled:
        return False
    previous = first.doc[first.i - 1]
    if not before.endswith((" ", "\xa0", "-")):
        return False
    naming = before[:-1].lower().endswith(_NAMING_ENDS) and _NAMING.search(before)
    if naming and not _counts_plural(token) and (number.words or _plain_digits(context, number)):
        return True
    if number.words or not _plain_digits(context, number) or number.hedge or _OF_MANY.match(context.text, number.end):
        return False
    if any(c.isupper() for c in previous.text) and (previous.pos_ in ("PROPN", "NOUN") or not previous.text.istitle()):
        return not (_counts_plural(token) and previous.ent_type_ in ("GPE", "PERSON", "NORP", "DATE"))
    return False
