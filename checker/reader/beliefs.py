"""How far each verdict of a model is to be believed, as its verdicts on labelled stories turned out.

What a user measures is kept in a file of the user's own beside the cache; what comes with the code stands behind it.
"""

from __future__ import annotations

import json
import math
from collections import Counter
from collections.abc import Iterable, Mapping
from dataclasses import asdict, dataclass
from pathlib import Path

from pydantic import TypeAdapter, ValidationError

from checker import atomic
from checker.cache import place
from checker.errors import ReaderError
from checker.model import READER_VERDICTS, Level, ReaderVerdict
from checker.reader.question import PROMPT

FILE = Path(__file__).with_name("beliefs.json")  # what comes with the code
OWN = "reader-beliefs.json"  # what this user measured
LEAST = 100  # verdicts on labelled stories by which a model counts as measured
_FARTHEST = 4.0  # by which a verdict moves the log odds at most
_CERTAIN = 1e-4  # a confidence is at least this far from 0 and 1
LEVEL_OF: Mapping[ReaderVerdict, Level] = {"conflict": "conflict", "update": "update", "scope": "scope"}


@dataclass(frozen=True, slots=True)
class Belief:
    """What a verdict counts. right, wrong: how many candidates with it were so.

    shift: what it adds to the log odds of a candidate. level: of those that were right, how many have the verdict's
    level in the labels; own_level: how many had it without the reader.
    """

    right: int
    wrong: int
    shift: float
    level: int = 0
    own_level: int = 0


Beliefs = Mapping[ReaderVerdict, Belief]


@dataclass(frozen=True, slots=True)
class Judgement:
    """A verdict on a candidate of a labelled story. confidence: of the candidate without the reader; level, own_level:
    whether the labels have the level of the verdict, and that of the candidate."""

    verdict: ReaderVerdict
    confidence: float
    right: bool
    level: bool = False
    own_level: bool = False


def learned(judgements: Iterable[Judgement]) -> Beliefs:
    """What judged verdicts teach; nothing where they are too few."""
    known = list(judgements)
    if len(known) < LEAST:
        return {}
    return {v: _belief([j for j in known if j.verdict == v]) for v in READER_VERDICTS}


def _belief(judged: list[Judgement]) -> Belief:
    counts = Counter(j.right for j in judged)
    right = [j for j in judged if j.right]
    return Belief(
        counts[True], counts[False], _shift(judged), sum(j.level for j in right), sum(j.own_level for j in right)
    )


def _shift(judged: list[Judgement]) -> float:
    """What must be added to the log odds of candidates for as many to be right as were; drawn towards nothing by two
    candidates as likely as not, of which one was right."""
    given = [log_odds(j.confidence) for j in judged] + [0.0, 0.0]
    wanted = sum(j.right for j in judged) + 1
    low, high = -_FARTHEST, _FARTHEST
    for _ in range(40):
        middle = (low + high) / 2
        low, high = (middle, high) if sum(probability(x + middle) for x in given) < wanted else (low, middle)
    return round((low + high) / 2, 3)


def log_odds(confidence: float) -> float:
    """Of a confidence, which is nowhere quite certain."""
    kept = min(max(confidence, _CERTAIN), 1 - _CERTAIN)
    return math.log(kept / (1 - kept))


def probability(odds: float) -> float:
    """Of log odds."""
    return 1 / (1 + math.exp(-odds))


@dataclass(frozen=True, slots=True)
class _Measured:
    """What is known of a model. prompt: the wording of the question by which it was measured."""

    prompt: int
    verdicts: dict[ReaderVerdict, Belief]


_TABLE = TypeAdapter(dict[str, _Measured])


def own_file() -> Path | None:
    """Where what this user measures is kept, None where nothing is; what is measured outlives an emptied cache."""
    return place.beside_results(OWN)


def of(model: str, path: Path | None = None) -> Beliefs:
    """How far a model's verdicts are to be believed; nothing for a model that was not measured by today's question.

    path: of what was measured here; the user's own file by default. Raises ReaderError for one that is damaged.
    """
    for file in (path or own_file(), FILE):
        known = _table(file).get(model) if file else None
        if known and known.prompt == PROMPT:
            return known.verdicts
    return {}


def keep(model: str, beliefs: Beliefs, path: Path) -> None:
    """Write how far a model is to be believed beside what is known of others."""
    table = _table(path) | {model: _Measured(PROMPT, dict(beliefs))}
    path.parent.mkdir(mode=0o700, parents=True, exist_ok=True)
    atomic.write({path: json.dumps({m: asdict(k) for m, k in table.items()}, indent=1, sort_keys=True) + "\n"})


def _table(path: Path) -> dict[str, _Measured]:
    try:
        return _TABLE.validate_json(path.read_bytes()) if path.exists() else {}
    except ValidationError as e:
        raise ReaderError(f"{path}: does not say what readers are worth; take it away, and measure them again") from e
