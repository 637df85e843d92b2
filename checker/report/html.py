"""A report as one self-contained HTML file, with nothing to fetch and nothing that may run but its own script."""

from __future__ import annotations

import hashlib
import json
from base64 import b64encode
from collections import defaultdict
from functools import cache
from importlib import resources
from typing import Any

from jinja2 import Environment, PackageLoader, StrictUndefined
from markupsafe import Markup

from checker.model import Report
from checker.phrases import shorten
from checker.report import view
from checker.report.charts import Line
from checker.report.notes import VERDICT_MEANINGS
from checker.report.page import LEVEL_MEANINGS, LEVEL_NAMES, Page
from checker.untrusted import shown
from checker.version import __version__

STYLES = (
    "base", "bar", "summary", "filters", "findings", "alone", "figures", "review", "sources", "draft", "tables",
    "print",
)  # fmt: skip
SCRIPTS = (
    "dom", "data", "marks", "address", "filter", "cards", "review", "exchange", "figures", "passages", "source",
    "compare", "draft", "keys", "main",
)  # fmt: skip


def render(report: Report, name: str) -> str:
    """The page as text. name: what the report is called; the page is titled by it."""
    page = view.page(report, name)
    style, head, script = _style(), _script(("early",)), _script(SCRIPTS)
    return (
        _environment()
        .get_template("report.html")
        .render(
            page=page,
            version=__version__,
            policy=_policy(style, head, script),
            style=Markup(style),
            head=Markup(head),
            script=Markup(script),
            data=_data(report, page),
        )
    )


@cache
def _environment() -> Environment:
    environment = Environment(
        loader=PackageLoader("checker.report"),
        autoescape=True,
        undefined=StrictUndefined,
        finalize=_shown,
        trim_blocks=True,
        lstrip_blocks=True,
    )
    environment.globals |= {"level_names": LEVEL_NAMES, "level_meanings": LEVEL_MEANINGS}
    environment.globals |= {"verdict_meanings": VERDICT_MEANINGS}
    return environment


def _shown(value: Any) -> Any:
    """Every text that a template prints goes through here; what is markup already is the page's own."""
    return shown(value) if isinstance(value, str) and not isinstance(value, Markup) else value


@cache
def _style() -> str:
    return "".join(_static(f"css/{name}.css") for name in STYLES)


@cache
def _script(names: tuple[str, ...]) -> str:
    body = "".join(_static(f"js/{name}.js") for name in names)
    return f'"use strict";\n(() => {{\n{body}}})();\n'


def _static(path: str) -> str:
    return resources.files("checker.report").joinpath("static", path).read_text(encoding="utf-8")


def _policy(style: str, *scripts: str) -> str:
    """The Content-Security-Policy: this very style and these scripts, and nothing else."""
    return "; ".join(
        [
            "default-src 'none'",
            f"script-src {' '.join(_hash(s) for s in scripts)}",
            f"style-src {_hash(style)}",
            "img-src data:",
            "base-uri 'none'",
            "form-action 'none'",
            "require-trusted-types-for 'script'",
        ]
    )


def _hash(text: str) -> str:
    return f"'sha256-{b64encode(hashlib.sha256(text.encode()).digest()).decode()}'"


def _data(report: Report, page: Page) -> Markup:
    """What the script reads: each text once, with the places of its other claims as (gap, length, gap, length …)."""
    marks: dict[str, list[tuple[int, int]]] = defaultdict(list)
    stated = [r for f in report.findings for r in f.readings] + [r for a in report.agreements for r in a.readings]
    known = {(r.document, r.start, r.end) for r in stated}
    for mark in report.marks:
        if (mark.document, mark.start, mark.end) not in known:
            marks[mark.document].append((mark.start, mark.end))
    sources = [
        {
            "label": shown(s.label), "title": shown(s.title), "date": s.date, "words": s.words, "lang": d.language,
            "language": s.language_name, "url": s.url, "copy": s.copy_of, "path": shown(s.path),
            "text": shown(d.text), "marks": _gaps(marks[d.id]),
        }
        for s, d in zip(page.sources, report.documents, strict=True)
    ]  # fmt: skip
    topics = [[t.id, shown(t.label), t.findings] for t in page.topics if t.findings or t.looks]
    lines = {f.id: _line(f.line) for f in (*page.findings, *page.looks) if f.line}
    data = {"name": shown(page.name), "sources": sources, "topics": topics, "lines": lines}
    text = json.dumps(data, ensure_ascii=False, separators=(",", ":"))
    return Markup(text.replace("<", "\\u003c").replace("\u2028", "\\u2028").replace("\u2029", "\\u2029"))


def _line(drawn: Line) -> dict[str, Any]:
    """A line as the script draws it: each bar as letter, value, outlets, shape, at, low, high, loose, strict."""
    bars = [
        [b.letter, shown(b.text), shown(_first(b.outlets)), b.shape, b.at, b.low, b.high, b.loose, int(b.strict)]
        for b in drawn.bars
    ]
    return {"bars": bars, "ticks": drawn.ticks, "more": drawn.more, "log": drawn.logarithmic, "unit": drawn.unit}


def _first(outlets: tuple[str, ...]) -> str:
    """Whom a label beside a line names."""
    name = shorten(outlets[0], 40)
    return f"{name} +{len(outlets) - 1}" if len(outlets) > 1 else name


def _gaps(places: list[tuple[int, int]]) -> list[int]:
    out, last = [], 0
    for start, end in sorted(set(places)):
        out += [start - last, end - start]
        last = start
    return out
