"""Accounts: who may sign in, by what password, for how long, and how often one may try."""

from __future__ import annotations

import hashlib
import secrets
import unicodedata
from datetime import UTC, datetime, timedelta
from functools import cache
from threading import BoundedSemaphore

from argon2 import PasswordHasher
from argon2.exceptions import Argon2Error, InvalidHashError
from sqlalchemy import ColumnElement, Select, delete, func, select
from sqlalchemy.orm import Session

from checker.desk.account_tables import Account, Attempt, SignedIn
from checker.desk.pages import name_in
from checker.desk.store import Store
from checker.review.decisions import LONGEST_NAME

SHORTEST = 10  # characters of a password
LONGEST = 1000
LASTS = timedelta(hours=12)  # a session
WINDOW = timedelta(minutes=15)  # in which failures count
TRIES, TRIES_OF_ADDRESS = 10, 50  # in that time: for one name, and from one address
_HASHER = PasswordHasher()  # by what RFC 9106 recommends
_AT_ONCE = BoundedSemaphore(2)  # passwords that are looked at: each takes 64 MB


class TooOftenError(Exception):
    """Somebody tried too often."""


def folded(name: str) -> str:
    """A name as it is known: whatever its case, and however its characters are put together."""
    return unicodedata.normalize("NFKC", name_in(name)).casefold()[: 4 * LONGEST_NAME]


def put(session: Session, name: str, password: str) -> bool:
    """Make an account, or give it another password, which ends its sessions; whether it is new."""
    account = session.scalar(_named(name))
    is_new = account is None
    if account is None:
        account = Account(name=name_in(name), folded=folded(name))
    account.password = _HASHER.hash(password)
    session.add(account)
    session.flush()
    session.execute(delete(SignedIn).where(SignedIn.account_id == account.id))
    return is_new


def remove(session: Session, name: str) -> bool:
    """Take an account away, and with it its sessions; whether there was one. What was decided stays."""
    account = session.scalar(_named(name))
    if account is not None:
        session.execute(delete(SignedIn).where(SignedIn.account_id == account.id))
        session.delete(account)
    return account is not None


def names(session: Session) -> list[str]:
    """Who has an account."""
    return list(session.scalars(select(Account.name).order_by(Account.folded)))


def sign_in(store: Store, name: str, password: str, address: str) -> str | None:
    """The secret of a new session; None where name and password do not go together, which takes as long for a name
    that there is not. Raises TooOftenError."""
    _count(store, folded(name), address)
    with store.reading() as session:
        account = session.scalar(_named(name))
        known = account.password if account is not None else _nobodys()
    if not _matches(known, password) or account is None:
        return None
    secret = secrets.token_urlsafe(32)
    with store.writing() as session:
        session.execute(delete(Attempt).where(Attempt.folded == folded(name)))
        session.execute(delete(SignedIn).where(SignedIn.expires <= _now()))
        now = session.get(Account, account.id)
        if now is None or now.password != known:  # taken away, or changed, meanwhile
            return None
        session.add(SignedIn(digest=_digest(secret), account_id=now.id, expires=_now() + LASTS))
    return secret


def signed_in(store: Store, secret: str) -> str | None:
    """Whose session it is; None where there is none, or no longer."""
    with store.reading() as session:
        found = session.get(SignedIn, _digest(secret))
        return found.account.name if found is not None and found.expires > _now() else None


def sign_out(store: Store, secret: str) -> None:
    """End a session."""
    with store.writing() as session:
        session.execute(delete(SignedIn).where(SignedIn.digest == _digest(secret)))


def _count(store: Store, name: str, address: str) -> None:
    """Write an attempt down before it is looked at, so that none of many at once slips through. Raises TooOftenError;
    one that is turned away for that counts no further."""
    with store.writing() as session:
        session.execute(delete(Attempt).where(Attempt.at <= _now() - WINDOW))
        attempt = Attempt(folded=name, address=address[:64], at=_now())
        session.add(attempt)
        session.flush()
        mine = attempt.id
    with store.writing() as session:
        of_name, of_address = _tried(session, Attempt.folded == name), _tried(session, Attempt.address == address[:64])
        too_often = of_name > TRIES or of_address > TRIES_OF_ADDRESS
        if too_often:
            session.execute(delete(Attempt).where(Attempt.id == mine))
    if too_often:
        raise TooOftenError


def _tried(session: Session, by: ColumnElement[bool]) -> int:
    return session.scalar(select(func.count()).select_from(Attempt).where(by)) or 0


def _matches(known: str, password: str) -> bool:
    with _AT_ONCE:
        try:
            return _HASHER.verify(known, password)
        except (Argon2Error, InvalidHashError):
            return False


@cache
def _nobodys() -> str:
    """What no password matches."""
    return _HASHER.hash(secrets.token_urlsafe())


def _named(name: str) -> Select[Account]:
    return select(Account).where(Account.folded == folded(name))


def _digest(secret: str) -> str:
    return hashlib.sha256(secret.encode("utf-8", "replace")).hexdigest()


def _now() -> datetime:
    return datetime.now(UTC)
