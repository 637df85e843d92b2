"""Printed pages to paragraphs: column after column, divided words joined, page heads and feet left out."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from itertools import pairwise


@dataclass(frozen=True, slots=True)
class Line:
    """A line of print. left, right, bottom, top: in points from the page's lower left corner; size: of its letters."""

    text: str
    left: float
    right: float
    bottom: float
    top: float
    size: float


@dataclass(frozen=True, slots=True)
class Page:
    """A page: its height in points, and its lines in no certain order."""

    height: float
    lines: list[Line]


_EDGE = 0.12  # of a page's height, at its top and its foot, where what is on every page stands
# A number of a page alone, or at the end of what else is printed there.
_NUMBER = re.compile(r"(?:\W*|(?:\S+\s+){0,12}?\W*(?:page|p\.|seite)\s*)\d{1,4}(?:\s*(?:of|/|von)\s*\d{1,4})?\W*", re.I)
# What a browser prints at the edge: when, and the page's address.
_PRINTED = re.compile(
    r"\d{1,4}[./-]\d{1,2}[./-]\d{1,4},? \d{1,2}:\d\d(?: ?[AP]M)?|(?:https?|file)://\S+(?: \d+/\d+)?", re.I
)
_DIGITS = re.compile(r"\d+")
_GUTTER = 6.0  # points between two columns, at least
_CROSSING = 0.5  # share of a page's lines that may run over both columns: headings, pictures' captions
_NARROWEST = 0.2  # of the width of the print, that half of a column's lines have at least
_FEWEST = 3  # lines of a column
_PITCH = 1.45  # from one line to the next, of the usual; more begins a paragraph
_INDENT = 0.8  # of the size of the letters; a line set in by more begins a paragraph
_SHORT = 0.85  # of the column's width; a line that ends a sentence and is shorter ends a paragraph
_ENDED = re.compile(r"[.!?…:][\"'”’»)\]]*$")
_DIVIDED = re.compile(r"(?P<first>[^\W_]+)[-\u2010]$")
_REST = re.compile(r"[^\W_]+")
_LINKS = frozenset(("and", "or", "to"))  # after a hyphen that stands for the rest of a word: "pre- and post-war"


def flow(pages: Sequence[Page]) -> list[tuple[str, float]]:
    """The paragraphs of all pages in the order of reading, each with the size of its letters."""
    usual = _furniture(pages)
    columns = [c for page in pages for c in _columns(_body(page, usual))]
    blocks: list[list[Line]] = []
    for column in columns:
        for paragraph in _paragraphs(column):
            before = blocks[-1][-1] if blocks else None
            if before and _goes_on(before, paragraph[0]):
                blocks[-1].extend(paragraph)
            else:
                blocks.append(paragraph)
    return [(_joined([n.text for n in block]), max(n.size for n in block)) for block in blocks]


def first_lines(pages: Sequence[Page]) -> list[str]:
    """The line with which the body of each page begins, as it is read; "" for a page without one."""
    usual = _furniture(pages)
    columns = (_columns(_body(page, usual)) for page in pages)
    return [next((c[0].text for c in page if c), "") for page in columns]


def _furniture(pages: Sequence[Page]) -> frozenset[str]:
    """What stands at the edge of two pages or more and of at least half of them but one, numbers apart."""
    seen = Counter(key for page in pages for key in {_key(n) for n in page.lines if _at_edge(n, page)})
    return frozenset(key for key, count in seen.items() if count >= max(2, (len(pages) - 1) / 2))


def _key(line: Line) -> str:
    return _DIGITS.sub("#", line.text.casefold())


def _at_edge(line: Line, page: Page) -> bool:
    return line.bottom >= page.height * (1 - _EDGE) or line.top <= page.height * _EDGE


def _is_furniture(row: Sequence[Line], page: Page, usual: frozenset[str]) -> bool:
    """Whether a row holds what stands on every page, or a mark that makes all of it furniture."""
    if not all(_at_edge(n, page) for n in row):
        return False
    marked = any(_NUMBER.fullmatch(n.text) or _PRINTED.fullmatch(n.text) for n in row)
    return marked or all(_key(n) in usual for n in row)


def _body(page: Page, usual: frozenset[str]) -> list[Line]:
    """The lines of a page without the rows that are furniture and have no line of the body beyond them."""
    lines = sorted(page.lines, key=lambda n: -n.top)
    for end in (0, -1):
        while lines and _is_furniture([n for n in lines if _in_row(n, lines[end])], page, usual):
            row = lines[end]
            lines = [n for n in lines if not _in_row(n, row)]
    return lines


def _in_row(line: Line, other: Line) -> bool:
    return abs(line.bottom - other.bottom) < 2


