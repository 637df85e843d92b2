"""Labels: what was decided, a finding a line, in the form from which `checker train` learns."""

from __future__ import annotations

import json
from collections.abc import Iterator
from pathlib import Path
from typing import Any

from checker.export.handover import Handover


def write(material: Handover) -> str:
    """A line for each finding that was confirmed or dismissed, or that a person added."""
    return "".join(json.dumps(row) + "\n" for row in rows(material))


def rows(material: Handover) -> Iterator[dict[str, Any]]:
    """The places of each group of a finding, and whether it was right to set them against each other."""
    names = {d.id: Path(d.path).name for d in material.report.documents}
    for entry in material.entries:
        finding, decision = entry.finding, entry.decision
        if not (decision.decided or (entry.is_added and decision.state == "open")):
            continue
        groups = sorted({r.group for r in finding.readings})
        places = [[[names[r.document], r.start, r.end] for r in finding.readings if r.group == g] for g in groups]
        right = decision.state != "dismissed"
        label = {"label": "right", "level": finding.level} if right else {"label": "wrong"}
        yield {"story": material.name, "shape": finding.shape, "groups": places} | label
