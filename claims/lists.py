"""Lists: what is enumerated, of what, and the number that the text states for it.

A stated number is a claim of its own beside the list, so that each can be shown where it stands.
"""

from __future__ import annotations

import itertools
from collections.abc import Iterator, Sequence
from typing import TYPE_CHECKING

from claims import lexicon, list_headers
from claims.list_headers import Header
from claims.list_keys import PEOPLE, count_of, is_proper, key_of
from claims.list_shape import Enumeration, enumerations
from claims.model import Claim, Members
from claims.parse import Sentence, Text

if TYPE_CHECKING:
    from claims.tokens import Token

_OPEN = lexicon.words("lists", "examples")
_GOES_ON = lexicon.sequence("lists", "goes_on")
_TIMES = frozenset({"DATE", "TIME", "ORDINAL", "PERCENT", "MONEY", "QUANTITY"})


def find(text: Text, taken: list[tuple[int, int]]) -> list[Claim]:
    """The lists of a text. taken is of no account: their members may hold any other claim."""
    found: list[Claim] = []
    earlier: Sentence | None = None
    for sentence in text.sentences:
        for enumeration in enumerations(sentence):
            found += _claims(text, sentence, enumeration, earlier)
        earlier = sentence
    return [*found, *_items(text)]


def _claims(text: Text, sentence: Sentence, found: Enumeration, earlier: Sentence | None) -> Iterator[Claim]:
    inner, header = list_headers.split(found)
    header = header or list_headers.before(sentence, inner) or list_headers.from_before(sentence, inner, earlier)
    keys = tuple(key_of(m) for m in _trimmed(inner.members))
    if not _worth(inner, keys, header):
        return
    start = sentence.place(inner.members[0][0])[0]
    end = sentence.place(inner.members[-1][-1])[1]
    end -= text.text[start:end].endswith(".") and end == sentence.end
    members = tuple(_written(text.text, sentence, m) for m in inner.members)
    stated = header.stated if header else None
    value = Members(members, keys, header.of if header else None, stated, _complete(sentence, inner))
    yield _claim(text.text, start, end, value, sentence)
    if header and header.stated:
        home = (
            sentence
            if header.tokens[0].i >= sentence.tokens.start and header.tokens[0].doc is sentence.tokens.doc
            else earlier
        )
        if home is not None:
            a, b = home.place(header.tokens[0])[0], home.place(header.tokens[-1])[1]
            yield _claim(text.text, a, b, Members((), (), header.of, header.stated), home)


def _claim(text: str, start: int, end: int, value: Members, sentence: Sentence) -> Claim:
    return Claim(start, end, text[start:end], "list", value, None, sentence.start, sentence.end)


def _written(text: str, sentence: Sentence, tokens: Sequence[Token]) -> str:
    written = text[sentence.place(tokens[0])[0] : sentence.place(tokens[-1])[1]]
    return written.removesuffix(".") if sentence.place(tokens[-1])[1] == sentence.end else written


def _trimmed(members: Sequence[tuple[Token, ...]]) -> list[tuple[Token, ...]]:
    """The members without what the last one says of them all: "use, storage and transfer of mines"."""
    last = members[-1]
    at = next((i for i, t in enumerate(last) if t.lower_ == "of" and i), None)
    shared = at is not None and not any(t.lower_ == "of" for m in members[:-1] for t in m) and not is_proper(last[0])
    return [*members[:-1], last[:at] if shared else last]


def _worth(found: Enumeration, keys: Sequence[str], header: Header | None) -> bool:
    """Whether it is a list of things: three or more, or two that are named or counted; no dates, no repeats."""
    if not all(keys) or len(set(keys)) < len(keys):
        return False
    if not any(t.ent_type_ not in _TIMES and not t.is_punct and not t.like_num for m in found.members for t in m):
        return False
    named = all(any(is_proper(t) for t in m) for m in found.members)
    if len(keys) == 2 and found.members[-1][0].nbor(-1).text == "&":
        return False
    if set(keys) <= PEOPLE and all(count_of(m[0].lower_) for m in found.members):
        return True
    return len(keys) > 2 or named or (header is not None and header.stated is not None)


def _complete(sentence: Sentence, found: Enumeration) -> bool:
    before = [t.lower_ for t in sentence.tokens[max(0, found.first - 2) : found.first]]
    last = {t.lower_ for t in found.members[-1]}
    return not set(before) & _OPEN and before != ["such", "as"] and not last & set(_GOES_ON)


def _items(text: Text) -> Iterator[Claim]:
    """Lists set as items, one a line, below a line that says how many: "six priorities:"."""
    for is_item, group in itertools.groupby(range(len(text.blocks)), key=lambda n: text.blocks[n].kind == "item"):
        numbers = list(group)
        if is_item and len(numbers) > 1 and numbers[0] > 0:
            yield from _itemised(text, numbers)


def _itemised(text: Text, numbers: Sequence[int]) -> Iterator[Claim]:
    above = [s for s in text.sentences if s.block == numbers[0] - 1]
    items = [[s for s in text.sentences if s.block == n] for n in numbers]
    if not above or not all(items) or not above[-1].text.rstrip().endswith(":"):
        return
    header = list_headers.last_counted(above[-1])
    if header is None or header.stated is None:
        return
    first = items[0][0]
    members = tuple(text.text[i[0].start : i[-1].end] for i in items)
    keys = tuple(key_of(tuple(i[0].tokens)) for i in items)
    place = above[-1].place(header.tokens[0])[0], above[-1].place(header.tokens[-1])[1]
    yield _claim(text.text, first.start, first.end, Members(members, keys, header.of, header.stated), first)
    yield _claim(text.text, *place, Members((), (), header.of, header.stated), above[-1])
