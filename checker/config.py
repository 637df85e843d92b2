"""Every setting that shapes a result, in one place."""

from __future__ import annotations

import ipaddress
from dataclasses import dataclass, field, fields
from typing import Any
from urllib.parse import urlsplit

DEFAULT_MODEL = "all-MiniLM-L6-v2"
# Within what bounds each number must lie.
_RANGES = {
    "story_similarity": (-1, 1),
    "stray_similarity": (-1, 1),
    "topic_distance": (0, 2),
    "least_confidence": (0, 1),
    "finding_confidence": (0, 1),
}


@dataclass(frozen=True, slots=True)
class Reader:
    """A language model that is asked about what may be a finding, on a server that speaks OpenAI's protocol for chats.

    url: of the server, as http://localhost:11434/v1; its key, if it wants one, is in $CHECKER_READER_KEY alone.
    model: by its name there; None for the only one that it has.
    remote: whether the server may be another machine than this one; passages of the articles are then sent there.
    budget: questions about one story at most. jobs: questions that are asked at once.
    patience: seconds that an answer may take.

    Raises TypeError for a field of another type and ValueError for a wrong one.
    """

    url: str
    model: str | None = None
    remote: bool = False
    budget: int = 40
    jobs: int = field(default=1, repr=False, compare=False)
    patience: float = field(default=90.0, repr=False, compare=False)

    def __post_init__(self) -> None:
        if not isinstance(self.url, str):
            raise TypeError(f"reader: a URL is wanted, not {type(self.url).__name__}")
        if self.model is not None and not isinstance(self.model, str):
            raise TypeError(f"reader_model: a str is wanted, not {type(self.model).__name__}")
        for name in ("budget", "jobs"):
            value = getattr(self, name)
            if isinstance(value, bool) or not isinstance(value, int):
                raise TypeError(f"reader_{name}: an int is wanted, not {type(value).__name__}")
            if value < 1:
                raise ValueError(f"reader_{name}: at least 1 is wanted, not {value}")
        _check_address(self.url)
        if not self.is_local and self.remote is not True:
            where = "is another machine, to which passages of the articles would be sent"
            raise ValueError(f"{self.host} {where}; say --reader-remote if that is meant")

    @property
    def host(self) -> str:
        """The machine that is asked."""
        return urlsplit(self.url).hostname or ""

    @property
    def is_local(self) -> bool:
        """Whether that is this very machine, by its address or the name that is kept for it."""
        try:
            return ipaddress.ip_address(self.host).is_loopback
        except ValueError:
            return self.host == "localhost"

    def as_dict(self) -> dict[str, Any]:
        """It as it stands among the settings of a report."""
        said = {"reader": self.url, "reader_model": self.model, "reader_remote": not self.is_local}
        return said | {"reader_budget": self.budget}


def _check_address(url: str) -> None:
    """Raises ValueError for what is no plain address of a server."""
    try:
        parts = urlsplit(url)
        given = parts.scheme in ("http", "https") and parts.hostname and (parts.port is None or parts.port > 0)
    except ValueError:
        given = None
    if not given or not url.isascii() or not url.isprintable() or " " in url:
        raise ValueError(f"reader: {url[:80]!r} is no address of a server; give one as http://localhost:11434/v1")
    if "@" in parts.netloc or parts.query or parts.fragment:
        raise ValueError("reader: the address holds more than a server and a path; a key goes into CHECKER_READER_KEY")


@dataclass(frozen=True, slots=True)
class Settings:
    """The thresholds of a run. All similarities are cosines (-1 to 1), distances 1 minus that (0 to 2), weights 0 to 1.

    model: the sentence embedding; the default comes inside a package, any other is one of sentence-transformers, by its
    folder, or by its name if it was fetched to this machine before.
    story_similarity: above it, two documents tell one story.
    stray_similarity: above it, a document left alone joins a story with which it shares a person or rare words.
    topic_distance: cosine distance at which the clustering of a story's sentences stops.
    least_confidence: what is below it is not reported.
    finding_confidence: what is reported and below it is merely worth a look; it is least_confidence or more.

    reader: a language model that gives a second opinion on what may be a finding; None for none.

    Raises TypeError for a setting of another type and ValueError for one out of range.
    """

    model: str = DEFAULT_MODEL
    story_similarity: float = 0.26
    stray_similarity: float = 0.2
    topic_distance: float = 0.75
    least_confidence: float = 0.2
    finding_confidence: float = 0.45
    reader: Reader | None = None

    def __post_init__(self) -> None:
        for name, (low, high) in _RANGES.items():
            value = getattr(self, name)
            if isinstance(value, bool) or not isinstance(value, int | float):
                raise TypeError(f"{name}: a number is wanted, not {type(value).__name__}")
            if not low <= value <= high:
                raise ValueError(f"{name}: a number from {low} to {high} is wanted, not {value}")
        if self.finding_confidence < self.least_confidence:
            bars = f"{self.finding_confidence} is less than least_confidence, {self.least_confidence}"
            raise ValueError(f"finding_confidence: {bars}; give both, this one the same or more")
        if not isinstance(self.model, str):
            raise TypeError(f"model: a str is wanted, not {type(self.model).__name__}")
        if self.reader is not None and not isinstance(self.reader, Reader):
            raise TypeError(f"reader: a checker.Reader is wanted, not {type(self.reader).__name__}")

    def as_dict(self) -> dict[str, Any]:
        """The settings as they stand in the report, without those that are left out."""
        plain = {f.name: getattr(self, f.name) for f in fields(self) if f.name != "reader"}
        said = plain | (self.reader.as_dict() if self.reader else {})
        return {name: value for name, value in said.items() if value is not None}
