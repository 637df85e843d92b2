"""Ages: "26-year-old plumber", "Jeremy Lewis, 27,", "a woman of 83", "aged 4", "in his 40s", "a pension at 65"."""

from __future__ import annotations

import re
from dataclasses import replace
from decimal import Decimal

from claims import lexicon
from claims.figures.amount import Amount, claims
from claims.figures.context import Context
from claims.model import Claim, Frame
from claims.numbers import Number
from claims.parse import Text

_OLD = re.compile(
    r"[\s\xa0-]{0,3}(?P<unit>year|yr|month|week|day)s?(?:[\s-]{1,2}olds?\b|\sof\sage\b)|[\s-](?P<yo>y/o|yo)\b", re.I
)
_AGED = re.compile(
    r"\b(?:aged?|ages?\sof|at\sage|age\sis|age\swas|age\sto|ages?|under\sage|over\sage|age\slimit\sof|aged\sbetween|"
    r"ages?\sbetween|ages\sfrom|aged\sfrom|life\sexpectancy[^.;]{0,40}?\s(?:is|was|of|at)(?:\s(?:about|around|roughly|some|nearly))?)"
    r"\s(?:just\s|only\s|about\s|around\s|between\s|under\s|over\s)?\Z",
    re.I,
)
_TURNING = re.compile(
    r"\b(?:turn(?:s|ed|ing)?|pension\s(?:only\s)?(?:at|from)|retir\w+\s(?:at|from|until)|work\w*\s(?:until|till|to)|(?:stop|exit|retir\w+|leave|gave\sout|give\sup|do\sit|draw\w*\sa\spension)\s(?:at|until|till)|"
    r"retirement\sage[^.;]{0,50}\s(?:to|from|at|is|of|and)|pension\sage[^.;]{0,50}\s(?:to|from|at|is|of|and)|die[sd]\sat|"
    r"dead\sat|killed\sat|minimum\sage\sof|average\sage\sof)\s\Z",
    re.I,
)
_TURNS = re.compile(r"\b(?:turns|will\s(?:soon\s)?turn|turning|(?:about|is)\sto\sturn|(?:will|would)\sbe)\s\Z", re.I)
_PERSON_NOUN = lexicon.pattern("people", "nouns.aged")
_OF = re.compile(rf"\b{_PERSON_NOUN}\sof\s(?:about\s|around\s|just\s|only\s|barely\s|some\s)?\Z", re.I)
_YEARS = re.compile(r"\s(?:years?|months?|weeks?)\b(?!\s(?:ago|in prison|in jail|later))", re.I)
_WAS = re.compile(
    rf"(?:\b(?:[Ss]?[Hh]e|who|(?:[Tt]he|[Hh]is|[Hh]er)\s(?:\w+\s)?{_PERSON_NOUN})\s(?:is|was)|,\s(?:is|was))\s"
    r"(?:now\s|just\s|only\s)?\Z"
)
_CLOSED = re.compile(
    r"\s?[.,;:)!?]|\Z|\s(?:and|but|when|in|from|by|instead|or|who|with|on|at|to|rather|after|before|as|if|is|was|without|now|then|must)\b"
)
_OTHER_UNIT = re.compile(r"\s?%|\s(?:per|percent|people|of)\b")
_NAMED = re.compile(r"[^\W\d_]\,\s(?:now\s|just\s|only\s)?\Z")
_APPOSED = re.compile(r"(?:\s(?:years?)(?=[,.;)]))?\s?(?:[,.;)]|\Z|\sand\b)")
_NOUN_APPOSED = re.compile(
    r"\b(?:the|an?|its|his|her|their|our)\s(?:[\w’'-]+\s){0,3}(?P<noun>[^\W\d_][\w-]+),\s(?:now\s)?\Z", re.I
)
_TALLIES = lexicon.words("nouns", "tallies.nouns")
_GOES_ON = re.compile(r",\s(?P<word>[a-z]+)")
_AT = re.compile(r"(?:^|[^\w\s]\s)[Aa]t\s\Z")
_PRONOUN = re.compile(r",?\s(?:he|she)\s")
_FULL_NAME = re.compile(
    r"\b(?!(?:In|At|On|From|Near|The|By|For)\s)(?:[A-ZÀ-Þ][\w'’-]+\s){1,3}(?:[\"“][^\"“”]{1,30}[\"”]\s)?[A-ZÀ-Þ][\w'’-]+,?\s"
    r"(?:\(|now\s|just\s|only\s)?\Z"
)
_SOLE_NAME = re.compile(r"(?:^|[.!?]\s|\b(?:and|as|by|of|for|with|that|to)\s)[A-ZÀ-Þ][\w'’-]+,\s\Z")
_PEOPLE_BEFORE = re.compile(
    r"\b(?:two|three|four|five|both|the|other|young|their|his|her|old|older|elderly)\s(?:\w+\s)?"
    rf"{lexicon.pattern('people', 'nouns.several', 'nouns.plain', 'nouns.young')},\s"
    r"(?:aged\s)?\Z", re.I,
)  # fmt: skip
_BOTH_AGES = re.compile(r"(?:,\s\d{1,3})*,?\sand\s\d{1,3}\s?[,.;)]")
_PERSON_BEFORE = re.compile(rf"\b{_PERSON_NOUN}(?:\s\([A-Z]\w+\))?,?\s\(?\Z|[A-ZÀ-Þ][\w'’-]+\s\([A-Z][\w ]+\),\s\Z")
_IN_BRACKETS = re.compile(r"[^\W\d_]\s\(\Z")
_DECADE = re.compile(r"\b(?:in|into)\s(?:his|her|their|my|your|its)\s(?:early\s|mid[\s-]|late\s)?\Z", re.I)
_PEOPLE_BEYOND = re.compile(r"-?s\b(?=\s|[.,;])|-?year-?olds\b")
_LISTS_AGES = re.compile(r"\b(?:aged|ages)\s\Z")
_LISTED = re.compile(r"(?:,|,?\sand|\sor)\s")
_BOUND_OF = re.compile(r"\b(?P<bound>under|below|over|above)\sthe\sages?\sof\s\Z", re.I)
_BOUNDS = re.compile(r"\b(?P<bound>under|over)[\s-]\Z", re.I)
_YOUNG = re.compile(
    rf"\b{lexicon.pattern('people', 'nouns.bounded', 'nouns.plain', 'nouns.young')}"
    r"\s(?:aged\s)?(?:under|over|below|above)\s\Z",
    re.I,
)


