"""What is given out as borne out by several sources: nothing that only shares a small number or a verb."""

from __future__ import annotations

import hashlib
from datetime import datetime
from types import SimpleNamespace
from typing import Any

import pytest
from statements import stated

from checker import pipeline
from checker.config import Settings
from checker.findings import Judged, agreements, findings
from checker.model import Document, Finding, Subject
from checker.statement import Measure, Verdict
from claims.model import Kind

_STORY = "The ferry Solveig ran onto the rocks off Tarn harbour in the storm, and the coastguard sent its boats. "


def agreed(kind: Kind, *texts: str) -> list[str]:
    """The quotes of a kind that articles of one story agree on; "|" between those of one agreement."""
    day = datetime(2026, 3, 4)
    documents = [
        Document(f"d{n}", f"d{n}", _STORY + text, hashlib.sha256(text.encode()).hexdigest(), published=day)
        for n, text in enumerate(texts)
    ]
    report = pipeline.compare(documents, (), Settings(), lambda step: None)
    found = [[r.quote for r in a.readings] for a in report.agreements if a.kind == kind]
    return [" | ".join(quotes) for quotes in found if quotes[0] not in _STORY]


@pytest.mark.parametrize(
    ("kind", "texts", "expected"),
    [
        ("count", ["It carried 187 passengers to Tarn.", "On board were 187 passengers for Tarn."],
         ["187 passengers | 187 passengers"]),
        ("count", ["Two men are still in hospital.", "The harbour master has two dogs."], []),
        ("money", ["The owner paid €3.4 million for the ferry.", "For the ferry the owner paid €3.4m."],
         ["€3.4 million | €3.4m"]),
        ("measure", ["The anchor weighs 4,000 pounds.", "Its anchor weighs 1,814 kg."], ["4,000 pounds | 1,814 kg"]),
        ("measure", ["A 4,000-pound sari was in a crate.", "In a crate was a sari of 1,814 kg."], []),
        ("percent", ["Shares of the owner rose 0.4%.", "Shares of the owner fell 0.4%."], []),
        ("status", ["The ferry sank in the night.", "A crane lifted the mast off the harbour's church."], []),
        ("status", ["The ferry Solveig sank in the storm.", "In the storm the ferry Solveig sank."],
         ["The ferry Solveig sank in the storm | the ferry Solveig sank"]),
        ("status", ["The mate was previously charged with fraud in Orso.", "The mate was charged with fraud in Orso."],
         []),
        ("status", ["The owner and the mate resigned on Sunday.", "On Sunday he resigned."], []),
        ("age", ["Men between the ages of 16 and 19 are sought.", "A 16-year-old girl was hurt."], []),
        ("quotation", ["“We had no light, no radio,” said Ane Holm.", "“We had no light, no radio,” said Jon Vik."],
         []),
        ("quotation", ["“We had no light, no radio,” said Ane Holm.", "“We had no light, no radio,” said Holm."],
         ["We had no light, no radio | We had no light, no radio"]),
        ("status", ["The ferry Solveig lost the light.", "The ferry Solveig lost everything except the light."], []),
        ("quotation", ["“We want a state-run ferry,” said Olga Lind.", "Olga Lind said: “We want a state-run ferry”."],
         ["We want a state-run ferry | We want a state-run ferry"]),
        ("quotation", ["“We want a state-run ferry,” said Olga Lind.", "“We want a state run ferry,” she said."], []),
        ("quotation", ["“He owns the BargeWorks yard,” said Lind.", "“He owns the Bargeworks yard,” said Lind."], []),
        ("role", ["Head of mission Olga Lind spoke.", "Olga Lind, the head of mission, spoke."],
         ["Head of mission Olga Lind | Olga Lind, the head of mission"]),
        ("role", ["Olga Lind, senior attorney with the Halm Harbour Trust, spoke.",
                  "Olga Lind, a senior lawyer with the Halm Harbour Trust, spoke."], []),
        ("role", ["Policeman Arvid Nesheim spoke.", "Police officer Arvid Nesheim spoke."], []),
    ],
)  # fmt: skip
def test_agreements(kind: Kind, texts: list[str], expected: list[str]) -> None:
    assert agreed(kind, *texts) == expected


def apart_and_together() -> list[Judged]:
    """Two sources' numbers of passengers, set apart by one measure and held together by another."""
    statements = tuple(stated("count", n, f"The ferry carried {n} passengers.") for n in (187, 191))
    measure = Measure("count", Subject("figure", "passengers"), statements, 0.5)
    return [
        ("figures", measure, Verdict("conflict", (0, 1), "differs")),
        ("figures", measure, Verdict(None, (0, 0), "agrees")),
    ]


def test_what_is_merely_worth_a_look_is_no_agreement(monkeypatch: pytest.MonkeyPatch) -> None:
    judged = apart_and_together()
    bars = Settings(least_confidence=0.4, finding_confidence=0.7)
    found: tuple[Finding, ...] = findings(judged, bars)
    assert [f.tier for f in found] == ["look"]
    assert len(agreements(judged)) == 1
    assert agreements(judged, found) == ()

    monkeypatch.setattr(pipeline, "judge_all", lambda *given: judged)
    bare = SimpleNamespace(documents=(), weights=SimpleNamespace(confidence=None))
    material: Any = SimpleNamespace(evidence=bare, statements=(), topics=(), problems=())
    report = pipeline.report(material, (), bars)
    assert (len(report.findings), report.agreements) == (1, ())
