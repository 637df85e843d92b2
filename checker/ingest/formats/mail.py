"""A mail: its subject is the title, its sender the publisher where that is an office and no person."""

from __future__ import annotations

import re
from email import message_from_bytes, policy
from email.message import EmailMessage
from email.utils import parseaddr, parsedate_to_datetime

from checker.ingest.formats.markup import paragraphs
from checker.ingest.formats.story import Story, UnreadableError, compose, told

_OFFICE = re.compile(
    r"(?:press|news|newsroom|newsletter|media|info|desk|editor|editors|noreply|no-reply|communications?|office|releases?)\b",
    re.I,
)
_PASSED_ON = re.compile(r"^(?:\s*(?:re|fwd?|aw|wg)\s*:\s*)+", re.I)
_SIGNATURE = re.compile(r"^-- ?$", re.M)


def read(content: bytes) -> list[Story]:
    """The one article of a mail: its text, else its HTML. What is attached is not read, but told."""
    return [of_message(message_from_bytes(content, policy=policy.default))]


def of_message(message: EmailMessage) -> Story:
    """The article of a mail. Raises UnreadableError when it is locked."""
    if message.get_content_type() == "multipart/encrypted":
        raise UnreadableError("a mail that is encrypted; save its text")
    body = message.get_body(("plain", "html"))
    text = "" if body is None else body.get_content()
    html = body is not None and body.get_content_subtype() == "html"
    title = told(_PASSED_ON.sub("", message.get("Subject") or ""))
    blocks = paragraphs(text) if html else re.split(r"\n\s*\n", _SIGNATURE.split(text.replace("\r\n", "\n"))[0])
    files = [name for part in message.iter_attachments() if (name := told(part.get_filename()))]
    notes = (f"what is attached is not read ({', '.join(files)}); save it beside the mail",) if files else ()
    return Story(compose(blocks, title), title, _sender(message), _sent(message), notes=notes)


def _sender(message: EmailMessage) -> str | None:
    name, address = parseaddr(message.get("From") or "")
    shown = told(name)
    return shown if _OFFICE.match(address) else None


def _sent(message: EmailMessage) -> str | None:
    try:
        sent = parsedate_to_datetime(message.get("Date") or "")
    except (ValueError, TypeError, IndexError):
        return None
    return f"{sent:%Y-%m-%dT%H:%M}"
