"""Frozen dataclasses as JSON and back, exactly: what is read is checked against the types that the classes declare.

A dataclass stands there as a list, its name first and then its fields; nothing in the JSON can name a class that the
type asked for does not hold.
"""

from __future__ import annotations

import dataclasses
import functools
import json
import types
from collections.abc import Callable
from datetime import datetime
from decimal import Decimal
from typing import Any, Literal, TypeVar, Union, cast, get_args, get_origin, get_type_hints

T = TypeVar("T")
_Reader = Callable[[Any], Any]


def dumps(value: object) -> bytes:
    """A value as JSON; raises TypeError for what no reader could bring back."""
    return json.dumps(_plain(value), separators=(",", ":")).encode("ascii")


def loads(kind: type[T], content: bytes) -> T:
    """The value of that type; raises ValueError when the content is not one."""
    try:
        return cast(T, _reader(cast(Any, kind))(json.loads(content)))
    except (TypeError, LookupError, ArithmeticError, RecursionError) as e:
        raise ValueError(f"no {kind.__name__}: {e}") from e


def _plain(value: object) -> Any:
    if value is None or type(value) in (bool, int, float, str):
        return value
    if dataclasses.is_dataclass(value) and not isinstance(value, type):
        return [type(value).__name__, *[_plain(getattr(value, name)) for name in _fields(type(value))]]
    if type(value) in (tuple, list):
        return [_plain(v) for v in cast("tuple[object, ...]", value)]
    if type(value) is dict and all(type(key) is str for key in value):
        return {key: _plain(v) for key, v in value.items()}
    if type(value) is Decimal:
        return str(value)
    if type(value) is datetime:
        return value.isoformat()
    raise TypeError(f"a {type(value).__name__} cannot be kept")


@functools.cache
def _fields(kind: Any) -> tuple[str, ...]:
    return tuple(f.name for f in dataclasses.fields(kind))


@functools.cache
def _reader(kind: Any) -> _Reader:
    """What makes a value of a type from plain JSON, or raises ValueError or TypeError."""
    origin, inner = get_origin(kind), get_args(kind)
    if kind is Any:
        return lambda plain: plain
    if dataclasses.is_dataclass(kind):
        return _dataclass(kind)
    if origin in (Union, types.UnionType):
        return _union(inner)
    if origin is Literal:
        return _checked(lambda plain: plain in inner)
    if origin is tuple:
        return _tuple(inner)
    if origin is dict and inner[0] is str:
        value = _reader(inner[1])
        return lambda plain: {key: value(v) for key, v in _of(dict, plain).items()}
    if origin is list:
        one = _reader(inner[0])
        return lambda plain: [one(v) for v in _of(list, plain)]
    if kind is Decimal:
        return lambda plain: Decimal(_of(str, plain))
    if kind is datetime:
        return lambda plain: datetime.fromisoformat(_of(str, plain))
    if kind is float:  # a whole number stays one, as it was
        return _checked(lambda plain: type(plain) in (float, int))
    if kind in (str, int, bool, type(None)):
        return _checked(lambda plain: type(plain) is kind)
    raise TypeError(f"{kind} cannot be kept")


def _of(kind: type[Any], plain: Any) -> Any:
    if type(plain) is not kind:
        raise ValueError(f"{kind.__name__} expected, {type(plain).__name__} found")
    return plain


def _is_class(kind: Any) -> bool:
    return dataclasses.is_dataclass(kind)


def _checked(right: Callable[[Any], bool]) -> _Reader:
    def read(plain: Any) -> Any:
        if not right(plain):
            raise ValueError(f"{str(plain)[:40]!r} is not of the type declared")
        return plain

    return read


def _dataclass(kind: Any) -> _Reader:
    readers: list[_Reader] = []

    def read(plain: Any) -> Any:
        if not readers:  # made late, since a class may hold its own kind
            hints = get_type_hints(kind)
            readers.extend(_reader(hints[f.name]) for f in dataclasses.fields(kind))
        name, *values = _of(list, plain)
        if name != kind.__name__:
            raise ValueError(f"{kind.__name__} expected")
        return kind(*(one(v) for one, v in zip(readers, values, strict=True)))

    return read


def _tuple(inner: tuple[Any, ...]) -> _Reader:
    if len(inner) == 2 and inner[1] is Ellipsis:
        one = _reader(inner[0])
        return lambda plain: tuple(one(v) for v in _of(list, plain))
    each = [_reader(kind) for kind in inner]
    return lambda plain: tuple(one(v) for one, v in zip(each, _of(list, plain), strict=True))


def _union(inner: tuple[Any, ...]) -> _Reader:
    """One of several dataclasses by its name, or one other type, or nothing."""
    named = {str(kind.__name__): _reader(kind) for kind in inner if _is_class(kind)}
    rest = [_reader(kind) for kind in inner if not _is_class(kind) and kind is not type(None)]
    if len(rest) > 1 or (rest and named):
        raise TypeError(f"of {inner} one cannot be told from another")

    def read(plain: Any) -> Any:
        if plain is None and type(None) in inner:
            return None
        return rest[0](plain) if rest else named[_of(list, plain)[0]](plain)

    return read
