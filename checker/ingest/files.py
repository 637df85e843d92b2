"""The bytes of every file that is to be read: of plain files alone, and of no more than a bounded size."""

from __future__ import annotations

import os
import stat
from collections.abc import Sequence
from dataclasses import dataclass
from typing import BinaryIO

from checker import sizes
from checker.ingest.walk import expand, identity, reason
from checker.ingest.web import FetchError, Web, is_url
from checker.model import Problem

LARGEST = 20 * 2**20  # bytes of a file, unless the user says otherwise


@dataclass(frozen=True, slots=True)
class Bounds:
    """What is read. largest: bytes of a file; follow_links: links too that lead out of a given folder; languages: those
    beside English, by their code; allow_private: addresses of private networks too, where a URL is named."""

    largest: int = LARGEST
    follow_links: bool = False
    languages: frozenset[str] = frozenset()
    allow_private: bool = False


@dataclass(frozen=True, slots=True)
class Source:
    """One file's content. path: as given, a URL too, or found under a given folder; "-" for stdin."""

    path: str
    content: bytes


class _Unfit(Exception):
    """A file is not read; says why."""


def sources(paths: Sequence[str], stdin: BinaryIO | None, bounds: Bounds) -> tuple[list[Source], list[Problem]]:
    """The content of every file that the paths name, once each, and what could not be opened."""
    read: list[Source] = []
    problems: list[Problem] = []
    seen: set[tuple[int, int] | str] = set()
    web = Web(bounds.largest, bounds.allow_private)
    for path in paths:
        files, wrong = ([path], []) if is_url(path) else expand(path, bounds.follow_links)
        problems += wrong
        for file in files:
            itself = file if file == "-" else identity(file)
            if itself in seen:
                continue
            seen.add(itself)
            try:
                fetched = web.fetch(file) if is_url(file) else _content(file, stdin, bounds.largest)
                read.append(Source(file, fetched))
            except (_Unfit, FetchError) as e:
                problems.append(Problem(file, str(e), True))
            except OSError as e:
                problems.append(Problem(file, f"cannot be read: {reason(e)}", True))
    return read, problems


def _content(file: str, stdin: BinaryIO | None, largest: int) -> bytes:
    if file == "-":
        if stdin is None:
            raise _Unfit("nothing comes from stdin; pipe an article into it")
        return _bounded(stdin, largest)
    # Without waiting: a pipe into which nobody writes would hold the run up for ever.
    with os.fdopen(os.open(file, os.O_RDONLY | getattr(os, "O_NONBLOCK", 0) | getattr(os, "O_BINARY", 0)), "rb") as f:
        if not stat.S_ISREG(os.fstat(f.fileno()).st_mode):
            raise _Unfit("no plain file; copy it into one, or pipe it in and name it -")
        return _bounded(f, largest)


def _bounded(file: BinaryIO, largest: int) -> bytes:
    content = file.read(largest + 1)
    if len(content) > largest:
        raise _Unfit(f"larger than {sizes.show(largest)}; cut it, or read it with a larger --max-size")
    return content
