"""The index of the desk's words in SQLite: a full-text table over the words of its items, which it reads there."""

from __future__ import annotations

import sqlite3

TABLE = (
    "CREATE VIRTUAL TABLE desk_words USING fts5(words, content='desk_items', content_rowid='id', "
    "tokenize='trigram case_sensitive 1')"
)
REBUILD = "INSERT INTO desk_words(desk_words) VALUES ('rebuild')"
EMPTIED = "INSERT INTO desk_words(desk_words) VALUES ('optimize')"  # of what was deleted
_GONE = "INSERT INTO desk_words(desk_words, rowid, words) VALUES ('delete', old.id, old.words)"
_NEW = "INSERT INTO desk_words(rowid, words) VALUES (new.id, new.words)"
_TRIGGERS = (
    f"CREATE TEMP TRIGGER desk_words_new AFTER INSERT ON main.desk_items BEGIN {_NEW}; END",
    f"CREATE TEMP TRIGGER desk_words_gone AFTER DELETE ON main.desk_items BEGIN {_GONE}; END",
    f"CREATE TEMP TRIGGER desk_words_other AFTER UPDATE OF words ON main.desk_items BEGIN {_GONE}; {_NEW}; END",
)


def keep_in_step(connection: sqlite3.Connection) -> None:
    """Let a connection write its changes into the index, if there is one.

    SQLite lets triggers do that only where it trusts the schema. So they are the connection's own, and a file that
    brings triggers or views along, which no store has, is none.
    """
    if connection.execute("SELECT 1 FROM sqlite_master WHERE type IN ('trigger', 'view')").fetchone():
        raise sqlite3.DatabaseError("not a database of the checker: it has triggers or views")
    if connection.execute("SELECT 1 FROM sqlite_master WHERE name = 'desk_words'").fetchone():
        connection.execute("PRAGMA trusted_schema = ON").close()
        for statement in _TRIGGERS:
            connection.execute(statement).close()
