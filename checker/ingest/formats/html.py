"""A web page, as saved or fetched: the article, without what stands round it."""

from __future__ import annotations

import json
import logging
import re
from collections.abc import Iterator
from typing import Any

import trafilatura
from htmldate import find_date
from lxml import html as lxml_html
from trafilatura.utils import load_html

from checker.ingest.formats.story import Story, UnreadableError, compose, empty, told

for _library in ("trafilatura", "htmldate", "readability", "justext", "courlan"):
    logging.getLogger(_library).setLevel(logging.CRITICAL)

_BLOCKS = frozenset(("p", "head", "quote", "item", "row", "code", "ab"))
_PUBLISHED = (
    "//meta[@property='article:published_time' or @property='og:article:published_time']/@content",
    "//meta[@itemprop='datePublished']/@content",
    "//meta[@name='date' or @name='dc.date' or @name='DC.date.issued' or @name='pubdate']/@content",
    "//*[@itemprop='datePublished']/@datetime",
)
_ISO = re.compile(r"(?:19|20)\d\d-\d\d-\d\d")
_ARTICLE = re.compile(r"Article|Posting|Report")


def read(content: bytes) -> list[Story]:
    """The one article of a page. Raises UnreadableError when there is none."""
    tree = load_html(content)
    if tree is None:
        raise UnreadableError("a web page that cannot be parsed; save the article as plain text")
    if tree.xpath("//meta[@name='generator' and starts-with(@content, 'claim-checker')]"):
        raise UnreadableError("a report of the checker's own, no article; leave it out")
    data = list(_structured(tree))
    published = _published(tree, data)
    page: Any = trafilatura.bare_extraction(content, include_comments=False, include_tables=True, with_metadata=True)
    blocks = [] if page is None or page.body is None else list(_blocks(page.body))
    if page is None or all(map(empty, blocks)):
        raise UnreadableError("a web page without an article; save the article as plain text")
    title = told(page.title)
    publisher = told(next((_name(d.get("publisher")) for d in data), None)) or told(page.sitename)
    return [Story(compose(blocks, title), title, publisher, published, told(page.url))]


def _blocks(body: Any) -> Iterator[str]:
    """The text of each paragraph, heading, entry of a list and row of a table."""
    for element in body.iter():
        if element.tag not in _BLOCKS or any(a.tag in _BLOCKS for a in element.iterancestors()):
            continue
        if element.tag == "row":
            yield " | ".join(filter(None, (" ".join(_shown(cell).split()) for cell in element.iter("cell"))))
        else:
            yield _shown(element)


def _shown(element: Any) -> str:
    """The text of an element, a line break being a space."""
    for br in element.iter("lb"):
        br.tail = " " + (br.tail or "")
    return "".join(element.itertext())


def _structured(tree: lxml_html.HtmlElement) -> Iterator[dict[str, Any]]:
    """What JSON-LD says of the article."""
    for script in tree.xpath("//script[@type='application/ld+json']/text()"):
        try:
            data = json.loads(str(script))
        except (ValueError, RecursionError):
            continue
        waiting = data if isinstance(data, list) else [data]
        for thing in waiting:
            inner = thing.get("@graph") if isinstance(thing, dict) else None
            for one in inner if isinstance(inner, list) else [thing]:
                if isinstance(one, dict) and _ARTICLE.search(str(one.get("@type"))):
                    yield one


def _name(value: object) -> object:
    return value.get("name") if isinstance(value, dict) else value


def _published(tree: lxml_html.HtmlElement, data: list[dict[str, Any]]) -> str | None:
    """When the page says that it came out: with the time of day where its metadata have it."""
    given = [str(d.get("datePublished") or "") for d in data]
    given += [str(found) for path in _PUBLISHED for found in tree.xpath(path)]
    whole = next((date for date in given if _ISO.match(date.strip())), None)
    return whole or find_date(tree, original_date=True, extensive_search=False)
