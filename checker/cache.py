"""Results kept on disk by the content that they were made from, so that nothing is computed twice.

The folder is `$CHECKER_CACHE`, else `~/.cache/claim-checker`; `CHECKER_CACHE=off` turns it off.  A cached
result is used only for the same input, settings and version of the code.  The files are this user's
own; one that cannot be read counts as absent.
"""

from __future__ import annotations

import functools
import hashlib
import os
import pickle
import tempfile
from collections.abc import Callable, Iterable
from pathlib import Path
from typing import TypeVar

T = TypeVar("T")


def folder() -> Path | None:
    """Where results are kept, None when the cache is off."""
    place = os.environ.get("CHECKER_CACHE", "")
    if place == "off":
        return None
    return Path(place) if place else Path.home() / ".cache" / "claim-checker"


@functools.cache
def code_version(*packages: str) -> str:
    """A digest of the source of the named packages: other code, other results."""
    root = Path(__file__).resolve().parent.parent
    digest = hashlib.sha256()
    for package in packages:
        for path in sorted((root / package).rglob("*")):
            if path.suffix in {".py", ".toml", ".json", ".html", ".css", ".js"}:
                digest.update(path.name.encode() + path.read_bytes())
    return digest.hexdigest()


def key(*parts: str) -> str:
    """One digest of several strings."""
    digest = hashlib.sha256()
    for part in parts:
        digest.update(len(part).to_bytes(8, "big") + part.encode("utf-8", "surrogatepass"))
    return digest.hexdigest()


def load(name: str, digest: str) -> object | None:
    """The result kept under a kind of name and a digest, None when there is none."""
    base = folder()
    if base is None:
        return None
    try:
        return pickle.loads((base / name / digest).read_bytes())  # type: ignore[no-any-return]
    except Exception:  # damaged, of another Python, or absent: computed anew
        return None


def store(name: str, digest: str, value: object) -> None:
    """Keep a result; a full or read-only disk is no error."""
    base = folder()
    if base is None:
        return
    try:
        (base / name).mkdir(parents=True, exist_ok=True)
        with tempfile.NamedTemporaryFile(dir=base / name, delete=False) as f:
            pickle.dump(value, f, protocol=pickle.HIGHEST_PROTOCOL)
        os.replace(f.name, base / name / digest)
    except OSError:
        return


def each(name: str, digests: list[str], compute: Callable[[list[int]], Iterable[T]]) -> list[T]:
    """A result for every digest: the kept ones, and the rest from compute(their numbers), kept then."""
    kept = [load(name, d) for d in digests]
    missing = [i for i, value in enumerate(kept) if value is None]
    for i, value in zip(missing, compute(missing) if missing else (), strict=True):
        kept[i] = value
        store(name, digests[i], value)
    return kept  # type: ignore[return-value]
