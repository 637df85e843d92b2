"""What one source alone says: a statement that matters, and that nothing in the other sources bears out or disputes."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterator, Sequence

from checker.draft import figures, names, quotations, rules
from checker.draft.sources import Sources
from checker.evidence import Evidence
from checker.findings import Judged, reading
from checker.model import Document, Finding, Reading
from checker.single_source.weight import matters, weight
from checker.statement import Statement
from checker.values.digits import significant
from claims.model import Name, Quantity, Quotation

_SOURCES = 3  # independent ones of a story: with fewer, half of everything is said by one alone
_MOST = 8  # statements of a source that are told
_IN_SENTENCE = 2  # of them in one sentence
_QUOTED = 3  # of them that are quotations
_OTHER = 0.5  # likeness from which another figure may be in the place of this one
_RETOLD = 0.65  # cosine from which a sentence may tell what another quotes
_RUN = 4  # words on end of a quotation


def alone(
    statements: Sequence[Statement], judged: Sequence[Judged], found: Sequence[Finding], evidence: Evidence
) -> tuple[Reading, ...]:
    """What each source alone says, source by source, of each what matters most first.

    statements: of the sources. judged: what comparing says, of a draft too; found: the findings of both tiers.
    """
    sources = {s.document.id for s in statements}
    agreed = [[s for s in m.statements if s.document.id in sources] for _, m, v in judged if v.level is None]
    compared = {s.number for own in agreed if len({s.document.origin for s in own}) > 1 for s in own}
    disputed = {(r.document, r.start) for f in found for r in f.readings}
    compared |= {s.number for s in statements if (s.document.id, s.claim.start) in disputed}
    stories: defaultdict[int, list[Statement]] = defaultdict(list)
    for s in statements:
        stories[s.story].append(s)
    return tuple(reading(s, 0) for story in stories.values() for s in _of_story(story, compared, evidence))


def _of_story(story: Sequence[Statement], compared: set[int], evidence: Evidence) -> Iterator[Statement]:
    documents = {s.document.id: s.document for s in story}
    by_source: defaultdict[str, list[Document]] = defaultdict(list)
    for d in documents.values():
        by_source[d.origin].append(d)
    if len(by_source) < _SOURCES:
        return
    for source, own in by_source.items():
        others = [d for d in documents.values() if d.origin != source]
        theirs = [s for s in story if s.document.origin != source]
        mine = [s for s in story if s.document.id == own[0].id]
        yield from _of_source(mine, Sources(own[0].id, [*mine, *theirs], evidence, others), compared)


def _of_source(mine: Sequence[Statement], others: Sources, compared: set[int]) -> Iterator[Statement]:
    """What a source says alone, the weightiest first. mine: what it states; others: the other sources of the story."""
    evidence = others.evidence
    asked = [s for s in names.once([s for s in mine if matters(s)]) if s.number not in compared]
    told: list[Statement] = []
    many: Counter[int | str] = Counter()
    for s in sorted(asked, key=lambda s: (-weight(s, evidence), s.number)):
        enough = many[s.sentence] == _IN_SENTENCE or (s.claim.kind == "quotation" and many["quotation"] == _QUOTED)
        if not enough and not _has(s, others) and not _again(s, told):
            told.append(s)
            many.update([s.sentence, s.claim.kind])
            if len(told) == _MOST:
                break
    yield from told


def _again(s: Statement, told: Sequence[Statement]) -> bool:
    """Whether what is told already says it: the same figure once more, a name within a quotation."""
    return any(_overlap(s, t) or (_figures(s, t) and figures.sort_of(s, t) in figures.SAID) for t in told)


def _overlap(s: Statement, t: Statement) -> bool:
    return s.claim.start < t.claim.end and t.claim.start < s.claim.end


def _figures(*statements: Statement) -> bool:
    return all(s.claim.kind in figures.FIGURES for s in statements)


def _has(s: Statement, others: Sources) -> bool:
    """Whether another source says it, in whatever way, or something in its place."""
    value = s.claim.value
    if others.printed(s.claim.text.strip("“”\"'‘’,. ")):
        return True
    if isinstance(value, Name):
        return others.has_word(value.key.split()[-1]) or names.held(s, others).rule is not rules.NOWHERE
    if isinstance(value, Quotation):
        return _retold(s, others) or quotations.held(s, others).rule is not rules.NOWHERE
    return any(_told(s, x, others) for x in others.of(sorted(figures.FIGURES)))


def _told(s: Statement, x: Statement, others: Sources) -> bool:
    """Whether a figure or date is that of another source, or may be what it says in its place."""
    one, other = s.claim.value, x.claim.value
    if isinstance(one, Quantity) and isinstance(other, Quantity) and one.nominal and other.nominal:
        digits = significant(one.nominal)
        if len(digits) > 1 and digits == significant(other.nominal):
            return True
    sort = figures.sort_of(s, x)
    return sort in figures.SAID or (sort == "differ" and s.claim.kind == x.claim.kind and others.alike(s, x) >= _OTHER)


def _retold(s: Statement, others: Sources) -> bool:
    """Whether another source has some words on end of a quotation, or tells in its own what it says."""
    words = s.claim.text.strip("“”\"'‘’,. ").split()
    runs = (" ".join(words[n : n + _RUN]) for n in range(len(words) - _RUN + 1))
    return others.nearest(s)[0] >= _RETOLD or any(others.printed(run) for run in runs)
