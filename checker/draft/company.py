"""What stands beside two statements: figures and names of the draft that a source has close by as well."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Iterable, Sequence

from checker.statement import Statement
from claims.model import Name

_FIGURE, _NAME = 0.1, 0.04  # what a figure or a name in company adds to a likeness
_MOST = 0.25  # what all of them add at most
_REACH = 1  # sentences on either side that are close by

Equal = Callable[[Statement, Statement], bool]


class Company:
    """Which sentences of the sources have what the draft's statements say."""

    def __init__(self, own: Sequence[Statement], sources: Iterable[Statement], equal: Equal) -> None:
        """own: the figures and names of the draft; sources: those of its sources; equal: whether two figures are."""
        self._equal = equal
        self._sources = list(sources)
        self._by_sentence: dict[int, list[Statement]] = defaultdict(list)
        self._found: dict[int, frozenset[int]] = {}
        for s in own:
            self._by_sentence[s.sentence].append(s)

    def of(self, s: Statement, x: Statement) -> float:
        """What is added to the likeness of a statement of the draft and one of a source by what both stand beside."""
        near = [
            o
            for step in range(-_REACH, _REACH + 1)
            for o in self._by_sentence.get(s.sentence + step, ())
            if o.number != s.number and (o.claim.start, o.claim.end) != (s.claim.start, s.claim.end)
        ]
        there = set(range(x.sentence - _REACH, x.sentence + _REACH + 1))
        shared = [o for o in near if self._sentences(o) & there]
        return min(_MOST, sum(_NAME if isinstance(o.claim.value, Name) else _FIGURE for o in shared))

    def told_in(self, s: Statement, sentences: Iterable[int]) -> bool:
        """Whether all of some sentences of sources have what a statement of the draft says."""
        return set(sentences) <= self._sentences(s)

    def within(self, s: Statement, sentence: int) -> bool:
        """Whether a sentence of a source has a figure that stands within a statement of the draft."""
        inside = [o for o in self._by_sentence.get(s.sentence, ()) if s.claim.start <= o.claim.start < s.claim.end]
        return any(sentence in self._sentences(o) for o in inside if not isinstance(o.claim.value, Name))

    def _sentences(self, o: Statement) -> frozenset[int]:
        """The sentences of the sources that have what a statement says."""
        if o.number not in self._found:
            self._found[o.number] = frozenset(x.sentence for x in self._sources if self._says(o, x))
        return self._found[o.number]

    def _says(self, o: Statement, x: Statement) -> bool:
        one, other = o.claim.value, x.claim.value
        if isinstance(one, Name) or isinstance(other, Name):
            return isinstance(one, Name) and isinstance(other, Name) and one.key == other.key
        return self._equal(o, x)
