"""What can go wrong, each said in one line that names the thing and what to do."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from checker.model import Problem


class CheckerError(Exception):
    """The base of all errors that a user is shown, as one line on stderr."""


class ModelError(CheckerError):
    """The embedding model cannot be loaded. download: nor be fetched."""

    def __init__(self, name: str, download: bool = False) -> None:
        here = "here; give a folder, fetch it by its name with --download,"
        fetched = "could be fetched; check the name and the network,"
        why = fetched if download else here
        super().__init__(f"{name}: no such sentence-transformers model {why} or leave --model out")


class ReaderError(CheckerError):
    """The second reader cannot be asked as it was given."""


class NothingToReadError(CheckerError):
    """None of the articles given could be read. problems: why, one for each."""

    def __init__(self, problems: Sequence[Problem]) -> None:
        first, *more = problems
        others = f" (and {len(more)} more)" if more else ""
        super().__init__(f"nothing could be read: {first.path}: {first.message}{others}")
        self.problems = tuple(problems)
