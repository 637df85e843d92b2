"""Where a desk answers, and whether those who come have to sign in."""

from __future__ import annotations

import ipaddress
from dataclasses import dataclass
from urllib.parse import urlsplit

from checker.errors import CheckerError

LOOPBACK = ("127.0.0.1", "localhost")


@dataclass(frozen=True, slots=True)
class Access:
    """The names by which a desk may be asked for. accounts: whether one signs in; https: whether browsers come by it;
    proxied: whether another server stands before it, on this machine."""

    hosts: tuple[str, ...] = LOOPBACK
    accounts: bool = False
    https: bool = False
    proxied: bool = False


def access(host: str, url: str | None, accounts: bool, store: str) -> Access:
    """How a desk is reached that answers at `host`, and that others know as `url`. accounts: whether there are any in
    the store. Raises CheckerError for what would let in whoever comes, or nobody."""
    given = f"--url {url}" if url else f"--host {host}"
    known, https = _of(url) if url else (host, False)
    if not accounts and not (_is_loopback(host) and _is_loopback(known)):
        raise CheckerError(
            f"{given}: beyond this machine one has to sign in; make an account with checker accounts {store} --add NAME"
        )
    if host in ("", "0.0.0.0", "::") and not url:
        raise CheckerError(f"{given}: say with --url at which address others reach it")
    hosts = LOOPBACK if _is_loopback(known) else (known,)
    return Access(hosts, accounts, https, proxied=url is not None and _is_loopback(host))


def _of(url: str) -> tuple[str, bool]:
    """The name of a host, and whether it is reached by https."""
    try:
        parts = urlsplit(url)
        name, _ = parts.hostname, parts.port
    except ValueError:
        name = None
    if not name or parts.scheme not in ("http", "https") or parts.path not in ("", "/") or parts.query:
        raise CheckerError(f"--url {url}: an address like https://desk.example.org is wanted")
    return name, parts.scheme == "https"


def _is_loopback(host: str) -> bool:
    try:
        return ipaddress.ip_address(host).is_loopback
    except ValueError:
        return host == "localhost"
