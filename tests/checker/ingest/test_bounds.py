"""What is read is bounded: plain files of a size, in the folder that was named; and nothing is left out silently."""

import importlib
import io
import json
import os
import subprocess
import sys
from collections.abc import Sequence
from pathlib import Path
from typing import Any

import pytest
import report_samples
import reviews
from click.testing import CliRunner

from checker.cli import main
from checker.extraction import extract_all
from checker.ingest import Bounds, read
from checker.model import Document

ROOT = Path(__file__).parent.parent.parent.parent
ARTICLE = (
    "A tanker ran aground off the northern cape on Monday, and its crew of 19 were taken off, the coast guard said.\n"
)
OTHER = "The crew of 21 left the tanker by helicopter on Monday, after it ran aground, said the owner in Haugvik.\n"
THIRD = "Nobody was hurt when a tanker struck the cape, reported the harbour master, who counted a crew of 20 ashore.\n"


@pytest.fixture(autouse=True)
def story(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.chdir(tmp_path)
    monkeypatch.setenv("CHECKER_CACHE", str(tmp_path / "kept"))
    Path("story").mkdir()
    Path("story/a.txt").write_text(ARTICLE)
    return Path("story")


def told(*paths: str, bounds: Bounds = Bounds()) -> tuple[list[str], list[tuple[str, bool]]]:  # noqa: B008
    """The ids that are read, and what is said with whether it is left out."""
    documents, problems = read(paths, None, bounds)
    return [d.id for d in documents], [(f"{p.path}: {p.message}", p.skipped) for p in problems]


NO_FILE = "no plain file; copy it into one, or pipe it in and name it -"


@pytest.mark.parametrize("path", ["story", "story/pipe.txt"])
def test_a_pipe_holds_nothing_up(path: str) -> None:
    os.mkfifo("story/pipe.txt")
    call = [sys.executable, "-m", "checker", "claims", path]
    environment = os.environ | {"PYTHONPATH": str(ROOT)}
    done = subprocess.run(call, env=environment, capture_output=True, text=True, timeout=120, check=False)
    assert (done.returncode, done.stderr) == (2, f"checker: story/pipe.txt: {NO_FILE}\n")
    assert ("crew of 19" in done.stdout or "19" in done.stdout) == (path == "story")


@pytest.mark.parametrize("path", ["/dev/zero", "/dev/null"])
def test_a_device_is_not_read(path: str) -> None:
    assert told(path) == ([], [(f"{path}: {NO_FILE}", True)])


def test_a_large_file_and_an_endless_input_take_little_memory() -> None:
    with open("story/large.txt", "wb") as file:
        file.truncate(3 * 2**30)
    code = f"""
import re, sys
sys.path.insert(0, {str(ROOT)!r})
from checker.ingest import Bounds, read
documents, problems = read(["story", "-"], sys.stdin.buffer, Bounds(1_000_000))
print([d.id for d in documents], [(p.path, p.message) for p in problems])
print(int(re.search(r"VmHWM:\\s*(\\d+)", open("/proc/self/status").read())[1]) // 1024)
"""
    with open("/dev/zero", "rb") as endless:
        done = subprocess.run([sys.executable, "-c", code], stdin=endless, capture_output=True, text=True, check=True)
    said, megabytes = done.stdout.splitlines()
    larger = "larger than 977 kB; cut it, or read it with a larger --max-size"
    assert said == f"['a'] {[('story/large.txt', larger), ('-', larger)]}"
    assert int(megabytes) < 200


@pytest.mark.parametrize(("size", "code"), [("100", 2), ("1k", 0), ("0.1 kB", 2)])
def test_the_size_is_a_setting(size: str, code: int) -> None:
    assert CliRunner().invoke(main, ["claims", "story", "--max-size", size]).exit_code == code


def test_a_wrong_size_is_said() -> None:
    result = CliRunner().invoke(main, ["claims", "story", "--max-size", "big"])
    assert (result.exit_code, result.stderr.splitlines()[-1]) == (
        2, "Error: Invalid value for '--max-size': big: no size; write it as 500M or 2G",
    )  # fmt: skip


OUT = "a link that leads out of the folder; read what is behind it with --follow-links"


def test_links_that_lead_out_are_named_and_left_out() -> None:
    Path("secret").mkdir()
    Path("secret/b.txt").write_text(OTHER)
    Path("c.txt").write_text(THIRD)
    Path("story/b").symlink_to("../secret")
    Path("story/c.txt").symlink_to("../c.txt")
    Path("story/up").symlink_to("..")
    names = ("b", "c.txt", "up")
    assert told("story") == (["a"], [(f"story/{n}: {OUT}", True) for n in names])
    followed, problems = told("story", bounds=Bounds(follow_links=True))
    assert (sorted(followed), problems) == (["a", "b", "c"], [])
    Path("story/up").unlink()
    assert CliRunner().invoke(main, ["claims", "story"]).exit_code == 2
    assert CliRunner().invoke(main, ["claims", "story", "--follow-links"]).exit_code == 0


def test_links_inside_the_folder_and_a_link_that_is_named_itself() -> None:
    Path("story/z.txt").symlink_to("a.txt")
    Path("story/loop").symlink_to(".")
    Path("named").symlink_to("story")
    Path("alone.txt").symlink_to("story/a.txt")
    for path in ("story", "named", "alone.txt"):
        assert len(told(path)[0]) == 1 and told(path)[1] == []
    Path("story2").mkdir()
    Path("story/x.txt").symlink_to("../story2/x.txt")  # a name that begins as the folder's does
    assert told("story")[1] == [(f"story/x.txt: {OUT}", True)]


def test_a_kind_that_is_not_read_is_named() -> None:
    for name in ("b.xlsx", "c", "d.PAGES", "e.jpg", "f.doc"):
        Path("story", name).write_text("x")
    for n in range(7):
        Path("story", f"p{n}.xml").touch()
        Path("story", f"q{n}").touch()
    assert told("story") == (["a"], [
        ("story: 8 files without an ending are not read; call the articles .txt", True),
        ("story/f.doc: doc files are not read; save the article as .txt", True),
        ("story/e.jpg: jpg files hold no text", False),
        ("story/d.PAGES: pages files are not read; save the article as .txt", True),
        ("story/b.xlsx: xlsx files are not read; save the article as .txt", True),
        ("story: 7 xml files are not read; save the articles as .txt", True),
    ])  # fmt: skip


def test_what_goes_with_articles_is_no_article(story: Path) -> None:
    for name in ("gold.json", "a.txt.meta.json", ".hidden.csv", ".git/x.csv"):
        (story / name).parent.mkdir(exist_ok=True)
        (story / name).write_text("{}")
    assert CliRunner().invoke(main, ["run", "story", "--out", "story/reports", "--name", "r"]).exit_code == 0
    assert CliRunner().invoke(main, ["claims", "story", "--json", "story/claims.json"]).exit_code == 0
    for sort in ("xlsx", "docx"):
        assert CliRunner().invoke(main, ["export", "story/reports/r.json", "--to", sort]).exit_code == 0
    (story / "reports/review.sqlite").write_bytes(b"SQLite format 3\0")
    reviews.save(report_samples.story(), story)
    assert told("story") == (["a"], [])
    (story / "other-findings.docx").write_text("?")
    assert len(told("story")[1]) == 1
    (story / "other-findings.docx").unlink()
    (story / "notes.json").write_text('{"version": 2}')
    (story / "notes.html").write_text("<p>")
    assert len(told("story")[1]) == 2


def test_a_deep_folder() -> None:
    descriptor = os.open("story", os.O_RDONLY)
    for _ in range(3000):  # deeper than Python may call, and longer than a path may be
        os.mkdir("d", dir_fd=descriptor)
        inner = os.open("d", os.O_RDONLY, dir_fd=descriptor)
        os.close(descriptor)
        descriptor = inner
    os.close(descriptor)
    try:
        ids, problems = told("story")
    finally:
        subprocess.run(["rm", "-rf", "story/d"], check=True)  # which pytest could not
    assert ids == ["a"]
    assert [(p.rpartition(": ")[2], left) for p, left in problems] == [("file name too long", True)]


def test_a_link_to_itself() -> None:
    Path("story/b.txt").symlink_to("b.txt")
    Path("story/c").symlink_to("c")
    assert told("story")[0] == ["a"] and all(left for _, left in told("story")[1])


def test_half_a_surrogate_pair_is_read_as_a_mark() -> None:
    rows = [{"id": "\ud800", "title": "T\udfff", "text": ARTICLE + "\ud83d!"}, {"text": OTHER}]
    Path("all.jsonl").write_text("\n".join(map(json.dumps, rows)))
    documents, problems = read(["all.jsonl"])
    assert [(d.id, d.title) for d in documents] == [("\ufffd", "T\ufffd"), ("all-2", None)]
    assert documents[0].text == ARTICLE + "\ufffd!"
    assert [(p.path, p.skipped) for p in problems] == [("all.jsonl:1", False)]
    result = CliRunner().invoke(main, ["run", "all.jsonl"])
    assert result.exit_code == 0 and "2 documents" in result.stdout


@pytest.mark.parametrize("line", ['{"id": ' + "9" * 5000 + ', "text": "x"}', "[" * 9999, '{"text": "x"', "nul", '"x"'])
def test_a_line_that_is_no_article_leaves_the_others(line: str) -> None:
    Path("all.jsonl").write_text(line + "\n" + json.dumps({"text": ARTICLE}))
    documents, problems = read(["all.jsonl"])
    assert [d.text for d in documents] == [ARTICLE]
    assert [(p.path, p.skipped) for p in problems] == [("all.jsonl:1", True)]


def broken(real: Any, marker: str) -> Any:
    """A step that fails on what holds a marker."""

    def step(given: Any, *more: Any) -> Any:
        texts = given if isinstance(given, Sequence) and not isinstance(given, str) else [given]
        if any(marker in getattr(t, "text", str(t)) for t in texts):
            raise ArithmeticError("\x1b[31m of\nthe step")
        return real(given, *more)

    return step


@pytest.mark.parametrize("step", [
    "checker.ingest.read.read_head", "checker.ingest.read.language", "checker.ingest.read.copies",
    "checker.extraction._extraction",
])  # fmt: skip
def test_a_document_that_brings_out_a_fault_is_left_out(
    step: str, monkeypatch: pytest.MonkeyPatch, story: Path
) -> None:
    (story / "b.txt").write_text(OTHER)
    (story / "c.txt").write_text(THIRD)
    home, _, name = step.rpartition(".")
    module = importlib.import_module(home)
    monkeypatch.setattr(module, name, broken(getattr(module, name), "crew of 21"))
    for turn in range(2):  # and is not kept as such
        result = CliRunner().invoke(main, ["run", "story", "--name", f"r{turn}"])
        assert result.exit_code == 2
        (said,) = result.stderr.splitlines()
        assert said.startswith("checker: story/b.txt: ") and "ArithmeticError" in said and "\x1b" not in said
        report = json.loads(Path(f"reports/r{turn}.json").read_text())
        assert [d["id"] for d in report["documents"]] == ["a", "c"]
        assert [(p["path"], p["skipped"]) for p in report["problems"]] == [("story/b.txt", True)]
        quotes = [r["quote"] for f in report["findings"] for r in f["readings"]]
        assert any("19" in q for q in quotes) and any("20" in q for q in quotes)


def test_where_no_document_can_be_read(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("checker.extraction._extraction", broken(None, "crew"))
    for command in (["run", "story"], ["claims", "story"], ["run", "story", "--debug"]):
        result = CliRunner().invoke(main, command)
        assert result.exit_code == 2, result.output
        assert ("Traceback" in result.stderr) == ("--debug" in command)
        assert "fault" in result.stderr.splitlines()[-1]


def test_a_copy_takes_the_place_of_an_original_that_is_left_out(monkeypatch: pytest.MonkeyPatch) -> None:
    texts = {"a": "bad", "b": "1", "c": "2", "d": "3"}
    documents = [Document(i, f"{i}.txt", t, t, copy_of="a" if i in "bc" else None) for i, t in texts.items()]
    import checker.extraction as extraction

    monkeypatch.setattr(extraction, "_extraction", broken(lambda d: extraction.Extraction((), ()), "bad"))
    found = extract_all(documents)
    assert [(d.id, d.copy_of) for d in found.documents] == [("b", None), ("c", "b"), ("d", None)]
    assert [p.path for p in found.problems] == ["a.txt"]


@pytest.mark.parametrize("number", ["9" * 30, "1" + "0" * 400, "123456789012345678901234567890"])
@pytest.mark.parametrize("frame", [
    "the {}th fire", "{} people", "{}th century", "on {} March {}", "€{} million", "the {}th of March", "{}-year-old",
    "{}.{}%", "{} metres", "{}:{}", "by {}/{}/{}",
])  # fmt: skip
def test_long_numbers(number: str, frame: str, story: Path) -> None:
    said = frame.replace("{}", number)
    documents, _ = read(["-"], io.BytesIO(f"Police spoke of {said} in Ostrel, a town of 40,000 people.\n".encode()))
    found = extract_all(documents)
    assert len(found.documents) + len(found.problems) == 1
    assert found.problems == ()
