"""Documents into stories, and a story's sentences into topics; deterministic."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence

import numpy as np
from sklearn.cluster import AgglomerativeClustering, BisectingKMeans

from checker.config import Settings
from checker.embed import Vectors
from checker.extraction import Extraction
from checker.model import Document, Topic

_LEAD = 6  # sentences that tell what an article is about
_MOST = 4_000  # sentences that are clustered by all their pairs; above, by bisection


def stories(
    documents: Sequence[Document], extractions: Sequence[Extraction], vectors: Vectors, settings: Settings
) -> list[int]:
    """The number of the story that each document tells."""
    if len(documents) < 2:
        return [0] * len(documents)
    rows, start = [], 0
    for extraction in extractions:
        lead = vectors[start : start + min(_LEAD, len(extraction.sentences))]
        start += len(extraction.sentences)
        mean = lead.mean(axis=0) if len(lead) else np.zeros(vectors.shape[1], dtype=np.float32)
        rows.append(mean / (np.linalg.norm(mean) or 1.0))
    similarity = np.vstack(rows) @ np.vstack(rows).T
    distance = np.clip(1 - similarity, 0, 2)
    found = AgglomerativeClustering(
        n_clusters=None, metric="precomputed", linkage="average", distance_threshold=1 - settings.story_similarity
    ).fit_predict(distance)
    return _in_order(found)


def topics(
    vectors: Vectors, lemmas: Sequence[tuple[str, ...]], story_of: Sequence[int], settings: Settings
) -> tuple[list[str], list[Topic]]:
    """The id of the topic that each sentence belongs to, and the topics, those of one story apart from another's."""
    ids = [""] * len(story_of)
    made: list[Topic] = []
    for story in sorted(set(story_of)):
        rows = [i for i, s in enumerate(story_of) if s == story]
        labels = _cluster(vectors[rows], settings)
        for label in range(max(labels, default=-1) + 1):
            members = [i for i, found in zip(rows, labels, strict=True) if found == label]
            topic = Topic(f"t{len(made):02d}", _label(members, lemmas), len(members))
            made.append(topic)
            for i in members:
                ids[i] = topic.id
    return ids, made


def _cluster(vectors: Vectors, settings: Settings) -> list[int]:
    if len(vectors) < 2:
        return [0] * len(vectors)
    if len(vectors) > _MOST:
        return _in_order(BisectingKMeans(n_clusters=len(vectors) // 12, random_state=0).fit_predict(vectors))
    found = AgglomerativeClustering(
        n_clusters=None, metric="cosine", linkage="average", distance_threshold=settings.topic_distance
    ).fit_predict(vectors)
    return _in_order(found)


def _in_order(labels: Sequence[int]) -> list[int]:
    """The same partition, numbered by first appearance."""
    seen: dict[int, int] = {}
    return [seen.setdefault(int(label), len(seen)) for label in labels]


def _label(members: Sequence[int], lemmas: Sequence[tuple[str, ...]]) -> str:
    """The three words that most of a topic's sentences have and few others do."""
    inside = Counter(w for i in members for w in set(lemmas[i]))
    everywhere = Counter(w for words in lemmas for w in set(words))
    scored = sorted(inside, key=lambda w: (-(inside[w] ** 2) / everywhere[w], w))
    return ", ".join(scored[:3]) or "other"
