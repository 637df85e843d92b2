"""Tables in plain text: which head of a column and of a row stands over each cell."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass, replace

from claims.model import Claim, Frame, Quantity

_LINE = re.compile(r"[^\r\n]+")
_CELL = re.compile(r"(?:[^\s|]+(?:[ \xa0](?![ \xa0|])[^\s|]+)*)")  # one blank at most between the words of a cell
_BETWEEN = re.compile(r"\s*\|\s*|\t+| {2,}")
_RULE = re.compile(r"[\s|:+=—–-]+")
_NUMBER = re.compile(r"\W{0,3}\d[\d.,]*\s?\S{0,3}")
_YEAR = re.compile(r"(?:1[89]|20)\d\d")
_WORD = re.compile(r"[^\W\d_]+(?:[’'-][^\W\d_]+)*")


@dataclass(frozen=True, slots=True)
class Cell:
    """One cell text[start:end]."""

    start: int
    end: int
    text: str


@dataclass(frozen=True, slots=True)
class Grid:
    """A table. heads: of its columns, the first of them over the heads of the rows; rows: under them."""

    heads: tuple[Cell, ...]
    rows: tuple[tuple[Cell, ...], ...]

    def frame(self, place: int) -> Frame | None:
        """The frame that the heads of row and column give a figure at a place, None outside of the table's cells."""
        for row in self.rows:
            for head, cell in zip(self.heads[1:], row[1:], strict=True):
                if cell.start <= place < cell.end:
                    return _frame(head.text, row[0].text)
        return None


def _frame(column: str, row: str) -> Frame:
    words, narrowing = ([w.lower() for w in _WORD.findall(text)] for text in (column, row))
    year = _YEAR.search(column)
    return Frame(
        head=words[-1] if words else None, modifiers=tuple(narrowing + words[:-1]), owner=row.lower() or None,
        time=year[0] if year else None, terms=tuple(narrowing + words),
    )  # fmt: skip


def grids(text: str) -> list[Grid]:
    """The tables of a text: lines of as many cells each, whose columns are set apart by tabs, strokes or blanks."""
    if not _BETWEEN.search(text):
        return []
    out: list[Grid] = []
    run: list[tuple[Cell, ...]] = []
    for line in _LINE.finditer(text):
        if _RULE.fullmatch(line[0]) and run:
            continue
        cells = _cells(line)
        if run and len(cells) != len(run[0]):
            out += _grid(run)
            run = []
        if len(cells) > 1:
            run.append(cells)
    return out + _grid(run)


def _cells(line: re.Match[str]) -> tuple[Cell, ...]:
    if not _BETWEEN.search(line[0].strip(" |")):
        return ()
    return tuple(Cell(line.start() + m.start(), line.start() + m.end(), m[0]) for m in _CELL.finditer(line[0]))


def _grid(run: Sequence[tuple[Cell, ...]]) -> list[Grid]:
    """The table that lines of cells make: words over figures, or years over them."""
    if len(run) < 2:
        return []
    heads, *rows = run
    named = all(not _NUMBER.fullmatch(c.text) or _YEAR.fullmatch(c.text) for c in heads[1:])
    filled = all(_NUMBER.fullmatch(c.text) for row in rows for c in row[1:])
    return [Grid(heads, tuple(rows))] if named and filled else []


def framed(text: str, claims: Sequence[Claim]) -> list[Claim]:
    """The claims, figures in the cells of a table with the frame that its heads give; those of the heads left out."""
    found = grids(text)
    if not found:
        return list(claims)
    out = []
    for claim in claims:
        if any(head.start <= claim.start < head.end for grid in found for head in grid.heads):
            continue
        frame = next((f for grid in found if (f := grid.frame(claim.start))), None)
        out.append(_in_cell(claim, frame) if frame and isinstance(claim.value, Quantity) else claim)
    return out


def _in_cell(claim: Claim, frame: Frame) -> Claim:
    """The figure of a cell: what stands in the next one is not its noun."""
    assert isinstance(claim.value, Quantity)
    unit = frame.head if claim.kind == "count" else claim.value.unit
    return replace(claim, value=replace(claim.value, unit=unit), frame=frame)
