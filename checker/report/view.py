"""A report made into what its page shows."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterable, Mapping, Sequence
from datetime import UTC

from checker.linkage.differences import Pieces, versions
from checker.model import LEVELS, Agreement, Document, Finding, Level, Reading, Report
from checker.phrases import moment, shorten
from checker.provenance import outlet
from checker.report.charts import line
from checker.report.draft_page import draft_view
from checker.report.headline import headline, statement
from checker.report.history import history
from checker.report.page import (
    AgreementView,
    AloneView,
    FindingView,
    Group,
    Page,
    Passage,
    ProblemView,
    Source,
    TopicView,
)
from checker.report.pairs import matrix
from checker.report.passages import QUOTE, passage
from checker.report.reader import reader_asked, reader_view
from checker.report.sentences import chained, explanation
from checker.report.since_page import since_view
from checker.report.sources import sources_of
from checker.shape import Stated
from checker.shapes.table import shape_of, words
from claims.model import Name, Quotation

_PICTURED, _FEW = 40, 12  # topics in the picture: at most, and with those that have no finding


def page(report: Report, name: str) -> Page:
    """Everything that the page of a report shows, findings in the report's order, then what is worth a look."""
    sources = sources_of(report)
    labels = {t.id: t.label for t in report.topics}
    documents = {d.id: d for d in report.documents}
    found, likely = report.of_tier("finding"), report.of_tier("look")
    views = tuple(_finding(n, f, sources, labels, documents) for n, f in enumerate((*found, *likely), 1))
    findings, looks = views[: len(found)], views[len(found) :]
    levels = Counter(f.level for f in found)
    topics = _topics(report, labels)
    return Page(
        name=name,
        created=f"{moment(report.created.astimezone(UTC).replace(tzinfo=None), True)} UTC",
        lead=_lead(tuple(sources.values())),
        sources=tuple(sources.values()),
        problems=tuple(ProblemView(p.path, p.message, p.skipped) for p in report.problems),
        levels=tuple((level, levels[level]) for level in LEVELS),
        kinds=_kinds(found, likely),
        findings=findings,
        looks=looks,
        agreements=tuple(_agreement(a, sources, documents) for a in report.agreements),
        topics=topics,
        pictured=tuple(t for n, t in enumerate(topics) if n < (_PICTURED if t.findings else _FEW)),
        matrix=matrix(findings, tuple(sources.values())),
        settings=tuple((k, str(report.settings[k])) for k in sorted(report.settings)),
        draft=None if report.draft is None else draft_view(report.draft, sources, documents),
        reader=reader_asked(report.settings),
        since=None if report.since is None else since_view(report.since, views, sources),
        alone=_said_by_one(report, sources),
    )


def _kinds(found: Sequence[Finding], likely: Sequence[Finding]) -> tuple[tuple[str, int], ...]:
    """How many findings of each kind; 0 of those that only what is worth a look is of."""
    counts: Counter[str] = Counter(f.kind for f in found)
    return (*counts.most_common(), *((kind, 0) for kind in dict.fromkeys(f.kind for f in likely) if not counts[kind]))


def _lead(sources: Sequence[Source]) -> str:
    if not sources:
        return "No article could be read."
    copies = sum(not _own_source(s) for s in sources)
    total = f"{sum(s.words for s in sources):,} words compared."
    if not copies:
        return total
    repeat = "One article repeats" if copies == 1 else f"{copies:,} articles repeat"
    return f"{total} {repeat} another and counts as no source of its own."


def _finding(
    number: int,
    f: Finding,
    sources: Mapping[str, Source],
    labels: Mapping[str, str],
    documents: Mapping[str, Document],
) -> FindingView:
    grouped: dict[int, list[Reading]] = defaultdict(list)
    for r in f.readings:
        grouped[r.group].append(r)
    order = sorted(grouped)
    letters = {g: _letter(n) for n, g in enumerate(order)}
    firsts = [_stated(letters[g], grouped[g][:1], sources, _outlets(grouped[g], sources)) for g in order]
    each = [s for g in order for s in _each(letters[g], grouped[g], sources)]
    groups = tuple(
        _group(letters[g], said, grouped[g], g == f.alone, sources)
        for g, said in zip(order, _said(f, firsts), strict=True)
    )
    return FindingView(
        id=f.id,
        number=number,
        kind=f.kind,
        level=f.level,
        percent=round(100 * f.confidence),
        headline=headline(f, firsts),
        explanation=explanation(f, documents, lambda d: d.publisher or sources[d.id].label),
        topic=f.topic,
        topic_label=labels.get(f.topic, ""),
        groups=groups,
        sources=tuple(sorted({sources[r.document].number for r in f.readings})),
        alone=_alone(groups),
        line=line(f.kind, each),
        history=history(f, documents),
        table=shape_of(f.shape).wording.table(firsts),
        reader=reader_view(f.reader),
    )


