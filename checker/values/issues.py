"""The dates on which articles appeared, which say nothing of the story."""

from __future__ import annotations

import re

from checker.statement import Statement
from claims.model import Period

_SIGNED = re.compile(r"(?:[\w’'-]+ ){0,3}[\w’'-]+, (?:the )?|")
_ISSUE = re.compile(
    r"^\W*(?:issue|edition|published|updated|posted|printed)\b(?:[\s:,]|of|on|at|no|dated|\d)*\Z", re.I | re.M
)
_LABEL = 40  # characters that may say before a date that it is of the issue
_HEAD = 400  # characters in which an article says when it was published


def is_publication(s: Statement) -> bool:
    """Whether a date is the article's own: at its head, of its issue, or alone with a place in its last line."""
    value, published = s.claim.value, s.document.published
    if not isinstance(value, Period) or not any(c.isdigit() for c in s.claim.text):
        return False
    if s.claim.start < _HEAD and _ISSUE.search(s.document.text, max(0, s.claim.start - _LABEL), s.claim.start):
        return True
    if s.claim.start < _HEAD and published is not None:
        return value.low is not None and value.low[:10] == published.date().isoformat()
    text = s.document.text
    line = text.rfind("\n", 0, s.claim.start) + 1
    alone = _SIGNED.fullmatch(text, line, s.claim.start) is not None
    return alone and not text[s.claim.end :].strip(" .\n")
