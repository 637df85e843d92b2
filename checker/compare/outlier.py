"""The reading that stands alone against several independent sources, which need not be the one that is wrong."""

from __future__ import annotations

from collections.abc import Sequence

from checker.model import Statement

_NUMBERS = "one two three four five six seven eight nine".split()


def alone(statements: Sequence[Statement], groups: Sequence[int]) -> tuple[int, int] | None:
    """The group of the one source that stands against two or more that agree, and how many those are."""
    sources: dict[int, set[str]] = {}
    for statement, group in zip(statements, groups, strict=True):
        sources.setdefault(group, set()).add(statement.source)
    if len(sources) != 2:
        return None
    few, many = sorted(sources, key=lambda g: len(sources[g]))
    against = len(sources[many] - sources[few])
    return (few, against) if len(sources[few]) == 1 and against >= 2 else None


def standing(statements: Sequence[Statement], groups: Sequence[int]) -> str:
    """ "one source stands against three", or nothing."""
    found = alone(statements, groups)
    if found is None:
        return ""
    against = found[1]
    return f"one source stands against {_NUMBERS[against - 1] if against <= len(_NUMBERS) else against}"
