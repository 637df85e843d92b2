"""How much of an article is read: the time that comparing takes grows with the square of its figures."""

from __future__ import annotations

LONGEST = 60_000  # characters: ten thousand words, a long magazine story


def readable(text: str) -> str:
    """The text, or of one that is too long the start, up to the end of a line or sentence."""
    if len(text) <= LONGEST:
        return text
    start = text[:LONGEST]
    end = max(start.rfind("\n"), start.rfind(". ")) + 1
    return start[:end] if end > LONGEST / 2 else start
