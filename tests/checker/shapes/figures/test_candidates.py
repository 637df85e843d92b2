"""How many figures of a dense story are held against each other, and which."""

from __future__ import annotations

import pytest
from articles import material

from checker.config import Settings
from checker.material import Material
from checker.pipeline import report
from checker.shapes.figures import candidates
from checker.shapes.figures.blocking import pools

PLACES = ("Brannmere", "Lunford", "Ostvik", "Velholm", "Kestby", "Torburg", "Mardal", "Holsund", "Galmouth", "Nerton")


def told(at: int) -> str:
    """An article of a line for each place, with figures that begin with one."""
    return "\n".join(f"In {place}, {at + 37 * n} people were injured." for n, place in enumerate(PLACES))


@pytest.fixture(scope="module")
def dense(tmp_path_factory: pytest.TempPathFactory) -> Material:
    return material(tmp_path_factory.mktemp("dense"), told(112), told(113))


def held(found: Material) -> set[tuple[int, int]]:
    """The numbers of the counts that are held against each other."""
    figures = [s for s in found.statements if s.claim.kind == "count"]
    return {(a, b) for pool in pools(figures, found.evidence) for a, b in pool.relations if a < b}


def test_every_two_figures_of_an_ordinary_story_are_held_against_each_other(dense: Material) -> None:
    figures = [s for s in dense.statements if s.claim.kind == "count"]
    assert len(held(dense)) == len(figures) * (len(figures) - 1) / 2


def test_pairs_of_a_dense_story_stay_near_the_bound(dense: Material, monkeypatch: pytest.MonkeyPatch) -> None:
    everything = len(held(dense))
    monkeypatch.setattr(candidates, "MOST", 100)
    assert len(held(dense)) <= everything / 1.5


def test_a_figure_of_a_dense_story_meets_that_of_the_same_place(
    dense: Material, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(candidates, "MOST", 10)
    one, other = ([s for s in dense.statements if s.document == d and s.claim.kind == "count"]
                  for d in dense.evidence.documents)  # fmt: skip
    assert {(a.number, b.number) for a, b in zip(one, other, strict=True)} <= held(dense)


def test_a_dense_story_is_named_in_the_report(dense: Material, monkeypatch: pytest.MonkeyPatch) -> None:
    assert not report(dense, [], Settings()).problems
    monkeypatch.setattr(candidates, "MOST", 10)
    (problem,) = report(dense, [], Settings()).problems
    assert problem.message == "22 figures in one story: only the likeliest pairs of them were compared"
    assert not problem.skipped
