"""What the sources of a draft say, and how like a statement of theirs stands to one of the draft."""

from __future__ import annotations

import itertools
import re
from bisect import bisect_left
from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from functools import cached_property

from checker.draft.rules import Rule
from checker.evidence import Evidence
from checker.linkage.word_alignment import stem
from checker.model import Document
from checker.statement import Statement
from claims.model import Claim, Kind, Name
from claims.name_spans import key as ascii_key

_WORD = re.compile(r"[^\W_]+")
_SENSE, _WORDS, _NEARBY = 0.45, 0.3, 0.25  # what the parts of a likeness weigh
_CALLED = 0.1  # what it adds that both are of things called alike, and takes away that they are not


@dataclass(frozen=True, slots=True)
class Held:
    """How one statement stands: the rule that decided, who bears it out, and who says otherwise.

    like: how surely those are of the same thing, 0 to 1.
    """

    rule: Rule
    bearers: tuple[Statement, ...] = ()
    others: tuple[Statement, ...] = ()
    like: float = 0.0


class Sources:
    """The statements and sentences of the sources of one draft."""

    def __init__(
        self,
        draft: str,
        statements: Sequence[Statement],
        evidence: Evidence,
        documents: Sequence[Document] | None = None,
    ) -> None:
        """draft: id of the draft's document; statements: its own and the sources'; documents: the sources, all others
        of the run where none are given."""
        self.evidence = evidence
        self.draft = draft
        self.own = [s for s in statements if s.document.id == draft]
        others = [d for d in evidence.documents if d.id != draft]
        self.documents: list[Document] = others if documents is None else list(documents)
        self._of_kind: dict[Kind, list[Statement]] = defaultdict(list)
        for s in statements:
            if s.document.id != draft:
                self._of_kind[s.claim.kind].append(s)

    def of(self, kinds: Iterable[Kind]) -> Iterator[Statement]:
        """What the sources state of some kinds."""
        return (s for kind in kinds for s in self._of_kind.get(kind, ()))

    @cached_property
    def numbers(self) -> list[int]:
        """The numbers of the sources' sentences in the run."""
        return [n for d in self.documents for n in self.evidence.sentences_of[d.id]]

    def nearest(self, statement: Statement) -> tuple[float, int | None]:
        """The cosine and the number of the source sentence that is most like that of a statement."""
        if not self.numbers:
            return 0.0, None
        alike = self.evidence.vectors[self.numbers] @ self.evidence.vectors[statement.sentence]
        best = int(alike.argmax())
        return float(alike[best]), self.numbers[best]

    def printed(self, text: str) -> tuple[Statement, ...]:
        """The first place in each source where some words stand as they are, in whatever letters."""
        if not self.has_word(text):  # most words are nowhere; to search for them takes longer
            return ()
        words = re.sub("['’]", "['’]", r"\s+".join(map(re.escape, text.split())))
        wanted = re.compile(rf"(?<!\w){words}(?!\w)", re.IGNORECASE)
        found = ((d, wanted.search(d.text)) for d in self.documents if text)
        return tuple(self._worded(d, m.start(), m.end()) for d, m in found if m)

    def has_word(self, word: str) -> bool:
        """Whether any source has a word, whatever its letters are like."""
        return all(part in self._words for part in _WORD.findall(ascii_key(word)))

    @cached_property
    def _words(self) -> frozenset[str]:
        return frozenset(w for d in self.documents for w in _WORD.findall(ascii_key(d.text)))

    def together(self, *groups: Sequence[str]) -> tuple[Statement, ...]:
        """The first sentence of each source that has the words of all groups, in whatever form."""
        wanted = {stem(part) for group in groups for word in group for part in _WORD.findall(ascii_key(word))}
        found = []
        for d in self.documents:
            rows = (self.evidence.sentences[n] for n in self.evidence.sentences_of[d.id])
            near = (r for r in rows if wanted <= set(map(stem, _WORD.findall(ascii_key(d.text[r.start : r.end])))))
            found += [self._worded(d, r.start, r.end) for r in itertools.islice(near, 1)]
        return tuple(found)

    def share(self, s: Statement, number: int) -> float:
        """The share of the words of a statement's clause that a sentence has, each weighed by its rarity."""
        weights = {w: self.evidence.rarity(w) for w in s.claim.frame.terms or self.evidence.lemmas[s.sentence]}
        has = set(self.evidence.lemmas[number])
        return sum(v for w, v in weights.items() if w in has) / (sum(weights.values()) or 1.0)

    def sentence(self, number: int) -> tuple[Statement, ...]:
        """A sentence of a source, as a statement."""
        row = self.evidence.sentences[number]
        return (self._worded(row.document, row.start, row.end),)

    def _worded(self, document: Document, start: int, end: int) -> Statement:
        """A place of a source as a statement of its words."""
        numbers = self.evidence.sentences_of[document.id]
        at = bisect_left(numbers, end, key=lambda n: self.evidence.sentences[n].end)
        number = numbers[min(at, len(numbers) - 1)]
        row = self.evidence.sentences[number]
        text = document.text[start:end]
        claim = Claim(start, end, text, "name", Name(text, ascii_key(text)), None, row.start, row.end)
        return Statement(
            -1, claim, document, number, document.text[row.start : row.end], row.topic, row.story,
            document.copy_of or document.id,
        )  # fmt: skip

    def alike(self, a: Statement, b: Statement) -> float:
        """How like what is said round two statements is, 0 to about 1."""
        known = self.evidence
        words = known.overlap(known.lemmas[a.sentence], known.lemmas[b.sentence])
        near = known.nearby(a, b) if a.number in known.windows and b.number in known.windows else words
        one, other = a.claim.frame.head, b.claim.frame.head
        called = 0.0 if one is None or other is None else _CALLED if one == other else -_CALLED
        return _SENSE * max(0.0, known.cosine(a, b)) + _WORDS * words + _NEARBY * max(0.0, near) + called


def one_each(found: Iterable[Statement]) -> tuple[Statement, ...]:
    """The first statement of each document."""
    return tuple({s.document.id: s for s in reversed(list(found))}.values())[::-1]
