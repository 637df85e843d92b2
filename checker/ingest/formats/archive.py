"""The files of a ZIP archive."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import PurePosixPath

from checker.ingest.formats.package import opened, part
from checker.ingest.formats.story import UnreadableError

_LEFT = ("__MACOSX", ".")  # how folders and files begin that hold no article


def members(content: bytes, largest: int) -> Iterator[tuple[str, bytes | UnreadableError]]:
    """Name and content of every file, in order of name; an error where it cannot be had.

    largest: bytes of a file. Raises UnreadableError for the whole.
    """
    package = opened(content)
    for member in sorted(package.infolist(), key=lambda m: m.filename):
        if member.is_dir() or any(p.startswith(_LEFT) for p in PurePosixPath(member.filename).parts):
            continue
        if member.file_size > largest:
            yield member.filename, UnreadableError("too large; unpack the archive and cut the file")
            continue
        try:
            yield member.filename, part(package, member.filename) or b""
        except UnreadableError as e:
            yield member.filename, e
