"""Documents left alone, though they have people or rare words of another story: they join it by a lower bar."""

from __future__ import annotations

from bisect import insort
from collections import Counter, defaultdict
from collections.abc import Sequence

import numpy as np

from checker.clustering.numbered import numbered
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
    members = numbered(found)
    strays = [own[0] for own in members.values() if len(own) == 1]
    if not strays:
        return out
    people, words = [_people(e) for e in extractions], [_words(e) for e in extractions]
    naming, using = _where(people), _where(words)
    for number in sorted(strays):
        known = {out[m] for person in people[number] for m in naming[person]}
        used = Counter(story for word in words[number] for story in {out[m] for m in using[word]})
        likely = (known | {story for story, n in used.items() if n >= _ENOUGH}) - {out[number]}
        near = {story: float(np.mean(similarity[number, members[story]])) for story in sorted(likely)}
        best = max(near, key=lambda s: near[s], default=None)
        if best is not None and near[best] >= least:
            members[out[number]].remove(number)
            insort(members[best], number)
            out[number] = best
    return out


def _where(words: Sequence[frozenset[str]]) -> dict[str, list[int]]:
    """In which documents each word stands."""
    found: defaultdict[str, list[int]] = defaultdict(list)
    for number, own in enumerate(words):
        for word in own:
            found[word].append(number)
    return found


def _people(extraction: Extraction) -> frozenset[str]:
    """The people of rare name whom a document names in full, as keys."""
    names = (c.value for c in extraction.claims if isinstance(c.value, Name))
    return frozenset(n.key for n in names if n.entity == "person" and _rare(n.key))


def _words(extraction: Extraction) -> frozenset[str]:
    """The rarest words of a document, as lemmas."""
    return frozenset(w for s in extraction.sentences for w in s.lemmas if w.isalpha() and rarity(w) >= _SELDOM)


def _rare(key: str) -> bool:
    return " " in key and sum(rarity(w) for w in key.split()) >= _RARE
