"""Finds the claims that a text states: figures, dates, roles, names, lists, quotations, statuses, places."""

from claims.extract import extract
from claims.model import Claim
from claims.table import to_frame

__all__ = ["Claim", "extract", "to_frame"]
