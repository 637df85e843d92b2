"""What can go wrong, each said in one line that names the thing and what to do."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from checker.model import Problem


class CheckerError(Exception):
    """The base of all errors that a user is shown, as one line on stderr."""


class ModelError(CheckerError):
    """The embedding model cannot be loaded."""

    def __init__(self, name: str) -> None:
        super().__init__(f"{name}: no such sentence-transformers model here; give a folder or leave --model out")


class InferenceModelError(CheckerError):
    """The model for a second opinion cannot be loaded, or is of another sort."""

    def __init__(self, name: str, why: str = "no such CrossEncoder model here") -> None:
        super().__init__(f"{name}: {why}; give the folder or name of a model for language inference or leave --nli out")


class NothingToReadError(CheckerError):
    """None of the articles given could be read. problems: why, one for each."""

    def __init__(self, problems: Sequence[Problem]) -> None:
        first, *more = problems
        others = f" (and {len(more)} more)" if more else ""
        super().__init__(f"nothing could be read: {first.path}: {first.message}{others}")
        self.problems = tuple(problems)
