"""What `checker accounts` does."""

from __future__ import annotations

import click

from checker.errors import CheckerError
from checker.exits import DONE
from checker.untrusted import line


def accounts_command(where: str, add: str | None, delete: str | None) -> int:
    """List the accounts of a desk's store, make one or give it another password, or take one away; the exit code."""
    try:
        from checker.desk import accounts
        from checker.desk.pages import name_in
        from checker.desk.store import opened
    except ImportError as e:
        raise CheckerError(f"accounts: needs packages more; pip install 'claim-checker[desk]' ({e})") from e
    password = None if add is None else _password(name_in(add), accounts.SHORTEST, accounts.LONGEST)
    store = opened(where)
    try:
        with store.told(), store.writing() as session:
            if add is not None and password is not None:
                is_new = accounts.put(session, add, password)
                print(f"{line(name_in(add))}: {'added' if is_new else 'has another password now'}")
            if delete is not None:
                if not accounts.remove(session, delete):
                    raise CheckerError(f"{delete}: no such account; without --delete all are listed")
                print(f"{line(delete)}: taken away; what was decided stays")
            if add is None and delete is None:
                print("\n".join(line(name) for name in accounts.names(session)) or "no accounts")
    finally:
        store.close()
    return DONE


def _password(name: str, shortest: int, longest: int) -> str:
    if not name:
        raise CheckerError("--add: a name is wanted")
    given: str = click.prompt(f"Password of {line(name)}", hide_input=True, confirmation_prompt="Once more", err=True)
    if not shortest <= len(given) <= longest:
        raise CheckerError(f"--add {name}: a password of {shortest} to {longest:,} characters is wanted")
    return given
