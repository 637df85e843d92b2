"""The commands as processes of their own: how they start, end, and what they write where."""

import os
import pty
import re
import subprocess
import sys
import time
from pathlib import Path

import pytest
import repository

SEEDS = str(repository.SEEDS)
MODULE = [sys.executable, "-m", "checker"]
SCRIPT = [str(Path(sys.executable).parent / "checker")]
HEAVY = {
    "torch",
    "numpy",
    "spacy",
    "sklearn",
    "pandas",
    "transformers",
    "sentence_transformers",
    "jinja2",
    "rich",
    "pint",
}


def checker(*arguments: str, program: list[str] = MODULE, cwd: Path, **env: str) -> subprocess.CompletedProcess[str]:
    return subprocess.run(
        [*program, *arguments], cwd=cwd, env=os.environ | env, capture_output=True, text=True, timeout=300, check=False
    )


def seconds(*arguments: str, cwd: Path) -> float:
    start = time.perf_counter()
    assert checker(*arguments, cwd=cwd).returncode == 0
    return time.perf_counter() - start


def work(*arguments: str, cwd: Path) -> float:
    """Seconds of a processor that a call takes, however busy the machine is."""
    before = os.times()
    assert checker(*arguments, cwd=cwd).returncode == 0
    after = os.times()
    return after.children_user + after.children_system - before.children_user - before.children_system


def scrubbed(path: Path) -> str:
    """A report without the moment at which it was made."""
    made = r'"created": "[^"]+"|\d+ \w+ \d{4}, \d\d:\d\d UTC'
    text, times = re.subn(made, "", path.read_text(encoding="utf-8"))
    assert times
    return text


@pytest.mark.parametrize("program", [MODULE, SCRIPT], ids=["python -m checker", "checker"])
def test_both_ways_to_call_it(program: list[str], tmp_path: Path) -> None:
    if not Path(program[0]).exists():
        pytest.skip("not installed as a command")
    assert checker("--version", program=program, cwd=tmp_path).stdout.startswith("checker, version ")
    assert checker("run", "nowhere", program=program, cwd=tmp_path).returncode == 2
    assert checker("run", SEEDS, "--fail-on", "conflict", program=program, cwd=tmp_path).returncode == 1
    assert checker("claims", SEEDS, "--json", "c.json", program=program, cwd=tmp_path).returncode == 0


def test_help_is_quick(tmp_path: Path) -> None:
    assert min(seconds("--help", cwd=tmp_path) for _ in range(5)) < 0.3


def test_unchanged_articles_are_reported_on_at_once_and_without_what_is_heavy(tmp_path: Path) -> None:
    call = ["run", SEEDS]
    first = checker(*call, cwd=tmp_path)
    page = (tmp_path / "reports" / "seeds.html").read_bytes()
    code = f"import sys, checker.cli\ntry: checker.cli.main({call})\nfinally: print(*sys.modules, file=sys.stderr)"
    again = checker("-c", code, program=[sys.executable], cwd=tmp_path)
    assert first.stdout and again.stdout == first.stdout
    assert (tmp_path / "reports" / "seeds.html").read_bytes() == page
    loaded = again.stderr.split()
    assert "checker.cache" in loaded
    assert {name.split(".")[0] for name in loaded} & (HEAVY - {"rich"}) == set()
    assert not any(name.startswith("checker.shapes") for name in loaded)
    assert min(work(*call, cwd=tmp_path) for _ in range(5)) < 1


@pytest.mark.parametrize("arguments", [["--help"], ["run", "--help"], ["train", "--help"]])
def test_help_imports_nothing_heavy(arguments: list[str]) -> None:
    code = f"import sys, checker.cli\ntry: checker.cli.main({arguments})\nfinally: print(*sys.modules, file=sys.stderr)"
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True, cwd=repository.ROOT)
    loaded = {name.split(".")[0] for name in done.stderr.split()}
    assert "click" in loaded
    assert not loaded & HEAVY


@pytest.mark.slow
def test_the_same_bytes_for_the_same_input(tmp_path: Path) -> None:
    for name, jobs in (("one", "1"), ("two", "2")):
        done = checker(
            "run", SEEDS, "--out", name, "--jobs", jobs, cwd=tmp_path, CHECKER_CACHE="off", PYTHONHASHSEED=jobs
        )
        assert (done.returncode, done.stderr) == (0, "")
    for file in ("seeds.json", "seeds.html"):
        assert scrubbed(tmp_path / "one" / file) == scrubbed(tmp_path / "two" / file)


def test_a_bar_on_a_terminal_and_none_in_a_pipe(tmp_path: Path) -> None:
    (tmp_path / "a.txt").write_text("The mayor of Ostrel opened the bridge, which cost 40 million euros.\n")
    ours, theirs = pty.openpty()
    arguments = [*MODULE, "run", "a.txt"]
    with subprocess.Popen(arguments, cwd=tmp_path, stdout=subprocess.PIPE, stderr=theirs) as process:
        os.close(theirs)
        shown = b""
        while chunk := _read(ours):
            shown += chunk
    os.close(ours)
    assert process.returncode == 0
    assert b"\x1b[" in shown and b"reading claims" in shown
    assert checker("run", "a.txt", cwd=tmp_path, CHECKER_CACHE=str(tmp_path / "other")).stderr == ""


def _read(terminal: int) -> bytes:
    try:
        return os.read(terminal, 4096)
    except OSError:  # the other side is closed
        return b""


_INTERRUPTED = """
import os, signal, time
import checker.run
from checker.cli import main

def run(*_):
    os.kill(os.getpid(), signal.SIGINT)
    time.sleep(60)

signal.signal(signal.SIGINT, signal.default_int_handler)  # shells have processes in the background ignore it
checker.run.run = run
main(["run", {path!r}])
"""


def test_interrupted(tmp_path: Path) -> None:
    code = _INTERRUPTED.format(path=SEEDS)
    done = subprocess.run([sys.executable, "-c", code], cwd=tmp_path, capture_output=True, text=True, check=False)
    assert (done.returncode, done.stderr) == (130, "checker: interrupted\n")
    assert not (tmp_path / "reports").exists()


def test_a_reader_that_has_had_enough(tmp_path: Path) -> None:
    (tmp_path / "a.txt").write_text("Ten cats and nine dogs came by. " * 1500)
    with subprocess.Popen(
        [*MODULE, "claims", "a.txt"], cwd=tmp_path, stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True
    ) as process:
        assert process.stdout is not None and process.stderr is not None
        process.stdout.readline()
        process.stdout.close()
        assert process.stderr.read() == ""
        assert process.wait(timeout=60) == 0
