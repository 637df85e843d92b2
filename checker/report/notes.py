"""What a report says of the statements of a draft: a sentence for each verdict."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from checker.draft.rules import RULES
from checker.model import Document, DraftStatement, DraftVerdict, Reading
from checker.phrases import capital, listed, shorten
from checker.report.sentences import Label, named

VERDICT_MEANINGS: dict[DraftVerdict, str] = {
    "contradicted": "the sources say something else in its place",
    "unsupported": "no source has it",
    "close": "rounding, another hedge, or older than the latest source",
    "unchecked": "it could not be told",
    "supported": "a source says the same",
}
_MARKS = "“”\"' "
_MOST = 3  # sources, and values, that a sentence names


def note(statement: DraftStatement, documents: Mapping[str, Document], label: Label = named) -> str:
    """Why a statement has its verdict, in one sentence. documents: by id; label: what it calls a document."""
    sides = [[r for r in statement.evidence if r.group == group] for group in (0, 1)]
    names = [list(dict.fromkeys(label(documents[r.document]) for r in side)) for side in sides]
    return capital(
        RULES[statement.rule].says.format(
            bearers=_some(names[0]),
            others=_some(names[1]),
            values=_some(_values(sides[1])),
            say="says" if len(names[0]) == 1 else "say",
            have="has" if len(names[1]) == 1 else "have",
        )
    )


def _values(readings: Sequence[Reading]) -> list[str]:
    """What readings say, each once, in the words of the first that says it."""
    said = {shorten(r.quote.strip(_MARKS)).casefold(): r.quote for r in reversed(readings)}
    plain = (shorten(quote.strip(_MARKS)) for quote in list(said.values())[::-1])
    return [f"“{text}”" for text in plain]


def _some(items: Sequence[str]) -> str:
    """The first of some things, the others by number."""
    more = len(items) - _MOST
    if more <= 0:
        return listed(items) if items else ""
    return f"{', '.join(items[:_MOST])} and {more} more"
