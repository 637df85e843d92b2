"""`checker export` on the command line."""

from __future__ import annotations

import importlib.util
import json
import subprocess
import sys
from pathlib import Path

import pytest
import reviews
from click.testing import CliRunner, Result
from report_samples import story
from repository import ROOT

from checker.cli import main
from checker.report import write_json


@pytest.fixture(autouse=True)
def elsewhere(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)
    write_json(story(), Path("reports/story.json"))
    Path("reports/story-review.json").write_text("{}")


def export(*arguments: str) -> Result:
    return CliRunner().invoke(main, ["export", *arguments])


def test_text_is_printed_and_the_newest_report_is_meant() -> None:
    result = export("--to", "jsonl")
    assert (result.exit_code, result.stderr) == (0, "")
    assert len(result.stdout.splitlines()) == len(story().findings)


@pytest.mark.parametrize(
    ("arguments", "written"),
    [(["--to", "xlsx"], "reports/story-findings.xlsx"), (["--to", "docx", "--out", "memo.docx"], "memo.docx"),
     (["--to", "sarif", "--out", "story.sarif"], "story.sarif")],
)  # fmt: skip
def test_where_it_is_written(arguments: list[str], written: str) -> None:
    result = export("reports/story.json", *arguments)
    assert (result.exit_code, result.stdout) == (0, f"{written}\n")
    assert Path(written).stat().st_size > 1000


def test_decisions_go_along() -> None:
    review = reviews.save(story(), Path())
    result = export("--to", "jsonl", "--reviewed", str(review))
    states = [(json.loads(line)["decision"] or {}).get("state") for line in result.stdout.splitlines()]
    assert states[:5] == ["confirmed", "dismissed", "later", "open", None]


@pytest.mark.parametrize(
    ("arguments", "said"),
    [
        (["reports/story-review.json"], "reports/story-review.json: not a report"),
        (["gone.json"], "gone.json: No such file"),
        (["reports"], "reports: "),
        (["--reviewed", "reports/story.json"], "reports/story.json: not a saved review"),
        (["--reviewed", "gone.json"], "gone.json: No such file"),
        (["--out", "no/such/folder/x.csv"], "no/such/folder/x.csv: No such file"),
    ],
)
def test_what_is_wrong_is_said_in_a_line(arguments: list[str], said: str) -> None:
    result = export("--to", "csv", *arguments)
    assert (result.exit_code, result.stdout) == (2, "")
    assert result.stderr.startswith(f"checker: {said}") and result.stderr.count("\n") == 1


def test_where_there_is_no_report() -> None:
    Path("reports/story.json").unlink()
    assert "reports: no report here; make one with checker run" in export("--to", "csv").stderr


@pytest.mark.parametrize(("to", "package"), [("xlsx", "openpyxl"), ("docx", "docx")])
def test_a_format_whose_package_is_missing_names_the_extra(
    to: str, package: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    real = importlib.util.find_spec
    monkeypatch.setattr(importlib.util, "find_spec", lambda name: None if name == package else real(name))
    result = export("--to", to)
    assert result.exit_code == 2
    assert result.stderr.count("\n") == 1 and "claim-checker[export]" in result.stderr


def test_no_model_is_loaded() -> None:
    script = (
        "import sys; from checker.export.command import export_command; export_command(None, 'text', None, None); "
        "sys.exit(' '.join({'torch', 'spacy', 'pandas', 'pint', 'sklearn'} & set(sys.modules)) or 0)"
    )
    path = {"PYTHONPATH": str(ROOT)}
    done = subprocess.run([sys.executable, "-c", script], env=path, capture_output=True, text=True, check=False)
    assert (done.returncode, done.stderr) == (0, "")
