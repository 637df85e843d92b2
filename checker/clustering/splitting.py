"""Stories that are alike only in their words, such as two companies' quarters: parted where no names are shared."""

from __future__ import annotations

from collections.abc import Sequence

import numpy as np
from sklearn.cluster import AgglomerativeClustering

from checker.clustering.numbered import numbered
from checker.embed import Vectors
from checker.extraction import Extraction
from checker.rarity import rarity
from claims.model import Name

_RARE = 0.4  # least rarity of a word of a name that tells one story from another
_ENOUGH = 3  # words of names in common that show two halves to be of one story
_SHARED = 0.1  # otherwise the least share of the names of the half with fewer that the other half has too


def parted(found: Sequence[int], similarity: Vectors, extractions: Sequence[Extraction]) -> list[int]:
    """The stories, each cut in two as long as its halves, of two documents or more, have hardly a name in common.

    found: the story of each document; similarity: of every two documents.
    """
    names = [_names(e) for e in extractions]
    out = list(found)
    waiting = list(numbered(out).values())
    fresh = max(out, default=0)
    while waiting:
        members = waiting.pop()
        halves = _halves(members, similarity) if len(members) > 3 else []
        if halves and min(map(len, halves)) > 1 and not _related(halves, names):
            waiting += halves
            fresh += 1
            for m in halves[1]:
                out[m] = fresh
    return out


def _halves(members: Sequence[int], similarity: Vectors) -> list[list[int]]:
    apart = np.clip(1 - similarity[np.ix_(members, members)], 0, 2)
    labels = AgglomerativeClustering(n_clusters=2, metric="precomputed", linkage="average").fit_predict(apart)
    return [
        [m for m, label in zip(members, labels, strict=True) if (label == labels[0]) == first]
        for first in (True, False)
    ]


def _related(halves: Sequence[Sequence[int]], names: Sequence[frozenset[str]]) -> bool:
    one, other = (frozenset().union(*(names[m] for m in half)) for half in halves)
    shared = len(one & other)
    return shared >= _ENOUGH or shared >= _SHARED * min(len(one), len(other))


def _names(extraction: Extraction) -> frozenset[str]:
    """The rare words of the names that a document uses."""
    keys = (c.value.key for c in extraction.claims if isinstance(c.value, Name))
    return frozenset(w for k in keys for w in k.split() if rarity(w) >= _RARE)
