"""Where the work of a stage is done: in this process, in several, or by the workers of a Dask cluster."""

from __future__ import annotations

import functools
import logging
from collections import deque
from collections.abc import Callable, Iterable, Iterator, Sequence
from concurrent.futures import ProcessPoolExecutor
from contextlib import ExitStack, contextmanager
from itertools import islice
from typing import TYPE_CHECKING, Any, TypeVar

from checker import cache
from checker.errors import CheckerError

if TYPE_CHECKING:
    from distributed import Client

T = TypeVar("T")
R = TypeVar("R")
_WAIT = 30  # seconds for a scheduler and the first of its workers
_AHEAD = 4  # parts that each worker has waiting


class _Use:
    """The cluster that does the work, None where this machine does it by itself."""

    client: Client | None = None


def mapped(function: Callable[[T], R], items: Iterable[T], jobs: int = 1, size: int = 4) -> Iterator[R]:
    """What a function of a module gives of each item, in their order.

    jobs: processes among which they are shared, where no cluster is used and there are enough; size: how many of them
    are given at once.
    """
    if _Use.client is not None:
        return _by_cluster(_Use.client, function, items, size)
    if jobs == 1:
        return map(function, items)
    return _by_processes(function, list(items), jobs, size)


@contextmanager
def chosen(name: str, scheduler: str | None, jobs: int) -> Iterator[None]:
    """What is mapped meanwhile is worked on as the options --engine, --scheduler and --jobs say.

    With "dask", by the workers of a scheduler, by so many processes of this machine where none is named. Raises
    CheckerError when there is no scheduler with a worker, or no Dask.
    """
    if name == "local":
        if scheduler is not None:
            raise CheckerError("--scheduler: of Dask alone; add --engine dask, or leave it out")
        yield
        return
    with _connected(scheduler, jobs) as client:
        _Use.client = client
        try:
            yield
        finally:
            _Use.client = None


@contextmanager
def _connected(scheduler: str | None, jobs: int) -> Iterator[Client]:
    try:
        from distributed import Client, LocalCluster
    except ImportError as e:
        raise CheckerError(f'--engine dask needs the extra "dask": pip install "claim-checker[dask]" ({e})') from e
    logging.getLogger("distributed").setLevel(logging.CRITICAL)  # what goes wrong is said in one line
    with ExitStack() as opened:
        try:
            cluster = scheduler or opened.enter_context(
                LocalCluster(n_workers=jobs, threads_per_worker=1, dashboard_address=None, silence_logs=False)
            )
            client = opened.enter_context(Client(cluster, timeout=_WAIT, set_as_default=False))
            client.wait_for_workers(1, timeout=_WAIT)
        except (OSError, ValueError, TimeoutError) as e:
            where = f"--scheduler {scheduler}" if scheduler else "--engine dask"
            raise CheckerError(f"{where}: no scheduler with a worker answers there") from e
        yield client


def _by_processes(function: Callable[[T], R], items: list[T], jobs: int, size: int) -> Iterator[R]:
    if len(items) < 2 * jobs:
        yield from map(function, items)
        return
    with ProcessPoolExecutor(jobs) as pool:
        yield from pool.map(function, items, chunksize=size)


def _by_cluster(client: Client, function: Callable[[T], R], items: Iterable[T], size: int) -> Iterator[R]:
    """The same by a cluster, which gives what a lost worker had to another; a few parts for each worker at a time."""
    work = functools.partial(_each, cache.made_by("checker", "claims"), function)
    rest = iter(items)
    given: deque[Any] = deque()
    while True:
        while len(given) < _AHEAD * max(1, len(client.nthreads())) and (part := list(islice(rest, size))):
            given.append(client.submit(work, part, pure=False, retries=2))
        if not given:
            return
        yield from _gathered(given.popleft())


def _gathered(future: Any) -> list[Any]:
    """What a worker made. Raises CheckerError when workers are lost over and over."""
    from distributed.client import FutureCancelledError
    from distributed.scheduler import KilledWorker

    try:
        made: list[Any] = future.result()
    except (KilledWorker, FutureCancelledError) as e:
        raise CheckerError("--engine dask: workers end without a word; look into their logs, and try again") from e
    return made


def _each(version: str, function: Callable[[T], R], items: Sequence[T]) -> list[R]:
    """What a worker does. Raises CheckerError when the checker there is another one than the caller's."""
    if cache.made_by("checker", "claims") != version:
        raise CheckerError("--engine dask: a worker has another version of the checker; install the same everywhere")
    return [function(item) for item in items]
