"""Keeps the libraries that run models from printing beside the checker's own words."""

from __future__ import annotations

import os


def quieten() -> None:
    """No progress bars while a model loads, and no warning of processes that were forked."""
    os.environ.setdefault("TOKENIZERS_PARALLELISM", "false")
    from transformers.utils import logging

    logging.disable_progress_bar()  # type: ignore[no-untyped-call]
