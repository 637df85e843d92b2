"""What the checker itself wrote, told by how it begins, wherever it lies: reports, exports, reviews; no articles."""

from __future__ import annotations

import re
import zipfile
from contextlib import suppress
from pathlib import Path

_START = 2000  # bytes by which it is told
_JSON = re.compile(
    rb'\s*\{\s*"(?:version": \d+,\s*"(?:tool|created|documents|type": "checker-review)"'  # a report, claims, a review
    rb'|@context": "https://schema\.org",\s*"@graph": \[\s*(?:\]|\{\s*"@type": "ClaimReview")'
    rb'|@context": "http://www\.w3\.org/ns/anno\.jsonld",\s*"id": "urn:uuid:'
    rb'|\$schema": "https://docs\.oasis-open\.org/sarif/)'
)
_LINES = re.compile(
    rb'\{"(?:id": "[^"]+", "kind": "[^"]+", "level": "[^"]+", "tier": "[^"]+", "confidence": |'
    rb'story": "[^"]*", "shape": "[^"]+", "groups": )'
)
_CSV = re.compile(rb"(?:source,)?finding,kind,level,tier,confidence,")
_PAGE = re.compile(rb'<meta name="generator" content="claim-checker">')
_MEMO = re.compile(r"(?:# )?.{1,400}?: where the sources differ [\d,]+ articles?[,;] ", re.IGNORECASE)
_BESIDE = re.compile(r"(.+)-findings\.\w+\Z", re.DOTALL)
_DESK = re.compile(r"review\.sqlite(?:-wal|-shm|-journal)?\Z")
_AUTHOR = b">claim-checker</dc:creator>"
_LARGEST = 100_000  # bytes of what a document says of itself


def is_ours(path: str) -> bool:
    """Whether the checker wrote a file. A pipe is not opened."""
    file = Path(path)
    if _DESK.match(file.name):
        return True
    with suppress(OSError):
        return file.is_file() and (_told(file) or _lies_beside(file))
    return False


def _told(file: Path) -> bool:
    with file.open("rb") as opened:
        start = opened.read(_START)
    match file.suffix.lower():
        case ".json" | ".sarif":
            return _JSON.match(start) is not None
        case ".jsonl":
            return _LINES.match(start) is not None
        case ".csv":
            return _CSV.match(start) is not None
        case ".html":
            return _PAGE.search(start) is not None
        case ".txt" | ".md":
            return _MEMO.match(" ".join(start.decode("utf-8", "replace").split())) is not None
        case ".docx" | ".xlsx":
            return _is_by_us(file)
    return False


def _is_by_us(file: Path) -> bool:
    """Whether an office document names the checker as its author."""
    with suppress(KeyError, RuntimeError, NotImplementedError, zipfile.BadZipFile), zipfile.ZipFile(file) as parts:
        about = parts.getinfo("docProps/core.xml")
        return about.file_size < _LARGEST and _AUTHOR in parts.read(about)
    return False


def _lies_beside(file: Path) -> bool:
    """Whether a file has the name of a page or an export beside a report."""
    export = _BESIDE.match(file.name)
    report = file.with_name(f"{export[1]}.json") if export else file.with_suffix(".json")
    is_named = export is not None or file.suffix.lower() == ".html"
    return is_named and report.is_file() and _told(report)
