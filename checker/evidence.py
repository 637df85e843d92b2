"""What is known about a run's statements as a whole: similarity of sentences and phrases, rarity of words."""

from __future__ import annotations

import math
from collections import Counter, defaultdict
from collections.abc import Iterable, Mapping, Sequence, Set
from dataclasses import dataclass, field

import numpy as np

from checker.embed import Vectors
from checker.linkage.passages import Passage
from checker.model import Document
from checker.pair_model import weights
from checker.pair_model.weights import Weights
from checker.rarity import rarity
from checker.statement import Statement

LEAD = 3  # sentences that tell a story in short
_REACH = 7  # words on either side of a value that say what it is of


def phrase(statement: Statement) -> str:
    """What a statement's value measures, in two or three words: "tank car", "budget"."""
    frame = statement.claim.frame
    return " ".join([*frame.modifiers[-2:], frame.head or ""]).strip()


def window(statement: Statement) -> str:
    """The words on either side of a statement's value in its sentence, the value left out."""
    claim, text = statement.claim, statement.document.text
    before = text[claim.sentence_start : claim.start].split()[-_REACH:]
    after = text[claim.end : claim.sentence_end].split()[:_REACH]
    return " ".join([*before, "…", *after])


def of_sources(documents: Iterable[Document], words_of: Mapping[str, frozenset[str]]) -> tuple[Counter[str], int]:
    """In how many English documents each lemma occurs, an article and its copies as one, and how many these are.

    words_of: the lemmas of each document, by its id.
    """
    words: dict[str, set[str]] = {}
    for d in documents:
        if d.language != "en":
            continue
        words.setdefault(d.copy_of or d.id, set()).update(words_of.get(d.id, ()))
    return Counter(w for own in words.values() for w in own), len(words)


@dataclass(frozen=True, slots=True)
class Sentence:
    """Where a sentence of the run stands, and the topic and the story that it is of."""

    document: Document
    start: int
    end: int
    topic: str
    story: int


@dataclass(frozen=True, slots=True)
class Evidence:
    """vectors, lemmas: a unit vector and the content words of each sentence, by the number that statements carry.

    phrases: a unit vector for each phrase of a figure, by its text. windows: one for the window of each figure, by the
    statement's number, less what the windows of its story have in common.
    words_of: the lemmas of each document, by its id. years: the years that each sentence names.
    distinct: the vectors less what the sentences of a story have in common. places: the number of each sentence in its
    document. sentences: by number; sentences_of: their numbers, by the document's id.
    passages: each document cut in the same way whatever its words, by its id. repeated: the numbers of the statements
    in passages that a copy has from its original.
    document_frequency: in how many documents a lemma occurs, an article and its copies counted as one; sources: how
    many those are. weights: the model that weighs what may be in dispute.
    """

    documents: Sequence[Document]
    vectors: Vectors
    lemmas: Sequence[tuple[str, ...]]
    document_frequency: Counter[str]
    phrases: Mapping[str, Vectors] = field(default_factory=dict)
    windows: Mapping[int, Vectors] = field(default_factory=dict)
    words_of: Mapping[str, frozenset[str]] = field(default_factory=dict)
    years: Sequence[frozenset[int]] = ()
    distinct: Vectors = field(default_factory=lambda: np.zeros((0, 0), dtype=np.float32))
    places: Sequence[int] = ()
    sentences: Sequence[Sentence] = ()
    sentences_of: Mapping[str, Sequence[int]] = field(default_factory=dict)
    passages: Mapping[str, Sequence[Passage]] = field(default_factory=dict)
    repeated: Set[int] = frozenset()
    sources: int = 0
    weights: Weights = field(default_factory=weights.load)

    def tellers(self) -> Mapping[int, list[Document]]:
        """The documents that tell each story, by its number, those too of which nothing is stated."""
        told: defaultdict[int, list[Document]] = defaultdict(list)
        for document in self.documents:
            if own := self.sentences_of[document.id]:
                told[self.sentences[own[0]].story].append(document)
        return told

    def cosine(self, a: Statement, b: Statement) -> float:
        """Similarity of the two statements' sentences."""
        return float(self.vectors[a.sentence] @ self.vectors[b.sentence])

    def distinction(self, a: Statement, b: Statement) -> float:
        """Similarity of what the two statements' sentences add to their story."""
        return float(self.distinct[a.sentence] @ self.distinct[b.sentence])

    def nearby(self, a: Statement, b: Statement) -> float:
        """Similarity of the words round two figures, as far as they tell them from the others of the story."""
        return float(np.dot(self.windows[a.number], self.windows[b.number]))

    def likeness(self, a: str | None, b: str | None) -> float | None:
        """Similarity of two phrases, None where one of them is not known."""
        if not a or not b:
            return None
        if a == b:
            return 1.0
        one, other = self.phrases.get(a), self.phrases.get(b)
        return None if one is None or other is None else float(np.dot(one, other))

    def rarity(self, term: str) -> float:
        """How much a lemma tells: its rarity in English, less where every document of the run has it; 0 to 1."""
        share = self.document_frequency.get(term, 0) / max(1, self.sources or len(self.documents))
        return rarity(term) * (1 - 0.5 * share)

    def overlap(self, a: Iterable[str], b: Iterable[str]) -> float:
        """What two sets of words have in common, 0 to 1, each word weighing its rarity squared."""
        one, other = set(a), set(b)
        shared = sum(self.rarity(t) ** 2 for t in one & other)
        size = math.sqrt(sum(self.rarity(t) ** 2 for t in one) * sum(self.rarity(t) ** 2 for t in other))
        return shared / size if size else 0.0
