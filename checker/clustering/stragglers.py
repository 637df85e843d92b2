"""Documents left alone, though they have people or rare words of another story: they join it by a lower bar."""

from __future__ import annotations

from collections.abc import Sequence

import numpy as np

from checker.embed import Vectors
from checker.extraction import Extraction
from checker.rarity import rarity
from claims.model import Name

_SELDOM = 0.65  # least rarity of a word that few stories can have: a product, a disease, an agency
_ENOUGH = 2  # such words that show a document to be of a story
_RARE = 0.95  # least sum of the rarity of a full name's words from which few stories can name its bearer


def gathered(found: Sequence[int], similarity: Vectors, extractions: Sequence[Extraction], least: float) -> list[int]:
    """The stories, a document alone in one put to the most similar one that has people or rare words of it.

    found: the story of each document; similarity: of every two documents, of which `least` is asked at the mean.
    """
    out = list(found)
    strays = [n for n, story in enumerate(found) if found.count(story) == 1]
    if not strays:
        return out
    people = [_people(e) for e in extractions]
    words = [_words(e) for e in extractions]
    for number in strays:
        near = {}
        for story in sorted(set(out) - {out[number]}):
            members = [m for m, s in enumerate(out) if s == story]
            known = frozenset().union(*(people[m] for m in members))
            used = frozenset().union(*(words[m] for m in members))
            if people[number] & known or len(words[number] & used) >= _ENOUGH:
                near[story] = float(np.mean(similarity[number, members]))
        best = max(near, key=lambda s: near[s], default=None)
        if best is not None and near[best] >= least:
            out[number] = best
    return out


def _people(extraction: Extraction) -> frozenset[str]:
    """The people of rare name whom a document names in full, as keys."""
    names = (c.value for c in extraction.claims if isinstance(c.value, Name))
    return frozenset(n.key for n in names if n.entity == "person" and _rare(n.key))


def _words(extraction: Extraction) -> frozenset[str]:
    """The rarest words of a document, as lemmas."""
    return frozenset(w for s in extraction.sentences for w in s.lemmas if w.isalpha() and rarity(w) >= _SELDOM)


def _rare(key: str) -> bool:
    return " " in key and sum(rarity(w) for w in key.split()) >= _RARE
