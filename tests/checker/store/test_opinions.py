"""What a second reader answered, kept with a collection: asked once, and gone with the articles that it was about."""

from __future__ import annotations

import sqlite3
from contextlib import closing
from pathlib import Path

import pytest
from click.testing import CliRunner
from reader_server import ReaderServer, answering

from checker.cli import main

FERRY = "The ferry Solveig ran onto the rocks off Tarn harbour on Monday. It had {} passengers aboard, police said.\n"


@pytest.fixture(autouse=True)
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A story of three articles, and no cache to fall back on."""
    monkeypatch.setenv("CHECKER_CACHE", "off")
    made = tmp_path / "news"
    made.mkdir()
    for name, number in (("a", 187), ("b", 191), ("c", 202)):
        (made / f"{name}.txt").write_text(FERRY.format(number))
    return made


def run(folder: Path, *reader: str) -> bytes:
    """The report of a run that is kept, but for the moment when it was made."""
    out = folder.parent / "out"
    call = ["run", str(folder), "--store", str(folder.parent / "kept.db"), "--out", str(out), "--quiet", *reader]
    result = CliRunner().invoke(main, call)
    assert (result.exit_code, result.output) == (0, "")
    return b"".join(line for line in (out / "news.json").open("rb") if not line.startswith(b' "created"'))


def kept(folder: Path) -> list[bytes]:
    with closing(sqlite3.connect(folder.parent / "kept.db")) as connection:
        return [row[0] for row in connection.execute("SELECT content FROM opinions ORDER BY content")]


def test_the_second_run_asks_nothing_and_gives_the_same_bytes(folder: Path) -> None:
    with ReaderServer(answering("conflict")) as server:
        named = ("--reader", server.url, "--reader-model", "m")
        first, asked = run(folder, *named), len(server.heard)
        assert asked > 0 and b'"verdict": "conflict"' in first
        assert run(folder, *named) == first
        assert run(folder) != first
        assert run(folder, *named) == first  # a run without the reader has let go of nothing
        assert len(server.heard) == asked == len(kept(folder))
        run(folder, "--reader", server.url, "--reader-model", "n")
        assert len(server.heard) == 2 * asked
        assert len(kept(folder)) == asked  # those of the other model are used for nothing now


def test_an_opinion_goes_with_any_article_that_it_is_about(folder: Path) -> None:
    with ReaderServer(answering("conflict")) as server:
        named = ("--reader", server.url, "--reader-model", "m")
        run(folder, *named)
        assert any(b"191" in said for said in kept(folder))
        (folder / "b.txt").unlink()
        run(folder)
        assert not any(b"191" in said for said in kept(folder))
        run(folder, *named)
        assert any(b"202" in said for said in kept(folder))
        store = str(folder.parent / "kept.db")
        assert CliRunner().invoke(main, ["store", store, "--delete", "c"]).exit_code == 0
        assert kept(folder) == []


def test_what_was_not_answered_is_not_kept(folder: Path) -> None:
    with ReaderServer(lambda exchange: exchange.send(b"", 500)) as server:
        call = ["run", str(folder), "--store", str(folder.parent / "kept.db"), "--out", str(folder.parent / "out")]
        result = CliRunner().invoke(main, [*call, "--reader", server.url, "--reader-model", "m"])
    assert result.exit_code == 0 and result.stderr.count("\n") == 1
    assert kept(folder) == []
