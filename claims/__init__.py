"""Finds the claims that a text states: figures, dates, roles, names, lists, quotations, statuses, places, scores."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from claims.extraction import extract
    from claims.model import Claim
    from claims.table import to_frame

__all__ = ["Claim", "extract", "to_frame"]
_HOMES = {"Claim": "claims.model", "extract": "claims.extraction", "to_frame": "claims.table"}


def __getattr__(name: str) -> Any:
    """What the package offers is imported when it is first asked for: a claim can be read without the extractors."""
    if name not in _HOMES:
        raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
    from importlib import import_module

    found = globals()[name] = getattr(import_module(_HOMES[name]), name)
    return found
