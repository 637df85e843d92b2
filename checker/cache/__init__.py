"""Results kept on disk by the content that they were made from, so that nothing is computed twice.

They lie in one file in `$CHECKER_CACHE`, else in `~/.cache/claim-checker`; `CHECKER_CACHE=off` turns that off. A kept
result is used only for the same input, settings, code and libraries. What it was made from may be confidential: the
file is this user's alone.
"""

from __future__ import annotations

import time
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from typing import Generic, Protocol, TypeVar

from checker.cache import place
from checker.cache.database import Database
from checker.cache.versions import key, made_by

__all__ = ["Keeper", "Kind", "disabled", "each", "kept_in", "key", "made_by", "opened"]

T = TypeVar("T")
_OFTEN = 1.0  # seconds of work that are lost at most when a run is broken off


@dataclass(frozen=True, slots=True)
class Kind(Generic[T]):
    """A sort of result, and how it stands on disk. encode raises TypeError for what is not to be kept; decode
    raises ValueError for what is no such result."""

    name: str
    encode: Callable[[T], bytes]
    decode: Callable[[bytes], T]


class Keeper(Protocol):
    """What keeps results: the cache, or a store."""

    def read(self, kind: str, keys: Iterable[str], /) -> dict[str, bytes]:
        """The results that are kept, by their key."""

    def write(self, kind: str, values: Mapping[str, bytes], of: Mapping[str, Sequence[str]], /) -> None:
        """Keep results. of: for each key the digests of the texts that the result was made from."""


class _Use:
    """Whether results are kept in this process, and by what beside the cache."""

    on = True
    keeper: Keeper | None = None


@contextmanager
def disabled(really: bool = True) -> Iterator[None]:
    """Nothing is kept, and nothing that was kept is used."""
    before, _Use.on = _Use.on, _Use.on and not really
    try:
        yield
    finally:
        _Use.on = before


@contextmanager
def kept_in(keeper: Keeper) -> Iterator[None]:
    """What is computed is kept by another keeper, and the cache is left alone, whether it is disabled or not."""
    before, _Use.keeper = _Use.keeper, keeper
    try:
        yield
    finally:
        _Use.keeper = before


def opened() -> Database | None:
    """The cache, None when there is none."""
    path: Path | None = place.file() if _Use.on else None
    return Database(path, place.limit()) if path else None


def each(
    kind: Kind[T],
    keys: Sequence[str],
    compute: Callable[[list[int]], Iterable[T]],
    of: Sequence[Sequence[str]] = (),
) -> list[T]:
    """A result for every key: the kept ones, and the rest from compute(their numbers), kept as they come.

    of: for each key the digests of the texts that its result is made from.
    """
    database = _Use.keeper or opened()
    owners = dict(zip(keys, of, strict=False))
    found = _decoded(kind, database.read(kind.name, dict.fromkeys(keys))) if database else {}
    missing = [n for n, one in enumerate(keys) if one not in found]
    made: dict[int, T] = {}
    pending: dict[str, bytes] = {}
    last = time.monotonic()
    try:
        for n, value in zip(missing, compute(missing) if missing else (), strict=True):
            made[n] = value
            if database:
                pending |= _encoded(kind, keys[n], value)
            if database and time.monotonic() - last > _OFTEN:
                database.write(kind.name, pending, owners)
                pending, last = {}, time.monotonic()
    finally:
        if database and pending:
            database.write(kind.name, pending, owners)
    return [made[n] if n in made else found[one] for n, one in enumerate(keys)]


def _decoded(kind: Kind[T], kept: dict[str, bytes]) -> dict[str, T]:
    found = {}
    for one, content in kept.items():
        try:
            found[one] = kind.decode(content)
        except ValueError:  # of another version of the code that did not say so
            continue
    return found


def _encoded(kind: Kind[T], one: str, value: T) -> dict[str, bytes]:
    try:
        return {one: kind.encode(value)}
    except TypeError:
        return {}
