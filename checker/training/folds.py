"""Weights held against cases that they were not trained on: each case judged by what all others teach."""

from __future__ import annotations

import dataclasses
from collections.abc import Container, Iterator, Sequence

from checker import pipeline
from checker.config import Settings
from checker.material import Material
from checker.model import Report
from checker.pair_model.weights import Weights
from checker.training import confidence
from checker.training.confidence import Outcome, Telling, outcomes, tellings
from checker.training.examples import Examples, examples
from checker.training.fit import fit
from checker.training.labelled import Labelled, Story

_LEAST = 0.25  # probability from which an edge may join a group
FOLDS = 10  # parts of the cases, each judged by what the others teach, so that findings turn out as on unseen ones


def train(cases: Sequence[Labelled], stories: Sequence[Story] = (), told: Sequence[Telling] = ()) -> Weights:
    """The weights that cases and stories teach.

    Which figures are of one thing, the cases teach that name all that differs in articles written for them; how sure a
    finding is, how findings turn out in each tenth of everything by what the other cases teach.
    told: how further articles are told.
    """
    found = [_examples(c) for c in cases]
    known = list(_outcomes(cases, found, stories))
    return _taught(found, range(0), known, [*_tellings([*cases, *stories]), *told])


def leave_one_out(cases: Sequence[Labelled], settings: Settings, stories: Sequence[Story] = ()) -> Iterator[Report]:
    """The report on each case by what the other cases and all stories taught."""
    found = [_examples(c) for c in cases]
    turned_out = list(_outcomes(cases, found, stories))
    told = _tellings([*cases, *stories])
    for n, case in enumerate(cases):
        others = [o for o in turned_out if o.case != case.name]
        weights = _taught(found, [n], others, [t for t in told if t.case != case.name])
        yield reported(case, weights, settings)


def _tellings(everything: Sequence[Labelled | Story]) -> list[Telling]:
    return [t for each in everything for t in tellings(each)]


def reported(case: Labelled, weights: Weights | None, settings: Settings) -> Report:
    """What is found in a case by some weights; by the product's own for None."""
    return pipeline.report(_weighed(case.material, weights) if weights else case.material, (), settings)


def _examples(case: Labelled) -> tuple[Examples, ...]:
    """None of a case of real articles: too few of their figures are in dispute, and among too many that are not."""
    return () if case.gold.exhaustive else tuple(examples(case.material, case.gold))


def _taught(
    found: Sequence[tuple[Examples, ...]], left_out: Container[int], known: Sequence[Outcome], told: Sequence[Telling]
) -> Weights:
    return dataclasses.replace(fit(_without(found, left_out), _LEAST), confidence=confidence.fit(known, told))


def _outcomes(
    cases: Sequence[Labelled], found: Sequence[tuple[Examples, ...]], stories: Sequence[Story]
) -> Iterator[Outcome]:
    """How the findings of each case turn out by what the other nine tenths teach, and those of stories by all."""
    for fold in range(min(FOLDS, len(cases))):
        part = range(fold, len(cases), FOLDS)
        weights = fit(_without(found, part), _LEAST)
        for n in part:
            yield from outcomes(cases[n], _weighed(cases[n].material, weights))
    if stories:
        weights = fit(_without(found, range(0)), _LEAST)
        for story in stories:
            yield from outcomes(story, _weighed(story.material, weights))


def _weighed(material: Material, weights: Weights) -> Material:
    """A run whose edges and findings are weighed by some weights."""
    return dataclasses.replace(material, evidence=dataclasses.replace(material.evidence, weights=weights))


def _without(found: Sequence[tuple[Examples, ...]], left_out: Container[int]) -> list[Examples]:
    return [e for n, each in enumerate(found) if n not in left_out for e in each]