def _letter(n: int) -> str:
    return chr(ord("A") + n) if n < 26 else f"A{n - 25}"


def _outlets(readings: Iterable[Reading], sources: Mapping[str, Source]) -> tuple[str, ...]:
    return tuple(dict.fromkeys(sources[r.document].label for r in readings))


def _stated(
    letter: str, readings: Sequence[Reading], sources: Mapping[str, Source], outlets: tuple[str, ...]
) -> Stated:
    first = readings[0]
    return Stated(first.value, first.qualifier, letter, outlets or _outlets(readings, sources), first.quote)


def _each(letter: str, readings: Sequence[Reading], sources: Mapping[str, Source]) -> list[Stated]:
    """The different values of a group, each with those that state it so."""
    same: dict[tuple[str, str | None], list[Reading]] = defaultdict(list)
    for r in readings:
        same[words(r.value, r.qualifier), r.qualifier].append(r)
    return [_stated(letter, rs, sources, ()) for rs in same.values()]


def _group(letter: str, said: Pieces, readings: Sequence[Reading], alone: bool, sources: Mapping[str, Source]) -> Group:
    passages = tuple(passage(r, sources) for r in readings)
    return Group(letter, said, _outlets(readings, sources), passages, alone)


def _alone(groups: Sequence[Group]) -> str | None:
    """Who stands alone, and against how many; that it is wrong is not said."""
    lone = next((g for g in groups if g.alone), None)
    if lone is None:
        return None
    others = {_from(p) for g in groups if g is not lone for p in g.passages if _own_source(p.source)}
    others -= {_from(p) for p in lone.passages}
    said = "".join(text for text, _ in lone.said).strip("“”")
    against = f"{len(others)} other sources" if len(others) > 1 else "the others"
    return f"{' and '.join(lone.outlets)} stands alone with “{said}” against {against}."


def _from(p: Passage) -> int | str:
    """Who speaks in a passage: the agency from whom its source has it, else the source."""
    return outlet(p.speaker) or p.source.number


def _own_source(source: Source) -> bool:
    return source.copy_of is None and source.rewrite_of is None


def _said(f: Finding, firsts: Sequence[Stated]) -> list[Pieces]:
    """Each group's value in words; of wordings and spellings, what differs."""
    verbatim = shape_of(f.shape).wording.verbatim
    if verbatim is None:
        return [((words(s.value, s.qualifier), False),) for s in firsts]
    texts = [s.value.text if isinstance(s.value, Name | Quotation) else " ".join(s.quote.split()) for s in firsts]
    return list(versions([verbatim.format(shorten(text.strip('“”"'), QUOTE)) for text in texts]))


def _agreement(a: Agreement, sources: Mapping[str, Source], documents: Mapping[str, Document]) -> AgreementView:
    first_of: dict[str, Reading] = {}
    for r in a.readings:
        first_of.setdefault(r.document, r)
    passages = tuple(passage(r, sources) for r in first_of.values())
    about, said = statement(a)
    chain = chained([(documents[r.document], r.attribution) for r in a.readings], lambda d: sources[d.id].label)
    return AgreementView(about, said, a.kind, a.independent_sources, passages, chain)


def _said_by_one(report: Report, sources: Mapping[str, Source]) -> tuple[AloneView, ...]:
    by: dict[str, list[Reading]] = defaultdict(list)
    for r in report.alone:
        by[r.document].append(r)
    return tuple(AloneView(sources[d], tuple(passage(r, sources) for r in each)) for d, each in by.items())


def _topics(report: Report, labels: Mapping[str, str]) -> tuple[TopicView, ...]:
    counts: dict[str, Counter[Level]] = defaultdict(Counter)
    for f in report.of_tier("finding"):
        counts[f.topic][f.level] += 1
    likely = Counter(f.topic for f in report.of_tier("look"))
    most = max((t.sentences for t in report.topics), default=1) or 1
    made = [
        TopicView(
            id=t.id,
            label=labels[t.id],
            sentences=t.sentences,
            findings=counts[t.id].total(),
            looks=likely[t.id],
            levels=tuple((level, counts[t.id][level]) for level in LEVELS if counts[t.id][level]),
            width=round(100 * t.sentences / most, 1),
        )
        for t in report.topics
    ]
    return tuple(sorted(made, key=lambda t: (-t.findings, -t.sentences, t.id)))
