"""What docs/ and CONTRIBUTING.md show is so: commands, paths and links are there, JSON fits, the walk-through works."""

from __future__ import annotations

import json
import os
import re
import shlex
import shutil
import subprocess
import sys
from collections.abc import Iterable
from pathlib import Path
from typing import Any

import click
import pytest
from jsonschema import Draft202012Validator
from repository import ROOT

from checker.cli import main
from checker.model import LEVELS
from checker.review import decisions

FILES = (*sorted((ROOT / "docs").glob("*.md")), ROOT / "CONTRIBUTING.md")
PAGES = {path.relative_to(ROOT).as_posix(): path.read_text(encoding="utf-8") for path in FILES}
_BLOCK = re.compile(r"^```(\w*)\n(.*?)^```", re.M | re.S)
BLOCKS = [(page, kind, body) for page, text in PAGES.items() for kind, body in _BLOCK.findall(text)]
LINES = [(page, line) for page, kind, body in BLOCKS if kind == "sh" for line in body.splitlines()]
_FILE = re.compile(r"# ((?:claims|tests)/[\w/]+\.(?:py|toml))")
WALK = {m[1]: body for _, kind, body in BLOCKS if kind in ("python", "toml") and (m := _FILE.match(body))}
WALKTHROUGH = "docs/adding-a-kind.md"
_SPAN = re.compile(r"`([^`]+)`")
_PATH = re.compile(r"(?<![\w./*-])(?:claims|checker|tests|docs|seeds)/[\w./*-]*")


def schema(name: str) -> Any:
    return json.loads((ROOT / "docs" / f"{name}.schema.json").read_text(encoding="utf-8"))


def test_every_block_is_of_a_kind_that_is_checked() -> None:
    assert {kind for _, kind, _ in BLOCKS} == {"json", "python", "sh", "text", "toml"}
    assert all(_FILE.match(body) for _, kind, body in BLOCKS if kind == "toml")


@pytest.mark.parametrize(("page", "line"), LINES)
def test_a_command_is_there(page: str, line: str) -> None:
    program, *arguments = shlex.split(line)
    if program == "make":
        assert re.search(rf"^{arguments[0]}:", (ROOT / "Makefile").read_text(encoding="utf-8"), re.M)
    elif program == "checker":
        assert_is_a_call(arguments)
    else:
        assert program == ".venv/bin/python"
        module = arguments[1] if arguments[0] == "-m" else "pytest"
        assert module == "pytest" or (ROOT / f"{module.replace('.', '/')}.py").exists()
    assert not_there(a for a in arguments if "/" in a) == []


def not_there(paths: Iterable[str]) -> list[str]:
    """Those of the paths that lead nowhere, and are not made by the walk-through either."""
    return [path for path in paths if path not in WALK and not list(ROOT.glob(path))]


def assert_is_a_call(arguments: list[str]) -> None:
    """The command and its options are those of the command line."""
    command = main.commands[arguments[0]]
    options = {name for p in command.params if isinstance(p, click.Option) for name in p.opts}
    assert {a for a in arguments if a.startswith("-")} <= options


@pytest.mark.parametrize("name", re.findall(r"`(--[a-z-]+)`", PAGES["docs/contract.md"].partition("## Exit codes")[0]))
def test_an_option_of_run_is_there(name: str) -> None:
    assert_is_a_call(["run", name])


@pytest.mark.parametrize("page", PAGES)
def test_a_path_is_there(page: str) -> None:
    spans = _SPAN.findall(_BLOCK.sub("", PAGES[page]))
    assert not_there(path for span in spans for path in _PATH.findall(span)) == []


@pytest.mark.parametrize("page", PAGES)
def test_a_link_leads_somewhere(page: str) -> None:
    for link in re.findall(r"\]\((?!https?:)([^)]+)\)", PAGES[page]):
        path, _, anchor = link.partition("#")
        target = (ROOT / page).parent / path if path else ROOT / page
        assert target.exists(), link
        heads = re.findall(r"^#+ (.+)$", target.read_text(encoding="utf-8"), re.M)
        assert not anchor or anchor in [re.sub(r"[^\w -]", "", h.lower()).replace(" ", "-") for h in heads], link


