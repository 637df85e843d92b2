"""Labelled cases: a folder of articles with a `gold.json` that says what a careful fact-checker would flag.

The format is in the README. A reading names its place by a quote that occurs once in the article, or by offsets.
"""

from __future__ import annotations

import json
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from checker.errors import CheckerError
from checker.ingest.decode import decode
from checker.model import LEVELS
from claims.kinds import KINDS

Place = tuple[str, int, int]  # an article's file name, and the first and last offset, half-open, in code points
_SEE = "the README says how a case is labelled"


@dataclass(frozen=True, slots=True)
class Discrepancy:
    """values: for each differing value its places. required: a checker that misses it has failed."""

    id: str
    about: str
    kinds: frozenset[str]
    levels: frozenset[str]
    required: bool
    names: tuple[str, ...]
    values: tuple[tuple[Place, ...], ...]


@dataclass(frozen=True, slots=True)
class Trap:
    """Places that look alike and do not disagree. apart: they do not agree either, being of different things."""

    why: str
    places: tuple[Place, ...]
    apart: bool = False


@dataclass(frozen=True, slots=True)
class Gold:
    """What stands in one case's gold.json. exhaustive: of real articles, and what it does not name is none."""

    case: str
    discrepancies: tuple[Discrepancy, ...]
    traps: tuple[Trap, ...]
    exhaustive: bool = False


def load(folder: Path) -> Gold:
    """The gold of a case; raises CheckerError naming the file and what is wrong with it."""
    path = folder / "gold.json"
    try:
        data = json.loads(path.read_text(encoding="utf-8"))
        texts = {p.name: decode(p.read_bytes()).text or "" for p in sorted(folder.glob("*.txt"))}
        found = tuple(_discrepancy(item, texts) for item in data["discrepancies"])
        traps = tuple(_trap(t, texts) for t in data.get("traps", []))
        return Gold(data.get("case", folder.name), found, traps, bool(data.get("exhaustive")))
    except (FileNotFoundError, NotADirectoryError):
        raise CheckerError(f"{path}: not found; a labelled case is a folder of articles with a gold.json") from None
    except json.JSONDecodeError as e:
        raise CheckerError(f"{path}:{e.lineno}: not JSON ({e.msg}); mend the line") from e
    except KeyError as e:
        raise CheckerError(f'{path}: a "{e.args[0]}" is missing; {_SEE}') from e
    except (ValueError, TypeError, AttributeError) as e:
        raise CheckerError(f"{path}: {e}; {_SEE}") from e


def _discrepancy(item: Mapping[str, Any], texts: Mapping[str, str]) -> Discrepancy:
    if len(item["values"]) < 2:
        raise ValueError(f"{item['id']} has fewer than two values")
    return Discrepancy(
        id=item["id"],
        about=item["about"],
        kinds=_words(item, "kind", [row.name for row in KINDS]),
        levels=_words(item, "level", LEVELS),
        required=item.get("required", True),
        names=tuple(v["value"] for v in item["values"]),
        values=tuple(_places(v["readings"], texts) for v in item["values"]),
    )


def _trap(item: Mapping[str, Any], texts: Mapping[str, str]) -> Trap:
    apart = item.get("apart", False)
    if not isinstance(apart, bool):
        raise ValueError(f'"apart" of the trap {item["why"]!r} must be true or false')
    return Trap(item["why"], _places(item["readings"], texts), apart)


def _words(item: Mapping[str, Any], key: str, known: Sequence[str]) -> frozenset[str]:
    """The kinds or levels of a discrepancy, all of them known ones."""
    for word in item[key]:
        if word not in known:
            raise ValueError(f'"{key}" of {item["id"]} must be a list of words out of {", ".join(known)}')
    return frozenset(item[key])


def _places(readings: list[Mapping[str, Any]], texts: Mapping[str, str]) -> tuple[Place, ...]:
    return tuple(_place(r, texts) for r in readings)


def _place(reading: Mapping[str, Any], texts: Mapping[str, str]) -> Place:
    document = reading["doc"]
    if document not in texts:
        raise ValueError(f"there is no article {document}")
    if "quote" not in reading:
        return document, reading["start"], reading["end"]
    quote = reading["quote"]
    times = texts[document].count(quote)
    if times != 1:
        raise ValueError(f"{quote!r} stands {times} times in {document}, not once")
    start = texts[document].find(quote)
    return document, start, start + len(quote)


def touches(reading: Place, places: tuple[Place, ...]) -> bool:
    """Whether a reading points at one of the places, and not at a page around it."""
    name, start, end = reading
    return any(
        name == document and start < last and first < end and end - start <= max(200, 4 * (last - first))
        for document, first, last in places
    )
