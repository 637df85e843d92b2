"""The articles of one file: the file itself, those that its format gives, or one for each row or line of JSON."""

from __future__ import annotations

import csv
import io
import json
import re
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass, replace
from functools import partial
from pathlib import Path
from typing import Any
from urllib.parse import urlsplit

from checker.ingest import formats
from checker.ingest.dates import Moment, iso
from checker.ingest.decode import decode
from checker.ingest.files import LARGEST, Source
from checker.ingest.formats import archive, empty
from checker.ingest.told import Told, ToldError, in_front
from checker.ingest.walk import goes_with_articles, unread
from checker.ingest.web import is_url
from checker.model import Problem

# What else the columns of tables are called.
_COLUMNS = {
    "body": "text", "content": "text", "article": "text", "headline": "title", "source": "publisher",
    "outlet": "publisher", "date": "published", "published_at": "published", "link": "url",
}  # fmt: skip
_SURROGATE = re.compile("[\ud800-\udfff]")


@dataclass(frozen=True, slots=True)
class Article:
    """A text with what its file says of it. id: not yet unique; stored: the text is not the file itself; primary: it
    outranks other sources; pages: where each begins in the text, where there are any."""

    id: str
    path: str
    text: str
    title: str | None = None
    publisher: str | None = None
    published: Moment | None = None
    url: str | None = None
    stored: bool = False
    primary: bool = False
    language: str = "en"
    pages: tuple[int, ...] = ()


class _LineError(ValueError):
    """A line of a .jsonl file is no article; says why."""


def articles(source: Source, largest: int = LARGEST, inside: bool = False) -> tuple[list[Article], list[Problem]]:
    """The articles of a file, and what is wrong with it or in doubt.

    largest: bytes of a file in an archive; inside: the file itself is in one.
    """
    media = formats.media_type(source.content, source.path)
    try:
        if media == formats.ARCHIVE:
            return _members(source, largest, inside)
        if media is not None:
            return _formatted(source, formats.stories(media, source.content))
    except formats.UnreadableError as e:
        return [], [Problem(source.path, str(e), True)]
    found, problems = _plain(source)
    return [replace(a, stored=True) for a in found] if inside or is_url(source.path) else found, problems


def _members(source: Source, largest: int, inside: bool) -> tuple[list[Article], list[Problem]]:
    """The articles of the files in an archive. Raises UnreadableError."""
    if inside:
        raise formats.UnreadableError("an archive in an archive; unpack it and name the folder")
    found: list[Article] = []
    problems: list[Problem] = []
    for name, content in archive.members(source.content, largest):
        path = f"{source.path}/{name}"
        if isinstance(content, formats.UnreadableError):
            problems.append(Problem(path, str(content), True))
        elif path.lower().endswith(formats.ENDINGS) or formats.media_type(content, name):
            new, wrong = articles(Source(path, content), largest, inside=True)
            found += new
            problems += wrong
        elif not goes_with_articles(name):
            problems.append(unread(path))
    if not found and not problems:
        raise formats.UnreadableError("an archive without an article; put one into it")
    return found, problems


def _formatted(source: Source, stories: list[formats.Story]) -> tuple[list[Article], list[Problem]]:
    """Articles of what a format gives; those without a word are named."""
    found: list[Article] = []
    problems: list[Problem] = []
    for story in stories:
        place = f"{source.path} ({story.place})" if story.place else source.path
        problems += [Problem(place, note, False) for note in story.notes]
        if empty(story.text):
            problems.append(Problem(place, "empty; there is no text in it", True))
            continue
        name = "-".join(filter(None, (_stem(source.path), story.name)))
        told = (story.title, story.publisher, iso(story.published or ""), story.url)
        found.append(_unicode(Article(name, source.path, story.text, *told, stored=True, pages=story.pages)))
    return found, problems


