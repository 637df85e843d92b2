"""What the steps of the pipeline hand on: documents, readings, findings, and the report that holds them."""

from __future__ import annotations

from bisect import bisect_right
from dataclasses import dataclass, field
from datetime import datetime
from typing import Any, Literal

from claims.model import Kind, Qualifier, Value

Level = Literal["conflict", "tension", "scope", "update", "variant"]
LEVELS: tuple[Level, ...] = ("conflict", "tension", "update", "scope", "variant")  # the most serious first
Tier = Literal["finding", "look"]
TIERS: tuple[Tier, ...] = ("finding", "look")  # what the product stands by, and what is likely
ReaderVerdict = Literal["conflict", "update", "scope", "agrees", "unrelated", "unsure"]
READER_VERDICTS: tuple[ReaderVerdict, ...] = ("conflict", "update", "scope", "agrees", "unrelated", "unsure")
DraftVerdict = Literal["contradicted", "unsupported", "close", "unchecked", "supported"]
DRAFT_VERDICTS: tuple[DraftVerdict, ...] = ("contradicted", "unsupported", "close", "unchecked", "supported")


@dataclass(frozen=True, slots=True)
class Document:
    """One article. text: as decoded; every offset in a report counts its code points.

    path: as given on the command line ("-" for stdin). published: with the time of day where one is
    given. copy_of: id of the document that it repeats word for word or nearly so; rewrite_of: of the one that it tells
    again in other words: it is compared like any other, and counts as one source with that. stored: whether the
    text must stand in the report, since it is not the file itself. primary: it outranks the other sources, as a ruling
    or a transcript does. pages: where each begins in the text, of a PDF.
    """

    id: str
    path: str
    text: str
    sha256: str
    title: str | None = None
    publisher: str | None = None
    published: datetime | None = None
    published_has_time: bool = False
    url: str | None = None
    language: str = "en"
    copy_of: str | None = None
    stored: bool = False
    primary: bool = False
    rewrite_of: str | None = None
    pages: tuple[int, ...] = ()

    def page(self, place: int) -> int | None:
        """The number of the page on which a place of the text is printed; None where there are no pages."""
        return bisect_right(self.pages, place) or None

    @property
    def origin(self) -> str:
        """The id of the document that it has what it says from; its own where it is a source of its own."""
        return self.rewrite_of or self.copy_of or self.id

    @property
    def moment(self) -> str | None:
        """When it came out, ISO 8601: the day, with the minute where that is known."""
        if self.published is None:
            return None
        if self.published_has_time:
            return self.published.isoformat(timespec="minutes")
        return self.published.date().isoformat()


@dataclass(frozen=True, slots=True)
class Problem:
    """Something that could not be read, or was read with a doubt. skipped: the document is left out."""

    path: str
    message: str
    skipped: bool


@dataclass(frozen=True, slots=True)
class Reading:
    """One place that states a value. group: readings of one finding with the same group agree. page: of a PDF, on which
    it begins."""

    document: str
    start: int
    end: int
    quote: str
    sentence: str
    sentence_start: int
    kind: Kind
    value: Value
    qualifier: Qualifier | None
    group: int = 0
    attribution: str | None = None
    page: int | None = None


@dataclass(frozen=True, slots=True)
class Subject:
    """What is in question, as data; the shape's wording makes a phrase of it.

    form: how the shape asks for it, by a name that its wording knows ("figure", "who holds"). what: the thing, in the
    articles' words; owner: whose it is, where that is told apart. plural: the thing is several.
    """

    form: str
    what: str = ""
    owner: str = ""
    plural: bool = False


