"""Bytes to text. UTF-8 first; another encoding is detected, and said."""

from __future__ import annotations

import codecs
import re
from dataclasses import dataclass

# How files that are no text begin, and what they are.
_BINARY = (
    (b"%PDF", "a PDF"),
    (b"PK\x03\x04", "a ZIP archive or an office document"),
    (b"\xd0\xcf\x11\xe0", "an office document"),
    (b"\x89PNG", "a picture"),
    (b"\xff\xd8\xff", "a picture"),
    (b"GIF8", "a picture"),
    (b"\x1f\x8b", "a compressed file"),
    (b"\x7fELF", "a program"),
    (b"SQLite format 3", "a database"),
)
_MARKS = (
    (codecs.BOM_UTF8, "utf-8"),
    (codecs.BOM_UTF32_LE, "utf-32"),
    (codecs.BOM_UTF32_BE, "utf-32"),
    (codecs.BOM_UTF16_LE, "utf-16"),
    (codecs.BOM_UTF16_BE, "utf-16"),
)
_CONTROL = re.compile("[\x00-\x08\x0e-\x1f\x7f]")
_SAMPLE = 100_000  # bytes that the encoding is guessed from


@dataclass(frozen=True, slots=True)
class Decoded:
    """text: None when it is no text. encoding: what it was read as; fault: why it is no text."""

    text: str | None
    encoding: str = "utf-8"
    fault: str | None = None


def decode(content: bytes) -> Decoded:
    """The text of a file, nothing of it changed (a byte order mark of UTF-8 stays, as U+FEFF)."""
    for start, what in _BINARY:
        if content.startswith(start):
            return Decoded(None, fault=f"not text but {what}")
    try:
        text = content.decode("utf-8")
    except UnicodeDecodeError:
        return _other(content)
    return Decoded(None, fault="not text but binary data") if _binary(text) else Decoded(text)


def _other(content: bytes) -> Decoded:
    """The text in another encoding than UTF-8: by its mark, else the likeliest."""
    encoding = next((e for mark, e in _MARKS if content.startswith(mark)), None) or _guess(content)
    try:
        text = content.decode(encoding) if encoding else ""
        text = text.encode("utf-8", "replace").decode("utf-8")  # UTF-7 can hold what is no character
    except (UnicodeDecodeError, LookupError):
        text, encoding = content.decode("utf-8", "replace"), "utf-8 with unreadable characters replaced"
    if encoding is None or _binary(text):
        return Decoded(None, fault="not text but binary data")
    return Decoded(text, encoding)


def _guess(content: bytes) -> str | None:
    """The likeliest encoding: Windows' Western one where it makes sense, since it is the commonest."""
    from charset_normalizer import from_bytes

    sample = content[:_SAMPLE]
    if b"\x00" not in sample and _western(sample):
        return "cp1252"
    best = from_bytes(sample).best()
    return best.encoding if best else None


def _western(sample: bytes) -> bool:
    """Whether, as cp1252, all that is not ASCII are letters within words, or the usual punctuation and signs."""
    try:
        text = sample.decode("cp1252")
    except UnicodeDecodeError:
        return False
    odd = [c for c in text if ord(c) > 127]
    usual = sum(1 for c in odd if c in "–—‘’“”„‚…€£°§½¼«»\xa0àáâäãåæçèéêëìíîïñòóôöõøœùúûüßÀÁÂÄÅÆÇÈÉÊËÍÎÑÓÔÖØÙÚÜ")
    return len(odd) <= len(text) / 5 and usual >= 0.9 * len(odd)


def _binary(text: str) -> bool:
    """Whether a text has more control characters than a text has."""
    sample = text[:_SAMPLE]
    return len(_CONTROL.findall(sample)) > max(8, len(sample) / 50)
