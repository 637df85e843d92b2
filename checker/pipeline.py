"""The main job: documents in, a report out."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Sequence
from datetime import UTC, datetime

from checker import exits, findings
from checker.calibration.confidence import calibrated
from checker.config import Settings
from checker.draft.held import held
from checker.evidence import Evidence
from checker.joining import joined
from checker.judging import judged_stories
from checker.languages.across import with_other_languages
from checker.marks import marks
from checker.material import Material, Progress, by_story, read
from checker.model import Document, Finding, Problem, Report
from checker.shape import Shape
from checker.shapes.table import SHAPES, SHARED_WORDING
from checker.single_source.alone import alone
from checker.statement import Statement


def compare(
    documents: Sequence[Document], problems: Sequence[Problem], settings: Settings, progress: Progress, jobs: int = 1,
    draft: str | None = None,
) -> Report:  # fmt: skip
    """Compare documents and report where they disagree; progress is told the name of each step.

    draft: the id of the one that is held against the others, its sources.
    """
    material = read(documents, settings, progress, jobs, draft)
    progress("comparing")
    judged, failed = judged_stories(by_story(material.statements), material.evidence, settings, _judged)
    judged.sort(key=lambda one: one[0] != SHARED_WORDING.name)
    return report(material, (*problems, *failed), settings, draft=draft, judged=judged, progress=progress)


def _judged(story: Sequence[Statement], evidence: Evidence) -> tuple[list[findings.Judged], list[str]]:
    """What comparing says of a story by itself, calibrated, and which shapes bring out a fault and are left out."""
    material = Material(tuple(story), evidence, ())
    failed: dict[str, str] = {}
    try:
        judged = judge_all(material)
    except Exception:
        for shape in SHAPES:
            try:
                judge_all(material, [shape])
            except Exception as e:
                exits.trace()
                failed[shape.name] = f"its {shape.name} cannot be compared, by {exits.fault(e)}; the others are"
        judged = judge_all(material, [shape for shape in SHAPES if shape.name not in failed])
    return _calibrated(judged, material), list(failed.values())


def _calibrated(judged: Sequence[findings.Judged], material: Material) -> list[findings.Judged]:
    """What was judged of English articles, calibrated, with what articles in other languages add."""
    told = calibrated(judged, material.evidence, SHARED_WORDING.name)
    return with_other_languages(told, material.statements)


def report(
    material: Material, problems: Sequence[Problem], settings: Settings, shapes: Sequence[Shape] = SHAPES,
    draft: str | None = None, judged: Sequence[findings.Judged] | None = None,
    progress: Progress = lambda step: None,
) -> Report:  # fmt: skip
    """What comparing the statements of a run finds. judged: what it says of them, where that is known already.

    shapes: those by which the statements are compared. draft: the id of the document that the others are sources of.
    """
    if judged is None:
        judged = _calibrated(judge_all(material, shapes), material)
    found, unheard = _found(judged, material, settings, progress)
    return Report(
        created=datetime.now(UTC).replace(microsecond=0),
        settings=settings.as_dict(),
        documents=tuple(material.evidence.documents),
        problems=(*problems, *material.problems, *_passed_over(material, shapes), *unheard),
        findings=found,
        agreements=findings.agreements(judged, found, draft),
        topics=material.topics,
        marks=marks(material.statements, found),
        draft=None if draft is None else held(draft, material.statements, judged, material.evidence, settings),
        alone=alone([s for s in material.statements if s.document.id != draft], judged, found, material.evidence),
    )


def _found(
    judged: Sequence[findings.Judged], material: Material, settings: Settings, progress: Progress
) -> tuple[tuple[Finding, ...], Sequence[Problem]]:
    """What is found, by a second reader too where there is one, and what went wrong with that."""
    if settings.reader is None:
        return findings.findings(judged, settings), ()
    from checker.reader import second

    moved, problems = second.moved(findings.candidates(judged), material.evidence.documents, settings, progress)
    return findings.ordered(moved, settings), problems


def judge_all(material: Material, shapes: Sequence[Shape] = SHAPES) -> list[findings.Judged]:
    """Every measure of every story with what comparing it says, each weighed by its own shape."""
    evidence = material.evidence
    out: list[findings.Judged] = []
    for shape, members in _compared(material, shapes):
        for measure in shape.align(members, evidence):
            verdict = shape.compare(measure, evidence)
            if verdict is not None:
                out.append((shape.name, measure, verdict))
    return joined(out)


def _compared(material: Material, shapes: Sequence[Shape]) -> Iterator[tuple[Shape, list[Statement]]]:
    """What each shape compares of each story."""
    for story in by_story(material.statements):
        english = [s for s in story if s.document.language == "en"]
        own = [s for s in english if s.number not in material.evidence.repeated]
        for shape in shapes:
            yield shape, [s for s in (english if shape.with_copies else own) if s.claim.kind in shape.kinds]


def _passed_over(material: Material, shapes: Sequence[Shape]) -> Iterator[Problem]:
    """One for each story of so many statements that not every two were held against each other, at its fullest."""
    for shape, members in _compared(material, shapes):
        if shape.too_many(members):
            fullest, _ = Counter(s.document.path for s in members).most_common(1)[0]
            said = f"{len(members):,} {shape.name} in one story: only the likeliest pairs of them were compared"
            yield Problem(fullest, said, skipped=False)
