"""What a reader says of stories, as labels: silver beside the gold of people, apart from it and of less weight."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from pathlib import Path

from checker.config import Reader
from checker.errors import ReaderError
from checker.evaluation.gold import Place
from checker.material import Material
from checker.model import Finding, ReaderVerdict
from checker.reader import beliefs
from checker.reader.beliefs import LEVEL_OF, Beliefs
from checker.reader.question import pair
from checker.training.labels import JudgedFinding, Labels
from checker.training.second_reader import asked


def silver(
    people: Labels, material: Material, reader: Reader, progress: Callable[[str], None] = lambda step: None
) -> Labels:
    """What a reader says of one story. people: what they judged in it, of which the reader's word counts nothing.

    reader: with the name of its model. Raises ReaderError where that was not measured, or answers nothing.
    """
    model = reader.model or ""
    known = beliefs.of(model)
    if not known:
        raise ReaderError(f"{model}: was not measured, and can teach nothing; see checker evaluate --reader")
    return Labels(people.story, list(_judged(people, material, reader, known, progress)), model)


def _judged(
    people: Labels, material: Material, reader: Reader, known: Beliefs, progress: Callable[[str], None]
) -> Iterator[JudgedFinding]:
    candidates, heard = asked(material, reader, progress)
    names = {d.id: Path(d.path).name for d in material.evidence.documents}
    for n, opinion in heard.opinions.items():
        right, groups = _right(opinion.verdict, known), _places(candidates[n][1], names)
        if right is not None and people.right(groups) is None:
            yield JudgedFinding(groups, right)


def _right(verdict: ReaderVerdict, known: Beliefs) -> bool | None:
    """What a verdict teaches; nothing where measuring did not bear it out."""
    belief = known.get(verdict)
    if belief is None or verdict == "unsure":
        return None
    at_odds = verdict in LEVEL_OF
    return at_odds if (belief.shift > 0) == at_odds and belief.shift else None


def _places(finding: Finding, names: dict[str, str]) -> tuple[tuple[Place, ...], ...]:
    """Where the two readings stand that the reader was asked about."""
    readings = (finding.readings[n] for n in pair(finding))
    return tuple(((names[r.document], r.start, r.end),) for r in readings)
