"""The options that several commands share, each a decorator of a command."""

from __future__ import annotations

import functools
import re
from collections.abc import Callable
from typing import Any

import click

from checker import exits, sizes


def debug(command: Callable[..., int]) -> Callable[..., int]:
    return click.option(
        "--debug",
        is_flag=True,
        expose_value=False,
        callback=lambda context, option, on: exits.debug(on),
        help="Show where in the program a fault lies.",
    )(command)


def labels(said: str) -> Callable[[Callable[..., int]], Callable[..., int]]:
    """The options that name judged findings of real stories, and the articles that these speak of."""

    def given(command: Callable[..., int]) -> Callable[..., int]:
        folder = click.Path(exists=True, file_okay=False)
        articles = click.option("--articles", type=folder, help="A folder with one for each of their stories.")
        return click.option("--labels", type=_FileOrStore(exists=True, dir_okay=False), help=said)(articles(command))

    return given


class _FileOrStore(click.Path):
    """A file, or the URL of a database."""

    def convert(self, value: Any, param: click.Parameter | None, ctx: click.Context | None) -> Any:
        return value if "://" in str(value) else super().convert(value, param, ctx)


class _Languages(click.ParamType[frozenset[str]]):
    """Codes of languages, parted by commas."""

    name = "codes"

    def convert(self, value: Any, param: click.Parameter | None, ctx: click.Context | None) -> frozenset[str]:
        codes = frozenset(filter(None, re.split(r"[\s,]+", str(value).lower())))
        if wrong := sorted(code for code in codes if not re.fullmatch("[a-z]{2,3}", code)):
            self.fail(f"{wrong[0]}: no code of a language, as de or fr", param, ctx)
        return codes


class _Size(click.ParamType[int]):
    """A size in bytes, as a person writes it."""

    name = "size"

    def convert(self, value: Any, param: click.Parameter | None, ctx: click.Context | None) -> int:
        try:
            return sizes.parse(str(value))
        except ValueError as e:
            self.fail(str(e), param, ctx)


def reading(command: Callable[..., int]) -> Callable[..., int]:
    """The options that say what is read, given to the command as `bounds`."""

    @click.option("--follow-links", is_flag=True, help="Read links too that lead out of a PATH.")
    @click.option("--max-size", type=_Size(), default="20M", show_default=True, help="The largest file that is read.")
    @click.option("--languages", type=_Languages(), default="", help="Read articles in these too, as de,fr.")
    @click.option("--allow-private", is_flag=True, help="Fetch a URL that is named from a private network too.")
    @click.option("--no-cache", is_flag=True, help="Keep nothing of the articles, and use nothing kept.")
    @functools.wraps(command)
    def with_bounds(
        follow_links: bool,
        max_size: int,
        languages: frozenset[str],
        allow_private: bool,
        no_cache: bool,
        **options: Any,
    ) -> int:
        from checker import cache
        from checker.ingest.files import Bounds

        with cache.disabled(no_cache):
            return command(bounds=Bounds(max_size, follow_links, languages, allow_private), **options)

    return with_bounds


def second_reader(
    by_environment: bool, name: str = "--reader", said: str = "A language model that is asked too."
) -> Callable[[Callable[..., int]], Callable[..., int]]:
    """The options that name a second reader, given to the command as `reader`.

    by_environment: or variables. name, said: of the option that gives its address.
    """
    count = click.IntRange(min=1)
    url_in, model_in = ("CHECKER_READER", "CHECKER_READER_MODEL") if by_environment else (None, None)

    def given(command: Callable[..., int]) -> Callable[..., int]:
        @click.option(name, "url", envvar=url_in, metavar="URL", help=said)
        @click.option("--reader-model", "model_name", envvar=model_in, help="Its name, where the server has several.")
        @click.option("--reader-remote", "remote", is_flag=True, help="It may be elsewhere: passages are sent there.")
        @click.option("--reader-budget", "budget", type=count, default=40, show_default=True, help="Questions a story.")
        @click.option("--reader-jobs", "at_once", type=count, default=1, show_default=True, help="Questions at once.")
        @functools.wraps(command)
        def with_reader(
            url: str | None, model_name: str | None, remote: bool, budget: int, at_once: int, **options: Any
        ) -> int:
            from checker.config import Reader
            from checker.errors import ReaderError

            try:
                reader = Reader(url, model_name or None, remote, budget, at_once) if url else None
            except ValueError as e:
                raise ReaderError(str(e)) from e
            return command(reader=reader, **options)

        return with_reader

    return given