def test_a_heading_of_the_readme_that_is_named_is_there() -> None:
    readme = (ROOT / "README.md").read_text(encoding="utf-8")
    named = [name for text in PAGES.values() for name in re.findall(r'README, "([^"]+)"', text)]
    assert named
    assert [name for name in named if not re.search(rf"^#+ {re.escape(name)}$", readme, re.M)] == []


def test_the_examples_of_the_contract_fit_the_schemas() -> None:
    article, report, draft, *others = (json.loads(body) for _, kind, body in BLOCKS if kind == "json")
    since, review, claims = others
    assert set(article) == {"id", "text", "title", "publisher", "published", "url"}
    for name, data in (("report", report), ("report", report | {"draft": draft, "since": since}), ("claims", claims)):
        assert [e.message for e in Draft202012Validator(schema(name)).iter_errors(data)] == []
    assert list(decisions.loads(json.dumps(review))) == [report["findings"][0]["id"]]
    (document,) = report["documents"]
    reading = report["findings"][0]["readings"][0]
    assert len(document["text"]) == document["characters"]
    assert document["text"][reading["start"] : reading["end"]] == reading["quote"]
    assert report["findings"][0].keys() == schema("report")["$defs"]["finding"]["properties"].keys()


def test_the_contract_names_all_levels() -> None:
    assert all(f"`{level}`" in PAGES["docs/contract.md"] for level in LEVELS)


def followed(folder: Path) -> None:
    """A copy of the code in which the walk-through of adding a kind has been followed."""
    for package in ("claims", "checker", "docs"):
        shutil.copytree(ROOT / package, folder / package, ignore=shutil.ignore_patterns("__pycache__"))
    skipped = shutil.ignore_patterns("cases", "browser", "__pycache__")
    shutil.copytree(ROOT / "tests", folder / "tests", ignore=skipped)
    shutil.copy(ROOT / "setup.cfg", folder)
    for name, body in WALK.items():
        if name != "claims/kinds.py":
            (folder / name).parent.mkdir(parents=True, exist_ok=True)
            (folder / name).write_text(body, encoding="utf-8")
    kinds = folder / "claims" / "kinds.py"
    added = re.search(r"^ +KindRow.+\n", WALK["claims/kinds.py"], re.M)
    assert added is not None
    code = kinds.read_text(encoding="utf-8")
    kinds.write_text(re.sub(r"^( +KindRow\(\s*\"count\")", rf"{added[0]}\1", code, flags=re.M), encoding="utf-8")


# pint has a unit "grade"
NO_ANGLE = """
from checker.values.units import dimension
from claims import extract
assert [dimension(claim) for claim in extract("The danger is at grade 4.")] == ["grade grade"]
"""


@pytest.mark.slow
def test_adding_a_kind_as_the_page_says_works(tmp_path: Path) -> None:
    followed(tmp_path)
    (example,) = [b for p, kind, b in BLOCKS if p == WALKTHROUGH and kind == "python" and not _FILE.match(b)]
    (printed,) = [b for p, kind, b in BLOCKS if p == WALKTHROUGH and kind == "text"]
    environment = {**os.environ, "PYTHONPATH": str(tmp_path), "MYPYPATH": str(tmp_path)}
    calls = [
        *(shlex.split(line)[1:] for page, line in LINES if page == WALKTHROUGH),
        ["-m", "pytest", "-q", "tests/checker/report/test_schema.py", "-k", "not seeds"],
        ["-c", example],
        ["-c", NO_ANGLE],
        ["-m", "ruff", "check", "--config", str(ROOT / ".ruff.toml"), "claims/figures/grade.py"],
        ["-m", "ruff", "format", "--check", "--config", str(ROOT / ".ruff.toml"), "claims/figures/grade.py"],
    ]
    for call in calls:
        done = subprocess.run(
            [sys.executable, *call], cwd=tmp_path, env=environment, capture_output=True, text=True, check=False
        )
        assert done.returncode == 0, done.stdout + done.stderr
        assert call[-1] != example or done.stdout == printed
