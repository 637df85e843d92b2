"""The words and digits of a text that can be part of a number, each with its value."""

from __future__ import annotations

import re
from dataclasses import dataclass
from decimal import Decimal, InvalidOperation

from claims.number_words import (
    DENOMINATORS,
    GLYPHS,
    ORDINAL_ENDINGS,
    ORDINALS,
    PLURAL_DENOMINATORS,
    PLURAL_SCALES,
    SCALES,
    SMALL,
    SUFFIXES,
)


@dataclass(slots=True)
class Atom:
    """A word or a run of digits that can be part of a number. role: see `_roles`."""

    start: int
    end: int
    role: str
    value: Decimal
    step: Decimal = Decimal(1)


_SPACE = "[ \u00a0\u202f\u2009]"
_DIGITS = rf"""
    \d{{1,3}}(?:,\d{{2,3}}){{0,6}},\d{{3}}(?!\d)(?:\.\d++)?
  | \d{{1,3}}(?:\.\d{{3}}){{2,7}}(?!\d)(?:,\d++)?
  | \d{{1,3}}(?:\.\d{{3}}){{1,7}},\d{{1,2}}(?!\d)
  | \d{{1,3}}(?:{_SPACE}\d{{3}}){{1,6}}(?!\d|,\d{{3}})(?:[.,]\d{{1,3}}(?!\d))?
  | \d{{1,3}}(?:['’]\d{{3}}){{1,6}}(?!\d)
  | \d{{1,9}}(?:\.\d{{1,9}})?(?:\s?[x×·*]\s?\d{{1,2}})?\^[+-]{{0,2}}\d{{1,2}}(?!\d)
  | \d++(?:\.\d++)(?:e[+-]?\d{{1,3}}(?!\w))?
  | \d++,\d{{1,2}}(?!\d|,\d)
  | \d++
  | (?<![\w.])\.\d++
"""
_TOKEN = re.compile(rf"(?P<glyph>[{''.join(GLYPHS)}])|(?P<word>[^\W\d_]+)|(?P<digits>{_DIGITS})", re.X)
_LONGEST = 30  # digits; a longer run is a key or a serial number
_ENGLISH = re.compile(r"\d,\d{3}(?!\d)|\d\.\d{1,2}(?!\d)")
_CONTINENTAL = re.compile(r"\d,\d{1,2}(?![\d,])|\d\.\d{3}\.\d{3}(?!\d)")


def _decimal(text: str) -> Decimal | None:
    try:
        return Decimal(text)
    except InvalidOperation:
        return None


def _continental(text: str) -> bool:
    """Whether the text writes decimals with a comma."""
    return _CONTINENTAL.search(text) is not None and _ENGLISH.search(text) is None


def _read_digits(printed: str, continental: bool) -> tuple[Decimal, Decimal] | None:
    """(value, step) of a run of digits with its separators."""
    if "^" in printed:
        return _power(printed)
    if printed.isdecimal():
        return Decimal(printed), _step(printed, Decimal(printed))
    plain = re.sub(r"[ \xa0\u202f\u2009'’]", "", printed)
    if re.fullmatch(r"\d{1,3}(?:,\d{2,3})*,\d{3}(?:\.\d+)?", plain) and not (continental and plain.count(",") == 1):
        plain = plain.replace(",", "")
    elif re.fullmatch(r"\d{1,3}(?:\.\d{3})+(?:,\d+)?", plain) and (
        continental or plain.count(".") > 1 or "," in plain or plain.endswith(".000")
    ):
        plain = plain.replace(".", "").replace(",", ".")
    else:
        plain = plain.replace(",", ".")
    value = _decimal(plain)
    return None if value is None else (value, _step(plain, value))


def _power(printed: str) -> tuple[Decimal, Decimal] | None:
    """ "2.5^-1", "6.2×10^8"."""
    base, exponent = printed.split("^")
    *factor, root = re.split(r"\s?[x×·*]\s?", base)
    sign = -1 if exponent.count("-") % 2 else 1
    if Decimal(root) == 0:
        return None
    power = Decimal(root) ** (sign * int(exponent.lstrip("+-")))
    return (Decimal(factor[0]) * power if factor else power), Decimal(0)


def _step(plain: str, value: Decimal) -> Decimal:
    """Place value of the last digit that counts: 0.1 of "1.5", 1000 of "62000"; 1 below a hundred."""
    if "e" in plain:
        return Decimal(1)
    if "." in plain:
        return Decimal(1).scaleb(-len(plain.rsplit(".", 1)[1]))
    return Decimal(1).scaleb(len(plain) - len(plain.rstrip("0"))) if value >= 100 else Decimal(1)


def _roles() -> dict[str, tuple[str, Decimal]]:
    """What each word can be in a number, and its value."""
    out = {word: ("ordinal", Decimal(value)) for word, value in ORDINALS.items()}
    out |= {word: ("parts", Decimal(value)) for word, value in PLURAL_DENOMINATORS.items()}
    out |= {word: ("ordinal", Decimal(value)) for word, value in DENOMINATORS.items()}
    out |= {word: ("half", Decimal(DENOMINATORS[word])) for word in ("half", "quarter")}
    out |= {word: ("scales", value) for word, value in PLURAL_SCALES.items()}
    out |= {word: ("scale", value) for word, value in SCALES.items()}
    out |= {word: ("small", Decimal(value)) for word, value in SMALL.items()}
    out |= {word: (word, Decimal(1)) for word in ("a", "and", "point", "minus", "negative", "over")}
    return out | {"an": ("a", Decimal(1))}


_ROLES = _roles()
_NEEDED = frozenset(_ROLES) | ORDINAL_ENDINGS | frozenset(suffix.lower() for suffix in SUFFIXES)


def _add_word(out: list[Atom], text: str, m: re.Match[str]) -> None:
    word = m[0]
    lower = word.lower()
    attached = bool(m.start()) and text[m.start() - 1].isdigit()
    last = out[-1] if out and out[-1].role == "digits" and m.start() - out[-1].end <= 1 else None
    if last and word in SUFFIXES and (attached or (word != "K" and text[m.start() - 1] in " \xa0")):
        out.append(Atom(m.start(), m.end(), "scale", SUFFIXES[word]))
    elif last and attached and word in ORDINAL_ENDINGS and (word != "st" or last.value % 10 == 1):
        last.role, last.end = "ordinal", m.end()
    elif (role := _ROLES.get(lower)) and (not attached or (last and role[0] == "scale")):
        out.append(Atom(m.start(), m.end(), *role))


def atoms(text: str) -> list[Atom]:
    """Everything in the text that can be part of a number, in order."""
    continental = _continental(text)
    out: list[Atom] = []
    for m in _TOKEN.finditer(text):
        if m.lastgroup == "word":
            if m[0].lower() in _NEEDED:
                _add_word(out, text, m)
        elif m.lastgroup == "glyph":
            top, bottom = GLYPHS[m[0]]
            out.append(Atom(m.start(), m.end(), "glyph", Decimal(top) / bottom, Decimal(0)))
        elif m.end() - m.start() <= _LONGEST and (read := _read_digits(m[0], continental)):
            out.append(Atom(m.start(), m.end(), "digits", *read))
    return out
