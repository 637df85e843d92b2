"""What `checker review` does."""

from __future__ import annotations

import html
import importlib.util
import secrets
import socket
import sys
import tempfile
import webbrowser
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from pathlib import Path
from typing import TYPE_CHECKING

from checker.desk.access import LOOPBACK, Access, access
from checker.errors import CheckerError
from checker.exits import DONE
from checker.report import stored
from checker.store.place import shown
from checker.untrusted import line

if TYPE_CHECKING:
    from checker.desk.store import Store

_NEEDED = ("alembic", "argon2", "python_multipart", "sqlalchemy", "starlette", "uvicorn")
STORE = "review.sqlite"  # beside the report


def review_command(
    report: str | None,
    store: str | None,
    port: int,
    open_browser: bool = True,
    host: str = LOOPBACK[0],
    url: str | None = None,
) -> int:
    """Serve the desk until it is interrupted; the exit code of `checker review`.

    report: a report's JSON, or a folder of them; the newest in reports/ by default. store: a file or a database's URL.
    url: as what others know it, where a server stands before it.
    """
    missing = [name for name in _NEEDED if importlib.util.find_spec(name) is None]
    if missing:
        raise CheckerError("review: needs packages more; install them with pip install 'claim-checker[desk]'")
    paths, folder = _reports(report)
    from checker.desk import accounts
    from checker.desk.store import opened

    where = store or str(folder / STORE)
    kept = opened(where)
    try:
        with kept.told(), kept.reading() as session:
            reached = access(host, url, bool(accounts.names(session)), shown(where))
        start = _loaded(kept, paths)
        return _serve(kept, host, port, start, open_browser, reached, url)
    finally:
        kept.close()


def backup_command(report: str | None, store: str | None, copy: str) -> int:
    """Copy the store of a desk, open or not; the exit code of `checker review --backup`."""
    from checker.desk.backup import back_up

    given = Path(report or "reports")
    back_up(store or str((given if given.is_dir() else given.parent) / STORE), Path(copy))
    print(line(copy))
    return DONE


def _reports(given: str | None) -> tuple[list[Path], Path]:
    """The reports that are meant, and the folder in which they lie."""
    path = Path(given) if given else stored.newest()
    if not path.is_dir():
        return [path], path.parent
    found = stored.in_folder(path)
    if not found:
        raise CheckerError(f"{path}: no report here; make one with checker run, or name its .json")
    return sorted(found), path


def _loaded(store: Store, paths: list[Path]) -> str:
    """Take the reports in, and say what is new; the address at which one begins."""
    from checker.desk import reports

    stories = []
    for path in paths:
        with store.told(), store.writing() as session:
            story, is_new = reports.load(session, path)
            stories.append(story.id)
        print(f"{line(str(path))}: {'taken in' if is_new else 'as it was'}")
    return f"story={stories[0]}" if len(stories) == 1 else ""


def _serve(store: Store, host: str, port: int, start: str, open_browser: bool, reached: Access, url: str | None) -> int:
    import uvicorn

    from checker.desk.app import application

    key = secrets.token_urlsafe(24)
    listener = _listening(host, port)
    here = f"http://{f'[{host}]' if ':' in host else host}:{listener.getsockname()[1]}"
    if reached.accounts:
        address = f"{(url or here).rstrip('/')}/{f'?{start}' if start else ''}"
        print(f"{address}\nThe desk is open in this window until Ctrl+C, for those who have an account.")
        _warn(reached)
    else:
        address = f"{here}/?{start}{'&' if start else ''}key={key}"
        print(
            f"{address}\nThe desk is open in this window until Ctrl+C. The address holds its key: keep it to yourself."
        )
    sys.stdout.flush()
    config = uvicorn.Config(
        application(store, key, reached), log_level="warning", access_log=False, server_header=False, lifespan="off",
        proxy_headers=reached.proxied, forwarded_allow_ips="127.0.0.1",
    )  # fmt: skip
    with listener, _browsing(address if open_browser else None), suppress(KeyboardInterrupt):
        uvicorn.Server(config).run([listener])
    return DONE


def _warn(reached: Access) -> None:
    if not reached.https and reached.hosts != LOOPBACK:
        said = "without https, others on the network can read passwords on their way; see docs/desk.md"
        print(f"checker: {said}", file=sys.stderr)


@contextmanager
def _browsing(address: str | None) -> Iterator[None]:
    """A browser at an address, by way of a file that leads to it: what a program is called with, others may see."""
    if address is None:
        yield
        return
    with tempfile.TemporaryDirectory(prefix="checker-") as folder:
        page = Path(folder) / "desk.html"
        page.write_text(f'<!doctype html><meta http-equiv="refresh" content="0;url={html.escape(address)}">')
        webbrowser.open(page.as_uri())
        yield


def _listening(host: str, port: int) -> socket.socket:
    try:
        family, kind, _, _, place = socket.getaddrinfo(host, port, type=socket.SOCK_STREAM)[0]
    except OSError as e:
        raise CheckerError(f"--host {host}: {e.strerror or e}; name an address of this machine") from e
    listener = socket.socket(family, kind)
    listener.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
    try:
        listener.bind(place)
        listener.listen()  # who follows the address at once waits, and is not refused
    except OSError as e:
        listener.close()
        raise CheckerError(f"--port {port}: {e.strerror or e} ({host}); give another one, or 0 for any") from e
    return listener
