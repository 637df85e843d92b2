"""What the parser says of a text, as plain objects: reading one many times costs next to nothing.

The names are spaCy's own, as far as they are used here: `token.dep_`, `token.children`, `doc[3:5].root`.
"""

from __future__ import annotations

import bisect
import operator
from collections.abc import Iterator
from typing import TYPE_CHECKING, overload

if TYPE_CHECKING:
    from spacy import tokens as spacy


class Token:
    """A word with its place in the tree. idx: where it begins in the text of its document."""

    __slots__ = (
        "children", "dep_", "depth", "doc", "ent_type_", "head", "i", "idx", "is_alpha", "is_punct", "is_space",
        "is_stop", "left_edge_i", "lemma_", "like_num", "lower_", "norm_", "pos_", "right_edge_i", "tag_", "text",
        "whitespace_",
    )  # fmt: skip

    def __init__(self, doc: Doc, token: spacy.Token) -> None:
        self.doc = doc
        self.i: int = token.i
        self.idx: int = token.idx
        self.text: str = token.text
        self.whitespace_: str = token.whitespace_
        self.lower_: str = token.lower_
        self.norm_: str = token.norm_
        self.lemma_: str = token.lemma_
        self.pos_: str = token.pos_
        self.tag_: str = token.tag_
        self.dep_: str = token.dep_
        self.ent_type_: str = token.ent_type_
        self.is_alpha: bool = token.is_alpha
        self.is_punct: bool = token.is_punct
        self.is_space: bool = token.is_space
        self.is_stop: bool = token.is_stop
        self.like_num: bool = token.like_num
        self.left_edge_i: int = token.left_edge.i
        self.right_edge_i: int = token.right_edge.i
        self.head = self
        self.children: tuple[Token, ...] = ()
        self.depth = 0

    def __len__(self) -> int:
        return len(self.text)

    def __repr__(self) -> str:
        return self.text

    @property
    def left_edge(self) -> Token:
        """The first token under this one."""
        return self.doc[self.left_edge_i]

    @property
    def right_edge(self) -> Token:
        """The last token under this one."""
        return self.doc[self.right_edge_i]

    @property
    def lefts(self) -> tuple[Token, ...]:
        """The children in front of it."""
        return tuple(c for c in self.children if c.i < self.i)

    @property
    def subtree(self) -> list[Token]:
        """The token and all below it, in the order of the text."""
        found, waiting = [self], [self]
        while waiting:
            below = waiting.pop().children
            found += below
            waiting += below
        return sorted(found, key=lambda t: t.i)

    @property
    def ancestors(self) -> Iterator[Token]:
        """The tokens above it, the nearest first."""
        at = self
        while at.head is not at:
            at = at.head
            yield at

    @property
    def sent(self) -> Span:
        """The sentence round it, as the parser cut it."""
        starts = self.doc.starts
        at = bisect.bisect_right(starts, self.i)
        return self.doc[starts[at - 1] : starts[at] if at < len(starts) else len(self.doc)]

    @property
    def is_sent_start(self) -> bool:
        """Whether it opens a sentence."""
        return self.sent.start == self.i

    def nbor(self, by: int = 1) -> Token:
        """The token that far behind it. Raises IndexError at the edge of the document."""
        if self.i + by < 0:
            raise IndexError(self.i + by)
        return self.doc[self.i + by]


_DEPTH = operator.attrgetter("depth")


class Span:
    """The tokens doc[start:end]. label_: what sort of name it is, "" when it is none."""

    __slots__ = ("doc", "end", "label_", "start")

    def __init__(self, doc: Doc, start: int, end: int, label: str = "") -> None:
        self.doc, self.start, self.end, self.label_ = doc, start, max(start, end), label

    def __len__(self) -> int:
        return self.end - self.start

    def __iter__(self) -> Iterator[Token]:
        return iter(self.doc.tokens[self.start : self.end])

    @overload
    def __getitem__(self, at: int) -> Token: ...
    @overload
    def __getitem__(self, at: slice) -> Span: ...
    def __getitem__(self, at: int | slice) -> Token | Span:
        if isinstance(at, int):
            place = self.start + at if at >= 0 else self.end + at
            if not self.start <= place < self.end:
                raise IndexError(at)
            return self.doc.tokens[place]
        start, end, _ = at.indices(len(self))
        return Span(self.doc, self.start + start, self.start + end)

    @property
    def start_char(self) -> int:
        """Where it begins in the text of its document."""
        begins = self.doc.begins
        return begins[self.start] if self.start < len(begins) else len(self.doc.text)

    @property
    def end_char(self) -> int:
        """Where it ends in the text of its document."""
        return self.doc.ends[self.end - 1] if self.end > self.start else self.start_char

    @property
    def text(self) -> str:
        """What it says."""
        return self.doc.text[self.start_char : self.end_char]

    @property
    def root(self) -> Token:
        """The highest of its tokens in the tree, the first of several; a mark or a blank only for want of a word."""
        if self.end - self.start == 1:
            return self.doc.tokens[self.start]
        tokens = self.doc.tokens[self.start : self.end]
        words = [t for t in tokens if t.depth == 0 or t.children or not (t.is_punct or t.is_space)]
        return min(words or tokens, key=_DEPTH)

    @property
    def ents(self) -> list[Span]:
        """The names within it."""
        names = self.doc.ents
        first = bisect.bisect_left(names, self.start, key=lambda e: e.start)
        after = bisect.bisect_left(names, self.end, key=lambda e: e.start)
        return [e for e in names[first:after] if e.end <= self.end]


class Doc:
    """A parsed stretch of text.

    starts: the tokens that open its sentences; begins, ends: where each token begins and ends in the text.
    """

    __slots__ = ("begins", "ends", "ents", "starts", "text", "tokens")

    def __init__(self, doc: spacy.Doc) -> None:
        self.text: str = doc.text
        self.tokens = [Token(self, token) for token in doc]
        self.begins = [t.idx for t in self.tokens]
        self.ends = [t.idx + len(t.text) for t in self.tokens]
        self.starts: list[int] = [sent.start for sent in doc.sents]
        self.ents = [Span(self, e.start, e.end, e.label_) for e in doc.ents]
        _join(self.tokens, [token.head.i for token in doc])

    def __len__(self) -> int:
        return len(self.tokens)

    @overload
    def __getitem__(self, at: int) -> Token: ...
    @overload
    def __getitem__(self, at: slice) -> Span: ...
    def __getitem__(self, at: int | slice) -> Token | Span:
        if isinstance(at, int):
            return self.tokens[at]
        start, end, _ = at.indices(len(self.tokens))
        return Span(self, start, end)

    @property
    def sents(self) -> list[Span]:
        """The sentences, as the parser cut them."""
        ends = [*self.starts[1:], len(self.tokens)]
        return [Span(self, start, end) for start, end in zip(self.starts, ends, strict=True) if start < end]


def _join(tokens: list[Token], heads: list[int]) -> None:
    """Give every token its head, its children and its depth below the root of its sentence."""
    below: list[list[Token]] = [[] for _ in tokens]
    for token, head in zip(tokens, heads, strict=True):
        token.head = tokens[head]
        if head != token.i:
            below[head].append(token)
    waiting = [t for t in tokens if t.head is t]
    while waiting:
        token = waiting.pop()
        token.children = tuple(below[token.i])
        for child in token.children:
            child.depth = token.depth + 1
            waiting.append(child)
