"""Of which story a draft is, where it is too short to be known by itself: that of the sources it is most like."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import accumulate

from checker.embed import Vectors
from checker.model import Document


def with_sources(
    draft: str, documents: Sequence[Document], story_of: Sequence[int], vectors: Vectors, sizes: Sequence[int]
) -> list[int]:
    """The story of each document, the draft's being one that some source tells. sizes: how many sentences each has."""
    out = list(story_of)
    at = next((n for n, d in enumerate(documents) if d.id == draft), None)
    if at is None or len(out) < 2 or out.count(out[at]) > 1 or not sizes[at]:
        return out
    ends = list(accumulate(sizes))
    parts = [vectors[end - size : end] for end, size in zip(ends, sizes, strict=True)]
    likeness = {
        n: float((parts[at] @ part.T).max(axis=1).mean()) for n, part in enumerate(parts) if n != at and len(part)
    }
    if likeness:
        out[at] = out[max(likeness, key=lambda n: likeness[n])]
    order = list(dict.fromkeys(out))
    return [order.index(story) for story in out]
