"""What `checker export` does."""

from __future__ import annotations

import importlib.util
import sys
from collections.abc import Callable, Mapping
from pathlib import Path

from checker import atomic
from checker.errors import CheckerError
from checker.exits import DONE
from checker.export.handover import handover
from checker.export.table import FORMATS, Format
from checker.model import Report
from checker.report import stored
from checker.review.decisions import Decision
from checker.untrusted import line

Reviewed = Callable[[Path, Report], tuple[Report, Mapping[str, Decision]]]


def export_command(report: str | None, to: str, out: str | None, reviewed: Reviewed | None = None) -> int:
    """Write a report in another format; the exit code of `checker export`.

    report: its JSON, the newest in reports/ by default. reviewed: gives the report of a place as its reviewers have it,
    and what they decided. out: a file, "-" for the standard output; where it is not given, text goes to the standard
    output, and what is no text beside the report.
    """
    wanted = FORMATS[to]
    _must_be_installed(wanted)
    path = Path(report) if report else stored.newest()
    made = stored.opened(path)
    theirs, decided = (made, None) if reviewed is None else reviewed(path, made)
    content = wanted.write(handover(theirs, path.stem, decided))
    if out == "-" or (out is None and isinstance(content, str)):
        _print(content)
        return DONE
    place = Path(out) if out else path.with_name(f"{path.stem}-findings{wanted.suffix}")  # no article has that name
    atomic.write({place: content})
    print(line(str(place)))
    return DONE


def _must_be_installed(wanted: Format) -> None:
    if wanted.needs and importlib.util.find_spec(wanted.needs) is None:
        raise CheckerError(
            f"--to {wanted.name}: needs a package more; install it with pip install 'claim-checker[export]'"
        )


def _print(content: str | bytes) -> None:
    if isinstance(content, str):
        content = content.encode("utf-8", "backslashreplace")
    sys.stdout.flush()
    sys.stdout.buffer.write(content)
    sys.stdout.buffer.flush()
