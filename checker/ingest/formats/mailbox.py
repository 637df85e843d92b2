"""A mailbox, its mails one after the other."""

from __future__ import annotations

import re
from dataclasses import replace

from checker.ingest.formats import mail
from checker.ingest.formats.story import Story

_START = re.compile(rb"^From \S+[^\n]*\r?\n(?=[A-Za-z][\w-]*:)", re.M)
_QUOTED = re.compile(rb"^>(?=>*From )", re.M)


def read(content: bytes) -> list[Story]:
    """An article for each mail."""
    starts = list(_START.finditer(content))
    ends = [s.start() for s in starts[1:]] + [len(content)]
    found: list[Story] = []
    for number, (start, end) in enumerate(zip(starts, ends, strict=True), start=1):
        raw = _QUOTED.sub(b"", content[start.end() : end])
        found += [replace(s, name=str(number), place=f"mail {number}") for s in mail.read(raw)]
    return found
