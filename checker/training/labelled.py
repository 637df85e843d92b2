"""Labelled cases and stories, read and ready to be judged or learned from."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path

from checker import ingest
from checker.config import Settings
from checker.errors import CheckerError
from checker.evaluation import gold
from checker.evaluation.gold import Gold
from checker.material import Material
from checker.material import read as compared
from checker.training.labels import Labels


@dataclass(frozen=True, slots=True)
class Labelled:
    """One case: what its articles state, and what a fact-checker would flag in them."""

    material: Material
    gold: Gold

    @property
    def name(self) -> str:
        """The case's name."""
        return self.gold.case


@dataclass(frozen=True, slots=True)
class Story:
    """One real story, of which some places were judged."""

    material: Material
    labels: Labels

    @property
    def name(self) -> str:
        """The story's name."""
        return self.labels.story


def read(folder: Path, settings: Settings) -> Labelled:
    """The case at a folder; raises CheckerError when it cannot be read."""
    labels = gold.load(folder)
    return Labelled(material(folder, settings), labels)


def read_story(folder: Path, labels: Labels, settings: Settings) -> Story:
    """The story at a folder with what was judged in it; raises CheckerError when it cannot be read."""
    return Story(material(folder, settings), labels)


def material(folder: Path, settings: Settings) -> Material:
    """What the articles in a folder state; raises CheckerError where there are none."""
    documents, _ = ingest.read([str(p) for p in sorted(folder.glob("*.txt"))], None)
    if not documents:
        raise CheckerError(f"{folder}: no article (*.txt) in it")
    return compared(documents, settings)
