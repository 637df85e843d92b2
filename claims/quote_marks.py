"""Where the words between quotation marks stand, for every usual style of marks.

An apostrophe is no quotation mark: a single mark opens only at the start of a word and closes only at the end
of one, and what it encloses lies in one block.
"""

from __future__ import annotations

import re

from claims import lexicon

Stretch = tuple[int, int]
_CLOSERS = lexicon.mapping("quotations", "closers")
_OPENER = re.compile(f"[{''.join(_CLOSERS)}]")
_CLOSER = {opener: re.compile(f"[{closers}]") for opener, closers in _CLOSERS.items()}
_LONGEST = 600  # characters in which a mark that may be an apostrophe has to be closed
_SINGLE = frozenset("‘'‚")
_CLOSING_WORD = frozenset("\"”»’'),.;:!?…—–-")


def stretches(text: str, start: int, end: int) -> list[Stretch]:
    """The stretches between marks in text[start:end], marks left out; a mark inside a quotation is part of it.

    A double mark that nothing closes runs to the end: the next paragraph opens with a mark again.
    """
    found: list[Stretch] = []
    mark = _OPENER.search(text, start, end)
    while mark:
        at = mark.start()
        if _opens(text, at, start, end):
            close = _close(text, at, end)
            if close is None and text[at] in '“„«"':
                close = end
            if close is not None:
                found.append((at + 1, close))
                at = close
        mark = _OPENER.search(text, at + 1, end)
    return found


def _opens(text: str, at: int, start: int, end: int) -> bool:
    if at + 1 >= end or text[at + 1].isspace():
        return False
    before = text[at - 1] if at > start else " "
    return before.isspace() or before in "([{—–-…:/" or (text[at] in '"“„«' and not before.isalnum())


def _close(text: str, at: int, end: int) -> int | None:
    single = text[at] in _SINGLE
    bound = min(end, at + _LONGEST) if single or text[at] in "»”" else end
    for closer in _CLOSER[text[at]].finditer(text, at + 1, bound):
        if not single or _ends_word(text, closer.start(), end):
            return closer.start()
    return None


def _ends_word(text: str, place: int, end: int) -> bool:
    """Whether a single mark closes: after a word or a stop, before white space or a stop."""
    after = text[place + 1] if place + 1 < end else " "
    plural = text[place - 1] == "s" and after == " "
    return not text[place - 1].isspace() and (after.isspace() or after in _CLOSING_WORD) and not plural
