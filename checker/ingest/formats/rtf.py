"""A document in rich text format."""

from __future__ import annotations

import re

from striprtf.striprtf import rtf_to_text

from checker.ingest.formats.story import Story, compose, told

_TITLE = re.compile(r"\{\\title\s?(?P<title>(?:[^{}\\]|\\'[0-9a-fA-F]{2}|\\u-?\d+\s?\??)*)\}")
_FURNITURE = re.compile(r"\{\\(?:header|footer)[lrf]?\b")


def read(content: bytes) -> list[Story]:
    """The one article of a document, page heads and feet left out."""
    source = _without_furniture(content.decode("latin-1"))
    given = _TITLE.search(source)
    title = told(rtf_to_text("{\\rtf1\\ansi " + given["title"] + "}", errors="replace")) if given else None
    return [Story(compose(rtf_to_text(source, errors="replace").split("\n"), title), title)]


def _without_furniture(source: str) -> str:
    """The source without the groups that hold what is printed on every page."""
    kept, at = [], 0
    while found := _FURNITURE.search(source, at):
        kept.append(source[at : found.start()])
        at = _group_end(source, found.start())
    return "".join((*kept, source[at:]))


def _group_end(source: str, start: int) -> int:
    depth = 0
    for brace in re.compile(r"(?<!\\)[{}]").finditer(source, start):
        depth += 1 if brace.group() == "{" else -1
        if depth == 0:
            return brace.end()
    return len(source)
