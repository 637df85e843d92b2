"""A report as one self-contained HTML file."""

from __future__ import annotations

from jinja2 import Environment, PackageLoader, StrictUndefined

from checker.model import Report


def render(report: Report, name: str) -> str:
    """The page as text."""
    environment = Environment(
        loader=PackageLoader("checker.report"), autoescape=True, undefined=StrictUndefined, trim_blocks=True, lstrip_blocks=True
    )
    return environment.get_template("report.html").render(report=report, name=name)
