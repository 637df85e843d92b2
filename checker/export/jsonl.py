"""JSON Lines: a finding a line, as in the report, with what was decided on it."""

from __future__ import annotations

import json
from typing import Any

from checker.export.handover import Handover
from checker.report.json import finding_data
from checker.review.decisions import Decision, stamp


def write(material: Handover) -> str:
    """A line for each finding; characters beyond ASCII stand escaped, so that no odd one ends a line."""
    documents = material.documents
    rows = (
        finding_data(e.finding, documents)
        | {"explanation": e.view.explanation, "headline": e.view.headline, "decision": decision_data(e.decision)}
        for e in material.entries
    )
    return "".join(json.dumps(row, default=str) + "\n" for row in rows)


def decision_data(decision: Decision) -> dict[str, Any] | None:
    """A decision as data; None where there is none."""
    if decision.state == "open" and not decision.note:
        return None
    return {"state": decision.state, "reason": decision.reason, "note": decision.note, "by": decision.by or None,
            "changed": stamp(decision.changed)}  # fmt: skip
