"""A running collection: what an article more costs, what goes with one, and that the findings are what they were."""

from __future__ import annotations

import json
import re
import shutil
import sqlite3
import stat
import subprocess
import sys
from contextlib import closing
from pathlib import Path
from typing import Any

import pytest
import repository
from click.testing import CliRunner, Result
from databases import BOTH, emptied
from sqlalchemy import create_engine

from checker import embed, extraction, pipeline, stored
from checker.cli import main
from checker.config import Settings
from checker.ingest import read
from checker.material import Material
from checker.run import run as checked
from checker.store import engines
from checker.store.collection import Collection
from checker.store.tables import DATA

FERRY = "The ferry Solveig ran onto the rocks off Tarn harbour on Monday. It had {} passengers aboard, police said.\n"
DEBATE = (
    "The parliament of Ostrel voted on the budget for schools. The budget is {} million euros, the minister said.\n"
)


@pytest.fixture(params=BOTH)
def where(request: pytest.FixtureRequest, tmp_path: Path) -> str:
    """A place for a store: a file, and an empty database where a server is given."""
    return str(tmp_path / "kept.db") if request.param == "sqlite" else emptied()


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """Two stories, of two articles each."""
    made = tmp_path / "news"
    made.mkdir()
    for name, body in (
        ("a", FERRY.format(187)),
        ("b", FERRY.format(191)),
        ("c", DEBATE.format(40)),
        ("d", DEBATE.format(60)),
    ):
        (made / f"{name}.txt").write_text(body)
    return made


@pytest.fixture
def done(monkeypatch: pytest.MonkeyPatch) -> dict[str, list[Any]]:
    """What is really computed: the documents whose claims are read, the texts embedded, the documents compared."""
    seen: dict[str, list[Any]] = {"read": [], "embedded": [], "compared": []}
    extract, compute, judge = extraction._extract, embed._compute, pipeline.judge_all

    def judge_all(material: Material, *more: Any) -> Any:
        seen["compared"].append(sorted({s.document.id for s in material.statements}))
        return judge(material, *more)

    monkeypatch.setattr(extraction, "_extract", lambda d: seen["read"].append(d.id) or extract(d))
    monkeypatch.setattr(embed, "_compute", lambda s, *more: seen["embedded"].extend(s) or compute(s, *more))
    monkeypatch.setattr(pipeline, "judge_all", judge_all)
    return seen


def checker(*arguments: object) -> Result:
    return CliRunner().invoke(main, [str(a) for a in arguments])


def run(where: str | None, folder: Path, name: str = "r") -> dict[str, Any]:
    """The report of a run on a folder, but for when it was made."""
    store = ["--store", where] if where else []
    result = checker("run", folder, *store, "--out", folder.parent / "out", "--name", name, "--quiet")
    assert (result.exit_code, result.output) == (0, "")
    data: dict[str, Any] = json.loads((folder.parent / "out" / f"{name}.json").read_text(encoding="utf-8"))
    assert data.pop("created")
    return data


def reset(done: dict[str, list[Any]]) -> None:
    for seen in done.values():
        seen.clear()


def test_an_article_more_costs_that_article(where: str, folder: Path, done: dict[str, list[Any]]) -> None:
    first = run(where, folder)
    assert first["findings"] and done["read"] == ["a", "b", "c", "d"]
    assert done["compared"] == [["a", "b"], ["c", "d"]]
    reset(done)
    assert run(where, folder) == first
    assert done == {"read": [], "embedded": [], "compared": []}
    (folder / "e.txt").write_text(FERRY.format(202))
    more = run(where, folder)
    assert done["read"] == ["e"] and done["compared"] == [["a", "b", "e"]]
    assert all("budget" not in said for said in done["embedded"])
    assert more == run(None, folder)


def test_the_findings_on_the_seeds_are_those_without_a_store(where: str, tmp_path: Path) -> None:
    folder = tmp_path / "seeds"
    shutil.copytree(repository.SEEDS, folder)
    report = run(where, folder)
    assert report["findings"] and report == run(None, folder)
    with closing(Collection(where)) as kept:
        assert [f["id"] for f in kept.findings()] == [f["id"] for f in report["findings"]]
        assert kept.findings() == report["findings"]
        assert [d.id for d in kept.documents()] == [d["id"] for d in report["documents"]]
        assert all(d.text == (folder / f"{d.id}.txt").read_text(encoding="utf-8") for d in kept.documents())


def test_a_file_that_is_gone_goes_with_all_that_came_of_it(where: str, folder: Path, tmp_path: Path) -> None:
    run(where, folder)
    (folder / "b.txt").unlink()
    (folder / "e.txt").write_text(FERRY.format(202))
    report = run(where, folder)
    assert report == run(None, folder)
    with closing(Collection(where)) as kept:
        assert [d.id for d in kept.documents()] == ["a", "c", "d", "e"]
        assert kept.counts() == {"documents": 4, "stories": 2, "findings": len(report["findings"])}
    assert not FIGURE.search(everything(where))


