"""The tables of those who may sign in."""

from __future__ import annotations

from datetime import datetime

from sqlalchemy import ForeignKey, String
from sqlalchemy.orm import Mapped, mapped_column, relationship

from checker.desk.tables import Base, Moment


class Account(Base):
    """Who may sign in. folded: the name without regard to case; password: what argon2 made of it."""

    __tablename__ = "desk_accounts"

    id: Mapped[int] = mapped_column(primary_key=True)
    name: Mapped[str] = mapped_column(String(40))
    folded: Mapped[str] = mapped_column(String(160), unique=True)
    password: Mapped[str] = mapped_column(String(255))


class SignedIn(Base):
    """A session of somebody who signed in. digest: of the secret that the browser holds, which is kept nowhere."""

    __tablename__ = "desk_sessions"

    digest: Mapped[str] = mapped_column(String(64), primary_key=True)
    account_id: Mapped[int] = mapped_column(ForeignKey("desk_accounts.id", ondelete="CASCADE"), index=True)
    expires: Mapped[datetime] = mapped_column(Moment)
    account: Mapped[Account] = relationship(lazy="joined", innerjoin=True)


class Attempt(Base):
    """A sign-in that has failed, or is still being looked at."""

    __tablename__ = "desk_attempts"

    id: Mapped[int] = mapped_column(primary_key=True)
    folded: Mapped[str] = mapped_column(String(160), index=True)
    address: Mapped[str] = mapped_column(String(64), index=True)
    at: Mapped[datetime] = mapped_column(Moment, index=True)
