"""Every setting that shapes a result, in one place."""

from __future__ import annotations

import dataclasses
from dataclasses import dataclass
from typing import Any

DEFAULT_MODEL = "all-MiniLM-L6-v2"


@dataclass(frozen=True, slots=True)
class Settings:
    """The thresholds of a run. All similarities are cosines, all weights between 0 and 1.

    model: the sentence embedding; the default comes inside a package, any other name or path is handed
    to sentence-transformers. story_similarity: above it, two documents tell one story.
    stray_similarity: above it, a document left alone joins a story with which it shares a person or rare words.
    topic_distance: cosine distance at which the clustering of a story's sentences stops.
    least_confidence: findings below it are not reported.
    nli: a CrossEncoder, by name or folder, that gives a second opinion on the findings; None for none.
    """

    model: str = DEFAULT_MODEL
    story_similarity: float = 0.26
    stray_similarity: float = 0.2
    topic_distance: float = 0.75
    least_confidence: float = 0.5
    nli: str | None = None

    def as_dict(self) -> dict[str, Any]:
        """The settings as they stand in the report, without those that are left out."""
        return {name: value for name, value in dataclasses.asdict(self).items() if value is not None}
