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
        super().__init__(_absent(name, "sentence-transformers", "--model", download))


class InferenceModelError(CheckerError):
    """The model for a second opinion cannot be loaded, or is of another sort."""

    def __init__(self, name: str, why: str | None = None, download: bool = False) -> None:
        wrong = f"{name}: {why}; give a model for language inference or leave --nli out"
        super().__init__(wrong if why else _absent(name, "CrossEncoder", "--nli", download))


class NothingToReadError(CheckerError):
    """None of the articles given could be read. problems: why, one for each."""

    def __init__(self, problems: Sequence[Problem]) -> None:
        first, *more = problems
        others = f" (and {len(more)} more)" if more else ""
        super().__init__(f"nothing could be read: {first.path}: {first.message}{others}")
        self.problems = tuple(problems)


def _absent(name: str, sort: str, option: str, download: bool) -> str:
    if download:
        return f"{name}: no such {sort} model could be fetched; check the name and the network, or leave {option} out"
    return (
        f"{name}: no such {sort} model here; give a folder, fetch it by its name with --download, or leave {option} out"
    )
