"""The command line. Each command reads its arguments and calls a function that can be imported too.

Nothing heavy is imported before a command needs it.
"""

from __future__ import annotations

import functools
import io
import sys
from typing import TYPE_CHECKING, Any

import click

from checker import exits, options
from checker.untrusted import line

if TYPE_CHECKING:
    from checker.config import Reader
    from checker.ingest.files import Bounds

LEVEL_NAMES = ("conflict", "tension", "update", "scope", "variant")
FORMATS = ("csv", "xlsx", "docx", "markdown", "text", "jsonl", "claimreview", "annotation", "sarif", "labels")
GATES = ("contradicted", "unsupported")  # verdicts on a draft that a run may fail on


class _Program(click.Group):
    """Commands that give their exit code, and say in one line why it is not 0, at whatever point."""

    def main(self, *args: Any, **extra: Any) -> Any:
        exits.prepare_streams()
        try:
            code = super().main(*args, **extra | {"standalone_mode": False})
        except click.ClickException as e:
            said = io.StringIO()
            e.show(said)
            print("\n".join(map(line, said.getvalue().rstrip("\n").split("\n"))), file=sys.stderr)
            code = e.exit_code
        sys.exit(code)

    def invoke(self, ctx: click.Context) -> int:
        return exits.guarded(lambda: super(_Program, self).invoke(ctx))


@click.group(cls=_Program, context_settings={"help_option_names": ["-h", "--help"]})
@click.version_option(package_name="claim-checker", prog_name="checker")
def main() -> None:
    """Where do the sources disagree? Everything runs on this machine, and nothing leaves it, but by --reader-remote."""


@main.command()
@click.argument("paths", nargs=-1)
@click.option("--out", default="reports", show_default=True, help="Folder for the report.")
@click.option("--name", help="Name of the report's files; that of the first PATH by default.")
@click.option("--draft", type=click.Path(), help="An article of your own; those at PATHS are its sources.")
@click.option("--since", metavar="REPORT", help="Tell what is new, gone or changed since this .json of an earlier run.")
@click.option("--store", help="Keep all that is computed in this file, or at postgresql://…, as a running collection.")
@click.option("--annotate", type=click.Path(), help="Write the draft here too (.docx), with comments.")
@click.option(
    "--fail-on",
    type=click.Choice((*LEVEL_NAMES, *GATES)),
    help="Exit with 1 for a finding of this level or worse; of a draft, for this verdict or worse.",
)
@click.option(
    "--reviewed",
    metavar="FILE_OR_STORE",
    help="A saved review, or a desk's store: what is dismissed there does not count for --fail-on.",
)
@click.option("--model", help="A sentence-transformers model, by name or folder.")
@click.option("--download", is_flag=True, help="Fetch a model that is given by name and is not on this machine.")
@click.option("--jobs", type=click.IntRange(min=1), default=1, show_default=True, help="Processor cores to use.")
@click.option("--engine", type=click.Choice(("local", "dask")), default="local", help="Where the work is done.")
@click.option("--scheduler", metavar="ADDRESS", help="With --engine dask: a scheduler, as tcp://host:8786.")
@click.option("--quiet", is_flag=True, help="Print nothing but errors.")
@options.second_reader(by_environment=True)
@options.reading
@options.debug
def run(paths: tuple[str, ...], **options: Any) -> int:
    """Compare the articles at PATHS (files, folders, - for stdin; seeds/ by default), or hold a draft against them.

    Writes a page for people and the same as JSON. Exit codes: 0 done; 1 done, and --fail-on was met; 2 the call or
    an input was wrong; 3 both; 70 a fault of the program's own; 130 interrupted.
    """
    from checker.commands import run_command

    return run_command(list(paths) or ["seeds"], **options)


@main.command()
@click.argument("paths", nargs=-1, required=True)
@click.option("--json", "out", type=click.Path(dir_okay=False), help="Write JSON here instead of a table.")
@options.reading
@options.debug
def claims(paths: tuple[str, ...], out: str | None, bounds: Bounds) -> int:
    """Every claim of the articles at PATHS, without comparing."""
    from checker.commands import claims_command

    return claims_command(list(paths), out, bounds)


@main.command()
@click.argument("report", required=False)
@click.option("--to", type=click.Choice(FORMATS), required=True, help="The format.")
@click.option("--out", help="File to write, - for the standard output.")
@click.option("--reviewed", metavar="FILE_OR_STORE", help="A saved review, or a desk's store: its decisions go along.")
@options.debug
def export(report: str | None, to: str, out: str | None, reviewed: str | None) -> int:
    """The findings of REPORT (its .json; the newest in reports/ by default) in the format of another program.

    Text is printed where no --out is given; what is no text is written beside the report.
    """
    from checker.export.command import export_command
    from checker.reviewed import as_reviewed

    return export_command(report, to, out, functools.partial(as_reviewed, reviewed) if reviewed else None)