@dataclass(frozen=True, slots=True)
class Opinion:
    """What a language model says of a finding; never a source.

    words: those at issue, a quote of each of two readings' articles; none where it names none.
    """

    model: str
    verdict: ReaderVerdict
    words: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Finding:
    """One disagreement with all its readings, of at least two groups.

    shape: the family of values by which it was found, and is worded. rule: the comparison level of that shape that
    fired. decided_by: the two readings, by their place, that the rule was applied to, where not to all.
    confidence: 0 to 1, the share of its like that turned out right, real and written. alone: the group that
    stands alone against several independent sources, if any. tier: whether the product stands by it ("finding"), or it
    is likely and worth a look, and counted nowhere ("look"). reader: what a second reader says of it, if one was asked.
    """

    id: str
    kind: Kind
    level: Level
    confidence: float
    shape: str
    subject: Subject
    rule: str
    topic: str
    readings: tuple[Reading, ...]
    alone: int | None = None
    decided_by: tuple[int, int] | None = None
    tier: Tier = "finding"
    reader: Opinion | None = None


@dataclass(frozen=True, slots=True)
class Agreement:
    """What two or more independent sources bear out."""

    id: str
    kind: Kind
    shape: str
    subject: Subject
    readings: tuple[Reading, ...]
    independent_sources: int


@dataclass(frozen=True, slots=True)
class Topic:
    """Sentences on one subject. label: words that a person understands; sentences: how many."""

    id: str
    label: str
    sentences: int


@dataclass(frozen=True, slots=True)
class Mark:
    """Where a document states a claim, in dispute or not: document.text[start:end]."""

    document: str
    start: int
    end: int
    kind: Kind


@dataclass(frozen=True, slots=True)
class DraftStatement:
    """How a statement of a draft stands to the sources. rule: of checker.draft.rules, by which the verdict was given.

    evidence: what the sources say; of group 0 what is the same, of group 1 what is not.
    """

    reading: Reading
    rule: str
    verdict: DraftVerdict
    evidence: tuple[Reading, ...] = ()


@dataclass(frozen=True, slots=True)
class Draft:
    """A draft held against its sources. document: its id; statements: in text order; left_out: what most sources have
    and it does not, the first statement of each thing.
    """

    document: str
    statements: tuple[DraftStatement, ...]
    left_out: tuple[Reading, ...] = ()


@dataclass(frozen=True, slots=True)
class Earlier:
    """A finding as an earlier report told it, in words: the articles that it quotes may be gone."""

    id: str
    kind: Kind
    level: Level
    tier: Tier
    about: str
    explanation: str


@dataclass(frozen=True, slots=True)
class Change:
    """A finding that an earlier report told otherwise. id: in this report; what: of `level`, `tier`, `values`
    (others are set against each other, so that it has another id) and `readings` (other sources or sentences)."""

    id: str
    what: tuple[str, ...]
    before: Earlier


@dataclass(frozen=True, slots=True)
class Changes:
    """What is otherwise than in an earlier report. created: when that was made; new: ids of this report's findings;
    documents are named by their ids, the changed ones have another text."""

    created: datetime
    new: tuple[str, ...]
    gone: tuple[Earlier, ...]
    changed: tuple[Change, ...]
    new_documents: tuple[str, ...]
    gone_documents: tuple[str, ...]
    changed_documents: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Report:
    """Everything that a run found, as it is written to JSON and shown in HTML.

    findings: of both tiers, those that the product stands by first.
    marks: every claim that was read, for the source view of the HTML; not written to the JSON.
    draft: how it stands, where the other documents are the sources of one. since: what an earlier one told otherwise.
    alone: what one source alone says, source by source, of each what matters most first.
    """

    created: datetime
    settings: dict[str, Any]
    documents: tuple[Document, ...]
    problems: tuple[Problem, ...] = field(default=())
    findings: tuple[Finding, ...] = field(default=())
    agreements: tuple[Agreement, ...] = field(default=())
    topics: tuple[Topic, ...] = field(default=())
    marks: tuple[Mark, ...] = field(default=())
    draft: Draft | None = None
    since: Changes | None = None
    alone: tuple[Reading, ...] = ()

    def of_tier(self, tier: Tier) -> tuple[Finding, ...]:
        """The findings of one tier, in their order."""
        return tuple(f for f in self.findings if f.tier == tier)
