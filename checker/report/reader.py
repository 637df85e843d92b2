"""What a report says of its second reader: who was asked, and what it says of a finding."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any
from urllib.parse import urlsplit

from checker.model import Opinion
from checker.phrases import shorten
from checker.report.page import ReaderView
from checker.report.sentences import READER_SAYS

_NAME, _WORDS = 60, 160  # characters of a model's name, and of words that it names


def reader_asked(settings: Mapping[str, Any]) -> str | None:
    """Who was asked, and where, by the settings of a report; None where nobody was."""
    if "reader" not in settings:
        return None
    model = settings.get("reader_model")
    who = f"A reader, the language model {shorten(str(model), _NAME)}" if model else "A reader, a language model"
    if not settings.get("reader_remote"):
        return f"{who} on this machine, was asked too."
    host = urlsplit(str(settings["reader"])).hostname
    return f"{who} at {host}, was asked too: passages of the articles were sent there."


def reader_view(opinion: Opinion | None) -> ReaderView | None:
    """What a reader says of a finding, as the page shows it."""
    if opinion is None:
        return None
    words = tuple(shorten(w, _WORDS) for w in opinion.words)
    return ReaderView(shorten(opinion.model, _NAME), READER_SAYS[opinion.verdict], words)
