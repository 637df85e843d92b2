"""What the page shows, as plain data: built before a template sees anything."""

from __future__ import annotations

from dataclasses import dataclass

from checker.linkage.differences import Pieces
from checker.model import DraftVerdict, Level
from checker.report.charts import Line
from checker.report.history import History
from checker.shape import Table

LEVEL_NAMES: dict[Level, str] = {
    "conflict": "Conflict",
    "tension": "Tension",
    "update": "Update",
    "scope": "Scope",
    "variant": "Variant",
}
LEVEL_MEANINGS: dict[Level, str] = {
    "conflict": "both cannot be true as written",
    "tension": "they differ, but rounding or a word such as “about” can reconcile them",
    "update": "a later report may have overtaken an earlier one",
    "scope": "the same sort of figure, of a differing extent",
    "variant": "spelling or wording alone",
}


@dataclass(frozen=True, slots=True)
class Source:
    """A document. number: its place in the report, from 0; label: the outlet, short and unlike all others;
    language: ISO 639-1, and its name; copy_of, rewrite_of: number of the document it repeats; findings: how many it is
    part of; primary: it outranks the others."""

    number: int
    label: str
    title: str
    date: str | None
    words: int
    language: str
    language_name: str
    path: str
    url: str | None
    copy_of: int | None
    findings: int
    primary: bool = False
    rewrite_of: int | None = None


@dataclass(frozen=True, slots=True)
class Passage:
    """A place in a document: its sentence as before + quote + after, and where both stand. page: of a PDF."""

    source: Source
    start: int
    end: int
    sentence: tuple[int, int]
    before: str
    quote: str
    after: str
    speaker: str | None
    page: int | None = None


@dataclass(frozen=True, slots=True)
class Group:
    """Readings that agree. letter: tells the group without colour; said: its value in words, in pieces of
    which those that differ from another group's are marked."""

    letter: str
    said: Pieces
    outlets: tuple[str, ...]
    passages: tuple[Passage, ...]
    alone: bool


@dataclass(frozen=True, slots=True)
class ReaderView:
    """What a language model says of a finding. words: those of the articles that it names."""

    model: str
    says: str
    words: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class FindingView:
    """A finding, ready to be shown. number: its place in the report, from 1; percent: its confidence."""

    id: str
    number: int
    kind: str
    level: Level
    percent: int
    headline: str
    explanation: str
    topic: str
    topic_label: str
    groups: tuple[Group, ...]
    sources: tuple[int, ...]
    alone: str | None = None
    line: Line | None = None
    history: History | None = None
    table: Table | None = None
    reader: ReaderView | None = None


@dataclass(frozen=True, slots=True)
class AgreementView:
    """What can be printed safely. about: empty where `said` says it all; passages: the first place of each source;
    chain: who has it from whom."""

    about: str
    said: str
    kind: str
    independent: int
    passages: tuple[Passage, ...]
    chain: str = ""


@dataclass(frozen=True, slots=True)
class AloneView:
    """What one source alone says, what matters most first."""

    source: Source
    passages: tuple[Passage, ...]


@dataclass(frozen=True, slots=True)
class TopicView:
    """A topic. levels: how many findings of each level; looks: how many that are not counted; width: percent of the
    widest topic."""

    id: str
    label: str
    sentences: int
    findings: int
    looks: int
    levels: tuple[tuple[Level, int], ...]
    width: float


@dataclass(frozen=True, slots=True)
class Matrix:
    """How often two sources stand against each other. rows: of the same sources as columns, None on the
    diagonal; most: the largest count; left_out: sources in conflict that are not shown; first: the two sources,
    by number, that differ most."""

    sources: tuple[Source, ...]
    rows: tuple[tuple[int | None, ...], ...]
    most: int
    left_out: int
    first: tuple[int, int]


@dataclass(frozen=True, slots=True)
class ProblemView:
    """Something that could not be read, or was read with a doubt."""

    path: str
    message: str
    skipped: bool


@dataclass(frozen=True, slots=True)
class Piece:
    """A stretch of the text. number: of the statement that it is part of, None for the words between."""

    text: str
    number: int | None = None
    verdict: DraftVerdict | None = None


@dataclass(frozen=True, slots=True)
class Note:
    """What is said of one statement. number: its place in the draft, from 1; bearers, others: the sources' words."""

    number: int
    verdict: DraftVerdict
    kind: str
    quote: str
    says: str
    bearers: tuple[Passage, ...]
    others: tuple[Passage, ...]


@dataclass(frozen=True, slots=True)
class Block:
    """A paragraph with the notes on the statements that begin in it."""

    pieces: tuple[Piece, ...]
    notes: tuple[Note, ...]


@dataclass(frozen=True, slots=True)
class DraftView:
    """A draft, ready to be shown. counts: how many statements have each verdict, the gravest first."""

    source: Source
    counts: tuple[tuple[DraftVerdict, int], ...]
    blocks: tuple[Block, ...]
    left_out: tuple[Passage, ...]


@dataclass(frozen=True, slots=True)
class ChangeView:
    """A finding that is new, gone or changed. id: where it stands on the page, None for one that is gone."""

    id: str | None
    level: Level
    says: str
    before: str = ""


@dataclass(frozen=True, slots=True)
class SinceView:
    """What an earlier report told otherwise. sort: new, changed or gone, those that there are."""

    made: str
    findings: tuple[tuple[str, tuple[ChangeView, ...]], ...]
    documents: tuple[tuple[str, tuple[str, ...]], ...]


@dataclass(frozen=True, slots=True)
class Page:
    """Everything that the page shows.

    lead: one sentence on what was compared. levels, kinds: how many findings of each, 0 where only what is worth a look
    is of it. looks: what is likely and no more; counted nowhere. pictured: the topics with most findings, then the
    largest. reader: who was asked beside, and where, if anybody.
    """

    name: str
    created: str
    lead: str
    sources: tuple[Source, ...]
    problems: tuple[ProblemView, ...]
    levels: tuple[tuple[Level, int], ...]
    kinds: tuple[tuple[str, int], ...]
    findings: tuple[FindingView, ...]
    looks: tuple[FindingView, ...]
    agreements: tuple[AgreementView, ...]
    topics: tuple[TopicView, ...]
    pictured: tuple[TopicView, ...]
    matrix: Matrix
    settings: tuple[tuple[str, str], ...]
    draft: DraftView | None = None
    reader: str | None = None
    since: SinceView | None = None
    alone: tuple[AloneView, ...] = ()
