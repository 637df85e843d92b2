"""The articles of one file: the file itself, or one for each line of JSON."""

from __future__ import annotations

import json
import re
from collections.abc import Iterator
from dataclasses import dataclass, replace
from pathlib import Path
from typing import Any

from checker.ingest.dates import Moment, iso
from checker.ingest.decode import decode
from checker.ingest.files import Source
from checker.model import Problem

_SURROGATE = re.compile("[\ud800-\udfff]")


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
        place = f"{path}:{number}"
        try:
            article = _article(path, number, line)
        except _LineError as e:
            problems.append(Problem(place, f"{e}; the line is left out", True))
            continue
        found.append(_unicode(article))
        if found[-1] != article:
            problems.append(Problem(place, "halves of surrogate pairs in it; each is read as U+FFFD", False))
    return found, problems


def _unicode(article: Article) -> Article:
    """The article with what is no character, and cannot be written to a file, replaced one for one."""
    texts = {name: getattr(article, name) for name in ("id", "text", "title", "publisher", "url")}
    clean: dict[str, Any] = {name: _SURROGATE.sub("\ufffd", text) for name, text in texts.items() if text}
    return replace(article, **clean)


def _numbered(text: str) -> Iterator[tuple[int, str]]:
    for number, line in enumerate(text.lstrip("\ufeff").split("\n"), start=1):
        if line.strip():
            yield number, line


def _article(path: str, number: int, line: str) -> Article:
    """The article of one line. Raises _LineError when it is none."""
    try:
        data = json.loads(line)
    except json.JSONDecodeError as e:
        raise _LineError(f"not JSON: {e.msg}") from e
    except RecursionError as e:
        raise _LineError("not JSON: too deep") from e
    except ValueError as e:
        raise _LineError("a number in it is too long") from e
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
