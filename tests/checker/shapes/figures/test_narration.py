"""How two figures are told: where in their articles, by whom, and with what hedge."""

from __future__ import annotations

from pathlib import Path

from articles import material

from checker.shapes.figures.narration import telling
from checker.shapes.figures.nodes import Node


def test_how_two_figures_are_told(tmp_path: Path) -> None:
    filler = "The sea was calm. The harbour was full. The night was dark. The lamps were lit. "
    found = material(
        tmp_path, "Police said about 40 people came. " + filler, filler + "Organisers said 90 people came."
    )
    counts = [s for s in found.statements if s.claim.kind == "count"]
    first, second = (Node((s,)) for s in counts)
    given = {s.source: 1 for s in counts}
    told = telling(first, second, given, found.evidence)
    assert {name for name, value in told.items() if value} == {
        "lead one", "lead apart", "said both", "said by others", "said one", "hedged one"
    }  # fmt: skip
    assert telling(first, second, dict.fromkeys(given, 5), found.evidence)["given"] > told["given"] == 0
