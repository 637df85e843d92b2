"""The draft as a Word file with comments: what is asked for is looked at before a run, and written after it."""

from __future__ import annotations

from dataclasses import dataclass
from importlib.metadata import PackageNotFoundError, version
from importlib.util import find_spec
from pathlib import Path

from checker.errors import CheckerError
from checker.model import Report

_LEAST = (1, 2)  # version of python-docx that has comments


@dataclass(frozen=True, slots=True)
class Annotation:
    """A Word file to be written. original: the content of the draft where that is a Word document, else None."""

    path: Path
    original: bytes | None

    def write(self, report: Report) -> Path:
        """Write the report's draft with its comments, and give the path. Raises OSError."""
        from checker import atomic
        from checker.report import word
        from checker.report.comments import comments

        assert report.draft is not None
        draft = next(d for d in report.documents if d.id == report.draft.document)
        atomic.write({self.path: word.annotated(draft.text, draft.title, comments(report), self.original)})
        return self.path


def prepared(out: str, draft: str | None, largest: int) -> Annotation:
    """What is to be written to `out`. draft: as given; largest: bytes of it that are read.

    Raises CheckerError where it cannot be, and OSError where the draft cannot be read.
    """
    path = Path(out)
    if draft is None:
        raise CheckerError(f"--annotate {out}: the draft with comments; name the draft with --draft")
    if path.suffix.lower() != ".docx":
        raise CheckerError(f"--annotate {out}: a Word document is written; name a .docx file")
    if not path.parent.is_dir():
        raise CheckerError(f"--annotate {out}: no folder {path.parent}; make it first")
    if path.exists() and Path(draft).exists() and path.samefile(draft):
        raise CheckerError(f"--annotate {out}: the draft itself, which is left as it is; name another file")
    _must_be_here(out)
    return Annotation(path, _word(draft, largest))


def _must_be_here(out: str) -> None:
    try:
        here = version("python-docx") if find_spec("docx") else "0"
    except PackageNotFoundError:
        here = "0"
    if tuple(int(part) for part in here.split(".")[:2] if part.isdigit()) < _LEAST:
        raise CheckerError(f'--annotate {out}: needs python-docx 1.2 or later; pip install "claim-checker[docx]"')


def _word(draft: str, largest: int) -> bytes | None:
    """The content of a draft that is a Word document; one that is no plain file of the size that is read is none."""
    from checker.ingest import formats

    path = Path(draft)
    if not path.is_file() or path.stat().st_size > largest:
        return None
    content = path.read_bytes()
    return content if formats.media_type(content, draft) == formats.DOCX else None
