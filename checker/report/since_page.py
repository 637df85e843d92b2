"""What is new, gone or changed since an earlier report, as the page shows it."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from datetime import UTC

from checker.model import Change, Changes, Earlier
from checker.phrases import moment
from checker.report.page import ChangeView, FindingView, SinceView, Source

_SAID = {"readings": "other sources or sentences", "values": "other values"}


def since_view(changes: Changes, views: Sequence[FindingView], sources: Mapping[str, Source]) -> SinceView:
    """What the page shows of the changes. views: of all findings; sources: by id."""
    of = {v.id: v for v in views}
    sorts = {
        "new": tuple(ChangeView(n, of[n].level, of[n].headline) for n in changes.new),
        "changed": tuple(ChangeView(c.id, of[c.id].level, of[c.id].headline, _before(c)) for c in changes.changed),
        "gone": tuple(_gone(f) for f in changes.gone),
    }
    documents = {
        "new": changes.new_documents,
        "changed": changes.changed_documents,
        "gone": changes.gone_documents,
    }
    return SinceView(
        f"{moment(changes.created.astimezone(UTC).replace(tzinfo=None), True)} UTC",
        tuple((sort, found) for sort, found in sorts.items() if found),
        tuple((sort, tuple(_called(n, sources) for n in names)) for sort, names in documents.items() if names),
    )


def _called(document: str, sources: Mapping[str, Source]) -> str:
    return sources[document].label if document in sources else document


def _before(change: Change) -> str:
    told = {
        "level": f"was: {change.before.level}",
        "tier": "was worth a look" if change.before.tier == "look" else "was a finding",
    }
    return "; ".join(told.get(name, _SAID.get(name, name)) for name in change.what)


def _gone(finding: Earlier) -> ChangeView:
    return ChangeView(None, finding.level, f"{finding.about}: {finding.explanation}")
