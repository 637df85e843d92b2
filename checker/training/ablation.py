"""What each sort of evidence is worth: the model trained without it, on cases that it was not trained on.

`python -m checker.training.ablation CASE...` prints the table of BENCHMARKS.md.
"""

from __future__ import annotations

import dataclasses
import sys
from collections.abc import Sequence
from pathlib import Path

import numpy as np
from sklearn.metrics import average_precision_score, precision_recall_curve

from checker.config import Settings
from checker.shapes.figures.align import weighed
from checker.training.examples import Examples, examples
from checker.training.fit import fit
from checker.training.folds import FOLDS
from checker.training.labelled import read

_CONTEXT = {
    "the sentences' sense": ("sentence", "sense", "topic"),
    "the words beside the figure, its phrase and noun": ("window", "phrase", "head"),
    "words in common, by rarity": ("words", "around", "near", "told", "told clause"),
    "owner and family of the measure": ("owner", "family"),
    "year, part, another": ("year", "part_unlike", "other_unlike"),
}
EVIDENCE: dict[str, tuple[str, ...]] = {
    **{name: tuple(f"{how} {n}" for n in names for how in ("best", "mean")) for name, names in _CONTEXT.items()},
    "closeness of the values, their digits": (
        "closeness", "digits", "near", "steps", "agree some", "one digit", "kinds alike", "units alike",
        "one number",
    ),
    "in which sources both values stand": ("sources apart", "shared sources", "elsewhere", "one against", "alone both"),
    "what sources leave over": ("least left over", "mean left over", "both left over", "log nodes", "log sources"),
    "the parts of dates, and how long ago they are": ("date ",),
    "where in the article, by whom, with what hedge": ("lead ", "said ", "hedged ", "range"),
    "how many figures of the sort a source gives": ("given",),
    "other figures in common": ("shared figures", "figures around", "size"),
    "the sort of figure": ("is ", "age of"),
}  # fmt: skip


def without(cases: Sequence[Examples], prefixes: tuple[str, ...]) -> list[Examples]:
    """The examples without the features whose names begin so."""
    kept = [n for n in cases[0].names if not n.startswith(prefixes)]
    columns = [cases[0].names.index(n) for n in kept]
    return [
        dataclasses.replace(
            c,
            edges=tuple(dataclasses.replace(e, features={n: e.features[n] for n in kept}) for e in c.edges),
            table=c.table[:, columns],
        )
        for c in cases
    ]


def held_out(cases: Sequence[Examples]) -> tuple[float, float]:
    """Average precision and best F1 over edges, each tenth of the cases weighed by what the others teach."""
    order = {name: n % FOLDS for n, name in enumerate(sorted({c.case for c in cases}))}
    given: list[float] = []
    disputed: list[bool] = []
    for fold in range(FOLDS):
        weights = fit([c for c in cases if order[c.case] != fold], 0.5)
        for case in (c for c in cases if order[c.case] == fold):
            given += weighed(case.edges, weights)
            disputed += case.disputed.tolist()
    precision, recall, _ = precision_recall_curve(disputed, given)
    best = np.max(2 * precision * recall / np.maximum(precision + recall, 1e-9))
    return float(average_precision_score(disputed, given)), float(best)


def main(folders: Sequence[str]) -> None:
    """Print a line for each sort of evidence."""
    cases = [e for case in (read(Path(f), Settings()) for f in folders) for e in examples(case.material, case.gold)]
    print("| without | average precision | best F1 |\n|---|---|---|")
    for name, prefixes in {"nothing left out": ("\0",), **EVIDENCE}.items():
        found = held_out(without(cases, prefixes))
        print(f"| {name} | {found[0]:.3f} | {found[1]:.3f} |", flush=True)


if __name__ == "__main__":
    main(sys.argv[1:])
