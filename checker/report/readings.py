"""A reading as JSON and back: the place, the words and the value."""

from __future__ import annotations

from dataclasses import MISSING, fields
from decimal import Decimal
from typing import Any, get_args, get_type_hints

from checker.model import Reading
from claims.kinds import row_of
from claims.model import Kind, Members, Status, Value


def reading_data(reading: Reading, kind: str | None) -> dict[str, Any]:
    """A reading as it stands in a report. kind: of the finding that it belongs to, None where it stands by itself."""
    data = {
        "document": reading.document,
        "start": reading.start,
        "end": reading.end,
        "quote": reading.quote,
        "sentence": reading.sentence,
        "sentence_start": reading.sentence_start,
        "value": value_data(reading.value),
        "qualifier": reading.qualifier,
        "group": reading.group,
        "attribution": reading.attribution,
    }
    more = {"page": reading.page, "kind": reading.kind if reading.kind != kind else None}
    return data | {key: value for key, value in more.items() if value is not None}


def value_data(value: Value) -> dict[str, Any]:
    """The value's fields; those beyond the format's own only where they say something."""
    always = {"nominal", "low", "high", "unit", "granularity", "relation", "for", "against"}
    data = {_key(f.name): getattr(value, f.name) for f in fields(value) if f.default != () or getattr(value, f.name)}
    kept = {k: _plain(v) for k, v in data.items() if k in always or v not in (None, False)}
    if isinstance(value, Members):
        kept = {"text": ", ".join(value.members)} | kept | {"complete": value.complete}
    if isinstance(value, Status):
        kept["positive"] = value.positive
    return kept


def _key(field: str) -> str:
    """A field by its name in the format: one that Python has another use for ends in "_" there."""
    return field.rstrip("_")


def _plain(value: Any) -> Any:
    if isinstance(value, Decimal):
        return format(value, "f")
    return list(value) if isinstance(value, tuple) else value


def to_reading(data: dict[str, Any], kind: Kind) -> Reading:
    """The reading that was written as `data`. kind: where it has none of its own."""
    own = data.get("kind", kind)
    return Reading(
        document=data["document"],
        start=data["start"],
        end=data["end"],
        quote=data["quote"],
        sentence=data["sentence"],
        sentence_start=data["sentence_start"],
        kind=own,
        value=_to_value(data["value"], own),
        qualifier=data["qualifier"],
        group=data["group"],
        attribution=data["attribution"],
        page=data.get("page"),
    )


def _to_value(data: dict[str, Any], kind: Kind) -> Value:
    value_type = row_of(kind).value
    hints = get_type_hints(value_type)
    known = {_key(f.name): f.name for f in fields(value_type)}
    given = {known[k]: _typed(v, Decimal in _members(hints[known[k]])) for k, v in data.items() if k in known}
    given |= {f.name: None for f in fields(value_type) if f.default is MISSING and f.name not in given}
    value: Value = value_type(**given)
    return value


def _members(hint: Any) -> tuple[Any, ...]:
    """The types that a field may have."""
    return get_args(hint) or (hint,)


def _typed(value: Any, number: bool) -> Any:
    if number and value is not None:
        return Decimal(value)
    return tuple(value) if isinstance(value, list) else value
