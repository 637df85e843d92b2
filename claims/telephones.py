"""Telephone numbers and short codes, which count nothing: "call 528-CASH", "at (863) 402-7200", "text it to 61124"."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from claims import lexicon
from claims.parse import Sentence

_CALLING = re.compile(rf"(?<!\w){lexicon.pattern('notices', 'calling')}(?!\w)", re.I)
_GROUPS = r"(?:\+?\d{1,2}[-.\s]{1,2})?(?:\(\d{3}\)\s?|\d{3}[-.\s/]{1,3})"  # the country's and the area's code
_UNCOUNTING = r"(?![\w%]|\s(?:people|[a-z]{3,}s)\b)"  # no noun in the plural follows
_NUMBER = re.compile(
    rf"(?<![\w.,-])(?:(?:{_GROUPS})?\d{{3}}[-.\s]\d{{4}}|(?:{_GROUPS})?\d{{3}}-[A-Z]{{3,9}}|{_GROUPS}[A-Z]{{3,9}}|"
    rf"\+\d{{1,3}}[\d\s-]{{6,14}}\d)(?:\s?\(\d{{4,7}}\))?{_UNCOUNTING}"
)
_CODE = re.compile(
    rf"[A-Z]{{3,9}}\s?\(\d{{4,7}}\)|\bto\s\d{{4,6}}{_UNCOUNTING}|"
    r"\b(?:911|999|112)(?=\s(?:calls?|dispatch\w*|operators?|cent(?:er|re)s?)\b)"
)


def telephones(text: str, sentences: Sequence[Sentence]) -> Iterator[tuple[int, int]]:
    """The spans of the numbers to call or to write to, in sentences that ask one to."""
    for sentence in sentences:
        if _CALLING.search(text, sentence.start, sentence.end):
            for pattern in (_NUMBER, _CODE):
                yield from (found.span() for found in pattern.finditer(text, sentence.start, sentence.end))
