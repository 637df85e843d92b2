"""A finding in one plain question: "The Ottawa treaty: 1997 or 1999?"."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from checker.model import Agreement, Finding
from checker.phrases import capital, shorten
from checker.report.sentences import about
from checker.shape import Stated
from checker.shapes.table import shape_of, words

_MOST = 4  # values that a headline names
_LONGEST = 110  # characters of what is in question


def headline(finding: Finding, stated: Sequence[Stated]) -> str:
    """The question that a finding asks. stated: one value for each group, in order."""
    wording = shape_of(finding.shape).wording
    if wording.headline is not None:
        return wording.headline(finding.subject)
    head = capital(shorten(_question(finding, [s.value for s in stated]), _LONGEST).rstrip(".:"))
    named = list(dict.fromkeys(wording.sides(finding.kind, stated)))
    if len(named) < 2:
        return f"{head}: two accounts"
    return f"{head}{' –' if ':' in head else ':'} {_either(named)}?"


def statement(agreement: Agreement) -> tuple[str, str]:
    """What sources agree on, and what they say of it; the first is empty where the second says all."""
    first = agreement.readings[0]
    wording = shape_of(agreement.shape).wording
    said = wording.said(agreement.subject, first.value) or words(first.value, first.qualifier)
    subject = _question(agreement, [first.value])
    parts = wording.known(first.value) or (said.strip("“”"),)
    known = all(part.casefold() in subject.casefold() for part in parts)
    return ("" if known else capital(shorten(subject, _LONGEST))), capital(said) if known else said


def _question(found: Finding | Agreement, values: Sequence[Any]) -> str:
    """What is in question, without what the values that follow it say."""
    ask = shape_of(found.shape).wording.question
    return about(found) if ask is None else ask(found.subject, values)


def _either(named: list[str]) -> str:
    if len(named) > _MOST:
        more = len(named) - _MOST + 1
        named = [*named[: _MOST - 1], f"{more} other values"]
    return f"{', '.join(named[:-1])} or {named[-1]}"
