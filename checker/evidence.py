"""What is known about a run's statements as a whole: similarity of sentences, rarity of words."""

from __future__ import annotations

import math
from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass

from checker.embed import Vectors
from checker.model import Document, Statement


@dataclass(frozen=True, slots=True)
class Evidence:
    """vectors: a unit vector for each sentence of the run, by the number that statements carry.

    document_frequency: in how many documents a lemma occurs.
    """

    documents: Sequence[Document]
    vectors: Vectors
    document_frequency: Counter[str]

    def cosine(self, a: Statement, b: Statement) -> float:
        """Similarity of the two statements' sentences."""
        return float(self.vectors[a.sentence] @ self.vectors[b.sentence])

    def rarity(self, term: str) -> float:
        """0 for a lemma that every document has, rising as it gets rarer (inverse document frequency)."""
        return math.log((1 + len(self.documents)) / (1 + self.document_frequency.get(term, 0))) + 0.1
