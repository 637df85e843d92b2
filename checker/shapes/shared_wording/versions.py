"""The versions in which one passage is printed: who prints each, and which of them the others depart from."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from checker.ingest.copies import copies
from checker.linkage.passages import Passage, likeness, near, revised, within
from checker.model import Document

_LEAST_WORDS = 7  # of a passage that two sources may share by more than chance
_VERSION = 0.4  # share of their runs of words from which two documents are versions of one article
_ALIKE = 0.7  # least likeness of two passages of two sources, or of the shorter and as much of the longer


@dataclass(frozen=True, slots=True)
class Printed:
    """A passage in its document."""

    document: Document
    passage: Passage

    @property
    def source(self) -> str:
        """Documents that are copies of one another share a source."""
        return self.document.copy_of or self.document.id


@dataclass(frozen=True, slots=True)
class Revision:
    """Two versions of one passage: what most print, and what others print instead, each with all that print it.

    one_text: one is of an article and the other of a later or earlier version of it.
    """

    usual: tuple[Printed, ...]
    other: tuple[Printed, ...]
    one_text: bool


class Wordings:
    """The wordings of a story's passages, each once however many documents print it; numbered as they appear."""

    def __init__(self, documents: Sequence[Document], passages: Mapping[str, Sequence[Passage]]) -> None:
        self.printed: list[list[Printed]] = []
        self._documents = documents
        self._passages = passages
        self._number: dict[tuple[str, ...], int] = {}
        for document in documents:
            for passage in passages[document.id]:
                self.printed[self._numbered(passage)].append(Printed(document, passage))

    def _numbered(self, passage: Passage) -> int:
        n = self._number.setdefault(passage.keys, len(self.printed))
        if n == len(self.printed):
            self.printed.append([])
        return n

    def revised(self) -> dict[tuple[int, int], float]:
        """The wordings that stand in one place of two versions of an article, with how alike they are."""
        found = {}
        of = copies([d.text for d in self._documents], _VERSION)
        for document, n in zip(self._documents, of, strict=True):
            if n is None:
                continue
            first = self._documents[n]
            for a, b in revised(self._passages[first.id], self._passages[document.id]):
                if a.keys != b.keys:
                    found[self._pair(Printed(first, a), Printed(document, b))] = likeness(a, b)
        return found

    def _pair(self, a: Printed, b: Printed) -> tuple[int, int]:
        """The numbers of two wordings, in order; passages that were put together are taken in."""
        numbers = sorted(map(self._numbered, (a.passage, b.passage)))
        for p in (a, b):
            known = self.printed[self._numbered(p.passage)]
            if p not in known:
                known.append(p)
        return numbers[0], numbers[1]

    def shared(self) -> dict[tuple[int, int], float]:
        """The wordings that are alike whatever the documents, with how alike they are."""
        long = [n for n, p in enumerate(self.printed) if len(p[0].passage.keys) >= _LEAST_WORDS]
        pairs = ((long[a], long[b]) for a, b in near([self.printed[n][0].passage.keys for n in long]))
        likely = ((a, b, within(self.printed[a][0].passage, self.printed[b][0].passage)) for a, b in pairs)
        return {(a, b): alike for a, b, alike in likely if alike >= _ALIKE}


def revisions(documents: Sequence[Document], passages: Mapping[str, Sequence[Passage]]) -> list[list[Revision]]:
    """The revisions of a story's passages, those of one passage together; a wording departs from one other at most.

    A document that has both wordings departs from neither.
    """
    wordings = Wordings(documents, passages)
    copied = wordings.revised()
    matched = _matched(wordings, copied)
    usual: dict[
        int, int
    ] = {}  # what a wording is held against; two that are held against one aren't against each other
    found = []
    for hub in sorted(range(len(wordings.printed)), key=lambda n: (-len(wordings.printed[n]), n)):
        spokes = sorted(n for n in matched[hub] if n not in usual or usual[n] != usual.get(hub))
        made = (_revision(wordings, hub, n, copied) for n in spokes)
        found.append([r for r in made if r.usual and r.other])
        for n in spokes:
            usual.setdefault(n, hub)
            matched[n].discard(hub)
        usual.setdefault(hub, hub)
    return [each for each in found if each]


def _revision(wordings: Wordings, hub: int, spoke: int, copied: Mapping[tuple[int, int], float]) -> Revision:
    """The documents that have one of the wordings alone; where a place was revised, one of them may have both."""
    one, other = wordings.printed[hub], wordings.printed[spoke]
    both = {p.document.id for p in one} & {p.document.id for p in other}
    alone = [tuple(p for p in side if p.document.id not in both) for side in (one, other)]
    if (min(hub, spoke), max(hub, spoke)) not in copied:
        return Revision(alone[0], alone[1], False)
    return Revision(alone[0] or tuple(one if alone[1] else ()), alone[1] or tuple(other if alone[0] else ()), True)


def _matched(wordings: Wordings, copied: Mapping[tuple[int, int], float]) -> list[set[int]]:
    """For each wording those it may be held against: in each document one at most, what stands in one place first."""
    alike = {**wordings.shared(), **copied}
    documents = [{p.document.id for p in printed} for printed in wordings.printed]
    taken = [set(d) for d in documents]
    matched: list[set[int]] = [set() for _ in documents]
    for a, b in sorted(alike, key=lambda p: (p not in copied, -alike[p], p)):
        if (a, b) in copied or (documents[b] - taken[a] and documents[a] - taken[b]):
            taken[a] |= documents[b]
            taken[b] |= documents[a]
            matched[a].add(b)
            matched[b].add(a)
    return matched
