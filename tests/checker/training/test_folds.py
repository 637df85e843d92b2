"""What is taught by what: each part of the cases is judged by the others."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from types import SimpleNamespace
from typing import Any

import pytest

from checker.calibration.features import STORY
from checker.training import confidence, folds
from checker.training.confidence import Outcome, Telling


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


def _outcomes(sort: confidence.Sort) -> list[Outcome]:
    told = {f"{STORY}alike": float(sort == "real")}
    return [Outcome(sort, told | {"likeness": n / 10, "is status": float(n % 2)}, n > 5, sort) for n in range(12)]


def _told(*sorts: str) -> list[Telling]:
    return [Telling(sort, {f"{STORY}alike": float(sort == "real")}, sort == "real", 1.0) for sort in sorts]


BOTH = _told("real", "written")


def test_confidence_learns_what_tells_right_from_wrong() -> None:
    known = [*_outcomes("real"), *_outcomes("written")]
    model = confidence.fit(known, BOTH)
    assert model is not None
    assert model.real.terms["likeness"][2] > 0
    assert model.written.terms["likeness"][2] > 0
    assert model.news.terms[f"{STORY}alike"][2] > 0
    assert set(model.news.terms) == {f"{STORY}alike"}
    assert confidence.fit([o for o in known if o.right], BOTH) is None
    assert confidence.fit(_outcomes("real"), _told("real")) is None  # nothing tells news from what is none


def test_each_expert_hears_its_own_cases_first() -> None:
    contrary = [replace(o, right=not o.right) for o in _outcomes("written")]
    model = confidence.fit([*_outcomes("real"), *contrary], BOTH)
    assert model is not None
    assert model.real.terms["likeness"][2] > 0 > model.written.terms["likeness"][2]
