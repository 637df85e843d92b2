"""Documents from paths: what can be read is read, and what cannot becomes a problem of one line."""

from __future__ import annotations

import hashlib
from collections.abc import Sequence, Set
from dataclasses import replace
from pathlib import PurePath
from typing import BinaryIO

from checker import exits
from checker.ingest.articles import Article, articles, known
from checker.ingest.copies import copies
from checker.ingest.files import Bounds, Source, sources
from checker.ingest.formats import empty
from checker.ingest.head import Head, read_head
from checker.ingest.language import NAMES, language
from checker.ingest.length import readable
from checker.ingest.rewrites import rewrites
from checker.ingest.told import BESIDE, Told, ToldError, beside
from checker.ingest.web import is_url
from checker.ingest.years import complete
from checker.model import Document, Problem

_USUAL = Bounds()


def read(
    paths: Sequence[str],
    stdin: BinaryIO | None = None,
    bounds: Bounds = _USUAL,
    given: Sequence[Article] = (),
) -> tuple[list[Document], list[Problem]]:
    """Every article at the paths (files, folders, "-" for stdin), and what could not be read or is in doubt.

    Folders are read recursively, in order of name. given: articles that stand in no file, which come last.
    Raises nothing for any content of a file.
    """
    found: list[Article] = []
    files, problems = sources(paths, stdin, bounds)
    for source in files:
        new, wrong = _guarded(source, bounds.largest)
        found += [replace(a, url=a.url or source.path) for a in new] if is_url(source.path) else new
        problems += wrong
    found += [a for a in given if not empty(a.text)]
    problems += [Problem(a.path, "empty; there is no text in this article", True) for a in given if empty(a.text)]
    found, foreign = _understood(found, bounds.languages)
    documents, failed = _whole(found)
    return documents, problems + foreign + failed + _doubts(documents)


def _understood(found: Sequence[Article], languages: Set[str]) -> tuple[list[Article], list[Problem]]:
    """The articles in languages that are read, each with its own, and what is said of the others."""
    kept: list[Article] = []
    problems: list[Problem] = []
    for article in found:
        try:
            code = language(article.text)
        except Exception as e:
            problems.append(_failed(article.path, e))
            continue
        if code == "en" or code in languages:
            kept.append(replace(article, language=code))
        else:
            said = f"seems to be in {NAMES.get(code, code)}; read it all the same with --languages {code}"
            problems.append(Problem(article.path, said, True))
    return kept, problems


def _guarded(source: Source, largest: int) -> tuple[list[Article], list[Problem]]:
    """The articles of a file, none when it brings out a fault of the program."""
    try:
        return _with_told(source.path, *articles(source, largest))
    except Exception as e:
        return [], [_failed(source.path, e)]


def _with_told(path: str, found: list[Article], problems: list[Problem]) -> tuple[list[Article], list[Problem]]:
    """The articles of a file with what a file beside it says of them; of several no title, date or address."""
    try:
        said = beside(path)
    except (ToldError, OSError) as e:
        why = str(e) if isinstance(e, ToldError) else "cannot be opened"
        return found, [*problems, Problem(path + BESIDE, f"{why}; the article is read without it", False)]
    if said is None:
        return found, problems
    told = said if len(found) == 1 else Told(publisher=said.publisher, primary=said.primary)
    return [known(a, told) for a in found], problems


def _whole(found: Sequence[Article]) -> tuple[list[Document], list[Problem]]:
    """The articles as documents; one that brings out a fault of the program is left out."""
    try:
        return _documents(found), []
    except Exception:
        sound: list[Article] = []
        failed: list[Problem] = []
        for article in found:
            try:
                _documents([article])
                sound.append(article)
            except Exception as e:
                failed.append(_failed(article.path, e))
        return _documents(sound), failed


def _failed(path: str, error: Exception) -> Problem:
    exits.trace()
    return Problem(path, f"cannot be read, by {exits.fault(error)}; it is left out", True)


def _documents(found: Sequence[Article]) -> list[Document]:
    texts = [a.text for a in found]
    repeated = copies(texts)
    retold = rewrites(texts, repeated)
    heads = complete([_head(a) for a in found], texts, [_folder(a.path) for a in found])
    taken: set[str] = set()
    documents: list[Document] = []
    for article, head, original, first in zip(found, heads, repeated, retold, strict=True):
        document = _document(article, head, _free(article.id, taken))
        copy_of, rewrite_of = (None if n is None else documents[n].id for n in (original, first))
        documents.append(replace(document, copy_of=copy_of, rewrite_of=rewrite_of))
    return documents


def _head(article: Article) -> Head:
    """What the head of an article says, with the day in its own language."""
    head = read_head(article.text)
    if article.language == "en" or head.published is not None:
        return head
    from claims.languages.read import day_of

    return replace(head, stamp=None, published=day_of(article.text, article.language))


def _document(article: Article, head: Head, name: str) -> Document:
    """The article as a document; what its file says of it goes before what its head says."""
    given = article.published
    return Document(
        id=name,
        path=article.path,
        text=article.text,
        sha256=hashlib.sha256(article.text.encode("utf-8", "surrogatepass")).hexdigest(),
        title=article.title or head.title,
        publisher=article.publisher or head.publisher,
        published=given.moment if given else head.published,
        published_has_time=given.has_time if given else head.has_time,
        url=article.url,
        language=article.language,
        stored=article.stored,
        primary=article.primary,
        pages=article.pages,
    )


def _folder(path: str) -> str:
    return str(PurePath(path).parent)


def _free(name: str, taken: set[str]) -> str:
    """The name, with a number behind it if it is taken."""
    free, number = name, 1
    while free in taken:
        number += 1
        free = f"{name}-{number}"
    taken.add(free)
    return free


def _doubts(documents: Sequence[Document]) -> list[Problem]:
    """What the reader should know of documents that were read."""
    by_id = {d.id: d for d in documents}
    out = []
    for document in documents:
        if document.copy_of is not None:
            original = by_id[document.copy_of]
            how = "the same article as" if original.text == document.text else "nearly the same article as"
            out.append(Problem(document.path, f"{how} {original.path}; both count as one source", False))
        elif document.rewrite_of is not None:
            original = by_id[document.rewrite_of]
            out.append(Problem(document.path, f"tells {original.path} again; both count as one source", False))
        size, read = len(document.text), len(readable(document.text))
        if read < size:
            message = f"only the first {read:,} of {size:,} characters are read; cut it to what matters"
            out.append(Problem(document.path, message, False))
        if document.language != "en":
            named = NAMES.get(document.language, document.language)
            said = f"seems to be in {named}: its figures and dates are read, and nothing else"
            out.append(Problem(document.path, said, False))
    return out
