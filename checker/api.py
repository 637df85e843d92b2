"""The door for programs: articles in, a result out that can be read, written, or made a table.

What is offered here is re-exported by `checker`; everything else is the inside of the house.
"""

from __future__ import annotations

import os
from collections.abc import Callable, Iterable
from dataclasses import dataclass
from datetime import date, datetime
from pathlib import Path
from typing import TYPE_CHECKING

from checker.config import Settings
from checker.errors import NothingToReadError
from checker.ingest import articles as ingested
from checker.ingest import read
from checker.ingest.dates import Moment
from checker.ingest.files import Bounds
from checker.model import Agreement, Finding, Problem, Report
from checker.run import run

if TYPE_CHECKING:
    import pandas

_LONGEST_PATH = 4096  # characters; a longer str is a text given by mistake


@dataclass(frozen=True, slots=True)
class Article:
    """An article as a text, for `check`; a plain str is always a path.

    text: the whole article; offsets in a result count its code points. published: when it came out, with the time of
    day if it is a datetime, else the day alone; relative dates ("on Sunday") are counted from it, and a time zone is
    passed over. publisher: the outlet, by which a report calls it. url: where it can be read. id: what readings name it
    by; "article-1" and so on where it is left out. Title, publisher and date that are left out are read off the head of
    the text, if they stand there.

    Raises TypeError for a field of another type.
    """

    text: str
    title: str | None = None
    publisher: str | None = None
    published: date | None = None
    url: str | None = None
    id: str | None = None

    def __post_init__(self) -> None:
        if not isinstance(self.text, str):
            raise TypeError(f"text: a str is wanted, not {type(self.text).__name__}")
        for name in ("title", "publisher", "url", "id"):
            value = getattr(self, name)
            if value is not None and not isinstance(value, str):
                raise TypeError(f"{name}: a str is wanted, not {type(value).__name__}")
        if self.published is not None and not isinstance(self.published, date):
            raise TypeError(f"published: a date or a datetime is wanted, not {type(self.published).__name__}")


@dataclass(frozen=True, slots=True)
class Result:
    """What comparing articles found.

    report: all of it, as frozen dataclasses; `report.findings` are the disagreements, the most serious first,
    and after them, of the tier "look", those that are merely worth a look.
    """

    report: Report

    @property
    def problems(self) -> tuple[Problem, ...]:
        """What could not be read (`skipped` is true), and what was read with a doubt."""
        return self.report.problems

    def about(self, found: Finding | Agreement) -> str:
        """What a finding or an agreement is about, as a phrase: "budget for the border"."""
        from checker.report.sentences import about

        return about(found)

    def explanation(self, finding: Finding) -> str:
        """Why it is a finding, in a sentence. Raises KeyError for a finding of another result's articles."""
        from checker.report.sentences import explanation

        return explanation(finding, {d.id: d for d in self.report.documents})

    def to_frame(self) -> pandas.DataFrame:
        """The findings as a table, a row a reading, in the order of the report.

        Its columns are `checker.report.frame.COLUMNS`, in their order and also where there is no row:

        - finding, kind, level, topic: str; the finding's id, the reading's kind, how bad it is, the topic's id.
        - tier: str; "finding", or "look" where it is likely and no more.
        - confidence: float64, 0 to 1. about, explanation: str; what it is about, and why it is a finding.
        - group: int64; readings of a finding with the same group agree. alone: bool; the group stands alone.
        - document, publisher, published: str; the last two None where they are not known, published as ISO 8601.
        - start, end, sentence_start: int64, code points into the document's text, half-open. quote, sentence: str.
        - value: str; as a reader would write it, hedge included ("over €1 billion").
        - nominal, low, high: Decimal for quantities, with the scale applied; for dates low and high are the first and
          last day or minute, ISO 8601; None elsewhere and where open. unit: str or None; ISO 4217, "percent", the noun
          that is counted, or pint's name of the unit.
        - qualifier, attribution: str or None; "more than", "about" and so on, and who says so.
        """
        from checker.report.frame import to_frame

        return to_frame(self.report)

    def write_html(self, path: str | os.PathLike[str], name: str | None = None) -> Path:
        """Write the page for people, one file that needs no network, and give its path.

        name: what the page is titled by, that of the file by default. Missing folders are made, and a file that is
        there is replaced, whole or not at all. Raises OSError where that cannot be written to.
        """
        from checker import report

        return report.write_html(self.report, Path(path), name)

    def write_json(self, path: str | os.PathLike[str]) -> Path:
        """Write the report as JSON (docs/contract.md) and give its path; folders and errors as with `write_html`."""
        from checker import report

        return report.write_json(self.report, Path(path))


