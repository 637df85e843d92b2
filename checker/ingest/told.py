"""What an editor says of an article: in a .meta.json file beside it, or between dashes in front of its text."""

from __future__ import annotations

import json
import re
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from checker.ingest.dates import Moment, iso

BESIDE = ".meta.json"
_LARGEST = 64 * 2**10  # bytes of such a file
_FRONT = re.compile(r"\ufeff?---[ \t]*\r?\n(?P<yaml>[^\W\d][\w-]*[ \t]*:.{0,4000}?\n)---[ \t]*\r?\n\s*", re.S)
_KEYS = ("title", "publisher", "published", "url", "primary")
_CALLED = {"headline": "title", "source": "publisher", "date": "published", "reference_date": "published"}


@dataclass(frozen=True, slots=True)
class Told:
    """What is said of an article, None where nothing is. primary: it outranks other sources, as a ruling does."""

    title: str | None = None
    publisher: str | None = None
    published: Moment | None = None
    url: str | None = None
    primary: bool = False


class ToldError(ValueError):
    """What is said of an article is not said as it should be; says in what way."""


def beside(path: str) -> Told | None:
    """What the file says that tells of another; None where there is none. Raises ToldError and OSError."""
    place = Path(path + BESIDE)
    if path == "-" or place.is_symlink() or not place.is_file():
        return None
    if place.stat().st_size > _LARGEST:
        raise ToldError("too large for what is said of an article")
    try:
        data = json.loads(place.read_bytes())
    except (ValueError, RecursionError) as e:
        raise ToldError("not JSON") from e
    if not isinstance(data, dict):
        raise ToldError("not a JSON object")
    return told(data)


def in_front(text: str) -> tuple[int, Told | ToldError] | None:
    """How many characters of a text tell of it, and what they say, or why they say nothing; None where it has none."""
    match = _FRONT.match(text)
    if match is None:
        return None
    import yaml

    length = match.end()

    try:
        data = yaml.load(match["yaml"], Loader=yaml.BaseLoader)  # every value as it is printed: a date, "true"
        if not isinstance(data, dict):
            raise ToldError("no keys with values")
        return length, told(data)
    except ToldError as e:
        return length, e
    except (yaml.YAMLError, ValueError, RecursionError):
        return length, ToldError("not YAML")


def told(data: Mapping[Any, Any]) -> Told:
    """What keys with values say of an article; other keys are passed over. Raises ToldError."""
    named = {_CALLED.get(str(key).lower(), str(key).lower()): value for key, value in data.items()}
    given = {key: named[key] for key in _KEYS if named.get(key) not in (None, "")}
    primary = given.pop("primary", False)
    if str(primary).lower() not in ("true", "false"):
        raise ToldError('"primary" is neither true nor false')
    for key, value in given.items():
        if not isinstance(value, str):
            raise ToldError(f'"{key}" is no text')
    lines = {key: " ".join(value.split()) or None for key, value in given.items()}
    published = lines.pop("published", None)
    moment = iso(published) if published else None
    if published and moment is None:
        raise ToldError('"published" is no date')
    return Told(**lines, published=moment, primary=str(primary).lower() == "true")
