"""A draft held against its sources: a verdict for each of its statements, and what it leaves out."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence

from checker.config import Settings
from checker.draft import events, figures, names, quotations, roles, rules
from checker.draft.company import Company
from checker.draft.disputes import Dispute, disputes, touches
from checker.draft.left_out import left_out
from checker.draft.sources import Held, Sources
from checker.draft.standing import disputed, settled
from checker.evidence import Evidence
from checker.findings import Judged, reading
from checker.ingest.head import imprint
from checker.model import Draft, DraftStatement
from checker.statement import Statement
from claims.model import Kind

_BY_KIND: dict[Kind, Callable[[Statement, Sources, Company], Held]] = {
    **dict.fromkeys(sorted(figures.FIGURES), figures.held),
    "name": lambda s, sources, company: names.held(s, sources),
    "role": lambda s, sources, company: roles.held(s, sources),
    "quotation": lambda s, sources, company: quotations.held(s, sources),
    "status": events.held,
}

_RETOLD = 0.6  # cosine from which a sentence tells what one of the draft does
_AS_NEAR = 0.2  # by how much another may be nearer


def held(
    draft: str, statements: Sequence[Statement], judged: Sequence[Judged], evidence: Evidence, settings: Settings
) -> Draft:
    """How a draft stands to its sources. draft: its id; statements: of the whole run; judged: what comparing says."""
    sources = Sources(draft, statements, evidence)
    company = figures.company_of(sources)
    found = disputes(judged, draft, lambda s, x: sources.alike(s, x) + company.of(s, x), settings)
    told: list[tuple[Statement, Held]] = []
    aside = imprint(sources.own[0].document.text) if sources.own else []
    found = [d for d in found if not _within_any(d.statement, aside)]
    for s in _judged_by_itself([s for s in sources.own if not _within_any(s, aside)]):
        own = _by_itself(s, sources, company)
        told.append(
            (
                s,
                settled(
                    own, [d for d in found if touches(d, s) and not _told_beside(d, s, company) and not _fits(d, s)]
                ),
            )
        )
    told += _further(found, [s for s, _ in told])
    told.sort(key=lambda pair: (pair[0].claim.start, pair[0].claim.end))
    return Draft(
        draft,
        tuple(_stated(s, standing) for s, standing in told),
        left_out(sources, judged),
    )


def _within_any(s: Statement, places: Sequence[tuple[int, int]]) -> bool:
    return any(start <= s.claim.start and s.claim.end <= end for start, end in places)


def _told_beside(dispute: Dispute, s: Statement, company: Company) -> bool:
    """Whether what is said to differ stands beside what the draft says: "34,000 say the police, 110,000 the unions"."""
    alone = s.claim.kind in figures.FIGURES and not dispute.bearers and not dispute.word_by_word
    return alone and company.told_in(s, (x.sentence for x in dispute.others))


def _fits(dispute: Dispute, s: Statement) -> bool:
    """Whether all that is said to differ from a figure is the same, told more or less exactly."""
    figures_all = all(x.claim.kind in figures.FIGURES for x in (s, *dispute.others))
    return figures_all and all(figures.sort_of(s, x) in ("coarser", "finer") for x in dispute.others)


def _by_itself(s: Statement, sources: Sources, company: Company) -> Held:
    """How a statement stands by its kind's own rules, and else by the sentence that is most like its own."""
    if not sources.documents:
        return Held(rules.NOWHERE)
    own = _BY_KIND[s.claim.kind](s, sources, company)
    if own.rule in (rules.NOWHERE, rules.UNTOLD, rules.ELSEWHERE):
        printed = [(sources.evidence.cosine(s, x), x) for x in sources.printed(s.claim.text)]
        least = max(_RETOLD, sources.nearest(s)[0] - _AS_NEAR)
        there = [(cosine, x) for cosine, x in printed if cosine >= least]
        if there:
            return Held(rules.PRINTED, tuple(x for _, x in there), like=max(cosine for cosine, _ in there))
    return own


def _judged_by_itself(statements: Iterable[Statement]) -> list[Statement]:
    """The statements that get a verdict: a name once, and of one event told twice in one place the longer telling."""
    kept = list(names.once([s for s in statements if s.claim.kind in _BY_KIND]))
    events_told = [s for s in kept if s.claim.kind == "status"]
    return [s for s in kept if not any(_within(s, o) for o in events_told)]


def _within(s: Statement, other: Statement) -> bool:
    """Whether a status is part of another."""
    if s.claim.kind != "status" or s.number == other.number:
        return False
    inside = other.claim.start <= s.claim.start and s.claim.end <= other.claim.end
    longer = len(other.claim.text) > len(s.claim.text) or other.number < s.number
    return inside and longer and s.claim.value.event == other.claim.value.event  # type: ignore[union-attr]


def _further(found: Sequence[Dispute], told: Sequence[Statement]) -> list[tuple[Statement, Held]]:
    """The places at which comparing found something and no statement was read: a direction, a list, a result."""
    out: list[tuple[Statement, Held]] = []
    for dispute in found:
        s = dispute.statement
        if any(touches(dispute, other) for other in [*told, *(other for other, _ in out)]):
            continue
        standing = disputed(dispute)
        if standing is not None:
            out.append((s, standing))
    return out


def _stated(s: Statement, standing: Held) -> DraftStatement:
    sides = (sorted(side, key=lambda x: not x.document.primary) for side in (standing.bearers, standing.others))
    evidence = [reading(x, group) for group, side in enumerate(sides) for x in side]
    return DraftStatement(reading(s, 0), standing.rule.name, standing.rule.verdict, tuple(evidence))