def _columns(lines: Sequence[Line]) -> list[list[Line]]:
    """The lines in the order of reading, in pieces of one column each."""
    gutter = _gutter(lines)
    if gutter is None:
        return [sorted(lines, key=lambda n: (-round(n.bottom), n.left))] if lines else []
    pieces: list[list[Line]] = []
    band: list[Line] = []
    for line in sorted(lines, key=lambda n: -n.top):
        if line.left < gutter < line.right:
            pieces += [*_sides(band, gutter), [line]]
            band = []
        else:
            band.append(line)
    return _merged([*pieces, *_sides(band, gutter)])


def _sides(band: Sequence[Line], gutter: float) -> list[list[Line]]:
    left = [n for n in band if n.right <= gutter]
    right = [n for n in band if n.right > gutter]
    return [*_columns(left), *_columns(right)]


def _merged(pieces: Sequence[list[Line]]) -> list[list[Line]]:
    """Lines over the whole width that follow each other are one piece."""
    out: list[list[Line]] = []
    for piece in pieces:
        if out and len(piece) == 1 and _below(out[-1][-1], piece[0]):
            out[-1].extend(piece)
        else:
            out.append(list(piece))
    return out


def _below(above: Line, line: Line) -> bool:
    near = 0 <= above.bottom - line.bottom <= 2.5 * above.size
    return near and abs(above.left - line.left) <= 2 * line.size and abs(above.size - line.size) < 0.5


def _gutter(lines: Sequence[Line]) -> float | None:
    """Where the first of two columns ends; None where there is one column."""
    if len(lines) < 2 * _FEWEST:
        return None
    width = max(n.right for n in lines) - min(n.left for n in lines)
    best: tuple[int, float] | None = None
    for start in sorted({n.left for n in lines}):
        at = start - _GUTTER / 2
        left, right = [n for n in lines if n.right <= at], [n for n in lines if n.left >= at]
        crossing = len(lines) - len(left) - len(right)
        if min(len(left), len(right)) < _FEWEST or crossing > _CROSSING * len(lines):
            continue
        if any(_half(n.right - n.left for n in side) < _NARROWEST * width for side in (left, right)):
            continue
        if not _beside(left, right):
            continue
        if best is None or crossing < best[0]:
            best = (crossing, at)
    return best[1] if best else None


def _half(widths: Iterable[float]) -> float:
    ordered = sorted(widths)
    return ordered[len(ordered) // 2]


def _beside(left: Sequence[Line], right: Sequence[Line]) -> bool:
    """Whether the two stand side by side, and not one below the other."""
    return min(n.bottom for n in left) < max(n.top for n in right) and min(n.bottom for n in right) < max(
        n.top for n in left
    )


def _paragraphs(column: Sequence[Line]) -> list[list[Line]]:
    """The lines of a column by paragraph."""
    edge = max(n.right for n in column)
    start = min(n.left for n in column)
    pitches = sorted(a.bottom - b.bottom for a, b in pairwise(column) if a.bottom > b.bottom + 1)
    pitch = pitches[len(pitches) // 4] if pitches else 0.0
    out: list[list[Line]] = []
    for line in column:
        before = out[-1][-1] if out else None
        if before is None or _begins(before, line, pitch, start, edge):
            out.append([line])
        else:
            out[-1].append(line)
    return out


def _begins(before: Line, line: Line, pitch: float, start: float, edge: float) -> bool:
    """Whether a line begins a paragraph."""
    if abs(before.size - line.size) > 0.12 * max(before.size, line.size):
        return True
    if before.bottom - line.bottom > _PITCH * max(pitch, line.size):
        return True
    if _ENDED.search(before.text) is None:
        return False
    short = before.right - start < _SHORT * (edge - start)
    return short or line.left - before.left > _INDENT * line.size


def _goes_on(before: Line, line: Line) -> bool:
    """Whether a paragraph goes on at the head of the next column or page."""
    if abs(before.size - line.size) > 0.5 or _ENDED.search(before.text):
        return False
    if before.bottom > line.bottom:  # a heading's last line that is too short to reach over both columns
        return before.bottom - line.bottom <= _PITCH * line.size and abs(before.left - line.left) < line.size
    return line.text[:1].islower() or not before.text[-1:].isalpha() or line.top > before.top


def _joined(lines: Sequence[str]) -> str:
    """Lines as running text; a word that was divided at the end of a line is one again."""
    text = ""
    for line in lines:
        divided, rest = _DIVIDED.search(text), _REST.match(line)
        if not divided or not rest or rest.group() in _LINKS:
            text = f"{text} {line}" if text else line
        elif rest.group()[0].islower() and _one_word(divided["first"], rest.group()):
            text = text[:-1] + line
        else:
            text += line
    return text


def _one_word(first: str, rest: str) -> bool:
    """Whether the two are halves of a word, and no compound that has a hyphen of its own."""
    from wordfreq import zipf_frequency

    rarer = min(zipf_frequency(first, "en"), zipf_frequency(rest, "en"))
    return zipf_frequency(first + rest, "en") > rarer - 1.0