def find(text: Text, taken: list[tuple[int, int]]) -> list[Claim]:
    """The ages that a text names, in text order."""
    context = Context(text, taken)
    found = [a for n in context.numbers() if not n.ordinal and (a := _amount(context, n))]
    return claims(context, _with_listed(context, found), "age")


def _with_listed(context: Context, amounts: list[Amount]) -> list[Amount]:
    """The ages with those listed behind them ("aged 4, 7 and 11")."""
    out = {a.number.start: a for a in amounts}
    for amount in amounts:
        if not _opens_list(context, amount) or amount.end != amount.number.end:
            continue
        number = context.number_after(amount.end, _LISTED)
        while number and number.start not in out and _is_span_of_life(number):
            out[number.start] = Amount(number.start, number.end, number, "year", frame=Frame(head="age"))
            number = context.number_after(number.end, _LISTED)
    return sorted(out.values(), key=lambda a: a.start)


def _opens_list(context: Context, amount: Amount) -> bool:
    return _LISTS_AGES.search(context.before(amount.start, 16)) is not None or _are_ages(context, amount.number)


def _are_ages(context: Context, number: Number) -> bool:
    """ "two men, 34 and 41, were hurt"."""
    if not _BOTH_AGES.match(context.after(number.end, 24)):
        return False
    return _PEOPLE_BEFORE.search(context.before(number.start, 40)) is not None


def _amount(context: Context, number: Number) -> Amount | None:
    old = _OLD.match(context.text, number.end)
    if old:
        return Amount(number.start, old.end(), number, (old["unit"] or "year").lower(), frame=Frame(head="age"))
    if number.fraction or number.scaled or not _is_span_of_life(number):
        return None
    reading = _decade(context, number) or _beyond(context, number)
    if reading:
        return reading
    end = _stated(context, number)
    if end is None:
        return None
    before = context.before(number.start, 24)
    bounded = _bounded(_turned(number, before), before)
    return Amount(number.start, end, bounded, _unit(context.text[number.end : end]), frame=Frame(head="age"))


def _turned(number: Number, before: str) -> Number:
    """ "who turns 48 on Saturday": 47 still, or 48 already."""
    if number.nominal is None or not _TURNS.search(before):
        return number
    return replace(number, nominal=None, low=number.nominal - 1, high=number.nominal, is_range=True, qualifier="range")


def _bounded(number: Number, before: str) -> Number:
    """ "under the age of 5"."""
    found = _BOUND_OF.search(before)
    if found is None or number.qualifier:
        return number
    if found["bound"].lower() in ("under", "below"):
        return replace(number, low=None, qualifier="less than")
    return replace(number, high=None, qualifier="more than")


def _is_span_of_life(number: Number) -> bool:
    bound = number.high if number.high is not None else number.low
    return bound is not None and 0 < bound < 125 and number.step == number.step.to_integral_value()


