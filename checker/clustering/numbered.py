"""What bears each number: the documents of a story, the sentences of a topic."""

from __future__ import annotations

from collections.abc import Sequence


def numbered(numbers: Sequence[int]) -> dict[int, list[int]]:
    """For each number, in rising order, the places where it stands."""
    places: dict[int, list[int]] = {n: [] for n in sorted(set(numbers))}
    for place, number in enumerate(numbers):
        places[number].append(place)
    return places
