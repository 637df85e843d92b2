"""Labelled cases, read and ready to be judged or learned from."""

from __future__ import annotations

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


def read(folder: Path, settings: Settings) -> Labelled:
    """The case at a folder; raises CheckerError when it cannot be read."""
    labels = gold.load(folder)
    documents, _ = ingest.read([str(p) for p in sorted(folder.glob("*.txt"))], None)
    if not documents:
        raise CheckerError(f"{folder}: no article (*.txt) in it")
    return Labelled(pipeline.read(documents, settings), labels)