def check(
    sources: Iterable[str | os.PathLike[str] | Article],
    *,
    settings: Settings | None = None,
    jobs: int = 1,
    languages: Iterable[str] = (),
    progress: Callable[[str], None] | None = None,
) -> Result:
    """Compare articles and tell where they disagree.

    sources: files, folders (read recursively) and `Article`s, in any mixture; a str is a path. The documents of the
    result are in this order, but with texts after files. settings: the thresholds and models, `Settings()` by default.
    languages: codes of those beside English in which articles are read ("de"); others are left out.
    jobs: processor cores for many articles; with more than one, a script must guard its calls by
    `if __name__ == "__main__"`. progress: is told the name of each step as it begins.

    Nothing is printed: what could not be read, or is in doubt, stands in `Result.problems`. What was computed for an
    article is kept in the cache of the command line.

    Raises TypeError and ValueError for an argument that is of another type or out of range, NothingToReadError when
    none of the sources could be read, ModelError when the model of the settings cannot be loaded, ReaderError when
    their reader cannot be asked as it is given; the last three are CheckerErrors. A reader that does not answer is a
    problem of the result.
    """
    chosen = Settings() if settings is None else settings
    if not isinstance(chosen, Settings):
        raise TypeError(f"settings: checker.Settings are wanted, not {type(chosen).__name__}")
    if isinstance(jobs, bool) or not isinstance(jobs, int):
        raise TypeError(f"jobs: an int is wanted, not {type(jobs).__name__}")
    if jobs < 1:
        raise ValueError(f"jobs: at least 1 is wanted, not {jobs}")
    paths, texts = _sorted_out(sources)
    bounds = Bounds(languages=frozenset([languages] if isinstance(languages, str) else languages))
    documents, problems = read(paths, bounds=bounds, given=[_ingested(text, n) for n, text in enumerate(texts, 1)])
    if not documents:
        raise NothingToReadError(problems)
    return Result(run(documents, problems, chosen, progress or (lambda step: None), jobs))


def _sorted_out(sources: Iterable[str | os.PathLike[str] | Article]) -> tuple[list[str], list[Article]]:
    """The paths and the texts among the sources. Raises TypeError and ValueError for what is neither."""
    if isinstance(sources, str | bytes | os.PathLike | Article) or not isinstance(sources, Iterable):
        raise TypeError(f"sources: a list of paths and articles is wanted, not one {type(sources).__name__}")
    paths: list[str] = []
    texts: list[Article] = []
    for source in sources:
        if isinstance(source, Article):
            texts.append(source)
        else:
            paths.append(_path(source))
    if not paths and not texts:
        raise ValueError("sources: at least one path or article is wanted")
    return paths, texts


def _path(source: str | os.PathLike[str]) -> str:
    """A source as a path. Raises TypeError when it is none, ValueError when it is a text or stdin."""
    path = os.fspath(source) if isinstance(source, str | os.PathLike) else None
    if not isinstance(path, str):
        raise TypeError(f"sources: paths (str, Path) and articles are wanted, not {type(source).__name__}")
    if isinstance(source, str) and ("\n" in path or len(path) > _LONGEST_PATH):
        raise ValueError("sources: a str is a path; give a text as checker.Article(text)")
    if path == "-":
        raise ValueError("sources: - is stdin on the command line alone; read it, and give checker.Article(text)")
    return path


def _ingested(article: Article, number: int) -> ingested.Article:
    """An article as if its file had been read."""
    name = article.id or f"article-{number}"
    moment = None
    if isinstance(article.published, datetime):
        moment = Moment(article.published.replace(tzinfo=None), True)
    elif article.published is not None:
        moment = Moment(datetime.combine(article.published, datetime.min.time()), False)
    return ingested.Article(
        name, name, article.text, article.title, article.publisher, moment, article.url, stored=True
    )