FIGURE = re.compile(r"(?<![0-9a-f.])191(?![0-9a-f])")  # and not three digits of a key


def everything(where: str) -> str:
    """All that lies in the store."""
    if "://" not in where:
        return "".join(p.read_bytes().decode("latin-1") for p in Path(where).parent.glob("kept.db*"))
    engine = create_engine(where.replace("postgresql://", "postgresql+psycopg://"))
    with engine.begin() as connection:
        rows = [str(tuple(row)) for table in DATA.sorted_tables for row in connection.execute(table.select())]
    engine.dispose()
    return "\n".join(rows)


@pytest.mark.parametrize("by", ["id", "path"])
def test_a_document_is_deleted_with_all_that_came_of_it(where: str, folder: Path, by: str) -> None:
    before = run(where, folder)
    assert FIGURE.search(everything(where))
    result = checker("store", where, "--delete", "b" if by == "id" else folder / "b.txt")
    assert result.exit_code == 0 and "3 documents, 1 stories" in result.output
    assert not FIGURE.search(everything(where))
    with closing(Collection(where)) as kept:
        left = {r["document"] for f in kept.findings() for r in f["readings"]}
        assert left == {r["document"] for f in before["findings"] for r in f["readings"]} - {"a", "b"}
    assert run(where, folder) == before


def test_an_unchanged_run_gives_back_the_report_and_writes_nothing(where: str, folder: Path) -> None:
    first = run(where, folder)
    kept = everything(where) if "://" in where else Path(where).read_bytes()
    code = f"""import sys
from checker.cli import main
try: main(["run", {str(folder)!r}, "--store", {where!r}, "--out", {str(folder.parent / "out")!r}, "--name", "r"])
finally: print(*sys.modules, file=sys.stderr)"""
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True, cwd=repository.ROOT)
    assert not {"torch", "numpy", "spacy", "sklearn", "jinja2"} & {m.split(".")[0] for m in done.stderr.split()}
    again = json.loads((folder.parent / "out" / "r.json").read_text(encoding="utf-8"))
    assert again.pop("created") and again == first
    if "://" not in where:
        assert Path(where).read_bytes() == kept
    with closing(Collection(where)) as collection:
        assert collection.counts()["stories"] == 2


def test_a_report_goes_when_another_run_takes_its_place_meanwhile(where: str, folder: Path) -> None:
    report = run(where, folder)
    documents = read([str(folder)])[0]
    with closing(Collection(where)) as slow, stored.kept(slow, documents):
        made = checked(documents, (), Settings())
        (folder / "a.txt").unlink()
        run(where, folder)
        slow.settle(made)
    with closing(Collection(where)) as kept:
        assert [d.id for d in kept.documents()] == ["a", "b", "c", "d"]
        assert [f["id"] for f in kept.findings()] == [f["id"] for f in report["findings"]]


def test_a_text_that_two_documents_have_stays_with_the_other(where: str, folder: Path) -> None:
    shutil.copy(folder / "a.txt", folder / "twin.txt")
    assert checker("run", folder, "--store", where, "--out", folder.parent / "out").exit_code == 0
    assert checker("store", where, "--delete", "twin").exit_code == 0
    with closing(Collection(where)) as kept:
        assert [d.id for d in kept.documents()] == ["a", "b", "c", "d"]
        assert kept.documents()[0].text == FERRY.format(187)


def test_nothing_is_deleted_where_there_is_no_such_document(where: str, folder: Path) -> None:
    findings = len(run(where, folder)["findings"])
    result = checker("store", where, "--delete", "nobody")
    assert result.exit_code == 2 and result.stderr.startswith("checker: nobody: no such document in ")
    assert checker("store", where).output.endswith(f"4 documents, 2 stories, {findings} findings\n")


def test_a_damaged_row_is_made_anew(folder: Path, done: dict[str, list[Any]]) -> None:
    where = str(folder.parent / "kept.db")
    report = run(where, folder)
    with closing(sqlite3.connect(where)) as connection, connection:
        connection.execute("UPDATE stories SET content = replace(content, 'passengers', 'guests') WHERE key LIKE 'r%'")
    reset(done)
    assert run(where, folder) == report and done["read"] == []
    with closing(sqlite3.connect(where)) as connection, connection:
        connection.execute("DELETE FROM stories WHERE key LIKE 'reports %'")
        connection.execute("UPDATE claims SET content = replace(content, '187', '188')")
        connection.execute("UPDATE vectors SET content = substr(content, 1, 150)")
    reset(done)
    assert run(where, folder) == report
    assert done["read"] == ["a", "b", "c", "d"] or done["read"] == ["a"]


