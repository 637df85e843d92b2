"""What is taught by what: each part of the cases is judged by the others."""

from __future__ import annotations

from collections.abc import Sequence
from types import SimpleNamespace
from typing import Any

import pytest

from checker.training import confidence, folds
from checker.training.confidence import Outcome


def test_a_case_is_judged_by_what_the_others_taught(monkeypatch: pytest.MonkeyPatch) -> None:
    taught: list[tuple[str, ...]] = []
    cases: Any = [
        SimpleNamespace(name=f"c{n}", gold=SimpleNamespace(exhaustive=False), material=f"m{n}") for n in range(3)
    ]
    real: Any = SimpleNamespace(name="real", gold=SimpleNamespace(exhaustive=True), material="r")

    def fit(found: Sequence[str], least: float) -> tuple[str, ...]:
        taught.append(tuple(found))
        return tuple(found)

    monkeypatch.setattr(folds, "examples", lambda material, gold: (material,))
    monkeypatch.setattr(folds, "fit", fit)
    monkeypatch.setattr(folds, "_weighed", lambda material, weights: (material, weights))
    monkeypatch.setattr(folds, "outcomes", lambda case, material: [(case.name, *material)])
    found = [folds._examples(c) for c in [*cases, real]]
    assert found[3] == ()  # of real articles: teaches confidence alone
    story: Any = SimpleNamespace(name="story", material="s")
    known: list[Any] = list(folds._outcomes([*cases, real], found, [story]))
    assert known == [
        ("c0", "m0", ("m1", "m2")),
        ("c1", "m1", ("m0", "m2")),
        ("c2", "m2", ("m0", "m1")),
        ("real", "r", ("m0", "m1", "m2")),
        ("story", "s", ("m0", "m1", "m2")),
    ]


def test_confidence_learns_what_tells_right_from_wrong() -> None:
    known = [Outcome("c", {"likeness": n / 10, "is status": float(n % 2)}, n > 5, 1.0) for n in range(12)]
    model = confidence.fit(known)
    assert model is not None
    assert model.terms["likeness"][2] > 0
    weighty = confidence.fit([*known, Outcome("c", {"likeness": 0.0}, True, 50.0)])
    assert weighty is not None
    assert weighty.terms["likeness"][2] < model.terms["likeness"][2]
    assert confidence.fit([o for o in known if o.right]) is None
