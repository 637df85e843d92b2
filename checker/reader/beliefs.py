"""How far each verdict of a model is to be believed, as its verdicts on labelled stories turned out."""

from __future__ import annotations

import json
import math
from collections import Counter
from collections.abc import Iterable, Mapping
from dataclasses import asdict, dataclass
from pathlib import Path
from typing import Any

from checker import atomic
from checker.model import READER_VERDICTS, Level, ReaderVerdict
from checker.reader.question import PROMPT

FILE = Path(__file__).with_name("beliefs.json")
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


def of(model: str, path: Path = FILE) -> Beliefs:
    """How far a model's verdicts are to be believed; nothing for a model that was not measured by today's question."""
    known = _table(path).get(model, {})
    return {verdict: Belief(**belief) for verdict, belief in known["verdicts"].items()} if _is_of_today(known) else {}


def _is_of_today(known: Mapping[str, Any]) -> bool:
    return known.get("prompt") == PROMPT


def keep(model: str, beliefs: Beliefs, path: Path = FILE) -> None:
    """Write how far a model is to be believed beside what is known of others."""
    verdicts = {verdict: asdict(belief) for verdict, belief in beliefs.items()}
    table = _table(path) | {model: {"prompt": PROMPT, "verdicts": verdicts}}
    atomic.write({path: json.dumps(table, indent=1, sort_keys=True) + "\n"})


def _table(path: Path) -> dict[str, dict[str, Any]]:
    return dict(json.loads(path.read_text(encoding="utf-8"))) if path.exists() else {}
