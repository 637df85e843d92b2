"""What the weights are taught: everything that was found, whatever is said of it in a report."""

from __future__ import annotations

from types import SimpleNamespace
from typing import Any

import pytest
from report_samples import looked

from checker.config import Settings
from checker.evaluation.gold import Gold
from checker.shapes.table import FIGURES
from checker.training import folds


def test_the_calibration_sees_what_is_merely_worth_a_look(monkeypatch: pytest.MonkeyPatch) -> None:
    asked: list[Settings] = []
    taught: list[Any] = []

    def reported(case: object, weights: object, settings: Settings) -> Any:
        asked.append(settings)
        return looked()

    monkeypatch.setattr(folds, "examples", lambda *given: ())
    monkeypatch.setattr(folds, "fit", lambda *given: None)
    monkeypatch.setattr(folds, "reported", reported)
    monkeypatch.setattr(folds, "_calibration", lambda sure: taught.extend(sure))
    cases: Any = [SimpleNamespace(material=None, gold=Gold(str(n), (), ())) for n in range(2)]
    folds.train(cases)
    figures = [f.confidence for f in looked().findings if f.kind in FIGURES]
    assert {s.least_confidence for s in asked} == {0.0}
    assert {f.tier for f in looked().findings if f.kind in FIGURES} == {"finding", "look"}
    assert [confidence for confidence, _ in taught] == figures * 2
