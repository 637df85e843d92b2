"""How documents and findings are called in formats of the web: by addresses that stay."""

from __future__ import annotations

import uuid
from pathlib import PurePath
from urllib.parse import quote

from checker.model import Document
from checker.untrusted import link


def of_file(document: Document) -> str:
    """The file of a document as a URI, relative where its path is."""
    path = PurePath(document.path)
    written = quote(path.as_posix().encode("utf-8", "surrogateescape" if _bytes(document.path) else "replace"))
    return f"file://{written}" if path.is_absolute() else written


def of_source(document: Document) -> str:
    """Where a document was published; its file where that is not known."""
    return link(document.url) or of_file(document)


def of_finding(ident: str, *parts: str) -> str:
    """A URN for a finding, or for a part of it: the same for the same evidence."""
    return uuid.uuid5(uuid.NAMESPACE_OID, "\n".join(("claim-checker", ident, *parts))).urn


def _bytes(path: str) -> bool:
    """Whether a path holds bytes that are no text, as odd file names do."""
    return any("\udc80" <= c <= "\udcff" for c in path)
