"""What is new, gone or changed in a report since an earlier one."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Mapping, Sequence
from dataclasses import replace
from pathlib import Path

from checker.errors import CheckerError
from checker.identity import first_stated
from checker.model import Change, Changes, Document, Earlier, Finding, Report
from checker.report import json
from checker.report.sentences import about, explanation
from checker.review.following import counterparts

_UNFIT = (ValueError, LookupError, TypeError, AttributeError, ArithmeticError, RuntimeError)


def load(path: str) -> Report:
    """The report in a file, to hold a later one against. Raises CheckerError for a file that is none."""
    try:
        if not Path(path).is_file():
            raise CheckerError(f"--since {path}: no such file; name the .json of an earlier report")
        before = json.load(Path(path), root=None)
        changes(before, replace(before, findings=()))  # so that whatever is amiss in it shows now
    except OSError as e:
        raise CheckerError(f"--since {path}: {e.strerror or e}") from e
    except _UNFIT as e:
        why = str(e) if str(e).startswith("a report of version") else "not a report of the checker"
        raise CheckerError(f"--since {path}: {why}; name the .json of an earlier report") from e
    return before


def told(before: Report, now: Report) -> Report:
    """A report that tells too what is new, gone or changed since the one before."""
    return replace(now, since=changes(before, now))


def changes(before: Report, now: Report) -> Changes:
    """What is new, gone or changed."""
    same = _same(before, now)
    matched = {f.id for f in same.values()}
    documents = {d.id: d for d in before.documents}
    pairs = ((f, same[f.id], _otherwise(same[f.id], f)) for f in now.findings if f.id in same)
    return Changes(
        before.created,
        tuple(f.id for f in now.findings if f.id not in same),
        tuple(_earlier(f, documents) for f in before.findings if f.id not in matched),
        tuple(Change(f.id, what, _earlier(old, documents)) for f, old, what in pairs if what),
        *_documents(before.documents, now.documents),
    )


def _same(before: Report, now: Report) -> dict[str, Finding]:
    """The earlier finding that each later one is, by the id of the later: it has the same id, else its kind and what
    first states it are the same, else it sets the same statements against each other, whatever value stands there."""
    earlier = {f.id: f for f in before.findings}
    same = {f.id: earlier.pop(f.id) for f in now.findings if f.id in earlier}
    alike: defaultdict[tuple[str, ...], list[Finding]] = defaultdict(list)
    for f in earlier.values():
        alike[_stated(f)].append(f)
    for f in now.findings:
        if f.id not in same and alike[_stated(f)]:
            same[f.id] = alike[_stated(f)].pop(0)
    left = tuple(f for rest in alike.values() for f in rest)
    fresh = tuple(f for f in now.findings if f.id not in same)
    found = counterparts(replace(before, findings=left), replace(now, findings=fresh))
    return same | {after: earlier[one] for one, after in found.items()}


def _stated(finding: Finding) -> tuple[str, ...]:
    return finding.kind, *first_stated(finding.readings)


def _otherwise(before: Finding, now: Finding) -> tuple[str, ...]:
    """In what two findings on one thing differ. How sure they are is of no account: any further article moves it."""
    differing = {
        "level": before.level != now.level,
        "tier": before.tier != now.tier,
        "values": before.id != now.id,
        "readings": _sides(before) != _sides(now),
    }
    return tuple(name for name, differs in differing.items() if differs)


def _sides(finding: Finding) -> set[frozenset[tuple[str, str, str]]]:
    """The readings that agree, side by side; where in its article a sentence stands is of no account."""
    sides: defaultdict[int, set[tuple[str, str, str]]] = defaultdict(set)
    for r in finding.readings:
        sides[r.group].add((r.document, r.quote, " ".join(r.sentence.split())))
    return {frozenset(side) for side in sides.values()}


def _earlier(finding: Finding, documents: Mapping[str, Document]) -> Earlier:
    f = finding
    return Earlier(f.id, f.kind, f.level, f.tier, about(f), explanation(f, documents))


def _documents(before: Sequence[Document], now: Sequence[Document]) -> tuple[tuple[str, ...], ...]:
    """The ids of the new, the gone and the changed documents."""
    earlier, later = ({d.id: d.sha256 for d in documents} for documents in (before, now))
    return (
        tuple(one for one in later if one not in earlier),
        tuple(one for one in earlier if one not in later),
        tuple(one for one in later if one in earlier and earlier[one] != later[one]),
    )
