"""Where a store lies, as it may be told to others."""

from __future__ import annotations

import re

# scheme, user, host with its port, name; what else stands in the address is left out
_URL = re.compile(r"(\w[\w+.-]*://)(?:([^:@/]*)(:.*)?@)?([\w.-]*(?::\d+)?)(/[^?#@]*)?(?:[?#].*)?", re.DOTALL)


def shown(where: str) -> str:
    """A place without a password; of a URL that cannot be read, the beginning alone."""
    if "://" not in where:
        return where
    found = _URL.fullmatch(where)
    if found is None:
        return where.partition("://")[0] + "://…"
    scheme, user, password, host, name = found.groups()
    return scheme + (f"{user}{':***' if password else ''}@" if user is not None else "") + host + (name or "")
