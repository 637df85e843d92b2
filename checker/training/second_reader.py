"""A second reader held against labelled cases: what each of its verdicts is worth, and what it adds to the checker."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from datetime import UTC, datetime
from pathlib import Path

from checker import pipeline
from checker.calibration.confidence import calibrated
from checker.config import Reader, Settings
from checker.errors import ReaderError
from checker.evaluation.score import Score, hits, score
from checker.findings import candidates, ordered
from checker.material import Material
from checker.model import Finding, Problem, Report
from checker.reader import second
from checker.reader.beliefs import LEVEL_OF, Beliefs, Judgement, learned
from checker.reader.combine import combined
from checker.reader.second import Heard
from checker.shapes.table import SHARED_WORDING
from checker.training.labelled import Labelled


@dataclass(frozen=True, slots=True)
class Trial:
    """A case with all that may be a finding in it, and what the reader says of that."""

    case: Labelled
    candidates: Sequence[tuple[int, Finding]]
    heard: Heard


@dataclass(frozen=True, slots=True)
class Measured:
    """beliefs: what the reader's verdicts teach, nothing where they are too few. answers: how many it gave.

    alone, both: the scores of the cases without it, and with it by what its verdicts on the other cases teach.
    """

    beliefs: Beliefs
    answers: int
    alone: Sequence[Score]
    both: Sequence[Score]
    problems: Sequence[Problem]


def measured(
    cases: Sequence[Labelled], reader: Reader, settings: Settings, progress: Callable[[str], None] = lambda step: None
) -> Measured:
    """Ask a reader about the candidates of labelled cases. reader: with the name of its model.

    Raises ReaderError where it is silent about a case; one that talks nonsense is worth what that is worth.
    """
    trials = [Trial(case, *asked(case.material, reader, progress)) for case in cases]
    judged = [list(_judgements(t)) for t in trials]
    alone, both = [], []
    for n, trial in enumerate(trials):
        others = learned(j for m, own in enumerate(judged) if m != n for j in own)
        alone.append(_scored(trial, [f for _, f in trial.candidates], settings))
        both.append(_scored(trial, _moved(trial, others, settings), settings))
    problems = [p for t in trials for p in t.heard.problems]
    return Measured(learned(j for own in judged for j in own), sum(map(len, judged)), alone, both, problems)


def asked(
    material: Material, reader: Reader, progress: Callable[[str], None]
) -> tuple[Sequence[tuple[int, Finding]], Heard]:
    """All that may be a finding, and what a reader says of that. Raises ReaderError where it is silent."""
    found = candidates(calibrated(pipeline.judge_all(material), material.evidence, SHARED_WORDING.name))
    heard = second.opinions(found, material.evidence.documents, reader, progress)
    if heard.problems and not heard.replies:
        raise ReaderError(f"{reader.url}: {heard.problems[0].message}")
    return found, heard


def _judgements(trial: Trial) -> Iterator[Judgement]:
    """How each verdict on a case turned out."""
    for n, opinion in trial.heard.opinions.items():
        finding = trial.candidates[n][1]
        levels = _levels(finding, trial)
        level = LEVEL_OF.get(opinion.verdict)
        right = levels is not None
        own = right and finding.level in (levels or ())
        yield Judgement(opinion.verdict, finding.confidence, right, right and level in (levels or ()), own)


def _levels(finding: Finding, trial: Trial) -> frozenset[str] | None:
    """The levels that the labels have for a finding; None where it is false."""
    names = {d.id: Path(d.path).name for d in trial.case.material.evidence.documents}
    readings = [(names[r.document], r.start, r.end) for r in finding.readings]
    spoken_of = [d.levels for d in trial.case.gold.discrepancies if hits(readings, d)]
    return frozenset[str]().union(*spoken_of) if spoken_of else None


def _moved(trial: Trial, beliefs: Beliefs, settings: Settings) -> list[Finding]:
    out = [f for _, f in trial.candidates]
    for n, opinion in trial.heard.opinions.items():
        out[n] = combined(out[n], opinion, beliefs, settings)
    return out


def _scored(trial: Trial, found: Sequence[Finding], settings: Settings) -> Score:
    """How some of the candidates fare; agreements, which no reader makes, are left out."""
    material = trial.case.material
    report = Report(datetime.now(UTC), {}, tuple(material.evidence.documents), findings=ordered(found, settings))
    return score(report, trial.case.gold)
