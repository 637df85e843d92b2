"""Keeps the libraries that run models from printing beside the checker's own words, and from asking the network."""

from __future__ import annotations

import logging
import os


def quieten() -> None:
    """No progress bars while a model loads, no warning of processes that were forked, and no word to any host."""
    os.environ.setdefault("TOKENIZERS_PARALLELISM", "false")
    os.environ.setdefault("HF_HUB_OFFLINE", "1")  # all that loads models reads it once, when it is imported
    os.environ.setdefault("HF_HUB_DISABLE_TELEMETRY", "1")
    for library in ("huggingface_hub", "sentence_transformers", "transformers"):
        logging.getLogger(library).setLevel(logging.ERROR)
    from transformers.utils.logging import disable_progress_bar

    disable_progress_bar()  # type: ignore[no-untyped-call]
