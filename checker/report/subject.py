"""What a finding is about, for the head of its question: without what the values that follow it say."""

from __future__ import annotations

from collections.abc import Sequence

from checker.report.wording import office
from claims.model import Role, Value


def subject(about: str, kind: str, values: Sequence[Value]) -> str:
    """What is in question. about: as the finding has it, a phrase for a person."""
    if kind == "name" and about.startswith("name:"):
        return "which name"
    if kind == "place" and about.startswith("where: "):
        return "where"
    roles = [v for v in values if isinstance(v, Role)]
    if roles and len(roles) == len(values):
        return _role(about, roles)
    return about.removesuffix(": the number and the list")


def _role(about: str, roles: Sequence[Role]) -> str:
    if len(roles) > 1 and roles[0].holder and len({r.key for r in roles}) == 1 and about.startswith("who "):
        return f"office of {roles[0].holder}"
    return f"who is {office(roles[0])}" if about.startswith("who holds which office") else about
