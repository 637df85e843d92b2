"""The tables of a store, as the newest migration leaves them."""

from __future__ import annotations

from sqlalchemy import Column, Float, ForeignKey, Integer, LargeBinary, MetaData, String, Table, Text

DATA = MetaData()


def _key() -> Column[str]:
    return Column("key", String(64), primary_key=True)


def _text(primary_key: bool = False) -> Column[str]:
    """Of which text a row is made; it goes with the text."""
    owner = ForeignKey("texts.sha256", ondelete="CASCADE")
    return Column("sha256", String(64), owner, nullable=False, primary_key=primary_key, index=True)


# A text stands once, however many documents have it; as JSON, since a database does not take every character.
TEXTS = Table("texts", DATA, Column("sha256", String(64), primary_key=True), Column("text", Text, nullable=False))
# head: what is known of the document beside its text, as JSON.
DOCUMENTS = Table(
    "documents",
    DATA,
    Column("id", String, primary_key=True),
    _text(),
    Column("path", String, nullable=False),
    Column("position", Integer, nullable=False),
    Column("head", Text, nullable=False),
)
# What is kept by key. digest: of kind, key and content, so that a damaged row is told from a sound one.
CLAIMS = Table("claims", DATA, _key(), _text(), Column("content", LargeBinary, nullable=False),
               Column("digest", String(64), nullable=False))  # fmt: skip
VECTORS = Table("vectors", DATA, _key(), _text(), Column("content", LargeBinary, nullable=False),
                Column("digest", String(64), nullable=False))  # fmt: skip


def _of_texts(kept: str, told: str, made: str) -> tuple[Table, Table]:
    """What is kept of several texts, by key, and a table that says of which; made: its column for the key."""
    content = Column("content", LargeBinary, nullable=False), Column("digest", String(64), nullable=False)
    owner = Column(made, String(64), ForeignKey(f"{kept}.key", ondelete="CASCADE"), primary_key=True)
    return Table(kept, DATA, _key(), *content), Table(told, DATA, owner, _text(primary_key=True))


STORIES, MEMBERS = _of_texts("stories", "members", "story")
# What a second reader answered, and about passages of which texts.
OPINIONS, PASSAGES = _of_texts("opinions", "passages", "opinion")
# The findings of the last run, in its order; content: as in the JSON of a report.
FINDINGS = Table(
    "findings",
    DATA,
    Column("id", String(16), primary_key=True),
    Column("position", Integer, nullable=False),
    Column("kind", String, nullable=False),
    Column("level", String, nullable=False),
    Column("tier", String, nullable=False),
    Column("confidence", Float, nullable=False),
    Column("content", Text, nullable=False),
)
# Which documents state the values of a finding: it goes with any of them.
READINGS = Table(
    "readings",
    DATA,
    Column("finding", String(16), ForeignKey("findings.id", ondelete="CASCADE"), primary_key=True),
    Column("document", String, ForeignKey("documents.id", ondelete="CASCADE"), primary_key=True, index=True),
)
# Where each sort of result lies. What is made of the whole collection lies with the stories, its key led by its sort.
WHOLE = ("reports", "said")
KEPT = {"claims": CLAIMS, "vectors": VECTORS, "stories": STORIES, "opinions": OPINIONS} | dict.fromkeys(WHOLE, STORIES)
# What is made of several texts, and goes with any of them: the table that says which, and its column for what is made.
SHARED = {"stories": (MEMBERS, MEMBERS.c.story), "opinions": (PASSAGES, PASSAGES.c.opinion)}


def row_key(kind: str, key: str) -> str:
    """The key by which a result is kept."""
    return f"{kind} {key}"[:64] if kind in WHOLE else key
