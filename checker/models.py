"""Models that are given by folder or name. Nothing is asked of the network but by `fetch`."""

from __future__ import annotations

import os
from collections.abc import Callable
from pathlib import Path

from checker import cache
from checker.quiet import quieten


def version_of(name: str) -> str:
    """What tells a model from another one under the same name: the names, sizes and times of its files."""
    folder = _folder(name)
    if folder is None:
        return "none"
    found = sorted((p.relative_to(folder).as_posix(), p.stat()) for p in folder.rglob("*") if p.is_file())
    return cache.key(*(f"{path} {stat.st_size} {stat.st_mtime_ns}" for path, stat in found))


def fetch(name: str, load: Callable[[str], object]) -> None:
    """Load a model by its name, which brings it to this machine; a folder is as it is."""
    if not Path(name).is_dir():
        os.environ["HF_HUB_OFFLINE"] = "0"
        quieten()
        load(name)


def _folder(name: str) -> Path | None:
    """Where the files of a model lie on this machine."""
    if Path(name).is_dir():
        return Path(name)
    quieten()
    from huggingface_hub import snapshot_download

    for full in (name, f"sentence-transformers/{name}"):
        try:
            return Path(snapshot_download(full, local_files_only=True))
        except Exception:  # the hub has an error of its own for each way in which a model can be absent
            continue
    return None
