"""What of a report can be reviewed, each with its place in the queue and what its page shows: findings, agreements, and
the statements of a draft."""

from __future__ import annotations

import hashlib
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, replace
from typing import Literal, get_args

from checker.findings import place
from checker.linkage.differences import Pieces
from checker.model import DRAFT_VERDICTS, Agreement, Document, DraftStatement, Finding, Reading, Report, Subject
from checker.phrases import capital, shorten
from checker.report import view
from checker.report.notes import note
from checker.report.page import LEVEL_NAMES, AgreementView, FindingView, Group, Passage, Source
from checker.report.passages import passage
from checker.report.sources import sources_of

List = Literal["statement", "finding", "added", "look", "supported", "agreement", "withdrawn"]
LISTS: dict[List, str] = {
    "statement": "of the draft, to be checked",
    "finding": "findings",
    "added": "added by a person",
    "look": "worth a look",
    "supported": "of the draft, supported",
    "agreement": "agreements",
    "withdrawn": "added and withdrawn",
}
ORDER: tuple[List, ...] = get_args(List)
ASIDE: tuple[List, ...] = ("supported", "agreement", "withdrawn")  # shown where they are asked for
ASIDE_FROM = str(ORDER.index(ASIDE[0]))  # the rank at which these begin: the last lists of all
Family = Literal["finding", "statement", "agreement"]
FAMILIES: tuple[Family, ...] = get_args(Family)
NAMES: dict[str, str] = {str(level): name for level, name in LEVEL_NAMES.items()}
NAMES |= {verdict: capital(verdict) for verdict in DRAFT_VERDICTS} | {"agreement": "Agreement"}
_QUOTE = 110  # characters of a statement, or of its sentence, that head it
_SURE = 10_000


@dataclass(frozen=True, slots=True)
class Card:
    """What a page shows of a thing. groups: the readings that agree, letter by letter."""

    headline: str
    explanation: str
    groups: tuple[Group, ...]
    alone: str | None = None

    @property
    def words(self) -> str:
        """All that is found by a search."""
        said = [self.headline, self.explanation, *(p.quote for g in self.groups for p in g.passages)]
        return "\n".join([*said, *(outlet for g in self.groups for outlet in g.outlets)]).casefold()


@dataclass(frozen=True, slots=True)
class Thing:
    """Something under review. held: what is found again in a newer report, of a single side where it is no finding;
    level: of a finding, or the verdict on a statement; sources: the articles in it; rank: its place among all."""

    family: Family
    tier: List
    level: str
    percent: int
    held: Finding
    sources: frozenset[str]
    rank: str
    card: Card


def things(report: Report) -> dict[str, Thing]:
    """All of a report that can be reviewed, by ids that are no others'."""
    page = view.page(report, "")
    found = (*report.of_tier("finding"), *report.of_tier("look"))
    made = [of_finding(f, shown) for f, shown in zip(found, (*page.findings, *page.looks), strict=True)]
    made += _statements(report)
    made += [
        _agreement(n, a, shown) for n, (a, shown) in enumerate(zip(report.agreements, page.agreements, strict=True))
    ]
    return {thing.held.id: thing for thing in made}


def family(tier: str) -> Family | None:
    """Of which family a list is; None for what no report holds."""
    if tier in ("statement", "supported"):
        return "statement"
    return next((name for name in FAMILIES if name == tier), "finding" if tier == "look" else None)


def ranked(rank: str, tier: List) -> str:
    """A rank in another list."""
    return f"{ORDER.index(tier)}{rank[1:]}"


def card_of(shown: FindingView) -> Card:
    """A finding as a page shows it."""
    return Card(shown.headline, shown.explanation, shown.groups, shown.alone)


def of_finding(finding: Finding, shown: FindingView, tier: List | None = None) -> Thing:
    """A finding, in the order of the report's page. tier: the list that it is in, where that is not its own."""
    sources = frozenset(r.document for r in finding.readings)
    list_of = tier or finding.tier
    card = card_of(shown)
    return Thing("finding", list_of, finding.level, shown.percent, finding, sources, _finding_rank(finding), card)


def _finding_rank(finding: Finding) -> str:
    tier, level, consequence, articles, confidence, ident = place(finding)
    beside = ORDER.index("look" if tier else "finding")
    return f"{beside}{level}{consequence}{max(0, 999 + articles):03}{round(_SURE + confidence * _SURE):05}{ident[:32]}"


def _agreement(number: int, agreement: Agreement, shown: AgreementView) -> Thing:
    said: Pieces = ((shown.said, False),)
    outlets = tuple(dict.fromkeys(p.source.label for p in shown.passages))
    card = Card(
        capital(f"{shown.about}: {shown.said}" if shown.about else shown.said),
        f"{agreement.independent_sources} independent sources say it.",
        (Group("A", said, outlets, shown.passages, False),),
    )
    held = _one_sided(f"agreement-{agreement.id}", agreement.kind, agreement.subject, agreement.readings)
    rank = f"{ORDER.index('agreement')}{max(0, 999 - agreement.independent_sources):03}{number:06}"
    sources = frozenset(r.document for r in agreement.readings)
    return Thing("agreement", "agreement", "agreement", 0, held, sources, rank, card)


def _one_sided(ident: str, kind: str, subject: Subject, readings: tuple[Reading, ...], shape: str = "") -> Finding:
    one = tuple(replace(r, group=0) for r in readings)
    return Finding(ident, kind, "variant", 1.0, shape, subject, "", "", one)


def _statements(report: Report) -> Iterator[Thing]:
    """The statements of the draft, the gravest verdict first, then as they stand in the text."""
    if report.draft is None:
        return
    sources, documents = sources_of(report), {d.id: d for d in report.documents}
    seen: dict[str, int] = {}
    for statement in report.draft.statements:
        ident = _ident(statement.reading)
        seen[ident] = seen.get(ident, 0) + 1
        yield _statement(f"{ident}-{seen[ident]}", statement, sources, documents)


def _ident(reading: Reading) -> str:
    said = "\n".join((reading.kind, " ".join(reading.sentence.split()), reading.quote))
    return f"statement-{hashlib.sha256(said.encode('utf-8', 'surrogatepass')).hexdigest()[:16]}"


def _statement(
    ident: str, statement: DraftStatement, sources: Mapping[str, Source], documents: Mapping[str, Document]
) -> Thing:
    own = statement.reading
    tier: List = "supported" if statement.verdict in ("supported", "unchecked") else "statement"
    says = note(statement, documents, lambda d: d.publisher or sources[d.id].label)
    same, others = ([passage(r, sources) for r in statement.evidence if r.group == group] for group in (0, 1))
    groups = [_side("A", [passage(own, sources), *same])] + ([_side("B", others)] if others else [])
    card = Card(shorten(own.sentence, _QUOTE), says, tuple(groups))
    rank = f"{ORDER.index(tier)}{DRAFT_VERDICTS.index(statement.verdict)}{own.start:09}{ident}"
    evidence = frozenset(r.document for r in statement.evidence)
    held = _one_sided(ident, own.kind, Subject("statement", own.quote), (own,))
    return Thing("statement", tier, statement.verdict, 0, held, evidence, rank[:64], card)


def _side(letter: str, passages: list[Passage]) -> Group:
    outlets = tuple(dict.fromkeys(p.source.label for p in passages))
    return Group(letter, ((shorten(passages[0].quote, _QUOTE), False),), outlets, tuple(passages), False)