def test_names_and_texts_that_no_database_takes(where: str, folder: Path) -> None:
    rows = [{"id": name, "text": FERRY.format(n) + name} for n, name in enumerate(("nul\0", "lone \ud800"), 5)]
    (folder / "odd.jsonl").write_text("".join(json.dumps(row) + "\n" for row in rows))
    assert checker("run", folder, "--store", where, "--out", folder.parent / "out", "--quiet").exit_code == 0
    with closing(Collection(where)) as kept:
        assert "nul\0" in {d.id for d in kept.documents()}
        assert len(kept.documents()) == 6


def test_the_file_is_this_users_alone_and_the_cache_is_left_alone(
    folder: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("CHECKER_CACHE", str(tmp_path / "cache"))
    run(str(tmp_path / "kept.db"), folder)
    assert stat.S_IMODE((tmp_path / "kept.db").stat().st_mode) == 0o600
    assert not (tmp_path / "cache").exists()


def test_a_store_that_others_could_read_is_this_users_alone_once_it_is_opened(tmp_path: Path) -> None:
    where = tmp_path / "kept.db"
    Collection(str(where)).close()
    where.chmod(0o644)
    with closing(Collection(str(where))) as collection:
        collection.counts()
        assert {stat.S_IMODE(path.stat().st_mode) for path in tmp_path.iterdir()} == {0o600}


def test_what_is_no_database_keeps_its_mode(tmp_path: Path) -> None:
    where = tmp_path / "text.db"
    where.write_text("no database, but a text that is long enough to be taken for one\n" * 50)
    where.chmod(0o644)
    assert checker("store", where).exit_code == 2
    assert stat.S_IMODE(where.stat().st_mode) == 0o644


@pytest.mark.parametrize("more", [(), ("--delete", "a")])
def test_a_store_that_is_not_there_is_said_and_not_made(more: tuple[str, ...], tmp_path: Path) -> None:
    result = checker("store", tmp_path / "typo.db", *more)
    assert (result.exit_code, result.stdout, result.stderr.count("\n")) == (2, "", 1)
    assert "typo.db: no such store" in result.stderr and not list(tmp_path.iterdir())


@pytest.mark.parametrize(
    ("place", "said"),
    [
        ("{0}", "no plain file; name another"),
        ("{0}/absent/kept.db", "No such file or directory; name another place"),
        ("{0}/text.db", "no store, or a damaged one"),
        ("mysql://somewhere/x", "a file, or postgresql://…, is wanted"),
        ("postgresql://me:secret@127.0.0.1:1/x", "connection failed"),
        ("://", ""),
    ],
)
def test_a_place_that_will_not_do_is_said_in_one_line(place: str, said: str, folder: Path) -> None:
    (folder.parent / "text.db").write_text("no database, but a text that is long enough to be taken for one\n" * 50)
    result = checker("run", folder, "--store", place.format(folder.parent), "--out", folder.parent / "out")
    assert (result.exit_code, result.stdout, result.stderr.count("\n")) == (2, "", 1)
    assert result.stderr.startswith("checker: --store ") and said in result.stderr
    assert "secret" not in result.stderr and not (folder.parent / "out").exists()


def test_a_locked_store_is_said_in_one_line(folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    where = str(folder.parent / "kept.db")
    run(where, folder)
    monkeypatch.setattr(engines, "PATIENCE", 0.1)
    with closing(sqlite3.connect(where, isolation_level=None)) as connection:
        connection.execute("BEGIN IMMEDIATE")
        result = checker("run", folder, "--store", where, "--out", folder.parent / "out")
    assert (result.exit_code, result.stdout) == (2, "")
    assert result.stderr == f"checker: --store {where}: another process is writing to it; try again when that is done\n"


def test_a_store_of_a_newer_version_is_left_as_it_is(folder: Path) -> None:
    where = str(folder.parent / "kept.db")
    run(where, folder)
    with closing(sqlite3.connect(where)) as connection, connection:
        connection.execute("UPDATE alembic_version SET version_num = '9999'")
    result = checker("run", folder, "--store", where, "--out", folder.parent / "out")
    assert result.exit_code == 2 and "of a newer version of the checker" in result.stderr
    assert result.stderr.count("\n") == 1


def test_without_the_extra_its_name_is_said(folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    for name in [n for n in sys.modules if n.startswith("checker.store")]:
        monkeypatch.delitem(sys.modules, name)
    monkeypatch.setitem(sys.modules, "sqlalchemy", None)
    result = checker("run", folder, "--store", folder.parent / "kept.db", "--out", folder.parent / "out")
    assert result.exit_code == 2 and "claim-checker[store]" in result.stderr and result.stderr.count("\n") == 1


def test_a_draft_is_kept_in_no_store(folder: Path) -> None:
    result = checker("run", folder, "--draft", folder / "a.txt", "--store", folder.parent / "kept.db")
    assert (result.exit_code, result.stdout, result.stderr.count("\n")) == (2, "", 1)
    assert not (folder.parent / "kept.db").exists()
