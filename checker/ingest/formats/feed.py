"""A feed, RSS or Atom, saved to a file: an article for each entry."""

from __future__ import annotations

from typing import Any

import feedparser

from checker.ingest.formats.markup import paragraphs
from checker.ingest.formats.story import Story, UnreadableError, compose, told


def read(content: bytes) -> list[Story]:
    """Entries in the order of the feed. Raises UnreadableError when there is none."""
    feed = feedparser.parse(content)
    if not feed.entries:
        raise UnreadableError("a feed without entries; save the articles themselves")
    publisher = told(feed.feed.get("title"))
    return [_story(entry, number, publisher) for number, entry in enumerate(feed.entries, start=1)]


def _story(entry: Any, number: int, publisher: str | None) -> Story:
    title = told(" ".join(paragraphs(entry.get("title", ""))))
    full = [c.get("value", "") for c in entry.get("content", [])] or [entry.get("summary", "")]
    blocks = [block for html in full for block in paragraphs(html)]
    outlet = told((entry.get("source") or {}).get("title")) or publisher
    place = f"entry {number}"
    return Story(compose(blocks, title), title, outlet, _published(entry), told(entry.get("link")), str(number), place)


def _published(entry: Any) -> str | None:
    return next((told(entry[key]) for key in ("published", "issued", "updated", "created") if entry.get(key)), None)
