"""Bad input: one clear line each on stderr and in the report, and the rest is still reported on."""

import json
from pathlib import Path
from typing import Any

import pytest
from click.testing import CliRunner

from checker.cli import main

GOOD = (
    "Warehouse burns down in Ostrel\n\nA fire destroyed a warehouse in the harbour of Ostrel on Monday night. Police "
    "said that 14 workers were injured in the fire.\n\nThe warehouse belonged to Kelm Logistics. Firemen needed nine "
    "hours to put it out.\n"
)
OTHER = "In Ostrel a storehouse of Kelm Logistics stands no more. Seventeen workers were injured, the hospital said.\n"
COPIED = "z.txt: {} good.txt; both count as one source"

# what lies in the folder beside good.txt, what is said of it, whether it is left out
BAD: dict[str, tuple[dict[str, bytes], str, bool]] = {
    "empty": ({"z.txt": b"\n"}, "z.txt: empty; put the text of the article into it", True),
    "PDF": ({"z.pdf": b"%PDF-1.7"}, "z.pdf: a PDF that is broken; open it and save it anew, or as plain text", True),
    "binary": (
        {"z.txt": bytes(range(256)) * 9}, "z.txt: not text but binary data; save the article as plain text", True,
    ),
    "cp1252": ({"z.txt": "Dans le café, “17” ouvriers.".encode("cp1252")}, "z.txt: not UTF-8; read as cp1252", False),
    "utf-16": ({"z.txt": OTHER.encode("utf-16")}, "z.txt: not UTF-8; read as utf-16", False),
    "twice": ({"z.txt": GOOD.encode()}, COPIED.format("the same article as"), False),
    "near copy": (
        {"z.txt": (GOOD + "By our own staff.").encode()}, COPIED.format("nearly the same article as"), False,
    ),
    "not JSON": ({"z.jsonl": b"{oops\n"}, "z.jsonl:1: not JSON: Expecting property name enclosed in double quotes; "
                 "the line is left out", True),
    "no text": ({"z.jsonl": b'{"id": 3}\n'}, 'z.jsonl:1: no "text"; the line is left out', True),
}  # fmt: skip


@pytest.fixture(autouse=True)
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.chdir(tmp_path)
    (tmp_path / "story").mkdir()
    return tmp_path / "story"


def run(*paths: str) -> tuple[int, list[str], dict[str, Any]]:
    """Exit code, lines on stderr and the report of a run."""
    result = CliRunner().invoke(main, ["run", *paths, "--name", "r"])
    path = Path("reports/r.json")
    return result.exit_code, result.stderr.splitlines(), json.loads(path.read_text()) if path.exists() else {}


@pytest.mark.parametrize("name", BAD)
def test_beside_a_good_article(name: str, folder: Path) -> None:
    files, line, skipped = BAD[name]
    (folder / "good.txt").write_text(GOOD)
    for file, content in files.items():
        (folder / file).write_bytes(content)
    code, said, report = run("story")
    line = line.replace("good.txt;", "story/good.txt;")
    assert said == [f"checker: story/{line}"]
    assert [(f"{p['path']}: {p['message']}", p["skipped"]) for p in report["problems"]] == [(f"story/{line}", skipped)]
    assert code == (2 if skipped else 0)
    assert [d["path"] for d in report["documents"]] == ["story/good.txt"] + ["story/z.txt"] * (not skipped)
    assert line.split(": ", 1)[1] in Path("reports/r.html").read_text().replace("&#34;", '"')


@pytest.mark.parametrize(
    ("path", "line"),
    [
        (
            "story",
            "story: no article in this folder; put articles into it, as plain text, web pages, PDF or Word files",
        ),
        ("nowhere", "nowhere: no such file or folder; check how it is written"),
        ("link.txt", "link.txt: cannot be read: no such file or directory"),
    ],
)
def test_nothing_else_to_read(path: str, line: str) -> None:
    Path("link.txt").symlink_to("gone")
    assert run(path) == (2, [f"checker: {line}"], {})


@pytest.mark.parametrize("path", ["story/empty", "nowhere", "link.txt"])
def test_a_bad_path_beside_a_good_one(path: str, folder: Path) -> None:
    Path("link.txt").symlink_to("gone")
    (folder / "empty").mkdir()
    (folder / "good.txt").write_text(GOOD)
    code, said, report = run(path, "story/good.txt")
    assert (code, len(said)) == (2, 1)
    assert [p["path"] for p in report["problems"]] == [path]
    assert [d["id"] for d in report["documents"]] == ["good"]


def test_a_copy_does_not_contradict_its_original_nor_bear_it_out(folder: Path) -> None:
    for name in "ab":
        (folder / f"{name}.txt").write_text(GOOD)
    _, _, report = run("story")
    assert [d["copy_of"] for d in report["documents"]] == [None, "a"]
    assert report["findings"] == report["agreements"] == []


def test_one_article_alone_is_held_against_itself(folder: Path) -> None:
    (folder / "a.txt").write_text(
        GOOD + "\nThe loss came to £9.4m: £4.1m in stock, £3.2m in machines and £3.6m in vehicles.\n"
    )
    code, said, report = run("story")
    assert (code, said) == (0, [])
    assert [[r["quote"] for r in f["readings"]] for f in report["findings"]] == [["£9.4m", "£4.1m", "£3.2m", "£3.6m"]]


def test_a_big_article(folder: Path) -> None:
    lines = (
        f"Nobody on the quay of Ostrel knew what lay behind the {n}th door, and nobody asked.\n" for n in range(14_000)
    )
    (folder / "a.txt").write_text(GOOD + "".join(lines))
    (folder / "b.txt").write_text(OTHER)
    code, (said,), report = run("story")
    assert code == 0
    assert said.startswith("checker: story/a.txt: only the first 59,9") and said.endswith("; cut it to what matters")
    assert report["documents"][0]["characters"] > 1_000_000
    assert {r["document"] for f in report["findings"] for r in f["readings"]} == {"a", "b"}
