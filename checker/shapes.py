"""The families of values, each with its aligner and its judge, in the order in which they are run."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass

from checker.align import figures as align_figures
from checker.align import lists as align_lists
from checker.align import names as align_names
from checker.align import parts as align_parts
from checker.align import places as align_places
from checker.align import quotations as align_quotations
from checker.align import roles as align_roles
from checker.align import status as align_status
from checker.compare import figure as compare_figure
from checker.compare import members as compare_members
from checker.compare import name as compare_name
from checker.compare import parts as compare_parts
from checker.compare import place as compare_place
from checker.compare import quotation as compare_quotation
from checker.compare import role as compare_role
from checker.compare import status as compare_status
from checker.evidence import Evidence
from checker.model import Measure, Statement, Verdict
from claims.model import Kind

FIGURES: frozenset[Kind] = frozenset({"money", "percent", "count", "age", "measure", "duration", "date"})


@dataclass(frozen=True, slots=True)
class Shape:
    """kinds: the kinds of claim that the aligner is given."""

    name: str
    kinds: frozenset[Kind]
    measures: Callable[[Sequence[Statement], Evidence], list[Measure]]
    judge: Callable[[Measure, Evidence], Verdict | None]


SHAPES: tuple[Shape, ...] = (
    Shape("figures", FIGURES, align_figures.measures, compare_figure.judge),
    Shape("lists", frozenset({"list"}), align_lists.measures, compare_members.judge),
    Shape("parts", frozenset({"money", "count", "measure", "duration"}), align_parts.measures, compare_parts.judge),
    Shape("quotations", frozenset({"quotation"}), align_quotations.measures, compare_quotation.judge),
    Shape("names", frozenset({"name"}), align_names.measures, compare_name.judge),
    Shape("roles", frozenset({"role"}), align_roles.measures, compare_role.judge),
    Shape("status", frozenset({"status"}), align_status.measures, compare_status.judge),
    Shape("places", frozenset({"place"}), align_places.measures, compare_place.judge),
)
