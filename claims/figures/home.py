"""Which currency a text means by a name that several countries share: "$", "kroner", "francs", "cents"."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable
from dataclasses import replace

from claims import lexicon
from claims.currencies import COUNTRIES, SHARED
from claims.figures.amount import Amount

_AMERICAN = re.compile(rf"\b(?:US|U\.S\.)\s?\$|\b{lexicon.pattern('currencies', 'signs.american')}\b")
_OFTEN_ENOUGH = 3


def at_home(text: str, amounts: list[Amount]) -> list[Amount]:
    """The amounts, each shared name of a currency resolved by the countries that the text speaks of.

    What stays in doubt is marked as open: "$" and cents always, the rest where two countries are named.
    """
    homes: dict[str, tuple[str | None, bool]] = {}
    named = {a.unit for a in amounts if not a.currency_open}
    out = []
    for amount in amounts:
        name = amount.unit or ""
        if name not in SHARED or (name == "USD" and not amount.currency_open):
            out.append(amount)
            continue
        if name not in homes:
            homes[name] = _home(text, name, named)
        unit, is_open = homes[name]
        out.append(replace(amount, unit=unit, currency_open=is_open))
    return out


def _home(text: str, name: str, named: Iterable[str | None]) -> tuple[str | None, bool]:
    """(code, whether it stays in doubt) of a shared name."""
    if name == "USD":
        return _dollar(text), True
    seen = _mentions(text, SHARED[name])
    printed = [code for code in SHARED[name] if code in named]
    if printed:
        return printed[0], len(printed) > 1
    best = seen.most_common(2)
    if not best:
        return (SHARED[name][0], True) if name in ("rupee", "shilling", "cent") else (None, True)
    return best[0][0], len(best) > 1


def _dollar(text: str) -> str:
    """The dollar of the one country that the text keeps naming, if that is not America."""
    if _AMERICAN.search(text):
        return "USD"
    best = _mentions(text, SHARED["USD"][1:]).most_common(1)
    return best[0][0] if best and best[0][1] >= _OFTEN_ENOUGH else "USD"


def _mentions(text: str, codes: Iterable[str]) -> Counter[str]:
    found = {code: len(re.findall(rf"\b(?:{COUNTRIES[code]})\b", text)) for code in codes if code in COUNTRIES}
    return Counter({code: times for code, times in found.items() if times})