def _unit(words: str) -> str:
    return "month" if "month" in words else "week" if "week" in words else "year"


def _stated(context: Context, number: Number) -> int | None:
    """Where the age ends, if the words round the number make it one."""
    before = context.before(number.start, 80)
    low = before.lower()
    years = _YEARS.match(context.text, number.end)
    aged = ("age" in low or "life" in low) and _AGED.search(before)
    if ("of" in low[-12:] and _OF.search(before)) or (aged and not _OTHER_UNIT.match(context.after(number.end, 9))):
        return years.end() if years else number.end
    if _AT.search(before) and _PRONOUN.match(context.after(number.end, 6)):
        return number.end
    closed = _CLOSED.match(context.after(number.end, 12))
    if closed and _TURNING.search(before):
        return number.end
    if number.words:
        return None
    if closed and number.nominal and number.nominal >= 4 and _WAS.search(before):
        return number.end
    return number.end if _after_name(context, number, before) or _are_ages(context, number) else None


def _after_name(context: Context, number: Number, before: str) -> bool:
    """ "Hawa Abdelkarim, 32, said", "Hawa Abdelkarim (32)"."""
    behind = context.after(number.end, 9)
    bracketed = _IN_BRACKETS.search(before) is not None and behind.startswith(")")
    if not bracketed and not (_NAMED.search(before) and _APPOSED.match(behind)):
        return False
    if _PERSON_BEFORE.search(before) or _noun_apposed(context, number, before):
        return True
    named = _NAMED.search(before)
    name = context.token(number.start - (len(before) - named.start() if named else 3))
    if name is None or name.pos_ not in ("PROPN", "NOUN") or not name.text[:1].isupper():
        return False
    on = _GOES_ON.match(behind)
    if on is not None and on["word"] in ("who", "whose"):
        return True
    if name.ent_type_ in ("GPE", "LOC", "DATE", "FAC", "EVENT") and not _FULL_NAME.search(before):
        return False
    return _person_like(name.ent_type_, before) or (behind.startswith(",") and _SOLE_NAME.search(before) is not None)


def _noun_apposed(context: Context, number: Number, before: str) -> bool:
    """ "Its director, 38, presented", "The monarch, 86, spoke"."""
    noun, on = _NOUN_APPOSED.search(before), _GOES_ON.match(context.after(number.end, 16))
    if noun is None or on is None or noun["noun"].lower() in _TALLIES or not number.nominal or number.nominal < 16:
        return False
    at = number.start - len(before) + noun.start("noun")
    head, word = context.token(at), context.token(number.end + 2)
    if head is None or head.tag_ not in ("NN", "NNP") or word is None:
        return False
    return word.pos_ in ("VERB", "AUX", "ADV") or word.lower_ in ("who", "whose", "from")


def _person_like(entity: str, before: str) -> bool:
    """Whether what stands before the comma is a person's name: an entity, or two capitalised words."""
    if entity == "PERSON":
        return True
    if entity not in ("ORG", "", "GPE", "NORP", "WORK_OF_ART"):
        return False
    return _FULL_NAME.search(before) is not None


def _followed_by_noun(context: Context, number: Number) -> bool:
    token = context.token(number.end)
    return context.after(number.end, 1) in ("%", "°") or (token is not None and token.tag_ == "NNS")


def _decade(context: Context, number: Number) -> Amount | None:
    """ "in his 40s": 40 to 49 years."""
    behind = re.match(r"['’]?s\b", context.text[number.end : number.end + 2])
    if (
        behind is None
        or number.nominal is None
        or number.nominal % 10
        or not _DECADE.search(context.before(number.start, 24))
    ):
        return None
    span = replace(number, nominal=None, low=number.nominal, high=number.nominal + 9, is_range=True, qualifier="range")
    return Amount(number.start, number.end + behind.end(), span, "year", frame=Frame(head="age"))


def _beyond(context: Context, number: Number) -> Amount | None:
    """ "the under-18s", "over 65s"."""
    bound = _BOUNDS.search(context.before(number.start, 8))
    if bound is None or number.nominal is None:
        return None
    behind = _PEOPLE_BEYOND.match(context.text, number.end)
    end = number.end if behind is None else behind.end()
    named = behind is not None or (
        _YOUNG.search(context.before(number.start, 40)) and not _followed_by_noun(context, number)
    )
    if not named:
        return None
    under = bound["bound"].lower() == "under"
    low, high = (None, number.nominal) if under else (number.nominal, None)
    bounded = replace(number, low=low, high=high, qualifier="less than" if under else "more than", step=Decimal(1))
    return Amount(number.start, end, bounded, "year", frame=Frame(head="age"))
