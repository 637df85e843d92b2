"""Where the lines of a chart are labelled."""

from __future__ import annotations

import pytest

from checker.report.ticks import date_ticks, log_ticks, number_ticks


@pytest.mark.parametrize(
    ("low", "high", "labels"),
    [
        (0.0, 100.0, ["0", "100"]),
        (7e8, 1.3e9, ["1 billion"]),
        (1.0, 1.0, []),
        (41.0, 44.0, ["42", "44"]),
    ],
)
def test_number_ticks(low: float, high: float, labels: list[str]) -> None:
    ticks = number_ticks(low, high)
    assert set(labels) <= {label for _, label in ticks}
    assert all(low <= place <= high for place, _ in ticks)
    assert len(ticks) <= 4


@pytest.mark.parametrize("days", [0.02, 0.3, 1, 5, 40, 400, 3000, 40_000, 700_000])
def test_date_ticks(days: float) -> None:
    ticks = date_ticks(729_000 - days, 729_000)
    assert 1 < len(ticks) <= 4
    assert len({label for _, label in ticks}) == len(ticks)


def test_log_ticks() -> None:
    assert [label for _, label in log_ticks(2, 5e3)] == ["10", "100", "1,000"]
    assert 1 < len(log_ticks(2, 5e12)) <= 6
