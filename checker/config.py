"""Every setting that shapes a result, in one place."""

from __future__ import annotations

import dataclasses
from dataclasses import dataclass
from typing import Any

DEFAULT_MODEL = "all-MiniLM-L6-v2"
# Within what bounds each number must lie.
_RANGES = {
    "story_similarity": (-1, 1),
    "stray_similarity": (-1, 1),
    "topic_distance": (0, 2),
    "least_confidence": (0, 1),
    "finding_confidence": (0, 1),
}


@dataclass(frozen=True, slots=True)
class Settings:
    """The thresholds of a run. All similarities are cosines (-1 to 1), distances 1 minus that (0 to 2), weights 0 to 1.

    model: the sentence embedding; the default comes inside a package, any other is one of sentence-transformers, by its
    folder, or by its name if it was fetched to this machine before.
    story_similarity: above it, two documents tell one story.
    stray_similarity: above it, a document left alone joins a story with which it shares a person or rare words.
    topic_distance: cosine distance at which the clustering of a story's sentences stops.
    least_confidence: what is below it is not reported.
    finding_confidence: what is reported and below it is merely worth a look; it is least_confidence or more.

    Raises TypeError for a setting of another type and ValueError for one out of range.
    """

    model: str = DEFAULT_MODEL
    story_similarity: float = 0.26
    stray_similarity: float = 0.2
    topic_distance: float = 0.75
    least_confidence: float = 0.2
    finding_confidence: float = 0.4

    def __post_init__(self) -> None:
        for name, (low, high) in _RANGES.items():
            value = getattr(self, name)
            if isinstance(value, bool) or not isinstance(value, int | float):
                raise TypeError(f"{name}: a number is wanted, not {type(value).__name__}")
            if not low <= value <= high:
                raise ValueError(f"{name}: a number from {low} to {high} is wanted, not {value}")
        if self.finding_confidence < self.least_confidence:
            bars = f"{self.finding_confidence} is less than least_confidence, {self.least_confidence}"
            raise ValueError(f"finding_confidence: {bars}; give both, this one the same or more")
        if not isinstance(self.model, str):
            raise TypeError(f"model: a str is wanted, not {type(self.model).__name__}")

    def as_dict(self) -> dict[str, Any]:
        """The settings as they stand in the report, without those that are left out."""
        return {name: value for name, value in dataclasses.asdict(self).items() if value is not None}
