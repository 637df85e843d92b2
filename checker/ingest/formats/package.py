"""ZIP archives, opened only when what they hold is of a bounded number, size and ratio."""

from __future__ import annotations

import io
import zipfile
import zlib

from checker import sizes
from checker.ingest.formats.story import UnreadableError

_MANY = 5_000  # members
_LARGEST = 200 * 2**20  # bytes of all members, unpacked
_RATIO = 200  # of a member's bytes to what they are packed into
BOMB = "packed so tightly that it may be a bomb; unpack it yourself if you trust it"
_SMALL = 2**20  # bytes; a member up to that size may be packed however well


def opened(content: bytes) -> zipfile.ZipFile:
    """The archive. Raises UnreadableError when it is broken, locked, or unpacks into more than it should."""
    try:
        package = zipfile.ZipFile(io.BytesIO(content))
    except (zipfile.BadZipFile, NotImplementedError, OSError, ValueError) as e:
        raise UnreadableError("a broken ZIP archive or office document; fetch or save it anew") from e
    members = package.infolist()
    if any(m.flag_bits & 1 for m in members):
        raise UnreadableError("locked with a password; save it without one")
    if len(members) > _MANY:
        raise UnreadableError(f"more than {_MANY:,} files in it; unpack it and name the folder")
    if sum(m.file_size for m in members) > _LARGEST:
        raise UnreadableError(
            f"unpacks into more than {sizes.show(_LARGEST)}; unpack it and name the files that matter"
        )
    if any(m.file_size > most(m.compress_size) for m in members):
        raise UnreadableError(BOMB)
    return package


def most(packed: int) -> int:
    """How many bytes some packed ones may become."""
    return max(_SMALL, _RATIO * packed)


def part(package: zipfile.ZipFile, name: str) -> bytes | None:
    """A member's content, None when there is none of that name. Raises UnreadableError when it is damaged."""
    try:
        return package.read(name)
    except KeyError:
        return None
    except (zipfile.BadZipFile, zlib.error, NotImplementedError, RuntimeError, EOFError, OSError) as e:
        raise UnreadableError(f"{name} in it is damaged; fetch or save it anew") from e
