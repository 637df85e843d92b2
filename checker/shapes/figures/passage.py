"""The words of its text that stand round a value: how near, up to where, and what was named last before it."""

from __future__ import annotations

import re
from dataclasses import dataclass

from checker.statement import Statement

_BREAK = re.compile(r"[;:()–—|•]|,(?!\d)|\s-\s|\b(?:but|while|whereas)\b")
_NEAR = 6  # words on either side that may tell what a value is of


@dataclass(frozen=True, slots=True)
class Passage:
    """before, after: what stands on either side of a value, up to the next comma or the like."""

    before: str
    text: str
    after: str

    def near(self) -> str:
        """The value with a few words on either side."""
        return " ".join([*self.before.split()[-_NEAR:], self.text, *self.after.split()[:_NEAR]])

    def all(self) -> str:
        """From comma to comma."""
        return f"{self.before}{self.text}{self.after}"


def passage(s: Statement) -> Passage:
    """The passage of a statement's value."""
    text, claim = s.document.text, s.claim
    start, end = _bounds(s)
    before, after = text[start : claim.start], text[claim.end : end]
    breaks = [m.end() for m in _BREAK.finditer(before)]
    found = _BREAK.search(after)
    return Passage(before[breaks[-1] if breaks else 0 :], claim.text, after[: found.start()] if found else after)


def front(s: Statement) -> str:
    """What the value's paragraph says before its sentence."""
    text, at = s.document.text, s.claim.sentence_start
    return text[text.rfind("\n\n", 0, at) + 1 : at]


def sentence(s: Statement) -> str:
    """The sentence of a value; of a cell of a table its row."""
    start, end = _bounds(s)
    return s.document.text[start:end]


def _bounds(s: Statement) -> tuple[int, int]:
    """Where the sentence of a value begins and ends; of a cell of a table its row."""
    text, start, end = s.document.text, s.claim.sentence_start, s.claim.sentence_end
    if "|" not in text[start:end]:
        return start, end
    over = text.find("\n", s.claim.end, end)
    return max(start, text.rfind("\n", 0, s.claim.start) + 1), end if over < 0 else over
