"""The command line. Each command reads its arguments and calls a function that can be imported too."""

from __future__ import annotations

import sys
from typing import Any

import click


@click.group()
@click.version_option(package_name="claim-checker")
def main() -> None:
    """Where do the sources disagree?"""


@main.command()
@click.argument("paths", nargs=-1)
@click.option("--out", default="reports", help="Folder that the report is written to.")
@click.option("--name", default=None, help="Name of the report's files; by default that of the first PATH.")
@click.option("--model", default=None, help="A sentence-transformers model, by name or folder.")
@click.option("--quiet", is_flag=True, help="Print nothing but errors.")
def run(paths: tuple[str, ...], **options: Any) -> None:
    """Compare the documents at PATHS (files, folders, or - for stdin; seeds by default)."""
    from checker.commands import run as command

    sys.exit(command(list(paths) or ["seeds"], **options))