@main.command()
@click.argument("report", required=False, metavar="[REPORT.json or FOLDER]")
@click.option("--store", metavar="FILE_OR_URL", help="Where decisions are kept; review.sqlite beside the report.")
@click.option(
    "--host",
    default="127.0.0.1",
    show_default=True,
    help="The address to answer at; beyond this machine with accounts.",
)
@click.option("--port", type=click.IntRange(0, 65535), default=0, help="The port; any that is free by default.")
@click.option("--url", help="As what others know it, where a server with a certificate stands before it.")
@click.option("--no-browser", is_flag=True, help="Print the address, and open no browser.")
@click.option("--backup", metavar="FILE", help="Copy what is kept into this file, and open nothing.")
@options.debug
def review(
    report: str | None,
    store: str | None,
    host: str,
    port: int,
    url: str | None,
    no_browser: bool,
    backup: str | None,
) -> int:
    """Decide on findings in the browser, with a history of who decided what (the newest report in reports/)."""
    from checker.desk.command import backup_command, review_command

    if backup is not None:
        return backup_command(report, store, backup)
    return review_command(report, store, port, not no_browser, host, url)


@main.command()
@click.argument("store", metavar="FILE_OR_URL")
@click.option("--add", metavar="NAME", help="Make an account, or give it another password, which is asked for.")
@click.option("--delete", metavar="NAME", help="Take an account away; what was decided by that name stays.")
@options.debug
def accounts(store: str, add: str | None, delete: str | None) -> int:
    """Who may sign in to the review desk of a store, wherever it answers; without an option, a list."""
    from checker.desk.account_command import accounts_command

    return accounts_command(store, add, delete)


@main.command()
@click.argument("folder")
@click.option("--store", required=True, help="The file, or postgresql://…, in which all that is computed is kept.")
@click.option("--out", default="reports", show_default=True, help="Folder for the report.")
@click.option("--name", help="Name of the report's files; that of the FOLDER by default.")
@click.option("--model", help="A sentence-transformers model, by name or folder.")
@click.option("--jobs", type=click.IntRange(min=1), default=1, show_default=True, help="Processor cores to use.")
@options.second_reader(by_environment=True)
@options.reading
@options.debug
def watch(folder: str, **options: Any) -> int:
    """Compare the articles in FOLDER whenever some come, change or go, and tell what is new, until interrupted."""
    from checker.watching import watch_command

    return watch_command(folder, **options)


@main.command()
@click.argument("store")
@click.option("--delete", metavar="DOC", help="Take out a document, by its id or path, and all that came of it.")
@options.debug
def store(store: str, delete: str | None) -> int:
    """What a STORE holds: its documents, and how many stories and findings there are."""
    from checker.stored import store_command

    return store_command(store, delete)


@main.command()
@click.option("--clear", is_flag=True, help="Empty it.")
@options.debug
def cache(clear: bool) -> int:
    """Where the results that are kept lie, and how large they are."""
    from checker.commands import cache_command

    return cache_command(clear)


@main.command()
@click.argument("cases", nargs=-1)
@click.option("--from-review", metavar="FILE_OR_STORE", help="Measure against what was decided there instead.")
@click.option("--leave-one-out", is_flag=True, help="Judge each case by weights that the other cases teach.")
@click.option("--both", is_flag=True, help="Count what is merely worth a look too.")
@options.labels("With --leave-one-out: real stories teach too, by what was judged in them.")
@options.second_reader(by_environment=False)
@options.debug
def evaluate(
    cases: tuple[str, ...],
    leave_one_out: bool,
    both: bool,
    labels: str | None,
    articles: str | None,
    reader: Reader | None,
    from_review: str | None,
) -> int:
    """Hold the findings against labelled CASES: folders of articles, each with a gold.json.

    With --reader, a second reader is held against them, and what its verdicts are worth is kept. With --from-review,
    the findings of a report (its .json, the newest by default) are held against a saved review, or those of every
    story of a desk's store against what was decided there.
    """
    from checker.measuring import evaluate_command, measure_command, reviewed_command

    if from_review is not None:
        if leave_one_out or both or labels or articles or reader or len(cases) > 1:
            raise click.UsageError("--from-review takes one report at most, and no other option")
        return reviewed_command(from_review, *cases)
    if not cases:
        raise click.UsageError("Missing argument 'CASES...'.")
    if reader is not None:
        if leave_one_out or both or labels or articles:
            raise click.UsageError("--reader is measured by itself; leave the other options out")
        return measure_command(list(cases), reader)
    return evaluate_command(list(cases), leave_one_out, both, labels, articles)


@main.command()
@click.argument("cases", nargs=-1, required=True)
@click.option("--out", type=click.Path(dir_okay=False), help="Write here instead of over the checker's own weights.")
@options.labels("What was judged in real stories (JSON Lines), or a desk's store.")
@options.second_reader(
    False, "--from-reader", "A measured language model, whose verdicts on all of --articles teach too."
)
@click.option(
    "--written", type=click.Path(exists=True, file_okay=False), help="Stories that teach how written ones are told."
)
@options.debug
def train(
    cases: tuple[str, ...], out: str | None, labels: str | None, articles: str | None, reader: Reader | None,
    written: str | None,
) -> int:  # fmt: skip
    """Learn from labelled CASES which figures measure the same thing, and how sure a finding is."""
    from checker.measuring import train_command

    return train_command(list(cases), out, labels, articles, reader, written)
