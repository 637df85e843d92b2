"""Documents into stories, and a story's sentences into topics; deterministic."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence

import numpy as np
from sklearn.cluster import AgglomerativeClustering, BisectingKMeans
from sklearn.feature_extraction import DictVectorizer
from sklearn.metrics.pairwise import cosine_similarity

from checker.clustering.numbered import numbered
from checker.clustering.splitting import parted
from checker.clustering.stragglers import gathered
from checker.config import Settings
from checker.embed import Vectors
from checker.extraction import Extraction
from checker.model import Document, Topic
from checker.rarity import rarity

_SENSE = 0.5  # what likeness of sense weighs beside shared words
_MOST = 4_000  # sentences that are clustered by all their pairs; above, by bisection


def stories(
    documents: Sequence[Document], extractions: Sequence[Extraction], vectors: Vectors, settings: Settings
) -> list[int]:
    """The number of the story that each document tells: alike in sense, and in the rare words and names it uses."""
    if len(documents) < 2:
        return [0] * len(documents)
    ends = np.cumsum([len(e.sentences) for e in extractions])[:-1]
    means = np.vstack([_mean(part) for part in np.split(vectors, ends)])
    words = [frozenset(w for s in e.sentences for w in s.lemmas) for e in extractions]
    similarity = (_SENSE * means @ means.T + _shared_words(words)) / (1 + _SENSE)
    found = AgglomerativeClustering(
        n_clusters=None, metric="precomputed", linkage="average", distance_threshold=1 - settings.story_similarity
    ).fit_predict(np.clip(1 - similarity, 0, 2))
    alike = np.asarray(similarity, np.float32)
    apart = parted(_in_order(found), alike, extractions)
    return _in_order(gathered(apart, alike, extractions, settings.stray_similarity))


def _mean(vectors: Vectors) -> Vectors:
    if not len(vectors):
        return np.zeros(vectors.shape[1], dtype=np.float32)
    mean = vectors.mean(axis=0)
    return np.asarray(mean / (np.linalg.norm(mean) or 1.0), dtype=np.float32)


def _shared_words(words: Sequence[frozenset[str]]) -> Vectors:
    """Cosines of the documents' words, each weighing its rarity."""
    rows = DictVectorizer(dtype=np.float32).fit_transform([{w: rarity(w) ** 2 for w in sorted(ws)} for ws in words])
    return np.asarray(cosine_similarity(rows), dtype=np.float32)


def distinct(vectors: Vectors, story_of: Sequence[int]) -> Vectors:
    """The unit vectors of sentences less the mean of their story."""
    out = np.array(vectors, dtype=np.float32)
    for rows in numbered(story_of).values():
        out[rows] -= vectors[rows].mean(axis=0)
    sizes = np.linalg.norm(out, axis=1, keepdims=True)
    return np.asarray(out / np.where(sizes, sizes, 1.0), dtype=np.float32)


def topics(
    vectors: Vectors,
    lemmas: Sequence[tuple[str, ...]],
    story_of: Sequence[int],
    settings: Settings,
    again: Sequence[int] | None = None,
) -> tuple[list[str], list[Topic]]:
    """The id of the topic that each sentence belongs to, and the topics, those of one story apart from another's.

    again: for each sentence the first that says the same in the same words, which alone takes part in the clustering.
    """
    ids = [""] * len(story_of)
    made: list[Topic] = []
    first = [f if story_of[f] == story_of[i] else i for i, f in enumerate(again or range(len(story_of)))]
    everywhere = Counter(w for words in lemmas for w in set(words))
    for own in numbered(story_of).values():
        rows = sorted({first[i] for i in own})
        label_of = dict(zip(rows, _cluster(vectors[rows], settings), strict=True))
        labels = [label_of[first[i]] for i in own]
        for places in numbered(labels).values():
            members = [own[place] for place in places]
            topic = Topic(f"t{len(made):02d}", _label(members, lemmas, everywhere), len(members))
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


def _label(members: Sequence[int], lemmas: Sequence[tuple[str, ...]], everywhere: Counter[str]) -> str:
    """The three words that most of a topic's sentences have and few others do. everywhere: in how many each stands."""
    inside = Counter(w for i in members for w in set(lemmas[i]))
    scored = sorted(inside, key=lambda w: (-(inside[w] ** 2) / everywhere[w], w))
    return ", ".join(scored[:3]) or "other"
