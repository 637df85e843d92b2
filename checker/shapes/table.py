"""The shapes, in the order in which they are run."""

from __future__ import annotations

from dataclasses import replace
from types import ModuleType
from typing import Any

from checker.shape import Shape, Wording
from checker.shapes.figures import align as figures_align
from checker.shapes.figures import compare as figures_compare
from checker.shapes.figures import wording as figures_wording
from checker.shapes.figures.blocking import is_dense
from checker.shapes.lists import align as lists_align
from checker.shapes.lists import compare as lists_compare
from checker.shapes.lists import wording as lists_wording
from checker.shapes.marked import MARKED
from checker.shapes.names import align as names_align
from checker.shapes.names import compare as names_compare
from checker.shapes.names import wording as names_wording
from checker.shapes.parts import align as parts_align
from checker.shapes.parts import compare as parts_compare
from checker.shapes.parts import wording as parts_wording
from checker.shapes.places import align as places_align
from checker.shapes.places import compare as places_compare
from checker.shapes.places import wording as places_wording
from checker.shapes.quotations import align as quotations_align
from checker.shapes.quotations import compare as quotations_compare
from checker.shapes.quotations import wording as quotations_wording
from checker.shapes.roles import align as roles_align
from checker.shapes.roles import compare as roles_compare
from checker.shapes.roles import wording as roles_wording
from checker.shapes.scores import align as scores_align
from checker.shapes.scores import compare as scores_compare
from checker.shapes.scores import wording as scores_wording
from checker.shapes.shared_wording import align as shared_align
from checker.shapes.shared_wording import compare as shared_compare
from checker.shapes.shared_wording import wording as shared_wording
from checker.shapes.status import align as status_align
from checker.shapes.status import compare as status_compare
from checker.shapes.status import wording as status_wording
from claims.kinds import KINDS, kinds_of
from claims.model import Kind, Qualifier

FIGURES: frozenset[Kind] = kinds_of("figures")
_ADDITIVE: frozenset[Kind] = frozenset(row.name for row in KINDS if row.additive)


def _shape(name: str, align: ModuleType, compare: ModuleType, wording: ModuleType, kinds: frozenset[Kind]) -> Shape:
    return Shape(name, kinds, align.align, compare.compare, compare.LEVELS, wording.WORDING)


SHARED_WORDING = replace(
    _shape("shared wording", shared_align, shared_compare, shared_wording, frozenset(row.name for row in KINDS)),
    with_copies=True,
)
SHAPES: tuple[Shape, ...] = (
    SHARED_WORDING,
    replace(_shape("figures", figures_align, figures_compare, figures_wording, FIGURES), too_many=is_dense),
    _shape("scores", scores_align, scores_compare, scores_wording, kinds_of("scores") | {"count"}),
    _shape("lists", lists_align, lists_compare, lists_wording, kinds_of("lists")),
    _shape("parts", parts_align, parts_compare, parts_wording, _ADDITIVE),
    _shape("quotations", quotations_align, quotations_compare, quotations_wording, kinds_of("quotations")),
    _shape("names", names_align, names_compare, names_wording, kinds_of("names")),
    _shape("roles", roles_align, roles_compare, roles_wording, kinds_of("roles")),
    _shape("status", status_align, status_compare, status_wording, kinds_of("status")),
    _shape("places", places_align, places_compare, places_wording, kinds_of("places")),
)


_BY_NAME: dict[str, Shape] = {shape.name: shape for shape in (*SHAPES, MARKED)}  # MARKED is never run
_BY_VALUE: dict[type[Any], Wording] = {row.value: _BY_NAME[row.shape].wording for row in KINDS}


def shape_of(name: str) -> Shape:
    """The shape of a name. Raises KeyError when there is none."""
    return _BY_NAME[name]


def words(value: Any, qualifier: Qualifier | None = None) -> str:
    """A value as a reader would write it: "over €1.1 billion", "4 March 2026", "“hostage states”"."""
    return _BY_VALUE[type(value)].words(value, qualifier)
