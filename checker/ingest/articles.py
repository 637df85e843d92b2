"""The articles of one file: the file itself, or one for each line of JSON."""

from __future__ import annotations

import json
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from checker.ingest.dates import Moment, iso
from checker.ingest.decode import decode
from checker.ingest.files import Source
from checker.model import Problem


@dataclass(frozen=True, slots=True)
class Article:
    """A text with what its file says of it. id: not yet unique; stored: the text is not the file itself."""

    id: str
    path: str
    text: str
    title: str | None = None
    publisher: str | None = None
    published: Moment | None = None
    url: str | None = None
    stored: bool = False


class _LineError(ValueError):
    """A line of a .jsonl file is no article; says why."""


def articles(source: Source) -> tuple[list[Article], list[Problem]]:
    """The articles of a file, and what is wrong with it or in doubt."""
    found = decode(source.content)
    if found.text is None:
        return [], [Problem(source.path, f"{found.fault}; save the article as plain text", True)]
    problems = []
    if found.encoding != "utf-8":
        problems.append(Problem(source.path, f"not UTF-8; read as {found.encoding}", False))
    if not empty(found.text) and source.path.lower().endswith(".jsonl"):
        lines, wrong = _lines(source.path, found.text)
        return lines, problems + wrong
    if empty(found.text):
        return [], [*problems, Problem(source.path, "empty; put the text of the article into it", True)]
    plain = source.path.lower().endswith(".txt") and found.encoding == "utf-8"
    name = "stdin" if source.path == "-" else Path(source.path).stem
    return [Article(name, source.path, found.text, stored=not plain)], problems


def empty(text: str) -> bool:
    """Whether a text has no word in it."""
    return not any(c.isalnum() for c in text)


def _lines(path: str, text: str) -> tuple[list[Article], list[Problem]]:
    """An article for each line that is one."""
    found: list[Article] = []
    problems: list[Problem] = []
    for number, line in _numbered(text):
        try:
            found.append(_article(path, number, line))
        except _LineError as e:
            problems.append(Problem(f"{path}:{number}", f"{e}; the line is left out", True))
    return found, problems


def _numbered(text: str) -> Iterator[tuple[int, str]]:
    for number, line in enumerate(text.lstrip("\ufeff").split("\n"), start=1):
        if line.strip():
            yield number, line


def _article(path: str, number: int, line: str) -> Article:
    """The article of one line. Raises _LineError when it is none."""
    try:
        data = json.loads(line)
    except (ValueError, RecursionError) as e:
        raise _LineError(f"not JSON: {e.msg if isinstance(e, json.JSONDecodeError) else 'too deep'}") from e
    if not isinstance(data, dict):
        raise _LineError("not a JSON object")
    text = data.get("text")
    if not isinstance(text, str) or empty(text):
        raise _LineError('no "text"')
    given = data.get("id")
    return Article(
        id=str(given) if given not in (None, "") else f"{Path(path).stem}-{number}",
        path=path,
        text=text,
        title=_string(data, "title"),
        publisher=_string(data, "publisher"),
        published=iso(_string(data, "published") or _string(data, "reference_date") or ""),
        url=_string(data, "url"),
        stored=True,
    )


def _string(data: dict[str, object], key: str) -> str | None:
    value = data.get(key)
    return value.strip() or None if isinstance(value, str) else None
