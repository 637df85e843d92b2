"""A store where one is given: opened for a run, looked after by a command of its own."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from contextlib import closing, contextmanager
from pathlib import Path
from typing import TYPE_CHECKING

from checker import cache
from checker.errors import CheckerError
from checker.exits import DONE
from checker.model import Document, Report
from checker.untrusted import line

if TYPE_CHECKING:
    from checker.store.collection import Collection


@contextmanager
def opened(where: str | None) -> Iterator[Collection | None]:
    """The store at a place, None where none is given. Raises CheckerError for one that cannot be opened."""
    if where is None:
        yield None
        return
    try:
        from checker.store.collection import Collection
    except ImportError as e:
        raise CheckerError(f'--store needs the extra "store": pip install "claim-checker[store]" ({e})') from e
    with closing(Collection(where)) as collection:
        yield collection


@contextmanager
def kept(collection: Collection | None, documents: Sequence[Document]) -> Iterator[None]:
    """What is computed meanwhile is kept in the collection, and the cache is left alone; without one, in the cache."""
    if collection is None:
        yield
        return
    collection.holds(documents)
    with cache.kept_in(collection):
        yield


def settle(collection: Collection | None, report: Report) -> None:
    """Let the collection, if there is one, hold from now on what a report is made of, and nothing else."""
    if collection is not None:
        collection.settle(report)


def store_command(where: str, delete: str | None) -> int:
    """Say what a store holds, or take a document out of it; the exit code of `checker store`.

    Raises CheckerError for a file that is not there: a store is made by a run.
    """
    if "://" not in where and not Path(where).exists():
        raise CheckerError(f"{where}: no such store; check how it is written, or make one with checker run --store")
    with opened(where) as collection:
        assert collection is not None
        if delete is not None:
            collection.delete(delete)
        for document in collection.documents():
            print(line(f"{document.id}\t{document.path}"))
        print(", ".join(f"{number} {name}" for name, number in collection.counts().items()))
    return DONE
