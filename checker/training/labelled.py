"""Labelled cases, read and ready to be judged or learned from."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from pathlib import Path

from checker import ingest, pipeline
from checker.config import Settings
from checker.errors import CheckerError
from checker.evaluation import gold
from checker.evaluation.gold import Gold
from checker.pipeline import Material


@dataclass(frozen=True, slots=True)
class Labelled:
    """One case: what its articles state, and what a fact-checker would flag in them."""

    material: Material
    gold: Gold


def read(
    folders: Sequence[str], settings: Settings, progress: Callable[[str], None] = lambda step: None
) -> list[Labelled]:
    """The cases at the folders; raises CheckerError for one that cannot be read."""
    out = []
    for folder in map(Path, folders):
        progress(folder.name)
        labels = gold.load(folder)
        documents, _ = ingest.read([str(p) for p in sorted(folder.glob("*.txt"))], None)
        if not documents:
            raise CheckerError(f"{folder}: no article (*.txt) in it")
        out.append(Labelled(pipeline.read(documents, settings), labels))
    return out
