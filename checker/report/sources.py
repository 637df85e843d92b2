"""The documents of a report as its page names them."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Sequence
from pathlib import PurePath

from checker.ingest.language import NAMES
from checker.model import Document, Report
from checker.phrases import capital, moment, shorten
from checker.report.page import Source
from checker.untrusted import link

_BRIEF = 32  # characters of a title that stands for an outlet
_MACHINE_MADE = re.compile(r"[0-9a-f]{8}", re.IGNORECASE)
_NUMBERED = re.compile(r"^\d+[_. -]+")
_WORD = re.compile(r"\w+(?:['’.,-]\w+)*")


def sources_of(report: Report) -> dict[str, Source]:
    """Each document as the page names it, by its id."""
    numbers = {d.id: n for n, d in enumerate(report.documents)}
    counts = Counter(d for f in report.of_tier("finding") for d in {r.document for r in f.readings})
    labels = _labels(report.documents)
    return {
        d.id: Source(
            number=numbers[d.id],
            label=labels[n],
            title=_title(d),
            date=moment(d.published, d.published_has_time),
            words=sum(1 for _ in _WORD.finditer(d.text)),
            language=d.language,
            language_name=NAMES.get(d.language, "English" if d.language == "en" else d.language),
            path=d.path,
            url=link(d.url),
            copy_of=numbers.get(d.copy_of or ""),
            findings=counts[d.id],
            primary=d.primary,
            rewrite_of=numbers.get(d.rewrite_of or ""),
        )
        for n, d in enumerate(report.documents)
    }


def _title(document: Document) -> str:
    """The title, else how the text begins, else the file's name."""
    begins = next((line for line in document.text.splitlines() if line.strip()), "")
    return shorten(document.title or "", 160) or shorten(begins, 80) or PurePath(document.path).name


def _labels(documents: Sequence[Document]) -> list[str]:
    """The outlet, else the file's name, of each; where several are alike, with their folder or a number."""
    plain = [shorten(d.publisher or _unsigned(d), 40) for d in documents]
    placed = [f"{label}, {_spaced(PurePath(d.path).parent.name)}" for label, d in zip(plain, documents, strict=True)]
    often, alike = Counter(plain), Counter(placed)
    seen: Counter[str] = Counter()
    out = []
    for label, place in zip(plain, placed, strict=True):
        seen[label] += 1
        if often[label] == 1:
            out.append(label)
        else:
            out.append(shorten(place, 50) if alike[place] == 1 else f"{label} ({seen[label]})")
    return out


def _unsigned(document: Document) -> str:
    """The file's name of a document without an outlet, or its title where a machine gave the name."""
    name = PurePath(document.path).stem or document.id
    if _MACHINE_MADE.search(name):
        return shorten(_title(document), _BRIEF)
    return capital(_spaced(_NUMBERED.sub("", name))) or name


def _spaced(name: str) -> str:
    """The name of a file or folder in words."""
    return re.sub(r"[_-]+", " ", name).strip()
