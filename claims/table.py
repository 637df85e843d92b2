"""Claims as a table: one row a claim, one column a part of its value."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import asdict
from typing import TYPE_CHECKING, Any

from claims.model import Claim, Period, Quantity

if TYPE_CHECKING:
    import pandas

COLUMNS = (
    "start", "end", "text", "kind", "nominal", "low", "high", "unit", "qualifier", "base", "per", "change",
    "granularity", "zone", "of", "owner", "attribution", "sentence_start", "sentence_end", "value",
)  # fmt: skip


def to_frame(claims: Iterable[Claim]) -> pandas.DataFrame:
    """The claims as a DataFrame with the columns COLUMNS, in their order; what a value does not have is None.

    Numbers are Decimals, days and times ISO 8601. of: the noun that the value measures or counts; owner: whose
    figure it is; value: the whole value, for the kinds that are no number and no date.
    """
    import pandas

    return pandas.DataFrame([_row(claim) for claim in claims], columns=list(COLUMNS), dtype=object)


def _row(claim: Claim) -> dict[str, Any]:
    parts = asdict(claim.value) if isinstance(claim.value, Quantity | Period) else {}
    said = {name: getattr(claim, name) for name in COLUMNS if hasattr(claim, name)}
    return {**dict.fromkeys(COLUMNS), **parts, **said, "of": claim.frame.head, "owner": claim.frame.owner}
