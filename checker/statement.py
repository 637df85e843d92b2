"""What is compared: statements of documents, the measures that they make, and what comparing says of these."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TypeVar

from checker.model import Document, Level, Subject
from claims.model import Claim, Kind, Value


@dataclass(frozen=True, slots=True)
class Statement:
    """A claim in its document, ready to be held against others.

    number: its place in the run, which orders statements. sentence: number of its sentence in the run
    (a row of the embeddings). source: documents that are copies of one another share a source.
    """

    number: int
    claim: Claim
    document: Document
    sentence: int
    sentence_text: str
    topic: str
    story: int
    source: str

    def __hash__(self) -> int:
        """By where it stands: what it says is long to hash, and statements are looked up by pairs."""
        return hash((self.number, self.document.id, self.claim.start, self.claim.end))


V = TypeVar("V", bound=Value)


def value_of(statement: Statement, wanted: type[V]) -> V:
    """What a statement says, of the type that its shape compares. Raises TypeError when it is of another."""
    value = statement.claim.value
    if not isinstance(value, wanted):
        raise TypeError(f"no {wanted.__name__}: {value!r}")
    return value


@dataclass(frozen=True, slots=True)
class Measure:
    """Statements that are about one and the same thing, of two or more places.

    subject: what they measure. weight: 0 to 1, how sure it is that they do. resolved: of each statement what aligning
    made of it, in the shape's own type, where comparing starts from that.
    """

    kind: Kind
    subject: Subject
    statements: tuple[Statement, ...]
    weight: float
    resolved: tuple[object, ...] = ()


@dataclass(frozen=True, slots=True)
class Verdict:
    """What comparing a measure's statements says.

    level: None when they all agree. groups: a number for each statement, in their order; those with the
    same number agree. rule: the name of the comparison level that fired. weight: 0 to 1, how surely the values
    differ as said. decided_by: the places of the two statements that the rule was applied to, where not to all.
    """

    level: Level | None
    groups: tuple[int, ...]
    rule: str
    weight: float = 1.0
    decided_by: tuple[int, int] | None = None
