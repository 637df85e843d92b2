"""What a shape of values is made of: how its statements are paired, how they compare, and how that is worded."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field
from typing import Any

from checker.comparison import ComparisonLevel
from checker.evidence import Evidence
from checker.model import Document, Finding, Subject
from checker.statement import Measure, Statement, Verdict
from claims.model import Kind, Qualifier, Value

Parts = tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Stated:
    """A value as one or more sources state it. letter: of its group; quote: as the first of them prints it."""

    value: Value
    qualifier: Qualifier | None
    letter: str
    outlets: tuple[str, ...]
    quote: str = ""

    def headed(self, most: int = 3) -> str:
        """Its letter and the first outlets by name, the others by number: the head of a column."""
        names = ", ".join(self.outlets[:most])
        more = len(self.outlets) - most
        return f"{self.letter} {names} and {more} more" if more > 0 else f"{self.letter} {names}"


@dataclass(frozen=True, slots=True)
class Table:
    """Head and rows of equal length; the first cell of a row is its heading."""

    head: tuple[str, ...]
    rows: tuple[tuple[str, ...], ...]


@dataclass(frozen=True, slots=True)
class Told:
    """A finding with what its sentence may name. documents: by id; label: what a document is called in print."""

    finding: Finding
    documents: Mapping[str, Document]
    label: Callable[[Document], str]


def no_table(stated: Sequence[Stated]) -> Table | None:
    """For a shape whose readings are not best seen as a table."""
    return None


@dataclass(frozen=True, slots=True)
class Wording:
    """How a shape is put into words; the report alone asks for them.

    about: a subject as a phrase. question: the same for the head of a question, without what the values that follow
    say. sides: the value of each group as a headline names it. words: one value, hedge included. fields: what the
    {fields} of a level's sentence stand for. table: readings side by side, where that is how they are best seen.
    verbatim: how the texts of values that differ as wordings are printed, None for values that do not.
    known: the parts of a value that make it needless to say what they are of, where the subject names them.
    """

    about: Callable[[Subject], str]
    words: Callable[[Any, Qualifier | None], str]
    sides: Callable[[Kind, Sequence[Stated]], list[str]]
    fields: Callable[[Told], Mapping[str, str]]
    question: Callable[[Subject, Sequence[Any]], str] | None = None
    headline: Callable[[Subject], str] | None = None
    table: Callable[[Sequence[Stated]], Table | None] = no_table
    verbatim: str | None = None
    said: Callable[[Subject, Any], str | None] = field(default=lambda subject, value: None)
    known: Callable[[Any], Parts] = field(default=lambda value: ())


@dataclass(frozen=True, slots=True)
class Shape:
    """A family of values that are compared in one way.

    kinds: of the claims that are paired. align: the measures that the statements of one story make; it says nothing of
    whether they differ. compare: whether they do, None when they can't be held against each other after all. levels:
    of the comparison, in order. with_copies: whether it is given what a copy of an article repeats as well. too_many:
    whether a story has so many statements that align passes over pairs of them.
    """

    name: str
    kinds: frozenset[Kind]
    align: Callable[[Sequence[Statement], Evidence], list[Measure]]
    compare: Callable[[Measure, Evidence], Verdict | None]
    levels: Sequence[ComparisonLevel[Any]]
    wording: Wording
    with_copies: bool = False
    too_many: Callable[[Sequence[Statement]], bool] = lambda statements: False
