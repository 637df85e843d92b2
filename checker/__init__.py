"""Where do several articles on one story disagree?

`check` compares articles, given as files, folders or texts, and its `Result` can be read, written or made a table:

    result = checker.check(["articles/", checker.Article("Police counted 8,000 marchers.", publisher="Daily Post")])
    result.write_html("report.html")

What is named here stays; modules below may change with any version.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from checker.version import __version__

if TYPE_CHECKING:
    from checker.api import Article, Result, check
    from checker.config import Reader, Settings
    from checker.errors import CheckerError, ModelError, NothingToReadError, ReaderError
    from checker.model import (
        Agreement,
        Document,
        Finding,
        Level,
        Opinion,
        Problem,
        Reading,
        Report,
        Subject,
        Tier,
        Topic,
    )

__all__ = [
    "Agreement", "Article", "CheckerError", "Document", "Finding", "Level", "ModelError", "NothingToReadError",
    "Opinion", "Problem", "Reader", "ReaderError", "Reading", "Report", "Result", "Settings", "Subject", "Tier",
    "Topic", "__version__", "check",
]  # fmt: skip

_MODULES = {
    "checker.api": ("Article", "Result", "check"),
    "checker.config": ("Reader", "Settings"),
    "checker.errors": ("CheckerError", "ModelError", "NothingToReadError", "ReaderError"),
    "checker.model": (
        "Agreement",
        "Document",
        "Finding",
        "Level",
        "Opinion",
        "Problem",
        "Reading",
        "Report",
        "Subject",
        "Tier",
        "Topic",
    ),
}
_MODULE_OF = {name: module for module, names in _MODULES.items() for name in names}


def __dir__() -> list[str]:
    return sorted({*globals(), *__all__})


if not TYPE_CHECKING:  # else a type checker would let any name pass

    def __getattr__(name: str) -> Any:
        """What is offered, imported when it is first asked for, so that asking for a version costs nothing."""
        if name not in _MODULE_OF:
            raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
        from importlib import import_module

        return getattr(import_module(_MODULE_OF[name]), name)
