"""What comparing said of a story, kept and brought back: the same findings, whatever else is in the run."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

import pytest
from articles import compared, document
from repository import CASES, SEEDS

from checker import pipeline
from checker.config import Settings
from checker.findings import Judged
from checker.ingest import read
from checker.material import Material
from checker.model import Document, Report
from checker.shape import Shape
from checker.shapes.table import SHAPES

OTHER = [
    document(n, f"The parliament of Ostrel voted on the budget for schools. It is {n} million euros.\n")
    for n in (90, 91)
]


def scrubbed(report: Report) -> Report:
    return replace(report, created=None, topics=(), findings=tuple(replace(f, topic="") for f in report.findings))  # type: ignore[arg-type]


@pytest.mark.parametrize("story", [SEEDS, CASES / "almora-line-4"], ids=["seeds", "case"])
def test_what_is_kept_is_what_was_made(story: object, monkeypatch: pytest.MonkeyPatch) -> None:
    documents, _ = read([str(story)], None)
    made = compared(documents, Settings(least_confidence=0.101))
    assert made.findings
    monkeypatch.setattr(pipeline, "judge_all", lambda material: pytest.fail("it was compared again"))
    again = compared(documents, Settings(least_confidence=0.101))
    assert scrubbed(again) == scrubbed(made)


def test_another_story_before_it_changes_nothing_and_is_no_reason_to_compare_again(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    documents, _ = read([str(SEEDS)], None)
    alone = compared(documents)
    seen: list[set[str]] = []
    judge = pipeline.judge_all

    def judge_all(material: Material) -> object:
        seen.append({s.document.id for s in material.statements})
        return judge(material)

    monkeypatch.setattr(pipeline, "judge_all", judge_all)
    beside = compared([*OTHER, *documents])
    assert seen == [{d.id for d in OTHER}]
    own = {d.id for d in documents}
    told = [f for f in beside.findings if {r.document for r in f.readings} <= own]
    assert [replace(f, topic="") for f in told] == [replace(f, topic="") for f in alone.findings]


def test_a_statement_that_comparing_itself_reads_off_is_kept_too() -> None:
    lead = "The ferry Solveig ran onto the rocks off Tarn harbour in the storm, and the coastguard sent its boats."
    texts = (f"{lead} Shares of the owner rose 0.4%.\n", f"{lead} Shares of the owner fell 0.4%.\n")
    documents: list[Document] = [document(n, text) for n, text in enumerate(texts)]
    first, second = compared(documents), compared(documents)
    assert first.findings == second.findings != ()


def test_a_shape_that_brings_out_a_fault_is_named_and_the_others_are_compared(monkeypatch: pytest.MonkeyPatch) -> None:
    documents, _ = read([str(SEEDS)], None)
    whole = compared(documents, Settings(least_confidence=0.102))
    judge_all = pipeline.judge_all

    def faulty(material: Material, shapes: Sequence[Shape] = SHAPES) -> list[Judged]:
        if any(shape.name == "quotations" for shape in shapes):
            raise ZeroDivisionError("by nothing")
        return judge_all(material, shapes)

    monkeypatch.setattr(pipeline, "judge_all", faulty)
    for _ in range(2):  # it is not kept as if nothing were to be found
        made = compared(documents, Settings(least_confidence=0.103))
        (problem,) = made.problems
        assert "quotations" in problem.message and "ZeroDivisionError: by nothing" in problem.message
        kinds = {f.kind for f in made.findings}
        assert kinds == {f.kind for f in whole.findings} - {"quotation"} != {f.kind for f in whole.findings}