def _plain(source: Source) -> tuple[list[Article], list[Problem]]:
    """The articles of a file that is text, as it is or in rows."""
    found = decode(source.content)
    if found.text is None:
        return [], [Problem(source.path, f"{found.fault}; save the article as plain text", True)]
    problems = []
    if found.encoding != "utf-8":
        problems.append(Problem(source.path, f"not UTF-8; read as {found.encoding}", False))
    if empty(found.text):
        return [], [*problems, Problem(source.path, "empty; put the text of the article into it", True)]
    ending = Path(source.path).suffix.lower()
    rows = _lines if ending == ".jsonl" else _rows if ending in (".csv", ".tsv") else None
    if rows:
        lines, wrong = rows(source.path, found.text)
        return lines, problems + wrong
    plain = ending == ".txt" and found.encoding == "utf-8"
    return _fronted(Article(_stem(source.path), source.path, found.text, stored=not plain), problems)


def _fronted(article: Article, problems: list[Problem]) -> tuple[list[Article], list[Problem]]:
    """An article without what stands in front of its text and tells of it, which is known of it then."""
    front = in_front(article.text)
    if front is None:
        return [article], problems
    length, said = front
    text = article.text[length:]
    if empty(text):
        return [], [*problems, Problem(article.path, "empty; there is no text below its front matter", True)]
    bare = replace(article, text=text, stored=True)
    if isinstance(said, ToldError):
        return [bare], [*problems, Problem(article.path, f"front matter that cannot be read: {said}", False)]
    return [known(bare, said)], problems


def known(article: Article, said: Told) -> Article:
    """An article with what somebody says of it, which goes before what its file says."""
    return replace(
        article,
        title=said.title or article.title,
        publisher=said.publisher or article.publisher,
        published=said.published or article.published,
        url=said.url or article.url,
        primary=said.primary or article.primary,
    )


def _stem(path: str) -> str:
    """What an article is called after its file, or after the last part of its address."""
    if is_url(path):
        parts = urlsplit(path)
        return Path(parts.path).stem or parts.hostname or "page"
    return "stdin" if path == "-" else Path(path).stem


def _lines(path: str, text: str) -> tuple[list[Article], list[Problem]]:
    """An article for each line of JSON that is one."""
    return _each(path, ((number, partial(_object, line)) for number, line in _numbered(text)))


def _rows(path: str, text: str) -> tuple[list[Article], list[Problem]]:
    """An article for each row of a table whose first row names its columns."""
    first = text.lstrip("\ufeff").partition("\n")[0]
    delimiter = max(",;\t|", key=first.count)
    table = csv.reader(io.StringIO(text.lstrip("\ufeff"), newline=""), delimiter=delimiter)
    try:
        names = [_COLUMNS.get(name.strip().lower(), name.strip().lower()) for name in next(table)]
        rows = [(table.line_num, dict(zip(names, row, strict=False))) for row in table if any(row)]
    except csv.Error as e:
        return [], [Problem(path, f"not a table: {e}; save it anew", True)]
    if "text" not in names:
        return [], [Problem(path, 'no column "text"; name the column that holds the articles so', True)]
    return _each(path, ((number, partial(dict[str, Any], row)) for number, row in rows))


def _each(path: str, rows: Iterable[tuple[int, Callable[[], dict[str, Any]]]]) -> tuple[list[Article], list[Problem]]:
    """An article for each row that is one. rows: number of the line, and what gives what it says."""
    found: list[Article] = []
    problems: list[Problem] = []
    for number, given in rows:
        place = f"{path}:{number}"
        try:
            article = _article(path, number, given())
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


def _object(line: str) -> dict[str, Any]:
    """What a line of JSON says. Raises _LineError when it is no object."""
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
    return data


def _article(path: str, number: int, data: dict[str, Any]) -> Article:
    """The article of one line. Raises _LineError when it is none."""
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
        primary=str(data.get("primary")).lower() == "true",
    )


def _string(data: dict[str, object], key: str) -> str | None:
    value = data.get(key)
    return value.strip() or None if isinstance(value, str) else None
